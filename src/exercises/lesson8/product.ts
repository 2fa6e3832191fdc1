import { needLength, needList, needNumbers } from "../../math/guard";
import { sigmoid } from "../../math/activations";
import { codeExercise } from "../../checks/code";
import { tableResult } from "../../checks/results";
import { asObject } from "../asObject";
import { signedNumbers, total } from "../further";
import {
  crosswise,
  keptPlaces,
  numberAt,
  product,
  type ProductArgs,
  runningSums,
  sharedRow,
  type NumberTable,
  filledTable,
  turnedTable,
  writtenIntoFirst,
  writtenOver,
} from "./products";

/** Lesson 1's inputs as a row, its weights as a column. */
const lessonTables = { a: [[0.5, 0.8]], b: [[0.4], [0.7]] };

function readTables(given: unknown): ProductArgs {
  const { a, b } = { ...lessonTables, ...asObject(given) };
  const [first, second] = [readTable("a", a), readTable("b", b)];
  if (first[0]!.length !== second.length)
    throw new RangeError(
      `check: needs as many rows in b as a has columns; got ${second.length} and ${first[0]!.length}`,
    );
  return [first, second];
}

function readTable(name: string, table: unknown): NumberTable {
  needList("check", name, table);
  const rows = Array.from(table).map((row, r) => {
    needNumbers("check", `${name}[${r}]`, row);
    return Array.from(row);
  });
  for (const [r, row] of rows.entries()) needLength("check", `${name}[${r}]`, row, rows[0]!.length);
  return rows;
}

/** Shapes in which one mistake or another still finds a number at every place, and so can be told by its numbers. */
const shapes: readonly [rows: number, terms: number, columns: number][] = [
  [3, 2, 2],
  [2, 3, 4],
  [2, 3, 2],
  [2, 2, 3],
  [2, 2, 2],
];

const furtherTable = (random: () => number, rows: number, columns: number): NumberTable =>
  Array.from({ length: rows }, () => signedNumbers(random, columns, 0.2, 1.5));

const rowsOfA = (a: NumberTable) => a.length;
const columnsOfA = (a: NumberTable) => a[0]!.length;
const rowsOfB = (_a: NumberTable, b: NumberTable) => b.length;
const columnsOfB = (_a: NumberTable, b: NumberTable) => b[0]!.length;

const rowOfB = (b: NumberTable, _r: number, c: number, n: number) => numberAt(b, c, n);
const columnOfA = (a: NumberTable, r: number, _c: number, n: number) => numberAt(a, n, r);
const oneLess = (...args: ProductArgs) => rowsOfB(...args) - 1;

