import { describe, expect, test } from "vitest";
import { judge } from "../../../src/exercises";
import { furtherExample, furtherNeuron, signedNumber } from "../../../src/exercises/further";
import { crossEntropy } from "../../../src/exercises/lesson3/crossEntropy";
import { gradient } from "../../../src/exercises/lesson3/gradient";
import { step } from "../../../src/exercises/lesson3/step";
import { seededRandom } from "../../../src/math/random";
import { specifyCode } from "../../exercises/codeSpecification";

const givens = Array.from({ length: 60 }, (_, seed) => {
  const random = seededRandom(1000 + seed);
  return { z: signedNumber(random, 0.5, 3), target: random() < 0.5 ? 0 : 1 };
});

specifyCode(crossEntropy, givens);

/** 60 neurons and examples, all different, the same in every run. */
const neurons = Array.from({ length: 60 }, (_, seed) => {
  const random = seededRandom(1000 + seed);
  const count = 2 + (seed % 2);
  return {
    neuron: furtherNeuron(random, count),
    example: furtherExample(random, count),
    learningRate: 0.1 + 0.7 * random(),
  };
});

specifyCode(gradient, neurons);
specifyCode(step, neurons);

describe("the loss as it stands in the book", () => {
  test.each([
    ["log(1 + e^z) − target · z", "not-finite", (z: number, y: number) => Math.log(1 + Math.exp(z)) - y * z],
    [
      "through p",
      "through-p",
      (z: number, y: number) => {
        const p = 1 / (1 + Math.exp(-z));
        return y === 1 ? -Math.log(p) : -Math.log(1 - p);
      },
    ],
  ])("overflows in %s, and the check shows for which z", (_, mistakeId, naive) => {
    const verdict = judge("3-cross-entropy", naive);
    expect(verdict).toMatchObject({ status: "wrong", mistakeId });
    expect(verdict.message).toContain("Infinity");
  });
});

describe("lesson 3's prediction", () => {
  test("comes out as not a number", () => {
    expect(judge("3-predict-overflow", "not a number")).toMatchObject({ kind: "prediction", status: "right" });
    for (const other of ["1", "error"]) expect(judge("3-predict-overflow", other)).toMatchObject({ status: "wrong" });
  });
});
