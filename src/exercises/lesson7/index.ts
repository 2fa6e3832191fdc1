import { predictReset } from "./predictions";
import { quizFramework, quizWhen } from "./quiz";
import { reset } from "./reset";
import { whyReset } from "./whyReset";
import type { Exercise } from "../../checks/types";

/** Lesson 7's exercises, in the order of the notebook. */
export const lesson7: readonly Exercise[] = [predictReset, reset, whyReset, quizWhen, quizFramework];
