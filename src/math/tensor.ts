import { type ActivationName, slopeAt, valueAt } from "./activations";
import { describeValue } from "./describe";
import { finiteResult, needFinite, needLength, needList, needNumbers, needWhole } from "./guard";
import { addProduct, addProductOfTransposed, addProductWithTransposed, type Matrix } from "./matrix";
import { crossEntropyOfRow, softmaxOfRow } from "./softmax";

let made = 0;

/**
 * A table of numbers that remembers how it was made, so that slopes can be found by walking back.
 *
 * The same walk as for single numbers (`Value` in engine.ts): only what a node holds has grown, from a number to a table
 * with a row for each example, say. So a layer is three nodes, however many neurons and examples it has.
 *
 * Source: Linnainmaa 1970; frameworks such as PyTorch keep whole tables in this way.
 */
export class Tensor {
  private ownGradient?: Matrix;
  /** counts up as tensors are made: parents always have a smaller one */
  readonly id = (made += 1);

  constructor(
    readonly data: Matrix,
    readonly operation = "",
    readonly parents: readonly Tensor[] = [],
    /** adds to the parents' gradients what this tensor's says of them */
    private readonly passOn: (gradient: Matrix) => void = () => {},
  ) {}

  /**
   * ∂(the number `backward` was called on)/∂(each number of this table), shape as the table itself.
   * There is none until it is asked for: many tables are never walked back from.
   */
  get gradient(): Matrix {
    this.ownGradient ??= zeros(this.rows, this.columns);
    return this.ownGradient;
  }

  /** how many examples, in a table of examples */
  get rows(): number {
    return this.data.rows;
  }

  get columns(): number {
    return this.data.columns;
  }

  /**
   * The product of tables: row r and column c of it are row r of this one times column c of the other, added up.
   * Slopes: `∂L/∂this = ∂L/∂product · otherᵀ`, and `∂L/∂other = thisᵀ · ∂L/∂product`.
   *
   * @param other - as many rows as this one has columns
   */
  matmul(other: Tensor): Tensor {
    needTensor("matmul", other);
    if (this.columns !== other.rows)
      throw new RangeError(
        `matmul: needs as many rows in the second table as the first has columns; got ${shapeOf(this)} and ${shapeOf(other)}`,
      );
    const product = zeros(this.rows, other.columns);
    addProduct(product, this.data, other.data);
    return resultOf("matmul", product, [this, other], (gradient) => {
      addProductWithTransposed(this.gradient, gradient, other.data);
      addProductOfTransposed(other.gradient, this.data, gradient);
    });
  }

  /** Rows become columns, and so do the slopes. */
  transposed(): Tensor {
    return resultOf("transposed", turned(this.data), [this], (gradient) => add(this.gradient, turned(gradient)));
  }

  /**
   * this + other, number by number; a single row is added to every row, as a bias is.
   * Slopes: 1 and 1. What every row used gets back the sum of what all of them say.
   */
  plus(other: Tensor): Tensor {
    needTensor("plus", other);
    const isRow = other.rows === 1 && other.columns === this.columns;
    if (!isRow) needSameShape("plus", this, other);
    const step = isRow && this.rows > 1 ? 0 : other.columns;
    const sum = mapped(this.data, (value, r, c) => value + other.data.values[r * step + c]!);
    return resultOf("plus", sum, [this, other], (gradient) => {
      add(this.gradient, gradient);
      const { rows, columns, values } = gradient;
      for (let r = 0; r < rows; r += 1) {
        for (let c = 0; c < columns; c += 1) other.gradient.values[r * step + c]! += values[r * columns + c]!;
      }
    });
  }

  /** this − other, number by number; slopes 1 and −1 */
  minus(other: Tensor): Tensor {
    needTensor("minus", other);
    needSameShape("minus", this, other);
    const difference = mapped(this.data, (value, _r, _c, at) => value - other.data.values[at]!);
    return resultOf("minus", difference, [this, other], (gradient) => {
      add(this.gradient, gradient);
      add(other.gradient, gradient, -1);
    });
  }

