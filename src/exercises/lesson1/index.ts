import { forward } from "./forward";
import { frozenWeights } from "./frozenWeights";
import { predictBlame, predictFlat, predictHalf, predictStep } from "./predictions";
import { quizForwardPass, quizWeightUpdates } from "./quiz";
import { whyActivation } from "./whyActivation";
import type { Exercise } from "../../checks/types";

/** Lesson 1's exercises, in the order of the notebook. */
export const lesson1: readonly Exercise[] = [
  predictHalf,
  forward,
  predictBlame,
  predictStep,
  predictFlat,
  whyActivation,
  frozenWeights,
  quizForwardPass,
  quizWeightUpdates,
];
