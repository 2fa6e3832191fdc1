import { describeValue } from "../../math/describe";
import { needWhole } from "../../math/guard";
import { neuronGradients } from "../../math/gradients";
import { type Example, forwardNeuron, needExample, type Neuron, neuronLoss } from "../../math/neuron";
import { inputOf, parameterNames, parameterOf, slopeOf, withParameter } from "../../math/neuronParameters";
import type { Choices, LiveFigure, Mark, Moment, Mover, Plot, Slider } from "../figure";
import { formatNumber, formatTerm } from "../../math/format";
import { roundStep } from "../scale";
import { grid } from "../steps";
import { neuronDiagram, neuronFormulas } from "./neuronPicture";

/** The state of the hill: a neuron, an example, and the one parameter that moves ("w1", "w2", …, "b"). */
export interface Hill {
  neuron: Neuron;
  example: Example;
  along: string;
  learningRate: number;
}

const curvePoints = 161;
/** Below this slope a step of any everyday learning rate is too small to see. */
export const flatSlope = 2e-3;
/** Below this loss next to nothing is left to gain. */
const nearGround = 0.01;
/** A sigmoid is saturated where its slope is smaller than this; in the middle it is 0.25. */
const flatSigmoid = 0.05;
/** Where all of the curve is next to 0 it looks flat, and is not magnified. */
const lowestTop = 0.01;
/** More weights than this are more choices than a page can offer. */
const mostWeights = 1000;
/** Beyond this the hill is not shown whole, only the ball's surroundings. */
const farOut = 1e6;

/** ∂L/∂parameter at this value of the parameter: the slope of the hill. */
export function hillSlope(hill: Hill, value: number): number {
  return slopeOf(withParameter(hill.neuron, hill.along, value), hill.example, hill.along);
}

/**
 * Loss versus one parameter of a neuron, with the neuron's own value as a ball on the hill.
 *
 * @param along - the parameter that moves: "w1", "w2", … or "b"
 * @param learningRate - length of a step when the ball rolls: parameter − learningRate · slope
 * @throws {TypeError | RangeError} if there is no such parameter, or neuron and example do not fit each other
 */
export function hill(neuron: Neuron, example: Example, along = "w1", learningRate = 5): LiveFigure<Hill> {
  needExample("hill", neuron, example);
  needWhole("hill", "the number of weights", neuron.weights.length, 1, mostWeights);
  if (!parameterNames(neuron).includes(along)) {
    throw new RangeError(`hill: needs one of ${parameterNames(neuron).join(", ")} to move along; got ${String(along)}`);
  }
  if (!Number.isFinite(learningRate))
    throw new RangeError(`hill: needs a learningRate that is a number; got ${describeValue(learningRate)}`);
  const state: Hill = {
    neuron: withParameter(neuron, "b", neuron.bias),
    example: { inputs: [...example.inputs], target: example.target },
    along,
    learningRate,
  };
  const start = parameterOf(neuron, along);
  const { sentence } = hillMover.at(state, start);
  return {
    title: "The hill: loss versus one parameter",
    caption:
      "The curve is the loss for every value of one parameter, the others kept. The ball is your own value, the dashed line through it the slope. The arrow is the next step, as long as it will be (where it hardly reaches out of the ball, the ball is hollow), and the thin ring is where the ball will lie then. " +
      `Move the slider, drag the ball, or press Play: each step is the value − ${formatTerm(learningRate)} · slope.`,
    atStart: sentence,
    mover: "hill",
    state,
    table: hillTable(state, start),
  };
}

export const hillMover: Mover<Hill> = {
  slider: parameterSlider,
  between: true,
  at: moment,
  next(state, position) {
    const to = position - state.learningRate * hillSlope(state, position);
    const { min, max } = parameterSlider(state);
    // Down in the valley Play ends where a step can't be seen; on high flat ground the wait is what there is to see.
    const shortest = (max - min) / (lossAlong(state, position) < nearGround ? 3000 : 50_000);
    return Math.abs(to - position) < shortest || to < min || to > max ? null : to;
  },
  drag(state, x) {
    const { min, max } = parameterSlider(state);
    return Math.min(max, Math.max(min, x));
  },
  choices: (state): Choices => ({ label: "Move along", options: parameterNames(state.neuron), chosen: state.along }),
  choose: (state, option, position) => ({
    ...state,
    neuron: withParameter(state.neuron, state.along, position),
    along: option,
  }),
};

function lossAlong(state: Hill, value: number): number {
  return neuronLoss(withParameter(state.neuron, state.along, value), state.example);
}

