import { sigmoid, sigmoidDerivative } from "./activations";
import { neuronGradients } from "./gradients";
import type { Example, Neuron } from "./neuron";
import { spread } from "./neuronParameters";
import { weightedSum } from "./weightedSum";

/** A gradient as one list: a slope for each weight, then the bias. */
export type Gradient = (neuron: Neuron, example: Example) => number[];

/** Lesson 1's gradient, the one without a bug. */
export const soundGradient: Gradient = (neuron, example) =>
  spread(neuronGradients(neuron, example).lossByPreActivation, example.inputs);

/**
 * Three gradients with one bug each, for lesson 2's learner to find from outside.
 * What is wrong with each stands in `lesson2/bugs.ts`.
 */
export const suspects: readonly [Gradient, Gradient, Gradient] = [
  (neuron, example) => spread(neuronGradients(neuron, example).lossByPreActivation, [...example.inputs].reverse()),
  (neuron, example) => soundGradient(neuron, example).map((slope) => slope / 2),
  ({ weights }, { inputs, target }) => {
    const z = weightedSum(inputs, weights, 0);
    return spread(2 * (sigmoid(z) - target) * sigmoidDerivative(z), inputs);
  },
];
