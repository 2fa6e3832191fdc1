// A cell that is run before the cells above it, say after a restart, a guess typed without its quotes, or a number with them: the
// kernel's compiler says that it cannot find a name, or that a type does not fit, and nothing of what to do. It writes one line for
// each; the advice comes once, beneath the last.

import { optionLetters } from "../checks/choice";
import type { NamingExercise } from "../checks/naming";
import type { PredictionExercise } from "../checks/prediction";
import { exercises } from "../exercises";

const missing = /^\d+:\d+ - (?:Cannot find name|No value exists in scope for the shorthand property) '([\w$]+)'\./;
/** A name of the browser or of Node, say: no cell above holds it. */
const isElsewhere = /Do you need to (?:change your target library|install type definitions)/;
const aWordOfTypes = /^\d+:\d+ - '(\w+)' only refers to a type/;
/** A number where one of a few texts may stand: `"0" | "1" | "?"`. */
const aNumberForText = /^\d+:\d+ - Type '([\d.e+-]+)' is not assignable to type '("[^']*")'/;

/** A text where a number or a few texts may stand: `number | "?"`. */
const aTextForNumber = /^\d+:\d+ - Type '"\s*(-?\d+(?:\.\d+)?)\s*"' is not assignable to type '(?:[^']* )?number\b/;

/** The name that one line of the compiler's says is missing. */
export function missingName(line: string): string | undefined {
  return isElsewhere.test(line) ? undefined : missing.exec(line)?.[1];
}

const letters: readonly string[] = optionLetters;
const guesses = exercises
  .filter((each): each is PredictionExercise<unknown> => each.kind === "prediction")
  .flatMap(({ options }) => options);

/** The guess, or the letter of a quiz, that stands without its quotes where the compiler found something else. */
export function unquotedGuess(line: string): string | undefined {
  const [, number, texts] = aNumberForText.exec(line) ?? [];
  if (texts !== undefined)
    return [...texts.matchAll(/"([^"]+)"/g)].map(([, text]) => text!).find((text) => Number(text) === Number(number));
  const word = missingName(line) ?? aWordOfTypes.exec(line)?.[1];
  if (word === undefined) return undefined;
  // "by" is what is missing in a guess of `by half`; an "a" may be anything.
  const isOf = (guess: string) => guess === word || (word.length > 1 && guess.startsWith(`${word} `));
  return [...letters, ...guesses].find(isOf);
}

/** The number that stands between quotes where the compiler wants it without. */
export function quotedNumber(line: string): string | undefined {
  return aTextForNumber.exec(line)?.[1];
}

/** A text where one of a list of names may stand, which the compiler knows by the name of their type. */
const aTextOfAType = /^\d+:\d+ - Type '".*"' is not assignable to type '(\w+)'/;

const namings = exercises.filter((each): each is NamingExercise<string> => each.kind === "naming");

/** The names that may stand where the compiler found another text. */
export function namesInstead(line: string): readonly string[] | undefined {
  const type = aTextOfAType.exec(line)?.[1];
  const exercise = namings.find(({ typeName }) => typeName === type);
  return exercise && Object.keys(exercise.wouldShow);
}

/** What one line of the compiler's is about. */
export interface Finding {
  /** a name that is missing */
  readonly name?: string | undefined;
  /** the guess that it may be or surely is */
  readonly guess?: string | undefined;
  /** a number that stands between quotes */
  readonly number?: string | undefined;
  /** what may stand in place of a text that is none of them */
  readonly instead?: readonly string[] | undefined;
}

/** What to do about names that are missing, guesses without quotes and numbers with them, and texts that are none of the names. */
export function adviceOn(findings: readonly Finding[]): string {
  const isSure = ({ name, guess }: Finding) => guess !== undefined && (name !== guess || letters.includes(guess));
  const instead = findings.find((each) => each.instead)?.instead ?? [];
  const sure = findings.filter(isSure).map(({ guess }) => `"${guess}"`);
  const names = findings.filter((each) => !isSure(each)).flatMap(({ name }) => name ?? []);
  // A guess is typed once; a name that is met again is one of the cell's own.
  const perhaps = findings.filter(
    (each) => !isSure(each) && each.guess && names.filter((name) => name === each.name).length === 1,
  );
  const numbers = findings.flatMap(({ number }) => number ?? []);
  return [
    ...(numbers.length > 0 ? [`A number stands without quotes: ${[...new Set(numbers)].join(", ")}.`] : []),
    ...(instead.length > 0
      ? [`The names are: ${instead.map((name) => `"${name}"`).join(", ")}. Where you have none yet, "?" stands.`]
      : []),
    ...(sure.length > 0 ? [`A guess stands between quotes: ${[...new Set(sure)].join(", ")}.`] : []),
    ...perhaps.map(({ guess }) => `If ${guess} is a guess, it stands between quotes: "${guess}".`),
    ...(names.length > 0 ? [fromAbove([...new Set(names)])] : []),
  ].join(" ");
}

function fromAbove(names: readonly string[]): string {
  const listed =
    names.length === 1 ? `Does ${names[0]} come` : `Do ${names.slice(0, -1).join(", ")} and ${names.at(-1)} come`;
  return `${listed} from a cell above? Then run the cells above first (in JupyterLab: Run → Run All Above Selected Cell). A new name needs let before it.`;
}

type Write = (text: unknown, ...rest: unknown[]) => boolean;

/**
 * From now on the advice stands beneath what the compiler says of them. The kernel puts a `write` of its own into `stderr`
 * for each cell, so this keeps a place before it.
 */
export function explainMissingNames(stderr: { write: unknown } = process.stderr): void {
  if (Object.getOwnPropertyDescriptor(stderr, "write")?.get) return;
  let write = stderr.write as Write;
  let findings: Finding[] = [];
  const advise = () => {
    write.call(stderr, `${adviceOn(findings)}\n`);
    findings = [];
  };
  const listen: Write = (text, ...rest) => {
    const line = String(text);
    const finding = {
      ...{ name: missingName(line), guess: unquotedGuess(line) },
      ...{ number: quotedNumber(line), instead: namesInstead(line) },
    };
    const isFound = Object.values(finding).some((each) => each !== undefined);
    // The compiler's lines come in one go, and the cell ends only after the present turn.
    if (isFound && findings.push(finding) === 1) queueMicrotask(advise);
    return write.call(stderr, text, ...rest);
  };
  Object.defineProperty(stderr, "write", {
    configurable: true,
    get: () => listen,
    set: (next: Write) => {
      write = next;
    },
  });
}
