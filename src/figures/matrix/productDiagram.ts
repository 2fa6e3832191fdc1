import { formatNumber } from "../../math/format";
import type { Diagram, Item, Tone } from "../figure";
import { boldIsWider, numberWithin, textWidth } from "../graph/boxText";

/** The state of the picture: both tables, as lists of rows. */
export interface ProductTables {
  a: number[][];
  b: number[][];
}

/** A place of the product, counted from 0. */
export interface ProductPlace {
  row: number;
  column: number;
}

/** The product at one step of its walk: how many places are made, and the last of them. */
interface ProductStand extends ProductTables {
  product: number[][];
  position: number;
  place: ProductPlace | undefined;
}

const margin = 8;
const boxHeight = 34;
const between = { across: 5, down: 8 };
/** Between the tables, with room for the arrows. */
const gap = 56;
/** For the words above B, and below A and the product. */
const wordHeight = 26;
/** A box is as wide as its numbers need; of the widest, twelve side by side are as wide as other diagrams. */
const boxWidths = { least: 56, most: 68 };
/** What a box needs beside its number: its frame. */
const frameWidth = 6;

/** Both tables and their product, so that a row of A and a column of B point at the place that they make. */
export function productDiagram(stand: ProductStand): Diagram {
  const { a, b, product, place } = stand;
  const layout = layoutOf(stand);
  const aBoxes = tableItems(a, layout.boxWidth, layout.a, ({ row }) =>
    row === place?.row ? atWork("you") : { tone: "quiet" },
  );
  const bBoxes = tableItems(b, layout.boxWidth, layout.b, ({ column }) =>
    column === place?.column ? atWork("you") : { tone: "quiet" },
  );
  const made = tableItems(product, layout.boxWidth, layout.product, ({ row, column }) => {
    const step = row * product[0]!.length + column + 1;
    if (step === stand.position) return atWork("loss");
    return step < stand.position ? { tone: "loss" } : { tone: "quiet", isEmpty: true };
  });
  return {
    type: "diagram",
    name: "Two tables and their product",
    width: layout.width,
    height: layout.height,
    items: [
      ...(place ? pointerItems(place, layout) : []),
      ...aBoxes,
      ...bBoxes,
      ...made,
      ...titleItems(stand, layout),
      ...(place ? wordItems(place, layout) : []),
    ],
  };
}

interface Look {
  tone: Tone;
  thick?: boolean;
  isEmpty?: boolean;
}

const atWork = (tone: Tone): Look => ({ tone, thick: true });

/** A table by the middles of its rows and columns. */
interface Middles {
  across: number[];
  down: number[];
}

interface Layout {
  width: number;
  height: number;
  boxWidth: number;
  a: Middles;
  b: Middles;
  product: Middles;
}

function layoutOf({ a, b, product }: ProductStand): Layout {
  const widest = Math.max(...[a, b, product].flat(2).map((value) => textWidth(formatNumber(value), true)));
  const boxWidth = Math.max(boxWidths.least, Math.min(boxWidths.most, Math.ceil(widest) + frameWidth));
  const middles = (count: number, from: number, size: number, apart: number) =>
    Array.from({ length: count }, (_, i) => from + size / 2 + i * (size + apart));
  const end = (places: readonly number[], size: number) => places.at(-1)! + size / 2;
  const aAcross = middles(a[0]!.length, margin, boxWidth, between.across);
  const bDown = middles(b.length, margin + wordHeight, boxHeight, between.down);
  const across = middles(b[0]!.length, end(aAcross, boxWidth) + gap, boxWidth, between.across);
  const down = middles(a.length, end(bDown, boxHeight) + gap, boxHeight, between.down);
  const half = (text: string) => textWidth(text, true) / 2;
  const titleEnd = middle(across) + half(productTitle(product));
  const columnEnd = across.at(-1)! + half(`column ${across.length}`);
  return {
    width: Math.ceil(Math.max(end(across, boxWidth) + margin, titleEnd, columnEnd)),
    height: end(down, boxHeight) + wordHeight + margin,
    boxWidth,
    a: { across: aAcross, down },
    b: { across, down: bDown },
    product: { across, down },
  };
}

const middle = (places: readonly number[]) => (places[0]! + places.at(-1)!) / 2;
/** "3 × 2": rows first */
export const tableShape = (rows: readonly ArrayLike<number>[]) => `${rows.length} × ${rows[0]!.length}`;
const productTitle = (product: readonly number[][]) => `A · B: ${tableShape(product)}`;

function tableItems(
  rows: readonly number[][],
  width: number,
  { across, down }: Middles,
  lookOf: (place: ProductPlace) => Look,
): Item[] {
  return rows.flatMap((values, row) =>
    values.map((value, column): Item => {
      const { tone, thick = false, isEmpty = false } = lookOf({ row, column });
      const lines = [isEmpty ? " " : numberWithin((width - frameWidth) / boldIsWider, value)];
      return { type: "node", shape: "box", x: across[column]!, y: down[row]!, width, lines, tone, thick };
    }),
  );
}

/** From the row of A to the right, and from the column of B down, to the place where they meet. */
function pointerItems({ row, column }: ProductPlace, { a, b, product, boxWidth }: Layout): Item[] {
  const [x, y] = [product.across[column]!, product.down[row]!];
  const look = { type: "edge", tone: "you", thickness: 3 } as const;
  const [left, top] = [a.across.at(-1)! + boxWidth / 2, b.down.at(-1)! + boxHeight / 2];
  const clear = 5;
  return [
    { ...look, from: [left, y], to: [product.across[0]! - boxWidth / 2 - clear, y], arrow: true },
    { ...look, from: [x, top], to: [x, product.down[0]! - boxHeight / 2 - clear], arrow: true },
    ...(column > 0
      ? [{ ...look, from: [product.across[0]!, y] as [number, number], to: [x, y] as [number, number] }]
      : []),
    ...(row > 0 ? [{ ...look, from: [x, product.down[0]!] as [number, number], to: [x, y] as [number, number] }] : []),
  ];
}

/** Which row and which column are at work. */
function wordItems({ row, column }: ProductPlace, { a, b, boxWidth }: Layout): Item[] {
  return [
    {
      type: "text",
      x: a.across.at(-1)! + boxWidth / 2 + gap / 2,
      y: a.down[row]! - 14,
      text: `row ${row + 1}`,
      tone: "you",
      strong: true,
    },
    {
      type: "text",
      x: b.across[column]!,
      y: b.down[0]! - boxHeight / 2 - 15,
      text: `column ${column + 1}`,
      tone: "you",
      strong: true,
    },
  ];
}

/** The name and the shape of each table: beside B, below A and the product. */
function titleItems({ a, b, product }: ProductStand, layout: Layout): Item[] {
  const titleOfA = `A: ${tableShape(a)}`;
  // It may be wider than a table of one column.
  const underA = Math.max(middle(layout.a.across), margin + textWidth(titleOfA, true) / 2);
  const below = layout.product.down.at(-1)! + boxHeight / 2 + wordHeight - 8;
  const left = layout.b.across[0]! - layout.boxWidth / 2 - 14;
  return [
    { type: "text", x: underA, y: below, text: titleOfA, tone: "ink", strong: true },
    {
      type: "text",
      x: left,
      y: middle(layout.b.down),
      text: `B: ${tableShape(b)}`,
      tone: "ink",
      anchor: "end",
      strong: true,
    },
    {
      type: "text",
      x: middle(layout.product.across),
      y: below,
      text: productTitle(product),
      tone: "ink",
      strong: true,
    },
  ];
}
