import type { Axis, Field } from "../figures/figure";
import { scale } from "../figures/scale";
import { html, type Html } from "./html";
import type { Area } from "./marks";
import { colour } from "./svg";

/** A map in ten bands of colour, each one path; neighbours in a row that share a band are one rectangle of it. */
export function fieldSvg(field: Field, axes: { x: Axis; y: Axis }, area: Area): Html[] {
  const toX = scale(axes.x, area.left, area.left + area.width);
  const toY = scale(axes.y, area.top + area.height, area.top);
  const width = area.width / (field.x.length - 1);
  const height = area.height / (field.y.length - 1);
  const band = bands(field);
  const paths = new Map<string, string>();
  for (const [j, row] of field.z.entries()) {
    for (const { value, start, length } of runs(row.map(band))) {
      const [x, y] = [round(toX(field.x[start]!) - width / 2), round(toY(field.y[j]!) - height / 2)];
      const [across, down] = [round(width * length + 0.5), round(height + 0.5)];
      const rectangle = `M${x} ${y}h${across}v${down}h-${across}z`;
      paths.set(value, (paths.get(value) ?? "") + rectangle);
    }
  }
  return [...paths].map(([style, path]) => html`<path d="${path}" style="${style}"/>`);
}

const round = (value: number) => Number(value.toFixed(1));

/** How strong the colour of a value is: from 0, the paper, to 1; on the lower side to −1. */
export function strengthOf(field: Field): (value: number) => number {
  const values = field.z.flat();
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const middle = field.shading === "sides" ? (field.middle ?? 0) : low;
  const reach = field.reach ?? (Math.max(high - middle, middle - low) || 1);
  return (value) => Math.max(-1, Math.min(1, (value - middle) / reach));
}

/** The style of a value: how strong its colour is, in steps; "sides" has a second colour below the middle. */
function bands(field: Field): (value: number) => string {
  const strengthAt = strengthOf(field);
  return (value) => {
    const signed = strengthAt(value);
    const strength = Math.round(10 * Math.abs(signed)) / 10;
    return `fill:${colour(signed < 0 ? "mapLow" : "mapHigh")};fill-opacity:${(0.7 * strength).toFixed(2)}`;
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
