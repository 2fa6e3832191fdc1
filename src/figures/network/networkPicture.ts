import { describeValue } from "../../math/describe";
import { needList } from "../../math/guard";
import { placesOf } from "../../math/layerPlaces";
import { needNetwork } from "../../math/networkChecks";
import { networkParameterNames } from "../../math/parameters";
import type { Network } from "../../math/network";
import type { Figure, Item, Table, Tone } from "../figure";
import { formatNumber } from "../../math/format";
import { thicknessOf } from "../thickness";
import { grid } from "../steps";
import { neuronName } from "./forwardTable";

const width = 660;
const header = 36;
const radius = 28;
/** How far apart the circles of the fullest layer are; farther where biases stand under them. */
const rowHeight = { bare: 76, named: 104 };
/** More would lie upon each other. */
const mostLayers = 8;
/** The room that the name and the number of a weight need: across, and down to the next one. */
const label = { width: 92, height: 30 };

/** A picture in the making: its layers, where they stand, and the parameters, if there are any. */
interface Layout {
  layerSizes: readonly number[];
  parameters: readonly { name: string; value: number }[] | undefined;
  /** Where on the lines between two layers their labels stand; undefined, if labels would lie on each other. */
  labelsAt: (number | undefined)[];
  isNamed: boolean;
  height: number;
  place(layer: number, i: number): [x: number, y: number];
}

/**
 * The structure of a network: a column of circles for each layer, and a line for each weight. Of a whole network it
 * shows the weights too: the heavier, the thicker the line, and dashed if negative. In a small one each has its name and its number.
 *
 * @param network - a network, or only how many neurons each layer has, the inputs first: [2, 1, 1]
 * @throws {TypeError | RangeError} if there are not 2 to 8 layers, or a layer is not 1 to 8 wide
 */
export function networkPicture(network: Network | number[]): Figure {
  const whole = Array.isArray(network) ? undefined : wholeNetwork(network);
  const layerSizes = Array.isArray(network) ? network : network.layerSizes;
  needList("networkPicture", "layerSizes", layerSizes);
  if (
    layerSizes.length < 2 ||
    layerSizes.length > mostLayers ||
    layerSizes.some((size) => !Number.isInteger(size) || size < 1 || size > 8)
  ) {
    throw new RangeError(
      `networkPicture: needs 2 to ${mostLayers} layers of 1 to 8 each; got ${describeValue(layerSizes)}`,
    );
  }
  const layout = layoutOf(layerSizes, whole);
  const names = layerSizes.map((_, layer) => layerName(layer, layerSizes.length));
  return {
    title: `A network: ${names.join(", ")}`,
    caption:
      `${layerSizes.map((size, i) => contents(size, i, layerSizes.length)).join(", ")}. Numbers flow from left to right, over every line.` +
      (whole ? " The thicker a line, the heavier its weight; a dashed line is a negative one." : "") +
      (layout.isNamed ? " Under each neuron stands its bias." : ""),
    panels: [
      {
        type: "diagram",
        name: "The structure of the network",
        width,
        height: layout.height,
        items: layerSizes.flatMap((_, layer) => layerItems(layout, layer, names[layer]!)),
      },
    ],
    table: tableOf(layout, names),
  };
}

function wholeNetwork(network: Network): Network {
  needNetwork("networkPicture", network);
  return network;
}

function layoutOf(layerSizes: readonly number[], network: Network | undefined): Layout {
  const most = Math.max(...layerSizes);
  const labelsAt = layerSizes.slice(1).map((size, k) => labelPart(layerSizes[k]!, size, most, layerSizes.length));
  const isNamed = network !== undefined && labelsAt.every((at) => at !== undefined);
  const height = most * (isNamed ? rowHeight.named : rowHeight.bare) + 40;
  const names = network && networkParameterNames(layerSizes);
  return {
    layerSizes,
    parameters: names?.map((name, i) => ({ name, value: network!.parameters[i]! })),
    labelsAt,
    isNamed,
    height,
    place: (layer, i) => [
      columnOf(layer, layerSizes.length),
      header + ((i + 0.5) * (height - 40)) / layerSizes[layer]!,
    ],
  };
}

function columnOf(layer: number, layers: number): number {
  return 70 + (layer * (width - 140)) / (layers - 1);
}

