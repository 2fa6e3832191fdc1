import { describe, expect, test } from "vitest";
import { sigmoid } from "../../src/math/activations";
import { stepNeuron } from "../../src/math/descent";
import { neuronGradients } from "../../src/math/gradients";
import { type Example, forwardNeuron, type Neuron, neuronLoss } from "../../src/math/neuron";
import { numericalGradient } from "../../src/math/slopes";
import { weightedSum } from "../../src/math/weightedSum";
import { wrong } from "./refusals";

const neuron: Neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example: Example = { inputs: [0.5, 0.8], target: 1 };
const lossAt = (point: number[], { inputs, target }: Example) =>
  neuronLoss({ weights: point.slice(0, -1), bias: point.at(-1)! }, { inputs, target });

describe("forwardNeuron(neuron, inputs)", () => {
  test("shows each product, the sum and the activation of the lesson's neuron", () => {
    const { products, preActivation, activation } = forwardNeuron(neuron, [0.5, 0.8]);
    expect(products).toEqual([0.5 * 0.4, 0.8 * 0.7]);
    expect(preActivation).toBe(0.96);
    expect(activation).toBe(sigmoid(0.96));
  });

  test("has the same z as weightedSum, bit for bit", () => {
    const inputs = [0.1, 0.2, 0.3, 1e16];
    const weights = [3, -0.7, 1 / 3, 1.1];
    expect(forwardNeuron({ weights, bias: 0.1 }, inputs).preActivation).toBe(weightedSum(inputs, weights, 0.1));
  });

  test.each<[string, unknown, unknown, string]>([
    [
      "no neuron",
      undefined,
      [1],
      "forwardNeuron: needs neuron to be an object with weights and bias; got nothing (undefined)",
    ],
    ["a list for a neuron", [0.4], [1], "forwardNeuron: needs neuron to be an object with weights and bias; got [0.4]"],
    [
      "a neuron without weights",
      { bias: 1 },
      [1],
      "forwardNeuron: needs weights to be a list; got nothing (undefined)",
    ],
    [
      "a neuron without bias",
      { weights: [1] },
      [1],
      "forwardNeuron: needs bias to be a finite number; got nothing (undefined)",
    ],
    [
      "inputs that do not fit",
      neuron,
      [1],
      "forwardNeuron: needs as many weights as inputs; got 1 input and 2 weights",
    ],
    [
      "a z that overflows",
      { weights: [10], bias: 0 },
      [1e308],
      "forwardNeuron: needs numbers small enough for a finite result; got Infinity",
    ],
  ])("refuses %s", (_name, given, inputs, sentence) => {
    expect(() => forwardNeuron(wrong(given), wrong(inputs))).toThrow(sentence);
  });
});

describe("neuronLoss(neuron, example)", () => {
  test("is 0.0766… for the lesson's neuron", () => {
    // to 20 digits, from Python's decimal with 50 digits
    expect(neuronLoss(neuron, example)).toBeCloseTo(0.07666153479757636259, 15);
  });
  test("refuses a missing example or target in its own name", () => {
    expect(() => neuronLoss(neuron, wrong(undefined))).toThrow("neuronLoss: needs example to be an object");
    expect(() => neuronLoss(neuron, wrong({ inputs: [1, 2] }))).toThrow("neuronLoss: needs target to be");
  });
});

describe("neuronGradients(neuron, example)", () => {
  const gradients = neuronGradients(neuron, example);

  test("shows the forward pass of the lesson's neuron", () => {
    expect(gradients.preActivation).toBe(0.96);
    expect(gradients.activation).toBe(sigmoid(0.96));
    expect(gradients.loss).toBe(neuronLoss(neuron, example));
  });

  test("multiplies the links of the chain", () => {
    expect(gradients.lossByActivation).toBeCloseTo(-0.55375638975122034287, 15);
    expect(gradients.activationByPreActivation).toBeCloseTo(0.20021666007803380883, 15);
    expect(gradients.lossByPreActivation).toBe(gradients.lossByActivation * gradients.activationByPreActivation);
    expect(gradients.weightGradients).toEqual([0.5, 0.8].map((x) => gradients.lossByPreActivation * x));
    expect(gradients.biasGradient).toBe(gradients.lossByPreActivation);
  });

  test.each<[string, Neuron, Example]>([
    ["the lesson's neuron", neuron, example],
    ["a neuron that is too high", { weights: [-1.5, 2, 0.3], bias: -0.7 }, { inputs: [0.2, -1, 4], target: 0 }],
    ["a target outside 0 to 1", { weights: [0.1], bias: 0 }, { inputs: [-3], target: 5 }],
  ])("matches nudging every parameter of %s", (_name, given, on) => {
    const { weightGradients, biasGradient } = neuronGradients(given, on);
    const nudged = numericalGradient((point) => lossAt(point, on), [...given.weights, given.bias]);
    for (const [i, analytic] of [...weightGradients, biasGradient].entries()) {
      // a central difference with h = 1e-5 is good to about 10 digits
      expect(Math.abs(analytic - nudged[i]!)).toBeLessThan(1e-9);
    }
  });

  test("is 0 where the sigmoid is flat, however wrong the prediction", () => {
    const flat = neuronGradients({ weights: [1000], bias: 0 }, { inputs: [1], target: 0 });
    expect(flat.loss).toBe(1);
    expect(flat.biasGradient).toBe(0);
  });

  test("refuses what does not fit in its own name", () => {
    expect(() => neuronGradients({ weights: [1], bias: 0 }, example)).toThrow(
      "neuronGradients: needs as many weights as inputs; got 2 inputs and 1 weight",
    );
  });
});

describe("stepNeuron(neuron, gradients, learningRate)", () => {
  const gradients = neuronGradients(neuron, example);

  test("moves every parameter against its gradient", () => {
    const { weights, bias } = stepNeuron(neuron, { weightGradients: [1, -2], biasGradient: 4 }, 0.5);
    expect(weights).toEqual([0.4 - 0.5, 0.7 + 1]);
    expect(bias).toBe(0.2 - 2);
  });

  test("makes the lesson's loss smaller and leaves the old neuron alone", () => {
    const stepped = stepNeuron(neuron, gradients, 0.5);
    expect(neuronLoss(stepped, example)).toBeLessThan(neuronLoss(neuron, example));
    expect(neuron).toEqual({ weights: [0.4, 0.7], bias: 0.2 });
  });

  test("changes nothing at learningRate 0", () => {
    expect(stepNeuron(neuron, gradients, 0)).toEqual(neuron);
  });

  test.each<[string, unknown, unknown, string]>([
    ["a learningRate below 0", gradients, -0.5, "needs learningRate to be 0 or more; got −0.5"],
    ["a learningRate in words", gradients, "0.5", 'needs learningRate to be a finite number; got the text "0.5"'],
    [
      "no gradients",
      null,
      0.5,
      "needs gradients to be an object with weightGradients and biasGradient; got nothing (null)",
    ],
    [
      "a missing gradient",
      { weightGradients: [1], biasGradient: 0 },
      1,
      "needs as many weightGradients as weights; got 2 weights and 1 weightGradient",
    ],
    [
      "a step that overflows",
      { weightGradients: [1e308, 0], biasGradient: 0 },
      10,
      "needs numbers small enough for a finite result",
    ],
  ])("refuses %s", (_name, given, learningRate, sentence) => {
    expect(() => stepNeuron(neuron, wrong(given), wrong(learningRate))).toThrow(`stepNeuron: ${sentence}`);
  });
});
