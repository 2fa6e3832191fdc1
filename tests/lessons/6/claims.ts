// What lesson 6 says, and what proves it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resetGradients, value } from "../../../src/math/engine";
import { sigmoid } from "../../../src/math/activations";
import { twoMoons, xorExamples } from "../../../src/math/data";
import { createNetwork, forwardNetwork } from "../../../src/math/network";
import { numericalGradient } from "../../../src/math/slopes";
import { declaredNames } from "../../drivers/cellCode";
import { notebookNames, root } from "../../drivers/project";
import { all, holds, is, listOf, near, type Kept, type Proof } from "../../notebooks/prose/claims";
import { valuesIn, type Results } from "../../notebooks/prose/results";

const oracle = join(root, "tests", "math", "oracle");
const pytorch = JSON.parse(readFileSync(join(oracle, "xorTraining.json"), "utf8")) as {
  versions: { torch: string };
  first: { loss: number; gradient: number[] };
  trained: { loss: number };
};

/** The numbers of the graph of Step 3, by name: data, then gradient. */
function nodeOf({ figure }: Results, name: string): { data: number; gradient: number } {
  const row = figure("step-3-picture").table.rows.find(([label]) => label === name || label?.startsWith(`${name} `))!;
  const [data, gradient] = [valuesIn(row[1]!)[0]!, valuesIn(row[2]!)[0]!];
  return { data, gradient };
}

