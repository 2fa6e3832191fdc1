import { createClassifier, type Classifier, type HiddenActivation, predictedClasses } from "../../math/classifier";
import { type ClassifierResult, trainClassifier } from "../../math/classifierTraining";
import { describeValue, isList } from "../../math/describe";
import { digits } from "../../math/digits";
import { formatNumber } from "../../math/format";
import { needKnown, needNotNegative, needObject, needWhole } from "../../math/guard";
import { type OptimiserName, optimisers } from "../../math/optimisers";
import { needSeed } from "../../math/random";
import type { Line, Panel, Plot, StillFigure, Table } from "../figure";
import { distanceMoved, whatHeldItUp } from "../network/trainingReading";
import type { ReachedGoal } from "../practice";
import { tellingSteps } from "../steps";
import { pixelPictures } from "./pixelPictures";

/** The learner's own training on the digits, and what may be turned. */
export interface DigitsPractice {
  /** how many neurons in each hidden layer; none with [] */
  hidden: number[];
  activation: HiddenActivation;
  optimiser: OptimiserName;
  learningRate: number;
  batchSize: number;
  seed: number;
  /** @default 10 */
  epochs?: number;
}

/** The best run since the kernel started: how many held-out digits it had right, and its settings in words. */
export interface BestRun {
  right: number;
  settings: string;
}

const me = "practiceDigits";
const usualEpochs = 10;
const mostLayers = 4;
const mostNeurons = 500;
/** Products of weights and inputs in all epochs, about: some seconds. */
const mostWork = 1.2e9;
/** What an example takes, and a step, in any case: as products in the same time. */
const workOfAny = { example: 500, step: 20_000 };
/** So many mistakes stand in a row. */
const shownMistakes = 8;
/** Below this share something went wrong that the losses may tell. */
const poor = 0.5;
/** Above this loss it is worth telling too: ten classes by a blind guess give 2.303. */
const high = 1;
const goals = { high: 0.98, small: 0.9, fewNeurons: 4, straight: 0.97 };
const choosable: Readonly<Record<HiddenActivation, true>> = { sigmoid: true, tanh: true, relu: true };

/**
 * Trains a network on the digits, shows its curves and some of its mistakes, says how it did on the held-out digits, and
 * which goals it reaches. Every refusal speaks of what the learner typed.
 *
 * @param best - the best run before this one, if there was one
 * @throws {TypeError | RangeError} if the settings make no sense, or would take too long
 */
export function digitsPractice(
  yours: DigitsPractice,
  best?: BestRun,
): { figure: StillFigure; reached: ReachedGoal[]; best: BestRun } {
  const epochs = needSettings(yours);
  const { hidden, activation, optimiser, learningRate, batchSize, seed } = yours;
  const { training, held } = digits();
  const layerSizes = [training[0]!.inputs.length, ...hidden, 10];
  needLittleWork(yours, layerSizes, training.length, epochs);
  const classifier = createClassifier({ layerSizes, seed, hiddenActivation: activation });
  const before = numbersOf(classifier);
  const result = trainClassifier(classifier, training, { learningRate, epochs, batchSize, seed, optimiser, held });
  const predictions = predictedClasses(classifier, held);
  const wrong = held.flatMap(({ inputs, target }, i) =>
    predictions[i] === target ? [] : [{ pixels: inputs, label: `${target}, said ${predictions[i]}` }],
  );
  const [count, right] = [held.length, held.length - wrong.length];
  const run: BestRun = { right, settings: inWords(yours, epochs) };
  const bestNow = better(run, best);
  const words = [
    howItEnded(result, right / count, distanceMoved(before, numbersOf(classifier)), yours),
    againstBest(run, count, bestNow),
    mistakesInWords(wrong.length),
  ];
  return {
    figure: {
      title: `Held-out accuracy ${share(right, count)}: ${right} of ${count} digits are right`,
      caption: words.join(" "),
      panels: [...curves(result), ...mistakes(wrong.slice(0, shownMistakes))],
      table: epochTable(result),
    },
    reached: goalsOf(hidden, right, count),
    best: bestNow,
  };
}

