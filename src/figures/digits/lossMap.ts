import { describeValue } from "../../math/describe";
import { formatNumber } from "../../math/format";
import { levels, powerOfTen } from "../scale";
import { grid } from "../steps";
import { type Pieces, zeroLine } from "../zeroLine";
import type { Ranges } from "./ranges";

/** The loss over a rectangle of two weights, as plain data. */
export interface LossMap {
  w1: number[];
  w2: number[];
  /** `heights[row][column]`, from 0, the lowest ground, to 1, the highest: where isLog, by the logarithm of the loss */
  heights: number[][];
  isLog: boolean;
  /** the losses at which the lines of equal loss run, from the lowest on */
  levels: number[];
  /** all these lines */
  lines: Pieces;
}

/** Fine enough for colours that fade, and for lines that look round. */
const places = { w1: 49, w2: 33 };
/** The lowest ground of a logarithmic map lies so far below the highest: past that, a valley would be nothing but its floor. */
const deepest = 1e-4;
/** Where the lowest loss is a smaller part of the highest, heights are logarithmic. */
const logFrom = 0.01;
const fewLevels = 4;
const aboutLevels = 8;
/** A curve that takes less of the map in both directions is drawn once more on a grid of its own, or it would have corners. */
const smallPart = 0.6;
const placesOfSmall = 27;

/** @throws {TypeError | RangeError} if the loss of a place is no finite number */
export function lossMap(caller: string, loss: (w1: number, w2: number) => number, [x, y]: Ranges): LossMap {
  const [w1, w2] = [grid(x, places.w1), grid(y, places.w2)];
  const losses = w2.map((up) => w1.map((across) => finiteLoss(caller, loss, across, up)));
  const values = losses.flat();
  const highest = values.reduce((a, b) => Math.max(a, b));
  const lowest = values.reduce((a, b) => Math.min(a, b));
  const isLog = lowest >= 0 && lowest < logFrom * highest;
  const floor = isLog ? Math.max(lowest, deepest * highest) : lowest;
  const place = isLog ? (value: number) => Math.log10(Math.max(value, floor)) : (value: number) => value;
  const reach = place(highest) - place(floor) || 1;
  const heightAt = (value: number) => (place(value) - place(floor)) / reach;
  const curves = levelsOf(floor, highest, isLog).flatMap((level) => {
    const above = (across: number, up: number) => place(loss(across, up)) - place(level);
    const known = losses.map((row) => row.map((value) => place(value) - place(level)));
    const line = zeroLine(above, w1, w2, known);
    return line.x.length === 0 ? [] : [{ level, line: roundLine(line, above, [w1, w2]) }];
  });
  return {
    w1: w1.map(rounded),
    w2: w2.map(rounded),
    heights: losses.map((row) => row.map((value) => Number(heightAt(value).toFixed(2)))),
    isLog,
    levels: curves.map(({ level }) => level),
    lines: curves.map(({ line }) => line).reduce(joined, { x: [], y: [] }),
  };
}

/** The loss of a place. @throws {TypeError | RangeError} if it is no finite number */
export function finiteLoss(caller: string, loss: (w1: number, w2: number) => number, w1: number, w2: number): number {
  const value: unknown = loss(w1, w2);
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const Refusal = typeof value === "number" ? RangeError : TypeError;
  const place = [w1, w2].map((one) => formatNumber(one)).join(", ");
  throw new Refusal(`${caller}: needs a loss that is a finite number; got ${describeValue(value)} for loss(${place})`);
}

/** The line itself, or the same on a finer grid around it where it is small. */
function roundLine(line: Pieces, above: (w1: number, w2: number) => number, [w1, w2]: [number[], number[]]): Pieces {
  const around = (places: readonly (number | null)[], all: readonly number[]): [number, number] => {
    const [first, last, cell] = [all[0]!, all.at(-1)!, all[1]! - all[0]!];
    const known = places.filter((place) => place !== null);
    const [low, high] = [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
    return [Math.max(first, low - cell), Math.min(last, high + cell)];
  };
  const [x, y] = [around(line.x, w1), around(line.y, w2)];
  const isSmall = ([low, high]: [number, number], all: readonly number[]) =>
    high - low < smallPart * (all.at(-1)! - all[0]!);
  if (!isSmall(x, w1) || !isSmall(y, w2)) return line;
  return zeroLine(above, grid(x, placesOfSmall), grid(y, placesOfSmall));
}

/** Round losses between both ends: on a logarithmic map powers of ten, with two between them where these are few. */
function levelsOf(floor: number, highest: number, isLog: boolean): number[] {
  if (!isLog) {
    const { start, end, size } = levels([floor, highest], aboutLevels);
    const count = Math.max(0, Math.round((end - start) / size) + 1);
    return Array.from({ length: count }, (_, i) => Number((start + i * size).toPrecision(12)));
  }
  const powers = grid([Math.floor(Math.log10(floor)), Math.ceil(Math.log10(highest))], 1 + rangeOf(floor, highest));
  const [few, many] = [[1], [1, 2, 5]].map((factors) =>
    powers
      .flatMap((power) => factors.map((factor) => factor * powerOfTen(Math.round(power))))
      .map((level) => Number(level.toPrecision(12)))
      .filter((level) => level > floor && level < highest),
  );
  return few!.length >= fewLevels ? few! : many!;
}

const rangeOf = (low: number, high: number) => Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low));

const rounded = (value: number) => Number(value.toPrecision(5));

/** Both curves with as many digits as a picture needs, and a gap between them. */
function joined(one: Pieces, { x, y }: Pieces): Pieces {
  const other = { x: x.map(rounded), y: y.map((value) => (value === null ? null : rounded(value))) };
  if (one.x.length === 0) return other;
  return { x: [...one.x, one.x.at(-1)!, ...other.x], y: [...one.y, null, ...other.y] };
}
