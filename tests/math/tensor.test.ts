import { describe, expect, test } from "vitest";
import { xorExamples } from "../../src/math/data";
import { createNetwork } from "../../src/math/network";
import { layersOf } from "../../src/math/parameters";
import { normalDraw, seededRandom } from "../../src/math/random";
import { numericalGradient } from "../../src/math/slopes";
import { Tensor, tensor } from "../../src/math/tensor";
import { networkGradients, train } from "../../src/math/training";
import { wrong } from "./refusals";

const random = seededRandom(5);
const table = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => normalDraw(random)));

describe("a table, by hand:", () => {
  test("lesson 1's weighted sum is a product of tables and a bias", () => {
    const [x, w, b] = [tensor([[0.5, 0.8]]), tensor([[0.4, 0.7]]), tensor([[0.2]])];
    expect(x.matmul(w.transposed()).plus(b).lists()[0]![0]).toBeCloseTo(0.96, 15);
  });

  test("rows times columns", () => {
    const [a, b] = [
      tensor([
        [1, 2],
        [3, 4],
      ]),
      tensor([
        [5, 6],
        [7, 8],
      ]),
    ];
    expect(a.matmul(b).lists()).toEqual([
      [19, 22],
      [43, 50],
    ]);
    expect(a.transposed().lists()).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(a.plus(tensor([[10, 20]])).lists()).toEqual([
      [11, 22],
      [13, 24],
    ]);
    expect(a.plus(b).lists()).toEqual([
      [6, 8],
      [10, 12],
    ]);
    expect(a.minus(b).lists()).toEqual([
      [-4, -4],
      [-4, -4],
    ]);
    expect(a.times(b).lists()).toEqual([
      [5, 12],
      [21, 32],
    ]);
    expect(a.times(2).lists()).toEqual([
      [2, 4],
      [6, 8],
    ]);
    expect(a.mean().lists()).toEqual([[2.5]]);
    expect(
      tensor([[-1, 2]])
        .relu()
        .lists(),
    ).toEqual([[0, 2]]);
  });

  test("the slopes of a product are products: ∂L/∂X = ∂L/∂Z · W, ∂L/∂W = (∂L/∂Z)ᵀ · X", () => {
    const [x, w] = [
      tensor([
        [1, 2],
        [3, 4],
      ]),
      tensor([[5, 6]]),
    ];
    x.matmul(w.transposed()).mean().backward(); // each ∂L/∂z is 0.5
    expect(x.gradientLists()).toEqual([
      [2.5, 3],
      [2.5, 3],
    ]);
    expect(w.gradientLists()).toEqual([[2, 3]]);
  });

  test("a bias gets back the sum of what all rows say", () => {
    const b = tensor([[0, 0]]);
    tensor([
      [1, 2],
      [3, 4],
      [5, 6],
    ])
      .plus(b)
      .mean()
      .times(6)
      .backward();
    expect(b.gradientLists()).toEqual([[3, 3]]);
  });

  test("a table used twice gets both, and keeps what earlier walks brought", () => {
    const a = tensor([[3]]);
    a.times(a).backward();
    expect(a.gradientLists()).toEqual([[6]]);
    a.times(a).backward();
    expect(a.gradientLists()).toEqual([[12]]);
  });

  test("a gradient is 0 where no walk has been", () => {
    const [a, b] = [tensor([[1, 2]]), tensor([[3, 4]])];
    const apart = a.plus(b);
    a.mean().backward();
    expect([a, b, apart].map((each) => each.gradientLists())).toEqual([[[0.5, 0.5]], [[0, 0]], [[0, 0]]]);
  });

  test("a result starts again from 0 at each walk", () => {
    const [a, b] = [tensor([[3]]), tensor([[4]])];
    const product = a.times(b);
    const loss = product.times(product);
    loss.backward();
    loss.backward();
    expect(product.gradientLists()).toEqual([[24]]);
    expect(a.gradientLists()).toEqual([[192]]);
  });
});

