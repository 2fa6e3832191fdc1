import { describeValue } from "./describe";
import {
  finiteResult,
  needFinite,
  needLength,
  needNotNegative,
  needNumbers,
  needObject,
  needPositive,
  type Numbers,
} from "./guard";

/** What an optimiser remembers from step to step. Start with `{}`; each table has a number for each parameter. */
export interface OptimiserState {
  /** how the parameters move, before the learningRate */
  velocity?: Float64Array;
  /** running mean of the gradient */
  mean?: Float64Array;
  /** running mean of the squared gradient, ≥ 0 */
  meanSquares?: Float64Array;
  /** how many steps there were */
  steps?: number;
}

/**
 * Makes a step of a gradient: what is to be added to the parameters, one number for each.
 *
 * @param state - `{}` before the first step, and then the same object again: it is changed in place
 */
export type Optimiser = (gradient: Numbers, state: OptimiserState) => Float64Array;

export type OptimiserName = "gradientDescent" | "momentum" | "adam";

/** How to make the optimiser of a name, with the learningRate alone. */
export const optimisers: Readonly<Record<OptimiserName, (settings: { learningRate: number }) => Optimiser>> = {
  gradientDescent,
  momentum,
  adam,
};

/**
 * Straight downhill: `step = −learningRate · gradient`. It remembers nothing.
 *
 * Source: Cauchy 1847.
 *
 * @param settings - learningRate: 0 or more
 * @throws {TypeError | RangeError} if a setting is out of its range; the optimiser throws too, if a gradient does not fit
 *   or a step is too large for a number
 *
 * @example
 * gradientDescent({ learningRate: 0.5 })([2, -4], {}); // [-1, 2]
 */
export function gradientDescent(settings: { learningRate: number }): Optimiser {
  needObject("gradientDescent", "settings", "learningRate", settings);
  const { learningRate } = settings;
  needNotNegative("gradientDescent", "learningRate", learningRate);
  return (gradient, state) => {
    needGradient("gradientDescent", gradient, state);
    return stepsAgainst("gradientDescent", gradient, learningRate);
  };
}

/**
 * A ball with friction: `velocity = keep · velocity + gradient`, then `step = −learningRate · velocity`.
 *
 * With keep = 0 it is gradient descent; with keep = 1 there would be no friction at all. While the gradient stays
 * the same, the steps grow to 1 / (1 − keep) times those of gradient descent.
 *
 * Source: Polyak 1964, in the form that PyTorch uses.
 *
 * @param settings - learningRate: 0 or more; keep: what is left of the velocity, from 0 to below 1, 0.9 if it is left out
 * @throws {TypeError | RangeError} as `gradientDescent`
 *
 * @example
 * const optimiser = momentum({ learningRate: 0.5 });
 * const state = {};
 * optimiser([2], state); // [-1]
 * optimiser([2], state); // [-1.9]
 */
export function momentum(settings: { learningRate: number; keep?: number }): Optimiser {
  needObject("momentum", "settings", "learningRate", settings);
  const { learningRate, keep = 0.9 } = settings;
  needNotNegative("momentum", "learningRate", learningRate);
  needShare("momentum", "keep", keep);
  return (gradient, state) => {
    needGradient("momentum", gradient, state);
    const velocity = (state.velocity ??= new Float64Array(gradient.length));
    needLength("momentum", "state.velocity", velocity, gradient.length);
    for (let at = 0; at < velocity.length; at += 1) velocity[at] = keep * velocity[at]! + gradient[at]!;
    return stepsAgainst("momentum", velocity, learningRate);
  };
}

/**
 * Steps of nearly one length, however steep it is: the running mean of the gradient over the root of the running mean of its square.
 *
 * - `mean = keep · mean + (1 − keep) · gradient`
 * - `meanSquares = keepSquares · meanSquares + (1 − keepSquares) · gradient²`
 * - `step = −learningRate · (mean / (1 − keepᵗ)) / (√(meanSquares / (1 − keepSquaresᵗ)) + epsilon)` at step t = 1, 2, 3 …
 *
 * Both means start at 0, and are too small at first: dividing by `1 − keepᵗ` corrects that.
 *
 * Source: Kingma & Ba 2015.
 *
 * @param settings - learningRate: 0 or more; keep and keepSquares: from 0 to below 1, 0.9 and 0.999 if they are left out;
 *   epsilon: greater than 0, against a division by 0, 1e-8 if it is left out
 * @throws {TypeError | RangeError} as `gradientDescent`
 *
 * @example
 * adam({ learningRate: 0.1 })([2, -400], {}); // very nearly [-0.1, 0.1]
 */
export function adam(settings: {
  learningRate: number;
  keep?: number;
  keepSquares?: number;
  epsilon?: number;
}): Optimiser {
  needObject("adam", "settings", "learningRate", settings);
  const { learningRate, keep = 0.9, keepSquares = 0.999, epsilon = 1e-8 } = settings;
  needNotNegative("adam", "learningRate", learningRate);
  needShare("adam", "keep", keep);
  needShare("adam", "keepSquares", keepSquares);
  needPositive("adam", "epsilon", epsilon);
  return (gradient, state) => {
    needGradient("adam", gradient, state);
    const mean = (state.mean ??= new Float64Array(gradient.length));
    const meanSquares = (state.meanSquares ??= new Float64Array(gradient.length));
    needLength("adam", "state.mean", mean, gradient.length);
    needLength("adam", "state.meanSquares", meanSquares, gradient.length);
    const steps = (state.steps ?? 0) + 1;
    state.steps = steps;
    const shareOfMean = 1 - keep ** steps;
    const shareOfSquares = 1 - keepSquares ** steps;
    return mean.map((before, at) => {
      const slope = gradient[at]!;
      mean[at] = keep * before + (1 - keep) * slope;
      meanSquares[at] = finiteResult("adam", keepSquares * meanSquares[at]! + (1 - keepSquares) * slope * slope);
      const spread = Math.sqrt(meanSquares[at]! / shareOfSquares) + epsilon;
      return finiteResult("adam", (-learningRate * (mean[at]! / shareOfMean)) / spread);
    });
  };
}

/** −learningRate · direction, a plain loop: `Float64Array.from` takes many times as long. */
function stepsAgainst(caller: string, direction: Numbers, learningRate: number): Float64Array {
  const step = new Float64Array(direction.length);
  for (let at = 0; at < step.length; at += 1) step[at] = finiteResult(caller, -learningRate * direction[at]!);
  return step;
}

function needGradient(caller: string, gradient: Numbers, state: OptimiserState): void {
  needNumbers(caller, "gradient", gradient);
  needObject(caller, "state", "what the optimiser remembers, {} at the start", state);
}

/** Refuses all but a number from 0 to below 1. */
function needShare(caller: string, name: string, share: unknown): void {
  needFinite(caller, name, share);
  if (share >= 0 && share < 1) return;
  throw new RangeError(`${caller}: needs ${name} to be from 0 to below 1; got ${describeValue(share)}`);
}
