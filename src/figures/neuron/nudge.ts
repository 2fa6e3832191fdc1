import { type Example, needExample, type Neuron, neuronLoss } from "../../math/neuron";
import { parameterNames, parameterOf, slopeOf, withParameter } from "../../math/neuronParameters";
import { centralDifference, relativeError } from "../../math/slopes";
import { lostDigitsDiagram, sharedStart, writtenOut } from "./digits";
import type { Dash, Line, LiveFigure, Mark, Moment, Mover, Plot, Tone } from "../figure";
import { formatNumber, formatTerm } from "../../math/format";
import { powerOfTen } from "../scale";
import { grid } from "../steps";

/** The state of the nudge: a neuron, an example, and the parameter that is nudged. */
export interface Nudge {
  neuron: Neuron;
  example: Example;
  along: string;
}

const [smallest, largest, start] = [-16, 1, 0];
const stepOfExponent = 0.25;
/** How far the close-up reaches to each side, counted in nudges. */
const reach = 2.5;
/** Half the distance from 1 to the next float64: how far off a rounded result may be, for its size. */
const rounding = 2 ** -53;

/**
 * The error of a nudged slope for every size of the nudge, and one nudge seen from near:
 * the two points, their losses to the last digit, and the digits that cancel.
 *
 * @param along - the parameter to nudge: "w1", "w2", … or "b"
 * @throws {TypeError | RangeError} if neuron and example do not fit each other, there is no such parameter,
 *   or its slope is 0: no error can be measured against 0
 */
export function nudge(neuron: Neuron, example: Example, along = "w1"): LiveFigure<Nudge> {
  needExample("nudge", neuron, example);
  if (!parameterNames(neuron).includes(along)) {
    throw new RangeError(`nudge: needs one of ${parameterNames(neuron).join(", ")} to nudge; got ${String(along)}`);
  }
  const state: Nudge = {
    neuron: withParameter(neuron, "b", neuron.bias),
    example: { inputs: [...example.inputs], target: example.target },
    along,
  };
  if (trueSlope(state) === 0)
    throw new RangeError(`nudge: needs a parameter whose slope is not 0; got ${along}, which has no say here`);
  return {
    title: "The error of a nudge is a V: too wide is wrong, and too narrow is wrong",
    caption:
      `The digits are those of the losses a nudge h above and below ${along}: the ones they share cancel in the difference. One plot is the hill seen from near, ` +
      "with the line through the two points; the other is the relative error for every h, on logarithmic axes. Move the slider or drag the ball.",
    atStart: sentence(state, start),
    mover: "nudge",
    state,
    table: nudgeTable(state),
  };
}

export const nudgeMover: Mover<Nudge> = {
  slider: () => ({
    label: "nudge h",
    min: smallest,
    max: largest,
    step: stepOfExponent,
    start,
  }),
  valueText: (_, position) => formatNumber(powerOfTen(position), 2),
  at: moment,
  next: (_, position) => (position <= smallest ? null : Math.max(smallest, position - stepOfExponent)),
  drag: (_, h) => Math.min(largest, Math.max(smallest, Math.round(Math.log10(h) / stepOfExponent) * stepOfExponent)),
};

function lossAt({ neuron, example, along }: Nudge, value: number): number {
  return neuronLoss(withParameter(neuron, along, value), example);
}

function valueOf({ neuron, along }: Nudge): number {
  return parameterOf(neuron, along);
}

/** The slope by the chain rule, which the nudged one is measured against. */
function trueSlope({ neuron, example, along }: Nudge): number {
  return slopeOf(neuron, example, along);
}

function nudgedSlope(state: Nudge, h: number): number {
  return centralDifference((value) => lossAt(state, value), valueOf(state), h);
}

export function nudgeError(state: Nudge, h: number): number {
  return relativeError(nudgedSlope(state, h), trueSlope(state));
}

/** What the bend of the curve costs: it grows with h². Measured at h = 0.01, where nothing else counts. */
function bendError(state: Nudge, h: number): number {
  return (nudgeError(state, 0.01) / 1e-4) * h * h;
}

/** What rounding may cost: one rounding of the loss, divided by the nudge. */
function roundingError(state: Nudge, h: number): number {
  return (rounding * lossAt(state, valueOf(state))) / (h * Math.abs(trueSlope(state)));
}

function moment(state: Nudge, position: number): Moment {
  const h = powerOfTen(position);
  const at = valueOf(state);
  const slope = trueSlope(state);
  const [above, below] = [lossAt(state, at + h), lossAt(state, at - h)];
  const rise = above - below;
  const quotient = `${formatTerm(rise)} / ${formatNumber(2 * h)} = ${formatNumber(rise / (2 * h), 6)}`;
  return {
    panels: [lostDigitsDiagram(state.along, above, below, h, slope), closeUp(state, h), valley(state, h)],
    formulas: [`slope ≈ (loss above − loss below) / 2h = ${quotient}`],
    sentence: sentence(state, position),
  };
}

