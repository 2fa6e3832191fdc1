import { lessonExample, lessonNeuron } from "../../math/lessonNumbers";
import { forwardNeuron, neuronLoss, type Example, type Neuron } from "../../math/neuron";
import type { LiveFigure } from "../figure";
import { formatNumber } from "../../math/format";
import { hill, type Hill } from "./hill";

/**
 * The learner's own neuron on its hill, with a sentence on what changed against the lesson's numbers.
 *
 * @throws {TypeError | RangeError} if a value is not a number, or inputs and weights do not fit each other
 */
export function neuronPractice(neuron: Neuron, example: Example): LiveFigure<Hill> {
  const figure = hill(neuron, example, "w1");
  return { ...figure, title: "Your neuron", caption: `${whatChanged(neuron, example)} ${figure.caption}` };
}

/** What was edited, and what became of the prediction and the loss. */
function whatChanged(neuron: Neuron, example: Example): string {
  const edits = [
    ...listEdits("x", lessonExample.inputs, example.inputs),
    ...listEdits("w", lessonNeuron.weights, neuron.weights),
    ...listEdits("b", [lessonNeuron.bias], [neuron.bias]),
    ...listEdits("y", [lessonExample.target], [example.target]),
  ];
  const before = forwardNeuron(lessonNeuron, lessonExample.inputs).activation;
  const after = forwardNeuron(neuron, example.inputs).activation;
  const [lossBefore, lossAfter] = [neuronLoss(lessonNeuron, lessonExample), neuronLoss(neuron, example)];
  if (edits.length === 0)
    return `These are the lesson's numbers: prediction ${formatNumber(after)}, loss ${formatNumber(lossAfter)}. Change one and run the cell again.`;
  return `You changed ${edits.join(", ")}. The prediction ${moved(before, after)}, the loss ${moved(lossBefore, lossAfter)}.`;
}

function listEdits(letter: string, before: number[], after: number[]): string[] {
  if (before.length !== after.length) return [`the number of ${letter}'s from ${before.length} to ${after.length}`];
  return before.flatMap((value, i) => {
    const name = letter === "x" || letter === "w" ? `${letter}${i + 1}` : letter;
    return value === after[i] ? [] : [`${name} from ${formatNumber(value)} to ${formatNumber(after[i]!)}`];
  });
}

function moved(before: number, after: number): string {
  if (before === after) return `stayed at ${formatNumber(after)}`;
  return `${after > before ? "rose" : "fell"} from ${formatNumber(before)} to ${formatNumber(after)}`;
}
