import type { GraphNode } from "../../math/engine";

/** Where each number of a graph is drawn, by its id, and the size of the whole drawing. */
export interface GraphLayout {
  places: Map<number, [x: number, y: number]>;
  width: number;
  height: number;
}

const columnWidth = 124;
const rowHeight = 92;

/**
 * Lays a graph out from left to right: a number stands in the column after the last of those it was made from,
 * and what was not made by an operation stands right before its first use.
 *
 * @param nodes - in the order in which they were made, the result last
 */
export function layoutGraph(nodes: readonly GraphNode[]): GraphLayout {
  const columnOf = columns(nodes);
  const order = orderOfVisit(nodes);
  const count = Math.max(...columnOf.values()) + 1;
  const stacks = Array.from({ length: count }, (_, column) =>
    nodes.filter(({ id }) => columnOf.get(id) === column).sort((a, b) => order.get(a.id)! - order.get(b.id)!),
  );
  const height = Math.max(...stacks.map((stack) => stack.length)) * rowHeight;
  const places = new Map<number, [number, number]>();
  for (const [column, stack] of stacks.entries()) {
    for (const [row, { id }] of stack.entries()) {
      places.set(id, [columnWidth * (column + 0.5), (height * (row + 0.5)) / stack.length]);
    }
  }
  return { places, width: columnWidth * count, height };
}

function columns(nodes: readonly GraphNode[]): Map<number, number> {
  const column = new Map<number, number>();
  for (const { id, parents } of nodes) {
    column.set(id, parents.length === 0 ? 0 : 1 + Math.max(...parents.map((parent) => column.get(parent)!)));
  }
  for (const { id, parents } of nodes) {
    const users = nodes.filter((user) => user.parents.includes(id));
    if (parents.length === 0 && users.length > 0)
      column.set(id, Math.min(...users.map((user) => column.get(user.id)!)) - 1);
  }
  return column;
}

/** The order in which a walk back from the result meets the numbers: with it few lines cross. */
function orderOfVisit(nodes: readonly GraphNode[]): Map<number, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const order = new Map<number, number>();
  const visit = (id: number): void => {
    if (order.has(id)) return;
    order.set(id, order.size);
    for (const parent of byId.get(id)!.parents) visit(parent);
  };
  visit(nodes.at(-1)!.id);
  return order;
}
