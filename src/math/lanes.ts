import type { AddProduct, Matrix } from "./matrix";
import { lanesProgram } from "./lanesProgram";

/*
 * Products in lanes: the loops of lanes.as.ts, run by WebAssembly, which works on a memory of its own.
 * So the tables of a batch lie in one such memory, side by side. Where a browser or a processor has no lanes,
 * tables lie where they like, and the plain loops of matrix.ts give the same numbers.
 */

/** A memory with tables in it, and the product that works there. */
export interface Lanes {
  addProduct: AddProduct;
}

/** As far as it is used: neither the language's types nor Node's name it. */
declare const WebAssembly: {
  Module: new (program: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, (...numbers: number[]) => void> };
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
};

const program = compile();

function compile(): object | undefined {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(lanesProgram), (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

const bytesOfPage = 65_536;
const widest = 8;

/** Tables of those rows and columns, all 0, in a memory of their own where products run in lanes. */
export function tablesInLanes(shapes: readonly (readonly [rows: number, columns: number])[]): Matrix[] {
  if (!program) return plainTables(shapes);
  // Each table begins at a full 16 bytes.
  const sizes = shapes.map(([rows, columns]) => 16 * Math.ceil((rows * columns) / 2));
  const strip = 8 * widest * Math.max(...shapes.flat());
  const needed = sizes.reduce((sum, size) => sum + size, strip);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(needed / bytesOfPage) });
  const { addInLanes } = new WebAssembly.Instance(program, { env: { memory } }).exports;
  const lanes: Lanes = {
    addProduct: (out, rows, columns, terms, a, aRow, aTerm, b, bTerm, bColumn) =>
      addInLanes!(
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
