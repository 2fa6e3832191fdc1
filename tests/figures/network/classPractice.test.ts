// The goals of the mini practice of classes can be reached, in the ways that the notebook gives, and are noticed; the run is read as it was.
import { describe, expect, test } from "vitest";
import type { Plot } from "../../../src/figures/figure";
import { classMovieMover } from "../../../src/figures/network/classMovie";
import { classPractice } from "../../../src/figures/network/classPractice";
import { classOnBothSides, contradictionIn, entropyLeft } from "../../../src/figures/network/tableReading";
import { createClassifier } from "../../../src/math/classifier";
import { trainClassifier } from "../../../src/math/classifierTraining";
import { makeExamples } from "../../../src/math/data";
import { wrong } from "../../math/refusals";
import { specifyMover } from "../specifyMover";

const xor = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
];
const three = [...xor.slice(0, 3), [1, 1, 2]];
/** Class 0 on both sides of the two others, and the three classes in their order. */
const sides = [
  [-2, 0],
  [-1, 1],
  [1, 2],
  [2, 0],
];
const inOrder = [
  [-1, 0],
  [0, 1],
  [1, 2],
];
const torn = [...three, [1, 1, 0]];
const shipped = { table: xor, hidden: 2, seed: 1, learningRate: 1 };
const run = (changes: object) => classPractice({ ...shipped, ...changes });
const outcome = (changes: object) => run(changes).figure.caption;
const goals = (changes: object) => run(changes).reached.map(({ goal }) => goal);

