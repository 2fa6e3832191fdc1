import { type Backpropagation, backpropagate } from "../../math/backpropagation";
import { layersOf } from "../../math/parameters";
import type { Diagram, Item, Tone } from "../figure";
import { formatNumber } from "../../math/format";
import { networkOf } from "./networkState";
import type { Passes } from "./passSteps";

const [width, height] = [884, 436];
const columns = { input: 44, hidden: 314, output: 622, loss: 828 };
const boxWidth = { input: 76, neuron: 144, loss: 104 };
/** Where the first and the second of a column stand. */
const rows = (count: number) => (count === 1 ? [226] : [112, 340]);
/** Values and blame run side by side: how far from the middle of a box. */
const apart = 16;
/** How far below its box the bias of a neuron stands. */
const biasBelow = 72;

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
  const drawing: Drawing = {
    walk: backpropagate(network, example),
    layers: layersOf(network),
    target: example.target,
    known: new Set(done),
    last: done.at(-1),
  };
  const [inputRows, hiddenRows] = [rows(state.layerSizes[0]!), rows(state.layerSizes[1]!)];
  const weightsBefore = inputRows.length * hiddenRows.length;
  return {
    type: "diagram",
    name: "The network, with its values and the blame of each part so far",
    width,
    height,
    items: [
      ...hiddenRows.flatMap((to, j) =>
        inputRows.flatMap((from, i) => lineItems(drawing, 0, j, i, j * inputRows.length + i + 1, from, to)),
      ),
      ...hiddenRows.flatMap((from, i) => lineItems(drawing, 1, 0, i, weightsBefore + i + 1, from, rows(1)[0]!)),
      ...lossLine(drawing),
      ...inputRows.map(
        (y, i): Item => ({
          type: "node",
          shape: "box",
          x: columns.input,
          y,
          width: boxWidth.input,
          lines: [`x${i + 1}`, formatNumber(example.inputs[i]!, 3)],
          tone: "quiet",
        }),
      ),
      ...hiddenRows.flatMap((y, j) => neuronItems(drawing, 0, j, `h${j + 1}`, columns.hidden, y)),
      ...neuronItems(drawing, 1, 0, "ŷ", columns.output, rows(1)[0]!),
      lossBox(drawing),
      { type: "text", x: 8, y: 14, text: "values run to the right →", tone: "loss", anchor: "start", strong: true },
      {
        type: "text",
        x: width - 8,
        y: 14,
        text: "← blame runs to the left",
        tone: "blame",
        anchor: "end",
        strong: true,
      },
    ],
  };
}

/** One weight: its line with its tag, and, where blame has gone over it, the way back. */
function lineItems(
  { walk, layers, known, last }: Drawing,
  k: number,
  j: number,
  i: number,
  number: number,
  fromY: number,
  toY: number,
): Item[] {
  const name = `w${number}`;
  const weight = layers[k]!.weights[j]![i]!;
  const [from, to] =
    k === 0
      ? [columns.input + boxWidth.input / 2 + 2, columns.hidden - boxWidth.neuron / 2 - 2]
      : [columns.hidden + boxWidth.neuron / 2 + 2, columns.output - boxWidth.neuron / 2 - 2];
  // The values keep to the outside, so that the blame of both hidden neurons has the room between.
  const outside = k === 0 ? 0 : fromY > toY ? 1 : -1;
  const ends: Ends = [
    [from, fromY + outside * apart],
    [to, toY + outside * 2 * apart],
  ];
  const target = `z${k === 1 ? walk.layers[0]!.activations.length + 1 : j + 1}`;
  const isLast = last === target || last === name;
  // Lines that cross would have their tags at the same place.
  const [x, y] = between(ends, k === 1 || fromY === toY ? 0.5 : 0.32);
  const gradient = known.has(name) ? `slope ${formatNumber(walk.layers[k]!.weightGradients[j]![i]!)}` : "";
  return [
    {
      type: "edge",
      from: ends[0],
      to: ends[1],
      tone: !isLast ? "quiet" : last === name ? "blame" : "loss",
      thickness: isLast ? 4 : 2,
      dash: weight < 0 ? "dash" : "solid",
    },
    ...(k === 1
      ? wayBack(known, last, i, weight * walk.layers[1]!.lossByPreActivations[0]!, [
          [to, toY + (outside * apart) / 2],
          [from, fromY - outside * apart],
        ])
      : []),
    ...tag([x, y + 1.3 * outside * apart], `${name} ${formatNumber(weight, 3)}`, gradient),
  ];
}

