// The bench catches: a cell that fails, warns, changes its output or leans on an order is found, and named.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { code, notebookOf } from "../drivers/fixture";
import { startKernel, type Kernel } from "../drivers/kernel";
import { complaints, differences, runCells } from "../drivers/notebookRun";
import { tempFolder } from "../drivers/project";
import { bothWays } from "../drivers/seeded";

const folder = tempFolder("planted defects");
let kernel: Kernel;

beforeAll(async () => {
  kernel = await startKernel({ folder: folder.path });
});
afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

describe("a run", () => {
  test.each([
    ["throws", 'throw new Error("planted");', /throws.*planted/],
    ["does-not-compile", "const x: number = ;", /does-not-compile.*Expression expected/],
    ["warns", 'console.warn("planted");', /warns.*planted/],
  ])("is complained of when a cell %s", async (id, text, finding) => {
    const notebook = notebookOf([code(id, text)]);
    expect(complaints(notebook, await runCells(kernel, notebook.cells)).join("\n")).toMatch(finding);
  });

  test("is complained of when a cell did not run", () => {
    expect(complaints(notebookOf([code("left-out", "1")]), new Map())).toEqual(['cell 1 "left-out" (1): did not run']);
  });

  test.each([
    ["random", "Math.random()"],
    ["counts-its-runs", "globalThis.runs = (globalThis.runs ?? 0) + 1; globalThis.runs"],
  ])("differs from the first when a cell is %s", async (id, text) => {
    const notebook = notebookOf([code(id, text)]);
    const first = await runCells(kernel, notebook.cells);
    const second = await runCells(kernel, notebook.cells);
    expect(differences(notebook, first, second).join("\n")).toMatch(new RegExp(`"${id}".* showed [^]* and then `));
  });

  test.each([1, 2, 3])("differs in order %i or its reverse when one cell leans on another", async (seed) => {
    const others = Array.from({ length: 10 }, (_, i) => code(`other-${i}`, `${i}`));
    const leans = code("leans", "const isFresh = globalThis.fresh; globalThis.fresh = false; isFresh");
    const notebook = notebookOf([code("sets", "globalThis.fresh = true;"), ...others, leans]);
    const first = await runCells(kernel, notebook.cells);
    const found: string[] = [];
    for (const cells of bothWays(notebook.cells, seed))
      found.push(...differences(notebook, first, await runCells(kernel, cells)));
    expect(found.join("\n")).toMatch(/"leans"/);
  });
});
