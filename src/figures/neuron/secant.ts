import { type Example, needExample, type Neuron, neuronLoss } from "../../math/neuron";
import { parameterNames, parameterOf, slopeOf, withParameter } from "../../math/neuronParameters";
import type { LiveFigure, Mark, Moment, Mover, Plot } from "../figure";
import { formatNumber, formatTerm } from "../../math/format";
import { grid, overSteps } from "../steps";

/** The state of the nudge on the hill: a neuron, an example, the parameter that is nudged, and the value that it stands at. */
export interface Secant {
  neuron: Neuron;
  example: Example;
  along: string;
  at: number;
}

/** The nudge h shrinks by the same factor at each step. */
const [widest, narrowest, lastStep] = [4, 0.01, 26];
/** How far the value can be moved from the neuron's own, and how far the picture reaches. */
const [room, reach] = [5, 9.5];
/** Points that are closer lie on each other, and so would their names. */
const namedFrom = 0.9;
const curvePoints = 191;

/**
 * A nudge on the hill: the two nudged points, and the straight line through them, which turns into the tangent as h shrinks.
 *
 * @param along - the parameter to nudge: "w1", "w2", … or "b"
 * @throws {TypeError | RangeError} if there is no such parameter, or neuron and example do not fit each other
 */
export function secant(neuron: Neuron, example: Example, along = "w1"): LiveFigure<Secant> {
  needExample("secant", neuron, example);
  if (!parameterNames(neuron).includes(along))
    throw new RangeError(`secant: needs one of ${parameterNames(neuron).join(", ")} to nudge; got ${String(along)}`);
  const state: Secant = {
    neuron: withParameter(neuron, "b", neuron.bias),
    example: { inputs: [...example.inputs], target: example.target },
    along,
    at: parameterOf(neuron, along),
  };
  return {
    title: "A nudge to both sides, and the line through the two points",
    caption:
      "The curve is the loss for every value of one parameter. The ball is where the parameter stands; the two rings are h below and h above it, and the solid line goes through both. Dotted are the run and the rise of that line. The dashed line touches the curve at the ball. Press Play, and h shrinks.",
    atStart: sentence(state, 0),
    mover: "secant",
    state,
    table: {
      columns: ["h", "rise", "run", "slope = rise / run"],
      rows: [0, 4, 8, 13, lastStep].map((step) => {
        const { h, rise, run } = nudgeAt(state, step);
        return [h, rise, run, rise / run].map((value) => formatNumber(value));
      }),
    },
  };
}

const steps = overSteps<Secant>(() => lastStep, "nudge h");

export const secantMover: Mover<Secant> = {
  ...steps,
  slider: (state) => ({ ...steps.slider(state), fromRight: true }), // a small nudge on the left, as on the axis of the V
  valueText: (_, position) => formatNumber(sizeAt(position), 3),
  between: true,
  at: moment,
  choices: ({ neuron, along }) => ({ label: "Nudge", options: parameterNames(neuron), chosen: along }),
  choose(state, option) {
    const neuron = withParameter(state.neuron, state.along, state.at);
    return { ...state, neuron, along: option, at: parameterOf(neuron, option) };
  },
  knobs({ neuron, along, at }) {
    const own = parameterOf(neuron, along);
    return [{ name: along, value: at, min: own - room, max: own + room, step: 0.1 }];
  },
  turn: (state, position, _, value) => ({ state: { ...state, at: value }, position }),
};

const sizeAt = (position: number) => widest * (narrowest / widest) ** (position / lastStep);

function lossAt({ neuron, example, along }: Secant, value: number): number {
  return neuronLoss(withParameter(neuron, along, value), example);
}

/** The slope of the curve itself, where the parameter stands. */
function trueSlope({ neuron, example, along, at }: Secant): number {
  return slopeOf(withParameter(neuron, along, at), example, along);
}

function nudgeAt(state: Secant, position: number) {
  const h = sizeAt(position);
  const [below, above] = [lossAt(state, state.at - h), lossAt(state, state.at + h)];
  return { h, below, above, rise: above - below, run: 2 * h };
}

function moment(state: Secant, position: number): Moment {
  const { along } = state;
  const { below, above, rise, run } = nudgeAt(state, position);
  return {
    panels: [hillWithNudge(state, position)],
    formulas: [
      `rise = L(${along} + h) − L(${along} − h) = ${formatNumber(above)} − ${formatNumber(below)} = ${formatNumber(rise)}`,
      `run = 2h = ${formatNumber(run)}`,
      `slope = rise / run = ${formatTerm(rise)} / ${formatNumber(run)} = ${formatNumber(rise / run)}`,
    ],
    sentence: sentence(state, position),
  };
}

function hillWithNudge(state: Secant, position: number): Plot {
  const { neuron, along, at } = state;
  const own = parameterOf(neuron, along);
  const range: [number, number] = [own - reach, own + reach];
  const x = grid(range, curvePoints);
  const y = x.map((value) => lossAt(state, value));
  const top = y.reduce((a, b) => Math.max(a, b), 0.01);
  const { h, below, above, rise, run } = nudgeAt(state, position);
  const here = lossAt(state, at);
  const through = ([px, py]: [number, number], slope: number): { from: [number, number]; to: [number, number] } => ({
    from: [range[0], py + slope * (range[0] - px)],
    to: [range[1], py + slope * (range[1] - px)],
  });
  const ring = (x: number, y: number, label: string): Mark => ({
    type: "ball",
    x,
    y,
    tone: "you",
    hollow: true,
    size: 7,
    ...(h >= namedFrom ? { label } : {}),
  });
  return {
    type: "plot",
    name: `Loss versus ${along}, with a nudge to both sides`,
    x: { title: `${along} (${along === "b" ? "bias" : "weight"})`, range },
    y: { title: "loss (squared error)", range: [-0.08 * top, 1.2 * top] },
    series: [{ type: "line", name: "loss", x, y, tone: "loss" }],
    marks: [
      { type: "segment", ...through([at, here], trueSlope(state)), tone: "quiet", dash: "dash" },
      { type: "segment", from: [at - h, below], to: [at + h, below], tone: "ink", dash: "dot" },
      { type: "segment", from: [at + h, below], to: [at + h, above], tone: "ink", dash: "dot" },
      { type: "segment", ...through([at - h, below], rise / run), tone: "you" },
      ring(at - h, below, `${along} − h`),
      ring(at + h, above, `${along} + h`),
      {
        type: "ball",
        x: at,
        y: here,
        tone: "you",
        ...(h >= namedFrom ? {} : { label: `${along} ${formatNumber(at, 3)}` }),
      },
    ],
  };
}

function sentence(state: Secant, position: number): string {
  const { h, rise, run } = nudgeAt(state, position);
  return (
    `With h = ${formatNumber(h, 3)} the line through both points has the slope ${formatNumber(rise / run)}. ` +
    `The curve itself has the slope ${formatNumber(trueSlope(state))} at ${state.along} = ${formatNumber(state.at, 3)}.`
  );
}
