// The product of two tables, and the ways in which it goes wrong.

/** A table as lists, a list for each row. */
export type NumberTable = number[][];

export type ProductArgs = [a: NumberTable, b: NumberTable];

/** Which place of a table is meant; NaN where it has none. */
export const numberAt = (table: NumberTable, r: number, c: number): number => table[r]?.[c] ?? NaN;

/** A table of this shape, made place by place. */
export function filledTable(rows: number, columns: number, at: (r: number, c: number) => number): NumberTable {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => at(r, c)));
}

export const turnedTable = (table: NumberTable): NumberTable =>
  filledTable(table[0]!.length, table.length, (r, c) => numberAt(table, c, r));

/** How the loops of a product go: where they end, what the sum takes at each term, and where it starts. */
interface Loops {
  rows: (a: NumberTable, b: NumberTable) => number;
  columns: (a: NumberTable, b: NumberTable) => number;
  terms: (a: NumberTable, b: NumberTable) => number;
  left: (a: NumberTable, r: number, c: number, n: number) => number;
  right: (b: NumberTable, r: number, c: number, n: number) => number;
  add: (sum: number, left: number, right: number, n: number, terms: number) => number;
  start: number;
}

const rightLoops: Loops = {
  rows: (a) => a.length,
  columns: (_a, b) => b[0]!.length,
  terms: (_a, b) => b.length,
  left: (a, r, _c, n) => numberAt(a, r, n),
  right: (b, _r, c, n) => numberAt(b, n, c),
  add: (sum, left, right) => sum + left * right,
  start: 0,
};

/** A · B, or what comes of it when the loops go in another way. */
export function product(changes: Partial<Loops> = {}): (...args: ProductArgs) => NumberTable {
  const { rows, columns, terms, left, right, add, start } = { ...rightLoops, ...changes };
  return (a, b) =>
    filledTable(rows(a, b), columns(a, b), (r, c) => {
      const last = terms(a, b);
      let sum = start;
      for (let n = 0; n < last; n += 1) sum = add(sum, left(a, r, c, n), right(b, r, c, n), n, last);
      return sum;
    });
}

/** The right product, of which only some places are kept; the others are 0. */
export function keptPlaces(
  isKept: (r: number, c: number, rows: number, columns: number) => boolean,
): (...args: ProductArgs) => NumberTable {
  return (a, b) => {
    const whole = product()(a, b);
    return filledTable(whole.length, whole[0]!.length, (r, c) =>
      isKept(r, c, whole.length, whole[0]!.length) ? numberAt(whole, r, c) : 0,
    );
  };
}

/** Sums that go on: `isNew` says at which places the sum is set back to 0. */
export function runningSums(isNew: (r: number, c: number) => boolean): (...args: ProductArgs) => NumberTable {
  return (a, b) => {
    let sum = 0;
    return product()(a, b).map((row, r) => row.map((place, c) => (sum = isNew(r, c) ? place : sum + place)));
  };
}

/** The right sums, each written to row c and column r of a table with as many rows as A, which holds zeros up to some column. */
export function crosswise(columns: (...args: ProductArgs) => number): (...args: ProductArgs) => NumberTable {
  return (a, b) => {
    const result = filledTable(a.length, columns(a, b), () => 0);
    for (const [r, row] of product()(a, b).entries()) for (const [c, place] of row.entries()) result[c]![r] = place;
    return result;
  };
}

/** The right sums, written over a table that was there before, and may be too large or too small for them. */
export function writtenOver(begin: (...args: ProductArgs) => NumberTable): (...args: ProductArgs) => NumberTable {
  return (a, b) => {
    const result = begin(a, b);
    for (const [r, row] of product()(a, b).entries()) for (const [c, place] of row.entries()) result[r]![c] = place;
    return result;
  };
}

/** Every row of the result is one and the same list. */
export function sharedRow(put: (was: number, place: number) => number): (...args: ProductArgs) => NumberTable {
  return (a, b) => {
    const shared = b[0]!.map(() => 0);
    for (const row of product()(a, b)) for (const [c, place] of row.entries()) shared[c] = put(shared[c]!, place);
    return a.map(() => shared);
  };
}

/** The result is written into A, while its numbers are still needed. */
export function writtenIntoFirst(a: NumberTable, b: NumberTable): NumberTable {
  for (const row of a)
    for (const [c] of b[0]!.entries()) row[c] = b.reduce((sum, _, n) => sum + row[n]! * numberAt(b, n, c), 0);
  return a;
}
