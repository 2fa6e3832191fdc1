// Loops in AssemblyScript, which is TypeScript that becomes WebAssembly. A processor's register of 128 bits has
// two lanes for numbers of 64 bits: one instruction multiplies or adds two pairs. All give the numbers of the plain loops, to the last bit.
// Addresses and distances are in bytes. `npm run lanes` makes lanesProgram.ts from this file.

// The product of matrix.ts: a tile of two rows and eight columns keeps its sixteen sums in registers, and no sum waits for another.
// Each sum adds its terms in their order.

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

// The sigmoid of activations.ts and its slope, both from one e^(−|z|).

/** `a = σ(z)` and `slopes = σ′(z)` of `count` numbers, rounded up to four. */
export function sigmoidInLanes(z: usize, a: usize, slopes: usize, count: i32): void {
  for (let n = 0; n < count; n += 4) {
    Pair.sigmoid(z, a, slopes);
    Pair.sigmoid(z + 16, a + 16, slopes + 16); // Two pairs in turn: the numbers of the formula are fetched once for both.
    z += 32;
    a += 32;
    slopes += 32;
  }
}

/** `product[n] *= factors[n]` for `count` numbers, rounded up to pairs: the slopes on the way back. */
export function multiplyInLanes(product: usize, factors: usize, count: i32): void {
  for (let n = 0; n < count; n += 2) {
    v128.store(product, f64x2.mul(v128.load(product), v128.load(factors)));
    product += 16;
    factors += 16;
  }
}

/** What is done with two numbers. `inline` puts a function where it is called. */
class Pair {
  @inline static sigmoid(z: usize, a: usize, slopes: usize): void {
    const numbers = v128.load(z);
    const power = Pair.exponentialOfMinus(f64x2.abs(numbers));
    const one = f64x2.splat(1);
    const whole = f64x2.add(one, power);
    const share = f64x2.div(power, whole);
    const isPositive = f64x2.ge(numbers, f64x2.splat(0));
    v128.store(a, v128.bitselect(f64x2.div(one, whole), share, isPositive));
    v128.store(slopes, f64x2.div(share, whole));
  }

  /**
   * `e^(−size)` for a size ≥ 0, in the steps of `fdlibm`, by which V8 computes `Math.exp`: `size = k · ln 2 − r` with
   * `|r| ≤ ½ ln 2`, so that `e^(−size) = 2^(−k) · e^r`, and `e^r = 1 + r + r · c / (2 − c)` with a polynomial c of r.
   *
   * Source: Ng 1993, `fdlibm`.
   */
  @inline static exponentialOfMinus(size: v128): v128 {
    // Beyond 746 the result is 0; at `½ ln 2` and below, k is 0.
    const x = f64x2.pmin(size, f64x2.splat(746));
    const turns = f64x2.trunc(f64x2.add(f64x2.mul(x, f64x2.splat(1.442695040888963387)), f64x2.splat(0.5)));
    const k = v128.and(turns, f64x2.ge(size, f64x2.splat(0.3465735912322998)));
    // `ln 2` in two parts: k times the first is exact, the second has the digits that are missing there.
    const near = f64x2.sub(f64x2.mul(k, f64x2.splat(0.69314718036912381649)), x);
    const rest = f64x2.mul(k, f64x2.splat(1.90821492927058770002e-10));
    const r = f64x2.add(near, rest);
    const square = f64x2.mul(r, r);
    let sum = f64x2.splat(4.13813679705723846039e-8);
    sum = f64x2.add(f64x2.splat(-1.6533902205465251539e-6), f64x2.mul(square, sum));
    sum = f64x2.add(f64x2.splat(6.61375632143793436117e-5), f64x2.mul(square, sum));
    sum = f64x2.add(f64x2.splat(-2.77777777770155933842e-3), f64x2.mul(square, sum));
    sum = f64x2.add(f64x2.splat(0.166666666666666019037), f64x2.mul(square, sum));
    const c = f64x2.sub(r, f64x2.mul(square, sum));
    // Below 2^(−28) it is left out, as there.
    const counts = f64x2.ge(size, f64x2.splat(3.725290298461914e-9));
    const fraction = v128.and(counts, f64x2.div(f64x2.mul(r, c), f64x2.sub(f64x2.splat(2), c)));
    const powerOfR = f64x2.add(f64x2.splat(1), f64x2.add(f64x2.add(rest, fraction), near));
    // 2^(−k) as 2^(1000 − k) · 2^(−1000), for alone it may be too small. Added to 2^52, a whole number lies in the last bits; moved by 52, in the exponent.
    const scale = i64x2.shl(f64x2.sub(f64x2.splat(4503599627370496 + 1023 + 1000), k), 52);
    return f64x2.mul(f64x2.mul(powerOfR, scale), f64x2.splat(9.3326361850321887899e-302));
  }
}

// How fast the product can be at best.

/**
 * The tile of the product, `passes` terms long, whose factors are there already and not in memory: they change places from
 * term to term, so that none of the products can be made beforehand. The sum is of no use, but without it all could be left out.
 */
export function multiplyAndAdd(passes: i32): f64 {
  let u = f64x2.splat(0.1);
  let v = f64x2.splat(0.2);
  let b0 = f64x2.splat(-0.3);
  let b1 = f64x2.splat(0.4);
  let b2 = f64x2.splat(-0.5);
  let b3 = f64x2.splat(0.6);
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(1);
  let s2 = f64x2.splat(2);
  let s3 = f64x2.splat(3);
  let t0 = f64x2.splat(4);
  let t1 = f64x2.splat(5);
  let t2 = f64x2.splat(6);
  let t3 = f64x2.splat(7);
  for (let pass = 0; pass < passes; pass += 1) {
    s0 = f64x2.add(s0, f64x2.mul(u, b0));
    s1 = f64x2.add(s1, f64x2.mul(u, b1));
    s2 = f64x2.add(s2, f64x2.mul(u, b2));
    s3 = f64x2.add(s3, f64x2.mul(u, b3));
    t0 = f64x2.add(t0, f64x2.mul(v, b0));
    t1 = f64x2.add(t1, f64x2.mul(v, b1));
    t2 = f64x2.add(t2, f64x2.mul(v, b2));
    t3 = f64x2.add(t3, f64x2.mul(v, b3));
    const first = u;
    u = v;
    v = b0;
    b0 = b1;
    b1 = b2;
    b2 = b3;
    b3 = first;
  }
  const s = f64x2.add(f64x2.add(s0, s1), f64x2.add(s2, s3));
  const t = f64x2.add(f64x2.add(t0, t1), f64x2.add(t2, t3));
  return f64x2.extract_lane(f64x2.add(s, t), 0);
}
