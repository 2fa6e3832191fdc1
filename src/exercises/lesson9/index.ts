import { crossEntropyOfScores } from "./crossEntropyOfScores";
import { predictSoftmax, predictStart } from "./predictions";
import { quizFast, quizSlope } from "./quiz";
import { softmaxOfRows } from "./softmaxOfRows";
import type { Exercise } from "../../checks/types";

/** Lesson 9's exercises, in the order of the notebook. */
export const lesson9: readonly Exercise[] = [
  predictSoftmax,
  softmaxOfRows,
  predictStart,
  crossEntropyOfScores,
  quizSlope,
  quizFast,
];
