import { predictBias, predictPaths, predictReset, predictTwice } from "./lesson4/predictions";
import { quizFramework, quizOrder, quizPlus } from "./lesson4/quiz";
import { reset } from "./lesson4/reset";
import { timesRule } from "./lesson4/timesRule";

import { walkBack } from "./lesson4/walkBack";
import { whyReset } from "./lesson4/whyReset";
import type { Exercise } from "./types";

/** Lesson 4's exercises, in the order of the notebook. */
export const lesson4: readonly Exercise[] = [
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
