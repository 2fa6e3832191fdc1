import { stepNeuron } from "../../math/descent";
import { neuronGradients } from "../../math/gradients";
import { needList, needNumbers, needObject, needWhole } from "../../math/guard";
import { type Example, needExample, type Neuron, neuronLoss } from "../../math/neuron";
import type { Field, LiveFigure, Mark, Moment, Mover } from "../figure";
import { formatNumber } from "../../math/format";
import { grid, overSteps, thinned, valueBetween } from "../steps";

/** The state of the landscape: where the walk starts, what it learns from, and how long its steps are. */
export interface Landscape {
  neuron: Neuron;
  examples: Example[];
  learningRate: number;
  steps: number;
}

const gridSize = 41;
const mostSteps = 1000;

/**
 * The loss for two weights at once, seen from above, and the path that gradient descent takes on it.
 * The loss is the mean over the examples; only w1 and w2 move, the bias stays.
 *
 * @throws {TypeError | RangeError} if the neuron has not exactly two weights, there is no example, or a number does not fit
 */
export function landscape(neuron: Neuron, examples: Example[], learningRate = 5, steps = 40): LiveFigure<Landscape> {
  needObject("landscape", "neuron", "weights and bias", neuron);
  needNumbers("landscape", "weights", neuron.weights);
  if (neuron.weights.length !== 2)
    throw new RangeError(`landscape: needs a neuron with 2 weights; got ${neuron.weights.length}`);
  needList("landscape", "examples", examples);
  for (const example of examples) needExample("landscape", neuron, example);
  needWhole("landscape", "steps", steps, 1, mostSteps);
  const state: Landscape = { neuron, examples, learningRate, steps };
  const path = walk(state);
  const { loss } = path[0]!;
  return {
    title: "The landscape: loss versus two weights",
    caption:
      "A map seen from above: each line joins weights of equal loss, and the stronger the colour, the higher the ground. " +
      `The path starts at your weights (loss ${formatNumber(loss)}) and goes straight downhill, across the lines: a dot for each step, and the next step as an arrow.`,
    mover: "landscape",
    state,
    table: {
      columns: ["step", "w1", "w2", "loss"],
      rows: thinned(path).map(({ w1, w2, loss, step }) => [
        String(step),
        formatNumber(w1),
        formatNumber(w2),
        formatNumber(loss),
      ]),
    },
  };
}

interface Stop {
  step: number;
  w1: number;
  w2: number;
  loss: number;
  gradient: [number, number];
}

function meanOver(neuron: Neuron, examples: Example[]): number {
  return examples.reduce((sum, example) => sum + neuronLoss(neuron, example), 0) / examples.length;
}

function meanGradient(neuron: Neuron, examples: Example[]): [number, number] {
  const each = examples.map((example) => neuronGradients(neuron, example).weightGradients);
  const mean = (i: number) => each.reduce((sum, gradient) => sum + gradient[i]!, 0) / each.length;
  return [mean(0), mean(1)];
}

/** Gradient descent from the start: each stop with its loss and its gradient. */
function walk({ neuron, examples, learningRate, steps }: Landscape): Stop[] {
  let here = neuron;
  const stops: Stop[] = [];
  for (let step = 0; step <= steps; step++) {
    const gradient = meanGradient(here, examples);
    stops.push({ step, w1: here.weights[0]!, w2: here.weights[1]!, loss: meanOver(here, examples), gradient });
    here = stepNeuron(here, { weightGradients: gradient, biasGradient: 0 }, learningRate);
  }
  return stops;
}

export const landscapeMover: Mover<Landscape> = {
  ...overSteps(({ steps }) => steps),
  still: ({ steps }) => steps,
  between: true,
  at: moment,
};

function moment(state: Landscape, position: number): Moment {
  const stops = walk(state);
  const here = stops[Math.floor(position)]!;
  const [x, y] = ranges(stops);
  return {
    panels: [
      {
        type: "plot",
        name: "Loss versus two weights, as a map",
        x: { title: "w1", range: x },
        y: { title: "w2", range: y },
        series: [heights(state, x, y)],
        marks: marks(stops, position, state.learningRate),
        equalUnits: true,
      },
    ],
    formulas: [`gradient = (∂L/∂w1, ∂L/∂w2) = (${here.gradient.map((part) => formatNumber(part)).join(", ")})`],
    sentence: `Step ${here.step}: w1 = ${formatNumber(here.w1)}, w2 = ${formatNumber(here.w2)}, loss ${formatNumber(here.loss)}.`,
  };
}

/** All stops, with air around them, on a map that is half as high as it is wide. */
function ranges(stops: Stop[]): [[number, number], [number, number]] {
  const [x, y] = [stops.map((stop) => stop.w1), stops.map((stop) => stop.w2)];
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  const half = Math.max(span(x), 2 * span(y), 4) * 0.75;
  const around = (values: number[], reach: number): [number, number] => {
    const middle = (Math.min(...values) + Math.max(...values)) / 2;
    return [middle - reach, middle + reach];
  };
  return [around(x, half), around(y, half / 2)];
}

function heights(state: Landscape, x: [number, number], y: [number, number]): Field {
  const [xs, ys] = [grid(x, gridSize), grid(y, gridSize)];
  const z = ys.map((w2) => xs.map((w1) => meanOver({ weights: [w1, w2], bias: state.neuron.bias }, state.examples)));
  return { type: "field", name: "loss", x: xs, y: ys, z, shading: "height" };
}

/** The way so far with a dot for each step, and the next step as an arrow: as long as it will be. Between two steps the ball is on the arrow. */
function marks(stops: Stop[], position: number, learningRate: number): Mark[] {
  const here = stops[Math.floor(position)]!;
  const ball = [stops.map(({ w1 }) => w1), stops.map(({ w2 }) => w2)].map((way) => valueBetween(way, position)) as [
    number,
    number,
  ];
  const walked = stops.slice(0, here.step + 1).map((stop): [number, number] => [stop.w1, stop.w2]);
  const next: [number, number] = [here.w1 - learningRate * here.gradient[0], here.w2 - learningRate * here.gradient[1]];
  const found: Mark[] = [
    { type: "path", points: walked, tone: "you", stops: true },
    { type: "arrow", from: [here.w1, here.w2], to: next, tone: "downhill" },
  ];
  // Before the first step the arrow is where the label would stand.
  const label = here.step > 0 ? { label: "start" } : {};
  found.push({ type: "ball", x: stops[0]!.w1, y: stops[0]!.w2, tone: "quiet", shape: "square", ...label });
  if (position > 0) found.push({ type: "ball", x: ball[0], y: ball[1], tone: "you" });
  return found;
}
