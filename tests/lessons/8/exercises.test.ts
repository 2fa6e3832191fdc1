import { describe, expect, test } from "vitest";
import { judge } from "../../../src/exercises";
import { productOfTables } from "../../../src/exercises/lesson8/product";
import { networkShapes } from "../../../src/exercises/lesson8/shapes";
import { seededRandom } from "../../../src/math/random";
import { tensor } from "../../../src/math/tensor";
import { specifyCode } from "../../exercises/codeSpecification";

const tableOf = (rows: number, columns: number, random: () => number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 2 * random() - 1));

/** 50 pairs of tables of all shapes from 1 × 1 to 4 × 4, the same in every run. */
const tables = Array.from({ length: 50 }, (_, seed) => {
  const random = seededRandom(8000 + seed);
  const [rows, terms, columns] = [1 + (seed % 4), 1 + (Math.floor(seed / 4) % 4), 1 + Math.floor(4 * random())];
  return { a: tableOf(rows, terms, random), b: tableOf(terms, columns, random) };
});

const sizes = Array.from({ length: 50 }, (_, seed) => {
  const random = seededRandom(8100 + seed);
  const size = () => 1 + Math.floor(9 * random());
  return { examples: size(), inputs: size(), hidden: size(), outputs: size() };
});

specifyCode(productOfTables, tables);
specifyCode(networkShapes, sizes);

describe("8-product", () => {
  test("wants what the product of tensors gives", () => {
    for (const { a, b } of tables) expect(productOfTables.reference(a, b)).toEqual(tensor(a).matmul(tensor(b)).lists());
  });
});

