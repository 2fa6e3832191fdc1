import { forwardNetwork, type Network } from "../../math/network";
import { needExamples, needNetwork } from "../../math/networkChecks";
import type { Example } from "../../math/neuron";
import { layersOf } from "../../math/parameters";
import type { Dash, Field, Line, Mark, Plot, StillFigure } from "../figure";
import { formatNumber } from "../../math/format";
import { grid } from "../steps";
import { zeroLine } from "../zeroLine";

type Range = [low: number, high: number];

const usualGrid = 33;
/** Hidden neurons up to this many have a line with a name each; more than `mostDrawn` would hide the picture. */
const mostNamed = 3;
const mostDrawn = 8;
const tableRows = 8;
const decisionBoundaryName = "decision boundary";
const dashes: Dash[] = ["dash", "dot", "solid"];

/**
 * What a network predicts for every pair of inputs, with the examples on it: a still picture.
 *
 * @throws {TypeError | RangeError} if the network has not exactly 2 inputs, or an example does not fit
 */
export function boundary(network: Network, examples: readonly Example[], title: string): StillFigure {
  needNetwork("boundary", network);
  needTwoInputs(network);
  needExamples("boundary", network, examples);
  const plot = boundaryPlot(network, examples, rangesOf(examples));
  const winner = winnerOf(plot);
  const rows = examples
    .slice(0, tableRows)
    .map(({ inputs, target }) =>
      [...inputs, target, forwardNetwork(network, inputs).prediction].map((value) => formatNumber(value)),
    );
  return {
    title,
    caption: boundaryCaption(network, winner),
    panels: [winner === undefined ? plot : withoutBoundary(plot, winner)],
    table: {
      columns: ["x1", "x2", "target", "prediction"],
      rows,
      ...(examples.length > tableRows ? { part: `${tableRows} of ${examples.length} points` } : {}),
    },
  };
}

/** What there is to see, in words. @param winner - what wins where there is no boundary */
export function boundaryCaption({ layerSizes }: Pick<Network, "layerSizes">, winner?: Winner): string {
  const points =
    "Circles are examples with target 1, triangles with target 0. The background is the prediction for every pair of inputs: blue above 0.5, yellow below; the colour fades out near 0.5. ";
  const line =
    winner === undefined
      ? "The thick line where they meet is the decision boundary."
      : `There is no decision boundary: every prediction is ${winner.side}, from ${winner.ends}.`;
  const hasLines = layerSizes.length > 2 && layerSizes[1]! <= mostDrawn;
  const between = layerSizes[1]! <= mostNamed ? " between two diamonds" : "";
  const neuron = layerSizes.length > 3 ? "one hidden neuron of the first hidden layer" : "one hidden neuron";
  const lines = ` Each straight line${between} is where ${neuron} changes its mind: its z is 0 there.`;
  const along = winner === undefined ? " Where it runs along the boundary, it is drawn inside it." : "";
  return hasLines ? points + line + lines + along : points + line;
}

/** A plane in which nothing is decided: the side that wins everywhere, and the smallest and the largest prediction. */
interface Winner {
  side: "above 0.5" | "below 0.5" | "exactly 0.5";
  ends: string;
}

function winnerOf({ series }: Plot): Winner | undefined {
  const boundary = series.find(({ name }) => name === decisionBoundaryName) as Line;
  if (boundary.x.length > 0) return undefined;
  const values = (series[0] as Field).z.flat();
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const side = low < 0.5 ? "below 0.5" : high > 0.5 ? "above 0.5" : "exactly 0.5";
  return { side, ends: `${formatNumber(low, 3)} to ${formatNumber(high, 3)}` };
}

/** A plane without a boundary names none, and says itself what wins: it may stand beside another. */
function withoutBoundary(plot: Plot, { side, ends }: Winner): Plot {
  const series = plot.series.filter(({ name }) => name !== decisionBoundaryName);
  return { ...plot, series, note: `${side} everywhere: ${ends}` };
}

/** The square of the plane that holds all examples, with air around them: as wide as it is high, or angles would lie. */
export function rangesOf(examples: readonly Example[]): [Range, Range] {
  const ends = ([0, 1] as const).map((axis): Range => {
    const values = examples.map(({ inputs }) => inputs[axis]!);
    return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  });
  const reach = 0.75 * (Math.max(...ends.map(([low, high]) => high - low)) || 1);
  const [x, y] = ends.map(([low, high]): Range => [(low + high) / 2 - reach, (low + high) / 2 + reach]);
  return [x!, y!];
}

function needTwoInputs({ layerSizes }: Network): void {
  if (layerSizes[0] !== 2) throw new RangeError(`boundary: needs a network with 2 inputs; got ${layerSizes[0]}`);
}

