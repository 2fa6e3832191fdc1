// The product of matrix.ts in AssemblyScript, which is TypeScript that becomes WebAssembly. A processor's register of 128 bits has
// two lanes for numbers of 64 bits: one instruction multiplies or adds two pairs. A tile of two rows and eight columns keeps
// its sixteen sums in registers, and no sum waits for another. Each sum adds its terms in their order, so it is that of the plain loops.
// Addresses and distances are in bytes. `npm run lanes` makes lanesProgram.ts from this file.

/** `out[r, c] += Σₙ a[r, n] · b[n, c]`. `strip` has room for 8 · terms numbers. */
export function addInLanes(
  out: usize,
  rows: i32,
  columns: i32,
  terms: i32,
  a: usize,
  aRow: usize,
  aTerm: usize,
  b: usize,
  bTerm: usize,
  bColumn: usize,
  strip: usize,
): void {
  const outRow = (<usize>columns) << 3;
  let c = 0;
  for (; c + 8 <= columns; c += 8) {
    gather(strip, b, terms, bTerm, bColumn);
    b += bColumn << 3;
    let tile = out + ((<usize>c) << 3);
    let i = a;
    let r = 0;
    for (; r + 2 <= rows; r += 2) {
      addTwoRows(tile, tile + outRow, i, i + aRow, aTerm, strip, terms);
      tile += outRow << 1;
      i += aRow << 1;
    }
    if (r < rows) addOneRow(tile, i, aTerm, strip, terms);
  }
  for (; c < columns; c += 1) {
    addColumn(out + ((<usize>c) << 3), outRow, rows, a, aRow, aTerm, b, bTerm, terms);
    b += bColumn;
  }
}

/** Eight columns of b, term by term beside each other. */
function gather(strip: usize, b: usize, terms: i32, bTerm: usize, bColumn: usize): void {
  for (let n = 0; n < terms; n += 1) {
    let k = b;
    for (let c = 0; c < 8; c += 1) {
      store<f64>(strip, load<f64>(k));
      strip += 8;
      k += bColumn;
    }
    b += bTerm;
  }
}

function addTwoRows(out: usize, next: usize, i: usize, j: usize, aTerm: usize, strip: usize, terms: i32): void {
  let s0 = v128.load(out);
  let s1 = v128.load(out, 16);
  let s2 = v128.load(out, 32);
  let s3 = v128.load(out, 48);
  let t0 = v128.load(next);
  let t1 = v128.load(next, 16);
  let t2 = v128.load(next, 32);
  let t3 = v128.load(next, 48);
  for (let n = 0; n < terms; n += 1) {
    const u = v128.load64_splat(i);
    const v = v128.load64_splat(j);
    const b0 = v128.load(strip);
    const b1 = v128.load(strip, 16);
    const b2 = v128.load(strip, 32);
    const b3 = v128.load(strip, 48);
    s0 = f64x2.add(s0, f64x2.mul(u, b0));
    s1 = f64x2.add(s1, f64x2.mul(u, b1));
    s2 = f64x2.add(s2, f64x2.mul(u, b2));
    s3 = f64x2.add(s3, f64x2.mul(u, b3));
    t0 = f64x2.add(t0, f64x2.mul(v, b0));
    t1 = f64x2.add(t1, f64x2.mul(v, b1));
    t2 = f64x2.add(t2, f64x2.mul(v, b2));
    t3 = f64x2.add(t3, f64x2.mul(v, b3));
    i += aTerm;
    j += aTerm;
    strip += 64;
  }
  v128.store(out, s0);
  v128.store(out, s1, 16);
  v128.store(out, s2, 32);
  v128.store(out, s3, 48);
  v128.store(next, t0);
  v128.store(next, t1, 16);
  v128.store(next, t2, 32);
  v128.store(next, t3, 48);
}

function addOneRow(out: usize, i: usize, aTerm: usize, strip: usize, terms: i32): void {
  let s0 = v128.load(out);
  let s1 = v128.load(out, 16);
  let s2 = v128.load(out, 32);
  let s3 = v128.load(out, 48);
  for (let n = 0; n < terms; n += 1) {
    const u = v128.load64_splat(i);
    s0 = f64x2.add(s0, f64x2.mul(u, v128.load(strip)));
    s1 = f64x2.add(s1, f64x2.mul(u, v128.load(strip, 16)));
    s2 = f64x2.add(s2, f64x2.mul(u, v128.load(strip, 32)));
    s3 = f64x2.add(s3, f64x2.mul(u, v128.load(strip, 48)));
    i += aTerm;
    strip += 64;
  }
  v128.store(out, s0);
  v128.store(out, s1, 16);
  v128.store(out, s2, 32);
  v128.store(out, s3, 48);
}

/** A column that is left over when eight at a time have been taken. */
function addColumn(
  out: usize,
  outRow: usize,
  rows: i32,
  a: usize,
  aRow: usize,
  aTerm: usize,
  b: usize,
  bTerm: usize,
  terms: i32,
): void {
  for (let r = 0; r < rows; r += 1) {
    let sum = load<f64>(out);
    let i = a;
    let k = b;
    for (let n = 0; n < terms; n += 1) {
      sum += load<f64>(i) * load<f64>(k);
      i += aTerm;
      k += bTerm;
    }
    store<f64>(out, sum);
    out += outRow;
    a += aRow;
  }
}
