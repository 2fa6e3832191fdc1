import { describe, expect, test } from "vitest";
import { levels, powerOfTen, roundStep, scale, ticks, tickTexts } from "../../src/figures/scale";

describe("scale(axis, start, end)", () => {
  test("maps the ends of the axis to the ends of the place, and the rest evenly", () => {
    const place = scale({ title: "x", range: [-2, 8] }, 100, 300);
    expect([-2, 0, 3, 8, 13].map(place)).toEqual([100, 140, 200, 300, 400]);
  });
  test("maps equal factors to equal distances on a log axis", () => {
    const place = scale({ title: "x", range: [0.01, 100], scale: "log" }, 0, 400);
    expect([0.01, 0.1, 1, 10, 100].map(place)).toEqual([0, 100, 200, 300, 400].map((at) => expect.closeTo(at, 9)));
  });
  test("runs backwards where the place does, as upward on a screen", () => {
    expect([0, 5, 10].map(scale({ title: "y", range: [0, 10] }, 276, 0))).toEqual([276, 138, 0]);
  });
});

describe("ticks(axis, about)", () => {
  test.each<[[number, number], number[]]>([
    [
      [0, 10],
      [0, 2, 4, 6, 8, 10],
    ],
    [
      [0.3, 2.1],
      [0.5, 1, 1.5, 2],
    ],
    [
      [-0.25, 1.25],
      [0, 0.5, 1],
    ],
    [
      [-1.1, 1.1],
      [-1, -0.5, 0, 0.5, 1],
    ],
    [
      [3.01, 3.55],
      [3.1, 3.2, 3.3, 3.4, 3.5],
    ],
  ])("of %j are round, even, and none outside", (range, wanted) =>
    expect(ticks({ title: "x", range })).toEqual(wanted),
  );
  test.each<[[number, number], number[]]>([
    [
      [0.05, 2000],
      [0.1, 1, 10, 100, 1000],
    ],
    [
      [0.1, 100],
      [0.1, 1, 10, 100],
    ],
    [
      [1e-12, 1],
      [1e-12, 1e-10, 1e-8, 1e-6, 1e-4, 1e-2, 1],
    ],
  ])("of %j on a log axis are powers of ten inside", (range, wanted) =>
    expect(ticks({ title: "x", range, scale: "log" })).toEqual(wanted),
  );
});

describe("roundStep(rough)", () => {
  test.each([
    [0.9, 1],
    [1, 1],
    [1.1, 2],
    [2.1, 5],
    [5.1, 10],
    [0.00017, 0.0002],
    [4400, 5000],
  ])("takes %d up to %d", (rough, step) => expect(roundStep(rough)).toBe(step));
});

describe("levels(values, about)", () => {
  test("are round heights from the lowest value to the highest", () => {
    const { start, end, size } = levels([0.55, 1.9, 0.13], 10);
    expect([start, end, size]).toEqual([0.2, 1.8, 0.2].map((level) => expect.closeTo(level, 12)));
  });
  test("are one where all is level", () => expect(levels([3, 3], 10)).toEqual({ start: 3, end: 3, size: 1 }));
});

describe("powerOfTen(power)", () => {
  test("is exact where the power is whole, and the root between", () => {
    expect([-4, 0, 3].map(powerOfTen)).toEqual([0.0001, 1, 1000]);
    expect(powerOfTen(0.5) ** 2).toBeCloseTo(10, 12);
  });
});

describe("tickTexts(axis, values)", () => {
  const log = (low: number, high: number) => ({
    title: "",
    scale: "log" as const,
    range: [low, high] as [number, number],
  });
  test.each<[number, number, string[]]>([
    [0.001, 10_000, ["0.001", "0.01", "0.1", "1", "10", "100", "1000", "10000"]],
    [0.0001, 1, ["1e−4", "1e−3", "1e−2", "1e−1", "1e0"]],
    [100, 100_000, ["1e2", "1e3", "1e4", "1e5"]],
    [1e-12, 1e-10, ["1e−12", "1e−11", "1e−10"]],
  ])("writes the powers from %s to %s all in one way", (low, high, texts) => {
    const axis = log(low, high);
    expect(tickTexts(axis, ticks(axis, 20))).toEqual(texts);
  });
  test("writes numbers on a linear axis as the course does", () => {
    expect(tickTexts({ title: "", range: [-2, 1e8] }, [-2, 0.00001])).toEqual(["−2", "1e−5"]);
  });
});
