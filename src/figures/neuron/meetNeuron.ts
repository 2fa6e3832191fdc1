import { lessonNeuron } from "../../math/lessonNumbers";
import { createNetwork, forwardNetwork, type Network } from "../../math/network";
import { needExamples } from "../../math/networkChecks";
import type { Example, Neuron } from "../../math/neuron";
import { networkGradients, networkLoss, stepNetwork } from "../../math/training";
import type { Diagram, Item, LiveFigure, Moment, Mover, Plot } from "../figure";
import { formatNumber } from "../../math/format";
import { boundaryPlot } from "../network/boundary";
import { isRight } from "../network/isRight";
import { networkOf } from "../network/networkState";
import { parameterKnobs } from "../parameterKnobs";
import { overSteps, tellingSteps, valueBetween } from "../steps";
import { inputItems, inputRows } from "./neuronPicture";

/** The state of the first neuron that a learner meets: the mornings, and the weights and the bias that learning starts from. */
export interface MeetNeuron {
  mornings: Example[];
  /** w1, w2, b */
  parameters: number[];
  learningRate: number;
  steps: number;
  /** The loss to come below. */
  goal: number;
}

const names = ["w1", "w2", "b"] as const;
/** A network without parameters worth keeping: one neuron, whose weights each moment sets. */
const oneNeuron = createNetwork({ layerSizes: [2, 1], seed: 1 });

/**
 * One neuron that tells rain from dry mornings: what it predicts for every pair of inputs, its two weights and its bias
 * to turn by hand, and its mean loss. Play takes steps of gradient descent from where the knobs stand.
 *
 * @param mornings - examples with two inputs; the first is the one whose numbers are shown
 * @throws {TypeError | RangeError} if there is no morning, or one has not exactly two inputs
 */
export function meetNeuron(mornings: readonly Example[]): LiveFigure<MeetNeuron> {
  needExamples("meetNeuron", oneNeuron, mornings);
  const state: MeetNeuron = {
    mornings: mornings.map(({ inputs, target }) => ({ inputs: [...inputs], target })),
    parameters: [...lessonNeuron.weights, lessonNeuron.bias],
    learningRate: 8,
    steps: 60,
    goal: 0.1,
  };
  return {
    title: "Will it rain before noon?",
    caption:
      "Each mark is a morning: a circle if it rained, a triangle if it stayed dry. Blue is where the neuron says rain, yellow where it says dry; on the line between them it says 0.5. " +
      "The ringed morning's numbers are on the right: its inputs, their weights (the thicker the line, the heavier; dashed: negative), the bias, and what the neuron says. " +
      "The bar is the loss: how wrong the neuron is, over all mornings.",
    atStart: sentence(state, 0),
    mover: "meetNeuron",
    state,
    table: {
      columns: ["step of learning", ...names, "mean loss", "mornings on the right side"],
      rows: tellingSteps(state.steps).map((step) => [
        String(step),
        ...parametersAt(state, step).map((value) => formatNumber(value)),
        formatNumber(lossAt(state, step)),
        String(rightAt(state, step)),
      ]),
    },
  };
}

export const meetNeuronMover: Mover<MeetNeuron> = {
  ...overSteps(({ steps }) => steps),
  between: true,
  playName: "Let it learn",
  at: (state, position): Moment => ({
    panels: [plane(state, position), neuronWithLoss(state, position)],
    formulas: [],
    sentence: sentence(state, position),
  }),
  knobs: (state, position) => parameterKnobs(names, parametersAt(state, position)),
  turn: (state, position, knob, value) => ({
    state: {
      ...state,
      parameters: parametersAt(state, position).map((old, i) => (names[i] === knob ? value : old)),
    },
    position: 0,
  }),
};

/** w1, w2 and b after so many steps of gradient descent; between two steps as far on their way as the position says. */
function parametersAt(state: MeetNeuron, position: number): number[] {
  const [before, after] = [Math.floor(position), Math.ceil(position)].map((step) => learnt(state, step));
  return before!.map((from, i) => valueBetween([from, after![i]!], position - Math.floor(position)));
}

function learnt({ parameters, mornings, learningRate }: MeetNeuron, steps: number): number[] {
  const network = networkOf({ ...oneNeuron, parameters });
  for (let step = 0; step < steps; step += 1)
    stepNetwork(network, networkGradients(network, mornings).gradient, learningRate);
  return Array.from(network.parameters);
}

const networkAt = (state: MeetNeuron, position: number): Network =>
  networkOf({ ...oneNeuron, parameters: parametersAt(state, position) });

