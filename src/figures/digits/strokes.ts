import { type Bitmap, bitmapSide, emptyBitmap, inkOf } from "./bitmap";

/** A place on the pad, 0 to 1 from the left and from the top. */
export type PadPoint = readonly [x: number, y: number];
/** Where the pen went from its setting down until it was lifted. */
export type Stroke = readonly PadPoint[];

/** How wide a drawing gets at most, in pixels of the bitmap; it may be as tall as the bitmap. */
const widest = 20;
/** A drawing that is flat, such as a dash, is stretched so many times as much in its height as in its width, and no more. */
const mostStretch = 2.5;
/** A narrow drawing is widened, by so much at most against its height. */
const mostWidened = 2;
/** What is no more than a stroke is not widened: its way is shorter than so many heights, and goes sideways for less than so many. */
const bare = { way: 1.5, sideways: 0.45, foot: 0.2 };
/** A drawing that is smaller on the pad, such as a dot, does not get larger than one of this size. */
const smallest = 0.1;
/** How thick the pen is, in pixels of the bitmap: it grows until so much of the paper is ink. */
const pen = { from: 3, to: 10, step: 0.5 };
const wantedInk = 0.3;
/** The part of the height that is taken for the first row, or for the last; and the most that a drawing is set upright. */
const band = 0.05;
const mostSlant = 0.6;

/**
 * The bitmap of what was drawn, made to look as those of the data do: set upright, brought to the full height, to 20 pixels of
 * width at most and, where it is narrow, widened up to twice, centred, and the line as thick as it takes for three tenths of
 * ink. So it does not matter where on the pad one draws, nor how large, and little how narrow. A bare stroke, which is a 1, stays
 * as narrow as it is.
 *
 * The data show it: each digit has ink in its first row and in its last, nearly all lie in the six columns in the middle, most
 * of them are five or six columns wide and a 1 four, and the ink is 0.31 of the paper on average, for a 1 as for an 8.
 *
 * Source: Garris and others 1994, the programs of NIST, which made the bitmaps that Alpaydin & Kaynak 1998 counted.
 *
 * @example
 * bitmapOfStrokes([[[0.5, 0.2], [0.5, 0.8]]]); // a thick 1
 */
export function bitmapOfStrokes(strokes: readonly Stroke[]): Bitmap {
  let bitmap = emptyBitmap();
  const written = strokes.filter(({ length }) => length > 0);
  if (written.length === 0) return bitmap;
  const straight = upright(written);
  for (let thickness = pen.from; thickness <= pen.to; thickness += pen.step) {
    bitmap = drawn(fitted(straight, thickness), thickness);
    if (inkOf(bitmap) >= wantedInk * bitmap.length) break;
  }
  return bitmap;
}

/** The strokes slanted so far that the left end of their first row stands above the left end of their last. */
function upright(strokes: readonly Stroke[]): Stroke[] {
  const points = strokes.flat();
  const { low, high, size, middle } = spanOf(points, 1);
  const leftEnd = (isInRow: (y: number) => boolean) =>
    points.reduce((left, [x, y]) => (isInRow(y) ? Math.min(left, x) : left), Infinity);
  const top = leftEnd((y) => y <= low + band * size);
  const bottom = leftEnd((y) => y >= high - band * size);
  const slant = size < smallest ? 0 : Math.min(mostSlant, Math.max(-mostSlant, (top - bottom) / size));
  return strokes.map((stroke) => stroke.map(([x, y]) => [x + slant * (y - middle), y]));
}

/** The strokes in pixels of the bitmap, so that a line of this thickness touches the first row and the last. */
function fitted(strokes: readonly Stroke[], thickness: number): Stroke[] {
  const points = strokes.flat();
  const [x, y] = [spanOf(points, 0), spanOf(points, 1)];
  const down = (bitmapSide - thickness) / Math.max(y.size, smallest);
  const across = Math.min(
    isBare(strokes) ? down : mostWidened * down,
    (widest - thickness) / Math.max(x.size, smallest),
  );
  const downAtMost = Math.min(down, mostStretch * across);
  const middle = bitmapSide / 2;
  return strokes.map((stroke) =>
    stroke.map(([px, py]) => [even(middle + across * (px - x.middle)), even(middle + downAtMost * (py - y.middle))]),
  );
}

/** Whether it is no more than a stroke, straight or bent, with a flag or without; a short line at its foot does not count. */
function isBare(strokes: readonly Stroke[]): boolean {
  const { high, size } = spanOf(strokes.flat(), 1);
  const isFoot = (stroke: Stroke) => stroke.every(([, y]) => y > high - bare.foot * size);
  let [way, sideways] = [0, 0];
  for (const stroke of strokes.filter((each) => !isFoot(each))) {
    for (const [i, [x, y]] of stroke.entries()) {
      const [fromX, fromY] = stroke[Math.max(0, i - 1)]!;
      way += Math.hypot(x - fromX, y - fromY);
      sideways += Math.abs(x - fromX);
    }
  }
  return way < bare.way * size && sideways < bare.sideways * size;
}

/** Without the last digits, which depend on where on the pad one draws. */
const even = (place: number) => Math.round(256 * place) / 256;

function spanOf(points: readonly PadPoint[], axis: 0 | 1) {
  let [low, high] = [Infinity, -Infinity];
  for (const point of points) {
    low = Math.min(low, point[axis]);
    high = Math.max(high, point[axis]);
  }
  return { low, high, size: high - low, middle: (low + high) / 2 };
}

/** Ink on each pixel whose middle the round pen passes over. */
function drawn(strokes: readonly Stroke[], thickness: number): Bitmap {
  const bitmap = emptyBitmap();
  for (const stroke of strokes) {
    for (const [i, to] of stroke.entries()) drawLine(bitmap, stroke[Math.max(0, i - 1)]!, to, thickness / 2);
  }
  return bitmap;
}

function drawLine(bitmap: Bitmap, from: PadPoint, to: PadPoint, radius: number): void {
  const [left, right] = pixelsAlong(from[0], to[0], radius);
  const [top, bottom] = pixelsAlong(from[1], to[1], radius);
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (distance(column + 0.5, row + 0.5, from, to) <= radius) bitmap[row * bitmapSide + column] = 1;
    }
  }
}

function pixelsAlong(from: number, to: number, radius: number): [number, number] {
  const first = Math.floor(Math.min(from, to) - radius);
  const last = Math.ceil(Math.max(from, to) + radius);
  return [Math.max(0, first), Math.min(bitmapSide - 1, last)];
}

/** How far a place is from the line between two points. */
function distance(x: number, y: number, [x1, y1]: PadPoint, [x2, y2]: PadPoint): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  const part = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / square));
  return Math.hypot(x - x1 - part * dx, y - y1 - part * dy);
}
