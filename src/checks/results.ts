import { describeValue, isList } from "../math/describe";

/** What came out of a learner's answer: numbers to compare, and what the first is that is not finite; or why there are none. */
export type Reading =
  | { readonly numbers: readonly number[]; readonly notFinite?: string | undefined }
  | { readonly problem: string; readonly problemId: string };

/** How an answer is read into numbers, and how its form is named to the learner. */
export interface ResultForm {
  readonly name: string;
  read(result: unknown): Reading;
  /** Puts numbers, written out, into this form. */
  write(numbers: readonly string[]): string;
  /** Writes the one part that has a number at a place. Where it is there, what was wanted would give the whole answer away: only this part of what came is shown. */
  readonly writePart?: (numbers: readonly string[], place: number) => string;
  /** Its numbers without those that say its shape; all of them unless said. */
  readonly values?: (numbers: readonly number[]) => readonly number[];
  /** What to ask where every result has more numbers than it should, or fewer; of a list unless said. */
  readonly otherLength?: string;
}

export const numberResult: ResultForm = { name: "a number", read: readNumber, write: String };
export const listResult: ResultForm = { name: "a list of numbers", read: readList, write: listed };
export const neuronResult: ResultForm = {
  name: "a neuron: `{ weights: [...], bias: ... }`",
  read: readNeuron,
  write: (numbers) => `{ weights: ${listed(numbers.slice(0, -1))}, bias: ${numbers.at(-1)} }`,
};

/** Its numbers are how many rows it has, how long each is, and only then what stands in them: so a flat list, or another shape, is never taken for it. */
export const tableResult: ResultForm = {
  name: "a table, a list for each row: `[[...], [...]]`",
  read: readTable,
  write: writeTable,
  values: (numbers) => numbers.slice(1 + numbers[0]!),
  otherLength: "The table has another shape than it should. How many rows are asked for, and how long is each?",
};

/** An object that holds a list of numbers under each of these names. Its numbers are how long each list is, and only then what stands in them. */
export function listsResult(names: readonly string[]): ResultForm {
  return {
    name: `an object with ${names.length} lists: \`{ ${names.map((name) => `${name}: [...]`).join(", ")} }\``,
    read: (result) => readLists(names, result),
    write: (numbers) => writeLists(names, numbers),
    values: (numbers) => numbers.slice(names.length),
    otherLength: "A list has another length than it should. Which number is missing, or too many?",
  };
}

/** An object that holds a shape under each of these names. */
export function shapesResult(names: readonly string[]): ResultForm {
  const named = (numbers: readonly string[], at: number) =>
    `${names[at]}: ${listed(numbers.slice(2 * at, 2 * at + 2))}`;
  return {
    name: `an object with a shape, \`[rows, columns]\`, for each of ${names.map((name) => `\`${name}\``).join(", ")}`,
    read: (result) => readShapes(names, result),
    write: (numbers) => `{ ${names.map((_, at) => named(numbers, at)).join(", ")} }`,
    writePart: (numbers, place) => named(numbers, Math.floor(place / 2)),
  };
}

function listed(numbers: readonly string[]): string {
  return `[${numbers.join(", ")}]`;
}

/** Far beyond any answer; reading a million values would take seconds. */
const mostValues = 10_000;

function problem(problemId: string, text: string): Reading {
  return { problemId, problem: text };
}

function readNumber(result: unknown): Reading {
  if (typeof result === "number") {
    return { numbers: [result], notFinite: Number.isFinite(result) ? undefined : notFinite(result) };
  }
  if (typeof result === "string")
    return problem("text-not-number", `${describeValue(result)}. A number is needed; \`toFixed\` makes a text`);
  if (result instanceof Promise) {
    return problem("promise", "a promise. Leave `async` and `await` out: nothing here has to wait");
  }
  return problem("not-a-number", describeValue(result));
}

function notFinite(value: number): string {
  return Number.isNaN(value) ? "NaN, “not a number”" : describeValue(value);
}

function readList(result: unknown): Reading {
  const refused = refusedList(result);
  if (refused) return refused;
  // A nested list holds the same numbers in the same order.
  return joinReadings(
    Array.from(result as ArrayLike<unknown>, (part) => (Array.isArray(part) ? readList(part) : readNumber(part))),
  );
}

function refusedList(result: unknown): Reading | undefined {
  if (!isList(result))
    return result instanceof Promise ? readNumber(result) : problem("not-a-list", describeValue(result));
  const { length } = result;
  return length > mostValues ? problem("too-long", `a list of ${length} values, far more than are needed`) : undefined;
}

function joinReadings(parts: readonly Reading[], holds = "a list whose value"): Reading {
  const numbers: number[] = [];
  let notFinite: string | undefined;
  for (const [index, part] of parts.entries()) {
    const place = `${holds} ${index + 1} is`;
    if ("problem" in part) return problem(part.problemId, `${place} ${part.problem}`);
    numbers.push(...part.numbers);
    if (part.notFinite) notFinite ??= `${place} ${part.notFinite}`;
  }
  return { numbers, notFinite };
}

