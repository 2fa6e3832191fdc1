import { activations } from "./activations";
import { describeValue } from "./describe";
import { finiteResult, needFinite, needPositive } from "./guard";
import { LastMadeFirst } from "./lastMadeFirst";

let made = 0;

/**
 * A number that remembers how it was made, so that slopes can be found by walking back.
 *
 * A class, because methods read from left to right, in the order in which a neuron computes
 * (`w.times(x).plus(b).sigmoid()`), and do not clash with the functions of the same name for numbers.
 *
 * Each result keeps its one or two parents, and its slope by each of them. `backward` visits the
 * results from the last one made to the first: then every number has heard from all that used it
 * before it passes its gradient on. That order needs no recursion, so a graph may be long.
 *
 * Source: Linnainmaa 1970; in this size, Karpathy's micrograd (2020).
 */
export class Value {
  /** ∂(the number `backward` was called on)/∂(this number) */
  gradient = 0;
  /** counts up as values are made: parents always have a smaller one */
  readonly id: number;

  constructor(
    public data: number,
    public label = "",
    readonly operation = "",
    private readonly first?: Value,
    private readonly slopeByFirst = 0,
    private readonly second?: Value,
    private readonly slopeBySecond = 0,
  ) {
    this.id = made += 1;
  }

  /** this + other; slopes 1 and 1 */
  plus(other: Value | number): Value {
    const b = asValue("plus", other);
    return resultOf("plus", this.data + b.data, this, 1, b, 1);
  }

  /** this − other; slopes 1 and −1 */
  minus(other: Value | number): Value {
    const b = asValue("minus", other);
    return resultOf("minus", this.data - b.data, this, 1, b, -1);
  }

  /** this · other; the slope by each is the other */
  times(other: Value | number): Value {
    const b = asValue("times", other);
    return resultOf("times", this.data * b.data, this, b.data, b, this.data);
  }

  /** this / other; slopes 1 / other and −this / other² */
  dividedBy(other: Value | number): Value {
    const b = asValue("dividedBy", other);
    if (b.data === 0) throw new RangeError("dividedBy: needs a number other than 0 to divide by; got 0");
    const quotient = this.data / b.data;
    return resultOf("dividedBy", quotient, this, 1 / b.data, b, -quotient / b.data);
  }

  /** this to a power that is a plain number; slope exponent · this^(exponent − 1) */
  power(exponent: number): Value {
    needFinite("power", "the exponent", exponent);
    if ((this.data < 0 && !Number.isInteger(exponent)) || (this.data === 0 && exponent < 0)) {
      throw new RangeError(
        `power: needs a base above 0 for the exponent ${describeValue(exponent)}; got ${describeValue(this.data)}`,
      );
    }
    const slope = exponent === 0 ? 0 : exponent * this.data ** (exponent - 1);
    // The exponent is no number of the graph; the name keeps it.
    return resultOf(`power ${exponent}`, this.data ** exponent, this, slope);
  }

  /** −this; slope −1 */
  negated(): Value {
    return resultOf("negated", -this.data, this, -1);
  }

  /** e^this; the slope is the result itself */
  exp(): Value {
    return resultOf("exp", Math.exp(this.data), this, Math.exp(this.data));
  }

  /** the natural logarithm, of a number above 0; slope 1 / this */
  log(): Value {
    needPositive("log", "the number", this.data);
    return resultOf("log", Math.log(this.data), this, 1 / this.data);
  }

  /** tanh(this); slope 1 − tanh(this)² */
  tanh(): Value {
    const { value, derivative } = activations.tanh;
    return resultOf("tanh", value(this.data), this, derivative(this.data));
  }

  /** max(0, this); slope 1 above 0, else 0 */
  relu(): Value {
    const { value, derivative } = activations.relu;
    return resultOf("relu", value(this.data), this, derivative(this.data));
  }

  /** 1 / (1 + e^(−this)); slope σ · (1 − σ) */
  sigmoid(): Value {
    const { value, derivative } = activations.sigmoid;
    return resultOf("sigmoid", value(this.data), this, derivative(this.data));
  }

  /** Gives this number a name for the drawing, and returns it. */
  named(label: string): Value {
    this.label = label;
    return this;
  }

