import { makeExamples } from "../../math/data";
import { needObject } from "../../math/guard";
import { createNetwork } from "../../math/network";
import type { LiveFigure } from "../figure";
import { formatNumber } from "../../math/format";
import { type TrainingMovie, trainingMovie } from "./trainingMovie";

/** The learner's own training: a table of examples (the last column is the target), and what may be turned. */
export interface TrainingPractice {
  table: number[][];
  hidden: number;
  seed: number;
  learningRate: number;
  /** @default 2000 */
  epochs?: number;
}

const mostWork = 3e7;

/**
 * Trains a network with one hidden layer on a table, and shows it.
 *
 * @throws {TypeError | RangeError} if the numbers make no sense, or would take too long
 */
export function trainingPractice(yours: TrainingPractice): LiveFigure<TrainingMovie> {
  needObject("practiceTraining", "what it gets", "table, hidden, seed and learningRate", yours);
  const { table, hidden, seed, learningRate, epochs = 2000 } = yours;
  const examples = makeExamples(table);
  if (examples.some(({ target }) => target < 0 || target > 1))
    throw new RangeError("The last column is the target, and this network can only say numbers from 0 to 1.");
  const network = createNetwork({ layerSizes: [examples[0]!.inputs.length, hidden, 1], seed });
  const work = network.parameters.length * examples.length * epochs;
  if (work > mostWork)
    throw new RangeError(
      `That would take a while: ${network.parameters.length} parameters, ${examples.length} examples, ${epochs} epochs. Make one of them smaller.`,
    );
  const figure = trainingMovie(network, examples, { learningRate, epochs });
  return { ...figure, caption: `${howItWent(figure.state)} ${figure.caption}` };
}

function howItWent({ snapshots, sentence }: TrainingMovie): string {
  const loss = snapshots.at(-1)!.loss;
  if (sentence) return sentence;
  if (loss < 0.01) return `Learnt: the loss is ${formatNumber(loss)}.`;
  return `The loss is still ${formatNumber(loss)}. Try another seed, more hidden neurons, another learningRate or more epochs.`;
}