const lossAt = (state: MeetNeuron, position: number) => networkLoss(networkAt(state, position), state.mornings);

/** How many mornings lie on the side of the line where they belong. */
function rightAt(state: MeetNeuron, position: number): number {
  const network = networkAt(state, position);
  return state.mornings.filter((morning) => isRight(network, morning)).length;
}

function plane(state: MeetNeuron, position: number): Plot {
  const { mornings } = state;
  const range = rangeOf(mornings);
  const plot = boundaryPlot(networkAt(state, position), mornings, [range, range]);
  const [x1, x2] = mornings[0]!.inputs as [number, number];
  return {
    ...plot,
    name: "What the neuron says for every morning",
    x: { ...plot.x, title: "x1: how much of the sky is grey" },
    y: { ...plot.y, title: "x2: how damp the air is" },
    marks: [...plot.marks, { type: "ball", x: x1, y: x2, tone: "ink", hollow: true, size: 14 }],
  };
}

/** From 0 to 1 on both axes, and further where a morning lies further out. */
function rangeOf(mornings: readonly Example[]): [number, number] {
  const values = mornings.flatMap(({ inputs }) => inputs);
  const [low, high] = [values.reduce((a, b) => Math.min(a, b), 0), values.reduce((a, b) => Math.max(a, b), 1)];
  const air = 0.05 * (high - low);
  return [low - air, high + air];
}

const [width, height] = [470, 284];
const neuronHeight = 186;
const bar = { left: 14, right: 456, y: 240, words: 212, ends: 262 };

function neuronWithLoss(state: MeetNeuron, position: number): Diagram {
  const [w1, w2, bias] = parametersAt(state, position) as [number, number, number];
  const neuron: Neuron = { weights: [w1, w2], bias };
  const { inputs, target } = state.mornings[0]!;
  const { prediction } = forwardNetwork(networkAt(state, position), inputs);
  const y = neuronHeight / 2;
  return {
    type: "diagram",
    name: "The neuron with its weights, what it says of the ringed morning, and its loss over all mornings",
    width,
    height,
    items: [
      ...inputItems(inputRows(neuron, inputs), { height: neuronHeight, to: [268, y], knobs: true }),
      {
        type: "node",
        shape: "box",
        x: 322,
        y,
        width: 108,
        lines: ["prediction", formatNumber(prediction)],
        tone: "loss",
      },
      { type: "edge", from: [376, y], to: [390, y], tone: "quiet", thickness: 2, dash: "dot" },
      { type: "node", shape: "box", x: 427, y, width: 74, lines: ["target", formatNumber(target)], tone: "quiet" },
      ...lossBar(lossAt(state, position), state),
    ],
  };
}

/** The mean loss on a line from 0 to 1, with the goal on it. */
function lossBar(loss: number, { goal, mornings }: MeetNeuron): Item[] {
  const place = (value: number) => bar.left + value * (bar.right - bar.left);
  const line = (from: [number, number], to: [number, number], thickness: number, tone: "quiet" | "loss" | "downhill") =>
    ({ type: "edge", from, to, tone, thickness }) as const;
  const words = (x: number, text: string, tone: "quiet" | "downhill"): Item => ({
    type: "text",
    x,
    y: bar.ends,
    text,
    tone,
  });
  return [
    {
      type: "text",
      x: bar.left,
      y: bar.words,
      text: `loss, mean of ${mornings.length} mornings: ${formatNumber(loss)}`,
      tone: "loss",
      anchor: "start",
      strong: true,
    },
    line([place(0), bar.y], [place(1), bar.y], 1.5, "quiet"),
    line([place(0), bar.y], [place(loss), bar.y], 12, "loss"),
    line([place(goal), bar.y - 11], [place(goal), bar.y + 11], 3, "downhill"),
    words(place(0), "0", "quiet"),
    words(place(goal), `goal ${formatNumber(goal)}`, "downhill"),
    words(place(1), "1", "quiet"),
  ];
}

function sentence(state: MeetNeuron, position: number): string {
  const { mornings, goal } = state;
  const step = Math.floor(position);
  const loss = lossAt(state, position);
  const when = step === 0 ? "" : `After ${step} step${step === 1 ? "" : "s"} of learning: `;
  const found = `${rightAt(state, position)} of ${mornings.length} mornings are on their right side, and the loss is ${formatNumber(loss)}.`;
  if (loss < goal) return `${when}${found} That is below ${formatNumber(goal)}.`;
  return `${when}${found} Can you bring it below ${formatNumber(goal)}?`;
}