const share = (right: number, count: number) => formatNumber(right / count);

/** The run, where none before it was as good, or where it is the best one once more; else the one before. */
function better(run: BestRun, before: BestRun | undefined): BestRun {
  const isBest = before === undefined || run.right > before.right || run.settings === before.settings;
  return isBest ? run : before;
}

function againstBest(run: BestRun, count: number, best: BestRun): string {
  if (best === run) return "That is the best so far.";
  const as = run.right === best.right ? "As good as the best so far" : `The best so far: ${share(best.right, count)}`;
  return `${as}, with ${best.settings}.`;
}

function mistakesInWords(count: number): string {
  if (count === 0) return "No held-out digit is wrong.";
  if (count > shownMistakes) return `Under the curves, ${shownMistakes} of its ${count} mistakes.`;
  return count === 1 ? "Under the curves, its one mistake." : `Under the curves, its ${count} mistakes.`;
}

/** Refuses what makes no sense. @returns the epochs, the usual ones where none were typed */
function needSettings(yours: DigitsPractice): number {
  needObject(me, "what it gets", "hidden, activation, optimiser, learningRate, batchSize and seed", yours);
  const { hidden, activation, optimiser, learningRate, batchSize, seed, epochs = usualEpochs } = yours;
  if (!isList(hidden))
    throw new TypeError(`${me}: needs hidden to be a list such as [32], [32, 16] or []; got ${describeValue(hidden)}`);
  const layers = Array.from(hidden);
  if (layers.length > mostLayers)
    throw new RangeError(`${me}: needs hidden to hold up to ${mostLayers} layers; got ${describeValue(hidden)}`);
  for (const [i, neurons] of layers.entries()) needWhole(me, `hidden[${i}]`, neurons, 1, mostNeurons);
  needKnown(me, "activation", activation, choosable);
  needKnown(me, "optimiser", optimiser, optimisers);
  needNotNegative(me, "learningRate", learningRate);
  needWhole(me, "batchSize", batchSize, 1);
  needSeed(me, seed);
  needWhole(me, "epochs", epochs, 1);
  return epochs;
}

/** Refuses a training that would take longer than somebody likes to wait. */
function needLittleWork(
  { hidden, batchSize }: DigitsPractice,
  layerSizes: readonly number[],
  examples: number,
  epochs: number,
): void {
  const parameters = layerSizes.slice(1).reduce((sum, size, k) => sum + size * (layerSizes[k]! + 1), 0);
  const workOfEpoch = examples * (parameters + workOfAny.example) + Math.ceil(examples / batchSize) * workOfAny.step;
  if (epochs * workOfEpoch <= mostWork) return;
  const typed = `hidden ${describeValue(hidden)}, batchSize ${formatNumber(batchSize)} and epochs ${formatNumber(epochs)}`;
  throw new RangeError(
    `That would take a while: ${typed}. Make fewer neurons or epochs of it, or a larger batchSize: about ${Math.max(1, Math.floor(mostWork / workOfEpoch))} epochs are possible like this.`,
  );
}

const numbersOf = ({ layers }: Classifier) =>
  layers.flatMap(({ weights, biases }) => [...weights.data.values, ...biases.data.values]);

/** The settings as they were typed. */
function inWords(
  { hidden, activation, optimiser, learningRate, batchSize, seed }: DigitsPractice,
  epochs: number,
): string {
  const layers = `hidden [${hidden.join(", ")}]`;
  const rate = `learningRate ${formatNumber(learningRate)}`;
  return `${layers}, ${activation}, ${optimiser}, ${rate}, batchSize ${batchSize}, seed ${seed}, epochs ${epochs}`;
}

