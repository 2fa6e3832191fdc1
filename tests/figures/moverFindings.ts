// What the page counts on, whatever moves: walked through at every position, each break of it said in a sentence.
import { isDeepStrictEqual } from "node:util";
import type { Field, Line, LiveFigure, Mover, Panel, Plot, Series, Slider } from "../../src/figures/figure";
import { moverOf } from "../../src/figures/movers";
import { valueAlong } from "../../src/figures/scale";
import { grid } from "../../src/figures/steps";

const mostPositions = 41;
const longestMotion = 100_000;
/** What comes out where a value is missing. */
const hole = /NaN|Infinity|undefined|\[object/;
/** Where the last plot is touched: parts of its x axis. */
const parts = [0, 0.25, 0.5, 0.75, 1];

/** All that is wrong with a figure that moves: its own state first, then each that can be chosen. */
export function moverFindings(figure: LiveFigure, mover: Mover<unknown> = moverOf(figure)): string[] {
  const { mover: name, state, atStart } = figure;
  const options = mover.choices?.(state).options ?? [];
  return [
    ...figureFindings(figure).map((finding) => `${name}: ${finding}`),
    ...stateFindings(mover, state, atStart).map((finding) => `${name}${finding}`),
    ...options.flatMap((option) =>
      choiceFindings(mover, state, option).map((finding) => `${name}, ${option}${finding}`),
    ),
  ];
}

function figureFindings({ title, caption, table: { columns, rows } }: LiveFigure): string[] {
  return [
    ...wordFindings("its title", title),
    ...wordFindings("its caption", caption),
    ...[...columns, ...rows.flat()].flatMap((cell) => wordFindings("a cell of its table", cell)),
    ...rows
      .filter((row) => row.length !== columns.length)
      .map((row) => `the row of ${row[0]} has ${row.length} cells, for ${columns.length} columns`),
  ];
}

function choiceFindings(mover: Mover<unknown>, state: unknown, option: string): string[] {
  const chosen = mover.choose!(state, option, mover.slider(state).start);
  const typesOf = (at: unknown) => mover.at(at, mover.slider(at).start).panels.map(({ type }) => type);
  return [
    ...(mover.choices!(chosen).chosen === option ? [] : [": is chosen, and another is marked"]),
    // The page draws its panels once, and gives them new data.
    ...(isDeepStrictEqual(typesOf(chosen), typesOf(state)) ? [] : [": has other panels than before the choice"]),
    ...stateFindings(mover, chosen),
  ];
}

function stateFindings(mover: Mover<unknown>, state: unknown, atStart?: string): string[] {
  const slider = mover.slider(state);
  const { start } = slider;
  const first = mover.at(state, start);
  const look = looksOf(first.panels);
  const copy: unknown = JSON.parse(JSON.stringify(state));
  const found = positionsOf(slider, mover.still?.(state) ?? start).flatMap((position) =>
    positionFindings(mover, state, slider, position, look).map((finding) => ` at ${position}: ${finding}`),
  );
  found.push(...betweenFindings(mover, state, slider, look), ...knobFindings(mover, state, look));
  if (!isDeepStrictEqual(copy, state))
    found.push(": its state is not plain data, and does not survive the way to the page");
  if (atStart !== undefined && atStart !== first.sentence) found.push(": its atStart is not the sentence of its start");
  return [...sliderFindings(slider), ...found, ...motionFindings(mover, state, slider)];
}

/** A figure that moves between its steps is drawn there too, while values travel and when they have arrived. */
function betweenFindings(mover: Mover<unknown>, state: unknown, slider: Slider, look: readonly string[]): string[] {
  if (!mover.between) return [];
  const { min, max, step } = slider;
  const stops = positionsOf(slider, min).flatMap((stop) => [stop + 0.3 * step, stop + 0.9 * step]);
  return stops
    .filter((position) => position > min && position < max)
    .flatMap((position) => momentFindings(mover, state, position, look).map((found) => ` at ${position}: ${found}`));
}

/** Each knob can be turned to both its ends: its value follows, and the look stays. */
function knobFindings(mover: Mover<unknown>, state: unknown, look: readonly string[]): string[] {
  const { start } = mover.slider(state);
  const knobs = mover.knobs?.(state, start) ?? [];
  return knobs.flatMap(({ name, min, max, step, value }) => {
    const isSound = [min, max, step, value].every(Number.isFinite) && min <= value && value <= max && step > 0;
    const ends = [min, max].flatMap((end) => {
      const turned = mover.turn!(state, start, name, end);
      const now = mover.knobs!(turned.state, turned.position).find((knob) => knob.name === name);
      const follows = now && Math.abs(now.value - end) <= step;
      return [
        ...(follows ? [] : [`: its knob ${name} is turned to ${end}, and then stands at ${now?.value}`]),
        ...momentFindings(mover, turned.state, turned.position, look).map((found) => `, ${name} ${end}: ${found}`),
      ];
    });
    return [...(isSound ? [] : [`: its knob ${name} goes from ${min} to ${max} by ${step}, at ${value}`]), ...ends];
  });
}

/** Positions of the slider, both ends among them: all, or as many as there is time for; and those that a figure chooses. */
function positionsOf({ min, max, step, start }: Slider, still: number): number[] {
  const last = Math.round((max - min) / step);
  const stops = grid([0, last], Math.min(last + 1, mostPositions)).map((stop) => min + Math.round(stop) * step);
  return [...new Set([start, still, ...stops.map((stop) => Math.min(stop, max))])];
}

function sliderFindings({ label, min, max, step, start }: Slider): string[] {
  const isSound = [min, max, step, start].every(Number.isFinite) && min <= start && start <= max && step > 0;
  return [
    ...wordFindings("its slider", label).map((finding) => `: ${finding}`),
    ...(isSound ? [] : [`: its slider goes from ${min} to ${max} by ${step}, and starts at ${start}`]),
  ];
}

/** Play ends, from the start and from the left end. */
function motionFindings(mover: Mover<unknown>, state: unknown, { min, start }: Slider): string[] {
  return [...new Set([min, start])].flatMap((from) => {
    let [position, steps]: [number | null, number] = [from, 0];
    while (position !== null && steps < longestMotion) {
      position = mover.next(state, position);
      steps += 1;
    }
    return position === null ? [] : [`: Play does not end when it begins at ${from}`];
  });
}

function positionFindings(
  mover: Mover<unknown>,
  state: unknown,
  slider: Slider,
  position: number,
  look: readonly string[],
): string[] {
  const { panels } = mover.at(state, position);
  const isOutside = (to: number) => !(to >= slider.min && to <= slider.max);
  const next = mover.next(state, position);
  const plot = panels.filter((panel): panel is Plot => panel.type === "plot").at(-1);
  const dragged = plot && mover.drag ? parts.map((part) => mover.drag!(state, valueAlong(plot.x, part))) : [];
  return [
    ...momentFindings(mover, state, position, look),
    ...wordFindings("what stands beside its slider", mover.valueText?.(state, position) ?? "the position"),
    ...(isOutside(position) ? ["it stands outside of its slider"] : []),
    ...(next !== null && (isOutside(next) || next === position) ? [`Play goes on to ${next}`] : []),
    ...dragged.filter(isOutside).map((to) => `it can be dragged to ${to}, outside of its slider`),
  ];
}

function momentFindings(mover: Mover<unknown>, state: unknown, position: number, look: readonly string[]): string[] {
  const { panels, formulas, sentence } = mover.at(state, position);
  const here = looksOf(panels);
  return [
    ...(isDeepStrictEqual(here, look) ? [] : [`shows ${inWords(here)}, not ${inWords(look)}`]),
    ...panels.flatMap(panelFindings),
    ...wordFindings("its sentence", sentence),
    ...formulas.flatMap((formula) => wordFindings("a formula", formula)),
  ];
}

/** What the page draws once, and so must not change: the panels with their names, and the lines that a legend names. */
function looksOf(panels: readonly Panel[]): string[] {
  return panels.map((panel) => {
    const lines = panel.type === "plot" ? panel.series.map(({ type, name }) => `, ${type} “${name}”`) : [];
    return `${panel.type} “${panel.name}”${lines.join("")}`;
  });
}

const inWords = (looks: readonly string[]) => looks.join("; ") || "no panel";

function panelFindings(panel: Panel): string[] {
  const broken = firstBroken(panel);
  const findings = [...(broken ? [broken.slice(1)] : []), ...(panel.type === "plot" ? plotFindings(panel) : [])];
  return findings.map((finding) => `“${panel.name}”: ${finding}`);
}

/** The way to the first number that is none, or text with a hole. */
function firstBroken(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : ` is ${value}`;
  if (typeof value === "string") return hole.test(value) ? ` says ${value}` : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const broken = firstBroken(part);
    if (broken) return `.${key}${broken}`;
  }
  return undefined;
}

