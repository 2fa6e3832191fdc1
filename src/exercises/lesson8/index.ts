import { predictSharedBias, predictShape } from "./predictions";
import { productOfTables } from "./product";
import { quizNodes, quizSlopes } from "./quiz";
import { networkShapes } from "./shapes";
import type { Exercise } from "../../checks/types";

/** Lesson 8's exercises, in the order of the notebook. */
export const lesson8: readonly Exercise[] = [
  predictShape,
  productOfTables,
  predictSharedBias,
  networkShapes,
  quizNodes,
  quizSlopes,
];
