import { type Classifier, createClassifier, layerLists } from "../../math/classifier";
import { trainClassifier } from "../../math/classifierTraining";
import { examplesFrom } from "../../math/data";
import { describeValue, isList } from "../../math/describe";
import { formatNumber } from "../../math/format";
import { needList, needNotNegative, needObject, needWhole } from "../../math/guard";
import type { Example } from "../../math/neuron";
import { needSeed } from "../../math/random";
import type { TrainingResult } from "../../math/training";
import type { Practice, ReachedGoal } from "../practice";
import { type ClassMovie, type ClassSnapshot, classMovie } from "./classMovie";
import { classLooks } from "./classPlane";
import { epochsFor, fewerEpochs } from "./practiceEpochs";
import { logSpaced } from "./snapshots";
import { type Contradiction, classOnBothSides, contradictionIn, entropyLeft, needNotTooLarge } from "./tableReading";
import { distanceMoved, howNear, whatHeldItUp } from "./trainingReading";

/** The learner's own training: a table of examples (the last column is the class), and what may be turned. */
export interface ClassPractice {
  table: number[][];
  hidden: number;
  seed: number;
  learningRate: number;
  /** @default 2000, or fewer where the table and the network are large */
  epochs?: number;
}

const me = "practiceClasses";
/** Multiplications in all epochs, about: some seconds. */
const mostWork = 3e7;
/** What an epoch takes in any case, as multiplications in the same time. */
const workOfAnyEpoch = 1000;
/** A wider layer would make an output of some megabytes. */
const mostHidden = 500;
const mostSnapshots = 240;
/** Numbers in all snapshots together: what there is memory for. */
const mostNumbers = 5e6;
const hiddenActivation = "tanh";
/** A loss below this is that of classes that are mostly sure: the right one has a probability of 0.9 or so. */
const sureBelow = 0.1;
const mostClasses = classLooks.length;

/**
 * Trains a network with one hidden layer of tanh and a score for each class on a table, shows it, says how the run went, and
 * which goals it reaches. Every refusal speaks of what the learner typed.
 *
 * @throws {TypeError | RangeError} if the numbers make no sense, or would take too long
 */
export function classPractice(yours: ClassPractice): Practice<ClassMovie> {
  needObject(me, "what it gets", "table, hidden, seed and learningRate", yours);
  const { table, hidden, seed, learningRate } = yours;
  needRows(table);
  const examples = examplesFrom(me, "table", table);
  const classes = needClasses(examples);
  needNotTooLarge(me, table);
  needWhole(me, "hidden", hidden, 1, mostHidden);
  needSeed(me, seed);
  needNotNegative(me, "learningRate", learningRate);
  const inputs = examples[0]!.inputs.length;
  const workOfEpoch = examples.length * (hidden * (inputs + 1 + classes) + classes) + workOfAnyEpoch;
  const epochs = epochsFor(me, yours, mostWork / workOfEpoch);
  const classifier = createClassifier({ layerSizes: [inputs, hidden, classes], seed, hiddenActivation });
  const { snapshots, result } = watched(classifier, examples, learningRate, epochs);
  const figure = classMovie({ snapshots, examples, hiddenActivation });
  const { right } = figure.state.snapshots.at(-1)!;
  const said = howClassesWent(yours, examples, snapshots, result, right);
  return {
    figure: { ...figure, caption: `${said}${fewerEpochs(yours, epochs)} ${figure.caption}` },
    reached: goalsOf(yours, examples, result.loss, right),
  };
}

/** Refuses a row without inputs, and one that is longer or shorter than the first; what is no row at all is left to others. */
function needRows(table: readonly (readonly number[])[]): void {
  needList(me, "table", table);
  const [first] = table;
  if (!isList(first)) return;
  for (const [i, row] of Array.from(table).entries()) {
    if (!isList(row) || (row.length > 1 && row.length === first.length)) continue;
    throw new RangeError(
      `The last column is the class, and before it stands at least one input, as many in every row as in the first; row ${i + 1} is ${describeValue(row)}.`,
    );
  }
}

/** How many classes there are: one more than the largest. */
function needClasses(examples: readonly Example[]): number {
  for (const [i, { target }] of examples.entries()) {
    if (Number.isInteger(target) && target >= 0 && target < mostClasses) continue;
    throw new RangeError(
      `The last column is the class, a whole number from 0 to ${mostClasses - 1}; row ${i + 1} has ${describeValue(target)} there.`,
    );
  }
  const largest = examples.reduce((high, { target }) => Math.max(high, target), 0);
  if (largest === 0)
    throw new RangeError("The last column is the class, and every row has the class 0. Give some rows the class 1.");
  return largest + 1;
}