function plotFindings({ x, y, series }: Plot): string[] {
  const axes = [x, y].flatMap(({ title, scale, range: [low, high] }) =>
    low < high && (scale !== "log" || low > 0) ? [] : [`the axis “${title}” goes from ${low} to ${high}`],
  );
  return [...axes, ...series.flatMap(seriesFindings)];
}

function seriesFindings(series: Series): string[] {
  const findings = series.type === "line" ? lineFindings(series) : fieldFindings(series);
  return findings.map((finding) => `“${series.name}” ${finding}`);
}

function lineFindings({ x, y }: Line): string[] {
  return x.length === y.length ? [] : [`has ${x.length} x and ${y.length} y`];
}

function fieldFindings({ x, y, z }: Field): string[] {
  const rows = z.length === y.length ? [] : [`has ${z.length} rows for ${y.length} y`];
  const short = z.findIndex((row) => row.length !== x.length);
  return short < 0 ? rows : [...rows, `has ${z[short]!.length} values in row ${short}, for ${x.length} x`];
}

function wordFindings(what: string, text: unknown): string[] {
  if (typeof text !== "string") return [`${what} is no text: ${String(text)}`];
  if (text === "") return [`${what} is empty`];
  if (hole.test(text)) return [`${what} says ${text}`];
  return [];
}
