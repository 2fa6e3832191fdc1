import { callOf, evidence, written } from "./calls";
import { copyOf, isUnchanged } from "./copies";
import { describeError, describeValue } from "../math/describe";
import { likeness, sameNumbers, type Results } from "./diagnosis";
import { seededRandom } from "../math/random";
import type { Reading, ResultForm } from "./results";
import type { Exercise, ExerciseSpec, Mistake, Verdict } from "./types";
import { checkCount, ended, verdict, withNumbers } from "./verdicts";

/** What is said about a function to write. */
interface CodeTask extends ExerciseSpec {
  readonly functionName: string;
  readonly form: ResultForm;
  readonly praise: string;
}

/** A function to write. It is run on the learner's own numbers and on further ones, and compared with every known mistake. */
export interface CodeSpec<Numbers, Args extends readonly unknown[]> extends CodeTask {
  /** The learner's own numbers, completed by the lesson's; throws one sentence where they make no sense. */
  readonly readGiven: (given: unknown) => Numbers;
  readonly fromGiven: (numbers: Numbers) => Args;
  /** Further inputs, as many values as the learner's own; `place` counts them from 0, where each is to be of its own kind. */
  readonly further: (random: () => number, numbers: Numbers, place: number) => Args;
  /** How many of them; five unless said. */
  readonly furtherSets?: number;
  readonly reference: (...args: Args) => unknown;
  /** Answers that are as good, though their numbers are not quite those of the reference. */
  readonly alsoRight?: readonly ((...args: Args) => unknown)[];
  readonly mistakes: readonly Mistake<Args>[];
}

export interface CodeExercise<Numbers, Args extends readonly unknown[]> extends CodeSpec<Numbers, Args>, Exercise {
  readonly kind: "code";
}

export function codeExercise<Numbers, Args extends readonly unknown[]>(
  spec: CodeSpec<Numbers, Args>,
): CodeExercise<Numbers, Args> {
  const exercise: CodeExercise<Numbers, Args> = {
    ...spec,
    kind: "code",
    judge: (answer, given) => judgeCode(exercise, answer, given),
  };
  return exercise;
}

type Task = CodeTask & { readonly kind: "code" };

/** What one call gave: numbers, nothing, or a problem put in words. */
type Run = { readonly changed: boolean } & (
  | { readonly numbers: readonly number[]; readonly notFinite?: string | undefined }
  | {
      readonly numbers?: never;
      readonly nothing: boolean;
      readonly problemId: string;
      readonly problem: string;
    }
);

/** Every call that was made, with what came and what was wanted. */
interface Trial<A extends readonly unknown[]> {
  readonly sets: readonly A[];
  readonly runs: readonly Run[];
  readonly wanted: Results;
  /** Whether the first call is made with numbers that the learner's cell handed over. */
  readonly isOwn: boolean;
}

function judgeCode<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  answer: unknown,
  given: unknown,
): Verdict {
  if (answer === undefined || answer === null) return notYet(exercise);
  return withNumbers(
    exercise,
    () => inputSets(exercise, given),
    ({ sets, wanted }) => {
      if (typeof answer !== "function") return notAFunction(exercise, answer, sets[0]!, wanted[0]!);
      const runs = sets.map((args) => run(exercise, answer, args));
      if (runs.every((one) => !one.numbers && one.nothing && !one.changed))
        return isStub(answer) ? notYet(exercise) : noReturn(exercise, sets[0]!, wanted[0]!);
      const trial = { sets, runs, wanted, isOwn: given !== undefined };
      const broken = runs.findIndex((one) => !one.numbers);
      return broken >= 0
        ? brokenVerdict(exercise, answer as Answer<A>, trial, broken)
        : compared(exercise, answer as Answer<A>, trial);
    },
  );
}

type Answer<A extends readonly unknown[]> = (...args: A) => unknown;

function notYet(exercise: Task): Verdict {
  return verdict(
    exercise,
    "open",
    `Write the body of \`${exercise.functionName}\`, then run this cell again. The hints are folded up above.`,
  );
}

