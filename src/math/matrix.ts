import { addProductOfCopies, type Lanes } from "./lanes";

/**
 * A table of numbers, row after row in one list: the number in row r and column c lies at r · columns + c.
 *
 * Nothing is checked here, and a NaN flows through: the callers check before, and look at the result.
 */
export interface Matrix {
  rows: number;
  columns: number;
  values: Float64Array;
  /** where the tables lie in one memory: products that run in lanes */
  lanes?: Lanes | undefined;
}

/** `out += A · B`: row r and column c of it are the sum of row r of A times column c of B, place by place. */
export function addProduct(out: Matrix, a: Matrix, b: Matrix): void {
  add(out, a, a.columns, 1, b, b.columns, 1, a.columns);
}

/** `out += Aᵀ · B`: the columns of A are read as its rows. */
export function addProductOfTransposed(out: Matrix, a: Matrix, b: Matrix): void {
  add(out, a, 1, a.columns, b, b.columns, 1, a.rows);
}

/** `out += A · Bᵀ`: the rows of B are read as its columns. */
export function addProductWithTransposed(out: Matrix, a: Matrix, b: Matrix): void {
  add(out, a, a.columns, 1, b, 1, b.columns, a.columns);
}

/** With so many multiplications, lanes win back the time in which the tables are copied into their memory. */
const worthCopies = 256;

/**
 * The one product behind the three: `out[r, c] += Σₙ a[r, n] · b[n, c]`, in the order of n.
 * Each operand says how far the next row, the next term and the next column lie away.
 * Runs in lanes where it pays; the numbers are the same.
 */
function add(
  out: Matrix,
  a: Matrix,
  aRow: number,
  aTerm: number,
  b: Matrix,
  bTerm: number,
  bColumn: number,
  terms: number,
): void {
  const { rows, columns, values, lanes } = out;
  if (lanes && lanes === a.lanes && lanes === b.lanes) {
    lanes.addProduct(values, rows, columns, terms, a.values, aRow, aTerm, b.values, bTerm, bColumn);
  } else if (addProductOfCopies && rows * columns * terms >= worthCopies) {
    addProductOfCopies(values, rows, columns, terms, a.values, aRow, aTerm, b.values, bTerm, bColumn);
  } else {
    addPlainly(values, rows, columns, terms, a.values, aRow, aTerm, b.values, bTerm, bColumn);
  }
}

/** A product over flat lists: how far the next row, the next term and the next column lie away, in numbers. */
export type AddProduct = (
  out: Float64Array,
  rows: number,
  columns: number,
  terms: number,
  a: Float64Array,
  aRow: number,
  aTerm: number,
  b: Float64Array,
  bTerm: number,
  bColumn: number,
) => void;

/** The product as its formula says it. Lanes add in the same order, so that both give the same numbers to the last bit. */
const addPlainly: AddProduct = (out, rows, columns, terms, a, aRow, aTerm, b, bTerm, bColumn) => {
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const at = r * columns + c;
      let sum = out[at]!;
      let i = r * aRow;
      let k = c * bColumn;
      for (let n = 0; n < terms; n += 1, i += aTerm, k += bTerm) sum += a[i]! * b[k]!;
      out[at] = sum;
    }
  }
};