  /** this · other, number by number, or times one number; the slope by each is the other */
  times(other: Tensor | number): Tensor {
    if (typeof other === "number") {
      needFinite("times", "the number", other);
      const scaled = mapped(this.data, (value) => value * other);
      return resultOf(`times ${other}`, scaled, [this], (gradient) => add(this.gradient, gradient, other));
    }
    needTensor("times", other);
    needSameShape("times", this, other);
    const product = mapped(this.data, (value, _r, _c, at) => value * other.data.values[at]!);
    return resultOf("times", product, [this, other], (gradient) => {
      for (let at = 0; at < gradient.values.length; at += 1) {
        const slope = gradient.values[at]!;
        this.gradient.values[at]! += slope * other.data.values[at]!;
        other.gradient.values[at]! += slope * this.data.values[at]!;
      }
    });
  }

  /** 1 / (1 + e^(−x)) of each number; slope σ · (1 − σ) */
  sigmoid(): Tensor {
    return this.activated("sigmoid");
  }

  /** tanh of each number; slope 1 − tanh² */
  tanh(): Tensor {
    return this.activated("tanh");
  }

  /** max(0, x) of each number; slope 1 above 0, else 0 */
  relu(): Tensor {
    return this.activated("relu");
  }

  private activated(name: ActivationName): Tensor {
    const { values } = this.data;
    const activations = mapped(this.data, (value) => valueAt(name, value));
    return resultOf(name, activations, [this], (gradient) => {
      for (let at = 0; at < values.length; at += 1)
        this.gradient.values[at]! += gradient.values[at]! * slopeAt(name, values[at]!);
    });
  }

  /** The mean of all numbers, a table of one; the slope by each is 1 / (how many there are) */
  mean(): Tensor {
    const { values } = this.data;
    let sum = 0;
    for (const value of values) sum += value;
    const mean = { rows: 1, columns: 1, values: Float64Array.of(sum / values.length) };
    return resultOf("mean", mean, [this], (gradient) => {
      const slope = gradient.values[0]! / values.length;
      for (let at = 0; at < values.length; at += 1) this.gradient.values[at]! += slope;
    });
  }

  /**
   * Softmax and cross-entropy in one, averaged over the rows: L = (1/N) · Σ (log Σⱼ e^(scoreⱼ) − score of the right class).
   *
   * The largest score of a row is taken away first, which changes no probability, so that no e^(…) overflows.
   * Slope: ∂L/∂score = (probability − target) / N, where the target is 1 for the right class and 0 for the others.
   *
   * Source: Bridle 1990.
   *
   * @param classes - the right class of each row, counted from 0
   */
  softmaxCrossEntropy(classes: ArrayLike<number>): Tensor {
    needClasses("softmaxCrossEntropy", classes, this);
    const { rows, columns, values } = this.data;
    const probabilities = zeros(rows, columns);
    let total = 0;
    for (let r = 0; r < rows; r += 1) {
      softmaxOfRow(probabilities.values, values, r * columns, columns);
      total += crossEntropyOfRow(values, r * columns, columns, classes[r]!);
    }
    const loss = { rows: 1, columns: 1, values: Float64Array.of(total / this.rows) };
    return resultOf("softmaxCrossEntropy", loss, [this], (gradient) => {
      const share = gradient.values[0]! / this.rows;
      for (let r = 0; r < this.rows; r += 1) {
        const from = r * this.columns;
        const right = from + classes[r]!;
        // probability − 1 of the right class would lose its digits near 0: it is minus the sum of the others.
        let others = 0;
        for (let at = from; at < from + this.columns; at += 1) {
          if (at === right) continue;
          others += probabilities.values[at]!;
          this.gradient.values[at]! += share * probabilities.values[at]!;
        }
        this.gradient.values[right]! -= share * others;
      }
    });
  }

  /**
   * Adds to the gradient of every tensor that this one was made from: ∂this/∂(each of its numbers).
   *
   * Tensors that were not made by an operation (weights, inputs) keep what earlier calls added, until
   * `resetGradients`; results start again from 0 in each call.
   *
   * @throws {RangeError} if this is not a single number, or a gradient is too large for a number
   */
  backward(): void {
    if (this.rows !== 1 || this.columns !== 1)
      throw new RangeError(`backward: needs a table of one number, such as a loss; got ${shapeOf(this)}`);
    const tensors = this.history();
    for (const { parents, gradient } of tensors) if (parents.length > 0) gradient.values.fill(0);
    this.gradient.values[0]! += 1;
    for (const each of tensors.reverse()) {
      needFiniteResults("backward", each.gradient.values);
      each.passOn(each.gradient);
    }
  }

