// How a call is shown to a learner: as it would be typed, with what came and what was wanted.

import { type Digits, formatNumber } from "../math/format";
import type { ResultForm } from "./results";

/** The function that is called, and the form of what it returns. */
interface Called {
  readonly functionName: string;
  readonly form: ResultForm;
}

const longestCall = 200;

/** A call as it would stand in a cell; where its arguments are too long to be read, without them. */
export function callOf({ functionName }: Called, args: readonly unknown[]): string {
  const whole = `${functionName}(${args.map(asCode).join(", ")})`;
  return `\`${whole.length > longestCall ? `${functionName}(…)` : whole}\``;
}

/**
 * "`myForward([0.5, 0.8], [0.4, 0.7], 0.2)` gave 0.96, and 0.7231 was wanted."
 * Of a form that shows only a part of what came, it is the one at the place that is spoken of, else the first that differs.
 */
export function evidence(
  called: Called,
  args: readonly unknown[],
  got: readonly number[],
  wanted: readonly number[],
  place = got.findIndex((value, at) => value !== wanted[at]),
): string {
  const { writePart } = called.form;
  if (writePart) {
    const part = writePart(
      got.map((value) => formatNumber(value)),
      place,
    );
    return `${callOf(called, args)} gave \`${part}\`.`;
  }
  const [came, asked] = differently(called, got, wanted);
  return `${callOf(called, args)} gave ${came}, and ${asked} was wanted.`;
}

/** The numbers of a result, in its form. */
export function written({ form }: Called, numbers: readonly number[], digits: Digits = 4): string {
  return form.write(numbers.map((value) => formatNumber(value, digits)));
}

/** Two results in as few digits as tell them apart. */
function differently(called: Called, one: readonly number[], other: readonly number[]): [string, string] {
  const pair = (digits: Digits): [string, string] => [written(called, one, digits), written(called, other, digits)];
  for (const digits of [4, 8] as const) {
    const [came, asked] = pair(digits);
    if (came !== asked) return [came, asked];
  }
  return pair("all");
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
