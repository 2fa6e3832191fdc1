// What lesson 4 says, and what proves it.
import type { LiveFigure } from "../../../src/figures/figure";
import { networkOf } from "../../../src/figures/network/networkState";
import type { TrainingMovie } from "../../../src/figures/network/trainingMovie";
import { sigmoidDerivative } from "../../../src/math/activations";
import { backpropagate } from "../../../src/math/backpropagation";
import { xorExamples } from "../../../src/math/data";
import { createNetwork, forwardNetwork } from "../../../src/math/network";
import { networkParameterNames, setLayers } from "../../../src/math/parameters";
import { initialisers } from "../../../src/math/random";
import { numericalGradient } from "../../../src/math/slopes";
import { networkLoss, train } from "../../../src/math/training";
import { all, holds, is, listOf, near, type Kept, type Proof } from "../../notebooks/prose/claims";
import { valuesIn, type Results } from "../../notebooks/prose/results";
import { bendOf, fieldOf } from "../boundaries";

const xor = xorExamples();
/** The network of the lesson's first steps. */
function lessonNetwork() {
  const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
  setLayers(network, [
    {
      weights: [
        [0.4, 0.7],
        [-0.3, 0.6],
      ],
      biases: [0.2, -0.1],
    },
    { weights: [[0.9, -0.5]], biases: [0.1] },
  ]);
  return network;
}

/** One neuron that learns XOR, as far as it can. */
const single = (seed: number) =>
  train(createNetwork({ layerSizes: [2, 1], seed }), xor, { learningRate: 5, epochs: 20_000 });

const movieOf = ({ figure }: Results, cell: string) => figure<LiveFigure<TrainingMovie>>(cell).state;

const nineParameters: Proof = () => is(lessonNetwork().parameters.length, 9);
const twinsFromZeros: Proof = ({ lines }) => {
  const [zeros, xavier] = lines("start-run").map((line) => line.match(/\(([^)]*)\)/g)!);
  return all(is(zeros![0], zeros![1]), holds(xavier![0] !== xavier![1], xavier));
};
const tinyErrors: Proof = ({ lines }) => {
  const errors = lines("by-hand-check")
    .slice(9)
    .map((line) => valuesIn(line)[0]!);
  return holds(errors.length === 2 && errors.every((error) => error < 1e-8), errors);
};

