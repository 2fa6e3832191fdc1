import type { Line, Panel, Plot } from "../figures/figure";
import { scale, ticks, tickTexts } from "../figures/scale";
import { outputWidth } from "./design";
import { diagramSvg } from "./diagram";
import { fieldSvg } from "./field";
import { html, type Html } from "./html";
import { legend, swatchSvg } from "./legend";
import { type Area, insideSvg, marksSvg } from "./marks";
import { casingWidth, colour, dashArray, lineSvg, lineWidth, pathSvg, shapeSvg, textSvg } from "./svg";

/** What stands around the area of a plot: the axes' labels and titles. */
const around = { left: 72, top: 16, right: 16, bottom: 56 };
const widest = { width: 552, height: 276 };
/** A plot that is narrower says little: then it stands below the others. */
const narrowest = 260;
const tallestSquare = 330;
/** Between pictures side by side, in the markup. */
export const inlineGap = 16;
const legendRow = 24;

/**
 * The still picture of a panel: a whole SVG that needs no script, no style sheet and no network.
 * It stands in the output until the page draws the live chart, and stays where no script may run.
 */
export function pictureSvg(panel: Panel): string {
  return wholeSvg(contentOf(panel), html``).markup;
}

/**
 * The same pictures to stand in the markup itself, side by side: at their full size they fill the column, so that no letter
 * is smaller than it is meant; where there is less room they shrink together, then stand one below the other. In the
 * theme's colours where a style sheet sets them. The panel's name is the text alternative.
 */
export function inlinePictures(panels: readonly Panel[]): Html[] {
  const room = roomForEach(panels);
  return panels.map((panel) => {
    const content = contentOf(panel, room);
    const { width } = content;
    const style = `flex:${width} 1 ${0.75 * width}px;min-width:0;max-width:${width}px;height:auto`;
    return wholeSvg(content, html` role="img" aria-label="${panel.name}" style="${style}"`);
  });
}

/** How wide the area of a plot may be that has no width of its own: what the others leave of the column. */
function roomForEach(panels: readonly Panel[]): number {
  const isFree = (panel: Panel) => panel.type === "plot" && !panel.equalUnits;
  const taken = panels.filter((panel) => !isFree(panel)).reduce((sum, panel) => sum + contentOf(panel).width, 0);
  const free = outputWidth - taken - inlineGap * (panels.length - 1);
  const share = free / Math.max(1, panels.filter(isFree).length) - around.left - around.right;
  return Math.min(widest.width, Math.max(narrowest, share));
}

interface Content {
  width: number;
  height: number;
  content: Html;
}

function contentOf(panel: Panel, room = widest.width): Content {
  if (panel.type === "diagram") return { width: panel.width, height: panel.height, content: diagramSvg(panel) };
  const entries = legend(panel);
  const area = areaOf(panel, room);
  const [width, height] = [area.left + area.width + around.right, area.top + area.height + around.bottom];
  const rowAt = (i: number) => html`translate(${area.left} ${height + 6 + i * legendRow})`;
  const rows = entries.map((entry, i) => {
    const name = textSvg([44, 8], entry.name, { anchor: "start" });
    return html`<g transform="${rowAt(i)}">${swatchSvg(entry)}${name}</g>`;
  });
  if (panel.note !== undefined)
    rows.push(html`<g transform="${rowAt(rows.length)}">${textSvg([0, 8], panel.note, { anchor: "start" })}</g>`);
  return { width, height: height + rows.length * legendRow, content: html`${plotSvg(panel, area)}${rows}` };
}

/** Where the plot lies in its picture; where a unit is as long on both axes, as high as that asks for. */
function areaOf({ x, y, equalUnits, wide }: Plot, room: number): Area {
  const { left, top } = around;
  if (!equalUnits) return { left, top, width: room, height: widest.height };
  const ratio = (y.range[1] - y.range[0]) / (x.range[1] - x.range[0]);
  const most = wide ? outputWidth - left - around.right : widest.width;
  const width = Math.min(most, tallestSquare / ratio);
  return { left, top, width, height: width * ratio };
}

function wholeSvg({ width, height, content }: Content, attributes: Html): Html {
  const size = html`viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return html`
    <svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="system-ui, sans-serif"${attributes}>
      <rect width="100%" height="100%" style="fill:${colour("paper")}"/>
      ${content}
    </svg>
  `;
}

function plotSvg(plot: Plot, area: Area): Html {
  const series = plot.series.map((one) =>
    one.type === "field" ? fieldSvg(one, plot, area) : curveSvg(one, plot, area),
  );
  return html`${axesSvg(plot, area)}${insideSvg(area, series.flat())}${marksSvg(plot, area)}`;
}

function axesSvg(plot: Plot, area: Area): Html {
  const { left, top, width, height } = area;
  const toX = scale(plot.x, left, left + width);
  const toY = scale(plot.y, top + height, top);
  const grid = `stroke:${colour("grid")};stroke-width:1`;
  const [across, up] = [ticks(plot.x, Math.round(area.width / 69)), ticks(plot.y, Math.round(area.height / 55))];
  const [acrossTexts, upTexts] = [tickTexts(plot.x, across), tickTexts(plot.y, up)];
  const vertical = across.map((tick, i) => [
    lineSvg([toX(tick), top], [toX(tick), top + height], grid),
    textSvg([toX(tick), top + height + 14], acrossTexts[i]!),
  ]);
  const horizontal = up.map((tick, i) => [
    lineSvg([left, toY(tick)], [left + width, toY(tick)], grid),
    textSvg([left - 8, toY(tick)], upTexts[i]!, { anchor: "end" }),
  ]);
  return html`
    ${vertical}
    ${horizontal}
    ${textSvg([left + width / 2, top + height + 38], plot.x.title)}
    <g transform="translate(14 ${top + height / 2}) rotate(-90)">${textSvg([0, 0], plot.y.title)}</g>
  `;
}

/** A line in as many pieces as its gaps leave. */
export function curveSvg(line: Line, plot: Plot, area: Area): Html[] {
  const toX = scale(plot.x, area.left, area.left + area.width);
  const toY = scale(plot.y, area.top + area.height, area.top);
  const pieces: [number, number][][] = [[]];
  for (const [i, x] of line.x.entries()) {
    const y = line.y[i];
    if (typeof y === "number") pieces.at(-1)!.push([toX(x), toY(y)]);
    else pieces.push([]);
  }
  const stroke = colour(line.tone);
  const style = `stroke:${stroke};stroke-width:${lineWidth(line)};stroke-dasharray:${dashArray(line.dash)}${line.faint ? ";stroke-opacity:0.45" : ""}`;
  const casing = `stroke:${colour("paper")};stroke-width:${casingWidth(line)}`;
  const drawn = line.pointsOnly ? [] : pieces.filter((piece) => piece.length > 0);
  const curve = (line.cased ? [casing, style] : [style]).flatMap((look) => drawn.map((piece) => pathSvg(piece, look)));
  const { shape } = line;
  if (shape === undefined || line.size === 0) return curve;
  const look = line.cased ? `fill:${stroke};stroke:${colour("paper")};stroke-width:2` : `fill:${stroke}`;
  return [...curve, ...pieces.flat().map((point) => shapeSvg(shape, point, line.size ?? 5, look))];
}
