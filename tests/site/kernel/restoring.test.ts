// A loop that hears nothing is ended by force: what the learner has then, on the worker itself.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { executeAndStop, type Kernel } from "../../drivers/kernel";
import { htmlOf, streamText } from "../../drivers/outputs";
import { startTabKernel } from "../../drivers/tabKernel";

let kernel: Kernel;
beforeAll(async () => {
  kernel = await startTabKernel();
});
afterAll(() => kernel?.[Symbol.asyncDispose]());

const printed = async (code: string) => streamText((await kernel.execute(code)).outputs, "stdout").trim();

describe("when a loop was ended by force", () => {
  test("names are as they were, and a display of before still changes", async () => {
    const { outputs } = await kernel.execute(
      'import * as tslab from "tslab";\nconst board = tslab.newDisplay();\nboard.html("none");',
    );
    await kernel.execute("const steps = { taken: 1 };");
    await kernel.execute('throw new Error("between");');
    await kernel.execute("steps.taken += 1;");
    expect((await executeAndStop(kernel, "for (;;) {}")).status).toBe("error");
    await kernel.execute("board.html(`${steps.taken} steps`);");
    expect(htmlOf(outputs)).toBe("2 steps");
  });

  test("a training that was stopped before is stopped again", async () => {
    await kernel.execute(`import { createNetwork, trainLive, xorExamples } from "../src";
const learner = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });`);
    await executeAndStop(
      kernel,
      "const result = await trainLive(learner, xorExamples(), { learningRate: 5, epochs: 1e9 });",
    );
    await executeAndStop(kernel, "for (;;) {}");
    expect(await printed("result.status")).toBe("stopped");
  });

  test("what it printed before is shown", async () => {
    const { outputs } = await executeAndStop(kernel, 'console.log("before");\nfor (;;) {}');
    expect(streamText(outputs, "stdout")).toBe("before\n");
  });
});
