import { sigmoid } from "./activations";
import { finiteResult, needFinite, needNumbers, needObject, needSameLength } from "./guard";
import { squaredError } from "./losses";

/** One neuron: a weight for each input, and a bias. */
export interface Neuron {
  weights: number[];
  bias: number;
}

/** What goes in, and what should come out. */
export interface Example {
  inputs: number[];
  target: number;
}

/** The forward pass with every intermediate result. */
export interface NeuronForward {
  /** inputᵢ · weightᵢ, shape (n) */
  products: number[];
  /** z, the sum of the products and the bias */
  preActivation: number;
  /** a = σ(z), from 0 to 1 */
  activation: number;
}

/**
 * Forward pass of a neuron: z = Σ inputᵢ · weightᵢ + bias, then a = σ(z).
 *
 * Source: Rumelhart, Hinton & Williams 1986.
 *
 * @param neuron - weights of shape (n), and a bias
 * @param inputs - shape (n)
 * @throws {TypeError | RangeError} if a value is not a finite number, a list is empty,
 *   the lengths differ, or z is too large for a number
 *
 * @example
 * forwardNeuron({ weights: [0.4, 0.7], bias: 0.2 }, [0.5, 0.8]);
 * // { products: [0.2, 0.56], preActivation: 0.96, activation: 0.7231… }
 */
export function forwardNeuron(neuron: Neuron, inputs: readonly number[]): NeuronForward {
  needNeuron("forwardNeuron", neuron, inputs);
  const products = inputs.map((input, i) => input * neuron.weights[i]!);
  const sum = products.reduce((total, product) => total + product, 0);
  const preActivation = finiteResult("forwardNeuron", sum + neuron.bias);
  return { products, preActivation, activation: sigmoid(preActivation) };
}

/**
 * Loss of a neuron on one example: L = (a − target)², where a is the neuron's activation.
 *
 * @returns loss ≥ 0, for one example
 * @throws {TypeError | RangeError} as `forwardNeuron`, or if the target is not a finite number
 *
 * @example
 * neuronLoss({ weights: [0.4, 0.7], bias: 0.2 }, { inputs: [0.5, 0.8], target: 1 }); // 0.0766…
 */
export function neuronLoss(neuron: Neuron, example: Example): number {
  needExample("neuronLoss", neuron, example);
  return squaredError(forwardNeuron(neuron, example.inputs).activation, example.target);
}

/** Refuses a neuron that does not fit the inputs. */
function needNeuron(caller: string, neuron: Neuron, inputs: readonly number[]): void {
  needObject(caller, "neuron", "weights and bias", neuron);
  needNumbers(caller, "inputs", inputs);
  needNumbers(caller, "weights", neuron.weights);
  needSameLength(caller, ["inputs", inputs], ["weights", neuron.weights]);
  needFinite(caller, "bias", neuron.bias);
}

/** Refuses a neuron and an example that do not fit each other. */
export function needExample(caller: string, neuron: Neuron, example: Example): void {
  needObject(caller, "example", "inputs and target", example);
  needNeuron(caller, neuron, example.inputs);
  needFinite(caller, "target", example.target);
}
