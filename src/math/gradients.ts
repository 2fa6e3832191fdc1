import { sigmoidDerivative } from "./activations";
import { squaredError, squaredErrorDerivative } from "./losses";
import { type Example, forwardNeuron, needExample, type Neuron } from "./neuron";

/** Every link of the chain rule, from the loss back to each weight. */
export interface NeuronGradients {
  /** z */
  preActivation: number;
  /** a = σ(z) */
  activation: number;
  /** L = (a − target)² */
  loss: number;
  /** ∂L/∂a = 2 · (a − target) */
  lossByActivation: number;
  /** ∂a/∂z = σ′(z) */
  activationByPreActivation: number;
  /** ∂L/∂z = ∂L/∂a · ∂a/∂z */
  lossByPreActivation: number;
  /** ∂L/∂weightᵢ = ∂L/∂z · inputᵢ, shape (n) */
  weightGradients: number[];
  /** ∂L/∂bias = ∂L/∂z · 1 */
  biasGradient: number;
}

/**
 * Gradients of a neuron's loss by the chain rule: ∂L/∂wᵢ = ∂L/∂a · ∂a/∂z · ∂z/∂wᵢ, and ∂z/∂wᵢ = inputᵢ.
 *
 * Source: Rumelhart, Hinton & Williams 1986.
 *
 * @param neuron - weights of shape (n), and a bias
 * @param example - inputs of shape (n), and a target
 * @returns every factor of the chain, the loss and the gradients
 * @throws {TypeError | RangeError} as `neuronLoss`
 *
 * @example
 * neuronGradients({ weights: [0.4, 0.7], bias: 0.2 }, { inputs: [0.5, 0.8], target: 1 });
 * // loss 0.0766…, weightGradients [-0.0554…, -0.0887…], biasGradient -0.1109…
 */
export function neuronGradients(neuron: Neuron, example: Example): NeuronGradients {
  needExample("neuronGradients", neuron, example);
  const { preActivation, activation } = forwardNeuron(neuron, example.inputs);
  const lossByActivation = squaredErrorDerivative(activation, example.target);
  const activationByPreActivation = sigmoidDerivative(preActivation);
  const lossByPreActivation = lossByActivation * activationByPreActivation;
  return {
    preActivation,
    activation,
    loss: squaredError(activation, example.target),
    lossByActivation,
    activationByPreActivation,
    lossByPreActivation,
    weightGradients: example.inputs.map((input) => lossByPreActivation * input),
    biasGradient: lossByPreActivation,
  };
}
