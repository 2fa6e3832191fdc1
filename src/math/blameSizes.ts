import { backpropagate } from "./backpropagation";
import { needPositive } from "./guard";
import type { Network } from "./network";
import { needExamples } from "./networkChecks";
import type { Example } from "./neuron";

/**
 * What becomes of the blame on its way back: √(Σ (∂L/∂z)²) of each layer, over its neurons and all examples, where the
 * output's is 1. A whole layer is measured, because the output's blame is shared out among all neurons before it.
 *
 * @param examples - at least one whose output has some blame
 * @returns shape (layers), in the order in which blame meets them: the output first, the first hidden layer last
 * @throws {TypeError | RangeError} as `backpropagate`, or if the output has no blame: then nothing comes back
 *
 * @example
 * blameSizes(network, xorExamples()); // [1, 0.27…]
 */
export function blameSizes(network: Network, examples: readonly Example[]): number[] {
  needExamples("blameSizes", network, examples);
  const squares = Array.from({ length: network.layerSizes.length - 1 }, () => 0);
  for (const example of examples) {
    for (const [k, { lossByPreActivations }] of backpropagate(network, example).layers.reverse().entries()) {
      for (const blame of lossByPreActivations) squares[k]! += blame * blame;
    }
  }
  needPositive("blameSizes", "the blame of the output", squares[0]);
  return squares.map((square) => Math.sqrt(square / squares[0]!));
}
