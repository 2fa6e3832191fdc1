import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { exercises, judge } from "../../src/exercises";
import { lessonNumbers } from "../../src/exercises/lesson1/numbers";
import { lessonNetwork } from "../../src/exercises/lesson3/numbers";
import { cellSource, hintsMarkdown } from "../../src/exercises/markdown";
import type { Exercise, Verdict } from "../../src/checks/types";

/** What the lessons have declared by the time a check line uses it. */
const lessonNames = {
  ...lessonNumbers,
  network: lessonNetwork(),
  z: 0.96,
  saturated: { weights: [-15, 0.7], bias: 0.2 },
  a: { data: 2 },
  b: { data: 3 },
};

/** Runs a cell as the kernel does: types off, then evaluated. Returns what its check was handed, judged. */
function runCell(exercise: Exercise, part: "stub" | "solution"): Verdict[] {
  const { code } = transformSync(cellSource(exercise, part), { loader: "ts" });
  const verdicts: Verdict[] = [];
  const check = (id: string, answer: unknown, given?: unknown) => verdicts.push(judge(id, answer, given));
  new Function(...Object.keys(lessonNames), "check", "compare", `"use strict"; ${code}`)(
    ...Object.values(lessonNames),
    check,
    check,
  );
  return verdicts;
}

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))("the cell of %s", (id, exercise) => {
  test("as shipped, checks itself and is open", () => {
    expect(runCell(exercise, "stub")).toMatchObject([{ exerciseId: id, status: "open" }]);
  });

  test("with its solution, is right", () => {
    expect(runCell(exercise, "solution")).toMatchObject([{ exerciseId: id, status: "right" }]);
  });

  test("is short enough for a notebook", () => {
    for (const part of ["stub", "solution"] as const)
      expect(cellSource(exercise, part).split("\n").length).toBeLessThanOrEqual(15);
  });

  test("has two hints, which differ, and keeps the solution folded", () => {
    expect(exercise.hints[0]).not.toBe(exercise.hints[1]);
    const unfolded = hintsMarkdown(exercise).replace(/<details>.*?<\/details>/gs, "");
    expect(unfolded.trim()).toBe("");
  });

  test("has an id that begins with its lesson, and a name", () => {
    expect(id).toMatch(new RegExp(`^${exercise.lesson}-[a-z-]+$`));
    expect(exercise.name.length).toBeGreaterThan(3);
  });
});
