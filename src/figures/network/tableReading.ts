// What a table of examples asks for, whatever the network: whether it can be learnt at all, and what its points look like.

import type { Example } from "../../math/neuron";

/**
 * The first two rows (counted from 1) with the same inputs and different targets, and the smallest mean squared error
 * that all rows of this kind leave possible.
 */
export interface Contradiction {
  rows: [number, number];
  targets: [number, number];
  leastLoss: number;
}

/**
 * The rows that contradict each other. The same inputs get the same prediction, and the best one is the mean of their
 * targets: what is left is their variance, whatever the network.
 */
export function contradictionIn(examples: readonly Example[]): Contradiction | undefined {
  const groups = new Map<string, number[]>();
  for (const [i, { inputs }] of examples.entries()) {
    const key = inputs.map((input) => input + 0).join(" "); // + 0: 0 and −0 are the same input
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  const targetsOf = (rows: readonly number[]) => rows.map((row) => examples[row]!.target);
  const torn = [...groups.values()].filter((rows) => new Set(targetsOf(rows)).size > 1);
  if (torn.length === 0) return undefined;
  const left = torn.reduce((sum, rows) => sum + squaresAround(targetsOf(rows)), 0);
  const first = torn[0]![0]!;
  const second = torn[0]!.find((row) => examples[row]!.target !== examples[first]!.target)!;
  return {
    rows: [first + 1, second + 1],
    targets: [examples[first]!.target, examples[second]!.target],
    leastLoss: left / examples.length,
  };
}

function squaresAround(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** Whether all points with the target 1 lie inside a ring of points with the target 0: these stand on all sides of each. */
export function isRingOfZeros(examples: readonly Example[]): boolean {
  if (examples[0]?.inputs.length !== 2) return false;
  const zeros = examples.filter(({ target }) => target < 0.5);
  const ones = examples.filter(({ target }) => target >= 0.5);
  return ones.length > 0 && ones.every((one) => widestGap(one, zeros) < Math.PI - 1e-9);
}

/** The widest angle around a point in which none of the others is seen. */
function widestGap({ inputs: [x = 0, y = 0] }: Example, others: readonly Example[]): number {
  const angles = others
    .map(({ inputs: [otherX = 0, otherY = 0] }) => Math.atan2(otherY - y, otherX - x))
    .sort((a, b) => a - b);
  if (angles.length === 0) return 2 * Math.PI;
  const gaps = angles.map((angle, i) => (angles[i + 1] ?? angles[0]! + 2 * Math.PI) - angle);
  return gaps.reduce((a, b) => Math.max(a, b));
}

/** Whether both hold the same examples, in whatever order. */
export function areSame(examples: readonly Example[], others: readonly Example[]): boolean {
  const sorted = (list: readonly Example[]) => list.map(({ inputs, target }) => [...inputs, target].join(" ")).sort();
  const [one, other] = [sorted(examples), sorted(others)];
  return one.length === other.length && one.every((row, i) => row === other[i]);
}
