// Gives an error the words that Node gives it: the line of the cell that it comes from, with a pointer below.

import { inspect } from "node-inspect-extracted";

/** A place in one of the cells' codes, lines and columns counted from 1. */
interface Place {
  code: string;
  line: number;
  column: number;
}

/** What tslab puts before the last expression of a cell; Firefox may point at it. */
const last = "exports.tsLastExpr = ";

/** What Node would put before the stack of an error that left a cell. */
const heads = new WeakMap<Error, string>();

/** Notes where an error comes from. The last of the codes is the cell that it has left. */
export function notePlace(error: unknown, codes: readonly string[]): void {
  if (!(error instanceof Error) || heads.has(error)) return;
  const head = headFor(error, codes);
  if (head) heads.set(error, head);
}

/** The line that an error comes from, as Node shows it; undefined where no cell is named. */
export function headFor(error: Error, codes: readonly string[]): string | undefined {
  const place = placeInStack(error, codes) ?? placeInFields(error, codes);
  return place && headAt(place);
}

/** V8 and Firefox name the place of each call: "at f (cell3:2:7)", "f@cell3:2:7". An error's own constructor throws nothing. */
function placeInStack(error: Error, codes: readonly string[]): Place | undefined {
  const isOwn = (call: string) => /^ *at new /.test(call) || call.startsWith(`${error.constructor.name}@`);
  const calls = (error.stack ?? "").split("\n").filter((call) => !isOwn(call));
  const [, cell, line, column] = (/\bcell(\d+):(\d+):(\d+)/.exec(calls.join("\n")) ?? []).map(Number);
  const code = codes[cell ?? -1];
  return code === undefined ? undefined : { code, line: line!, column: column! };
}

/** WebKit names no cell, only a line and a column of some code, and the functions: the cell is the latest that declares it. */
function placeInFields(error: Error, codes: readonly string[]): Place | undefined {
  const { line, column, sourceURL } = error as { line?: number; column?: number; sourceURL?: string };
  if (line === undefined || column === undefined || sourceURL) return undefined;
  const [, name] = /^([\w$]+)@/.exec(error.stack ?? "") ?? [];
  const declares = new RegExp(
    `\\bfunction\\*? ${name?.replaceAll("$", "\\$")}\\b|\\b${name?.replaceAll("$", "\\$")} *=`,
  );
  const code = name === undefined ? codes.at(-1) : [...codes].reverse().find((each) => declares.test(each));
  return code === undefined ? undefined : { code, line, column };
}

function headAt({ code, line, column }: Place): string | undefined {
  const text = code.split("\n")[line - 1];
  if (text === undefined) return undefined;
  // Node points at the word `throw`. Of what is thrown behind it, V8 and Firefox name the beginning, WebKit the bracket.
  const before = text.slice(0, column - 1).replace(/(?:throw +)?(?:new +[\w$.]+)?$/, "");
  const pointer = text.startsWith(last) ? Math.max(last.length, before.length) : before.length;
  return `evalmachine.<anonymous>:${line}\n${text}\n${" ".repeat(pointer)}^\n\n`;
}

/** The error with a stack as Node's, without frames: those of the worker say nothing to a learner. */
function asNodes(error: Error): Error {
  // In WebKit's words; the lessons have advice for the others'.
  const message = error.message.replace(/^Can't find variable: (\w+)$/, "$1 is not defined");
  return Object.create(error, {
    message: { value: message },
    stack: { value: `${heads.get(error) ?? ""}${error.name}: ${message}` },
  }) as Error;
}

/** Every error is printed from now on as the lessons print Node's: they must be loaded, and have said how. */
export function printErrorsAsNodes(): void {
  const prototype = Error.prototype as unknown as Record<symbol, (this: Error) => string>;
  const print = prototype[inspect.custom]!;
  Object.defineProperty(prototype, inspect.custom, {
    configurable: true,
    writable: true,
    value(this: Error) {
      return print.call(asNodes(this));
    },
  });
}
