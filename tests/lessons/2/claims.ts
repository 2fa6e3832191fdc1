// What lesson 2 says, and what proves it.
import { execFileSync } from "node:child_process";
import { suspects } from "../../../src/math/suspects";
import type { Line, LiveFigure, Plot } from "../../../src/figures/figure";
import { bandOf } from "../../../src/figures/neuron/gradientCheck";
import { type Nudge, nudgeError, nudgeMover } from "../../../src/figures/neuron/nudge";
import { ticks } from "../../../src/figures/scale";
import { twoHills } from "../../../src/figures/neuron/twoHills";
import { activations, reluDerivative, relu, sigmoid } from "../../../src/math/activations";
import { xorExamples } from "../../../src/math/data";
import { neuronGradients } from "../../../src/math/gradients";
import {
  binaryCrossEntropyFromPreActivation,
  binaryCrossEntropyFromPreActivationDerivative,
  squaredError,
} from "../../../src/math/losses";
import { createNetwork } from "../../../src/math/network";
import { neuronLoss, type Neuron } from "../../../src/math/neuron";
import { seededRandom } from "../../../src/math/random";
import {
  centralDifference,
  centralDifferenceFloat32,
  forwardDifference,
  numericalGradient,
  relativeError,
} from "../../../src/math/slopes";
import { compensatedSum, neuronLossFloat32 } from "../../../src/math/stability";
import { train } from "../../../src/math/training";
import { python } from "../../drivers/project";
import { all, holds, is, listOf, near, type Kept, type Proof } from "../../notebooks/prose/claims";
import { valuesIn, type Results } from "../../notebooks/prose/results";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };
const valley: Nudge = { neuron, example, along: "w1" };
const cube = (x: number) => x ** 3;

const ratiosOf = ({ column }: Results, cell: string) => column(cell, "by hand / by nudging");
const bandsOf = ({ figure }: Results, cell: string) => figure(cell).table.rows.map((row) => row.at(-1));
const errorsOf = ({ lines }: Results, cell: string) => lines(cell).map((line) => valuesIn(line).at(-1)!);

/** The two lines of the float32 chart: h and the relative error. */
function floatLine({ figure }: Results, name: "float64" | "float32"): { h: number; error: number }[] {
  const line = (figure("float32-run").panels[0] as Plot).series.find((series) => series.name === name) as Line;
  return line.x.map((h, i) => ({ h, error: line.y[i]! }));
}

const lowestOf = (line: { h: number; error: number }[]) =>
  line.reduce((low, each) => (each.error < low.error ? each : low));

