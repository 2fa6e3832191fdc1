import { type Batch, batchGradient, batchLoss, createBatch } from "./batch";
import { formatNumber } from "./format";
import {
  finiteResult,
  needFunction,
  needLength,
  needNotNegative,
  needNumbers,
  needObject,
  needWhole,
  type Numbers,
} from "./guard";
import type { Network } from "./network";
import { needExamples, needNetwork } from "./networkChecks";
import type { Example } from "./neuron";
import { needSeed, seededRandom, shuffle } from "./random";

/**
 * Mean loss of a network over examples: L = (1/N) · Σ loss(prediction, target).
 *
 * @param examples - at least one
 * @returns loss ≥ 0
 * @throws {TypeError | RangeError} if an example does not fit, or the loss is too large for a number
 *
 * @example
 * networkLoss(network, xorExamples());
 */
export function networkLoss(network: Network, examples: readonly Example[]): number {
  needExamples("networkLoss", network, examples);
  return finiteResult("networkLoss", batchLoss(createBatch(network, examples.length), examples));
}

/**
 * Mean loss of a network over examples, and its gradient by backpropagation.
 *
 * `backpropagate` shows every link of it for one example.
 *
 * @param examples - at least one
 * @returns the loss, and ∂L/∂parameter in the order of the network's parameters
 * @throws {TypeError | RangeError} as `networkLoss`
 *
 * @example
 * const { loss, gradient } = networkGradients(network, xorExamples());
 */
export function networkGradients(
  network: Network,
  examples: readonly Example[],
): { loss: number; gradient: Float64Array } {
  needExamples("networkGradients", network, examples);
  const batch = createBatch(network, examples.length);
  const loss = finiteResult("networkGradients", batchGradient(batch, examples));
  for (const slope of batch.gradient) finiteResult("networkGradients", slope);
  return { loss, gradient: batch.gradient };
}

/**
 * Changes the network by one step of gradient descent: parameter − learningRate · gradient.
 *
 * @param gradient - as `networkGradients` returns it, one number for each parameter
 * @param learningRate - 0 or more
 * @throws {TypeError | RangeError} if a value does not fit or a parameter would become too large
 *   for a number; the network then stays as it was
 *
 * @example
 * stepNetwork(network, networkGradients(network, examples).gradient, 0.5);
 */
export function stepNetwork(network: Network, gradient: Numbers, learningRate: number): void {
  needNetwork("stepNetwork", network);
  needNumbers("stepNetwork", "gradient", gradient);
  needLength("stepNetwork", "gradient", gradient, network.parameters.length);
  needNotNegative("stepNetwork", "learningRate", learningRate);
  const stepped = network.parameters.map((parameter, at) =>
    finiteResult("stepNetwork", parameter - learningRate * gradient[at]!),
  );
  network.parameters.set(stepped);
}

/** How to train. */
export interface TrainingSettings {
  /** 0 or more; with 0 nothing is learnt */
  learningRate: number;
  /** how often all examples are seen */
  epochs: number;
  /** how many examples are seen before each step @default all of them */
  batchSize?: number;
  /** for the order of the examples; needed when batchSize is smaller than their number */
  seed?: number;
}

/** The state of training after an epoch. */
export interface EpochReport {
  /** 0 before the first step */
  epoch: number;
  /** mean loss over all examples; not finite only if the status is "diverged" */
  loss: number;
  status: "training" | "finished" | "diverged";
  /** the same in words */
  sentence: string;
}

/**
 * Trains a network, changing it in place, and reports the loss before the first epoch and after each.
 *
 * Stop asking for reports, and the network keeps what it has learnt. When the loss or a parameter
 * is no longer a finite number, the last report has the status "diverged", and the network
 * goes back to where it was before that epoch. Leave the parameters alone between two reports.
 *
 * @throws {TypeError | RangeError} if a setting or an example does not fit
 *
 * @example
 * for (const { epoch, loss } of trainingEpochs(network, examples, { learningRate: 0.5, epochs: 10 })) {
 *   console.log(epoch, loss);
 * }
 */
export function trainingEpochs(
  network: Network,
  examples: readonly Example[],
  settings: TrainingSettings,
): Generator<EpochReport, void, undefined> {
  needTraining("trainingEpochs", network, examples, settings);
  return eachReport(startTraining(network, examples, settings));
}

/** What came of the training. */
export interface TrainingResult {
  status: "finished" | "stopped" | "diverged";
  /** the same in words */
  sentence: string;
  /** how many epochs the network has learnt from */
  epochs: number;
  /** mean loss over all examples at the end */
  loss: number;
  /** the loss before the first epoch, then after each: shape (epochs + 1) */
  losses: number[];
}

/**
 * Trains a network, changing it in place, and returns the history of the loss.
 *
 * @param settings - learningRate, epochs, and if wanted batchSize and seed; `onEpoch` sees every
 *   report, and ends the training by returning false
 * @throws {TypeError | RangeError} if a setting or an example does not fit; not if training diverges:
 *   that is a status, and the network keeps the parameters of the last finite loss
 *
 * @example
 * const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
 * train(network, xorExamples(), { learningRate: 5, epochs: 2000 }).sentence;
 */
