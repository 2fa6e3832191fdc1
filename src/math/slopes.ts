import {
  finiteResult,
  needFinite,
  needFunction,
  needNumbers,
  needPositive,
  needSameLength,
  type Numbers,
} from "./guard";

/**
 * Slope of f by nudging to both sides: f′(at) ≈ (f(at + h) − f(at − h)) / 2h.
 *
 * @param f - takes a number, returns a number
 * @param at - where the slope is wanted
 * @param h - the nudge, greater than 0; the error falls with h² until rounding takes over
 * @throws {TypeError | RangeError} if f is not a function or returns no finite number,
 *   or if `at` or `h` does not fit
 *
 * @example
 * centralDifference((w) => neuronLoss({ weights: [w, 0.7], bias: 0.2 }, example), 0.4); // -0.0554…
 */
export function centralDifference(f: (x: number) => number, at: number, h = 1e-5): number {
  needNudge("centralDifference", f, h);
  needFinite("centralDifference", "at", at);
  const above = valueOf("centralDifference", f, at + h);
  const below = valueOf("centralDifference", f, at - h);
  return finiteResult("centralDifference", (above - below) / (2 * h));
}

/**
 * Slope of f by nudging to one side: f′(at) ≈ (f(at + h) − f(at)) / h.
 *
 * Half the work of the central difference when f(at) is known, but the error falls only with h.
 *
 * @param f - takes a number, returns a number
 * @param at - where the slope is wanted
 * @param h - the nudge, greater than 0; 1e-8 is near the best when values and slopes are about 1
 * @throws {TypeError | RangeError} as `centralDifference`
 *
 * @example
 * forwardDifference((x) => x * x, 3, 0.25); // 6.25; the true slope is 6
 */
export function forwardDifference(f: (x: number) => number, at: number, h = 1e-8): number {
  needNudge("forwardDifference", f, h);
  needFinite("forwardDifference", "at", at);
  const above = valueOf("forwardDifference", f, at + h);
  const here = valueOf("forwardDifference", f, at);
  return finiteResult("forwardDifference", (above - here) / h);
}

/**
 * The central difference with every result rounded to float32, as a graphics card would do it.
 *
 * @param f - takes a number, returns a number; to be fair it should round its own steps too,
 *   as `neuronLossFloat32` does
 * @param at - where the slope is wanted
 * @param h - the nudge, greater than 0; float32 wants a larger one than float64
 * @throws {TypeError | RangeError} as `centralDifference`
 *
 * @example
 * centralDifferenceFloat32((x) => Math.fround(x * x), 3, 0.25); // 6
 */
export function centralDifferenceFloat32(f: (x: number) => number, at: number, h = 1e-2): number {
  needNudge("centralDifferenceFloat32", f, h);
  needFinite("centralDifferenceFloat32", "at", at);
  const round = Math.fround;
  needPositive("centralDifferenceFloat32", "h, rounded to float32,", round(h));
  const above = round(valueOf("centralDifferenceFloat32", f, round(round(at) + round(h))));
  const below = round(valueOf("centralDifferenceFloat32", f, round(round(at) - round(h))));
  const slope = round(round(above - below) / round(2 * round(h)));
  return finiteResult("centralDifferenceFloat32", slope);
}

/**
 * Gradient of f by nudging one coordinate at a time: ∂f/∂xᵢ ≈ (f(…, xᵢ + h, …) − f(…, xᵢ − h, …)) / 2h.
 *
 * It asks for the value of f twice for each coordinate: 2n evaluations for n numbers.
 *
 * @param f - takes a list of n numbers, returns a number; each call gets a list of its own
 * @param point - shape (n), at least one; it is not changed
 * @param h - the nudge, greater than 0
 * @returns shape (n)
 * @throws {TypeError | RangeError} as `centralDifference`
 *
 * @example
 * numericalGradient(([x, y]) => x * x + 3 * y, [2, 1]); // about [4, 3]
 */
export function numericalGradient(f: (point: number[]) => number, point: Numbers, h = 1e-5): number[] {
  needNudge("numericalGradient", f, h);
  needNumbers("numericalGradient", "point", point);
  const start = Array.from(point);
  return start.map((at, i) => {
    const along = (x: number) => f(start.map((other, j) => (j === i ? x : other)));
    const above = valueOf("numericalGradient", along, at + h);
    const below = valueOf("numericalGradient", along, at - h);
    return finiteResult("numericalGradient", (above - below) / (2 * h));
  });
}

/**
 * How far apart two slopes are for their size: |a − b| / max(|a|, |b|).
 *
 * The larger of the two is in the denominator, so that the order of a and b does not matter and
 * a slope of 0 where there should be one counts as 1, not as a division by 0. Two zeros agree: 0.
 *
 * @returns 0 when equal, about 1e-7 or less when the gradient is right, 1 when one of them is 0,
 *   2 when they differ by their sign
 * @throws {TypeError | RangeError} if a value is not a finite number
 *
 * @example
 * relativeError(2, 1); // 0.5
 */
export function relativeError(a: number, b: number): number {
  needFinite("relativeError", "a", a);
  needFinite("relativeError", "b", b);
  if (a === b) return 0;
  return finiteResult("relativeError", Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)));
}

/** How well two gradients agree, parameter by parameter. */
export interface GradientCheck {
  /** |aᵢ − bᵢ| / max(|aᵢ|, |bᵢ|), shape (n) */
  relativeErrors: number[];
  /** the largest of them */
  worst: number;
  /** where it is, counted from 0 */
  worstAt: number;
}

/**
 * Gradient check: the relative error of every parameter, |aᵢ − bᵢ| / max(|aᵢ|, |bᵢ|).
 *
 * @param analytic - the gradient that was derived by hand, shape (n), at least one
 * @param numerical - the gradient that was found by nudging, shape (n)
 * @throws {TypeError | RangeError} if a value is not a finite number, a list is empty
 *   or the lengths differ
 *
 * @example
 * checkGradient([4, 3], [4, 6]); // { relativeErrors: [0, 0.5], worst: 0.5, worstAt: 1 }
 */
export function checkGradient(analytic: Numbers, numerical: Numbers): GradientCheck {
  needNumbers("checkGradient", "analytic", analytic);
  needNumbers("checkGradient", "numerical", numerical);
  needSameLength("checkGradient", ["analytic slopes", analytic], ["numerical slopes", numerical]);
  const relativeErrors = Array.from(analytic, (slope, i) => relativeError(slope, numerical[i]!));
  const worst = relativeErrors.reduce((largest, error) => Math.max(largest, error));
  return { relativeErrors, worst, worstAt: relativeErrors.indexOf(worst) };
}

function needNudge(caller: string, f: unknown, h: number): void {
  needFunction(caller, "f", f);
  needPositive(caller, "h", h);
}

function valueOf(caller: string, f: (x: number) => number, x: number): number {
  const value = f(x);
  needFinite(caller, "the value of f", value);
  return value;
}
