import type { Network } from "../../math/network";
import type { Example } from "../../math/neuron";
import { networkLoss, train, type TrainingResult, type TrainingSettings } from "../../math/training";
import { copyNetwork } from "../../math/parameters";

/** The loss at an epoch. */
export interface LossAt {
  epoch: number;
  loss: number;
  /** loss on held-out examples, where there are some */
  heldLoss?: number;
}

/** A moment of a training that was kept. */
export interface Snapshot extends LossAt {
  parameters: number[];
}

const mostSnapshots = 60;
/** A curve of so many points has no corners that one sees. */
const mostLosses = 240;
/** Enough digits to draw each moment exactly where it was, and few enough for a small output. */
const keptDigits = 6;

/** Trains a copy of the network, and keeps snapshots and losses: every epoch at first, ever fewer later, the last one always. */
export function takeSnapshots(
  network: Network,
  examples: readonly Example[],
  settings: TrainingSettings,
  held?: readonly Example[],
): { snapshots: Snapshot[]; losses: LossAt[]; result: TrainingResult } {
  const learner = copyNetwork(network);
  const wantedSnapshots = new Set(logSpaced(settings.epochs, mostSnapshots));
  const wantedLosses = new Set([...logSpaced(settings.epochs, mostLosses), ...wantedSnapshots]);
  const snapshots: Snapshot[] = [];
  const losses: LossAt[] = [];
  const keep = (epoch: number, loss: number, isSnapshot: boolean) => {
    const heldLoss = held ? { heldLoss: shortened(networkLoss(learner, held)) } : {};
    const here = { epoch, loss: shortened(loss), ...heldLoss };
    losses.push(here);
    if (isSnapshot) snapshots.push({ ...here, parameters: Array.from(learner.parameters, shortened) });
  };
  const result = train(learner, examples, {
    ...settings,
    onEpoch: ({ epoch, loss, status }) => {
      if (status !== "diverged" && wantedLosses.has(epoch)) keep(epoch, loss, wantedSnapshots.has(epoch));
    },
  });
  if (losses.at(-1)!.epoch === result.epochs) losses.pop();
  if (snapshots.at(-1)!.epoch === result.epochs) snapshots.pop();
  keep(result.epochs, result.loss, true);
  return { snapshots, losses, result };
}

/** 0, 1, 2 … up to `last`, at most so many of them, each about as many times larger than the one before. */
export function logSpaced(last: number, most: number): number[] {
  const spaced = Array.from({ length: most }, (_, i) => Math.round(Math.expm1((Math.log1p(last) * i) / (most - 1))));
  return [...new Set(spaced)];
}

/** A number with as many digits as a picture needs. */
export function shortened(value: number): number {
  return Number(value.toPrecision(keptDigits));
}

/** An example with as many digits as a picture needs. */
export const shortExample = ({ inputs, target }: Example): Example => ({
  inputs: inputs.map((input) => Number(input.toPrecision(5))),
  target,
});
