import { predictBias, predictPaths, predictReset, predictTwice } from "./predictions";
import { quizFramework, quizOrder, quizPlus } from "./quiz";
import { reset } from "./reset";
import { timesRule } from "./timesRule";

import { walkBack } from "./walkBack";
import { whyReset } from "./whyReset";
import type { Exercise } from "../../checks/types";

/** Lesson 6's exercises, in the order of the notebook. */
export const lesson6: readonly Exercise[] = [
  predictTwice,
  predictPaths,
  timesRule,
  predictBias,
  predictReset,
  walkBack,
  reset,
  whyReset,
  quizPlus,
  quizOrder,
  quizFramework,
];
