import { value } from "../../math/engine";
import { neuronGradients } from "../../math/gradients";
import { needFinite, needWhole } from "../../math/guard";
import { forwardNeuron } from "../../math/neuron";
import { formatNumber } from "../../math/format";
import { type NeuronNumbers, readNeuronNumbers } from "../neuronNumbers";
import { predictionExercise, type Reveal } from "../../checks/prediction";
import { asObject } from "./numbers";

interface TwiceNumbers {
  readonly a: number;
  readonly b: number;
}

function readTwice(given: unknown): TwiceNumbers {
  const { a, b } = { a: 2, b: 3, ...asObject(given) };
  needFinite("check", "a", a);
  needFinite("check", "b", b);
  return { a, b };
}

function twiceReveal({ a, b }: TwiceNumbers): Reveal {
  const first = value(a);
  first.times(b).plus(first).backward();
  const facts = `a is used in a · b, where its slope is ${formatNumber(b)}, and once more in the sum, where it is 1. Its gradient is ${formatNumber(first.gradient)}.`;
  return {
    outcome: "sum",
    facts,
    because:
      "A nudge of a goes both ways at once, and both changes arrive at the end. So what comes back on two ways is added.",
  };
}

export const predictTwice = predictionExercise<TwiceNumbers>({
  id: "6-predict-twice",
  lesson: 6,
  name: "Guess: a number used twice",
  options: ["larger", "sum", "product"],
  readGiven: readTwice,
  reveal: twiceReveal,
});

function pathsReveal({ doublings }: { doublings: number }): Reveal {
  const visits = 2 ** (doublings + 1) - 1;
  const facts = `After ${doublings} doublings ${visits} errands were run, for a graph of ${doublings + 1} numbers.`;
  const outcome = visits < 100 ? "dozens" : visits < 10_000 ? "hundreds" : "many";
  return {
    outcome,
    facts,
    because:
      "Every number that is used twice sends each errand on twice. Each doubling doubles the ways back to the start.",
  };
}

export const predictPaths = predictionExercise<{ doublings: number }>({
  id: "6-predict-paths",
  lesson: 6,
  name: "Guess: the number of ways back",
  options: ["dozens", "hundreds", "many"],
  readGiven: (given) => {
    const { doublings } = { doublings: 16, ...asObject(given) };
    needWhole("check", "doublings", doublings, 1, 25);
    return { doublings };
  },
  reveal: pathsReveal,
});

function biasReveal({ neuron, example }: NeuronNumbers): Reveal {
  const { lossByPreActivation, biasGradient } = neuronGradients(neuron, example);
  const { preActivation } = forwardNeuron(neuron, example.inputs);
  const facts = `z = ${formatNumber(preActivation)} has the gradient ${formatNumber(lossByPreActivation)}, and b = ${formatNumber(neuron.bias)} has ${formatNumber(biasGradient)}.`;
  return {
    outcome: "same",
    facts,
    because: "Plus has the slope 1 by each of its parts, so it hands its gradient on as it is.",
  };
}

export const predictBias = predictionExercise<NeuronNumbers>({
  id: "6-predict-bias",
  lesson: 6,
  name: "Guess: the gradients of z and of b",
  options: ["z", "b", "same"],
  readGiven: readNeuronNumbers,
  reveal: biasReveal,
});

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
  id: "6-predict-reset",
  lesson: 6,
  name: "Guess: a step without a reset",
  options: ["longer", "shorter", "same"],
  readGiven: readNeuronNumbers,
  reveal: resetReveal,
});