describe("practiceClasses", () => {
  test("trains as trainClassifier does, with hidden neurons of tanh, and shows the movie of it", () => {
    const classifier = createClassifier({ layerSizes: [2, 3, 3], seed: 4, hiddenActivation: "tanh" });
    const { loss } = trainClassifier(classifier, makeExamples(three), { learningRate: 0.7, epochs: 500 });
    const { state, title } = run({ table: three, hidden: 3, seed: 4, learningRate: 0.7, epochs: 500 }).figure;
    const last = state.snapshots.at(-1)!;
    expect([last.epoch, last.loss]).toEqual([500, Number(loss.toPrecision(6))]);
    for (const [k, { weights }] of classifier.layers.entries())
      for (const [j, row] of weights.lists().entries())
        for (const [i, weight] of row.entries()) expect(last.layers[k]!.weights[j]![i]).toBeCloseTo(weight, 4);
    expect(title).toBe("2 inputs, 3 hidden neurons, 3 classes, learning for 500 epochs");
  });

  test("shows the loss of many epochs, and no plane for other than two inputs", () => {
    const { state } = run({ table: sides }).figure;
    expect(state.losses.length).toBeGreaterThan(100);
    expect(classMovieMover.at(state, 0).panels.map((panel) => (panel as Plot).name)).toEqual(["Loss versus epoch"]);
    expect(classMovieMover.at(run({}).figure.state, 0).panels).toHaveLength(2);
  });

  describe("notices goal", () => {
    test("1: three classes or more in two inputs, all rows right; as shipped there are two classes, and it is stuck", () => {
      expect(goals({})).toEqual([]);
      expect(outcome({})).toMatch(/^2 of 4 rows are right\. The loss is still 0\.3471: .* It is stuck\./);
      expect(goals({ hidden: 3 })).toEqual([]); // right, and only two classes
      expect(run({ table: three }).reached).toEqual([
        { goal: 1, how: expect.stringMatching(/^all 4 rows of 3 classes are right, with a loss of 0\.000\d+\.$/) },
      ]);
      expect(goals({ table: inOrder })).toEqual([]); // one input is the second goal's
      expect(goals({ table: three, epochs: 1 })).toEqual([]);
      expect(goals({ table: [...xor.slice(0, 3), [1, 1, 4]] })).toEqual([1]); // a class may be left out
    });
    test("2: on a line, a class on both sides of another takes two hidden neurons, and never one", () => {
      for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
        for (const learningRate of [0.3, 1]) expect(goals({ table: sides, hidden: 1, seed, learningRate })).toEqual([]);
      expect(run({ table: sides, hidden: 2 }).reached).toEqual([
        {
          goal: 2,
          how: "2 hidden neurons tell 3 classes on a line apart, though class 0 lies on both sides of class 1.",
        },
      ]);
      expect(goals({ table: sides, hidden: 3 })).toEqual([2]);
    });
    test("2, not for classes in their order, which one hidden neuron learns", () => {
      expect(outcome({ table: inOrder, hidden: 1 })).toContain("Learnt: all 3 rows are right.");
      expect(goals({ table: inOrder, hidden: 1 })).toEqual([]);
      expect(goals({ table: inOrder, hidden: 4 })).toEqual([]);
    });
    test("2, not for two classes", () => {
      expect(
        outcome({
          table: [
            [-1, 0],
            [0, 1],
            [1, 0],
          ],
          hidden: 3,
        }),
      ).toContain("Learnt: all 3 rows");
      expect(
        goals({
          table: [
            [-1, 0],
            [0, 1],
            [1, 0],
          ],
          hidden: 3,
        }),
      ).toEqual([]);
    });
    test("3: two classes for the same inputs, however large the network, and the loss that is left", () => {
      const left = (2 * Math.log(2)) / 5;
      expect(run({ table: torn, hidden: 8 }).reached).toEqual([
        {
          goal: 3,
          how: `rows 4 and 5 have the same inputs and different classes, so no network gets below a loss of ${left.toPrecision(4)}.`,
        },
      ]);
      const losses = [2, 8, 20].map((hidden) => run({ table: torn, hidden }).figure.state.snapshots.at(-1)!.loss);
      for (const loss of losses) {
        expect(loss).toBeGreaterThanOrEqual(left);
        expect(loss).toBeLessThan(left + 0.01);
      }
    });
  });

  describe("reads the run:", () => {
    test.each<[string, object, RegExp]>([
      [
        "learnt",
        { hidden: 3 },
        /^Learnt: all 4 rows are right\. The loss went from 0\.7557 to 0\.0006342\. Press Play/,
      ],
      [
        "right, and hardly sure",
        { table: [...xor.slice(0, 2), [1, 0, 2], [1, 1, 3], [0.5, 0.5, 4]], hidden: 1 },
        /^All 5 rows are right, some of them only just\. The loss went from 1\.593 to 0\.3077\./,
      ],
      [
        "torn, with the loss that is left",
        { table: torn },
        /^Rows 4 and 5 have the same inputs, and the classes 2 and 0: no network can be right about both\. The best loss there is: log 2 · 2\/5 = 0\.2773\. This one has got there\./,
      ],
      ["torn, and not there yet", { table: torn, epochs: 5 }, /The best loss there is: .* This one came to [\d.]+\./],
      [
        "torn between three classes",
        {
          table: [
            [0, 0],
            [0, 1],
            [0, 2],
            [1, 1],
          ],
        },
        /^Rows 1 and 2 .* The best loss there is: 0\.824\./,
      ],
      [
        "one hidden neuron for a class on both sides",
        { table: sides, hidden: 1 },
        /^0 of 4 rows are right\. The loss is still 0\.69\d+, and no seed and no learningRate can help: one hidden neuron gives each class a single stretch of the line, and class 0 lies on both sides of class 1\./,
      ],
      [
        "no step",
        { table: three, learningRate: 0 },
        /^1 of 4 rows is right\. .*with learningRate 0 no weight has moved/,
      ],
      [
        "steps that are too long",
        { table: three, learningRate: 50 },
        /The loss rose .* Make learningRate smaller than 50\./,
      ],
      [
        "too few epochs",
        { hidden: 3, epochs: 20, learningRate: 0.3 },
        /was falling to the end\. .* more epochs than 20/,
      ],
      [
        "fewer epochs than usual",
        { table: Array.from({ length: 300 }, (_, i) => [Math.sin(i), Math.cos(3 * i), i % 5]), hidden: 40 },
        /It trained for \d+ epochs, not 2000: the table and the network are large\. Press Play/,
      ],
    ])("%s", (_name, changes, sentence) => expect(outcome(changes)).toMatch(sentence));

    test("diverged, and shown up to where it was finite", () => {
      const { figure } = run({ table: three, learningRate: 1e308 });
      expect(figure.caption).toMatch(/^The training diverged at epoch \d+: .* Press Play/);
      const { epoch, loss } = figure.state.snapshots.at(-1)!;
      expect([epoch < 2000, Number.isFinite(loss)]).toEqual([true, true]);
    });
  });

  describe("refuses in one sentence, in the learner's own words,", () => {
    test.each<[string, unknown, string]>([
      [
        "nothing",
        undefined,
        "practiceClasses: needs what it gets to be an object with table, hidden, seed and learningRate",
      ],
      ["an empty table", { ...shipped, table: [] }, "practiceClasses: needs table to hold at least one value"],
      [
        "text in the table",
        { ...shipped, table: [[0, "1", 1]] },
        "practiceClasses: needs table[0][1] to be a finite number",
      ],
      [
        "a row of another length",
        {
          ...shipped,
          table: [
            [0, 0, 0],
            [1, 1],
          ],
        },
        "before it stands at least one input, as many in every row as in the first; row 2 is [1, 1].",
      ],
      [
        "a row without inputs",
        { ...shipped, table: [[0], [1]] },
        "The last column is the class, and before it stands at least one input, as many in every row as in the first; row 1 is [0].",
      ],
      ["a row that is none", { ...shipped, table: [7, [0, 1]] }, "practiceClasses: needs table[0] to be a list; got 7"],
      ["an empty row", { ...shipped, table: [[0, 1], []] }, "row 2 is an empty list."],
      [
        "a sixth class",
        {
          ...shipped,
          table: [
            [0, 0, 0],
            [1, 1, 5],
          ],
        },
        "The last column is the class, a whole number from 0 to 4; row 2 has 5 there.",
      ],
      ["half a class", { ...shipped, table: [[0, 0, 0.5]] }, "a whole number from 0 to 4; row 1 has 0.5 there."],
      ["a negative class", { ...shipped, table: [[0, 0, -1]] }, "a whole number from 0 to 4; row 1 has −1 there."],
      [
        "a single class",
        {
          ...shipped,
          table: [
            [0, 0, 0],
            [1, 1, 0],
          ],
        },
        "every row has the class 0. Give some rows the class 1.",
      ],
      [
        "inputs without end",
        {
          ...shipped,
          table: [
            [1e101, 0],
            [1, 1],
          ],
        },
        "needs numbers up to 1e100 in table; got 1e101",
      ],
      ["no hidden neuron", { ...shipped, hidden: 0 }, "needs hidden to be a whole number from 1 to 500; got 0"],
      ["thousands of them", { ...shipped, hidden: 5000 }, "needs hidden to be a whole number from 1 to 500; got 5000"],
      ["a seed that is none", { ...shipped, seed: "x" }, "practiceClasses: needs"],
      ["a negative learningRate", { ...shipped, learningRate: -1 }, "needs learningRate to be 0 or more; got −1"],
      ["half an epoch", { ...shipped, epochs: 0.5 }, "needs epochs to be a whole number of 1 or more; got 0.5"],
      [
        "work for hours",
        { ...shipped, epochs: 1e6 },
        "That would take a while: table of 4 rows, hidden 2 and epochs 1000000. Make one of them smaller.",
      ],
    ])("%s", (_name, yours, sentence) => expect(() => classPractice(wrong(yours))).toThrow(sentence));
  });
});

