import { describe, expect, test } from "vitest";
import { neuronGradients } from "../../src/math/gradients";
import { type Example, type Neuron, neuronLoss } from "../../src/math/neuron";
import { inputOf, parameterNames, parameterOf, slopeOf, withParameter } from "../../src/math/neuronParameters";
import { centralDifference } from "../../src/math/slopes";

const neuron: Neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example: Example = { inputs: [0.5, 0.8], target: 1 };

describe("parameterNames(neuron)", () => {
  test("counts the weights from 1, and the bias comes last", () =>
    expect(parameterNames(neuron)).toEqual(["w1", "w2", "b"]));
  test("goes on counting beyond nine", () =>
    expect(parameterNames({ weights: Array(11).fill(0) }).slice(8)).toEqual(["w9", "w10", "w11", "b"]));
});

describe("a parameter by its name", () => {
  test.each([
    ["w1", 0.4, 0.5],
    ["w2", 0.7, 0.8],
    ["b", 0.2, 1],
  ])("%s has its value and its input", (name, value, input) => {
    expect(parameterOf(neuron, name)).toBe(value);
    expect(inputOf(example, name)).toBe(input);
  });

  test("is found beyond nine weights too", () => {
    const wide = { weights: Array.from({ length: 11 }, (_, i) => i), bias: 0.2 };
    for (const [i, name] of parameterNames(wide).slice(0, -1).entries()) expect(parameterOf(wide, name)).toBe(i);
  });
});

describe("withParameter(neuron, name, value)", () => {
  test.each([
    ["w1", { weights: [9, 0.7], bias: 0.2 }],
    ["w2", { weights: [0.4, 9], bias: 0.2 }],
    ["b", { weights: [0.4, 0.7], bias: 9 }],
  ])("sets %s alone", (name, wanted) => expect(withParameter(neuron, name, 9)).toEqual(wanted));

  test("leaves the neuron given as it is, and shares nothing with it", () => {
    for (const name of parameterNames(neuron)) {
      const changed = withParameter(neuron, name, 9);
      expect(neuron).toEqual({ weights: [0.4, 0.7], bias: 0.2 });
      expect(changed.weights).not.toBe(neuron.weights);
    }
  });
});

describe("slopeOf(neuron, example, name)", () => {
  test("is the gradient's own number", () => {
    const { weightGradients, biasGradient } = neuronGradients(neuron, example);
    expect(parameterNames(neuron).map((name) => slopeOf(neuron, example, name))).toEqual([
      ...weightGradients,
      biasGradient,
    ]);
  });

  test.each(["w1", "w2", "b"])("is what nudging %s finds", (name) => {
    const lossAt = (value: number) => neuronLoss(withParameter(neuron, name, value), example);
    expect(slopeOf(neuron, example, name)).toBeCloseTo(centralDifference(lossAt, parameterOf(neuron, name)), 9);
  });
});
