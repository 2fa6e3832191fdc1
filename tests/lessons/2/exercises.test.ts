import { describe, expect, test } from "vitest";
import { judge } from "../../../src/exercises";
import { nudging } from "../../../src/exercises/lesson2/nudging";
import { relativeErrorExercise } from "../../../src/exercises/lesson2/relativeError";
import { soundGradient, suspects } from "../../../src/math/suspects";
import { type RandomSource, seededRandom } from "../../../src/math/random";
import { furtherExample, furtherNeuron, signedNumber, signedNumbers } from "../../../src/exercises/further";
import { neuronLoss } from "../../../src/math/neuron";
import { specifyCode } from "../../exercises/codeSpecification";
import { checkGradient, numericalGradient } from "../../../src/math/slopes";

const seeds = Array.from({ length: 60 }, (_, seed) => seed);

const numbers = (of: (random: RandomSource) => object) => seeds.map((seed) => of(seededRandom(1000 + seed)));

specifyCode(
  nudging,
  seeds.map((seed) => {
    const random = seededRandom(1000 + seed);
    const count = 2 + (seed % 2);
    return { neuron: furtherNeuron(random, count), example: furtherExample(random, count) };
  }),
);
specifyCode(
  relativeErrorExercise,
  numbers((random) => ({ a: signedNumber(random, 0.2, 1.5), b: signedNumber(random, 0.2, 1.5) })),
);
describe("a relative error without a guard", () => {
  test("is NaN for two zeros, and the check says so", () => {
    const unguarded = (a: number, b: number) => Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
    const verdict = judge("2-relative-error", unguarded);
    expect(verdict).toMatchObject({ status: "wrong", mistakeId: "not-finite" });
    expect(verdict.message).toContain("0 / 0");
  });
});

describe("the three suspects", () => {
  const cases = seeds.map((seed) => {
    const random = seededRandom(seed);
    const neuron = {
      weights: signedNumbers(random, 2, 0.2, 1.5),
      bias: signedNumber(random, 0.2, 1),
    };
    // The inputs differ in size, or two of them swapped would not show.
    const example = {
      inputs: [signedNumber(random, 0.2, 0.6), signedNumber(random, 0.8, 1.4)],
      target: 1,
    };
    const loss = ([w1, w2, b]: number[]) => neuronLoss({ weights: [w1!, w2!], bias: b! }, example);
    return { neuron, example, nudged: numericalGradient(loss, [...neuron.weights, neuron.bias]) };
  });
  const errorsOf = (which: 0 | 1 | 2) =>
    cases.map(({ neuron, example, nudged }) => checkGradient(suspects[which](neuron, example), nudged).relativeErrors);

  test("are measured against a gradient that passes", () => {
    for (const { neuron, example, nudged } of cases) {
      expect(checkGradient(soundGradient(neuron, example), nudged).worst).toBeLessThan(1e-7);
    }
  });

  test("1: the weights are wrong, the bias is right", () => {
    for (const [w1, w2, b] of errorsOf(0)) {
      expect(w1).toBeGreaterThan(0.01);
      expect(w2).toBeGreaterThan(0.01);
      expect(b).toBeLessThan(1e-7);
    }
  });

  test("2: every slope is half of what it should be", () => {
    for (const error of errorsOf(1).flat()) expect(error).toBeCloseTo(0.5, 6);
  });

  test("3: all are wrong by one factor, and right where the bias is 0", () => {
    for (const [w1, w2, b] of errorsOf(2)) {
      expect(w1).toBeGreaterThan(1e-3);
      expect([w2, b].every((error) => Math.abs(error! - w1!) < 1e-6)).toBe(true);
    }
    for (const { neuron, example } of cases) {
      const without = { ...neuron, bias: 0 };
      expect(checkGradient(suspects[2](without, example), soundGradient(without, example)).worst).toBeLessThan(1e-12);
    }
  });
});

const guesses: [id: string, outcome: string, others: string[], given?: object][] = [
  ["2-predict-shrink", "a hundredth", ["no smaller", "a tenth"]],
  ["2-predict-best", "1e-5", ["1e-1", "1e-9", "1e-13"]],
  ["2-predict-kink", "0.5", ["0", "1"]],
];

describe("lesson 2's predictions", () => {
  test.each(guesses)("%s comes out as %s", (id, outcome, others) => {
    expect(judge(id, outcome)).toMatchObject({ kind: "prediction", status: "right" });
    for (const other of others) expect(judge(id, other)).toMatchObject({ status: "wrong" });
  });

  test("say so where the rule does not show with the learner's numbers", () => {
    const silent = {
      neuron: { weights: [0.4, 0.7], bias: 0.2 },
      example: { inputs: [0, 0.8], target: 1 },
    };
    expect(judge("2-predict-shrink", "a tenth", silent)).toMatchObject({ status: "partly" });
  });
});
