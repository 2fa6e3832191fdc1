import { codeExercise } from "../../checks/code";
import { decimal, typed } from "../further";
import { numberResult } from "../../checks/results";
import { lessonLoop, type LoopNumbers, readLoop } from "./numbers";

type LoopArgs = [start: number, slopeAt: (w: number) => number, learningRate: number, steps: number];

/** The slope of a valley with its floor at 0.5. */
const slopeOfValley = typed("(w) => 3 * (w - 0.5)", (w: number) => 3 * (w - 0.5));

/** One step of a loop: takes the weight and the gradient left over, returns both anew. */
type Step = (
  weight: number,
  left: number,
  slopeAt: LoopArgs[1],
  learningRate: number,
) => [weight: number, left: number];

function looped(step: Step): (...args: LoopArgs) => number {
  return (start, slopeAt, learningRate, steps) => {
    let [weight, left] = [start, 0];
    for (let count = 0; count < steps; count += 1) [weight, left] = step(weight, left, slopeAt, learningRate);
    return weight;
  };
}

/** The weights at which the slope is asked when there are four steps from 2. */
function asked(answer: (...args: LoopArgs) => unknown): number[] {
  const weights: number[] = [];
  const watching = (w: number) => {
    weights.push(w);
    return slopeOfValley(w);
  };
  answer(2, watching, 0.1, 4);
  return weights;
}

const right: Step = (w, _, slopeAt, rate) => [w - rate * slopeAt(w), 0];

export const reset = codeExercise<LoopNumbers, LoopArgs>({
  id: "7-reset",
  lesson: 7,
  name: "A gradient that is not reset",
  functionName: "myTraining",
  readGiven: readLoop,
  fromGiven: ({ start, learningRate, steps }) => [start, slopeOfValley, learningRate, steps],
  further: (random) => [
    decimal(random, 2, 3),
    slopeOfValley,
    decimal(random, lessonLoop.learningRate, 0.2),
    3 + Math.floor(random() * 3),
  ],
  form: numberResult,
  reference: looped(right),
  praise:
    "Each step uses the slope of the place where the weight is now, and nothing of the steps before. `resetGradients` sees to that, for all weights at once.",
  mistakes: [
    {
      id: "no-reset",
      ways: [looped((w, left, slopeAt, rate) => [w - rate * (left + slopeAt(w)), left + slopeAt(w)])],
      message:
        "This is what the loop gives as it stands: in every step the slopes of all steps before are added in. Where could the gradient go back to 0?",
    },
    {
      id: "never-runs",
      ways: [looped((w) => [w, 0])],
      seen: (answer) => asked(answer).length === 0,
      message: "`slopeAt` is never called, so nothing can move. Is the condition of the loop true at its first step?",
    },
    {
      id: "never-moves",
      ways: [
        looped((w, _, slopeAt) => {
          slopeAt(w);
          return [w, 0];
        }),
      ],
      message:
        "The weight that is returned never moved. Does the step change this weight, and is its gradient still there then, or set to 0 already?",
    },
    {
      id: "weight-replaced",
      ways: [
        looped((w, _, slopeAt, rate) => [-rate * slopeAt(w), 0]),
        looped((w, _, slopeAt, rate) => [rate * slopeAt(w), 0]),
      ],
      message:
        "The step takes the place of the weight. What does `=` do with the weight that was there, and what does `-=` do?",
    },
    {
      id: "uphill",
      ways: [looped((w, _, slopeAt, rate) => [w + rate * slopeAt(w), 0])],
      message: "The gradient is reset, and the weight now runs uphill. Which sign stands before the learningRate?",
    },
    {
      id: "no-rate",
      ways: [looped((w, _, slopeAt) => [w - slopeAt(w), 0])],
      message: "The gradient is reset, and the whole slope is subtracted. Where is the learningRate?",
    },
    {
      id: "rate-twice",
      ways: [looped((w, _, slopeAt, rate) => [w - rate * rate * slopeAt(w), 0])],
      message: "The gradient is reset, and the learningRate is applied twice. How long should a step be?",
    },
    {
      id: "first-slope-only",
      ways: [(start, slopeAt, learningRate, steps) => start - steps * learningRate * slopeAt(start)],
      message:
        "Every step uses the slope of the start. Where is the weight after the first step, and how steep is it there?",
    },
    {
      id: "one-step-more",
      ways: [(start, slopeAt, learningRate, steps) => looped(right)(start, slopeAt, learningRate, steps + 1)],
      message: "This is one step too many. From which number does the loop count, and does it use `<` or `<=`?",
    },
    {
      id: "one-step-less",
      ways: [(start, slopeAt, learningRate, steps) => looped(right)(start, slopeAt, learningRate, steps - 1)],
      message: "This is one step too few. From which number does the loop count?",
    },
    {
      id: "start-again",
      ways: [
        (start, slopeAt, learningRate, steps) =>
          looped(() => [start - learningRate * slopeAt(start), 0])(start, slopeAt, learningRate, steps),
      ],
      seen: (answer) => asked(answer).join() === "2,2,2,2",
      message:
        "Every step sets out from `start`, so only the last one is left. What must be set back inside the loop: w, or its gradient?",
    },
    {
      id: "weight-reset",
      ways: [
        looped((_w, left, slopeAt, rate) => [-rate * (left + slopeAt(0)), left + slopeAt(0)]),
        looped((_w, _left, slopeAt, rate) => [-rate * slopeAt(0), 0]),
      ],
      message: "The weight is set to 0 in each step. What is to go back to 0 there?",
    },
    {
      id: "gradient-returned",
      ways: [
        (start, slopeAt, learningRate, steps) => slopeAt(looped(right)(start, slopeAt, learningRate, steps - 1)),
        (start, slopeAt, learningRate, steps) => {
          let [weight, sum] = [start, 0];
          for (let count = 0; count < steps; count += 1) {
            sum += slopeAt(weight);
            weight -= learningRate * sum;
          }
          return sum;
        },
      ],
      message: "This is the gradient that is left at the end. Which number is the result of a training?",
    },
    {
      id: "one-step",
      ways: [(start, slopeAt, learningRate) => looped(right)(start, slopeAt, learningRate, 1)],
      message:
        "This is the weight after the first step, and the others do not count. Does `return` stand inside the loop, or is something set to 0 that the others need?",
    },
  ],
});
