import { stepNeuron } from "../../math/descent";
import type { Neuron } from "../../math/neuron";
import { spread } from "../../math/neuronParameters";
import { codeExercise } from "../../checks/code";
import { decimal, furtherNeuron, lossByZ, reversed, signedNumbers, withoutFirst, withoutLast } from "../further";
import { neuronResult } from "../../checks/results";
import { type NeuronNumbers, readNeuronNumbers } from "../neuronNumbers";

type StepArgs = [neuron: Neuron, gradient: number[], learningRate: number];

/** A step with any rule for a weight; `at` is the place of its slope in the gradient. */
function stepBy({ weights, bias }: Neuron, rule: (value: number, at: number) => number): Neuron {
  return { weights: weights.map((weight, i) => rule(weight, i)), bias: rule(bias, weights.length) };
}

function takeStep(neuron: Neuron, slopes: number[], learningRate: number): Neuron {
  return stepNeuron(neuron, { weightGradients: slopes.slice(0, -1), biasGradient: slopes.at(-1)! }, learningRate);
}

export const step = codeExercise<NeuronNumbers, StepArgs>({
  id: "3-step",
  lesson: 3,
  name: "One step downhill",
  functionName: "myStep",
  readGiven: readNeuronNumbers,
  fromGiven: ({ neuron, example, learningRate }) => [
    neuron,
    spread(lossByZ(neuron, example), example.inputs),
    learningRate,
  ],
  further: (random, { neuron }) => {
    const count = neuron.weights.length;
    return [furtherNeuron(random, count), signedNumbers(random, count + 1, 0.1, 1), decimal(random, 0.1, 0.8)];
  },
  form: neuronResult,
  reference: takeStep,
  praise: "Against the slope, as far as the learningRate says, the bias too. Repeat this and the neuron learns.",
  mistakes: [
    {
      id: "uphill",
      ways: [(neuron, slopes, learningRate) => stepBy(neuron, (value, at) => value + learningRate * slopes[at]!)],
      message: "This step goes uphill: the loss will rise. The slope says where up is; which sign leads down?",
    },
    {
      id: "rate-twice",
      ways: [(neuron, slopes, learningRate) => takeStep(neuron, slopes, learningRate ** 2)],
      message: "The learningRate is applied twice. How long is the step when it is 0.1, and how long should it be?",
    },
    {
      id: "no-rate",
      ways: [(neuron, slopes) => takeStep(neuron, slopes, 1)],
      message: "The whole slope is subtracted. Where does the learningRate come in?",
    },
    {
      id: "divided-by-rate",
      ways: [(neuron, slopes, learningRate) => takeStep(neuron, slopes, 1 / learningRate)],
      message:
        "The slope is divided by the learningRate. Should a smaller learningRate make a longer step, or a shorter one?",
    },
    {
      id: "bias-left",
      ways: [
        (neuron, slopes, learningRate) => ({
          ...takeStep(neuron, slopes, learningRate),
          bias: neuron.bias,
        }),
      ],
      message: "The weights are right, and the bias stayed where it was. Is it to blame for a part of the loss, too?",
    },
    {
      id: "bias-uphill",
      ways: [
        (neuron, slopes, learningRate) => takeStep(neuron, [...slopes.slice(0, -1), -slopes.at(-1)!], learningRate),
      ],
      message: "The weights are right, and the bias goes uphill. Which sign stands before its step?",
    },
    {
      id: "weights-uphill",
      ways: [
        (neuron, slopes, learningRate) =>
          takeStep(neuron, [...slopes.slice(0, -1).map((slope) => -slope), slopes.at(-1)!], learningRate),
      ],
      message: "The bias is right, and the weights go uphill. Which sign stands before their steps?",
    },
    {
      id: "bias-no-rate",
      ways: [
        (neuron, slopes, learningRate) => ({
          ...takeStep(neuron, slopes, learningRate),
          bias: neuron.bias - slopes.at(-1)!,
        }),
      ],
      message:
        "The weights are right. The whole slope is subtracted from the bias: what makes the steps of the weights shorter?",
    },
    {
      id: "bias-first",
      ways: [
        (neuron, slopes, learningRate) => takeStep(neuron, [...slopes.slice(1), slopes[0]!], learningRate),
        (neuron, slopes, learningRate) => takeStep(neuron, [...slopes.slice(1), slopes.at(-1)!], learningRate),
      ],
      message:
        "The weights take their slopes one place too far on in the list. Which slope is at place 0, and where is the one of the bias?",
    },
    {
      id: "weights-left",
      ways: [
        (neuron, slopes, learningRate) => ({
          ...takeStep(neuron, slopes, learningRate),
          weights: neuron.weights,
        }),
      ],
      message: "The bias is right, and the weights stayed where they were. Which slopes belong to them?",
    },
    {
      id: "unchanged",
      ways: [(neuron) => neuron],
      message: "The neuron came back as it went in. Where is the slope subtracted?",
    },
    {
      id: "crossed-slopes",
      ways: [
        (neuron, slopes, learningRate) =>
          takeStep(neuron, [...reversed(slopes.slice(0, -1)), slopes.at(-1)!], learningRate),
      ],
      message: "The wrong weight is nudged: each gets the slope of another. Which slope belongs to the first weight?",
    },
    {
      id: "one-slope-for-all",
      ways: [
        (neuron, slopes, learningRate) => stepBy(neuron, (value) => value - learningRate * slopes[0]!),
        (neuron, slopes, learningRate) =>
          takeStep(neuron, [...neuron.weights.map(() => slopes[0]!), slopes.at(-1)!], learningRate),
      ],
      message: "The same slope is used more than once. Has every weight the same share of the blame?",
    },
    {
      id: "bias-takes-other-slope",
      ways: [
        (neuron, slopes, learningRate) => takeStep(neuron, [...slopes.slice(0, -1), slopes[0]!], learningRate),
        (neuron, slopes, learningRate) => takeStep(neuron, [...slopes.slice(0, -1), slopes.at(-2)!], learningRate),
      ],
      message: "The weights are right. The bias takes the slope of a weight: where in the list is its own?",
    },
    {
      id: "first-left",
      ways: [
        (neuron, slopes, learningRate) =>
          takeStep(neuron, [...withoutFirst(slopes.slice(0, -1)), slopes.at(-1)!], learningRate),
      ],
      message: "The first weight stayed where it was. From which number does the loop count?",
    },
    {
      id: "last-left",
      ways: [
        (neuron, slopes, learningRate) =>
          takeStep(neuron, [...withoutLast(slopes.slice(0, -1)), slopes.at(-1)!], learningRate),
      ],
      message: "The last weight stayed where it was. Where does the loop stop?",
    },
    {
      id: "rate-on-weight",
      ways: [
        (neuron, slopes, learningRate) => stepBy(neuron, (value, at) => value * learningRate - slopes[at]!),
        (neuron, slopes, learningRate) => stepBy(neuron, (value, at) => learningRate * (value - slopes[at]!)),
      ],
      message: "The learningRate shortens the weight here. Which of the two should be made shorter by it?",
    },
    {
      id: "no-slope",
      ways: [(neuron, _slopes, learningRate) => stepBy(neuron, (value) => value - learningRate)],
      message: "The learningRate alone is subtracted. What says how steep it is, and which way is up?",
    },
    {
      id: "turned-round",
      ways: [(neuron, slopes, learningRate) => stepBy(neuron, (value, at) => learningRate * slopes[at]! - value)],
      message: "The weight is subtracted from the step here. Which of the two is taken away from the other?",
    },
    {
      id: "only-the-change",
      ways: [
        (neuron, slopes, learningRate) => stepBy(neuron, (_, at) => -learningRate * slopes[at]!),
        (neuron, slopes, learningRate) => stepBy(neuron, (_, at) => learningRate * slopes[at]!),
      ],
      message: "This is the step alone, without where it starts. What is it subtracted from?",
    },
    {
      id: "multiplied",
      ways: [(neuron, slopes, learningRate) => stepBy(neuron, (value, at) => value * (1 - learningRate * slopes[at]!))],
      message: "The step is multiplied by the weight itself. Does the length of a step depend on where it starts?",
    },
  ],
});
