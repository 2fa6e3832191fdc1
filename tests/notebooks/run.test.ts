import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Kernel } from "../drivers/kernel";
import { kernels } from "../drivers/kernels";
import { isCode, readNotebook, sourceOf, type Cell } from "../drivers/notebook";
import { complaints, differences, runCells, runWithNbclient, type Showing } from "../drivers/notebookRun";
import { visibleText } from "../drivers/outputs";
import {
  copyProject,
  jupyterEnvironment,
  notebookNames,
  notebooksFolder,
  python,
  root,
  tempFolder,
} from "../drivers/project";
import { lessonFile, lessonNumber } from "../lessons/lesson";
import { cellsInATab } from "../site/differences";
import { bothWays } from "../drivers/seeded";

const user = tempFolder("stock kernelspec");
beforeAll(() => {
  const tslab = join(root, "node_modules", "tslab", "bin", "tslab");
  execFileSync(process.execPath, [tslab, "install", "--python", python, "--prefix", user.path], {
    env: jupyterEnvironment(user.path),
  });
});
afterAll(() => user[Symbol.dispose]());

describe.each(notebookNames)("%s", (name) => {
  const { notebook } = readNotebook(join(notebooksFolder, name));
  /** What tslab showed. */
  let first: Showing;

  describe.each(kernels)("run by $name", ({ isTab, start }) => {
    const folder = tempFolder("mein Heft é 课");
    const project = join(folder.path, "my lesson ü");
    let kernel: Kernel;
    let shown: Showing;

    beforeAll(async () => {
      copyProject(project);
      kernel = await start({ folder: join(project, "notebooks") });
      shown = await runCells(kernel, notebook.cells);
      if (!isTab) first = shown;
    });
    afterAll(async () => {
      await kernel?.[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    });

    test("runs every cell in a folder with spaces and foreign letters, with nothing on stderr", () => {
      expect(complaints(notebook, shown)).toEqual([]);
      expect(kernel.log()).toBe("");
    });

    test("shows something in every cell that does more than import or declare", () => {
      const silent = notebook.cells.filter(isCode).filter((cell) => shown.get(cell.id)?.length === 0);
      expect(silent.map((cell) => cell.id).filter((id) => !MAY_BE_SILENT.test(id))).toEqual([]);
    });

    test("shows the lesson's numbers", async () => {
      const { shows } = (await lessonFile(name, "facts")).facts;
      expect(shows).not.toEqual([]);
      const text = [...shown.values()].map(visibleText).join("\n");
      expect(shows.filter((number) => !text.includes(number))).toEqual([]);
    });

    test("tells what comes of each guess, in the run or folded", async () => {
      const { guesses = {} } = (await lessonFile(name, "facts")).facts;
      const asked = notebook.cells.filter((cell) => isCode(cell) && sourceOf(cell).startsWith("const guess"));
      expect(Object.keys(guesses)).toEqual(asked.map(({ id }) => id));
      const told = [...shown.values()].map(visibleText).join("\n").replace(/\s+/g, " ");
      expect(Object.values(guesses).filter((gives) => !gives.test(told))).toEqual([]);
    });

    if (isTab) {
      test("shows what tslab shows, but in the cells that the table of differences names", () => {
        const named = cellsInATab.filter(({ lesson }) => lesson === lessonNumber(name));
        const asNamed = new Map([...first, ...named.map(({ cell }) => [cell, shown.get(cell)!] as const)]);
        expect(differences(notebook, asNamed, shown)).toEqual([]);
        const seen = (showing: Showing, cell: string) => visibleText(showing.get(cell)!).replace(/\s+/g, " ").trim();
        for (const { cell, shows } of named) {
          expect(seen(shown, cell)).toMatch(shows);
          expect(seen(first, cell)).not.toMatch(shows);
        }
      });
      return;
    }

    // An order and its reverse hold every pair of cells both ways round, which many random orders need not.
    test.each<[string, (cells: Cell[]) => Cell[][]]>([
      ["once more", (cells) => [cells, [...cells].reverse()]],
      ["in a shuffled order", (cells) => bothWays(cells, 1)],
    ])("shows the same when it runs without a restart %s, and in the reverse", async (_, ordersOf) => {
      for (const cells of ordersOf(notebook.cells.filter(isCode))) {
        const again = await runCells(kernel, cells);
        expect([...complaints(notebook, again), ...differences(notebook, first, again)]).toEqual([]);
      }
    });

    test("runs under nbclient with the kernelspec that tslab itself installs for a user, errors not allowed, and saves what the kernel showed", async () => {
      // The folder named here is searched before the one of .venv.
      const kernels = { JUPYTER_PATH: join(user.path, "share", "jupyter") };
      const saved = await runWithNbclient(join(project, "notebooks", name), kernels);
      expect([...complaints(notebook, saved), ...differences(notebook, first, saved)]).toEqual([]);
    });
  });
});

/** Cells that only define what the next ones use. */
const MAY_BE_SILENT = /(^|-)(import|imports|define|declare)/;
