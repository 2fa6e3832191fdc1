// Answers to lesson 8's code exercises as learners type them: right ones in other styles, wrong ones with their verdict.
import type { TypedAnswers } from "../../exercises/typed";

/** Three loops over a table of zeros, as most would type them, with some of their text replaced. */
function loops(...changes: [from: string, to: string][]): string {
  const text = [
    "const result = a.map(() => b[0].map(() => 0));",
    "for (let r = 0; r < a.length; r++) {",
    "for (let c = 0; c < b[0].length; c++) {",
    "let sum = 0;",
    "for (let n = 0; n < b.length; n++) { sum += a[r][n] * b[n][c]; }",
    "result[r][c] = sum;",
    "}",
    "}",
    "return result;",
  ].join("\n");
  return changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`the loops have no ${from}`);
    return changed.replace(from, () => to);
  }, text);
}

/** The same in one line. */
const mapped = (term: string, { row = "row", columns = "b[0]", terms = "row" } = {}) =>
  `return a.map((${row}, r) => ${columns}.map((_, c) => ${terms}.reduce((sum, value, n) => sum + ${term}, 0)));`;

const right = {
  weights: "[hidden, inputs]",
  biases: "[1, hidden]",
  z: "[examples, hidden]",
  activations: "[examples, hidden]",
  scores: "[examples, outputs]",
  weightGradient: "[hidden, inputs]",
};

/** An object with the right shapes, some of them changed. */
const shapes = (changes: Partial<Record<keyof typeof right, string>>) =>
  `return { ${Object.entries({ ...right, ...changes })
    .map(([name, shape]) => `${name}: ${shape}`)
    .join(", ")} };`;