/** Whether a function has nothing to do: an empty body, or one that only returns `undefined`. */
function isStub(answer: Function): boolean {
  const code = String(answer).replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, "");
  return /\{\s*(return(\s+(undefined|null|void 0))?\s*;?)?\s*\}\s*$|=>\s*(undefined|null|void 0)\s*$/.test(code);
}

function noReturn(exercise: Task, args: readonly unknown[], wanted: readonly number[]): Verdict {
  const message =
    `\`${exercise.functionName}\` computes something and returns nothing. Does \`return\` stand before the result, and does every way through the function come to it?` +
    `\n\n${callOf(exercise, args)} gave nothing (undefined)${ifTold(exercise, `, and ${written(exercise, wanted)} was wanted`)}.`;
  return verdict(exercise, "wrong", message, { mistakeId: "no-return" });
}

function notAFunction(exercise: Task, answer: unknown, args: readonly unknown[], wanted: readonly number[]): Verdict {
  const name = exercise.functionName;
  const message =
    `The check needs the function itself, \`${name}\`, and got ${describeValue(answer)}. Is it called too early, as in \`${name}(...)\`?` +
    `\n\nThe check makes the calls, such as ${callOf(exercise, args)}${ifTold(exercise, `: ${written(exercise, wanted)} is wanted there`)}.`;
  return verdict(exercise, "wrong", message, { mistakeId: "not-a-function" });
}

/** The learner's own numbers first, then further ones that no special case can be hiding in. */
function inputSets<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  given: unknown,
): Pick<Trial<A>, "sets" | "wanted"> {
  const numbers = exercise.readGiven(given);
  const random = seededRandom(1);
  const sets = [exercise.fromGiven(numbers)];
  for (let place = 0; place < (exercise.furtherSets ?? 5); place += 1)
    sets.push(exercise.further(random, numbers, place));
  const wanted = sets.map((args) => resultOf(exercise, exercise.reference, args));
  if (!wanted.every(allFinite)) throw new RangeError("they are too large for a finite result");
  return { sets, wanted };
}

function allFinite(numbers: readonly number[]): boolean {
  return numbers.every(Number.isFinite);
}

function run(exercise: Task, answer: Function, args: readonly unknown[]): Run {
  const handed = copyOf(args);
  let result: unknown;
  try {
    result = answer(...handed);
  } catch (thrown) {
    return { changed: false, nothing: false, problemId: "threw", problem: `stopped with ${told(thrown)}` };
  }
  return { ...read(exercise.form, result), changed: hasChanged(args, handed) };
}

function holdsList(value: unknown): boolean {
  return Array.isArray(value) || (typeof value === "object" && value !== null && Object.values(value).some(holdsList));
}

/** What was thrown, and for the most frequent of all, a place or a list that is not there, what that means. */
function told(thrown: unknown): string {
  const error = describeError(thrown);
  if (/Cannot set .* of undefined/.test(error))
    return `“${error}”. Something is written into a list that is not there yet. Where is it made?`;
  return /of undefined|is not iterable/.test(error)
    ? `“${error}”. Is something read that is not there: at the length of a list, below 0, or in a list that was never made?`
    : `“${error}”`;
}

function read(
  form: ResultForm,
  result: unknown,
): Extract<Reading, { numbers: unknown }> | { nothing: boolean; problemId: string; problem: string } {
  try {
    const reading = form.read(result);
    if ("numbers" in reading) return reading;
    const nothing = result === undefined || result === null;
    return {
      nothing,
      problemId: nothing ? "returned-nothing" : reading.problemId,
      problem: `returned ${reading.problem}`,
    };
  } catch {
    return {
      nothing: false,
      problemId: "unreadable",
      problem: "returned a value that cannot be read",
    };
  }
}

function hasChanged(before: unknown, now: unknown): boolean {
  try {
    return !isUnchanged(before, now);
  } catch {
    return true;
  }
}

