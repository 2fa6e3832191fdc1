import { forwardNetwork } from "../../math/network";
import { layersOf } from "../../math/parameters";
import type { Diagram, Field, Item, Line, Mark, Plot } from "../figure";
import { powerOfTen } from "../scale";
import { grid } from "../steps";
import { thicknessOf } from "../thickness";
import { zeroLine } from "../zeroLine";
import { point } from "./boundary";
import type { PlaygroundRun } from "./playgroundRun";

/** A neuron by its layer, 0 the first hidden one, and its place in it. */
export interface NeuronPlace {
  layer: number;
  neuron: number;
}

/** Each neuron's activation over the plane: `maps[layer][neuron]`. */
export type PlaneMaps = Field[][];

/** Fine enough for a map on which no boundary is read off, and quick enough for sixty pictures a second. */
const mapSize = 25;

/** One forward pass for each place of the plane gives the maps of all neurons. */
export function planeMaps({ network, ranges, setup }: PlaygroundRun, size = mapSize): PlaneMaps {
  const [xs, ys] = ranges.map((range) => grid(range, size)) as [number[], number[]];
  const passes = ys.map((y) => xs.map((x) => forwardNetwork(network, [x, y]).layers));
  return network.layerSizes.slice(1).map((neurons, layer) =>
    Array.from({ length: neurons }, (_, neuron) => {
      const z = passes.map((row) => row.map((layers) => layers[layer]!.activations[neuron]!));
      const isOutput = layer === network.layerSizes.length - 2;
      const look = isOutput || setup.activation === "sigmoid" ? { middle: 0.5, reach: 0.5 } : { middle: 0 };
      const reach = setup.activation === "tanh" && !isOutput ? { reach: 1 } : {};
      const name = mapName({ layer, neuron }, network.layerSizes);
      return { type: "field", name, x: xs, y: ys, z, shading: "sides", ...look, ...reach };
    }),
  );
}

/** "h1", with several hidden layers "h1 of layer 2"; the output is the prediction. */
export function mapName({ layer, neuron }: NeuronPlace, layerSizes: readonly number[]): string {
  if (layer === layerSizes.length - 2) return "prediction";
  return layerSizes.length > 3 ? `h${neuron + 1} of layer ${layer + 1}` : `h${neuron + 1}`;
}

/** What the large map shows, and what its line is. */
export function shownWords(run: PlaygroundRun, shown: NeuronPlace = outputOf(run)): string {
  const name = mapName(shown, run.network.layerSizes);
  if (isOutput(run, shown)) return `${name}; line: decision boundary`;
  return deadNeurons(run)[shown.layer]![shown.neuron]
    ? `${name}: dead, 0 for every point`
    : `${name}: activation; line: z = 0`;
}

/**
 * Which hidden neurons say 0 for every point: `dead[layer][neuron]`. Only a relu can; its slope is 0 there too, so that no
 * step changes its weights, and it stays dead unless the layers before it, or the points, change.
 */
export function deadNeurons({ network, setup, examples, held }: PlaygroundRun): boolean[][] {
  const points = setup.activation === "relu" ? [...examples, ...held] : [];
  const passes = points.map(({ inputs }) => forwardNetwork(network, inputs).layers);
  return setup.hidden.map((neurons, layer) =>
    Array.from(
      { length: neurons },
      (_, neuron) => passes.length > 0 && passes.every((layers) => layers[layer]!.activations[neuron] === 0),
    ),
  );
}

/** The plane with its points: the prediction, or the map of another neuron, and the line on which z is 0 there. */
export function planePlot(run: PlaygroundRun, maps: PlaneMaps, shown: NeuronPlace = outputOf(run)): Plot {
  const { examples, held, ranges } = run;
  const field = maps[shown.layer]![shown.neuron]!;
  const count = examples.length + held.length;
  return {
    type: "plot",
    name: "The plane of the two inputs, with the points",
    x: { title: "x1", range: ranges[0] },
    y: { title: "x2", range: ranges[1] },
    equalUnits: true,
    small: true,
    series: [field, zeroOf(run, field, shown)],
    marks: [...held.map((one) => point(one, count, true)), ...examples.map((one) => point(one, count))],
  };
}

const isOutput = (run: PlaygroundRun, { layer }: NeuronPlace) => layer === outputOf(run).layer;

const outputOf = ({ network }: PlaygroundRun): NeuronPlace => ({ layer: network.layerSizes.length - 2, neuron: 0 });

/** Where z of a neuron is 0. At the output that is the decision boundary: behind a sigmoid the prediction is 0.5 there. */
function zeroOf(run: PlaygroundRun, { x, y }: Field, place: NeuronPlace): Line {
  const { network } = run;
  const { layer, neuron } = place;
  const name = isOutput(run, place) ? "decision boundary" : `where ${mapName(place, network.layerSizes)} has z = 0`;
  const z = (x1: number, x2: number) => forwardNetwork(network, [x1, x2]).layers[layer]!.preActivations[neuron]!;
  return { type: "line", name, ...zeroLine(z, x, y), tone: "ink", thick: true };
}

