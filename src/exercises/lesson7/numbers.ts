import { needFinite, needNotNegative, needWhole } from "../../math/guard";
import { asObject } from "../asObject";

/** A loop of training: where its one parameter starts, and how far and how often it steps. */
export interface LoopNumbers {
  readonly start: number;
  readonly learningRate: number;
  readonly steps: number;
}

export const lessonLoop: LoopNumbers = { start: 2, learningRate: 0.1, steps: 4 };

export function readLoop(given: unknown): LoopNumbers {
  const { start, learningRate, steps } = { ...lessonLoop, ...asObject(given) };
  needFinite("check", "start", start);
  needNotNegative("check", "learningRate", learningRate);
  needWhole("check", "steps", steps, 1, 1000);
  return { start, learningRate, steps };
}
