// What lesson 8 says, and what proves it.
import { value } from "../../../src/math/engine";
import { lessonNeuron, mornings } from "../../../src/math/lessonNumbers";
import { twoMoons, xorExamples } from "../../../src/math/data";
import { meanSquaredError } from "../../../src/math/losses";
import { createNetwork } from "../../../src/math/network";
import { numericalGradient } from "../../../src/math/slopes";
import { tensor } from "../../../src/math/tensor";
import { networkLossValue, parameterValues } from "../../../src/math/valueNetwork";
import { all, holds, is, near, type Kept, type Proof } from "../../notebooks/prose/claims";

/** X, W and b of Step 1, as its cells hold them. */
const X = mornings.slice(0, 4).map(({ inputs }) => inputs);
const W = [lessonNeuron.weights, [-0.6, 0.3], [0.2, -0.5]];
const layer = () =>
  tensor(X)
    .matmul(tensor(W).transposed())
    .plus(tensor([[0.2, 0.1, -0.3]]))
    .lists()
    .flat();

/** The twelve numbers of the layer, as the cell shows them. */
const twelvePlaces: Proof = ({ text }) => {
  const shown = [...text("step-1-layer").matchAll(/morning \d (-?[\d.]+) (-?[\d.]+) (-?[\d.]+)/g)].flatMap(
    ([, ...row]) => row.map(Number),
  );
  return is(
    shown,
    layer().map((each) => Number(each.toFixed(3))),
  );
};

const fourRows: Proof = ({ numbers }) =>
  all(is(X.length, 4), near(numbers("step-2-bias-slopes")[0]!, 0.5 - 0.2 + 0.3 + 1, 1e-9));

const tablesOfEngine: Proof = ({ numbers }) => is(numbers("step-3-train").at(-1), 12);

