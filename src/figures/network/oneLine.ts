import { needExamples } from "../../math/networkChecks";
import { forwardNetwork, type Network } from "../../math/network";
import type { Example } from "../../math/neuron";
import { networkGradients, networkLoss, stepNetwork } from "../../math/training";
import type { Diagram, Item, LiveFigure, Moment, Mover } from "../figure";
import { formatNumber } from "../../math/format";
import { boundaryPlot, rangesOf } from "./boundary";
import { parameterKnobs } from "../parameterKnobs";
import { isRight } from "./isRight";
import { type NetworkState, networkOf, stateOf } from "./networkState";

/** The state of the one line: a neuron with two inputs, and the examples that it is to part. */
export interface OneLine {
  network: NetworkState;
  examples: Example[];
}

const names = ["w1", "w2", "b"];
const [lastStep, stepsAtOnce, learningRate] = [600, 10, 5];
const mostExamples = 6;

/**
 * The line that a single neuron draws through the plane of its inputs, for the learner to turn and to move: how many
 * examples lie on their right side, and the mean loss. Play goes on from there by gradient descent.
 *
 * @throws {TypeError | RangeError} if the network is not one neuron with two inputs, or there are not 1 to 6 examples for it
 */
export function oneLine(network: Network, examples: readonly Example[]): LiveFigure<OneLine> {
  needExamples("oneLine", network, examples);
  const { layerSizes } = network;
  if (layerSizes.length !== 2 || layerSizes[0] !== 2)
    throw new RangeError(`oneLine: needs layerSizes of 2, 1; got ${layerSizes.join(", ")}`);
  if (examples.length < 1 || examples.length > mostExamples)
    throw new RangeError(`oneLine: needs 1 to ${mostExamples} examples; got ${examples.length}`);
  const state: OneLine = {
    network: stateOf(network),
    examples: examples.map(({ inputs, target }) => ({ inputs: [...inputs], target })),
  };
  return {
    title: "One neuron draws one straight line",
    caption:
      "Circles are examples with target 1, triangles with target 0. The background is what the neuron says for every pair of inputs: blue above 0.5, yellow below. " +
      "Where they meet its z is 0: a straight line, whatever the weights. Move the sliders, or let it learn from where you are.",
    atStart: sentence(state.examples, network),
    mover: "oneLine",
    state,
    table: {
      columns: ["x1", "x2", "target", "prediction"],
      rows: state.examples.map(({ inputs, target }) =>
        [...inputs, target, forwardNetwork(network, inputs).prediction].map((value) => formatNumber(value)),
      ),
    },
  };
}

export const oneLineMover: Mover<OneLine> = {
  playName: "Let it learn",
  between: true,
  slider: () => ({ label: "step", min: 0, max: lastStep, step: stepsAtOnce, start: 0 }),
  next: (_, position) => (position >= lastStep ? null : Math.min(lastStep, position + stepsAtOnce)),
  valueText: (_, position) => String(Math.round(position)),
  at: moment,
  knobs: (state, position) => parameterKnobs(names, learnt(state, position).parameters),
  turn: (state, position, knob, value) => {
    const parameters = Array.from(learnt(state, position).parameters, (old, i) => (names[i] === knob ? value : old));
    return { state: { ...state, network: { ...state.network, parameters } }, position: 0 };
  },
};

/** The neuron after so many steps of gradient descent from where the learner put it. */
function learnt({ network: state, examples }: OneLine, steps: number): Network {
  const network = networkOf(state);
  for (let step = 0; step < Math.round(steps); step += 1)
    stepNetwork(network, networkGradients(network, examples).gradient, learningRate);
  return network;
}

function moment(state: OneLine, position: number): Moment {
  const network = learnt(state, position);
  return {
    panels: [
      {
        ...boundaryPlot(network, state.examples, rangesOf(state.examples)),
        name: "What the neuron says for every pair of inputs",
      },
      answers(state.examples, network),
    ],
    formulas: [],
    sentence: sentence(state.examples, network),
  };
}

function sentence(examples: readonly Example[], network: Network): string {
  const right = examples.filter((example) => isRight(network, example)).length;
  const all = right === examples.length ? "All" : `${right} of`;
  return `${all} ${examples.length} points are on their right side. The mean loss is ${formatNumber(networkLoss(network, examples))}.`;
}

const [answersWidth, rowHeight] = [400, 44];
const columns = [60, 190, 290, 366];

/** What the neuron says to each example, in a row of its own. */
function answers(examples: readonly Example[], network: Network): Diagram {
  const heads = ["x1, x2", "prediction", "target", "right?"];
  const cell = (
    column: number,
    row: number,
    text: string,
    look: Partial<Extract<Item, { type: "text" }>> = {},
  ): Item => ({
    type: "text",
    x: columns[column]!,
    y: 24 + row * rowHeight,
    text,
    tone: "ink",
    ...look,
  });
  const rows = examples.flatMap((example, i) => {
    const right = isRight(network, example);
    const prediction = formatNumber(forwardNetwork(network, example.inputs).prediction);
    return [
      cell(0, i + 1, example.inputs.map((input) => formatNumber(input, 3)).join(", ")),
      cell(1, i + 1, prediction, { tone: "loss", strong: true }),
      cell(2, i + 1, formatNumber(example.target, 3), { tone: "quiet" }),
      cell(3, i + 1, right ? "✔ yes" : "✘ no", { tone: right ? "downhill" : "wrong", strong: true }),
    ];
  });
  const head = heads.map((text, column) => cell(column, 0, text, { tone: "quiet" }));
  const line: Item = { type: "edge", from: [8, 46], to: [answersWidth - 4, 46], tone: "quiet", thickness: 1 };
  return {
    type: "diagram",
    name: "What the neuron says to each example",
    width: answersWidth,
    height: 24 + (examples.length + 0.6) * rowHeight,
    items: [...head, line, ...rows],
  };
}
