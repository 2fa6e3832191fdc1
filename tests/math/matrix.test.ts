import { describe, expect, test } from "vitest";
import { plainTables, tablesInLanes } from "../../src/math/lanes";
import { addProduct, addProductOfTransposed, addProductWithTransposed, type Matrix } from "../../src/math/matrix";
import { normalDraw, seededRandom } from "../../src/math/random";

const matrix = (rows: number[][]): Matrix => ({
  rows: rows.length,
  columns: rows[0]!.length,
  values: Float64Array.from(rows.flat()),
});
const zeros = (rows: number, columns: number) => plainTables([[rows, columns]])[0]!;
const rowsOf = ({ columns, values }: Matrix) =>
  Array.from({ length: values.length / columns }, (_, r) => [...values.slice(r * columns, (r + 1) * columns)]);

describe("a product of tables, by hand:", () => {
  test("lesson 1's weighted sum stands in its place", () => {
    const out = zeros(1, 1);
    addProduct(out, matrix([[0.5, 0.8]]), matrix([[0.4], [0.7]]));
    expect(out.values[0]! + 0.2).toBeCloseTo(0.96, 15);
  });

  const [a, b] = [
    matrix([
      [1, 2, 3],
      [4, 5, 6],
    ]),
    matrix([
      [1, 0],
      [2, 1],
      [0, 3],
    ]),
  ];

  test("A · B: each place is a row times a column", () => {
    const out = zeros(2, 2);
    addProduct(out, a, b);
    expect(rowsOf(out)).toEqual([
      [5, 11],
      [14, 23],
    ]);
  });

  test("Aᵀ · B reads the first by its columns", () => {
    const out = zeros(2, 2);
    addProductOfTransposed(
      out,
      matrix([
        [1, 4],
        [2, 5],
        [3, 6],
      ]),
      b,
    );
    expect(rowsOf(out)).toEqual([
      [5, 11],
      [14, 23],
    ]);
  });

  test("A · Bᵀ reads the second by its rows", () => {
    const out = zeros(2, 2);
    addProductWithTransposed(
      out,
      a,
      matrix([
        [1, 2, 0],
        [0, 1, 3],
      ]),
    );
    expect(rowsOf(out)).toEqual([
      [5, 11],
      [14, 23],
    ]);
  });

  test("adds to what is there", () => {
    const out = matrix([
      [100, 200],
      [300, 400],
    ]);
    addProduct(out, a, b);
    expect(rowsOf(out)).toEqual([
      [105, 211],
      [314, 423],
    ]);
  });
});

/** `out[r, c] += Σₙ a[r, n] · b[n, c]`, as the formula says it. */
function addByHand(
  out: number[][],
  terms: number,
  a: (r: number, n: number) => number,
  b: (n: number, c: number) => number,
) {
  return out.map((row, r) =>
    row.map((start, c) => {
      let sum = start;
      for (let n = 0; n < terms; n += 1) sum += a(r, n) * b(n, c);
      return sum;
    }),
  );
}

describe.each([
  { where: "in lanes, tables that lie in one memory", tables: tablesInLanes },
  { where: "tables that lie anywhere, in lanes from a few hundred multiplications on", tables: plainTables },
])("products of $where,", ({ tables }) => {
  const at =
    ({ columns, values }: Matrix) =>
    (r: number, c: number) =>
      values[r * columns + c]!;
  const turnedAt = (table: Matrix) => (r: number, c: number) => at(table)(c, r);
  const ways = [
    { way: "A · B", multiply: addProduct, shapes: (r: number, c: number, n: number) => [r, n, n, c], a: at, b: at },
    {
      way: "Aᵀ · B",
      multiply: addProductOfTransposed,
      shapes: (r: number, c: number, n: number) => [n, r, n, c],
      a: turnedAt,
      b: at,
    },
    {
      way: "A · Bᵀ",
      multiply: addProductWithTransposed,
      shapes: (r: number, c: number, n: number) => [r, n, c, n],
      a: at,
      b: turnedAt,
    },
  ] as const;
  test.each(ways)("are those of the formula, to the last bit: $way", ({ multiply, shapes, a: aAt, b: bAt }) => {
    for (const rows of [1, 2, 3, 8, 17, 200]) {
      for (const columns of [1, 2, 7, 8, 9, 16, 25]) {
        for (const terms of [1, 2, 5, 40]) {
          const [aRows, aColumns, bRows, bColumns] = shapes(rows, columns, terms) as [number, number, number, number];
          const [out, a, b] = tables([
            [rows, columns],
            [aRows, aColumns],
            [bRows, bColumns],
          ]) as [Matrix, Matrix, Matrix];
          const random = seededRandom(rows + 100 * columns + 10_000 * terms);
          for (const { values } of [out, a, b])
            for (let i = 0; i < values.length; i += 1) values[i] = normalDraw(random);
          const expected = addByHand(rowsOf(out), terms, aAt(a), bAt(b)).flat();
          const before = [[...a.values], [...b.values]];
          multiply(out, a, b);
          expect([...out.values], `${rows} rows, ${columns} columns, ${terms} terms`).toEqual(expected);
          expect([[...a.values], [...b.values]]).toEqual(before);
        }
      }
    }
  });

  test("let a NaN and what is too large flow through", () => {
    const [out, a, b] = tables([
      [40, 8],
      [40, 2],
      [2, 8],
    ]) as [Matrix, Matrix, Matrix];
    a.values.fill(Number.NaN, 0, 2);
    a.values.fill(1e300, 2);
    b.values.fill(1e300);
    addProduct(out, a, b);
    expect([...out.values]).toEqual([...Array(8).fill(Number.NaN), ...Array(39 * 8).fill(Number.POSITIVE_INFINITY)]);
  });
});

test("a product of large tables after one of small ones, and the other way round", () => {
  const ones = (rows: number, columns: number) => {
    const table = zeros(rows, columns);
    table.values.fill(1);
    return table;
  };
  for (const size of [8, 300, 8]) {
    const out = ones(size, size);
    addProduct(out, ones(size, size), ones(size, size));
    expect(new Set(out.values)).toEqual(new Set([size + 1]));
  }
});