function brokenVerdict<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  answer: Answer<A>,
  trial: Trial<A>,
  at: number,
) {
  const { sets, runs, wanted } = trial;
  const broken = runs[at]!;
  if (broken.numbers) throw new TypeError("brokenVerdict: needs a run without numbers");
  const changed =
    broken.nothing && broken.changed
      ? " It changed what was handed to it: return something new, and leave the arguments as they are."
      : "";
  const others = runs.some((one) => one.numbers) ? otherNumbers : "";
  const message = `${callOf(exercise, sets[at]!)} ${ended(broken.problem)}${needed(exercise)}${changed}${wantedHere(exercise, wanted[at]!)}`;
  const hidden = hiddenMistake(exercise, answer, trial);
  return hidden
    ? verdict(exercise, "wrong", [hidden.mistake.message, hidden.shown, message].join("\n\n"), {
        mistakeId: hidden.mistake.id,
      })
    : verdict(exercise, "wrong", `${message}${others}`, { mistakeId: broken.problemId });
}

/**
 * A run that stops, or a result that is not finite, must not hide a formula that is wrong as well: the known mistake of the
 * other runs, with one of them. Where all that are finite are right, it may show in those that are not.
 */
function hiddenMistake<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  answer: Answer<A>,
  { sets, runs, wanted }: Trial<A>,
): { mistake: Mistake<A>; shown: string } | undefined {
  const differs = (at: number) => !sameNumbers(runs[at]!.numbers!, wanted[at]!);
  const whole = [...runs.keys()].filter((at) => runs[at]!.numbers);
  const finite = whole.filter((at) => allFinite(runs[at]!.numbers!));
  const read = finite.some(differs) ? finite : whole;
  const shownAt = read.find(differs);
  if (shownAt === undefined) return undefined;
  const mistake = knownMistake(
    exercise,
    answer,
    read.map((at) => sets[at]!),
    read.map((at) => runs[at]!.numbers!),
  );
  if (!mistake) return undefined;
  const [args, numbers] = [sets[shownAt]!, runs[shownAt]!.numbers!];
  return { mistake, shown: evidence(exercise, args, numbers, wanted[shownAt]!, mistake.part?.[0]) };
}

const otherNumbers = " With other numbers a result does come out: what is different about these?";

function needed({ form }: Task): string {
  return ` It should return ${form.name}.`;
}

function wantedHere(exercise: Task, wanted: readonly number[]): string {
  return ifTold(exercise, ` Here ${written(exercise, wanted)} is wanted.`);
}

/** What was wanted is told, unless it would be the whole answer. */
function ifTold({ form }: Task, told: string): string {
  return form.writePart ? "" : told;
}

function compared<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  answer: Answer<A>,
  trial: Trial<A>,
): Verdict {
  const got = trial.runs.map((one) => one.numbers ?? []);
  if (exercise.alsoRight?.some((way) => isMadeBy(exercise, way, trial.sets, got)))
    return rightVerdict(exercise, trial.runs, checkCount(got.length, got.length));
  const passed = got.filter((numbers, at) => sameNumbers(numbers, trial.wanted[at]!)).length;
  const count = checkCount(passed, got.length);
  const known = knownMistake(exercise, answer, trial.sets, got);
  if (passed < got.length) return { ...wrongVerdict(exercise, answer, trial, got, known), count };
  if (known) return verdict(exercise, "partly", known.message, { mistakeId: known.id, count });
  return rightVerdict(exercise, trial.runs, count);
}

function wrongVerdict<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  answer: Answer<A>,
  trial: Trial<A>,
  got: Results,
  known: Mistake<A> | undefined,
): Verdict {
  const { sets, wanted } = trial;
  const finite = [...got.keys()].filter((at) => allFinite(got[at]!));
  const differs = (at: number, part: Mistake<A>["part"] = [0, Infinity]) =>
    !sameNumbers(got[at]!.slice(...part), wanted[at]!.slice(...part));
  const shownAt = finite.find((at) => differs(at, known?.part)) ?? finite.find((at) => differs(at));
  const shown =
    shownAt === undefined ? "" : evidence(exercise, sets[shownAt]!, got[shownAt]!, wanted[shownAt]!, known?.part?.[0]);
  const say = (mistakeId: string, ...parts: string[]) =>
    verdict(exercise, "wrong", parts.filter(Boolean).join("\n\n"), { mistakeId });

  if (known) return say(known.id, known.message, shown || notFinite(exercise, trial));
  if (finite.length === got.length) {
    const { id, message } = likeness(...valuesOf(exercise.form, got, wanted), trial.isOwn, exercise.form.otherLength);
    return say(id, message, shown);
  }
  if (!shown) return say("not-finite", `${notFinite(exercise, trial)}${finite.length > 0 ? otherNumbers : ""}`);
  const hidden = hiddenMistake(exercise, answer, trial);
  return hidden
    ? say(hidden.mistake.id, hidden.mistake.message, shown, notFinite(exercise, trial))
    : say("not-finite", notFinite(exercise, trial), shown);
}

