import { describe, expect, test } from "vitest";
import { timeLeft, trainingHtml } from "../../src/html/training";

describe("trainingHtml(state)", () => {
  test("says epoch and loss in words beside the bar", () => {
    const html = trainingHtml({ epoch: 5, epochs: 10, loss: 0.25, words: "about 3 s left" });
    expect(html).toContain('<progress value="5" max="10"');
    expect(html).toContain("epoch 5 of 10, loss 0.25");
    expect(html).toContain("about 3 s left");
  });
  test.each([
    [400, "about 1 s left"],
    [12_300, "about 12 s left"],
    [600_000, "about 10 min left"],
  ])("%i ms is %s", (milliseconds, words) => expect(timeLeft(milliseconds)).toBe(words));
});
