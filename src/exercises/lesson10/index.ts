import { accuracyOfScores } from "./accuracy";
import { momentumStep } from "./momentum";
import { predictByHeart, predictFloor } from "./predictions";
import { quizHeldOutDigits, quizRecipe } from "./quiz";
import { pickWrong } from "./whichWrong";
import type { Exercise } from "../../checks/types";

/** Lesson 10's exercises, in the order of the notebook. */
export const lesson10: readonly Exercise[] = [
  pickWrong,
  predictFloor,
  accuracyOfScores,
  predictByHeart,
  momentumStep,
  quizHeldOutDigits,
  quizRecipe,
];
