import { needNumbers, type Numbers } from "./guard";

/**
 * Softmax, makes probabilities of scores: `pⱼ = e^(scoreⱼ) / Σₖ e^(scoreₖ)`.
 *
 * The largest score is taken away from all of them first, which changes nothing but that no e^(…) overflows.
 *
 * Source: Bridle 1990; in physics, Boltzmann 1868.
 *
 * @param scores - any finite numbers, one for each class, shape (classes)
 * @returns probabilities from 0 to 1 that add up to 1, shape (classes)
 * @throws {TypeError | RangeError} if the list is empty or a score is not a finite number
 *
 * @example
 * softmax([Math.log(3), 0]); // [0.75, 0.25]
 */
export function softmax(scores: Numbers): number[] {
  needNumbers("softmax", "scores", scores);
  const probabilities = new Array<number>(scores.length).fill(0);
  softmaxOfRow(probabilities, scores, 0, scores.length);
  return probabilities;
}

/** Writes the probabilities of one row of scores, of so many classes, to the same places of another list. */
export function softmaxOfRow(
  probabilities: number[] | Float64Array,
  scores: Numbers,
  from: number,
  classes: number,
): void {
  const largest = scores[placeOfLargest(scores, from, classes)]!;
  let sum = 0;
  for (let at = from; at < from + classes; at += 1) {
    const power = Math.exp(scores[at]! - largest);
    probabilities[at] = power;
    sum += power;
  }
  for (let at = from; at < from + classes; at += 1) probabilities[at]! /= sum;
}

/**
 * The cross-entropy of one row of scores: `−log(probability of the right class)`.
 *
 * Computed as (largest score − score of the right class) + log(1 + Σ e^(score − largest)), the sum over all but
 * the largest, which keeps its digits where the probability is close to 1.
 */
export function crossEntropyOfRow(scores: Numbers, from: number, classes: number, right: number): number {
  const largest = placeOfLargest(scores, from, classes);
  let others = 0;
  for (let at = from; at < from + classes; at += 1)
    if (at !== largest) others += Math.exp(scores[at]! - scores[largest]!);
  return scores[largest]! - scores[from + right]! + Math.log1p(others);
}

/** Where the largest of one row of scores stands in the list; the first of them if there are several. */
export function placeOfLargest(scores: Numbers, from: number, classes: number): number {
  let largest = from;
  for (let at = from; at < from + classes; at += 1) if (scores[at]! > scores[largest]!) largest = at;
  return largest;
}
