// What a table of examples asks for, whatever the network: whether it can be learnt at all, and what its points look like.

import { formatNumber } from "../../math/format";
import type { Example } from "../../math/neuron";

/** Larger inputs would grow beyond all numbers on their way through the network. */
const mostNumber = 1e100;

export function needNotTooLarge(caller: string, table: readonly (readonly number[])[]): void {
  const largest = table.flat().reduce((high, value) => Math.max(high, Math.abs(value)), 0);
  if (largest > mostNumber)
    throw new RangeError(
      `${caller}: needs numbers up to ${formatNumber(mostNumber)} in table; got ${formatNumber(largest)}`,
    );
}

/**
 * The first two rows (counted from 1) with the same inputs and different targets, and the smallest mean loss that all rows
 * of this kind leave possible.
 */
export interface Contradiction {
  rows: [number, number];
  targets: [number, number];
  leastLoss: number;
  /** how many rows have the same inputs, for each set of inputs that has different targets */
  sizes: number[];
}

/**
 * The rows that contradict each other. The same inputs get the same prediction, whatever the network, and that leaves a loss.
 *
 * @param lossLeft - how much the targets of the same inputs leave at best, added up; if left out, the squared errors
 *   around their mean, which is the best prediction for them
 */
export function contradictionIn(
  examples: readonly Example[],
  lossLeft: (targets: readonly number[]) => number = squaresAround,
): Contradiction | undefined {
  const groups = new Map<string, number[]>();
  for (const [i, { inputs }] of examples.entries()) {
    const key = inputs.map((input) => input + 0).join(" "); // + 0: 0 and −0 are the same input
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  const targetsOf = (rows: readonly number[]) => rows.map((row) => examples[row]!.target);
  const torn = [...groups.values()].filter((rows) => new Set(targetsOf(rows)).size > 1);
  if (torn.length === 0) return undefined;
  const left = torn.reduce((sum, rows) => sum + lossLeft(targetsOf(rows)), 0);
  const first = torn[0]![0]!;
  const second = torn[0]!.find((row) => examples[row]!.target !== examples[first]!.target)!;
  return {
    rows: [first + 1, second + 1],
    targets: [examples[first]!.target, examples[second]!.target],
    leastLoss: left / examples.length,
    sizes: torn.map((rows) => rows.length),
  };
}

function squaresAround(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/**
 * The cross-entropy that classes of the same inputs leave at best, added up: the best probability of a class is its share.
 * Two rows of two classes leave log 2 each.
 */
export function entropyLeft(classes: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of classes) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count * Math.log(classes.length / count), 0);
}

/**
 * The first class (and a class between) that lies on both sides of another, where there is a single input: sorted by it,
 * rows of the class come before and after one of the other.
 */
export function classOnBothSides(examples: readonly Example[]): { around: number; between: number } | undefined {
  if (examples[0]?.inputs.length !== 1) return undefined;
  const along = [...examples].sort((a, b) => a.inputs[0]! - b.inputs[0]!).map(({ target }) => target);
  for (const [i, around] of along.entries()) {
    const back = along.lastIndexOf(around);
    const between = along.slice(i, back).find((target) => target !== around);
    if (between !== undefined) return { around, between };
  }
  return undefined;
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
