// The bench catches: each planted defect is found by its rule, and a sound notebook passes all of them.
import { describe, expect, test } from "vitest";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { code, fileOf, notebookOf, prose, textOf } from "../drivers/fixture";
import type { Cell, Notebook, NotebookFile } from "../drivers/notebook";
import { nbformatFindings } from "../drivers/nbformat";
import { tempFolder } from "../drivers/project";
import { FORM_RULES } from "./formRules";

const soundCells = (): Cell[] => [
  prose("title", "# A lesson\n\nIt needs five minutes."),
  prose("first-step", "## Step 1: add\n\nTwo numbers are added."),
  code("add", "const sum = 1 + 2;\nsum"),
  prose("end", "## Next\n\nGo on to [the next lesson](02-next.ipynb)."),
];

function soundNotebook(change: (notebook: Notebook) => void = () => {}): NotebookFile {
  const notebook = notebookOf(soundCells());
  change(notebook);
  return fileOf(notebook);
}

const withCells = (...cells: Cell[]) => soundNotebook((notebook) => notebook.cells.splice(3, 0, ...cells));
const withCode = (text: string) => withCells(prose("more", "More."), code("planted", text));

describe("the form rules", () => {
  test.each(Object.entries(FORM_RULES))("%s: a sound notebook passes", (_, findingsOf) => {
    expect(findingsOf(soundNotebook())).toEqual([]);
  });

  const planted: [rule: string, file: NotebookFile, finding: RegExp][] = [
    [
      "is for the tslab kernel, and says nothing of the machine that saved it",
      soundNotebook((notebook) => (notebook.metadata["kernelspec"] = { name: "python3" })),
      /python3/,
    ],
    ["gives each cell a readable id", withCells(code("3f2a9c1e", "1")), /not in words/],
    ["is committed without outputs and counts", soundNotebook((n) => (n.cells[2]!.execution_count = 7)), /count 7/],
    [
      "carries no metadata and no attachments",
      soundNotebook((n) => (n.cells[2]!.metadata = { trusted: true })),
      /trusted/,
    ],
    ["has no empty cell", withCells(code("nothing", "  \n")), /is empty/],
    ["has only prose and code", withCells({ ...prose("raw", "x"), cell_type: "raw" }), /raw cell/],
    ["opens with its one title", withCells(prose("again", "# Another title")), /2 titles/],
    ["never skips a level of headings", withCells(prose("deep", "#### Deep")), /too deep/],
    [
      "has prose before each run of code, and short runs",
      withCells(code("b", "1"), code("c", "2")),
      /code cell 3 in a row/,
    ],
    ["has short code cells", withCode("1;\n".repeat(16)), /17 lines/],
    [
      "has prose enough for its code",
      withCells(code("b", "1"), code("c", "2"), code("d", "3")),
      /3 cells of prose for 4/,
    ],
    ["has the lesson's headings in the lesson's order", soundNotebook(), /no heading \/step 2\/ after "Step 1: add"/],
    ["ends with a link onward", soundNotebook((n) => (n.cells.at(-1)!.source = ["## Next"])), /no link onward/],
    ["shows the progress of its own lesson", withCode("progress(9);"), /the progress of lesson 9/],
    ['imports only from "../src"', withCode('import { display } from "tslab";'), /"tslab"/],
    ['imports only from "../src"', withCode('const fs = require("fs");'), /require\("fs"\)/],
    ["declares each name once", withCode("let sum = 5;"), /sum is already taken by cell 3 "add"/],
    ["declares each name once", withCode('import { sum } from "../src";'), /sum is already taken/],
    [
      "loads nothing from another machine",
      withCells(prose("picture", "![a](https://example.org/a.png)")),
      /example\.org/,
    ],
    ["loads nothing from another machine", withCode('fetch("http://example.org")'), /example\.org/],
    [
      "uses Markdown, with HTML only for what Markdown lacks",
      withCells(prose("html", "<script>1</script>")),
      /<script>/,
    ],
  ];

  test.each(planted)("%s: a planted defect is found", (rule, file, finding) => {
    expect(FORM_RULES[rule]!(file, [/step 1/i, /step 2/]).join("\n")).toMatch(finding);
  });

  test("each has a planted defect", () => {
    expect(Object.keys(FORM_RULES).filter((rule) => !planted.some(([name]) => name === rule))).toEqual([]);
  });
});

describe("nbformat", () => {
  const text = (change?: (notebook: Notebook) => void) => textOf(soundNotebook(change).notebook);
  const planted: [defect: string, text: string, finding: RegExp | undefined][] = [
    ["nothing wrong", text(), undefined],
    ["no JSON", "{", /JSONDecodeError/],
    ["an older format", text((n) => (n.nbformat_minor = 4)), /4 is less than the minimum of 5/],
    ["a cell without an id", text((n) => delete (n.cells[1] as Partial<Cell>).id), /id/],
    ["an id twice", text((n) => (n.cells[1]!.id = "title")), /Non-unique cell id 'title'/],
    ["a cell of no known kind", text((n) => (n.cells[1]!.cell_type = "cell" as "raw")), /'cell'/],
    ["a key that no cell has", text((n) => Object.assign(n.cells[1]!, { trusted: true })), /'trusted' was unexpected/],
    ["a line that is torn", text((n) => (n.cells[1]!.source = ["one\ntwo"])), /line 18 is not as nbformat writes it/],
    ["all on one line", JSON.stringify(soundNotebook().notebook), /line 1 is not as nbformat writes it/],
    ["no end of the last line", text().trimEnd(), /is not as nbformat writes it/],
  ];

  test("finds each planted defect", () => {
    using folder = tempFolder("nbformat");
    const paths = planted.map(([, written], i) => {
      const path = join(folder.path, `${i}.ipynb`);
      writeFileSync(path, written);
      return path;
    });
    nbformatFindings(paths).forEach((findings, i) => {
      const [defect, , finding] = planted[i]!;
      if (finding) expect(findings.join("\n"), defect).toMatch(finding);
      else expect(findings, defect).toEqual([]);
    });
  });
});
