import { type Classifier, classesOf, classifierScores, needClassifier, shareRight, tableOfInputs } from "./classifier";
import { formatNumber } from "./format";
import { resetGradients } from "./gradientSteps";
import { finiteResult, needFunction, needKnown } from "./guard";
import { needClassExamples } from "./networkChecks";
import type { Example } from "./neuron";
import { type OptimiserName, type OptimiserState, optimisers } from "./optimisers";
import { seededRandom, shuffle } from "./random";
import type { Tensor } from "./tensor";
import {
  divergedSentence,
  eachReport,
  epochSentence,
  type EpochReport,
  finishedSentence,
  needTrainingSettings,
  type TrainingResult,
  type TrainingSettings,
  trainToEnd,
} from "./training";

/** How to train a classifier. */
export interface ClassifierTraining extends TrainingSettings {
  /** how a step is made of the gradient @default "gradientDescent" */
  optimiser?: OptimiserName;
  /** examples that are not learnt from: how many of them are right is counted after each epoch */
  held?: readonly Example[];
}

/** The state of a classifier's training after an epoch. */
export interface ClassifierReport extends EpochReport {
  /** the share of the held-out examples that are right, from 0 to 1; not there without them, or if the status is "diverged" */
  heldAccuracy?: number;
}

/** What came of a classifier's training. */
export interface ClassifierResult extends TrainingResult {
  /** the accuracy on the held-out examples before the first epoch, then after each: shape (epochs + 1); empty without them */
  heldAccuracies: number[];
}

/**
 * Trains a classifier by its mean cross-entropy, changing it in place, and returns the history of the loss.
 *
 * The loss is the mean over all examples after the epoch. With a batchSize the examples are shuffled anew for each epoch.
 *
 * @param examples - the target is the right class, a whole number from 0
 * @param settings - learningRate, epochs, and if wanted batchSize and seed, optimiser, and held examples; `onEpoch` sees
 *   every report, and ends the training by returning false
 * @throws {TypeError | RangeError} if a setting or an example does not fit; not if training diverges:
 *   that is a status, and the classifier goes back to where it was before that epoch
 *
 * @example
 * const { training, held } = digits();
 * const classifier = createClassifier({ layerSizes: [64, 32, 10], seed: 1, hiddenActivation: "tanh" });
 * const settings = { learningRate: 0.05, epochs: 40, batchSize: 32, seed: 1, optimiser: "momentum" as const, held };
 * trainClassifier(classifier, training, settings).sentence;
 */
export function trainClassifier(
  classifier: Classifier,
  examples: readonly Example[],
  settings: ClassifierTraining & { onEpoch?: (report: ClassifierReport) => unknown },
): ClassifierResult {
  needClassifierTraining("trainClassifier", classifier, examples, settings);
  const { onEpoch = () => true } = settings;
  needFunction("trainClassifier", "onEpoch", onEpoch);
  const heldAccuracies: number[] = [];
  const result = trainToEnd(startTraining(classifier, examples, settings), (report) => {
    if (report.heldAccuracy !== undefined) heldAccuracies.push(report.heldAccuracy);
    return onEpoch(report);
  });
  return { ...result, heldAccuracies };
}

/**
 * Trains a classifier, changing it in place, and reports before the first epoch and after each.
 *
 * Stop asking for reports, and the classifier keeps what it has learnt. When the loss or a parameter
 * is no longer a finite number, the last report has the status "diverged", and the classifier
 * goes back to where it was before that epoch.
 *
 * @throws {TypeError | RangeError} if a setting or an example does not fit
 *
 * @example
 * for (const { epoch, heldAccuracy } of classifierEpochs(classifier, training, { learningRate: 0.5, epochs: 10, held })) {
 *   console.log(epoch, heldAccuracy);
 * }
 */
export function classifierEpochs(
  classifier: Classifier,
  examples: readonly Example[],
  settings: ClassifierTraining,
): Generator<ClassifierReport, void, undefined> {
  needClassifierTraining("classifierEpochs", classifier, examples, settings);
  return eachReport(startTraining(classifier, examples, settings));
}

