import { formatNumber } from "../../math/format";
import { needNumbers, needObject } from "../../math/guard";
import { neuronGradients } from "../../math/gradients";
import { lessonExample, lessonNeuron } from "../../math/lessonNumbers";
import { needExample, type Example, type Neuron } from "../../math/neuron";
import { andList } from "../andList";
import type { Practice, ReachedGoal } from "../practice";
import { flatSlope, hill, type Hill } from "./hill";

/** What a learner types into the mini practice. */
export interface NeuronPractice {
  inputs: number[];
  weights: number[];
  bias: number;
  target: number;
}

/** What was typed in place of the lesson's number: "w1", and "w1 from 0.4 to 1". */
interface Edit {
  name: string;
  words: string;
}

/**
 * The learner's own neuron on the hill of what was changed, a sentence on what became of it, and the goals it reaches.
 *
 * @throws {TypeError | RangeError} if a value is not a number, or inputs and weights do not fit each other
 */
export function neuronPractice(yours: NeuronPractice): Practice<Hill> {
  needObject("practice", "what it gets", "inputs, weights, bias and target", yours);
  const { inputs, weights, bias, target } = yours;
  const [neuron, example] = [
    { weights, bias },
    { inputs, target },
  ];
  needDecimalPoints(inputs, weights);
  needExample("practice", neuron, example);
  const edits = editsOf(neuron, example);
  const figure = hill(neuron, example, alongFor(neuron, edits));
  return {
    figure: {
      ...figure,
      title: "Your neuron",
      caption: `${whatChanged(neuron, example, edits)} ${figure.caption}`,
    },
    reached: goalsOf(neuron, example, edits),
  };
}

/** 0,5 is two numbers: the list is then too long, and holds a whole number. */
function needDecimalPoints(inputs: number[], weights: number[]): void {
  needNumbers("practice", "inputs", inputs);
  needNumbers("practice", "weights", weights);
  if (inputs.length === weights.length || ![...inputs, ...weights].some(Number.isInteger)) return;
  throw new RangeError(
    `practice: needs as many weights as inputs; got ${inputs.length} inputs and ${weights.length} weights. A number such as 0.5 has a point, not a comma.`,
  );
}

function editsOf(neuron: Neuron, example: Example): Edit[] {
  return [
    ...listEdits("x", lessonExample.inputs, example.inputs),
    ...listEdits("w", lessonNeuron.weights, neuron.weights),
    ...listEdits("b", [lessonNeuron.bias], [neuron.bias]),
    ...listEdits("y", [lessonExample.target], [example.target]),
  ];
}

function listEdits(letter: string, before: number[], after: number[]): Edit[] {
  if (before.length !== after.length)
    return [{ name: letter, words: `the number of ${letter}'s from ${before.length} to ${after.length}` }];
  return before.flatMap((value, i) => {
    const name = letter === "x" || letter === "w" ? `${letter}${i + 1}` : letter;
    const words = `${name} from ${formatNumber(value)} to ${formatNumber(after[i]!)}`;
    return value === after[i] ? [] : [{ name, words }];
  });
}

/** The first parameter that was changed: its hill is the one to look at. */
function alongFor(neuron: Neuron, edits: readonly Edit[]): string {
  const names = [...neuron.weights.map((_, i) => `w${i + 1}`), "b"];
  return edits.find(({ name }) => names.includes(name))?.name ?? "w1";
}

/** What was edited, and what became of the prediction and the loss. */
function whatChanged(neuron: Neuron, example: Example, edits: readonly Edit[]): string {
  const before = neuronGradients(lessonNeuron, lessonExample);
  const after = neuronGradients(neuron, example);
  if (edits.length === 0)
    return `These are the lesson's numbers: prediction ${formatNumber(after.activation)}, loss ${formatNumber(after.loss)}. Change one and run the cell again.`;
  return `You changed ${wordsOf(edits)}. The prediction ${moved(before.activation, after.activation)}, the loss ${moved(before.loss, after.loss)}.`;
}

const wordsOf = (edits: readonly Edit[]) => edits.map(({ words }) => words).join(", ");

function moved(before: number, after: number): string {
  if (before === after) return `stayed at ${formatNumber(after)}`;
  return `${after > before ? "rose" : "fell"} from ${formatNumber(before)} to ${formatNumber(after)}`;
}

const smallLoss = 0.01;
/** Further from the target than by a half. */
const largeLoss = 0.25;
/** 0.5, as far as one reads three digits. */
const nearHalf = 0.0005;

/**
 * The goals of lesson 1: a small loss by the bias alone; weights that make the prediction 0.5; a large loss on flat ground.
 * All are read from what the neuron does.
 */
function goalsOf(neuron: Neuron, example: Example, edits: readonly Edit[]): ReachedGoal[] {
  const { preActivation, activation, loss, weightGradients, biasGradient } = neuronGradients(neuron, example);
  const steepest = [...weightGradients, biasGradient].reduce((high, slope) => Math.max(high, Math.abs(slope)), 0);
  const weightEdits = edits.filter(({ name }) => name.startsWith("w"));
  const isBiasAlone = edits.length === 1 && edits[0]!.name === "b";
  const reached: (ReachedGoal | false)[] = [
    isBiasAlone &&
      loss < smallLoss && {
        goal: 1,
        how: `the bias alone, ${edits[0]!.words}, brought the loss down to ${formatNumber(loss)}.`,
      },
    weightEdits.length > 0 &&
      Math.abs(activation - 0.5) < nearHalf && {
        goal: 2,
        how: `${andList(edits.map(({ words }) => words))} ${edits.length === 1 ? "makes" : "make"} z ${formatNumber(preActivation, 2)}, and the prediction ${formatNumber(activation, 3)}.`,
      },
    loss >= largeLoss &&
      steepest < flatSlope && {
        goal: 3,
        how: `the loss is ${formatNumber(loss)}, and no slope is larger than ${formatNumber(steepest, 2)}: at z = ${formatNumber(preActivation)} the sigmoid is flat.`,
      },
  ];
  return reached.filter((goal) => goal !== false);
}
