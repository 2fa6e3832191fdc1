import { type Backpropagation, backpropagate } from "../../math/backpropagation";
import { createNetwork, type Network } from "../../math/network";
import { lessonExample, lessonNeuron } from "../../math/lessonNumbers";
import type { Example } from "../../math/neuron";
import { setLayers } from "../../math/parameters";

/** What the checks of lesson 4 work with. */
export interface NetworkNumbers {
  readonly network: Network;
  readonly example: Example;
  readonly walk: Backpropagation;
}

/** The network that lesson 4 takes apart: its first hidden neuron is lesson 1's. */
export function lessonNetwork(): Network {
  const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
  setLayers(network, [
    {
      weights: [lessonNeuron.weights, [-0.3, 0.6]],
      biases: [lessonNeuron.bias, -0.1],
    },
    { weights: [[0.9, -0.5]], biases: [0.1] },
  ]);
  return network;
}

/** The learner's own numbers; what is left out comes from the lesson. Throws one sentence where they make no sense. */
export function readNetworkNumbers(given: unknown): NetworkNumbers {
  if (given !== undefined && (typeof given !== "object" || given === null)) {
    throw new TypeError("hand over an object, such as `{ network: network, example: example }`");
  }
  const { network, example } = { network: lessonNetwork(), example: lessonExample, ...given };
  const walk = backpropagate(network, example); // refuses what is not a network with a fitting example
  if (
    network.layerSizes.length !== 3 ||
    network.hiddenActivation !== "sigmoid" ||
    network.outputActivation !== "sigmoid"
  ) {
    throw new RangeError("a network with one hidden layer is needed here, with the sigmoid in both layers");
  }
  return { network, example, walk };
}
