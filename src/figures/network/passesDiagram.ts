import type { Diagram, Item, Tone } from "../figure";
import { formatNumber } from "../../math/format";
import { thicknessOf } from "../thickness";
import { alongLine } from "../alongLine";
import { layoutPasses, type PassesLayout } from "./passesLayout";
import {
  lossByActivation,
  type Move,
  type Passes,
  type PassStep,
  type PassNeuron,
  type PassWalk,
  walkOf,
} from "./passSteps";

/** The part of a step in which its values travel; in the rest they have arrived. */
const travelTime = 0.7;
const dotSize = 8;

interface Drawing {
  walk: PassWalk;
  layout: PassesLayout;
  known: ReadonlySet<string>;
  /** The step that is being taken, or was taken last. */
  step: PassStep | undefined;
  /** The values on their way, from 0 to 1; 1 when they are there. */
  travelled: number;
  /** A number as there is room for it. */
  shown(value: number): string;
}

/**
 * The network with all that is known at this position: values in the boxes, weights and slopes on the lines. Between two
 * steps what the next one needs is on its way.
 */
export function passesDiagram(state: Passes, steps: readonly PassStep[], position: number): Diagram {
  const walk = walkOf(state);
  const layout = layoutPasses(walk);
  const begun = Math.ceil(position);
  const travelled = Math.min(1, (1 - (begun - position)) / travelTime);
  const arrived = steps.slice(0, travelled < 1 ? begun - 1 : begun);
  const drawing: Drawing = {
    walk,
    layout,
    known: new Set(arrived.flatMap(({ known }) => known)),
    step: steps[begun - 1],
    travelled,
    shown:
      walk.units.length <= 2
        ? (value) => fitted(value, formatNumber(value), 8)
        : (value) => fitted(value, short(value), 7),
  };
  return {
    type: "diagram",
    name: "The network, with its values and the blame of each part so far",
    width: layout.width,
    height: layout.height,
    items: [
      ...walk.units.flat().flatMap((unit) => lineItems(drawing, unit)),
      ...lossLines(drawing),
      ...inputBoxes(drawing),
      ...walk.units.flat().flatMap((unit) => neuronItems(drawing, unit)),
      ...lossBoxes(drawing),
      ...headings(layout),
      ...dots(drawing),
    ],
  };
}

/** Three digits, and two of a number that begins with zeros. */
function short(value: number): string {
  return formatNumber(value, Math.abs(value) < 0.1 ? 2 : 3);
}

/** The number as it was written, or in fewer letters where it needs more than there is room for: −1.049e−5 as −1e−5. */
function fitted(value: number, written: string, letters: number): string {
  const shorter = [1, 0].map((digits) => value.toExponential(digits).replace("e+", "e").replaceAll("-", "−"));
  return [written, formatNumber(value, 2), ...shorter].find(({ length }) => length <= letters) ?? shorter.at(-1)!;
}

function headings({ width }: PassesLayout): Item[] {
  const look = { type: "text", y: 12, strong: true } as const;
  return [
    { ...look, x: 4, text: "values run to the right →", tone: "loss", anchor: "start" },
    { ...look, x: width - 4, text: "← blame runs to the left", tone: "blame", anchor: "end" },
  ];
}

/** What travels, each where it is by now. */
function dots({ step, travelled, layout }: Drawing): Item[] {
  if (!step || travelled >= 1) return [];
  return step.moves.map(({ line, from, to, tone }): Item => {
    const points = layout.lines.get(line)!;
    const place = { start: 0, end: 1, tag: tagPart(points, layout.tags.get(line)) };
    const [x, y] = alongLine(points, place[from] + travelled * (place[to] - place[from]));
    return { type: "dot", x, y, size: dotSize, tone };
  });
}

/** How far along its line a tag stands; the bias stands at the start of its own. */
function tagPart(points: readonly (readonly [number, number])[], tag: readonly [number, number] | undefined): number {
  if (!tag) return 1;
  const [end, all] = [
    points.at(-1)!,
    points.slice(1).map(([x, y], i) => Math.hypot(x - points[i]![0], y - points[i]![1])),
  ];
  return 1 - Math.hypot(end[0] - tag[0], end[1] - tag[1]) / all.reduce((sum, length) => sum + length, 0);
}

/** What the step does on a line: nothing, carry a value, or carry blame, alone or to meet a value. */
function toneOn({ step }: Drawing, line: string): Move["tone"] | undefined {
  const moves = step?.moves.filter((move) => move.line === line) ?? [];
  return moves.find(({ tone }) => tone === "blame")?.tone ?? moves[0]?.tone;
}

