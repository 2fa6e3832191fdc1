import { expect } from "vitest";

/** Expects each number to agree to a relative error, with a floor for numbers that are nearly 0. */
export function expectNear(actual: ArrayLike<number>, expected: ArrayLike<number>, relative: number, floor = 0): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i += 1) {
    const allowed = relative * Math.abs(expected[i]!) + floor;
    const gap = Math.abs(actual[i]! - expected[i]!);
    expect(gap, `number ${i}: ${actual[i]} for ${expected[i]}`).toBeLessThanOrEqual(allowed);
  }
}