export const typed: readonly TypedAnswers[] = [
  {
    id: "8-product",
    head: "function myProduct(a: number[][], b: number[][])",
    right: [
      loops(),
      loops(["n < b.length", "n < a[0].length"]),
      loops(
        ["let sum = 0;", ""],
        ["sum += a[r][n] * b[n][c];", "result[r][c] += a[r][n] * b[n][c];"],
        ["result[r][c] = sum;", ""],
      ),
      mapped("value * b[n][c]"),
      "const columns = b[0].map((_, c) => b.map((row) => row[c])); return a.map((row) => columns.map((column) => row.reduce((sum, value, n) => sum + value * column[n], 0)));",
      "const dot = (one: number[], other: number[]) => one.reduce((sum, value, n) => sum + value * other[n], 0);\nconst transpose = (t: number[][]) => t[0].map((_, c) => t.map((row) => row[c]));\nconst turned = transpose(b); return a.map((row) => turned.map((column) => dot(row, column)));",
      "const result = []; for (const row of a) { const sums = new Array(b[0].length).fill(0); row.forEach((value, n) => { b[n].forEach((other, c) => { sums[c] += value * other; }); }); result.push(sums); } return result;",
      "const result = []; for (let r = 0; r < a.length; r++) { result[r] = []; for (let c = 0; c < b[0].length; c++) { result[r][c] = 0; for (let n = 0; n < b.length; n++) result[r][c] += a[r][n] * b[n][c]; } } return result;",
      "return a.map((row) => { const sums = new Float64Array(b[0].length); for (let n = 0; n < row.length; n++) for (let c = 0; c < sums.length; c++) sums[c] += row[n] * b[n][c]; return sums; });",
      "const places = a.flatMap((row) => b[0].map((_, c) => row.map((value, n) => value * b[n][c]).reduce((one, other) => one + other))); const width = b[0].length; return a.map((_, r) => places.slice(r * width, (r + 1) * width));",
      "return Array.from({ length: a.length }, (_, r) => Array.from({ length: b[0].length }, (_, c) => { let s = 0; let n = b.length; while (n-- > 0) s += a[r][n] * b[n][c]; return s; }));",
      "const myProduct = (x, y) => x.map((row) => row.map((value, n) => y[n].map((each) => each * value)).reduce((sums, more) => sums.map((sum, c) => sum + more[c])));",
      "const turned: number[][] = []; for (let c = 0; c < b[0].length; c++) { const column: number[] = []; for (const row of b) column.push(row[c]); turned.push(column); } const out: number[][] = []; for (const [r, row] of a.entries()) { out.push([]); for (const column of turned) out[r].push(row.reduce((s, v, i) => s + v * column[i], 0)); } return out;",
      "function place(r: number, c: number, n = 0): number { return n === b.length ? 0 : a[r][n] * b[n][c] + place(r, c, n + 1); } return [...a.keys()].map((r) => [...b[0].keys()].map((c) => place(r, c)));",
      "const copy = structuredClone(a); const out = copy.map((row) => b[0].map((_, c) => Math.fround(0) + row.reduce((s, v, n) => s + v * b.at(n)!.at(c)!, 0))); return out;",
    ],
    wrong: {
      "rows-times-rows": [
        /a row of B here/i,
        mapped("value * b[c][n]"),
        loops(["b[n][c]", "b[c][n]"]),
        loops(["b[n][c]", "b[c][n]"], ["c < b[0].length", "c < b.length"], ["b[0].map", "b.map"]),
        "return a.map((row) => b.map((other) => row.reduce((sum, value, n) => sum + value * other[n], 0)));",
        "return a.map((row) => b.map((other) => other.reduce((sum, value, n) => sum + value * row[n], 0)));",
        "const result = []; for (const row of a) { const line = []; for (const other of b) { let s = 0; for (let i = 0; i < row.length; i++) s += row[i] * other[i]; line.push(s); } result.push(line); } return result;",
      ],
      "columns-times-columns": [
        /a column of A meets/i,
        loops(["a[r][n]", "a[n][r]"]),
        "const columns = a[0].map((_, c) => a.map((row) => row[c])); return columns.map((column) => b[0].map((_, c) => column.reduce((sum, value, n) => sum + value * b[n][c], 0)));",
        "const columns = a[0].map((_, c) => a.map((row) => row[c])); return columns.map((column) => b[0].map((_, c) => b.reduce((sum, row, n) => sum + column[n] * row[c], 0)));",
      ],
      "other-order": [
        /that is `B · A`/,
        "return b.map((row) => a[0].map((_, c) => row.reduce((sum, value, n) => sum + value * a[n][c], 0)));",
        "const result = []; for (let r = 0; r < b.length; r++) { result[r] = []; for (let c = 0; c < a[0].length; c++) { let s = 0; for (let n = 0; n < a.length; n++) s += b[r][n] * a[n][c]; result[r][c] = s; } } return result;",
      ],
      "turned-result": [
        /rows and columns of the result are swapped/,
        loops(["result[r][c] = sum", "result[c][r] = sum"]),
        "return b[0].map((_, c) => a.map((row) => row.reduce((sum, value, n) => sum + value * b[n][c], 0)));",
        "const result = []; for (let c = 0; c < b[0].length; c++) { result[c] = []; for (let r = 0; r < a.length; r++) { let s = 0; for (let n = 0; n < b.length; n++) s += a[r][n] * b[n][c]; result[c][r] = s; } } return result;",
        "const result = a.map(() => []); for (let r = 0; r < a.length; r++) for (let c = 0; c < b[0].length; c++) { let s = 0; for (let n = 0; n < b.length; n++) s += a[r][n] * b[n][c]; result[c][r] = s; } return result;",
      ],
      "sum-goes-on": [
        /goes on into the next/,
        loops(["let sum = 0;", ""], ["const result", "let sum = 0; const result"]),
        loops(["let sum = 0;", ""], ["for (let c", "let sum = 0; for (let c"]),
      ],
      "number-by-number": [
        /one number of B at the same place/,
        "return a.map((row, r) => row.map((value, c) => value * b[r][c]));",
        "return a.map((row, r) => b[0].map((_, c) => a[r][c] * b[r][c]));",
        "const result = []; for (let r = 0; r < a.length; r++) { result.push([]); for (let c = 0; c < a[0].length; c++) result[r].push(a[r][c] * b[r][c]); } return result;",
      ],
      "last-product-only": [
        /Only the last product/,
        loops(["sum +=", "sum ="]),
        loops(["result[r][c] = sum;", ""], ["sum += ", "result[r][c] = "]),
      ],
      "first-product-only": [
        /Only the first product/,
        loops(["a[r][n] * b[n][c];", "a[r][n] * b[n][c]; break;"]),
        "const dot = (x, y) => { let s = 0; for (let i = 0; i < x.length; i++) { s += x[i] * y[i]; return s; } }; return a.map((row) => b[0].map((_, c) => dot(row, b.map((other) => other[c]))));",
        "return a.map((row) => b[0].map((_, c) => row[0] * b[0][c]));",
      ],
      "first-product-left": [/first product of each sum is left out/, loops(["n = 0", "n = 1"])],
      "last-product-left": [/last product of each sum is left out/, loops(["n < b.length", "n < b.length - 1"])],
      "products-not-added": [
        /Every product of a sum goes into the row/,
        "const result = []; for (const row of a) { const line = []; for (let c = 0; c < b[0].length; c++) for (let n = 0; n < b.length; n++) line.push(row[n] * b[n][c]); result.push(line); } return result;",
        "const result = []; for (const row of a) { const line = []; for (let c = 0; c < b[0].length; c++) { let s = 0; for (let n = 0; n < b.length; n++) { s += row[n] * b[n][c]; line.push(s); } } result.push(line); } return result;",
      ],
      "starts-at-one": [
        /too large by 1/,
        loops(["sum = 0", "sum = 1"]),
        mapped("value * b[n][c]").replace(", 0)", ", 1)"),
      ],
      "reduce-start": [/What does `reduce` start with/, mapped("value * b[n][c]").replace(", 0)", ")")],
      "all-zero": [
        /Every place of the result is 0/,
        loops(["result[r][c] = sum;", ""]),
        loops(["sum += a[r][n] * b[n][c]", "sum *= a[r][n] * b[n][c]"]),
        loops(["n < b.length", "n > b.length"]),
        loops(["r < a.length", "r > a.length"]),
      ],
      multiplied: [/multiplied by each other/, loops(["sum = 0", "sum = 1"], ["sum +=", "sum *="])],
      "pairs-added": [/two numbers of each pair are added/, loops(["a[r][n] * b", "a[r][n] + b"])],
      subtracted: [/right size and the wrong sign/, loops(["sum +=", "sum -="])],
      averaged: [
        /divided by how many products/,
        loops(["result[r][c] = sum", "result[r][c] = sum / b.length"]),
        loops(["result[r][c] = sum", "result[r][c] = sum / a[r].length"]),
      ],
      "sums-multiplied": [
        /the two sums are multiplied/,
        "const total = (list) => list.reduce((sum, value) => sum + value, 0); return a.map((row) => b[0].map((_, c) => total(row) * total(b.map((other) => other[c]))));",
      ],
      "wrong-row": [
        /a wrong row of A/,
        loops(["a[r][n]", "a[0][n]"]),
        loops(["a[r][n]", "a[c][n]"]),
        loops(["a[r][n]", "a[n][n]"]),
      ],
      "wrong-column": [
        /a wrong column of B/,
        loops(["b[n][c]", "b[n][0]"]),
        loops(["b[n][c]", "b[n][r]"]),
        loops(["b[n][c]", "b[n][n]"]),
        mapped("value * b[n][r]"),
      ],
      "same-number": [
        /stays the same while its sum runs/,
        loops(["a[r][n]", "a[r][c]"]),
        loops(["b[n][c]", "b[r][c]"]),
        loops(["a[r][n]", "a[r][c]"], ["b[n][c]", "b[r][c]"]),
      ],
      "columns-end": [
        /over the columns ends at the wrong number/,
        "const result = []; for (const row of a) { const line = []; for (let c = 0; c < b.length; c++) { let s = 0; for (let n = 0; n < b.length; n++) s += row[n] * b[n][c]; line.push(s); } result.push(line); } return result;",
        mapped("value * b[n][c]", { columns: "row" }),
        mapped("value * b[n][c]", { columns: "a" }),
      ],
      "ends-swapped": [
        /end where the other one should/,
        loops(["c < b[0].length", "c < b.length"], ["n < b.length", "n < b[0].length"]),
        "const result = []; for (let r = 0; r < a.length; r++) { const row = []; for (let c = 0; c < b.length; c++) { let s = 0; for (let n = 0; n < b[0].length; n++) s += a[r][n] * b[n][c]; row.push(s); } result.push(row); } return result;",
        "const result = []; for (let r = 0; r < a.length; r++) { result[r] = []; for (let c = 0; c < b.length; c++) { result[r][c] = 0; for (let n = 0; n < b[0].length; n++) result[r][c] += a[r][n] * b[n][c]; } } return result;",
      ],
      "rows-end": [
        /over the rows ends at the wrong number/,
        loops(["r < a.length", "r < b.length"], ["a.map", "b.map"]),
        "return b.map((_, r) => b[0].map((_, c) => b.reduce((sum, row, n) => sum + a[r][n] * row[c], 0)));",
        "return b[0].map((_, r) => b[0].map((_, c) => b.reduce((sum, row, n) => sum + a[r][n] * row[c], 0)));",
      ],
      "terms-end": [
        /The sums end at the wrong place/,
        loops(["n < b.length", "n < a.length"]),
        loops(["n < b.length", "n < b[0].length"]),
        mapped("a[r][n] * b[n][c]", { terms: "a" }),
      ],
      "same-row": [
        /How many lists does `fill` make/,
        loops(["a.map(() => b[0].map(() => 0))", "Array(a.length).fill(Array(b[0].length).fill(0))"]),
        "const result = new Array(a.length).fill(new Array(b[0].length).fill(0)); for (let r = 0; r < a.length; r++) for (let c = 0; c < b[0].length; c++) for (let n = 0; n < b.length; n++) result[r][c] += a[r][n] * b[n][c]; return result;",
        "const result = []; const line = []; for (let r = 0; r < a.length; r++) { for (let c = 0; c < b[0].length; c++) { let s = 0; for (let n = 0; n < b.length; n++) s += a[r][n] * b[n][c]; line[c] = s; } result.push(line); } return result;",
      ],
      "stops-early": [
        /goes no further/,
        loops(["result[r][c] = sum;\n}", "result[r][c] = sum;\n}\nreturn result;"]),
        loops(["result[r][c] = sum;", "result[r][c] = sum; return result;"]),
        "const result = []; for (const row of a) { const line = []; for (let c = 0; c < b[0].length; c++) { let s = 0; for (let n = 0; n < b.length; n++) s += row[n] * b[n][c]; line.push(s); } result.push(line); return result; }",
        "for (let r = 0; r < a.length; r++) for (let c = 0; c < b[0].length; c++) { let s = 0; for (let n = 0; n < b.length; n++) s += a[r][n] * b[n][c]; return [[s]]; }",
      ],
      "edge-left": [
        /at the edge of the result is missing/,
        loops(["r < a.length", "r < a.length - 1"]),
        loops(["r = 0", "r = 1"]),
        loops(["c < b[0].length", "c < b[0].length - 1"]),
        loops(["c = 0", "c = 1"]),
      ],
      "first-overwritten": [
        /written over the numbers of A/,
        "for (let r = 0; r < a.length; r++) for (let c = 0; c < b[0].length; c++) { let s = 0; for (let n = 0; n < b.length; n++) s += a[r][n] * b[n][c]; a[r][c] = s; } return a;",
        loops(["a.map(() => b[0].map(() => 0))", "a"]),
      ],
      "one-list-for-all": [
        /All sums go into one long row/,
        "const result = []; const line = []; for (let r = 0; r < a.length; r++) { for (let c = 0; c < b[0].length; c++) { let s = 0; for (let n = 0; n < b.length; n++) s += a[r][n] * b[n][c]; line.push(s); } result.push(line); } return result;",
        "const result = new Array(a.length).fill([]); a.forEach((row, r) => b[0].forEach((_, c) => result[r].push(row.reduce((s, v, n) => s + v * b[n][c], 0)))); return result;",
        "return [a.flatMap((row) => b[0].map((_, c) => row.reduce((s, v, n) => s + v * b[n][c], 0)))];",
        "const result = []; let line = []; for (const row of a) { for (let c = 0; c < b[0].length; c++) line.push(row.reduce((s, v, n) => s + v * b[n][c], 0)); result.push([...line]); } return result;",
      ],
      "row-for-each-place": [
        /Every sum has a row for itself/,
        "const result = []; for (const row of a) for (let c = 0; c < b[0].length; c++) { let s = 0; for (let n = 0; n < b.length; n++) s += row[n] * b[n][c]; result.push([s]); } return result;",
      ],
      "in-reverse": [
        /they stand in reverse order/,
        "const result = []; for (const row of a) { const line = []; for (let c = 0; c < b[0].length; c++) { let s = 0; for (let n = 0; n < b.length; n++) s += row[n] * b[n][c]; line.unshift(s); } result.push(line); } return result;",
        "const result = []; for (let r = a.length - 1; r >= 0; r--) result.push(b[0].map((_, c) => a[r].reduce((s, v, n) => s + v * b[n][c], 0))); return result;",
      ],
      "made-like-another": [
        /began as a table like A or like B/,
        loops(["a.map(() => b[0].map(() => 0))", "structuredClone(a)"]),
        loops(["a.map(() => b[0].map(() => 0))", "a.map((row) => row.map(() => 0))"]),
        loops(["a.map(() => b[0].map(() => 0))", "b.map((row) => row.map(() => 0))"]),
      ],
      rounded: [
        /The sums are rounded/,
        loops(["result[r][c] = sum", "result[r][c] = Math.round(sum * 100) / 100"]),
        loops(["result[r][c] = sum", "result[r][c] = Number(sum.toFixed(3))"]),
      ],
      activated: [
        /have gone through a sigmoid/,
        loops(["result[r][c] = sum", "result[r][c] = 1 / (1 + Math.exp(-sum))"]),
      ],
      divided: [/divided by its partner/, loops(["a[r][n] * b", "a[r][n] / b"])],
      "constant-factor": [/always the same number of times/, loops(["result[r][c] = sum", "result[r][c] = 2 * sum"])],
      "wrong-length": [/The table has another shape than it should/, "return [];", "return [[]];"],
      "changes-arguments": [
        /Can it work on a copy/,
        "const out = a.map((row) => b[0].map((_, c) => row.reduce((s, v, n) => s + v * b[n][c], 0))); out.forEach((row, r) => { a[r] = row; }); return a;",
        "return a.map((row) => { const sums = b[0].map(() => 0); for (let n = 0; row.length > 0; n++) { const value = row.shift(); b[n].forEach((other, c) => { sums[c] += value * other; }); } return sums; });",
      ],
      "flat-list": [
        /the flat list \[0\.76\]\. Which of its numbers make up one row\?/,
        "return a.flatMap((row) => b[0].map((_, c) => row.reduce((sum, value, n) => sum + value * b[n][c], 0)));",
        "const result = []; for (let r = 0; r < a.length; r++) for (let c = 0; c < b[0].length; c++) { let s = 0; for (let n = 0; n < b.length; n++) s += a[r][n] * b[n][c]; result.push(s); } return result;",
      ],
      "not-a-list": [
        /should return a table/,
        "let s = 0; for (let n = 0; n < b.length; n++) s += a[0][n] * b[n][0]; return s;",
      ],
      "list-in-row": [
        /whose value 1 is the list \[0\.76\]\. Which one number/,
        "return a.map((row) => b[0].map((_, c) => [row.reduce((sum, value, n) => sum + value * b[n][c], 0)]));",
      ],
      "not-finite": [
        /a place past the end of a list/,
        "const dot = (one, other) => { let s = 0; for (let n = 0; n <= one.length; n++) s += one[n] * other[n]; return s; }; return a.map((row) => b[0].map((_, c) => dot(row, b.map((other) => other[c]))));",
      ],
      threw: [
        /at the length of a list/,
        loops(["n < b.length", "n <= b.length"]),
        loops(["r < a.length", "r <= a.length"]),
      ],
      "returned-nothing": [
        /returned nothing/,
        "if (a.length > 1) return a.map((row) => b[0].map((_, c) => row.reduce((s, v, n) => s + v * b[n][c], 0)));",
      ],
      "no-return": [/computes something and returns nothing/, loops(["return result;", ""])],
    },
  },
  {
    id: "8-shapes",
    head: "function myShapes(examples: number, inputs: number, hidden: number, outputs: number)",
    right: [
      shapes({}),
      "const weights = [hidden, inputs]; const z = [examples, hidden]; return { weights, biases: [1, hidden], z, activations: z, scores: [examples, outputs], weightGradient: weights };",
      "const x = [examples, inputs]; const matmul = (one: number[], other: number[]) => [one[0], other[1]]; const turned = ([rows, columns]: number[]) => [columns, rows]; const weights = [hidden, inputs]; const z = matmul(x, turned(weights)); return { weights, biases: [1, z[1]], z, activations: [...z], scores: matmul(z, turned([outputs, hidden])), weightGradient: matmul(turned(z), x) };",
      "const shapes: Record<string, number[]> = {}; shapes.weights = [hidden, inputs]; shapes.biases = [1, hidden]; shapes.z = [examples, hidden]; shapes.activations = shapes.z; shapes.scores = [examples, outputs]; shapes.weightGradient = shapes.weights; return shapes;",
      "const myShapes = (n, i, h, o) => ({ weights: [h, i], biases: [1, h], z: [n, h], activations: [n, h], scores: [n, o], weightGradient: [h, i] });",
      "return { inputs: [examples, inputs], weights: [hidden, inputs], biases: [1, hidden], z: [examples, hidden], activations: [examples, hidden], outputWeights: [outputs, hidden], scores: [examples, outputs], weightGradient: [hidden, inputs] };",
      "const of = (rows: number, columns: number): [number, number] => [rows, columns]; return { scores: of(examples, outputs), z: of(examples, hidden), activations: of(examples, hidden), biases: of(1, hidden), weightGradient: of(hidden, inputs), weights: of(hidden, inputs) };",
      "return Object.fromEntries([['weights', [hidden, inputs]], ['biases', [1, hidden]], ['z', [examples, hidden]], ['activations', [examples, hidden]], ['scores', [examples, outputs]], ['weightGradient', [hidden, inputs]]]);",
      "const W = Int32Array.of(hidden, inputs); return { weights: W, biases: Int32Array.of(1, hidden), z: Int32Array.of(examples, hidden), activations: Int32Array.of(examples, hidden), scores: Int32Array.of(examples, outputs), weightGradient: W };",
      "class Shapes { weights = [hidden, inputs]; biases = [1, hidden]; z = [examples, hidden]; activations = [examples, hidden]; scores = [examples, outputs]; weightGradient = [hidden, inputs]; } return new Shapes();",
      "const zeros = (rows: number, columns: number) => Array.from({ length: rows }, () => Array(columns).fill(0)); const shape = (table: number[][]) => [table.length, table[0].length]; return { weights: shape(zeros(hidden, inputs)), biases: shape(zeros(1, hidden)), z: shape(zeros(examples, hidden)), activations: shape(zeros(examples, hidden)), scores: shape(zeros(examples, outputs)), weightGradient: shape(zeros(hidden, inputs)) };",
    ],
    wrong: {
      "all-swapped": [
        /swapped in every shape/,
        shapes({
          weights: "[inputs, hidden]",
          biases: "[hidden, 1]",
          z: "[hidden, examples]",
          activations: "[hidden, examples]",
          scores: "[outputs, examples]",
          weightGradient: "[inputs, hidden]",
        }),
      ],
      "weights-swapped": [
        /what is a row of W in this course/,
        shapes({ weights: "[inputs, hidden]" }),
        shapes({ weights: "[inputs, hidden]", weightGradient: "[inputs, hidden]" }),
        shapes({ weights: "[inputs, hidden]", biases: "[hidden, 1]", scores: "[examples, hidden]" }),
      ],
      "weights-per-example": [/It grows with the number of examples/, shapes({ weights: "[examples, inputs]" })],
      "weights-of-output": [
        /What comes into the hidden layer/,
        shapes({ weights: "[outputs, hidden]" }),
        shapes({ weights: "[hidden, outputs]" }),
      ],
      "weights-other": [
        /how many weights has each\?$/m,
        shapes({ weights: "[hidden, hidden]" }),
        shapes({ weights: "[1, inputs]" }),
      ],
      "biases-column": [
        /It is a column/,
        shapes({ biases: "[hidden, 1]" }),
        shapes({ biases: "[hidden, 1]", z: "[hidden, examples]" }),
      ],
      "biases-per-example": [
        /a bias for each example/,
        shapes({ biases: "[examples, hidden]" }),
        shapes({ biases: "[examples, 1]" }),
      ],
      "biases-like-weights": [
        /a bias for each input/,
        shapes({ biases: "[hidden, inputs]" }),
        shapes({ biases: "[1, inputs]" }),
      ],
      "biases-single": [/one number for the whole layer/, shapes({ biases: "[1, 1]" })],
      "biases-other": [
        /how many rows hold them/,
        shapes({ biases: "[1, outputs]" }),
        shapes({ biases: "[hidden, hidden]" }),
      ],
      "z-swapped": [
        /that is `W · Xᵀ`/,
        shapes({ z: "[hidden, examples]" }),
        shapes({ z: "[hidden, examples]", activations: "[hidden, examples]" }),
      ],
      "z-one-example": [/room for one example alone/, shapes({ z: "[1, hidden]" })],
      "z-like-inputs": [/as wide as X/, shapes({ z: "[examples, inputs]" })],
      "z-without-examples": [/like that of the weights\. How many weighted sums/, shapes({ z: "[hidden, inputs]" })],
      "z-of-output": [/Which layer does `z` belong to/, shapes({ z: "[examples, outputs]" })],
      "z-other": [
        /which table gives the rows of the product/,
        shapes({ z: "[examples, 1]" }),
        shapes({ z: "[examples, examples]" }),
      ],
      "activations-swapped": [/turn a table round/, shapes({ activations: "[hidden, examples]" })],
      "activations-one-example": [/activations of a single example/, shapes({ activations: "[1, hidden]" })],
      "activations-next-layer": [/that of the next layer/, shapes({ activations: "[examples, outputs]" })],
      "activations-other": [
        /takes each number of `z` by itself/,
        shapes({ activations: "[examples, inputs]" }),
        shapes({ activations: "[hidden, hidden]" }),
      ],
      "scores-swapped": [/a row for each output/, shapes({ scores: "[outputs, examples]" })],
      "scores-of-hidden": [/still that of the hidden layer/, shapes({ scores: "[examples, hidden]" })],
      "scores-one-example": [/scores for one example alone/, shapes({ scores: "[1, outputs]" })],
      "scores-like-weights": [
        /that of the weights of the output layer/,
        shapes({ scores: "[outputs, hidden]" }),
        shapes({ scores: "[hidden, outputs]" }),
      ],
      "scores-one-output": [/one score for each example/, shapes({ scores: "[examples, 1]" })],
      "scores-other": [
        /A row of scores belongs to one example/,
        shapes({ scores: "[examples, inputs]" }),
        shapes({ scores: "[1, 1]" }),
      ],
      "weightGradient-swapped": [/that is `Xᵀ · \(∂L\/∂Z\)`/, shapes({ weightGradient: "[inputs, hidden]" })],
      "weightGradient-like-z": [/that of ∂L\/∂Z\./, shapes({ weightGradient: "[examples, hidden]" })],
      "weightGradient-like-inputs": [/that of ∂L\/∂X/, shapes({ weightGradient: "[examples, inputs]" })],
      "weightGradient-like-biases": [
        /one slope for each neuron, as the biases have/,
        shapes({ weightGradient: "[1, hidden]" }),
      ],
      "weightGradient-single": [/It is a single number/, shapes({ weightGradient: "[1, 1]" })],
      "weightGradient-of-output": [
        /the output layer's weights\. Which layer is asked for/,
        shapes({ weightGradient: "[outputs, hidden]" }),
      ],
      "weightGradient-other": [
        /Each weight of the hidden layer has one slope/,
        shapes({ weightGradient: "[hidden, hidden]" }),
        shapes({ weightGradient: "[examples, outputs]" }),
      ],
      "not-a-shape": [
        /how many rows are there, and how many columns\?/,
        shapes({ biases: "[hidden]" }),
        shapes({ biases: "hidden" }),
        shapes({ z: "`${examples} x ${hidden}`" }),
        shapes({ scores: "[[examples, outputs]]" }),
      ],
      "shape-missing": [
        /an object without `weightGradient`/,
        "return { weights: [hidden, inputs], biases: [1, hidden], z: [examples, hidden], activations: [examples, hidden], scores: [examples, outputs] };",
        "return { weights: [hidden, inputs], biases: [1, hidden], z: [examples, hidden], activations: [examples, hidden], scores: [examples, outputs], gradient: [hidden, inputs] };",
      ],
      "not-shapes": [
        /should return an object with a shape/,
        "return [[hidden, inputs], [1, hidden], [examples, hidden], [examples, hidden], [examples, outputs], [hidden, inputs]];",
      ],
      "only-these-numbers": [
        /right for your own numbers/,
        "return { weights: [4, 2], biases: [1, 4], z: [5, 4], activations: [5, 4], scores: [5, 3], weightGradient: [4, 2] };",
      ],
      "no-return": [/computes something and returns nothing/, "const weights = [hidden, inputs];"],
    },
  },
];
