// What lesson 2 says, and what proves it.
import type { Line, LiveFigure, Plot } from "../../../src/figures/figure";
import { bandOf } from "../../../src/figures/neuron/gradientCheck";
import { type Nudge, nudgeError, nudgeMover } from "../../../src/figures/neuron/nudge";
import { ticks } from "../../../src/figures/scale";
import { relu, reluDerivative } from "../../../src/math/activations";
import { neuronGradients } from "../../../src/math/gradients";
import { neuronLoss, type Neuron } from "../../../src/math/neuron";
import { centralDifference, forwardDifference, numericalGradient, relativeError } from "../../../src/math/slopes";
import { suspects } from "../../../src/math/suspects";
import { all, holds, is, listOf, near, type Kept, type Proof } from "../../notebooks/prose/claims";
import { valuesIn, type Results } from "../../notebooks/prose/results";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };
const valley: Nudge = { neuron, example, along: "w1" };
const cube = (x: number) => x ** 3;

const ratiosOf = ({ column }: Results, cell: string) => column(cell, "by hand / by nudging");
const bandsOf = ({ figure }: Results, cell: string) => figure(cell).table.rows.map((row) => row.at(-1));
const errorsOf = ({ lines }: Results, cell: string) => lines(cell).map((line) => valuesIn(line).at(-1)!);

const smallestIsWorst: Proof = (results) => {
  const [wide, good, tiny] = errorsOf(results, "three-nudges-run");
  return holds(tiny! > 100 * wide! && wide! > good!, wide, good, tiny);
};
/** Both arms of the V are a thousand times as high as its middle. */
const isV =
  (along: Nudge["along"]): Proof =>
  () => {
    const errorAt = (h: number) => nudgeError({ neuron, example, along }, h);
    return holds(
      errorAt(1) > 1e3 * errorAt(1e-5) && errorAt(1e-14) > 1e3 * errorAt(1e-5),
      errorAt(1),
      errorAt(1e-5),
      errorAt(1e-14),
    );
  };
const bands: Proof = () => is([2e-2, 5e-3, 5e-5, 5e-8].map(bandOf), ["wrong", "suspicious", "kinks only", "happy"]);