describe("8-shapes", () => {
  test("wants the shapes that tensors have", () => {
    for (const { examples, inputs, hidden, outputs } of sizes.slice(0, 10)) {
      const zeros = (rows: number, columns: number) =>
        tensor(Array.from({ length: rows }, () => Array<number>(columns).fill(0)));
      const [x, weights, biases] = [zeros(examples, inputs), zeros(hidden, inputs), zeros(1, hidden)];
      const z = x.matmul(weights.transposed()).plus(biases);
      const activations = z.sigmoid();
      const scores = activations.matmul(zeros(outputs, hidden).transposed()).plus(zeros(1, outputs));
      const shape = ({ rows, columns }: { rows: number; columns: number }) => [rows, columns];
      expect(networkShapes.reference(examples, inputs, hidden, outputs)).toEqual({
        weights: shape(weights),
        biases: shape(biases),
        z: shape(z),
        activations: shape(activations),
        scores: shape(scores),
        weightGradient: shape(weights.gradient),
      });
    }
  });

  test("names the first table that is wrong, whatever the others are", () => {
    const answer = () => ({
      weights: [4, 2],
      biases: [1, 4],
      z: [4, 5],
      activations: [9, 9],
      scores: [9, 9],
      weightGradient: [9, 9],
    });
    const shapes = (examples: number, inputs: number, hidden: number, outputs: number) => ({
      ...(networkShapes.reference(examples, inputs, hidden, outputs) as object),
      z: [hidden, examples],
      scores: [outputs, examples],
    });
    expect(judge("8-shapes", answer)).toMatchObject({ status: "wrong" });
    expect(judge("8-shapes", shapes)).toMatchObject({ status: "wrong", mistakeId: "z-swapped" });
    expect(judge("8-shapes", shapes).message).toContain("The shape of `z` is not right yet.");
  });

  test("shows only the shape that it speaks of, as it came", () => {
    const all = (changes: object) => (examples: number, inputs: number, hidden: number, outputs: number) => ({
      ...(networkShapes.reference(examples, inputs, hidden, outputs) as object),
      ...changes,
    });
    for (const [changes, mistakeId, shown] of [
      [{ weights: [2, 4] }, "weights-other", "weights: [2, 4]"],
      [{ z: [1, 1], scores: [1, 1] }, "z-other", "z: [1, 1]"],
      [{ weightGradient: [1, 1] }, "weightGradient-single", "weightGradient: [1, 1]"],
    ] as const) {
      const verdict = judge("8-shapes", all(changes));
      expect(verdict.mistakeId).toBe(mistakeId);
      expect(verdict.message).toMatch(/\?\n\n[^\n]*$/);
      expect(verdict.message.split("\n\n")[1]).toBe(`\`myShapes(5, 2, 4, 3)\` gave \`${shown}\`.`);
    }
  });

  test("shows a call in which that shape is wrong, where the learner's own sizes hide it", () => {
    const swapped = (examples: number, inputs: number, hidden: number, outputs: number) => ({
      ...(networkShapes.reference(examples, inputs, hidden, outputs) as object),
      weights: [inputs, hidden],
      scores: [outputs, examples],
    });
    const { mistakeId, message } = judge("8-shapes", swapped, { examples: 5, inputs: 4, hidden: 4, outputs: 3 });
    expect(mistakeId).toBe("weights-swapped");
    const [, inputs, hidden, shape] = /myShapes\(\d, (\d), (\d), \d\)` gave `weights: (\[.*\])`\.$/.exec(message)!;
    expect(inputs).not.toBe(hidden);
    expect(shape).toBe(`[${inputs}, ${hidden}]`);
  });

  test("never says what was wanted, since that is the whole answer", () => {
    const one = () => ({ weights: [4, 2], biases: [1, 4] });
    const answers = [one(), one, () => ({ ...one(), biases: 4 }), () => undefined as unknown, (z: number) => void z];
    for (const answer of [...answers, () => 7, () => [4, 2]])
      expect(judge("8-shapes", answer).message).not.toMatch(/wanted|\[5, 4\]|\[5, 3\]/);
  });

  test.each<[shape: unknown, says: string]>([
    ["4 x 2", 'is the text "4 x 2". A shape is a list of two numbers, such as `[30, 20]`: how many rows'],
    [[[4, 2]], "is [a list]. A shape is a list of two numbers, such as"],
    [[4, "2"], "A shape is a list of two numbers, such as"],
    [[4, 2, 1], "is [4, 2, 1]. A shape is a list of two numbers, such as"],
    [4, "is 4. A single row, or a single column, has two sizes too: how many rows"],
    [[4], "is [4]. A single row, or a single column, has two sizes too: how many rows"],
  ])("says what a shape is, where %j is handed back", (shape, says) => {
    const reference = (...sizes: [number, number, number, number]) => networkShapes.reference(...sizes) as object;
    const { mistakeId, message } = judge("8-shapes", (...sizes: [number, number, number, number]) => ({
      ...reference(...sizes),
      weights: shape,
    }));
    expect(mistakeId).toBe("not-a-shape");
    expect(message).toContain(says);
  });
});

const predictions: [id: string, given: object, outcome: string, others: string[], facts: string][] = [
  ["8-predict-shape", {}, "3 by 4", ["4 by 3", "2 by 2"], "X is 3 by 2, and `Wᵀ` is 2 by 4. Their product is 3 by 4."],
  ["8-predict-shape", { examples: 4, neurons: 3 }, "4 by 3", ["3 by 4", "2 by 2"], "Their product is 4 by 3."],
  ["8-predict-shape", { examples: 2, neurons: 2 }, "2 by 2", ["3 by 4", "4 by 3"], "Their product is 2 by 2."],
  [
    "8-predict-bias",
    {},
    "sum",
    ["mean", "largest"],
    "The slopes of the rows are −0.3, 0.1, −0.4. The bias gets −0.6 back.",
  ],
  ["8-predict-bias", { slopes: [0.5, -0.2, 0.3] }, "sum", ["mean", "largest"], "The bias gets 0.6 back."],
];

describe("lesson 8's predictions", () => {
  test.each(predictions)("%s with %j comes out as %s", (id, given, outcome, others, facts) => {
    const hit = judge(id, outcome, given);
    expect(hit).toMatchObject({ kind: "prediction", status: "right" });
    expect(hit.message).toContain(facts);
    for (const other of others)
      expect(judge(id, other, given)).toMatchObject({ status: "wrong", mistakeId: `guessed-${other}` });
  });

  test.each(["8-predict-shape", "8-predict-bias"])("%s tells nothing before a guess is made", (id) => {
    const { status, message } = judge(id, "?");
    expect(status).toBe("open");
    expect(message).not.toMatch(/\d by \d\.|−0/);
  });

  test("the bias gets back what a tensor's bias gets", () => {
    for (const slopes of [
      [-0.3, 0.1, -0.4],
      [0.5, -0.2, 0.3],
      [1.5, 2.25],
    ]) {
      const bias = tensor([[0]]);
      const z = tensor(slopes.map(() => [0])).plus(bias);
      z.times(tensor(slopes.map((slope) => [slope])))
        .mean()
        .times(slopes.length)
        .backward();
      const { message } = judge("8-predict-bias", "sum", { slopes });
      expect(Number(/bias gets (\S+) back/.exec(message)![1]!.replace("−", "-"))).toBeCloseTo(
        bias.gradientLists()[0]![0]!,
        9,
      );
    }
  });

  test.each([[[0.7]], [[0, 0]], [[0.2, -0.2, 0.3]], [[-0.2, 0.2, -0.3]]])(
    "slopes that do not tell a sum from the others are a draw: %j",
    (slopes) => {
      for (const guess of ["sum", "mean", "largest"])
        expect(judge("8-predict-bias", guess, { slopes })).toMatchObject({ status: "partly", mistakeId: "draw" });
      expect(judge("8-predict-bias", "sum", { slopes }).message).toContain("It is a sum");
    },
  );

  test("another shape than those on offer is told as it is", () => {
    const { status, message } = judge("8-predict-shape", "3 by 4", { examples: 100, inputs: 2, neurons: 16 });
    expect(status).toBe("partly");
    expect(message).toContain("Their product is 100 by 16.");
  });
});
