import type { GraphNode } from "../../math/engine";
import { formatNumber } from "../../math/format";
import { nameWithin, textWidth } from "./boxText";

const signs: Record<string, string> = {
  plus: "+",
  minus: "−",
  times: "×",
  dividedBy: "÷",
  sigmoid: "σ",
};

const nouns: Record<string, string> = {
  plus: "sum",
  minus: "difference",
  times: "product",
  dividedBy: "quotient",
  negated: "negative",
  exp: "exponential",
  log: "logarithm",
  "power 2": "square",
};

const superscripts: Record<string, string> = { "-": "⁻", ".": "·" };
const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "sum" for plus, "square" for the power 2, and its own name for what has no other: "tanh". */
function nounOf(operation: string): string {
  return nouns[operation] ?? operation.replace("-", "−");
}

/** An operation as a sentence writes it: "the sum of 0.2 and 0.56". A number that was given has none. */
export function operationWords(node: GraphNode, nodes: readonly GraphNode[]): string {
  const parts = node.parents.map((id) => formatNumber(nodes.find((other) => other.id === id)!.data));
  return `the ${nounOf(node.operation)} of ${parts.join(" and ")}`;
}

/** Its name if it has one, else what it is in words; with its data, where others would be called the same. */
export function nodeName(node: GraphNode, nodes: readonly GraphNode[]): string {
  if (node.label) return node.label;
  if (node.operation === "") return `the given ${formatNumber(node.data)}`;
  const isAlone = nodes.filter(({ label, operation }) => label === "" && operation === node.operation).length === 1;
  return `the ${nounOf(node.operation)}${isAlone ? "" : ` ${formatNumber(node.data)}`}`;
}

/** An operation as a sign: "×", "x²"; its own name where it has no other. */
export function signOf(operation: string): string {
  return signs[operation] ?? shortPower(operation) ?? operation.replace("-", "−");
}

/** What stands in its box: name and operation, as far as there is room; nothing where neither is known. */
export function boxName({ label, operation, parents }: GraphNode, room: number): string {
  const sign = signOf(operation);
  if (label === "") return sign ? nameWithin(room, sign) : parents.length > 0 ? "" : "given";
  const both = sign ? `${label} (${sign})` : label;
  return textWidth(both, true) <= room ? both : nameWithin(room, label);
}

/** "x²" for "power 2". */
function shortPower(operation: string): string | undefined {
  const exponent = /^power (.+)$/.exec(operation)?.[1];
  return (
    exponent && `x${[...exponent].map((sign) => raisedDigits[Number(sign)] ?? superscripts[sign] ?? sign).join("")}`
  );
}
