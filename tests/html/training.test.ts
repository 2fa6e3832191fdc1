import { describe, expect, test } from "vitest";
import { trainingPanels } from "../../src/figures/network/trainingPanels";
import { twoMoons } from "../../src/math/data";
import { createNetwork } from "../../src/math/network";
import { train } from "../../src/math/training";
import { timeLeft, trainingHtml } from "../../src/html/training";

describe("trainingHtml(state)", () => {
  test("says epoch and loss in words beside the bar", () => {
    const html = trainingHtml({ epoch: 5, epochs: 10, loss: 0.25, words: "about 3 s left", panels: [] });
    expect(html).toContain('<progress value="5" max="10"');
    expect(html).toContain("epoch 5 of 10, loss 0.25");
    expect(html).toContain("about 3 s left");
  });
  describe("its pictures", () => {
    const moons = twoMoons({ count: 1000, noise: 0.2, seed: 1 });
    const network = createNetwork({ layerSizes: [2, 3, 1], seed: 1, hiddenActivation: "tanh" });
    const { losses } = train(network, moons, { learningRate: 1, epochs: 400 });
    const panels = trainingPanels(network, moons, losses, 400);
    const html = trainingHtml({ epoch: 400, epochs: 400, loss: losses.at(-1)!, words: "finished", panels });

    test("stand in the markup, each with its name", () => {
      expect([...html.matchAll(/<svg [^>]*role="img" aria-label="([^"]+)"/g)].map(([, name]) => name)).toEqual(
        panels.map(({ name }) => name),
      );
    });
    test("take the theme's colours inside a figure, and lie on a paper of their own", () => {
      expect(html).toMatch(/<div class="nn-figure"[^>]*><svg/);
      expect(html.match(/<rect width="100%" height="100%" style="fill:var\(--nn-paper, #ffffff\)"\/>/g)).toHaveLength(
        2,
      );
    });
    test("are small enough to be sent four times a second", () => expect(html.length).toBeLessThan(60_000));
  });
  test.each([
    [400, "about 1 s left"],
    [12_300, "about 12 s left"],
    [600_000, "about 10 min left"],
  ])("%i ms is %s", (milliseconds, words) => expect(timeLeft(milliseconds)).toBe(words));
});
