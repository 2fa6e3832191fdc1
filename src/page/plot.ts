import type * as PlotlyNamespace from "plotly.js-dist-min";
import type { ContourData, Data, Layout, LayoutAxis, ScatterData } from "plotly.js-dist-min";
import type { Axis, Field, Line, Plot, Series } from "../figures/figure";
import { levels, ticks, tickTexts, valueAlong } from "../figures/scale";
import { html } from "../html/html";
import { formatNumber } from "../math/format";
import { legend, swatchSvg } from "../html/legend";
import { type Area, insideSvg, marksSvg } from "../html/marks";
import { curveSvg } from "../html/picture";
import { casingWidth, lineWidth } from "../html/svg";
import { element } from "./element";
import { drawMap } from "./map";
import { colourOf } from "./style";

type Plotly = typeof PlotlyNamespace;

declare global {
  interface Window {
    Plotly?: Plotly;
  }
}

const pageAddress = (document.currentScript as HTMLScriptElement | null)?.src;
let library: Promise<Plotly> | undefined;

/** plotly.js, loaded once a page from beside the page script; a page that carries it already (an export) uses its own. */
function loadPlotly(): Promise<Plotly> {
  library ??= window.Plotly
    ? Promise.resolve(window.Plotly)
    : new Promise((ready, failed) => {
        const script = element("script", { src: new URL("plotly.min.js", pageAddress).href });
        script.onload = () => ready(window.Plotly!);
        script.onerror = () => {
          library = undefined;
          failed(new Error("plotly.min.js was not found"));
        };
        document.head.append(script);
      });
  return library;
}

// Fixed margins, so that the overlay knows where the plot's area lies without asking the library.
const margins = { l: 64, r: 14, t: 10, b: 46 };
const smallMargins = { l: 50, r: 10, t: 8, b: 38 };

export interface PlotView {
  host: HTMLElement;
  overlay: SVGSVGElement;
  update(plot: Plot): void;
  repaint(): void;
  /** Where the plot's own area lies in its element. */
  area(): Area;
  /** The values on both axes at a place of the window. */
  at(clientX: number, clientY: number): [x: number, y: number];
}

/**
 * A plot. plotly.js draws the axes, and what stands still: curves whose values can be read by pointing at them, maps of height.
 * What moves lies over it in an SVG and on a canvas of our own, which are far cheaper.
 */
export async function plotView(first: Plot, describedBy: string, readable: boolean): Promise<PlotView> {
  const plotly = await loadPlotly();
  const { host, canvas, map, overlay } = emptyPlot(first.name, describedBy);
  let plot = first;
  let drawn = "";
  // A map of classes is drawn by us in any case: plotly.js knows no map of several colours.
  const isMoving = (series: Series) =>
    series.type === "field" && series.shading !== "sides" ? series.shading === "classes" : !readable;
  const drawMoving = () => {
    const area = areaOf(host, plot);
    const moving = plot.series.filter(isMoving);
    const field = moving.find((series) => series.type === "field");
    if (field) drawMap(map, field, area);
    const curves = moving.flatMap((series) => (series.type === "line" ? curveSvg(series, plot, area) : []));
    overlay.innerHTML = insideSvg(area, curves).markup + marksSvg(plot, area).markup;
  };
  const repaint = () => {
    if (host.clientWidth === 0) return; // hidden now; the resize observer calls again
    const { t, b } = marginsOf(plot);
    if (plot.equalUnits) host.style.height = `${equalHeight(plot, areaOf(host, plot).width) + t + b}px`;
    const config = { displayModeBar: false, responsive: false, staticPlot: !readable };
    const still = plot.series.filter((series) => !isMoving(series));
    void plotly.react(canvas, traces(still, plot, host), layout(plot, host, readable), config);
    drawMoving();
  };
  const update = (next: Plot) => {
    plot = next;
    const still = JSON.stringify([next.x, next.y, next.series.filter((series) => !isMoving(series))]);
    if (still === drawn) drawMoving();
    else repaint();
    drawn = still;
  };
  new ResizeObserver(repaint).observe(host);
  const at = (clientX: number, clientY: number): [number, number] => {
    const [across, up] = partsOf(host, plot, clientX, clientY);
    return [valueAlong(plot.x, across), valueAlong(plot.y, up)];
  };
  return { host, overlay, repaint, update, at, area: () => areaOf(host, plot) };
}

