import type { Network } from "./network";
import type { Example } from "./neuron";
import { placesOf } from "./layerPlaces";
import { networkGradients } from "./training";

/**
 * How large the slopes of the loss by a layer's weights are: √(mean of the squared slopes), layer by layer.
 *
 * @param examples - at least one
 * @returns shape (layers), from the first hidden layer to the output
 * @throws {TypeError | RangeError} as `networkGradients`
 *
 * @example
 * gradientSizes(network, xorExamples()); // [0.01…, 0.02…]
 */
export function gradientSizes(network: Network, examples: readonly Example[]): number[] {
  const { gradient } = networkGradients(network, examples);
  return placesOf(network.layerSizes).map(({ weightsAt, biasesAt }) => {
    let sum = 0;
    for (const slope of gradient.subarray(weightsAt, biasesAt)) sum += slope * slope;
    return Math.sqrt(sum / (biasesAt - weightsAt));
  });
}
