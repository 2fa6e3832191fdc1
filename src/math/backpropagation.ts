import { activationNamed } from "./activations";
import { finiteResult } from "./guard";
import { placesOf } from "./layerPlaces";
import { losses } from "./losses";
import { activationNameAt, forwardNetwork, type Network } from "./network";
import { needExamples } from "./networkChecks";
import type { Example } from "./neuron";

/** Every link of the chain rule in one layer. */
export interface LayerGradients {
  /** what came in: the inputs, or the activations of the layer before, shape (inputs) */
  inputs: number[];
  /** zⱼ, shape (neurons) */
  preActivations: number[];
  /** aⱼ, shape (neurons) */
  activations: number[];
  /** ∂aⱼ/∂zⱼ, shape (neurons) */
  activationsByPreActivations: number[];
  /** ∂L/∂zⱼ, the blame of each neuron, shape (neurons) */
  lossByPreActivations: number[];
  /** ∂L/∂weightⱼᵢ = ∂L/∂zⱼ · inputᵢ, shape (neurons, inputs) */
  weightGradients: number[][];
  /** ∂L/∂biasⱼ = ∂L/∂zⱼ, shape (neurons) */
  biasGradients: number[];
}

/** One example, forward and back. */
export interface Backpropagation {
  prediction: number;
  /** of this example */
  loss: number;
  /** from the first hidden layer to the output */
  layers: LayerGradients[];
  /** all gradients in the order of the network's parameters */
  gradient: Float64Array;
}

/**
 * Backpropagation for one example, with every link visible.
 *
 * The output's blame is ∂L/∂z. A hidden neuron's blame is what it passed on, times its own slope:
 * ∂L/∂zᵢ = (Σⱼ ∂L/∂zⱼ · weightⱼᵢ) · activation′(zᵢ), where j counts the neurons of the next layer.
 *
 * Source: Rumelhart, Hinton & Williams 1986.
 *
 * @param example - inputs of shape (first of layerSizes), and a target
 * @throws {TypeError | RangeError} if the example does not fit, or a result is too large for a number
 *
 * @example
 * backpropagate(network, { inputs: [0, 1], target: 1 }).layers[0].weightGradients;
 */
export function backpropagate(network: Network, example: Example): Backpropagation {
  needExamples("backpropagate", network, [example]);
  const { layers: forward, prediction } = forwardNetwork(network, example.inputs);
  const output = activationNamed("backpropagate", network.outputActivation);
  const { value, slopeByPreActivation } = losses[network.loss];
  const z = forward.at(-1)!.preActivations[0]!;
  const loss = finiteResult("backpropagate", value(z, prediction, example.target));
  const layers: LayerGradients[] = [];
  let blame = [slopeByPreActivation(z, prediction, output.derivative(z), example.target)];
  for (let k = forward.length - 1; k >= 0; k -= 1) {
    const inputs = k === 0 ? example.inputs : forward[k - 1]!.activations;
    layers.unshift(gradientsOfLayer(network, k, inputs, forward[k]!, blame));
    if (k > 0) blame = blameBefore(network, k, forward[k - 1]!.preActivations, blame);
  }
  return { prediction, loss, layers, gradient: flatten(network, layers) };
}

function flatten(network: Network, layers: LayerGradients[]): Float64Array {
  const gradient = new Float64Array(network.parameters.length);
  let at = 0;
  for (const { weightGradients, biasGradients } of layers) {
    for (const slopes of [...weightGradients, biasGradients]) {
      gradient.set(slopes, at);
      at += slopes.length;
    }
  }
  for (const slope of gradient) finiteResult("backpropagate", slope);
  return gradient;
}

function gradientsOfLayer(
  network: Network,
  k: number,
  inputs: number[],
  { preActivations, activations }: { preActivations: number[]; activations: number[] },
  blame: number[],
): LayerGradients {
  const { derivative } = activationNamed("backpropagate", activationNameAt(network, k));
  return {
    inputs: [...inputs],
    preActivations,
    activations,
    activationsByPreActivations: preActivations.map(derivative),
    lossByPreActivations: blame,
    weightGradients: blame.map((slope) => inputs.map((input) => slope * input)),
    biasGradients: [...blame],
  };
}

/** The blame of layer k − 1, from the blame of layer k and the weights between them. */
function blameBefore(network: Network, k: number, z: number[], blame: number[]): number[] {
  const { derivative } = activationNamed("backpropagate", activationNameAt(network, k - 1));
  const { weightsAt } = placesOf(network.layerSizes)[k]!;
  return z.map((zᵢ, i) => {
    let passedOn = 0;
    for (const [j, slope] of blame.entries()) {
      passedOn += slope * network.parameters[weightsAt + j * z.length + i]!;
    }
    return passedOn * derivative(zᵢ);
  });
}
