import { predictBias, predictPaths, predictTwice } from "./predictions";
import { quizOrder, quizPlus } from "./quiz";
import { timesRule } from "./timesRule";
import { walkBack } from "./walkBack";
import type { Exercise } from "../../checks/types";

/** Lesson 6's exercises, in the order of the notebook. */
export const lesson6: readonly Exercise[] = [
  predictTwice,
  predictPaths,
  timesRule,
  predictBias,
  walkBack,
  quizPlus,
  quizOrder,
];
