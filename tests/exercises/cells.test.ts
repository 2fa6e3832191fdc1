import { join } from "node:path";
import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { exercises, judge } from "../../src/exercises";
import { lessonNumbers } from "../../src/exercises/neuronNumbers";
import { lessonNetwork } from "../../src/exercises/lesson3/numbers";
import type { PredictionExercise } from "../../src/checks/prediction";
import { exerciseCells, solved } from "../drivers/exerciseCells";
import { isCode, readNotebook, sourceOf } from "../drivers/notebook";
import { notebookNames, notebooksFolder } from "../drivers/project";
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

/** Runs the cells of an exercise as the kernel does: types off, then evaluated. Returns what its check was handed, judged. */
function runCells(exercise: Exercise, given: string): Verdict[] {
  const { answerCell, stub, checkCell, checkLine } = exerciseCells(exercise);
  const source = `${answerCell.replace(stub, () => given)}\n${checkCell === answerCell ? "" : checkLine}`;
  const { code } = transformSync(source.replace(/^import .*$/gm, ""), { loader: "ts" });
  const verdicts: Verdict[] = [];
  const check = (id: string, answer: unknown, numbers?: unknown) => verdicts.push(judge(id, answer, numbers));
  new Function(...Object.keys(lessonNames), "check", "compare", `"use strict"; ${code}`)(
    ...Object.values(lessonNames),
    check,
    check,
  );
  return verdicts;
}

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))("the cells of %s", (id, exercise) => {
  const cells = exerciseCells(exercise);

  test("as shipped, are checked once and open", () => {
    expect(runCells(exercise, cells.stub)).toMatchObject([{ exerciseId: id, status: "open" }]);
  });

  test("with the solution, are right", () => {
    expect(runCells(exercise, solved(exercise))).toMatchObject([{ exerciseId: id, status: "right" }]);
  });

  test("are short, solved too", () => {
    for (const given of [cells.stub, solved(exercise)])
      expect(cells.answerCell.replace(cells.stub, () => given).split("\n").length).toBeLessThanOrEqual(17);
  });

  if (exercise.kind === "prediction")
    test("offer the guesses that are compared", () => {
      const offered = /: (.*) = "\?";$/
        .exec(cells.stub)![1]!
        .split(" | ")
        .map((option) => JSON.parse(option) as string);
      expect(offered).toEqual([...(exercise as PredictionExercise<unknown>).options, "?"]);
    });
  else
    test("have a question before them, with two hints that differ and the solution, all folded", () => {
      expect(cells.question.replace(/<details>[^]*?<\/details>/g, "").trim()).not.toBe("");
      expect(new Set(cells.hints).size).toBe(2);
      expect(cells.solution).toBe(solved(exercise));
    });

  test("name an exercise whose id begins with its lesson, and that has a name", () => {
    expect(id).toMatch(new RegExp(`^${exercise.lesson}-[a-z-]+$`));
    expect(exercise.name.length).toBeGreaterThan(3);
  });
});

test("no cell checks what is not an exercise", () => {
  const code = notebookNames.flatMap((name) =>
    readNotebook(join(notebooksFolder, name)).notebook.cells.filter(isCode).map(sourceOf),
  );
  const checked = code.flatMap((source) =>
    [...source.matchAll(/^(?:check|compare)\("([^"]*)"/gm)].map(([, id]) => id!),
  );
  expect(checked.sort()).toEqual(exercises.map(({ id }) => id).sort());
});
