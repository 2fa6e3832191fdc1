// Graphs as lists, on which a walk back is tried.

import { signedNumber } from "../further";
import { asObject } from "../asObject";

/** A number of a graph: the places of the numbers it was made from, and its slope by each. */
export interface GraphEntry {
  parents: number[];
  slopes: number[];
}

/** a, b, p = a · b, s = p + a, L = s · s: two numbers are used twice. */
export function lessonGraph(a: number, b: number): GraphEntry[] {
  const s = a * b + a;
  return [
    { parents: [], slopes: [] },
    { parents: [], slopes: [] },
    { parents: [0, 1], slopes: [b, a] },
    { parents: [2, 0], slopes: [1, 1] },
    { parents: [3, 3], slopes: [s, s] },
  ];
}

/** a, b, p = a · b, q = p · a, r = p − q: two numbers are used twice, and slopes are not 1. */
export function furtherGraph(random: () => number): GraphEntry[] {
  const a = signedNumber(random, 1.2, 2);
  const b = signedNumber(random, 0.3, 0.9);
  return [
    { parents: [], slopes: [] },
    { parents: [], slopes: [] },
    { parents: [0, 1], slopes: [b, a] },
    { parents: [2, 0], slopes: [a, a * b] },
    { parents: [2, 3], slopes: [1, signedNumber(random, 2, 3)] },
  ];
}

/** Numbers with one parent, and in between one that is made from the same number twice, with two slopes. */
export function singleGraph(random: () => number): GraphEntry[] {
  return [
    { parents: [], slopes: [] },
    { parents: [0], slopes: [signedNumber(random, 0.3, 0.9)] },
    { parents: [1, 1], slopes: [1, -2] },
    { parents: [2], slopes: [signedNumber(random, 1.2, 2)] },
    { parents: [3, 0], slopes: [1, signedNumber(random, 2, 3)] },
  ];
}

export function readGraph(given: unknown): GraphEntry[] {
  const { graph } = { graph: lessonGraph(2, 3), ...asObject(given) };
  const fits =
    Array.isArray(graph) && graph.length > 0 && graph.every((entry: unknown, place) => isEntry(entry, place));
  if (!fits)
    throw new TypeError("hand over a list of numbers with `parents` and `slopes`, each made from earlier ones");
  return graph as GraphEntry[];
}

function isEntry(entry: unknown, place: number): boolean {
  const { parents, slopes } = (entry ?? {}) as Partial<Record<keyof GraphEntry, unknown>>;
  return (
    Array.isArray(parents) &&
    Array.isArray(slopes) &&
    parents.length === slopes.length &&
    parents.every((parent) => Number.isInteger(parent) && parent >= 0 && parent < place) &&
    slopes.every(Number.isFinite)
  );
}
