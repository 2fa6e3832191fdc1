import { formatNumber, formatTerm } from "../../math/format";
import { finiteResult, needLength, needList, needNumbers } from "../../math/guard";
import type { Figure, Moment, Mover, StillFigure } from "../figure";
import { overSteps } from "../steps";
import { type ProductPlace, type ProductTables, productDiagram, tableShape } from "./productDiagram";

/** A table with more rows or columns would have letters too small to read. */
const mostSide = 6;

/**
 * The product of two tables, place by place: `(A · B)[r][c] = Σₙ A[r][n] · B[n][c]`. A lies at the left, B above, so that
 * each place of the product lies where its row of A and its column of B meet. The slider walks through the places.
 * With more than 6 rows or columns in a table, the tables are counted, not drawn.
 *
 * @param a - shape (rows, terms), a list for each row
 * @param b - shape (terms, columns)
 * @throws {TypeError | RangeError} if a table is ragged or holds what is no finite number, if B does not have as many rows
 *   as A has columns, or if the product is too large for a number
 *
 * @example
 * show(productPicture([[0.5, 0.8]], [[0.4], [0.7]])); // 0.76
 */
export function productPicture(a: number[][], b: number[][]): Figure {
  needTable("a", a);
  needTable("b", b);
  if (a[0]!.length !== b.length)
    throw new RangeError(
      `productPicture: needs as many rows in b as a has columns; got ${tableShape(a)} and ${tableShape(b)}`,
    );
  const state: ProductTables = { a: listsOf(a), b: listsOf(b) };
  const product = productOf(state);
  for (const value of product.flat()) finiteResult("productPicture", value);
  if (Math.max(a.length, b.length, b[0]!.length) > mostSide) return countedTables(state);
  return {
    title: `${tableShape(a)} times ${tableShape(b)} is ${tableShape(product)}`,
    caption: `A lies at the left, B above. Each place of A · B is made where a row of A meets a column of B: number times number, and all added up. In a layer a row of A is an example, and a column of B holds the weights of a neuron. ${colourSentence} Press Play, or move the slider.`,
    mover: "productPicture",
    state,
    table: {
      columns: ["place", "sum", "result"],
      rows: eachPlace(state).map((place) => [
        placeName(place),
        sumAt(state, place),
        formatNumber(product[place.row]![place.column]!),
      ]),
    },
  };
}

/** What the colours of the frames stand for. */
const colourSentence =
  "Grey frames are given or still empty, blue ones are made; thick frames are at work, orange ones in A and B.";

export const productPictureMover: Mover<ProductTables> = {
  pace: 1200,
  ...overSteps(lastStep, "place"),
  still: lastStep,
  at: moment,
};

function lastStep({ a, b }: ProductTables): number {
  return a.length * b[0]!.length;
}

function moment(state: ProductTables, position: number): Moment {
  const product = productOf(state);
  const place = eachPlace(state)[position - 1];
  return {
    panels: [productDiagram({ ...state, product, position, place })],
    formulas: place
      ? [`${placeName(place)} = ${sumAt(state, place)} = ${formatNumber(product[place.row]![place.column]!)}`]
      : [],
    sentence: place ? placeSentence(state, place) : startSentence(state),
  };
}

function startSentence({ a, b }: ProductTables): string {
  return `The start: A · B is empty. It gets ${counted(a.length, "row")}, as A has, and ${counted(b[0]!.length, "column")}, as B has.`;
}

function placeSentence(state: ProductTables, { row, column }: ProductPlace): string {
  const isLast = (row + 1) * (column + 1) === lastStep(state);
  return `Row ${row + 1} of A meets column ${column + 1} of B: in a layer, example ${row + 1} meets neuron ${column + 1}.${isLast ? " That was the last place." : ""}`;
}

/** All places of the product, row by row. */
function eachPlace({ a, b }: ProductTables): ProductPlace[] {
  return a.flatMap((_, row) => b[0]!.map((_, column) => ({ row, column })));
}

const placeName = ({ row, column }: ProductPlace) => `row ${row + 1} · column ${column + 1}`;

function sumAt({ a, b }: ProductTables, { row, column }: ProductPlace): string {
  return a[row]!.map((value, n) => `${formatTerm(value)} · ${formatTerm(b[n]![column]!)}`).join(" + ");
}

function productOf({ a, b }: ProductTables): number[][] {
  return a.map((row) => b[0]!.map((_, column) => row.reduce((sum, value, n) => sum + value * b[n]![column]!, 0)));
}

/** Numbers instead of a drawing that nobody could read. */
function countedTables({ a, b }: ProductTables): StillFigure {
  const [rows, terms, columns] = [a.length, b.length, b[0]!.length];
  return {
    title: `${tableShape(a)} times ${tableShape(b)} is ${rows} × ${columns}`,
    caption: `That is too much to draw: tables of up to ${mostSide} rows and ${mostSide} columns can be read. Each of the ${rows * columns} places of the product adds up ${counted(terms, "product")}. Hand over a part of the tables: a few rows of the first, a few columns of the second.`,
    panels: [],
    table: {
      columns: ["what", "how many"],
      rows: [
        ["numbers in A", String(rows * terms)],
        ["numbers in B", String(terms * columns)],
        ["places of A · B", String(rows * columns)],
        ["multiplications", String(rows * columns * terms)],
      ],
    },
  };
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

function needTable(name: string, rows: unknown): asserts rows is number[][] {
  needList("productPicture", name, rows);
  const first = rows[0];
  for (const [r, row] of Array.from(rows).entries()) {
    needNumbers("productPicture", `${name}[${r}]`, row);
    needLength("productPicture", `${name}[${r}]`, row, (first as ArrayLike<number>).length);
  }
}

const listsOf = (rows: readonly ArrayLike<number>[]) => Array.from(rows, (row) => Array.from(row));
