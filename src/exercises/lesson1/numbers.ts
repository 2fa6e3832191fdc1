import { type Example, neuronLoss, type Neuron } from "../../math/neuron";

/** What the checks of lesson 1 work with. */
export interface NeuronNumbers {
  readonly neuron: Neuron;
  readonly example: Example;
  readonly learningRate: number;
}

/**
 * The lesson's numbers. With a learning rate of 1, a learning rate that is applied twice would not show;
 * with 0.5 no two known mistakes give the same.
 */
export const lessonNumbers: NeuronNumbers = {
  neuron: { weights: [0.4, 0.7], bias: 0.2 },
  example: { inputs: [0.5, 0.8], target: 1 },
  learningRate: 0.5,
};

/** The learner's own numbers; what is left out comes from the lesson. Throws one sentence where they make no sense. */
export function readNeuronNumbers(given: unknown): NeuronNumbers {
  if (given !== undefined && (typeof given !== "object" || given === null)) {
    throw new TypeError("hand over an object, such as `{ neuron: neuron, example: example }`");
  }
  const { neuron, example, learningRate } = { ...lessonNumbers, ...given };
  neuronLoss(neuron, example); // refuses what is not a neuron with a fitting example
  if (!Number.isFinite(learningRate) || learningRate < 0)
    throw new RangeError("`learningRate` must be a number of 0 or more");
  return { neuron, example, learningRate };
}