describe("slopes by nudging:", () => {
  type Build = (...tensors: Tensor[]) => Tensor;
  const weights = tensor(table(3, 4)); // so that the numbers of a result count differently
  test.each<[string, number[][][], Build]>([
    ["matmul", [table(3, 2), table(2, 4)], (a, b) => a!.matmul(b!).times(weights)],
    ["transposed", [table(4, 3)], (a) => a!.transposed().times(weights)],
    ["plus", [table(3, 4), table(3, 4)], (a, b) => a!.plus(b!).times(weights)],
    ["plus a row", [table(3, 4), table(1, 4)], (a, b) => a!.plus(b!).times(weights)],
    ["minus", [table(3, 4), table(3, 4)], (a, b) => a!.minus(b!).times(weights)],
    ["times", [table(3, 4), table(3, 4)], (a, b) => a!.times(b!).times(weights)],
    ["times itself", [table(3, 4)], (a) => a!.times(a!).times(weights)],
    ["times a number", [table(3, 4)], (a) => a!.times(-2.5).times(weights)],
    ["sigmoid", [table(3, 4)], (a) => a!.sigmoid().times(weights)],
    ["tanh", [table(3, 4)], (a) => a!.tanh().times(weights)],
    ["relu", [table(3, 4)], (a) => a!.relu().times(weights)],
    ["softmaxCrossEntropy", [table(4, 3)], (a) => a!.softmaxCrossEntropy([2, 0, 1, 1])],
    [
      "a network of two layers",
      [table(5, 2), table(3, 2), table(1, 3), table(2, 3), table(1, 2)],
      (x, w1, b1, w2, b2) =>
        x!
          .matmul(w1!.transposed())
          .plus(b1!)
          .tanh()
          .matmul(w2!.transposed())
          .plus(b2!)
          .softmaxCrossEntropy([0, 1, 1, 0, 1]),
    ],
  ])("%s", (_, start, build) => {
    const tensors = start.map((rows) => tensor(rows));
    build(...tensors)
      .mean()
      .backward();
    for (const [k, rows] of start.entries()) {
      const lossAt = (point: ArrayLike<number>) => {
        const moved = start.map((each, i) => (i === k ? unflatten(point, rows[0]!.length) : each));
        return build(...moved.map((each) => tensor(each)))
          .mean()
          .lists()[0]![0]!;
      };
      const nudged = numericalGradient(lossAt, rows.flat());
      const walked = tensors[k]!.gradientLists().flat();
      for (const [i, slope] of walked.entries())
        expect(Math.abs(slope - nudged[i]!), `table ${k}, number ${i}`).toBeLessThan(
          1e-7 * Math.max(1, Math.abs(slope)),
        );
    }
  });
});

const unflatten = (numbers: ArrayLike<number>, columns: number) =>
  Array.from({ length: numbers.length / columns }, (_, r) =>
    Array.from({ length: columns }, (_, c) => numbers[r * columns + c]!),
  );

describe("softmaxCrossEntropy", () => {
  const lossOf = (scores: number[], right: number) => tensor([scores]).softmaxCrossEntropy([right]).lists()[0]![0]!;

  test("is −log of the probability of the right class", () => {
    expect(lossOf([Math.log(3), 0], 0)).toBeCloseTo(-Math.log(0.75), 15);
    expect(lossOf([Math.log(3), 0], 1)).toBeCloseTo(-Math.log(0.25), 15);
  });

  test("does not overflow, and does not change when all scores move together", () => {
    expect(lossOf([1000, 1000], 0)).toBe(Math.log(2));
    expect(lossOf([1001, 1000], 0)).toBe(lossOf([1, 0], 0));
  });

  test("of a guess by chance is ln of the number of classes", () => {
    expect(
      tensor([[0, 0, 0]])
        .softmaxCrossEntropy([1])
        .lists()[0]![0],
    ).toBeCloseTo(Math.log(3), 15);
  });

  test("keeps its digits where it is sure: right, and wrong", () => {
    const right = tensor([[50, 0]]);
    const loss = right.softmaxCrossEntropy([0]);
    loss.backward();
    expect(loss.lists()[0]![0]).toBeCloseTo(Math.exp(-50), 35);
    expect(right.gradientLists()[0]![0]! / -Math.exp(-50)).toBeCloseTo(1, 12);
    const sureAndWrong = tensor([[2000, 0]]);
    const high = sureAndWrong.softmaxCrossEntropy([1]);
    high.backward();
    expect(high.lists()).toEqual([[2000]]);
    expect(sureAndWrong.gradientLists()).toEqual([[1, -1]]);
  });
});

