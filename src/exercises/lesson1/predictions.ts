import { sigmoid } from "../../math/activations";
import { stepNeuron } from "../../math/descent";
import { neuronGradients } from "../../math/gradients";
import { type Example, forwardNeuron, neuronLoss, type Neuron } from "../../math/neuron";
import { formatNumber } from "../../math/format";
import { predictionExercise, type Reveal } from "../../checks/prediction";
import { lessonNumbers, type NeuronNumbers, readNeuronNumbers } from "../neuronNumbers";

const lessonPreActivation = forwardNeuron(lessonNumbers.neuron, lessonNumbers.example.inputs).preActivation;

function halfReveal({ preActivation: z }: { preActivation: number }): Reveal {
  const facts = `z is ${formatNumber(z)}, and the activation ${formatNumber(sigmoid(z))}.`;
  if (z === 0)
    return {
      outcome: "half",
      facts,
      because: "A draw: at z = 0 the sigmoid is exactly 0.5. Change a weight, and it leaves the middle.",
    };
  const side = z > 0 ? "above" : "below";
  return {
    outcome: side,
    facts,
    because: `The sigmoid is 0.5 at z = 0 and always rises, so a ${z > 0 ? "positive" : "negative"} z ends ${side} 0.5.`,
  };
}

function readPreActivation(given: unknown): { preActivation: number } {
  const { preActivation } = {
    preActivation: lessonPreActivation,
    ...(given as object | undefined),
  };
  if (!Number.isFinite(preActivation))
    throw new TypeError("hand over the preActivation, a number: `{ preActivation: z }`");
  return { preActivation };
}

function blameReveal({ neuron, example }: NeuronNumbers): Reveal {
  const slopes = neuronGradients(neuron, example).weightGradients.slice(0, 2);
  const [first = 0, second = 0] = slopes.map(Math.abs);
  const facts = `∂L/∂w1 is ${formatNumber(slopes[0] ?? 0)} and ∂L/∂w2 is ${formatNumber(slopes[1] ?? 0)}.`;
  const because =
    "Each weight is blamed in proportion to its own input: ∂z/∂w is that input. How large the weight is does not count.";
  if (first === second) return { outcome: "same", facts, because };
  return { outcome: first > second ? "w1" : "w2", facts, because };
}

/** What is left of the loss after one step, as a part of what it was: below the first it is "to 0", below the second "by half". */
const [nextToNothing, aboutHalf] = [0.05, 0.7];

const farSoFar = {
  "to 0": "with this learningRate the step happened to end close to it",
  "by half": "with this learningRate the step went a good part of the way, and only a try could tell",
  "a little": "that takes many steps",
} as const;

function stepReveal({ neuron, example, learningRate }: NeuronNumbers): Reveal {
  const before = neuronLoss(neuron, example);
  const after = neuronLoss(stepNeuron(neuron, neuronGradients(neuron, example), learningRate), example);
  const facts = `With a learningRate of ${formatNumber(learningRate)} the loss goes from ${formatNumber(before)} to ${formatNumber(after)}.`;
  if (after > before) {
    const because =
      "It rises: the direction is right, the step is too long. It goes past the valley and up the other side.";
    return { outcome: "rises", facts, because };
  }
  if (after === before) {
    const because = "Nothing moved: the hill is flat here, or the learningRate is 0.";
    return { outcome: "stays", facts, because };
  }
  const left = after / before;
  const outcome = left < nextToNothing ? "to 0" : left < aboutHalf ? "by half" : "a little";
  const because = `The gradient says which way is down, and how steep it is here. It does not say how far the valley is: ${farSoFar[outcome]}.`;
  return { outcome, facts, because };
}

/** The lesson's numbers, and the same neuron with w1 far out, where its sigmoid is flat. */
interface FlatNumbers extends NeuronNumbers {
  readonly saturated: Neuron;
}

function readFlatNumbers(given: unknown): FlatNumbers {
  const numbers = readNeuronNumbers(given);
  const { saturated = withFirstWeight(numbers.neuron, -15) } = (given ?? {}) as Partial<FlatNumbers>;
  neuronLoss(saturated, numbers.example); // refuses what does not fit the example
  return { ...numbers, saturated };
}

function withFirstWeight(neuron: Neuron, weight: number): Neuron {
  return { ...neuron, weights: [weight, ...neuron.weights.slice(1)] };
}

function flatReveal({ neuron, saturated, example }: FlatNumbers): Reveal {
  const [here, there] = [neuron, saturated].map((each) => hillAt(each, example));
  const facts = `${here!.words} ${there!.words}`;
  const because =
    "The sigmoid's own slope is one link of the chain. Where it is almost 0 the whole product is, and learning almost stands still.";
  if (there!.steepness < here!.steepness) return { outcome: "flatter", facts, because };
  return {
    outcome: there!.steepness > here!.steepness ? "steeper" : "same",
    facts,
    because:
      "With these numbers the loss was flat already: the prediction is on its target, or z is far out. Try another target.",
  };
}

function hillAt(neuron: Neuron, example: Example): { steepness: number; words: string } {
  const { loss, weightGradients } = neuronGradients(neuron, example);
  const slope = weightGradients[0]!;
  const words = `At w1 = ${formatNumber(neuron.weights[0]!)} the loss is ${formatNumber(loss)}, and the slope ${formatNumber(slope)}.`;
  return { steepness: Math.abs(slope), words };
}

export const predictHalf = predictionExercise<{ preActivation: number }>({
  id: "1-predict-half",
  lesson: 1,
  name: "Guess: above or below 0.5",
  options: ["below", "above"],
  tempting: {
    below:
      "0.96 is a little less than 1, and squashing makes smaller. But the sigmoid squashes towards 0.5, where z is 0: what is above 0 stays above it.",
  },
  readGiven: readPreActivation,
  reveal: halfReveal,
});

export const predictBlame = predictionExercise<NeuronNumbers>({
  id: "1-predict-blame",
  lesson: 1,
  name: "Guess: which weight is to blame",
  options: ["w1", "w2", "same"],
  tempting: {
    w1: "w1 comes first, and in the lesson it is the smaller weight. But a change of a weight arrives multiplied by its input, and only the input counts.",
    same: "Both move the same z. But each does it through an input of its own.",
  },
  readGiven: (given) => {
    const numbers = readNeuronNumbers(given);
    if (numbers.neuron.weights.length >= 2) return numbers;
    throw new RangeError("two weights are needed here, to have something to compare");
  },
  reveal: blameReveal,
});

export const predictStep = predictionExercise<NeuronNumbers>({
  id: "1-predict-step",
  lesson: 1,
  name: "Guess: the loss after one step",
  options: ["to 0", "by half", "a little"],
  tempting: {
    "to 0": "The gradient knows the way. It does not know how far: a slope is true only right where one stands.",
    "by half": "A learningRate sounds like a part of the way, and 0.5 like half of it. It is a part of the slope.",
  },
  readGiven: readNeuronNumbers,
  reveal: stepReveal,
});

export const predictFlat = predictionExercise<FlatNumbers>({
  id: "1-predict-flat",
  lesson: 1,
  name: "Guess: the hill where the sigmoid is flat",
  options: ["steeper", "flatter", "same"],
  tempting: {
    steeper:
      "The more wrong, the steeper: that would be fair, and near the valley it is so. Far out the sigmoid is flat.",
    same: "On a straight hill it would be the same. This one is bent by the sigmoid.",
  },
  readGiven: readFlatNumbers,
  reveal: flatReveal,
});
