// How an error reads under a cell. The kernel prints it with console.error, and so with a trace through Node, the kernel and
// dist: a dozen lines around the one that a learner needs. Node asks an object itself how it wants to be printed.

import { inspect } from "node:util";
import { explainMissingNames } from "./missingNames";

/** What our own functions say when they refuse something: "sigmoid: needs z to be a finite number; got NaN". */
const refusal = /^[\w ]+: needs /;
const place = /^evalmachine\.<anonymous>:\d+\n/;
/** What the kernel puts before the last expression of a cell. */
const last = "exports.tsLastExpr = ";
const insides = /^ +at .*(node:|[/\\]node_modules[/\\]|evalmachine|<anonymous>)/;

/** What the stop button throws into a cell: while its code runs straight through, and while it waits. */
const stops = [
  {
    is: ({ code }: { code?: unknown }) => code === "ERR_SCRIPT_EXECUTION_INTERRUPTED",
    ask: "look at its loop: does the condition ever become false?",
  },
  {
    is: ({ message }: Error) => message === "Interrupted asynchronously",
    ask: "look at what stands after await: does it ever come to an end?",
  },
] as const;

/** A refusal as its sentence alone; any other error with its line of the cell, and without the trace through the kernel. */
export function plainError(error: Error): string {
  const stop = stops.find(({ is }) => is(error));
  if (stop)
    return `Stopped: the stop button ended this cell before it was done, so names that it declares are not known. If it seemed to run for ever, ${stop.ask}`;
  const sentence = `${error.name}: ${error.message}`;
  if (refusal.test(error.message)) return sentence;
  const lines = (error.stack ?? sentence).replace(place, "").split("\n");
  const [code, pointer] = lines;
  if (code?.startsWith(last)) lines.splice(0, 2, code.slice(last.length), pointer?.slice(last.length) ?? "");
  return (
    lines
      .filter((line) => !insides.test(line))
      .join("\n")
      .trim() + advice(error)
  );
}

/** A name that does not exist is found before a cell runs, but for one case. */
function advice({ name, message }: Error): string {
  const missing = name === "ReferenceError" ? /^(\w+) is not defined$/.exec(message)?.[1] : undefined;
  return missing
    ? `\nIf ${missing} comes from an earlier cell, write { ${missing}: ${missing} } for { ${missing} }.`
    : "";
}

/** From now on every error is printed plainly. */
export function printErrorsPlainly(): void {
  explainMissingNames();
  Object.defineProperty(Error.prototype, inspect.custom, {
    configurable: true,
    writable: true,
    value(this: Error) {
      return plainError(this);
    },
  });
}
