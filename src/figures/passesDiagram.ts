import { type Backpropagation, backpropagate } from "../math/backpropagation";
import { layersOf } from "../math/parameters";
import type { Diagram, Item, Tone } from "./figure";
import { formatNumber } from "./format";
import { networkOf } from "./networkState";
import type { Passes } from "./passes";

const [width, height] = [764, 346];
const columns = { input: 44, hidden: 278, output: 534, loss: 706 };
const boxWidth = { input: 76, neuron: 122, loss: 104 };
/** Where the first and the second of a column stand. */
const rows = (count: number) => (count === 1 ? [178] : [96, 262]);
/** Forward runs above the middle of a line, blame below it. */
const apart = 12;

interface Drawing {
  walk: Backpropagation;
  layers: ReturnType<typeof layersOf>;
  target: number;
  /** What is known so far, and what has come last. */
  known: ReadonlySet<string>;
  last: string | undefined;
}

/** The network with all that is known after these steps: values in the boxes, weights and slopes on the lines. */
export function passesDiagram({ network: state, example }: Passes, done: readonly string[]): Diagram {
  const network = networkOf(state);
  const drawing: Drawing = { walk: backpropagate(network, example), layers: layersOf(network), target: example.target, known: new Set(done), last: done.at(-1) };
  const [inputRows, hiddenRows] = [rows(state.layerSizes[0]!), rows(state.layerSizes[1]!)];
  const weightsBefore = inputRows.length * hiddenRows.length;
  return {
    type: "diagram",
    name: "The network, with its values and the blame of each part so far",
    width,
    height,
    items: [
      ...hiddenRows.flatMap((to, j) => inputRows.flatMap((from, i) => lineItems(drawing, 0, j, i, j * inputRows.length + i + 1, from, to))),
      ...hiddenRows.flatMap((from, i) => lineItems(drawing, 1, 0, i, weightsBefore + i + 1, from, rows(1)[0]!)),
      ...lossLine(drawing),
      ...inputRows.map((y, i): Item => ({ type: "node", shape: "box", x: columns.input, y, width: boxWidth.input, lines: [`x${i + 1}`, formatNumber(example.inputs[i]!)], tone: "quiet" })),
      ...hiddenRows.flatMap((y, j) => neuronItems(drawing, 0, j, `h${j + 1}`, columns.hidden, y)),
      ...neuronItems(drawing, 1, 0, "ŷ", columns.output, rows(1)[0]!),
      lossBox(drawing),
      { type: "text", x: 8, y: 14, text: "values run to the right →", tone: "loss", anchor: "start", strong: true },
      { type: "text", x: width - 8, y: 14, text: "← blame runs to the left", tone: "blame", anchor: "end", strong: true },
    ],
  };
}

/** One weight: its line forward, and under it, once it is known, the slope that came back. */
function lineItems({ walk, layers, known, last }: Drawing, k: number, j: number, i: number, number: number, fromY: number, toY: number): Item[] {
  const name = `w${number}`;
  const weight = layers[k]!.weights[j]![i]!;
  const [from, to] = k === 0 ? [columns.input + boxWidth.input / 2 + 2, columns.hidden - boxWidth.neuron / 2 - 2] : [columns.hidden + boxWidth.neuron / 2 + 2, columns.output - boxWidth.neuron / 2 - 2];
  // Lines that cross would have their labels at the same place.
  const labelAt = k === 1 ? 0.5 : fromY === toY ? 0.56 : 0.3;
  const target = `z${k === 1 ? walk.layers[0]!.activations.length + 1 : j + 1}`;
  const forward: Item = {
    type: "edge", from: [from, fromY - apart], to: [to, toY - apart], tone: last === target ? "loss" : "quiet", thickness: last === target ? 4 : 2,
    dash: weight < 0 ? "dash" : "solid", label: `${name} ${formatNumber(weight, 3)}`, labelAt,
  };
  if (!known.has(name)) return [forward];
  const gradient = walk.layers[k]!.weightGradients[j]![i]!;
  const back: Item = { type: "edge", from: [to, toY + apart], to: [from, fromY + apart], tone: "blame", thickness: last === name ? 4 : 2, arrow: true, label: formatNumber(gradient, 3), labelAt: 1 - labelAt };
  return [forward, back];
}

function neuronItems({ walk, layers, known, last }: Drawing, k: number, j: number, name: string, x: number, y: number): Item[] {
  const { preActivations, activations, lossByPreActivations } = walk.layers[k]!;
  const index = k === 1 ? walk.layers[0]!.activations.length + 1 : j + 1;
  const value = (id: string, text: string) => (known.has(id) ? text : "");
  const isBlamed = last === `blame${index}`;
  const tone: Tone = isBlamed ? "blame" : last === `z${index}` || last === `a${index}` ? "loss" : "quiet";
  const bias = `b${index} ${formatNumber(layers[k]!.biases[j]!, 3)}`;
  const biasGradient = known.has(`b${index}`) ? `  ∂L/∂b${index} ${formatNumber(walk.layers[k]!.biasGradients[j]!, 3)}` : "";
  return [
    {
      type: "node", shape: "box", x, y, width: boxWidth.neuron, tone,
      lines: [
        name,
        value(`z${index}`, `z${index} ${formatNumber(preActivations[j]!)}`),
        value(`a${index}`, `a${index} ${formatNumber(activations[j]!)}`),
        value(`blame${index}`, `∂L/∂z${index} ${formatNumber(lossByPreActivations[j]!, 3)}`),
      ],
    },
    { type: "text", x, y: y + 60, text: bias + biasGradient, tone: biasGradient ? "blame" : "you" },
  ];
}

function lossLine({ walk, known, last, target }: Drawing): Item[] {
  const [from, to, y] = [columns.output + boxWidth.neuron / 2 + 2, columns.loss - boxWidth.loss / 2 - 2, rows(1)[0]!];
  const forward: Item = { type: "edge", from: [from, y - apart], to: [to, y - apart], tone: last === "loss" ? "loss" : "quiet", thickness: last === "loss" ? 4 : 2, arrow: true };
  if (!known.has("byActivation")) return [forward];
  const index = walk.layers[0]!.activations.length + 1;
  return [
    forward,
    { type: "edge", from: [to, y + apart], to: [from, y + apart], tone: "blame", thickness: last === "byActivation" ? 4 : 2, arrow: true },
    { type: "text", x: columns.loss, y: y + 60, text: `∂L/∂a${index} ${formatNumber(2 * (walk.prediction - target), 3)}`, tone: "blame", strong: true },
  ];
}

function lossBox({ walk, known, last, target }: Drawing): Item {
  return {
    type: "node", shape: "box", x: columns.loss, y: rows(1)[0]!, width: boxWidth.loss, tone: last === "loss" ? "loss" : "quiet",
    lines: ["loss L", known.has("loss") ? formatNumber(walk.loss) : "", `target ${formatNumber(target)}`],
  };
}
