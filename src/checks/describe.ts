import { describeValue, shorten } from "../math/describe";
import { formatNumber } from "../math/format";

/** What a thrown value says, in one line. Never throws. */
export function describeError(thrown: unknown): string {
  try {
    const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : describeValue(thrown);
    return shorten(text.replace(/\s+/g, " "), 160);
  } catch {
    return "an error that cannot be read";
  }
}

/**
 * A value as it would stand in code: `[0.5, -0.8]`, `{ weights: [0.4, 0.7], bias: 0.2 }`. For values that the course made.
 * The digits are those of `formatNumber`; the minus is a hyphen, so that the code can be pasted into a cell.
 */
export function formatValue(value: unknown): string {
  if (typeof value === "number") return formatNumber(value).replace(/−/g, "-");
  if (typeof value === "function") return value.name || "(function)";
  if (Array.isArray(value)) return `[${value.map(formatValue).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${key}: ${formatValue(part)}`)
      .join(", ")} }`;
  }
  return String(value);
}
