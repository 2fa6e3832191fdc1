// The prose rules catch: each planted defect is found, and named; a sound text passes.
import { describe, expect, test } from "vitest";
import { code, fileOf, notebookOf, prose } from "../../drivers/fixture";
import type { Cell, NotebookFile } from "../../drivers/notebook";
import { numberFindings } from "./accounts";
import { claimFindings, is, type Kept } from "./claims";
import { distorted } from "./distorted";
import { identifierFindings } from "./identifiers";
import { linkFindings, referenceFindings } from "./links";
import { numbersIn, numberWordsIn } from "./numbers";
import { resultsOf, type Results } from "./results";
import { listFindings, spellingFindings, textsIn, wordsIn } from "./spelling";
import { boldFindings, termFindings, termsIn, type Exceptions } from "./words";

const lesson = (...cells: Cell[]): NotebookFile => fileOf(notebookOf(cells), "01-x.ipynb");

/** A lesson of one sentence and one cell, which showed 0.7231218 and a picture with a table. */
function ran(text: string, shown = "0.7231218\n"): Results {
  const figure = {
    title: "A picture",
    caption: "",
    panels: [],
    table: {
      columns: ["step", "loss"],
      rows: [
        ["0", "0.5"],
        ["1", "−0.25"],
      ],
    },
  };
  const html = `<p>A picture</p><script type="application/json">${JSON.stringify(figure)}</script>`;
  const file = lesson(prose("said", text), code("shown", "const rate = 0.5;\nrate"), prose("next", "## Next\n\nMore."));
  return resultsOf(
    file,
    new Map([
      [
        "shown",
        [
          { kind: "stream", name: "stdout", text: shown },
          { kind: "display", data: { "text/html": html } },
        ],
      ],
    ]),
  );
}

describe("numbersIn(text)", () => {
  test.each([
    ["it is 0.5, or −3", [0.5, -3]],
    ["$x_1 = -15$ and w2, h1, float32", [-15]],
    ["about $5 \\cdot 10^{-6}$, $10^{-5}$ and 4.5e-1", [5e-6, 1e-5, 0.45]],
    ["1_000_000 of them, 16 digits. [2, 4, 1]", [1e6, 16, 2, 4, 1]],
    ["$2^{16} = 65536$, `0.4`", [2, 16, 65536, 0.4]],
  ])("reads %s", (text, values) => expect(numbersIn(text).map(({ value }) => value)).toEqual(values));

  test("has a counterpart for counts in words", () => {
    expect(numberWordsIn("Nine slopes, a hundred thousand errands, used twice").map(({ text }) => text)).toEqual([
      "Nine",
      "hundred",
      "thousand",
      "twice",
    ]);
  });
});

describe("the rule for numbers", () => {
  test.each([
    ["what the run shows, rounded", "It says 0.7231."],
    ["what the code holds", "The rate is 0.5."],
    [
      "headings, lists, listings, hints and cross-references",
      "## Step 7\n\n1. one, as in lesson 3\n\n```ts\n99\n```\n\n<details><summary>Hint</summary>98</details>",
    ],
  ])("passes %s", (_, text) => expect(numberFindings(ran(text), {})).toEqual([]));

  test.each([
    ["a number that the run does not show", "It says 0.7232.", /"said".*where does 0\.7232 come from/],
    ["one that is rounded too freely", "It says 0.72.", /0\.72 /],
    ["one in a formula", "So $h = 10^{-3}$.", /10\^\{-3\}/],
    ["one in code", "Change `0.4`.", /0\.4/],
    ["a count in words", "All nine agree.", /nine/],
  ])("finds %s", (_, text, finding) => expect(numberFindings(ran(text), {}).join("\n")).toMatch(finding));

  test("passes what a kept quote accounts for, in its own cell only", () => {
    expect(numberFindings(ran("About 40 minutes."), { said: { "About 40 minutes": "an estimate" } })).toEqual([]);
    expect(numberFindings(ran("About 40 minutes."), { next: { "About 40 minutes": "an estimate" } })).toHaveLength(1);
  });
});

