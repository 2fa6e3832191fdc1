import { sigmoid } from "../../math/activations";
import { squaredError } from "../../math/losses";
import { forwardNeuron, neuronLoss, type Example, type Neuron } from "../../math/neuron";
import { weightedSum } from "../../math/weightedSum";
import type { Diagram, Figure, Item } from "../figure";
import { formatNumber, formatTerm } from "../../math/format";
import { thicknessOf } from "../thickness";

const mostInputs = 6;

/**
 * The weighted sum with the numbers in it.
 *
 * @example
 * weightedSumFormula([0.5, 0.8], [0.4, 0.7], 0.2); // "z = 0.5 · 0.4 + 0.8 · 0.7 + 0.2 = 0.96"
 */
export function weightedSumFormula(inputs: number[], weights: number[], bias: number): string {
  const z = weightedSum(inputs, weights, bias);
  const products = inputs.map((input, i) => `${formatTerm(input)} · ${formatTerm(weights[i]!)}`);
  return `z = ${[...products, formatTerm(bias)].join(" + ")} = ${formatNumber(z)}`;
}

/** The sigmoid with the numbers in it: "a = 1 / (1 + e^−0.96) = 0.7231". */
export function sigmoidFormula(z: number): string {
  return `a = 1 / (1 + e^${formatTerm(-z)}) = ${formatNumber(sigmoid(z))}`;
}

/** The squared error with the numbers in it: "L = (0.7231 − 1)² = 0.07666". */
export function squaredErrorFormula(prediction: number, target: number): string {
  return `L = (${formatNumber(prediction)} − ${formatTerm(target)})² = ${formatNumber(squaredError(prediction, target))}`;
}

/** All that the neuron computes on an example, line by line: z, then a, then the loss. */
export function neuronFormulas(neuron: Neuron, example: Example): string[] {
  const { preActivation, activation } = forwardNeuron(neuron, example.inputs);
  return [
    weightedSumFormula(example.inputs, neuron.weights, neuron.bias),
    sigmoidFormula(preActivation),
    squaredErrorFormula(activation, example.target),
  ];
}

/** Where the parts of the neuron stand: the inputs at the left, the sum, the prediction, the loss at the right edge. */
const width = 820;
const inputBox = { x: 66, width: 112 };
const sumBox = { x: 400, width: 112 };
const predictionBox = { x: 618, width: 118 };
const lossBox = { x: 760, width: 104 };
const leastHeight = 196;
/** Rows of inputs stand no closer than this, or their labels would touch. */
const rowHeight = 44;

/** The neuron at work as a drawing, with the numbers of this example on every line. */
export function neuronDiagram(neuron: Neuron, example: Example): Diagram {
  const { preActivation, activation } = forwardNeuron(neuron, example.inputs);
  const rows = inputRows(neuron, example.inputs);
  const height = Math.max(leastHeight, rows.length * rowHeight);
  const middle = height / 2;
  const below = middle + 62;
  const [sumLeft, sumRight] = endsOf(sumBox);
  const [predictionLeft, predictionRight] = endsOf(predictionBox);
  const items: Item[] = [
    ...inputItems(rows, { height, to: [sumLeft, middle] }),
    ...bracket(sumLeft, predictionRight, middle - 40, "the neuron: add up, then squash"),
    { ...arrow([sumRight, middle], [predictionLeft, middle]), label: "sigmoid" },
    arrow([predictionRight, middle], [lossBox.x - lossBox.width / 2, middle]),
    arrow([predictionRight, below], [lossBox.x - 20, middle + 28]),
    { type: "node", shape: "box", ...sumBox, y: middle, lines: ["sum z", formatNumber(preActivation)], tone: "loss" },
    {
      type: "node",
      shape: "box",
      ...predictionBox,
      y: middle,
      lines: ["prediction a", formatNumber(activation)],
      tone: "loss",
    },
    {
      type: "node",
      shape: "box",
      ...predictionBox,
      y: below,
      lines: [`target y ${formatNumber(example.target)}`],
      tone: "quiet",
    },
    {
      type: "node",
      shape: "box",
      ...lossBox,
      y: middle,
      lines: ["loss L", formatNumber(neuronLoss(neuron, example))],
      tone: "loss",
    },
  ];
  return { type: "diagram", name: "The neuron with its numbers", width, height, items };
}

