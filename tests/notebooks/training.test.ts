import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { executeAndStop, type Kernel } from "../drivers/kernel";
import { kernels } from "../drivers/kernels";
import { htmlOf, streamText } from "../drivers/outputs";
import { copyProject, tempFolder } from "../drivers/project";

const folder = tempFolder("training");
beforeAll(() => void copyProject(folder.path));
afterAll(() => folder[Symbol.dispose]());

describe.each(kernels)("on $name", ({ isTab, start }) => {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await start({ folder: join(folder.path, "notebooks") });
    await kernel.execute(`import { createClassifier, createNetwork, threeArms, train, trainLive, xorExamples, networkLoss } from "../src";
const xor = xorExamples();
const learner = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });`);
  });
  afterAll(() => kernel?.[Symbol.asyncDispose]());

  const loss = async () => Number(streamText((await kernel.execute("networkLoss(learner, xor)")).outputs, "stdout"));

  const trainings = [
    ["trainLive", "const result = await trainLive(learner, xor, { learningRate: 5, epochs: 1e9 });"],
    ["train", "train(learner, xor, { learningRate: 5, epochs: 1e9 });"],
  ];
  // In a tab `train` hears of no button: that is among the differences.
  describe.each(isTab ? trainings.slice(0, 1) : trainings)("the stop button, pressed during %s", (_, training) => {
    test("ends the cell, and the network keeps what it has learnt", async () => {
      const before = await loss();
      expect((await executeAndStop(kernel, training!)).stopped).toBe(true);
      expect(await loss()).toBeLessThan(before);
    });
  });

  test("trainLive leaves its last picture in the output: the plane, and the loss so far", async () => {
    const { outputs } = await kernel.execute(
      "await trainLive(createNetwork({ layerSizes: [2, 2, 1], seed: 1 }), xor, { learningRate: 5, epochs: 1000 });",
    );
    const names = [...htmlOf(outputs).matchAll(/<svg [^>]*role="img" aria-label="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      "The prediction for every pair of inputs, with the examples: 4 of 4 lie on their own side",
      "The loss so far: 0.2544 at the start, 0.0006492 at epoch 1000",
    ]);
  });

  test("trainLive of a classifier leaves its last picture: the loss and the held-out accuracy", async () => {
    const { outputs } = await kernel.execute(`const classifier = createClassifier({ layerSizes: [2, 8, 3], seed: 1 });
const arms = threeArms({ count: 60, noise: 0.03, seed: 7 });
const live = await trainLive(classifier, arms.slice(30), { learningRate: 0.01, epochs: 20, optimiser: "adam", held: arms.slice(0, 30) });
live.sentence + " " + live.heldAccuracies.length;`);
    const names = [...htmlOf(outputs).matchAll(/<svg [^>]*role="img" aria-label="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      expect.stringMatching(/^The loss so far: [\d.]+ at the start, [\d.]+ at epoch 20$/),
      expect.stringMatching(/^The held-out accuracy so far: [\d.]+ at the start, [\d.]+ at epoch 20$/),
    ]);
    expect(streamText(outputs, "stdout")).toMatch(
      /^finished after 20 epochs: loss .*, held-out accuracy [\d.]+ 21\s*$/,
    );
  });
});
