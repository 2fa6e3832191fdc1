import { sigmoid } from "../../math/activations";
import { layersOf, type LayerParameters } from "../../math/parameters";
import { codeExercise } from "../../checks/code";
import { lastAlone, signedNumbers, total, withoutFirst, withoutLast } from "../further";
import { numberResult } from "../../checks/results";
import { type NetworkNumbers, readNetworkNumbers } from "./numbers";

type ForwardArgs = [inputs: number[], hidden: LayerParameters, output: LayerParameters];
type Squash = (z: number) => number;

const plain: Squash = (z) => z;

/** One layer: for each neuron its weighted sum, as far as there are inputs (a mistake may bring too few), then the activation. */
function layer(inputs: readonly number[], { weights, biases }: LayerParameters, squash: Squash): number[] {
  return weights.map((row, j) => squash(row.reduce((sum, weight, i) => sum + weight * (inputs[i] ?? 0), biases[j]!)));
}

function bothLayers(
  inputs: number[],
  hidden: LayerParameters,
  output: LayerParameters,
  first: Squash = sigmoid,
  second: Squash = sigmoid,
): number {
  return layer(layer(inputs, hidden, first), output, second)[0]!;
}

const withoutBiases = ({ weights, biases }: LayerParameters): LayerParameters => ({
  weights,
  biases: biases.map(() => 0),
});
/** Every neuron with the bias of the first. */
const oneBias = ({ weights, biases }: LayerParameters): LayerParameters => ({
  weights,
  biases: biases.map(() => biases[0]!),
});
const transposed = ({ weights, biases }: LayerParameters): LayerParameters => ({
  weights: weights.map((row, j) => row.map((_, i) => weights[i]?.[j] ?? 0)),
  biases,
});
const withRows = (
  { weights, biases }: LayerParameters,
  rule: (row: readonly number[]) => number[],
): LayerParameters => ({ weights: weights.map(rule), biases });

const crossed = ({ weights, biases }: LayerParameters): LayerParameters => ({
  weights: weights.map((row) => [...row].reverse()),
  biases,
});

/** A mistake of the weighted sum, made in the hidden layer, in the output neuron, or in both. */
function wherever(
  spoilt: (inputs: readonly number[], parameters: LayerParameters) => number[],
): ((...args: ForwardArgs) => number)[] {
  const whole = (inputs: readonly number[], parameters: LayerParameters) => layer(inputs, parameters, sigmoid);
  return [
    (inputs, hidden, output) => whole(spoilt(inputs, hidden), output)[0]!,
    (inputs, hidden, output) => spoilt(whole(inputs, hidden), output)[0]!,
    (inputs, hidden, output) => spoilt(spoilt(inputs, hidden), output)[0]!,
  ];
}

/** One z for all neurons: each sum begins with what is left of the one before, and the biases pile up with it, or do not. */
function oneZ(biasesToo: boolean, inHidden: boolean, inOutput: boolean): (...args: ForwardArgs) => number {
  return (inputs, hidden, output) => {
    let z = 0;
    const neuron = (values: readonly number[], row: readonly number[], bias: number) => {
      for (const [i, weight] of row.entries()) z += weight * values[i]!;
      if (!biasesToo) return sigmoid(z + bias);
      z += bias;
      return sigmoid(z);
    };
    const activations = hidden.weights.map((row, j) => {
      if (!inHidden) z = 0;
      return neuron(inputs, row, hidden.biases[j]!);
    });
    if (!inOutput) z = 0;
    return neuron(activations, output.weights[0]!, output.biases[0]!);
  };
}

/** `reduce` without a start: the first of the weights, or of the inputs, stands alone in the sum. */
const firstAlone =
  (what: "weight" | "input", withBias: boolean) =>
  (inputs: readonly number[], { weights, biases }: LayerParameters): number[] =>
    weights.map((row, j) => {
      const first = what === "weight" ? row[0]! : inputs[0]!;
      const rest = row.slice(1).map((weight, i) => weight * inputs[i + 1]!);
      return sigmoid(first + total(rest) + (withBias ? biases[j]! : 0));
    });

