// What lesson 3 says, and what proves it.
import { boundaryPlot, rangesOf } from "../../../src/figures/network/boundary";
import type { Field, Line, LiveFigure, Plot } from "../../../src/figures/figure";
import { networkOf } from "../../../src/figures/network/networkState";
import { playground, type PlaygroundSettings } from "../../../src/figures/network/playground";
import { startRun } from "../../../src/figures/network/playgroundRun";
import type { Snapshot } from "../../../src/figures/network/snapshots";
import type { TrainingMovie } from "../../../src/figures/network/trainingMovie";
import { sigmoid, sigmoidDerivative } from "../../../src/math/activations";
import { backpropagate } from "../../../src/math/backpropagation";
import { twoMoons, xorExamples } from "../../../src/math/data";
import { createNetwork, forwardNetwork } from "../../../src/math/network";
import { networkParameterNames, setLayers } from "../../../src/math/parameters";
import { initialisers } from "../../../src/math/random";
import { numericalGradient } from "../../../src/math/slopes";
import { networkGradients, networkLoss, train } from "../../../src/math/training";
import { all, holds, is, listOf, near, type Kept, type Proof } from "../../notebooks/prose/claims";
import { valuesIn, type Results } from "../../notebooks/prose/results";

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
const trained = (seed: number, hidden: number) =>
  train(createNetwork({ layerSizes: [2, hidden, 1], seed }), xor, { learningRate: 5, epochs: 2000 });

/** What comes of the playground, with these settings, after so many epochs. */
function played(settings: PlaygroundSettings, epochs: number) {
  const { network, examples } = startRun(playground(settings).playground);
  const { loss, losses } = train(network, examples, { learningRate: settings.learningRate ?? 1, epochs });
  return { network, examples, loss, losses };
}

const movieOf = ({ figure }: Results, cell: string) => figure<LiveFigure<TrainingMovie>>(cell).state;
const heldOf = (results: Results) => movieOf(results, "overfitting-run").snapshots;
const lowestHeld = (snapshots: Snapshot[]) =>
  snapshots.reduce((low, each) => (each.heldLoss! < low.heldLoss! ? each : low));

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
const diverged: Proof = ({ text }) =>
  is(/diverged at epoch \d+: the loss is no longer a finite number/.test(text("rates-diverge")), true);
/** What each layer of the chart multiplies the blame by. */
const factorsOf = ({ column }: Results, name: string) => {
  const sizes = column("depth-run", name);
  return sizes.slice(1).map((size, k) => size / sizes[k]!);
};
/** What the cell prints for a start: about so many times as much per layer. */
const perLayer = ({ lines }: Results, name: string) => {
  const line = lines("depth-run").find((each) => each.startsWith(`${name}: about ×`));
  return line === undefined ? NaN : valuesIn(line).at(-1)!;
};
const arrives = ({ column }: Results, name: string) => column("depth-run", name)[6]!;
const fadesEverywhere: Proof = (results) => {
  const factors = factorsOf(results, "sigmoid, xavier");
  return all(
    holds(factors.length === 6 && factors.every((each) => each < 0.4), factors),
    near(perLayer(results, "sigmoid, xavier"), 0.25, 0.005),
  );
};
const firstLayerVanishes: Proof = (results) =>
  holds(arrives(results, "sigmoid, xavier") < 1 / 1000, arrives(results, "sigmoid, xavier"));

const stuckSeeds: Proof = ({ lines }) =>
  is([lines("seeds-run").length, lines("seeds-run").filter((line) => line.endsWith("stuck")).length], [12, 4]);
const heldLossTurns: Proof = (results) => {
  const snapshots = heldOf(results);
  const low = lowestHeld(snapshots);
  return all(
    holds(low.loss > 0 && low.heldLoss! < snapshots[0]!.heldLoss! / 2 && low.loss < snapshots[0]!.loss / 2, low),
    holds(
      snapshots.at(-1)!.heldLoss! > 2 * low.heldLoss! && snapshots.at(-1)!.loss < low.loss / 2,
      snapshots.at(-1)?.heldLoss,
    ),
  );
};

