import { describe, expect, test } from "vitest";
import { formatNumber, formatTerm, ofOneWidth } from "../../src/math/format";
import { levels, powerOfTen, roundStep, scale, ticks } from "../../src/figures/scale";

describe("formatNumber(value)", () => {
  test.each([
    [0.96, "0.96"],
    [0.07666153479757636, "0.07666"],
    [-3, "−3"],
    [0, "0"],
    [-0, "0"],
    [12345.678, "12350"],
    [1e-9, "1e−9"],
    [-2.5e300, "−2.5e300"],
    [1.0005e-9, "1.001e−9"],
    [20_000_000, "2e7"],
    [-Infinity, "−Infinity"],
    [NaN, "NaN"],
  ])("writes %d as %s", (value, text) => expect(formatNumber(value)).toBe(text));

  test.each([
    [0.0766615, 2, "0.077"],
    [2.34e-11, 2, "2.3e−11"],
    [-0.05543197, 8, "−0.05543197"],
    [-1234567.5, "all", "−1234567.5"],
  ] as const)("writes %d with %s digits as %s", (value, digits, text) =>
    expect(formatNumber(value, digits)).toBe(text),
  );

  test("is refused where it would take an index for the digits", () => {
    // @ts-expect-error: map hands over the index as the second argument
    expect(() => [1, 2].map(formatNumber)).toThrow(RangeError);
    expect([1, 2].map((each) => formatNumber(each))).toEqual(["1", "2"]);
  });
});

describe("formatTerm(value)", () => {
  test("puts a negative number in brackets", () => expect(formatTerm(-0.4)).toBe("(−0.4)"));
  test("leaves a positive one as it is", () => expect(formatTerm(0.4)).toBe("0.4"));
});

describe("scale(axis, start, end)", () => {
  test("maps the ends of a linear axis to the ends of the place", () => {
    const place = scale({ title: "", range: [-1, 3] }, 100, 200);
    expect([place(-1), place(1), place(3)]).toEqual([100, 150, 200]);
  });
  test("maps powers of ten evenly on a log axis", () => {
    const place = scale({ title: "", range: [1, 100], scale: "log" }, 0, 10);
    expect(place(10)).toBeCloseTo(5, 12);
  });
});

describe("ticks(axis)", () => {
  test("are round, and inside the range", () =>
    expect(ticks({ title: "", range: [-0.1, 1.05] }, 5)).toEqual([0, 0.5, 1]));
  test("are powers of ten on a log axis", () =>
    expect(ticks({ title: "", range: [0.5, 2000], scale: "log" })).toEqual([1, 10, 100, 1000]));
});

describe("roundStep(rough)", () => {
  test.each([
    [0.03, 0.05],
    [1, 1],
    [1.1, 2],
    [6, 10],
    [4.4e5, 5e5],
  ])("goes from %d up to %d", (rough, step) => expect(roundStep(rough)).toBe(step));
});

describe("levels(values, about)", () => {
  test("are round heights between the lowest and the highest value", () => {
    expect(levels([0.03, 0.31, 0.2], 14)).toEqual({ start: 0.04, end: 0.3, size: 0.02 });
  });
  test("are one height where all values are the same", () =>
    expect(levels([0.25, 0.25], 14)).toMatchObject({ start: 0.25, end: 0.25 }));
});

describe("powerOfTen(power)", () => {
  test.each([
    [-4, 1e-4],
    [-15, 1e-15],
    [0, 1],
    [3, 1000],
  ])("is exact at %i", (power, wanted) => expect(powerOfTen(power)).toBe(wanted));
  test("takes a broken power too", () => expect(powerOfTen(0.5)).toBeCloseTo(Math.sqrt(10), 12));
});

describe("ofOneWidth(value)", () => {
  test.each([
    [0, "0.0000"],
    [0.25, "0.2500"],
    [0.05432, "0.0543"],
    [9.9, "9.9000"],
    [1e-4, "0.0001"],
    [1.234e-5, "1.2e−5"],
    [3e-9, "3.0e−9"],
  ])("writes %f in six letters", (value, written) => {
    expect(ofOneWidth(value)).toBe(written);
    expect(written).toHaveLength(6);
  });
});
