// The walk back, and the ways in which it goes wrong.

import type { GraphEntry } from "./graphs";

/** How a walk goes: where the gradients start, in which order, and what each parent is given. */
interface Walk {
  start: (length: number) => number[];
  backward: boolean;
  give: (was: number, slope: number, gradient: number) => number;
}

export const zerosAndOne = (length: number): number[] => Array.from({ length }, (_, i) => (i === length - 1 ? 1 : 0));
export const firstIsOne = (length: number): number[] => zerosAndOne(length).reverse();
const right: Walk = {
  start: zerosAndOne,
  backward: true,
  give: (was, slope, gradient) => was + slope * gradient,
};

export function walked(graph: GraphEntry[], changes: Partial<Walk> = {}): number[] {
  const { start, backward, give } = { ...right, ...changes };
  const gradients = start(graph.length);
  const order = graph.map((_, i) => (backward ? graph.length - 1 - i : i));
  for (const k of order) {
    for (const [i, parent] of graph[k]!.parents.entries()) {
      gradients[parent] = give(gradients[parent]!, graph[k]!.slopes[i]!, gradients[k]!);
    }
  }
  return gradients;
}

/** What one errand does: what is kept of what has arrived, and what is sent on over a slope. */
interface Errand {
  keep: (was: number, amount: number) => number;
  send: (slope: number, amount: number, kept: number) => number;
}

/** A walk that sets out anew for each gradient that arrives. */
export function everyPath(graph: GraphEntry[], changes: Partial<Errand> = {}): number[] {
  const { keep, send } = {
    keep: (was: number, amount: number) => was + amount,
    send: (slope: number, amount: number) => slope * amount,
    ...changes,
  };
  const gradients = graph.map(() => 0);
  const errand = (place: number, amount: number) => {
    gradients[place] = keep(gradients[place]!, amount);
    const { parents, slopes } = graph[place]!;
    for (const [i, parent] of parents.entries()) errand(parent, send(slopes[i]!, amount, gradients[place]!));
  };
  errand(graph.length - 1, 1);
  return gradients;
}

/** One product of all slopes on the way, whoever they belong to. */
export function runningProduct(graph: GraphEntry[], give: (was: number, product: number) => number): number[] {
  const gradients = zerosAndOne(graph.length);
  let product = 1;
  for (const { parents, slopes } of [...graph].reverse()) {
    for (const [i, parent] of parents.entries()) {
      product *= slopes[i]!;
      gradients[parent] = give(gradients[parent]!, product);
    }
  }
  return gradients;
}

/** The graph in which each number has only some of its parents: those from one place to another of their list. */
export function withParents(graph: GraphEntry[], from: number, to?: number): GraphEntry[] {
  return graph.map(({ parents, slopes }) => ({ parents: parents.slice(from, to), slopes: slopes.slice(from, to) }));
}

/** A walk over the list from its end, whose gradients are counted from its beginning. */
export function notTurned(graph: GraphEntry[], gradients: number[]): number[] {
  for (const [k, { parents, slopes }] of graph.entries())
    for (const [i, parent] of parents.entries()) gradients[parent]! += slopes[i]! * gradients[k]!;
  return gradients;
}

/** The graph in which these numbers pass nothing on. */
export function silent(graph: GraphEntry[], isSilent: (place: number, last: number) => boolean): GraphEntry[] {
  return graph.map((entry, place) => (isSilent(place, graph.length - 1) ? { parents: [], slopes: [] } : entry));
}
