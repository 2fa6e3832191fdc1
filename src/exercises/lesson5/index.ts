import { meanLoss } from "./meanLoss";
import { predictSeeds } from "./predictions";
import { quizDiverges, quizEpoch, quizHeldOut, quizVanishing } from "./quiz";
import type { Exercise } from "../../checks/types";

/** Lesson 5's exercises, in the order of the notebook. */
export const lesson5: readonly Exercise[] = [
  meanLoss,
  predictSeeds,
  quizDiverges,
  quizEpoch,
  quizVanishing,
  quizHeldOut,
];