export const productOfTables = codeExercise<ProductArgs, ProductArgs>({
  id: "8-product",
  lesson: 8,
  name: "The product of two tables",
  functionName: "myProduct",
  readGiven: readTables,
  fromGiven: (tables) => tables,
  further: (random, _tables, place) => {
    const [rows, terms, columns] = shapes[place]!;
    return [furtherTable(random, rows, terms), furtherTable(random, terms, columns)];
  },
  form: tableResult,
  reference: product(),
  praise:
    "A row times a column, added up, at every place. One such product is the weighted sum of every neuron for every example.",
  mistakes: [
    {
      id: "rows-times-rows",
      ways: [
        product({ right: rowOfB }),
        product({ right: rowOfB, columns: rowsOfB }),
        product({ right: rowOfB, columns: rowsOfB, terms: columnsOfB }),
        product({ right: rowOfB, terms: columnsOfB }),
      ],
      message:
        "A row of A meets a row of B here: that is `A · Bᵀ`. While the sum runs, which of the two places in `b[…][…]` has to move?",
    },
    {
      id: "columns-times-columns",
      ways: [
        product({ left: columnOfA }),
        product({ left: columnOfA, rows: columnsOfA }),
        product({ left: columnOfA, rows: columnsOfA, terms: rowsOfA }),
        product({ left: columnOfA, terms: rowsOfA }),
      ],
      message:
        "A column of A meets a column of B here: that is `Aᵀ · B`. While the sum runs, which of the two places in `a[…][…]` has to move?",
    },
    {
      id: "other-order",
      ways: [(a, b) => product()(b, a), (a, b) => product({ terms: columnsOfA })(b, a)],
      message: "The rows of B meet the columns of A here: that is `B · A`. Which table stands first?",
    },
    {
      id: "turned-result",
      ways: [(a, b) => turnedTable(product()(a, b)), crosswise(columnsOfB), crosswise(() => 0)],
      message:
        "The sums are right, and each stands at the wrong place: rows and columns of the result are swapped. Which table says how many rows the result has?",
    },
    {
      id: "sum-goes-on",
      ways: [runningSums((r, c) => r + c === 0), runningSums((_r, c) => c === 0)],
      message: "The sum of one place goes on into the next. Where has it to begin again at 0?",
    },
    {
      id: "number-by-number",
      ways: [
        (a, b) => filledTable(rowsOfA(a), columnsOfA(a), (r, c) => numberAt(a, r, c) * numberAt(b, r, c)),
        (a, b) => filledTable(rowsOfA(a), columnsOfB(a, b), (r, c) => numberAt(a, r, c) * numberAt(b, r, c)),
      ],
      message:
        "Each number of A is multiplied by the one number of B at the same place. How many products make up one place of a product of tables?",
    },
    {
      id: "last-product-only",
      ways: [product({ add: (_, left, right) => left * right })],
      message:
        "Only the last product of each sum is left. What does `=` do with what was there, and what does `+=` do?",
    },
    {
      id: "first-product-only",
      ways: [product({ terms: () => 1 })],
      message:
        "Only the first product of each sum is there. Does the innermost loop run to its end, and is the sum handed on after it?",
    },
    {
      id: "first-product-left",
      ways: [product({ add: (sum, left, right, n) => (n === 0 ? sum : sum + left * right) })],
      message: "The first product of each sum is left out. At which number do the places of a list begin?",
    },
    {
      id: "last-product-left",
      ways: [product({ terms: oneLess })],
      message: "The last product of each sum is left out. At which place does the innermost loop end?",
    },
    {
      id: "products-not-added",
      ways: [
        (a, b) => a.map((row) => b[0]!.flatMap((_, c) => row.map((value, n) => value * numberAt(b, n, c)))),
        (a, b) =>
          a.map((row) =>
            b[0]!.flatMap((_, c) => {
              let sum = 0;
              return row.map((value, n) => (sum += value * numberAt(b, n, c)));
            }),
          ),
      ],
      message:
        "Every product of a sum goes into the row. How many numbers has one place of the result, and when is its sum ready?",
    },
    {
      id: "starts-at-one",
      ways: [product({ start: 1 })],
      message: "Every sum is too large by 1. From which number does an empty sum start?",
    },
    {
      id: "reduce-start",
      ways: [product({ add: (sum, left, right, n) => (n === 0 ? left : sum + left * right) })],
      message:
        "The first number of the row enters each sum as it is, without its partner. What does `reduce` start with, where no start is given?",
    },
    {
      id: "all-zero",
      ways: [product({ add: () => 0 })],
      message:
        "Every place of the result is 0, so no product gets into it. Do the loops run, and is the sum put into the result?",
    },
    {
      id: "multiplied",
      ways: [product({ start: 1, add: (sum, left, right) => sum * left * right })],
      message:
        "The products of one place are multiplied by each other. How does a weighted sum put its products together?",
    },
    {
      id: "pairs-added",
      ways: [product({ add: (sum, left, right) => sum + left + right })],
      message: "The two numbers of each pair are added. Which operation joins an input and its weight?",
    },
    {
      id: "subtracted",
      ways: [product({ add: (sum, left, right) => sum - left * right })],
      message: "Every number has the right size and the wrong sign. What happens to each product, once it is computed?",
    },
    {
      id: "averaged",
      ways: [product({ add: (sum, left, right, _n, terms) => sum + (left * right) / terms })],
      message: "Each sum is divided by how many products it has. Is it a weighted sum that is asked for, or a mean?",
    },
    {
      id: "sums-multiplied",
      ways: [(a, b) => a.map((row) => turnedTable(b).map((column) => total(row) * total(column)))],
      message:
        "The row is added up, the column is added up, and then the two sums are multiplied. Which comes first in a weighted sum, times or plus?",
    },
    {
      id: "wrong-row",
      ways: [
        product({ left: (a, _r, _c, n) => numberAt(a, 0, n) }),
        product({ left: (a, _r, c, n) => numberAt(a, c, n) }),
        product({ left: (a, _r, _c, n) => numberAt(a, n, n) }),
      ],
      message:
        "The sums take their numbers from a wrong row of A. In `a[…][…]`, which of the loops counts the rows of the result?",
    },
    {
      id: "wrong-column",
      ways: [
        product({ right: (b, _r, _c, n) => numberAt(b, n, 0) }),
        product({ right: (b, r, _c, n) => numberAt(b, n, r) }),
        product({ right: (b, _r, _c, n) => numberAt(b, n, n) }),
      ],
      message:
        "The sums take their numbers from a wrong column of B. In `b[…][…]`, which of the loops counts the columns of the result?",
    },
    {
      id: "same-number",
      ways: [
        product({ left: (a, r, c) => numberAt(a, r, c) }),
        product({ right: (b, r, c) => numberAt(b, r, c) }),
        product({ left: (a, r, c) => numberAt(a, r, c), right: (b, r, c) => numberAt(b, r, c) }),
      ],
      message:
        "One of the two numbers stays the same while its sum runs. Which variable of the loops moves along a row of A and down a column of B?",
    },
    {
      id: "columns-end",
      ways: [product({ columns: rowsOfB }), product({ columns: rowsOfA })],
      message:
        "The loop over the columns ends at the wrong number. Which table gives the result its columns, and where does it say how many they are?",
    },
    {
      id: "ends-swapped",
      ways: [product({ columns: rowsOfB, terms: columnsOfB })],
      message:
        "The loop over the columns and the loop of the sum end where the other one should. What does `b.length` count, and what does `b[0].length`?",
    },
    {
      id: "rows-end",
      ways: [product({ rows: rowsOfB }), product({ rows: columnsOfB })],
      message: "The loop over the rows ends at the wrong number. Which table gives the result its rows?",
    },
    {
      id: "terms-end",
      ways: [product({ terms: rowsOfA }), product({ terms: columnsOfB })],
      message:
        "The sums end at the wrong place. How many numbers has a row of A, and how many has a column of B, to be its partners?",
    },
    {
      id: "same-row",
      ways: [sharedRow((_, place) => place), sharedRow((was, place) => was + place)],
      message:
        "All rows of the result are the same, as if there were only one. How many lists does `fill` make, and is a new row made for each row of A?",
    },
    {
      id: "stops-early",
      ways: [
        (a, b) => product()(a, b).slice(0, 1),
        keptPlaces((r) => r === 0),
        keptPlaces((r, c) => r + c === 0),
        (a, b) => [[product()(a, b)[0]![0]!]],
        (a, b) => [product()(a, b)[0]!.slice(0, 1), ...a.slice(1).map(() => [])],
        (a, b) => product()(a, b).map((row) => row.slice(0, 1)),
        keptPlaces((_r, c) => c === 0),
      ],
      message: "The result is right at its beginning, and goes no further. Does `return` stand after all loops?",
    },
    {
      id: "edge-left",
      ways: [
        (a, b) => product()(a, b).slice(0, -1),
        (a, b) => product()(a, b).slice(1),
        (a, b) => product()(a, b).map((row) => row.slice(0, -1)),
        (a, b) => product()(a, b).map((row) => row.slice(1)),
        keptPlaces((r, _c, rows) => r < rows - 1),
        keptPlaces((r) => r > 0),
        keptPlaces((_r, c, _rows, columns) => c < columns - 1),
        keptPlaces((_r, c) => c > 0),
      ],
      message:
        "A row or a column at the edge of the result is missing. Which place does each loop begin with, and which is its last?",
    },
    {
      id: "one-list-for-all",
      ways: [
        (a, b) => a.map(() => product()(a, b).flat()),
        (a, b) => [product()(a, b).flat()],
        (a, b) =>
          a.map((_, r) =>
            product()(a, b)
              .slice(0, r + 1)
              .flat(),
          ),
      ],
      message:
        "All sums go into one long row. How many rows has the result, and where does each of them get a list of its own?",
    },
    {
      id: "row-for-each-place",
      ways: [
        (a, b) =>
          product()(a, b)
            .flat()
            .map((place) => [place]),
      ],
      message: "Every sum has a row for itself. Which sums belong together in one row of the result?",
    },
    {
      id: "in-reverse",
      ways: [
        (a, b) => product()(a, b).reverse(),
        (a, b) => product()(a, b).map((row) => row.reverse()),
        (a, b) =>
          product()(a, b)
            .map((row) => row.reverse())
            .reverse(),
      ],
      message:
        "The sums are right, and they stand in reverse order. At which end of a list do `push` and `unshift` put something, and from where does the loop come?",
    },
    {
      id: "made-like-another",
      ways: [
        writtenOver((a) => a),
        writtenOver((a) => a.map((row) => row.map(() => 0))),
        writtenOver((_a, b) => b),
        writtenOver((_a, b) => b.map((row) => row.map(() => 0))),
      ],
      message:
        "The result began as a table like A or like B, and where that is larger something of it is left. Which shape has the result itself?",
    },
    {
      id: "rounded",
      ways: [1, 2, 3].map(
        (digits) =>
          (a, b): NumberTable =>
            product()(a, b).map((row) => row.map((place) => Number(place.toFixed(digits)))),
      ),
      message: "The sums are rounded. Is it the function that has to round, or only what is shown?",
    },
    {
      id: "activated",
      ways: [(a, b) => product()(a, b).map((row) => row.map(sigmoid))],
      message:
        "The sums have gone through a sigmoid already. Which step of a layer is the product, and which comes after it?",
    },
    {
      id: "divided",
      ways: [product({ add: (sum, left, right) => sum + left / right })],
      message: "Each number is divided by its partner. What does a weight do to its input?",
    },
    {
      id: "first-overwritten",
      ways: [writtenIntoFirst],
      message:
        "The sums are written over the numbers of A, and the next sums still need those. Where could the result have a table of its own?",
    },
  ],
});
