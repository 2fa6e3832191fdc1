import { describe, expect, test } from "vitest";
import { classifierTraining, networkTraining, pauseAfter, trainInSlices } from "../../src/kernel/trainInSlices";
import type { Plot } from "../../src/figures/figure";
import { classifierPanels, trainingPanels } from "../../src/figures/network/trainingPanels";
import { accuracy, type Classifier, createClassifier } from "../../src/math/classifier";
import { classifierEpochs, type ClassifierTraining, trainClassifier } from "../../src/math/classifierTraining";
import { threeArms, xorExamples } from "../../src/math/data";
import type { TrainingState } from "../../src/html/training";
import { createNetwork, type Network } from "../../src/math/network";
import { train, type TrainingSettings } from "../../src/math/training";

const xor = xorExamples();
const small = () => createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
const never = () => false;
const nothing = () => undefined;
const ofXor = (network: Network, settings: TrainingSettings) => networkTraining(network, xor, settings);

describe("trainInSlices(training, show, stopped) of a network", () => {
  test("learns exactly what train learns", async () => {
    const settings = { learningRate: 5, epochs: 500 };
    const [live, plain] = [small(), small()];
    const { heldAccuracies, ...result } = await trainInSlices(ofXor(live, settings), nothing, never);
    expect(result).toEqual(train(plain, xor, settings));
    expect(heldAccuracies).toEqual([]);
    expect(live.parameters).toEqual(plain.parameters);
  });
  test("shows how far it is, and the time left", async () => {
    const shown: string[] = [];
    await trainInSlices(
      ofXor(small(), { learningRate: 1, epochs: 1e9 }),
      ({ words }) => shown.push(words),
      () => shown.length >= 2,
    );
    expect(shown).toEqual([
      expect.stringMatching(/^about \d+ (s|min) left\. The stop button/),
      expect.stringMatching(/left/),
      "stopped",
    ]);
  });
  test("keeps the axis of the epochs when it is stopped", async () => {
    const axes: unknown[] = [];
    const show = ({ panels }: TrainingState) => axes.push((panels.at(-1) as Plot).x.range);
    await trainInSlices(ofXor(small(), { learningRate: 1, epochs: 1e9 }), show, () => axes.length >= 1);
    expect(axes).toEqual([
      [0, 1.04e9],
      [0, 1.04e9],
    ]);
  });
  test("draws at the end what was learnt, up to the epoch it came to", async () => {
    const network = small();
    const drawn: unknown[] = [];
    const settings = { learningRate: 5, epochs: 500 };
    const { losses } = await trainInSlices(ofXor(network, settings), ({ panels }) => drawn.push(panels), never);
    expect(drawn.at(-1)).toEqual(trainingPanels(network, xor, losses, 500));
  });
  test("lets others have a turn, and keeps what was learnt when it is stopped", async () => {
    let stopped = false;
    setTimeout(() => (stopped = true), 20);
    const network = small();
    const { status, losses, epochs } = await trainInSlices(
      ofXor(network, { learningRate: 5, epochs: 1e9 }),
      nothing,
      () => stopped,
    );
    expect(status).toBe("stopped");
    expect(losses).toHaveLength(epochs + 1);
    expect(train(network, xor, { learningRate: 5, epochs: 1 }).losses[0]).toBe(losses.at(-1));
  });
  test("says so when it diverges", async () => {
    const wild = createNetwork({
      layerSizes: [2, 4, 1],
      seed: 2,
      hiddenActivation: "tanh",
      outputActivation: "identity",
    });
    const states: TrainingState[] = [];
    const result = await trainInSlices(
      ofXor(wild, { learningRate: 3, epochs: 1000 }),
      (state) => states.push(state),
      never,
    );
    expect(result.status).toBe("diverged");
    expect(states.at(-1)!.words).toBe(result.sentence);
    expect(states.at(-1)!.panels).toEqual(trainingPanels(wild, xor, result.losses, 1000));
    expect(result.epochs).toBeLessThan(1000);
    expect(wild.parameters.every(Number.isFinite)).toBe(true);
  });
});

