import { describe, expect, test } from "vitest";
import { neuronLoss } from "../../src/math/neuron";
import { compensatedSum, neuronLossFloat32, sum } from "../../src/math/stability";

describe("sum(values) and compensatedSum(values)", () => {
  test("agree where nothing is rounded away", () => {
    expect([sum([1, 2, 3]), compensatedSum([1, 2, 3])]).toEqual([6, 6]);
  });
  test("differ where small numbers meet large ones", () => {
    expect(sum([1e16, 1, -1e16])).toBe(0);
    expect(compensatedSum([1e16, 1, -1e16])).toBe(1);
    expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
  });
  test("the order matters to the one, not to the other", () => {
    const falling = Array.from({ length: 100_000 }, (_, k) => 1 / (k + 1));
    const rising = [...falling].reverse();
    expect(sum(falling)).not.toBe(sum(rising));
    expect(compensatedSum(falling)).toBe(compensatedSum(rising));
  });
  test("refuse an overflow, an empty list and a NaN", () => {
    for (const [name, add] of Object.entries({ sum, compensatedSum })) {
      expect(() => add([1.7e308, 1.7e308])).toThrow(`${name}: needs numbers small enough`);
      expect(() => add([])).toThrow(`${name}: needs values to hold at least one value`);
      expect(() => add([Number.NaN])).toThrow(`${name}: needs values[0] to be a finite number`);
    }
  });
});

describe("neuronLossFloat32(neuron, example)", () => {
  const example = { inputs: [0.5, 0.8], target: 1 };
  test.each([0.2, -3, 4])("is a float32 number close to neuronLoss, with the bias %s", (bias) => {
    const neuron = { weights: [0.4, 0.7], bias };
    const loss = neuronLossFloat32(neuron, example);
    expect(Math.fround(loss)).toBe(loss);
    expect(Math.abs(loss / neuronLoss(neuron, example) - 1)).toBeLessThan(2e-5);
  });
  test("refuses a sum that is too large for float32", () => {
    expect(() => neuronLossFloat32({ weights: [1e30, 1], bias: 0 }, { inputs: [1e10, 1], target: 1 })).toThrow(
      "neuronLossFloat32: needs numbers small enough",
    );
  });
});
