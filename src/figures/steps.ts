// What figures share that go step by step, or over a range: the slider, the grid, the rows of the table.

import type { Mover } from "./figure";

/** The slider and the Play of a figure that goes step by step, from the start to its last one. Between two steps the one that was taken stands beside the slider. */
export function overSteps<State>(
  lastStep: (state: State) => number,
  label = "step",
): Required<Pick<Mover<State>, "slider" | "next" | "valueText">> {
  return {
    slider: (state) => ({ label, min: 0, max: lastStep(state), step: 1, start: 0 }),
    valueText: (_, position) => String(Math.floor(position)),
    next: (state, position) => (position >= lastStep(state) ? null : position + 1),
  };
}

/** The value at a step, or between two of them as far on its way as the position says. */
export function valueBetween(steps: readonly number[], position: number): number {
  const before = steps[Math.floor(position)]!;
  const after = steps[Math.ceil(position)]!;
  return before + (position - Math.floor(position)) * (after - before);
}

/** The values of all steps so far; between two steps the value there is the last. */
export function valuesUpTo(steps: readonly number[], position: number): number[] {
  const whole = steps.slice(0, Math.floor(position) + 1);
  return Number.isInteger(position) ? whole : [...whole, valueBetween(steps, position)];
}

/** So many numbers from one end to the other, both among them, all equally far apart; a single one is the low end. */
export function grid([low, high]: readonly [number, number], count: number): number[] {
  return Array.from({ length: count }, (_, i) => low + ((high - low) * i) / Math.max(1, count - 1));
}

/** The first steps one by one, then ever fewer, and the last: enough for a table to tell the way. */
export function tellingSteps(last: number): number[] {
  return [...new Set([0, 1, 2, 5, 10, last])].filter((step) => step <= last);
}

/** A long list for a short table: the first of every so many, and the last. */
export function thinned<Item>(items: readonly Item[], every = 8): Item[] {
  return items.filter((_, i) => i % every === 0 || i === items.length - 1);
}
