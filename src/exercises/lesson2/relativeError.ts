import { relativeError } from "../../math/slopes";
import { codeExercise } from "../../checks/code";
import { decimal, signedNumber } from "../further";
import { numberResult } from "../../checks/results";

type Pair = [a: number, b: number];

/** The slopes that the check works with; the learner's own may be handed over. */
interface Slopes {
  readonly a: number;
  readonly b: number;
}

function readSlopes(given: unknown): Slopes {
  if (given !== undefined && (typeof given !== "object" || given === null))
    throw new TypeError("hand over two slopes: `{ a: …, b: … }`");
  const { a, b } = { a: -0.0554, b: -0.1109, ...given };
  if (!Number.isFinite(a) || !Number.isFinite(b)) throw new TypeError("`a` and `b` must be numbers");
  return { a, b };
}

/** One of each kind: large with two signs, small with one, a zero here, there and twice, and very small with the smaller first. */
const kinds: readonly ((random: () => number) => Pair)[] = [
  (random) => [decimal(random, 20, 70), -decimal(random, 80, 150)],
  (random) => [decimal(random, 0.08, 0.15), decimal(random, 0.02, 0.07)],
  () => [0, 0],
  (random) => [signedNumber(random, 0.2, 1.5), 0],
  (random) => [0, signedNumber(random, 0.2, 1.5)],
  (random) => [tiny(random, 1, 4), tiny(random, 5, 9)],
];

/** Far above the rounding of a slope, and far below what a wrong answer may take for nothing. */
function tiny(random: () => number, least: number, most: number): number {
  return Number(`${decimal(random, least, most)}e-5`);
}

/** What may be added below against 0 / 0: too little to matter, even beside a very small slope. */
const littleMore = [1e-8, 1e-9, 1e-10, 1e-11];

/** What is too large for that, as the least to divide by, and added to it. */
const floors = [1, 0.1, 0.01, 1e-3, 1e-4];
const added = [...floors, 1e-5, 1e-6];

const difference = (a: number, b: number) => Math.abs(a - b);
const larger = (a: number, b: number) => Math.max(Math.abs(a), Math.abs(b));

export const relativeErrorExercise = codeExercise<Slopes, Pair>({
  id: "2-relative-error",
  lesson: 2,
  name: "Relative error",
  functionName: "myRelativeError",
  readGiven: readSlopes,
  fromGiven: ({ a, b }) => [a, b],
  further: (random, _slopes, place) => kinds[place]!(random),
  furtherSets: kinds.length,
  form: numberResult,
  reference: relativeError,
  alsoRight: littleMore.map((more) => (a, b) => difference(a, b) / (larger(a, b) + more)),
  praise:
    "A difference measured by the size of what differs. It means the same for a slope of 1000 and a slope of 0.001.",
  mistakes: [
    {
      id: "absolute",
      ways: [difference],
      message: "This is the absolute error. Is a difference of 0.001 much? What does that depend on?",
    },
    {
      id: "no-size",
      ways: [(a, b) => (a === b ? 0 : (a - b) / Math.max(Math.abs(a), Math.abs(b)))],
      message: "The difference keeps its sign here. Does it matter for an error which of the two is larger?",
    },
    {
      id: "larger-not-size",
      ways: [
        (a, b) => (a === b ? 0 : difference(a, b) / Math.max(a, b)),
        (a, b) => (a === b ? 0 : Math.abs((a - b) / Math.max(a, b))),
      ],
      message:
        "This divides by the larger number, not by the larger size. Which of −3 and 0.1 is larger, and which has the larger size?",
    },
    {
      id: "smaller",
      ways: [(a, b) => (a === b ? 0 : difference(a, b) / Math.min(Math.abs(a), Math.abs(b)))],
      message: "This divides by the smaller size. What happens then when one of the slopes is 0?",
    },
    {
      id: "one-of-them",
      ways: [
        (a, b) => (a === b ? 0 : difference(a, b) / Math.abs(a)),
        (a, b) => (a === b ? 0 : difference(a, b) / Math.abs(b)),
        (a, b) => (a === b ? 0 : difference(a, b) / a),
        (a, b) => (a === b ? 0 : difference(a, b) / b),
      ],
      message: "This divides by the size of one of them. Would it give the same with a and b swapped?",
    },
    {
      id: "their-sum",
      ways: [
        (a, b) => (a === b ? 0 : difference(a, b) / (Math.abs(a) + Math.abs(b))),
        (a, b) => difference(a, b) / (Math.abs(a) + Math.abs(b) + 1e-8),
      ],
      message:
        "This divides by the sum of both sizes. It is used too, and comes out about half as large. Which size does the lesson divide by?",
    },
    {
      id: "sum-of-both",
      ways: [
        (a, b) => (a === b ? 0 : difference(a, b) / (a + b)),
        (a, b) => (a === b ? 0 : difference(a, b) / Math.abs(a + b)),
      ],
      message: "This divides by a + b. What is that for 2 and −2, and which one number says how large the slopes are?",
    },
    {
      id: "their-mean",
      ways: [(a, b) => (a === b ? 0 : (2 * difference(a, b)) / (Math.abs(a) + Math.abs(b)))],
      message: "This divides by the mean of both sizes. Which of the two sizes does the lesson divide by?",
    },
    {
      id: "zero-agrees",
      ways: [
        (a, b) => (a === 0 || b === 0 ? 0 : relativeError(a, b)),
        (a, b) => (a === 0 ? 0 : relativeError(a, b)),
        (a, b) => (b === 0 ? 0 : relativeError(a, b)),
      ],
      message:
        "When one slope is 0 and the other is not, this says that they agree. When do two slopes really have no error?",
    },
    {
      id: "sign-agrees",
      ways: [(a, b) => (a - b < 1e-7 ? 0 : relativeError(a, b)), (a, b) => (b - a < 1e-7 ? 0 : relativeError(a, b))],
      message:
        "Whenever the difference is negative, this says that the slopes agree. Is it the difference that must be small, or its size?",
    },
    {
      id: "assigned",
      ways: [(_, b) => (b === 0 ? NaN : 0)],
      message: "This says that a agrees with every b but 0. Does a single `=` compare a with b, or put b into a?",
    },
    {
      id: "zeros-differ",
      ways: [(a, b) => (a === b ? 1 : relativeError(a, b))],
      message: "Two slopes of 0 get an error here. How far apart are they?",
    },
    {
      id: "sizes-compared",
      ways: [
        (a, b) => (a === b ? 0 : Math.abs(Math.abs(a) - Math.abs(b)) / larger(a, b)),
        (a, b) => (a === b ? 0 : (Math.abs(a) - Math.abs(b)) / larger(a, b)),
      ],
      message: "The signs are gone before the difference is taken. How far apart are 2 and −2?",
    },
    {
      id: "floor",
      ways: [
        ...floors.map((least) => (a: number, b: number) => difference(a, b) / Math.max(least, larger(a, b))),
        ...added.map((more) => (a: number, b: number) => difference(a, b) / (larger(a, b) + more)),
      ],
      message:
        "This never divides by less than a fixed number, so small slopes always seem to agree. How far apart are 0.00001 and 0.00002?",
    },
    {
      id: "percent",
      ways: [(a, b) => 100 * relativeError(a, b)],
      message:
        "This is the relative error in percent. The lesson keeps it as a fraction: what is it when one slope is 0?",
    },
    {
      id: "squared",
      ways: [(a, b) => relativeError(a, b) ** 2],
      message: "Something is squared here. What makes a difference positive without changing its size?",
    },
  ],
});
