import { describe, expect, test } from "vitest";
import type { Field } from "../../src/figures/figure";
import { classifierPanels, trainingPanels } from "../../src/figures/network/trainingPanels";
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
  test("says the held-out accuracy where there is one", () => {
    const state = { epoch: 5, epochs: 10, loss: 0.25, words: "finished", panels: [] };
    expect(trainingHtml({ ...state, heldAccuracy: 0.975 })).toContain(
      "epoch 5 of 10, loss 0.25, held-out accuracy 0.975<",
    );
    expect(trainingHtml(state)).toContain("epoch 5 of 10, loss 0.25<");
  });
  test("draws the loss and the held-out accuracy of a classifier side by side, each with its name, and small", () => {
    const losses = Array.from({ length: 1000 }, (_, epoch) => 2 / (epoch + 1));
    const heldAccuracies = losses.map((loss) => 1 - loss / 3);
    const panels = classifierPanels(losses, heldAccuracies, 1000);
    const html = trainingHtml({ epoch: 999, epochs: 1000, loss: 0.002, heldAccuracy: 0.99, words: "finished", panels });
    const names = [...html.matchAll(/<svg [^>]*role="img" aria-label="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(panels.map(({ name }) => name));
    const widths = [...html.matchAll(/<svg [^>]*viewBox="0 0 ([\d.]+) /g)].map(([, width]) => Number(width));
    expect(widths[0]! + widths[1]! + 16).toBeLessThanOrEqual(820);
    expect(html.length).toBeLessThan(60_000);
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
    test("fit side by side into a column of 820 pixels at their full size, so that every letter has 12 or more", () => {
      const widths = [...html.matchAll(/<svg [^>]*viewBox="0 0 ([\d.]+) /g)].map(([, width]) => Number(width));
      const sizes = [...html.matchAll(/<text [^>]*font-size:([\d.]+)px/g)].map(([, size]) => Number(size));
      expect(widths).toHaveLength(2);
      const shrunk = Math.min(1, (820 - 16) / (widths[0]! + widths[1]!));
      expect(Math.min(...sizes) * shrunk).toBeGreaterThanOrEqual(12);
    });
    test("show a map of places that are hardly 6 pixels wide", () => {
      const plane = panels[0]!;
      const field = plane.series[0] as Field;
      expect(330 / (field.x.length - 1)).toBeLessThan(6);
    });
    test("are small enough to be sent four times a second", () => expect(html.length).toBeLessThan(60_000));
  });
  test.each([
    [400, "about 1 s left"],
    [12_300, "about 12 s left"],
    [600_000, "about 10 min left"],
  ])("%i ms is %s", (milliseconds, words) => expect(timeLeft(milliseconds)).toBe(words));
});
