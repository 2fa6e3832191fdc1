import { needLength, needList, needNumbers, needObject } from "./guard";
import { type LayerPlace, placesOf } from "./layerPlaces";
import type { Network } from "./network";
import { needLayerSizes, needNetwork } from "./networkChecks";

/** One layer's weights, shape (neurons, inputs), and biases, shape (neurons). */
export interface LayerParameters {
  weights: number[][];
  biases: number[];
}

/**
 * The network's parameters as lists, one entry for each layer after the inputs. They are copies.
 *
 * @throws {TypeError | RangeError} if the network is damaged
 *
 * @example
 * layersOf(network)[0]; // { weights: [[…, …], […, …]], biases: [0, 0] }
 */
export function layersOf(network: Network): LayerParameters[] {
  needNetwork("layersOf", network);
  const { parameters } = network;
  return placesOf(network.layerSizes).map(({ inputs, neurons, weightsAt, biasesAt, end }) => ({
    weights: Array.from({ length: neurons }, (_, j) =>
      Array.from(parameters.subarray(weightsAt + j * inputs, weightsAt + (j + 1) * inputs)),
    ),
    biases: Array.from(parameters.subarray(biasesAt, end)),
  }));
}

/**
 * Changes the network: writes these weights and biases over its own.
 *
 * @param layers - as `layersOf` returns them, the same shapes
 * @throws {TypeError | RangeError} if a value is not a finite number or a shape does not fit;
 *   the network then stays as it was
 *
 * @example
 * setLayers(network, [{ weights: [[0.4, 0.7]], biases: [0.2] }]); // lesson 1's neuron as a network
 */
export function setLayers(network: Network, layers: readonly LayerParameters[]): void {
  needNetwork("setLayers", network);
  needList("setLayers", "layers", layers);
  const places = placesOf(network.layerSizes);
  needLength("setLayers", "layers", layers, places.length);
  const flat = places.flatMap((place, k) => flattenLayer(place, layers[k]!, k));
  network.parameters.set(flat);
}

function flattenLayer(place: LayerPlace, layer: LayerParameters, k: number): number[] {
  needLayer("setLayers", place, layer, k);
  return [...layer.weights.flat(), ...layer.biases];
}

/** Refuses all but the weights and biases of a layer of that shape; k is its place in the list. */
export function needLayer(caller: string, { inputs, neurons }: LayerPlace, layer: LayerParameters, k: number): void {
  needObject(caller, `layers[${k}]`, "weights and biases", layer);
  const { weights, biases } = layer;
  needList(caller, `layers[${k}].weights`, weights);
  needLength(caller, `layers[${k}].weights`, weights, neurons);
  for (const [j, row] of weights.entries()) {
    needNumbers(caller, `layers[${k}].weights[${j}]`, row);
    needLength(caller, `layers[${k}].weights[${j}]`, row, inputs);
  }
  needNumbers(caller, `layers[${k}].biases`, biases);
  needLength(caller, `layers[${k}].biases`, biases, neurons);
}

/** A network of its own with the same numbers: what is learnt by the one is not known to the other. */
export function copyNetwork(network: Network): Network {
  return { ...network, layerSizes: [...network.layerSizes], parameters: Float64Array.from(network.parameters) };
}

/**
 * The parameters by name, in their order: w1, w2 … and b1, b2 …, each counted through the whole network.
 *
 * @throws {TypeError | RangeError} as `createNetwork`
 */
export function networkParameterNames(layerSizes: readonly number[]): string[] {
  needLayerSizes("networkParameterNames", layerSizes);
  let [weights, biases] = [0, 0];
  return placesOf(layerSizes).flatMap(({ weightsAt, biasesAt, end }) => [
    ...Array.from({ length: biasesAt - weightsAt }, () => `w${(weights += 1)}`),
    ...Array.from({ length: end - biasesAt }, () => `b${(biases += 1)}`),
  ]);
}
