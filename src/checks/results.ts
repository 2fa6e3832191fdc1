import { describeValue } from "../math/describe";

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
}

export const numberResult: ResultForm = { name: "a number", read: readNumber, write: String };
export const listResult: ResultForm = { name: "a list of numbers", read: readList, write: listed };
export const neuronResult: ResultForm = {
  name: "a neuron: `{ weights: [...], bias: ... }`",
  read: readNeuron,
  write: (numbers) => `{ weights: ${listed(numbers.slice(0, -1))}, bias: ${numbers.at(-1)} }`,
};

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
  // A typed array is a list too, and a nested list holds the same numbers in the same order.
  const isList = Array.isArray(result) || (ArrayBuffer.isView(result) && !(result instanceof DataView));
  if (!isList) {
    return result instanceof Promise ? readNumber(result) : problem("not-a-list", describeValue(result));
  }
  const { length } = result as ArrayLike<unknown>;
  if (length > mostValues) {
    return problem("too-long", `a list of ${length} values, far more than are needed`);
  }
  return joinReadings(
    Array.from(result as ArrayLike<unknown>, (part) => (Array.isArray(part) ? readList(part) : readNumber(part))),
  );
}

function joinReadings(parts: readonly Reading[]): Reading {
  const numbers: number[] = [];
  let notFinite: string | undefined;
  for (const [index, part] of parts.entries()) {
    const place = `a list whose value ${index + 1} is`;
    if ("problem" in part) return problem(part.problemId, `${place} ${part.problem}`);
    numbers.push(...part.numbers);
    if (part.notFinite) notFinite ??= `${place} ${part.notFinite}`;
  }
  return { numbers, notFinite };
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
