import { describe, expect, test } from "vitest";
import { sigmoid } from "../../src/math/activations";
import {
  binaryCrossEntropyFromPreActivation,
  binaryCrossEntropyFromPreActivationDerivative,
  meanSquaredError,
  squaredError,
  squaredErrorDerivative,
} from "../../src/math/losses";
import { notNumbers, wrong } from "./refusals";

describe("squaredError(prediction, target)", () => {
  test("is 0 when the prediction is right", () => expect(squaredError(1, 1)).toBe(0));
  test("is the square of the distance", () => expect(squaredError(3, 1)).toBe(4));
  test("does not care on which side", () => expect(squaredError(-1, 1)).toBe(squaredError(3, 1)));
  test("refuses an overflow", () => {
    expect(() => squaredError(1e200, 0)).toThrow("squaredError: needs numbers small enough");
  });
  test.each(notNumbers)("refuses %s", (value) => {
    expect(() => squaredError(wrong(value), 1)).toThrow("squaredError: needs prediction to be a finite");
    expect(() => squaredError(1, wrong(value))).toThrow("squaredError: needs target to be a finite");
  });
});

describe("squaredErrorDerivative(prediction, target)", () => {
  test("keeps the 2", () => expect(squaredErrorDerivative(3, 1)).toBe(4));
  test("is negative where the prediction is too small", () => {
    expect(squaredErrorDerivative(0.25, 1)).toBe(-1.5);
  });
  test.each([-2, 0.3, 5])("matches a central difference at prediction %s", (prediction) => {
    const slope = (squaredError(prediction + 1e-5, 1) - squaredError(prediction - 1e-5, 1)) / 2e-5;
    expect(squaredErrorDerivative(prediction, 1)).toBeCloseTo(slope, 8);
  });
  test("refuses an overflow", () => {
    expect(() => squaredErrorDerivative(1.7e308, -1.7e308)).toThrow("squaredErrorDerivative: needs numbers small");
  });
  test.each(notNumbers)("refuses %s", (value) => {
    expect(() => squaredErrorDerivative(wrong(value), 1)).toThrow("squaredErrorDerivative: needs prediction");
  });
});

describe("meanSquaredError(predictions, targets)", () => {
  test("divides by N and does not halve", () => expect(meanSquaredError([1, 3], [0, 1])).toBe(2.5));
  test("is the squared error for one example", () => {
    expect(meanSquaredError([0.7], [1])).toBe(squaredError(0.7, 1));
  });
  test("refuses lists of different length", () => {
    expect(() => meanSquaredError([1], [1, 2])).toThrow(
      "meanSquaredError: needs as many targets as predictions; got 1 prediction and 2 targets",
    );
  });
  test("refuses empty lists, an overflow and a NaN", () => {
    expect(() => meanSquaredError([], [])).toThrow("predictions to hold at least one value");
    expect(() => meanSquaredError([1e300], [0])).toThrow("numbers small enough");
    expect(() => meanSquaredError([1], [Number.NaN])).toThrow("targets[0] to be a finite number");
  });
});

describe("binaryCrossEntropyFromPreActivation(z, target)", () => {
  test.each([
    [0.96, 1],
    [-3, 0],
    [2, 0.25],
    [0, 0.5],
  ])("is the cross-entropy of the sigmoid at z = %s, target %s", (z, target) => {
    const p = sigmoid(z);
    const fromPrediction = -target * Math.log(p) - (1 - target) * Math.log(1 - p);
    expect(binaryCrossEntropyFromPreActivation(z, target)).toBeCloseTo(fromPrediction, 14);
  });
  test("grows like |z| where the neuron is sure and wrong", () => {
    expect(binaryCrossEntropyFromPreActivation(1000, 0)).toBe(1000);
    expect(binaryCrossEntropyFromPreActivation(-1e308, 1)).toBe(1e308);
  });
  test("keeps its digits where the sigmoid is rounded to 1", () => {
    expect(sigmoid(40)).toBe(1);
    expect(binaryCrossEntropyFromPreActivation(40, 1)).toBe(Math.exp(-40));
  });
  test("refuses a NaN and a target that is no probability", () => {
    expect(() => binaryCrossEntropyFromPreActivation(Number.NaN, 1)).toThrow("needs z to be a finite number");
    expect(() => binaryCrossEntropyFromPreActivation(1, 2)).toThrow("needs target to be from 0 to 1; got 2");
    expect(() => binaryCrossEntropyFromPreActivation(1, -1)).toThrow("needs target to be from 0 to 1; got −1");
  });
});

describe("binaryCrossEntropyFromPreActivationDerivative(z, target)", () => {
  test.each([0, 0.25, 1])("is σ(z) − target, for the target %s", (target) => {
    for (const z of [-4, -0.3, 0, 2]) {
      expect(binaryCrossEntropyFromPreActivationDerivative(z, target)).toBeCloseTo(sigmoid(z) - target, 15);
    }
  });
  test("is not 0 for a neuron that is sure and wrong, where the squared error's is", () => {
    expect(binaryCrossEntropyFromPreActivationDerivative(1000, 0)).toBe(1);
    expect(binaryCrossEntropyFromPreActivationDerivative(-1000, 1)).toBe(-1);
  });
  test("keeps its digits where σ(z) − 1 is rounded to 0", () => {
    expect(binaryCrossEntropyFromPreActivationDerivative(40, 1)).toBe(-sigmoid(-40));
  });
  test("refuses a NaN and a target that is no probability", () => {
    expect(() => binaryCrossEntropyFromPreActivationDerivative(Number.NaN, 1)).toThrow("needs z to be");
    expect(() => binaryCrossEntropyFromPreActivationDerivative(1, 2)).toThrow("needs target to be from 0 to 1");
  });
});