/** What two results hold, where their shapes are the same; else shapes and all. */
function valuesOf({ values }: ResultForm, got: Results, wanted: Results): [got: Results, wanted: Results] {
  if (!values) return [got, wanted];
  const shape = (numbers: readonly number[]) => numbers.slice(0, numbers.length - values(numbers).length);
  const isAlike = got.every((numbers, at) => sameNumbers(shape(numbers), shape(wanted[at]!)));
  return isAlike ? [got.map(values), wanted.map(values)] : [got, wanted];
}

/** Of the first call whose result is not finite. */
function notFinite<A extends readonly unknown[]>(exercise: Task, { sets, runs, wanted }: Trial<A>): string {
  const tells = runs.map((one) => (one.numbers ? one.notFinite : undefined));
  const at = tells.findIndex(Boolean);
  const question = whyNotFinite(tells[at]!, sets[at]!);
  return `${callOf(exercise, sets[at]!)} returned ${tells[at]!}. ${question}${needed(exercise)}${wantedHere(exercise, wanted[at]!)}`;
}

function whyNotFinite(told: string, args: readonly unknown[]): string {
  if (!told.includes("NaN")) return "Where does it divide by 0, take the logarithm of 0, or grow without end?";
  const undefinedHere = args.some(holdsList)
    ? "undefined (a place past the end of a list? a sum that never got its 0?)"
    : "undefined";
  return `Which part is ${undefinedHere}, or 0 / 0, or Infinity / Infinity?`;
}

function rightVerdict(exercise: Task, runs: readonly Run[], count: string): Verdict {
  if (!runs.some((one) => one.changed)) {
    return verdict(exercise, "right", exercise.praise, { count });
  }
  const message =
    `The numbers are right. But \`${exercise.functionName}\` also changed what was handed to it, ` +
    "and whoever calls it may still need that. Can it work on a copy?";
  return verdict(exercise, "partly", message, { mistakeId: "changes-arguments", count });
}

function knownMistake<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  answer: Answer<A>,
  sets: readonly A[],
  got: Results,
): Mistake<A> | undefined {
  if (!got.some(allFinite)) return undefined; // NaN everywhere looks like every mistake that ends in NaN
  return exercise.mistakes.find(
    ({ ways, seen, part }) =>
      (ways.length === 0 || ways.some((way) => isMadeBy(exercise, way, sets, got, part))) &&
      (seen === undefined || isSeen(seen, answer)),
  );
}

function isMadeBy<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  way: Answer<A>,
  sets: readonly A[],
  got: Results,
  part: Mistake<A>["part"] = [0, Infinity],
): boolean {
  try {
    return sets.every((args, at) => sameNumbers(got[at]!.slice(...part), resultOf(exercise, way, args).slice(...part)));
  } catch {
    return false; // made this way nothing comes out of these numbers, so it is not what came out
  }
}

function isSeen<A extends readonly unknown[]>(seen: (answer: Answer<A>) => boolean, answer: Answer<A>): boolean {
  try {
    return seen(answer);
  } catch {
    return false;
  }
}

function resultOf<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  way: Answer<A>,
  args: A,
): readonly number[] {
  const reading = exercise.form.read(way(...copyOf(args)));
  if ("numbers" in reading) return reading.numbers;
  throw new RangeError(`${exercise.id}: a known answer gave ${reading.problem}`);
}
