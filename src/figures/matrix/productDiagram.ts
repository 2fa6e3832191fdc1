import { formatNumber } from "../../math/format";
import type { Diagram, Item, Tone } from "../figure";
import { boldIsWider, numberWithin, textWidth } from "../graph/boxText";

/** What the picture calls the two tables. */
export interface TableNames {
  a: string;
  b: string;
}

/** The state of the picture: both tables, as lists of rows, and what they are called. */
export interface ProductTables {
  a: number[][];
  b: number[][];
  names: TableNames;
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
const between = { across: 4, down: 8 };
/** Between the tables, with room for the arrows and for the words beside them. */
const gap = 66;
/** Each arrow stops so far before the product: past its first frames nothing is seen of it but stubs. */
const shortOfProduct = 18;
/** For the words above B, and below A and the product. */
const wordHeight = 26;
/** Between B and the words beside it. */
const besideB = 14;
/** A box is as wide as its numbers need; of the widest, twelve side by side are as wide as other diagrams. */
const boxWidths = { least: 60, most: 68 };
/** What a box has beside its number: its frame, and a little air. The widest box spares the air before it spares digits. */
const besideNumber = { frame: 6, withAir: 16 };

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
      ...titleItems(layout),
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
  titles: { a: Title; b: Title; product: Title };
}

/** The name and the shape of a table, and where the middle of these words is. */
interface Title {
  text: string;
  x: number;
}

function layoutOf({ a, b, product, names }: ProductStand): Layout {
  const widest = Math.max(...[a, b, product].flat(2).map((value) => textWidth(formatNumber(value), true)));
  const boxWidth = Math.max(boxWidths.least, Math.min(boxWidths.most, Math.ceil(widest) + besideNumber.withAir));
  const middles = (count: number, from: number, size: number, apart: number) =>
    Array.from({ length: count }, (_, i) => from + size / 2 + i * (size + apart));
  const end = (places: readonly number[], size: number) => places.at(-1)! + size / 2;
  const half = (text: string) => textWidth(text, true) / 2;
  const texts = {
    a: `${names.a}: ${tableShape(a)}`,
    b: `${names.b}: ${tableShape(b)}`,
    product: `${productName(names)}: ${tableShape(product)}`,
  };
  const aWidth = a[0]!.length * (boxWidth + between.across) - between.across;
  // The words beside B stand above A, and may be wider than A is.
  const aStart = Math.max(margin, margin + 2 * half(texts.b) + besideB - gap - aWidth);
  const aAcross = middles(a[0]!.length, aStart, boxWidth, between.across);
  const bDown = middles(b.length, margin + wordHeight, boxHeight, between.down);
  const bStart = end(aAcross, boxWidth) + gap;
  const across = middles(b[0]!.length, bStart, boxWidth, between.across);
  const down = middles(a.length, end(bDown, boxHeight) + gap, boxHeight, between.down);
  // The words below A and below the product may be wider than these, and keep apart.
  const underA = Math.max(middle(aAcross), margin + half(texts.a));
  const underProduct = Math.max(middle(across), underA + half(texts.a) + margin + half(texts.product));
  const columnEnd = across.at(-1)! + half(`column ${across.length}`);
  return {
    width: Math.ceil(Math.max(end(across, boxWidth) + margin, underProduct + half(texts.product), columnEnd)),
    height: end(down, boxHeight) + wordHeight + margin,
    boxWidth,
    a: { across: aAcross, down },
    b: { across, down: bDown },
    product: { across, down },
    titles: {
      a: { text: texts.a, x: underA },
      b: { text: texts.b, x: bStart - besideB - half(texts.b) },
      product: { text: texts.product, x: underProduct },
    },
  };
}

const middle = (places: readonly number[]) => (places[0]! + places.at(-1)!) / 2;
/** "3 × 2": rows first */
export const tableShape = (rows: readonly ArrayLike<number>[]) => `${rows.length} × ${rows[0]!.length}`;
/** "A · B" */
export const productName = ({ a, b }: TableNames) => `${a} · ${b}`;

function tableItems(
  rows: readonly number[][],
  width: number,
  { across, down }: Middles,
  lookOf: (place: ProductPlace) => Look,
): Item[] {
  return rows.flatMap((values, row) =>
    values.map((value, column): Item => {
      const { tone, thick = false, isEmpty = false } = lookOf({ row, column });
      const lines = [isEmpty ? " " : numberWithin((width - besideNumber.frame) / boldIsWider, value)];
      return { type: "node", shape: "box", x: across[column]!, y: down[row]!, width, lines, tone, thick };
    }),
  );
}

/** From the row of A to the right, and from the column of B down, towards the place where they meet. */
function pointerItems({ row, column }: ProductPlace, { a, b, product, boxWidth }: Layout): Item[] {
  const [x, y] = [product.across[column]!, product.down[row]!];
  const look = { type: "edge", tone: "you", thickness: 3, arrow: true } as const;
  const [left, top] = [a.across.at(-1)! + boxWidth / 2, b.down.at(-1)! + boxHeight / 2];
  return [
    { ...look, from: [left, y], to: [left + gap - shortOfProduct, y] },
    { ...look, from: [x, top], to: [x, top + gap - shortOfProduct] },
  ];
}

/** Which row and which column are at work. */
function wordItems({ row, column }: ProductPlace, { a, b, boxWidth }: Layout): Item[] {
  return [
    {
      type: "text",
      x: a.across.at(-1)! + boxWidth / 2 + gap / 2,
      y: a.down[row]! - 17,
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
function titleItems({ titles, product, b }: Layout): Item[] {
  const below = product.down.at(-1)! + boxHeight / 2 + wordHeight - 8;
  const words = { type: "text", tone: "ink", strong: true } as const;
  return [
    { ...words, ...titles.a, y: below },
    { ...words, ...titles.b, y: middle(b.down) },
    { ...words, ...titles.product, y: below },
  ];
}
