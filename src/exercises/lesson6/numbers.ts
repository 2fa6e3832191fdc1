import { needFinite, needNotNegative, needWhole } from "../../math/guard";

/** Two factors, and the gradient that has come to their product. */
export interface FactorNumbers {
  readonly a: number;
  readonly b: number;
  readonly gradient: number;
}

const lessonFactors: FactorNumbers = { a: 0.8, b: 0.7, gradient: -0.5 };

export function readFactors(given: unknown): FactorNumbers {
  const { a, b, gradient } = { ...lessonFactors, ...asObject(given) };
  needFinite("check", "a", a);
  needFinite("check", "b", b);
  needFinite("check", "gradient", gradient);
  return { a, b, gradient };
}

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

/** What was handed to a check, as an object; nothing is an empty one. */
export function asObject(given: unknown): object {
  if (given === undefined) return {};
  if (typeof given === "object" && given !== null) return given;
  throw new TypeError("hand over an object, such as `{ start: 2 }`");
}
