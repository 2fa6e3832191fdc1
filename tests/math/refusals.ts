/** Values that no function may take for a number, with the words that a refusal uses for them. */
export const notNumbers: [unknown, string][] = [
  [Number.NaN, "NaN"],
  [Infinity, "Infinity"],
  [-Infinity, "−Infinity"],
  ["0.5", 'the text "0.5"'],
  [undefined, "nothing (undefined)"],
  [null, "nothing (null)"],
  [true, "true"],
  [5n, "the bigint 5"],
  [Symbol("z"), "a symbol"],
  [() => 1, "a function"],
  [{ valueOf: () => 1 }, "an object"],
  [[1], "[1]"],
];

/** Lets a test hand over what the types forbid, as a notebook cell can. */
export function wrong<Value>(value: unknown): Value {
  return value as Value;
}