/** The slider of a parameter, from one plain of its hill to the other: z goes from −8 to 8, widened so that the ball stands inside. */
export function parameterSlider(state: Pick<Hill, "neuron" | "example" | "along">): Slider {
  const start = parameterOf(state.neuron, state.along);
  if (Math.abs(start) > farOut)
    return {
      label: state.along,
      min: start - Math.abs(start) / 2,
      max: start + Math.abs(start) / 2,
      step: Math.abs(start) / 300,
      start,
    };
  const input = inputOf(state.example, state.along);
  const rest = forwardNeuron(withParameter(state.neuron, state.along, 0), state.example.inputs).preActivation;
  const ends = [(-8 - rest) / input, (8 - rest) / input].filter((end) => Math.abs(end) < farOut);
  const low = Math.min(start - 2, ...ends);
  const high = Math.max(start + 2, ...ends);
  const step = roundStep((high - low) / 300);
  return { label: state.along, min: Math.floor(low / step) * step, max: Math.ceil(high / step) * step, step, start };
}

function moment(state: Hill, position: number): Moment {
  const neuron = withParameter(state.neuron, state.along, position);
  return {
    panels: [neuronDiagram(neuron, state.example), hillPlot(state, position)],
    formulas: neuronFormulas(neuron, state.example),
    sentence: hillSentence(state, position),
  };
}

function hillPlot(state: Hill, position: number): Plot {
  const { min, max } = parameterSlider(state);
  const air = (max - min) / 40; // so that the ball stands clear of the axis, also at the ends of its slider
  const range: [number, number] = [min - air, max + air];
  const x = grid(range, curvePoints);
  const y = x.map((value) => lossAlong(state, value));
  const top = Math.max(...y, lowestTop);
  return {
    type: "plot",
    name: `Loss versus ${state.along}`,
    x: { title: `${state.along} (${state.along === "b" ? "bias" : "weight"})`, range },
    y: { title: "loss (squared error)", range: [-0.06 * top, 1.15 * top] },
    series: [{ type: "line", name: "loss", x, y, tone: "loss" }],
    marks: hillMarks(state, position, (max - min) / 8, top),
  };
}

/**
 * The ball, the tangent through it, the next step as an arrow along the tangent, and a ring where the ball would lie then.
 * Each is as long as it is: on flat ground arrow and ring vanish behind the ball.
 */
function hillMarks(state: Hill, position: number, reach: number, top: number): Mark[] {
  const loss = lossAlong(state, position);
  const slope = hillSlope(state, position);
  const downhill = -Math.sign(slope) || 1;
  const steep = Math.abs(slope) + 1e-12;
  const along = (dx: number): [number, number] => [position + downhill * dx, loss - steep * dx];
  // Long enough to be seen, not above the picture, not below the ground.
  const up = Math.min(reach, (1.1 * top - loss) / steep);
  const down = Math.min(reach, Math.max(loss, 0.05 * top) / steep);
  const next = position - state.learningRate * slope;
  return [
    { type: "segment", from: along(-up), to: along(down), tone: "quiet", dash: "dash" },
    { type: "ball", x: next, y: lossAlong(state, next), tone: "downhill", hollow: true },
    { type: "arrow", from: [position, loss], to: [next, loss + slope * (next - position)], tone: "downhill" },
    { type: "ball", x: position, y: loss, tone: "you", label: `${state.along} ${formatNumber(position, 3)}` },
  ];
}

function hillSentence(state: Hill, position: number): string {
  const neuron = withParameter(state.neuron, state.along, position);
  const loss = neuronLoss(neuron, state.example);
  const slope = hillSlope(state, position);
  const where = `At ${state.along} = ${formatNumber(position)} the loss is ${formatNumber(loss)} and the slope ${formatNumber(slope)}: `;
  if (Math.abs(slope) >= flatSlope) {
    return `${where}a little ${slope < 0 ? "more" : "less"} ${state.along}, a little less loss. Downhill is to the ${slope < 0 ? "right" : "left"}.`;
  }
  return where + flatReason(state, neuron, loss);
}

function flatReason(state: Hill, neuron: Neuron, loss: number): string {
  const input = inputOf(state.example, state.along);
  if (input === 0) return `flat, because the input of ${state.along} is 0. This weight has no say here.`;
  if (loss < 1e-4) return "almost flat, because the valley floor is reached. There is next to nothing left to gain.";
  const { preActivation, activationByPreActivation, lossByPreActivation } = neuronGradients(neuron, state.example);
  if (activationByPreActivation > flatSigmoid && Math.abs(lossByPreActivation) >= flatSlope)
    return `almost flat, because the input of ${state.along} is only ${formatNumber(input)}. This weight has hardly a say here.`;
  if (loss < nearGround) return "almost flat, because the valley floor is near. There is little left to gain.";
  const z = formatNumber(preActivation);
  return `almost flat, though the loss is not small. At z = ${z} the sigmoid is saturated: a step barely moves ${state.along}, and the neuron hardly learns.`;
}

function hillTable(state: Hill, start: number) {
  const { min, max } = parameterSlider(state);
  const values = [0, 0.25, 0.5, 0.75, 1].map((part) => min + part * (max - min));
  const rows = [...values, start]
    .sort((a, b) => a - b)
    .map((value) => [
      formatNumber(value) + (value === start ? " (yours)" : ""),
      formatNumber(neuronLoss(withParameter(state.neuron, state.along, value), state.example)),
      formatNumber(hillSlope(state, value)),
    ]);
  return { columns: [state.along, "loss", "slope"], rows };
}
