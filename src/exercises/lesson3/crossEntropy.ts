import { sigmoid } from "../../math/activations";
import { binaryCrossEntropyFromPreActivation as stableLoss } from "../../math/losses";
import { codeExercise } from "../../checks/code";
import { describeValue } from "../../math/describe";
import { decimal } from "../further";
import { numberResult } from "../../checks/results";

type LossArgs = [z: number, target: number];

function readTarget(given: unknown): LossArgs {
  if (given !== undefined && (typeof given !== "object" || given === null))
    throw new TypeError("hand over `{ z: …, target: … }`");
  const { z, target } = { z: 0.96, target: 1, ...given };
  if (!Number.isFinite(z)) throw new TypeError(`\`z\` must be a number, and this is ${describeValue(z)}`);
  if (target !== 0 && target !== 1) throw new RangeError("`target` must be 0 or 1");
  return [z, target];
}

const softened = (z: number) => Math.log1p(Math.exp(-Math.abs(z)));

/** The loss as it stands in the book, with the sigmoid kept off 0 and 1 by `keep`, or each logarithm by `add`. */
const throughProbability =
  (keep: number, add: number) =>
  (z: number, target: number): number => {
    const p = Math.min(Math.max(1 / (1 + Math.exp(-z)), keep), 1 - keep);
    return -(target * Math.log(p + add) + (1 - target) * Math.log(1 - p + add));
  };

/** What is typed there. */
const tinyNumbers = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-14, 1e-15, 1e-16, Number.EPSILON];

/** Where z is cut off by hand; the last is where its power reaches the largest number there is. */
const cuts = [5, 10, 15, 20, 30, 36, 40, 50, 100, 500, 700, 709, Math.log(Number.MAX_VALUE)];

/** log(1 + e^z) as it stands in the book: infinite for a large z. */
const naiveSoftening = (z: number) => Math.log(1 + Math.exp(z));

/** Near the middle on both sides, then far out where a power overflows: wrong with a large loss, and right with none. */
const kinds: readonly ((random: () => number) => LossArgs)[] = [
  (random) => [decimal(random, 0.9, 2), 0],
  (random) => [-decimal(random, 0.9, 2), 1],
  (random) => [decimal(random, 800, 1800), 0],
  (random) => [-decimal(random, 800, 1800), 1],
  (random) => [decimal(random, 800, 1800), 1],
];

