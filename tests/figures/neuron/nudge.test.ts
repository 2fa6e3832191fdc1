import { describe, expect, test } from "vitest";
import { lostDigitsDiagram, sharedStart, subtracted, writtenOut } from "../../../src/figures/neuron/digits";
import type { Line, Mark, Plot } from "../../../src/figures/figure";
import { nudge, nudgeError, nudgeMover } from "../../../src/figures/neuron/nudge";
import { powerOfTen, scale, valueAlong } from "../../../src/figures/scale";
import { specifyMover } from "../specifyMover";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };
const { state, table } = nudge(neuron, example, "w1");

const exponents = Array.from({ length: 69 }, (_, i) => -16 + i / 4);
const panelsAt = (position: number) => nudgeMover.at(state, position).panels;
const ballsOf = (plot: Plot) =>
  plot.marks.filter((mark): mark is Extract<Mark, { type: "ball" }> => mark.type === "ball");

describe("nudge(neuron, example, along)", () => {
  test("draws the error at every h of the slider, with the ball on it", () => {
    for (const exponent of exponents) {
      const valley = panelsAt(exponent)[2] as Plot;
      const [ball] = ballsOf(valley);
      expect(ball!.x).toBe(powerOfTen(exponent));
      expect(ball!.y).toBe(Math.max(nudgeError(state, powerOfTen(exponent)), valley.y.range[0]));
    }
  });

  test("makes a V: the best h is near 1e-5, and both arms rise", () => {
    const errors = exponents.map((exponent) => nudgeError(state, powerOfTen(exponent)));
    const best = exponents[errors.indexOf(Math.min(...errors))]!;
    expect(best).toBeGreaterThan(-6);
    expect(best).toBeLessThan(-4);
    expect(nudgeError(state, 1e-15)).toBeGreaterThan(0.01);
    expect(nudgeError(state, 1)).toBeGreaterThan(0.01);
  });

  test("names the cause that the arm of the V has", () => {
    const at = (position: number) => nudgeMover.at(state, position).sentence;
    expect(at(-1)).toContain("The curve bends");
    expect(at(-5)).toContain("the bottom of the V");
    expect(at(-10)).toContain("What is left is rounded");
    expect(at(-16)).toContain("the same to the last digit");
  });

  test("draws the two causes close to the arms that they make", () => {
    const [, bend, cancel] = (panelsAt(0)[2] as Plot).series as Line[];
    const at = (line: Line, h: number) => line.y[line.x.indexOf(h)]!;
    expect(at(bend!, 0.1) / nudgeError(state, 0.1)).toBeCloseTo(1, 1);
    const ratio = at(cancel!, 1e-8) / nudgeError(state, 1e-8);
    expect(ratio).toBeGreaterThan(0.1);
    expect(ratio).toBeLessThan(10);
  });

  test("shows a straight hill from near, and a staircase from too near", () => {
    const rises = (position: number) => new Set(((panelsAt(position)[1] as Plot).series[0] as Line).y).size;
    expect(rises(-5)).toBeGreaterThan(190);
    expect(rises(-15)).toBeLessThan(10);
  });

  test("plays from wide to narrow", () => expect(nudgeMover.next(state, 0)).toBe(-0.25));

  test("is dragged along the logarithmic axis, from step to step of the slider", () => {
    expect(nudgeMover.drag!(state, 1.1e-7)).toBe(-7);
    expect(nudgeMover.drag!(state, 1e-30)).toBe(-16);
  });

  test("tells the same in its table", () => {
    expect(table.rows[3]).toEqual(["1e−5", "−0.055435627", "2e−11", "13"]);
  });

  test("refuses a parameter that is not there, and one without a slope", () => {
    expect(() => nudge(neuron, example, "w3")).toThrow("needs one of w1, w2, b");
    expect(() => nudge(neuron, { inputs: [0, 1], target: 1 }, "w1")).toThrow("whose slope is not 0");
  });

  test("works for any neuron, however far out", () => {
    for (const bias of [-30, -3, 0, 3, 12]) {
      const other = nudge({ weights: [0.4, 0.7], bias }, { inputs: [0.5, 800], target: 0.25 }, "b").state;
      for (const position of [1, -5, -16]) expect(nudgeMover.at(other, position).sentence).toMatch(/^With h = /);
    }
  });
});

describe("digits", () => {
  test("are written with as many decimals as the larger number holds", () => {
    expect(writtenOut(0.0766, 0.07)).toEqual(["0.076600000000000001", "0.070000000000000007"]);
    expect(writtenOut(0, 0)).toEqual(["0.0000000000000000", "0.0000000000000000"]);
  });

  test("that are shared are counted from the left", () => {
    expect(sharedStart("0.0766", "0.0769")).toEqual({ shared: "0.076", left: 1 });
    expect(sharedStart("0.5", "0.5")).toEqual({ shared: "0.5", left: 0 });
    expect(sharedStart("10.5", "9.5").shared).toBe("");
  });

  test("are subtracted as they stand", () => {
    expect(subtracted("0.36", "0.42")).toBe("-0.06");
    expect(subtracted("12.5", "2.5")).toBe("10.0");
    expect(subtracted("3", "5")).toBe("-2");
  });

  test("stand inside the diagram, also for long numbers", () => {
    for (const [above, below] of [
      [0.0766, 0.0765],
      [123456.789, 123456.788],
      [1e-12, 2e-12],
      [0.5, 0.5],
    ] as const) {
      const { items, width } = lostDigitsDiagram("w1", above, below, 1e-5, (above - below) / 2e-5);
      for (const item of items) if (item.type === "text") expect(item.x).toBeLessThan(width);
    }
  });
});

describe("valueAlong(axis, part)", () => {
  test.each(["linear", "log"] as const)("is the way back of scale on a %s axis", (kind) => {
    const axis = { title: "x", range: [0.01, 100] as [number, number], scale: kind };
    for (const part of [0, 0.25, 0.5, 1]) expect(scale(axis, 0, 1)(valueAlong(axis, part))).toBeCloseTo(part, 12);
  });
});

specifyMover("nudge", [nudge(neuron, example), nudge({ weights: [1], bias: 3 }, { inputs: [8], target: 0.25 }, "b")]);