/** The part of the lines between two layers at which their labels lie clear of each other; undefined, if they have no room there. */
function labelPart(from: number, to: number, most: number, layers: number): number | undefined {
  const between = columnOf(1, layers) - columnOf(0, layers) - 2 * radius;
  if (between < label.width) return undefined;
  const all = most * rowHeight.named;
  const heights = (count: number) => Array.from({ length: count }, (_, i) => ((i + 0.5) * all) / count);
  const gapAt = (part: number) => {
    const places = heights(from)
      .flatMap((start) => heights(to).map((end) => start + part * (end - start)))
      .sort((a, b) => a - b);
    return Math.min(Infinity, ...places.slice(1).map((place, i) => place - places[i]!));
  };
  // As near the middle as there is room for them; but they must not reach into the circles.
  const least = Math.min(0.5, label.width / 2 / between);
  return grid([0.5, least], 13).find((part) => gapAt(part) >= label.height);
}

/** "2 inputs", "1 hidden neuron", "3 hidden neurons in layer 2" */
function contents(size: number, layer: number, layers: number): string {
  const isHidden = layer > 0 && layer < layers - 1;
  const what = layer === 0 ? "input" : isHidden ? "hidden neuron" : "output neuron";
  return `${size} ${what}${size === 1 ? "" : "s"}${isHidden && layers > 3 ? ` in layer ${layer}` : ""}`;
}

function layerName(layer: number, layers: number): string {
  if (layer === 0) return "input layer";
  if (layer === layers - 1) return "output neuron";
  return layers === 3 ? "hidden layer" : `hidden layer ${layer}`;
}

/** The name above a layer, and each of its circles with the lines that come into it. */
function layerItems(layout: Layout, layer: number, name: string): Item[] {
  const { layerSizes, place, isNamed, parameters } = layout;
  const tone: Tone = layer === 0 ? "quiet" : "loss";
  const circles = Array.from({ length: layerSizes[layer]! }, (_, i): Item[] => {
    const [x, y] = place(layer, i);
    const bias = isNamed && layer > 0 ? parameters![placesOf(layerSizes)[layer - 1]!.biasesAt + i]! : undefined;
    return [
      ...(layer > 0 ? linesInto(layout, layer, i) : []),
      { type: "node", shape: "circle", x, y, width: 2 * radius, lines: [circleName(layout, layer, i)], tone },
      ...(bias
        ? [{ type: "text", x, y: y + radius + 14, text: withNumber(bias), tone: "you", strong: true } as const]
        : []),
    ];
  });
  return [{ type: "text", x: place(layer, 0)[0], y: 14, text: name, tone, strong: true }, ...circles.flat()];
}

function circleName({ layerSizes, parameters }: Layout, layer: number, i: number): string {
  if (layer === 0) return `x${i + 1}`;
  if (parameters) return neuronName(layerSizes, layer - 1, i);
  const letter = layer === layerSizes.length - 1 ? "ŷ" : "h";
  return layerSizes[layer]! > 1 ? `${letter}${i + 1}` : letter;
}

const withNumber = ({ name, value }: { name: string; value: number }) => `${name} ${formatNumber(value, 3)}`;

function linesInto({ layerSizes, parameters, labelsAt, isNamed, place }: Layout, layer: number, i: number): Item[] {
  const [x, y] = place(layer, i);
  const { weightsAt, inputs } = placesOf(layerSizes)[layer - 1]!;
  return Array.from({ length: inputs }, (_, source): Item => {
    const [fromX, fromY] = place(layer - 1, source);
    const ends = { from: [fromX + radius, fromY], to: [x - radius, y] } as {
      from: [number, number];
      to: [number, number];
    };
    const weight = parameters?.[weightsAt + i * inputs + source];
    if (!weight) return { type: "edge", ...ends, tone: "quiet", thickness: 2, arrow: true };
    return {
      type: "edge",
      ...ends,
      tone: "you",
      thickness: thicknessOf(weight.value),
      dash: weight.value < 0 ? "dash" : "solid",
      ...(isNamed ? { label: withNumber(weight), labelAt: labelsAt[layer - 1]! } : {}),
    };
  });
}

function tableOf({ layerSizes, parameters, isNamed }: Layout, names: readonly string[]): Table {
  if (isNamed) {
    const rows = parameters!.map(({ name, value }) => [name, formatNumber(value)]);
    return { columns: ["parameter", "value"], rows };
  }
  return { columns: ["layer", "how many"], rows: layerSizes.map((size, i) => [names[i]!, String(size)]) };
}
