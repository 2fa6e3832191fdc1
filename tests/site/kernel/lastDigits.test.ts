// Browsers round Math.exp and its like differently in the 16th digit. No sentence, number, guess or verdict of a lesson may depend on it.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exercises } from "../../../src/exercises";
import { exerciseCells, solved } from "../../drivers/exerciseCells";
import type { Kernel } from "../../drivers/kernel";
import { readNotebook } from "../../drivers/notebook";
import { complaints, runCells, type Showing } from "../../drivers/notebookRun";
import { visibleText } from "../../drivers/outputs";
import { notebookNames, notebooksFolder } from "../../drivers/project";
import { startTabKernel } from "../../drivers/tabKernel";
import { lessonFile, lessonNumber } from "../../lessons/lesson";
import { claimFindings } from "../../notebooks/prose/claims";
import { resultsOf } from "../../notebooks/prose/results";

const inSomeBrowser = ([1, -1] as const).flatMap((lastDigits) => notebookNames.map((name) => ({ name, lastDigits })));

describe.each(inSomeBrowser)("$name, where the last digits are moved by $lastDigits", ({ name, lastDigits }) => {
  const file = readNotebook(join(notebooksFolder, name));
  let kernel: Kernel;
  let shown: Showing;

  beforeAll(async () => {
    kernel = await startTabKernel({ lastDigits });
    shown = await runCells(kernel, file.notebook.cells);
  });
  afterAll(() => kernel?.[Symbol.asyncDispose]());

  test("runs with nothing on stderr", () => expect(complaints(file.notebook, shown)).toEqual([]));

  test("shows the lesson's numbers, and tells what comes of each guess", async () => {
    const { shows, guesses = {} } = (await lessonFile(name, "facts")).facts;
    const text = [...shown.values()].map(visibleText).join("\n");
    const told = text.replace(/\s+/g, " ");
    expect(shows.filter((number) => !text.includes(number))).toEqual([]);
    expect(Object.values(guesses).filter((gives) => !gives.test(told))).toEqual([]);
  });

  test("says nothing that the run does not bear out", async () => {
    const { claims } = await lessonFile(name, "claims");
    expect(claimFindings(resultsOf(file, shown), claims).join("\n")).toBe("");
  });

  test("finds the solutions right", async () => {
    const wrong: string[] = [];
    for (const exercise of exercises.filter(({ lesson }) => lesson === lessonNumber(name))) {
      const { answerCell, stub, checkCell } = exerciseCells(exercise);
      const answered = answerCell.replace(stub, () => solved(exercise));
      for (const code of checkCell === answerCell ? [answered] : [answered, checkCell]) {
        const { outputs } = await kernel.execute(code);
        const text = visibleText(outputs).replace(/\s+/g, " ");
        if (code.includes(exercise.id) && !/✔ (Right|As you guessed)/.test(text)) wrong.push(`${exercise.id}: ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
