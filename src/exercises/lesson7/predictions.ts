import { formatNumber } from "../../math/format";
import { neuronGradients } from "../../math/gradients";
import { predictionExercise, type Reveal } from "../../checks/prediction";
import { type NeuronNumbers, readNeuronNumbers } from "../neuronNumbers";

/** The lesson's neuron after some steps, with the gradients reset before each step or left to pile up. */
function secondStep({ neuron, example, learningRate }: NeuronNumbers, isReset: boolean): number {
  let { bias } = neuron;
  let gradient = 0;
  let stride = 0;
  for (let step = 0; step < 2; step += 1) {
    const { biasGradient } = neuronGradients({ ...neuron, bias }, example);
    gradient = biasGradient + (isReset ? 0 : gradient);
    stride = learningRate * gradient;
    bias -= stride;
  }
  return Math.abs(stride);
}

function resetReveal(numbers: NeuronNumbers): Reveal {
  const [kept, fresh] = [secondStep(numbers, false), secondStep(numbers, true)];
  const facts = `The second step of the bias is ${formatNumber(kept)} long without a reset, and ${formatNumber(fresh)} with one.`;
  const because = "The walk back adds to what is there, so the second step takes the first one's slope once more.";
  if (kept === fresh)
    return {
      outcome: "same",
      facts,
      because: "Nothing moved: the slope or the learning rate is 0 here.",
    };
  return { outcome: kept > fresh ? "longer" : "shorter", facts, because };
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
  readGiven: readNeuronNumbers,
  reveal: resetReveal,
});