describe("the rule for claims", () => {
  const kept: Kept = { said: { "The loss is 0.7231": ({ numbers }) => is(numbers("shown")[0]?.toFixed(4), "0.7231") } };

  test("passes a claim that the run bears out", () =>
    expect(claimFindings(ran("The loss is 0.7231."), kept)).toEqual([]));

  test.each([
    [
      "a claim that the run does not bear out",
      ran("The loss is 0.7231.", "0.8\n"),
      kept,
      /"said".*"The loss is 0\.7231": saw "0\.8000", not "0\.7231"/,
    ],
    ["a quote that has changed", ran("The loss is 0.72."), kept, /does not say "The loss is 0\.7231" any more/],
    ["a cell that is gone", ran("x"), { gone: {} }, /gone: there is no such cell/],
    [
      "a proof that asks for a cell that is gone",
      ran("One."),
      { said: { One: ({ text }: Results) => text("gone") } },
      /no proof: no cell "gone"/,
    ],
    [
      "a proof that asks for a column that is gone",
      ran("One."),
      { said: { One: ({ column }: Results) => is(column("shown", "w1"), []) } },
      /no column "w1"/,
    ],
    [
      "a reason where no number stands",
      ran("No number."),
      { said: { "No number": "a reason" } },
      /no reason is needed/,
    ],
  ])("finds %s", (_, results, table, finding) =>
    expect(claimFindings(results, table as Kept).join("\n")).toMatch(finding),
  );

  test("reads columns and lines, and refuses them for another run", () => {
    const results = ran("It is so.");
    const seen = ({ column, lines }: Results) => [column("shown", "loss"), lines("shown")];
    expect(seen(results)).toEqual([[0.5, -0.25], ["0.7231218"]]);
    expect(seen(distorted(results))).not.toEqual(seen(results));
    expect(seen(distorted(results))).toEqual(seen(distorted(results)));
  });
});