/** The network picture is so large, and each of its columns begins below the buttons that change it. */
export const networkSize = { width: 470, height: 256, top: 36, map: 32 };
const rowHeight = 37;

/** Where a column of the network stands: the inputs are column 0. */
export const columnAt = (column: number, columns: number): number =>
  44 + (column * (networkSize.width - 88)) / (columns - 1);

function placeOf(column: number, row: number, layerSizes: readonly number[]): [number, number] {
  const middle = (networkSize.top + networkSize.height) / 2;
  return [columnAt(column, layerSizes.length), middle + (row - (layerSizes[column]! - 1) / 2) * rowHeight];
}

/** The network: a small map in each neuron, a line for each weight, dashed where it is negative. */
export function networkDiagram(run: PlaygroundRun, maps: PlaneMaps): Diagram {
  const { network } = run;
  const { layerSizes } = network;
  const dead = deadNeurons(run);
  const half = networkSize.map / 2;
  const lines = layersOf(network).flatMap(({ weights }, layer) =>
    weights.flatMap((row, neuron) =>
      row.map((weight, input): Item => {
        const [from, to] = [placeOf(layer, input, layerSizes), placeOf(layer + 1, neuron, layerSizes)];
        return {
          type: "edge",
          from: [from[0] + half, from[1]],
          to: [to[0] - half, to[1]],
          tone: "quiet",
          thickness: thicknessOf(weight),
          dash: weight < 0 ? "dash" : "solid",
        };
      }),
    ),
  );
  const inputs = ["x1", "x2"].map((name, i): Item => {
    const [x, y] = placeOf(0, i, layerSizes);
    return { type: "node", shape: "circle", x, y, width: networkSize.map, lines: [name], tone: "quiet" };
  });
  const neurons = maps.flatMap((layer, k) =>
    layer.map((field, neuron): Item => {
      const [x, y] = placeOf(k + 1, neuron, layerSizes);
      const word = dead[k]?.[neuron] ? { word: "dead" } : {};
      return { type: "map", x, y, width: networkSize.map, field, tone: "loss", ...word };
    }),
  );
  const title = (column: number, text: string): Item => {
    const x = columnAt(column, layerSizes.length);
    return { type: "text", x, y: 15, text, tone: "quiet" };
  };
  return {
    type: "diagram",
    name: "The network: a map of its activation in each neuron, and a line for each weight",
    ...{ width: networkSize.width, height: networkSize.height },
    items: [...lines, ...inputs, ...neurons, title(0, "inputs"), title(layerSizes.length - 1, "output")],
  };
}

/** Epoch 0 stands just left of epoch 1 on the logarithmic axis. */
const placeOnAxis = (epoch: number) => Math.max(epoch, 0.5);
const shortestAxis = 3;

/** The loss from the start until now. The axes stand still as long as it stays inside. */
export function playgroundCurve({ losses, epoch }: PlaygroundRun): Plot {
  const x = losses.map((one) => placeOnAxis(one.epoch));
  const isHeld = losses.some(({ heldLoss }) => heldLoss !== undefined);
  const learnt: Line = { type: "line", name: "loss", x, y: losses.map(({ loss }) => loss), tone: "loss" };
  const held: Line = {
    type: "line",
    name: "loss on held-out points",
    x,
    y: losses.map(({ heldLoss }) => heldLoss ?? null),
    tone: "downhill",
    dash: "dash",
  };
  const last = losses.at(-1);
  const ball = (y: number, look: Pick<Mark & { type: "ball" }, "tone" | "shape">): Mark => ({
    type: "ball",
    x: placeOnAxis(epoch),
    y,
    size: 6,
    ...look,
  });
  const highest = losses.reduce((high, { loss, heldLoss = 0 }) => Math.max(high, loss, heldLoss), 0);
  const power = Math.max(shortestAxis, Math.ceil(Math.log10(Math.max(1, epoch))));
  return {
    type: "plot",
    name: "Loss versus epoch",
    small: true,
    x: { title: "epoch (logarithmic)", scale: "log", range: [0.4, 1.2 * powerOfTen(power)] },
    y: { title: "loss", range: [0, Math.max(0.3, Math.ceil(10.5 * highest) / 10)] },
    series: isHeld ? [learnt, held] : [learnt],
    marks: [
      ...(last?.heldLoss === undefined ? [] : [ball(last.heldLoss, { tone: "downhill", shape: "square" })]),
      ...(last === undefined ? [] : [ball(last.loss, { tone: "loss", shape: "circle" })]),
    ],
  };
}
