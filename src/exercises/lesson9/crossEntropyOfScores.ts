import { sigmoid } from "../../math/activations";
import { needNumbers, needWhole } from "../../math/guard";
import { tensor } from "../../math/tensor";
import { codeExercise } from "../../checks/code";
import { numberResult } from "../../checks/results";
import { asObject } from "../asObject";
import { decimal, signedNumbers, total } from "../further";
import {
  asTheyAre,
  largestAboveZero,
  largestOf,
  otherTaken,
  type Row,
  scoreCuts,
  shares,
  tinyAmounts,
} from "./probabilities";

type LossArgs = [scores: number[], right: number];
type Way = (scores: Row, right: number) => number;

function readExample(given: unknown): LossArgs {
  const { scores, right } = { scores: [2, 1, 0], right: 1, ...asObject(given) };
  needNumbers("check", "scores", scores);
  needWhole("check", "right", right, 0, scores.length - 1);
  return [Array.from(scores), right];
}

/**
 * Ordinary scores, scores above 0, all far above and all far below 0, a network that is sure and wrong, one that is
 * sure and right, and one that is wrong by so much that its power overflows and its probability is not 0 yet.
 */
const kinds: readonly ((random: () => number) => LossArgs)[] = [
  (random) => [signedNumbers(random, 3, 0.3, 2), 1],
  (random) => [decimals(random, 4), 2],
  (random) => [signedNumbers(random, 3, 0.3, 2).map((score) => shown(900 + score)), 2],
  (random) => [signedNumbers(random, 3, 0.3, 2).map((score) => shown(score - 900)), 1],
  (random) => [[...decimals(random, 2), shown(1200 + 600 * random()), ...decimals(random, 1)], 0],
  (random) => [[...decimals(random, 1), shown(1200 + 600 * random()), ...decimals(random, 1)], 1],
  (random) => [[shown(718 + 14 * random()), ...signedNumbers(random, 2, 0.3, 2)], 1],
];

const decimals = (random: () => number, count: number) => Array.from({ length: count }, () => decimal(random, 0.3, 2));

/** With as many digits as are shown of a number. */
const shown = (score: number) => Number(score.toPrecision(4));

/** log Σ e^score, with the largest taken out of the logarithm and added back, or what comes of it when one of the steps is another. */
interface Parts {
  taken: (scores: Row) => number;
  logarithm: (sum: number) => number;
  back: (taken: number) => number;
}
const rightParts: Parts = { taken: largestOf, logarithm: Math.log, back: (taken) => taken };

function logOfSum(scores: Row, changes: Partial<Parts> = {}): number {
  const { taken, logarithm, back } = { ...rightParts, ...changes };
  const off = taken(scores);
  return back(off) + logarithm(total(scores.map((score) => Math.exp(score - off))));
}

const withParts =
  (changes: Partial<Parts>): Way =>
  (scores, right) =>
    logOfSum(scores, changes) - scores[right]!;
const loss = withParts({});

/** The probability of the right class goes through a function, once with the largest score taken away and once without. */
const fromProbability = (through: (share: number, all: Row, right: number) => number): Way[] =>
  [{}, asTheyAre].map(
    (steps): Way =>
      (scores, right) => {
        const all = shares(scores, steps);
        return through(all[right]!, all, right);
      },
  );

const eachError = (all: Row, right: number) => all.map((share, j) => share - (j === right ? 1 : 0));

