import { finiteResult, needFinite, needNumbers, needSameLength } from "./guard";

/**
 * Weighted sum, the first of a neuron's two steps: z = Σ inputᵢ · weightᵢ + bias.
 *
 * Source: McCulloch & Pitts 1943; with weights that are learnt, Rosenblatt 1958.
 *
 * @param inputs - shape (n), at least one
 * @param weights - shape (n), one for each input
 * @param bias - added at the end; the value of z when all inputs are 0
 * @returns the preActivation z, any finite number
 * @throws {TypeError} if a value is not a number or a list is not a list
 * @throws {RangeError} if a number is NaN or infinite, a list is empty, the lengths differ,
 *   or z is too large for a number
 *
 * @example
 * weightedSum([0.5, 0.8], [0.4, 0.7], 0.2); // 0.96
 */
export function weightedSum(inputs: readonly number[], weights: readonly number[], bias: number): number {
  needNumbers("weightedSum", "inputs", inputs);
  needNumbers("weightedSum", "weights", weights);
  needSameLength("weightedSum", ["inputs", inputs], ["weights", weights]);
  needFinite("weightedSum", "bias", bias);
  let sum = 0;
  for (const [i, input] of inputs.entries()) sum += input * weights[i]!;
  return finiteResult("weightedSum", sum + bias);
}