export const claims: Kept = {
  title: {
    "about 45 minutes": "an estimate of the reader's time",
  },
  "from-lesson-2": {
    "the target is 1 when exactly one of the two inputs is 1": () =>
      is(
        xor.map(({ inputs, target }) => Number(inputs[0]! + inputs[1]! === 1) - target),
        [0, 0, 0, 0],
      ),
    "Three of the four examples are on their right side": ({ column }) => {
      const [targets, predictions] = [
        column("from-lesson-2-one-neuron", "target"),
        column("from-lesson-2-one-neuron", "prediction"),
      ];
      return is([targets.length, targets.filter((target, i) => Math.round(predictions[i]!) === target).length], [4, 3]);
    },
    "can you get all four": () => is(xor.length, 4),
  },
  "from-lesson-2-train-text": {
    "through 2000 rounds, called **epochs**": ({ text }) =>
      is(/finished after 2000 epochs/.test(text("from-lesson-2-train")), true),
  },
  "from-lesson-2-why": {
    "It gives up at 0.25: that is the loss of answering 0.5 to everything": ({ numbers }) =>
      all(
        is(numbers("from-lesson-2-train").at(-1), 0.25),
        is(xor.reduce((sum, { target }) => sum + (0.5 - target) ** 2, 0) / 4, 0.25),
      ),
  },
  network: {
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
  "network-forward-look": {
    "The first row is lesson 1 again: 0.96, then 0.7231": ({ text }) =>
      is(/h1 z = [^h]*= 0\.96 0\.7231/.test(text("network-forward-table")), true),
    "The last row takes 0.7231": ({ text }) => is(/ŷ z = 0\.7231 · 0\.9/.test(text("network-forward-table")), true),
  },
  start: {
    "all weights start at 0": ({ source }) =>
      is(initialisers.zeros(() => 0.7, 2, 1) + Number(!source("start-run").includes('"zeros"')), 0),
    "trained for 500 epochs": ({ source }) => is(source("start-run").includes("epochs: 500"), true),
  },
  "start-run-text": {
    "The target is 1 only where x1 is 1 and x2 is 0": ({ source }) =>
      is(source("start-run").includes("[[0, 0, 0], [0, 1, 0], [1, 0, 1], [1, 1, 0]]"), true),
  },
  "start-look": {
    "random, and the smaller the more lines come into a neuron": () =>
      holds(initialisers.xavier(() => 0.999, 16, 1) < initialisers.xavier(() => 0.999, 2, 1)),
    "From zeros, the two neurons are twins for ever": twinsFromZeros,
    "Biases may start at 0": () =>
      is(createNetwork({ layerSizes: [2, 2, 1], seed: 1 }).parameters.filter((parameter) => parameter === 0).length, 3),
  },
  backward: {
    "w5 = 0.9 and w6 = −0.5": ({ source }) => is(source("network-create").includes("weights: [[0.9, -0.5]]"), true),
  },
  "backward-look": {
    "Three things repeat all the way back": listOf("backward-look", 3),
    "A bias carried a 1": ({ text }) => is(/at b3: ∂L\/∂b3 = 1 · ∂L\/∂z3 =/.test(text("backward-run")), true),
    "the chain from w1 to the loss has five links": ({ source }) =>
      is(source("backward-look").split("\\frac{\\partial L}{\\partial w_1} = ")[1]?.split("\\cdot").length, 5),
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
  "by-hand-look": {
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
  },
  descent: {
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
  "descent-watch-look": {
    "For the first forty epochs hardly anything seems to happen": () => {
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
        is([snapshots.at(-1)!.loss, results.numbers("from-lesson-2-train").at(-1)], [0.25, 0.25]),
      );
    },
    "`learningRate: 0` does that": ({ column }) => is(new Set(column("experiments-frozen", "learningRate 0")).size, 1),
  },
  "experiments-frozen-look": {
    "A flat line": ({ column }) => is(new Set(column("experiments-frozen", "learningRate 0")).size, 1),
  },
  playground: {
    "The hollow points wait for step 9": ({ source }) => is(source("overfitting").startsWith("## Step 9: "), true),
  },
  "playground-tasks": {
    "Set the learningRate to 0.01, then to 10": "numbers to set",
    "Then three of them": "a number to set",
    "the seeds 1 to 6": "numbers to set",
    "And with four neurons?": "a number to set",
    "after 2000 epochs the loss is higher than after 300 epochs with 1": () => {
      const [slow, quick] = [played({ learningRate: 0.01 }, 2000).loss, played({}, 300).loss];
      return holds(slow > quick, slow, quick);
    },
    "With 0.01 the curve crawls": () => {
      const { losses } = played({ learningRate: 0.01 }, 2000);
      return holds(
        losses.every((loss, i) => i === 0 || loss < losses[i - 1]!),
        losses,
      );
    },
    "With 10 it jumps up and down on its way, and arrives all the same": () => {
      const { losses, loss } = played({ learningRate: 10 }, 300);
      return holds(losses.slice(1, 40).filter((each, i) => each > losses[i]!).length > 8 && loss < 0.001, loss);
    },
    "The boundary stays one straight line, and the loss stays above 0.23": () => {
      const straight = [[], [4, 4, 4]].map((hidden) =>
        played({ data: "circles", hidden, activation: "identity" }, 2000),
      );
      const bends = straight.map(({ network, examples }) => bendOf(network, examples));
      return holds(
        straight.every(({ loss }) => loss > 0.23) && bends.every((bend) => bend < 1e-4),
        straight.map(({ loss }) => loss),
        bends,
      );
    },
    "Three. Their lines make a triangle around the inner circle": () => {
      const wrongSides = [2, 3].map((neurons) => {
        const { network, examples } = played({ data: "circles", hidden: [neurons] }, 3000);
        return examples.filter(
          ({ inputs, target }) => Math.round(forwardNetwork(network, inputs).prediction) !== target,
        ).length;
      });
      return holds(wrongSides[0]! > 4 && wrongSides[1] === 0, wrongSides);
    },
    "Four of the six. With four neurons, none of them": () =>
      is(
        [2, 4].map(
          (neurons) =>
            [1, 2, 3, 4, 5, 6].filter((seed) => played({ data: "xor", hidden: [neurons], seed }, 3000).loss > 0.1)
              .length,
        ),
        [4, 0],
      ),
  },
  rates: {
    "keeps the loss below 1": () =>
      is(
        [0, 1].map((target) => Math.abs(sigmoid(target ? -9 : 9) - target) < 1),
        [true, true],
      ),
  },
  "rates-diverge-look": {
    "The steps jump across the valley and land higher on the other side": ({ lines }) => {
      const losses = valuesIn(lines("rates-diverge")[0]!);
      return holds(losses.length === 4 && losses.every((loss, i) => i === 0 || loss > losses[i - 1]!), losses);
    },
    "the loss has outgrown what a number can hold. `train` says so at once": diverged,
    "puts the network back to where it was before that epoch": ({ text }) =>
      is(/Parameters still usable: true/.test(text("rates-diverge")), true),
  },
  depth: {
    "six hidden layers of 32 neurons": ({ source }) =>
      is(source("depth-run").includes("layerSizes = [2, 32, 32, 32, 32, 32, 32, 1]"), true),
    "counts the output's as 1": ({ lines, column }) =>
      is(
        lines("depth-run").map((line) => column("depth-run", line.split(":")[0]!)[0]),
        [1, 1, 1, 1],
      ),
    "Here are four starts": ({ lines }) => is(lines("depth-run").length, 4),
    "draws weights between −1 and 1": () =>
      is(
        [0, 1].map((drawn) => initialisers.uniform(() => drawn, 32, 32)),
        [-1, 1],
      ),
  },
  "depth-look": {
    "the blame shrinks at every layer, about ×0.25": fadesEverywhere,
    "the slope of the sigmoid is 0.25 at most": () =>
      is([sigmoidDerivative(0), Math.max(sigmoidDerivative(-0.01), sigmoidDerivative(0.01)) < 0.25], [0.25, true]),
    "Less than a thousandth arrives": firstLayerVanishes,
    "six times over": (results) => is(factorsOf(results, "sigmoid, xavier").filter((each) => each < 1).length, 6),
    "With **tanh** and **xavier**, or **relu** and **he**, it keeps about its size": (results) => {
      const seen = ["tanh, xavier", "relu, he"].flatMap((name) => [
        arrives(results, name),
        perLayer(results, name) ** 6,
      ]);
      return holds(
        seen.every((size) => size > 0.5 && size < 2),
        seen,
      );
    },
    "With **relu** and weights between −1 and 1 it grows at every layer, about ×2.5": (results) => {
      const factors = factorsOf(results, "relu, uniform");
      return all(
        holds(factors.length === 6 && factors.every((each) => each > 2), factors),
        near(perLayer(results, "relu, uniform"), 2.5, 0.05),
      );
    },
    "arrives more than 200 times as large": (results) =>
      holds(arrives(results, "relu, uniform") > 200, arrives(results, "relu, uniform")),
    "the first step would throw the weights off the map": () => {
      const moons = twoMoons({ count: 200, noise: 0.15, seed: 7 });
      const layerSizes = [2, 32, 32, 32, 32, 32, 32, 1];
      const network = createNetwork({
        layerSizes,
        seed: 1,
        hiddenActivation: "relu",
        initialiser: "uniform",
        outputActivation: "identity",
      });
      const { gradient } = networkGradients(network, moons);
      return holds(Math.max(...gradient.map(Math.abs)) > 1000, Math.max(...gradient.map(Math.abs)));
    },
  },
  seeds: {
    "One epoch costs about the same in all three: every point is seen once": ({ source }) =>
      is(source("batches-run").includes("sizes = [200, 20, 5]"), true),
    "With batches of 5 the network takes 40 steps in it": () => is(200 / 5, 40),
    "and gets further": ({ column }) => {
      const [full, small] = [
        column("batches-run", "batches of 200").at(-1)!,
        column("batches-run", "batches of 5").at(-1)!,
      ];
      return holds(small < full / 5, full, small);
    },
    "The small zigzags are the price": ({ figure }) => {
      const rises = (figure("batches-run").panels[0] as Plot).series.map(
        (series) => (series as Line).y.filter((loss, i, all) => i > 0 && loss! > all[i - 1]!).length,
      );
      return holds(rises[0] === 0 && rises[2]! > 10, rises);
    },
    "twelve networks learn XOR with the settings of step 4": ({ source }) =>
      is(
        [
          source("seeds-run").includes("length: 12"),
          ...["seeds-run", "descent-train"].map((cell) => source(cell).includes("learningRate: 5, epochs: 2000")),
        ],
        [true, true, true],
      ),
  },
  "seeds-look": {
    "Most learn it, and four are stuck in a hollow": stuckSeeds,
    "Two more hidden neurons leave more ways out: **change** `[2, 2, 1]` to `[2, 4, 1]` and count again": () => {
      const stuck = Array.from({ length: 12 }, (_, seed) => trained(seed, 4).loss).filter((loss) => loss >= 0.01);
      return holds(stuck.length < 4, stuck);
    },
  },
  overfitting: {
    "Here are 30 noisy points to learn from, and 100 others": (results) =>
      all(
        is(movieOf(results, "overfitting-run").examples.length, 30),
        is(results.source("overfitting-run").includes("count: 130, noise: 0.3, seed: 3 }), 100"), true),
      ),
    "It has 20 hidden neurons": (results) => is(movieOf(results, "overfitting-run").network.layerSizes, [2, 20, 1]),
    "Its loss is the cross-entropy of lesson 2": ({ source }) =>
      is(source("overfitting-run").includes('loss: "binaryCrossEntropy"'), true),
  },
  "overfitting-look": {
    "At first both losses fall": heldLossTurns,
    "Then the solid line keeps falling, and the dashed one turns and climbs": heldLossTurns,
    "Move the slider to where the dashed line is lowest, and look at the boundary: it is smooth": (results) => {
      const { network, examples, snapshots } = movieOf(results, "overfitting-run");
      const [turn, end] = [lowestHeld(snapshots), snapshots.at(-1)!].map(({ parameters }) =>
        boundaryLength(networkOf(network, parameters), examples),
      );
      return holds(turn! < 0.75 * end!, turn, end);
    },
  },
  live: {
    "it shows epoch, loss and the time left, the plane and the loss curve so far, in one place": ({ text }) =>
      is(
        [
          /epoch 50000 of 50000, loss [\d.]+ finished/,
          /The prediction for every pair/,
          /The loss so far: 0\.2628/,
        ].filter((shown) => shown.test(text("live-run"))).length,
        3,
      ),
    "The points lie on a circle within a circle": ({ source }) => is(source("live-run").includes("twoCircles({"), true),
    "a few seconds of 50000 epochs": ({ source }) => is(source("live-run").includes("epochs: 50000"), true),
  },
  "live-look-text": {
    "the boundary closes around the inner circle": ({ text }) => {
      const [, right, count] = /(\d+) of (\d+) lie on their own side/.exec(text("live-run"))!.map(Number);
      return all(is(count, 200), holds(right! >= 195, right));
    },
    "**Change** the epochs to 200000": "a number to type in",
  },
  practice: {
    "the target last, from 0 to 1": ({ source }) =>
      is(
        valuesIn(source("practice-cell").match(/\[\n?[^]*?\],\n {2}\]/)![0]).every((each) => each >= 0 && each <= 1),
        true,
      ),
    "Three goals, if you like some": listOf("practice", 3),
    "This seed is stuck": ({ text }) => is(/The loss is still 0\.1254/.test(text("practice-cell")), true),
    "Make it learn XOR *without* changing the seed": () =>
      holds([3, 4, 5].some((hidden) => trained(3, hidden).loss < 0.01)),
    "Put a 1 in the middle of a ring of 0s": "numbers to type in",
    "What if the same inputs stand there twice?": () => {
      const torn = [0, 1].map((target) => ({ inputs: [1, 1], target }));
      return holds(
        train(createNetwork({ layerSizes: [2, 20, 1], seed: 1 }), torn, { learningRate: 1, epochs: 500 }).loss > 0.2499,
      );
    },
  },
  "quiz-epoch-question": {
    "200 examples, batches of 20": "a supposed case",
    "1 step, because": "a wrong answer",
    "10 steps, one after each batch": () => is(200 / 20, 10),
    "20 steps, one for each": "a wrong answer",
    "200 steps, one after": "a wrong answer",
  },
  "quiz-vanishing-question": {
    "Six hidden layers with the sigmoid: why does the first one hardly learn": firstLayerVanishes,
    "a slope of 0.25 or less": () => is(sigmoidDerivative(0), 0.25),
  },
  "next-link": {
    "One word changed, and the derivation is wrong": ({ numbers }) => {
      const [sound, changed] = numbers("next-experiment");
      return holds(sound! < 1e-7 && changed! > 1e-2, sound, changed);
    },
    "with ever more chains in it": ({ lines }) =>
      is(
        lines("next-experiment")
          .slice(1)
          .map((line) => valuesIn(line).at(-1)),
        [1, 2, 16, 256],
      ),
  },
};

function fieldOf(network: Parameters<typeof boundaryPlot>[0], examples: Parameters<typeof boundaryPlot>[1]): Field {
  return boundaryPlot(network, examples, rangesOf(examples)).series.find((series) => series.type === "field") as Field;
}

/** The decision boundary as it is drawn, in pieces. */
function piecesOf(...[network, examples]: Parameters<typeof fieldOf>): [number, number][][] {
  const { series } = boundaryPlot(network, examples, rangesOf(examples));
  const line = series.find((one): one is Line => one.type === "line" && one.name === "decision boundary")!;
  const pieces: [number, number][][] = [[]];
  for (const [i, x] of line.x.entries()) {
    const y = line.y[i];
    if (typeof y === "number") pieces.at(-1)!.push([x, y]);
    else pieces.push([]);
  }
  return pieces;
}

function boundaryLength(...given: Parameters<typeof fieldOf>): number {
  const lengths = piecesOf(...given).flatMap((piece) =>
    piece.slice(1).map(([x, y], i) => Math.hypot(x - piece[i]![0], y - piece[i]![1])),
  );
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** How far a boundary is from the straight line through its two ends; it may not be in pieces then. */
function bendOf(...given: Parameters<typeof fieldOf>): number {
  const [piece = [], ...others] = piecesOf(...given);
  if (others.length > 0) return Infinity;
  const [[fromX, fromY], [toX, toY]] = [piece[0] ?? [0, 0], piece.at(-1) ?? [1, 1]];
  const [dx, dy] = [toX - fromX, toY - fromY];
  return Math.max(0, ...piece.map(([x, y]) => Math.abs((x - fromX) * dy - (y - fromY) * dx) / Math.hypot(dx, dy)));
}
