// Training that lets the kernel breathe: the page sees how far it is, and the stop button can end it.

import { trainingPanels } from "../figures/network/trainingPanels";
import { type TrainingState, timeLeft } from "../html/training";
import type { Network } from "../math/network";
import type { Example } from "../math/neuron";
import { type EpochReport, trainingEpochs, type TrainingResult, type TrainingSettings } from "../math/training";
import { nextTurn } from "./stopButton";

/** Between two looks at the stop button. */
const sliceMilliseconds = 100;
const betweenPictures = 250;

/** How long to train on before the display changes again: drawing takes less than a tenth of the time, however slow it is. */
export const pauseAfter = (drawingMilliseconds: number): number => Math.max(betweenPictures, 10 * drawingMilliseconds);

/**
 * Trains a network in slices of about 100 ms. Between them the kernel may do other work, and at most four times a second
 * `show` is called with how far it is. It ends when the training does, or when `stopped` says so; the network keeps what
 * it has learnt.
 */
export async function trainInSlices(
  network: Network,
  examples: readonly Example[],
  settings: TrainingSettings,
  show: (state: TrainingState) => void,
  stopped: () => boolean,
): Promise<TrainingResult> {
  const { epochs } = settings;
  const reports = trainingEpochs(network, examples, settings);
  const losses: number[] = [];
  const draw = (words: string) => {
    const [epoch, loss] = [losses.length - 1, losses.at(-1)!];
    show({ epoch, epochs, loss, words, panels: trainingPanels(network, examples, losses, epochs) });
  };
  const end = (how: Pick<TrainingResult, "status" | "sentence">): TrainingResult => {
    const [reached, loss] = [losses.length - 1, losses.at(-1)!];
    draw(how.status === "diverged" ? how.sentence : how.status);
    return { ...how, epochs: reached, loss, losses };
  };
  const started = performance.now();
  let due = started;
  for (;;) {
    const { epoch, status, sentence } = runSlice(reports, losses);
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
function runSlice(reports: Iterator<EpochReport, void>, losses: number[]): EpochReport {
  const until = performance.now() + sliceMilliseconds;
  for (;;) {
    const { value: report } = reports.next();
    if (!report) throw new Error("trainInSlices: the last report is never of the status training");
    if (report.status !== "diverged") losses.push(report.loss);
    if (report.status !== "training" || performance.now() >= until) return report;
  }
}
