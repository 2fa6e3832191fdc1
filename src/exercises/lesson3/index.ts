import { crossEntropy } from "./crossEntropy";
import { gradient } from "./gradient";
import { predictOverflow } from "./predictions";
import { quizFlat, quizFloat32, quizFromZ, quizNaN } from "./quiz";
import { step } from "./step";
import type { Exercise } from "../../checks/types";

/** Lesson 3's exercises, in the order of the notebook. */
export const lesson3: readonly Exercise[] = [
  predictOverflow,
  crossEntropy,
  gradient,
  step,
  quizFromZ,
  quizFlat,
  quizFloat32,
  quizNaN,
];
