import { describe, expect, test } from "vitest";
import { accuracy, classifierScores, createClassifier } from "../../src/math/classifier";
import { type ClassifierReport, classifierEpochs, trainClassifier } from "../../src/math/classifierTraining";
import { threeArms } from "../../src/math/data";
import { formatNumber } from "../../src/math/format";
import { resetGradients, stepTensors } from "../../src/math/gradientSteps";
import { adam, momentum } from "../../src/math/optimisers";
import { seededRandom, shuffle } from "../../src/math/random";
import { softmax } from "../../src/math/softmax";
import { tensor } from "../../src/math/tensor";
import { wrong } from "./refusals";

const arms = threeArms({ count: 60, noise: 0.03, seed: 7 });
const others = threeArms({ count: 30, noise: 0.03, seed: 8 });
const newClassifier = (hiddenActivation: "sigmoid" | "tanh" | "relu" = "tanh", seed = 1) =>
  createClassifier({ layerSizes: [2, 16, 3], seed, hiddenActivation });
const numbersOf = ({ layers }: ReturnType<typeof newClassifier>) =>
  layers.map(({ weights, biases }) => ({ weights: weights.lists(), biases: biases.lists()[0]! }));

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
    const seen: ClassifierReport[] = [];
    const settings = { learningRate: 0.5, epochs: 3, onEpoch: (report: ClassifierReport) => seen.push(report) };
    const { losses, loss, epochs, sentence, heldAccuracies } = trainClassifier(newClassifier(), arms, settings);
    expect(seen.map(({ epoch, loss }) => [epoch, loss])).toEqual([...losses.entries()]);
    expect(seen.map(({ status }) => status)).toEqual(["training", "training", "training", "finished"]);
    expect(seen[1]!.sentence).toBe(`epoch 1: loss ${formatNumber(losses[1]!)}`);
    expect(seen.at(-1)!.sentence).toBe(sentence);
    expect([heldAccuracies, "heldAccuracy" in seen[0]!]).toEqual([[], false]);
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

  const batches = { epochs: 4, batchSize: 7, seed: 3 };

  test.each([
    ["gradientDescent", 0.5, undefined],
    ["momentum", 0.05, momentum({ learningRate: 0.05 })],
    ["adam", 0.01, adam({ learningRate: 0.01 })],
  ] as const)("with %s in batches is the loop over shuffled examples, bit for bit", (name, learningRate, optimise) => {
    const [trained, stepped] = [newClassifier(), newClassifier()];
    const { losses } = trainClassifier(trained, arms, { ...batches, learningRate, optimiser: name });
    const meanLoss = (examples: typeof arms) =>
      classifierScores(stepped, tensor(examples.map(({ inputs }) => inputs))).softmaxCrossEntropy(
        examples.map(({ target }) => target),
      );
    const parameters = stepped.layers.flatMap(({ weights, biases }) => [weights, biases]);
    const states = parameters.map(() => ({}));
    const random = seededRandom(3);
    const seen = [meanLoss(arms).lists()[0]![0]];
    for (let epoch = 0; epoch < 4; epoch += 1) {
      const shuffled = shuffle(arms, random);
      for (let from = 0; from < 60; from += 7) {
        resetGradients(parameters);
        meanLoss(shuffled.slice(from, from + 7)).backward();
        if (!optimise) stepTensors(parameters, learningRate);
        else
          for (const [k, { data, gradient }] of parameters.entries())
            for (const [at, step] of optimise(gradient.values, states[k]!).entries()) data.values[at]! += step;
      }
      seen.push(meanLoss(arms).lists()[0]![0]);
    }
    expect(losses).toEqual(seen);
    expect(numbersOf(trained)).toEqual(numbersOf(stepped));
  });

  test("takes the order of the examples from the seed", () => {
    const run = (seed: number) =>
      trainClassifier(newClassifier(), arms, { ...batches, learningRate: 0.5, seed }).losses;
    expect(run(3)).toEqual(run(3));
    expect(run(4)).not.toEqual(run(3));
  });

  test("leaves the examples in their order, and needs no seed for a batch of all", () => {
    const before = [...arms];
    const once = trainClassifier(newClassifier(), arms, { learningRate: 0.5, epochs: 3, batchSize: 60 });
    expect(once).toEqual(trainClassifier(newClassifier(), arms, { learningRate: 0.5, epochs: 3 }));
    trainClassifier(newClassifier(), arms, { ...batches, learningRate: 0.5 });
    expect(arms).toEqual(before);
  });

  test("counts the held-out examples that are right, before the first epoch and after each", () => {
    const [watched, blind] = [newClassifier(), newClassifier()];
    const seen: number[] = [accuracy(watched, others)];
    const { heldAccuracies, sentence, losses } = trainClassifier(watched, arms, {
      learningRate: 1,
      epochs: 200,
      held: others,
      onEpoch: ({ epoch, heldAccuracy, sentence }) => {
        if (epoch > 0) seen.push(accuracy(watched, others));
        expect(sentence).toContain(`, held-out accuracy ${formatNumber(heldAccuracy!)}`);
      },
    });
    expect(heldAccuracies).toEqual(seen);
    expect(heldAccuracies).toHaveLength(201);
    expect(heldAccuracies.at(-1)).toBeGreaterThan(heldAccuracies[0]!);
    expect(sentence).toBe(
      `finished after 200 epochs: loss ${formatNumber(losses.at(-1)!)}, held-out accuracy ${formatNumber(heldAccuracies.at(-1)!)}`,
    );
    expect(trainClassifier(blind, arms, { learningRate: 1, epochs: 200 }).losses).toEqual(losses);
  });

  test("goes back to where it was before the epoch if it diverges in the midst of one", () => {
    const [classifier, short] = [newClassifier("relu"), newClassifier("relu")];
    const settings = { learningRate: 1e200, epochs: 50, batchSize: 20, seed: 1, held: others };
    const reports: ClassifierReport[] = [];
    const result = trainClassifier(classifier, arms, { ...settings, onEpoch: (report) => reports.push(report) });
    expect(result.status).toBe("diverged");
    expect(result.heldAccuracies).toHaveLength(result.epochs + 1);
    expect(reports.at(-1)).toMatchObject({ epoch: result.epochs + 1, status: "diverged", sentence: result.sentence });
    expect("heldAccuracy" in reports.at(-1)!).toBe(false);
    if (result.epochs > 0) trainClassifier(short, arms, { ...settings, epochs: result.epochs });
    expect(numbersOf(classifier)).toEqual(numbersOf(short));
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
    ["a batchSize of 0", arms, { ...how, batchSize: 0 }, "needs batchSize to be a whole number of 1 or more; got 0"],
    ["batches without a seed", arms, { ...how, batchSize: 10 }, "needs the seed to be a whole number"],
    [
      "an unknown optimiser",
      arms,
      { ...how, optimiser: "sgd" },
      'needs the optimiser to be one of gradientDescent, momentum, adam; got the text "sgd"',
    ],
    ["no held-out examples", arms, { ...how, held: [] }, "needs held to hold at least one value; got an empty list"],
    [
      "a held-out example that does not fit",
      arms,
      { ...how, held: [{ inputs: [1], target: 0 }] },
      "needs held[0].inputs to hold 2 values; got [1]",
    ],
    ["an onEpoch that is no function", arms, { ...how, onEpoch: 3 }, "needs onEpoch to be a function; got 3"],
  ])("refuses %s", (_name, examples, settings, sentence) => {
    expect(() => trainClassifier(newClassifier(), wrong(examples), wrong(settings))).toThrow(
      `trainClassifier: ${sentence}`,
    );
  });
});

describe("classifierEpochs(classifier, examples, settings)", () => {
  test("makes the reports that trainClassifier shows to onEpoch", () => {
    const settings = { learningRate: 0.5, epochs: 6, batchSize: 7, seed: 3, held: others };
    const seen: ClassifierReport[] = [];
    trainClassifier(newClassifier(), arms, { ...settings, onEpoch: (report) => seen.push(report) });
    expect([...classifierEpochs(newClassifier(), arms, settings)]).toEqual(seen);
    expect(seen).toHaveLength(7);
  });
  test("keeps what was learnt when nobody asks on", () => {
    const [left, short] = [newClassifier(), newClassifier()];
    for (const { epoch } of classifierEpochs(left, arms, { learningRate: 0.5, epochs: 50 })) if (epoch === 3) break;
    trainClassifier(short, arms, { learningRate: 0.5, epochs: 3 });
    expect(numbersOf(left)).toEqual(numbersOf(short));
  });
  test("refuses at the call, not at the first report", () => {
    expect(() => classifierEpochs(newClassifier(), arms, wrong({ epochs: 3 }))).toThrow(
      "classifierEpochs: needs learningRate to be a finite number",
    );
  });
});
