import { describe, expect, test } from "vitest";
import {
  bitmapOfPixels,
  bitmapSide,
  emptyBitmap,
  inkOf,
  pixelsOf,
  shifted,
  madeThicker,
  madeThinner,
} from "../../../src/figures/digits/bitmap";
import { digits } from "../../../src/math/digits";

const at = (row: number, column: number) => row * bitmapSide + column;
/** A bitmap with ink at these rows and columns. */
const inkAt = (...places: [number, number][]) => {
  const bitmap = emptyBitmap();
  for (const [row, column] of places) bitmap[at(row, column)] = 1;
  return bitmap;
};
const placesOf = (bitmap: Uint8Array) =>
  [...bitmap.entries()].flatMap(([place, ink]) => (ink ? [[Math.floor(place / bitmapSide), place % bitmapSide]] : []));

describe("pixelsOf(bitmap)", () => {
  test("counts the ink of each block of 4 × 4 pixels, in sixteenths", () => {
    const pixels = pixelsOf(inkAt([0, 0], [3, 3], [0, 4], [4, 0], [31, 31]));
    const wanted = new Array<number>(64).fill(0);
    wanted[0] = 2 / 16;
    for (const place of [1, 8, 63]) wanted[place] = 1 / 16;
    expect(pixels).toEqual(wanted);
  });
  test("gives 0 for paper, and 1 where all is ink", () => {
    expect(new Set(pixelsOf(emptyBitmap()))).toEqual(new Set([0]));
    expect(new Set(pixelsOf(emptyBitmap().fill(1)))).toEqual(new Set([1]));
  });
});

const held = digits().held.slice(0, 100);

describe("bitmapOfPixels(pixels)", () => {
  test("has the pixels that it was made of, for real digits", () => {
    for (const { inputs } of held) expect(pixelsOf(bitmapOfPixels(inputs))).toEqual(inputs);
  });
  test("lets lines hang together: nearly all ink has ink beside it, above or below", () => {
    const lonely = held.map(({ inputs }) => {
      const places = placesOf(bitmapOfPixels(inputs));
      const known = new Set(places.map(([row, column]) => at(row!, column!)));
      const isLonely = ([row, column]: number[]) =>
        ![-1, 1].some((step) => known.has(at(row! + step, column!)) || known.has(at(row!, column! + step)));
      return places.filter(isLonely).length / places.length;
    });
    expect(lonely.reduce((sum, share) => sum + share) / lonely.length).toBeLessThan(0.01);
  });
});

describe("shifted(bitmap, right, down)", () => {
  test("moves the ink, and what leaves the paper is gone", () => {
    const bitmap = inkAt([5, 5], [0, 31]);
    expect(placesOf(shifted(bitmap, 2, -1))).toEqual([[4, 7]]);
    expect(placesOf(shifted(bitmap, -4, 3))).toEqual([
      [3, 27],
      [8, 1],
    ]);
    expect(shifted(bitmap, 0, 0)).toEqual(bitmap);
  });
  test("shifts what the network reads by one pixel, where it is moved by four", () => {
    const { inputs } = held[0]!;
    const wanted = inputs.map((_, place) => (place % 8 === 0 ? 0 : inputs[place - 1]!));
    expect(pixelsOf(shifted(bitmapOfPixels(inputs), 4, 0))).toEqual(wanted);
  });
});

describe("a thicker and a thinner line", () => {
  test("make a plus of a dot, and a dot of a plus", () => {
    const [dot, plus] = [inkAt([9, 9]), inkAt([8, 9], [9, 8], [9, 9], [9, 10], [10, 9])];
    expect(madeThicker(dot)).toEqual(plus);
    expect(madeThinner(plus)).toEqual(dot);
  });
  test("stop at the edge of the paper, where there is no ink beyond", () => {
    expect(inkOf(madeThicker(inkAt([0, 0])))).toBe(3);
    expect(inkOf(madeThinner(emptyBitmap().fill(1)))).toBe(30 * 30);
  });
});
