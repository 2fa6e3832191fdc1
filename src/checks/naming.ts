import { describeValue, isList } from "../math/describe";
import type { Exercise, ExerciseSpec, Verdict } from "./types";
import { checkCount, verdict } from "./verdicts";

/** One of the cases, and what is said of it. */
export interface NamedCase<Name extends string> {
  readonly right: Name;
  /** What tells it from all others: said when it is named rightly. */
  readonly gaveAway: string;
  /** What it shows, without its name: said when it is given another one. */
  readonly shows: string;
}

/** Cases that are numbered from 1, each of which gets a name from a list; "?" stands where none is given yet. */
export interface NamingSpec<Name extends string> extends ExerciseSpec {
  /** What one of the cases is called: "patient". */
  readonly each: string;
  /** The type that a learner's cell gives the names: "Diagnosis". The compiler calls them by it. */
  readonly typeName: string;
  readonly cases: readonly NamedCase<Name>[];
  /** By name: how a case that has it would look. */
  readonly wouldShow: Readonly<Record<Name, string>>;
}

export interface NamingExercise<Name extends string> extends NamingSpec<Name>, Exercise {
  readonly kind: "naming";
}

export function namingExercise<Name extends string>(spec: NamingSpec<Name>): NamingExercise<Name> {
  const exercise: NamingExercise<Name> = {
    ...spec,
    kind: "naming",
    judge: (answer) => judgeNames(exercise, answer),
  };
  return exercise;
}

/** The case with a number from 1, and the name that it was given. */
interface Given<Name extends string> {
  readonly number: number;
  readonly name: Name;
  readonly isRight: boolean;
}

function judgeNames<Name extends string>(exercise: NamingExercise<Name>, answer: unknown): Verdict {
  const { each, cases } = exercise;
  if (answer === undefined || answer === null) return notYet(exercise);
  if (typeof answer !== "object" || isList(answer)) {
    const message = `The answer is an object with a name for each ${each}, as \`{ 1: "…", 2: "…" }\`, and this is ${describeValue(answer)}.`;
    return verdict(exercise, "open", message, { mistakeId: "not-an-object" });
  }
  const answers = Object.entries(answer);
  const stranger = answers.find(([key]) => !cases.some((_, at) => key === `${at + 1}`));
  if (stranger) {
    const message = `The ${each}s have the numbers 1 to ${cases.length}, and here ${describeValue(stranger[0])} gets a name.`;
    return verdict(exercise, "open", message, { mistakeId: "no-such-case" });
  }
  const named = answers.filter(([, name]) => !isOpen(name));
  const unknown = named.find(([, name]) => nameOf(exercise, name) === undefined);
  if (unknown) return notAName(exercise, unknown);
  return weighed(
    exercise,
    named.map(([key, typed]) => {
      const name = nameOf(exercise, typed)!;
      return { number: Number(key), name, isRight: name === cases[Number(key) - 1]!.right };
    }),
  );
}

function isOpen(name: unknown): boolean {
  return name === undefined || name === null || (typeof name === "string" && ["", "?"].includes(name.trim()));
}

function namesOf<Name extends string>({ wouldShow }: NamingExercise<Name>): Name[] {
  return Object.keys(wouldShow) as Name[];
}

/** The name that was meant, however its capitals and spaces were typed. */
function nameOf<Name extends string>(exercise: NamingExercise<Name>, typed: unknown): Name | undefined {
  if (typeof typed !== "string") return undefined;
  const bare = (text: string) => text.slice(0, 100).toLowerCase().replace(/\s+/g, " ").trim();
  return namesOf(exercise).find((name) => bare(name) === bare(typed));
}

function notAName<Name extends string>(exercise: NamingExercise<Name>, [key, typed]: [string, unknown]): Verdict {
  const names = namesOf(exercise).map((name) => `\`"${name}"\``);
  const message = `The names are ${names.join(", ")}. What ${exercise.each} ${key} got is ${describeValue(typed)}.`;
  return verdict(exercise, "open", message, { mistakeId: "not-a-name" });
}

function notYet<Name extends string>(exercise: NamingExercise<Name>): Verdict {
  return verdict(
    exercise,
    "open",
    `Put a name in place of a question mark, for one ${exercise.each} or for more of them, then run this cell again. Tab inside the quotes lists the names (in VS Code Control+Space).`,
  );
}

function weighed<Name extends string>(exercise: NamingExercise<Name>, given: readonly Given<Name>[]): Verdict {
  if (given.length === 0) return notYet(exercise);
  const { cases } = exercise;
  const right = given.filter(({ isRight }) => isRight).length;
  const once = given.filter(({ isRight }) => isRight).map((one) => said(exercise, one));
  const message = [...given.map((one) => said(exercise, one)), ...twice(exercise, given), ...left(exercise, given)];
  const status = right === cases.length ? "right" : right > 0 ? "partly" : "wrong";
  return verdict(exercise, status, message.join("\n\n"), {
    count: checkCount(right, cases.length),
    ...(once.length > 0 ? { once } : {}),
    ...(right < given.length ? { mistakeId: "misnamed" } : {}),
  });
}

function said<Name extends string>(
  { each, cases, wouldShow }: NamingExercise<Name>,
  { number, name, isRight }: Given<Name>,
): string {
  const one = cases[number - 1]!;
  const of = `${each[0]!.toUpperCase()}${each.slice(1)} ${number}`;
  return isRight
    ? `${of}, right: \`${name}\`. ${one.gaveAway}`
    : `${of}, not yet. With \`${name}\`: ${wouldShow[name]} What this one shows: ${one.shows}`;
}

/** Each name belongs to one case, so one that stands twice is wrong somewhere. */
function twice<Name extends string>(exercise: NamingExercise<Name>, given: readonly Given<Name>[]): string[] {
  const repeated = namesOf(exercise).filter((name) => given.filter((one) => one.name === name).length > 1);
  return repeated.map((name) => `\`${name}\` stands more than once here. Each name belongs to one ${exercise.each}.`);
}

function left<Name extends string>({ each, cases }: NamingExercise<Name>, given: readonly Given<Name>[]): string[] {
  const open = cases.map((_, at) => at + 1).filter((number) => !given.some((one) => one.number === number));
  if (open.length === 0) return [];
  return [`Still open: ${open.length === 1 ? each : `${each}s`} ${open.join(", ")}.`];
}
