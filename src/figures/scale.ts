import { formatNumber } from "../math/format";
import type { Axis } from "./figure";

/** Maps a value of the axis to a place between `start` and `end` (pixels, say). Outside the range it goes on. */
export function scale(axis: Axis, start: number, end: number): (value: number) => number {
  const place = axis.scale === "log" ? Math.log10 : (value: number) => value;
  const low = place(axis.range[0]);
  const high = place(axis.range[1]);
  return (value) => start + ((place(value) - low) / (high - low)) * (end - start);
}

/** The value at a part of the axis: 0 is its low end, 1 its high end. */
export function valueAlong({ scale: kind, range: [low, high] }: Axis, part: number): number {
  return kind === "log" ? low * (high / low) ** part : low + part * (high - low);
}

/** Round values for the ticks of an axis: powers of ten on a log axis, else steps of 1, 2 or 5 times a power of ten. */
export function ticks(axis: Axis, about = 6): number[] {
  const [low, high] = axis.range;
  return axis.scale === "log" ? logTicks(low, high, about) : linearTicks(low, high, about);
}

/** How the ticks of an axis are written, all in one way: a log axis that reaches far has powers of ten throughout. */
export function tickTexts(axis: Axis, values: readonly number[]): string[] {
  const powers = values.map((value) => Math.round(Math.log10(value)));
  const isFar = axis.scale === "log" && powers.some((power) => power < plainPowers.low || power > plainPowers.high);
  return values.map((value, i) => (isFar ? `1e${formatNumber(powers[i]!)}` : formatNumber(value)));
}

/** From 0.001 to 10000 a power of ten is written out. */
const plainPowers = { low: -3, high: 4 };

function linearTicks(low: number, high: number, about: number): number[] {
  const step = roundStep((high - low) / about);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function logTicks(low: number, high: number, about: number): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first) / about));
  const ticks: number[] = [];
  for (let power = Math.ceil(first / every) * every; power <= last; power += every) ticks.push(powerOfTen(power));
  return ticks;
}

/** The next round step from `rough` upward: 1, 2 or 5 times a power of ten. */
export function roundStep(rough: number): number {
  const power = Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * powerOfTen(power) >= rough) ?? 10;
  return Number(`${factor}e${power}`);
}

/** Round heights for about so many lines of a map, from the lowest value to the highest. */
export function levels(values: number[], about: number): { start: number; end: number; size: number } {
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  if (low === high) return { start: low, end: low, size: 1 };
  const size = roundStep((high - low) / about);
  return { start: Math.ceil(low / size) * size, end: Math.floor(high / size) * size, size };
}

/** 10 ** power, and exact for whole powers: 10 ** -4 is 0.00009999999999999999 in some versions of Node. */
export function powerOfTen(power: number): number {
  return Number.isInteger(power) ? Number(`1e${power}`) : 10 ** power;
}
