// What npm run setup writes for VS Code, what it and npm run clean leave alone, and what a development container is told.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { dirname, isAbsolute, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ask, cloneProject, ending, startScript, type Clone } from "../drivers/clone";
import { root } from "../drivers/project";

const complete = { packages: true, python: true, build: true };
const dotEnv = ({ path }: Clone) => join(path, ".env");
const lineIn = (text: string) => /^JUPYTER_PATH=(.*)$/m.exec(text)![1]!;

describe("npm run setup", () => {
  test("names a folder in .env that holds one kernel, and its program starts", async () => {
    using clone = cloneProject(complete);
    const { code, output } = await ending(startScript(clone, "only-setup"));
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringMatching(/^Ready: npm start/m) });

    const folder = lineIn(readFileSync(dotEnv(clone), "utf8"));
    expect(isAbsolute(folder)).toBe(true);
    const spec = join(folder, "kernels", "tslab", "kernel.json");
    const { argv, language } = JSON.parse(readFileSync(spec, "utf8")) as { argv: string[]; language: string };
    expect(language).toBe("typescript");
    const [node, ...rest] = argv.map((part) => part.replace("{resource_dir}", dirname(spec)));
    expect(node).toBe("node");
    const asked = [...rest.slice(0, rest.indexOf("kernel")), "--version"];
    const { status, stdout } = spawnSync(process.execPath, asked, { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^tslab \d/) });
  });

  test("leaves a .env of one's own as it is, and says which line it needs", async () => {
    using clone = cloneProject(complete);
    writeFileSync(dotEnv(clone), "MINE=1\n");
    const { code, output } = await ending(startScript(clone, "only-setup"));
    expect(code).toBe(0);
    expect(readFileSync(dotEnv(clone), "utf8")).toBe("MINE=1\n");
    expect(output).toContain("Your .env is left as it is.");
    expect(existsSync(join(lineIn(output), "kernels", "tslab", "kernel.json"))).toBe(true);
  });

  test("writes the place anew after the folder was moved", async () => {
    using clone = cloneProject(complete);
    await ending(startScript(clone, "only-setup"));
    const written = readFileSync(dotEnv(clone), "utf8");
    writeFileSync(dotEnv(clone), written.replace(lineIn(written), "/where/it/was"));
    await ending(startScript(clone, "only-setup"));
    expect(readFileSync(dotEnv(clone), "utf8")).toBe(written);
  });
});

describe("npm run clean", () => {
  // Without node_modules and .venv in the copy: what is removed is the copy's own.
  test.each([
    ["removes the .env that the set-up wrote", undefined, false],
    ["leaves a .env of one's own", "MINE=1\n", true],
  ])("%s", async (_, own, stays) => {
    using clone = cloneProject();
    ask(clone, "setup/kernel.mjs", "module.writeForVscode()");
    if (own) writeFileSync(dotEnv(clone), own);
    expect((await ending(startScript(clone, "clean"))).code).toBe(0);
    expect(existsSync(dotEnv(clone))).toBe(stays);
    expect(existsSync(join(clone.path, ".jupyter"))).toBe(false);
  });
});

describe("the development container", () => {
  const read = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), "utf8"));
  const container = read(".devcontainer", "devcontainer.json");

  test("is ready when the set-up has run, which is a command of this project", () => {
    const command = /^npm run (\w+)$/.exec(container.postCreateCommand)?.[1];
    expect(command).toBe("setup");
    expect(Object.keys(read("package.json").scripts)).toContain(command);
    expect(container.waitFor).toBe("postCreateCommand");
  });

  test("has the extension that is recommended for this folder", () => {
    expect(container.customizations.vscode.extensions).toEqual(read(".vscode", "extensions.json").recommendations);
  });

  test("names its image with a version, and opens no port", () => {
    expect(container.image).toMatch(/:\d+\.\d+\.\d+-\d+-bookworm$/);
    expect(container).not.toHaveProperty("forwardPorts");
    expect(container.otherPortsAttributes).toEqual({ onAutoForward: "ignore" });
  });
});
