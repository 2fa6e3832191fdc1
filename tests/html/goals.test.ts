import { describe, expect, test } from "vitest";
import { goalsHtml } from "../../src/html/goals";
import { textOfHtml } from "../drivers/outputs";

const words = (...args: Parameters<typeof goalsHtml>) =>
  textOfHtml(goalsHtml(...args))
    .replace(/\s+/g, " ")
    .trim();

describe("goalsHtml(reached, soFar)", () => {
  test("says what reached a goal, and how many are reached so far", () => {
    expect(words([{ goal: 1, how: "the bias alone." }], new Set([1, 3]))).toBe(
      "Goal 1 of 3 reached: the bias alone. 2 of 3 goals reached so far. ✔ goal 1 reached ○ goal 2 ✔ goal 3 reached",
    );
  });
  test("says without reproach that none is reached", () => {
    expect(words([], new Set())).toBe("0 of 3 goals reached so far. ○ goal 1 ○ goal 2 ○ goal 3");
  });
});
