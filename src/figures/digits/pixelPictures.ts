import { describeValue } from "../../math/describe";
import { formatNumber } from "../../math/format";
import { needLength, needList, needNumbers, needObject, needWhole } from "../../math/guard";
import type { Diagram, Item, StillFigure, Table, Tone } from "../figure";
import { letterSize, nameWithin, textWidth } from "../graph/boxText";

/** A small picture: its pixels row by row, and what stands under it. */
export interface SmallPicture {
  /** as many as a square has: 64 for 8 rows of 8 */
  pixels: ArrayLike<number>;
  label: string;
  /** of its frame and its label */
  tone?: Tone;
  /** with a thick frame: what should stand out */
  marked?: boolean;
}

export interface PixelPicturesOptions {
  title: string;
  caption?: string;
  pictures: readonly SmallPicture[];
  /** pictures in a row, 1 to 12; where left out 10 or fewer, so that few places stay empty */
  columns?: number;
  /** "ink" from 0, the paper, to the largest of all numbers; "sides" two colours that fade out towards 0 */
  shading?: "ink" | "sides";
}

const me = "pixelPictures";
const limits = { pictures: 60, side: 32, pixels: 8192, columns: 12 };
const width = 820;
/** Of the pixels of one picture. */
const mostPictureWidth = 160;
/** Between two pictures: room for a thick frame around each. */
const gap = 14;
/** Between two labels. */
const labelGap = 10;
const labelHeight = 22;
/** How large the letters of the labels are: the first with which there is room for all of them. */
const labelSizes = [letterSize, 14, 13, 12];
/** With more numbers the table would be longer than anybody reads. */
const mostInTable = 256;

/**
 * Small square pictures, such as digits or the weights of a neuron, each with a label under it. All have one scale, so that
 * they can be compared.
 *
 * @param options - pictures: 1 to 60, all of one size of 1 × 1 to 32 × 32 pixels, 8192 pixels in all; shading: "ink" (where
 *   left out) for numbers of 0 or more, "sides" for weights
 * @throws {TypeError | RangeError} if there is no picture or too much of them, the pixels of one make no square or another one
 *   than those of the first, a number is not finite, ink is below 0, or a label is no text
 *
 * @example
 * const { training } = digits();
 * const pictures = training.slice(0, 40).map(({ inputs, target }) => ({ pixels: inputs, label: String(target) }));
 * show(pixelPictures({ title: "Forty digits", pictures }));
 */
export function pixelPictures(options: PixelPicturesOptions): StillFigure {
  const { title, caption, pictures, columns, shading, side } = checked(options);
  const values = pictures.flatMap(({ pixels }) => Array.from(pixels));
  const strongest = values.reduce((high, value) => Math.max(high, Math.abs(value)), 0);
  const marked = pictures.filter((picture) => picture.marked).length;
  const words = [
    caption ?? countWords(pictures.length, side),
    shading === "ink" ? inkWords(strongest) : sidesWords(strongest),
    marked === 0 ? "" : `${marked} of ${pictures.length} ${marked === 1 ? "has" : "have"} a thick frame.`,
  ];
  return {
    title,
    caption: words.filter((part) => part !== "").join(" "),
    panels: [sheet(title, pictures, { side, columns, shading, strongest })],
    table: values.length <= mostInTable ? pixelTable(pictures, side) : summaryTable(pictures, shading, values.length),
  };
}

const countWords = (count: number, side: number) =>
  count === 1 ? `A picture of ${side} × ${side} pixels.` : `${count} pictures of ${side} × ${side} pixels.`;

function inkWords(strongest: number): string {
  if (strongest === 0) return "All numbers are 0: paper.";
  return strongest === 1 ? "0 is paper, 1 is ink." : `0 is paper, the strongest ink is ${formatNumber(strongest)}.`;
}

const sidesWords = (strongest: number) =>
  strongest === 0
    ? "All numbers are 0: paper."
    : `Blue pixels are positive, yellow ones with a dash are negative, and 0 is paper; the strongest colour is ${formatNumber(strongest)} away from 0, in all pictures alike.`;

