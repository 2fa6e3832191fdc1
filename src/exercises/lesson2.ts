import { firstBug, secondBug, thirdBug } from "./lesson2/bugs";
import { crossEntropy } from "./lesson2/crossEntropy";
import { predictBest, predictKink, predictOverflow, predictShrink } from "./lesson2/predictions";
import { quizFloat32, quizNaN, quizReferee } from "./lesson2/quiz";
import { relativeErrorExercise } from "./lesson2/relativeError";
import { whySmall } from "./lesson2/whySmall";
import type { Exercise } from "./types";

/** Lesson 2's exercises, in the order of the notebook. */
export const lesson2: readonly Exercise[] = [
  predictShrink,
  relativeErrorExercise,
  predictBest,
  whySmall,
  predictKink,
  firstBug,
  secondBug,
  thirdBug,
  predictOverflow,
  crossEntropy,
  quizReferee,
  quizFloat32,
  quizNaN,
];
