import { nameIllnesses } from "./illnesses";
import { predictScribble } from "./predictions";
import { quizSure, quizWeights } from "./quiz";
import type { Exercise } from "../../checks/types";

/** Lesson 11's exercises, in the order of the notebook. */
export const lesson11: readonly Exercise[] = [predictScribble, nameIllnesses, quizWeights, quizSure];
