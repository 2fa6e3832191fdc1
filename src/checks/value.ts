import type { Reading, ResultForm } from "./results";
import type { Exercise, ExerciseText, Mistake, Verdict } from "./types";
import { ended, verdict, withNumbers } from "./verdicts";

/** A known mistake with a number, and the few words that name it inside a sentence: "the bias left out". */
export interface ValueMistake<Numbers> extends Mistake<[numbers: Numbers]> {
  readonly name: string;
}

/** A number or a list to type, worked out by hand from the learner's own numbers. */
export interface ValueSpec<Numbers> extends ExerciseText {
  readonly readGiven: (given: unknown) => Numbers;
  readonly form: ResultForm;
  readonly reference: (numbers: Numbers) => unknown;
  readonly mistakes: readonly ValueMistake<Numbers>[];
  /** How far a typed number may be off, as a share of its size: what is worked out by hand is rounded. */
  readonly tolerance: number;
  readonly praise: string;
  /** What to change where two ways give the same number: "Give the neuron another bias". */
  readonly toTellApart: string;
}

export interface ValueExercise<Numbers> extends ValueSpec<Numbers>, Exercise {
  readonly kind: "value";
}

export function valueExercise<Numbers>(spec: ValueSpec<Numbers>): ValueExercise<Numbers> {
  const exercise: ValueExercise<Numbers> = {
    ...spec,
    kind: "value",
    judge: (answer, given) => judgeValue(exercise, answer, given),
  };
  return exercise;
}

function judgeValue<Numbers>(exercise: ValueExercise<Numbers>, answer: unknown, given: unknown): Verdict {
  if (answer === undefined || answer === null || answer === "?" || answer === "") {
    return verdict(exercise, "open", `Type ${exercise.form.name}, then run this cell again.`);
  }
  const reading = exercise.form.read(answer);
  if ("problem" in reading) {
    const message = `The answer is ${ended(reading.problem)} ${exercise.form.name} is needed here.`;
    return verdict(exercise, "wrong", message, { mistakeId: reading.problemId });
  }
  return withNumbers(
    exercise,
    () => candidates(exercise, given),
    (known) => nearest(exercise, reading.numbers, known),
  );
}

/** What comes out of the right way, and out of each known mistake. */
interface Candidates<Numbers> {
  readonly wanted: readonly number[];
  readonly mistakes: readonly {
    readonly mistake: ValueMistake<Numbers>;
    readonly numbers: readonly number[];
  }[];
}

function candidates<Numbers>(exercise: ValueExercise<Numbers>, given: unknown): Candidates<Numbers> {
  const numbers = exercise.readGiven(given);
  const wanted = numbersOf(exercise.form.read(exercise.reference(numbers)));
  const mistakes = exercise.mistakes.flatMap((mistake) =>
    mistake.ways.map((way) => ({ mistake, numbers: numbersOf(exercise.form.read(way(numbers))) })),
  );
  return { wanted, mistakes };
}

function numbersOf(reading: Reading): readonly number[] {
  if ("numbers" in reading) return reading.numbers;
  throw new RangeError(`nothing can be worked out from them: ${reading.problem}`);
}

function nearest<Numbers>(
  exercise: ValueExercise<Numbers>,
  typed: readonly number[],
  { wanted, mistakes }: Candidates<Numbers>,
): Verdict {
  const distance = (numbers: readonly number[]) => furthest(typed, numbers, exercise.tolerance);
  const hits = mistakes
    .filter(({ numbers }) => distance(numbers) <= 1)
    .sort((a, b) => distance(a.numbers) - distance(b.numbers));
  if (distance(wanted) <= Math.min(1, ...hits.map(({ numbers }) => distance(numbers)))) {
    return rightVerdict(exercise, wanted, hits);
  }
  if (hits.length > 0) return mistakeVerdict(exercise, hits[0]!.mistake, hits);
  return verdict(exercise, "wrong", unknownMessage(typed, wanted), { mistakeId: "unknown" });
}

type Hits<Numbers> = Candidates<Numbers>["mistakes"];

function rightVerdict<Numbers>(
  exercise: ValueExercise<Numbers>,
  wanted: readonly number[],
  hits: Hits<Numbers>,
): Verdict {
  const same = hits.filter(({ numbers }) => furthest(wanted, numbers, exercise.tolerance) <= 1);
  return verdict(exercise, "right", exercise.praise, sameNote(exercise, same));
}

function mistakeVerdict<Numbers>(
  exercise: ValueExercise<Numbers>,
  { id, message }: ValueMistake<Numbers>,
  hits: Hits<Numbers>,
): Verdict {
  const others = hits.filter(({ mistake }) => mistake.id !== id);
  return verdict(exercise, "wrong", message, { mistakeId: id, ...sameNote(exercise, others) });
}

/** The largest difference, measured in tolerances: up to 1 counts as the same. */
function furthest(typed: readonly number[], numbers: readonly number[], tolerance: number): number {
  if (typed.length !== numbers.length) return Infinity;
  return Math.max(
    ...typed.map((value, i) => Math.abs(value - numbers[i]!) / (1e-9 + tolerance * Math.abs(numbers[i]!))),
  );
}

/** Says so where these numbers cannot tell two ways apart. */
function sameNote<Numbers>(exercise: ValueExercise<Numbers>, same: Hits<Numbers>): { note?: string } {
  const names = [...new Set(same.map(({ mistake }) => mistake.name))];
  if (names.length === 0) return {};
  return {
    note: `With these numbers it also comes out with ${names.join(", or with ")}: this check cannot tell which. ${exercise.toTellApart}.`,
  };
}

function unknownMessage(typed: readonly number[], wanted: readonly number[]): string {
  if (typed.length !== wanted.length) {
    return "The list has another length than it should. Which value is missing, or too many?";
  }
  if (typed.every((value, i) => Math.abs(value + wanted[i]!) <= 1e-2 * Math.abs(wanted[i]!))) {
    return "The size is right, the sign is the other way round. What is subtracted from what?";
  }
  return "This is not what comes out, and none of the mistakes known here. Which step could you let a cell work out, to compare?";
}
