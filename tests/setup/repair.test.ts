// What a killed set-up, an upgraded machine or a changed list of packages leaves behind is seen, and made anew.
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../drivers/project";
import { ask, cloneProject, type Clone } from "../drivers/clone";

const append = (file: string, text: string) => writeFileSync(file, readFileSync(file, "utf8") + text);

describe("the Python environment is made anew when", () => {
  const inPlace = (clone: Clone) => ask<boolean>(clone, "setup/python.mjs", "module.pythonInPlace()");
  // A whole environment is 230 MB: the copy has its note and its Python, and that is what is looked at.
  const copyEnvironment = ({ path }: Clone) => {
    const parts = ["made-from.json", "pyvenv.cfg", "bin"].map((part) => [part, join(path, ".venv", part)] as const);
    for (const [part, target] of parts)
      cpSync(join(root, ".venv", part), target, { recursive: true, verbatimSymlinks: true });
  };

  const harms: [string, (clone: Clone) => void][] = [
    ["there is none", ({ path }) => rmSync(join(path, ".venv"), { recursive: true })],
    ["pip was killed in the middle", ({ path }) => unlinkSync(join(path, ".venv", "made-from.json"))],
    ["requirements.txt has changed", ({ path }) => append(join(path, "requirements.txt"), "# changed\n")],
    [
      "the Python it was made from is gone",
      ({ path }) => {
        for (const name of ["python", "python3"]) rmSync(join(path, ".venv", "bin", name), { force: true });
        symlinkSync("/nowhere/python3", join(path, ".venv", "bin", "python"));
      },
    ],
    [
      "the Python it was made from has become another version",
      ({ path }) => {
        const note = join(path, ".venv", "made-from.json");
        writeFileSync(note, readFileSync(note, "utf8").replace(/"python":"[\d.]+"/, '"python":"3.9"'));
      },
    ],
  ];

  test.each(harms)("%s", (_, harm) => {
    using clone = cloneProject();
    copyEnvironment(clone);
    expect(inPlace(clone)).toBe(true);
    harm(clone);
    expect(inPlace(clone)).toBe(false);
  });
});

describe("the npm packages are installed anew when", () => {
  const inPlace = (clone: Clone) => ask<boolean>(clone, "setup/packages.mjs", "module.packagesInPlace()");
  const note = ({ path }: Clone) => join(path, "node_modules", ".package-lock.json");

  /** node_modules as far as it is looked at: npm's note, and a package.json in each folder. */
  const copyPackages = (clone: Clone) => {
    const installed = readFileSync(join(root, "node_modules", ".package-lock.json"), "utf8");
    for (const path of Object.keys((JSON.parse(installed) as { packages: object }).packages)) {
      mkdirSync(join(clone.path, path), { recursive: true });
      writeFileSync(join(clone.path, path, "package.json"), "{}");
    }
    writeFileSync(note(clone), installed);
  };

  const harms: [string, (clone: Clone) => void][] = [
    ["there are none", ({ path }) => rmSync(join(path, "node_modules"), { recursive: true })],
    ["npm ci was killed in the middle", (clone) => unlinkSync(note(clone))],
    ["a package was removed by hand", ({ path }) => rmSync(join(path, "node_modules", "tslab"), { recursive: true })],
    [
      "package-lock.json asks for another version",
      ({ path }) => {
        const lock = join(path, "package-lock.json");
        writeFileSync(
          lock,
          readFileSync(lock, "utf8").replace(/("node_modules\/tslab": \{\s+"version": )"[^"]+"/, '$1"9.9.9"'),
        );
      },
    ],
  ];

  test.each(harms)("%s", (_, harm) => {
    using clone = cloneProject();
    copyPackages(clone);
    expect(inPlace(clone)).toBe(true);
    harm(clone);
    expect(inPlace(clone)).toBe(false);
  });
});

describe("the build is made anew when", () => {
  const inPlace = (clone: Clone) => ask<boolean>(clone, "setup/sources.mjs", "module.buildInPlace()");
  const harms: [string, (clone: Clone) => void][] = [
    ["a source has changed", ({ path }) => append(join(path, "src", "index.ts"), "// changed\n")],
    ["a source was added", ({ path }) => writeFileSync(join(path, "src", "more.ts"), "")],
    ["it was killed in the middle", ({ path }) => unlinkSync(join(path, "dist", "built-from.txt"))],
    ["the page's files are gone", ({ path }) => rmSync(join(path, "notebooks", "_page"), { recursive: true })],
  ];

  test.each(harms)("%s", (_, harm) => {
    using clone = cloneProject({ build: true });
    expect(inPlace(clone)).toBe(true);
    harm(clone);
    expect(inPlace(clone)).toBe(false);
  });
});
