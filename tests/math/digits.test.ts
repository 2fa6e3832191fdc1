import { describe, expect, test } from "vitest";
import { digits } from "../../src/math/digits";
import { digitsData } from "../../src/math/digitsData";
import { wrong } from "./refusals";

const all = () => {
  const { training, held } = digits();
  return [...held, ...training];
};
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const levels = (inputs: ArrayLike<number>) => Array.from(inputs, (input) => 16 * input);

describe("digits(settings)", () => {
  test("holds 1,797 digits of 64 pixels, from paper to ink in sixteenths", () => {
    expect(all()).toHaveLength(1797);
    for (const { inputs } of all()) {
      expect(inputs).toHaveLength(64);
      expect(levels(inputs).every((level) => Number.isInteger(level) && level >= 0 && level <= 16)).toBe(true);
    }
  });

  test("has the classes and the ink that the source says", () => {
    const counts = Array<number>(10).fill(0);
    for (const { target } of all()) counts[target]! += 1;
    expect(counts).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
    expect(sum(all().map(({ inputs }) => sum(levels(inputs))))).toBe(561_718);
  });

  test("by hand: the first digit of the source, a zero", () => {
    expect(digitsData.split("\n")[0]).toBe("0 B5d91Ddfaf5B3f20b8B4cB88B58B98B4b01c7B2e5acD6daC");
    const zero = [
      [0, 0, 5, 13, 9, 1, 0, 0],
      [0, 0, 13, 15, 10, 15, 5, 0],
      [0, 3, 15, 2, 0, 11, 8, 0],
      [0, 4, 12, 0, 0, 8, 8, 0],
      [0, 5, 8, 0, 0, 9, 8, 0],
      [0, 4, 11, 0, 1, 12, 7, 0],
      [0, 2, 14, 5, 10, 12, 0, 0],
      [0, 0, 6, 13, 10, 0, 0, 0],
    ].flat();
    const same = all().filter(({ inputs }) => levels(inputs).every((level, i) => level === zero[i]));
    expect(same.map(({ target }) => target)).toEqual([0]);
  });

  test("keeps the levels of every digit: a checksum of the source in its order", () => {
    // Σ (place in the file · level), modulo 1,000,003: computed by the same formula in Python from the csv file.
    const text = digitsData.replace(/^\d /gm, "").replace(/[B-Z]/g, (run) => "0".repeat(run.charCodeAt(0) - 64));
    const inOrder = Array.from(text.replaceAll("\n", ""), (character) => Number.parseInt(character, 17));
    expect(inOrder.reduce((check, level, at) => (check + (at + 1) * level) % 1_000_003, 0)).toBe(48683);
  });

  test("holds out 397 of them, unless told otherwise, and each is on one side", () => {
    expect([digits().training.length, digits().held.length]).toEqual([1400, 397]);
    const { training, held } = digits({ heldOut: 97, seed: 5 });
    expect([training.length, held.length]).toEqual([1700, 97]);
    expect(sum([...training, ...held].map(({ inputs }) => sum(levels(inputs))))).toBe(561_718);
  });

  test("splits by the seed", () => {
    expect(digits({ seed: 1 })).toEqual(digits());
    expect(digits({ seed: 2 }).held).not.toEqual(digits().held);
  });

  test("makes new lists each time, so that a learner may change them", () => {
    const before = digits().held[0]!.inputs[20]!;
    digits().held[0]!.inputs[20] = 9;
    expect(digits().held[0]!.inputs[20]).toBe(before);
  });

  test.each<[string, unknown, string]>([
    ["a number", 397, "needs settings to be an object with heldOut and seed; got 397"],
    ["all held out", { heldOut: 1797 }, "needs heldOut to be a whole number from 1 to 1796; got 1797"],
    ["none held out", { heldOut: 0 }, "needs heldOut to be a whole number from 1 to 1796; got 0"],
    ["half a seed", { seed: 0.5 }, "needs the seed to be a whole number from 0 to 4294967295; got 0.5"],
  ])("refuses %s", (_name, settings, sentence) => {
    expect(() => digits(wrong(settings))).toThrow(`digits: ${sentence}`);
  });
});
