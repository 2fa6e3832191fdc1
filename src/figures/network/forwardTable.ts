import { forwardNetwork, type Network } from "../../math/network";
import { layersOf } from "../../math/parameters";
import type { Table } from "../figure";
import { formatNumber } from "../../math/format";
import { weightedSumFormula } from "../neuron/neuronPicture";

/**
 * The forward pass of a network as a table: a row for each neuron, its z with the numbers of the sum, and its a.
 *
 * @throws {TypeError | RangeError} if the inputs do not fit the network
 */
export function forwardTable(network: Network, inputs: number[]): Table {
  const { layers } = forwardNetwork(network, inputs);
  const parameters = layersOf(network);
  const rows = layers.flatMap(({ activations }, k) => {
    const before = k === 0 ? inputs : layers[k - 1]!.activations;
    return activations.map((activation, j) => {
      const { weights, biases } = parameters[k]!;
      const sum = weightedSumFormula(before, weights[j]!, biases[j]!);
      return [neuronName(network.layerSizes, k, j), sum, formatNumber(activation)];
    });
  });
  return { columns: ["neuron", "preActivation z", "activation a"], rows };
}

/** h1, h2 … for the neurons of one hidden layer, h1.1 … where there are several, ŷ for the output. */
export function neuronName(layerSizes: readonly number[], k: number, j: number): string {
  if (k === layerSizes.length - 2) return "ŷ";
  return layerSizes.length === 3 ? `h${j + 1}` : `h${k + 1}.${j + 1}`;
}