/** Refuses settings and examples with which no training can start. */
export function needClassifierTraining(
  caller: string,
  classifier: Classifier,
  examples: readonly Example[],
  settings: ClassifierTraining,
): void {
  needClassifier(caller, classifier);
  needClassExamples(caller, classifier.layerSizes, examples);
  needTrainingSettings(caller, examples.length, settings);
  const { optimiser = "gradientDescent", held } = settings;
  needKnown(caller, "the optimiser", optimiser, optimisers);
  if (held !== undefined) needClassExamples(caller, classifier.layerSizes, held, "held");
}

/** Examples as tables: a row of inputs and a class for each. */
interface ExampleTables {
  inputs: Tensor;
  classes: number[];
}

const tablesOf = (examples: readonly Example[]): ExampleTables => ({
  inputs: tableOfInputs(examples),
  classes: classesOf(examples),
});

/** Returns what runs an epoch and reports it; at the first call it reports where the training starts. */
function startTraining(
  classifier: Classifier,
  examples: readonly Example[],
  { epochs, learningRate, batchSize = examples.length, seed, optimiser = "gradientDescent", held }: ClassifierTraining,
): () => ClassifierReport {
  const parameters = classifier.layers.flatMap(({ weights, biases }) => [weights, biases]);
  const before = parameters.map(({ data }) => data.values.slice());
  const stepOf = optimisers[optimiser]({ learningRate });
  const states = parameters.map((): OptimiserState => ({}));
  const [all, heldOut] = [tablesOf(examples), held && tablesOf(held)];
  const random = batchSize < examples.length ? seededRandom(seed!) : undefined;
  const lossOf = ({ inputs, classes }: ExampleTables) =>
    classifierScores(classifier, inputs).softmaxCrossEntropy(classes);
  const heldNow = () =>
    heldOut && { heldAccuracy: shareRight(classifierScores(classifier, heldOut.inputs), heldOut.classes) };

  let what: "a parameter" | "the loss" = "the loss";
  const learn = (loss: Tensor) => {
    what = "a parameter";
    resetGradients(parameters);
    loss.backward();
    for (const [k, { data, gradient }] of parameters.entries()) {
      const step = stepOf(gradient.values, states[k]!);
      for (let at = 0; at < step.length; at += 1)
        data.values[at] = finiteResult("trainClassifier", data.values[at]! + step[at]!);
    }
    what = "the loss";
  };

  // With a single batch, the loss that is reported is the one that is walked back from in the next epoch.
  let measured = lossOf(all);
  let reached = heldNow();
  let epoch = -1;
  const runEpoch = () => {
    if (!random) learn(measured);
    else for (const batch of batchesOf(shuffle(examples, random), batchSize)) learn(lossOf(batch));
    measured = lossOf(all);
    reached = heldNow();
  };
  return () => {
    epoch += 1;
    if (epoch > 0) {
      for (const [k, { data }] of parameters.entries()) before[k]!.set(data.values);
      try {
        runEpoch();
      } catch (error) {
        // All that came in is checked by now: what is out of range has grown there.
        if (!(error instanceof RangeError)) throw error;
        for (const [k, { data }] of parameters.entries()) data.values.set(before[k]!);
        return { epoch, loss: Number.NaN, status: "diverged", sentence: divergedSentence(epoch, what) };
      }
    }
    const loss = measured.data.values[0]!;
    const heldOutWords = reached ? `, held-out accuracy ${formatNumber(reached.heldAccuracy)}` : "";
    return epoch < epochs
      ? { epoch, loss, ...reached, status: "training", sentence: epochSentence(epoch, loss) + heldOutWords }
      : { epoch, loss, ...reached, status: "finished", sentence: finishedSentence(epochs, loss) + heldOutWords };
  };
}

function* batchesOf(examples: readonly Example[], batchSize: number): Generator<ExampleTables> {
  for (let from = 0; from < examples.length; from += batchSize) yield tablesOf(examples.slice(from, from + batchSize));
}
