// What the notebooks ask. The cells of an exercise are found by its id, which the line that checks it names.
import { join } from "node:path";
import { transformSync } from "esbuild";
import type { ChoiceExercise } from "../../src/checks/choice";
import type { CodeExercise } from "../../src/checks/code";
import type { PredictionExercise } from "../../src/checks/prediction";
import type { PickExercise } from "../../src/checks/pick";
import type { Exercise } from "../../src/checks/types";
import { isGuess } from "../../src/checks/verdicts";
import { isCode, isMarkdown, readNotebook, sourceOf, type Cell } from "./notebook";
import { notebookNames, notebooksFolder } from "./project";

/** An exercise as a learner meets it. */
export interface ExerciseCells {
  /** The source of the cell in which an answer is typed. */
  answerCell: string;
  /** What an answer stands in place of: the body of that cell, or of a guess the line that holds it. */
  stub: string;
  /** The source of the cell that judges: the same one, or of a guess the cell that reveals. */
  checkCell: string;
  checkLine: string;
  /** The Markdown before it, and what is folded in it. */
  question: string;
  hints: string[];
  /** The code of the folded solution; guesses and quizzes have none, since `src` knows what is right. */
  solution: string | undefined;
  /** Of a quiz question: what each letter stands for. */
  options: Record<string, string>;
}

const cellsOf = new Map<string, Cell[]>();

function cellsOfLesson(lesson: number): Cell[] {
  const name = notebookNames.find((each) => Number.parseInt(each, 10) === lesson);
  if (name === undefined) throw new Error(`lesson ${lesson} has no notebook`);
  if (!cellsOf.has(name)) cellsOf.set(name, readNotebook(join(notebooksFolder, name)).notebook.cells);
  return cellsOf.get(name)!;
}

/** @throws {Error} with a sentence, where the notebook does not hold the exercise exactly once, or not in the house's form */
export function exerciseCells({ id, lesson, kind }: Exercise): ExerciseCells {
  const cells = cellsOfLesson(lesson);
  const pattern = new RegExp(`^(?:check|compare)\\("${id}", (\\w+).*\\);$`, "m");
  const checking = cells.filter((cell) => isCode(cell) && pattern.test(sourceOf(cell)));
  if (checking.length !== 1)
    throw new Error(`lesson ${lesson} needs one cell that checks "${id}"; got ${checking.length}`);
  const checkCell = sourceOf(checking[0]!);
  const [checkLine, answerName] = pattern.exec(checkCell)!;
  const answerAt = isGuess(kind)
    ? cells.findIndex((cell) => isCode(cell) && sourceOf(cell).startsWith(`const ${answerName}: `))
    : cells.indexOf(checking[0]!);
  if (answerAt < 0) throw new Error(`lesson ${lesson} needs a cell that begins with the guess ${answerName}`);
  const before = cells[answerAt - 1];
  const question = before && isMarkdown(before) ? sourceOf(before) : "";
  const answerCell = sourceOf(cells[answerAt]!);
  return {
    answerCell,
    stub: isGuess(kind) ? answerCell.split("\n")[0]! : bodyOf(answerCell, checkLine),
    checkCell,
    checkLine,
    question,
    hints: [...foldsIn(question, "Hint"), ...foldsIn(question, "Second hint")],
    solution: foldsIn(question, "Solution").map((fold) => /^```ts\n([^]*)\n```$/.exec(fold)?.[1])[0],
    options: Object.fromEntries(
      [...question.matchAll(/^- \*\*([A-Z])\*\*: (.+)$/gm)].map(([, letter, text]) => [letter!, text!]),
    ),
  };
}

/** A cell without its imports and without the line that checks it. */
const bodyOf = (source: string, checkLine: string) =>
  source
    .replace(/^import .*\n+/gm, "")
    .replace(checkLine, "")
    .trim();

function foldsIn(markdown: string, summary: string): string[] {
  // The empty lines let Markdown inside a fold be read as Markdown.
  const fold = new RegExp(`<details><summary>${summary}</summary>\\n\\n([^]*?)\\n\\n</details>`, "g");
  return [...markdown.matchAll(fold)].map(([, text]) => text!);
}

/** What stands in place of the stub when it is answered rightly. */
export function solved(exercise: Exercise): string {
  const { stub, solution } = exerciseCells(exercise);
  if (exercise.kind === "choice") return stub.replace('"?"', `"${(exercise as ChoiceExercise).right}"`);
  if (exercise.kind === "prediction")
    return stub.replace('= "?"', `= "${outcomeOf(exercise as PredictionExercise<unknown>)}"`);
  if (exercise.kind === "pick") return stub.replace('= "?"', `= ${placesOf(exercise as PickExercise<unknown>)[0]}`);
  if (solution === undefined) throw new Error(`"${exercise.id}" needs a folded solution before its answer cell`);
  return solution;
}

/** What comes out with the lesson's numbers. */
export function outcomeOf<Numbers>({ reveal, readGiven }: PredictionExercise<Numbers>): string {
  return reveal(readGiven(undefined)).outcome;
}

/** To which of many it happens with the lesson's numbers. */
function placesOf<Numbers>({ reveal, readGiven }: PickExercise<Numbers>): readonly number[] {
  return reveal(readGiven(undefined)).places;
}

/** The function that a cell declares, run as the kernel runs it: types off, then evaluated. */
export function functionFrom<N, A extends readonly unknown[]>(
  source: string,
  { functionName }: CodeExercise<N, A>,
): unknown {
  const { code } = transformSync(source, { loader: "ts" });
  return new Function(`"use strict"; ${code}; return ${functionName};`)();
}
