import { describe, expect, test } from "vitest";
import { softmax } from "../../src/math/softmax";
import { expectNear } from "./near";
import { notNumbers, wrong } from "./refusals";

describe("softmax(scores)", () => {
  test("makes probabilities in the proportion of e^score", () => {
    expectNear(softmax([Math.log(3), 0]), [0.75, 0.25], 1e-15);
    expectNear(softmax([Math.log(2), Math.log(5), 0]), [2 / 8, 5 / 8, 1 / 8], 1e-15);
  });

  test("of equal scores is the same share for each", () => {
    expect(softmax([7, 7, 7, 7])).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(softmax([-3])).toEqual([1]);
  });

  test("adds up to 1, keeps the order, and takes no number of what came", () => {
    const scores = [2, -1, 0.5, 1.9];
    const probabilities = softmax(scores);
    expect(probabilities.reduce((sum, each) => sum + each)).toBeCloseTo(1, 15);
    expect(probabilities[0]).toBeGreaterThan(probabilities[3]!);
    expect(scores).toEqual([2, -1, 0.5, 1.9]);
  });

  test("does not change when all scores move together", () => {
    expect(softmax([1001, 1000, 998])).toEqual(softmax([3, 2, 0]));
  });

  test("does not overflow, whatever the scores", () => {
    expect(softmax([1000, 0])).toEqual([1, 0]);
    expect(softmax([-1000, -1000])).toEqual([0.5, 0.5]);
    expect(softmax([Number.MAX_VALUE, -Number.MAX_VALUE])).toEqual([1, 0]);
  });

  test("keeps the digits of a small probability", () => {
    expectNear(softmax([0, -50]), [1, Math.exp(-50)], 1e-15);
  });

  test("of two scores is the sigmoid of their difference", () => {
    expectNear(softmax([0.96, 0]), [1 / (1 + Math.exp(-0.96)), 1 / (1 + Math.exp(0.96))], 1e-15);
  });

  test("takes a typed array too", () => {
    expect(softmax(Float64Array.of(1, 1))).toEqual([0.5, 0.5]);
  });

  test("refuses an empty list, and what is no list", () => {
    expect(() => softmax([])).toThrow("softmax: needs scores to hold at least one value; got an empty list");
    expect(() => softmax(wrong(3))).toThrow("softmax: needs scores to be a list; got 3");
  });

  test.each(notNumbers)("refuses the score %o", (score, words) => {
    expect(() => softmax([0, wrong(score)])).toThrow(`softmax: needs scores[1] to be a finite number; got ${words}`);
  });
});
