import { activations } from "./activations";
import { describeValue } from "./describe";
import { finiteResult, needFinite, needNumbers, needSameLength } from "./guard";

/**
 * Squared error of one prediction: L = (prediction − target)².
 *
 * Source: Legendre 1805.
 *
 * @returns loss ≥ 0, in squared units of the target
 * @throws {TypeError | RangeError} if a value is not a finite number, or the square is too large
 *
 * @example
 * squaredError(0.7231, 1); // 0.0766…
 */
export function squaredError(prediction: number, target: number): number {
  needFinite("squaredError", "prediction", prediction);
  needFinite("squaredError", "target", target);
  return finiteResult("squaredError", (prediction - target) ** 2);
}

/**
 * Slope of the squared error by the prediction: ∂L/∂prediction = 2 · (prediction − target).
 *
 * The 2 is the one that comes down from the square; some books hide it by writing ½ before the loss.
 *
 * @returns negative where the prediction is too small, positive where it is too large
 * @throws {TypeError | RangeError} if a value is not a finite number, or the slope is too large
 *
 * @example
 * squaredErrorDerivative(0.7231, 1); // -0.5538…
 */
export function squaredErrorDerivative(prediction: number, target: number): number {
  needFinite("squaredErrorDerivative", "prediction", prediction);
  needFinite("squaredErrorDerivative", "target", target);
  return finiteResult("squaredErrorDerivative", 2 * (prediction - target));
}

/**
 * Mean squared error: L = (1/N) · Σ (predictionᵢ − targetᵢ)².
 *
 * @param predictions - shape (N), at least one
 * @param targets - shape (N)
 * @returns loss ≥ 0, in squared units of the target
 * @throws {TypeError | RangeError} if a value is not a finite number, a list is empty,
 *   the lengths differ, or the sum is too large
 *
 * @example
 * meanSquaredError([1, 3], [0, 1]); // 2.5
 */
export function meanSquaredError(predictions: readonly number[], targets: readonly number[]): number {
  needNumbers("meanSquaredError", "predictions", predictions);
  needNumbers("meanSquaredError", "targets", targets);
  needSameLength("meanSquaredError", ["predictions", predictions], ["targets", targets]);
  let sum = 0;
  for (const [i, prediction] of predictions.entries()) sum += (prediction - targets[i]!) ** 2;
  return finiteResult("meanSquaredError", sum / predictions.length);
}

/**
 * Binary cross-entropy of a sigmoid neuron, from its z: L = log(1 + e^z) − target · z.
 *
 * Equal to −target · log(p) − (1 − target) · log(1 − p) for its prediction p = σ(z), but exact where the
 * sigmoid is flat: where p was rounded to 0 or 1, its digits are lost for good.
 * Computed as (max(z, 0) − target · z) + log(1 + e^(−|z|)), so that no e^(…) overflows.
 *
 * Source: Good 1952; Solla, Levin & Fleisher 1988.
 *
 * @param z - preActivation, any finite number
 * @param target - from 0 to 1
 * @returns loss ≥ 0; grows like |z| where the neuron is sure and wrong
 * @throws {TypeError | RangeError} if z is not finite or the target not from 0 to 1
 *
 * @example
 * binaryCrossEntropyFromPreActivation(0.96, 1); // 0.3241…
 */
export function binaryCrossEntropyFromPreActivation(z: number, target: number): number {
  needFinite("binaryCrossEntropyFromPreActivation", "z", z);
  needProbability("binaryCrossEntropyFromPreActivation", "target", target);
  return crossEntropyAt(z, target);
}

/**
 * Slope of that loss by z: ∂L/∂z = σ(z) − target. Takes z, not the prediction.
 *
 * The sigmoid's own slope has cancelled out: a neuron that is sure and wrong still gets its blame.
 * Computed as (1 − target) · σ(z) − target · σ(−z), which keeps its digits where σ(z) is close to 1.
 *
 * @param z - preActivation, any finite number
 * @param target - from 0 to 1
 * @returns slope from −1 to 1
 * @throws {TypeError | RangeError} as `binaryCrossEntropyFromPreActivation`
 *
 * @example
 * binaryCrossEntropyFromPreActivationDerivative(0.96, 1); // -0.2768…
 */
export function binaryCrossEntropyFromPreActivationDerivative(z: number, target: number): number {
  needFinite("binaryCrossEntropyFromPreActivationDerivative", "z", z);
  needProbability("binaryCrossEntropyFromPreActivationDerivative", "target", target);
  return crossEntropySlopeAt(z, target);
}

function crossEntropyAt(z: number, target: number): number {
  return Math.max(z, 0) - target * z + Math.log1p(Math.exp(-Math.abs(z)));
}

function crossEntropySlopeAt(z: number, target: number): number {
  const { value } = activations.sigmoid;
  return (1 - target) * value(z) - target * value(-z);
}

/** A network's loss on one example, and its slope by the output neuron's z. */
export interface OutputLoss {
  value(z: number, prediction: number, target: number): number;
  /** `slope` is the activation's own, ∂prediction/∂z */
  slopeByPreActivation(z: number, prediction: number, slope: number, target: number): number;
}

export type LossName = "squaredError" | "binaryCrossEntropy";

/** The losses by name. They check nothing, and a NaN flows through: a network calls them. */
export const losses: Readonly<Record<LossName, OutputLoss>> = {
  squaredError: {
    value: (_z, prediction, target) => (prediction - target) ** 2,
    slopeByPreActivation: (_z, prediction, slope, target) => 2 * (prediction - target) * slope,
  },
  binaryCrossEntropy: {
    value: (z, _prediction, target) => crossEntropyAt(z, target),
    slopeByPreActivation: (z, _prediction, _slope, target) => crossEntropySlopeAt(z, target),
  },
};

/** Refuses all but a number from 0 to 1. */
export function needProbability(caller: string, name: string, value: unknown): void {
  needFinite(caller, name, value);
  if (value >= 0 && value <= 1) return;
  throw new RangeError(`${caller}: needs ${name} to be from 0 to 1; got ${describeValue(value)}`);
}
