// What stands on the pad: strokes, or a held-out digit, and what was done to it. Each function makes the next one, and leaves
// the one before as it is: so Undo goes back to it.

import {
  type Bitmap,
  bitmapOfPixels,
  blockSide,
  inkOf,
  pixelSide,
  pixelsOf,
  shifted,
  madeThicker,
  madeThinner,
} from "./bitmap";
import { digitOf, type PadSetup } from "./padSetup";
import { named, type DigitReading, readingInWords, readPixels } from "./reading";
import { bitmapOfStrokes, type Stroke } from "./strokes";

export interface PadDrawing {
  strokes: readonly Stroke[];
  /** the place of a held-out digit in the setup's list, where one was chosen */
  digit?: number;
  /** whether its first stroke, the only one yet, was drawn over a held-out digit */
  isNew?: true;
  /** shifted by so many pixels of the network, and so many times thicker; below 0 the other way */
  right: number;
  down: number;
  thicker: number;
}

/** As far as a drawing can be shifted, and as often made thicker or thinner. */
export const mostChange = { shift: 4, thicker: 3 };

export const emptyPad: PadDrawing = { strokes: [], right: 0, down: 0, thicker: 0 };

/** The held-out digit with this place in the setup's list, as it was written. */
export const chosenDigit = (digit: number): PadDrawing => ({ ...emptyPad, digit });

/** One stroke more, which is shifted and thickened as those before it were. Over a held-out digit it begins a new drawing. */
export function withStroke(drawing: PadDrawing, stroke: Stroke): PadDrawing {
  const { digit, isNew: _, ...others } = drawing;
  if (digit !== undefined) return { ...emptyPad, strokes: [stroke], isNew: true };
  return { ...others, strokes: [...drawing.strokes, movedBy(stroke, -drawing.right, -drawing.down)] };
}

/** The strokes where the pad shows them. */
export const strokesOnPad = ({ strokes, right, down }: PadDrawing): Stroke[] =>
  strokes.map((stroke) => movedBy(stroke, right, down));

/** A stroke moved on the pad by so many pixels of the network. */
function movedBy(stroke: Stroke, right: number, down: number): Stroke {
  if (right === 0 && down === 0) return stroke;
  return stroke.map(([x, y]) => [x + right / pixelSide, y + down / pixelSide]);
}

export const isEmpty = ({ strokes, digit }: PadDrawing): boolean => strokes.length === 0 && digit === undefined;

/** Shifted by so many pixels of the network; ink that leaves the paper is gone until it is shifted back. */
export function withShift(drawing: PadDrawing, right: number, down: number): PadDrawing {
  const within = (value: number) => Math.min(mostChange.shift, Math.max(-mostChange.shift, value));
  return { ...drawing, right: within(drawing.right + right), down: within(drawing.down + down) };
}

/** With thicker lines, or with thinner ones where `times` is below 0. */
export function withThickness(drawing: PadDrawing, times: number): PadDrawing {
  const thicker = Math.min(mostChange.thicker, Math.max(-mostChange.thicker, drawing.thicker + times));
  return { ...drawing, thicker };
}

/** The bitmap: strokes are brought to full height and centred. A held-out digit is not, and what is shifted stays shifted. */
export function bitmapOf(setup: PadSetup, { strokes, digit, right, down, thicker }: PadDrawing): Bitmap {
  let bitmap = digit === undefined ? bitmapOfStrokes(strokes) : bitmapOfPixels(digitOf(setup, digit).pixels);
  const step = thicker > 0 ? madeThicker : madeThinner;
  for (let times = 0; times < Math.abs(thicker); times += 1) bitmap = step(bitmap);
  return shifted(bitmap, right * blockSide, down * blockSide);
}

/** All that the pad shows of a drawing. Without ink there is nothing to read. */
export interface PadView {
  bitmap: Bitmap;
  /** what the network gets, 64 numbers row by row, 0 paper … 1 ink */
  pixels: number[];
  reading: DigitReading | undefined;
  /** what the digit is, where it is known */
  target: number | undefined;
  sentence: string;
}

export function viewOf(setup: PadSetup, drawing: PadDrawing): PadView {
  const bitmap = bitmapOf(setup, drawing);
  const pixels = pixelsOf(bitmap);
  const reading = inkOf(bitmap) === 0 ? undefined : readPixels(setup, pixels);
  const target = drawing.digit === undefined ? undefined : digitOf(setup, drawing.digit).target;
  return { bitmap, pixels, reading, target, sentence: sentenceOf(drawing, reading, target) };
}

function sentenceOf(drawing: PadDrawing, reading: DigitReading | undefined, target: number | undefined): string {
  if (reading === undefined)
    return isEmpty(drawing)
      ? "Nothing is drawn yet: draw a digit, or choose one."
      : "No ink is left on the paper, so there is nothing to read.";
  const done = changesInWords(drawing);
  const what = done === "" ? "" : `${done[0]!.toUpperCase()}${done.slice(1)}: `;
  const said = readingInWords(reading);
  const wanted =
    target === undefined
      ? ""
      : ` It was written as ${named(target)}${reading.read === target ? "" : ", so that is wrong"}.`;
  return `${what}${what === "" ? said : `${said[0]!.toLowerCase()}${said.slice(1)}`}${wanted}`;
}

function changesInWords({ isNew, right, down, thicker }: PadDrawing): string {
  const by = (pixels: number, [less, more]: [string, string]) =>
    pixels === 0 ? [] : [`${Math.abs(pixels)} pixel${Math.abs(pixels) === 1 ? "" : "s"} ${pixels < 0 ? less : more}`];
  const shifts = [...by(right, ["to the left", "to the right"]), ...by(down, ["up", "down"])];
  const thick = thicker === 0 ? [] : [`made ${thicker > 0 ? "thicker" : "thinner"}${timesInWords(Math.abs(thicker))}`];
  return [
    ...(isNew ? ["a new drawing"] : []),
    ...(shifts.length > 0 ? [`shifted by ${shifts.join(" and ")}`] : []),
    ...thick,
  ].join(", ");
}

const timesInWords = (times: number) => (times === 1 ? "" : times === 2 ? " twice" : ` ${times} times`);
