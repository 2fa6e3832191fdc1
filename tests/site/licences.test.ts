// The licences of what the site ships: of every package in its bundles, with its text.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildSync } from "esbuild";
import { buildLicences, bundledFolders, npmPackage } from "../../scripts/site/licences.mjs";
import { root, tempFolder } from "../drivers/project";

const nameOf = (folder: string) => folder.replaceAll("\\", "/").split("node_modules/").at(-1);

function bundle(code: string) {
  const stdin = { contents: code, resolveDir: root, loader: "js" as const };
  return buildSync({ stdin, bundle: true, write: false, metafile: true, absWorkingDir: root }).metafile;
}

describe("the packages in a bundle", () => {
  test("are those that it imports, and those that they import", () => {
    const folders = bundledFolders([
      bundle(`import { classHighlighter } from "@lezer/highlight"; console.log(classHighlighter);`),
    ]);
    expect(folders.map(nameOf).sort()).toEqual(["@lezer/common", "@lezer/highlight"]);
  });

  test("do not hold what was left out of it", () => {
    const inputs = { "node_modules/used/a.js": { bytesInOutput: 1 }, "node_modules/unused/b.js": { bytesInOutput: 0 } };
    expect(bundledFolders([{ outputs: { "site.js": { inputs } } }]).map(nameOf)).toEqual(["used"]);
  });

  test("are named once, in however many bundles they are", () => {
    const one = bundle(`import path from "path-browserify"; console.log(path);`);
    expect(bundledFolders([one, one]).map(nameOf)).toEqual(["path-browserify"]);
  });
});

describe("a package", () => {
  function packageWith(files: Record<string, string>) {
    const temp = tempFolder("package");
    const folder = join(temp.path, "some-package");
    mkdirSync(folder);
    writeFileSync(
      join(folder, "package.json"),
      JSON.stringify({ name: "some-package", version: "1.2.3", license: "MIT" }),
    );
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return { folder, [Symbol.dispose]: () => temp[Symbol.dispose]() };
  }

  test("is named with its version, its licence, the text, and its notices", () => {
    using made = packageWith({
      "LICENSE.md": "Permission is granted.\n",
      "ThirdPartyNoticeText.txt": "It holds parts of others.",
    });
    expect(npmPackage(made.folder)).toEqual({
      title: "some-package 1.2.3 (MIT)",
      text: "Permission is granted.\n\nIt holds parts of others.",
    });
  });

  test("without the text of a licence is refused, in a sentence", () => {
    using made = packageWith({ "README.md": "MIT" });
    expect(() => npmPackage(made.folder)).toThrow(
      "The site ships some-package 1.2.3, and its package holds no file LICENSE.",
    );
  });
});

test("licences.txt holds the course's own, those of what is bundled or copied, and those that JupyterLite tells of", () => {
  using site = tempFolder("site");
  const told = [
    { name: "@lumino/signaling", versionInfo: "2.0.0", licenseId: "BSD-3-Clause", extractedText: "" },
    { name: "react", versionInfo: "18.2.0", licenseId: "MIT", extractedText: "Of Facebook, Inc." },
    { name: "silent", versionInfo: "1.0.0", licenseId: "MIT", extractedText: "" },
  ];
  mkdirSync(join(site.path, "lab", "build"), { recursive: true });
  writeFileSync(join(site.path, "lab", "build", "third-party-licenses.json"), JSON.stringify({ packages: told }));
  buildLicences(site.path, [bundle(`import path from "path-browserify"; console.log(path);`)]);
  const entries = readFileSync(join(site.path, "licences.txt"), "utf8").split(/\n-{80}\n\n/);
  const entryOf = (name: string) =>
    entries.filter((entry) => entry.split("\n").some((line) => line.startsWith(`${name} `)));
  expect(entries[0]).toContain(readFileSync(join(root, "LICENSE"), "utf8"));
  const named = [
    "path-browserify",
    "katex",
    "plotly.js-dist-min",
    "tslab",
    "@tslab/typescript-for-tslab",
    "JupyterLite",
  ];
  for (const name of [...named, ...told.map((each) => each.name)]) expect(entryOf(name), name).toHaveLength(1);
  expect(entryOf("@tslab/typescript-for-tslab")[0]).toContain("Apache License");
  expect(entryOf("@lumino/signaling")[0]).toContain("Project Jupyter Contributors");
  expect(entryOf("react")[0]).toContain("Of Facebook, Inc.");
  expect(entryOf("silent")[0]).toContain("under the licence MIT");
});
