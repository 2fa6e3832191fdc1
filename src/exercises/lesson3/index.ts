import { descentLoop } from "./descentLoop";
import { hiddenBlame } from "./hiddenBlame";
import { networkForward } from "./networkForward";
import { predictHiddenBlame, predictIdentity, predictSeeds, predictZeros } from "./predictions";
import { quizBackward, quizEpoch, quizHeldOut, quizVanishing } from "./quiz";
import type { Exercise } from "../../checks/types";

/** Lesson 3's exercises, in the order of the notebook. */
export const lesson3: readonly Exercise[] = [
  predictZeros,
  predictHiddenBlame,
  hiddenBlame,
  predictIdentity,
  predictSeeds,
  networkForward,
  descentLoop,
  quizEpoch,
  quizVanishing,
  quizHeldOut,
  quizBackward,
];
