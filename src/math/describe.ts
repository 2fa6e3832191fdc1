import { formatNumber } from "./format";

const longestText = 60;

/** Shortens a text to `longest` characters; never cuts a character in two. */
export function shorten(text: string, longest = longestText): string {
  // A slice first: spreading a text of millions of characters would take a while.
  const characters = [...text.slice(0, 2 * longest + 2)];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join("")}…`;
}

/**
 * Names any value in a few words, for a sentence such as "needs z to be a finite number; got …" or "this is …".
 * Never throws, and runs no code of an object.
 *
 * @example
 * describeValue(-0.5);      // "−0.5"
 * describeValue("0.5");     // 'the text "0.5"'
 * describeValue([1, "a"]);  // '[1, "a"]'
 * describeValue(undefined); // "nothing (undefined)"
 */
export function describeValue(value: unknown): string {
  try {
    if (typeof value === "string") return `the text ${quoted(value)}`;
    if (value === undefined || value === null) return `nothing (${value})`;
    return isList(value) ? describeList(value) : describePart(value);
  } catch {
    return "a value that cannot be read";
  }
}

/** A value inside a list, where its kind needs no words. */
function describePart(value: unknown): string {
  if (typeof value === "number") return describeNumber(value);
  if (typeof value === "string") return quoted(value);
  if (typeof value === "bigint") return `the bigint ${shorten(String(value))}`;
  if (typeof value === "function") return "a function";
  if (typeof value === "symbol") return "a symbol";
  if (typeof value !== "object" || value === null) return String(value);
  if (isList(value)) return "a list";
  return value instanceof Promise ? "a promise" : "an object";
}

function describeList(list: ArrayLike<unknown>): string {
  if (list.length === 0) return "an empty list";
  const first = Array.from({ length: Math.min(list.length, 3) }, (_, i) => describePart(list[i]));
  return list.length > 3 ? `[${first.join(", ")}, … ${list.length} in all]` : `[${first.join(", ")}]`;
}

/** Rounded as everywhere, but never to a whole number: the digits that go may be what is wrong with it. */
function describeNumber(value: number): string {
  if (Object.is(value, -0)) return "−0";
  return Number.isInteger(Number(value.toPrecision(4))) ? formatNumber(value, "all") : formatNumber(value);
}

function quoted(text: string): string {
  return JSON.stringify(shorten(text));
}

/** What a thrown value says, in one line. Never throws. */
export function describeError(thrown: unknown): string {
  try {
    const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : describeValue(thrown);
    return shorten(text.replace(/\s+/g, " "), 160);
  } catch {
    return "an error that cannot be read";
  }
}

/** A list as our functions take one: a plain list or a typed array. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}
