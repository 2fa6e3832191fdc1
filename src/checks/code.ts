import { copyOf, isUnchanged } from "./copies";
import { describeError, describeValue } from "../math/describe";
import { formatNumber } from "../math/format";
import { likeness, sameNumbers, sameResults, type Results } from "./diagnosis";
import { seededRandom } from "../math/random";
import type { ResultForm } from "./results";
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
  /** Further inputs, as many values as the learner's own. */
  readonly further: (random: () => number, numbers: Numbers) => Args;
  readonly reference: (...args: Args) => unknown;
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

const furtherSets = 5;

/** What one call gave: numbers, nothing, or a problem put in words. */
type Run = { readonly changed: boolean } & (
  | { readonly numbers: readonly number[] }
  | {
      readonly numbers?: never;
      readonly nothing: boolean;
      readonly problemId: string;
      readonly problem: string;
    }
);

function judgeCode<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  answer: unknown,
  given: unknown,
): Verdict {
  if (answer === undefined || answer === null) return notYet(exercise);
  if (typeof answer !== "function") return notAFunction(exercise, answer);
  return withNumbers(
    exercise,
    () => inputSets(exercise, given),
    (sets) => {
      const runs = sets.map((args) => run(exercise, answer, args));
      if (runs.every((one) => !one.numbers && one.nothing && !one.changed))
        return isStub(answer) ? notYet(exercise) : noReturn(exercise);
      const broken = runs.findIndex((one) => !one.numbers);
      if (broken >= 0) return brokenVerdict(exercise, runs, broken, sets);
      return compared(exercise, sets, runs);
    },
  );
}

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
  const body = code.slice(code.indexOf("{") + 1, code.lastIndexOf("}"));
  return /^\s*(return(\s+(undefined|null|void 0))?\s*;?)?\s*$/.test(body);
}

function noReturn(exercise: Task): Verdict {
  const message = `\`${exercise.functionName}\` computes something and returns nothing. Does \`return\` stand before the result, and does every way through the function come to it?`;
  return verdict(exercise, "wrong", message, { mistakeId: "no-return" });
}

function notAFunction(exercise: Task, answer: unknown): Verdict {
  const name = exercise.functionName;
  const message = `The check needs the function itself, \`${name}\`, and got ${describeValue(answer)}. Is it called too early, as in \`${name}(...)\`?`;
  return verdict(exercise, "wrong", message, { mistakeId: "not-a-function" });
}

/** The learner's own numbers first, then further ones that no special case can be hiding in. */
function inputSets<N, A extends readonly unknown[]>(exercise: CodeExercise<N, A>, given: unknown): A[] {
  const numbers = exercise.readGiven(given);
  const random = seededRandom(1);
  const sets = [exercise.fromGiven(numbers)];
  for (let count = 0; count < furtherSets; count += 1) sets.push(exercise.further(random, numbers));
  resultsOf(exercise, exercise.reference, sets);
  return sets;
}

function run(exercise: Task, answer: Function, args: readonly unknown[]): Run {
  const handed = copyOf(args);
  let result: unknown;
  try {
    result = answer(...handed);
  } catch (thrown) {
    return {
      changed: false,
      nothing: false,
      problemId: "threw",
      problem: `stopped with “${describeError(thrown)}”`,
    };
  }
  return { ...read(exercise.form, result), changed: hasChanged(args, handed) };
}

