import { needObject } from "../../math/guard";
import type { Network } from "../../math/network";
import { needExamples } from "../../math/networkChecks";
import type { Example } from "../../math/neuron";
import type { TrainingSettings } from "../../math/training";
import { boundaryCaption, boundaryPlot, point, rangesOf } from "./boundary";
import type { Line, LiveFigure, Mark, Moment, Mover, Plot } from "../figure";
import { formatNumber } from "../../math/format";
import { overSteps, thinned, valueBetween } from "../steps";
import { type NetworkState, networkOf, stateOf } from "./networkState";
import { type LossAt, type Snapshot, takeSnapshots } from "./snapshots";

/** The state of the movie: what was learnt from, and moments of the training. */
export interface TrainingMovie {
  network: NetworkState;
  examples: Example[];
  /** examples to measure on; empty where there are none */
  held: Example[];
  snapshots: Snapshot[];
  /** the loss at many more epochs, for a smooth curve */
  losses: LossAt[];
  sentence: string;
}

type Ball = Extract<Mark, { type: "ball" }>;

/**
 * A training to watch: the decision boundary beside the loss curve. It trains a copy; the network stays as it is.
 *
 * @param settings - as `train` takes them, and if wanted `held`: examples to measure on and never to learn from
 * @throws {TypeError | RangeError} as `train`
 */
export function trainingMovie(
  network: Network,
  examples: readonly Example[],
  settings: TrainingSettings & { held?: readonly Example[] },
): LiveFigure<TrainingMovie> {
  needExamples("trainingMovie", network, examples);
  needObject("trainingMovie", "settings", "learningRate and epochs", settings);
  const { held, ...how } = settings;
  const { snapshots, losses, result } = takeSnapshots(network, examples, how, held);
  const state: TrainingMovie = {
    network: stateOf(network),
    examples: examples.map(drawn),
    held: (held ?? []).map(drawn),
    snapshots,
    losses,
    sentence: inWords(result.status, result.sentence),
  };
  moment(state, snapshots.length - 1); // what is too large to be drawn at its end is refused here, not in the page
  return {
    title: `${layersInWords(network.layerSizes)}, learning for ${snapshots.at(-1)!.epoch} epochs`,
    caption:
      network.layerSizes[0] === 2
        ? `Press Play to watch it learn; early epochs pass slowly, late ones fast. ${boundaryCaption(network)}${held ? " Hollow marks are held out: the network is measured on them, and never learns from them." : ""}`
        : "Press Play to follow the loss.",
    mover: "trainingMovie",
    state,
    table: {
      columns: ["epoch", "loss", ...(held ? ["loss on held-out examples"] : [])],
      rows: thinned(snapshots).map(({ epoch, loss, heldLoss }) => [
        String(epoch),
        formatNumber(loss),
        ...(heldLoss === undefined ? [] : [formatNumber(heldLoss)]),
      ]),
      part: "some of the epochs",
    },
  };
}

/** "2 inputs, 4 hidden neurons, 1 output neuron"; several layers of one size are counted. */
function layersInWords(sizes: readonly number[]): string {
  const layers = sizes.slice(1, -1).map((size) => `${size} hidden neuron${size === 1 ? "" : "s"}`);
  const isEven = layers.length > 1 && new Set(layers).size === 1;
  const hidden = isEven ? [`${layers.length} layers of ${layers[0]}`] : layers;
  return [`${sizes[0]} input${sizes[0] === 1 ? "" : "s"}`, ...hidden, "1 output neuron"].join(", ");
}

function inWords(status: string, sentence: string): string {
  return status === "diverged" ? `The training ${sentence}.` : "";
}

/** An example with as many digits as a picture needs. */
const drawn = ({ inputs, target }: Example): Example => ({
  inputs: inputs.map((input) => Number(input.toPrecision(5))),
  target,
});

/** Where an epoch stands on the logarithmic axis: the start, epoch 0, just left of epoch 1. */
const placeOf = (epoch: number) => Math.max(epoch, 0.5);

export const trainingMovieMover: Mover<TrainingMovie> = {
  ...overSteps(({ snapshots }) => snapshots.length - 1, "epoch"),
  valueText: ({ snapshots }, position) => String(snapshots[Math.floor(position)]!.epoch),
  between: true,
  at: moment,
};

/** A moment of the training; between two snapshots each parameter is as far on its way as the position says. */
function moment(
  { network, examples, held, snapshots, losses, sentence }: TrainingMovie,
  position: number,
  furthest = position,
): Moment {
  const here = snapshots[Math.floor(position)]!;
  const after = snapshots[Math.ceil(position)]!;
  const parameters = here.parameters.map((from, i) =>
    valueBetween([from, after.parameters[i]!], position - Math.floor(position)),
  );
  const plane = network.layerSizes[0] === 2 ? [planeAt(networkOf(network, parameters), examples, held)] : [];
  const onHeld = here.heldLoss === undefined ? "" : `, on held-out examples ${formatNumber(here.heldLoss)}`;
  const isLast = here === snapshots.at(-1);
  return {
    panels: [...plane, lossCurve(losses, epochAt(snapshots, position), epochAt(snapshots, furthest))],
    formulas: [],
    sentence: `Epoch ${here.epoch}: loss ${formatNumber(here.loss)}${onHeld}.${isLast && sentence ? ` ${sentence}` : ""}`,
  };
}

function planeAt(network: Network, examples: readonly Example[], held: readonly Example[]): Plot {
  const plot = boundaryPlot(network, examples, rangesOf([...examples, ...held]));
  // Below the others: what is learnt from stands out.
  return { ...plot, marks: [...held.map((example) => point(example, held.length, true)), ...plot.marks] };
}

/** The epoch of a position; between two snapshots it goes on evenly along the logarithmic axis. */
function epochAt(snapshots: readonly Snapshot[], position: number): number {
  const [from, to] = [Math.floor(position), Math.ceil(position)].map((i) => placeOf(snapshots[i]!.epoch));
  return from! * (to! / from!) ** (position - Math.floor(position));
}

/**
 * The loss up to an epoch, and faint what was shown of it before: what nobody has seen yet is not told. The axes hold all of it
 * from the start, so that they stand still.
 */
function lossCurve(losses: readonly LossAt[], epoch: number, furthest: number): Plot {
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
