// The goals of the mini practices can be reached, in the ways that the notebooks give.
import { describe, expect, test } from "vitest";
import { trainingPractice } from "../../../src/figures/network/trainingPractice";
import { valueGraph } from "../../../src/figures/graph/valueGraph";
import { value } from "../../../src/math/engine";
import { neuronGradients } from "../../../src/math/gradients";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };

describe("lesson 1", () => {
  test("the bias alone brings the loss below 0.01", () => {
    expect(neuronGradients({ ...neuron, bias: 1.5 }, example).loss).toBeLessThan(0.01);
  });
  test("weights make the prediction 0.5", () => {
    expect(neuronGradients({ ...neuron, weights: [-0.4, 0] }, example).activation).toBe(0.5);
  });
  test("a bias puts the neuron on flat ground, with a large loss", () => {
    const { loss, weightGradients } = neuronGradients({ ...neuron, bias: -20 }, example);
    expect(loss).toBeGreaterThan(0.99);
    expect(Math.max(...weightGradients.map(Math.abs))).toBeLessThan(1e-7);
  });
});

describe("lesson 4", () => {
  const shipped = {
    table: [
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ],
    hidden: 2,
    seed: 3,
    learningRate: 5,
  };
  const steps = [-1, 0, 1];
  const ring = steps.flatMap((x) => steps.map((y) => [x, y, x === 0 && y === 0 ? 1 : 0]));
  const outcome = (changes: object) => trainingPractice({ ...shipped, ...changes }).caption;

  test("the seed is stuck as shipped, and learns XOR with one more hidden neuron", () => {
    expect(outcome({})).toContain("The loss is still");
    expect(outcome({ hidden: 3 })).toContain("Learnt");
  });
  test("a 1 in a ring of 0s takes two hidden neurons, and not one; with a few more 1s it takes more than two", () => {
    expect(outcome({ table: ring, hidden: 1 })).toContain("The loss is still");
    expect(outcome({ table: ring })).toContain("Learnt");
    const cross = [
      [0.5, 0, 1],
      [-0.5, 0, 1],
      [0, 0.5, 1],
      [0, -0.5, 1],
    ];
    expect(outcome({ table: [...ring, ...cross] })).toContain("The loss is still");
    expect(outcome({ table: [...ring, ...cross], hidden: 4 })).toContain("Learnt");
  });
  test("two targets for the same inputs cannot be learnt", () => {
    const table = [
      [0, 0, 0],
      [0, 0, 1],
    ];
    expect(outcome({ table, hidden: 20 })).toContain("The loss is still 0.25.");
  });
});

describe("lesson 4", () => {
  const gradientAt = (x: number) => {
    const at = value(x, "x");
    at.times(value(-0.5, "y")).plus(at.power(2)).tanh().backward();
    return at.gradient;
  };
  test("the gradient of x is almost 0 where the tanh is flat, and at the bottom of the valley", () => {
    expect(Math.abs(gradientAt(5))).toBeLessThan(1e-12);
    expect(gradientAt(0.25)).toBe(0);
  });
  test("three uses of x give 3x²", () => {
    const x = value(1.5, "x");
    x.times(x).times(x).backward();
    expect(x.gradient).toBe(6.75);
  });
  test("a hundred sums are too many to draw", () => {
    const x = value(1.5, "x");
    let long = x;
    for (let k = 0; k < 100; k += 1) long = long.plus(x);
    expect(valueGraph(long)).not.toHaveProperty("mover");
  });
});
