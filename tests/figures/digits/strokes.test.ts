import { describe, expect, test } from "vitest";
import { type Bitmap, bitmapSide, inkOf, pixelsOf } from "../../../src/figures/digits/bitmap";
import { bitmapOfStrokes, type Stroke } from "../../../src/figures/digits/strokes";
import { createClassifier, predictedClasses } from "../../../src/math/classifier";
import { trainClassifier } from "../../../src/math/classifierTraining";
import { digits } from "../../../src/math/digits";
import { writtenDigits } from "./written";

const rowsOf = (bitmap: Bitmap) =>
  Array.from({ length: bitmapSide }, (_, row) => inkOf(bitmap.slice(row * bitmapSide, (row + 1) * bitmapSide)));
const columnsOf = (bitmap: Bitmap) =>
  Array.from({ length: bitmapSide }, (_, column) => inkOf(bitmap.filter((_, at) => at % bitmapSide === column)));
/** The first and the last that hold ink. */
const rangeOf = (counts: number[]) => {
  const withInk = counts.flatMap((count, at) => (count > 0 ? [at] : []));
  return [withInk[0], withInk.at(-1)];
};
const moved = (strokes: readonly Stroke[], scale: number, x: number, y: number): Stroke[] =>
  strokes.map((stroke) => stroke.map(([px, py]) => [x + scale * px, y + scale * py]));
const share = (bitmap: Bitmap) => inkOf(bitmap) / bitmap.length;

const one: Stroke[] = [
  [
    [0.5, 0.2],
    [0.5, 0.8],
  ],
];

describe("bitmapOfStrokes(strokes)", () => {
  test("is paper where nothing was drawn", () => {
    for (const strokes of [[], [[]]]) expect(inkOf(bitmapOfStrokes(strokes))).toBe(0);
  });
  test("fills the full height, lies in the middle and in 20 columns, with about three tenths of ink: as the data", () => {
    for (const { target, strokes } of writtenDigits) {
      const bitmap = bitmapOfStrokes(strokes);
      const [left, right] = rangeOf(columnsOf(bitmap)) as [number, number];
      expect(rangeOf(rowsOf(bitmap)), `rows of a ${target}`).toEqual([0, bitmapSide - 1]);
      expect([left >= 6, right <= 25, Math.abs(left + right - 31) <= 1], `columns of a ${target}`).toEqual([
        true,
        true,
        true,
      ]);
      expect(share(bitmap)).toBeGreaterThan(0.25);
      expect(share(bitmap)).toBeLessThan(0.42);
    }
  });
  test("does not depend on where one draws, nor on how large", () => {
    for (const { strokes } of writtenDigits)
      expect(bitmapOfStrokes(moved(strokes, 0.5, 0.25, 0.125))).toEqual(bitmapOfStrokes(strokes));
  });
  test("sets a slanted 1 upright: the left end of its top stands above that of its foot", () => {
    const slanted: Stroke[] = [
      [
        [0.65, 0.2],
        [0.5, 0.8],
      ],
    ];
    expect(bitmapOfStrokes(slanted)).toEqual(bitmapOfStrokes(one));
  });
  test("takes a thick pen where little is drawn, and a thin one where much is", () => {
    const [thick] = [Math.max(...rowsOf(bitmapOfStrokes(one)))];
    expect(thick).toBe(10);
    const scribble: Stroke = Array.from({ length: 40 }, (_, i) => [i % 2 === 0 ? 0.3 : 0.7, 0.1 + 0.02 * i]);
    expect(share(bitmapOfStrokes([scribble]))).toBeGreaterThan(0.42);
  });
  test("makes a dot of a dot and a dash of a dash, and does not blow them up", () => {
    const dot = bitmapOfStrokes([[[0.3, 0.3]]]);
    expect([rangeOf(rowsOf(dot)), rangeOf(columnsOf(dot))]).toEqual([
      [11, 20],
      [11, 20],
    ]);
    const [top, bottom] = rangeOf(
      rowsOf(
        bitmapOfStrokes([
          [
            [0.2, 0.5],
            [0.8, 0.5],
          ],
        ]),
      ),
    ) as [number, number];
    expect(bottom - top).toBeLessThan(20);
  });
});