describe("the rule for links", () => {
  const page = (text: string) => ({ path: "README.md", text });

  test.each([
    "[a](notebooks/words.md)",
    "[a](notebooks/words.md#lesson-1-one-neuron)",
    "# The end\n[a](#the-end)",
    "[a](https://nodejs.org)",
  ])("passes %s", (text) => expect(linkFindings(page(text))).toEqual([]));

  test.each([
    ["[a](notebooks/gone.md)", /gone\.md" points at no file/],
    ["[a](notebooks/words.md#gone)", /#gone" points at no heading/],
    ["[a](#gone)", /#gone" points at no heading/],
    ["[a]()", /has no target/],
    ["[a](http:/x)", /is no address/],
    ["[a](..)", /leaves the project/],
    ["{@link Gone}", /Gone" points at no file/],
  ])("finds %s", (text, finding) => expect(linkFindings(page(text)).join("\n")).toMatch(finding));
});

describe("the rule for cross-references", () => {
  const find = (text: string) =>
    referenceFindings({ path: "01-x.ipynb", text }, 4, ["Step 1: add", "Exercise 1: why", "Suspect 1"]);

  test("passes what is there", () => expect(find("See lesson 4, Step 1, exercise 1 and lessons 1 and 2.")).toEqual([]));
  test.each(["lesson 5", "Lesson 0", "Step 2", "steps 1 and 3", "Exercise 10", "suspect 2"])("finds %s", (text) =>
    expect(find(`See ${text}.`).join("\n")).toContain(text),
  );
});

describe("the rules for words", () => {
  const none: Required<Exceptions> = { introduced: {}, everyday: {}, emphasis: {} };
  const words = (...terms: string[]) =>
    termsIn(
      `## Lesson 1: x\n\n| word | meaning |\n|---|---|\n${terms.map((term) => `| ${term} | what it is |`).join("\n")}`,
    );
  const two = (first: string, second: string) => [
    lesson(prose("a", first), prose("b", second), prose("end", "## Next\n\nMore.")),
  ];

  test("read the terms of a list", () =>
    expect(words("loss", "float64, float32")).toEqual(
      ["loss", "float64", "float32"].map((term) => ({ term, lesson: 1 })),
    ));

  test.each([
    ["a bold word", "The **loss** is high.", none],
    ["a quote", "How wrong it is: the loss.", { ...none, introduced: { loss: "How wrong it is: the loss" } }],
  ])("pass a term that is introduced by %s", (_, text, exceptions) => {
    expect([
      ...termFindings(words("loss"), two(text, "The losses fall."), exceptions),
      ...boldFindings(words("loss"), two(text, ""), exceptions),
    ]).toEqual([]);
  });

  test.each([
    ["a term that no lesson says", words("loss"), two("Nothing.", ""), none, /no lesson says "loss"/],
    ["one that is never introduced", words("loss"), two("The loss.", ""), none, /no lesson introduces "loss"/],
    [
      "one that is used before",
      words("loss"),
      two("The losses.", "A **loss**."),
      none,
      /"a".*says "loss" before 01-x\.ipynb "b" introduces it/,
    ],
    [
      "one under another lesson",
      [{ term: "loss", lesson: 2 }],
      two("A **loss**.", ""),
      none,
      /under lesson 2, and lesson 1 introduces it/,
    ],
    [
      "an everyday word that is none",
      words("loss"),
      two("A **loss**.", ""),
      { ...none, everyday: { loss: "x" } },
      /needs no exception/,
    ],
    [
      "an exception for no term",
      words("loss"),
      two("A **loss**.", ""),
      { ...none, everyday: { gone: "x" } },
      /"gone" has an exception/,
    ],
  ])("find %s", (_, terms, lessons, exceptions, finding) =>
    expect(termFindings(terms, lessons, exceptions).join("\n")).toMatch(finding),
  );

  test("let everyday words be used before", () => {
    expect(termFindings(words("loss"), two("The loss.", "A **loss**."), { ...none, everyday: { loss: "x" } })).toEqual(
      [],
    );
  });

  test.each([
    ["a bold word that is not listed", two("A **kernel**.", ""), none, /\*\*kernel\*\* is not in words\.md/],
    [
      "an exception that nothing needs",
      two("", ""),
      { ...none, emphasis: { never: "x" } },
      /\*\*never\*\* is excepted and nowhere bold/,
    ],
  ])("find %s", (_, lessons, exceptions, finding) =>
    expect(boldFindings(words("loss"), lessons, exceptions).join("\n")).toMatch(finding),
  );

  test("take no call to act, no sentence and no quiz for a term", () => {
    expect(
      boldFindings([], two("**Predict:** so. **Change** it. **It has learnt XOR.**", "- **A**: one"), none),
    ).toEqual([]);
  });
});

describe("the rule for code in prose", () => {
  const find = (text: string) =>
    identifierFindings(lesson(prose("said", text), code("shown", "const rate = { step: 0.5 };")), ["sigmoid"]);

  test("passes exports, the notebook's own names, fields, and what stands in quotes", () => {
    expect(find('Call `sigmoid(rate)`, `rate.step` or `"anything"`, in `src/math`, until it is `NaN`.')).toEqual([]);
  });
  test.each(["`sigmoit`", "`rate.stepp`", "`gone(rate)`"])("finds %s", (text) =>
    expect(find(`Call ${text}.`).join("\n")).toMatch(/"said".*which is nowhere/),
  );
});

describe("the rule for spelling", () => {
  const page = (text: string) => ({ path: "README.md", text });
  const list = ["JupyterLab", "sigmoid"];

  test("passes the words of the dictionary and the list, and looks at no code, formula or address", () => {
    expect(
      spellingFindings(
        page(
          "One neuron, held-out; colours&nbsp;of: `xyzzy`, $xyzzy$, JupyterLab's [Sigmoid](xyzzy.md)\n\n```\nxyzzy\n```",
        ),
        new Set(list),
      ),
    ).toEqual([]);
  });
  test.each(["nueron", "Nueron", "Javascript", "Jupyterlab", "heldout", "held-uot", "neuron-s", "néuron", "color"])(
    "finds %s",
    (word) =>
      expect(spellingFindings(page(`One ${word}.`), new Set(list))).toEqual([
        `README.md: "${word}" is in neither the dictionary nor spelling.txt`,
      ]),
  );

  test("keeps its list in order, in use and short", () => {
    expect(listFindings(list, [page("JupyterLab: one sigmoid.")])).toEqual([]);
    expect(listFindings(["sigmoid", "tanh", "tanh", "neuron"], [page("One sigmoid neuron")])).toEqual([
      '"tanh" is not in its place',
      '"neuron" is not in its place',
      '"tanh" is on the list, and nobody writes it',
      '"tanh" is on the list, and nobody writes it',
      '"neuron" is on the list, and in the dictionary',
    ]);
  });

  test("reads the texts of code, and no names, patterns, markup or styles", () => {
    const code = `
      import { a } from "./not read";
      const name = "xyzzy", id = \`xyzzy-\${name}\`;
      const said = { said: ["xyzzy xyzzy"], message: "It rose." };
      const look = "color:var(--ink); margin:0 auto";
      show("One " + name, \`It is \${name} by \${\`its nueron \${id}\`} now\`);`;
    expect(textsIn(code)).toEqual(["It rose.", "It is 0 by 0 now", "its nueron 0"]);
    expect(wordsIn('<p title="xyzzy">a <b style="0">nueron</b></p>')).toEqual(new Set(["nueron"]));
  });
});