function read(
  form: ResultForm,
  result: unknown,
): { numbers: readonly number[] } | { nothing: boolean; problemId: string; problem: string } {
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

function brokenVerdict(
  exercise: Task,
  runs: readonly Run[],
  at: number,
  sets: readonly (readonly unknown[])[],
): Verdict {
  const broken = runs[at]!;
  if (broken.numbers) throw new TypeError("brokenVerdict: needs a run without numbers");
  const call = callOf(exercise, sets[at]!);
  const wanted = broken.problemId === "threw" ? "" : ` It should return ${exercise.form.name}.`;
  const changed =
    broken.nothing && broken.changed
      ? " It changed what was handed to it: return something new, and leave the arguments as they are."
      : "";
  const others = runs.some((one) => one.numbers)
    ? " With other numbers a result does come out: what is different about these?"
    : "";
  return verdict(exercise, "wrong", `${call} ${ended(broken.problem)}${wanted}${changed}${others}`, {
    mistakeId: broken.problemId,
  });
}

const longestCall = 140;

/** A call as it would stand in a cell; where its arguments are too long to be read, without them. */
function callOf({ functionName }: Task, args: readonly unknown[]): string {
  const whole = `${functionName}(${args.map(asCode).join(", ")})`;
  return `\`${whole.length > longestCall ? `${functionName}(…)` : whole}\``;
}

/** "`myForward([0.5, 0.8], [0.4, 0.7], 0.2)` gave 0.96, and 0.7231 was wanted." */
function evidence(exercise: Task, args: readonly unknown[], got: readonly number[], wanted: readonly number[]): string {
  const [came, asked] = differently(got, wanted);
  return `${callOf(exercise, args)} gave ${came}, and ${asked} was wanted.`;
}

/** Two lists of numbers in as few digits as tell them apart. */
function differently(one: readonly number[], other: readonly number[]): [string, string] {
  const written = (numbers: readonly number[], digits: 4 | 8 | "all") => {
    const list = numbers.map((value) => formatNumber(value, digits)).join(", ");
    return numbers.length === 1 ? list : `[${list}]`;
  };
  for (const digits of [4, 8] as const) {
    const pair: [string, string] = [written(one, digits), written(other, digits)];
    if (pair[0] !== pair[1]) return pair;
  }
  return [written(one, "all"), written(other, "all")];
}

/**
 * A value as it would stand in code: `[0.5, -0.8]`, `{ weights: [0.4, 0.7], bias: 0.2 }`. For values that the course made.
 * The digits are those of `formatNumber`; the minus is a hyphen, so that the code can be pasted into a cell.
 */
function asCode(value: unknown): string {
  if (typeof value === "number") return formatNumber(value).replace(/−/g, "-");
  if (typeof value === "function") return value.name || "(function)";
  if (Array.isArray(value)) return `[${value.map(asCode).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${key}: ${asCode(part)}`)
      .join(", ")} }`;
  }
  return String(value);
}

function compared<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  sets: readonly A[],
  runs: readonly Run[],
): Verdict {
  const got = runs.map((one) => one.numbers ?? []);
  const wanted = resultsOf(exercise, exercise.reference, sets);
  const passed = got.filter((numbers, index) => sameNumbers(numbers, wanted[index]!)).length;
  const count = checkCount(passed, sets.length);
  if (passed === sets.length) return rightVerdict(exercise, runs, count);
  const mistake =
    exercise.mistakes.find(({ ways }) => ways.some((way) => isMadeBy(exercise, way, sets, got))) ??
    likeness(got, wanted);
  const at = got.findIndex((numbers, i) => !sameNumbers(numbers, wanted[i]!));
  const shown = evidence(exercise, sets[at]!, got[at]!, wanted[at]!);
  return verdict(exercise, "wrong", `${mistake.message}\n\n${shown}`, { mistakeId: mistake.id, count });
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

function isMadeBy<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  way: (...args: A) => unknown,
  sets: readonly A[],
  got: Results,
): boolean {
  try {
    return sameResults(got, resultsOf(exercise, way, sets));
  } catch {
    return false; // on numbers this large the mistake gives no number, so it is not what came out
  }
}

function resultsOf<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  way: (...args: A) => unknown,
  sets: readonly A[],
): Results {
  return sets.map((args) => {
    const reading = exercise.form.read(way(...copyOf(args)));
    if ("numbers" in reading) return reading.numbers;
    throw new RangeError(`${exercise.id}: a known answer gave ${reading.problem}`);
  });
}
