import { finiteResult, needNumbers, type Numbers } from "./guard";
import { type Example, needExample, type Neuron } from "./neuron";

/**
 * Sum from the first number to the last, rounded after every addition: Σ valueᵢ.
 *
 * @param values - shape (n), at least one
 * @throws {TypeError | RangeError} if a value is not a finite number, or the sum is too large
 *
 * @example
 * sum([1e16, 1, -1e16]); // 0: the 1 was rounded away
 */
export function sum(values: Numbers): number {
  needNumbers("sum", "values", values);
  let total = 0;
  for (let i = 0; i < values.length; i += 1) total += values[i]!;
  return finiteResult("sum", total);
}

/**
 * The same sum, with what each addition rounded away kept aside and added at the end.
 *
 * Source: Neumaier 1974, an improvement of Kahan 1965.
 *
 * @param values - shape (n), at least one
 * @throws {TypeError | RangeError} if a value is not a finite number, or the sum is too large
 *
 * @example
 * compensatedSum([1e16, 1, -1e16]); // 1
 */
export function compensatedSum(values: Numbers): number {
  needNumbers("compensatedSum", "values", values);
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    const next = total + value;
    // The smaller of the two is the one whose last digits did not fit.
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return finiteResult("compensatedSum", total + lost);
}

/**
 * Loss of a neuron on one example as `neuronLoss`, but every result is rounded to float32.
 *
 * float32 keeps about 7 digits where JavaScript's own float64 keeps about 16.
 *
 * @throws {TypeError | RangeError} as `neuronLoss`, or if a result is too large for float32 (3.4e38)
 *
 * @example
 * neuronLossFloat32({ weights: [0.4, 0.7], bias: 0.2 }, { inputs: [0.5, 0.8], target: 1 }); // 0.0766615…
 */
export function neuronLossFloat32(neuron: Neuron, example: Example): number {
  needExample("neuronLossFloat32", neuron, example);
  const round = Math.fround;
  let z = 0;
  for (const [i, input] of example.inputs.entries()) {
    z = round(z + round(round(input) * round(neuron.weights[i]!)));
  }
  z = finiteResult("neuronLossFloat32", round(z + round(neuron.bias)));
  const power = round(Math.exp(-Math.abs(z)));
  const activation = round((z >= 0 ? 1 : power) / round(1 + power));
  const difference = round(activation - round(example.target));
  return finiteResult("neuronLossFloat32", round(difference * difference));
}
