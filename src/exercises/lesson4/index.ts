import { descentLoop } from "./descentLoop";
import { hiddenBlame } from "./hiddenBlame";
import { networkForward } from "./networkForward";
import { predictHiddenBlame, predictIdentity, predictZeros } from "./predictions";
import { quizBackward, quizPlateau, quizTwins } from "./quiz";
import type { Exercise } from "../../checks/types";

/** Lesson 4's exercises, in the order of the notebook. */
export const lesson4: readonly Exercise[] = [
  predictZeros,
  predictHiddenBlame,
  hiddenBlame,
  predictIdentity,
  networkForward,
  descentLoop,
  quizBackward,
  quizTwins,
  quizPlateau,
];
