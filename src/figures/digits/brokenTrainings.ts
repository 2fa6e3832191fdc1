// Trainings on the digits, each with one mistake: really run, from a seed, and measured as a doctor would.

import {
  accuracy,
  type Classifier,
  classesOf,
  classifierScores,
  createClassifier,
  type HiddenActivation,
  shareRight,
  tableOfInputs,
} from "../../math/classifier";
import { digits } from "../../math/digits";
import { resetGradients, stepTensors } from "../../math/gradientSteps";
import type { Example } from "../../math/neuron";
import { seededRandom, shuffle } from "../../math/random";
import type { Tensor } from "../../math/tensor";
import type { Illness } from "./patients";

/** A training before it runs. */
export interface TrainingPlan {
  classifier: Classifier;
  /** what it learns from */
  learnt: Example[];
  held: Example[];
  /** digits that nobody has looked at while the training was set up */
  untouched: Example[];
  learningRate: number;
  /** whether the gradients go back to 0 before each step */
  resets: boolean;
}

/** How a training went: its curves and its vital signs. */
export interface Course {
  /** what the hidden neurons make of their sums */
  hiddenActivation: HiddenActivation;
  /** mean loss on the digits learnt from, before the first epoch and after each: shape (epochs + 1) */
  losses: number[];
  /** accuracy on the digits learnt from, shape (epochs + 1) */
  accuracies: number[];
  /** accuracy on the held-out digits, shape (epochs + 1) */
  heldAccuracies: number[];
  /** accuracy on the untouched digits, at the end */
  untouchedAccuracy: number;
  hidden: {
    neurons: number;
    /** whose activation is other than 0 for some digit */
    answering: number;
    /** of these, with copies counted once */
    different: number;
  };
  /** length of the gradient by all parameters, as the first step used it, and the last */
  gradientLength: { first: number; last: number };
}

const [learntCount, heldCount, hiddenNeurons, batchSize] = [150, 150, 32, 15];
export const epochs = 50;

/** What works well: with each of these settings the same training learns, as long as nothing is wrong. */
const wellWithTanh = { hiddenActivation: "tanh", learningRate: 0.3, seed: 1 } as const;
const wellWithRelu = { hiddenActivation: "relu", learningRate: 0.2, seed: 1 } as const;
const settings: Record<Illness, { hiddenActivation: HiddenActivation; learningRate: number; seed: number }> = {
  "targets shuffled": wellWithRelu,
  "learningRate too small": { ...wellWithTanh, seed: 4 },
  "dead relu": wellWithRelu,
  "gradients not reset": { ...wellWithTanh, learningRate: 0.1 },
  "inputs not scaled": { ...wellWithRelu, learningRate: 0.05 },
  "weights all zero": { hiddenActivation: "sigmoid", learningRate: 1, seed: 1 },
  "learningRate too large": wellWithTanh,
  "held-out digits used for training": wellWithTanh,
};

/** The mistake of each patient, and nothing but the mistake. */
const mistakes: Record<Illness, (plan: TrainingPlan) => TrainingPlan> = {
  "targets shuffled": (plan) => ({ ...plan, learnt: withTargetsShuffled(plan.learnt) }),
  "learningRate too small": (plan) => ({ ...plan, learningRate: 0.001 }),
  "dead relu": (plan) => {
    plan.classifier.layers[0]!.biases.data.values.fill(-5);
    return plan;
  },
  "gradients not reset": (plan) => ({ ...plan, resets: false }),
  "inputs not scaled": ({ learnt, held, untouched, ...plan }) => ({
    ...plan,
    learnt: asCounted(learnt),
    held: asCounted(held),
    untouched: asCounted(untouched),
  }),
  "weights all zero": (plan) => {
    for (const { weights } of plan.classifier.layers) weights.data.values.fill(0);
    return plan;
  },
  "learningRate too large": (plan) => ({ ...plan, learningRate: 2 }),
  "held-out digits used for training": (plan) => ({ ...plan, learnt: [...plan.learnt, ...plan.held] }),
};

