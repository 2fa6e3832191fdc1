// What lesson 1 says, and what proves it.
import type { LiveFigure, Plot } from "../../../src/figures/figure";
import { type Chain, chainPicture, chainPictureMover } from "../../../src/figures/neuron/chain";
import { hillMover, type Hill } from "../../../src/figures/neuron/hill";
import { type Landscape, landscape, landscapeMover } from "../../../src/figures/neuron/landscape";
import { type MeetNeuron, meetNeuronMover } from "../../../src/figures/neuron/meetNeuron";
import type { Secant } from "../../../src/figures/neuron/secant";
import { sigmoid, sigmoidDerivative } from "../../../src/math/activations";
import { stepNeuron } from "../../../src/math/descent";
import { neuronGradients } from "../../../src/math/gradients";
import { squaredError, squaredErrorDerivative } from "../../../src/math/losses";
import { forwardNeuron, neuronLoss } from "../../../src/math/neuron";
import { centralDifference, numericalGradient } from "../../../src/math/slopes";
import { weightedSum } from "../../../src/math/weightedSum";
import { all, holds, is, listOf, near, type Kept } from "../../notebooks/prose/claims";
import { type Results, valuesIn } from "../../notebooks/prose/results";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };
const gradients = neuronGradients(neuron, example);
const saturated = { weights: [-15, 0.7], bias: 0.2 };

/** The path on a landscape, read from its picture, and how steep the ground is there. */
function walkOf(state: Landscape) {
  const marksAt = (step: number) => (landscapeMover.at(state, step).panels[0] as Plot).marks;
  const at = (step: number): [number, number] => {
    const path = marksAt(step).find((mark) => mark.type === "path");
    return path?.type === "path" ? path.points.at(-1)! : [NaN, NaN];
  };
  const lossAt = ([w1, w2]: [number, number]) =>
    state.examples.reduce((sum, each) => sum + neuronLoss({ weights: [w1, w2], bias: state.neuron.bias }, each), 0) /
    state.examples.length;
  const uphillAt = (step: number): [number, number] => {
    const [w1, w2] = at(step);
    return [
      centralDifference((value) => lossAt([value, w2]), w1),
      centralDifference((value) => lossAt([w1, value]), w2),
    ];
  };
  return { at, uphillAt, slopeAt: (step: number) => Math.hypot(...uphillAt(step)) };
}
const landscapeOf = ({ figure }: Results) => walkOf(figure<LiveFigure<Landscape>>("landscape-picture").state);
const lengthOf = (from: [number, number], to: [number, number]) => Math.hypot(to[0] - from[0], to[1] - from[1]);
const cosineOf = (a: [number, number], b: [number, number]) =>
  (a[0] * b[0] + a[1] * b[1]) / (Math.hypot(...a) * Math.hypot(...b));
/** The way of the first step, and the way uphill where it starts: the lines of the map run across that. */
function firstStepOf(results: Results): [number, number][] {
  const { at, uphillAt } = landscapeOf(results);
  return [[at(1)[0] - at(0)[0], at(1)[1] - at(0)[1]], uphillAt(0)];
}

