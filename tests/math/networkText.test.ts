import { describe, expect, test } from "vitest";
import { classifierScores, createClassifier } from "../../src/math/classifier";
import { trainClassifier } from "../../src/math/classifierTraining";
import { threeArms } from "../../src/math/data";
import { networkFromText, networkText } from "../../src/math/networkText";
import { tensor } from "../../src/math/tensor";
import { wrong } from "./refusals";

const arms = threeArms({ count: 60, noise: 0.03, seed: 7 });
function learnt() {
  const classifier = createClassifier({ layerSizes: [2, 5, 4, 3], seed: 1, hiddenActivation: "tanh" });
  trainClassifier(classifier, arms, { learningRate: 0.5, epochs: 20 });
  return classifier;
}
const scores = (classifier: ReturnType<typeof learnt>) =>
  classifierScores(classifier, tensor(arms.map(({ inputs }) => inputs))).lists();

/** One neuron for each of two classes, as the text of it stands. */
const small = () => ({
  format: "classifier of Build a Neural Network from Scratch",
  version: 1,
  layerSizes: [2, 2],
  hiddenActivation: "relu",
  layers: [
    {
      weights: [
        [0.1, -2],
        [1e-300, 3],
      ],
      biases: [0, 0.5],
    },
  ],
});

describe("networkText(classifier) and networkFromText(text)", () => {
  test("give the same classifier again, to the last bit", () => {
    const before = learnt();
    const after = networkFromText(networkText(before));
    expect(scores(after)).toEqual(scores(before));
    expect([after.layerSizes, after.hiddenActivation]).toEqual([before.layerSizes, before.hiddenActivation]);
    expect(networkText(after)).toBe(networkText(before));
  });

  test("give one that learns on by itself", () => {
    const before = learnt();
    const after = networkFromText(networkText(before));
    const settings = { learningRate: 0.5, epochs: 5 };
    expect(trainClassifier(after, arms, settings)).toEqual(trainClassifier(before, arms, settings));
  });

  test("keep the largest and the smallest numbers", () => {
    const classifier = createClassifier({ layerSizes: [2, 2], seed: 1 });
    const numbers = [Number.MAX_VALUE, Number.MIN_VALUE, 1 / 3, -Number.EPSILON];
    classifier.layers[0]!.weights.data.values.set(numbers);
    expect([...networkFromText(networkText(classifier)).layers[0]!.weights.data.values]).toEqual(numbers);
  });

  test("by hand: format and version first, then the shapes, then a line for each neuron", () => {
    const text = networkText(networkFromText(JSON.stringify(small())));
    expect(text).toBe(
      `{"format":"classifier of Build a Neural Network from Scratch","version":1,"layerSizes":[2,2],"hiddenActivation":"relu",` +
        `"layers":[{"weights":[[0.1,-2],\n[1e-300,3]],"biases":[0,0.5]}]}\n`,
    );
    expect(JSON.parse(text)).toEqual(small());
  });

  test("take less than 60 KB for 64-32-10, trained", () => {
    const classifier = createClassifier({ layerSizes: [64, 32, 10], seed: 1, hiddenActivation: "tanh" });
    const examples = [0, 1].map((target) => ({ inputs: Array.from({ length: 64 }, (_, i) => (i + 1) / 67), target }));
    trainClassifier(classifier, examples, { learningRate: 0.1, epochs: 2 });
    expect(networkText(classifier).length).toBeLessThan(60_000);
    expect(networkText(classifier).length).toBeGreaterThan(40_000);
  });
});

describe("networkText(classifier)", () => {
  test("refuses what is no classifier, and one that is damaged", () => {
    expect(() => networkText(wrong(undefined))).toThrow("networkText: needs classifier to be an object");
    const classifier = learnt();
    classifier.layers[1]!.weights.data.values[4] = Number.NaN;
    expect(() => networkText(classifier)).toThrow(
      "networkText: needs layers[1].weights[0][4] to be a finite number; got NaN",
    );
    expect(() => networkText({ ...learnt(), layerSizes: [2, 5, 3] })).toThrow(
      "networkText: needs layers to hold 2 values",
    );
  });
});

describe("networkFromText(text) says in a sentence why it refuses", () => {
  type Small = ReturnType<typeof small>;
  const changed = (change: (saved: Small) => void) => {
    const saved = small();
    change(saved);
    return JSON.stringify(saved);
  };
  test.each<[string, unknown, string]>([
    ["no text", undefined, "needs the text of a saved network; got nothing (undefined)"],
    ["an empty text", " \n", "needs the text of a saved network; got no text at all"],
    [
      "half a text",
      JSON.stringify(small()).slice(0, 150),
      "needs the text of a saved network; got a text that is no JSON; a part of it may be missing",
    ],
    ["a page", "<!doctype html>", "needs the text of a saved network; got a text that is no JSON"],
    [
      "a list",
      "[1, 2]",
      "needs the text to be an object with format, version, layerSizes, hiddenActivation and layers; got",
    ],
    ["nothing", "null", "needs the text to be an object with"],
    [
      "other JSON",
      `{"name": "neural-network"}`,
      `of the format "classifier of Build a Neural Network from Scratch"; got JSON without a format`,
    ],
    ["another format", changed((saved) => (saved.format = "onnx")), 'got the format the text "onnx"'],
    [
      "a future version",
      changed((saved) => (saved.version = 2)),
      "needs version 1; got 2: a newer course has written it, so take that one to read it",
    ],
    [
      "no version",
      changed((saved) => (saved.version = undefined as never)),
      "needs version 1; got nothing (undefined)",
    ],
    ["a version in words", changed((saved) => (saved.version = "2" as never)), 'needs version 1; got the text "2"'],
    [
      "no activation",
      changed((saved) => (saved.hiddenActivation = undefined as never)),
      "needs hiddenActivation to be one of sigmoid,",
    ],
    [
      "a single class",
      changed((saved) => (saved.layerSizes = [2, 1])),
      "needs layerSizes to be the inputs, any hidden",
    ],
    ["sizes that do not follow", changed((saved) => (saved.layerSizes = [2, 3, 2])), "needs layers to hold 2 values"],
    [
      "no layers",
      changed((saved) => (saved.layers = undefined as never)),
      "needs layers to be a list; got nothing (undefined)",
    ],
    ["a layer that is none", changed((saved) => (saved.layers[0] = 3 as never)), "needs layers[0] to be an object"],
    [
      "a neuron too few",
      changed((saved) => saved.layers[0]!.weights.pop()),
      "needs layers[0].weights to hold 2 values",
    ],
    [
      "a weight too many",
      changed((saved) => saved.layers[0]!.weights[1]!.push(1)),
      "needs layers[0].weights[1] to hold 2 values",
    ],
    [
      "a weight that is missing",
      JSON.stringify(small()).replace("0.1", "null"),
      "needs layers[0].weights[0][0] to be a finite number; got nothing (null)",
    ],
    [
      "a weight in words",
      JSON.stringify(small()).replace("0.1", '"0.1"'),
      'needs layers[0].weights[0][0] to be a finite number; got the text "0.1"',
    ],
    [
      "a weight too large for a number",
      JSON.stringify(small()).replace("0.1", "1e999"),
      "needs layers[0].weights[0][0] to be a finite number; got Infinity",
    ],
    ["a bias too few", changed((saved) => saved.layers[0]!.biases.pop()), "needs layers[0].biases to hold 2 values"],
  ])("%s", (_name, text, sentence) => {
    expect(() => networkFromText(wrong(text))).toThrow(sentence);
    expect(() => networkFromText(wrong(text))).toThrow(/^networkFromText: needs /);
  });
});