/** The training of a patient without its mistake: it learns. */
export function healthyPlan(illness: Illness = "held-out digits used for training"): TrainingPlan {
  const { training, held: untouched } = digits();
  const { learningRate, ...drawn } = settings[illness];
  return {
    classifier: createClassifier({ layerSizes: [64, hiddenNeurons, 10], ...drawn }),
    learnt: training.slice(0, learntCount),
    held: training.slice(learntCount, learntCount + heldCount),
    untouched,
    learningRate,
    resets: true,
  };
}

/** The training of a patient, with its mistake. */
export function brokenPlan(illness: Illness): TrainingPlan {
  return mistakes[illness](healthyPlan(illness));
}

/** Digits in another order of their targets, so that hardly a target belongs to its picture. */
function withTargetsShuffled(examples: readonly Example[]): Example[] {
  const targets = shuffle(
    examples.map(({ target }) => target),
    seededRandom(5),
  );
  return examples.map(({ inputs }, i) => ({ inputs, target: targets[i]! }));
}

/** Pixels as they were counted, from 0 to 16. */
function asCounted(examples: readonly Example[]): Example[] {
  return examples.map(({ inputs, target }) => ({ inputs: inputs.map((pixel) => 16 * pixel), target }));
}

/** Trains the classifier of the plan in small batches, as lesson 10 does, and measures it on the way. */
export function courseOf({ classifier, learnt, held, untouched, learningRate, resets }: TrainingPlan): Course {
  const parameters = classifier.layers.flatMap(({ weights, biases }) => [weights, biases]);
  const random = seededRandom(1);
  const inputs = tableOfInputs(learnt);
  const curves = { losses: [] as number[], accuracies: [] as number[], heldAccuracies: [] as number[] };
  const lengths: number[] = [];
  const measure = () => {
    const scores = classifierScores(classifier, inputs);
    curves.losses.push(scores.softmaxCrossEntropy(classesOf(learnt)).data.values[0]!);
    curves.accuracies.push(shareRight(scores, classesOf(learnt)));
    curves.heldAccuracies.push(accuracy(classifier, held));
  };
  measure();
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    const order = shuffle(learnt, random);
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize);
      if (resets) resetGradients(parameters);
      classifierScores(classifier, tableOfInputs(batch)).softmaxCrossEntropy(classesOf(batch)).backward();
      roundGradients(parameters);
      lengths.push(lengthOfGradient(parameters));
      stepTensors(parameters, learningRate);
    }
    measure();
  }
  return {
    hiddenActivation: classifier.hiddenActivation,
    ...curves,
    untouchedAccuracy: accuracy(classifier, untouched),
    hidden: answersOf(classifier, inputs),
    gradientLength: { first: lengths[0]!, last: lengths.at(-1)! },
  };
}

/**
 * Rounds gradients to parts of 1/4096, too small to be seen in a training. Else the last digits, in which browsers differ,
 * would grow, and a training that swings wildly would go another way in each.
 */
function roundGradients(parameters: readonly Tensor[]): void {
  for (const { gradient } of parameters)
    for (let at = 0; at < gradient.values.length; at += 1)
      gradient.values[at] = Math.round(gradient.values[at]! * 4096) / 4096;
}

function lengthOfGradient(parameters: readonly Tensor[]): number {
  let squares = 0;
  for (const { gradient } of parameters) for (const slope of gradient.values) squares += slope ** 2;
  return Math.sqrt(squares);
}

/** A neuron whose activation is never further from 0 than this is silent. */
const silentBelow = 0.01;

/** How many hidden neurons answer to any digit, and how many of them are no copy of another. */
function answersOf({ layers, hiddenActivation }: Classifier, inputs: Tensor): Course["hidden"] {
  const { weights, biases } = layers[0]!;
  const activations = inputs.matmul(weights.transposed()).plus(biases)[hiddenActivation]().transposed().lists();
  const answering = activations.filter((row) => row.some((activation) => Math.abs(activation) > silentBelow));
  const different = new Set(answering.map((row) => row.map((activation) => activation.toFixed(3)).join(" ")));
  return { neurons: activations.length, answering: answering.length, different: different.size };
}