export const networkForward = codeExercise<NetworkNumbers, ForwardArgs>({
  id: "4-network-forward",
  lesson: 4,
  name: "Forward through two layers",
  functionName: "myNetwork",
  readGiven: readNetworkNumbers,
  fromGiven: ({ network, example }) => [example.inputs, layersOf(network)[0]!, layersOf(network)[1]!],
  further: (random, { network }) => {
    const [inputs, neurons] = [network.layerSizes[0]!, network.layerSizes[1]!];
    const row = (count: number) => signedNumbers(random, count, 0.3, 1.5);
    return [
      row(inputs),
      { weights: Array.from({ length: neurons }, () => row(inputs)), biases: row(neurons) },
      { weights: [row(neurons)], biases: row(1) },
    ];
  },
  form: numberResult,
  reference: (inputs, hidden, output) => bothLayers(inputs, hidden, output),
  praise:
    "Two layers, and the activations of the first are the inputs of the second. More layers are the same line again.",
  mistakes: [
    {
      id: "hidden-not-squashed",
      ways: [(inputs, hidden, output) => bothLayers(inputs, hidden, output, plain)],
      message: "The hidden neurons pass on their z here. Which step of each is missing?",
    },
    {
      id: "output-not-squashed",
      ways: [(inputs, hidden, output) => bothLayers(inputs, hidden, output, sigmoid, plain)],
      message: "This is the output neuron's z. Which of its two steps is still to come?",
    },
    {
      id: "never-squashed",
      ways: [(inputs, hidden, output) => bothLayers(inputs, hidden, output, plain, plain)],
      message: "These are weighted sums only, in both layers. Where is the sigmoid?",
    },
    {
      id: "no-hidden-biases",
      ways: [(inputs, hidden, output) => bothLayers(inputs, withoutBiases(hidden), output)],
      message: "The hidden neurons' biases are left out. What does each add to its sum?",
    },
    {
      id: "no-output-bias",
      ways: [(inputs, hidden, output) => bothLayers(inputs, hidden, withoutBiases(output))],
      message: "The output neuron's bias is left out. How many biases does this network have?",
    },
    {
      id: "no-biases",
      ways: [(inputs, hidden, output) => bothLayers(inputs, withoutBiases(hidden), withoutBiases(output))],
      message: "No bias enters anywhere. Where does a neuron add its own?",
    },
    {
      id: "crossed-inputs",
      ways: [(inputs, hidden, output) => bothLayers(inputs, crossed(hidden), output)],
      message: "The weights are swapped inside each hidden neuron. Which weight belongs to the first input?",
    },
    {
      id: "crossed-hidden",
      ways: [(inputs, hidden, output) => bothLayers(inputs, hidden, crossed(output))],
      message:
        "The output neuron meets each hidden neuron with the weight of another. Which comes first in `output.weights[0]`?",
    },
    {
      id: "one-neuron-only",
      ways: [
        (inputs, hidden) => layer(inputs, hidden, sigmoid)[0]!,
        (inputs, hidden) => layer(inputs, hidden, sigmoid).at(-1)!,
      ],
      message: "This is the activation of one hidden neuron. What does the output neuron make of all of them?",
    },
    {
      id: "skipped-hidden",
      ways: [(inputs, _hidden, output) => layer(inputs, output, sigmoid)[0]!],
      message: "The inputs go straight to the output neuron here. Which layer lies between them?",
    },
    {
      id: "swapped-layers",
      ways: [(inputs, hidden, output) => bothLayers(inputs, output, hidden)],
      message: "The layers are swapped: the inputs go through `output` first. Which layer do they meet first?",
    },
    {
      id: "one-bias",
      ways: [(inputs, hidden, output) => bothLayers(inputs, oneBias(hidden), output)],
      message: "Every hidden neuron adds the bias of the first. Which one belongs to the neuron at place j?",
    },
    {
      id: "other-bias",
      ways: [
        (inputs, hidden, output) => bothLayers(inputs, hidden, { ...output, biases: [hidden.biases[0]!] }),
        (inputs, hidden, output) => bothLayers(inputs, hidden, { ...output, biases: [hidden.biases.at(-1)!] }),
      ],
      message: "The output neuron adds a bias of the hidden layer. Where does its own stand?",
    },
    {
      id: "transposed",
      ways: [(inputs, hidden, output) => bothLayers(inputs, transposed(hidden), output)],
      message:
        "Rows and columns of the hidden weights are swapped. Does `hidden.weights[j]` belong to one neuron, or to one input?",
    },
    {
      id: "first-input-left",
      ways: [
        (inputs, hidden, output) => bothLayers(inputs, withRows(hidden, withoutFirst), output),
        (inputs, hidden, output) => bothLayers(inputs, withRows(hidden, lastAlone), output),
      ],
      message:
        "The first input does not count here. Does the loop over the inputs begin at 0, and does it add with `+=`?",
    },
    {
      id: "last-input-left",
      ways: [(inputs, hidden, output) => bothLayers(inputs, withRows(hidden, withoutLast), output)],
      message: "The last input does not count here. Where does the loop over the inputs stop?",
    },
    {
      id: "first-hidden-left",
      ways: [
        (inputs, hidden, output) => bothLayers(inputs, hidden, withRows(output, withoutFirst)),
        (inputs, hidden, output) => bothLayers(inputs, hidden, withRows(output, lastAlone)),
      ],
      message:
        "The first hidden neuron does not count here. Does the loop over the hidden neurons begin at 0, and does it add with `+=`?",
    },
    {
      id: "last-hidden-left",
      ways: [(inputs, hidden, output) => bothLayers(inputs, hidden, withRows(output, withoutLast))],
      message:
        "The last hidden neuron does not count here. In a loop, where does it stop, and without one, which line is missing?",
    },
    {
      id: "no-output-weights",
      ways: [
        (inputs, hidden, output) => sigmoid(total(layer(inputs, hidden, sigmoid)) + output.biases[0]!),
        (inputs, hidden) => sigmoid(total(layer(inputs, hidden, sigmoid))),
      ],
      message: "The activations are added as they are. What is each of them multiplied by on its way to the output?",
    },
    {
      id: "z-not-set-back",
      ways: [true, false].flatMap((biasesToo) => [
        oneZ(biasesToo, true, false),
        oneZ(biasesToo, false, true),
        oneZ(biasesToo, true, true),
      ]),
      message:
        "A neuron's z begins here with what the neuron before has left in it. Which line lets each z begin anew?",
    },
    {
      id: "only-one-product",
      ways: [
        ...wherever((inputs, { weights, biases }) =>
          layer(inputs, { weights: weights.map(lastAlone), biases: biases.map(() => 0) }, sigmoid),
        ),
        (inputs, hidden, output) => bothLayers(inputs, withRows(hidden, lastAlone), withRows(output, lastAlone)),
      ],
      message: "Only the last product is left of a sum here. Does the loop begin at 0, and does it add with `+=`?",
    },
    {
      id: "bias-in-loop",
      ways: wherever((inputs, { weights, biases }) =>
        layer(inputs, { weights, biases: biases.map((bias) => bias * inputs.length) }, sigmoid),
      ),
      message: "A bias is added once for each value that comes in. How many times does a neuron add its own?",
    },
    {
      id: "bias-outside",
      ways: wherever((inputs, parameters) =>
        layer(inputs, withoutBiases(parameters), sigmoid).map((a, j) => a + parameters.biases[j]!),
      ),
      message: "A bias is added after the sigmoid here. Does it belong to z, or to the activation?",
    },
    {
      id: "exponent-sign",
      ways: wherever((inputs, parameters) => layer(inputs, parameters, (z) => sigmoid(-z))),
      message: "An activation falls here as its z grows. Which sign does z have in the exponent of the sigmoid?",
    },
    {
      id: "reduce-start",
      ways: [true, false].flatMap((withBias) => [
        ...wherever(firstAlone("weight", withBias)),
        ...wherever(firstAlone("input", withBias)),
      ]),
      message:
        "The first weight, or the first value that comes in, stands in a sum alone, not multiplied. With which start value does `reduce` begin?",
    },
    {
      id: "tanh",
      ways: [
        (inputs, hidden, output) => bothLayers(inputs, hidden, output, Math.tanh, Math.tanh),
        (inputs, hidden, output) => bothLayers(inputs, hidden, output, Math.tanh),
      ],
      message: "The weighted sums go through tanh here. Which activation has this network?",
    },
  ],
});
