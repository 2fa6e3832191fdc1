import { describe, expect, test } from "vitest";
import { classifierScores, createClassifier, trainClassifier } from "../../src/math/classifier";
import { threeArms } from "../../src/math/data";
import { formatNumber } from "../../src/math/format";
import { resetGradients, stepTensors } from "../../src/math/gradientSteps";
import { createNetwork } from "../../src/math/network";
import { layersOf } from "../../src/math/parameters";
import { softmax } from "../../src/math/softmax";
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

describe("trainClassifier(classifier, examples, settings)", () => {
  test.each([
    ["tanh", 1],
    ["tanh", 2],
    ["tanh", 3],
    ["relu", 2],
  ] as const)("learns three arms with %s from the seed %s", (hiddenActivation, seed) => {
    const classifier = newClassifier(hiddenActivation, seed);
    const { status, losses, loss } = trainClassifier(classifier, arms, { learningRate: 1, epochs: 1000 });
    expect(status).toBe("finished");
    expect(losses[0]).toBeGreaterThan(0.9); // a guess by chance has ln 3 = 1.0986…
    expect(loss).toBeLessThan(0.05);
    const scores = classifierScores(classifier, tensor(arms.map(({ inputs }) => inputs))).lists();
    for (const [k, row] of scores.entries()) expect(softmax(row)[arms[k]!.target]).toBeGreaterThan(0.5);
  });

  test("is the loop of scores, loss, walk back and step, bit for bit", () => {
    const [trained, stepped] = [newClassifier(), newClassifier()];
    const { losses } = trainClassifier(trained, arms, { learningRate: 0.5, epochs: 20 });
    const inputs = tensor(arms.map((each) => each.inputs));
    const classes = arms.map(({ target }) => target);
    const parameters = stepped.layers.flatMap(({ weights, biases }) => [weights, biases]);
    for (let epoch = 0; epoch < 20; epoch += 1) {
      const loss = classifierScores(stepped, inputs).softmaxCrossEntropy(classes);
      expect(loss.lists()).toEqual([[losses[epoch]]]);
      resetGradients(parameters);
      loss.backward();
      stepTensors(parameters, 0.5);
    }
    expect(numbersOf(trained)).toEqual(numbersOf(stepped));
  });

  test("starts each step from gradients of 0, whatever was left there", () => {
    const [used, fresh] = [newClassifier(), newClassifier()];
    for (const { weights } of used.layers) weights.gradient.values.fill(7);
    const settings = { learningRate: 0.5, epochs: 3 };
    expect(trainClassifier(used, arms, settings)).toEqual(trainClassifier(fresh, arms, settings));
  });

  test("reports the loss before the first epoch and after each", () => {
    const seen: { epoch: number; loss: number }[] = [];
    const settings = {
      learningRate: 0.5,
      epochs: 3,
      onEpoch: (report: { epoch: number; loss: number }) => seen.push(report),
    };
    const { losses, loss, epochs, sentence } = trainClassifier(newClassifier(), arms, settings);
    expect(seen).toEqual(losses.map((each, epoch) => ({ epoch, loss: each })));
    expect([epochs, losses.length, losses.at(-1)]).toEqual([3, 4, loss]);
    expect(sentence).toBe(`finished after 3 epochs: loss ${formatNumber(loss)}`);
  });

  test("stops when onEpoch returns false, and keeps what was learnt", () => {
    const [stopped, short] = [newClassifier(), newClassifier()];
    const settings = { learningRate: 0.5, epochs: 50, onEpoch: ({ epoch }: { epoch: number }) => epoch < 10 };
    const result = trainClassifier(stopped, arms, settings);
    expect(result).toMatchObject({ status: "stopped", epochs: 10 });
    expect(result.sentence).toContain("stopped after epoch 10: loss ");
    trainClassifier(short, arms, { learningRate: 0.5, epochs: 10 });
    expect(numbersOf(stopped)).toEqual(numbersOf(short));
  });

  test("changes nothing at learningRate 0", () => {
    const classifier = newClassifier();
    const { losses } = trainClassifier(classifier, arms, { learningRate: 0, epochs: 3 });
    expect(numbersOf(classifier)).toEqual(numbersOf(newClassifier()));
    expect(new Set(losses).size).toBe(1);
  });

  test("ends with a clear word when the loss stops being finite, and goes back one epoch", () => {
    const classifier = newClassifier("relu");
    const result = trainClassifier(classifier, arms, { learningRate: 1e200, epochs: 100 });
    expect(result.status).toBe("diverged");
    expect(result.sentence).toBe(
      `diverged at epoch ${result.epochs + 1}: the loss is no longer a finite number; try a smaller learningRate`,
    );
    const again = trainClassifier(classifier, arms, { learningRate: 0, epochs: 1 });
    expect(again.losses[0]).toBe(result.loss);
  });

  test("ends so too when a parameter overflows", () => {
    const classifier = createClassifier({ layerSizes: [1, 2], seed: 1 });
    const before = numbersOf(classifier);
    const far = [
      { inputs: [1e300], target: 0 },
      { inputs: [-1e300], target: 0 },
    ];
    const { sentence, epochs } = trainClassifier(classifier, far, { learningRate: 1e10, epochs: 5 });
    expect(sentence).toContain("diverged at epoch 1: a parameter is no longer a finite number");
    expect(epochs).toBe(0);
    expect(numbersOf(classifier)).toEqual(before);
  });

  test("lets through what onEpoch throws", () => {
    const settings = {
      learningRate: 0.5,
      epochs: 5,
      onEpoch: () => {
        throw new RangeError("its own");
      },
    };
    expect(() => trainClassifier(newClassifier(), arms, settings)).toThrow("its own");
  });

  const how = { learningRate: 0.5, epochs: 5 };
  test.each<[string, unknown, unknown, string]>([
    ["no examples", [], how, "needs examples to hold at least one value"],
    ["an input too many", [{ inputs: [1, 2, 3], target: 0 }], how, "needs examples[0].inputs to hold 2 values"],
    [
      "a class that there is not",
      [{ inputs: [1, 2], target: 3 }],
      how,
      "needs examples[0].target to be a whole number from 0 to 2; got 3",
    ],
    ["half a class", [{ inputs: [1, 2], target: 0.5 }], how, "needs examples[0].target to be a whole number"],
    ["no settings", arms, undefined, "needs settings to be an object with learningRate and epochs"],
    ["a learningRate below 0", arms, { ...how, learningRate: -1 }, "needs learningRate to be 0 or more; got −1"],
    ["no epochs", arms, { learningRate: 1 }, "needs epochs to be a whole number of 1 or more"],
    ["an onEpoch that is no function", arms, { ...how, onEpoch: 3 }, "needs onEpoch to be a function; got 3"],
  ])("refuses %s", (_name, examples, settings, sentence) => {
    expect(() => trainClassifier(newClassifier(), wrong(examples), wrong(settings))).toThrow(
      `trainClassifier: ${sentence}`,
    );
  });
});
