import type { Dash, Line, Shape, Tone } from "../figures/figure";
import { escapeHtml } from "./escape";

/** The still picture's colours; the page sets the variables anew for each theme. Contrast on white: at least 4.5 : 1. */
const stillColours: Record<Tone, string> = {
  loss: "#0b5cad",
  you: "#b34700",
  downhill: "#0a7038",
  blame: "#8a2fb0",
  other: "#5c4d00",
  quiet: "#5f5f5f",
  ink: "#1f1f1f",
};

export const stillPaper = "#ffffff";

/** A CSS colour for a tone: the theme's where there is one, else the still picture's. */
export function colour(tone: Tone | "paper" | "grid"): string {
  const fallback = tone === "paper" ? stillPaper : tone === "grid" ? "#d9d9d9" : stillColours[tone];
  return `var(--nn-${tone}, ${fallback})`;
}

export function dashArray(dash: Dash = "solid"): string {
  return { solid: "none", dash: "8 5", dot: "2 4" }[dash];
}

/** How thick a line of a plot is, in pixels. */
export const lineWidth = ({ thick }: Pick<Line, "thick">): number => (thick ? 5 : 2.5);

const round = (value: number) => Number(value.toFixed(2));

type Point = [number, number];

export function lineSvg(from: Point, to: Point, style: string): string {
  return `<line x1="${round(from[0])}" y1="${round(from[1])}" x2="${round(to[0])}" y2="${round(to[1])}" style="${style}"/>`;
}

export function pathSvg(points: Point[], style: string): string {
  return `<polyline points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ")}" style="fill:none;${style}"/>`;
}

/** A line with a head at its end; too short a one is left out. */
export function arrowSvg(from: Point, to: Point, stroke: string, thickness: number): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length < 2) return "";
  const head = Math.min(5 + 2.5 * thickness, length);
  const [ux, uy] = [dx / length, dy / length];
  const neck: Point = [to[0] - head * ux, to[1] - head * uy];
  const side = head * 0.45;
  const corners: Point[] = [to, [neck[0] - side * uy, neck[1] + side * ux], [neck[0] + side * uy, neck[1] - side * ux]];
  return (
    lineSvg(from, neck, `stroke:${stroke};stroke-width:${thickness}`) +
    `<polygon points="${corners.map(([x, y]) => `${round(x)},${round(y)}`).join(" ")}" style="fill:${stroke}"/>`
  );
}

export function shapeSvg(shape: Shape, [x, y]: Point, size: number, style: string): string {
  if (shape === "circle") return `<circle cx="${round(x)}" cy="${round(y)}" r="${size}" style="${style}"/>`;
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
  };
  const points = corners[shape].map(([dx, dy]) => `${round(x + dx * size)},${round(y + dy * size)}`);
  return `<polygon points="${points.join(" ")}" style="${style}"/>`;
}

export interface TextStyle {
  anchor?: "start" | "middle" | "end";
  tone?: Tone;
  size?: number;
  strong?: boolean;
  /** Paints the paper behind the letters, so that lines under them do not disturb. */
  halo?: boolean;
}

export function textSvg([x, y]: Point, text: string, style: TextStyle = {}): string {
  const { anchor = "middle", tone = "ink", size = 13, strong = false, halo = false } = style;
  const behind = halo ? `;paint-order:stroke;stroke:${colour("paper")};stroke-width:5px;stroke-linejoin:round` : "";
  return (
    `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" dominant-baseline="central" ` +
    `style="font-size:${size}px;fill:${colour(tone)}${strong ? ";font-weight:600" : ""}${behind}">${escapeHtml(text)}</text>`
  );
}