/** The run in a sentence or two, and what to try where it went badly. */
function howItEnded(
  { status, sentence, losses, loss, heldAccuracies }: ClassifierResult,
  accuracy: number,
  moved: number,
  yours: DigitsPractice,
): string {
  if (status === "diverged") return `The training ${sentence}. These are the numbers from before.`;
  if (accuracy < poor || loss > high) {
    const history = losses.map((each, epoch) => ({ epoch, loss: each }));
    return whatHeldItUp(history, moved, yours);
  }
  const highest = Math.max(...heldAccuracies);
  const epoch = heldAccuracies.indexOf(highest);
  const peak = highest > accuracy ? ` After epoch ${epoch} the held-out accuracy was ${formatNumber(highest)}.` : "";
  return `The loss on the digits it learnt from went from ${formatNumber(losses[0]!)} to ${formatNumber(loss)}.${peak}`;
}

/** Loss and held-out accuracy over the epochs, side by side. */
function curves({ losses, heldAccuracies }: ClassifierResult): Plot[] {
  const x = losses.map((_, epoch) => epoch);
  const epochs = Math.max(1, losses.length - 1);
  const plot = (name: string, title: string, top: number, line: Pick<Line, "name" | "y" | "tone" | "dash">): Plot => ({
    type: "plot",
    name,
    x: { title: "epoch", range: [-0.02 * epochs, 1.02 * epochs] },
    y: { title, range: [-0.03 * top, 1.04 * top] },
    series: [{ type: "line", x, ...line }],
    marks: [],
  });
  const top = Math.max(...losses) || 1;
  return [
    plot(
      `Loss versus epoch: ${formatNumber(losses[0]!)} at the start, ${formatNumber(losses.at(-1)!)} at the end`,
      "mean loss",
      top,
      {
        name: "loss",
        y: losses,
        tone: "loss",
      },
    ),
    plot(`Held-out accuracy versus epoch: ${formatNumber(heldAccuracies.at(-1)!)} at the end`, "held-out accuracy", 1, {
      name: "held-out accuracy",
      y: heldAccuracies,
      tone: "downhill",
      dash: "dash",
    }),
  ];
}

function mistakes(pictures: { pixels: number[]; label: string }[]): Panel[] {
  return pictures.length === 0
    ? []
    : pixelPictures({ title: "Held-out digits that it gets wrong", pictures, columns: shownMistakes }).panels;
}

function epochTable({ losses, heldAccuracies }: ClassifierResult): Table {
  const shown = tellingSteps(losses.length - 1);
  return {
    columns: ["epoch", "loss on the digits learnt from", "held-out accuracy"],
    rows: shown.map((epoch) => [
      formatNumber(epoch),
      formatNumber(losses[epoch]!),
      formatNumber(heldAccuracies[epoch]!),
    ]),
    ...(shown.length < losses.length ? { part: `${shown.length} of ${losses.length} moments` } : {}),
  };
}

/** The goals of the lesson: nearly all digits; most digits through a few neurons; how far it goes without any. */
function goalsOf(hidden: readonly number[], right: number, count: number): ReachedGoal[] {
  const neurons = hidden.reduce((sum, size) => sum + size, 0);
  const accuracy = right / count;
  const reached: (ReachedGoal | false)[] = [
    accuracy >= goals.high && {
      goal: 1,
      how: `${right} of ${count} held-out digits are right, an accuracy of ${formatNumber(accuracy)}.`,
    },
    accuracy >= goals.small &&
      neurons > 0 &&
      neurons <= goals.fewNeurons && {
        goal: 2,
        how: `all that the scores know of a picture comes through ${neurons === 1 ? "one number" : `${neurons} numbers`}, and the accuracy is ${formatNumber(accuracy)}.`,
      },
    accuracy >= goals.straight &&
      neurons === 0 && {
        goal: 3,
        how: `the scores are weighted sums of the pixels and nothing more, and the accuracy is ${formatNumber(accuracy)}.`,
      },
  ];
  return reached.filter((goal) => goal !== false);
}