type Checked = Required<Omit<PixelPicturesOptions, "caption">> & { caption: string | undefined; side: number };

function checked(options: PixelPicturesOptions): Checked {
  needObject(me, "options", "title and pictures", options);
  const { title, caption, shading = "ink" } = options;
  needText("title", title);
  if (caption !== undefined) needText("caption", caption);
  if (shading !== "ink" && shading !== "sides")
    throw new RangeError(`${me}: needs shading to be "ink" or "sides"; got ${describeValue(shading)}`);
  needList(me, "pictures", options.pictures);
  const pictures = Array.from(options.pictures);
  if (pictures.length > limits.pictures)
    throw new RangeError(`${me}: needs 1 to ${limits.pictures} pictures; got ${pictures.length}`);
  for (const [i, picture] of pictures.entries()) needPicture(`pictures[${i}]`, picture, pictures[0]!, shading);
  const side = sideOf(pictures[0]!);
  if (pictures.length * side * side > limits.pixels)
    throw new RangeError(`${me}: needs up to ${limits.pixels} pixels in all; got ${pictures.length * side * side}`);
  const columns = options.columns ?? columnsFor(pictures.length);
  needWhole(me, "columns", columns, 1, limits.columns);
  return { title, caption, pictures, columns, shading, side };
}

function needPicture(name: string, picture: SmallPicture, first: SmallPicture, shading: "ink" | "sides"): void {
  needObject(me, name, "pixels and label", picture);
  const { pixels, label } = picture;
  needNumbers(me, `${name}.pixels`, pixels);
  const side = sideOf(picture);
  if (!Number.isInteger(side) || side > limits.side)
    throw new RangeError(
      `${me}: needs ${name}.pixels to make a square of 1 to ${limits.side} rows; got ${pixels.length} pixels`,
    );
  needLength(me, `${name}.pixels`, pixels, first.pixels.length);
  needText(`${name}.label`, label);
  if (shading === "sides") return;
  const below = Array.from(pixels).findIndex((value) => value < 0);
  if (below >= 0)
    throw new RangeError(
      `${me}: needs ink of 0 or more, or shading "sides"; got ${describeValue(pixels[below])} in ${name}.pixels[${below}]`,
    );
}

const sideOf = ({ pixels }: SmallPicture) => Math.sqrt(pixels.length);

function needText(name: string, text: unknown): void {
  if (typeof text === "string") return;
  throw new TypeError(`${me}: needs ${name} to be a text; got ${describeValue(text)}`);
}

/** Up to 10 in one row; of more, 6 to 10 in each, as leaves the fewest places empty. */
function columnsFor(count: number): number {
  if (count <= 10) return count;
  const empty = (columns: number) => (columns - (count % columns)) % columns;
  return [10, 9, 8, 7, 6].reduce((best, columns) => (empty(columns) < empty(best) ? columns : best));
}

interface Look {
  side: number;
  columns: number;
  shading: "ink" | "sides";
  strongest: number;
}

function sheet(title: string, pictures: readonly SmallPicture[], look: Look): Diagram {
  const { side, columns, shading, strongest } = look;
  const room = Math.floor(width / columns);
  const cell = Math.max(1, Math.floor(Math.min(room - gap, mostPictureWidth) / side));
  const { size, labels, widest } = labelsWithin(room - labelGap, pictures);
  // In pixels of the pictures, so that each of them begins at a whole one.
  const across = Math.min(Math.ceil(Math.max(side * cell + gap, widest + labelGap) / cell), Math.floor(room / cell));
  const down = Math.ceil((side * cell + labelHeight + gap) / cell);
  const placed = pictures.map((picture, i) => ({
    ...picture,
    left: (i % columns) * across,
    top: Math.floor(i / columns) * down,
  }));
  const [x, y] = [Math.round(((across - side) * cell) / 2), gap / 2];
  const height = Math.ceil(pictures.length / columns) * down * cell;
  const legend = shading === "sides" && strongest > 0 ? sidesLegend(strongest, x, height) : noLegend;
  return {
    type: "diagram",
    name: title,
    width: Math.max(columns * across * cell, legend.width),
    height: height + legend.height,
    items: [
      {
        type: "pixels",
        ...{ x, y, cell, shading, dashed: shading === "sides" },
        pictures: placed.map(({ pixels, left, top, tone, marked = false }) => ({
          ...{ left, top, across: side },
          levels: Array.from(pixels, (value) => levelOf(value, strongest)),
          frame: tone ?? (marked ? "you" : "quiet"),
          ...(marked ? { marked } : {}),
        })),
      },
      ...placed.map(({ left, top, tone = "ink", marked = false }, i): Item => {
        const place = { x: x + (left + side / 2) * cell, y: y + (top + side) * cell + labelHeight - 8 };
        return { type: "text", ...place, text: labels[i]!, tone, size, ...(marked ? { strong: true } : {}) };
      }),
      ...legend.items,
    ],
  };
}

