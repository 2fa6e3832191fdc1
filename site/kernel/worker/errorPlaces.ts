// Gives an error the words that Node gives it: the line of the cell that it comes from, with a pointer below.

import { inspect } from "node-inspect-extracted";

/** What Node would put before the stack of an error that left a cell. */
const places = new WeakMap<Error, string>();

/** As V8 and Firefox name a place in a cell: "at f (cell3:2:7)", "f@cell3:2:7". */
const inCell = /\bcell(\d+):(\d+):(\d+)/;

export function notePlace(error: unknown, codes: readonly string[]): void {
  if (!(error instanceof Error) || places.has(error)) return;
  const [, cell, line, column] = (inCell.exec(error.stack ?? "") ?? []).map(Number);
  const text = codes[cell ?? codes.length]?.split("\n")[line! - 1];
  if (text === undefined) return;
  // Node points at the word `throw`, the engines at the error that is made behind it.
  const before = text.slice(0, column! - 1);
  const pointer = " ".repeat(before.replace(/throw\s+$/, "").length);
  places.set(error, `evalmachine.<anonymous>:${line}\n${text}\n${pointer}^\n\n`);
}

/** The error with a stack as Node's, without frames: those of the worker say nothing to a learner. */
function asNodes(error: Error): Error {
  return Object.create(error, {
    stack: { value: `${places.get(error) ?? ""}${error.name}: ${error.message}` },
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
