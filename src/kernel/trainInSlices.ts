// Training that lets the kernel breathe: the page sees how far it is, and the stop button can end it.

import type { Panel } from "../figures/figure";
import { classifierPanels, trainingPanels } from "../figures/network/trainingPanels";
import { type TrainingState, timeLeft } from "../html/training";
import type { Classifier } from "../math/classifier";
import {
  classifierEpochs,
  type ClassifierReport,
  type ClassifierResult,
  type ClassifierTraining,
} from "../math/classifierTraining";
import type { Network } from "../math/network";
import type { Example } from "../math/neuron";
import { trainingEpochs, type TrainingResult, type TrainingSettings } from "../math/training";
import { nextTurn } from "./stopButton";

/** Between two looks at the stop button. */
const sliceMilliseconds = 100;
const betweenPictures = 250;

/** How long to train on before the display changes again: drawing takes less than a tenth of the time, however slow it is. */
export const pauseAfter = (drawingMilliseconds: number): number => Math.max(betweenPictures, 10 * drawingMilliseconds);

/** A training of any kind, as much as its slices need of it. */
export interface SlicedTraining {
  epochs: number;
  /** from epoch 0 on; only a classifier's have an accuracy */
  reports: Iterator<ClassifierReport, void>;
  /** what to draw of it now */
  panels(losses: readonly number[], heldAccuracies: readonly number[]): Panel[];
}

/** The training of a network, which is drawn with its plane where it has one. */
export const networkTraining = (
  network: Network,
  examples: readonly Example[],
  settings: TrainingSettings,
): SlicedTraining => ({
  epochs: settings.epochs,
  reports: trainingEpochs(network, examples, settings),
  panels: (losses) => trainingPanels(network, examples, losses, settings.epochs),
});

/** The training of a classifier, which is drawn with its accuracy where examples are held out. */
export const classifierTraining = (
  classifier: Classifier,
  examples: readonly Example[],
  settings: ClassifierTraining,
): SlicedTraining => ({
  epochs: settings.epochs,
  reports: classifierEpochs(classifier, examples, settings),
  panels: (losses, heldAccuracies) => classifierPanels(losses, heldAccuracies, settings.epochs),
});

/**
 * Trains in slices of about 100 ms. Between them the kernel may do other work, and at most four times a second
 * `show` is called with how far it is. It ends when the training does, or when `stopped` says so; what is trained keeps what
 * it has learnt.
 */
export async function trainInSlices(
  { epochs, reports, panels }: SlicedTraining,
  show: (state: TrainingState) => void,
  stopped: () => boolean,
): Promise<ClassifierResult> {
  const losses: number[] = [];
  const heldAccuracies: number[] = [];
  const draw = (words: string) =>
    show({
      epoch: losses.length - 1,
      epochs,
      loss: losses.at(-1)!,
      heldAccuracy: heldAccuracies.at(-1),
      words,
      panels: panels(losses, heldAccuracies),
    });
  const end = (how: Pick<TrainingResult, "status" | "sentence">): ClassifierResult => {
    draw(how.status === "diverged" ? how.sentence : how.status);
    return { ...how, epochs: losses.length - 1, loss: losses.at(-1)!, losses, heldAccuracies };
  };
  const keep = ({ status, loss, heldAccuracy }: ClassifierReport) => {
    if (status !== "diverged") losses.push(loss);
    if (heldAccuracy !== undefined) heldAccuracies.push(heldAccuracy);
  };
  const started = performance.now();
  let due = started;
  for (;;) {
    const { epoch, status, sentence } = runSlice(reports, keep);
    if (status !== "training") return end({ status, sentence });
    if (stopped()) return end({ status: "stopped", sentence: `stopped after ${sentence}` });
    const now = performance.now();
    if (now >= due) {
      const left = ((now - started) / Math.max(1, epoch)) * (epochs - epoch);
      draw(`${timeLeft(left)}. The stop button ends it, and keeps what is learnt.`);
      due = performance.now() + pauseAfter(performance.now() - now);
    }
    await nextTurn();
  }
}

/** Epochs for one slice of time; returns the last report. */
function runSlice(reports: SlicedTraining["reports"], keep: (report: ClassifierReport) => void): ClassifierReport {
  const until = performance.now() + sliceMilliseconds;
  for (;;) {
    const { value: report } = reports.next();
    if (!report) throw new Error("trainInSlices: the last report is never of the status training");
    keep(report);
    if (report.status !== "training" || performance.now() >= until) return report;
  }
}
