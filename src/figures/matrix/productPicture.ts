import { formatNumber, formatTerm } from "../../math/format";
import { describeValue } from "../../math/describe";
import { finiteResult, needLength, needList, needNumbers, needObject } from "../../math/guard";
import type { Figure, Moment, Mover, StillFigure } from "../figure";
import { overSteps } from "../steps";
import {
  type ProductPlace,
  type ProductTables,
  productDiagram,
  productName,
  type TableNames,
  tableShape,
} from "./productDiagram";

/** A table with more rows or columns would have letters too small to read. */
const mostSide = 6;
/** A longer name would not fit beside a small table. */
const mostLetters = 8;

/**
 * The product of two tables, place by place: `(A · B)[r][c] = Σₙ A[r][n] · B[n][c]`. A lies at the left, B above, so that
 * each place of the product lies where its row of A and its column of B meet. The slider walks through the places.
 * With more than 6 rows or columns in a table, the tables are counted, not drawn.
 *
 * @param a - shape (rows, terms), a list for each row
 * @param b - shape (terms, columns)
 * @param names - what the picture calls the two tables: texts of 1 to 8 characters
 * @throws {TypeError | RangeError} if a name is none of these, if a table is ragged or holds what is no finite number, if B does not have as many rows
 *   as A has columns, or if the product is too large for a number
 *
 * @example
 * show(productPicture([[0.5, 0.8]], [[0.4], [0.7]])); // 0.76
 * show(productPicture([[0.5, 0.8]], [[0.4], [0.7]], { a: "X", b: "Wᵀ" }));
 */
export function productPicture(a: number[][], b: number[][], names: TableNames = { a: "A", b: "B" }): Figure {
  needTable("a", a);
  needTable("b", b);
  if (a[0]!.length !== b.length)
    throw new RangeError(
      `productPicture: needs as many rows in b as a has columns; got ${tableShape(a)} and ${tableShape(b)}`,
    );
  needObject("productPicture", "names", "a and b", names);
  needName("names.a", names.a);
  needName("names.b", names.b);
  const state: ProductTables = { a: listsOf(a), b: listsOf(b), names: { a: names.a, b: names.b } };
  const product = productOf(state);
  for (const value of product.flat()) finiteResult("productPicture", value);
  if (Math.max(a.length, b.length, b[0]!.length) > mostSide) return countedTables(state);
  return {
    title: `${tableShape(a)} times ${tableShape(b)} is ${tableShape(product)}`,
    caption: `${names.a} lies at the left, ${names.b} above. Each place of ${productName(names)} is made where a row of ${names.a} meets a column of ${names.b}: number times number, and all added up. In a layer a row of ${names.a} is an example, and a column of ${names.b} holds the weights of a neuron. ${colourSentence(names)} Press Play, or move the slider.`,
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
const colourSentence = (names: TableNames) =>
  `Grey frames are given or still empty, blue ones are made; thick frames are at work, orange ones in ${names.a} and ${names.b}.`;

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

function startSentence({ a, b, names }: ProductTables): string {
  return `The start: ${productName(names)} is empty. It gets ${counted(a.length, "row")}, as ${names.a} has, and ${counted(b[0]!.length, "column")}, as ${names.b} has.`;
}

function placeSentence(state: ProductTables, { row, column }: ProductPlace): string {
  const isLast = (row + 1) * (column + 1) === lastStep(state);
  return `Row ${row + 1} of ${state.names.a} meets column ${column + 1} of ${state.names.b}: in a layer, example ${row + 1} meets neuron ${column + 1}.${isLast ? " That was the last place." : ""}`;
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
function countedTables({ a, b, names }: ProductTables): StillFigure {
  const [rows, terms, columns] = [a.length, b.length, b[0]!.length];
  return {
    title: `${tableShape(a)} times ${tableShape(b)} is ${rows} × ${columns}`,
    caption: `That is too much to draw: tables of up to ${mostSide} rows and ${mostSide} columns can be read. Each of the ${rows * columns} places of the product adds up ${counted(terms, "product")}. Hand over a part of the tables: a few rows of the first, a few columns of the second.`,
    panels: [],
    table: {
      columns: ["what", "how many"],
      rows: [
        [`numbers in ${names.a}`, String(rows * terms)],
        [`numbers in ${names.b}`, String(terms * columns)],
        [`places of ${productName(names)}`, String(rows * columns)],
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

function needName(name: string, text: unknown): asserts text is string {
  if (typeof text !== "string")
    throw new TypeError(`productPicture: needs ${name} to be a text; got ${describeValue(text)}`);
  const letters = [...text].length;
  if (text.trim() === "" || letters > mostLetters)
    throw new RangeError(
      `productPicture: needs ${name} to have 1 to ${mostLetters} characters; got ${describeValue(text)}`,
    );
}

const listsOf = (rows: readonly ArrayLike<number>[]) => Array.from(rows, (row) => Array.from(row));
