import { examplesFrom, xorExamples } from "../../math/data";
import { formatNumber } from "../../math/format";
import { needNotNegative, needObject, needWhole } from "../../math/guard";
import { createNetwork } from "../../math/network";
import type { Example } from "../../math/neuron";
import { needSeed } from "../../math/random";
import { andList } from "../andList";
import type { Practice, ReachedGoal } from "../practice";
import { epochsFor, fewerEpochs } from "./practiceEpochs";
import { areSame, contradictionIn, isRingOfZeros, needNotTooLarge } from "./tableReading";
import { type TrainingMovie, trainingMovie } from "./trainingMovie";
import { howItWent, learntBelow } from "./trainingReading";

/** The learner's own training: a table of examples (the last column is the target), and what may be turned. */
export interface TrainingPractice {
  table: number[][];
  hidden: number;
  seed: number;
  learningRate: number;
  /** @default 2000, or fewer where the table and the network are large */
  epochs?: number;
}

/** Parameters · examples · epochs: some seconds. */
const mostWork = 1e8;
/** How the lesson hands the practice over. */
const shipped = { hidden: 2, seed: 3, learningRate: 5 };

/**
 * Trains a network with one hidden layer on a table, shows it, says how the run went, and which goals it reaches.
 * Every refusal speaks of what the learner typed.
 *
 * @throws {TypeError | RangeError} if the numbers make no sense, or would take too long
 */
export function trainingPractice(yours: TrainingPractice): Practice<TrainingMovie> {
  const me = "practiceTraining";
  needObject(me, "what it gets", "table, hidden, seed and learningRate", yours);
  const { table, hidden, seed, learningRate } = yours;
  const examples = examplesFrom(me, "table", table);
  if (examples.some(({ target }) => target < 0 || target > 1))
    throw new RangeError("The last column is the target, and this network can only say numbers from 0 to 1.");
  needNotTooLarge(me, table);
  needWhole(me, "hidden", hidden, 1);
  needSeed(me, seed);
  needNotNegative(me, "learningRate", learningRate);
  const inputs = examples[0]!.inputs.length;
  const epochs = epochsFor(me, yours, mostWork / (examples.length * (hidden * (inputs + 2) + 1)));
  const network = createNetwork({ layerSizes: [inputs, hidden, 1], seed });
  const figure = trainingMovie(network, examples, { learningRate, epochs });
  return {
    figure: {
      ...figure,
      caption: `${howItWent(figure.state, examples, yours)}${fewerEpochs(yours, epochs)} ${figure.caption}`,
    },
    reached: goalsOf(yours, examples, figure.state.snapshots.at(-1)!.loss),
  };
}

/** The goals of the lesson: XOR with the seed that was stuck; a 1 inside a ring of 0s; a table that can't be learnt. */
function goalsOf(yours: TrainingPractice, examples: readonly Example[], loss: number): ReachedGoal[] {
  const { hidden, seed, learningRate } = yours;
  const isLearnt = loss < learntBelow;
  const edits = [
    ...(hidden === shipped.hidden ? [] : [`hidden from ${shipped.hidden} to ${hidden}`]),
    ...(learningRate === shipped.learningRate
      ? []
      : [`learningRate from ${shipped.learningRate} to ${formatNumber(learningRate)}`]),
    ...(yours.epochs === undefined ? [] : [`epochs ${yours.epochs}`]),
  ];
  const contradiction = contradictionIn(examples);
  const reached: (ReachedGoal | false)[] = [
    isLearnt &&
      seed === shipped.seed &&
      areSame(examples, xorExamples()) && {
        goal: 1,
        how: `with ${andList(edits) || "the rows in another order"} the same seed learns XOR, down to a loss of ${formatNumber(loss)}.`,
      },
    isLearnt &&
      isRingOfZeros(examples) && {
        goal: 2,
        how: `${hidden === 1 ? "one hidden neuron tells" : `${hidden} hidden neurons tell`} the middle from the ring, down to a loss of ${formatNumber(loss)}.`,
      },
    contradiction !== undefined &&
      contradiction.leastLoss >= learntBelow && {
        goal: 3,
        how: `rows ${contradiction.rows.join(" and ")} have the same inputs and different targets, so no network gets below a loss of ${formatNumber(contradiction.leastLoss)}.`,
      },
  ];
  return reached.filter((goal) => goal !== false);
}
