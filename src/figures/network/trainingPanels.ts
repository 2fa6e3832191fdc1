import { formatNumber } from "../../math/format";
import type { Network } from "../../math/network";
import type { Example } from "../../math/neuron";
import type { Line, Mark, Plot, Shape } from "../figure";
import { thinned } from "../steps";
import { boundaryPlot, rangesOf } from "./boundary";
import { isRight } from "./isRight";

/** The map is drawn as it is, place by place: a finer one than where the page smooths it. */
const gridSize = 61;
const mostPoints = 300;
const mostExamples = 200;

/**
 * What a training looks like at one moment: the plane with the examples and the decision boundary, and the loss so far.
 * The plane is left out unless the network has two inputs and a prediction between 0 and 1.
 *
 * @param losses - the loss at epoch 0, 1, 2 … up to now; at least one
 * @param lastEpoch - where the axis of the epochs ends, so that it stands still while the curve grows, and when it is stopped
 */
export function trainingPanels(
  network: Network,
  examples: readonly Example[],
  losses: readonly number[],
  lastEpoch: number,
): Plot[] {
  return [...planeOf(network, examples), lossSoFar(losses, lastEpoch)];
}

/**
 * What the training of a classifier looks like at one moment: the loss so far, and where examples are held out how many of them
 * are right, as a share.
 *
 * @param losses - as `trainingPanels`
 * @param heldAccuracies - the accuracy at epoch 0, 1, 2 … up to now; empty where nothing is held out
 */
export function classifierPanels(
  losses: readonly number[],
  heldAccuracies: readonly number[],
  lastEpoch: number,
): Plot[] {
  const curve = lossSoFar(losses, lastEpoch);
  return heldAccuracies.length === 0 ? [curve] : [curve, accuracySoFar(heldAccuracies, lastEpoch)];
}

function planeOf(network: Network, examples: readonly Example[]): Plot[] {
  if (network.layerSizes[0] !== 2 || network.outputActivation !== "sigmoid") return [];
  try {
    const drawn = fewer(examples);
    const plot = boundaryPlot(network, drawn, rangesOf(drawn), gridSize);
    const right = drawn.filter((example) => isRight(network, example));
    return [{ ...plot, name: `${plot.name}: ${right.length} of ${drawn.length} lie on their own side` }];
  } catch (error) {
    // A training on its way to diverge may have weights with which a corner of the plane is too large for a number.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** At most about 200 of the examples, as many of each side as there are in all: more would hide the plane. */
function fewer(examples: readonly Example[]): Example[] {
  const every = Math.ceil(examples.length / mostExamples);
  return [true, false].flatMap((isHigh) =>
    thinned(
      examples.filter(({ target }) => target > 0.5 === isHigh),
      every,
    ),
  );
}

function lossSoFar(losses: readonly number[], lastEpoch: number): Plot {
  const now = losses.length - 1;
  const curve = curveSoFar(losses, { name: "loss", tone: "loss" }, "circle");
  const top = topFor(curve.series[0].y);
  return {
    type: "plot",
    name: `The loss so far: ${formatNumber(losses[0]!)} at the start, ${formatNumber(losses[now]!)} at epoch ${now}`,
    x: epochAxis(lastEpoch),
    y: { title: "mean loss", range: [-0.03 * top, 1.06 * top] },
    ...curve,
  };
}

function accuracySoFar(heldAccuracies: readonly number[], lastEpoch: number): Plot {
  const now = heldAccuracies.length - 1;
  const [first, last] = [formatNumber(heldAccuracies[0]!), formatNumber(heldAccuracies[now]!)];
  return {
    type: "plot",
    name: `The held-out accuracy so far: ${first} at the start, ${last} at epoch ${now}`,
    x: epochAxis(lastEpoch),
    y: { title: "held-out accuracy", range: [-0.03, 1.06] },
    ...curveSoFar(heldAccuracies, { name: "held-out accuracy", tone: "downhill", dash: "dash" }, "square"),
  };
}

const epochAxis = (lastEpoch: number): Plot["x"] => ({ title: "epoch", range: [0, 1.04 * Math.max(1, lastEpoch)] });

/**
 * A value for each epoch, in at most 300 points, and a mark on the last. A point stays where it is as the curve grows: only ever
 * fewer of them are drawn.
 */
function curveSoFar(values: readonly number[], look: Pick<Line, "name" | "tone" | "dash">, shape: Shape) {
  const now = values.length - 1;
  const every = 2 ** Math.max(0, Math.ceil(Math.log2(values.length / (mostPoints - 1))));
  const epochs = Array.from({ length: Math.ceil(now / every) }, (_, i) => i * every).concat(now);
  const y = epochs.map((epoch) => values[epoch]!);
  const line = { type: "line" as const, x: epochs, y, ...look };
  const here: Mark = { type: "ball", x: now, y: values[now]!, tone: look.tone, shape };
  return { series: [line] as [typeof line], marks: [here] };
}

/** The top of the axis: the loss at the start, doubled as often as a higher one asks for, so that it seldom moves. */
function topFor(losses: readonly number[]): number {
  const highest = losses.reduce((a, b) => Math.max(a, b));
  let top = losses[0]! || highest || 1;
  while (top < highest && top < Number.MAX_VALUE / 8) top *= 2;
  return top;
}
