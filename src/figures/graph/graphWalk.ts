import type { GraphNode } from "../../math/engine";

/** The state of the graph: its numbers, in the order in which they were made. */
export interface ValueGraph {
  nodes: GraphNode[];
}

/** The numbers that were made by an operation: one step forward and one step backward each. */
export function operationsOf({ nodes }: ValueGraph): GraphNode[] {
  return nodes.filter(({ parents }) => parents.length > 0);
}

/** The gradients after so many steps of the walk back: the first sets the result's own, the others pass on. */
export function gradientsAfter(state: ValueGraph, steps: number): Map<number, number> {
  const gradients = new Map(state.nodes.map(({ id }) => [id, 0]));
  if (steps > 0) gradients.set(state.nodes.at(-1)!.id, 1);
  const passing = operationsOf(state)
    .reverse()
    .slice(0, Math.max(0, steps - 1));
  for (const { id, parents, slopes } of passing) {
    for (const [i, parent] of parents.entries()) {
      gradients.set(parent, gradients.get(parent)! + slopes[i]! * gradients.get(id)!);
    }
  }
  return gradients;
}

/** Where the walk stands: how many steps forward, how many back, and the operation at work. */
export interface Stand {
  forward: number;
  back: number;
  active: GraphNode | undefined;
}

export function standAt(state: ValueGraph, position: number): Stand {
  const operations = operationsOf(state);
  const step = Math.round(position);
  const forward = Math.min(step, operations.length);
  const back = Math.max(0, step - operations.length);
  const active =
    back === 0 ? operations[forward - 1] : back === 1 ? state.nodes.at(-1) : operations[operations.length + 1 - back];
  return { forward, back, active };
}