/** Trains the classifier, and keeps moments of it: every epoch at first, ever fewer later, the last one always. */
function watched(
  classifier: Classifier,
  examples: readonly Example[],
  learningRate: number,
  epochs: number,
): { snapshots: ClassSnapshot[]; result: TrainingResult } {
  const numbers = classifier.layers.reduce((sum, { weights, biases }) => {
    return sum + weights.rows * weights.columns + biases.columns;
  }, 0);
  const wanted = new Set(logSpaced(epochs, Math.max(2, Math.min(mostSnapshots, Math.floor(mostNumbers / numbers)))));
  const snapshots: ClassSnapshot[] = [];
  const keep = (epoch: number, loss: number) => snapshots.push({ epoch, loss, layers: layerLists(classifier) });
  const result = trainClassifier(classifier, examples, {
    learningRate,
    epochs,
    onEpoch: ({ epoch, loss, status }) => {
      if (status !== "diverged" && wanted.has(epoch)) keep(epoch, loss);
    },
  });
  if (snapshots.at(-1)!.epoch < result.epochs) keep(result.epochs, result.loss);
  return { snapshots, result };
}

/** The run in a sentence or two, and what to try, by the names that a learner typed. */
function howClassesWent(
  yours: ClassPractice,
  examples: readonly Example[],
  snapshots: readonly ClassSnapshot[],
  { status, sentence, losses, loss }: TrainingResult,
  right: number,
): string {
  if (status === "diverged") return `The training ${sentence}.`;
  const contradiction = contradictionIn(examples, entropyLeft);
  if (contradiction) return `${tornInWords(contradiction, examples.length)} ${howNear(loss, contradiction.leastLoss)}`;
  const [from, to] = [formatNumber(losses[0]!), formatNumber(loss)];
  if (right === examples.length) {
    const how = loss < sureBelow ? "Learnt: all" : "All";
    const sure = loss < sureBelow ? "" : ", some of them only just";
    return `${how} ${right} rows are right${sure}. The loss went from ${from} to ${to}.`;
  }
  const begin = `${right} of ${examples.length} rows ${right === 1 ? "is" : "are"} right.`;
  const single = singleStretch(yours, examples);
  if (single !== undefined)
    return `${begin} The loss is still ${to}, and no seed and no learningRate can help: ${single}`;
  const [first, last] = [snapshots[0]!, snapshots.at(-1)!].map(({ layers }) =>
    layers.flatMap(({ weights, biases }) => [...weights.flat(), ...biases]),
  );
  const history = losses.map((loss, epoch) => ({ epoch, loss }));
  return `${begin} ${whatHeldItUp(history, distanceMoved(first!, last!), yours)}`;
}

/** Two rows that no network can be right about, and the loss that they leave: log 2 each, where they come in pairs. */
function tornInWords({ rows, targets, leastLoss, sizes }: Contradiction, count: number): string {
  const torn = sizes.reduce((sum, size) => sum + size, 0);
  const sum = sizes.every((size) => size === 2) ? `log 2 · ${torn}/${count} = ` : "";
  return `Rows ${rows.join(" and ")} have the same inputs, and the classes ${targets.join(" and ")}: no network can be right about both. The best loss there is: ${sum}${formatNumber(leastLoss)}.`;
}

/**
 * Why one hidden neuron cannot tell some classes on a line apart: its activation only rises, or only falls, along the line, and
 * of scores that are straight lines over it each is the largest on a single stretch.
 */
function singleStretch({ hidden }: ClassPractice, examples: readonly Example[]): string | undefined {
  const sides = classOnBothSides(examples);
  if (hidden > 1 || sides === undefined) return undefined;
  return `one hidden neuron gives each class a single stretch of the line, and class ${sides.around} lies on both sides of class ${sides.between}.`;
}

/** The goals of the lesson: three classes; a class on both sides of another, on a line; a table that can't be learnt. */
function goalsOf({ hidden }: ClassPractice, examples: readonly Example[], loss: number, right: number): ReachedGoal[] {
  const isRight = right === examples.length;
  const classes = new Set(examples.map(({ target }) => target)).size;
  const inputs = examples[0]!.inputs.length;
  const sides = classOnBothSides(examples);
  const contradiction = contradictionIn(examples, entropyLeft);
  const reached: (ReachedGoal | false)[] = [
    isRight &&
      classes > 2 &&
      inputs > 1 && {
        goal: 1,
        how: `all ${right} rows of ${classes} classes are right, with a loss of ${formatNumber(loss)}.`,
      },
    isRight &&
      classes > 2 &&
      sides !== undefined && {
        goal: 2,
        how: `${hidden} hidden neurons tell ${classes} classes on a line apart, though class ${sides.around} lies on both sides of class ${sides.between}.`,
      },
    contradiction !== undefined && {
      goal: 3,
      how: `rows ${contradiction.rows.join(" and ")} have the same inputs and different classes, so no network gets below a loss of ${formatNumber(contradiction.leastLoss)}.`,
    },
  ];
  return reached.filter((goal) => goal !== false);
}
