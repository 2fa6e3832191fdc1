import { describeValue, isList } from "./describe";

/**
 * The checks at the public edge. Every refusal is one sentence:
 * the function that refuses, what it needs, and what came.
 */

/** Anything that holds numbers by index: a plain list or a typed array. */
export type Numbers = ArrayLike<number>;

/** Refuses all but a finite number. */
export function needFinite(caller: string, name: string, value: unknown): asserts value is number {
  if (Number.isFinite(value)) return;
  const Refusal = typeof value === "number" ? RangeError : TypeError;
  throw new Refusal(`${caller}: needs ${name} to be a finite number; got ${describeValue(value)}`);
}

/** Refuses all but a finite number greater than 0. */
export function needPositive(caller: string, name: string, value: unknown): void {
  needFinite(caller, name, value);
  if (value > 0) return;
  throw new RangeError(`${caller}: needs ${name} to be greater than 0; got ${describeValue(value)}`);
}

/** Refuses all but a finite number of 0 or more. */
export function needNotNegative(caller: string, name: string, value: unknown): void {
  needFinite(caller, name, value);
  if (value >= 0) return;
  throw new RangeError(`${caller}: needs ${name} to be 0 or more; got ${describeValue(value)}`);
}

/** Refuses all but a whole number between two bounds. */
export function needWhole(
  caller: string,
  name: string,
  value: unknown,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): asserts value is number {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return;
  const range = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
  const Refusal = typeof value === "number" ? RangeError : TypeError;
  throw new Refusal(`${caller}: needs ${name} to be a whole number ${range}; got ${describeValue(value)}`);
}

/** Refuses all but a name that the table itself holds. */
export function needKnown<Name extends string>(
  caller: string,
  what: string,
  name: unknown,
  table: Readonly<Record<Name, unknown>>,
): asserts name is Name {
  if (typeof name === "string" && Object.hasOwn(table, name)) return;
  const known = Object.keys(table).join(", ");
  throw new RangeError(`${caller}: needs ${what} to be one of ${known}; got ${describeValue(name)}`);
}

/** Refuses all but a list with at least one value; says nothing about the values. */
export function needList(caller: string, name: string, list: unknown): asserts list is ArrayLike<unknown> {
  if (!isList(list)) {
    throw new TypeError(`${caller}: needs ${name} to be a list; got ${describeValue(list)}`);
  }
  if (list.length === 0) {
    throw new RangeError(`${caller}: needs ${name} to hold at least one value; got an empty list`);
  }
}

/** Refuses all but a non-empty list of finite numbers without gaps. */
export function needNumbers(caller: string, name: string, list: unknown): asserts list is Numbers {
  needList(caller, name, list);
  for (let i = 0; i < list.length; i += 1) {
    // Most numbers are fine, so the name of one is made up only when it is needed.
    if (!Number.isFinite(list[i])) needFinite(caller, `${name}[${i}]`, list[i]);
  }
}

/** Refuses a list that does not hold exactly so many values. */
export function needLength(caller: string, name: string, list: ArrayLike<unknown>, wanted: number): void {
  if (list.length === wanted) return;
  const came = describeValue(list);
  throw new RangeError(`${caller}: needs ${name} to hold ${count(wanted, "values")}; got ${came}`);
}

/** Refuses two lists of different length. */
export function needSameLength(
  caller: string,
  [firstName, first]: readonly [string, Numbers],
  [secondName, second]: readonly [string, Numbers],
): void {
  if (first.length === second.length) return;
  const came = `${count(first.length, firstName)} and ${count(second.length, secondName)}`;
  throw new RangeError(`${caller}: needs as many ${secondName} as ${firstName}; got ${came}`);
}

function count(length: number, names: string): string {
  return `${length} ${length === 1 ? names.replace(/s$/, "") : names}`;
}

/** Refuses all but an object (its fields are checked one by one by the caller). */
export function needObject(caller: string, name: string, fields: string, value: unknown): void {
  if (typeof value === "object" && value !== null && !isList(value)) return;
  throw new TypeError(`${caller}: needs ${name} to be an object with ${fields}; got ${describeValue(value)}`);
}

/** Refuses all but a function. */
export function needFunction(caller: string, name: string, value: unknown): void {
  if (typeof value === "function") return;
  throw new TypeError(`${caller}: needs ${name} to be a function; got ${describeValue(value)}`);
}

/** Hands a result on, unless it grew beyond what a number can hold (about 1.8e308). */
export function finiteResult(caller: string, result: number): number {
  if (Number.isFinite(result)) return result;
  throw new RangeError(`${caller}: needs numbers small enough for a finite result; got ${describeValue(result)}`);
}
