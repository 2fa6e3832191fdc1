import type { Item } from "../figure";

/** How a weight looks on its line: the larger, the thicker, 1 to 8 units without ever reaching 8; a negative one is dashed. */
export function weightLine(weight: number): Required<Pick<Extract<Item, { type: "edge" }>, "thickness" | "dash">> {
  const size = Math.abs(weight);
  return { thickness: 1 + (7 * size) / (size + 2), dash: weight < 0 ? "dash" : "solid" };
}
