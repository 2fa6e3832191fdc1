import { join } from "node:path";
import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { exercises, judge } from "../../src/exercises";
import type { PredictionExercise } from "../../src/checks/prediction";
import { exerciseCells, solved } from "../drivers/exerciseCells";
import { isCode, readNotebook, sourceOf } from "../drivers/notebook";
import { notebookNames, notebooksFolder } from "../drivers/project";
import type { Exercise, Verdict } from "../../src/checks/types";

/**
 * Runs the cells of an exercise as the kernel does, types off, and judges what their check is handed. The learner's own numbers are
 * left out: other cells declare them, and the real kernel runs those too.
 */
function runCells(exercise: Exercise, given: string): Verdict[] {
  const { answerCell, stub, checkLine } = exerciseCells(exercise);
  const own = checkLine.replace(/^(\w+\("[^"]*", \w+).*\);$/, "$1);");
  const source = `${answerCell.replace(stub, () => given).replace(checkLine, "")}\n${own}`;
  const { code } = transformSync(source.replace(/^import .*$/gm, ""), { loader: "ts" });
  const verdicts: Verdict[] = [];
  const check = (id: string, answer: unknown) => verdicts.push(judge(id, answer));
  new Function("check", "compare", `"use strict"; ${code}`)(check, check);
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
  else if (exercise.kind === "pick")
    test("take a number as a guess", () => {
      expect(cells.stub).toMatch(/: number \| "\?" = "\?";$/);
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