/** The strokes in a box that is so much narrower. */
const narrowed = (strokes: readonly Stroke[], times: number): Stroke[] =>
  strokes.map((stroke) => stroke.map(([x, y]) => [0.5 + times * (x - 0.5), y]));
/** Corners, each from the left and from the top. */
const strokeOf = (...places: number[]): Stroke =>
  places.flatMap((x, i): [number, number][] => (i % 2 === 0 ? [[x, places[i + 1]!]] : []));
const bowed = (by: (part: number) => number): Stroke =>
  Array.from({ length: 25 }, (_, i) => [0.5 + by(i / 24), 0.2 + (0.6 * i) / 24]);
const ones: Record<string, Stroke[]> = {
  straight: one,
  slanted: [strokeOf(0.62, 0.18, 0.42, 0.82)],
  "bent to the left": [bowed((part) => -0.1 * Math.sin(Math.PI * part))],
  "bent to the right": [bowed((part) => 0.1 * Math.sin(Math.PI * part))],
  "bent twice": [bowed((part) => 0.04 * Math.sin(2 * Math.PI * part))],
  "with a small flag": [strokeOf(0.43, 0.26, 0.52, 0.18, 0.52, 0.82)],
  "with a large flag": [strokeOf(0.36, 0.34, 0.52, 0.18, 0.52, 0.82)],
  "with a flag, slanted": [strokeOf(0.5, 0.3, 0.64, 0.18, 0.42, 0.82)],
  "with a short foot": [strokeOf(0.5, 0.18, 0.5, 0.82), strokeOf(0.44, 0.82, 0.56, 0.82)],
};

describe("a narrow drawing", () => {
  test("is widened, up to twice: in half the width it gets as wide as in the whole", () => {
    const box: Stroke[] = [strokeOf(0.4, 0.2, 0.6, 0.2, 0.6, 0.8, 0.4, 0.8, 0.4, 0.2)];
    const widthOf = (strokes: Stroke[]) => {
      const [left, right] = rangeOf(columnsOf(bitmapOfStrokes(strokes))) as [number, number];
      return right - left + 1;
    };
    expect(widthOf(box)).toBe(widthOf(narrowed(box, 2)));
    expect(widthOf(box)).toBeGreaterThanOrEqual(16);
    expect(widthOf(narrowed(box, 0.25))).toBeLessThan(14);
  });
  test.each(Object.entries(ones))("stays narrow where it is a bare stroke: a 1, %s", (_how, strokes) => {
    const [left, right] = rangeOf(columnsOf(bitmapOfStrokes(strokes))) as [number, number];
    expect(right - left + 1).toBeLessThanOrEqual(16);
  });
});

describe("what is drawn so", () => {
  const classifier = createClassifier({ layerSizes: [64, 32, 10], seed: 1, hiddenActivation: "tanh" });
  trainClassifier(classifier, digits().training, { learningRate: 0.4, epochs: 15, batchSize: 32, seed: 1 });
  const readAs = (all: readonly (readonly Stroke[])[]) =>
    predictedClasses(
      classifier,
      all.map((strokes) => ({ inputs: pixelsOf(bitmapOfStrokes(strokes)), target: 0 })),
    );
  test.each([1, 0.8, 0.6, 0.5])(
    "is read right by a network that has learnt the data, for ten digits plainly written, %s as wide",
    (times) => {
      const wanted = writtenDigits.map(({ target }) => target);
      expect(readAs(writtenDigits.map(({ strokes }) => narrowed(strokes, times)))).toEqual(wanted);
    },
  );
  test.each(Object.entries(ones))("is read as a 1, %s", (_how, strokes) => {
    expect(readAs([strokes, narrowed(strokes, 0.7)])).toEqual([1, 1]);
  });
});