const endsOf = (box: { x: number; width: number }) => [box.x - box.width / 2, box.x + box.width / 2] as const;

/** An input with the weight on its line; or words for those that are left out. */
type InputRow = { input: string; name: string; weight: number } | string;

/** The rows of inputs from the top: each input, how many are not drawn, and at the bottom the 1 that the bias is multiplied with. */
export function inputRows(neuron: Neuron, inputs: readonly number[]): InputRow[] {
  const rest = inputs.length - mostInputs;
  return [
    ...inputs.slice(0, mostInputs).map((input, i) => ({
      input: `x${i + 1}  ${formatNumber(input)}`,
      name: `w${i + 1}`,
      weight: neuron.weights[i]!,
    })),
    ...(rest > 0 ? [`and ${rest} more`] : []),
    { input: "always 1", name: "b", weight: neuron.bias },
  ];
}

/** Boxes for the inputs, and a line from each to where they are added up; its label can be the knob of the weight. */
export function inputItems(
  rows: readonly InputRow[],
  { height, to, knobs = false }: { height: number; to: readonly [number, number]; knobs?: boolean },
): Item[] {
  const place = (i: number) => ((i + 0.5) * height) / rows.length;
  return rows.flatMap((row, i): Item[] => {
    const y = place(i);
    if (typeof row === "string") return [{ type: "text", x: inputBox.x, y, text: row, tone: "quiet" }];
    return [
      {
        type: "edge",
        from: [inputBox.x + inputBox.width / 2, y],
        to: [to[0], to[1] + (6 * (y - height / 2)) / height],
        tone: "you",
        thickness: thicknessOf(row.weight),
        dash: row.weight < 0 ? "dash" : "solid",
        label: `${row.name} ${formatNumber(row.weight)}`,
        labelAt: 0.36,
        ...(knobs ? { knob: row.name } : {}),
      },
      { type: "node", shape: "box", ...inputBox, y, lines: [row.input], tone: "quiet" },
    ];
  });
}

/** A bracket over a part of the drawing, with its name above. */
function bracket(left: number, right: number, y: number, name: string): Item[] {
  const line = (from: [number, number], to: [number, number]): Item => ({
    type: "edge",
    from,
    to,
    tone: "quiet",
    thickness: 1.5,
  });
  return [
    line([left, y], [right, y]),
    line([left, y], [left, y + 7]),
    line([right, y], [right, y + 7]),
    { type: "text", x: (left + right) / 2, y: y - 14, text: name, tone: "quiet" },
  ];
}

function arrow(from: [number, number], to: [number, number]): Extract<Item, { type: "edge" }> {
  return { type: "edge", from, to, tone: "quiet", thickness: 2, arrow: true };
}

/** A still figure of the neuron at work. */
export function neuronPicture(neuron: Neuron, example: Example): Figure {
  const { products, preActivation, activation } = forwardNeuron(neuron, example.inputs);
  const loss = neuronLoss(neuron, example);
  return {
    title: "One neuron: weigh and add up, then squash",
    caption:
      `The inputs enter on the left, each is multiplied by the weight on its line, the bias is added (a weight on an input that is always 1): z = ${formatNumber(preActivation)}. ` +
      `The sigmoid turns it into the prediction ${formatNumber(activation)}; against the target ${formatNumber(example.target)} the loss is ${formatNumber(loss)}. ` +
      "The thicker a line, the heavier its weight; a dashed line is a negative one.",
    panels: [neuronDiagram(neuron, example)],
    table: {
      columns: ["part", "value"],
      rows: [
        ...products.map((product, i) => [
          `x${i + 1} · w${i + 1} = ${formatTerm(example.inputs[i]!)} · ${formatTerm(neuron.weights[i]!)}`,
          formatNumber(product),
        ]),
        ["bias b", formatNumber(neuron.bias)],
        ["preActivation z", formatNumber(preActivation)],
        ["prediction a", formatNumber(activation)],
        ["target y", formatNumber(example.target)],
        ["loss L", formatNumber(loss)],
      ],
    },
  };
}
