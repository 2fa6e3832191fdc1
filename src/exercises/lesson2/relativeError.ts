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

/** One of each kind: large with two signs, small with one, and a zero here, there and twice. */
const kinds: readonly ((random: () => number) => Pair)[] = [
  (random) => [decimal(random, 20, 70), -decimal(random, 80, 150)],
  (random) => [decimal(random, 0.08, 0.15), decimal(random, 0.02, 0.07)],
  () => [0, 0],
  (random) => [signedNumber(random, 0.2, 1.5), 0],
  (random) => [0, signedNumber(random, 0.2, 1.5)],
];

const difference = (a: number, b: number) => Math.abs(a - b);

export const relativeErrorExercise = codeExercise<Slopes, Pair>({
  id: "2-relative-error",
  lesson: 2,
  name: "Relative error",
  functionName: "myRelativeError",
  readGiven: readSlopes,
  fromGiven: ({ a, b }) => [a, b],
  further: (random, _slopes, place) => kinds[place]!(random),
  form: numberResult,
  reference: relativeError,
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
      ways: [(a, b) => (a === b ? 0 : difference(a, b) / (Math.abs(a) + Math.abs(b)))],
      message:
        "This divides by the sum of both sizes. It is used too, and comes out about half as large. Which size does the lesson divide by?",
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
      id: "sizes-compared",
      ways: [(a, b) => (a === b ? 0 : Math.abs(Math.abs(a) - Math.abs(b)) / Math.max(Math.abs(a), Math.abs(b)))],
      message: "The signs are gone before the difference is taken. How far apart are 2 and −2?",
    },
    {
      id: "at-least-one",
      ways: [(a, b) => difference(a, b) / Math.max(1, Math.abs(a), Math.abs(b))],
      message:
        "This never divides by less than 1, so small slopes always seem to agree. How far apart are 0.001 and 0.002?",
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
