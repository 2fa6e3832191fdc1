import { codeExercise } from "../../checks/code";
import { decimal, typed } from "../further";
import { numberResult } from "../../checks/results";

type LoopArgs = [slope: (weight: number) => number, start: number, learningRate: number, epochs: number];

/** A walk with any rule for a step; the rule sees where it is, where it began and how many steps are done. */
function walk(start: number, epochs: number, rule: (weight: number) => number): number {
  let weight = start;
  for (let epoch = 0; epoch < epochs; epoch += 1) weight = rule(weight);
  return weight;
}

/** The slope of the bowl in the text. */
const inText = typed("(weight) => weight - 3", (weight: number) => weight - 3);

/** The slope of a bowl: each step meets another one. */
function bowl(lowest: number, steepness: number): (weight: number) => number {
  return typed(`(weight) => ${steepness} * (weight - ${lowest})`, (weight) => steepness * (weight - lowest));
}

export const descentLoop = codeExercise<undefined, LoopArgs>({
  id: "4-descent-loop",
  lesson: 4,
  name: "The loop of gradient descent",
  functionName: "myDescent",
  readGiven: () => undefined,
  fromGiven: () => [inText, 1, 0.1, 4],
  further: (random) => [
    bowl(decimal(random, 2, 3), decimal(random, 0.8, 1.6)),
    decimal(random, 0.1, 1),
    decimal(random, 0.05, 0.25),
    3 + Math.floor(4 * random()),
  ],
  form: numberResult,
  reference: (slope, start, learningRate, epochs) =>
    walk(start, epochs, (weight) => weight - learningRate * slope(weight)),
  praise:
    "Ask for the slope, step against it, again and again. Training a network of millions of weights is this loop.",
  mistakes: [
    {
      id: "uphill",
      ways: [
        (slope, start, learningRate, epochs) => walk(start, epochs, (weight) => weight + learningRate * slope(weight)),
      ],
      message: "This walk climbs. The slope says where up is; which sign leads down?",
    },
    {
      id: "slope-once",
      ways: [(slope, start, learningRate, epochs) => start - epochs * learningRate * slope(start)],
      message: "The slope is asked once, at the start, and used for every step. Is it the same further down?",
    },
    {
      id: "one-step",
      ways: [(slope, start, learningRate) => start - learningRate * slope(start)],
      message:
        "This is where the first step leads. How many were asked for, and does each begin where the last one ended?",
    },
    {
      id: "one-too-many",
      ways: [
        (slope, start, learningRate, epochs) =>
          walk(start, epochs + 1, (weight) => weight - learningRate * slope(weight)),
      ],
      message: "One step too many. Does the loop count from 0, and stop before `epochs`?",
    },
    {
      id: "one-too-few",
      ways: [
        (slope, start, learningRate, epochs) =>
          walk(start, epochs - 1, (weight) => weight - learningRate * slope(weight)),
      ],
      message: "One step too few. Where does the loop begin to count, and where does it stop?",
    },
    {
      id: "slopes-pile-up",
      ways: [
        (slope, start, learningRate, epochs) => {
          let sum = 0;
          return walk(start, epochs, (weight) => {
            sum += slope(weight);
            return weight - learningRate * sum;
          });
        },
      ],
      message: "In each step the slopes of all steps before are subtracted again. Which slope belongs to this step?",
    },
    {
      id: "slope-of-epoch",
      ways: [
        (slope, start, learningRate, epochs) =>
          Array.from({ length: epochs }, (_, epoch) => epoch).reduce(
            (weight, epoch) => weight - learningRate * slope(epoch),
            start,
          ),
      ],
      message: "The slope is asked at the number of the epoch. At which place is it needed?",
    },
    {
      id: "rate-on-weight",
      ways: [
        (slope, start, learningRate, epochs) => walk(start, epochs, (weight) => learningRate * weight - slope(weight)),
        (slope, start, learningRate, epochs) =>
          walk(start, epochs, (weight) => learningRate * (weight - slope(weight))),
      ],
      message: "The learningRate shortens the weight here. Which of the two should be made shorter by it?",
    },
    {
      id: "no-slope",
      ways: [
        (_slope, start, learningRate, epochs) => walk(start, epochs, (weight) => weight - learningRate),
        (_slope, start, learningRate, epochs) => walk(start, epochs, (weight) => weight - learningRate * weight),
      ],
      message: "The slope is never asked. Which of the things handed over tells which way is up?",
    },
    {
      id: "slope-typed-in",
      ways: [
        (_slope, start, learningRate, epochs) =>
          walk(start, epochs, (weight) => weight - learningRate * inText(weight)),
      ],
      message:
        "This walks down the slope of the example, weight − 3, whatever is handed over. Which argument knows the slope?",
    },
    {
      id: "step-alone",
      ways: [
        (slope, start, learningRate, epochs) => walk(start, epochs, (weight) => learningRate * slope(weight)),
        (slope, start, learningRate, epochs) => walk(start, epochs, (weight) => -learningRate * slope(weight)),
      ],
      message:
        "In each epoch the step takes the place of the weight, and where it stood is lost. Is it `-=` that stands there?",
    },
    {
      id: "stops-early",
      ways: [
        (slope, start, learningRate, epochs) =>
          walk(start, epochs, (weight) =>
            Math.abs(slope(weight)) < 1 ? weight : weight - learningRate * slope(weight),
          ),
      ],
      message:
        "The walk stops where the slope is small, before all its steps are taken. What says how many steps there are?",
    },
    {
      id: "divided-by-epochs",
      ways: [
        (slope, start, learningRate, epochs) =>
          walk(start, epochs, (weight) => weight - (learningRate * slope(weight)) / epochs),
        (slope, start, learningRate, epochs) =>
          walk(start, epochs, (weight) => weight - learningRate * slope(weight)) / epochs,
      ],
      message: "There is a division by the number of epochs. Is a mean asked for, or the place where the walk ends?",
    },
    {
      id: "slope-returned",
      ways: [
        (slope, start, learningRate, epochs) =>
          slope(walk(start, epochs, (weight) => weight - learningRate * slope(weight))),
        (slope, start, learningRate, epochs) =>
          slope(walk(start, epochs - 1, (weight) => weight - learningRate * slope(weight))),
      ],
      message: "This is a slope, not a place. What was asked for?",
    },
    {
      id: "no-rate",
      ways: [(slope, start, _learningRate, epochs) => walk(start, epochs, (weight) => weight - slope(weight))],
      message: "The whole slope is subtracted in each step. Where does the learningRate come in?",
    },
    {
      id: "from-start",
      ways: [
        (slope, start, learningRate, epochs) => walk(start, epochs, (weight) => start - learningRate * slope(weight)),
      ],
      message: "Each step sets out from the start again. Where does the second step begin?",
    },
    {
      id: "only-the-change",
      ways: [
        (slope, start, learningRate, epochs) =>
          walk(start, epochs, (weight) => weight - learningRate * slope(weight)) - start,
      ],
      message: "This is how far the walk went, not where it ended. What was asked for?",
    },
    {
      id: "unchanged",
      ways: [(_slope, start) => start],
      message: "The weight came back as it went in. Does the new value go back into it?",
    },
  ],
});
