import { needList, needObject } from "../math/guard";
import type { Axis, Line, Mark, StillFigure, Table } from "./figure";
import { formatNumber } from "../math/format";
import { lineLooks } from "./lineLooks";
import { thinned } from "./steps";

/** A line of a chart; what is left out (tone, dash, shape) is chosen so that no two lines look alike. */
export type ChartLine = Pick<Line, "name" | "x" | "y"> & Partial<Pick<Line, "tone" | "dash" | "shape" | "pointsOnly">>;

export interface ChartOptions {
  title: string;
  caption: string;
  x: { title: string; scale?: "linear" | "log"; range?: [number, number] };
  y: { title: string; scale?: "linear" | "log"; range?: [number, number] };
  lines: ChartLine[];
  marks?: Mark[];
}

/** Up to this many points a line also draws each of them. */
const fewPoints = 12;
const tableRows = 8;

/**
 * A chart of one or more lines. Values that a log axis cannot show (0 and below) leave a gap.
 *
 * @throws {TypeError | RangeError} if a line has no points, or not as many x as y, or nothing can be shown
 */
export function chart(options: ChartOptions): StillFigure {
  needOptions(options);
  for (const line of options.lines) {
    needObject("chart", "each line", "name, x and y", line);
    needList("chart", `x of "${line.name}"`, line.x);
    needList("chart", `y of "${line.name}"`, line.y);
    if (line.x.length !== line.y.length) {
      throw new RangeError(
        `chart: needs as many x as y values; got ${line.x.length} and ${line.y.length} for "${line.name}"`,
      );
    }
  }
  const series = options.lines.map((line, i) => dressed(line, i, options.y.scale));
  const x = axis(
    options.x,
    options.lines.flatMap((line) => line.x),
    series.some(({ shape }) => shape) ? 0.03 : 0, // or the first point and the last would be cut in half
  );
  const y = axis(
    options.y,
    series.flatMap((line) => line.y),
    0.06,
  );
  return {
    title: options.title,
    caption: options.caption,
    panels: [
      { type: "plot", name: `${options.y.title} versus ${options.x.title}`, x, y, series, marks: options.marks ?? [] },
    ],
    table: chartTable(options),
  };
}

function needOptions(options: ChartOptions): void {
  needObject("chart", "options", "title, caption, x, y and lines", options);
  needObject("chart", "x", "a title", options.x);
  needObject("chart", "y", "a title", options.y);
  needList("chart", "lines", options.lines);
}

function dressed(line: ChartLine, i: number, scale: "linear" | "log" = "linear"): Line {
  const look = lineLooks[i % lineLooks.length]!;
  const shown = line.y.map((value) =>
    value !== null && Number.isFinite(value) && (scale === "linear" || value > 0) ? value : null,
  );
  const points = line.pointsOnly || line.x.length <= fewPoints ? { shape: look.shape } : {};
  return { type: "line", tone: look.tone, dash: look.dash, ...points, ...line, y: shown };
}

/** The range of the axis: the one asked for, else all values with some air around them. */
function axis(asked: ChartOptions["x"], values: (number | null)[], air: number): Axis {
  const scale = asked.scale ?? "linear";
  const shown = values.filter(
    (value): value is number => value !== null && Number.isFinite(value) && (scale === "linear" || value > 0),
  );
  if (shown.length === 0)
    throw new RangeError(`chart: needs at least one finite value to show on the axis "${asked.title}"; got none`);
  const low = shown.reduce((a, b) => Math.min(a, b));
  const high = shown.reduce((a, b) => Math.max(a, b));
  return {
    title: asked.title,
    scale,
    range: asked.range ?? (scale === "log" ? logRange(low, high) : linearRange(low, high, air)),
  };
}

function linearRange(low: number, high: number, air: number): [number, number] {
  const width = high - low || Math.abs(high) || 1;
  return low === high ? [low - width / 2, high + width / 2] : [low - air * width, high + air * width];
}

function logRange(low: number, high: number): [number, number] {
  return low === high ? [low / 2, high * 2] : [low / 1.5, high * 1.5];
}

/** The first line's x values, thinned out, and each line's y there. */
function chartTable({ lines, x }: ChartOptions): Table {
  const xs = lines[0]?.x ?? [];
  const every = Math.max(1, Math.ceil(xs.length / tableRows));
  const shown = thinned(xs, every);
  return {
    columns: [x.title, ...lines.map((line) => line.name)],
    rows: shown.map((at) => [formatNumber(at), ...lines.map((line) => cell(line, at))]),
    ...(shown.length < xs.length ? { part: `${shown.length} of ${xs.length} points` } : {}),
  };
}

function cell(line: ChartLine, at: number): string {
  const value = line.y[line.x.indexOf(at)];
  return value === undefined || value === null ? "–" : formatNumber(value);
}
