// Where WebAssembly has no lanes the loops are plain ones: the learner is told, once.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Kernel, startKernel } from "../drivers/kernel";
import { visibleText } from "../drivers/outputs";
import { copyProject, tempFolder } from "../drivers/project";
import { startTabKernel } from "../drivers/tabKernel";

const folder = tempFolder("lanes");
afterAll(() => folder[Symbol.dispose]());

async function startWithout(): Promise<Kernel> {
  const kernel = await startKernel({ folder: join(copyProject(folder.path), "notebooks") });
  await kernel.execute("delete (globalThis as { WebAssembly?: unknown }).WebAssembly;");
  return kernel;
}

describe.each([
  { name: "tslab", start: startWithout },
  { name: "the kernel in a tab", start: () => startTabKernel({ isWithoutLanes: true }) },
])("$name without WebAssembly", ({ start }) => {
  let kernel: Kernel;

  beforeAll(async () => {
    kernel = await start();
  });
  afterAll(() => kernel?.[Symbol.asyncDispose]());

  test("says above the first figure that large networks take longer, and not again", async () => {
    const sentence = "has no lanes for WebAssembly: all numbers stay the same";
    const first = await kernel.execute('import { show, sigmoidCurve } from "../src"; show(sigmoidCurve(1));');
    expect(visibleText(first.outputs)).toContain(sentence);
    const second = await kernel.execute("show(sigmoidCurve(1));");
    expect(visibleText(second.outputs)).not.toContain(sentence);
  });
});
