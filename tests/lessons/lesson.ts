// What the tests know of a lesson stands in the folder with the lesson's number, and is found by the notebook's name.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FatalMistake, Mistake } from "../notebooks/mistakes";
import type { Kept } from "../notebooks/prose/claims";
import type { Exceptions } from "../notebooks/prose/words";

export interface Facts {
  /** Numbers that a run of the notebook must show. */
  shows: readonly string[];
  /** Headings that must stand in this order; others may stand between them. */
  headings?: readonly RegExp[];
  words?: Exceptions;
  /** What gives a guess away, by the cell that asks for it: nothing of it may be in view there. */
  guesses?: Readonly<Record<string, RegExp>>;
}

/** What each file of a lesson's folder exports. */
interface Files {
  claims: { claims: Kept };
  mistakes: { mistakes: readonly Mistake[]; fatalMistakes?: readonly FatalMistake[] };
  facts: { facts: Facts };
}

const HOLDS: Record<keyof Files, string> = {
  claims: "each sentence of the notebook with a number in it, and its proof",
  mistakes: "what learners get wrong in the notebook, and what they read then",
  facts: "numbers that a run of the notebook must show, and its exceptions from the rules",
};

/** The lesson of a notebook: 3 for "03-train-the-network.ipynb". */
export const lessonNumber = (notebook: string) => Number.parseInt(notebook, 10);

/** Says in words which files a lesson's folder lacks. */
export const missingFiles = (notebook: string): string[] =>
  Object.entries(HOLDS)
    .filter(([file]) => !existsSync(join(import.meta.dirname, String(lessonNumber(notebook)), `${file}.ts`)))
    .map(([file, holds]) => `${notebook} needs tests/lessons/${lessonNumber(notebook)}/${file}.ts: ${holds}`);

/** One file of a lesson's folder. */
export async function lessonFile<File extends keyof Files>(notebook: string, file: File): Promise<Files[File]> {
  const missing = missingFiles(notebook).find((finding) => finding.includes(`/${file}.ts`));
  if (missing) throw new Error(missing);
  return (await import(`./${lessonNumber(notebook)}/${file}.ts`)) as Files[File];
}
