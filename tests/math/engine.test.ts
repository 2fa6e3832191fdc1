import { describe, expect, test } from "vitest";
import { backpropagate } from "../../src/math/backpropagation";
import { graphOf, value, type Value } from "../../src/math/engine";
import { resetGradients } from "../../src/math/gradientSteps";
import { neuronGradients } from "../../src/math/gradients";
import { createNetwork } from "../../src/math/network";
import { layersOf } from "../../src/math/parameters";
import { centralDifference } from "../../src/math/slopes";
import { expectNear } from "./near";
import torch from "./oracle/torch.json";
import { wrong } from "./refusals";

describe("each operation", () => {
  const operations: [string, number, (x: Value) => Value, number][] = [
    ["plus", 2, (x) => x.plus(3), 5],
    ["minus", 2, (x) => x.minus(3), -1],
    ["times", 2, (x) => x.times(3), 6],
    ["dividedBy", 2, (x) => x.dividedBy(4), 0.5],
    ["dividedBy, below", 2, (x) => value(3).dividedBy(x), 1.5],
    ["minus, behind", 2, (x) => value(3).minus(x), 1],
    ["power", 2, (x) => x.power(3), 8],
    ["power, negative", 2, (x) => x.power(-1), 0.5],
    ["negated", 2, (x) => x.negated(), -2],
    ["exp", 2, (x) => x.exp(), Math.exp(2)],
    ["log", 2, (x) => x.log(), Math.log(2)],
    ["tanh", 0.5, (x) => x.tanh(), Math.tanh(0.5)],
    ["relu, above 0", 2, (x) => x.relu(), 2],
    ["relu, below 0", -2, (x) => x.relu(), 0],
    ["sigmoid", 0, (x) => x.sigmoid(), 0.5],
    ["a number used twice", 3, (x) => x.times(x), 9],
    ["the same number on both sides", 3, (x) => x.plus(x).minus(x), 3],
  ];

  test.each(operations)("%s: its value, and its slope as nudging finds it", (_name, at, f, data) => {
    const x = value(at);
    const result = f(x);
    expect(result.data).toBe(data);
    result.backward();
    expect(x.gradient).toBeCloseTo(
      centralDifference((to) => f(value(to)).data, at),
      8,
    );
  });

  test("power 0 has the slope 0, at 0 too", () => {
    const x = value(0);
    x.power(0).backward();
    expect(x.gradient).toBe(0);
  });

  test.each<[string, () => unknown, string]>([
    ["log of 0", () => value(0).log(), "log: needs the number to be greater than 0; got 0"],
    ["log of −1", () => value(-1).log(), "log: needs the number to be greater than 0; got −1"],
    ["division by 0", () => value(1).dividedBy(0), "dividedBy: needs a number other than 0 to divide by; got 0"],
    ["a root of −1", () => value(-1).power(0.5), "power: needs a base above 0 for the exponent 0.5; got −1"],
    ["0 to the power −1", () => value(0).power(-1), "power: needs a base above 0 for the exponent −1; got 0"],
    [
      "data set to NaN",
      () => Object.assign(value(1), { data: Number.NaN }).times(2),
      "times: needs data to be a finite number; got NaN",
    ],
    [
      "data set to a string",
      () => value(1).plus(Object.assign(value(1), { data: wrong<number>("2") })),
      'plus: needs data to be a finite number; got the text "2"',
    ],
    ["an operator", () => wrong<number>(value(2)) * 3, "value: needs plus, minus, times"],
    ["a sum with an operator", () => wrong<number>(value(2)) + 3, "value: needs plus, minus"],
    ["an overflow", () => value(800).exp(), "exp: needs numbers small enough"],
    ["a string", () => value(1).plus(wrong("2")), 'plus: needs a number or a value; got the text "2"'],
    ["a NaN", () => value(Number.NaN), "value: needs data to be a finite number; got NaN"],
    ["a value as exponent", () => value(2).power(wrong(value(2))), "power: needs the exponent to be a finite"],
  ])("refuses %s", (_name, call, sentence) => expect(call).toThrow(sentence));
});

