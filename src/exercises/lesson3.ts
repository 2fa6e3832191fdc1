import { descentLoop } from "./lesson3/descentLoop";
import { hiddenBlame } from "./lesson3/hiddenBlame";
import { networkForward } from "./lesson3/networkForward";
import { predictBlame, predictIdentity, predictSeeds, predictZeros } from "./lesson3/predictions";
import { quizBackward, quizEpoch, quizHeldOut, quizVanishing } from "./lesson3/quiz";
import type { Exercise } from "./types";

/** Lesson 3's exercises, in the order of the notebook. */
export const lesson3: readonly Exercise[] = [
  predictZeros,
  predictBlame,
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
