import { describeValue } from "../../math/describe";
import { needList } from "../../math/guard";
import type { Figure, Item, Tone } from "../figure";

const width = 660;
const rowHeight = 76;
const radius = 28;
/** More would lie upon each other. */
const mostLayers = 8;

/**
 * The structure of a network: a column of circles for each layer, and a line for each weight.
 *
 * @param layerSizes - how many neurons each layer has, the inputs first: [2, 1, 1]
 * @throws {TypeError | RangeError} if there are not 2 to 8 layers, or a layer is not 1 to 8 wide
 */
export function networkPicture(layerSizes: number[]): Figure {
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
  const height = Math.max(...layerSizes) * rowHeight + 40;
  const place = (layer: number, i: number): [number, number] => [
    70 + (layer * (width - 140)) / (layerSizes.length - 1),
    36 + ((i + 0.5) * (height - 40)) / layerSizes[layer]!,
  ];
  const names = layerSizes.map((_, layer) => layerName(layer, layerSizes.length));
  const items = layerSizes.flatMap((size, layer) => layerItems(size, layer, layerSizes, place, names[layer]!));
  return {
    title: `A network: ${names.join(", ")}`,
    caption: `${layerSizes.map((size, i) => contents(size, i, layerSizes.length)).join(", ")}. Numbers flow from left to right, over every line.`,
    panels: [{ type: "diagram", name: "The structure of the network", width, height, items }],
    table: { columns: ["layer", "how many"], rows: layerSizes.map((size, i) => [names[i]!, String(size)]) },
  };
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

function layerItems(
  size: number,
  layer: number,
  sizes: number[],
  place: (layer: number, i: number) => [number, number],
  name: string,
): Item[] {
  const tone: Tone = layer === 0 ? "quiet" : "loss";
  const letter = layer === 0 ? "x" : layer === sizes.length - 1 ? "ŷ" : "h";
  const items: Item[] = [{ type: "text", x: place(layer, 0)[0], y: 14, text: name, tone, strong: true }];
  for (let i = 0; i < size; i++) {
    const [x, y] = place(layer, i);
    for (let from = 0; layer > 0 && from < sizes[layer - 1]!; from++) {
      const [fromX, fromY] = place(layer - 1, from);
      items.push({
        type: "edge",
        from: [fromX + radius, fromY],
        to: [x - radius, y],
        tone: "quiet",
        thickness: 2,
        arrow: true,
      });
    }
    items.push({
      type: "node",
      shape: "circle",
      x,
      y,
      width: 2 * radius,
      lines: [size > 1 || letter === "x" ? `${letter}${i + 1}` : letter],
      tone,
    });
  }
  return items;
}
