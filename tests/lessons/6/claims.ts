// What lesson 6 says, and what proves it.
import { value } from "../../../src/math/engine";
import { sigmoid } from "../../../src/math/activations";
import { declaredNames } from "../../drivers/cellCode";
import { all, holds, is, listOf, near, type Kept, type Proof } from "../../notebooks/prose/claims";
import { valuesIn, type Results } from "../../notebooks/prose/results";

/** The numbers of the graph of Step 3, by name: data, then gradient. */
function nodeOf({ figure }: Results, name: string): { data: number; gradient: number } {
  const row = figure("step-3-picture").table.rows.find(([label]) => label === name || label?.startsWith(`${name} `))!;
  const [data, gradient] = [valuesIn(row[1]!)[0]!, valuesIn(row[2]!)[0]!];
  return { data, gradient };
}

const linesOf = (code: string) => code.split("\n").filter((line) => line.trim() !== "").length;
const errandsExplode: Proof = ({ lines }) => {
  const [doublings, values, errands] = valuesIn(lines("step-2-doublings").at(-1)!);
  return all(is([doublings, values], [16, 17]), holds(errands! > 100_000 && errands! < 200_000, errands));
};
const threeOperations: Proof = ({ source }) =>
  is(
    declaredNames(source("step-1-define-operations")).filter((name) => name !== "plain"),
    ["plus", "times", "squash"],
  );