function emptyPlot(name: string, describedBy: string) {
  const host = element("div", { class: "nn-plot", role: "img", "aria-label": name, "aria-describedby": describedBy });
  const canvas = element("div", { style: "width:100%;height:100%" });
  const map = element("canvas", { class: "nn-map", "aria-hidden": "true" });
  const overlay = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  overlay.setAttribute("class", "nn-overlay");
  overlay.setAttribute("width", "100%");
  overlay.setAttribute("height", "100%");
  host.append(canvas, map, overlay);
  return { host, canvas, map, overlay };
}

const marginsOf = ({ small }: Plot) => (small ? smallMargins : margins);

function areaOf(host: HTMLElement, plot: Plot): Area {
  const { l, r, t, b } = marginsOf(plot);
  return {
    left: l,
    top: t,
    width: Math.max(1, host.clientWidth - l - r),
    height: Math.max(1, host.clientHeight - t - b),
  };
}

/** How far along its axes a place of the window is: 0 at the low end, 1 at the high one. */
function partsOf(host: HTMLElement, plot: Plot, clientX: number, clientY: number): [across: number, up: number] {
  const area = areaOf(host, plot);
  const box = host.getBoundingClientRect();
  const inside = (part: number) => Math.min(1, Math.max(0, part));
  const across = inside((clientX - box.left - area.left) / area.width);
  return [across, inside(1 - (clientY - box.top - area.top) / area.height)];
}

/** As many lines of a map as leave room for their labels. */
const linesThatFit = (host: Element) => Math.min(10, Math.max(4, Math.round(host.clientWidth / 70)));

/** As many labels of a log axis as leave room between them. */
const powersThatFit = (host: Element) => Math.min(6, Math.max(2, Math.floor(host.clientWidth / 90)));

/** As many labels one above the other as leave room between them, on a strip that is low where there is little room. */
const labelsThatFit = (plot: Plot, host: HTMLElement) => Math.max(3, Math.floor(areaOf(host, plot).height / 22));

/** How high a plot must be for a unit to be as long upward as it is to the right. */
function equalHeight({ x, y }: Plot, width: number): number {
  return Math.round((width * (y.range[1] - y.range[0])) / (x.range[1] - x.range[0]));
}

/** The names of the lines, for a plot that has several, and its note. */
export function legendList(plot: Plot): HTMLElement | null {
  const entries = legend(plot);
  if (entries.length === 0 && plot.note === undefined) return null;
  const list = element("ul", { class: "nn-legend" });
  for (const entry of entries) {
    const item = element("li");
    item.innerHTML = html`<svg width="36" height="16" aria-hidden="true">${swatchSvg(entry)}</svg>`.markup;
    item.append(entry.name);
    list.append(item);
  }
  if (plot.note !== undefined) list.append(element("li", {}, plot.note));
  return list;
}

function layout(plot: Plot, host: HTMLElement, readable: boolean): Partial<Layout> {
  return {
    width: host.clientWidth,
    height: host.clientHeight,
    margin: marginsOf(plot),
    autosize: false,
    showlegend: false,
    dragmode: false,
    hovermode: readable ? "closest" : false,
    paper_bgcolor: "transparent",
    plot_bgcolor: "transparent",
    font: { family: getComputedStyle(host).fontFamily, size: 12, color: colourOf(host, "ink") },
    xaxis: axisLayout(plot, plot.x, host),
    yaxis: { ...axisLayout(plot, plot.y, host), ...(plot.wide ? { nticks: labelsThatFit(plot, host) } : {}) },
  };
}

