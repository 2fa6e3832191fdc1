import { meanSquaredError } from "../../math/losses";
import { forwardNeuron } from "../../math/neuron";
import { codeExercise } from "../../checks/code";
import { signedNumbers, total, withoutFirst, withoutLast } from "../further";
import { numberResult } from "../../checks/results";
import { readNeuronNumbers } from "../neuronNumbers";

type LossArgs = [predictions: number[], targets: number[]];

const mean = (values: readonly number[]) => total(values) / values.length;
const errors = (predictions: number[], targets: number[]) =>
  predictions.map((prediction, i) => prediction - targets[i]!);
/** The mean of what is made from each pair. */
const meanOf = (each: (prediction: number, target: number) => number) => (predictions: number[], targets: number[]) =>
  mean(predictions.map((prediction, i) => each(prediction, targets[i]!)));
const squares = (predictions: number[], targets: number[]) => errors(predictions, targets).map((error) => error ** 2);

/** `reduce` without a start value: what comes first stands in the sum as it is. */
const firstAsItIs =
  (first: (prediction: number, target: number) => number) => (predictions: number[], targets: number[]) =>
    (first(predictions[0]!, targets[0]!) + total(squares(predictions, targets).slice(1))) / predictions.length;

interface LossNumbers {
  readonly predictions: number[];
  readonly targets: number[];
}

/** Lists of the learner's own, or else lists made from the learner's neuron: of one prediction alone, sum and mean are the same. */
function readLossNumbers(given: unknown): LossNumbers {
  if (typeof given === "object" && given !== null && "predictions" in given && "targets" in given) {
    const { predictions, targets } = given as LossNumbers;
    meanSquaredError(predictions, targets); // refuses what are not two lists of one length
    return { predictions, targets };
  }
  const { neuron, example } = readNeuronNumbers(given);
  const { activation } = forwardNeuron(neuron, example.inputs);
  return {
    predictions: [activation, activation / 2, activation / 4],
    targets: [example.target, 1 - example.target, example.target],
  };
}

