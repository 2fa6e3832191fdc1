// Training that lets the kernel breathe: the page sees how far it is, and the stop button can end it.

import { type TrainingState, timeLeft } from "../html/training";
import type { Network } from "../math/network";
import type { Example } from "../math/neuron";
import { type EpochReport, trainingEpochs, type TrainingResult, type TrainingSettings } from "../math/training";
import { nextTurn } from "./stopButton";

/** Between two looks at the stop button; also how often the display changes. */
const sliceMilliseconds = 100;

/**
 * Trains a network in slices of about 100 ms. Between them `show` is called with how far it is, and the kernel may do other work.
 * It ends when the training does, or when `stopped` says so; the network keeps what it has learnt.
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
  const started = performance.now();
  for (;;) {
    const report = runSlice(reports, losses);
    const { epoch, status } = report;
    const last = { epoch: losses.length - 1, epochs, loss: losses.at(-1)! };
    if (status !== "training") return end(show, last, losses, { status, sentence: report.sentence });
    if (stopped())
      return end(show, last, losses, {
        status: "stopped",
        sentence: `stopped after ${report.sentence}`,
      });
    const left = ((performance.now() - started) / Math.max(1, epoch)) * (epochs - epoch);
    show({ ...last, words: `${timeLeft(left)}. The stop button ends it, and keeps what is learnt.` });
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

function end(
  show: (state: TrainingState) => void,
  last: Omit<TrainingState, "words">,
  losses: number[],
  how: Pick<TrainingResult, "status" | "sentence">,
): TrainingResult {
  show({ ...last, words: how.status === "diverged" ? how.sentence : how.status });
  return { ...how, epochs: last.epoch, loss: last.loss, losses };
}