describe("what a table of classes asks for", () => {
  test("torn rows leave log 2 for each of a pair, and the entropy of their shares in general", () => {
    expect(entropyLeft([0, 1])).toBeCloseTo(2 * Math.log(2), 14);
    // Three of one class and one of another, with the best probabilities 3/4 and 1/4.
    expect(entropyLeft([0, 0, 0, 1])).toBeCloseTo(-3 * Math.log(0.75) - Math.log(0.25), 14);
    expect(entropyLeft([2, 2, 2])).toBe(0);
    const found = contradictionIn(makeExamples([...torn, [0, 0, 3]]), entropyLeft)!;
    expect(found).toMatchObject({ rows: [1, 6], targets: [0, 3], sizes: [2, 2] });
    expect(found.leastLoss).toBeCloseTo((4 * Math.log(2)) / 6, 14);
  });

  test.each<[string, number[][], object | undefined]>([
    ["classes in their order", inOrder, undefined],
    ["a class on both sides", sides, { around: 0, between: 1 }],
    ["in whatever order the rows are", [...sides].reverse(), { around: 0, between: 1 }],
    [
      "a class inside",
      [
        [0, 3],
        [1, 1],
        [2, 2],
        [3, 1],
      ],
      { around: 1, between: 2 },
    ],
    [
      "two rows beside each other",
      [
        [0, 0],
        [1, 0],
        [2, 1],
      ],
      undefined,
    ],
    ["two inputs", xor, undefined],
  ])("on a line: %s", (_name, table, wanted) => expect(classOnBothSides(makeExamples(table))).toEqual(wanted));
});

specifyMover("classMovie", [run({ table: sides, epochs: 50 }).figure, run({ table: torn, epochs: 50 }).figure]);
