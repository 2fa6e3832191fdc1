import { describe, expect, test, vi } from "vitest";
import { neuronGradients } from "../../src/math/gradients";
import { neuronLoss } from "../../src/math/neuron";
import { neuronLossFloat32 } from "../../src/math/stability";
import {
  centralDifference,
  centralDifferenceFloat32,
  checkGradient,
  forwardDifference,
  numericalGradient,
  relativeError,
} from "../../src/math/slopes";
import { wrong } from "./refusals";

describe("centralDifference(f, at, h)", () => {
  test("is exact for a straight line and for a parabola with round numbers", () => {
    expect(centralDifference((x) => 3 * x + 1, 2, 0.5)).toBe(3);
    expect(centralDifference((x) => x * x, 3, 0.25)).toBe(6);
  });

  test("is close to the slope of e^x with the default h", () => {
    expect(centralDifference(Math.exp, 1)).toBeCloseTo(Math.E, 9);
  });

  test("has an error that falls with h²", () => {
    const error = (h: number) => Math.abs(centralDifference(Math.exp, 0, h) - 1);
    expect(error(0.1) / error(0.01)).toBeCloseTo(100, 0);
  });

  test.each<[string, unknown[], string]>([
    ["what is not a function", [3, 1], "needs f to be a function; got 3"],
    ["a nudge of 0", [Math.exp, 1, 0], "needs h to be greater than 0; got 0"],
    ["a place that is not a number", [Math.exp, "1"], 'needs at to be a finite number; got the text "1"'],
    [
      "a function that returns nothing",
      [() => undefined, 1],
      "needs the value of f to be a finite number; got nothing (undefined)",
    ],
    ["a function that overflows", [Math.exp, 800], "needs the value of f to be a finite number; got Infinity"],
  ])("refuses %s", (_name, given, sentence) => {
    const call = centralDifference as (...given: unknown[]) => number;
    expect(() => call(...given)).toThrow(`centralDifference: ${sentence}`);
  });
});

describe("numericalGradient(f, point, h)", () => {
  test("nudges each coordinate on its own", () => {
    expect(numericalGradient((p) => p[0]! ** 2 + 3 * p[1]!, [2, 1], 0.25)).toEqual([4, 3]);
  });

  test("asks for the value twice for each coordinate", () => {
    const f = vi.fn((point: number[]) => point.length);
    expect(numericalGradient(f, [1, 2, 3])).toEqual([0, 0, 0]);
    expect(f).toHaveBeenCalledTimes(6);
  });

  test("leaves the point alone, even if f spoils the list that it gets", () => {
    const point = Object.freeze([1, 2]);
    const spoil = (p: number[]) => p.splice(0).reduce((sum, x) => sum + x, 0);
    expect(numericalGradient(spoil, point, 0.5)).toEqual([1, 1]);
  });

  test("refuses an empty point and a function that returns NaN", () => {
    expect(() => numericalGradient(() => 1, [])).toThrow("numericalGradient: needs point to hold at least");
    expect(() => numericalGradient(() => Number.NaN, [1])).toThrow("numericalGradient: needs the value of f");
    expect(() => numericalGradient(wrong(undefined), [1])).toThrow("numericalGradient: needs f to be a function");
  });
});

describe("forwardDifference(f, at, h)", () => {
  test("is exact for a straight line, and off by h for a parabola", () => {
    expect(forwardDifference((x) => 3 * x + 1, 2, 0.5)).toBe(3);
    expect(forwardDifference((x) => x * x, 3, 0.25)).toBe(6.25);
  });
  test("is close to the slope of e^x with the default h", () => {
    expect(forwardDifference(Math.exp, 1)).toBeCloseTo(Math.E, 6);
  });
  test("has an error that falls with h", () => {
    const error = (h: number) => Math.abs(forwardDifference(Math.exp, 0, h) - 1);
    expect(error(0.01) / error(0.001)).toBeCloseTo(10, 0);
  });
  test("refuses as centralDifference does, in its own name", () => {
    expect(() => forwardDifference(Math.exp, 1, -1)).toThrow("forwardDifference: needs h to be greater than 0");
    expect(() => forwardDifference(Math.exp, 800)).toThrow("forwardDifference: needs the value of f");
  });
});