describe("backward()", () => {
  test("agrees with PyTorch on an expression of every operation", () => {
    const [a, b] = [value(torch.expression.a, "a"), value(torch.expression.b, "b")];
    const c = a.times(b).plus(b.power(3)).minus(2).dividedBy(b.plus(3));
    const d = c.tanh().plus(b.minus(a).relu().times(a.exp()));
    const e = d.times(d).plus(1).log().minus(c.negated().sigmoid()).plus(a.power(-2)).plus(c.dividedBy(b));
    const result = e.times(e).plus(a.times(3)).minus(e);
    result.backward();
    expectNear([result.data], [torch.expression.data], 1e-12);
    expectNear([a.gradient, b.gradient], torch.expression.gradients, 1e-12);
  });

  test("gives the gradients of lesson 1's neuron, bit for bit", () => {
    const weights = [value(0.4), value(0.7)] as const;
    const bias = value(0.2);
    const z = weights[0].times(0.5).plus(weights[1].times(0.8)).plus(bias);
    z.sigmoid().minus(1).power(2).backward();
    const byHand = neuronGradients({ weights: [0.4, 0.7], bias: 0.2 }, { inputs: [0.5, 0.8], target: 1 });
    expect(weights.map((weight) => weight.gradient)).toEqual(byHand.weightGradients);
    expect(bias.gradient).toBe(byHand.biasGradient);
  });

  test("agrees with a network's backpropagation", () => {
    const network = createNetwork({ layerSizes: [2, 3, 2, 1], hiddenActivation: "tanh", seed: 4 });
    const example = { inputs: [0.3, -0.9], target: 1 };
    const parameters: Value[] = [];
    const remember = (data: number) => parameters[parameters.push(value(data)) - 1]!;
    let a = example.inputs.map((input) => value(input));
    for (const [k, { weights, biases }] of layersOf(network).entries()) {
      const rows = weights.map((row) => row.map(remember));
      const z = biases.map(remember).map((bias, j) =>
        rows[j]!.map((w, i) => w.times(a[i]!))
          .reduce((total, product) => total.plus(product))
          .plus(bias),
      );
      a = z.map((each) => (k === 2 ? each.sigmoid() : each.tanh()));
    }
    a[0]!.minus(example.target).power(2).backward();
    expectNear(
      parameters.map((p) => p.gradient),
      backpropagate(network, example).gradient,
      1e-13,
    );
  });

  test("adds up over calls until the gradients are reset, and only where a graph starts", () => {
    const x = value(3);
    const square = x.times(x);
    const loss = square.times(2);
    loss.backward();
    loss.backward();
    expect([x.gradient, square.gradient, loss.gradient]).toEqual([24, 2, 1]);
    resetGradients([x]);
    loss.backward();
    expect(x.gradient).toBe(12);
  });

  test("adds up over two graphs that share a weight", () => {
    const w = value(2);
    w.times(3).backward();
    w.times(5).backward();
    expect(w.gradient).toBe(8);
  });

  test("hears from every user before it passes on", () => {
    // b is made before c, but c uses b: b's gradient is whole only after c was visited
    const a = value(2);
    const b = a.times(3);
    const c = b.plus(a);
    b.times(c).backward();
    expect(a.gradient).toBe(48); // (3a · 4a)′ = 24a
  });

  test("is 1 for a number without a history", () => {
    const x = value(5);
    x.backward();
    expect(x.gradient).toBe(1);
  });

  test("needs no stack: a chain of 100,000 results", () => {
    const step = value(1e-6);
    let total = value(0);
    for (let k = 0; k < 100_000; k += 1) total = total.plus(step);
    total.backward();
    expect(step.gradient).toBe(100_000);
  });

  test("finds a result that was made long before, among many that have nothing to do with it", () => {
    const x = value(3);
    const old = x.times(x);
    for (let k = 0; k < 10_000; k += 1) x.times(2);
    old.times(old).plus(old).backward();
    expect(old.gradient).toBe(19); // (s² + s)′ = 2s + 1 at s = 9
    expect(x.gradient).toBe(114); // and s′ = 2x = 6
  });

  test("lets a result start again from 0, and a number to start from keep what it has, when it walks from there", () => {
    const x = value(3);
    const square = x.times(x);
    for (const each of [square, x, square, x]) each.backward();
    expect([square.gradient, x.gradient]).toEqual([1, 14]);
  });

  test("refuses a gradient that overflows", () => {
    const x = value(1e-200);
    const result = x.dividedBy(1e-308).times(10);
    expect(() => result.backward()).toThrow("backward: needs numbers small enough");
  });
});

describe("graphOf(result)", () => {
  test("lists the graph in the order in which it was made", () => {
    const w = value(3, "w");
    const loss = w.times(2).named("product").plus(w);
    loss.backward();
    const [first, two, product, last] = graphOf(loss);
    expect([first, two, product, last].map((node) => node!.operation)).toEqual(["", "", "times", "plus"]);
    expect(first).toMatchObject({ label: "w", data: 3, gradient: 3, parents: [] });
    expect(product).toMatchObject({ label: "product", parents: [first!.id, two!.id] });
    expect(last!.parents).toEqual([product!.id, first!.id]);
  });

  test("tells each number's slope by each of its parents", () => {
    const w = value(3);
    const slopes = graphOf(w.times(2).minus(w).power(2)).map((node) => node.slopes);
    expect(slopes).toEqual([[], [], [2, 3], [1, -1], [6]]);
  });

  test("names a parent twice when it was used twice", () => {
    const x = value(3);
    expect(graphOf(x.times(x)).at(-1)!.parents).toEqual([x.id, x.id]);
  });
});