function axisLayout({ small = false, series }: Plot, axis: Axis, host: Element): Partial<LayoutAxis> {
  const log = axis.scale === "log";
  const [low, high] = axis.range;
  const grid = colourOf(host, "grid");
  return {
    title: { text: axis.title, standoff: small ? 4 : 8 },
    type: log ? "log" : "linear",
    range: log ? [Math.log10(low), Math.log10(high)] : [low, high],
    fixedrange: true,
    automargin: false,
    ticklabelstandoff: 4, // or the two labels at the corner touch
    gridcolor: grid,
    // A map may be as light as the paper at its edge.
    ...(series.some(({ type }) => type === "field") ? { showline: true, mirror: true, linecolor: grid } : {}),
    ...(small ? { nticks: 4 } : {}),
    zerolinecolor: grid,
    ...(log ? powerTicks(axis, host) : {}),
  };
}

/** Powers of ten in the size of all other labels; plotly.js would write them larger. Where less than two fit, it chooses itself. */
function powerTicks(axis: Axis, host: Element): Partial<LayoutAxis> {
  const tickvals = ticks(axis, powersThatFit(host));
  if (tickvals.length < 2) return {};
  return { tickmode: "array", tickvals, ticktext: tickTexts(axis, tickvals) };
}

function traces(series: readonly Series[], plot: Plot, host: Element): Data[] {
  return series.flatMap((one): Data[] => {
    if (one.type === "field") return [fieldTrace(one, plot, host)];
    return one.cased ? [casingTrace(one, host), lineTrace(one, host)] : [lineTrace(one, host)];
  });
}

const symbols = {
  circle: "circle",
  triangle: "triangle-up",
  square: "square",
  diamond: "diamond",
  cross: "cross",
} as const;

function lineTrace(line: Line, host: Element): Partial<ScatterData> {
  const color = colourOf(host, line.tone);
  const mode = line.pointsOnly ? "markers" : line.shape === undefined ? "lines" : "lines+markers";
  return {
    type: "scatter",
    mode,
    name: line.name,
    x: line.x,
    y: line.y,
    line: { color, width: lineWidth(line), dash: line.dash ?? "solid", simplify: false },
    marker: { color, size: 2 * (line.size ?? 4), symbol: symbols[line.shape ?? "circle"] },
  };
}

function casingTrace(line: Line, host: Element): Partial<ScatterData> {
  return {
    ...lineTrace(line, host),
    line: { color: colourOf(host, "paper"), width: casingWidth(line), simplify: false },
    hoverinfo: "skip",
  };
}

/** What a map says where one points at it: names and numbers, one under the other. */
function said(...values: [name: string, value: number][]): string {
  return values.map(([name, value]) => `${name} ${formatNumber(value, 3)}`).join("<br>");
}

function fieldTrace(field: Field, { x, y }: Plot, host: Element): Partial<ContourData> {
  const [paper, high, low] = ["paper", "mapHigh", "mapLow"].map((tone) => colourOf(host, tone)) as [
    string,
    string,
    string,
  ];
  const common: Partial<ContourData> = {
    type: "contour",
    name: field.name,
    x: field.x,
    y: field.y,
    z: field.z,
    showscale: false,
    text: field.z.map((row, j) =>
      row.map((value, i) => said([x.title, field.x[i]!], [y.title, field.y[j]!], [field.name, value])),
    ),
    hovertemplate: "%{text}<extra></extra>",
  };
  if (field.shading === "height") {
    // With levels that plotly.js finds by itself it fails, and keeps the old labels, when the plot is drawn again in another size.
    return {
      ...common,
      autocontour: false,
      colorscale: [
        [0, paper],
        [1, high],
      ],
      line: { color: colourOf(host, "ink"), width: 0.6 },
      contours: { coloring: "heatmap", showlabels: true, ...levels(field.z.flat(), linesThatFit(host)) },
    };
  }
  const middle = field.middle ?? 0;
  const reach = field.reach ?? field.z.flat().reduce((far, value) => Math.max(far, Math.abs(value - middle)), 1e-12);
  return {
    ...common,
    zmin: middle - reach,
    zmax: middle + reach,
    colorscale: [
      [0, low],
      [0.5, paper],
      [1, high],
    ],
    opacity: 0.75,
    line: { width: 0 },
    // A level is named, though no line is drawn: without one plotly.js fails where all values are the same.
    contours: { coloring: "heatmap", showlines: false, start: middle, end: middle, size: 1 },
  };
}
