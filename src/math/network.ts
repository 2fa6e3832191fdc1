import { type ActivationName, activationNamed } from "./activations";
import { finiteResult, needObject } from "./guard";
import { type LayerPlace, placesOf } from "./layerPlaces";
import type { LossName } from "./losses";
import { needInputs, needLayerSizes, needNetwork } from "./networkChecks";
import { type InitialiserName, initialiserNamed, needSeed, seededRandom } from "./random";

/** A fully connected network: every neuron of a layer sees all activations of the layer before. */
export interface Network {
  /** how many inputs, then how many neurons in each layer; the last layer is one neuron */
  layerSizes: number[];
  hiddenActivation: ActivationName;
  outputActivation: ActivationName;
  loss: LossName;
  /** layer by layer: the weights of its first neuron, of its second …, then the biases of all */
  parameters: Float64Array;
}

/** What `createNetwork` takes; what is left out is as in lesson 1. */
export interface NetworkSettings {
  layerSizes: readonly number[];
  seed: number;
  /** @default "sigmoid" */
  hiddenActivation?: ActivationName;
  /** @default "sigmoid" */
  outputActivation?: ActivationName;
  /** @default "squaredError" */
  loss?: LossName;
  /** @default "xavier" */
  initialiser?: InitialiserName;
}

/** What one layer made of its inputs. */
export interface LayerForward {
  /** zⱼ = Σ inputᵢ · weightⱼᵢ + biasⱼ, shape (neurons) */
  preActivations: number[];
  /** aⱼ = activation(zⱼ), shape (neurons) */
  activations: number[];
}

/**
 * A network of any layer sizes, its weights drawn from the seed and its biases 0.
 *
 * @param settings - layerSizes: inputs, hidden layers, and 1 at the end; a seed; the rest has defaults
 * @throws {TypeError | RangeError} if a size is not a whole number of 1 or more, a name is unknown,
 *   or the cross-entropy is asked for without a sigmoid at the output
 *
 * @example
 * createNetwork({ layerSizes: [2, 2, 1], seed: 1 }).parameters.length; // 9
 */
export function createNetwork(settings: NetworkSettings): Network {
  needObject("createNetwork", "settings", "layerSizes and seed", settings);
  const { layerSizes, seed, initialiser = "xavier" } = settings;
  const { hiddenActivation = "sigmoid", outputActivation = "sigmoid" } = settings;
  const { loss = "squaredError" } = settings;
  needLayerSizes("createNetwork", layerSizes);
  needSeed("createNetwork", seed);
  const random = seededRandom(seed);
  const draw = initialiserNamed("createNetwork", initialiser);
  const parameters = new Float64Array(placesOf(layerSizes).at(-1)!.end);
  for (const { inputs, neurons, weightsAt, biasesAt } of placesOf(layerSizes)) {
    for (let at = weightsAt; at < biasesAt; at += 1) parameters[at] = draw(random, inputs, neurons);
  }
  const network = {
    layerSizes: [...layerSizes],
    hiddenActivation,
    outputActivation,
    loss,
    parameters,
  };
  needNetwork("createNetwork", network);
  return network;
}

/**
 * Forward pass, layer by layer: z = Σ input · weight + bias, then a = activation(z).
 *
 * @param inputs - shape (first of layerSizes)
 * @returns every z and every a, layer by layer, and the prediction: the last a
 * @throws {TypeError | RangeError} if inputs do not fit, or a result is too large for a number
 *
 * @example
 * const { layers, prediction } = forwardNetwork(network, [0, 1]);
 */
export function forwardNetwork(
  network: Network,
  inputs: readonly number[],
): { layers: LayerForward[]; prediction: number } {
  needNetwork("forwardNetwork", network);
  needInputs("forwardNetwork", network, "inputs", inputs);
  const layers: LayerForward[] = [];
  for (const [k, place] of placesOf(network.layerSizes).entries()) {
    layers.push(forwardLayer(network, k, place, layers.at(-1)?.activations ?? inputs));
  }
  return { layers, prediction: layers.at(-1)!.activations[0]! };
}

function forwardLayer(
  network: Network,
  k: number,
  { neurons, weightsAt, biasesAt }: LayerPlace,
  inputs: readonly number[],
): LayerForward {
  const { value } = activationNamed("forwardNetwork", activationNameAt(network, k));
  const preActivations: number[] = [];
  for (let j = 0; j < neurons; j += 1) {
    let sum = 0;
    for (const [i, input] of inputs.entries()) {
      sum += input * network.parameters[weightsAt + j * inputs.length + i]!;
    }
    preActivations.push(finiteResult("forwardNetwork", sum + network.parameters[biasesAt + j]!));
  }
  return { preActivations, activations: preActivations.map(value) };
}

/** The activation's name in layer k: all layers but the last are hidden ones. */
export function activationNameAt(network: Network, k: number): ActivationName {
  const isOutput = k === network.layerSizes.length - 2;
  return isOutput ? network.outputActivation : network.hiddenActivation;
}