type Ends = [from: [number, number], to: [number, number]];
const between = ([from, to]: Ends, part: number): [number, number] => [
  from[0] + part * (to[0] - from[0]),
  from[1] + part * (to[1] - from[1]),
];

/** The blame that goes over the line to a hidden neuron. */
function wayBack(
  known: ReadonlySet<string>,
  last: string | undefined,
  i: number,
  crossed: number,
  [from, to]: Ends,
): Item[] {
  const id = `over${i + 1}`;
  if (!known.has(id)) return [];
  return [
    {
      type: "edge",
      from,
      to,
      tone: "blame",
      thickness: last === id ? 4 : 2,
      arrow: true,
      label: formatNumber(crossed),
      labelAt: 0.4,
    },
  ];
}

/** What lies on a line: the weight, and under it the slope by that weight. Labels without a line of their own, for they cover what is under them. */
function tag([x, y]: [number, number], weight: string, slope: string): Item[] {
  const label = (text: string, dy: number, tone: Tone): Item => ({
    type: "edge",
    from: [x, y + dy],
    to: [x, y + dy],
    tone,
    thickness: 0,
    label: text,
  });
  return slope === "" ? [label(weight, 0, "quiet")] : [label(weight, -11, "quiet"), label(slope, 11, "blame")];
}

function neuronItems(
  { walk, layers, known, last }: Drawing,
  k: number,
  j: number,
  name: string,
  x: number,
  y: number,
): Item[] {
  const { preActivations, activations, activationsByPreActivations, lossByPreActivations } = walk.layers[k]!;
  const index = k === 1 ? walk.layers[0]!.activations.length + 1 : j + 1;
  const value = (id: string, text: string) => (known.has(id) ? text : "");
  const isBlamed = last === `blame${index}`;
  const tone: Tone = isBlamed ? "blame" : last === `z${index}` || last === `a${index}` ? "loss" : "quiet";
  const bias = `b${index} ${formatNumber(layers[k]!.biases[j]!, 3)}`;
  const biasGradient = known.has(`b${index}`) ? `, slope ${formatNumber(walk.layers[k]!.biasGradients[j]!)}` : "";
  return [
    {
      type: "node",
      shape: "box",
      x,
      y,
      width: boxWidth.neuron,
      tone,
      lines: [
        name,
        value(`z${index}`, `z${index} ${formatNumber(preActivations[j]!)}`),
        value(`a${index}`, `a${index} ${formatNumber(activations[j]!)}`),
        value(`blame${index}`, `∂a${index}/∂z${index} ${formatNumber(activationsByPreActivations[j]!)}`),
        value(`blame${index}`, `∂L/∂z${index} ${formatNumber(lossByPreActivations[j]!)}`),
      ],
    },
    { type: "text", x, y: y + biasBelow, text: bias + biasGradient, tone: biasGradient ? "blame" : "you" },
  ];
}

function lossLine({ walk, known, last, target }: Drawing): Item[] {
  const [from, to, y] = [columns.output + boxWidth.neuron / 2 + 2, columns.loss - boxWidth.loss / 2 - 2, rows(1)[0]!];
  const forward: Item = {
    type: "edge",
    from: [from, y - apart],
    to: [to, y - apart],
    tone: last === "loss" ? "loss" : "quiet",
    thickness: last === "loss" ? 4 : 2,
    arrow: true,
  };
  if (!known.has("byActivation")) return [forward];
  return [
    forward,
    {
      type: "edge",
      from: [to, y + apart],
      to: [from, y + apart],
      tone: "blame",
      thickness: last === "byActivation" ? 4 : 2,
      arrow: true,
    },
    {
      type: "text",
      x: (from + to) / 2,
      y: y + 2.2 * apart,
      text: formatNumber(2 * (walk.prediction - target)),
      tone: "blame",
      strong: true,
    },
  ];
}

function lossBox({ walk, known, last, target }: Drawing): Item {
  return {
    type: "node",
    shape: "box",
    x: columns.loss,
    y: rows(1)[0]!,
    width: boxWidth.loss,
    tone: last === "loss" ? "loss" : "quiet",
    lines: ["loss L", known.has("loss") ? formatNumber(walk.loss) : "", `target ${formatNumber(target)}`],
  };
}
