import { createNetwork } from "../../math/network";
import { xorExamples } from "../../math/data";
import { layersOf } from "../../math/parameters";
import { train } from "../../math/training";
import { formatNumber } from "../../math/format";
import { predictionExercise, type Reveal } from "../../checks/prediction";
import { type NetworkNumbers, readNetworkNumbers } from "./numbers";

const nothing = () => undefined;

/** More 0s than 1s: with as many of each, all slopes would be 0 at the start, and no weight would ever move. */
const firstAlone = [
  [0, 0, 0],
  [0, 1, 0],
  [1, 0, 1],
  [1, 1, 0],
].map(([x1 = 0, x2 = 0, target = 0]) => ({ inputs: [x1, x2], target }));

function zerosReveal(): Reveal {
  const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1, initialiser: "zeros" });
  train(network, firstAlone, { learningRate: 2, epochs: 500 });
  const [first, second] = layersOf(network)[0]!.weights.map(
    (row) => `(${row.map((each) => formatNumber(each)).join(", ")})`,
  );
  return {
    outcome: first === second ? "same" : "different",
    facts: `With learningRate 2, after 500 epochs, the weights of h1 are ${first}, and those of h2 are ${second}.`,
    because:
      "Both saw the same inputs, gave the same activation and got the same blame, in every epoch. Nothing ever told them apart, so two neurons do the work of one.",
  };
}

export const predictZeros = predictionExercise<undefined>({
  id: "4-predict-zeros",
  lesson: 4,
  name: "Guess: when all weights start at 0",
  options: ["same", "different"],
  tempting: {
    different: "They are two neurons, with two lines to the output. But those two lines start equal as well.",
  },
  readGiven: nothing,
  reveal: zerosReveal,
});

export const predictHiddenBlame = predictionExercise<NetworkNumbers>({
  id: "4-predict-blame",
  lesson: 4,
  name: "Guess: which hidden neuron is more to blame",
  options: ["h1", "h2"],
  tempting: {
    h1: "The larger weight carries more. But it is not the only factor: each neuron's own slope is another.",
    h2: "A negative weight turns the sign of the blame. How much arrives is a matter of its size.",
  },
  readGiven: (given) => {
    const numbers = readNetworkNumbers(given);
    if (numbers.network.layerSizes[1]! >= 2) return numbers;
    throw new RangeError("two hidden neurons are needed here, to have something to compare");
  },
  reveal: ({ walk }) => {
    const [first = 0, second = 0] = walk.layers[0]!.lossByPreActivations;
    const facts = `The blame of h1 is ${formatNumber(first)}, the blame of h2 is ${formatNumber(second)}: it is the size that counts here, not the sign.`;
    const because =
      "Blame goes back over the same line on which the value came. A heavy line carries much of it, and a negative one turns its sign round.";
    if (Math.abs(first) === Math.abs(second)) return { outcome: "draw", facts, because };
    return { outcome: Math.abs(first) > Math.abs(second) ? "h1" : "h2", facts, because };
  },
});

export const predictIdentity = predictionExercise<undefined>({
  id: "4-predict-identity",
  lesson: 4,
  name: "Guess: XOR without an activation",
  options: ["yes", "slowly", "never"],
  tempting: {
    yes: "There are more weights than in one neuron. But all that they draw is one line.",
    slowly: "More epochs help where the way leads on downhill. Here it ends.",
  },
  readGiven: nothing,
  reveal: () => {
    const losses = [1, 2, 5].map(
      (seed) =>
        train(createNetwork({ layerSizes: [2, 2, 1], seed, hiddenActivation: "identity" }), xorExamples(), {
          learningRate: 5,
          epochs: 2000,
        }).loss,
    );
    return {
      outcome: losses.every((loss) => loss > 0.1) ? "never" : "yes",
      facts: `With learningRate 5, after 2000 epochs, from three different seeds, the loss is ${losses.map((each) => formatNumber(each)).join(", ")}.`,
      because:
        "Without an activation the two layers fold into one, and one layer can only draw one straight line. More epochs do not bend it.",
    };
  },
});