  /** All tensors that this one was made from, and itself, in the order in which they were made. */
  history(): Tensor[] {
    const found = new Set<Tensor>([this]);
    for (const each of found) for (const parent of each.parents) found.add(parent);
    return [...found].sort((a, b) => a.id - b.id);
  }

  /** The numbers as lists, a list for each row. They are copies. */
  lists(): number[][] {
    return listsOf(this.data);
  }

  /** The gradient as lists. They are copies. */
  gradientLists(): number[][] {
    return listsOf(this.gradient);
  }

  /** Refuses `a * b` and `a + 1`, which would give a number or a text that remembers nothing. */
  valueOf(): never {
    throw new TypeError("tensor: needs matmul, plus, minus or times; got an operator such as +, −, * or /");
  }
}

/**
 * A table to start from: inputs, weights, biases, targets.
 *
 * @param rows - a list for each row, all of one length; a bias is a single row: `[[0.2, 0.1]]`
 * @throws {TypeError | RangeError} if a row is missing a number, or one is not finite
 *
 * @example
 * const x = tensor([[0.5, 0.8]]);
 * const w = tensor([[0.4, 0.7]]);
 * x.matmul(w.transposed()).lists(); // [[0.76]]
 */
export function tensor(rows: readonly ArrayLike<number>[]): Tensor {
  needList("tensor", "rows", rows);
  const list = Array.from(rows);
  for (const [r, row] of list.entries()) {
    needNumbers("tensor", `rows[${r}]`, row);
    needLength("tensor", `rows[${r}]`, row, list[0]!.length);
  }
  const table = zeros(list.length, list[0]!.length);
  for (const [r, row] of list.entries()) table.values.set(row, r * table.columns);
  return new Tensor(table);
}

const zeros = (rows: number, columns: number): Matrix => ({ rows, columns, values: new Float64Array(rows * columns) });

function mapped(
  { rows, columns, values }: Matrix,
  change: (value: number, r: number, c: number, at: number) => number,
): Matrix {
  const result = zeros(rows, columns);
  for (let r = 0, at = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1, at += 1) result.values[at] = change(values[at]!, r, c, at);
  }
  return result;
}

function turned({ rows, columns, values }: Matrix): Matrix {
  const result = zeros(columns, rows);
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) result.values[c * rows + r] = values[r * columns + c]!;
  }
  return result;
}

/** sum += factor · more */
function add(sum: Matrix, more: Matrix, factor = 1): void {
  for (let at = 0; at < sum.values.length; at += 1) sum.values[at]! += factor * more.values[at]!;
}

function listsOf({ rows, columns, values }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, r) => Array.from(values.subarray(r * columns, (r + 1) * columns)));
}

function resultOf(
  operation: string,
  data: Matrix,
  parents: readonly Tensor[],
  passOn: (gradient: Matrix) => void,
): Tensor {
  needFiniteResults(operation, data.values);
  return new Tensor(data, operation, parents, passOn);
}

function needFiniteResults(operation: string, values: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) if (!Number.isFinite(values[at])) finiteResult(operation, values[at]!);
}

/** Refuses all but a tensor that this engine has made. */
export function needTensor(caller: string, other: unknown): asserts other is Tensor {
  if (other instanceof Tensor) return;
  throw new TypeError(`${caller}: needs a tensor, as tensor(…) makes it; got ${describeValue(other)}`);
}

function needSameShape(caller: string, first: Tensor, second: Tensor): void {
  if (first.rows === second.rows && first.columns === second.columns) return;
  throw new RangeError(`${caller}: needs two tables of the same shape; got ${shapeOf(first)} and ${shapeOf(second)}`);
}

function needClasses(caller: string, classes: ArrayLike<number>, scores: Tensor): void {
  needList(caller, "classes", classes);
  needLength(caller, "classes", classes, scores.rows);
  for (let r = 0; r < scores.rows; r += 1) needWhole(caller, `classes[${r}]`, classes[r], 0, scores.columns - 1);
}

/** "3 × 2": rows first */
const shapeOf = ({ rows, columns }: Tensor) => `${rows} × ${columns}`;