export const claims: Kept = {
  title: {
    "about 40 minutes": "an estimate of the reader's time",
    "the slopes of three small operations are written down": ({ source }) =>
      is(source("step-1-define-operations").match(/^function (?!plain)\w+/gm)?.length, 3),
  },
  "step-1": {
    "Two products, two sums, a sigmoid, a difference, a square: seven steps": () => {
      const z = value(0.4).times(0.5).plus(value(0.7).times(0.8)).plus(0.2);
      const made = z
        .sigmoid()
        .minus(1)
        .power(2)
        .history()
        .map(({ operation }) => operation)
        .filter((operation) => operation !== "");
      // Two sums: the products with each other, and with the bias.
      return is(made.sort(), ["minus", "plus", "plus", "power 2", "sigmoid", "times", "times"]);
    },
    "Only the last number is left, about 0.07666": ({ numbers }) =>
      is(
        numbers("from-lesson-5-steps").map((loss) => loss.toFixed(5)),
        ["0.07666"],
      ),
    "It needs four things": ({ source }) =>
      is(
        source("step-1-define")
          .match(/interface MyValue \{([^]*?)\}/)?.[1]
          ?.match(/\w+(?=:)/g),
        ["data", "gradient", "parents", "slopes", "turn"],
      ),
    "0 for now": ({ source }) => is(source("step-1-define").includes("gradient: 0"), true),
  },
  "step-1-operations": {
    "There are only three, and they are enough for a whole network": threeOperations,
    "by as much as $b$ does: slopes 1 and 1": () => is(value(2).plus(value(3)).slopes(), [1, 1]),
    "$a \\cdot b$ grows $b$ times as fast as $a$, and $a$ times as fast as $b$": () =>
      is(value(2).times(value(3)).slopes(), [3, 2]),
    "$\\sigma(z)$ has the slope $\\sigma \\cdot (1 - \\sigma)$": () =>
      near(value(0.7).sigmoid().slopes()[0]!, sigmoid(0.7) * (1 - sigmoid(0.7)), 1e-15),
  },
  "step-1-try": {
    "With $a = 2$ and $b = 3$ it gives 8": ({ numbers }) => is([numbers("step-1-remember")[0], 2 * 3 + 2], [8, 8]),
  },
  "step-1-graph": {
    "Eight, made from 6 and 2": ({ numbers }) => is(numbers("step-1-remember").slice(0, 3), [8, 6, 2]),
    "it was made from 2 and 3": ({ source }) =>
      is(["a = plain(2)", "b = plain(3)"].filter((code) => source("step-1-remember").includes(code)).length, 2),
  },
  "step-2": {
    "the slope on the first way is $b = 3$, on the second way it is 1": () =>
      is([value(2).times(3).slopes()[0], value(6).plus(2).slopes()[0]], [3, 1]),
  },
  "step-2-send": {
    "The end has the gradient 1": ({ source }) => is(/errandA\), 1\)/.test(source("step-2-errands")), true),
  },
  "step-2-twice": {
    "The gradient of $a$ is 4. It is used twice, so two errands reach it": ({ text }) =>
      is(/gradient of a 4, gradient of b 2, after 5/.test(text("step-2-errands")), true),
    "Five errands for four values": ({ text }) => {
      const [a, b] = [value(2), value(3)];
      return is([/after 5 errands/.test(text("step-2-errands")), a.times(b).plus(a).history().length], [true, 4]);
    },
    "every value is used twice": ({ source }) => is(source("step-2-doublings").includes("plus(end, end)"), true),
    "after sixteen doublings there are 17 values. How many errands: dozens, hundreds, or many more": errandsExplode,
  },
  "step-2-order": {
    "More than a hundred thousand errands for 17 values": errandsExplode,
  },
  "times-rule-question": {
    "17 values, 17 visits": (results) => all(errandsExplode(results), is(results.numbers("step-2-reverse")[0], 17)),
    "doubled sixteen times is $2^{16} = 65536$ times as much": ({ numbers }) =>
      is([2 ** 16, numbers("step-2-reverse")[1]], [65536, 65536]),
    "Three operations and a walk: some twenty lines": (results) => {
      const [made, walk] = [
        /function made[^]*/.exec(results.source("step-1-define"))![0],
        /^[^]*?(?=let top)/.exec(results.source("step-2-reverse"))![0],
      ];
      const lines = linesOf(made) + linesOf(results.source("step-1-define-operations")) + linesOf(walk);
      return all(threeOperations(results), near(lines, 22, 3));
    },
  },
  "step-3": {
    "The difference from the target 1 is a sum with −1, and a square is a number times itself, so three operations do":
      ({ numbers }) => {
        const [w1, w2, bias] = numbers("step-3-neuron");
        return all(near(w1!, -0.0554356274, 1e-9), near(w2!, -0.0886970039, 1e-9), near(bias!, -0.1108712549, 1e-9));
      },
  },
  "step-3-compare": {
    "Nobody wrote $2 \\cdot (a - y)$": ({ source }) => is(/2 \*/.test(source("step-3-neuron")), false),
  },
  "step-3-import": {
    "The same, to the last digits that a number has": ({ lines }) => {
      const pairs = lines("step-3-lesson-1").map((line) => line.match(/-0\.\d{10,}/g)!.map(Number));
      return all(is(pairs.length, 3), ...pairs.map(([lesson, engine]) => near(engine! / lesson!, 1, 1e-15)));
    },
    "`w1.times(0.5).plus(b)`": "an example of how it reads",
  },
  practice: {
    "All gradients turn their sign, except the 1 of the loss: with the target 0": () => {
      const signs = [1, 0].map((target) => {
        const [w1, w2, b] = [value(0.4), value(0.7), value(0.2)];
        const loss = w1.times(0.5).plus(w2.times(0.8)).plus(b).sigmoid().minus(target).power(2);
        loss.backward();
        return [...loss.history()].map(({ gradient }) => Math.sign(gradient));
      });
      return all(
        is(signs[0]!.filter((sign, i) => sign === signs[1]![i]).length, 1),
        is(
          signs.map((each) => each.at(-1)),
          [1, 1],
        ),
      );
    },
    "Three rules are all there is to see": listOf("practice", 3),
    "$z$, the sum before it and $b$ all have −0.1109": (results) =>
      is(
        ["z", "+", "b"].map((name) => nodeOf(results, name).gradient),
        [-0.1109, -0.1109, -0.1109],
      ),
    "$w_1$ gets the gradient times $x_1$, which is 0.5, and $x_1$ gets it times $w_1$": (results) =>
      all(
        is(nodeOf(results, "x1").data, 0.5),
        near(nodeOf(results, "w1").gradient, -0.1109 * 0.5, 2e-4),
        near(nodeOf(results, "x1").gradient, -0.1109 * 0.4, 2e-4),
      ),
    "the difference is a sum with −1, and the square a number times itself, so it gets the slope 2 · (0.7231 − 1) = −0.5538":
      () => near(2 * (sigmoid(0.96) - 1), -0.5538, 5e-5),
    "−0.5538 goes in from the right, −0.1109 comes out": (results) =>
      is([nodeOf(results, "a").gradient, nodeOf(results, "z").gradient], [-0.5538, -0.1109]),
    "write `.minus(0)` for `.minus(1)`": ({ source }) => is(source("step-3-picture").includes(".minus(1)"), true),
    "Three goals, if you like some": listOf("practice", 3, "Three goals"),
    "Find an $x$ where its gradient is almost 0": () => {
      const x = value(20);
      x.times(-0.5).plus(x.power(2)).tanh().backward();
      return near(x.gradient, 0, 1e-9);
    },
    "Use $x$ three times": "a task",
  },
  next: {
    "Here are three": ({ lines }) => is(lines("next-experiment").length, 3),
  },
  "walk-back-question": {
    "a = 2, b = 3, their product 6, the sum of that and a, which is 8, and its square. The gradients are 64, 32, 16, 16 and 1":
      () => {
        const [a, b] = [value(2), value(3)];
        const product = a.times(b);
        const sum = product.plus(a);
        const square = sum.times(sum);
        square.backward();
        return all(
          is([product.data, sum.data], [6, 8]),
          is(
            [a, b, product, sum, square].map(({ gradient }) => gradient),
            [64, 32, 16, 16, 1],
          ),
        );
      },
  },
  "quiz-plus-question": {
    "A sum gets the gradient −0.5": "a supposed case",
    "−0.5 to each of them": () =>
      is(
        value(2)
          .plus(3)
          .slopes()
          .map((slope) => -0.5 * slope),
        [-0.5, -0.5],
      ),
    "Half of it to each of the two": "a wrong answer",
    "−0.5 times the other number": "a wrong answer",
    "−0.5 to the larger one only": "a wrong answer",
  },
};
