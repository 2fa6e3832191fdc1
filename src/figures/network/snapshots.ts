import type { Network } from "../../math/network";
import type { Example } from "../../math/neuron";
import { networkLoss, train, type TrainingResult, type TrainingSettings } from "../../math/training";
import { copyNetwork } from "../../math/parameters";

/** A moment of a training that was kept. */
export interface Snapshot {
  epoch: number;
  loss: number;
  /** loss on held-out examples, where there are some */
  heldLoss?: number;
  parameters: number[];
}

const most = 60;
/** Enough digits to draw each moment exactly where it was, and few enough for a small output. */
const digits = 6;

/** Trains a copy of the network, and keeps snapshots: every epoch at first, ever fewer later, the last one always. */
export function takeSnapshots(
  network: Network,
  examples: readonly Example[],
  settings: TrainingSettings,
  held?: readonly Example[],
): { snapshots: Snapshot[]; result: TrainingResult } {
  const learner = copyNetwork(network);
  const wanted = new Set(logSpaced(settings.epochs));
  const snapshots: Snapshot[] = [];
  const keep = (epoch: number, loss: number) => {
    const heldLoss = held ? { heldLoss: short(networkLoss(learner, held)) } : {};
    snapshots.push({ epoch, loss: short(loss), ...heldLoss, parameters: Array.from(learner.parameters, short) });
  };
  const result = train(learner, examples, {
    ...settings,
    onEpoch: ({ epoch, loss, status }) => {
      if (status !== "diverged" && wanted.has(epoch)) keep(epoch, loss);
    },
  });
  if (snapshots.at(-1)!.epoch !== result.epochs) keep(result.epochs, result.loss);
  return { snapshots, result };
}

/** 0, 1, 2 … up to `last`, at most 60 of them, each about as many times larger than the one before. */
export function logSpaced(last: number): number[] {
  const spaced = Array.from({ length: most }, (_, i) => Math.round(Math.expm1((Math.log1p(last) * i) / (most - 1))));
  return [...new Set(spaced)];
}

function short(value: number): number {
  return Number(value.toPrecision(digits));
}
