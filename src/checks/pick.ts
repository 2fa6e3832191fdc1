import { describeValue } from "../math/describe";
import { needWhole } from "../math/guard";
import type { Exercise, ExerciseSpec, Verdict } from "./types";
import { verdict, withNumbers } from "./verdicts";

/** What really happened to all of them. */
export interface PickReveal {
  /** The numbers of those that it happened to. */
  readonly places: readonly number[];
  /** What came out for all of them: sentences. */
  readonly facts: string;
  /** What came out for one of them: a sentence. */
  factsOf(place: number): string;
}

/** One of many, picked by its number before the run: to which of them will it happen? */
export interface PickSpec<Numbers> extends ExerciseSpec {
  /** How many there are to pick from, numbered from 0. */
  readonly count: number;
  /** What one of them is called: "picture". */
  readonly each: string;
  readonly readGiven: (given: unknown) => Numbers;
  readonly reveal: (numbers: Numbers) => PickReveal;
}

export interface PickExercise<Numbers> extends PickSpec<Numbers>, Exercise {
  readonly kind: "pick";
}

export function pickExercise<Numbers>(spec: PickSpec<Numbers>): PickExercise<Numbers> {
  needWhole("pickExercise", "count", spec.count, 2);
  const exercise: PickExercise<Numbers> = {
    ...spec,
    kind: "pick",
    judge: (answer, given) => judgePick(exercise, answer, given),
  };
  return exercise;
}

function judgePick<Numbers>(exercise: PickExercise<Numbers>, answer: unknown, given: unknown): Verdict {
  const isOpen = answer === undefined || answer === null || answer === "?" || answer === "";
  if (!isOpen && !isPlace(answer, exercise.count)) {
    const message = `The guess is the number of a ${exercise.each}, from 0 to ${exercise.count - 1} and without quotes, and this is ${describeValue(answer)}.`;
    return verdict(exercise, "open", message, { mistakeId: "not-a-place" });
  }
  return withNumbers(
    exercise,
    () => exercise.reveal(exercise.readGiven(given)),
    (reveal) => (isOpen ? notYet(exercise, reveal) : compared(exercise, answer, reveal)),
  );
}

function isPlace(answer: unknown, count: number): answer is number {
  return Number.isInteger(answer) && (answer as number) >= 0 && (answer as number) < count;
}

/** Who goes on without a guess is not held up: what came out is a click away. */
function notYet<Numbers>({ each, count, ...exercise }: PickExercise<Numbers>, { facts }: PickReveal): Verdict {
  const message = `To guess first, put the number of a ${each}, from 0 to ${count - 1}, in place of \`"?"\`, and run both cells.`;
  return verdict(exercise, "open", message, { folded: facts });
}

function compared<Numbers>(exercise: PickExercise<Numbers>, place: number, reveal: PickReveal): Verdict {
  const { places, facts } = reveal;
  const message = `${reveal.factsOf(place)}\n\n${facts}`;
  if (places.length === 0) return verdict(exercise, "partly", message, { mistakeId: "draw" });
  return places.includes(place)
    ? verdict(exercise, "right", `As you said. ${message}`)
    : verdict(exercise, "wrong", message, { mistakeId: "another-place" });
}