export const meanLoss = codeExercise<LossNumbers, LossArgs>({
  id: "5-mean-loss",
  lesson: 5,
  name: "Mean squared error",
  functionName: "myLoss",
  readGiven: readLossNumbers,
  fromGiven: ({ predictions, targets }) => [predictions, targets],
  further: (random) => {
    const count = 3 + Math.floor(random() * 3); // with two, half of it is the mean
    return [signedNumbers(random, count, 0.1, 0.9), signedNumbers(random, count, 0.95, 2)];
  },
  form: numberResult,
  reference: (predictions, targets) => meanSquaredError(predictions, targets),
  praise: "One number for many predictions: the mean keeps it comparable, however many there are.",
  mistakes: [
    {
      id: "summed",
      ways: [(predictions, targets) => total(squares(predictions, targets))],
      message: "The squares are added up, not averaged. What would this loss do if the list were twice as long?",
    },
    {
      id: "not-squared",
      ways: [
        (predictions, targets) => mean(errors(predictions, targets)),
        (predictions, targets) => -mean(errors(predictions, targets)),
      ],
      message: "The errors are averaged without being squared. What happens to an error of +1 and one of −1?",
    },
    {
      id: "absolute",
      ways: [(predictions, targets) => mean(errors(predictions, targets).map(Math.abs))],
      message:
        "This is the mean of the sizes of the errors: a loss too, but another one. Which word of “mean squared error” is missing?",
    },
    {
      id: "mean-before-square",
      ways: [(predictions, targets) => mean(errors(predictions, targets)) ** 2],
      message: "Here the mean is squared. Which comes first, squaring or averaging?",
    },
    {
      id: "sum-squared",
      ways: [
        (predictions, targets) => total(errors(predictions, targets)) ** 2 / predictions.length,
        (predictions, targets) => total(errors(predictions, targets)) ** 2,
      ],
      message:
        "The errors are added first, and then their sum is squared. What becomes of an error of +1 and one of −1?",
    },
    {
      id: "reduce-start",
      ways: [
        firstAsItIs((prediction, target) => prediction - target),
        firstAsItIs((prediction, target) => target - prediction),
        firstAsItIs((prediction, target) => Math.abs(prediction - target)),
        firstAsItIs((prediction) => prediction),
        firstAsItIs((_prediction, target) => target),
      ],
      message: "What comes first goes into the sum as it is, not squared. With which start value does `reduce` begin?",
    },
    {
      id: "divided-in-loop",
      ways: [
        (predictions, targets) =>
          squares(predictions, targets).reduce((sum, square) => (sum + square) / predictions.length, 0),
      ],
      message: "The sum is divided again for each prediction. How many divisions make a mean, and after which line?",
    },
    {
      id: "rooted",
      ways: [(predictions, targets) => Math.sqrt(meanSquaredError(predictions, targets))],
      message: "This is the square root of the mean squared error. Does lesson 1's formula end with a root?",
    },
    {
      id: "halved",
      ways: [(predictions, targets) => meanSquaredError(predictions, targets) / 2],
      message:
        "This is half of it, and lesson 1's formula has no ½. How many squares are there, and by what is their sum divided?",
    },
    {
      id: "wrong-sign",
      ways: [(predictions, targets) => -meanSquaredError(predictions, targets)],
      message: "This loss is negative. Can a mean of squares lie below 0?",
    },
    {
      id: "percent",
      ways: [
        (predictions, targets) => 100 * meanSquaredError(predictions, targets),
        (predictions, targets) => 10_000 * meanSquaredError(predictions, targets),
      ],
      message: "This loss is in percent. In lesson 1 a prediction lies between 0 and 1: where does the 100 come from?",
    },
    {
      id: "caret",
      ways: [meanOf((prediction, target) => (prediction - target) ^ 2)],
      message: "`^` is no power in TypeScript: it works on the bits of whole numbers. Which sign makes a power?",
    },
    {
      id: "doubled",
      ways: [meanOf((prediction, target) => 2 * (prediction - target))],
      message: "The errors are doubled, not squared. What is 3 squared, and what is 3 · 2?",
    },
    {
      id: "brackets",
      ways: [meanOf((prediction, target) => prediction - target ** 2)],
      message: "Only the target is squared here: a power is taken before a difference. What has to stand in brackets?",
    },
    {
      id: "squares-subtracted",
      ways: [meanOf((prediction, target) => prediction ** 2 - target ** 2)],
      message: "Each number is squared before the difference is taken. Which comes first?",
    },
    {
      id: "added",
      ways: [meanOf((prediction, target) => (prediction + target) ** 2)],
      message: "Prediction and target are added here. What is the error of a prediction that is right?",
    },
    {
      id: "no-targets",
      ways: [meanOf((prediction) => prediction ** 2)],
      message: "The targets do not enter here. What is a prediction compared with?",
    },
    {
      id: "one-less",
      ways: [(predictions, targets) => total(squares(predictions, targets)) / (predictions.length - 1)],
      message: "The sum is divided by one less than there are predictions. How many squares were added?",
    },
    {
      id: "divided-by-two",
      ways: [(predictions, targets) => total(squares(predictions, targets)) / 2],
      message: "The sum is divided by 2, however long the lists are. By what is a mean divided?",
    },
    {
      id: "first-left",
      ways: [(predictions, targets) => mean(withoutFirst(squares(predictions, targets)))],
      message: "The first prediction does not count here. From which number does the loop count?",
    },
    {
      id: "last-left",
      ways: [(predictions, targets) => mean(withoutLast(squares(predictions, targets)))],
      message: "The last prediction does not count here. Where does the loop stop?",
    },
    {
      id: "first-only",
      ways: [
        (predictions, targets) => squares(predictions, targets)[0],
        (predictions, targets) => squares(predictions, targets)[0]! / predictions.length,
      ],
      message: "Only the first prediction is counted. Does the loop go on, or does `return` stand inside it?",
    },
    {
      id: "last-only",
      ways: [
        (predictions, targets) => squares(predictions, targets).at(-1),
        (predictions, targets) => squares(predictions, targets).at(-1)! / predictions.length,
      ],
      message: "Only the last prediction is counted. Does the loop use `=` where it needs `+=`?",
    },
  ],
});