/** Operations of the engine, each with a slope that it knows. */
const operations = new Set(
  readFileSync(join(root, "src", "math", "engine.ts"), "utf8").match(/(?<=return resultOf\(["`])\w+/g),
);

const linesOf = (code: string) => code.split("\n").filter((line) => line.trim() !== "").length;
const nineParameters: Proof = () => is(createNetwork({ layerSizes: [2, 2, 1], seed: 1 }).parameters.length, 9);
const twiceTheSlope: Proof = ({ numbers }) => is(numbers("step-4-twice"), [-0.055436, -0.110871]);
const sixtySteps: Proof = ({ column, source }) =>
  all(is(column("step-4-chart", "step").at(-1), 60), is(source("step-4-training").includes("length: 61"), true));
const errandsExplode: Proof = ({ lines }) => {
  const [doublings, values, errands] = valuesIn(lines("step-2-doublings").at(-1)!);
  return all(is([doublings, values], [16, 17]), holds(errands! > 100_000 && errands! < 200_000, errands));
};
const threeOperations: Proof = ({ source }) =>
  is(
    declaredNames(source("step-1-define-operations")).filter((name) => name !== "plain"),
    ["plus", "times", "squash"],
  );
const setsToZero: Proof = () => {
  const weight = value(0.4);
  weight.times(2).backward();
  const before = weight.gradient;
  resetGradients([weight]);
  return is([before, weight.gradient], [2, 0]);
};

export const claims: Kept = {
  title: {
    "about 40 minutes": "an estimate of the reader's time",
    "Steps 5 to 7 come back to the network of": ({ source }) =>
      is(
        ["step-5-network-text", "step-7"].filter((cell) => !/lesson/.test(source(cell))),
        [],
      ),
    "without lesson 4 you can still follow Steps 1 to 4": ({ file }) =>
      is(
        file.notebook.cells.filter(
          ({ id, source }) => /^step-[1-4]/.test(id) && /esson 4/.test([source].flat().join("")),
        ).length,
        0,
      ),
    "you write the slopes of three small operations": ({ source }) =>
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
    "Only the last number is left, 0.07666153479757636": ({ numbers }) =>
      is(numbers("from-lesson-5-steps"), [0.07666153479757636]),
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
    "Three operations and a walk: about twenty lines": (results) => {
      const [made, walk] = [
        /function made[^]*/.exec(results.source("step-1-define"))![0],
        /^[^]*?(?=let top)/.exec(results.source("step-2-reverse"))![0],
      ];
      const lines = linesOf(made) + linesOf(results.source("step-1-define-operations")) + linesOf(walk);
      return all(threeOperations(results), near(lines, 20, 4));
    },
  },
  "step-3": {
    "A difference is a sum with −1, and a square is a number times itself, so three operations do": ({ numbers }) => {
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
  "step-4": {
    "Three rules are all there is to see": listOf("step-4", 3),
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
    "set the gradients back to 0": setsToZero,
    "a value used twice must hear from both": () => {
      const a = value(2);
      a.times(3).plus(a).backward();
      return is(a.gradient, 4);
    },
  },
  "step-4-twice-text": {
    "the same loss, walked back twice": twiceTheSlope,
  },
  "step-4-double": {
    "Here are sixty steps towards the target 0.25": (results) =>
      all(sixtySteps(results), is(results.source("step-4-training").includes("minus(0.25)"), true)),
  },
  "step-4-chart-text": {
    "Which of the two runs is ahead after five steps?": ({ numbers }) => {
      const [steps, reset, piling] = numbers("step-4-training");
      return all(is(steps, 5), holds(piling! < reset! / 10, reset, piling));
    },
    "Here are all sixty steps of both": sixtySteps,
  },
  "step-5": {
    "In the second walk the gradient was twice as long, though the hill had not changed: −0.055436 became −0.110871":
      twiceTheSlope,
    "So the run without a reset is faster at first, and then it cannot stop": ({ column, numbers }) => {
      const [lowest, end] = numbers("step-4-chart");
      return holds(
        lowest! < end! / 10 &&
          column("step-4-chart", "never reset").at(-1)! > column("step-4-chart", "reset before each step").at(-1)!,
        lowest,
        end,
      );
    },
    "There its prediction is 0, the loss stays at (0 − 0.25)² = 0.0625": ({ column }) =>
      is(column("step-4-chart", "never reset").slice(-4), [0.0625, 0.0625, 0.0625, (0 - 0.25) ** 2]),
    "that **resets** the gradients to 0": setsToZero,
  },
  "step-5-network-text": {
    "the network of lesson 4, from the same start: two inputs, two hidden neurons, one output": ({ text, source }) =>
      all(
        is(source("step-5-network").includes("layerSizes: [2, 2, 1], seed: 1"), true),
        is(text("step-5-network").trim().startsWith("9 parameters"), true),
      ),
  },
  "step-5-train-text": {
    "The targets are 0, 1, 1 and 0": () =>
      is(
        xorExamples().map(({ target }) => target),
        [0, 1, 1, 0],
      ),
    "Digit for digit": ({ text }) => {
      const apart = [...text("step-5-compare").matchAll(/\b\w\d -?[\d.]+ -?[\d.]+ (\S+)/g)].map(([, each]) => each);
      return holds(apart.length === 9 && apart.every((each) => each === "0"), apart);
    },
  },
  "step-5-moons-text": {
    "XOR, learnt once more": ({ lines }) => {
      const [losses, predictions] = lines("step-5-train").map(valuesIn);
      return all(is(losses!.slice(0, 1), losses!.slice(1)), is(predictions!.map(Math.round), [0, 1, 1, 0]));
    },
    "gets two hidden layers of four neurons, and learns forty points of the two moons": ({ source }) =>
      is(
        [
          "layerSizes: [2, 4, 4, 1]",
          "twoMoons({ count: 40",
          "grownFrom(deepStart)",
          "learn(deepMine, crescents",
        ].filter((code) => !source("step-5-moons").includes(code)),
        [],
      ),
    "each epoch makes thousands of values": ({ numbers }) => is(numbers("step-5-moons")[1], 3118),
  },
  "step-6": {
    "one side wins everywhere": () => {
      const network = createNetwork({ layerSizes: [2, 4, 4, 1], seed: 4 });
      const sides = twoMoons({ count: 40, noise: 0.1, seed: 7 }).map(
        ({ inputs }) => forwardNetwork(network, inputs).prediction > 0.5,
      );
      return is(new Set(sides).size, 1);
    },
    "the boundary winds between the moons": ({ figure }) => {
      const rows = figure("step-5-moons").table.rows.map((row) => valuesIn(row.slice(2).join(" ")));
      return holds(
        rows.length === 8 && rows.every(([target, prediction]) => Math.abs(target! - prediction!) < 0.2),
        rows,
      );
    },
    "the loss has fallen from 0.2540 to 0.0017": ({ numbers }) => is(numbers("step-5-moons").slice(2), [0.254, 0.0017]),
    "nine numbers become values that remember": nineParameters,
    "PyTorch 2.15.0; the script lies in the project's `tests/math/oracle`": ({ source }) => {
      const script = readFileSync(join(oracle, "xorTraining.py"), "utf8");
      const listing = /```python\n([^]*?)```/.exec(source("step-6"))![1]!;
      return all(
        is(pytorch.versions.torch.split("+")[0], "2.15.0"),
        holds(script.includes(listing.trim()), listing.slice(0, 40)),
      );
    },
    "its numbers were written down": ({ source }) => {
      const code = source("step-6-compare");
      const written = [pytorch.first.loss, ...pytorch.first.gradient, pytorch.trained.loss];
      return all(
        is(written.length, 11),
        is(
          written.filter((number) => !valuesIn(code).includes(number)),
          [],
        ),
      );
    },
    "`START` is the nine numbers of `start.parameters`": nineParameters,
  },
  "step-7": {
    "The relative error is around $10^{-14}$ and $10^{-15}$": ({ text }) => {
      const apart = [...text("step-6-compare").matchAll(/∂L\/∂\w+ -?[\d.]+ -?[\d.]+ (\S+)/g)].map(([, each]) =>
        Number(each),
      );
      return holds(apart.length === 9 && apart.every((each) => each > 5e-16 && each < 5e-14), apart);
    },
    "Even after a thousand steps the losses agree to 15 digits": ({ text, source }) => {
      const [, ours, theirs] = /loss after training 0\.0*(\d+) 0\.0*(\d+)/.exec(text("step-6-compare"))!;
      const shared = [...ours!].findIndex((digit, i) => digit !== theirs![i]);
      return all(is(source("step-5-train").includes("learn(mine, xorExamples(), 5, 1000)"), true), is(shared, 15));
    },
    "You know four ways to the same gradient by now": listOf("step-7", 4),
    "four examples side by side": () =>
      is(
        /four examples go through the network side by side/.test(
          readFileSync(join(root, "src", "math", "batch.ts"), "utf8"),
        ),
        true,
      ),
    "8 inputs, two hidden layers, one output": ({ source }) =>
      is(source("step-7-count").includes("layerSizes: [8, width, width, 1]"), true),
  },
  "step-7-time-text": {
    "At width 24 nudging needs 1682 forward passes for one gradient. The engine needs one, and one walk back, but makes 8158 values on the way":
      ({ lines }) => {
        const [width, , passes, values] = valuesIn(lines("step-7-count").at(-1)!);
        return is([width, passes, values], [24, 1682, 8158]);
      },
  },
  "step-7-run-text": {
    "four rounds": ({ source }) => is(source("step-7-measured").includes("round < 4"), true),
    "at least 5 milliseconds": ({ source }) =>
      is(source("step-7-define-clock").includes("performance.now() + 5"), true),
  },
  practice: {
    "With ten times the parameters there are ten times as many forward passes": () =>
      is(passesFor(90) / passesFor(9), 10),
    "Nudging is the slowest of the four by far": ({ source }) =>
      is(source("step-7-define-ways").match(/^ {2}"/gm)?.length, 4),
    "The other three do one pass each way": ({ source }) =>
      is(source("step-7-define-ways").match(/^ {2}"/gm)?.length, 4),
    "What parts those three is not mathematics": ({ source }) =>
      is(source("step-7-define-ways").match(/^ {2}"/gm)?.length, 4),
    "| a dozen |": () => near(operations.size, 12, 1),
    "many hundreds": "PyTorch's operations with a derivative: its derivatives.yaml",
    "made for networks of millions of parameters": "the size of everyday models",
    "replaces millions of small objects": "as many as such a model has parameters",
    "Three goals, if you like some": listOf("practice", 3, "Three goals"),
    "Find an $x$ where its gradient is almost 0": () => {
      const x = value(20);
      x.times(-0.5).plus(x.power(2)).tanh().backward();
      return near(x.gradient, 0, 1e-9);
    },
    "Use $x$ three times": "a task",
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
    "The first two are functions to write, the third is a": ({ file }) =>
      is(file.notebook.cells.filter(({ id }) => /^(walk-back|reset|why-reset)-question$/.test(id)).length, 3),
  },
  "why-reset-question": {
    "set back to 0 before each step": setsToZero,
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
  onward: {
    "Six lessons ago": () => is(notebookNames.length, 6),
  },
};

/** Forward passes for one gradient by nudging. */
function passesFor(parameters: number): number {
  let passes = 0;
  numericalGradient(() => (passes += 1), Array<number>(parameters).fill(0.1));
  return passes;
}
