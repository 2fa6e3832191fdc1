import type { Axis, Field } from "../figures/figure";
import { scale } from "../figures/scale";
import { type Ground, regions } from "./design";
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

/** The ground that a value is painted with, and how strong: from 0, the paper, to 1. */
interface Paint {
  ground: Ground;
  strength: number;
}

/** How each value of a map is painted. */
export function paintOf(field: Field): (value: number) => Paint {
  if (field.shading === "classes")
    return (value) => ({ ground: regions[Math.floor(value)]!, strength: value - Math.floor(value) });
  const strengthAt = strengthOf(field);
  return (value) => {
    const signed = strengthAt(value);
    return { ground: signed < 0 ? "mapLow" : "mapHigh", strength: Math.abs(signed) };
  };
}

/** How strong the colour of a value is: from 0, the paper, to 1; on the lower side to −1. */
function strengthOf(field: Field): (value: number) => number {
  const values = field.z.flat();
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const middle = field.shading === "sides" ? (field.middle ?? 0) : low;
  const reach = field.reach ?? (Math.max(high - middle, middle - low) || 1);
  return (value) => Math.max(-1, Math.min(1, (value - middle) / reach));
}

/** The style of a value: its colour, and how strong that is, in steps. */
function bands(field: Field): (value: number) => string {
  const paintAt = paintOf(field);
  return (value) => {
    const { ground, strength } = paintAt(value);
    return `fill:${colour(ground)};fill-opacity:${(0.07 * Math.round(10 * strength)).toFixed(2)}`;
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
