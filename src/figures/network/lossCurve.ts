// The loss along the epochs: the curve beside what is learnt, whatever that is.

import type { Line, Mark, Plot } from "../figure";
import type { LossAt } from "./snapshots";

type Ball = Extract<Mark, { type: "ball" }>;

/** Where an epoch stands on the logarithmic axis: the start, epoch 0, just left of epoch 1. */
const placeOf = (epoch: number) => Math.max(epoch, 0.5);

/** The epoch of a position; between two snapshots it goes on evenly along the logarithmic axis. */
export function epochAt(snapshots: readonly LossAt[], position: number): number {
  const [from, to] = [Math.floor(position), Math.ceil(position)].map((i) => placeOf(snapshots[i]!.epoch));
  return from! * (to! / from!) ** (position - Math.floor(position));
}

/**
 * The loss up to an epoch, and faint what was shown of it before: what nobody has seen yet is not told. The axes hold all of it
 * from the start, so that they stand still.
 */
export function lossCurve(losses: readonly LossAt[], epoch: number, furthest: number): Plot {
  const here = lossBetween(losses, epoch);
  const past = losses.filter((one) => placeOf(one.epoch) < epoch * (1 - 1e-9));
  const seen = losses.filter(({ epoch: at }) => placeOf(at) > epoch && placeOf(at) < furthest * (1 - 1e-9));
  const rest = furthest > epoch ? [here, ...seen, lossBetween(losses, furthest)] : [];
  const series = [...lossLines([...past, here]), ...lossLines(rest).map((line) => ({ ...line, faint: true }))];
  const top = losses.reduce((high, { loss, heldLoss = 0 }) => Math.max(high, loss, heldLoss), 1e-9);
  const ball = (y: number, look: Pick<Ball, "tone" | "shape" | "size">): Ball => ({
    type: "ball",
    x: placeOf(here.epoch),
    y,
    ...look,
  });
  return {
    type: "plot",
    name: "Loss versus epoch",
    x: {
      title: "epoch (logarithmic)",
      scale: "log",
      range: [0.45, Math.max(2, 1.1 * placeOf(losses.at(-1)!.epoch))],
    },
    y: { title: "mean loss", range: [-0.06 * top, 1.12 * top] },
    series,
    // The square is smaller and lies above, so that both are seen where they meet.
    marks: [
      ball(here.loss, { tone: "loss", shape: "circle" }),
      ...(here.heldLoss === undefined ? [] : [ball(here.heldLoss, { tone: "downhill", shape: "square", size: 5 })]),
    ],
  };
}

/** The loss at these epochs, and where there are held-out examples the loss on them. */
function lossLines(points: readonly LossAt[]): Line[] {
  if (points.length === 0) return [];
  const x = points.map(({ epoch }) => placeOf(epoch));
  const learnt: Line = {
    type: "line",
    name: "loss on the examples learnt from",
    x,
    y: points.map(({ loss }) => loss),
    tone: "loss",
  };
  if (points.every(({ heldLoss }) => heldLoss === undefined)) return [learnt];
  const y = points.map(({ heldLoss }) => heldLoss ?? null);
  return [learnt, { type: "line", name: "loss on held-out examples", x, y, tone: "downhill", dash: "dash" }];
}

/** The loss at an epoch between two that were kept, on the straight line between them. */
function lossBetween(losses: readonly LossAt[], epoch: number): LossAt {
  const next = losses.findIndex((one) => placeOf(one.epoch) >= epoch * (1 - 1e-9));
  const to = losses[next < 0 ? losses.length - 1 : next]!;
  const from = losses[Math.max(0, next - 1)]!;
  const way = placeOf(to.epoch) - placeOf(from.epoch);
  const part = way === 0 ? 1 : Math.min(1, (epoch - placeOf(from.epoch)) / way);
  if (part === 1) return to;
  const between = (a: number, b: number) => a + part * (b - a);
  const heldLoss = from.heldLoss === undefined ? {} : { heldLoss: between(from.heldLoss, to.heldLoss!) };
  return { epoch, loss: between(from.loss, to.loss), ...heldLoss };
}
