import { describe, expect, test } from "vitest";
import { plainError } from "../../src/kernel/errors";
import { sigmoid } from "../../src/math/activations";

function caught(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}

const withStack = (error: Error, stack: string) => Object.assign(error, { stack });

describe("an error under a cell", () => {
  test("is one sentence, where one of our functions refused something", () => {
    expect(plainError(caught(() => sigmoid(NaN)))).toBe("RangeError: sigmoid: needs z to be a finite number; got NaN");
  });

  test("shows the line of the cell, and nothing of the kernel", () => {
    const stack = [
      "evalmachine.<anonymous>:3",
      "exports.tsLastExpr = nothing.foo();",
      "                             ^",
      "",
      "TypeError: Cannot read properties of null (reading 'foo')",
      "    at evalmachine.<anonymous>:3:30",
      "    at Script.runInThisContext (node:vm:137:12)",
      "    at execute (/home/ada/course/node_modules/tslab/dist/executor.js:160:42)",
    ].join("\n");
    const error = withStack(new TypeError("Cannot read properties of null (reading 'foo')"), stack);
    expect(plainError(error)).toBe(
      "nothing.foo();\n        ^\n\nTypeError: Cannot read properties of null (reading 'foo')",
    );
  });

  test("keeps the trace through our own files, where a fault of ours is to be found", () => {
    const error = withStack(
      new TypeError("x is undefined"),
      "TypeError: x is undefined\n    at hill (/course/dist/figures/hill.js:9:1)",
    );
    expect(plainError(error)).toContain("hill.js:9:1");
  });

  test("says what to write for the short form that the kernel does not see", () => {
    const error = withStack(new ReferenceError("weights is not defined"), "ReferenceError: weights is not defined");
    expect(plainError(error)).toBe(
      "ReferenceError: weights is not defined\nIf weights comes from an earlier cell, write { weights: weights } for { weights }.",
    );
  });

  test("says what the stop button has done, and where to look for the end that did not come", () => {
    const stopped =
      "Stopped: the stop button ended this cell before it was done, so names that it declares are not known. ";
    const running = Object.assign(new Error("Script execution was interrupted by `SIGINT`"), {
      code: "ERR_SCRIPT_EXECUTION_INTERRUPTED",
    });
    expect(plainError(running)).toBe(
      `${stopped}If it seemed to run for ever, look at its loop: does the condition ever become false?`,
    );
    expect(plainError(new Error("Interrupted asynchronously"))).toBe(
      `${stopped}If it seemed to run for ever, look at what stands after await: does it ever come to an end?`,
    );
  });
});
