/**
 * Exercises: what a learner is asked, and what the course answers.
 *
 * How to add an exercise
 *
 * 1. Choose a kind, each with a file and a function of its own:
 *    `codeExercise` (a function to write), `valueExercise` (a number or a list to type), `freeTextExercise`
 *    (own words), `choiceExercise` (a quiz question), `predictionExercise` (a guess before the run).
 * 2. Write it down as data in a file of its lesson, beside `lesson1/`, and add it to the lesson's list
 *    (`lesson1.ts`) in the order of the notebook. `judge`, the progress display and the notebook's markdown find it there.
 * 3. A known mistake is a function that makes it: it gets what the right answer gets. The check computes both from the
 *    learner's own numbers, so an exercise never holds an expected number.
 * 4. Its message names the mistake and asks the question that leads on. It never holds the answer.
 * 5. Free text: write labelled answers first (`tests/exercises/answers/`), tune on one half, report the other.
 *
 * Everything here is pure: the same answer gets the same verdict, nothing is shown or stored, nothing throws.
 */

/** `open` is not answered yet, or not in a form that can be judged. */
export type Status = "open" | "right" | "partly" | "wrong";

export type Kind = "code" | "value" | "text" | "choice" | "prediction";

/** The options of a quiz question; "?" means not answered yet. */
export type Choice = "?" | "A" | "B" | "C" | "D";

/** An idea of a full answer, with the learner's own words for it. */
export interface Quote {
  readonly idea: string;
  readonly words: string;
}

/** What the course says to an answer. Texts are plain; `code` stands in backticks, paragraphs are parted by an empty line. */
export interface Verdict {
  readonly exerciseId: string;
  readonly kind: Kind;
  readonly status: Status;
  /** Which known mistake was made; left out where none was recognised. */
  readonly mistakeId?: string;
  readonly title: string;
  readonly message: string;
  /** The ideas that were found in a free text. */
  readonly quotes?: readonly Quote[];
  /** Questions that lead on to what is missing. */
  readonly questions?: readonly string[];
  /** How sure the check is, or what it cannot tell. */
  readonly note?: string;
  /** How much of the exercise was checked: "3 of 3 checks on this exercise". */
  readonly count?: string;
}

/** What every exercise says, whatever its kind. */
export interface ExerciseText {
  readonly id: string;
  readonly lesson: number;
  /** A short name, for the progress display. */
  readonly name: string;
  readonly question: string;
  readonly hints: readonly [string, string];
  /** What the answer cell holds as shipped: it compiles, and counts as not answered. */
  readonly stub: string;
  /** The same part of the cell, solved; the tests run it and it passes its own check. */
  readonly solution: string;
  /** The last line of the cell, the same in both. */
  readonly checkLine: string;
}

export interface Exercise extends ExerciseText {
  readonly kind: Kind;
  /** Judges an answer. `given` holds the learner's own numbers; without it the lesson's numbers are used. */
  judge(answer: unknown, given?: unknown): Verdict;
}

/** A known mistake: how it is made, and what to say to who made it. */
export interface Mistake<Args extends readonly unknown[]> {
  readonly id: string;
  /** One entry for each way to make it; each gets what the right answer gets. */
  readonly ways: readonly ((...args: Args) => unknown)[];
  readonly message: string;
}
