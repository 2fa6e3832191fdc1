// What a hand does to a figure, and what a person sees there: one figure in a page, without a notebook.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Figure } from "../../src/figures/figure";
import { valueGraph } from "../../src/figures/graph/valueGraph";
import { trainingMovie } from "../../src/figures/network/trainingMovie";
import { twoMoons, xorExamples } from "../../src/math/data";
import { value } from "../../src/math/engine";
import { createNetwork } from "../../src/math/network";
import { type FigurePage, startFigurePage } from "../drivers/figurePage";
import { hasBrowser } from "../drivers/lab";

const neuron = (): Figure => {
  const [w1, w2, b] = [value(0.4, "w1"), value(0.7, "w2"), value(0.2, "b")];
  const z = w1.times(0.5).plus(w2.times(0.8)).plus(b).named("z");
  return valueGraph(z.sigmoid().named("a").minus(1).power(2).named("loss"));
};

describe.skipIf(!hasBrowser)("a figure in the page", () => {
  let pages: FigurePage;
  beforeAll(async () => {
    pages = await startFigurePage();
  });
  afterAll(() => pages?.[Symbol.asyncDispose]());

  const opened = async (figure: Figure, how: Parameters<FigurePage["open"]>[1] = {}) => {
    const { page, figure: here } = await pages.open(figure, how);
    return {
      page,
      figure: here,
      slider: here.locator(".nn-main input"),
      play: here.locator(".nn-play"),
      back: here.getByRole("button", { name: "Back to the start" }),
      step: async () => Number(await here.locator(".nn-main input").inputValue()),
    };
  };

  test("goes on playing when another speed is chosen", async () => {
    const { page, figure, play, step } = await opened(neuron());
    await play.click();
    await figure.getByLabel("Speed").selectOption("4");
    expect(await play.textContent()).toBe("Pause");
    await expect.poll(step).toBe(15);
    await page.close();
  });

  test("plays from the start when Play is pressed on the way back there", async () => {
    const { page, slider, play, back, step } = await opened(neuron());
    await slider.fill("15");
    // Both in one go, before the way back can have ended.
    await back.evaluate((button: HTMLElement, bar) => {
      button.click();
      document.querySelector<HTMLElement>(bar)!.click();
    }, ".nn-play");
    expect(await play.textContent()).toBe("Pause");
    expect(await step()).toBeLessThanOrEqual(2);
    await expect.poll(step).toBeGreaterThan(2);
    await page.close();
  });

  test("shows its steps one after the other, without anything between, to who prefers no motion", async () => {
    const { page, figure, slider, play } = await opened(neuron(), { reducedMotion: "reduce" });
    await slider.evaluate((range) => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push((range as HTMLInputElement).value)).observe(range, {
        attributeFilter: ["aria-valuetext"],
      });
    });
    await figure.getByLabel("Speed").selectOption("4");
    await play.click();
    await expect.poll(() => play.textContent()).toBe("Play");
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect([...new Set(seen)].filter((one) => one !== "0")).toEqual(
      Array.from({ length: 15 }, (_, i) => String(i + 1)),
    );
    await page.close();
  });

  test("keeps the curves that it has shown, faint, when one moves back", async () => {
    const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
    const held = twoMoons({ count: 20, noise: 0.1, seed: 1 });
    const movie = trainingMovie(network, xorExamples(), { learningRate: 5, epochs: 100, held });
    const { page, figure, slider, back } = await opened(movie);
    const faint = figure.locator('.nn-overlay polyline[style*="stroke-opacity"]');
    await slider.fill("5");
    expect(await faint.count()).toBe(0);
    await slider.fill("30");
    await slider.fill("12");
    expect(await faint.count()).toBe(2);
    await slider.fill("30");
    expect(await faint.count()).toBe(0);
    await back.click();
    await expect.poll(() => faint.count()).toBe(2);
    await page.close();
  });
});
