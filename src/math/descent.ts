import { finiteResult, needFinite, needNotNegative, needNumbers, needObject, needSameLength } from "./guard";
import type { Neuron } from "./neuron";

/**
 * One step of gradient descent: weightᵢ − learningRate · ∂L/∂weightᵢ, and the same for the bias.
 *
 * Returns a new neuron; the one handed in stays as it is.
 *
 * Source: Cauchy 1847.
 *
 * @param neuron - weights of shape (n), and a bias
 * @param gradients - what `neuronGradients` returns; weightGradients of shape (n)
 * @param learningRate - 0 or more; 0 leaves every weight where it is
 * @throws {TypeError | RangeError} if a value is not a finite number, the lengths differ,
 *   learningRate is negative, or the step is too large for a number
 *
 * @example
 * stepNeuron(neuron, neuronGradients(neuron, example), 0.5);
 * // { weights: [0.4277…, 0.7443…], bias: 0.2554… }
 */
export function stepNeuron(
  neuron: Neuron,
  gradients: { weightGradients: readonly number[]; biasGradient: number },
  learningRate: number,
): Neuron {
  needStep(neuron, gradients, learningRate);
  const stepped = (value: number, gradient: number) => finiteResult("stepNeuron", value - learningRate * gradient);
  return {
    weights: neuron.weights.map((weight, i) => stepped(weight, gradients.weightGradients[i]!)),
    bias: stepped(neuron.bias, gradients.biasGradient),
  };
}

function needStep(
  neuron: Neuron,
  gradients: { weightGradients: readonly number[]; biasGradient: number },
  learningRate: number,
): void {
  needObject("stepNeuron", "neuron", "weights and bias", neuron);
  needObject("stepNeuron", "gradients", "weightGradients and biasGradient", gradients);
  const { weights } = neuron;
  const { weightGradients } = gradients;
  needNumbers("stepNeuron", "weights", weights);
  needNumbers("stepNeuron", "weightGradients", weightGradients);
  needSameLength("stepNeuron", ["weights", weights], ["weightGradients", weightGradients]);
  needFinite("stepNeuron", "bias", neuron.bias);
  needFinite("stepNeuron", "biasGradient", gradients.biasGradient);
  needNotNegative("stepNeuron", "learningRate", learningRate);
}
