// Wherever the server's root and base URL are, a notebook's charts find their way to the page's files.
import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasBrowser, startLab } from "../drivers/lab";
import { code, notebookOf, textOf } from "../drivers/fixture";
import type { Clone } from "../drivers/clone";

// As short as can be: the lessons themselves are looked at elsewhere.
const notebook = notebookOf([code("curve", 'import { show, sigmoidCurve } from "../src";\nshow(sigmoidCurve(0.96));')]);
const rootAt = (path: string) => `--ServerApp.root_dir=${path}`;

const cases: [where: string, args: (clone: Clone) => string[], folder: (clone: Clone) => string][] = [
  ["the project, under a base URL", () => ["--ServerApp.base_url=/user/ada/"], () => "notebooks/"],
  ["its parent", ({ path }) => [rootAt(dirname(path))], ({ path }) => `${basename(path)}/notebooks/`],
  [
    "its notebooks, under a base URL",
    ({ path }) => [rootAt(join(path, "notebooks")), "--ServerApp.base_url=/user/ada/"],
    () => "",
  ],
];

describe.skipIf(!hasBrowser)("charts live with the server's root at", () => {
  test.each(cases)("%s", async (_, argsFor, folder) => {
    await using lab = await startLab(argsFor);
    writeFileSync(join(lab.clone.path, "notebooks", "curve.ipynb"), textOf(notebook));
    const labPage = await lab.newPage();
    const open = await labPage.open(`${folder(lab.clone)}curve.ipynb`, notebook);
    await open.run("curve");
    await open.allLive();
    expect(await open.output("curve").locator(".nn-plot path.js-line").count()).toBe(1);
    expect(labPage.complaints).toEqual([]);
  });
});
