import { describeValue } from "../../math/describe";
import { needList, needWhole } from "../../math/guard";
import { needExample, neuronLoss, type Example, type Neuron } from "../../math/neuron";
import { parameterOf, withParameter } from "../../math/neuronParameters";
import type { Dash, LiveFigure, Mark, Moment, Mover, Shape, Tone } from "../figure";
import { formatNumber } from "../../math/format";
import { hill, hillSlope, type Hill } from "./hill";
import { grid, overSteps, tellingSteps, valuesUpTo } from "../steps";

/** The state of the race: one hill, and a learning rate for each ball. */
export interface Race {
  hill: Hill;
  learningRates: number[];
  steps: number;
}

const mostSteps = 1000;

/** Each smaller than the one behind it: at the start all balls lie on one place, and each is seen. */
const looks: { tone: Tone; shape: Shape; dash: Dash; size: number }[] = [
  { tone: "other", shape: "triangle", dash: "dot", size: 6 },
  { tone: "downhill", shape: "circle", dash: "solid", size: 9 },
  { tone: "you", shape: "square", dash: "dash", size: 14 },
];

/**
 * Up to three balls on the same hill, each with a learning rate of its own.
 *
 * @param learningRates - one to three of them, in the order of the balls: too small, right, too large
 * @throws {TypeError | RangeError} if there are none or more than three, one is not a number, or a number does not fit
 */
export function race(
  neuron: Neuron,
  example: Example,
  along: string,
  learningRates: number[],
  steps = 20,
): LiveFigure<Race> {
  needExample("race", neuron, example);
  needList("race", "learningRates", learningRates);
  needWhole("race", "steps", steps, 1, mostSteps);
  if (learningRates.length < 1 || learningRates.length > looks.length || !learningRates.every(Number.isFinite)) {
    throw new RangeError(
      `race: needs one to three learning rates that are numbers; got ${describeValue(learningRates)}`,
    );
  }
  const state: Race = { hill: hill(neuron, example, along).state, learningRates, steps };
  const runs = learningRates.map((rate) => run(state, rate));
  return {
    title: "Three learning rates on one hill",
    caption:
      `All balls start at your ${along} and take ${steps} steps: ${state.learningRates.map((rate, i) => `the ${nameOf(i)} with learningRate ${formatNumber(rate)}`).join(", ")}. ` +
      "The same slope, multiplied by a different learningRate, is a different step.",
    mover: "race",
    state,
    table: {
      columns: ["step", ...learningRates.map((rate) => `loss, learningRate ${formatNumber(rate)}`)],
      rows: tellingSteps(steps).map((step) => [
        String(step),
        ...runs.map((values) => formatNumber(lossAt(state, values[step]!))),
      ]),
    },
  };
}

function nameOf(i: number): string {
  return looks[i]!.shape;
}

function lossAt(state: Race, value: number): number {
  return neuronLoss(withParameter(state.hill.neuron, state.hill.along, value), state.hill.example);
}

/** Where a ball is after 0, 1, 2, … steps. */
function run(state: Race, learningRate: number): number[] {
  const values = [parameterOf(state.hill.neuron, state.hill.along)];
  for (let step = 0; step < state.steps; step++) {
    const here = values.at(-1)!;
    values.push(here - learningRate * hillSlope(state.hill, here));
  }
  return values;
}

export const raceMover: Mover<Race> = {
  pace: 500,
  between: true,
  ...overSteps(({ steps }) => steps),
  still: ({ steps }) => steps,
  at: moment,
};

function moment(state: Race, position: number): Moment {
  const step = Math.floor(position);
  const runs = state.learningRates.map((rate) => run(state, rate));
  const all = runs.flat();
  const range: [number, number] = [Math.min(...all) - 3, Math.max(...all) + 3];
  const x = grid(range, 201);
  const y = x.map((value) => lossAt(state, value));
  const top = Math.max(...y);
  return {
    panels: [
      {
        type: "plot",
        name: `Loss versus ${state.hill.along}, with ${runs.length} balls`,
        x: { title: state.hill.along, range },
        y: { title: "loss (squared error)", range: [-0.08 * top, 1.2 * top] },
        series: [{ type: "line", name: "loss", x, y, tone: "loss" }],
        marks: runs
          .map((values, i) => ballMarks(state, valuesUpTo(values, position), i))
          .reverse()
          .flat(),
      },
    ],
    formulas: [],
    sentence:
      `After ${step} step${step === 1 ? "" : "s"}: ` +
      runs
        .map(
          (values, i) =>
            `learningRate ${formatNumber(state.learningRates[i]!)} (${nameOf(i)}) has loss ${formatNumber(lossAt(state, values[step]!))}`,
        )
        .join("; ") +
      ".",
  };
}

/** The ball and the way it came. */
function ballMarks(state: Race, values: number[], i: number): Mark[] {
  const { tone, shape, dash, size } = looks[i]!;
  const points = values.map((value): [number, number] => [value, lossAt(state, value)]);
  const way = points.slice(1).map((to, k): Mark => ({ type: "segment", from: points[k]!, to, tone, dash }));
  const [x, y] = points.at(-1)!;
  return [
    ...way,
    {
      type: "ball",
      x,
      y,
      tone,
      shape,
      size,
      label: `learningRate ${formatNumber(state.learningRates[i]!)}`,
      labelRow: i,
    },
  ];
}
