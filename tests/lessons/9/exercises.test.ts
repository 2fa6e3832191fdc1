import { describe, expect, test } from "vitest";
import { judge } from "../../../src/exercises";
import { crossEntropyOfScores } from "../../../src/exercises/lesson9/crossEntropyOfScores";
import { softmaxOfRows } from "../../../src/exercises/lesson9/softmaxOfRows";
import { seededRandom } from "../../../src/math/random";
import { tensor } from "../../../src/math/tensor";
import { specifyCode } from "../../exercises/codeSpecification";

/** 50 tables of scores, the same in every run: up to four rows, two to five classes, some far from 0. */
const tables = Array.from({ length: 50 }, (_, seed) => {
  const random = seededRandom(9000 + seed);
  const [rows, classes] = [1 + (seed % 4), 2 + (Math.floor(seed / 4) % 4)];
  const middle = [0, 0, 0, 50, -50][seed % 5]!;
  return {
    scores: Array.from({ length: rows }, () => Array.from({ length: classes }, () => middle + 4 * random() - 2)),
  };
});

const examples = tables.map(({ scores: [first] }, seed) => ({ scores: first!, right: seed % first!.length }));

specifyCode(softmaxOfRows, tables);
specifyCode(crossEntropyOfScores, examples);

describe("9-softmax", () => {
  test("wants the probabilities whose slopes the tensor's loss has", () => {
    for (const { scores } of tables) {
      const table = tensor(scores);
      table.softmaxCrossEntropy(scores.map(() => 0)).backward();
      const wanted = softmaxOfRows.reference(scores) as number[][];
      const slopes = table.gradientLists();
      for (const [r, row] of wanted.entries()) {
        expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        for (const [c, share] of row.entries())
          expect(scores.length * slopes[r]![c]!).toBeCloseTo(share - (c === 0 ? 1 : 0), 12);
      }
    }
  });

  test("takes scores of any size", () => {
    for (const scores of [[[1e308, -1e308]], [[-1e5, -1e5]], [[0]]])
      expect(judge("9-softmax", softmaxOfRows.reference, { scores })).toMatchObject({ status: "right" });
  });
});

describe("9-cross-entropy", () => {
  test("wants −log of the probability, where that has digits", () => {
    for (const { scores, right } of examples) {
      const [row] = softmaxOfRows.reference([scores]) as number[][];
      expect(crossEntropyOfScores.reference(scores, right)).toBeCloseTo(-Math.log(row![right]!), 10);
    }
  });
});

const predictions: [id: string, given: object, outcome: string, others: string[], facts: string][] = [
  ["9-predict-start", {}, "1.1", ["0.3", "3"], "The loss is 1.099."],
  ["9-predict-start", { classes: 3, loss: 1.1402 }, "1.1", ["0.3", "3"], "The loss is 1.14."],
  [
    "9-predict-start",
    { classes: 20 },
    "3",
    ["0.3", "1.1"],
    "each of the 20 classes gets about 1 / 20, and −log(1 / 20) is 2.996",
  ],
  ["9-predict-start", { classes: 3, loss: 3 }, "3", ["0.3", "1.1"], "prefers some classes already"],
  [
    "9-predict-softmax",
    {},
    "same",
    ["sharper", "flatter"],
    "The scores 2, 1, 0 give the probabilities 0.6652, 0.2447, 0.09003. On paper, with 1000 added to each, they still give 0.6652, 0.2447, 0.09003. The cell shows what the machine makes of the plain formula: NaN, NaN, NaN.",
  ],
  [
    "9-predict-softmax",
    { scores: [1, -1], added: -500 },
    "same",
    ["sharper", "flatter"],
    "0.1192. With −500 added to each they give 0.8808, 0.1192.\n",
  ],
  [
    "9-predict-softmax",
    { scores: [2, 0], added: 708 },
    "same",
    ["sharper", "flatter"],
    "On paper, with 708 added to each, they still give 0.8808, 0.1192. The cell shows what the machine makes of the plain formula: NaN, 0.\n",
  ],
  [
    "9-predict-softmax",
    { scores: [2, 0], added: -1000 },
    "same",
    ["sharper", "flatter"],
    "On paper, with −1000 added to each, they still give 0.8808, 0.1192. The cell shows what the machine makes of the plain formula: NaN, NaN.\n",
  ],
];

describe("lesson 9's predictions", () => {
  test.each(predictions)("%s with %j comes out as %s", (id, given, outcome, others, facts) => {
    const hit = judge(id, outcome, given);
    expect(hit).toMatchObject({ kind: "prediction", status: "right" });
    expect(hit.message).toContain(facts);
    for (const other of others)
      expect(judge(id, other, given)).toMatchObject({ status: "wrong", mistakeId: `guessed-${other}` });
  });

  test.each([2, 4, 5, 10])(
    "of %d classes the first loss is none of those on offer, and is told as it is",
    (classes) => {
      const { status, message } = judge("9-predict-start", "1.1", { classes });
      expect(status).toBe("partly");
      expect(message).toContain(`each of the ${classes} classes gets about 1 / ${classes}`);
    },
  );

  test.each(["9-predict-start", "9-predict-softmax"])("%s tells nothing before a guess is made", (id) => {
    const { status, message } = judge(id, "?");
    expect(status).toBe("open");
    expect(message).not.toMatch(/\d\d/);
  });
});
