import { needList } from "../../math/guard";
import type { Network } from "../../math/network";
import { needExamples } from "../../math/networkChecks";
import type { Example } from "../../math/neuron";
import { networkLoss, type TrainingSettings } from "../../math/training";
import type { Field, LiveFigure, Mark, Moment, Mover } from "../figure";
import { formatNumber } from "../../math/format";
import { grid, overSteps, thinned } from "../steps";
import { networkOf, type NetworkState, networkParameterNames, stateOf } from "./networkState";
import { takeSnapshots } from "./snapshots";

/** The state of the landscape: the trained network, and the way that two of its parameters took. */
export interface LossLandscape {
  /** as it is after the training */
  network: NetworkState;
  examples: Example[];
  along: [string, string];
  path: { epoch: number; loss: number; at: [number, number] }[];
}

const gridSize = 41;

/**
 * The loss for two of a network's parameters, the others kept where training left them, and the path of the training.
 *
 * @param along - two parameters by name, as `networkParameterNames` lists them: ["w1", "w5"]
 * @throws {TypeError | RangeError} if there are no such parameters; else as `train`
 */
export function lossLandscape(
  network: Network,
  examples: readonly Example[],
  settings: TrainingSettings,
  along: [string, string],
): LiveFigure<LossLandscape> {
  needExamples("lossLandscape", network, examples);
  needList("lossLandscape", "along", along);
  const names = networkParameterNames(network.layerSizes);
  const places = along.map((name) => names.indexOf(name));
  if (places.length !== 2 || places.includes(-1) || places[0] === places[1]) {
    throw new RangeError(
      `lossLandscape: needs two different parameters of ${names.join(", ")}; got ${along.join(", ")}`,
    );
  }
  const { snapshots } = takeSnapshots(network, examples, settings);
  const path = snapshots.map(({ epoch, loss, parameters }) => ({
    epoch,
    loss,
    at: [parameters[places[0]!]!, parameters[places[1]!]!] as [number, number],
  }));
  const [first, last] = [path[0]!, path.at(-1)!];
  return {
    title: `Two of ${names.length} parameters: the landscape of ${along.join(" and ")}, and the path through it`,
    caption:
      `A map of the loss: each line joins places of equal loss, and the stronger the colour, the higher the ground. Only ${along.join(" and ")} move on this map; the other ${names.length - 2} parameters stand where training left them. ` +
      `The path is the real one, seen from above: from loss ${formatNumber(first.loss)} to ${formatNumber(last.loss)}. It need not follow the map at its start, because then the other parameters stood elsewhere.`,
    mover: "lossLandscape",
    state: {
      network: { ...stateOf(network), parameters: snapshots.at(-1)!.parameters },
      examples: [...examples],
      along,
      path,
    },
    table: {
      columns: ["epoch", ...along, "loss"],
      rows: thinned(path).map(({ epoch, loss, at }) => [
        String(epoch),
        ...at.map((value) => formatNumber(value)),
        formatNumber(loss),
      ]),
    },
  };
}

export const lossLandscapeMover: Mover<LossLandscape> = {
  ...overSteps(({ path }) => path.length - 1, "epoch"),
  valueText: ({ path }, position) => String(path[Math.round(position)]!.epoch),
  still: ({ path }) => path.length - 1,
  at: moment,
};

function moment(state: LossLandscape, position: number): Moment {
  const {
    along: [first, second],
    path,
  } = state;
  const here = path[Math.round(position)]!;
  const field = heights(state);
  return {
    panels: [
      {
        type: "plot",
        name: `Loss versus ${first} and ${second}, as a map with the path of the training`,
        x: { title: first, range: [field.x[0]!, field.x.at(-1)!] },
        y: { title: second, range: [field.y[0]!, field.y.at(-1)!] },
        series: [field],
        marks: marks(state, Math.round(position)),
      },
    ],
    formulas: [],
    sentence: `Epoch ${here.epoch}: ${first} = ${formatNumber(here.at[0])}, ${second} = ${formatNumber(here.at[1])}, loss ${formatNumber(here.loss)}.`,
  };
}

// The ground never changes while the ball moves on it, and takes a while to measure.
const measured = new WeakMap<LossLandscape, Field>();

function heights(state: LossLandscape): Field {
  const known = measured.get(state);
  if (known) return known;
  const places = state.along.map((name) => networkParameterNames(state.network.layerSizes).indexOf(name));
  const [x, y] = [around(state.path.map(({ at }) => at[0])), around(state.path.map(({ at }) => at[1]))];
  const z = y.map((second) =>
    x.map((first) => {
      const network = networkOf(state.network);
      network.parameters[places[0]!] = first;
      network.parameters[places[1]!] = second;
      return networkLoss(network, state.examples);
    }),
  );
  const field: Field = { type: "field", name: "loss", x, y, z, shading: "height" };
  measured.set(state, field);
  return field;
}

/** The whole path, with air around it: a third as much again on each side, at least 2. */
function around(values: number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = Math.max(2, (high - low) / 3);
  return grid([low - air, high + air], gridSize);
}

function marks({ path }: LossLandscape, position: number): Mark[] {
  const [start, here] = [path[0]!, path[position]!];
  return [
    { type: "path", points: path.slice(0, position + 1).map(({ at }) => at), tone: "you" },
    { type: "ball", x: start.at[0], y: start.at[1], tone: "quiet", shape: "square", label: "start" },
    ...(position > 0 ? [{ type: "ball", x: here.at[0], y: here.at[1], tone: "you" } as const] : []),
  ];
}