export const claims: Kept = {
  title: {
    "about 40 minutes": "an estimate of the reader's time",
  },
  how: {
    "Ten mornings are on record": ({ figure }) => is(figure<LiveFigure<MeetNeuron>>("meet").state.mornings.length, 10),
    "both from 0 to 1": ({ figure }) => {
      const values = figure<LiveFigure<MeetNeuron>>("meet").state.mornings.flatMap(({ inputs }) => inputs);
      return holds(
        values.every((value) => value >= 0 && value <= 1),
        values,
      );
    },
    "The neuron below says rain every time": ({ figure }) => {
      const { mornings } = figure<LiveFigure<MeetNeuron>>("meet").state;
      const said = mornings.map(({ inputs }) => forwardNeuron(neuron, inputs).activation);
      return holds(
        said.every((prediction) => prediction > 0.5),
        said,
      );
    },
    "Turn its three knobs, two weights and a bias, until its loss is below 0.1": ({ figure }) => {
      const { state } = figure<LiveFigure<MeetNeuron>>("meet");
      return is([meetNeuronMover.knobs!(state, 0).length, state.goal], [3, 0.1]);
    },
  },
  why: {
    "the machine did it in sixty small moves, each of all three knobs at once": ({ figure, column }) => {
      const { goal } = figure<LiveFigure<MeetNeuron>>("meet").state;
      const ways = ["w1", "w2", "b"].map((name) => column("meet", name));
      return all(
        is(column("meet", "step of learning").at(-1), 60),
        holds(column("meet", "mean loss").at(-1)! < goal, column("meet", "mean loss")),
        holds(ways.every((way) => new Set(way).size === way.length)),
      );
    },
  },
  structure: {
    "has three parts": ({ figure }) => is(figure("structure-picture").table.rows.length, 3),
  },
  "step-1": {
    "We follow one morning all the way, the ringed one": ({ figure, source }) => {
      const { inputs } = figure<LiveFigure<MeetNeuron>>("meet").state.mornings[0]!;
      return holds(source("step-1-values").includes(`inputs = [${inputs.join(", ")}]`), inputs);
    },
    "Half the sky was grey": ({ source }) => is(source("step-1-values").includes("inputs = [0.5, "), true),
  },
  "step-3": {
    "Both say 0.96": ({ text }) => is(/= 0\.96 weightedSum: 0\.96$/.test(text("step-2-by-hand").trim()), true),
    "Raise $x_1$ by 0.1, a little more grey, and $z$ grows by 0.04, wherever you stand": () =>
      all(
        ...[-3, 0, 0.5, 2].map((x) =>
          near(weightedSum([x + 0.1, 0.8], [0.4, 0.7], 0.2) - weightedSum([x, 0.8], [0.4, 0.7], 0.2), 0.04, 1e-12),
        ),
      ),
    "into the space between 0 and 1": () => holds(sigmoid(-700) >= 0 && sigmoid(700) <= 1, sigmoid(-700), sigmoid(700)),
    "\\sigma(z) = \\frac{1}{1 + e^{-z}}": () => near(sigmoid(1.3), 1 / (1 + Math.E ** -1.3), 1e-15),
    "about 2.718": () => is(Math.E.toPrecision(4), "2.718"),
  },
  "step-4": {
    "whether $z$ is 6 or 7 hardly changes the output": () =>
      holds(sigmoid(7) - sigmoid(6) < 0.002, sigmoid(7) - sigmoid(6)),
    "is 1: that morning it rained": ({ figure }) =>
      is(figure<LiveFigure<MeetNeuron>>("meet").state.mornings[0]!.target, 1),
    "The neuron did not quite say that": ({ numbers }) => is(numbers("step-3-reveal")[0]?.toFixed(4), "0.7231"),
    "L = (a - y)^2": () => near(squaredError(0.3, 1), (0.3 - 1) ** 2, 1e-15),
  },
  "step-4-import": {
    "how wrong the prediction is: about 0.07666": ({ numbers }) =>
      is(numbers("step-4-by-hand")[0]?.toFixed(5), "0.07666"),
    "With a perfect prediction it would be 0": () => is(squaredError(1, 1), 0),
    "it is never negative, whether the prediction is too high or too low, and a big error counts far more than a small one":
      () => holds(squaredError(0, 1) > 4 * squaredError(0.6, 1) && squaredError(1.4, 1) > 0, squaredError(0, 1)),
    "you will meet a 2": () => near(squaredErrorDerivative(0.7, 1), 2 * (0.7 - 1), 1e-15),
  },
  "forward-question": {
    "put 0.4 and 0.7 back": ({ source }) => is(source("step-1-values").includes("weights = [0.4, 0.7]"), true),
  },
  "step-5": {
    "the inputs are $x_1 = 0.5$ and $x_2 = 0.8$": ({ source }) =>
      is(source("step-1-values").includes("inputs = [0.5, 0.8]"), true),
  },
  "step-5-nudge": {
    "\\frac{\\partial L}{\\partial w_1} \\approx \\frac{L(w_1 + h) - L(w_1 - h)}{2h}": ({ figure, column }) => {
      const { state } = figure<LiveFigure<Secant>>("step-5-secant");
      const at = (w1: number) => neuronLoss({ ...neuron, weights: [w1, 0.7] }, example);
      return all(
        is(state.along, "w1"),
        ...column("step-5-secant", "h").map((h, i) =>
          near(column("step-5-secant", "slope = rise / run")[i]!, (at(0.4 + h) - at(0.4 - h)) / (2 * h), 1e-4),
        ),
      );
    },
  },
  "step-5-small-nudge": {
    "The smaller the nudge, the closer this comes to the slope right where the weight stands": ({ column }) => {
      const off = column("step-5-secant", "slope = rise / run").map((slope) =>
        Math.abs(slope - gradients.weightGradients[0]!),
      );
      return holds(
        off.every((error, i) => i === 0 || error < off[i - 1]!),
        off,
      );
    },
  },
  "step-5-negative": {
    "Both slopes are negative": ({ text }) => {
      const slopes = valuesIn(text("step-5-nudge-run")).slice(0, 2);
      const right = gradients.weightGradients.map((slope) => Number(slope.toFixed(6)));
      return all(is(slopes, right), holds(Math.max(...slopes) < 0, slopes));
    },
    "every weight needs two loss calculations of its own": () => is(evaluationsFor(2) - evaluationsFor(1), 2),
    "Each of these links is a curve with a slope of its own. Multiply the slopes": ({ figure, column }) => {
      const [byActivation, byPreActivation, byWeight, product] = column("step-5-picture", "value");
      return all(
        is(figure<LiveFigure<Chain>>("step-5-picture").state.along, "w1"),
        near(byActivation! * byPreActivation! * byWeight!, product!, 1e-4),
      );
    },
    "watch three balls, three slopes, and their product": "one for each of the links above",
  },
  "step-5-links": {
    "Two stay, and the one next to the parameter is another": ({ figure }) => {
      const { state } = figure<LiveFigure<Chain>>("step-5-picture");
      const slopes = ["w1", "w2", "b"].map((along) =>
        chainPicture(neuron, example, along).table.rows.map(([, value]) => value),
      );
      return all(
        is(chainPictureMover.choices!(state).options, ["w1", "w2", "b"]),
        is(
          [0, 1, 2].map((link) => new Set(slopes.map((each) => each[link])).size),
          [1, 1, 3],
        ),
      );
    },
    "\\partial L / \\partial a = 2 \\cdot (a - y)": () =>
      near(gradients.lossByActivation, 2 * (gradients.activation - 1), 1e-15),
    "here 2 · (0.7231 − 1) = −0.5538": () => near(gradients.lossByActivation, -0.5538, 5e-5),
    "When the error moves, both factors move: that is the 2": () => near(squaredErrorDerivative(3, 0), 2 * 3, 1e-15),
    "The sigmoid is steepest in the middle, where $a$ is 0.5, and flat where $a$ is close to 0 or 1": () => {
      const steepness = [-12, -2, -1, 0, 1, 2, 12].map(sigmoidDerivative);
      return all(
        is(sigmoid(0), 0.5),
        is(Math.max(...steepness), steepness[3]),
        holds(steepness[0]! < 1e-4 && steepness[6]! < 1e-4, steepness),
      );
    },
    "here 0.5. In the sum the weight is multiplied by its input": ({ source }) =>
      is(source("step-1-values").includes("inputs = [0.5, "), true),
    "\\partial a / \\partial z = a \\cdot (1 - a)": () =>
      near(sigmoidDerivative(0.96), sigmoid(0.96) * (1 - sigmoid(0.96)), 1e-15),
    "here 0.7231 · 0.2769 = 0.2002": () =>
      all(
        near(sigmoid(0.96), 0.7231, 5e-5),
        near(1 - sigmoid(0.96), 0.2769, 5e-5),
        near(sigmoidDerivative(0.96), 0.2002, 5e-5),
      ),
    "The product, −0.5538 · 0.2002 · 0.5, is −0.0554": () => near(gradients.weightGradients[0]!, -0.0554, 5e-5),
    "Here are the three as formulas": () => {
      const links = [
        centralDifference((a) => squaredError(a, 1), sigmoid(0.96)),
        centralDifference(sigmoid, 0.96),
        centralDifference((w1) => weightedSum(example.inputs, [w1, 0.7], 0.2), 0.4),
      ];
      return all(
        ...[2 * (sigmoid(0.96) - 1), sigmoidDerivative(0.96), 0.5].map((formula, k) => near(links[k]!, formula, 1e-8)),
      );
    },
    "\\partial z / \\partial w_1 = x_1": () =>
      near(gradients.weightGradients[0]! / gradients.lossByPreActivation, 0.5, 1e-15),
    "Do all three agree": ({ lines }) => is(lines("step-5-product-run").length, 3),
    "what is multiplied on the way serves all of them": ({ lines, text }) => {
      const [w1, w2, bias] = lines("step-5-product-run").map((line) => valuesIn(line)[0]!);
      return all(
        near(w1! / bias!, 0.5, 1e-5),
        near(w2! / bias!, 0.8, 1e-5),
        is(
          [w1, w2].map((slope) => Number(slope!.toFixed(6))),
          valuesIn(text("step-5-nudge-run")).slice(0, 2),
        ),
      );
    },
  },
  "step-5-update": {
    "They agree to nine decimal places": ({ lines }) => {
      const rows = lines("step-5-product-run").map((line) => line.match(/-\d\.\d{9}\b/g) ?? []);
      return holds(
        rows.every((row) => row.length === 3 && new Set(row).size === 1),
        rows,
      );
    },
    "to 0, by half, or only a little": "the choices of the prediction",
    "w \\leftarrow w - \\text{learningRate} \\cdot \\frac{\\partial L}{\\partial w}": () =>
      near(stepNeuron(neuron, gradients, 0.5).weights[0]!, 0.4 - 0.5 * gradients.weightGradients[0]!, 1e-15),
  },
  hill: {
    "The neuron has learnt something": ({ numbers, text }) =>
      all(is(numbers("step-4-by-hand")[0]?.toFixed(5), "0.07666"), is(/loss 0\.06574/.test(text("step-5-step")), true)),
    "at $w_1 = -15$, the neuron is almost completely wrong": ({ text }) => {
      const [loss] = valuesIn(text("hill-flat"));
      return holds(loss! > 0.99 && loss! < 1, loss);
    },
    "The gradient itself points uphill": () =>
      holds(
        neuronLoss(
          { ...neuron, weights: neuron.weights.map((weight, i) => weight + 0.01 * gradients.weightGradients[i]!) },
          example,
        ) > gradients.loss,
      ),
  },
  "hill-picture-text": {
    "Play takes steps with learningRate 5": ({ figure }) =>
      is(figure<LiveFigure<Hill>>("hill-picture").state.learningRate, 5),
  },
  "hill-flat-text": {
    "Two things to try": listOf("hill-flat-text", 2),
    "Drag the ball to about −12, and press **Play**. What does it do in the first seconds": ({ figure }) => {
      const { state } = figure<LiveFigure<Hill>>("hill-picture");
      const { min, max } = hillMover.slider(state);
      let w1 = -12;
      for (let step = 0; step < 20; step += 1) w1 = hillMover.next(state, w1)!;
      return holds(w1 > -12 && w1 + 12 < (max - min) / 20, w1, min, max);
    },
  },
  landscape: {
    "The loss there is 0.9976, almost as bad as it can be, and the slope only −0.001178": ({ text }) =>
      is(valuesIn(text("hill-flat")).slice(0, 2), [0.9976, -0.001178]),
    "Its link in the chain is almost 0, and so is the whole product": () => {
      const { activationByPreActivation, lossByPreActivation } = neuronGradients(saturated, example);
      return holds(
        activationByPreActivation < 0.01 && Math.abs(lossByPreActivation) < 0.01,
        activationByPreActivation,
        lossByPreActivation,
      );
    },
    "the neuron now has two examples": ({ figure }) =>
      is(figure<LiveFigure<Landscape>>("landscape-picture").state.examples, [
        { inputs: [0.5, 0.8], target: 1 },
        { inputs: [0.9, 0.1], target: 0 },
      ]),
    "another with the inputs 0.9 and 0.1 and the target 0": ({ source }) =>
      is(source("landscape-picture").includes("{ inputs: [0.9, 0.1], target: 0 }"), true),
    "The loss is the mean of both": ({ column, figure }) => {
      const { neuron: start, examples } = figure<LiveFigure<Landscape>>("landscape-picture").state;
      const [one, other] = examples.map((example) => neuronLoss(start, example));
      return near(column("landscape-picture", "loss")[0]!, (one! + other!) / 2, 1e-4);
    },
    "it crosses the lines at a right angle": (results) => {
      const [way, uphill] = firstStepOf(results);
      return near(cosineOf(way!, uphill!), -1, 1e-6);
    },
    "the steps get shorter on the way": (results) => {
      const { at, slopeAt } = landscapeOf(results);
      const [first, last] = [0, 39].map((step) => ({ length: lengthOf(at(step), at(step + 1)), slope: slopeAt(step) }));
      return holds(last!.slope < first!.slope / 2 && last!.length < first!.length / 2, first, last);
    },
  },
  frameworks: {
    "Every step of that path has the direction of the inputs, so it is straight": () => {
      const { state } = landscape(neuron, [example], 5);
      const { at } = walkOf(state);
      return all(
        ...[0, 1, 20, 39].map((step) => {
          const [from, to] = [at(step), at(step + 1)];
          return near((to[1] - from[1]) / (to[0] - from[0]), 0.8 / 0.5, 1e-3);
        }),
      );
    },
  },
  practice: {
    "Two for every weight, and two for the bias": ({ lines }) => {
      const counts = lines("frameworks-count").map(valuesIn);
      return holds(
        counts.length === 4 && counts.every(([weights, evaluations]) => evaluations === 2 * weights! + 2),
        counts,
      );
    },
    "Three goals, if you like some": listOf("practice", 3, "Three goals"),
    "Make the loss smaller than 0.01 by changing the bias alone": () =>
      holds(neuronLoss({ ...neuron, bias: 3 }, example) < 0.01),
    "Find weights that make the prediction 0.5": () =>
      is(forwardNeuron({ weights: [-0.4, 0], bias: 0.2 }, example.inputs).activation, 0.5),
    "Make the neuron unable to learn: a large loss on flat ground": () => {
      const { loss, weightGradients } = neuronGradients({ ...neuron, bias: -20 }, example);
      return holds(loss > 0.9 && Math.abs(weightGradients[0]!) < 1e-6, loss, weightGradients);
    },
  },
  "exercise-1-xor": {
    "On every line both numbers are the same": ({ lines }) => {
      const pairs = lines("exercise-1-experiment").map((line) => valuesIn(line).slice(1));
      return holds(pairs.length === 5 && pairs.every(([two, one]) => two === one), pairs);
    },
    "Now three neurons *with* the sigmoid, on a problem that no straight line can solve": ({ source, numbers }) =>
      all(
        is(source("exercise-1-xor-run").match(/weights:/g)?.length, 3),
        is(numbers("exercise-1-xor-run"), [0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0]),
      ),
  },
  "frozen-weights-question": {
    "set `learningRate` to 0, and run that cell. Then put 0.5 back": ({ source }) =>
      all(
        is(source("step-5-step").includes("const learningRate = 0.5;"), true),
        is(stepNeuron(neuron, gradients, 0), neuron),
      ),
  },
  next: {
    "Try three": ({ lines }) => is(lines("next-experiment").length, 3),
  },
  "next-link": {
    "The smallest nudge is the worst": ({ lines }) => {
      const errors = lines("next-experiment").map((line) => valuesIn(line).at(-1)!);
      return holds(errors[2]! > errors[0]! && errors[2]! > errors[1]!, errors);
    },
  },
};

/** How often nudging asks for the loss of a neuron with that many weights. */
function evaluationsFor(weights: number): number {
  let count = 0;
  numericalGradient(() => (count += 1), Array<number>(weights + 1).fill(0));
  return count;
}
