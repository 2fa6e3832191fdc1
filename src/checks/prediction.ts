import { describeValue } from "../math/describe";
import type { Exercise, ExerciseSpec, Verdict } from "./types";
import { verdict, withNumbers } from "./verdicts";

/** What really happens with the learner's numbers. */
export interface Reveal {
  /** One of the options, or another word where none of them could be right (a draw). */
  readonly outcome: string;
  /** What came out, with its numbers: a sentence. */
  readonly facts: string;
  /** Why it comes out this way: a sentence or two. */
  readonly because: string;
}

/** A guess before the run. Both outcomes get a sentence; a guess that does not come true is no mistake. */
export interface PredictionSpec<Numbers> extends ExerciseSpec {
  /** The words that may be guessed, without "?". */
  readonly options: readonly string[];
  /** By option: what speaks for it, and why it is not so. Every option needs one that does not come out with the lesson's numbers. */
  readonly tempting: Readonly<Record<string, string>>;
  readonly readGiven: (given: unknown) => Numbers;
  readonly reveal: (numbers: Numbers) => Reveal;
}

export interface PredictionExercise<Numbers> extends PredictionSpec<Numbers>, Exercise {
  readonly kind: "prediction";
}

export function predictionExercise<Numbers>(spec: PredictionSpec<Numbers>): PredictionExercise<Numbers> {
  const exercise: PredictionExercise<Numbers> = {
    ...spec,
    kind: "prediction",
    judge: (answer, given) => judgePrediction(exercise, answer, given),
  };
  return exercise;
}

function judgePrediction<Numbers>(exercise: PredictionExercise<Numbers>, answer: unknown, given: unknown): Verdict {
  const guess = typeof answer === "string" ? answer.trim().toLowerCase() : answer;
  if (guess === undefined || guess === null || guess === "" || guess === "?") {
    return notYet(exercise, given);
  }
  if (!exercise.options.some((option) => option === guess)) {
    const message = `The guess is one of ${listed(exercise.options)}, and this is ${describeValue(answer)}.`;
    return verdict(exercise, "open", message, { mistakeId: "not-an-option" });
  }
  return withNumbers(
    exercise,
    () => exercise.reveal(exercise.readGiven(given)),
    (reveal) => compared(exercise, String(guess), reveal),
  );
}

/** Who goes on without a guess is not held up: what came out is a click away. */
function notYet<Numbers>(exercise: PredictionExercise<Numbers>, given: unknown): Verdict {
  const message = `To guess first, put ${listed(exercise.options)} in place of the question mark, and run both cells.`;
  return withNumbers(
    exercise,
    () => exercise.reveal(exercise.readGiven(given)),
    ({ facts, because }) => verdict(exercise, "open", message, { folded: `${facts}\n\n${because}` }),
  );
}

function compared<Numbers>(
  exercise: PredictionExercise<Numbers>,
  guess: string,
  { outcome, facts, because }: Reveal,
): Verdict {
  if (guess === outcome) {
    return verdict(exercise, "right", `As you said. ${facts}\n\n${because}`);
  }
  if (!exercise.options.includes(outcome)) {
    return verdict(exercise, "partly", `${facts}\n\n${because}`, { mistakeId: "draw" });
  }
  const tempting = exercise.tempting[guess];
  const message = [`It came out as \`"${outcome}"\`. ${facts}`, tempting, because].filter(Boolean).join("\n\n");
  return verdict(exercise, "wrong", message, { mistakeId: `guessed-${guess}` });
}

function listed(options: readonly string[]): string {
  return options.map((option) => `\`"${option}"\``).join(" or ");
}