describe("trainInSlices(training, show, stopped) of a classifier", () => {
  const arms = threeArms({ count: 60, noise: 0.03, seed: 7 });
  const held = threeArms({ count: 30, noise: 0.03, seed: 8 });
  const newClassifier = (hiddenActivation: "tanh" | "relu" = "tanh") =>
    createClassifier({ layerSizes: [2, 8, 3], seed: 1, hiddenActivation });
  const ofArms = (classifier: Classifier, settings: ClassifierTraining) =>
    classifierTraining(classifier, arms, settings);
  const inBatches = { learningRate: 0.05, batchSize: 20, seed: 1, optimiser: "momentum" as const, held };

  test("learns exactly what trainClassifier learns", async () => {
    const settings = { ...inBatches, epochs: 30 };
    const [live, plain] = [newClassifier(), newClassifier()];
    const result = await trainInSlices(ofArms(live, settings), nothing, never);
    expect(result).toEqual(trainClassifier(plain, arms, settings));
    expect(result.heldAccuracies).toHaveLength(31);
    expect(accuracy(live, held)).toBe(result.heldAccuracies.at(-1));
  });

  test("shows the loss, the held-out accuracy, and how far it is", async () => {
    const shown: TrainingState[] = [];
    const settings = { ...inBatches, epochs: 1e8 };
    const show = (state: TrainingState) => shown.push(state);
    const { losses, heldAccuracies } = await trainInSlices(
      ofArms(newClassifier(), settings),
      show,
      () => shown.length >= 1,
    );
    expect(shown.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^about \d+ (s|min) left\. The stop button ends it, and keeps what is learnt\.$/),
      "stopped",
    ]);
    const last = shown.at(-1)!;
    expect(last.panels).toEqual(classifierPanels(losses, heldAccuracies, 1e8));
    expect(last).toMatchObject({ epoch: losses.length - 1, epochs: 1e8, loss: losses.at(-1) });
    expect(last.heldAccuracy).toBe(heldAccuracies.at(-1));
  });

  test("says nothing of held-out examples where there are none", async () => {
    const shown: TrainingState[] = [];
    const training = ofArms(newClassifier(), { learningRate: 0.5, epochs: 3 });
    const result = await trainInSlices(training, (state) => shown.push(state), never);
    expect(result.heldAccuracies).toEqual([]);
    expect(shown.at(-1)!.heldAccuracy).toBeUndefined();
    expect(shown.at(-1)!.panels).toHaveLength(1);
  });

  test("keeps what was learnt when it is stopped", async () => {
    const classifier = newClassifier();
    let turns = 0;
    const result = await trainInSlices(
      ofArms(classifier, { ...inBatches, epochs: 1e8 }),
      nothing,
      () => (turns += 1) > 1,
    );
    expect(result).toMatchObject({ status: "stopped", epochs: result.losses.length - 1 });
    expect(result.sentence).toMatch(/^stopped after epoch \d+: loss .*, held-out accuracy /);
    const { value: next } = classifierEpochs(classifier, arms, { learningRate: 0, epochs: 1, held }).next();
    expect(next).toMatchObject({ loss: result.loss, heldAccuracy: result.heldAccuracies.at(-1) });
  });

  test("says so when it diverges, and draws up to the last finite loss", async () => {
    const shown: TrainingState[] = [];
    const wild = ofArms(newClassifier("relu"), { ...inBatches, learningRate: 1e200, epochs: 100 });
    const result = await trainInSlices(wild, (state) => shown.push(state), never);
    expect(result.status).toBe("diverged");
    expect(shown.at(-1)!.words).toBe(result.sentence);
    expect(shown.at(-1)!.panels).toEqual(classifierPanels(result.losses, result.heldAccuracies, 100));
    expect(result.heldAccuracies).toHaveLength(result.losses.length);
  });
});

describe("pauseAfter(drawingMilliseconds)", () => {
  test.each([0, 1, 24])("after %i ms lets at most four pictures a second be drawn", (cost) =>
    expect(pauseAfter(cost)).toBe(250),
  );
  test.each([26, 300, 4000])("after %i ms leaves less than a tenth of the time to drawing", (cost) =>
    expect(cost / (cost + pauseAfter(cost))).toBeLessThan(0.1),
  );
});
