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

describe("products in lanes", () => {
  test("run here", () => expect(tablesInLanes([[1, 1]])[0]!.lanes).toBeDefined());

  const ways = [
    { way: "A · B", multiply: addProduct, shapes: (r: number, c: number, n: number) => [r, n, n, c] },
    { way: "Aᵀ · B", multiply: addProductOfTransposed, shapes: (r: number, c: number, n: number) => [n, r, n, c] },
    { way: "A · Bᵀ", multiply: addProductWithTransposed, shapes: (r: number, c: number, n: number) => [r, n, c, n] },
  ] as const;
  test.each(ways)("are those of the plain loops, to the last bit: $way", ({ multiply, shapes }) => {
    for (const rows of [1, 2, 3, 8, 17]) {
      for (const columns of [1, 2, 7, 8, 9, 16, 25]) {
        for (const terms of [1, 2, 5, 40]) {
          const [aRows, aColumns, bRows, bColumns] = shapes(rows, columns, terms) as [number, number, number, number];
          const sizes = [
            [rows, columns],
            [aRows, aColumns],
            [bRows, bColumns],
          ] as const;
          const [plain, lanes] = [plainTables(sizes), tablesInLanes(sizes)];
          const random = seededRandom(rows + 100 * columns + 10_000 * terms);
          for (const [k, { values }] of plain.entries()) {
            for (let i = 0; i < values.length; i += 1) lanes[k]!.values[i] = values[i] = normalDraw(random);
          }
          multiply(plain[0]!, plain[1]!, plain[2]!);
          multiply(lanes[0]!, lanes[1]!, lanes[2]!);
          expect(lanes[0]!.values, `${rows} rows, ${columns} columns, ${terms} terms`).toEqual(plain[0]!.values);
          expect(lanes[1]!.values).toEqual(plain[1]!.values);
          expect(lanes[2]!.values).toEqual(plain[2]!.values);
        }
      }
    }
  });

  test("let a NaN and what is too large flow through, as the plain loops do", () => {
    const [out, a, b] = tablesInLanes([
      [1, 8],
      [1, 2],
      [2, 8],
    ]);
    a!.values.set([1, Number.NaN]);
    addProduct(out!, a!, b!);
    expect([...out!.values].every(Number.isNaN)).toBe(true);
  });
});
