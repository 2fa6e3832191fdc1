import { lessonExample, lessonNeuron } from "../math/lessonNumbers";
import { type Example, neuronLoss, type Neuron } from "../math/neuron";

/** What the checks of one neuron work with. */
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
  neuron: lessonNeuron,
  example: lessonExample,
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
