import { describe, expect, test } from "vitest";
import { describeValue, shorten } from "../../src/math/describe";
import { nonsense } from "../checks/nonsense";

describe("describeValue(value)", () => {
  test.each([
    [undefined, "nothing (undefined)"],
    [null, "nothing (null)"],
    [true, "true"],
    ["0.5", 'the text "0.5"'],
    ["two\nlines", 'the text "two\\nlines"'],
    ["x".repeat(100), `the text "${"x".repeat(59)}…"`],
    [5n, "the bigint 5"],
    [10n ** 100n, `the bigint 1${"0".repeat(58)}…`],
    [Symbol("z"), "a symbol"],
    [() => 1, "a function"],
    [{ length: 1, 0: 1 }, "an object"],
    [Promise.resolve(1), "a promise"],
    [[], "an empty list"],
    [[1, "two", [3]], '[1, "two", a list]'],
    [[undefined, null, Number.NaN], "[undefined, null, NaN]"],
    [new Array(1_000_000).fill(0), "[0, 0, 0, … 1000000 in all]"],
    [new Float64Array([1, -2]), "[1, −2]"],
  ])("names a value in a few words (%#)", (value, words) => {
    expect(describeValue(value)).toBe(words);
  });

  test.each([
    [0.07666153479757636, "0.07666"],
    [-0.5, "−0.5"],
    [-2.3e-11, "−2.3e−11"],
    [Number.NaN, "NaN"],
    [-Infinity, "−Infinity"],
    [-0, "−0"],
  ])("writes the number %d as everywhere", (value, words) => expect(describeValue(value)).toBe(words));

  test.each([
    [2.00001, "2.00001"],
    [1.0000001, "1.0000001"],
    [4294967296, "4294967296"],
    [-1e21, "−1e21"],
  ])("never rounds %d to a whole number", (value, words) => expect(describeValue(value)).toBe(words));

  test("survives a list that holds itself", () => {
    const list: unknown[] = [];
    list.push(list);
    expect(describeValue(list)).toBe("[a list]");
  });

  test("runs no code of an object", () => {
    const trap = { toString: () => expect.fail(), [Symbol.toPrimitive]: () => expect.fail() };
    expect(describeValue(trap)).toBe("an object");
  });

  test.each(nonsense())("never throws: %s", (_name, value) => {
    expect(describeValue(value).length).toBeLessThan(100);
  });

  test("says so where a value cannot be read", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(describeValue(proxy)).toBe("a value that cannot be read");
  });
});

describe("shorten(text, longest)", () => {
  test("leaves a text that fits", () => expect(shorten("abc", 3)).toBe("abc"));
  test("cuts no character in two", () => expect(shorten("😀😀😀😀", 3)).toBe("😀😀…"));
});
