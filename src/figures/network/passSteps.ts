import { type Backpropagation, backpropagate } from "../../math/backpropagation";
import type { Network } from "../../math/network";
import type { Example } from "../../math/neuron";
import { layersOf } from "../../math/parameters";
import { formatNumber, formatTerm } from "../../math/format";
import { type NetworkState, networkOf } from "./networkState";

/** The state of the two passes: a small network and the example that it sees. */
export interface Passes {
  network: NetworkState;
  example: Example;
}

/** One link, forward or back: which neuron or line it is about, its formula with the numbers, and what it says. */
export interface PassStep {
  id: string;
  formula: string;
  sentence: string;
}

/** All steps, in the order in which the two passes take them. */
export function passSteps({ network: state, example }: Passes): PassStep[] {
  const network = networkOf(state);
  const walk = backpropagate(network, example);
  const { length } = walk.layers[0]!.activations;
  const hidden = Array.from({ length }, (_, j) => j);
  return [
    ...hidden.flatMap((j) => forwardSteps(network, walk, 0, j)),
    ...forwardSteps(network, walk, 1, 0),
    ...lossSteps(walk, example.target),
    ...gradientSteps(network, walk, 1, 0),
    ...hidden.flatMap((j) => [...blameSteps(network, walk, j), ...gradientSteps(network, walk, 0, j)]),
  ];
}

const nameOf = (k: number, j: number) => (k === 1 ? "ŷ" : `h${j + 1}`);
/** The index that z, a and b carry: 1 and 2 for the hidden neurons, the next for the output. */
const indexOf = (walk: Backpropagation, k: number, j: number) =>
  k === 1 ? walk.layers[0]!.activations.length + 1 : j + 1;

function forwardSteps(network: Network, walk: Backpropagation, k: number, j: number): PassStep[] {
  const { inputs, preActivations, activations } = walk.layers[k]!;
  const { weights, biases } = layersOf(network)[k]!;
  const index = indexOf(walk, k, j);
  const products = inputs.map((input, i) => `${formatTerm(input)}·${formatTerm(weights[j]![i]!)}`);
  const [z, a] = [formatNumber(preActivations[j]!), formatNumber(activations[j]!)];
  const name = nameOf(k, j);
  const activation = k === 1 ? network.outputActivation : network.hiddenActivation;
  return [
    {
      id: `z${index}`,
      formula: `z${index} = ${products.join(" + ")} + ${formatTerm(biases[j]!)} = ${z}`,
      sentence: `Forward: ${name} adds up what comes in: z${index} = ${z}.`,
    },
    {
      id: `a${index}`,
      formula: `a${index} = ${activation}(${z}) = ${a}`,
      sentence: `Forward: ${name} applies its activation: a${index} = ${a}.`,
    },
  ];
}

function lossSteps(walk: Backpropagation, target: number): PassStep[] {
  const output = walk.layers[1]!;
  const [a, y] = [formatTerm(walk.prediction), formatTerm(target)];
  const slope = 2 * (walk.prediction - target);
  const index = indexOf(walk, 1, 0);
  const link = output.activationsByPreActivations[0]!;
  const blame = formatNumber(output.lossByPreActivations[0]!);
  return [
    {
      id: "loss",
      formula: `L = (${a} − ${y})² = ${formatNumber(walk.loss)}`,
      sentence: `The values have arrived: the loss is ${formatNumber(walk.loss)}. From here the way leads back.`,
    },
    {
      id: "byActivation",
      formula: `∂L/∂a${index} = 2 · (${a} − ${y}) = ${formatNumber(slope)}`,
      sentence: `Backward: how much the loss changes with the prediction: ${formatNumber(slope)}.`,
    },
    {
      id: `blame${index}`,
      formula: `through ŷ: ∂L/∂z${index} = ∂L/∂a${index} · ∂a${index}/∂z${index} = ${formatTerm(slope)} · ${formatTerm(link)} = ${blame}`,
      sentence: `Backward: through ŷ, times the slope of its activation. The blame of ŷ is ${blame}.`,
    },
  ];
}

/** What the blame of one neuron leaves at each of its weights and at its bias. */
function gradientSteps(network: Network, walk: Backpropagation, k: number, j: number): PassStep[] {
  const { inputs, lossByPreActivations, weightGradients } = walk.layers[k]!;
  const index = indexOf(walk, k, j);
  const blame = lossByPreActivations[j]!;
  const first = (k === 0 ? 0 : network.layerSizes[0]! * network.layerSizes[1]!) + j * inputs.length;
  const weights = inputs.map((input, i): PassStep => {
    const [weight, value] = [`w${first + i + 1}`, formatNumber(weightGradients[j]![i]!)];
    const what = k === 0 ? `x${i + 1}` : `a${i + 1}`;
    return {
      id: weight,
      formula: `at ${weight}: ∂L/∂${weight} = ${what} · ∂L/∂z${index} = ${formatTerm(input)} · ${formatTerm(blame)} = ${value}`,
      sentence: `Backward: ${weight} carried ${what}, so its slope is ${what} times the blame of ${nameOf(k, j)}: ${value}.`,
    };
  });
  const value = formatNumber(blame);
  return [
    ...weights,
    {
      id: `b${index}`,
      formula: `at b${index}: ∂L/∂b${index} = 1 · ∂L/∂z${index} = ${value}`,
      sentence: `Backward: the bias b${index} carried a 1, so it takes the blame of ${nameOf(k, j)} whole: ${value}.`,
    },
  ];
}

/** The blame of the output comes to a hidden neuron: over a line, then through the neuron. */
function blameSteps(network: Network, walk: Backpropagation, j: number): PassStep[] {
  const { activationsByPreActivations, lossByPreActivations } = walk.layers[0]!;
  const output = walk.layers[1]!.lossByPreActivations[0]!;
  const weight = layersOf(network)[1]!.weights[0]![j]!;
  const [index, outputIndex] = [j + 1, indexOf(walk, 1, 0)];
  const name = `w${network.layerSizes[0]! * network.layerSizes[1]! + j + 1}`;
  const [crossed, value] = [formatNumber(output * weight), formatNumber(lossByPreActivations[j]!)];
  return [
    {
      id: `over${index}`,
      formula: `over ${name}: ∂L/∂a${index} = ∂L/∂z${outputIndex} · ${name} = ${formatTerm(output)} · ${formatTerm(weight)} = ${crossed}`,
      sentence: `Backward: the blame of ŷ goes over the line of ${name}, times its weight. At h${index} arrives ${crossed}.`,
    },
    {
      id: `blame${index}`,
      formula: `through h${index}: ∂L/∂z${index} = ∂L/∂a${index} · ∂a${index}/∂z${index} = ${formatTerm(output * weight)} · ${formatTerm(activationsByPreActivations[j]!)} = ${value}`,
      sentence: `Backward: through h${index}, times the slope of its activation. The blame of h${index} is ${value}.`,
    },
  ];
}