/** The hill in units of the nudge: at every h the tangent looks the same, and what differs is the error. */
function closeUp(state: Nudge, h: number): Plot {
  const at = valueOf(state);
  const slope = trueSlope(state);
  const unit = Math.abs(slope) * h;
  const here = lossAt(state, at);
  const rise = (nudges: number) => (lossAt(state, at + nudges * h) - here) / unit;
  const x = grid([-reach, reach], 201);
  const uphill = Math.sign(slope) * reach;
  const ball = (x: number, label: string): Mark => ({
    type: "ball",
    x,
    y: rise(x),
    tone: "you",
    label,
  });
  return {
    type: "plot",
    name: `The hill around ${state.along}, from near`,
    x: { title: `distance from ${state.along}, in nudges h`, range: [-reach, reach] },
    y: { title: "rise, in slope · h", range: [-3, 3] },
    series: [{ type: "line", name: "loss", x, y: x.map(rise), tone: "loss" }],
    marks: [
      {
        type: "segment",
        from: [-reach, -uphill],
        to: [reach, uphill],
        tone: "quiet",
        dash: "dash",
      },
      { type: "segment", from: [-1, rise(-1)], to: [1, rise(1)], tone: "you" },
      ball(-1, `${state.along} − h`),
      ball(1, `${state.along} + h`),
    ],
  };
}

const exponents = grid([smallest, largest], (largest - smallest) / stepOfExponent + 1);
const widths = exponents.map((exponent) => powerOfTen(exponent));

/** The V, and the two lines that its arms follow. */
function valley(state: Nudge, h: number): Plot {
  const errors = widths.map((width) => nudgeError(state, width));
  const floor = Math.min(...errors.filter((error) => error > 0)) / 10;
  const y = Math.max(nudgeError(state, h), floor);
  const bend = widths.map((width) => bendError(state, width));
  const cancel = widths.map((width) => roundingError(state, width));
  return {
    type: "plot",
    name: "Relative error versus the size of the nudge",
    x: { title: "nudge h", scale: "log", range: [powerOfTen(smallest - 0.5), powerOfTen(largest + 0.5)] },
    y: { title: "relative error", scale: "log", range: [floor, 10] },
    series: [
      arm("relative error", errors, floor, "loss", "solid"),
      arm("the curve bends: h²", bend, floor, "downhill", "dash"),
      arm("digits cancel: 1/h", cancel, floor, "other", "dot"),
    ],
    marks: [{ type: "ball", x: h, y, tone: "you", label: `h ${formatNumber(h, 2)}` }],
  };
}

/** A line over all widths, with a gap where it leaves the plot. */
function arm(name: string, errors: number[], floor: number, tone: Tone, dash: Dash): Line {
  const y = errors.map((error) => (error > floor && error < 10 ? error : null));
  return { type: "line", name, x: widths, y, tone, dash };
}

function sentence(state: Nudge, position: number): string {
  const h = powerOfTen(position);
  const at = valueOf(state);
  const digits = sharedStart(...writtenOut(lossAt(state, at + h), lossAt(state, at - h)));
  const size = `With h = ${formatNumber(h, 2)} the relative error is ${formatNumber(nudgeError(state, h), 2)}. `;
  if (digits.left === 0)
    return `${size}Both losses are the same to the last digit: nothing is left, and the slope comes out as 0.`;
  const shared = /[1-9]/.test(digits.shared)
    ? `Both losses begin with ${digits.shared}`
    : "The losses differ from the first digit on";
  return `${size}${shared}; ${digits.left} digits are left for their difference. ${cause(state, h)}`;
}

function cause(state: Nudge, h: number): string {
  const [bend, round] = [bendError(state, h), roundingError(state, h)];
  if (bend > 10 * round) return "The curve bends between the two points: a smaller h would help.";
  if (round > 10 * bend) return "What is left is rounded: a smaller h would make it worse.";
  return "This is the bottom of the V: bending and rounding cost about the same.";
}

function nudgeTable(state: Nudge) {
  const at = valueOf(state);
  const rows = [0, -1, -3, -5, -7, -9, -11, -13, -15, -16].map((exponent) => {
    const h = powerOfTen(exponent);
    const { left } = sharedStart(...writtenOut(lossAt(state, at + h), lossAt(state, at - h)));
    return [
      formatNumber(h),
      formatNumber(nudgedSlope(state, h), 8),
      formatNumber(nudgeError(state, h), 2),
      String(left),
    ];
  });
  return {
    columns: ["h", `slope of ${state.along} by nudging`, "relative error", "digits left"],
    rows,
  };
}
