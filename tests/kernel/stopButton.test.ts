import { describe, expect, test } from "vitest";
import { nextTurn, withStopButton } from "../../src/kernel/stopButton";

describe("withStopButton(work)", () => {
  const listeners = () => process.listeners("SIGINT");
  test("listens alone while it works, and puts the listeners back", async () => {
    const kernel = () => undefined;
    process.on("SIGINT", kernel);
    const before = listeners();
    const heard = await withStopButton(async (stopped) => {
      expect(listeners()).not.toContain(kernel);
      process.emit("SIGINT");
      await nextTurn();
      return stopped();
    });
    expect(heard).toBe(true);
    expect(listeners()).toEqual(before);
    process.off("SIGINT", kernel);
  });
  test("puts them back also when the work fails", async () => {
    const before = listeners();
    await expect(withStopButton(() => Promise.reject(new RangeError("no")))).rejects.toThrow("no");
    expect(listeners()).toEqual(before);
  });
});
