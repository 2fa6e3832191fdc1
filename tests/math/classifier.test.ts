import { describe, expect, test } from "vitest";
import { accuracy, classifierScores, createClassifier, predictedClasses } from "../../src/math/classifier";
import { threeArms } from "../../src/math/data";
import { createNetwork } from "../../src/math/network";
import { layersOf } from "../../src/math/parameters";
import { tensor } from "../../src/math/tensor";
import { wrong } from "./refusals";

const arms = threeArms({ count: 60, noise: 0.03, seed: 7 });
const newClassifier = (hiddenActivation: "sigmoid" | "tanh" | "relu" = "tanh", seed = 1) =>
  createClassifier({ layerSizes: [2, 16, 3], seed, hiddenActivation });
const numbersOf = ({ layers }: ReturnType<typeof newClassifier>) =>
  layers.map(({ weights, biases }) => ({ weights: weights.lists(), biases: biases.lists()[0]! }));

describe("createClassifier(settings)", () => {
  test("draws its weights as createNetwork does, layer after layer from one seed; biases are 0", () => {
    const known = layersOf(createNetwork({ layerSizes: [2, 5, 4, 1], seed: 9 }));
    const classifier = createClassifier({ layerSizes: [2, 5, 4, 3], seed: 9 });
    expect(numbersOf(classifier).slice(0, 2)).toEqual(known.slice(0, 2));
    expect(classifier.layers[2]!.weights.lists().map((row) => row.length)).toEqual([4, 4, 4]);
    expect(classifier.layers[2]!.biases.lists()).toEqual([[0, 0, 0]]);
    expect(classifier.hiddenActivation).toBe("sigmoid");
  });

  test("needs no hidden layer", () => {
    expect(createClassifier({ layerSizes: [2, 2], seed: 1 }).layers).toHaveLength(1);
  });

  test.each<[string, unknown, string]>([
    ["no settings", undefined, "needs settings to be an object with layerSizes and seed; got nothing (undefined)"],
    ["no layerSizes", { seed: 1 }, "needs layerSizes to be a list; got nothing (undefined)"],
    [
      "a single class",
      { layerSizes: [2, 4, 1], seed: 1 },
      "needs layerSizes to be the inputs, any hidden layers, and a neuron for each of two classes or more; got [2, 4, 1]",
    ],
    ["half a neuron", { layerSizes: [2, 0.5, 3], seed: 1 }, "needs layerSizes[1] to be a whole number from 1 to"],
    ["a layer too large", { layerSizes: [2, 1e6, 3], seed: 1 }, "needs at most 1000000 parameters; got 6000003"],
    ["no seed", { layerSizes: [2, 3] }, "needs the seed to be a whole number"],
    [
      "an unknown activation",
      { layerSizes: [2, 3], seed: 1, hiddenActivation: "identity" },
      "needs hiddenActivation to be one of sigmoid, tanh, relu; got the text",
    ],
  ])("refuses %s", (_name, settings, sentence) => {
    expect(() => createClassifier(wrong(settings))).toThrow(`createClassifier: ${sentence}`);
  });
});

describe("classifierScores(classifier, inputs)", () => {
  test.each(["sigmoid", "tanh", "relu"] as const)("by hand: sums, %s, and sums without an activation", (name) => {
    const classifier = createClassifier({ layerSizes: [2, 1, 2], seed: 1, hiddenActivation: name });
    const [first, second] = classifier.layers;
    first!.weights.data.values.set([0.4, 0.7]);
    first!.biases.data.values.set([0.2]);
    second!.weights.data.values.set([10, -1]);
    second!.biases.data.values.set([1, 3]);
    const activation = { sigmoid: 1 / (1 + Math.exp(-0.96)), tanh: Math.tanh(0.96), relu: 0.96 }[name];
    const [[one, two]] = classifierScores(classifier, tensor([[0.5, 0.8]])).lists() as [[number, number]];
    expect(one).toBeCloseTo(10 * activation + 1, 13);
    expect(two).toBeCloseTo(3 - activation, 13);
  });

  test("has a row for each example and a column for each class", () => {
    const scores = classifierScores(newClassifier(), tensor(arms.map(({ inputs }) => inputs)));
    expect([scores.rows, scores.columns]).toEqual([60, 3]);
  });

  test("refuses what does not fit", () => {
    expect(() => classifierScores(newClassifier(), wrong([[1, 2]]))).toThrow("classifierScores: needs a tensor");
    expect(() => classifierScores(newClassifier(), tensor([[1, 2, 3]]))).toThrow("got 1 × 3 and 2 × 16");
    expect(() => classifierScores(wrong(undefined), tensor([[1, 2]]))).toThrow(
      "classifierScores: needs classifier to be an object with layerSizes and layers; got nothing (undefined)",
    );
  });
});

/** Scores the two classes of an input x with x and 0.5. */
function aboveHalf() {
  const classifier = createClassifier({ layerSizes: [1, 2], seed: 1 });
  const { weights, biases } = classifier.layers[0]!;
  weights.data.values.set([1, 0]);
  biases.data.values.set([0, 0.5]);
  return classifier;
}
const points = (...rows: [x: number, target: number][]) => rows.map(([x, target]) => ({ inputs: [x], target }));

describe("predictedClasses(classifier, examples)", () => {
  test("by hand: the class with the largest score, the first of equals", () => {
    expect(predictedClasses(aboveHalf(), points([0.9, 0], [0.1, 0], [0.5, 1], [-3, 0]))).toEqual([0, 1, 0, 1]);
  });
});

describe("accuracy(classifier, examples)", () => {
  test.each([
    [1, points([0.9, 0], [0.1, 1])],
    [0.75, points([0.9, 0], [0.1, 1], [0.2, 0], [7, 0])],
    [0, points([0.9, 1])],
  ])("by hand: the share %s of the examples is right", (share, examples) => {
    expect(accuracy(aboveHalf(), examples)).toBe(share);
  });
  test("is the share of the predicted classes that are the targets", () => {
    const classifier = newClassifier();
    const right = predictedClasses(classifier, arms).filter((predicted, k) => predicted === arms[k]!.target);
    expect(accuracy(classifier, arms)).toBe(right.length / 60);
    expect(right.length).toBeGreaterThan(0);
  });
});

describe.each([
  ["predictedClasses", predictedClasses],
  ["accuracy", accuracy],
])("%s", (name, run) => {
  test.each<[string, unknown, unknown, string]>([
    ["no classifier", undefined, arms, "needs classifier to be an object with layerSizes and layers"],
    ["no examples", newClassifier(), [], "needs examples to hold at least one value"],
    ["an input too few", newClassifier(), points([1, 0]), "needs examples[0].inputs to hold 2 values; got [1]"],
    [
      "a class that there is not",
      aboveHalf(),
      points([1, 2]),
      "needs examples[0].target to be a whole number from 0 to 1",
    ],
  ])("refuses %s", (_name, classifier, examples, sentence) => {
    expect(() => run(wrong(classifier), wrong(examples))).toThrow(`${name}: ${sentence}`);
  });
});
