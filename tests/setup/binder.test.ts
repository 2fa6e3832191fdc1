// What Binder is told to install: .binder/postBuild as it is written, in an environment that holds nothing of the course.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cloneProject, ending, type Clone } from "../drivers/clone";
import { isCode, readNotebook, type Notebook } from "../drivers/notebook";
import { notebooksFolder, python, root } from "../drivers/project";
import { online } from "../drivers/registry";

const binder = join(root, ".binder");
const downloads = join(root, ".cache", "npm");

/** A Python of its own, whose Jupyter looks for kernels in its own folder; the packages are those of the project's Python. */
function makeEnvironment({ home }: Clone): string {
  const folder = mkdtempSync(join(home, "..", "python-"));
  execFileSync(python, ["-m", "venv", "--without-pip", folder]);
  const packages = `import sysconfig; print(sysconfig.get_path("purelib"))`;
  const site = (program: string) => execFileSync(program, ["-c", packages], { encoding: "utf8" }).trim();
  writeFileSync(join(site(join(folder, "bin", "python")), "project.pth"), site(python));
  return folder;
}

/** Binder's shell: this Python and this Node first, and nothing that says where another npm or Jupyter keeps its things. */
function shellOf({ home }: Clone, environment: string): NodeJS.ProcessEnv {
  const foreign = /^(npm_(?!config_registry)|JUPYTER|JPY_|PYTHON|VIRTUAL_ENV)/i;
  const path = [join(environment, "bin"), dirname(process.execPath), process.env["PATH"]];
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
    PATH: path.join(delimiter),
    HOME: home,
    npm_config_prefer_offline: "true",
  };
}

function firstCellOf(notebook: Notebook): Notebook {
  return { ...notebook, cells: notebook.cells.filter(isCode).slice(0, 1) };
}

const canInstall = online || existsSync(downloads) || Boolean(process.env["CI"]);
describe.skipIf(process.platform === "win32" || !canInstall)("after .binder/postBuild", () => {
  const clone = cloneProject();
  let environment: string;
  const run = (program: string, ...args: string[]) =>
    ending(spawn(program, args, { cwd: clone.path, env: shellOf(clone, environment) }));

  beforeAll(async () => {
    environment = makeEnvironment(clone);
    if (existsSync(downloads)) cpSync(downloads, join(clone.path, ".cache", "npm"), { recursive: true });
    const { code, output } = await run(join(clone.path, ".binder", "postBuild"));
    expect({ code, output }).toMatchObject({ code: 0 });
  });
  afterAll(() => clone[Symbol.dispose]());

  test("Jupyter finds the kernel in its own environment", async () => {
    const list = "import json, jupyter_client.kernelspec as k; print(json.dumps(k.find_kernel_specs()))";
    const { output } = await run("python", "-c", list);
    const folders = JSON.parse(output.trim().split("\n").at(-1)!) as Record<string, string>; // warnings come before it
    expect(folders["tslab"]).toBe(join(environment, "share", "jupyter", "kernels", "tslab"));
  });

  test("the first cell of lesson 1 runs and shows its figure", async () => {
    const lesson = readNotebook(join(notebooksFolder, "01-one-neuron.ipynb")).notebook;
    const [source, target] = ["first.ipynb", "ran.ipynb"].map((name) => join(clone.path, "notebooks", name));
    writeFileSync(source!, JSON.stringify(firstCellOf(lesson)));
    const { code, output } = await run("python", join(root, "tests", "drivers", "run_notebook.py"), source!, target!);
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(JSON.stringify(readNotebook(target!).notebook.cells[0]!.outputs)).toContain("nn-figure");
  });

  test("no download is left in the image", () => {
    const left = readdirSync(join(clone.path, ".cache", "npm"), { recursive: true, encoding: "utf8" });
    expect(left.filter((name) => name.includes("content-v2"))).toEqual([]);
  });
});

describe(".binder/environment.yml", () => {
  const load = `import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1], encoding="utf-8"))))`;
  const text = execFileSync(python, ["-c", load, join(binder, "environment.yml")], { encoding: "utf8" });
  const { dependencies } = JSON.parse(text) as { dependencies: (string | { pip: string[] })[] };
  const versionOf = (name: string) =>
    dependencies
      .map((each) => (typeof each === "string" ? new RegExp(`^${name}=(\\d+)(?:\\.(\\d+))?$`).exec(each) : null))
      .find(Boolean)!
      .slice(1)
      .map((part) => Number(part ?? 0));

  test("takes a Node that package.json allows", () => {
    const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { engines: { node: string } };
    const lowest = Number(/^>=(\d+)\./.exec(engines.node)![1]);
    expect(versionOf("nodejs")[0]).toBeGreaterThan(lowest);
  });

  test("takes a Python that requirements.txt was made for", () => {
    const made = /--python-version 3\.(\d+)/.exec(readFileSync(join(root, "requirements.txt"), "utf8"))!;
    const [major, minor] = versionOf("python");
    expect(major).toBe(3);
    expect(minor).toBeGreaterThanOrEqual(Number(made[1]));
  });

  test("installs requirements.txt, which it names from its own folder", () => {
    const { pip } = dependencies.find((each) => typeof each !== "string")!;
    const named = pip.map((line) => resolve(binder, /^-r (.+)$/.exec(line)![1]!));
    expect(named).toEqual([join(root, "requirements.txt")]);
  });
});
