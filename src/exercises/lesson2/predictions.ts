import { relu } from "../../math/activations";
import { neuronGradients } from "../../math/gradients";
import { neuronLoss } from "../../math/neuron";
import { centralDifference, relativeError } from "../../math/slopes";
import { formatNumber } from "../../math/format";
import { type NeuronNumbers, readNeuronNumbers } from "../neuronNumbers";
import { predictionExercise, type Reveal } from "../../checks/prediction";

/** The slope of the first weight by nudging, and by the chain rule. */
function slopesAt({ neuron, example }: NeuronNumbers, h: number): [nudged: number, exact: number] {
  const [first = 0, ...others] = neuron.weights;
  const loss = (weight: number) => neuronLoss({ weights: [weight, ...others], bias: neuron.bias }, example);
  const exact = neuronGradients(neuron, example).weightGradients[0]!;
  return [centralDifference(loss, first, h), exact];
}

function shrinkReveal(numbers: NeuronNumbers): Reveal {
  const [wide, narrow] = [0.1, 0.01].map((h) => {
    const [nudged, exact] = slopesAt(numbers, h);
    return Math.abs(nudged - exact);
  }) as [number, number];
  const factor = wide / narrow;
  const facts = `From h = 0.1 to h = 0.01 the central difference goes from off by ${formatNumber(wide, 2)} to off by ${formatNumber(narrow, 2)}.`;
  if (factor > 50 && factor < 200)
    return {
      outcome: "a hundredth",
      facts,
      because:
        "Bending the same way on both sides cancels. What is left shrinks with h², and a tenth, squared, is a hundredth.",
    };
  if (factor > 5 && factor < 20)
    return {
      outcome: "a tenth",
      facts,
      because: "With these numbers the two sides do not balance. Try the lesson's own.",
    };
  return {
    outcome: "otherwise",
    facts,
    because:
      "With these numbers the rule does not show: the slope may be 0, or rounding is already larger than the bend.",
  };
}

const candidates = ["1e-1", "1e-5", "1e-9", "1e-13"];

function bestReveal(numbers: NeuronNumbers): Reveal {
  const errors = candidates.map((h) => relativeError(...slopesAt(numbers, Number(h))));
  const best = candidates[errors.indexOf(Math.min(...errors))]!;
  const facts = `The relative errors are ${candidates.map((h, i) => `${formatNumber(errors[i]!)} for h = \`${h}\``).join(", ")}.`;
  return {
    outcome: best,
    facts,
    because: "A wide nudge meets the bend of the curve. A narrow one is left with few digits. The best lies between.",
  };
}

function kinkReveal(): Reveal {
  const slope = centralDifference(relu, 0);
  return {
    outcome: String(slope),
    facts: `The central difference of relu at 0 is ${formatNumber(slope)}.`,
    because:
      "One nudge stands on the flat side, the other on the slope of 1. The mean of both is neither of them: at a kink there is no slope to find.",
  };
}

export const predictShrink = predictionExercise<NeuronNumbers>({
  id: "2-predict-shrink",
  lesson: 2,
  name: "Guess: a tenth of the nudge",
  options: ["no smaller", "a tenth", "a hundredth"],
  tempting: {
    "no smaller": "There is an error left with each nudge. But it does get smaller.",
    "a tenth": "That is how it is with one side. Both sides do better.",
  },
  readGiven: readNeuronNumbers,
  reveal: shrinkReveal,
});

export const predictBest = predictionExercise<NeuronNumbers>({
  id: "2-predict-best",
  lesson: 2,
  name: "Guess: the best nudge",
  options: candidates,
  tempting: {
    "1e-1": "With a wide nudge no digit is lost. But the curve bends on the way.",
    "1e-9":
      "Smaller was better, three times. But the digits that both losses share are lost, and that has begun already.",
    "1e-13":
      "Smaller was better, three times. But the digits that both losses share are lost, and hardly any are left here.",
  },
  readGiven: readNeuronNumbers,
  reveal: bestReveal,
});

export const predictKink = predictionExercise<undefined>({
  id: "2-predict-kink",
  lesson: 2,
  name: "Guess: the slope at a kink",
  options: ["0", "0.5", "1"],
  tempting: {
    "0": "The ReLU of 0 is 0, and many programs take 0 for its slope there. The nudge knows neither: it looks at both sides.",
    "1": "That is the slope on the right. The nudge looks at the left as well.",
  },
  readGiven: () => undefined,
  reveal: kinkReveal,
});
