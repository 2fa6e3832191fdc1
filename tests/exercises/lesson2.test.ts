import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import type { CodeExercise } from "../../src/checks/code";
import { findExercise, judge } from "../../src/exercises";
import { crossEntropy } from "../../src/exercises/lesson2/crossEntropy";
import { relativeErrorExercise } from "../../src/exercises/lesson2/relativeError";
import { soundGradient, suspects } from "../../src/math/suspects";
import { seeded, signedNumber, signedNumbers } from "../../src/checks/random";
import { neuronLoss } from "../../src/math/neuron";
import { checkGradient, numericalGradient } from "../../src/math/slopes";
import { splitAnswers } from "./answers/labelled";
import { whySmallAnswers } from "./answers/whySmall";

const seeds = Array.from({ length: 60 }, (_, seed) => seed);

/** The function that a cell declares, run as the kernel runs it: types off, then evaluated. */
function evaluate(source: string, name: string): unknown {
  const { code } = transformSync(source, { loader: "ts" });
  return new Function(`"use strict"; ${code}; return ${name};`)();
}

function specify<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  givenOf: (random: () => number) => unknown,
): void {
  const givens = seeds.map((seed) => givenOf(seeded(1000 + seed)));

  describe(exercise.id, () => {
    test("the reference is right for 60 sets of numbers", () => {
      for (const given of givens) {
        expect(judge(exercise.id, exercise.reference, given)).toMatchObject({ status: "right" });
      }
    });

    const ways = exercise.mistakes.flatMap(({ id, ways }) => ways.map((way, i) => ({ id, i, way })));
    test.each(ways)("names $id ($i) for 60 sets of numbers", ({ id, way }) => {
      for (const given of [undefined, ...givens]) {
        expect(judge(exercise.id, way, given)).toMatchObject({ status: "wrong", mistakeId: id });
      }
    });

    test("the stub is open, the solution is right", () => {
      const { stub, solution, functionName } = exercise;
      expect(judge(exercise.id, evaluate(stub, functionName)).status).toBe("open");
      expect(judge(exercise.id, evaluate(solution, functionName)).status).toBe("right");
    });

    test("no two mistakes say the same, and each message asks a question", () => {
      const messages = exercise.mistakes.map(({ message }) => message);
      expect(new Set(messages).size).toBe(messages.length);
      for (const message of messages) expect(message).toContain("?");
    });
  });
}

specify(relativeErrorExercise, (random) => ({
  a: signedNumber(random, 0.2, 1.5),
  b: signedNumber(random, 0.2, 1.5),
}));
specify(crossEntropy, (random) => ({
  z: signedNumber(random, 0.5, 3),
  target: random() < 0.5 ? 0 : 1,
}));

describe("the loss as it stands in the book", () => {
  test.each([
    ["log(1 + e^z) − target · z", (z: number, y: number) => Math.log(1 + Math.exp(z)) - y * z],
    [
      "through p",
      (z: number, y: number) => {
        const p = 1 / (1 + Math.exp(-z));
        return y === 1 ? -Math.log(p) : -Math.log(1 - p);
      },
    ],
  ])("overflows in %s, and the check shows for which z", (_, naive) => {
    const verdict = judge("2-cross-entropy", naive);
    expect(verdict).toMatchObject({ status: "wrong", mistakeId: "not-finite" });
    expect(verdict.message).toContain("Infinity");
  });
});

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
    const random = seeded(seed);
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
  ["2-predict-overflow", "not a number", ["1", "error"]],
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

describe("lesson 2's choices", () => {
  const ids = ["2-bug-one", "2-bug-two", "2-bug-three", "2-quiz-referee", "2-quiz-seven-digits", "2-quiz-nan"];
  const rightOf = (id: string) => /"([A-D])"/.exec(findExercise(id)!.solution)![1]!;

  test("have their right options spread over the letters", () => {
    expect(new Set(ids.map(rightOf)).size).toBe(4);
  });

  test.each(ids)("%s: explains each option in its own words", (id) => {
    const verdicts = ["A", "B", "C", "D"].map((letter) => judge(id, letter));
    expect(verdicts.filter(({ status }) => status === "right")).toHaveLength(1);
    expect(new Set(verdicts.map(({ message }) => message)).size).toBe(4);
    for (const { status, message } of verdicts) if (status === "wrong") expect(message).toContain("?");
  });
});

describe("the labelled answers to 2-why-small", () => {
  const { tune, heldOut } = splitAnswers(whySmallAnswers);
  const agreement = (answers: typeof tune) =>
    answers.filter(({ text, status }) => judge("2-why-small", text).status === status).length / answers.length;

  test("are many, each once", () => {
    expect(whySmallAnswers.length).toBeGreaterThanOrEqual(60);
    expect(new Set(whySmallAnswers.map(({ text }) => text)).size).toBe(whySmallAnswers.length);
  });

  test("get the verdict of a teacher: nearly all of the half used for tuning", () => {
    expect(agreement(tune)).toBeGreaterThanOrEqual(0.97);
  });

  test("get the verdict of a teacher: most of the half kept away from tuning", () => {
    expect(agreement(heldOut)).toBeGreaterThanOrEqual(0.85);
  });

  test("never turn from wrong into right", () => {
    for (const { text, status } of whySmallAnswers) {
      if (status === "wrong") expect(judge("2-why-small", text).status, text).not.toBe("right");
    }
  });
});