export const crossEntropy = codeExercise<LossArgs, LossArgs>({
  id: "3-cross-entropy",
  lesson: 3,
  name: "A loss that cannot overflow",
  functionName: "myCrossEntropy",
  readGiven: readTarget,
  fromGiven: (args) => args,
  further: (random, _numbers, place) => kinds[place]!(random),
  form: numberResult,
  reference: stableLoss,
  praise:
    "The exponent is never positive, so nothing can overflow, and far out the loss is still the right, large number.",
  mistakes: [
    {
      id: "no-maximum",
      ways: [(z, target) => softened(z) - target * z],
      message:
        "This is right where z is negative. When z is positive, what was taken out of the logarithm and has to come back?",
    },
    {
      id: "no-target",
      ways: [(z) => Math.max(z, 0) + softened(z)],
      message: "The target does not enter here, so both targets get the same loss. Which part of the formula holds it?",
    },
    {
      id: "target-turned",
      ways: [(z, target) => stableLoss(z, 1 - target)],
      message:
        "This is the loss for the other target. A large z means the neuron says 1: should that cost much when the target is 1?",
    },
    {
      id: "sign-of-target",
      ways: [(z, target) => Math.max(z, 0) + target * z + softened(z)],
      message: "The part with the target is added here. Which sign does it have in the formula?",
    },
    {
      id: "cut-off",
      ways: cuts.flatMap((most): ((...args: LossArgs) => number)[] => [
        (z, target) => stableLoss(Math.max(-most, Math.min(most, z)), target),
        (z, target) => stableLoss(Math.min(most, z), target),
        (z, target) => naiveSoftening(Math.max(-most, Math.min(most, z))) - target * z,
        (z, target) => naiveSoftening(Math.min(most, z)) - target * z,
        (z, target) => (z > most ? most : naiveSoftening(z) - target * z),
      ]),
      message:
        "A number is cut off before it grows too large. Nothing overflows, but a neuron that is far out and wrong gets the wrong loss. How large is the loss for z = 1000 and target 0?",
    },
    {
      id: "fallback",
      ways: [(z, target) => (z > 700 ? z : naiveSoftening(z) - target * z)],
      message:
        "Far out z itself is the loss, for both targets. How large is the loss for z = 1000, where the target is 1?",
    },
    {
      id: "through-p",
      ways: [throughProbability(0, 0), (z, target) => -Math.log(target === 1 ? sigmoid(z) : 1 - sigmoid(z))],
      message: "p is rounded to 1 here, or to 0. Which number still has all its digits?",
    },
    {
      id: "kept-off-zero",
      ways: tinyNumbers.flatMap((tiny) => [throughProbability(tiny, 0), throughProbability(0, tiny)]),
      message:
        "The probability is kept a little away from 0 and 1. It does not overflow, but a neuron that is far out and wrong gets too small a loss. How large is the loss for z = 1000 and target 0?",
    },
    {
      id: "no-size",
      ways: [(z, target) => Math.max(z, 0) - target * z + Math.log1p(Math.exp(-z))],
      message: "This is right where z is positive. When z is −1000, how large is the exponent of −z?",
    },
    {
      id: "positive-exponent",
      ways: [(z, target) => Math.max(z, 0) - target * z + Math.log1p(Math.exp(Math.abs(z)))],
      message: "The exponent is |z| here, and it grows without end. Which sign keeps it from being positive?",
    },
    {
      id: "no-one",
      ways: [(z, target) => Math.max(z, 0) - target * z - Math.abs(z)],
      message:
        "The logarithm undoes the power here, so nothing is left of it but −|z|. What is added to the power first?",
    },
    {
      id: "one-twice",
      ways: [(z, target) => Math.max(z, 0) - target * z + Math.log1p(1 + Math.exp(-Math.abs(z)))],
      message: "The 1 is added twice here. What does `log1p` add by itself?",
    },
    {
      id: "minimum",
      ways: [(z, target) => Math.min(z, 0) - target * z + softened(z)],
      message: "The smaller of z and 0 is added here. When z is 1000 and the target 0, how large should the loss be?",
    },
    {
      id: "target-alone",
      ways: [(z, target) => Math.max(z, 0) - target + softened(z)],
      message: "The target is subtracted as it is. What is it multiplied by in the formula?",
    },
    {
      id: "no-softening-above",
      ways: [(z, target) => (z > 0 ? z - target * z : naiveSoftening(z) - target * z)],
      message: "Where z is positive, only the large part is here. How large is the logarithm that is left, at z = 1?",
    },
    {
      id: "no-softening",
      ways: [(z, target) => Math.max(z, 0) - target * z],
      message: "This is right far out only. What happened to the logarithm near z = 0?",
    },
    {
      id: "squared-error",
      ways: [(z, target) => (1 / (1 + Math.exp(-z)) - target) ** 2],
      message: "This is the squared error. Where is the logarithm?",
    },
    {
      id: "wrong-sign",
      ways: [(z, target) => -stableLoss(z, target)],
      message: "The size is right and the sign is turned: can a loss be negative?",
    },
    {
      id: "other-logarithm",
      ways: [Math.LN2, Math.LN10].flatMap((base): ((...args: LossArgs) => number)[] => [
        (z, target) => stableLoss(z, target) / base,
        (z, target) => Math.max(z, 0) - target * z + softened(z) / base,
      ]),
      message: "Another logarithm is taken here. Which one is `Math.log`, and which are `Math.log2` and `Math.log10`?",
    },
  ],
});
