// npm test ends with one line that counts, and with an exit code that agrees with it.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cloneProject, ending, programs, startScript, type Clone } from "../drivers/clone";

/** Puts a small set of tests in the place of the project's own. */
function writeTests({ path }: Clone, files: Record<string, string>) {
  const tests = join(path, "tests");
  rmSync(tests, { recursive: true });
  mkdirSync(tests);
  writeFileSync(
    join(tests, "tsconfig.json"),
    '{ "extends": "../tsconfig.json", "compilerOptions": { "noUnusedLocals": false }, "include": ["."] }',
  );
  writeFileSync(join(tests, "vitest.config.mts"), "export default { root: import.meta.dirname };");
  writeFileSync(join(tests, "package.json"), '{ "type": "module" }');
  for (const [name, code] of Object.entries(files)) {
    writeFileSync(join(tests, `${name}.test.ts`), `import { expect, test } from "vitest";\n${code}\n`);
  }
  const biome = join(path, "node_modules", "@biomejs", "biome", "bin", "biome");
  execFileSync(process.execPath, [biome, "format", "--write", "tests"], { cwd: path, stdio: "pipe" });
}

const passing = 'test("passes", () => expect(1).toBe(1));';
const failing = 'test("fails", () => expect(1).toBe(2));';
const cases = [
  { name: "a test that fails", files: { mixed: passing + failing }, line: "1 passed, 1 failed", exit: 1 },
  {
    name: "tests left out",
    files: { passing, rest: 'test.skip("later", () => {}); test.todo("some day");' },
    line: "1 passed, 0 failed, 2 skipped",
    exit: 0,
  },
  {
    name: "a file that cannot be loaded",
    files: { passing, broken: 'throw new Error("broken");' },
    line: "1 passed, 1 failed",
    exit: 1,
  },
  {
    name: "an error outside any test",
    files: { passing, late: 'test("ends", () => void Promise.reject(new Error("late")));' },
    line: "2 passed, 1 failed",
    exit: 1,
  },
  {
    name: "types that do not fit",
    files: { passing, types: 'const n: number = "one"; test("runs", () => expect(n).toBe("one"));' },
    line: "2 passed, 1 failed",
    exit: 1,
  },
];

describe("npm test ends with its count after", () => {
  test.each(cases)("$name", async ({ files, line, exit }) => {
    using clone = cloneProject({ packages: true, python: true, build: true });
    writeTests(clone, files);
    const { code, output } = await ending(startScript(clone, "test"));
    expect(output.trimEnd().split("\n").at(-1)).toBe(line);
    expect(code).toBe(exit);
  });

  test("a set-up that fails", async () => {
    using clone = cloneProject();
    const { code, output } = await ending(startScript(clone, "test", { env: { PATH: programs(clone, {}) } }));
    expect(output).toContain("JupyterLab needs Python");
    expect(output.trimEnd().split("\n").at(-1)).toBe("0 passed, 1 failed");
    expect(code).toBe(1);
  });

  test("only the tests that were asked for", async () => {
    using clone = cloneProject({ packages: true, python: true, build: true });
    writeTests(clone, { passing, failing });
    const { code, output } = await ending(startScript(clone, "test", { args: ["passing"] }));
    expect(code).toBe(0);
    expect(output).toMatch(/^The slowest tests:\n +\d+\.\d s {2}passing\.test\.ts {2}passes$/m);
    expect(output.trimEnd().split("\n").at(-1)).toBe("1 passed, 0 failed");
  });
});
