// The kernel in a tab differs from tslab where the table says so, and nowhere else that is tried here.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { executeAndStop, type Kernel, type Run } from "../../drivers/kernel";
import { inATab, tslab } from "../../drivers/kernels";
import { visibleText } from "../../drivers/outputs";
import { copyProject, root, tempFolder } from "../../drivers/project";
import { differences, type Difference } from "../differences";

const folder = tempFolder("differences");
let kernels: { tslab: Kernel; tab: Kernel };

beforeAll(async () => {
  const start = { folder: join(copyProject(folder.path), "notebooks") };
  cpSync(join(root, "src"), join(folder.path, "src"), { recursive: true });
  kernels = { tslab: await tslab.start(start), tab: await inATab.start(start) };
});
afterAll(async () => {
  await kernels?.tslab[Symbol.asyncDispose]();
  await kernels?.tab[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

/** What the last cell shows. */
async function shownBy(kernel: Kernel, cells: Difference["cells"]): Promise<string> {
  let run: Run | undefined;
  for (const cell of cells)
    run = typeof cell === "string" ? await kernel.execute(cell) : await executeAndStop(kernel, cell.stopped);
  return visibleText(run!.outputs).trim();
}

describe("in a tab", () => {
  test.each(differences)("$what", async (difference) => {
    expect(await shownBy(kernels.tslab, difference.cells)).toMatch(difference.tslab);
    const shown = await shownBy(kernels.tab, difference.cells);
    expect(shown).toMatch(difference.tab);
    expect(shown).not.toMatch(difference.tslab);
  });
});

describe("both kernels say the same", () => {
  test.each<[string, ...string[]]>([
    ["of a name that is missing in the very first cell", "missing + 1"],
    ["of a type that does not fit", 'const count: number = "three";'],
    ["of code that is not finished", "const list = [1, 2;"],
    ["of an error that is thrown", '  throw new Error("mine");'],
    ["of an error in a line further down", "const list = [1];\nlist.push(2);\n(list as any).first.second;"],
    ["of an error in the last expression", "(undefined as any).first"],
    [
      "of an error in a function of an earlier cell",
      'function refuse() {\n  const why = "mine";\n  throw new RangeError(why);\n}',
      "const answer = 1;\nrefuse();",
    ],
    ["of an error in a callback", "[1, 2].map((each) => (each as any).first.second)"],
    ["of an error behind await", 'await Promise.reject(new TypeError("mine"))'],
    ["of an error after await", 'await null;\nthrow new TypeError("mine");'],
    [
      "of an error behind the cell's back",
      'void Promise.reject(new Error("mine"));\nawait new Promise((done) => setTimeout(done, 20));',
    ],
    ["of what is thrown and is no error", 'throw "mine";'],
    ["of an error that is printed", 'try {\n  throw new Error("mine");\n} catch (error) {\n  console.log(error);\n}'],
    ["of an error with a class of its own", "class Mine extends Error {\n  name = 'Mine';\n}\nthrow new Mine('so');"],
    ["of a refusal", 'import { sigmoid } from "../src";\nsigmoid("one" as any)'],
    ["of a function that calls itself", "function again(): number {\n  return again();\n}\nagain();"],
    ["of a list that is too long", "const length = -1;\nnew Array(length);"],
    ["of a name in the short form", "const here = 1;", "console.log({ here })"],
    ["of a cell that waits and is stopped", "await 0"],
    [
      "of values of every kind",
      "[1, -0, 'text', null, undefined, NaN, { a: { b: { c: {} } } }, new Map([[1, 2]]), Symbol('s'), 10n]",
    ],
    [
      "of functions and classes",
      'import { sigmoid, value } from "../src";\nclass Mine {}\n[sigmoid, value, Mine, new Mine(), value(2)]',
    ],
    ["with format letters", 'console.log("%d of %s: %o", 1, "two", [3])'],
    ["on stderr", 'console.warn("careful"); console.error("wrong"); console.info("well")'],
  ])("%s", async (_what, ...cells) => {
    expect(await shownBy(kernels.tab, cells)).toBe(await shownBy(kernels.tslab, cells));
  });

  test("in a table, but for the place of a text in its column", async () => {
    const tables =
      'console.table([{ a: 1, b: "x" }, { a: [1, 2, 3, 4], c: null }]); console.table([1, "two"]); console.table({ r: { a: 1 } }, ["a"]); console.table(7)';
    const [ours, nodes] = [await shownBy(kernels.tab, [tables]), await shownBy(kernels.tslab, [tables])];
    expect(ours.replace(/ +/g, " ")).toBe(nodes.replace(/ +/g, " "));
  });

  test("with Tab and Shift+Tab", async () => {
    const cells = [
      'import { sigmoid } from "../src";',
      "/** Adds one. */ function increment(by: number) { return by + 1; }",
    ];
    for (const kernel of [kernels.tslab, kernels.tab]) for (const cell of cells) await kernel.execute(cell);
    for (const code of ["sigm", "increment", "[1].ma", "Math.ex"])
      expect(await kernels.tab.complete(code)).toEqual(await kernels.tslab.complete(code));
    for (const code of ["sigmoid", "increment", "Math.exp"])
      expect(await kernels.tab.inspect(code)).toEqual(await kernels.tslab.inspect(code));
  });
});
