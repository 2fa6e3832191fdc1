// What lesson 5 says, and what proves it.
import type { Line, LiveFigure, Plot } from "../../../src/figures/figure";
import { networkOf } from "../../../src/figures/network/networkState";
import { playground, type PlaygroundSettings } from "../../../src/figures/network/playground";
import { startRun } from "../../../src/figures/network/playgroundRun";
import type { Race } from "../../../src/figures/neuron/race";
import type { Snapshot } from "../../../src/figures/network/snapshots";
import type { TrainingMovie } from "../../../src/figures/network/trainingMovie";
import { sigmoid, sigmoidDerivative } from "../../../src/math/activations";
import { twoMoons, xorExamples } from "../../../src/math/data";
import { neuronGradients } from "../../../src/math/gradients";
import { createNetwork, forwardNetwork } from "../../../src/math/network";
import { initialisers } from "../../../src/math/random";
import { networkGradients, train } from "../../../src/math/training";
import { all, holds, is, listOf, near, type Kept, type Proof } from "../../notebooks/prose/claims";
import { valuesIn, type Results } from "../../notebooks/prose/results";
import { bendOf, boundaryLength } from "../boundaries";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };
const xor = xorExamples();
const trained = (seed: number, hidden: number, epochs = 2000) =>
  train(createNetwork({ layerSizes: [2, hidden, 1], seed }), xor, { learningRate: 5, epochs });

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
    "about 40 minutes": "an estimate of the reader's time",
  },
  rates: {
    "Three balls start at the same place": ({ figure }) =>
      is(figure<LiveFigure<Race>>("race-picture").state.learningRates.length, 3),
    "the target is 0.25 here, so that the valley has two sides": () => holds(sigmoid(-8) < 0.25 && sigmoid(8) > 0.25),
    "Set the learningRate to 0.01, go back to the start (↺), and play. Then the same with 10. What does the curve of the loss do? Then back to 1":
      "numbers to set",
    "Then three hidden layers": "a number to set",
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
    "Give each try a few thousand epochs": "as many as the answer below needs",
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
  },
  playground: {
    "they wait for step 5": ({ source }) => is(source("overfitting").includes("## Step 5: learning too well"), true),
  },
  runaway: {
    "the loss stays below 1, whatever happens": () =>
      is(
        [0, 1].map((target) => Math.abs(sigmoid(target ? -9 : 9) - target) < 1),
        [true, true],
      ),
    "Too small a learningRate (2) is still on its way after 20 steps": ({ column }) => {
      const losses = column("race-picture", "loss, learningRate 2");
      return all(
        is(column("race-picture", "step").at(-1), 20),
        holds(losses.at(-1)! > 0.01 && losses.at(-1)! < losses[0]! / 2, losses),
      );
    },
    "A good one (30) has reached the valley": ({ column }) => {
      const losses = column("race-picture", "loss, learningRate 30");
      return holds(losses.at(-1)! < 1e-9, losses);
    },
    "Too large a one (240) jumped across the valley on its first step, landed on flat ground, and is stuck there": ({
      column,
    }) => {
      const losses = column("race-picture", "loss, learningRate 240");
      const other = { inputs: example.inputs, target: 0.25 };
      const { weightGradients } = neuronGradients(neuron, other);
      const landed = { weights: [0.4 - 240 * weightGradients[0]!, 0.7], bias: 0.2 };
      const slope = neuronGradients(landed, other).weightGradients[0]!;
      return all(
        holds(losses[1]! > 0.05 && losses.slice(1).every((loss) => loss === losses[1]), losses),
        holds(weightGradients[0]! > 0 && slope < 0 && slope > -1e-3, weightGradients[0], slope),
      );
    },
  },
  depth: {
    "The steps jump across the valley and land higher on the other side": ({ lines }) => {
      const losses = valuesIn(lines("rates-diverge")[0]!);
      return holds(losses.length === 4 && losses.every((loss, i) => i === 0 || loss > losses[i - 1]!), losses);
    },
    "the loss has outgrown what a number can hold. `train` says so at once": diverged,
    "puts the network back to where it was before that epoch": ({ text }) =>
      is(/Parameters still usable: true/.test(text("rates-diverge")), true),
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
  batches: {
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
  "mean-loss-question": {
    "One epoch costs about the same in all three: every point is seen once": ({ source }) =>
      is(source("batches-run").includes("sizes = [200, 20, 5]"), true),
    "In it the network takes 1 step, 10 steps or 40": () =>
      is(
        [200, 20, 5].map((size) => 200 / size),
        [1, 10, 40],
      ),
    "the more steps, the further it gets": ({ column }) => {
      const losses = [200, 20, 5].map((size) => column("batches-run", `batches of ${size}`).at(-1)!);
      return holds(losses[1]! < losses[0]! && losses[2]! < losses[1]! / 2, losses);
    },
    "The small zigzags are the price": ({ figure }) => {
      const rises = (figure("batches-run").panels[0] as Plot).series.map(
        (series) => (series as Line).y.filter((loss, i, all) => i > 0 && loss! > all[i - 1]!).length,
      );
      return holds(rises[0] === 0 && rises[2]! > 10, rises);
    },
  },
  dice: {
    "twelve networks learn XOR with the settings of lesson 4": ({ source }) =>
      is(
        ["length: 12", "learningRate: 5, epochs: 2000"].map((part) => source("seeds-run").includes(part)),
        [true, true],
      ),
  },
  overfitting: {
    "**Change** the epochs to 10000": "a number to type in",
    "some sit in a hollow, where no small step helps, and some on a long plateau": (results) => {
      const stuck = Array.from({ length: 12 }, (_, seed) => seed).filter((seed) => trained(seed, 2).loss >= 0.01);
      const longer = stuck.filter((seed) => trained(seed, 2, 10_000).loss >= 0.01);
      return all(stuckSeeds(results), is([stuck.length, longer.length], [4, 3]));
    },
    "Then put 2000 back, and change `[2, 2, 1]` to `[2, 4, 1]`: two more hidden neurons leave more ways out": () => {
      const stuck = Array.from({ length: 12 }, (_, seed) => trained(seed, 4).loss).filter((loss) => loss >= 0.01);
      return holds(stuck.length < 4, stuck);
    },
    "Here are 30 noisy points to learn from, and 100 others": (results) =>
      all(
        is(movieOf(results, "overfitting-run").examples.length, 30),
        is(results.source("overfitting-run").includes("count: 130, noise: 0.3, seed: 3 }), 100"), true),
      ),
    "It has 20 hidden neurons": (results) => is(movieOf(results, "overfitting-run").network.layerSizes, [2, 20, 1]),
    "Its loss is the cross-entropy of lesson 3": ({ source }) =>
      is(source("overfitting-run").includes('loss: "binaryCrossEntropy"'), true),
  },
  live: {
    "At first both losses fall": heldLossTurns,
    "Then the solid line keeps falling, and the dashed one turns and climbs": heldLossTurns,
    "Move the slider to where the dashed line is lowest, and look at the boundary: it is smooth": (results) => {
      const { network, examples, snapshots } = movieOf(results, "overfitting-run");
      const [turn, end] = [lowestHeld(snapshots), snapshots.at(-1)!].map(({ parameters }) =>
        boundaryLength(networkOf(network, parameters), examples),
      );
      return holds(turn! < 0.75 * end!, turn, end);
    },
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
    "Three goals, if you like some": listOf("practice", 3, "Three goals"),
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
  "quiz-diverges-question": {
    "The loss goes 0.4, 3, 80": "a supposed case",
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
    "Deriving by hand does not scale": ({ lines }) =>
      is(
        lines("next-experiment").map((line) => valuesIn(line).at(-1)),
        [1, 2, 16, 256],
      ),
  },
};
