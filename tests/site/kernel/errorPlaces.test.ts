// The line of a cell that an error comes from, out of what each browser says of it.
import { describe, expect, test } from "vitest";
import { headFor } from "../../../site/kernel/worker/errorPlaces";

const earlier = '(function(exports, require) { function refuse() {\n    throw new RangeError("mine");\n}';
const cell = "(function(exports, require) { const answer = 1;\nexports.tsLastExpr = refuse();\n    throw new Mine();";
const codes = [earlier, cell];

/** An error as a browser makes it, and the line and pointer that are shown. */
const pointed = (error: Error, fields: { stack: string; line?: number; column?: number; sourceURL?: string }) =>
  headFor(Object.assign(error, fields), codes)?.split("\n").slice(1, 3);

const thrown = ["    throw new Mine();", "    ^"];
const refused = ['    throw new RangeError("mine");', "    ^"];
const lastExpression = ["exports.tsLastExpr = refuse();", "                     ^"];

describe("an error shows its line of the cell", () => {
  class Mine extends Error {}

  test.each([
    ["Chromium", "Error: mine\n    at eval (cell1:3:11)\n    at eval (cell1:4:3)\n    at eval (<anonymous>)"],
    ["Firefox", "@cell1:3:11\n@cell1:4:3\nrun@https://course.example/kernel/worker.js:1:2\n"],
  ])("in %s", (_browser, stack) => expect(pointed(new Error("mine"), { stack })).toEqual(thrown));

  test.each([
    ["Chromium", "RangeError: mine\n    at refuse (cell0:2:11)\n    at eval (cell1:2:1)"],
    ["Firefox", "refuse@cell0:2:11\n@cell1:2:1\n"],
  ])("in %s, where that is an earlier one", (_browser, stack) =>
    expect(pointed(new RangeError("mine"), { stack })).toEqual(refused),
  );

  test.each([
    ["Chromium", "Error: mine\n    at new Mine (cell0:1:1)\n    at eval (cell1:3:11)"],
    ["Firefox", "Mine@cell0:1:1\n@cell1:3:11\n"],
  ])("in %s, and not that of its own class", (_browser, stack) =>
    expect(pointed(new Mine("mine"), { stack })).toEqual(thrown),
  );

  test.each([
    ["Chromium", "Error: mine\n    at a (https://course.example/kernel/course.js:1:99)\n    at eval (cell1:2:22)"],
    ["Firefox", "a@https://course.example/kernel/course.js:1:99\n@cell1:2:1\n"],
  ])("in %s, where it passed through the course", (_browser, stack) =>
    expect(pointed(new Error("mine"), { stack })).toEqual(lastExpression),
  );

  test("in WebKit, which names no cell, by its fields", () => {
    const stack = "@\neval code@\neval@[native code]\nrun@https://course.example/kernel/worker.js:1:2";
    expect(pointed(new Error("mine"), { stack, line: 3, column: 19 })).toEqual(thrown);
  });

  test("in WebKit, where that is an earlier one, by the function's name", () => {
    const stack = "refuse@\n@\neval code@\neval@[native code]";
    expect(pointed(new RangeError("mine"), { stack, line: 2, column: 25 })).toEqual(refused);
  });
});

describe("an error shows no line", () => {
  test("that comes from the course alone", () => {
    const sourceURL = "https://course.example/kernel/course.js";
    const fields = { stack: `a@${sourceURL}:1:99`, line: 1, column: 99, sourceURL };
    expect(pointed(new Error("mine"), fields)).toBeUndefined();
  });

  test("in WebKit, where no cell declares its function", () => {
    expect(pointed(new Error("mine"), { stack: "gone@\n@", line: 1, column: 2 })).toBeUndefined();
  });

  test("that the cell does not have", () => {
    expect(pointed(new Error("mine"), { stack: "@cell1:30:1" })).toBeUndefined();
  });
});
