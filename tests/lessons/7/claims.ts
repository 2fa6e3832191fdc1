// What lesson 7 says, and what proves it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { value } from "../../../src/math/engine";
import { resetGradients } from "../../../src/math/gradientSteps";
import { twoMoons, xorExamples } from "../../../src/math/data";
import { createNetwork, forwardNetwork } from "../../../src/math/network";
import { numericalGradient, relativeError } from "../../../src/math/slopes";
import { root } from "../../drivers/project";
import { all, holds, is, listOf, near, type Kept, type Proof } from "../../notebooks/prose/claims";
import { valuesIn } from "../../notebooks/prose/results";

const oracle = join(root, "tests", "math", "oracle");
const pytorch = JSON.parse(readFileSync(join(oracle, "xorTraining.json"), "utf8")) as {
  versions: { torch: string };
  first: { loss: number; gradient: number[] };
  trained: { loss: number };
};

/** Operations of the engine, each with a slope that it knows. */
const operations = new Set(
  readFileSync(join(root, "src", "math", "engine.ts"), "utf8").match(/(?<=return resultOf\(["`])\w+/g),
);

const nineParameters: Proof = () => is(createNetwork({ layerSizes: [2, 2, 1], seed: 1 }).parameters.length, 9);
const twiceTheSlope: Proof = ({ numbers }) => is(numbers("step-1-twice"), [-0.055436, -0.110871]);
const sixtySteps: Proof = ({ column, source }) =>
  all(is(column("step-1-chart", "step").at(-1), 60), is(source("step-1-training").includes("length: 61"), true));
const setsToZero: Proof = () => {
  const weight = value(0.4);
  weight.times(2).backward();
  const before = weight.gradient;
  resetGradients([weight]);
  return is([before, weight.gradient], [2, 0]);
};

export const claims: Kept = {
  title: {
    "Then four ways to such numbers are timed": ({ source }) =>
      is(source("step-4-define-ways").match(/^ {2}"/gm)?.length, 4),
    "about 40 minutes": "an estimate of the reader's time",
  },
  "step-1": {
    "towards the target 0.25, with learningRate 0.5": ({ source }) =>
      is(
        ["minus(0.25)", "-= 0.5 *"].map((part) => source("step-1-training").includes(part)),
        [true, true],
      ),
    "set the gradients back to 0": setsToZero,
    "a value used twice must hear from both": () => {
      const a = value(2);
      a.times(3).plus(a).backward();
      return is(a.gradient, 4);
    },
  },
  "step-1-twice-text": {
    "the same loss, walked back twice": twiceTheSlope,
  },
  "step-1-double": {
    "twice as large after the second walk: −0.055436 has become −0.110871": twiceTheSlope,
    "Here are sixty steps, once with `resetGradients` before each walk and once without. The target is 0.25": (
      results,
    ) => all(sixtySteps(results), is(results.source("step-1-training").includes("minus(0.25)"), true)),
  },
  "step-1-chart-text": {
    "Which of the two runs is ahead after five steps?": ({ numbers }) => {
      const [steps, reset, piling] = numbers("step-1-training");
      return all(is(steps, 5), holds(piling! < reset! / 10, reset, piling));
    },
    "And after sixty? Here are all of them": sixtySteps,
  },
  "step-2": {
    "The run without a reset is faster at first, and then it cannot stop": ({ column, numbers }) => {
      const [lowest, end] = numbers("step-1-chart");
      return holds(
        lowest! < end! / 10 &&
          column("step-1-chart", "never reset").at(-1)! > column("step-1-chart", "reset before each step").at(-1)!,
        lowest,
        end,
      );
    },
    "There its prediction is 0, the loss stays at (0 − 0.25)² = 0.0625": ({ column }) =>
      is(column("step-1-chart", "never reset").slice(-4), [0.0625, 0.0625, 0.0625, (0 - 0.25) ** 2]),
    "that **resets** the gradients to 0": setsToZero,
  },
  "step-2-network-text": {
    "the network of lesson 4, from the same start: two inputs, two hidden neurons, one output": ({ text, source }) =>
      all(
        is(source("step-2-network").includes("layerSizes: [2, 2, 1], seed: 1"), true),
        is(text("step-2-network").trim().startsWith("9 parameters"), true),
      ),
  },
  "step-2-train-text": {
    "The targets are 0, 1, 1 and 0": () =>
      is(
        xorExamples().map(({ target }) => target),
        [0, 1, 1, 0],
      ),
    "The same, to the last digits that a number has": ({ text }) => {
      const apart = [...text("step-2-compare").matchAll(/\b\w\d -?[\d.]+ -?[\d.]+ (\S+)/g)].map(([, each]) =>
        Number(each),
      );
      return holds(apart.length === 9 && apart.every((each) => each < 1e-16), apart);
    },
  },
  "step-2-moons-text": {
    "XOR, learnt once more": ({ lines }) => {
      const [losses, predictions] = lines("step-2-train").map(valuesIn);
      return all(near(losses![0]! / losses![1]!, 1, 1e-12), is(predictions!.map(Math.round), [0, 1, 1, 0]));
    },
    "gets two hidden layers of four neurons, and learns forty points of the two moons": ({ source }) =>
      is(
        [
          "layerSizes: [2, 4, 4, 1]",
          "twoMoons({ count: 40",
          "grownFrom(deepStart)",
          "learn(deepMine, crescents",
        ].filter((code) => !source("step-2-moons").includes(code)),
        [],
      ),
    "each epoch makes thousands of values": ({ numbers }) => is(numbers("step-2-moons")[1], 3118),
  },
  "step-3": {
    "one side wins everywhere": () => {
      const network = createNetwork({ layerSizes: [2, 4, 4, 1], seed: 4 });
      const sides = twoMoons({ count: 40, noise: 0.1, seed: 7 }).map(
        ({ inputs }) => forwardNetwork(network, inputs).prediction > 0.5,
      );
      return is(new Set(sides).size, 1);
    },
    "the boundary winds between the moons": ({ figure }) => {
      const rows = figure("step-2-moons").table.rows.map((row) => valuesIn(row.slice(2).join(" ")));
      return holds(
        rows.length === 8 && rows.every(([target, prediction]) => Math.abs(target! - prediction!) < 0.2),
        rows,
      );
    },
    "the loss has fallen from 0.2540 to 0.0017": ({ numbers }) => is(numbers("step-2-moons").slice(2), [0.254, 0.0017]),
    "nine numbers become values that remember": nineParameters,
    "PyTorch 2.15.0; the script lies in the project's `tests/math/oracle`": ({ source }) => {
      const script = readFileSync(join(oracle, "xorTraining.py"), "utf8");
      const listing = /```python\n([^]*?)```/.exec(source("step-3"))![1]!;
      return all(
        is(pytorch.versions.torch.split("+")[0], "2.15.0"),
        holds(script.includes(listing.trim()), listing.slice(0, 40)),
      );
    },
    "its numbers were written down": ({ source }) => {
      const code = source("step-3-compare");
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
  "step-4": {
    "The relative error is below $10^{-13}$": ({ text }) => {
      const rows = [...text("step-3-compare").matchAll(/∂L\/∂\w+ (-?[\d.]+) (-?[\d.]+) (\S+)/g)].map(([, ...row]) =>
        row.map(Number),
      );
      const agrees = ([ours, theirs, error]: number[]) => relativeError(ours!, theirs!) < 1e-13 && error! < 1e-13;
      return holds(rows.length === 9 && rows.every(agrees), rows);
    },
    "Even after a thousand steps the losses agree to 15 digits": ({ text, source }) => {
      const [, ours, theirs] = /loss after training 0\.0*(\d+) 0\.0*(\d+)/.exec(text("step-3-compare"))!;
      const shared = [...ours!].findIndex((digit, i) => digit !== theirs![i]);
      return all(
        is(source("step-2-train").includes("learn(mine, xorExamples(), 5, 1000)"), true),
        holds(shared === -1 || shared >= 15, ours, theirs),
      );
    },
    "You have used four ways to the same gradient by now": listOf("step-4", 4),
    "many examples in one table, a row for each": () =>
      is(
        /a table\s+\*? ?with a row for each example/.test(readFileSync(join(root, "src", "math", "batch.ts"), "utf8")),
        true,
      ),
    "8 inputs, two hidden layers, one output": ({ source }) =>
      is(source("step-4-count").includes("layerSizes: [8, width, width, 1]"), true),
  },
  "step-4-time-text": {
    "At width 24 nudging needs 1682 forward passes for one gradient. The engine needs one, and one walk back, but makes 8158 values on the way":
      ({ lines }) => {
        const [width, , passes, values] = valuesIn(lines("step-4-count").at(-1)!);
        return is([width, passes, values], [24, 1682, 8158]);
      },
  },
  "step-4-run-text": {
    "four rounds": ({ source }) => is(source("step-4-measured").includes("round < 4"), true),
    "at least 5 milliseconds": ({ source }) => is(source("step-4-define-clock").includes("passed < 5"), true),
  },
  "step-4-tables-text": {
    "on both axes ten times as much is always the same distance": ({ source }) =>
      is(source("step-4-measured").match(/scale: "log"/g)?.length, 2),
    "With ten times the parameters there are ten times as many forward passes": () =>
      is(passesFor(90) / passesFor(9), 10),
    "Nudging is the slowest of the four by far": ({ source }) =>
      is(source("step-4-define-ways").match(/^ {2}"/gm)?.length, 4),
    "The other three do one pass each way": ({ source }) =>
      is(source("step-4-define-ways").match(/^ {2}"/gm)?.length, 4),
    "What parts those three is not mathematics": ({ source }) =>
      is(source("step-4-define-ways").match(/^ {2}"/gm)?.length, 4),
    "| a dozen |": () => near(operations.size, 12, 1),
    "many hundreds": "PyTorch's operations with a derivative: its derivatives.yaml",
    "made for networks of millions of parameters": "the size of everyday models",
    "replaces millions of small objects": "as many as such a model has parameters",
    "with all four examples in one table": () => is(xorExamples().length, 4),
  },
  "reset-question": {
    "The same loss, from a graph that does not grow with the number of examples": ({ text }) => {
      const [, values, byNumbers, tables, byTables] = /(\d+) values, loss ([\d.]+) (\d+) tables, loss ([\d.]+)/.exec(
        text("step-4-tables"),
      )!;
      return all(is(byTables, byNumbers), is(Number(tables) < Number(values) / 2, true));
    },
  },
  "why-reset-question": {
    "set back to 0 before each step": setsToZero,
  },
};

/** Forward passes for one gradient by nudging. */
function passesFor(parameters: number): number {
  let passes = 0;
  numericalGradient(() => (passes += 1), Array<number>(parameters).fill(0.1));
  return passes;
}
