// From scores to probabilities, and the ways in which it goes wrong.

import { total } from "../further";

/** The scores of one example, or of many. */
export type Row = readonly number[];
export type Rows = readonly Row[];

export const largestOf = (row: Row): number => Math.max(...row);
export const meanOfRow = (row: Row): number => total(row) / row.length;

/** How probabilities are made of a row: what is taken away from each score, what is done to it then, and what all are divided by. */
interface Steps {
  taken: (row: Row, all: Rows) => number;
  power: (score: number) => number;
  divisor: (powers: Row, row: Row) => number;
}

const rightSteps: Steps = { taken: largestOf, power: Math.exp, divisor: total };

/** Softmax of one row, `e^(score − largest) / Σ e^(score − largest)`, or what comes of it when a step is another. */
export function shares(row: Row, changes: Partial<Steps> = {}, all: Rows = [row]): number[] {
  const { taken, power, divisor } = { ...rightSteps, ...changes };
  const off = taken(row, all);
  const powers = row.map((score) => power(score - off));
  const by = divisor(powers, row);
  return powers.map((each) => each / by);
}

/** Nothing is taken away: e^(score) of a large score is Infinity, and Infinity / Infinity is NaN. */
export const asTheyAre = { taken: () => 0 };

/** Another score than the largest of the row is taken away, so that some powers can still grow without end. */
export const otherTaken: readonly ((row: Row) => number)[] = [
  (row) => Math.min(...row),
  meanOfRow,
  (row) => row[0]!,
  (row) => row.at(-1)!,
];

/** A search for the largest that begins at 0, or that looks at sizes alone. */
export const largestAboveZero: readonly ((row: Row) => number)[] = [
  (row) => Math.max(0, ...row),
  (row) => Math.max(...row.map(Math.abs)),
];

/** Where scores are cut off by hand. */
export const scoreCuts = [20, 50, 100, 500, 700, 709];

/** What is added to a number by hand, to keep it off 0. */
export const tinyAmounts = [
  ...[1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16, Number.EPSILON],
  ...[1e-300, 1e-320, Number.MIN_VALUE],
];