/** The labels in letters of one size, those cut that are too long for the smallest; as bold ones, since some may be. */
function labelsWithin(room: number, pictures: readonly SmallPicture[]) {
  const widthIn = (size: number, label: string) => (textWidth(label, true) * size) / letterSize;
  const hasRoom = (size: number) => pictures.every(({ label }) => widthIn(size, label) <= room);
  const size = labelSizes.find(hasRoom) ?? labelSizes.at(-1)!;
  const labels = pictures.map(({ label }) => nameWithin((room * letterSize) / size, label));
  return { size, labels, widest: Math.max(...labels.map((label) => widthIn(size, label))) };
}

/** In sixteenths of the strongest; −0 is 0. */
function levelOf(value: number, strongest: number): number {
  return strongest === 0 ? 0 : Math.round((16 * value) / strongest) + 0;
}

interface Legend {
  width: number;
  height: number;
  items: Item[];
}

const noLegend: Legend = { width: 0, height: 0, items: [] };

/** What the two colours stand for, in words, each beside a strip of it. */
function sidesLegend(strongest: number, x: number, top: number): Legend {
  const [cell, rowHeight] = [14, 24];
  const levels = [1, 4, 8, 12, 16];
  const words = [
    `blue: positive, strongest at ${formatNumber(strongest)}`,
    `yellow, with a dash: negative, strongest at ${formatNumber(-strongest)}`,
  ];
  const textX = x + levels.length * cell + 10;
  const rowAt = (row: number) => top + 6 + row * rowHeight;
  return {
    width: Math.ceil(textX + Math.max(...words.map((text) => textWidth(text)))),
    height: 6 + words.length * rowHeight,
    items: words.flatMap((text, row): Item[] => [
      {
        type: "pixels",
        ...{ x, y: rowAt(row), cell, shading: "sides", dashed: true },
        pictures: [
          {
            ...{ left: 0, top: 0, across: levels.length, frame: "quiet" },
            levels: levels.map((level) => (row === 0 ? level : -level)),
          },
        ],
      },
      { type: "text", x: textX, y: rowAt(row) + cell / 2, text, tone: "ink", anchor: "start" },
    ]),
  };
}

/** Each number where it stands in its picture. */
function pixelTable(pictures: readonly SmallPicture[], side: number): Table {
  const rows = Array.from({ length: side }, (_, row) => row);
  return {
    columns: ["picture and row", ...rows.map((column) => String(column + 1))],
    rows: pictures.flatMap(({ pixels, label }) =>
      rows.map((row) => [
        `${label}, row ${row + 1}`,
        ...rows.map((column) => formatNumber(pixels[row * side + column]!, 3)),
      ]),
    ),
  };
}

function summaryTable(pictures: readonly SmallPicture[], shading: "ink" | "sides", count: number): Table {
  const columns = shading === "ink" ? ["picture", "mean ink"] : ["picture", "smallest", "largest"];
  return {
    columns,
    rows: pictures.map(({ pixels, label }) => {
      const values = Array.from(pixels);
      const sum = values.reduce((total, value) => total + value, 0);
      const ends = [Math.min(...values), Math.max(...values)];
      const told = shading === "ink" ? [sum / values.length] : ends;
      return [label, ...told.map((value) => formatNumber(value, 3))];
    }),
    part: `a summary of ${count} pixels`,
  };
}
