import { formatNumber } from "../math/format";

const longestText = 60;

/** Shortens a text to `longest` characters; never cuts a character in two. */
export function shorten(text: string, longest = longestText): string {
  // A slice first: spreading a text of millions of characters would take a while.
  const characters = [...text.slice(0, 2 * longest + 2)];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join("")}…`;
}

/** Names any value in a few words: "a number (0.72)", "a text (“abc”)", "nothing (undefined)". Never throws. */
export function describe(value: unknown): string {
  try {
    return describeValue(value);
  } catch {
    return "a value that cannot be read";
  }
}

function describeValue(value: unknown): string {
  if (value === undefined || value === null) return `nothing (${value})`;
  if (typeof value === "number") {
    return Number.isFinite(value) ? `a number (${formatNumber(value)})` : String(value);
  }
  if (typeof value === "string") return `a text (“${shorten(value)}”)`;
  if (typeof value === "object") return describeObject(value);
  if (typeof value === "function") return "a function";
  if (typeof value === "symbol") return "a symbol";
  return `a ${typeof value} (${shorten(String(value))})`;
}

function describeObject(value: object): string {
  if (Array.isArray(value)) {
    return value.length === 1 ? "a list of 1 value" : `a list of ${value.length} values`;
  }
  if (value instanceof Promise) return "a promise";
  return "an object";
}

/** What a thrown value says, in one line. Never throws. */
export function describeError(thrown: unknown): string {
  try {
    const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : describe(thrown);
    return shorten(text.replace(/\s+/g, " "), 160);
  } catch {
    return "an error that cannot be read";
  }
}

/** A value as it would stand in code: `[0.5, 0.8]`, `{ weights: [0.4, 0.7], bias: 0.2 }`. For values that the course made. */
export function formatValue(value: unknown): string {
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "function") return value.name || "(function)";
  if (Array.isArray(value)) return `[${value.map(formatValue).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${key}: ${formatValue(part)}`)
      .join(", ")} }`;
  }
  return String(value);
}
