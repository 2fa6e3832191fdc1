import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { executeAndStop, type Kernel } from "./kernel";
import { kernels } from "./kernels";
import { fingerprint, htmlOf, streamText } from "./outputs";
import { copyProject, tempFolder } from "./project";

describe.each(kernels)("the driver of $name", ({ start }) => {
  const folder = tempFolder("kernel driver");
  let kernel: Kernel;

  beforeAll(async () => {
    kernel = await start({ folder: copyProject(folder.path) });
  });
  afterAll(async () => {
    await kernel?.[Symbol.asyncDispose]();
    folder[Symbol.dispose]();
  });

  test("returns what a cell prints and its status", async () => {
    const run = await kernel.execute('console.log("hello"); 6 * 7');
    expect(streamText(run.outputs, "stdout")).toBe("hello\n42\n");
    expect(run.status).toBe("ok");
  });

  test("waits after a failed cell until the kernel takes the next one", async () => {
    const failed = await kernel.execute('throw new Error("planted")');
    expect(failed.status).toBe("error");
    expect(streamText(failed.outputs, "stderr")).toContain("planted");
    const next = await kernel.execute("1 + 1");
    expect(next.status).toBe("ok");
    expect(streamText(next.outputs, "stdout")).toBe("2\n");
  });

  test("applies a later cell's update to an earlier cell's display", async () => {
    const first = await kernel.execute(
      'import * as tslab from "tslab"; const board = tslab.newDisplay(); board.html("<b>none</b>")',
    );
    const before = fingerprint(first.outputs);
    await kernel.execute('board.html("<b>one</b>")');
    expect(htmlOf(first.outputs)).toContain("one");
    expect(fingerprint(first.outputs)).not.toBe(before);
  });

  test("completes and inspects", async () => {
    await kernel.execute("/** Adds one. */ function increment(value: number) { return value + 1; }");
    expect(await kernel.complete("increm")).toContain("increment");
    expect(await kernel.inspect("increment")).toContain("Adds one.");
  });

  test("stops an endless loop", async () => {
    expect(await executeAndStop(kernel, "while (true) {}")).toMatchObject({ status: "error", stopped: true });
    expect((await kernel.execute("1")).status).toBe("ok");
  });

  test("says which cell did not end in time", async () => {
    await expect(kernel.execute("await new Promise(() => {})", { timeoutSeconds: 0.3 })).rejects.toThrow(
      "after 0.3 s the cell did not end: await new Promise",
    );
    await kernel.interrupt();
  });

  test("sees the kernel die, and starts it anew", async () => {
    expect((await kernel.execute("process.exit(3)")).status).toBe("died");
    expect(await kernel.isAlive()).toBe(false);
    await kernel.restart();
    expect(await kernel.isAlive()).toBe(true);
    expect(streamText((await kernel.execute("increment")).outputs, "stderr")).toContain("Cannot find name 'increment'");
  });
});
