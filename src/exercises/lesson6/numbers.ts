import { needFinite } from "../../math/guard";
import { asObject } from "../asObject";

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
