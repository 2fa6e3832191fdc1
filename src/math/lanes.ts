import { needWhole } from "./guard";
import { lanesProgram } from "./lanesProgram";
import type { AddProduct, Matrix } from "./matrix";

/*
 * The loops of lanes.as.ts, run by WebAssembly, which works on a memory of its own.
 * So the tables of a batch lie in one such memory, side by side, and other tables are copied into one and back.
 * Where a browser or a processor has no lanes, the plain loops give the same numbers, and `lanesMissing` says so.
 */

/** What works on the tables that lie in one memory. */
export interface Lanes {
  addProduct: AddProduct;
  /** `a = σ(z)` and `slopes = σ′(z)` of the first `count` numbers */
  sigmoid(z: Float64Array, a: Float64Array, slopes: Float64Array, count: number): void;
  /** `product *= factors`, number by number, for the first `count` */
  multiply(product: Float64Array, factors: Float64Array, count: number): void;
}

/** As far as it is used: neither the language's types nor Node's name it. */
declare const WebAssembly: {
  Module: new (program: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: unknown };
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer; grow(pages: number): void };
};

type Exports = Record<
  "addInLanes" | "sigmoidInLanes" | "multiplyInLanes" | "multiplyAndAdd",
  (...numbers: number[]) => number
>;

const bytesOfPage = 65_536;
const widest = 8;

const started = start();

function start() {
  try {
    const program = new WebAssembly.Module(Uint8Array.from(atob(lanesProgram), (character) => character.charCodeAt(0)));
    return { program, forCopies: inMemory(program, bytesOfPage) };
  } catch {
    return undefined;
  }
}

/** The functions of lanes.as.ts, on a memory with room for so many bytes. */
function inMemory(program: object, bytes: number) {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / bytesOfPage) });
  const { addInLanes, sigmoidInLanes, multiplyInLanes, multiplyAndAdd } = new WebAssembly.Instance(program, {
    env: { memory },
  }).exports as Exports;
  return { memory, addInLanes, sigmoidInLanes, multiplyInLanes, multiplyAndAdd };
}

/** What a learner should know where there are no lanes; else nothing. */
export const lanesMissing = started
  ? undefined
  : "This browser or processor has no lanes for WebAssembly: all numbers stay the same, but large networks and tables take several times as long.";

/** Tables of those rows and columns, all 0, in a memory of their own where products run in lanes. */
export function tablesInLanes(shapes: readonly (readonly [rows: number, columns: number])[]): Matrix[] {
  if (!started) return plainTables(shapes);
  // Each table has room for whole pairs of lanes, four numbers.
  const sizes = shapes.map(([rows, columns]) => 32 * Math.ceil((rows * columns) / 4));
  const strip = 8 * widest * Math.max(...shapes.flat());
  const needed = sizes.reduce((sum, size) => sum + size, strip);
  const { memory, addInLanes, sigmoidInLanes, multiplyInLanes } = inMemory(started.program, needed);
  const lanes: Lanes = {
    addProduct: (out, rows, columns, terms, a, aRow, aTerm, b, bTerm, bColumn) =>
      addInLanes(
        out.byteOffset,
        rows,
        columns,
        terms,
        a.byteOffset,
        8 * aRow,
        8 * aTerm,
        b.byteOffset,
        8 * bTerm,
        8 * bColumn,
        0,
      ),
    sigmoid: (z, a, slopes, count) => sigmoidInLanes(z.byteOffset, a.byteOffset, slopes.byteOffset, count),
    multiply: (product, factors, count) => multiplyInLanes(product.byteOffset, factors.byteOffset, count),
  };
  let at = strip;
  return shapes.map(([rows, columns], k) => {
    const values = new Float64Array(memory.buffer, at, rows * columns);
    at += sizes[k]!;
    return { rows, columns, values, lanes };
  });
}

/** Tables of those rows and columns, all 0. */
export function plainTables(shapes: readonly (readonly [rows: number, columns: number])[]): Matrix[] {
  return shapes.map(([rows, columns]) => ({ rows, columns, values: new Float64Array(rows * columns) }));
}

/** A product of tables that lie anywhere: copied into one memory, which is kept and grows, and the result copied back. */
export const addProductOfCopies = started && addingCopies(started.forCopies);

function addingCopies({ memory, addInLanes }: ReturnType<typeof inMemory>): AddProduct {
  let numbers = new Float64Array(memory.buffer);
  return (out, rows, columns, terms, a, aRow, aTerm, b, bTerm, bColumn) => {
    const aAt = widest * terms;
    const bAt = aAt + rows * terms;
    const outAt = bAt + terms * columns;
    const end = outAt + rows * columns;
    if (end > numbers.length) {
      memory.grow(Math.ceil((8 * (end - numbers.length)) / bytesOfPage));
      numbers = new Float64Array(memory.buffer);
    }
    numbers.set(a.subarray(0, rows * terms), aAt);
    numbers.set(b.subarray(0, terms * columns), bAt);
    numbers.set(out.subarray(0, rows * columns), outAt);
    addInLanes(8 * outAt, rows, columns, terms, 8 * aAt, 8 * aRow, 8 * aTerm, 8 * bAt, 8 * bTerm, 8 * bColumn, 0);
    out.set(numbers.subarray(outAt, end));
  };
}

/** Eight registers of two lanes. */
const multiplicationsInPass = 16;
/** So that a long run consists of many calls: the JIT compiler changes to its faster program only between two. */
const passesInCall = 4096;

/**
 * Multiplies and adds so many times, as fast as one core can in lanes of 128 bits: two numbers of 64 bits with one instruction.
 *
 * It is the innermost loop of our product of tables without the memory: eight sums, none of which waits for another. So no
 * product in such lanes can be faster. It is no limit of the machine: programs in C use lanes that are wider where
 * the processor has them, multiply and add with one instruction, and work on several cores.
 *
 * @param multiplications - a whole number of 1 or more; it takes time from about a million on
 * @returns how many there were: rounded up to a multiple of 16
 * @throws {TypeError | RangeError} if it is not a whole number of 1 or more
 * @throws {Error} if there are no lanes
 *
 * @example
 * const start = performance.now();
 * const done = lanesLimit(100_000_000);
 * const inASecond = done / ((performance.now() - start) / 1000);
 */
export function lanesLimit(multiplications: number): number {
  needWhole("lanesLimit", "multiplications", multiplications, 1);
  if (!started) throw new Error("lanesLimit: needs lanes for WebAssembly; got a browser or processor without them");
  const passes = Math.ceil(multiplications / multiplicationsInPass);
  for (let done = 0; done < passes; done += passesInCall)
    started.forCopies.multiplyAndAdd(Math.min(passesInCall, passes - done));
  return passes * multiplicationsInPass;
}