export const claims: Kept = {
  title: {
    "about 40 minutes": "an estimate of the reader's time",
  },
  "from-lesson-7": {
    "XOR with two hidden neurons, and a hundred points of the moons with two layers of sixteen": ({
      source,
      numbers,
    }) =>
      all(
        is(
          ["layerSizes: [2, 2, 1]", "layerSizes: [2, 16, 16, 1]", "count: 100"].filter(
            (code) => !source("from-lesson-7-count").includes(code),
          ),
          [],
        ),
        is(numbers("from-lesson-7-count"), [102, 68038]),
      ),
  },
  "step-1-rule": {
    "0.96, as in lesson 1": ({ numbers }) => is(numbers("step-1-by-hand"), [0.96]),
    "Below are the first four mornings of lesson 1, and three neurons: lesson 1's first": ({ figure }) => {
      const { a, b } = (figure("step-1-picture") as unknown as { state: { a: number[][]; b: number[][] } }).state;
      return is([a, b], [X, tensor(W).transposed().lists()]);
    },
  },
  "step-1-look": {
    "Twelve places": ({ figure }) => is(figure("step-1-picture").table.rows.length, 12),
    "$0.5 \\cdot 0.4 + 0.8 \\cdot 0.7 = 0.76$: the first morning, with lesson 1's neuron. With the bias 0.2 it will be 0.96":
      ({ figure }) =>
        all(
          is(figure("step-1-picture").table.rows[0]!.at(-1), "0.76"),
          is([layer()[0], lessonNeuron.bias], [0.96, 0.2]),
        ),
    "Only those in the second column": () => {
      const products = [-0.6, 0].map((weight) =>
        tensor(X)
          .matmul(tensor([W[0]!, [weight, 0.3], W[2]!]).transposed())
          .lists(),
      );
      const changed = products[0]!.flatMap((row, r) =>
        row.flatMap((each, c) => (each === products[1]![r]![c] ? [] : [c])),
      );
      return is(changed, [1, 1, 1, 1]);
    },
  },
  "step-1-shapes": {
    "There is the 0.96 of lesson 1, in its place, and eleven others beside it": (results) =>
      all(twelvePlaces(results), is(layer()[0], 0.96), is(layer().length, 12)),
    "X is 4 × 2, four mornings with two inputs each": () => is([X.length, X[0]!.length], [4, 2]),
    "now three examples of two inputs each, so X is 3 × 2, and a layer of four neurons, so W is 4 × 2": ({ source }) =>
      holds(
        source("step-1-four-neurons").includes("X.slice(0, 3)") &&
          source("step-1-four-neurons").includes("[[1, 2], [3, 4], [5, 6], [7, 8]]"),
      ),
  },
  "step-1-shapes-why": {
    "3 × 4. $X$ is 3 × 2 and $W^T$ is 2 × 4": ({ numbers }) => is(numbers("step-1-four-neurons").slice(-2), [3, 4]),
    "The two numbers inside, 2 and 2, must agree": ({ text }) =>
      holds(/got 4 × 2 and 3 × 2/.test(text("step-1-refused"))),
  },
  "product-question": {
    "With `a = [[1, 2], [3, 4], [5, 6]]` and `b = [[10], [100]]` it gives `[[210], [430], [650]]`": () =>
      is(
        tensor([
          [1, 2],
          [3, 4],
          [5, 6],
        ])
          .matmul(tensor([[10], [100]]))
          .lists(),
        [[210], [430], [650]],
      ),
  },
  "step-2-as-products": {
    "∂L/∂W must have the shape of W, 3 × 2. dZ is 4 × 3 and X is 4 × 2. Only one product of these two comes out as 3 × 2":
      () => {
        // Each of the two as it stands or on its side, in both orders: which fit, and give 3 × 2?
        const shapes = { dZ: [4, 3], X: [4, 2] };
        const turns = ([rows, columns]: number[]) => [
          [rows, columns],
          [columns, rows],
        ];
        const pairs = [
          [shapes.dZ, shapes.X],
          [shapes.X, shapes.dZ],
        ].flatMap(([first, second]) => turns(first!).flatMap((a) => turns(second!).map((b) => [a, b])));
        const fitting = pairs.filter(([a, b]) => a![1] === b![0] && a![0] === 3 && b![1] === 2);
        return is(fitting, [
          [
            [3, 4],
            [4, 2],
          ],
        ]);
      },
  },
  "step-2-nudge": {
    "two more products": ({ text }) => is(text("step-2-products").match(/the same: true/g)?.length, 2),
  },
  "step-2-bias": {
    "Far smaller than lesson 2 asks for": ({ numbers }) => is(numbers("step-2-nudged"), [1e-10, 5e-11]),
    "what does a bias get back from the four rows": fourRows,
  },
  "step-3": {
    "A bias was used four times, once in each row": fourRows,
    "lesson 6's rule of the number that is used twice": () => {
      const a = value(2);
      a.times(3).plus(a).backward();
      return is(a.gradient, 4);
    },
    "in place of a slope for each parent there is a function `handBack`": ({ source }) =>
      holds(source("step-3-define").includes("handBack: (gradient: Table) => void")),
  },
  "step-3-operations": {
    "there are the two products of Step 2, and the sum of the rows": ({ source }) =>
      is(source("step-3-define-layer").match(/, product\(/g)?.length, 2),
  },
  "step-3-more": {
    "twice the error, shared among all predictions": ({ source }) => {
      const [first] = numericalGradient((predictions) => meanSquaredError(predictions, [1, 0]), [0.7, 0.2]);
      return all(near(first!, (2 * (0.7 - 1)) / 2, 1e-9), holds(source("step-3-define-loss").includes("2 * error /")));
    },
  },
  "step-3-train-text": {
    "the same nine numbers, and all four examples in one table": ({ source }) =>
      all(
        is(createNetwork({ layerSizes: [2, 2, 1], seed: 1 }).parameters.length, 9),
        is(xorExamples().length, 4),
        holds(source("from-lesson-7-count").includes("seed: 1")),
      ),
  },
  "step-3-loop-text": {
    "a thousand times": ({ source }) => holds(source("step-3-train").includes("epoch < 1000")),
  },
  "step-3-walk": {
    "Two things in `walkBack` are different": ({ source }) =>
      is(
        ["end.gradient[0][0] += 1", "each.handBack(each.gradient)"].filter(
          (code) => !source("step-3-define-walk").includes(code),
        ),
        [],
      ),
  },
  "step-3-compare-text": {
    "A dozen nodes, where the engine of numbers had over a hundred": (results) =>
      all(tablesOfEngine(results), holds(results.numbers("from-lesson-7-count")[0]! > 100)),
  },
  "step-4": {
    "The same, but for the last digit or two": ({ numbers }) => {
      const [byTrain, byEngine] = numbers("step-3-compare");
      return holds(Math.abs(byTrain! - byEngine!) < 1e-14 * byTrain!, byTrain, byEngine);
    },
  },
  "step-4-moons-text": {
    "It is `train`'s loss, to the last digit": ({ numbers }) =>
      is(numbers("step-4-train")[0], numbers("step-3-compare")[0]),
    "with learningRate 10": ({ source }) => holds(source("step-4-moons").includes("moons, 10,")),
    "The hundred moons of the beginning took the engine of numbers tens of thousands of objects for a single loss": ({
      numbers,
    }) =>
      all(is(twoMoons({ count: 100, noise: 0.1, seed: 7 }).length, 100), is(numbers("from-lesson-7-count")[1], 68038)),
    "in a thousand steps": ({ source }) => holds(source("step-4-moons").includes("moons, 10, 1000")),
  },
  "shapes-question": {
    "Three layers cost six tables each: weights, the same laid on their side, bias, product, sum, activation. Five more are the points, the targets, the errors, their squares and the mean. That makes the 23":
      ({ numbers, source }) =>
        all(is(numbers("step-4-moons")[0], 3 * 6 + 5), holds(source("from-lesson-7-count").includes("[2, 16, 16, 1]"))),
    "Ten times as many points would be ten times the values for the engine of numbers, and not one table more here":
      () => {
        const network = createNetwork({ layerSizes: [2, 16, 16, 1], seed: 1 });
        const valuesFor = (count: number) =>
          networkLossValue(network, parameterValues(network), twoMoons({ count, noise: 0.1, seed: 7 })).history()
            .length;
        return near(valuesFor(1000) / valuesFor(100), 10, 0.1);
      },
  },
  next: {
    "Here is a layer of three neurons for two examples, without an activation: three scores each": ({ lines }) =>
      is(
        lines("next-experiment").map((line) => line.trim().split(/\s+/).length),
        [3, 3],
      ),
  },
  "next-link": {
    "learns three classes of points": "what the next lesson does",
  },
};
