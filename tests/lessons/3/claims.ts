// What lesson 3 says, and what proves it.
import { execFileSync } from "node:child_process";
import type { Line, Plot } from "../../../src/figures/figure";
import { bandOf } from "../../../src/figures/neuron/gradientCheck";
import { twoHills } from "../../../src/figures/neuron/twoHills";
import { activations, sigmoid } from "../../../src/math/activations";
import { xorExamples } from "../../../src/math/data";
import { neuronGradients } from "../../../src/math/gradients";
import {
  binaryCrossEntropyFromPreActivation,
  binaryCrossEntropyFromPreActivationDerivative,
  squaredError,
} from "../../../src/math/losses";
import { createNetwork } from "../../../src/math/network";
import { seededRandom } from "../../../src/math/random";
import { centralDifference, centralDifferenceFloat32, relativeError } from "../../../src/math/slopes";
import { compensatedSum, neuronLossFloat32 } from "../../../src/math/stability";
import { train } from "../../../src/math/training";
import { python } from "../../drivers/project";
import { all, holds, is, near, type Kept, type Proof } from "../../notebooks/prose/claims";
import { valuesIn, type Results } from "../../notebooks/prose/results";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };

/** The two lines of the float32 chart: h and the relative error. */
function floatLine({ figure }: Results, name: "float64" | "float32"): { h: number; error: number }[] {
  const line = (figure("float32-chart").panels[0] as Plot).series.find((series) => series.name === name) as Line;
  return line.x.map((h, i) => ({ h, error: line.y[i]! }));
}

const lowestOf = (line: { h: number; error: number }[]) =>
  line.reduce((low, each) => (each.error < low.error ? each : low));

const aboutSixteenDigits: Proof = () => is(Math.round(-Math.log10(Number.EPSILON)), 16);
const bestIn64: Proof = (results) => {
  const best = lowestOf(floatLine(results, "float64"));
  return holds(best.h >= 1e-6 && best.h <= 1e-4, best);
};
/** The cross-entropy of a prediction, found from the z that leads to it. */
const crossEntropyOf = (p: number, target: number) =>
  binaryCrossEntropyFromPreActivation(Math.log(p / (1 - p)), target);
const bands: Proof = () => is([2e-2, 5e-3, 5e-5, 5e-8].map(bandOf), ["wrong", "suspicious", "kinks only", "happy"]);
const crossEntropyFormula: Proof = () =>
  all(
    ...[0, 1].map((target) =>
      near(binaryCrossEntropyFromPreActivation(1.7, target), Math.log(1 + Math.exp(1.7)) - target * 1.7, 1e-12),
    ),
  );