const smallestIsWorst: Proof = (results) => {
  const [wide, good, tiny] = errorsOf(results, "three-nudges-run");
  return holds(tiny! > 100 * wide! && wide! > good!, wide, good, tiny);
};
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
    "about 45 minutes": "an estimate of the reader's time",
    "catch three planted bugs": () => is(suspects.length, 3),
  },
  "three-nudges": { "three slopes from nudging": ({ lines }) => is(lines("three-nudges-run").length, 3) },
  "three-nudges-look": {
    "The smallest nudge is by far the worst": smallestIsWorst,
    "The slope by hand and the slope by nudging never agree exactly": (results) => {
      const errors = errorsOf(results, "three-nudges-run");
      return holds(errors.length === 3 && errors.every((error) => error > 0), errors);
    },
  },
  "two-sides": {
    "\\frac{L(w + h) - L(w)}{h}": () => near(forwardDifference(cube, 2, 0.5), (2.5 ** 3 - 8) / 0.5, 1e-12),
    "\\frac{L(w + h) - L(w - h)}{2h}": () => near(centralDifference(cube, 2, 0.5), (2.5 ** 3 - 1.5 ** 3) / 1, 1e-12),
    "a tenth of the nudge, a tenth of the error": (results) => ratiosAre(results, 0, 10),
    "with a tenth of the nudge": "the question of the prediction",
  },
  "two-sides-run-text": {
    "Three nudges, each a tenth of the one before": ({ lines }) =>
      is(
        lines("shrink-reveal").map((line) => valuesIn(line)[0]),
        [0.1, 0.01, 0.001],
      ),
  },
  "two-sides-why": {
    "the forward error falls to a tenth, the central error to a hundredth": (results) =>
      all(ratiosAre(results, 0, 10), ratiosAre(results, 1, 100)),
    "one that shrinks with $h^2$": (results) => ratiosAre(results, 1, 10 ** 2),
  },
  relative: {
    "Off by 0.001: is that much? For a slope of 1000 it is nothing, for a slope of 0.0005 it is a disaster": ({
      lines,
    }) => {
      const pairs = lines("relative-by-hand").map((line) => valuesIn(line).slice(0, 2));
      return all(
        ...pairs.map(([a, b]) => near(b! - a!, 0.001, 1e-12)),
        is(
          pairs.map(([a]) => a),
          [1000, 0.0005],
        ),
      );
    },
    "\\frac{|a - b|}{\\max(|a|, |b|)}": () => near(relativeError(-2, 5), Math.abs(-2 - 5) / 5, 1e-15),
  },
  "relative-bands": {
    "one relative error is more than half a million times the other": ({ lines }) => {
      const [small, large] = lines("relative-by-hand").map((line) => valuesIn(line).at(-1)!);
      return holds(large! / small! > 5e5 && large! / small! < 1e6, small, large, large! / small!);
    },
    "| above $10^{-2}$ | **wrong** |": bands,
    "| $10^{-4}$ to $10^{-2}$ | **suspicious** |": bands,
    "| $10^{-7}$ to $10^{-4}$ | **kinks only** |": bands,
    "| below $10^{-7}$ | **happy** |": bands,
    "A correct gradient hardly ever gets 0, and a wrong one hardly ever gets $10^{-7}$": (results) => {
      const right = results.column("check-lesson-1", "relative error");
      const wrong = [
        ...results.column("bugs-two-check", "relative error"),
        ...results.column("bugs-three-check", "relative error"),
      ];
      return holds(
        right.length === 3 && right.every((error) => error > 0) && wrong.every((error) => error > 0.1),
        right,
        wrong,
      );
    },
    "Why not ask for 0": "a question",
  },
  "check-lesson-1-look": {
    "All three dots lie deep in the happy band": (results) => {
      const errors = results.column("check-lesson-1", "relative error");
      return all(
        is(bandsOf(results, "check-lesson-1"), ["happy", "happy", "happy"]),
        holds(
          errors.every((error) => error < 1e-9),
          errors,
        ),
      );
    },
    "add `* 1.001` after `gradients.biasGradient` and run it again. One part in a thousand, and the check sees it": ({
      source,
    }) => {
      const [right, found] = [neuronGradients(neuron, example).biasGradient, nudgedGradient(neuron)[2]!];
      return all(
        is(source("check-lesson-1").includes("gradients.biasGradient]"), true),
        is(bandOf(relativeError(right * 1.001, found)), "suspicious"),
      );
    },
  },
  "relative-error-question": { "When both are 0 they agree, and it returns 0": () => is(relativeError(0, 0), 0) },
  valley: {
    "Smaller was better, down to 0.001": (results) => {
      const errors = errorsOf(results, "shrink-reveal");
      return all(
        is(valuesIn(results.lines("shrink-reveal")[2]!)[0], 0.001),
        holds(errors[0]! > errors[1]! && errors[1]! > errors[2]!, errors),
      );
    },
    "At $10^{-15}$ it was useless": (results) => {
      const [h, slope] = valuesIn(results.lines("three-nudges-run")[2]!);
      return all(is(h, 1e-15), is(bandOf(relativeError(slope!, nudgedGradient(neuron)[0]!)), "wrong"));
    },
    "which of these four is it": ({ source }) => is(source("best-predict").match(/"1e-\d+"/g)?.length, 4),
  },
  "valley-run": {
    "The nudge starts at 1 and shrinks": () => {
      const { start } = nudgeMover.slider(valley);
      return holds(10 ** start === 1 && nudgeMover.next(valley, start)! < start, start);
    },
  },
  "valley-look": {
    "each mark is ten or more times the one before": () => {
      const plot = nudgeMover.at(valley, -5).panels.at(-1) as Plot;
      const steps = [plot.x, plot.y].flatMap((axis) =>
        ticks(axis)
          .slice(1)
          .map((tick, i) => tick / ticks(axis)[i]!),
      );
      return holds(steps.length > 5 && steps.every((step) => step > 9.99), steps);
    },
    "The V has two arms, with two causes": listOf("valley-look", 2),
    "This part grows with $h^2$ (dashed)": () => is(armOf("h²"), "dash"),
    "A number in JavaScript holds 16 or 17 digits": () =>
      is(
        [String(0.1 + 0.2), String(2 / 3)].map((text) => text.replace(/^0\./, "").length),
        [17, 16],
      ),
    "This part grows with $1/h$ (dotted)": () => is(armOf("1/h"), "dot"),
    "Move the slider to 1e−15 and look at the hill from near: it has become a staircase": ({ figure }) => {
      const { state } = figure<LiveFigure<Nudge>>("valley-picture");
      const closeUp = nudgeMover.at(state, -15).panels[1] as Plot;
      const { x, y } = closeUp.series[0] as Line;
      return all(is(state, valley), holds(x.length > 100 && new Set(y).size < x.length / 10, new Set(y).size));
    },
  },
  "valley-rule": {
    "$h^2 \\approx 10^{-16}/h$, so $h \\approx \\sqrt[3]{10^{-16}}$, about $5 \\cdot 10^{-6}$": () =>
      is(Math.cbrt(1e-16).toExponential(0), "5e-6"),
    "That is why $10^{-5}$ is the usual choice, and the default in `src`": () =>
      is(centralDifference(cube, 2), centralDifference(cube, 2, 1e-5)),
    "\\sqrt{10^{-16}} = 10^{-8}": () => near(Math.sqrt(1e-16) / 1e-8, 1, 1e-12),
    "The V moves a little, and it stays a V": () => {
      const errorAt = (h: number) => nudgeError({ neuron, example, along: "b" }, h);
      return holds(
        errorAt(1) > 1e3 * errorAt(1e-5) && errorAt(1e-14) > 1e3 * errorAt(1e-5),
        errorAt(1),
        errorAt(1e-5),
        errorAt(1e-14),
      );
    },
  },
  kinks: {
    "it passes a positive $z$ on as it is, and turns a negative one into 0": () => is([relu(3), relu(-3)], [3, 0]),
    "So it has a kink at 0: slope 0 on the left, slope 1 on the right": () =>
      is([reluDerivative(-1e-9), reluDerivative(1e-9)], [0, 1]),
  },
  "kinks-near": { "A neuron with $z = 0.000001$ has slope 1": () => is(reluDerivative(0.000001), 1) },
  "kinks-look": {
    'With $h = 10^{-5}$ the relative error is 4.5e-1: "wrong"': ({ lines }) => {
      const found = valuesIn(lines("kink-near")[0]!);
      return all(is([found[0], found[2]], [1e-5, 0.45]), is(bandOf(0.45), "wrong"));
    },
    "Once the nudge no longer steps over the kink, the error is gone": (results) => {
      const [, ...gone] = errorsOf(results, "kink-near");
      return holds(gone.length === 2 && gone.every((error) => error < 1e-15), gone);
    },
  },
  float32: {
    "numbers of 32 bits with about 7 digits": () =>
      is([8 * Float32Array.BYTES_PER_ELEMENT, Math.round(-Math.log10(2 ** -23))], [32, 7]),
    "JavaScript's own numbers are **float64**, with about 16": aboutSixteenDigits,
  },
  "float32-look": {
    "The left arm comes much earlier": (results) => {
      const lowest = (["float64", "float32"] as const).map((name) => lowestOf(floatLine(results, name)).h);
      return holds(lowest[1]! > 30 * lowest[0]!, lowest);
    },
    "The right arms are the same": (results) => {
      const [wide, narrow] = [floatLine(results, "float64").at(-1)!, floatLine(results, "float32").at(-1)!];
      return near(narrow.error / wide.error, 1, 1e-3);
    },
    "At $h = 10^{-5}$, the best choice in float64, float32 has a relative error above $10^{-2}$": (results) => {
      const here = floatLine(results, "float32").find(({ h }) => Math.abs(h / 1e-5 - 1) < 1e-6);
      return all(bestIn64(results), holds(here!.error > 1e-2, here));
    },
    "Around $10^{-7}$ it reaches 1 and stays there, because both losses are the same number": (results) => {
      const lost = floatLine(results, "float32").filter(({ error }) => error === 1);
      const below = floatLine(results, "float32").filter(({ h }) => h <= lost.at(-1)!.h);
      return all(is(lost.length, below.length), holds(lost.at(-1)!.h > 3e-8 && lost.at(-1)!.h < 3e-7, lost.at(-1)));
    },
  },
  bugs: {
    "Three colleagues each wrote a gradient": () => is(suspects.length, 3),
    "Each of them has one bug": () =>
      holds(suspects.every((wrong) => relativeError(wrong(neuron, example)[0]!, nudgedGradient(neuron)[0]!) > 0.1)),
    "Look at three things": ({ source }) =>
      is(/Look at three things: which[^,]*, whether[^,]*, and whether/.test(source("bugs")), true),
  },
  "bugs-one-look": {
    "One parameter is happy, two are wrong, and one ratio is too large and the other too small": (results) => {
      const ratios = ratiosOf(results, "bugs-one-check");
      return all(
        is(bandsOf(results, "bugs-one-check"), ["wrong", "wrong", "happy"]),
        holds(ratios[0]! > 1 && ratios[1]! < 1, ratios),
      );
    },
  },
  "bugs-two-look": {
    "Three times the same ratio, so the bug sits in a link that all three share": (results) =>
      is(ratiosOf(results, "bugs-two-check"), [0.5, 0.5, 0.5]),
  },
  "bugs-three": {
    "Again all three have the same ratio, but an odd one": (results) => {
      const ratios = ratiosOf(results, "bugs-three-check");
      return holds(ratios.length === 3 && new Set(ratios).size === 1 && !Number.isInteger(2 * ratios[0]!), ratios);
    },
    "`0.4`, `0.7` and `0.2`, also to 0": ({ source }) =>
      is(source("bugs-three-check").includes("weights: [0.4, 0.7], bias: 0.2"), true),
  },
  "bugs-three-look": {
    "with the right numbers this bug hides": () => near(worstOfThird({ weights: [0.4, 0.7], bias: 0 }), 0, 1e-9),
    "not where something is 0": () =>
      all(
        holds(worstOfThird({ weights: [0, 0.7], bias: 0.2 }) > 0.1),
        holds(worstOfThird({ weights: [0.4, 0.7], bias: 0.3 }) > 0.1),
      ),
  },
  stability: {
    "It has about 16 digits, and a largest number": (results) =>
      all(aboutSixteenDigits(results), is(Number.MAX_VALUE * 2, Infinity)),
  },
  overflow: {
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
    "the usual loss is $-\\log(1 - p)$": () => near(crossEntropyOf(0.8, 0), -Math.log(1 - 0.8), 1e-12),
    "0.11 for $p$ = 0.1, 2.3 for $p$ = 0.9, 6.9 for $p$ = 0.999": () =>
      is(
        [0.1, 0.9, 0.999].map((p) => Number(crossEntropyOf(p, 0).toPrecision(2))),
        [0.11, 2.3, 6.9],
      ),
    "When the answer is 1, it is $-\\log p$": () => near(crossEntropyOf(0.8, 1), -Math.log(0.8), 1e-12),
    'how sure am I that the answer is 1". When the answer is 0': "the two answers that a yes-or-no question has",
  },
  "cancellation-look": {
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
  },
  "cross-entropy-question": {
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
  "saturation-look": {
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
    "**Change** the bias to −3 and run again: close enough to the slope, squared error learns too": () => {
      const { rows } = twoHills({ weights: neuron.weights, bias: -3 }, example, 1).table;
      const [from, to] = [valuesIn(rows[0]![1]!)[0]!, valuesIn(rows.at(-1)![1]!)[0]!];
      return holds(squaredError(sigmoid(0.76 + to), 1) < squaredError(sigmoid(0.76 + from), 1) / 4, from, to);
    },
  },
  order: {
    "Add one large number and a million tiny ones": ({ source }) =>
      is(source("order-run").includes("(1_000_000).fill(1e-16)"), true),
  },
  "order-look": {
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
  },
  nan: {
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
  "quiz-referee-question": { "a relative error of 0.3, and all the others 1e-9": "a supposed case" },
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
  "quiz-nan-question": { "After 500 steps the loss is NaN": "a supposed case" },
  summary: {
    "A relative error below $10^{-7}$ is happy, above $10^{-2}$ wrong": bands,
    "About $10^{-5}$ in float64 is best": bestIn64,
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

/** From line to line an error falls by the same factor. */
function ratiosAre({ lines }: Results, which: 0 | 1, factor: number): string {
  const errors = lines("shrink-reveal").map((line) => valuesIn(line)[1 + which]!);
  const ratios = errors.slice(1).map((error, i) => errors[i]! / error);
  return all(holds(ratios.length === 2), ...ratios.map((ratio) => near(ratio, factor, factor / 10)));
}

/** How the arm of the V with that name is drawn. */
function armOf(name: string): string | undefined {
  const plot = nudgeMover.at(valley, -5).panels.at(-1) as Plot;
  return (plot.series.find((series) => series.name.includes(name)) as Line | undefined)?.dash;
}

function nudgedGradient({ weights, bias }: Neuron): number[] {
  return numericalGradient(([w1, w2, b]) => neuronLoss({ weights: [w1!, w2!], bias: b! }, example), [...weights, bias]);
}

function worstOfThird(given: Neuron): number {
  return Math.max(...suspects[2](given, example).map((slope, i) => relativeError(slope, nudgedGradient(given)[i]!)));
}