  /** Refuses `w * 2` and `w + 1`, which would give a plain number, or a text, that remembers nothing. */
  valueOf(): never {
    throw new TypeError("value: needs plus, minus, times or dividedBy; got an operator such as +, −, * or /");
  }

  /**
   * Adds to the gradient of every number that this one was made from: ∂this/∂number.
   *
   * Numbers that were not made by an operation (weights, inputs) keep what earlier calls added, until
   * `resetGradients`; results start again from 0 in each call. Slopes are those of the time when the
   * graph was made: after changing `data`, make the graph again.
   *
   * @throws {RangeError} if a gradient is too large for a number
   */
  backward(): void {
    const waiting = new LastMadeFirst<Value>();
    const add = (value: Value, gradient: number) => {
      if (value.first && waiting.put(value)) value.gradient = 0;
      value.gradient = finiteResult("backward", value.gradient + gradient);
    };
    add(this, 1);
    for (let result = waiting.take(); result; result = waiting.take()) {
      const { first, slopeByFirst, second, slopeBySecond, gradient } = result;
      if (first) add(first, slopeByFirst * gradient);
      if (second) add(second, slopeBySecond * gradient);
    }
  }

  /** All numbers that this one was made from, and itself, in the order in which they were made. */
  history(): Value[] {
    const found = new Set<Value>([this]);
    for (const each of found) for (const parent of each.parents()) found.add(parent);
    return [...found].sort((a, b) => a.id - b.id);
  }

  /** The numbers that this one was made from: none, one or two. */
  parents(): Value[] {
    if (!this.first) return [];
    return this.second ? [this.first, this.second] : [this.first];
  }

  /** The slope of this number by each of its parents. */
  slopes(): number[] {
    return [this.slopeByFirst, this.slopeBySecond].slice(0, this.parents().length);
  }
}

/**
 * A number to start a graph from: a weight, a bias, an input.
 *
 * @param label - its name in the drawing
 * @throws {TypeError | RangeError} if `data` is not a finite number
 *
 * @example
 * const w = value(3, "w");
 * const loss = w.times(2).minus(1).power(2); // (2w − 1)² = 25
 * loss.backward();
 * w.gradient; // 20
 */
export function value(data: number, label = ""): Value {
  needFinite("value", "data", data);
  return new Value(data, label);
}

/** Refuses all but a value that this engine has made. */
export function needValue(caller: string, name: string, value: unknown): asserts value is Value {
  if (value instanceof Value) return;
  throw new TypeError(`${caller}: needs ${name} to be a value, as value(…) makes it; got ${describeValue(value)}`);
}

/** A number of the graph as plain data, for drawing. */
export interface GraphNode {
  id: number;
  /** "" for a number that was not made by an operation; a power carries its exponent: "power 2" */
  operation: string;
  label: string;
  data: number;
  gradient: number;
  /** ids of the numbers that it was made from, as often as they were used */
  parents: number[];
  /** its slope by each of the parents */
  slopes: number[];
}

/**
 * The graph behind a number as plain data, in the order in which it was made; the number itself is last.
 *
 * @example
 * graphOf(value(2, "a").times(3)).map(({ operation, data }) => [operation, data]);
 * // [["", 2], ["", 3], ["times", 6]]
 */
export function graphOf(result: Value): GraphNode[] {
  return result.history().map((node) => {
    const { id, operation, label, data, gradient } = node;
    const parents = node.parents().map((parent) => parent.id);
    return { id, operation, label, data, gradient, parents, slopes: node.slopes() };
  });
}

function resultOf(
  operation: string,
  data: number,
  first: Value,
  slopeByFirst: number,
  second?: Value,
  slopeBySecond?: number,
): Value {
  if (!Number.isFinite(data)) {
    // A learner may have set the data of a value to anything.
    for (const parent of [first, second]) if (parent) needFinite(operation, "data", parent.data);
    finiteResult(operation, data);
  }
  return new Value(data, "", operation, first, slopeByFirst, second, slopeBySecond);
}

function asValue(caller: string, other: Value | number): Value {
  if (other instanceof Value) return other;
  if (typeof other === "number") return value(other);
  throw new TypeError(`${caller}: needs a number or a value; got ${describeValue(other)}`);
}
