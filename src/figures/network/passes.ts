import type { Network } from "../../math/network";
import { needExamples } from "../../math/networkChecks";
import { networkParameterNames } from "../../math/parameters";
import type { Example } from "../../math/neuron";
import type { Knob, LiveFigure, Moment, Mover } from "../figure";
import { overSteps } from "../steps";
import { stateOf } from "./networkState";
import { passesDiagram } from "./passesDiagram";
import { type Passes, passSteps } from "./passSteps";

const [mostInputs, mostHiddenLayers, mostNeurons] = [3, 2, 3];

/**
 * Forward and backward through a small network, link by link: each step fills in one value, or one share of the blame.
 * All weights, biases, inputs and the target can be dragged, and what follows from them follows at once.
 *
 * @throws {TypeError | RangeError} if the example does not fit, or the network has more than 3 inputs, more than 2 hidden
 *   layers, or more than 3 neurons in one
 */
export function passes(network: Network, example: Example): LiveFigure<Passes> {
  needExamples("passes", network, [example]);
  needSmall(network);
  const state: Passes = {
    network: stateOf(network),
    example: { inputs: [...example.inputs], target: example.target },
    reach: {
      parameter: reachOf(network.parameters, 5),
      input: reachOf(example.inputs, 2),
      target: [Math.min(0, example.target), Math.max(1, example.target)],
    },
  };
  const steps = passSteps(state);
  const half = steps.findIndex(({ known }) => known.includes("loss")) + 1;
  return {
    title: "Two passes: values forward, blame backward",
    caption:
      `Press Play. In the first ${half} steps values run to the right until the loss is known; in the other ${steps.length - half} the blame comes back to the left: ` +
      "over a line it is multiplied by the weight, through a neuron by the slope ∂a/∂z. The slope of the loss by a weight is the value at the start of its line, times the blame at its end. " +
      "Every number with a dotted line under it can be dragged up and down. A thick line is a heavy weight, a dashed line a negative one.",
    mover: "passes",
    state,
    table: {
      columns: ["step", "formula"],
      rows: steps.flatMap(({ formulas }, i) => formulas.map((formula) => [String(i + 1), formula])),
    },
  };
}

function needSmall({ layerSizes }: Network): void {
  const [inputs, ...layers] = layerSizes;
  if (inputs! <= mostInputs && layers.length <= mostHiddenLayers + 1 && layers.every((size) => size <= mostNeurons))
    return;
  const need = `up to ${mostInputs} inputs, and up to ${mostHiddenLayers} hidden layers of up to ${mostNeurons} neurons`;
  throw new RangeError(`passes: needs ${need}; got layerSizes ${layerSizes.join(", ")}`);
}

/** How far these numbers can be turned to either side: so far, or as far as the largest of them lies. */
function reachOf(values: Iterable<number>, least: number): number {
  return Math.max(least, ...Array.from(values, (value) => Math.ceil(Math.abs(value))));
}

export const passesMover: Mover<Passes> = {
  ...overSteps((state) => passSteps(state).length),
  between: true,
  valueText: (_, position) => String(Math.ceil(position)),
  still: (state) => passSteps(state).length,
  at: moment,
  pace: 1100,
  knobs,
  turn: (state, position, knob, value) => ({ state: turned(state, knob, value), position }),
};

function moment(state: Passes, position: number): Moment {
  const steps = passSteps(state);
  const step = Math.ceil(position);
  const here = steps[step - 1];
  return {
    panels: [passesDiagram(state, steps, position)],
    formulas: here?.formulas ?? ["Nothing is computed yet: inputs, weights and biases are all that is known."],
    sentence: here
      ? `Step ${step} of ${steps.length}. ${here.sentence}`
      : `Step 0 of ${steps.length}. Press Play, or drag a number.`,
  };
}

function knobs({ network, example, reach }: Passes): Knob[] {
  const names = networkParameterNames(network.layerSizes);
  const both = (end: number) => ({ min: -end, max: end, step: 0.1, inDiagram: true });
  const [low, high] = reach.target;
  return [
    ...network.parameters.map((value, i) => ({ name: names[i]!, value, ...both(reach.parameter) })),
    ...example.inputs.map((value, i) => ({ name: `x${i + 1}`, value, ...both(reach.input) })),
    { name: "target", value: example.target, min: low, max: high, step: 0.05, inDiagram: true },
  ];
}

/** The state with one number changed; all that is shown is computed from it anew. */
function turned({ network, example, reach }: Passes, knob: string, value: number): Passes {
  const place = networkParameterNames(network.layerSizes).indexOf(knob);
  const inputs = example.inputs.map((input, i) => (knob === `x${i + 1}` ? value : input));
  return {
    network: { ...network, parameters: network.parameters.map((parameter, i) => (i === place ? value : parameter)) },
    example: { inputs, target: knob === "target" ? value : example.target },
    reach,
  };
}
