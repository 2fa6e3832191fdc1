import { sigmoid } from "../../math/activations";
import { neuronGradients } from "../../math/gradients";
import { squaredError } from "../../math/losses";
import { type Example, forwardNeuron, needExample, type Neuron } from "../../math/neuron";
import { inputOf, parameterNames, parameterOf, withParameter } from "../../math/neuronParameters";
import type { Diagram, Item, LiveFigure, Mark, Moment, Mover, Plot, Tone } from "../figure";
import { formatNumber, formatTerm } from "../../math/format";
import { grid } from "../steps";
import { parameterSlider } from "./hill";

/** The state of the chain: a neuron, an example, and the parameter at its far end. */
export interface Chain {
  neuron: Neuron;
  example: Example;
  along: string;
}

const curvePoints = 81;
/** The middles of the three plots, which stand under the diagram: each has its slope over it. */
const plotMiddles = [151, 430, 709];
/** Play goes from one end of the slider to the other in about so many steps. */
const stepsOfPlay = 32;

/**
 * The chain rule for one parameter, live. The value runs to the right, the blame comes back to the left, link by link:
 * ∂L/∂w = ∂L/∂a · ∂a/∂z · ∂z/∂w. Under it each link as a curve, with its slope where the neuron stands.
 *
 * @param along - the parameter to blame: "w1", "w2", … or "b"
 * @throws {TypeError | RangeError} if there is no such parameter, or neuron and example do not fit each other
 */
export function chainPicture(neuron: Neuron, example: Example, along = "w1"): LiveFigure<Chain> {
  needExample("chainPicture", neuron, example);
  const names = parameterNames(neuron);
  if (!names.includes(along))
    throw new RangeError(`chainPicture: needs one of ${names.join(", ")}; got ${String(along)}`);
  const state: Chain = {
    neuron: withParameter(neuron, "b", neuron.bias),
    example: { inputs: [...example.inputs], target: example.target },
    along,
  };
  const { links, total } = linksAt(state, parameterOf(neuron, along));
  return {
    title: "The chain from a parameter to the loss: three slopes, multiplied",
    caption:
      "On top the values run to the right: the parameter makes z, z makes a, a makes the loss. The blame comes back to the left: it begins with the slope of the loss, and each further link multiplies it. " +
      "Below is each link as a curve, with the slope where the neuron stands (dashed). Move the slider, or press Play, and watch all three.",
    atStart: sentence(state, parameterOf(neuron, along)),
    mover: "chainPicture",
    state,
    table: {
      columns: ["link", "value"],
      rows: [
        ...[...links].reverse().map(({ name, slope }) => [name, formatNumber(slope)]),
        [`∂L/∂${along}, their product`, formatNumber(total)],
      ],
    },
  };
}

export const chainPictureMover: Mover<Chain> = {
  pace: 250,
  between: true,
  slider: parameterSlider,
  at: moment,
  next(state, position) {
    const { min, max } = parameterSlider(state);
    const next = Math.floor(position) + Math.max(1, Math.round((max - min) / stepsOfPlay));
    return next > max ? null : next;
  },
  choices: ({ neuron, along }) => ({ label: "To blame", options: parameterNames(neuron), chosen: along }),
  choose: (state, option, position) => ({
    ...state,
    neuron: withParameter(state.neuron, state.along, position),
    along: option,
  }),
};

interface Link {
  /** Such as ∂z/∂w1. */
  name: string;
  slope: number;
  /** What goes in and what comes out, as names and as numbers. */
  from: [name: string, value: number];
  to: [name: string, value: number];
  curve: (x: number) => number;
}

/** The three links from the parameter to the loss, and what they make together. */
function linksAt({ neuron, example, along }: Chain, position: number) {
  const here = withParameter(neuron, along, position);
  const { preActivation: z, activation: a, loss, ...slopes } = neuronGradients(here, example);
  const slopeOfSum = inputOf(example, along);
  const links: [Link, Link, Link] = [
    {
      name: `∂z/∂${along}`,
      slope: slopeOfSum,
      from: [along, position],
      to: ["z", z],
      curve: (value) => forwardNeuron(withParameter(neuron, along, value), example.inputs).preActivation,
    },
    { name: "∂a/∂z", slope: slopes.activationByPreActivation, from: ["z", z], to: ["a", a], curve: sigmoid },
    {
      name: "∂L/∂a",
      slope: slopes.lossByActivation,
      from: ["a", a],
      to: ["L", loss],
      curve: (activation) => squaredError(activation, example.target),
    },
  ];
  return { links, lossByZ: slopes.lossByPreActivation, total: slopes.lossByPreActivation * slopeOfSum };
}

function moment(state: Chain, position: number): Moment {
  const { links, total } = linksAt(state, position);
  const [bySum, bySigmoid, byLoss] = links;
  return {
    panels: [chainDiagram(state, position), ...linkPlots(state, links)],
    formulas: [
      `∂L/∂${state.along} = ${[byLoss, bySigmoid, bySum].map(({ name }) => name).join(" · ")} = ${formatNumber(byLoss.slope)} · ${formatTerm(bySigmoid.slope)} · ${formatTerm(bySum.slope)} = ${formatNumber(total)}`,
    ],
    sentence: sentence(state, position),
  };
}

