import { describe, expect, test } from "vitest";
import { weightedSum } from "../../src/math/weightedSum";
import { wrong } from "./refusals";

describe("weightedSum(inputs, weights, bias)", () => {
  test("is 0.96 for the lesson's neuron", () => {
    expect(weightedSum([0.5, 0.8], [0.4, 0.7], 0.2)).toBe(0.96);
  });

  test("is the bias when all inputs are 0", () => {
    expect(weightedSum([0, 0], [3, 4], -2)).toBe(-2);
  });

  test("takes a single input", () => expect(weightedSum([2], [3], 1)).toBe(7));

  test("does not change its lists", () => {
    const inputs = Object.freeze([1, 2]);
    expect(weightedSum(inputs, inputs, 0)).toBe(5);
  });

  test.each<[string, unknown[], string]>([
    ["lengths that differ", [[1, 2], [1, 2, 3], 0], "needs as many weights as inputs; got 2 inputs and 3 weights"],
    ["one weight too few", [[1, 2], [1], 0], "needs as many weights as inputs; got 2 inputs and 1 weight"],
    ["empty lists", [[], [], 0], "needs inputs to hold at least one value; got an empty list"],
    ["a number for a list", [0.5, [1], 0], "needs inputs to be a list; got 0.5"],
    ["a string in a list", [[1], ["1"], 0], 'needs weights[0] to be a finite number; got the text "1"'],
    ["a missing bias", [[1], [1]], "needs bias to be a finite number; got nothing (undefined)"],
    ["an infinite bias", [[1], [1], Infinity], "needs bias to be a finite number; got Infinity"],
    ["a sum that overflows", [[1e308], [10], 0], "needs numbers small enough for a finite result; got Infinity"],
    [
      "an overflow that cancels",
      [[1e308, 1e308], [10, -10], 0],
      "needs numbers small enough for a finite result; got NaN",
    ],
  ])("refuses %s", (_name, given, sentence) => {
    const call = weightedSum as (...given: unknown[]) => number;
    expect(() => call(...given)).toThrow(`weightedSum: ${sentence}`);
  });

  test("throws a RangeError for a wrong shape, a TypeError for a wrong kind", () => {
    expect(() => weightedSum([1], [1, 2], 0)).toThrow(RangeError);
    expect(() => weightedSum(wrong("12"), [1, 2], 0)).toThrow(TypeError);
  });
});
