import { describe, expect, test } from "vitest";
import { finiteResult, needFinite, needNumbers } from "../../src/math/guard";
import { notNumbers } from "./refusals";

describe("needFinite(caller, name, value)", () => {
  test.each(notNumbers)("refuses %s", (value, words) => {
    expect(() => needFinite("f", "x", value)).toThrow(`f: needs x to be a finite number; got ${words}`);
  });

  test.each([0, -0, 5e-324, 1.7e308, -1.7e308])("accepts %s", (value) => {
    expect(() => needFinite("f", "x", value)).not.toThrow();
  });

  test("throws a RangeError for a number, a TypeError for anything else", () => {
    expect(() => needFinite("f", "x", Number.NaN)).toThrow(RangeError);
    expect(() => needFinite("f", "x", "1")).toThrow(TypeError);
  });
});

describe("needNumbers(caller, name, list)", () => {
  test.each<[string, unknown, string]>([
    ["a number", 3, "f: needs xs to be a list; got 3"],
    ["a string", "0.5", 'f: needs xs to be a list; got the text "0.5"'],
    ["nothing", undefined, "f: needs xs to be a list; got nothing (undefined)"],
    ["an object with a length", { length: 1, 0: 1 }, "f: needs xs to be a list; got an object"],
    ["an empty list", [], "f: needs xs to hold at least one value; got an empty list"],
    ["a list with a gap", [1, , 3], "f: needs xs[1] to be a finite number; got nothing (undefined)"],
    ["a list of lists", [[1], [2]], "f: needs xs[0] to be a finite number; got [1]"],
    ["a list with a NaN", [1, Number.NaN], "f: needs xs[1] to be a finite number; got NaN"],
  ])("refuses %s", (_name, list, sentence) => {
    expect(() => needNumbers("f", "xs", list)).toThrow(sentence);
  });
});

describe("finiteResult(caller, result)", () => {
  test("hands a finite result on", () => expect(finiteResult("f", 0.96)).toBe(0.96));
  test("refuses an overflow", () => {
    expect(() => finiteResult("f", 1e308 * 10)).toThrow(
      "f: needs numbers small enough for a finite result; got Infinity",
    );
  });
});
