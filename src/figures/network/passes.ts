import type { Network } from "../../math/network";
import { needExamples } from "../../math/networkChecks";
import type { Example } from "../../math/neuron";
import type { LiveFigure, Moment, Mover } from "../figure";
import { overSteps } from "../steps";
import { stateOf } from "./networkState";
import { passesDiagram } from "./passesDiagram";
import { type Passes, passSteps } from "./passSteps";

/**
 * Forward and backward through a small network, link by link: each step fills in one value, or one share of the blame.
 *
 * @throws {TypeError | RangeError} if the example does not fit, or the network is not one hidden layer of 1 or 2 neurons
 *   on 1 or 2 inputs, with squared error
 */
export function passes(network: Network, example: Example): LiveFigure<Passes> {
  needExamples("passes", network, [example]);
  const { layerSizes, loss } = network;
  const fits = layerSizes.length === 3 && layerSizes[0]! <= 2 && layerSizes[1]! <= 2 && loss === "squaredError";
  if (!fits)
    throw new RangeError(
      `passes: needs layerSizes of [1 or 2, 1 or 2, 1] and squaredError; got ${layerSizes.join(", ")} and ${loss}`,
    );
  const state: Passes = { network: stateOf(network), example: { inputs: [...example.inputs], target: example.target } };
  const steps = passSteps(state);
  const half = steps.findIndex(({ id }) => id === "loss") + 1;
  return {
    title: "Two passes: values forward, blame backward",
    caption:
      `Press Play. In the first ${half} steps values run to the right until the loss is known; in the other ${steps.length - half} the blame comes back to the left: ` +
      "over a line it is multiplied by the weight, through a neuron by the slope ∂a/∂z. The slope of the loss by a weight is the value at the start of its line, times the blame at its end. A dashed line is a negative weight.",
    mover: "passes",
    state,
    table: { columns: ["step", "formula"], rows: steps.map(({ formula }, i) => [String(i + 1), formula]) },
  };
}

export const passesMover: Mover<Passes> = {
  ...overSteps((state) => passSteps(state).length),
  still: (state) => passSteps(state).length,
  at: moment,
  pace: 900,
};

function moment(state: Passes, position: number): Moment {
  const steps = passSteps(state);
  const done = steps.slice(0, Math.round(position));
  const here = done.at(-1);
  return {
    panels: [
      passesDiagram(
        state,
        done.map(({ id }) => id),
      ),
    ],
    formulas: [here?.formula ?? "Nothing is computed yet: inputs, weights and biases are all that is known."],
    sentence: here
      ? `Step ${done.length} of ${steps.length}. ${here.sentence}`
      : `Step 0 of ${steps.length}. Press Play, or move the slider.`,
  };
}
