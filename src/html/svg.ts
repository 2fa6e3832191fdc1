import type { Dash, Line, Shape, Tone } from "../figures/figure";
import { colours, type Ground, textSize } from "./design";
import { html, type Html } from "./html";

/** A CSS colour for a tone: the page's, which follows the theme; in a still picture the one for a light ground. */
export function colour(tone: Tone | Ground): string {
  return `var(--nn-${tone}, ${colours[tone].light})`;
}

/** Where a line is broken; a thick one in longer pieces, which do not turn into blocks. */
export function dashArray(dash: Dash = "solid", thickness = 0): string {
  if (dash === "solid") return "none";
  const [piece, gap] = dash === "dash" ? [8, 5] : [2, 4];
  const longer = Math.max(1, thickness / 3);
  return `${round(piece * longer)} ${round(gap * longer)}`;
}

/** How thick a line of a plot is, in pixels. */
export const lineWidth = ({ thick }: Pick<Line, "thick">): number => (thick ? 5 : 2.5);

/** How thick the strip of paper under a cased line is: so much that a line under both is still seen at its edges. */
export const casingWidth = (line: Pick<Line, "thick">): number => lineWidth(line) + 0.5;

const round = (value: number) => Number(value.toFixed(2));

type Point = [number, number];

const list = (points: Point[]) => points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ");

export function lineSvg(from: Point, to: Point, style: string): Html {
  return html`<line x1="${round(from[0])}" y1="${round(from[1])}" x2="${round(to[0])}" y2="${round(to[1])}" style="${style}"/>`;
}

export function pathSvg(points: Point[], style: string): Html {
  return html`<polyline points="${list(points)}" style="fill:none;${style}"/>`;
}

/** An arrow that is shorter, in pixels, is left out. */
export const shortestArrow = 2;

/** A line with a head at its end; too short a one is left out. */
export function arrowSvg(from: Point, to: Point, stroke: string, thickness: number): Html {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length < shortestArrow) return html``;
  const head = Math.min(5 + 2.5 * thickness, length);
  const [ux, uy] = [dx / length, dy / length];
  const neck: Point = [to[0] - head * ux, to[1] - head * uy];
  const side = head * 0.45;
  const corners: Point[] = [to, [neck[0] - side * uy, neck[1] + side * ux], [neck[0] + side * uy, neck[1] - side * ux]];
  return html`
    ${lineSvg(from, neck, `stroke:${stroke};stroke-width:${thickness}`)}
    <polygon points="${list(corners)}" style="fill:${stroke}"/>
  `;
}

const corners: Record<Exclude<Shape, "circle">, Point[]> = {
  triangle: [
    [0, -1.2],
    [1.1, 0.8],
    [-1.1, 0.8],
  ],
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  diamond: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  cross: [
    [-0.45, -1.2],
    [0.45, -1.2],
    [0.45, -0.45],
    [1.2, -0.45],
    [1.2, 0.45],
    [0.45, 0.45],
    [0.45, 1.2],
    [-0.45, 1.2],
    [-0.45, 0.45],
    [-1.2, 0.45],
    [-1.2, -0.45],
    [-0.45, -0.45],
  ],
};

export function shapeSvg(shape: Shape, [x, y]: Point, size: number, style: string): Html {
  if (shape === "circle") return html`<circle cx="${round(x)}" cy="${round(y)}" r="${size}" style="${style}"/>`;
  const points = corners[shape].map(([dx, dy]): Point => [x + dx * size, y + dy * size]);
  return html`<polygon points="${list(points)}" style="${style}"/>`;
}

export interface TextStyle {
  anchor?: "start" | "middle" | "end";
  tone?: Tone;
  size?: number;
  strong?: boolean;
  /** Paints the paper behind the letters, so that lines under them do not disturb. */
  halo?: boolean;
}

export function textSvg([x, y]: Point, text: string, style: TextStyle = {}): Html {
  const { anchor = "middle", tone = "ink", size = textSize.label, strong = false, halo = false } = style;
  const behind = halo ? `;paint-order:stroke;stroke:${colour("paper")};stroke-width:5px;stroke-linejoin:round` : "";
  const look = `font-size:${size}px;fill:${colour(tone)}${strong ? ";font-weight:600" : ""}${behind}`;
  return html`<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" dominant-baseline="central" style="${look}">${text}</text>`;
}
