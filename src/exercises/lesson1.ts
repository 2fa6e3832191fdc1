import { forward } from "./lesson1/forward";
import { frozenWeights } from "./lesson1/frozenWeights";
import { gradient } from "./lesson1/gradient";
import { meanLoss } from "./lesson1/meanLoss";
import { nudge } from "./lesson1/nudge";
import { predictBlame, predictFlat, predictHalf, predictStep } from "./lesson1/predictions";
import { quizForwardPass, quizWeightUpdates } from "./lesson1/quiz";
import { step } from "./lesson1/step";
import { whyActivation } from "./lesson1/whyActivation";
import type { Exercise } from "./types";

/** Lesson 1's exercises, in the order of the notebook. */
export const lesson1: readonly Exercise[] = [
  predictHalf,
  forward,
  predictBlame,
  predictStep,
  predictFlat,
  whyActivation,
  frozenWeights,
  meanLoss,
  gradient,
  nudge,
  step,
  quizForwardPass,
  quizWeightUpdates,
];
