/** How many pixels a bitmap has in a row and in a column, and how many of them make one pixel of what the network reads. */
export const bitmapSide = 32;
export const blockSide = 4;
/** How many pixels the network reads in a row. */
export const pixelSide = bitmapSide / blockSide;

/** A picture of 32 × 32 pixels, row by row from the top: 1 is ink, 0 is paper. */
export type Bitmap = Uint8Array;

export const emptyBitmap = (): Bitmap => new Uint8Array(bitmapSide * bitmapSide);

/** How many of its pixels are ink. */
export const inkOf = (bitmap: Bitmap): number => bitmap.reduce((sum, ink) => sum + ink, 0);

/**
 * What the network reads of a bitmap: the share of ink in each block of 4 × 4 pixels, as the data were made.
 *
 * Source: Alpaydin & Kaynak 1998.
 *
 * @returns 64 numbers row by row, 0 paper … 1 ink, in sixteenths
 */
export function pixelsOf(bitmap: Bitmap): number[] {
  const counts = new Array<number>(pixelSide * pixelSide).fill(0);
  for (const [at, ink] of bitmap.entries()) counts[blockAt(at)]! += ink;
  return counts.map((count) => count / blockSide ** 2);
}

function blockAt(at: number): number {
  const [row, column] = [Math.floor(at / bitmapSide), at % bitmapSide];
  return Math.floor(row / blockSide) * pixelSide + Math.floor(column / blockSide);
}

/** How far around a pixel, and how often, is looked where ink is. */
const reach = 2;
const looks = 6;

/**
 * A bitmap that has these pixels: `pixelsOf` gives them back. The data do not say where in its block the ink lay;
 * it goes where the most ink is around, so that lines hang together.
 *
 * @param pixels - 64 numbers row by row, 0 paper … 1 ink, in sixteenths
 */
export function bitmapOfPixels(pixels: ArrayLike<number>): Bitmap {
  const blocks = Array.from({ length: pixelSide * pixelSide }, (): number[] => []);
  for (const at of emptyBitmap().keys()) blocks[blockAt(at)]!.push(at);
  let ink = Float64Array.from(emptyBitmap(), (_, at) => pixels[blockAt(at)]!);
  for (let look = 0; look < looks; look += 1) {
    const around = ink.map((_, at) => inkAround(ink, at));
    ink = new Float64Array(ink.length);
    for (const [block, places] of blocks.entries()) {
      const darkestFirst = [...places].sort((a, b) => around[b]! - around[a]! || a - b);
      for (const at of darkestFirst.slice(0, Math.round(pixels[block]! * blockSide ** 2))) ink[at] = 1;
    }
  }
  return Uint8Array.from(ink);
}

/** How much ink is around a pixel; the nearer, the more it counts. */
function inkAround(ink: Float64Array, at: number): number {
  const [row, column] = [Math.floor(at / bitmapSide), at % bitmapSide];
  let sum = 0;
  for (let i = Math.max(0, row - reach); i <= Math.min(bitmapSide - 1, row + reach); i += 1) {
    for (let j = Math.max(0, column - reach); j <= Math.min(bitmapSide - 1, column + reach); j += 1)
      sum += ink[i * bitmapSide + j]! / (1 + Math.abs(i - row) + Math.abs(j - column));
  }
  return sum;
}

/** The bitmap moved by so many of its pixels to the right and down; what leaves the paper is gone. */
export function shifted(bitmap: Bitmap, right: number, down: number): Bitmap {
  return madeOf((row, column) => inkAt(bitmap, row - down, column - right));
}

/** The bitmap with ink on each pixel that has ink beside it, above or below. */
export function madeThicker(bitmap: Bitmap): Bitmap {
  return madeOf((row, column) => Math.max(...around(bitmap, row, column)));
}

/** The bitmap with ink only where all around was ink too. */
export function madeThinner(bitmap: Bitmap): Bitmap {
  return madeOf((row, column) => Math.min(...around(bitmap, row, column)));
}

function around(bitmap: Bitmap, row: number, column: number): number[] {
  const places = [
    [0, 0],
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ] as const;
  return places.map(([down, right]) => inkAt(bitmap, row + down, column + right));
}

function inkAt(bitmap: Bitmap, row: number, column: number): number {
  const isInside = row >= 0 && column >= 0 && row < bitmapSide && column < bitmapSide;
  return isInside ? bitmap[row * bitmapSide + column]! : 0;
}

function madeOf(ink: (row: number, column: number) => number): Bitmap {
  return emptyBitmap().map((_, at) => ink(Math.floor(at / bitmapSide), at % bitmapSide));
}