export const claims: Kept = {
  title: {
    "what half the digits cost": (results) => bestIn64(results),
    "about 35 minutes": "an estimate of the reader's time",
  },
  overflow: {
    "It has about 16 digits, and a largest number": (results) =>
      all(aboutSixteenDigits(results), is(Number.MAX_VALUE * 2, Infinity)),
    "\\frac{1}{1 + e^{-z}} = \\frac{e^{z}}{1 + e^{z}}": () =>
      near(Math.exp(1.3) / (1 + Math.exp(1.3)), sigmoid(1.3), 1e-15),
  },
  "overflow-look": {
    "$e^{1000}$ is larger than the largest number there is, so it becomes `Infinity`": () =>
      is(Math.exp(1000) > Number.MAX_VALUE, true),
    "Python's `math.exp` stops here with an error": () => {
      const program = "import math\ntry: print(math.exp(1000))\nexcept OverflowError: print('error')";
      return is(execFileSync(python, ["-c", program]).toString().trim(), "error");
    },
    "a sigmoid stretched to lie between −1 and 1": () => near(Math.tanh(0.7), 2 * sigmoid(2 * 0.7) - 1, 1e-15),
    "The same trap waits in **tanh**": ({ lines }) =>
      is(lines("overflow-tanh").at(-1), "z = 400: naive NaN, Math.tanh 1"),
    "Then the power stays between 0 and 1": () => is(binaryCrossEntropyFromPreActivation(-1000, 0) + sigmoid(-1000), 0),
    "`sigmoid` in `src/math` does that; it takes four lines": () => {
      const [, ...body] = activations.sigmoid.value
        .toString()
        .split("\n")
        .filter((line) => !/^\s*\/\//.test(line));
      return is(body.length - 1, 3);
    },
  },
  cancellation: {
    "L = -\\log(1 - p)": () => near(crossEntropyOf(0.8, 0), -Math.log(1 - 0.8), 1e-12),
    "0.11 for $p$ = 0.1, 2.3 for $p$ = 0.9, 6.9 for $p$ = 0.999": () =>
      is(
        [0.1, 0.9, 0.999].map((p) => Number(crossEntropyOf(p, 0).toPrecision(2))),
        [0.11, 2.3, 6.9],
      ),
    "When the answer is 1, it is $-\\log p$": () => near(crossEntropyOf(0.8, 1), -Math.log(0.8), 1e-12),
    'how sure am I that the answer is 1". Say the answer is 0': "the two answers that a yes-or-no question has",
    "Where the answer is yes or no, 1 or 0": "the two answers that a yes-or-no question has",
    "not be sure of 1 at all": "one of the two answers",
  },
  "cross-entropy-question": {
    "For $z = 30$ only the first four digits of the loss are right": ({ lines }) => {
      const [throughP, straight] = lines("cancellation-run")[2]!
        .match(/\d+\.\d+/g)!
        .slice(-2)
        .map((text) => text.replace(".", ""));
      const shared = [...throughP!].findIndex((digit, i) => digit !== straight![i]);
      return all(is(valuesIn(lines("cancellation-run")[2]!)[0], 30), is(shared, 4));
    },
    "for $z = 40$ it is infinite": ({ lines }) =>
      is(/^z = 40: .*loss Infinity/.test(lines("cancellation-run")[3]!), true),
    "There $p$ was rounded to exactly 1": () => is(sigmoid(40), 1),
    "what made it different from 1 is lost": () => is(1 - sigmoid(40), 0),
    "L = \\log(1 + e^{z}) - \\text{target} \\cdot z": crossEntropyFormula,
    "This still overflows for a large $z$, if it is written like that": () =>
      is([Math.log(1 + Math.exp(1000)), binaryCrossEntropyFromPreActivation(1000, 0)], [Infinity, 1000]),
    "for a target of 0 or 1": "the two answers that a yes-or-no question has",
    "\\log(1 + e^{z}) - \\text{target} \\cdot z": crossEntropyFormula,
    "works for z = 1000 and z = −1000 too": () =>
      is(
        [1000, -1000].map((z) => binaryCrossEntropyFromPreActivation(z, 0)),
        [1000, 0],
      ),
  },
  saturation: {
    "$2(a - y) \\cdot a(1 - a)$": () => {
      const { activation: a, lossByPreActivation } = neuronGradients(neuron, example);
      return near(lossByPreActivation, 2 * (a - 1) * a * (1 - a), 1e-15);
    },
    "The more wrong, the steeper": () => {
      const slopes = [2, 0, -2, -7].map((z) => Math.abs(binaryCrossEntropyFromPreActivationDerivative(z, 1)));
      return holds(
        slopes.every((slope, i) => i === 0 || slope > slopes[i - 1]!),
        slopes,
      );
    },
    "Its slope by $a$ is $-1/a$": () =>
      near(
        centralDifference((a) => -Math.log(a), 0.3),
        -1 / 0.3,
        1e-6,
      ),
    "the $a$ cancels, and $-(1 - a)$ is left, which is $a - 1$": () =>
      near((-1 / 0.3) * 0.3 * (1 - 0.3), 0.3 - 1, 1e-15),
    "Where the neuron is sure, $a(1 - a)$ is almost 0": () =>
      holds([-7, 7].every((z) => sigmoid(z) * (1 - sigmoid(z)) < 1e-3)),
    "\\frac{\\partial L}{\\partial z} = a - y": () =>
      near(binaryCrossEntropyFromPreActivationDerivative(0.6, 1), sigmoid(0.6) - 1, 1e-15),
    "its bias is −7": ({ column }) => is(column("saturation-picture", "b, squared error")[0], -7),
  },
  float32: {
    "numbers of 32 bits with about 7 digits": () =>
      is([8 * Float32Array.BYTES_PER_ELEMENT, Math.round(-Math.log10(2 ** -23))], [32, 7]),
    "JavaScript's own numbers are **float64**, with about 16": aboutSixteenDigits,
    "After 20 steps the triangle has come almost all the way down, in steps that get shorter as its hill gets flatter. The circle has hardly moved":
      ({ column, figure }) => {
        const [circle, triangle] = [
          column("saturation-picture", "b, squared error"),
          column("saturation-picture", "b, cross-entropy"),
        ];
        const steps = column("saturation-picture", "step");
        const paces = triangle.slice(1).map((bias, i) => (bias - triangle[i]!) / (steps[i + 1]! - steps[i]!));
        const lossAt = (bias: number) => binaryCrossEntropyFromPreActivation(0.76 + bias, 1);
        return all(
          is(steps.at(-1), 20),
          is(
            /the circle on the squared error, the triangle on the cross-entropy/.test(
              figure("saturation-picture").caption,
            ),
            true,
          ),
          holds(lossAt(triangle.at(-1)!) < lossAt(triangle[0]!) / 50, triangle),
          holds(circle.at(-1)! - circle[0]! < 0.1, circle),
          holds(
            paces.every((pace, i) => i === 0 || pace < paces[i - 1]!),
            paces,
          ),
        );
      },
    "**Change** −7 to −3 and run again: close enough to the slope, squared error learns too": () => {
      const { rows } = twoHills({ weights: neuron.weights, bias: -3 }, example, 1).table;
      const [from, to] = [valuesIn(rows[0]![1]!)[0]!, valuesIn(rows.at(-1)![1]!)[0]!];
      return holds(squaredError(sigmoid(0.76 + to), 1) < squaredError(sigmoid(0.76 + from), 1) / 4, from, to);
    },
  },
  order: {
    "The left arm comes much earlier": (results) => {
      const lowest = (["float64", "float32"] as const).map((name) => lowestOf(floatLine(results, name)).h);
      return holds(lowest[1]! > 30 * lowest[0]!, lowest);
    },
    "The right arms are the same": (results) => {
      const [wide, narrow] = [floatLine(results, "float64").at(-1)!, floatLine(results, "float32").at(-1)!];
      return near(narrow.error / wide.error, 1, 1e-3);
    },
    "At $h = 10^{-5}$, the usual choice in float64, float32 has a relative error above $10^{-2}$": (results) => {
      const here = floatLine(results, "float32").find(({ h }) => Math.abs(h / 1e-5 - 1) < 1e-6);
      return all(bestIn64(results), holds(here!.error > 1e-2, here));
    },
    "Around $10^{-7}$ it reaches 1 and stays there, because both losses are the same number": (results) => {
      const lost = floatLine(results, "float32").filter(({ error }) => error === 1);
      const below = floatLine(results, "float32").filter(({ h }) => h <= lost.at(-1)!.h);
      return all(is(lost.length, below.length), holds(lost.at(-1)!.h > 3e-8 && lost.at(-1)!.h < 3e-7, lost.at(-1)));
    },
    "Add one large number and a million tiny ones": ({ source }) =>
      is(source("order-run").includes("(1_000_000).fill(1e-16)"), true),
  },
  nan: {
    "When 1 comes first, each tiny number is rounded away, a million times": ({ numbers }) =>
      is(numbers("order-run")[0], 1),
    "When the tiny ones come first they grow together into something that counts": ({ numbers }) =>
      is(numbers("order-run")[1], 1.0000000001),
    "is right in any order": ({ numbers }) =>
      all(
        is(numbers("order-run")[2], 1.0000000001),
        is(compensatedSum([1e-16, 1, 1e-16]), compensatedSum([1, 1e-16, 1e-16])),
      ),
    "In float32 the same happens with only a few million ordinary numbers": () => {
      const random = seededRandom(1);
      let total = 0;
      for (let i = 0; i < 5e6; i += 1) total = Math.fround(total + Math.fround(random()));
      return is(Math.fround(total + Math.fround(0.1)), total);
    },
    "goes through every sum and every product that follows": ({ text }) =>
      is(/products NaN and 0\.5599\d*, sum NaN, loss NaN/.test(text("nan-spreads")), true),
  },
  "nan-refused": {
    "which function, what it needed, what came": ({ lines }) => {
      const messages = lines("nan-caught");
      return holds(
        messages.length === 3 && messages.every((line) => /^refused: \w+: needs .+; got (NaN|Infinity)$/.test(line)),
        messages,
      );
    },
  },
  "quiz-seven-digits-question": {
    // A supposed case, and so it is for w1 of the lesson.
    "in float32 with h = 1e-8, and every error is 1": () => {
      const lossAt = (w1: number) => neuronLossFloat32({ ...neuron, weights: [w1, 0.7] }, example);
      return is(
        relativeError(
          centralDifferenceFloat32(lossAt, 0.4, 1e-7),
          neuronGradients(neuron, example).weightGradients[0]!,
        ),
        1,
      );
    },
    "an error of 1 is far above 0.01": (results) => all(bands(results), is(bandOf(1), "wrong")),
    "only with numbers of 64 bits": "a wrong answer",
  },
  "quiz-nan-question": {
    "After 500 steps the loss is NaN": "a supposed case",
  },
  next: {
    "It has four examples": () => is(xorExamples().length, 4),
    "Train for two thousand rounds": ({ source }) => is(/round < (\d+)/.exec(source("next-experiment"))![1], "2000"),
  },
  "next-link": {
    'It says "one half" to everything': ({ lines }) =>
      is(
        lines("next-experiment").map((line) => valuesIn(line).at(-2)!.toFixed(1)),
        ["0.5", "0.5", "0.5", "0.5"],
      ),
    "and more rounds do not help": () =>
      holds(
        train(createNetwork({ layerSizes: [2, 1], seed: 1 }), xorExamples(), { learningRate: 1, epochs: 20_000 }).loss >
          0.2499,
      ),
  },
};
