import { needObject } from "../../math/guard";
import type { Network } from "../../math/network";
import { needExamples } from "../../math/networkChecks";
import type { Example } from "../../math/neuron";
import type { TrainingSettings } from "../../math/training";
import { boundaryCaption, boundaryPlot, rangesOf } from "./boundary";
import type { Line, LiveFigure, Moment, Mover, Panel, Plot } from "../figure";
import { formatNumber } from "../../math/format";
import { overSteps, thinned } from "../steps";
import { type NetworkState, networkOf, stateOf } from "./networkState";
import { type Snapshot, takeSnapshots } from "./snapshots";

/** The state of the movie: what was learnt from, and moments of the training. */
export interface TrainingMovie {
  network: NetworkState;
  examples: Example[];
  snapshots: Snapshot[];
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
  const { snapshots, result } = takeSnapshots(network, examples, how, held);
  const [first, last] = [snapshots[0]!, snapshots.at(-1)!];
  return {
    title: `${layersInWords(network.layerSizes)}: the loss went from ${formatNumber(first.loss)} to ${formatNumber(last.loss)} in ${last.epoch} epochs`,
    caption:
      network.layerSizes[0] === 2
        ? `Press Play to watch it learn; early epochs pass slowly, late ones fast. ${boundaryCaption(network)}`
        : "Press Play to follow the loss.",
    mover: "trainingMovie",
    state: {
      network: stateOf(network),
      examples: examples.map(({ inputs, target }) => ({ inputs: inputs.map(short), target })),
      snapshots,
      sentence: inWords(result.status, result.sentence),
    },
    table: {
      columns: ["epoch", "loss", ...(held ? ["loss on held-out examples"] : [])],
      rows: thinned(snapshots).map(({ epoch, loss, heldLoss }) => [
        String(epoch),
        formatNumber(loss),
        ...(heldLoss === undefined ? [] : [formatNumber(heldLoss)]),
      ]),
    },
  };
}

/** "2 inputs, 4 hidden neurons, 1 output neuron" */
function layersInWords(sizes: readonly number[]): string {
  const hidden = sizes.slice(1, -1).map((size) => `${size} hidden neuron${size === 1 ? "" : "s"}`);
  return [`${sizes[0]} input${sizes[0] === 1 ? "" : "s"}`, ...hidden, "1 output neuron"].join(", ");
}

function inWords(status: string, sentence: string): string {
  return status === "diverged" ? `The training ${sentence}.` : "";
}

function short(value: number): number {
  return Number(value.toPrecision(5));
}

export const trainingMovieMover: Mover<TrainingMovie> = {
  ...overSteps(({ snapshots }) => snapshots.length - 1, "epoch"),
  valueText: ({ snapshots }, position) => String(snapshots[Math.round(position)]!.epoch),
  still: ({ snapshots }) => snapshots.length - 1,
  at: moment,
};

function moment({ network, examples, snapshots, sentence }: TrainingMovie, position: number): Moment {
  const here = snapshots[Math.round(position)]!;
  const panels: Panel[] =
    network.layerSizes[0] === 2
      ? [boundaryPlot(networkOf(network, here.parameters), examples, rangesOf(examples))]
      : [];
  const onHeld = here.heldLoss === undefined ? "" : `, on held-out examples ${formatNumber(here.heldLoss)}`;
  const isLast = here === snapshots.at(-1);
  return {
    panels: [...panels, lossCurve(snapshots, here)],
    formulas: [],
    sentence: `Epoch ${here.epoch}: loss ${formatNumber(here.loss)}${onHeld}.${isLast && sentence ? ` ${sentence}` : ""}`,
  };
}

/** Where an epoch stands on the logarithmic axis: the start, epoch 0, just left of epoch 1. */
const placeOf = (epoch: number) => Math.max(epoch, 0.5);

function lossCurve(snapshots: readonly Snapshot[], here: Snapshot): Plot {
  const x = snapshots.map(({ epoch }) => placeOf(epoch));
  const losses: Line = {
    type: "line",
    name: "loss on the examples learnt from",
    x,
    y: snapshots.map(({ loss }) => loss),
    tone: "loss",
  };
  const onHeld = snapshots.map(({ heldLoss }) => heldLoss ?? null);
  const held: Line[] = onHeld.some((loss) => loss !== null)
    ? [{ type: "line", name: "loss on held-out examples", x, y: onHeld, tone: "downhill", dash: "dash" }]
    : [];
  const top = [losses, ...held].flatMap(({ y }) => y).reduce<number>((high, loss) => Math.max(high, loss ?? 0), 1e-9);
  const balls =
    held.length > 0
      ? [
          {
            type: "ball" as const,
            x: placeOf(here.epoch),
            y: here.heldLoss ?? 0,
            tone: "downhill" as const,
            shape: "square" as const,
          },
        ]
      : [];
  return {
    type: "plot",
    name: "Loss versus epoch",
    x: {
      title: "epoch (logarithmic)",
      scale: "log",
      range: [0.45, Math.max(2, 1.1 * placeOf(snapshots.at(-1)!.epoch))],
    },
    y: { title: "mean loss", range: [-0.06 * top, 1.12 * top] },
    series: [losses, ...held],
    marks: [
      ...balls,
      { type: "ball", x: placeOf(here.epoch), y: here.loss, tone: "you", label: formatNumber(here.loss, 3) },
    ],
  };
}
