import type { Field, Line, Panel, Plot } from "../figures/figure";
import { formatNumber } from "../math/format";
import { scale, ticks } from "../figures/scale";
import { diagramSvg } from "./diagram";
import { html, type Html } from "./html";
import { legend, swatchSvg } from "./legend";
import { type Area, marksSvg } from "./marks";
import { colour, dashArray, lineSvg, pathSvg, shapeSvg, stillPaper, textSvg } from "./svg";

const plotWidth = 640;
const plotHeight = 348;
const area: Area = { left: 72, top: 16, width: plotWidth - 88, height: plotHeight - 72 };
const legendRow = 24;

/**
 * The still picture of a panel: a whole SVG that needs no script, no style sheet and no network.
 * It stands in the output until the page draws the live chart, and stays where no script may run.
 */
export function pictureSvg(panel: Panel): string {
  if (panel.type === "diagram") return wholeSvg(panel.width, panel.height, diagramSvg(panel));
  const entries = legend(panel);
  const rows = entries.map((entry, i) => {
    const y = plotHeight + 6 + i * legendRow;
    const name = textSvg([44, 8], entry.name, { anchor: "start" });
    return html`<g transform="translate(${area.left} ${y})">${swatchSvg(entry)}${name}</g>`;
  });
  return wholeSvg(plotWidth, plotHeight + entries.length * legendRow, html`${plotSvg(panel)}${rows}`);
}

function wholeSvg(width: number, height: number, content: Html): string {
  const size = html`viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return html`
    <svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="system-ui, sans-serif">
      <rect width="100%" height="100%" fill="${stillPaper}"/>
      ${content}
    </svg>
  `.markup;
}

function plotSvg(plot: Plot): Html {
  const series = plot.series.map((one) => (one.type === "field" ? fieldSvg(one, plot) : curveSvg(one, plot)));
  const { left, top, width, height } = area;
  return html`
    ${axesSvg(plot)}
    <clipPath id="area"><rect x="${left}" y="${top}" width="${width}" height="${height}"/></clipPath>
    <g clip-path="url(#area)">${series}</g>
    ${marksSvg(plot.marks, plot, area)}
  `;
}

function axesSvg(plot: Plot): Html {
  const { left, top, width, height } = area;
  const toX = scale(plot.x, left, left + width);
  const toY = scale(plot.y, top + height, top);
  const grid = `stroke:${colour("grid")};stroke-width:1`;
  const vertical = ticks(plot.x, 8).map((tick) => [
    lineSvg([toX(tick), top], [toX(tick), top + height], grid),
    textSvg([toX(tick), top + height + 14], formatNumber(tick)),
  ]);
  const horizontal = ticks(plot.y, 5).map((tick) => [
    lineSvg([left, toY(tick)], [left + width, toY(tick)], grid),
    textSvg([left - 8, toY(tick)], formatNumber(tick), { anchor: "end" }),
  ]);
  return html`
    ${vertical}
    ${horizontal}
    ${textSvg([left + width / 2, plotHeight - 18], plot.x.title)}
    <g transform="translate(14 ${top + height / 2}) rotate(-90)">${textSvg([0, 0], plot.y.title)}</g>
  `;
}

function curveSvg(line: Line, plot: Plot): Html[] {
  const toX = scale(plot.x, area.left, area.left + area.width);
  const toY = scale(plot.y, area.top + area.height, area.top);
  const points = line.x
    .map((x, i) => [x, line.y[i]] as const)
    .filter((point): point is readonly [number, number] => typeof point[1] === "number")
    .map(([x, y]): [number, number] => [toX(x), toY(y)]);
  const stroke = colour(line.tone);
  const curve = line.pointsOnly
    ? []
    : [pathSvg(points, `stroke:${stroke};stroke-width:2.5;stroke-dasharray:${dashArray(line.dash)}`)];
  const { shape } = line;
  if (shape === undefined) return curve;
  return [...curve, ...points.map((point) => shapeSvg(shape, point, 5, `fill:${stroke}`))];
}

/** A map in ten bands of colour; neighbours in a row that share a band are one rectangle. */
function fieldSvg(field: Field, plot: Plot): Html[] {
  const toX = scale(plot.x, area.left, area.left + area.width);
  const toY = scale(plot.y, area.top + area.height, area.top);
  const width = area.width / (field.x.length - 1);
  const height = area.height / (field.y.length - 1);
  const band = bands(field);
  return field.z.flatMap((row, j) =>
    runs(row.map(band)).map(({ value, start, length }) => {
      const [x, y] = [toX(field.x[start]!) - width / 2, toY(field.y[j]!) - height / 2];
      const size = html`width="${(width * length + 0.5).toFixed(1)}" height="${(height + 0.5).toFixed(1)}"`;
      return html`<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${size} style="${value}"/>`;
    }),
  );
}

/** The style of a value: how strong its colour is, in steps; "sides" has a second colour below the middle. */
function bands(field: Field): (value: number) => string {
  const values = field.z.flat();
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const middle = field.shading === "sides" ? (field.middle ?? 0) : low;
  const reach = field.reach ?? (Math.max(high - middle, middle - low) || 1);
  return (value) => {
    const strength = Math.min(10, Math.round((10 * Math.abs(value - middle)) / reach)) / 10;
    return `fill:${colour(value < middle ? "you" : "loss")};fill-opacity:${(0.7 * strength).toFixed(2)}`;
  };
}

function runs(values: string[]): { value: string; start: number; length: number }[] {
  const found: { value: string; start: number; length: number }[] = [];
  for (const [start, value] of values.entries()) {
    const last = found.at(-1);
    if (last?.value === value) last.length += 1;
    else found.push({ value, start, length: 1 });
  }
  return found;
}
