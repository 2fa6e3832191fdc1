import { needObject } from "../../math/guard";
import type { Network } from "../../math/network";
import { needExamples } from "../../math/networkChecks";
import type { Example } from "../../math/neuron";
import type { TrainingSettings } from "../../math/training";
import { boundaryCaption, boundaryPlot, point, rangesOf } from "./boundary";
import type { LiveFigure, Moment, Mover, Plot } from "../figure";
import { formatNumber } from "../../math/format";
import { overSteps, thinned, valueBetween } from "../steps";
import { epochAt, lossCurve } from "./lossCurve";
import { layersInWords } from "./layersInWords";
import { type NetworkState, networkOf, stateOf } from "./networkState";
import { type LossAt, shortExample, type Snapshot, takeSnapshots } from "./snapshots";

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
    examples: examples.map(shortExample),
    held: (held ?? []).map(shortExample),
    snapshots,
    losses,
    sentence: inWords(result.status, result.sentence),
  };
  moment(state, snapshots.length - 1); // what is too large to be drawn at its end is refused here, not in the page
  return {
    title: `${layersInWords(network.layerSizes, "1 output neuron")}, learning for ${snapshots.at(-1)!.epoch} epochs`,
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

function inWords(status: string, sentence: string): string {
  return status === "diverged" ? `The training ${sentence}.` : "";
}

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