describe("lesson 4's network in tables", () => {
  const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
  const examples = xorExamples();
  const x = tensor(examples.map(({ inputs }) => inputs));
  const t = tensor(examples.map(({ target }) => [target]));
  const parametersOf = () => layersOf(network).flatMap(({ weights, biases }) => [tensor(weights), tensor([biases])]);
  const lossOf = ([w1, b1, w2, b2]: Tensor[]) => {
    const hidden = x.matmul(w1!.transposed()).plus(b1!).sigmoid();
    const error = hidden.matmul(w2!.transposed()).plus(b2!).sigmoid().minus(t);
    return error.times(error).mean();
  };

  test("has the same loss and gradient, to the last digit", () => {
    const parameters = parametersOf();
    const loss = lossOf(parameters);
    loss.backward();
    const byHand = networkGradients(network, examples);
    expect(loss.lists()[0]![0]).toBe(byHand.loss);
    expect(parameters.flatMap((each) => each.gradientLists().flat())).toEqual([...byHand.gradient]);
  });

  test("learns XOR to the same loss, to the last digit", () => {
    const parameters = parametersOf();
    for (let epoch = 0; epoch < 500; epoch += 1) {
      for (const { gradient } of parameters) gradient.values.fill(0);
      lossOf(parameters).backward();
      for (const { data, gradient } of parameters)
        for (let at = 0; at < data.values.length; at += 1) data.values[at]! -= 5 * gradient.values[at]!;
    }
    const twin = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
    expect(lossOf(parameters).lists()[0]![0]).toBe(train(twin, examples, { learningRate: 5, epochs: 500 }).loss);
  });

  test("is a dozen nodes, whatever the number of examples", () => {
    expect(lossOf(parametersOf()).history().length).toBeLessThan(20);
  });
});

describe("refuses, in a sentence,", () => {
  const [two, three] = [tensor([[1, 2]]), tensor([[1, 2, 3]])];
  test.each<[string, () => unknown, string]>([
    [
      "a product that does not fit",
      () => two.matmul(three),
      "matmul: needs as many rows in the second table as the first has columns; got 1 × 2 and 1 × 3",
    ],
    ["a sum of other shapes", () => two.plus(three), "plus: needs two tables of the same shape; got 1 × 2 and 1 × 3"],
    [
      "a difference of other shapes",
      () => two.minus(three),
      "minus: needs two tables of the same shape; got 1 × 2 and 1 × 3",
    ],
    ["rows of different length", () => tensor([[1, 2], [3]]), "tensor: needs rows[1] to hold 2 values; got [3]"],
    ["what is no table", () => tensor(wrong([1, 2])), "tensor: needs rows[0] to be a list; got 1"],
    ["what is no tensor", () => two.plus(wrong([[1, 2]])), "plus: needs a tensor, as tensor(…) makes it; got"],
    ["a NaN", () => tensor([[Number.NaN]]), "tensor: needs rows[0][0] to be a finite number; got NaN"],
    [
      "a class that there is not",
      () => two.softmaxCrossEntropy([2]),
      "softmaxCrossEntropy: needs classes[0] to be a whole number from 0 to 1; got 2",
    ],
    [
      "classes for other rows",
      () => two.softmaxCrossEntropy([0, 1]),
      "softmaxCrossEntropy: needs classes to hold 1 value",
    ],
    [
      "a walk back from a table",
      () => two.backward(),
      "backward: needs a table of one number, such as a loss; got 1 × 2",
    ],
    ["an operator", () => Number(wrong(two)) + 1, "tensor: needs matmul, plus, minus or times; got an operator"],
    ["a result that is too large", () => tensor([[1e200]]).times(1e200), "times 1e+200: needs numbers small enough"],
  ])("%s", (_, run, sentence) => expect(run).toThrow(sentence));
});
