import { type Example, type Neuron, neuronLoss } from "../../math/neuron";
import { codeExercise } from "../../checks/code";
import { numberResult } from "../../checks/results";
import { decimal, furtherExample, furtherNeuron } from "../further";
import { type NeuronNumbers, readNeuronNumbers } from "../neuronNumbers";

type NudgeArgs = [loss: (weights: number[]) => number, weights: number[], which: number, h: number];

/** The loss with one weight moved. */
function nudged(loss: NudgeArgs[0], weights: number[], which: number, by: number): number {
  return loss(weights.map((weight, i) => (i === which ? weight + by : weight)));
}

function centralSlope(loss: NudgeArgs[0], weights: number[], which: number, h: number): number {
  return (nudged(loss, weights, which, h) - nudged(loss, weights, which, -h)) / (2 * h);
}

function slopeOfAll(loss: NudgeArgs[0], weights: number[], _which: number, h: number): number {
  return (loss(weights.map((weight) => weight + h)) - loss(weights.map((weight) => weight - h))) / (2 * h);
}

/** The weight set to ±h, where it should be moved by h. */
function slopeAtZero(loss: NudgeArgs[0], weights: number[], which: number, h: number): number {
  const put = (value: number) => loss(weights.map((weight, i) => (i === which ? value : weight)));
  return (put(h) - put(-h)) / (2 * h);
}

function lossesAdded(loss: NudgeArgs[0], weights: number[], which: number, h: number): number {
  return nudged(loss, weights, which, h) + nudged(loss, weights, which, -h);
}

/** Whether `loss` is asked with one and the same list every time. */
function asksWithOneList(answer: (...args: NudgeArgs) => unknown): boolean {
  const lists: number[][] = [];
  const watching = (weights: number[]) => {
    lists.push(weights);
    return 0;
  };
  answer(watching, [0.4, 0.7], 0, 0.1);
  return lists.length > 1 && new Set(lists).size === 1;
}

function nudgeArgs(neuron: Neuron, example: Example, which: number, h: number): NudgeArgs {
  const loss = (weights: number[]) => neuronLoss({ weights, bias: neuron.bias }, example);
  return [loss, neuron.weights, which, h];
}