export const claims: Kept = {
  title: {
    "about 40 minutes": "an estimate of the reader's time",
  },
  "from-lesson-3": {
    "The target is 1 when exactly one of the two inputs is 1": () =>
      is(
        xor.map(({ inputs, target }) => Number(inputs[0]! + inputs[1]! === 1) - target),
        [0, 0, 0, 0],
      ),
    "Three of the four examples are on their right side": ({ column }) => {
      const [targets, predictions] = [
        column("from-lesson-3-one-neuron", "target"),
        column("from-lesson-3-one-neuron", "prediction"),
      ];
      return is([targets.length, targets.filter((target, i) => Math.round(predictions[i]!) === target).length], [4, 3]);
    },
    "can you get all four": () => is(xor.length, 4),
  },
  network: {
    "However long it learns, its loss does not fall below 0.25": () => {
      const losses = [1, 2, 3].map((seed) => single(seed).loss);
      return holds(
        losses.every((loss) => loss > 0.2499),
        losses,
      );
    },
    "Each of the three neurons does what lesson 1's neuron did, and h1 *is* lesson 1's neuron": ({ figure }) =>
      is(
        figure("network-create").table.rows.filter(([name]) => /^(w[12]|b1)$/.test(name!)),
        [
          ["w1", "0.4"],
          ["w2", "0.7"],
          ["b1", "0.2"],
        ],
      ),
    "w1 and w2 belong to h1, w3 and w4 to h2, w5 and w6 to ŷ. With the three biases that makes nine **parameters**": (
      results,
    ) =>
      all(
        nineParameters(results),
        is(networkParameterNames([2, 2, 1]), ["w1", "w2", "w3", "w4", "b1", "b2", "w5", "w6", "b3"]),
      ),
  },
  "network-forward": {
    "one row for each neuron": ({ text }) => is(text("network-forward-table").match(/(?:h1|h2|ŷ) z = /g)?.length, 3),
  },
  start: {
    "The first row is lesson 1 again: 0.96, then 0.7231": ({ text }) =>
      is(/h1 z = [^h]*= 0\.96 0\.7231/.test(text("network-forward-table")), true),
    "The last row takes 0.7231": ({ text }) => is(/ŷ z = 0\.7231 · 0\.9/.test(text("network-forward-table")), true),
    "all weights start at 0": ({ source }) =>
      is(initialisers.zeros(() => 0.7, 2, 1) + Number(!source("start-run").includes('"zeros"')), 0),
    "takes the network through 500 rounds, called **epochs**: one round": ({ source }) =>
      is(source("start-run").includes("epochs: 500"), true),
  },
  "start-run-text": {
    "that has as many 1s as 0s, and from zeros no weight would ever move": () => {
      const zeros = createNetwork({ layerSizes: [2, 2, 1], seed: 1, initialiser: "zeros" });
      train(zeros, xor, { learningRate: 2, epochs: 500 });
      return is([xor.filter(({ target }) => target === 1).length, new Set(zeros.parameters).size], [2, 1]);
    },
    "The target is 1 only where x1 is 1 and x2 is 0": ({ source }) =>
      is(source("start-run").includes("[[0, 0, 0], [0, 1, 0], [1, 0, 1], [1, 1, 0]]"), true),
  },
  backward: {
    "random, and the smaller the more lines come into a neuron": () =>
      holds(initialisers.xavier(() => 0.999, 16, 1) < initialisers.xavier(() => 0.999, 2, 1)),
    "From zeros, the two neurons are twins for ever": twinsFromZeros,
    "Biases may start at 0": () =>
      is(createNetwork({ layerSizes: [2, 2, 1], seed: 1 }).parameters.filter((parameter) => parameter === 0).length, 3),
    "w5 = 0.9 and w6 = −0.5": ({ source }) => is(source("network-create").includes("weights: [[0.9, -0.5]]"), true),
  },
  "hidden-blame-question": {
    "where the target passes the prediction, 0.6159": () =>
      is(forwardNetwork(lessonNetwork(), [0.5, 0.8]).prediction.toFixed(4), "0.6159"),
    "Three things repeat all the way back": listOf("hidden-blame-question", 3),
    "A bias carried a 1": ({ text }) => is(/at b3: ∂L\/∂b3 = 1 · ∂L\/∂z3 =/.test(text("backward-run")), true),
    "the chain from w1 to the loss has five links": ({ source }) =>
      is(source("hidden-blame-question").split("\\frac{\\partial L}{\\partial w_1} = ")[1]?.split("\\cdot").length, 5),
    "\\frac{\\partial L}{\\partial a_3} \\cdot \\frac{\\partial a_3}{\\partial z_3} \\cdot w_5 \\cdot \\frac{\\partial a_1}{\\partial z_1} \\cdot x_1":
      () => {
        const network = lessonNetwork();
        const { layers, prediction } = forwardNetwork(network, [0.5, 0.8]);
        const product =
          2 *
          (prediction - 1) *
          sigmoidDerivative(layers[1]!.preActivations[0]!) *
          0.9 *
          sigmoidDerivative(layers[0]!.preActivations[0]!) *
          0.5;
        return near(backpropagate(network, { inputs: [0.5, 0.8], target: 1 }).gradient[0]!, product, 1e-12);
      },
  },
  "by-hand-check-text": {
    "nudges each of the nine parameters": nineParameters,
    "Do all three agree": tinyErrors,
  },
  descent: {
    "Relative errors far below 1e-7": tinyErrors,
    "All nine slopes from one pass forward and one pass backward; nudging needed eighteen passes": ({ lines }) => {
      let passes = 0;
      numericalGradient(() => (passes += 1), lessonNetwork().parameters);
      const slopes = lines("by-hand-check")
        .slice(0, 9)
        .map((line) => valuesIn(line).at(-1)!);
      const { gradient } = backpropagate(lessonNetwork(), { inputs: [0.5, 0.8], target: 1 });
      return all(
        is(
          slopes,
          Array.from(gradient, (slope) => Number(slope.toFixed(6))),
        ),
        is([slopes.length, passes], [9, 18]),
      );
    },
    "Nine slopes say which way is down": nineParameters,
    "XOR has four examples, so the loss is the mean over all four": () => {
      const mean = xor.reduce((sum, each) => sum + networkLoss(lessonNetwork(), [each]), 0) / 4;
      return all(is(xor.length, 4), near(networkLoss(lessonNetwork(), xor), mean, 1e-15));
    },
  },
  "descent-train-text": {
    "The loss is almost gone": ({ lines }) =>
      holds(valuesIn(lines("descent-loop").at(-1)!)[1]! < 0.001, lines("descent-loop").at(-1)),
    "Does it learn the same": ({ text }) => is(/same as by hand: true/.test(text("descent-train")), true),
  },
  "descent-watch-text": {
    "**It has learnt XOR.**": ({ lines }) => {
      const pairs = lines("descent-train")
        .slice(1)
        .map((line) => valuesIn(line).slice(-2));
      return holds(
        pairs.length === 4 && pairs.every(([prediction, target]) => Math.abs(prediction! - target!) < 0.1),
        pairs,
      );
    },
  },
  experiments: {
    "For the first forty epochs the loss hardly moves": () => {
      const { losses } = train(createNetwork({ layerSizes: [2, 2, 1], seed: 1 }), xor, { learningRate: 5, epochs: 40 });
      return holds(losses[40]! > 0.95 * losses[0]!, losses[0], losses[40]);
    },
    "the loss falls off a cliff": ({ lines }) => {
      const [, hundred, twoHundred] = lines("descent-loop").map((line) => valuesIn(line)[1]!);
      return holds(twoHundred! < hundred! / 10, hundred, twoHundred);
    },
  },
  "experiments-identity-look": {
    "At no moment is the boundary anything but one straight line": (results) => {
      const { network, examples, snapshots } = movieOf(results, "experiments-identity");
      const bends = snapshots.map(({ parameters }) => bendOf(networkOf(network, parameters), examples));
      return holds(bends.length > 20 && bends.every((bend) => bend < 1e-4), Math.max(...bends));
    },
    "the picture fades to 0.5 everywhere: the loss ends at 0.25, the same as for a single neuron": (results) => {
      const { network, examples, snapshots } = movieOf(results, "experiments-identity");
      const predictions = fieldOf(networkOf(network, snapshots.at(-1)!.parameters), examples).z.flat();
      return all(
        holds(
          predictions.every((each) => Math.abs(each - 0.5) < 0.01),
          Math.min(...predictions),
          Math.max(...predictions),
        ),
        is([snapshots.at(-1)!.loss, Number(single(1).loss.toFixed(4))], [0.25, 0.25]),
      );
    },
    "`learningRate: 0` does that": ({ column }) => is(new Set(column("experiments-frozen", "learningRate 0")).size, 1),
  },
  "network-forward-question": {
    "A flat line": ({ column }) => is(new Set(column("experiments-frozen", "learningRate 0")).size, 1),
  },
  "descent-loop-question": {
    "With the slope `(weight) => weight - 3`, from 1, with learningRate 0.1, it is 1.688 after four epochs": () => {
      let w = 1;
      for (let epoch = 0; epoch < 4; epoch += 1) w -= 0.1 * (w - 3);
      return is(w.toFixed(3), "1.688");
    },
  },
  "quiz-twins-question": {
    "All weights of a network start at 0.5, all biases at 0": "a supposed case",
    "weights of 0.5 are far too large": "a wrong answer",
    "One twice as much as the other": "a wrong answer",
  },
  "quiz-plateau-question": {
    "The loss has not moved for thirty epochs": "a supposed case",
    "make it ten times larger": "a wrong answer",
  },
  "next-link": {
    "and twice it did not learn": ({ lines }) => {
      const losses = lines("next-experiment").map((line) => valuesIn(line).at(-1)!);
      return holds(losses[0]! < 0.001 && losses[1]! > 0.1 && losses[2]! > 0.1, losses);
    },
  },
};