/** The lines into a neuron, each with its weight on it, and under that the slope by it. */
function lineItems(drawing: Drawing, { weightNames, weights, weightGradients }: PassNeuron): Item[] {
  const { layout, known, shown } = drawing;
  return weightNames.flatMap((name, i) => {
    const [start, corner, end] = layout.lines.get(name)!;
    const at = toneOn(drawing, name);
    const [thickness, dash] = [thicknessOf(weights[i]!) + (at ? 2 : 0), weights[i]! < 0 ? "dash" : "solid"] as const;
    const look = { type: "edge", tone: at ?? "quiet", thickness, dash } as const;
    const slope = known.has(name) ? shown(weightGradients[i]!) : undefined;
    return [
      { ...look, from: start!, to: corner! },
      { ...look, from: corner!, to: end! },
      ...tag(layout.tags.get(name)!, name, weights[i]!, slope),
    ];
  });
}

/** A label without a line of its own, so that its colour is not the line's; and the slope, which covers nothing. */
function tag([x, y]: [number, number], name: string, value: number, slope: string | undefined): Item[] {
  const label = `${name} ${formatNumber(value, 3)}`;
  return [
    { type: "edge", from: [x, y], to: [x, y], tone: "you", thickness: 0, label, knob: name },
    ...(slope === undefined ? [] : [{ type: "text", x, y: y + 19, text: `slope ${slope}`, tone: "blame" } as const]),
  ];
}

function inputBoxes({ walk, layout }: Drawing): Item[] {
  return walk.example.inputs.map((input, i): Item => {
    const [x, y] = layout.boxes.get(`x${i + 1}`)!;
    const look = { type: "node", shape: "box", width: layout.boxWidth.input, tone: "quiet" } as const;
    return { ...look, x, y, lines: [`x${i + 1}`, formatNumber(input, 3)], knob: `x${i + 1}` };
  });
}

function neuronItems(drawing: Drawing, unit: PassNeuron): Item[] {
  const { walk, layout, known, shown } = drawing;
  const { name, index, z, a, slope, blame, bias } = unit;
  const [x, y] = layout.boxes.get(name)!;
  const byActivation = lossByActivation(walk, unit);
  const line = (id: string, what: string, value: number | undefined) =>
    known.has(id) && value !== undefined ? `${what} ${shown(value)}` : "";
  return [
    {
      type: "node",
      shape: "box",
      x,
      y,
      width: layout.boxWidth.neuron,
      ...boxLook(drawing, name),
      lines: [
        name,
        line(`z${index}`, `z${index}`, z),
        line(`a${index}`, `a${index}`, a),
        line(`byActivation${index}`, `∂L/∂a${index}`, byActivation),
        line(`blame${index}`, `∂a${index}/∂z${index}`, byActivation === undefined ? undefined : slope),
        line(`blame${index}`, `∂L/∂z${index}`, blame),
      ],
    },
    ...tag(layout.tags.get(`b${index}`)!, `b${index}`, bias, known.has(`b${index}`) ? shown(blame) : undefined),
  ];
}

/** A box glows in the colour of what has come to it. */
function boxLook({ step, travelled }: Drawing, box: string): { tone: Tone; thick?: boolean } {
  if (step?.at !== box || (travelled < 1 && step.moves.length > 0)) return { tone: "quiet" };
  return { tone: step.known.some((id) => /^(byActivation|blame)/.test(id)) ? "blame" : "loss", thick: true };
}

function lossLines(drawing: Drawing): Item[] {
  return ["loss", "target"].map((name): Item => {
    const [from, to] = drawing.layout.lines.get(name)!;
    const tone = toneOn(drawing, name);
    const isBack = tone === "blame";
    const ends = isBack ? { from: to!, to: from! } : { from: from!, to: to! };
    return { type: "edge", ...ends, tone: tone ?? "quiet", thickness: tone ? 4 : 2, arrow: true };
  });
}

function lossBoxes(drawing: Drawing): Item[] {
  const { walk, layout, known } = drawing;
  const box = (name: string, lines: string[]) => {
    const [x, y] = layout.boxes.get(name)!;
    return { type: "node", shape: "box", x, y, width: layout.boxWidth.loss, lines } as const;
  };
  const loss = known.has("loss") ? formatNumber(walk.back.loss) : "";
  return [
    { ...box("loss", ["loss L", loss]), ...boxLook(drawing, "loss") },
    { ...box("target", ["target y", formatNumber(walk.example.target, 3)]), tone: "quiet", knob: "target" },
  ];
}
