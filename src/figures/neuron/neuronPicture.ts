import { sigmoid } from "../../math/activations";
import { squaredError } from "../../math/losses";
import { forwardNeuron, neuronLoss, type Example, type Neuron } from "../../math/neuron";
import { weightedSum } from "../../math/weightedSum";
import type { Diagram, Figure, Item } from "../figure";
import { formatNumber, formatTerm } from "../../math/format";

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

/** The neuron and its two steps as a drawing, with the numbers of this example on every line. */
export function neuronDiagram(neuron: Neuron, example: Example): Diagram {
  const { preActivation, activation } = forwardNeuron(neuron, example.inputs);
  const shown = example.inputs.slice(0, mostInputs);
  const height = Math.max(240, 84 * (shown.length + 1));
  const middle = height / 2;
  const below = middle + 88;
  const row = (i: number) => ((i + 0.5) * height) / (shown.length + 1);
  const items: Item[] = shown.flatMap((input, i) =>
    inputItems(`x${i + 1}`, input, `w${i + 1}`, neuron.weights[i]!, row(i), middle),
  );
  const rest = example.inputs.length - shown.length;
  if (rest > 0) items.push({ type: "text", x: 45, y: row(shown.length) - 44, text: `and ${rest} more`, tone: "quiet" });
  items.push(
    {
      type: "edge",
      from: [84, row(shown.length)],
      to: [266, middle + 16],
      tone: "you",
      thickness: 2,
      dash: signDash(neuron.bias),
      label: `b ${formatNumber(neuron.bias)}`,
    },
    { type: "node", shape: "circle", x: 45, y: row(shown.length), width: 76, lines: ["1"], tone: "quiet" },
    arrow([365, middle], [403, middle]),
    {
      type: "node",
      shape: "box",
      x: 316,
      y: middle,
      width: 98,
      lines: ["sum z", formatNumber(preActivation)],
      tone: "loss",
    },
    arrow([501, middle], [540, middle]),
    {
      type: "node",
      shape: "box",
      x: 452,
      y: middle,
      width: 98,
      lines: ["sigmoid a", formatNumber(activation)],
      tone: "loss",
    },
    {
      type: "node",
      shape: "box",
      x: 596,
      y: middle,
      width: 104,
      lines: ["prediction", formatNumber(activation)],
      tone: "you",
    },
    arrow([596, middle + 28], [596, below - 29]),
    {
      type: "node",
      shape: "box",
      x: 452,
      y: below,
      width: 98,
      lines: ["target y", formatNumber(example.target)],
      tone: "quiet",
    },
    arrow([501, below], [540, below]),
    {
      type: "node",
      shape: "box",
      x: 596,
      y: below,
      width: 104,
      lines: ["loss", formatNumber(neuronLoss(neuron, example))],
      tone: "loss",
    },
    { type: "text", x: 384, y: 14, text: "one neuron, two steps", tone: "quiet" },
  );
  return { type: "diagram", name: "The neuron with its numbers", width: 660, height, items };
}

function arrow(from: [number, number], to: [number, number]): Item {
  return { type: "edge", from, to, tone: "quiet", thickness: 2, arrow: true };
}

function inputItems(
  name: string,
  input: number,
  weightName: string,
  weight: number,
  y: number,
  middle: number,
): Item[] {
  return [
    {
      type: "edge",
      from: [84, y],
      to: [266, middle],
      tone: "you",
      thickness: thickness(weight),
      dash: signDash(weight),
      label: `${weightName} ${formatNumber(weight)}`,
    },
    { type: "node", shape: "circle", x: 45, y, width: 76, lines: [name, formatNumber(input)], tone: "quiet" },
  ];
}

/** The heavier the weight, the thicker its line: 1 to 7 units. A negative one is dashed. */
function thickness(weight: number): number {
  return 1 + Math.min(6, 3 * Math.abs(weight));
}

function signDash(value: number): "solid" | "dash" {
  return value < 0 ? "dash" : "solid";
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
      "A thick line is a heavy weight, a dashed line a negative one.",
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
