import { stepNeuron } from "../../math/descent";
import { formatNumber } from "../../math/format";
import { neuronGradients } from "../../math/gradients";
import { lessonExample } from "../../math/lessonNumbers";
import type { Example } from "../../math/neuron";
import { predictionExercise, type Reveal } from "../../checks/prediction";
import { type NeuronNumbers, readNeuronNumbers } from "../neuronNumbers";

/** How far the bias goes in the second step of a training, with the gradients reset before it or left to pile up. */
function secondStep({ neuron, example, learningRate }: NeuronNumbers, isReset: boolean): number {
  const first = neuronGradients(neuron, example);
  const second = neuronGradients(stepNeuron(neuron, first, learningRate), example);
  return Math.abs(learningRate * (second.biasGradient + (isReset ? 0 : first.biasGradient)));
}

function resetReveal(numbers: NeuronNumbers): Reveal {
  const [kept, fresh] = [secondStep(numbers, false), secondStep(numbers, true)];
  const { example, learningRate } = numbers;
  const facts = `Towards the target ${formatNumber(example.target)}, with a learningRate of ${formatNumber(learningRate)}, the second step of the bias is ${formatNumber(kept)} long without a reset, and ${formatNumber(fresh)} with one.`;
  const because = "The walk back adds to what is there, so the second step takes the first one's slope once more.";
  if (kept === fresh)
    return {
      outcome: "same",
      facts,
      because: "Nothing moved: the slope or the learningRate is 0 here.",
    };
  return { outcome: kept > fresh ? "longer" : "shorter", facts, because };
}

/** What the training that the notebook draws next is shown: its target is not the neuron's usual one. */
const trainingExample: Example = { ...lessonExample, target: 0.25 };

function readTraining(given: unknown): NeuronNumbers {
  const numbers = readNeuronNumbers(given);
  const { example = trainingExample } = (given ?? {}) as Partial<NeuronNumbers>;
  return { ...numbers, example };
}

export const predictReset = predictionExercise<NeuronNumbers>({
  id: "7-predict-reset",
  lesson: 7,
  name: "Guess: a step without a reset",
  options: ["longer", "shorter", "same"],
  tempting: {
    shorter: "Where the second slope points the other way, it would be. Here both point the same way.",
    same: "The slope is almost the same, true. But the gradient still holds the first one.",
  },
  readGiven: readTraining,
  reveal: resetReveal,
});
