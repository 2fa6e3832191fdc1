import { describe, expect, test } from "vitest";
import { grid, overSteps, tellingSteps, thinned, valueBetween, valuesUpTo } from "../../src/figures/steps";

describe("overSteps(lastStep)", () => {
  test("goes from step to step, and ends with the last", () => {
    const { slider, next, valueText } = overSteps((steps: number) => steps, "epoch");
    expect(slider(2)).toEqual({ label: "epoch", min: 0, max: 2, step: 1, start: 0 });
    expect([0, 1, 2].map((position) => next(2, position))).toEqual([1, 2, null]);
    expect([0, 0.9, 1].map((position) => valueText(2, position))).toEqual(["0", "0", "1"]);
  });
});

describe("grid(ends, count)", () => {
  test("has both ends, and even steps between", () => expect(grid([-1, 1], 5)).toEqual([-1, -0.5, 0, 0.5, 1]));
});

describe("valueBetween(steps, position)", () => {
  test("is the value of a step, or as far on its way to the next as the position says", () =>
    expect([0, 0.25, 1, 1.5, 2].map((position) => valueBetween([10, 20, 14], position))).toEqual([
      10, 12.5, 20, 17, 14,
    ]));
});

describe("valuesUpTo(steps, position)", () => {
  test("are those of the steps so far, and the one between", () => {
    expect(valuesUpTo([10, 20, 14], 1)).toEqual([10, 20]);
    expect(valuesUpTo([10, 20, 14], 1.5)).toEqual([10, 20, 17]);
  });
});

describe("tellingSteps(last)", () => {
  test.each([
    [1, [0, 1]],
    [5, [0, 1, 2, 5]],
    [20, [0, 1, 2, 5, 10, 20]],
  ])("up to %i", (last, steps) => expect(tellingSteps(last)).toEqual(steps));
});

describe("thinned(items)", () => {
  const items = [...Array(18).keys()];
  test("keeps every eighth, and the last", () => expect(thinned(items)).toEqual([0, 8, 16, 17]));
  test("keeps the last once", () => expect(thinned(items.slice(0, 17))).toEqual([0, 8, 16]));
  test("keeps all where every one is asked for", () => expect(thinned(items, 1)).toEqual(items));
});
