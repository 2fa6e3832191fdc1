import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Notebook, notebookText, sourceOf } from "../../site/page/notebook";
import { notebookNames, notebooksFolder } from "../drivers/project";

const textOf = (name: string) => readFileSync(join(notebooksFolder, name), "utf8");
const answers = new Map([
  ["forward-answer", 'function myForward() {\n  return "</script> ü ŷ \\n";\n}\n\ncheck("1-forward", myForward);'],
  ["step-3-predict", ""],
]);

describe("the notebook for download", () => {
  test.each(notebookNames)("%s is the committed file to the last byte, where nothing was typed", (name) => {
    expect(notebookText(JSON.parse(textOf(name)) as Notebook, new Map())).toBe(textOf(name));
  });

  test("holds the answers, line by line, and all else as it was", () => {
    const committed = JSON.parse(textOf(notebookNames[0]!)) as Notebook;
    const { cells } = JSON.parse(notebookText(committed, answers)) as Notebook;
    for (const [at, cell] of cells.entries()) {
      const answer = answers.get(cell.id);
      if (answer === undefined) expect(cell).toEqual(committed.cells[at]);
      else
        expect([sourceOf(cell), cell.source.length]).toEqual([answer, answer.split(/(?<=\n)/).filter(Boolean).length]);
    }
  });

  test("has no outputs and no counts", () => {
    const ran = { cell_type: "code", execution_count: 3, id: "a", metadata: {}, outputs: [{}], source: "1" };
    const notebook = { cells: [ran], metadata: {}, nbformat: 4, nbformat_minor: 5 };
    expect(JSON.parse(notebookText(notebook, new Map()))).toEqual({
      ...notebook,
      cells: [{ ...ran, execution_count: null, outputs: [], source: ["1"] }],
    });
  });
});
