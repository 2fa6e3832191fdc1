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

/** Where the walk stands: how many steps forward and how many back are done or begun, and the operation at work. */
export interface Stand {
  forward: number;
  back: number;
  active: GraphNode | undefined;
  /** How far the numbers of this step have come on their way, from 0 to 1; 1 when they are there. */
  travelled: number;
}

/** The part of a step in which its numbers travel; in the rest they have arrived. */
const travelTime = 0.7;

export function standAt(state: ValueGraph, position: number): Stand {
  const operations = operationsOf(state);
  const step = Math.ceil(position);
  const forward = Math.min(step, operations.length);
  const back = Math.max(0, step - operations.length);
  const active =
    back === 0 ? operations[forward - 1] : back === 1 ? state.nodes.at(-1) : operations[operations.length + 1 - back];
  return { forward, back, active, travelled: Math.min(1, (1 - (step - position)) / travelTime) };
}

/** The steps back whose numbers have arrived. */
export function arrivedBack({ back, travelled }: Pick<Stand, "back" | "travelled">): number {
  return travelled < 1 ? Math.max(0, back - 1) : back;
}
