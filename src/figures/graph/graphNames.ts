import type { GraphNode } from "../../math/engine";
import { formatNumber } from "../../math/format";

const longestName = 11;

const symbols: Record<string, string> = {
  plus: "+",
  minus: "−",
  times: "×",
  dividedBy: "÷",
  power: "xⁿ",
  sigmoid: "σ",
};

/** Its name if it has one, else its operation, else what it is. */
export function nodeName({ label, operation, data }: GraphNode): string {
  return label || (symbols[operation] ?? operation) || `the number ${formatNumber(data)}`;
}

/** What stands in its box: name and operation, as far as there is room. */
export function boxName({ label, operation }: GraphNode): string {
  const symbol = symbols[operation] ?? operation;
  if (label === "") return symbol || "number";
  const both = symbol ? `${label} (${symbol})` : label;
  if (both.length <= longestName) return both;
  return label.length <= longestName ? label : `${label.slice(0, longestName - 1)}…`;
}
