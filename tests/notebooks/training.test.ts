import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { executeAndStop, startKernel, type Kernel } from "../drivers/kernel";
import { streamText } from "../drivers/outputs";
import { copyProject, tempFolder } from "../drivers/project";

const folder = tempFolder("training");
let kernel: Kernel;

beforeAll(async () => {
  kernel = await startKernel({ folder: join(copyProject(folder.path), "notebooks") });
  await kernel.execute(`import { createNetwork, train, trainLive, xorExamples, networkLoss } from "../src";
const xor = xorExamples();
const learner = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });`);
});
afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

const loss = async () => Number(streamText((await kernel.execute("networkLoss(learner, xor)")).outputs, "stdout"));

describe.each([
  ["trainLive", "const result = await trainLive(learner, xor, { learningRate: 5, epochs: 1e9 });"],
  ["train", "train(learner, xor, { learningRate: 5, epochs: 1e9 });"],
])("the stop button, pressed during %s", (_, training) => {
  test("ends the cell, and the network keeps what it has learnt", async () => {
    const before = await loss();
    expect((await executeAndStop(kernel, training)).stopped).toBe(true);
    expect(await loss()).toBeLessThan(before);
  });
});