function sentence(state: Chain, position: number): string {
  const { links, total } = linksAt(state, position);
  const [sum, squash, loss] = links.map(({ slope }) => formatNumber(slope));
  return `At ${state.along} = ${formatNumber(position)}: move it a little, and z moves ${sum} times as far, a ${squash} times as far as z, and the loss ${loss} times as far as a. In all that is ${formatNumber(total)} times.`;
}

/** Each link as a curve: what comes out of it, for all that the slider can send in. */
function linkPlots(state: Chain, [bySum, bySigmoid, byLoss]: [Link, Link, Link]): Plot[] {
  const { min, max } = parameterSlider(state);
  const ends = [bySum.curve(min), bySum.curve(max)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const top = Math.max(byLoss.curve(0), byLoss.curve(1));
  return [
    linkPlot(bySum, widened(min, max), widened(low, high), "you"),
    linkPlot(bySigmoid, widened(low, high), widened(0, 1), "loss"),
    linkPlot(byLoss, widened(0, 1), widened(0, top), "loss"),
  ];
}

/** A range with air around it, so that a ball at an end is seen whole. */
function widened(low: number, high: number): [number, number] {
  const air = 0.12 * (high - low || 2);
  return [low - air, high + air];
}

function linkPlot({ name, slope, from, to, curve }: Link, x: [number, number], y: [number, number], tone: Tone): Plot {
  const xs = grid(x, curvePoints);
  const [inName, at] = from;
  const [outName, value] = to;
  const half = (x[1] - x[0]) / 4;
  const tangent: Mark = {
    type: "segment",
    from: [at - half, value - slope * half],
    to: [at + half, value + slope * half],
    tone: "blame",
    dash: "dash",
  };
  return {
    type: "plot",
    name: `${outName} versus ${inName}, with its slope ${name}`,
    small: true,
    x: { title: inName, range: x },
    y: { title: outName, range: y },
    series: [{ type: "line", name: outName, x: xs, y: xs.map(curve), tone: "loss" }],
    marks: [tangent, { type: "ball", x: at, y: value, tone, size: 7 }],
  };
}

function chainDiagram(state: Chain, position: number): Diagram {
  const { along } = state;
  const { links, lossByZ, total } = linksAt(state, position);
  const [bySum, , byLoss] = links;
  const stations = [bySum.from, ...links.map(({ to }) => to)].map(([name, value]): [string, number] => [
    name === "L" ? "loss L" : name,
    value,
  ]);
  const blames: [string, number][] = [
    [`∂L/∂${along}`, total],
    ["∂L/∂z", lossByZ],
    ["∂L/∂a", byLoss.slope],
  ];
  return {
    type: "diagram",
    name: `The chain from ${along} to the loss and back`,
    width: 820,
    height: 198,
    items: [
      ...chainItems(
        stations,
        links.map(({ name, slope }) => [name, slope]),
        blames,
      ),
      ...links.map(
        ({ name, slope }, i): Item => ({
          type: "text",
          x: plotMiddles[i]!,
          y: 186,
          text: `slope ${name} = ${formatNumber(slope)}`,
          tone: "blame",
          strong: true,
        }),
      ),
    ],
  };
}

/** Values above, blame below: what stands under a box is the slope of the loss by it, made from the one to its right by one link. */
function chainItems(stations: [string, number][], links: [string, number][], blames: [string, number][]): Item[] {
  const x = (i: number) => 66 + i * 229;
  const boxes = stations.map(
    ([name, value], i): Item => ({
      type: "node",
      shape: "box",
      x: x(i),
      y: 62,
      width: 96,
      lines: [name, formatNumber(value)],
      tone: i === 0 ? "you" : "loss",
    }),
  );
  const forward = links.map(
    (_, i): Item => ({
      type: "edge",
      from: [x(i) + 50, 62],
      to: [x(i + 1) - 50, 62],
      tone: "quiet",
      thickness: 2,
      arrow: true,
    }),
  );
  const blame = blames.flatMap(([name, slope], i): Item[] => [
    { type: "text", x: x(i), y: 126, text: name, tone: "blame" },
    { type: "text", x: x(i), y: 148, text: formatNumber(slope), tone: "blame", strong: true },
  ]);
  const back = links.flatMap(([name, link], i): Item[] => {
    // The blame begins with the slope of the loss: it stands where the arrow ends, and once is enough.
    const isFirst = i === links.length - 1;
    const from = isFirst ? x(i + 1) : x(i + 1) - 52;
    const middle = (x(i) + x(i + 1)) / 2;
    const arrow: Item = {
      ...{ type: "edge", tone: "blame", thickness: 2.5, arrow: true },
      from: [from, 137],
      to: [x(i) + 52, 137],
    };
    if (isFirst) return [arrow];
    return [
      arrow,
      { type: "text", x: middle, y: 115, text: name, tone: "quiet" },
      { type: "text", x: middle, y: 160, text: `· ${formatNumber(link)}`, tone: "blame" },
    ];
  });
  return [
    { type: "text", x: x(0) - 48, y: 16, text: "forward: values →", tone: "quiet", anchor: "start" },
    { type: "text", x: x(3) + 48, y: 16, text: "← backward: blame", tone: "blame", anchor: "end" },
    { type: "edge", from: [x(3), 90], to: [x(3), 137], tone: "blame", thickness: 2.5 },
    ...forward,
    ...back,
    ...blame,
    ...boxes,
  ];
}