export const claims: Kept = {
  title: {
    "about 40 minutes": "an estimate of the reader's time",
    "catch three planted bugs": () => is(suspects.length, 3),
  },
  "three-nudges": {
    "three slopes from nudging": ({ lines }) => is(lines("three-nudges-run").length, 3),
  },
  "two-sides": {
    "The smallest nudge is by far the worst": smallestIsWorst,
    "The slope by hand and the slope by nudging hardly ever agree exactly": (results) => {
      const errors = errorsOf(results, "three-nudges-run");
      return holds(errors.length === 3 && errors.every((error) => error > 0), errors);
    },
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
  "nudge-question": {
    "the forward error falls to a tenth, the central error to a hundredth": (results) =>
      all(ratiosAre(results, 0, 10), ratiosAre(results, 1, 100)),
    "one that shrinks with $h^2$": (results) => ratiosAre(results, 1, 10 ** 2),
  },
  relative: {
    "Off by 0.001: is that much? For a slope of 1000 it is nothing, for a slope of 0.0005 it is a disaster": ({
      lines,
    }) => {
      const pairs = lines("relative-run").map((line) => valuesIn(line).slice(0, 2));
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
    "Lesson 1 compared nine decimals by eye": "as many as lesson 1 prints",
    "one relative error is more than half a million times the other": ({ lines }) => {
      const [small, large] = lines("relative-run").map((line) => valuesIn(line).at(-1)!);
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
  "relative-error-question": {
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
    "When both are 0 they agree, and it returns 0": () => is(relativeError(0, 0), 0),
  },
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
  "why-small-question": {
    "each mark is ten or more times the one before": () => {
      const plot = nudgeMover.at(valley, -5).panels.at(-1) as Plot;
      const steps = [plot.x, plot.y].flatMap((axis) =>
        ticks(axis)
          .slice(1)
          .map((tick, i) => tick / ticks(axis)[i]!),
      );
      return holds(steps.length > 5 && steps.every((step) => step > 9.99), steps);
    },
    "The V has two arms, with two causes": listOf("why-small-question", 2),
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
  "kinks-near": {
    "A neuron with $z = 0.000001$ has slope 1": () => is(reluDerivative(0.000001), 1),
  },
  "bugs-one": {
    'With $h = 10^{-5}$ the relative error is 4.5e-1: "wrong"': ({ lines }) => {
      const found = valuesIn(lines("kink-near")[0]!);
      return all(is([found[0], found[2]], [1e-5, 0.45]), is(bandOf(0.45), "wrong"));
    },
    "Once the nudge no longer steps over the kink, the error is gone": (results) => {
      const [, ...gone] = errorsOf(results, "kink-near");
      return holds(gone.length === 2 && gone.every((error) => error < 1e-15), gone);
    },
    "Three colleagues each wrote a gradient": () => is(suspects.length, 3),
    "Each of them has one bug": () =>
      holds(suspects.every((wrong) => relativeError(wrong(neuron, example)[0]!, nudgedGradient(neuron)[0]!) > 0.1)),
    "Look at three things": ({ source }) =>
      is(/Look at three things: which[^,]*, whether[^,]*, and whether/.test(source("bugs-one")), true),
  },
  "bug-one-question": {
    "One parameter is happy, two are wrong, and one ratio is too large and the other too small": (results) => {
      const ratios = ratiosOf(results, "bugs-one-check");
      return all(
        is(bandsOf(results, "bugs-one-check"), ["wrong", "wrong", "happy"]),
        holds(ratios[0]! > 1 && ratios[1]! < 1, ratios),
      );
    },
  },
  "bug-two-question": {
    "Three times the same ratio, whatever the numbers are, so the bug sits in a link that all three share": (results) =>
      is(ratiosOf(results, "bugs-two-check"), [0.5, 0.5, 0.5]),
  },
  "bugs-three": {
    "`0.4`, `0.7` and `0.2`, also to 0": ({ source }) =>
      is(source("bugs-three-check").includes("weights: [0.4, 0.7], bias: 0.2"), true),
  },
  "bug-three-question": {
    "Again all three have the same ratio, but an odd one": (results) => {
      const ratios = ratiosOf(results, "bugs-three-check");
      return holds(ratios.length === 3 && new Set(ratios).size === 1 && !Number.isInteger(2 * ratios[0]!), ratios);
    },
    "with one of the numbers at 0 the bug hides": () => near(worstOfThird({ weights: [0.4, 0.7], bias: 0 }), 0, 1e-9),
    "not where something is 0": () =>
      all(
        holds(worstOfThird({ weights: [0, 0.7], bias: 0.2 }) > 0.1),
        holds(worstOfThird({ weights: [0.4, 0.7], bias: 0.3 }) > 0.1),
      ),
  },
  "quiz-kink-question": {
    "one weight of forty has a relative error of 0.5, all others are below 1e-7": "a supposed case",
    "0.5 is far above 0.01": (results) => all(bands(results), is(bandOf(0.5), "wrong")),
  },
  "quiz-referee-question": {
    "a relative error of 0.3, and all the others 1e-9": "a supposed case",
  },
  next: {
    "A relative error below $10^{-7}$ is happy, above $10^{-2}$ wrong": bands,
    "Here are three sums": ({ lines }) => is(lines("next-experiment").length, 3),
    "Both arms are low near $10^{-5}$": isV("w1"),
  },
  "next-link": {
    "None of the three is what it is on paper": ({ lines }) =>
      is(
        lines("next-experiment").map((line) => line.split(" = ")[1]),
        ["0.30000000000000004", "0.09999999999999998", "0"],
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
