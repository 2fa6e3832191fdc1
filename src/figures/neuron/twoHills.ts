import { binaryCrossEntropyFromPreActivation, binaryCrossEntropyFromPreActivationDerivative } from "../../math/losses";
import { neuronGradients } from "../../math/gradients";
import { needFinite, needWhole } from "../../math/guard";
import { type Example, forwardNeuron, needExample, neuronLoss, type Neuron } from "../../math/neuron";
import { withParameter } from "../../math/neuronParameters";
import type { Dash, LiveFigure, Mark, Moment, Mover, Plot, Shape, Tone } from "../figure";
import { formatNumber } from "../../math/format";
import { grid, overSteps, tellingSteps, valuesUpTo } from "../steps";

/** The state of the two hills: one neuron, its bias free to move, under two losses. */
export interface TwoHills {
  neuron: Neuron;
  example: Example;
  learningRate: number;
  steps: number;
}

const mostSteps = 1000;

interface LossCurve {
  name: string;
  tone: Tone;
  dash: Dash;
  shape: Shape;
  loss(neuron: Neuron, example: Example): number;
  slope(neuron: Neuron, example: Example): number;
}

const hills: readonly LossCurve[] = [
  {
    name: "squared error",
    tone: "loss",
    dash: "solid",
    shape: "circle",
    loss: neuronLoss,
    slope: (neuron, example) => neuronGradients(neuron, example).biasGradient,
  },
  {
    name: "cross-entropy",
    tone: "downhill",
    dash: "dash",
    shape: "triangle",
    loss: (neuron, { inputs, target }) =>
      binaryCrossEntropyFromPreActivation(forwardNeuron(neuron, inputs).preActivation, target),
    slope: (neuron, { inputs, target }) =>
      binaryCrossEntropyFromPreActivationDerivative(forwardNeuron(neuron, inputs).preActivation, target),
  },
];

/**
 * The same neuron under two losses, and a ball on each hill: what the flat part costs one of them, and not the other.
 *
 * @param learningRate - the same for both balls: bias − learningRate · slope
 * @throws {TypeError | RangeError} if the target is not from 0 to 1, or a number does not fit
 */
export function twoHills(neuron: Neuron, example: Example, learningRate = 1, steps = 20): LiveFigure<TwoHills> {
  needExample("twoHills", neuron, example);
  needFinite("twoHills", "learningRate", learningRate);
  needWhole("twoHills", "steps", steps, 1, mostSteps);
  const state: TwoHills = {
    neuron: withParameter(neuron, "b", neuron.bias),
    example: { inputs: [...example.inputs], target: example.target },
    learningRate,
    steps,
  };
  const ways = hills.map((hill) => way(state, hill));
  return {
    title: "One neuron, two losses: one hill is flat far out, the other is not",
    caption: `Both balls start at your bias and take ${steps} steps with learningRate ${formatNumber(learningRate)}, the circle on the squared error, the triangle on the cross-entropy. A dot stays where each step began. Each loss has a scale of its own.`,
    atStart: sentence(state, 0),
    mover: "twoHills",
    state,
    table: {
      columns: ["step", ...hills.flatMap(({ name }) => [`b, ${name}`, `slope, ${name}`])],
      rows: tellingSteps(steps).map((step) => [
        String(step),
        ...hills.flatMap((hill, i) => [
          formatNumber(ways[i]![step]!),
          formatNumber(slopeOn(state, hill, ways[i]![step]!)),
        ]),
      ]),
    },
  };
}

export const twoHillsMover: Mover<TwoHills> = {
  ...overSteps(({ steps }) => steps),
  between: true,
  at: moment,
};

function lossAt({ neuron, example }: TwoHills, hill: LossCurve, bias: number): number {
  return hill.loss(withParameter(neuron, "b", bias), example);
}

function slopeOn({ neuron, example }: TwoHills, hill: LossCurve, bias: number): number {
  return hill.slope(withParameter(neuron, "b", bias), example);
}

/** Where the ball on a hill is after 0, 1, 2, … steps. */
function way(state: TwoHills, hill: LossCurve): number[] {
  const biases = [state.neuron.bias];
  for (let step = 0; step < state.steps; step += 1) {
    const here = biases.at(-1)!;
    biases.push(here - state.learningRate * slopeOn(state, hill, here));
  }
  return biases;
}

function moment(state: TwoHills, position: number): Moment {
  const ways = hills.map((hill) => way(state, hill));
  const all = ways.flat();
  const range: [number, number] = [Math.min(...all) - 2, Math.max(...all) + 2];
  return {
    panels: hills.map((hill, i) => hillPlot(state, hill, ways[i]!, range, position)),
    formulas: [],
    sentence: sentence(state, Math.floor(position)),
  };
}

/** One of the hills, on a scale of its own, over the same biases as the other. */
function hillPlot(state: TwoHills, hill: LossCurve, biases: number[], range: [number, number], position: number): Plot {
  const x = grid(range, 161);
  const y = x.map((bias) => lossAt(state, hill, bias));
  const top = Math.max(...y);
  return {
    type: "plot",
    name: `${hill.name} versus b`,
    x: { title: "b (bias)", range },
    y: { title: hill.name, range: [-0.06 * top, 1.15 * top] },
    series: [{ type: "line", name: hill.name, x, y, tone: hill.tone, dash: hill.dash }],
    marks: ballMarks(state, hill, valuesUpTo(biases, position)),
  };
}

/** The ball, and a dot for each step behind it. */
function ballMarks(state: TwoHills, hill: LossCurve, biases: number[]): Mark[] {
  const here = biases.at(-1)!;
  const ball = (bias: number): Mark & { type: "ball" } => ({
    type: "ball",
    x: bias,
    y: lossAt(state, hill, bias),
    tone: "you",
    shape: hill.shape,
  });
  return [
    ...biases.slice(0, -1).map((bias): Mark => ({ ...ball(bias), shape: "circle", size: 3.5 })),
    { ...ball(here), label: `b ${formatNumber(here, 3)}` },
  ];
}

function sentence(state: TwoHills, step: number): string {
  const parts = hills.map((hill) => {
    const bias = way(state, hill)[step]!;
    return `${hill.name} has slope ${formatNumber(slopeOn(state, hill, bias), 3)} at b = ${formatNumber(bias, 3)}`;
  });
  return `After ${step} step${step === 1 ? "" : "s"}: ${parts.join("; ")}.`;
}
