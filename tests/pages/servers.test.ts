// Wherever the server's root and base URL are, a notebook's charts find their way to the page's files.
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasBrowser, startLab } from "../drivers/lab";
import { readNotebook } from "../drivers/notebook";
import { notebooksFolder } from "../drivers/project";
import type { Clone } from "../drivers/clone";

const lesson = "01-one-neuron.ipynb";
const { notebook } = readNotebook(join(notebooksFolder, lesson));
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
    const labPage = await lab.newPage();
    const open = await labPage.open(folder(lab.clone) + lesson, notebook);
    await open.run(
      "structure-picture",
      "step-1-values",
      "step-2-by-hand",
      "step-3-predict",
      "step-3-reveal",
      "step-3-curve",
    );
    await open.allLive();
    expect(await open.output("step-3-curve").locator(".nn-plot path.js-line").count()).toBe(1);
    expect(labPage.complaints).toEqual([]);
  });
});