function readTable(result: unknown): Reading {
  const refused = refusedList(result);
  if (refused) return refused;
  const rows = Array.from(result as ArrayLike<unknown>);
  if (rows.length > 0 && rows.every((row) => typeof row === "number"))
    return problem("flat-list", `the flat list ${describeValue(result)}. Which of its numbers make up one row?`);
  const joined = joinReadings(rows.map(readRow), "a table whose row");
  if ("problem" in joined) return joined;
  const lengths = rows.map((row) => (row as ArrayLike<unknown>).length);
  return { ...joined, numbers: [rows.length, ...lengths, ...joined.numbers] };
}

/** A row holds numbers and no further lists. */
function readRow(row: unknown): Reading {
  return refusedList(row) ?? joinReadings(Array.from(row as ArrayLike<unknown>, readPlace));
}

function readPlace(value: unknown): Reading {
  return isList(value)
    ? problem("list-in-row", `the list ${describeValue(value)}. Which one number belongs there?`)
    : readNumber(value);
}

function writeTable([count, ...rest]: readonly string[]): string {
  let from = Number(count);
  const rows = rest.slice(0, from).map((length) => listed(rest.slice(from, (from += Number(length)))));
  return listed(rows);
}

function readLists(names: readonly string[], result: unknown): Reading {
  if (result instanceof Promise) return readNumber(result);
  if (typeof result !== "object" || result === null || isList(result)) {
    return problem("not-lists", describeValue(result));
  }
  const lists = result as Readonly<Record<string, unknown>>;
  const missing = names.find((name) => lists[name] === undefined);
  if (missing) return problem("list-missing", `an object without \`${missing}\``);
  const readings = names.map((name) => ({ name, reading: readRow(lists[name]) }));
  const numbers: number[] = names.map((name) => (lists[name] as ArrayLike<unknown>).length);
  let notFinite: string | undefined;
  for (const { name, reading } of readings) {
    const holds = `an object whose \`${name}\` is`;
    if ("problem" in reading) return problem(reading.problemId, `${holds} ${reading.problem}`);
    numbers.push(...reading.numbers);
    if (reading.notFinite) notFinite ??= `${holds} ${reading.notFinite}`;
  }
  return { numbers, notFinite };
}

function writeLists(names: readonly string[], numbers: readonly string[]): string {
  let from = names.length;
  const lists = names.map((name, at) => `${name}: ${listed(numbers.slice(from, (from += Number(numbers[at]))))}`);
  return `{ ${lists.join(", ")} }`;
}

function readShapes(names: readonly string[], result: unknown): Reading {
  if (result instanceof Promise) return readNumber(result);
  if (typeof result !== "object" || result === null || isList(result))
    return problem("not-shapes", describeValue(result));
  const shapes = result as Readonly<Record<string, unknown>>;
  const missing = names.find((name) => shapes[name] === undefined);
  if (missing) return problem("shape-missing", `an object without \`${missing}\``);
  const wrong = names.find((name) => !isShape(shapes[name]));
  if (wrong)
    return problem(
      "not-a-shape",
      `an object whose \`${wrong}\` is ${describeValue(shapes[wrong])}. ${isOneSize(shapes[wrong]) ? "A single row, or a single column, has two sizes too" : "A shape is a list of two numbers, such as `[30, 20]`"}: how many rows are there, and how many columns?`,
    );
  return { numbers: names.flatMap((name) => Array.from(shapes[name] as ArrayLike<number>)) };
}

/** A number, alone or in a list. */
function isOneSize(shape: unknown): boolean {
  return Number.isFinite(isList(shape) && shape.length === 1 ? shape[0] : shape);
}

function isShape(shape: unknown): boolean {
  return isList(shape) && shape.length === 2 && Array.from(shape).every(Number.isFinite);
}

function readNeuron(result: unknown): Reading {
  if (typeof result !== "object" || result === null || !("weights" in result) || !("bias" in result)) {
    return result instanceof Promise ? readNumber(result) : problem("not-a-neuron", describeValue(result));
  }
  const weights = readList(result.weights);
  if ("problem" in weights) {
    return problem(weights.problemId, `a neuron whose weights are ${weights.problem}`);
  }
  const bias = readNumber(result.bias);
  if ("problem" in bias) return problem(bias.problemId, `a neuron whose bias is ${bias.problem}`);
  const notFinite = weights.notFinite
    ? `a neuron whose weights are ${weights.notFinite}`
    : bias.notFinite && `a neuron whose bias is ${bias.notFinite}`;
  return { numbers: [...weights.numbers, ...bias.numbers], notFinite };
}
