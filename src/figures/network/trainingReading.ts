// What happened in a training, read from its losses and weights and not guessed from its settings.

import { formatNumber } from "../../math/format";
import type { Example } from "../../math/neuron";
import { contradictionIn } from "./tableReading";
import type { LossAt } from "./snapshots";
import type { TrainingMovie } from "./trainingMovie";

/** A loss below this counts as learnt. */
export const learntBelow = 0.01;
/** So much nearer to the target, as a part, or so much further away, is more than a wobble. */
const telling = 0.01;
/** A loss that falls by so much in the second half of the epochs is not at its end. */
const stillFalling = 0.01;
/** As often as this the loss goes up in the second half, where the steps jump over the valley. */
const manyRises = 3;
/** Weights that have moved less than this, against their size, have hardly moved. */
const hardlyMoved = 0.1;

/** The run in a sentence or two, and what to try, by the names that a learner typed. */
export function howItWent(
  { snapshots, losses, sentence }: Pick<TrainingMovie, "snapshots" | "losses" | "sentence">,
  examples: readonly Example[],
  { learningRate, epochs }: { learningRate: number; epochs?: number | undefined },
): string {
  const [first, last] = [losses[0]!.loss, losses.at(-1)!.loss];
  const [from, to] = [formatNumber(first), formatNumber(last)];
  if (sentence) return sentence;
  const contradiction = contradictionIn(examples);
  if (contradiction && contradiction.leastLoss >= learntBelow) {
    const { rows, targets, leastLoss } = contradiction;
    const least = formatNumber(leastLoss);
    return `Rows ${rows.join(" and ")} have the same inputs, and the targets ${targets.map((target) => formatNumber(target)).join(" and ")}: no network can be right about both. The best loss there is: ${least}. ${howNear(last, leastLoss)}`;
  }
  if (last < learntBelow) return `Learnt: the loss fell from ${from} to ${to}.`;
  const distance = distanceMoved(snapshots[0]!.parameters, snapshots.at(-1)!.parameters);
  return whatHeldItUp(losses, distance, { learningRate, epochs });
}

/** Whether a loss has come down to the best there is. */
export function howNear(loss: number, leastLoss: number): string {
  return loss < leastLoss + telling ? "This one has got there." : `This one came to ${formatNumber(loss)}.`;
}

/** Why a run has not learnt, and what to try. @param distance - how far the parameters have come, against their size */
export function whatHeldItUp(
  losses: readonly LossAt[],
  distance: number,
  { learningRate, epochs }: { learningRate: number; epochs?: number | undefined },
): string {
  const [first, last] = [losses[0]!.loss, losses.at(-1)!.loss];
  const [from, to] = [formatNumber(first), formatNumber(last)];
  const rate = formatNumber(learningRate);
  if (last > first * (1 + telling))
    return `The loss rose from ${from} to ${to}: the steps were too long. Make learningRate smaller than ${rate}.`;
  const second = losses.filter(({ epoch }) => epoch >= losses.at(-1)!.epoch / 2).map(({ loss }) => loss);
  const rises = second.filter((loss, i) => i > 0 && loss > second[i - 1]! * (1 + telling)).length;
  if (rises >= manyRises)
    return `The loss jumped up and down, and is still ${to}: the steps were too long. Make learningRate smaller than ${rate}.`;
  if (distance === 0)
    return `The loss is still ${to}, as at the start: with learningRate ${rate} no weight has moved. Make it larger.`;
  if (distance < hardlyMoved)
    return `The loss is still ${to}, from ${from} at the start: the weights have hardly moved. Make learningRate larger than ${rate}.`;
  if (last < second[0]! * (1 - stillFalling))
    return `The loss is still ${to}, from ${from} at the start, and was falling to the end. It is on its way: ${epochs === undefined ? "" : `more epochs than ${epochs} or `}a learningRate larger than ${rate} may bring it there.`;
  return `The loss is still ${to}: it fell from ${from}, and then hardly moved. It is stuck. What would open another way out?`;
}

/** How far the parameters have come, against their size at the start. */
export function distanceMoved(from: readonly number[], to: readonly number[]): number {
  const length = (values: readonly number[]) => values.reduce((sum, value) => Math.hypot(sum, value), 0);
  return length(to.map((value, i) => value - from[i]!)) / (length(from) || 1);
}
