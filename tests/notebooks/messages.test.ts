import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startKernel, type Kernel } from "../drivers/kernel";
import { streamText } from "../drivers/outputs";
import { copyProject, tempFolder } from "../drivers/project";

const folder = tempFolder("messages");
let kernel: Kernel;

beforeAll(async () => {
  kernel = await startKernel({ folder: join(copyProject(folder.path), "notebooks") });
});
afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

// See src/kernel/messages.ts: without it the kernel loses a message about every 512, and a cell never ends.
describe("a kernel that has imported the lessons", () => {
  test("loses no message of 900 in one cell, nor its end", async () => {
    expect((await kernel.execute('import { sigmoid } from "../src"; sigmoid(0)')).status).toBe("ok");
    const run = await kernel.execute("for (let i = 0; i < 900; i++) console.log(i);");
    expect(streamText(run.outputs, "stdout").trim().split("\n")).toEqual(
      Array.from({ length: 900 }, (_, i) => String(i)),
    );
    expect(streamText(run.outputs, "stderr")).toBe("");
  });
});