/** @param gridSize - how many places of the map there are along each axis */
export function boundaryPlot(
  network: Network,
  examples: readonly Example[],
  [x, y]: [Range, Range],
  gridSize = usualGrid,
): Plot {
  needTwoInputs(network);
  const grids: Grids = [grid(x, gridSize), grid(y, gridSize)];
  const lines = hiddenLines(network, x, y);
  return {
    type: "plot",
    name: "The prediction for every pair of inputs, with the examples",
    x: { title: "x1", range: x },
    y: { title: "x2", range: y },
    equalUnits: true,
    series: [predictions(network, grids), decisionBoundary(network, grids), ...lines],
    marks: [...examples.map((example) => point(example, examples.length)), ...lineNames(lines)],
  };
}

type Grids = [xs: number[], ys: number[]];

function predictions(network: Network, [xs, ys]: Grids): Field {
  // The colours alone come from these numbers, so three digits are enough; where the boundary lies is not read from them.
  const z = ys.map((x2) => xs.map((x1) => Number(forwardNetwork(network, [x1, x2]).prediction.toFixed(3))));
  return { type: "field", name: "prediction", x: xs, y: ys, z, shading: "sides", middle: 0.5, reach: 0.5 };
}

/** Where the prediction is 0.5. Behind a sigmoid that is where z is 0, which stays exact where the prediction is flat. */
function decisionBoundary(network: Network, [xs, ys]: Grids): Line {
  const above = (x1: number, x2: number) => {
    const { layers, prediction } = forwardNetwork(network, [x1, x2]);
    return network.outputActivation === "sigmoid" ? layers.at(-1)!.preActivations[0]! : prediction - 0.5;
  };
  const pieces = zeroLine(above, xs, ys);
  return { type: "line", name: decisionBoundaryName, ...pieces, tone: "ink", thick: true };
}

/** An example in the plane; a hollow one is held out. */
export function point({ inputs, target }: Example, count: number, hollow = false): Mark {
  const isHigh = target > 0.5;
  return {
    type: "ball",
    x: inputs[0]!,
    y: inputs[1]!,
    tone: isHigh ? "loss" : "low",
    shape: isHigh ? "circle" : "triangle",
    size: count > 20 ? 4.5 : 9,
    ...(hollow ? { hollow } : {}),
  };
}

/** Where z of each neuron of the first hidden layer is 0: a straight line each, cut off at the edge of the plot. */
function hiddenLines(network: Network, x: Range, y: Range): Line[] {
  if (network.layerSizes.length < 3 || network.layerSizes[1]! > mostDrawn) return [];
  const { weights, biases } = layersOf(network)[0]!;
  const ends = weights.map(([a = 0, b = 0], j) => crossing(a, b, biases[j]!, x, y));
  if (weights.length > mostNamed) {
    const joined = ends.flatMap((points) => (points.length === 2 ? [...points, [points[1]![0], null] as const] : []));
    return [
      {
        type: "line",
        name: `${network.layerSizes.length > 3 ? "first hidden layer" : "hidden neurons"}: z = 0`,
        x: joined.map(([at]) => at),
        y: joined.map(([, at]) => at),
        tone: "ink",
        dash: "dot",
        cased: true,
      },
    ];
  }
  return ends.map(
    (points, j): Line => ({
      type: "line",
      name: `h${j + 1}: z = 0`,
      x: points.map(([at]) => at),
      y: points.map(([, at]) => at),
      tone: "ink",
      dash: dashes[j]!,
      cased: true,
    }),
  );
}

/** A mark at both ends of each neuron's line, and its name at one: in the end the decision boundary may lie on the line. */
function lineNames(lines: readonly Line[]): Mark[] {
  return lines.flatMap(({ x, y, tone }, j) =>
    (x.length === 2 ? x : []).map(
      (at, end): Mark => ({
        type: "ball",
        x: at,
        y: y[end]!,
        tone,
        shape: "diamond",
        size: 6,
        ...(end === 1 ? { label: `h${j + 1}` } : {}),
      }),
    ),
  );
}

/** The two ends of a·x + b·y + c = 0 inside the plot; none where it passes by. */
export function crossing(
  a: number,
  b: number,
  c: number,
  [left, right]: [number, number],
  [bottom, top]: [number, number],
): [number, number][] {
  const sides: [number, number][] = [
    ...[left, right].map((x): [number, number] => [x, -(a * x + c) / b]),
    ...[bottom, top].map((y): [number, number] => [-(b * y + c) / a, y]),
  ];
  const [airX, airY] = [1e-9 * (right - left), 1e-9 * (top - bottom)];
  const inside = sides.filter(
    ([x, y]) => x >= left - airX && x <= right + airX && y >= bottom - airY && y <= top + airY,
  );
  const apart = inside.filter(
    ([x, y], i) =>
      inside.findIndex((other) => Math.abs(other[0] - x) <= 1e3 * airX && Math.abs(other[1] - y) <= 1e3 * airY) === i,
  );
  return apart.length >= 2 ? [apart[0]!, apart[1]!] : [];
}