export const nudging = codeExercise<NeuronNumbers, NudgeArgs>({
  id: "2-nudge",
  lesson: 2,
  name: "Slope by nudging",
  functionName: "mySlope",
  readGiven: readNeuronNumbers,
  // A wide nudge, so that a nudge to one side only shows clearly.
  fromGiven: ({ neuron, example }) => nudgeArgs(neuron, example, 0, 0.1),
  further: (random, { example }) => {
    const count = example.inputs.length;
    const which = Math.floor(random() * count);
    const h = decimal(random, 0.2, 0.5);
    return nudgeArgs(furtherNeuron(random, count), furtherExample(random, count), which, h);
  },
  form: numberResult,
  reference: centralSlope,
  praise:
    "Nudged to both sides, the weights left as they were. This needs no calculus, only two looks at the loss for each weight.",
  mistakes: [
    {
      id: "forward-difference",
      ways: [(loss, weights, which, h) => (nudged(loss, weights, which, h) - loss(weights)) / h],
      message: "This is the forward difference: it nudges to one side only. What does the other side of the hill say?",
    },
    {
      id: "backward-difference",
      ways: [(loss, weights, which, h) => (loss(weights) - nudged(loss, weights, which, -h)) / h],
      message: "This is the backward difference: it looks back only. What does the loss do on the other side?",
    },
    {
      id: "shared-list",
      ways: [(loss, weights) => loss(weights) - loss(weights)],
      seen: asksWithOneList,
      message:
        "`loss` gets the same list both times, so nothing is left of the rise. `const up = weights` is a second name, not a second list: how is a copy made?",
    },
    {
      id: "not-nudged",
      ways: [(loss, weights) => loss([...weights]) - loss([...weights])],
      message: "Both losses are the same, so the rise is 0. Is the weight moved before `loss` is asked?",
    },
    {
      id: "weight-replaced",
      ways: [slopeAtZero],
      message: "The weight is set to h and to −h here, not moved by it. Is there an `=` where `+=` belongs?",
    },
    {
      id: "weight-scaled",
      ways: [
        (loss, weights, which, h) =>
          (nudged(loss, weights, which, h * weights[which]!) - nudged(loss, weights, which, -h * weights[which]!)) /
          (2 * h),
        (loss, weights, which, h) => slopeAtZero(loss, weights, which, h * weights[which]!) * weights[which]!,
      ],
      message:
        "The weight is multiplied here, so a large one moves further than a small one. What moves every weight by the same h?",
    },
    {
      id: "losses-added",
      ways: [
        (loss, weights, which, h) => lossesAdded(loss, weights, which, h) / (2 * h),
        (loss, weights, which, h) => lossesAdded(loss, weights, which, h) / h,
        (loss, weights, which, h) => lossesAdded(loss, weights, which, h) / 2,
      ],
      message: "The two losses are added here. What tells how much the loss rose from one to the other?",
    },
    {
      id: "half-nudge",
      ways: [
        (loss, weights, which, h) => centralSlope(loss, weights, which, h / 2),
        (loss, weights, which, h) => centralSlope(loss, weights, which, h / 2) / 2,
      ],
      message: "The weight is moved by half of h to each side. How far to each side does the task ask for?",
    },
    {
      id: "double-nudge",
      ways: [
        (loss, weights, which, h) => centralSlope(loss, weights, which, 2 * h),
        (loss, weights, which, h) => 2 * centralSlope(loss, weights, which, 2 * h),
      ],
      message: "The weight is moved by 2h to each side. From the one side to the other, how far should it be?",
    },
    {
      id: "half-run",
      ways: [
        (loss, weights, which, h) => (nudged(loss, weights, which, h) - loss(weights)) / (2 * h),
        (loss, weights, which, h) => (loss(weights) - nudged(loss, weights, which, -h)) / (2 * h),
      ],
      message:
        "It is divided by 2h, but only one side was nudged. Was the weight put back to where it began, and then on to the other side?",
    },
    {
      id: "dropped-two",
      ways: [(loss, weights, which, h) => 2 * centralSlope(loss, weights, which, h)],
      message: "This is twice the slope: the 2 is gone. From w − h to w + h, how far is it?",
    },
    {
      id: "not-divided",
      ways: [(loss, weights, which, h) => 2 * h * centralSlope(loss, weights, which, h)],
      message: "This is the rise alone: how much the loss changed. What makes a slope out of a rise?",
    },
    {
      id: "one-loss-divided",
      ways: [
        (loss, weights, which, h) => nudged(loss, weights, which, h) - nudged(loss, weights, which, -h) / (2 * h),
        (loss, weights, which, h) => nudged(loss, weights, which, h) - nudged(loss, weights, which, -h) / h,
      ],
      message: "Only the second loss is divided here. Where do brackets belong, so that the whole rise is?",
    },
    {
      id: "halved",
      ways: [(loss, weights, which, h) => h * centralSlope(loss, weights, which, h)],
      message:
        "This is half of the rise. A slope is a rise divided by the way: how long is that, and where does h come in?",
    },
    {
      id: "divided-by-h-twice",
      ways: [2, 1, 0.5].map(
        (factor) => (loss: NudgeArgs[0], weights: number[], which: number, h: number) =>
          (factor * centralSlope(loss, weights, which, h)) / h,
      ),
      message: "This is divided by h twice. From w − h to w + h, is the way 2h long, or has it an h squared in it?",
    },
    {
      id: "multiplied-by-h",
      ways: [
        (loss, weights, which, h) => h * h * centralSlope(loss, weights, which, h),
        (loss, weights, which, h) => 2 * h * 2 * h * centralSlope(loss, weights, which, h),
      ],
      message: "After the division it is multiplied by h. Are there brackets round `2 * h`?",
    },
    {
      id: "wrong-sign",
      ways: [(loss, weights, which, h) => -centralSlope(loss, weights, which, h)],
      message: "The size is right, the sign is turned round. Which loss is subtracted from which?",
    },
    {
      id: "wrong-weight",
      ways: [
        (loss, weights, which, h) => centralSlope(loss, weights, (which + 1) % weights.length, h),
        (loss, weights, _which, h) => centralSlope(loss, weights, 0, h),
        (loss, weights, _which, h) => centralSlope(loss, weights, weights.length - 1, h),
        (loss, weights, which, h) => centralSlope(loss, weights, which - 1, h),
      ],
      message: "This is the slope of another weight. Which weight does `which` stand for, when lists count from 0?",
    },
    {
      id: "all-weights",
      ways: [slopeOfAll],
      message: "All the weights are nudged at once. How could you tell then which of them is to blame?",
    },
    {
      id: "own-h",
      ways: [1e-3, 1e-4, 1e-5, 1e-6].map(
        (h) => (loss: NudgeArgs[0], weights: number[], which: number) => centralSlope(loss, weights, which, h),
      ),
      message: "A good slope, with a nudge of its own size. Does the function use the h that is handed to it?",
    },
  ],
});