describe("centralDifferenceFloat32(f, at, h)", () => {
  const neuron = { weights: [0.4, 0.7], bias: 0.2 };
  const example = { inputs: [0.5, 0.8], target: 1 };
  const [exact] = neuronGradients(neuron, example).weightGradients;
  const lossBy = (loss: typeof neuronLoss) => (w: number) => loss({ weights: [w, 0.7], bias: 0.2 }, example);
  const error32 = (h: number) => relativeError(centralDifferenceFloat32(lossBy(neuronLossFloat32), 0.4, h), exact!);
  const error64 = (h: number) => relativeError(centralDifference(lossBy(neuronLoss), 0.4, h), exact!);

  test("is exact where float32 is", () => {
    expect(centralDifferenceFloat32((x) => Math.fround(x * x), 3, 0.25)).toBe(6);
  });
  test("draws a V: both a large and a small h are worse than one between", () => {
    expect(error32(1e-2)).toBeLessThan(1e-4);
    expect(error32(1)).toBeGreaterThan(10 * error32(1e-2));
    expect(error32(1e-6)).toBeGreaterThan(10 * error32(1e-2));
  });
  test("is worse than float64 with the h of float64", () => {
    expect(error64(1e-5)).toBeLessThan(1e-9);
    expect(error32(1e-5)).toBeGreaterThan(1e-3);
  });
  test("returns float32 numbers", () => {
    const slope = centralDifferenceFloat32(Math.exp, 1, 0.1);
    expect(Math.fround(slope)).toBe(slope);
  });
  test("refuses a nudge that is 0 in float32", () => {
    expect(() => centralDifferenceFloat32((x) => x, 1, 1e-50)).toThrow(
      "centralDifferenceFloat32: needs h, rounded to float32, to be greater than 0; got 0",
    );
  });
  test("refuses a nudge of 0", () => {
    expect(() => centralDifferenceFloat32(Math.exp, 1, 0)).toThrow("centralDifferenceFloat32: needs h");
  });
});

describe("relativeError(a, b)", () => {
  test.each([
    [0, 0, 0],
    [5, 5, 0],
    [2, 1, 0.5],
    [1, 2, 0.5],
    [0, 1e-300, 1],
    [-1, 1, 2],
    [1e-320, 1e-320, 0],
  ])("of %s and %s is %s", (a, b, error) => expect(relativeError(a, b)).toBe(error));
  test("refuses a NaN", () => {
    expect(() => relativeError(Number.NaN, 1)).toThrow("relativeError: needs a to be a finite number; got NaN");
  });
});

describe("checkGradient(analytic, numerical)", () => {
  test("gives the relative error of every parameter, and the worst", () => {
    expect(checkGradient([4, 3, 0], [4, 6, 0])).toEqual({
      relativeErrors: [0, 0.5, 0],
      worst: 0.5,
      worstAt: 1,
    });
  });
  test("finds a dropped 2", () => {
    const { worst } = checkGradient([1.5, -2], [3, -4]);
    expect(worst).toBe(0.5);
  });
  test("takes typed arrays, and more numbers than a call can have arguments", () => {
    const many = new Float64Array(300_000).fill(1);
    expect(checkGradient(many, many).worst).toBe(0);
  });
  test("refuses gradients of different length, and none", () => {
    expect(() => checkGradient([1], [1, 2])).toThrow(
      "checkGradient: needs as many numerical slopes as analytic slopes; got 1 analytic slope and 2 numerical slopes",
    );
    expect(() => checkGradient([], [])).toThrow("checkGradient: needs analytic to hold at least one value");
  });
});