export const crossEntropyOfScores = codeExercise<LossArgs, LossArgs>({
  id: "9-cross-entropy",
  lesson: 9,
  name: "Cross-entropy from the scores",
  functionName: "myCrossEntropy",
  readGiven: readExample,
  fromGiven: (args) => args,
  further: (random, _, place) => kinds[place]!(random),
  furtherSets: kinds.length,
  form: numberResult,
  reference: (scores, right) => tensor([scores]).softmaxCrossEntropy([right]).data.values[0]!,
  praise:
    "It comes straight from the scores: nothing overflows, and a network that is sure and wrong still gets its true, large loss.",
  mistakes: [
    {
      id: "overflow",
      ways: [(scores, right) => -Math.log(shares(scores, asTheyAre)[right]!), withParts({ taken: () => 0 })],
      message:
        "This is right while the scores are small. How large is `Math.exp(1000)`, and how could the largest score come out of the sum before the power is taken?",
    },
    {
      id: "through-probability",
      ways: [(scores, right) => -Math.log(shares(scores)[right]!)],
      message:
        "Softmax comes first here, and a probability far below the smallest number is rounded to 0. What is log(e^score), and does it need the probability at all?",
    },
    {
      id: "kept-off-zero",
      ways: tinyAmounts.flatMap((tiny): Way[] => [
        (scores, right) => -Math.log(shares(scores)[right]! + tiny),
        // Where it is this small, sum and larger one are the same.
        ...(tiny > 1e-8 || tiny < 1e-300
          ? [(scores: Row, right: number) => -Math.log(Math.max(shares(scores)[right]!, tiny))]
          : []),
      ]),
      message:
        "The probability is kept a little away from 0. It cannot be Infinity then, but a network that is sure and wrong gets too small a loss. How large is the loss for the scores 0 and 1000, when the first is right?",
    },
    {
      id: "cut-off",
      ways: scoreCuts.flatMap((most): Way[] => {
        const above = (scores: Row) => scores.map((score) => Math.min(most, score));
        const both = (scores: Row) => scores.map((score) => Math.max(-most, Math.min(most, score)));
        return [
          (scores, right) => loss(above(scores), right),
          (scores, right) => loss(both(scores), right),
          (scores, right) => Math.min(most, loss(scores, right)),
        ];
      }),
      message:
        "The scores are cut off before they grow too large, or the loss itself is. What could be taken away from all scores instead, and added back after the logarithm?",
    },
    {
      id: "fallback",
      ways: [0, 1, 100, 500, 700, 1000, Number.MAX_VALUE].map(
        (instead): Way =>
          (scores, right) => {
            const share = shares(scores)[right]!;
            return share === 0 ? instead : -Math.log(share);
          },
      ),
      message:
        "Where the probability is rounded to 0, a fixed number stands in for the loss. Are a network that is wrong by 1000 and one that is wrong by 2000 equally wrong?",
    },
    {
      id: "largest-lost",
      ways: [withParts({ back: () => 0 })],
      message:
        "The largest score was taken away from each score in the sum, and it has not come back. Where has it to be added again?",
    },
    {
      id: "largest-taken-twice",
      ways: [withParts({ back: (taken) => -taken })],
      message:
        "The largest score is taken away once more after the logarithm. It was taken out of the sum: with which sign does it come back?",
    },
    {
      id: "largest-back-twice",
      ways: [withParts({ back: (taken) => 2 * taken })],
      message: "The largest score comes back twice. How often was it taken out of the sum?",
    },
    {
      id: "largest-multiplies",
      ways: [
        (scores, right) => {
          const largest = largestOf(scores);
          return largest * Math.log(total(scores.map((score) => Math.exp(score - largest)))) - scores[right]!;
        },
      ],
      message:
        "The largest score multiplies the logarithm. Which operation outside a logarithm undoes a factor e^(−largest) inside it?",
    },
    {
      id: "taken-after",
      ways: [
        (scores, right) => {
          const largest = largestOf(scores);
          return largest + Math.log(total(scores.map((score) => Math.exp(score) - largest))) - scores[right]!;
        },
      ],
      message:
        "The largest score is taken away from the power, not from the exponent. What has to stand inside the brackets of `Math.exp`?",
    },
    {
      id: "power-of-right",
      ways: [
        (scores, right) => logOfSum(scores) - Math.exp(scores[right]!),
        (scores, right) => logOfSum(scores) - Math.exp(scores[right]! - largestOf(scores)),
        (scores, right) => logOfSum(scores) - Math.log(scores[right]!),
      ],
      message:
        "Something was done to the score of the right class before it is taken away. What is log(e^score), and so how does the score enter the formula?",
    },
    {
      id: "largest-from-zero",
      ways: largestAboveZero.flatMap((taken) => [
        withParts({ taken }),
        (scores: Row, right: number) => -Math.log(shares(scores, { taken })[right]!),
      ]),
      message:
        "Scores that are all far below 0 do not come out: their powers are all rounded to 0. From which number does the search for the largest begin, and does it keep the sign?",
    },
    {
      id: "other-taken",
      ways: otherTaken.flatMap((taken) => [
        withParts({ taken }),
        (scores: Row, right: number) => -Math.log(shares(scores, { taken })[right]!),
      ]),
      message:
        "Something is taken away from each score, and a power can still grow without end. Which score has to be taken away, so that no exponent is above 0?",
    },
    {
      id: "right-taken",
      ways: [(scores, right) => Math.log(total(scores.map((score) => Math.exp(score - scores[right]!))))],
      message:
        "Something is divided by the power of the right score before the logarithm is taken. Where that score is far below another one, the quotient grows without end. Which score is always safe to take out of the sum?",
    },
    {
      id: "one-twice",
      ways: [withParts({ logarithm: Math.log1p })],
      message:
        "`log1p` adds a 1 to the sum, and the power of the largest score is that 1 and in the sum already. How often does it count?",
    },
    {
      id: "no-minus",
      ways: [(scores, right) => -loss(scores, right), ...fromProbability((share) => Math.log(share))],
      message: "The size is right and the sign is turned. Is the logarithm of a number below 1 positive or negative?",
    },
    {
      id: "score-added",
      ways: [
        (scores, right) => logOfSum(scores) + scores[right]!,
        (scores, right) => logOfSum(scores, { taken: () => 0 }) + scores[right]!,
      ],
      message: "The score of the right class is added here. When it grows, should the loss grow too?",
    },
    {
      id: "no-right-score",
      ways: [(scores) => logOfSum(scores), (scores) => logOfSum(scores, { taken: () => 0 })],
      message:
        "This is the logarithm of the sum, and it does not know which class is right. Where does `right` come in?",
    },
    {
      id: "largest-as-right",
      ways: [
        (scores) => logOfSum(scores) - largestOf(scores),
        ...[{}, asTheyAre].map(
          (steps): Way =>
            (scores) =>
              -Math.log(largestOf(shares(scores, steps))),
        ),
      ],
      message:
        "This is the loss of the class with the largest score, whatever is right. Which class does a loss ask for?",
    },
    {
      id: "no-sum",
      ways: [(scores, right) => largestOf(scores) - scores[right]!],
      message:
        "This is how far the right score is below the largest: far out that is almost the loss. What is left of the logarithm when two scores are close together?",
    },
    {
      id: "score-alone",
      ways: [
        (scores, right) => -scores[right]!,
        (scores, right) => scores[right]!,
        (scores, right) => Math.exp(scores[right]!),
        (scores, right) => Math.exp(-scores[right]!),
      ],
      message: "Only the score of the right class enters. Does a score of 2 say much, when the others are at 10?",
    },
    {
      id: "from-one",
      ways: [
        (scores, right) => logOfSum(scores) - (scores[right - 1] ?? NaN),
        (scores, right) => logOfSum(scores, { taken: () => 0 }) - (scores[right - 1] ?? NaN),
        ...[{}, asTheyAre].map(
          (steps): Way =>
            (scores, right) =>
              -Math.log(shares(scores, steps)[right - 1] ?? NaN),
        ),
      ],
      message: "This is the loss of the class before the right one. Which number has the first class?",
    },
    {
      id: "another-class",
      ways: [
        (scores) => logOfSum(scores) - scores[0]!,
        (scores) => logOfSum(scores) - scores.at(-1)!,
        (scores, right) => logOfSum(scores) - (scores[right + 1] ?? NaN),
      ],
      message: "This is the loss of another class. Which place in the list is meant by `right`?",
    },
    {
      id: "right-as-score",
      ways: [(scores, right) => logOfSum(scores) - right],
      message: "The number of the class is taken away here. Where in `scores` does its score stand?",
    },
    {
      id: "log-of-score",
      ways: [
        (scores, right) => -Math.log(scores[right]!),
        (scores, right) => Math.log(scores[right]!),
        (scores, right) => -Math.log(scores[right]! / total(scores)),
        (scores, right) => Math.log(total(scores)) - scores[right]!,
        (scores, right) => Math.log(total(scores)) - Math.log(scores[right]!),
      ],
      message:
        "The logarithm is taken of scores as they are, and a score may well be negative. What makes a positive number of each before?",
    },
    {
      id: "probability",
      ways: [
        ...fromProbability((share) => share),
        ...fromProbability((share) => -share),
        ...fromProbability((share) => 1 - share),
      ],
      message:
        "The probability of the right class is there, and nothing is done with it. Which function makes it a loss?",
    },
    {
      id: "slope",
      ways: fromProbability((share) => share - 1),
      message: "This is the slope of the loss by the score of the right class. Where is the loss itself?",
    },
    {
      id: "of-the-others",
      ways: fromProbability((share) => -Math.log(1 - share)),
      message:
        "The logarithm is taken of 1 minus the probability, so a sure and right network gets a large loss. Of which number should it be?",
    },
    {
      id: "binary",
      ways: fromProbability(
        (_, all, right) => -total(all.map((share, j) => Math.log(j === right ? share : 1 - share))),
      ),
      message:
        "The wrong classes add a logarithm of 1 − p each, as if each were a yes or no of its own. How many logarithms has this loss?",
    },
    {
      id: "one-over",
      ways: fromProbability((share) => 1 / share),
      message: "One divided by the probability is large where that is small. Which function of it is still missing?",
    },
    {
      id: "squared-error",
      ways: [
        ...fromProbability((_, all, right) => total(eachError(all, right).map((error) => error ** 2))),
        ...fromProbability((_, all, right) => total(eachError(all, right).map((error) => error ** 2)) / all.length),
        ...fromProbability((share) => (1 - share) ** 2),
      ],
      message: "This is a squared error of probabilities. Where is the logarithm?",
    },
    {
      id: "mean-over-classes",
      ways: [
        (scores, right) => loss(scores, right) / scores.length,
        ...fromProbability((share, all) => -Math.log(share) / all.length),
      ],
      message:
        "The loss is divided by the number of classes. Only the right class is asked: how many logarithms are added up, and so what is there to average?",
    },
    {
      id: "every-class",
      ways: [
        (scores) => total(scores.map((_, j) => loss(scores, j))),
        (scores) => total(scores.map((_, j) => loss(scores, j))) / scores.length,
        (scores) => -total(scores.map((_, j) => loss(scores, j))),
        ...fromProbability((_, all) => -total(all.map(Math.log))),
        ...fromProbability((_, all) => -total(all.map(Math.log)) / all.length),
      ],
      message: "The logarithms of all classes are added up, and so every class counts as right. Which of them is?",
    },
    {
      id: "entropy",
      ways: [
        ...fromProbability((_, all) => -total(all.map((share) => (share === 0 ? 0 : share * Math.log(share))))),
        ...fromProbability((_, all) => -total(all.map((share) => share * Math.log(share)))),
        ...fromProbability((share) => -share * Math.log(share)),
      ],
      message:
        "The logarithm is multiplied by the probability once more: that says how unsure the network is. What is the target of the right class, with which a logarithm is multiplied?",
    },
    {
      id: "others-only",
      ways: [
        (scores, right) => logOfSum(scores.filter((_, j) => j !== right)) - scores[right]!,
        (scores, right) =>
          logOfSum(
            scores.filter((_, j) => j !== right),
            { taken: () => 0 },
          ) - scores[right]!,
      ],
      message: "The right class is left out of the sum. Over how many classes does the sum of the softmax run?",
    },
    {
      id: "not-summed",
      ways: [
        (scores, right) => total(scores) - scores[right]!,
        (scores, right) => Math.log(Math.exp(total(scores))) - scores[right]!,
      ],
      message: "The scores themselves are added up. What comes first: the power of each score, or the sum?",
    },
    {
      id: "sum-incomplete",
      ways: [
        (scores, right) => logOfSum(scores.slice(1)) - scores[right]!,
        (scores, right) => logOfSum(scores.slice(1), { taken: () => 0 }) - scores[right]!,
        (scores, right) => logOfSum(scores.slice(1), { taken: () => largestOf(scores) }) - scores[right]!,
        (scores, right) => logOfSum(scores.slice(0, -1)) - scores[right]!,
        (scores, right) => logOfSum(scores.slice(0, -1), { taken: () => 0 }) - scores[right]!,
        (scores, right) => logOfSum(scores.slice(0, -1), { taken: () => largestOf(scores) }) - scores[right]!,
      ],
      message:
        "One of the scores is missing in the sum. With which place does its loop begin, and with which does it end?",
    },
    {
      id: "three-classes",
      ways: [(scores, right) => logOfSum(scores.slice(0, 3)) - scores[right]!],
      message: "Three scores are in the sum, however many there are. What if there is a fourth class?",
    },
    {
      id: "sum-from-one",
      ways: [withParts({ taken: () => 0, logarithm: (sum) => Math.log(1 + sum) })],
      message: "The sum of the powers is too large by 1. From which number does an empty sum start?",
    },
    {
      id: "reduce-start",
      ways: [
        (scores, right) => Math.log(scores[0]! + total(scores.slice(1).map(Math.exp))) - scores[right]!,
        (scores, right) => {
          const largest = largestOf(scores);
          const others = total(scores.slice(1).map((score) => Math.exp(score - largest)));
          return largest + Math.log(scores[0]! + others) - scores[right]!;
        },
      ],
      message:
        "The first score enters the sum as it is, without its power. What does `reduce` start with, where no start is given?",
    },
    {
      id: "not-logged",
      ways: [withParts({ logarithm: (sum) => sum }), withParts({ taken: () => 0, logarithm: (sum) => sum })],
      message: "The powers are added up, and no logarithm is taken of the sum. Which function undoes a power of e?",
    },
    {
      id: "each-by-itself",
      ways: [
        (scores, right) => -Math.log(sigmoid(scores[right]!)),
        (scores, right) => Math.log1p(Math.exp(-scores[right]!)),
        (scores, right) =>
          total(scores.map((score, j) => -Math.log(j === right ? sigmoid(score) : 1 - sigmoid(score)))),
      ],
      message:
        "A sigmoid is taken of a score by itself. When another class becomes more probable, what should happen to the right one?",
    },
    {
      id: "other-logarithm",
      ways: [Math.LN2, Math.LN10].flatMap((base): Way[] => [
        (scores, right) => loss(scores, right) / base,
        withParts({ logarithm: (sum) => Math.log(sum) / base }),
        withParts({ taken: () => 0, logarithm: (sum) => Math.log(sum) / base }),
        ...fromProbability((share) => -Math.log(share) / base),
      ]),
      message:
        "Another logarithm is taken here. Which one undoes `Math.exp`, and which are `Math.log2` and `Math.log10`?",
    },
  ],
});