export function train(
  network: Network,
  examples: readonly Example[],
  settings: TrainingSettings & { onEpoch?: (report: EpochReport) => unknown },
): TrainingResult {
  needTraining("train", network, examples, settings);
  const { onEpoch = () => true } = settings;
  needFunction("train", "onEpoch", onEpoch);
  return trainToEnd(startTraining(network, examples, settings), onEpoch);
}

/** Asks for reports until the training ends, or `onEpoch` ends it by returning false. */
export function trainToEnd<Report extends EpochReport>(
  nextReport: () => Report,
  onEpoch: (report: Report) => unknown,
): TrainingResult {
  const losses: number[] = [];
  const result = (status: TrainingResult["status"], sentence: string): TrainingResult => ({
    status,
    sentence,
    epochs: losses.length - 1,
    loss: losses.at(-1)!,
    losses,
  });
  for (;;) {
    const report = nextReport();
    if (report.status !== "diverged") losses.push(report.loss);
    const goOn = onEpoch(report) !== false;
    if (report.status !== "training") return result(report.status, report.sentence);
    if (!goOn) return result("stopped", `stopped after ${report.sentence}`);
  }
}

/** The reports one by one, up to the last. */
export function* eachReport<Report extends EpochReport>(nextReport: () => Report): Generator<Report, void, undefined> {
  for (;;) {
    const report = nextReport();
    yield report;
    if (report.status !== "training") return;
  }
}

/** Returns what runs an epoch and reports it; at the first call it reports where the training starts. */
function startTraining(
  network: Network,
  examples: readonly Example[],
  { epochs, learningRate, batchSize = examples.length, seed }: TrainingSettings,
): () => EpochReport {
  const batch = createBatch(network, examples.length);
  const { parameters } = batch;
  const random = batchSize < examples.length ? seededRandom(seed!) : undefined;
  // With a single batch, the gradient that comes with an epoch's loss is the next epoch's.
  const measure = () => (random ? batchLoss(batch, examples) : batchGradient(batch, examples));
  const before = Float64Array.from(parameters);
  let epoch = -1;
  let loss = finiteResult("train", measure());
  return () => {
    epoch += 1;
    if (epoch > 0) {
      for (let at = 0; at < before.length; at += 1) before[at] = parameters[at]!; // for a few numbers `set` takes longer
      if (random) stepByBatches(batch, shuffle(examples, random), learningRate, batchSize);
      else stepBatch(batch, learningRate);
      loss = measure();
      if (!Number.isFinite(loss) || !allFinite(parameters)) {
        parameters.set(before);
        const sentence = divergedSentence(epoch, Number.isFinite(loss) ? "a parameter" : "the loss");
        return { epoch, loss, status: "diverged", sentence };
      }
    }
    if (epoch < epochs) return new Report(epoch, loss, "training");
    return { epoch, loss, status: "finished", sentence: finishedSentence(epochs, loss) };
  };
}

/** Its sentence is made when it is read: for a small network it takes longer than the epoch. */
class Report implements EpochReport {
  constructor(
    readonly epoch: number,
    readonly loss: number,
    readonly status: EpochReport["status"],
  ) {}

  get sentence(): string {
    return epochSentence(this.epoch, this.loss);
  }
}

function allFinite(numbers: Float64Array): boolean {
  for (let i = 0; i < numbers.length; i += 1) if (!Number.isFinite(numbers[i])) return false;
  return true;
}

function stepByBatches(batch: Batch, examples: readonly Example[], learningRate: number, batchSize: number): void {
  for (let from = 0; from < examples.length; from += batchSize) {
    batchGradient(batch, examples.slice(from, from + batchSize));
    stepBatch(batch, learningRate);
  }
}

function stepBatch({ parameters, gradient }: Batch, learningRate: number): void {
  for (let at = 0; at < parameters.length; at += 1) parameters[at]! -= learningRate * gradient[at]!;
}

/** What every training says of an epoch. */
export function epochSentence(epoch: number, loss: number): string {
  return `epoch ${epoch}: loss ${formatNumber(loss)}`;
}

/** What every training says at its end. */
export function finishedSentence(epochs: number, loss: number): string {
  return `finished after ${epochs} epochs: loss ${formatNumber(loss)}`;
}

/** What every training says when it diverges. */
export function divergedSentence(epoch: number, what: "a parameter" | "the loss"): string {
  return `diverged at epoch ${epoch}: ${what} is no longer a finite number; try a smaller learningRate`;
}

/** Refuses settings and examples with which no training can start. */
export function needTraining(
  caller: string,
  network: Network,
  examples: readonly Example[],
  settings: TrainingSettings,
): void {
  needExamples(caller, network, examples);
  needTrainingSettings(caller, examples.length, settings);
}

/** Refuses settings with which no training on so many examples can start. */
export function needTrainingSettings(caller: string, examples: number, settings: TrainingSettings): void {
  needObject(caller, "settings", "learningRate and epochs", settings);
  const { learningRate, epochs, batchSize = examples, seed } = settings;
  needNotNegative(caller, "learningRate", learningRate);
  needWhole(caller, "epochs", epochs, 1);
  needWhole(caller, "batchSize", batchSize, 1);
  if (batchSize < examples) needSeed(caller, seed);
}
