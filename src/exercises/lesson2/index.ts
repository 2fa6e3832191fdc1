import { firstBug, secondBug, thirdBug } from "./bugs";
import { nudging } from "./nudging";
import { predictBest, predictKink, predictShrink } from "./predictions";
import { quizKink, quizReferee } from "./quiz";
import { relativeErrorExercise } from "./relativeError";
import { whySmall } from "./whySmall";
import type { Exercise } from "../../checks/types";

/** Lesson 2's exercises, in the order of the notebook. */
export const lesson2: readonly Exercise[] = [
  predictShrink,
  nudging,
  relativeErrorExercise,
  predictBest,
  whySmall,
  predictKink,
  firstBug,
  secondBug,
  thirdBug,
  quizReferee,
  quizKink,
];
