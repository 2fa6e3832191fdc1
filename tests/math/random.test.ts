import { describe, expect, test } from "vitest";
import { initialiserNamed, initialisers, normalDraw, seededRandom, shuffle } from "../../src/math/random";
import { wrong } from "./refusals";

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe("seededRandom(seed)", () => {
  test("gives the numbers of mulberry32, bit for bit", () => {
    // from a second program: the definition written in Python, with integers of any size
    expect(draws(3, seededRandom(42))).toEqual([2581720956, 1925393290, 3661312704].map((n) => n / 2 ** 32));
    expect(draws(2, seededRandom(0))).toEqual([1144304738, 1416247].map((n) => n / 2 ** 32));
  });
  test("gives the same numbers for the same seed, others for another", () => {
    expect(draws(20, seededRandom(7))).toEqual(draws(20, seededRandom(7)));
    expect(draws(20, seededRandom(7))).not.toEqual(draws(20, seededRandom(8)));
  });
  test("fills 0 to 1 evenly", () => {
    const values = draws(100_000, seededRandom(1));
    const counts = new Array(10).fill(0);
    for (const value of values) counts[Math.floor(10 * value)] += 1;
    // 10,000 each, give or take five standard deviations
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
  test.each([-1, 0.5, 2 ** 32, Number.NaN, "1", undefined])("refuses the seed %s", (seed) => {
    expect(() => seededRandom(wrong(seed))).toThrow(
      "seededRandom: needs the seed to be a whole number from 0 to 4294967295; got",
    );
  });
});

describe("normalDraw(random)", () => {
  test("has the mean 0 and the standard deviation 1", () => {
    const random = seededRandom(1);
    const values = draws(100_000, () => normalDraw(random));
    expect(Math.abs(mean(values))).toBeLessThan(0.02);
    expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1);
    // the normal distribution has 68.27% within one standard deviation, 95.45% within two
    const within = (limit: number) => mean(values.map((value) => (Math.abs(value) < limit ? 1 : 0)));
    expect(within(1)).toBeCloseTo(0.6827, 2);
    expect(within(2)).toBeCloseTo(0.9545, 2);
  });
});

describe("shuffle(items, random)", () => {
  test("keeps every item once, and the list that it was given", () => {
    const items = Object.freeze([1, 2, 3, 4, 5, 6, 7]);
    const shuffled = shuffle(items, seededRandom(3));
    expect([...shuffled].sort()).toEqual(items);
    expect(shuffled).not.toEqual(items);
  });
  test("makes each of the six orders of three items equally often", () => {
    const random = seededRandom(3);
    const counts = new Map<string, number>();
    for (let k = 0; k < 6000; k += 1) {
      const order = shuffle("abc".split(""), random).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe("each initialiser", () => {
  const weights = (name: keyof typeof initialisers) => {
    const random = seededRandom(5);
    return draws(20_000, () => initialisers[name](random, 8, 4));
  };
  test("zeros: is 0", () => expect(new Set(weights("zeros"))).toEqual(new Set([0])));
  test("uniform: lies from −1 to 1", () => {
    expect(Math.max(...weights("uniform").map(Math.abs))).toBeCloseTo(1, 2);
  });
  test("xavier: lies within ±√(6 / (inputs + outputs))", () => {
    expect(Math.max(...weights("xavier").map(Math.abs))).toBeCloseTo(Math.sqrt(6 / 12), 2);
  });
  test("he: has the standard deviation √(2 / inputs)", () => {
    expect(mean(weights("he").map((weight) => weight ** 2))).toBeCloseTo(2 / 8, 2);
  });
  test("is never guessed", () => {
    expect(() => initialiserNamed("f", "glorot")).toThrow(
      'f: needs the initialiser to be one of zeros, uniform, xavier, he; got the text "glorot"',
    );
  });
});
