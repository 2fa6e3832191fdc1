import { sigmoid } from "../../math/activations";
import { needLength, needList, needNumbers } from "../../math/guard";
import { softmax } from "../../math/softmax";
import { codeExercise } from "../../checks/code";
import { tableResult } from "../../checks/results";
import { asObject } from "../asObject";
import { signedNumber, signedNumbers, total } from "../further";
import {
  asTheyAre,
  largestAboveZero,
  largestOf,
  meanOfRow,
  otherTaken,
  type Row,
  scoreCuts,
  shares,
} from "./probabilities";

type SoftmaxArgs = [scores: number[][]];
type Way = (...args: SoftmaxArgs) => number[][];

const lessonScores = [
  [2, 1, 0],
  [0.5, -1, 1.5],
];

function readScores(given: unknown): SoftmaxArgs {
  const { scores } = { scores: lessonScores, ...asObject(given) };
  needList("check", "scores", scores);
  const rows = Array.from(scores as ArrayLike<unknown>).map((row, r) => {
    needNumbers("check", `scores[${r}]`, row);
    return Array.from(row);
  });
  for (const [r, row] of rows.entries()) needLength("check", `scores[${r}]`, row, rows[0]!.length);
  return [rows];
}

/** Scores about a number, with as many digits as are shown of a number so large. */
function around(random: () => number, middle: number, count: number): number[] {
  return signedNumbers(random, count, 0.2, 2).map((score) => Number((middle + score).toPrecision(4)));
}

/** Ordinary scores in two shapes; then scores far apart and far above 0, far above and far below, and far below only. */
const kinds: readonly ((random: () => number) => number[][])[] = [
  (random) => [signedNumbers(random, 3, 0.2, 2), signedNumbers(random, 3, 0.2, 2)],
  (random) => Array.from({ length: 3 }, () => signedNumbers(random, 2, 0.2, 2)),
  (random) => [
    [signedNumber(random, 0.2, 2), ...around(random, 950, 1), ...around(random, -950, 1)],
    around(random, 900, 3),
  ],
  (random) => [around(random, 900, 3), around(random, -900, 3)],
  (random) => [around(random, -900, 2), around(random, -950, 2)],
];

/** Each row by itself. */
const eachRow =
  (change: (row: Row) => number[]): Way =>
  (scores) =>
    scores.map(change);
const withSteps = (steps: Parameters<typeof shares>[1]): Way => eachRow((row) => shares(row, steps));

/** As if the columns were rows. */
const byColumns =
  (steps: Parameters<typeof shares>[1]): Way =>
  (scores) => {
    const columns = scores[0]!.map((_, c) =>
      shares(
        scores.map((row) => row[c]!),
        steps,
      ),
    );
    return scores.map((_, r) => columns.map((column) => column[r]!));
  };

/** As if the whole table were one row. */
const asOneRow =
  (steps: Parameters<typeof shares>[1]): Way =>
  (scores) => {
    const all = shares(scores.flat(), steps);
    return scores.map((row, r) => row.map((_, c) => all[r * row.length + c]!));
  };

/** The sum of a row goes on from that of the row before. */
const sumGoesOn =
  (taken: (row: Row) => number): Way =>
  (scores) => {
    let sum = 0;
    return scores.map((row) => {
      const powers = row.map((score) => Math.exp(score - taken(row)));
      sum += total(powers);
      return powers.map((power) => power / sum);
    });
  };

/** Each is divided by the sum as it is then. */
const dividedTooEarly =
  (taken: (row: Row) => number): Way =>
  (scores) =>
    scores.map((row) => {
      let sum = 0;
      return row.map((score) => {
        const power = Math.exp(score - taken(row));
        sum += power;
        return power / sum;
      });
    });

const nothing = () => 0;

export const softmaxOfRows = codeExercise<SoftmaxArgs, SoftmaxArgs>({
  id: "9-softmax",
  lesson: 9,
  name: "Softmax",
  functionName: "mySoftmax",
  readGiven: readScores,
  fromGiven: (args) => args,
  further: (random, _, place) => [kinds[place]!(random)],
  form: tableResult,
  reference: eachRow(softmax),
  praise:
    "Each row adds up to 1, and the largest score is taken away before the power, so nothing can overflow, however large the scores are.",
  mistakes: [
    {
      id: "overflow",
      ways: [
        withSteps(asTheyAre),
        withSteps({ ...asTheyAre, divisor: (powers) => total(powers) + 1e-9 }),
        eachRow(throughTwoPowers),
      ],
      message:
        "This is right while the scores are small. How large is `Math.exp(1000)`, and what could be taken away from all scores of a row without a change in their probabilities?",
    },
    {
      id: "no-division",
      ways: [withSteps({ divisor: () => 1 }), withSteps({ ...asTheyAre, divisor: () => 1 })],
      message: "These are the powers of e, and a row of them does not add up to 1. What is each of them divided by?",
    },
    {
      id: "columns",
      ways: [byColumns({}), byColumns(asTheyAre)],
      message: "Each column adds up to 1 here. What is one example in this table: a row, or a column?",
    },
    {
      id: "whole-table",
      ways: [asOneRow({}), asOneRow(asTheyAre)],
      message: "The whole table adds up to 1 here. How many examples share that 1 between them?",
    },
    {
      id: "largest-of-table",
      ways: [
        (scores) => scores.map((row) => shares(row, { taken: () => largestOf(scores.flat()) })),
        (scores) => scores.map((row) => shares(row, { taken: () => largestOf(scores[0]!) })),
      ],
      message:
        "The largest score of another row is taken away. When one row is far above another, what is left of the powers of the lower one?",
    },
    {
      id: "largest-from-zero",
      ways: largestAboveZero.flatMap((taken) => [
        withSteps({ taken }),
        withSteps({ taken, divisor: (powers) => total(powers) || 1 }),
      ]),
      message:
        "A row whose scores are all far below 0 does not come out: its powers are all rounded to 0. From which number does the search for the largest begin, and does it keep the sign?",
    },
    {
      id: "other-taken",
      ways: otherTaken.map((taken) => withSteps({ taken })),
      message:
        "Something is taken away from each score, and a power can still grow without end. Which score of the row has to be taken away, so that no exponent is above 0?",
    },
    {
      id: "largest-added",
      ways: [withSteps({ taken: (row) => -largestOf(row) })],
      message: "The largest score is added to each. With which sign do the exponents stay small?",
    },
    {
      id: "turned",
      ways: [
        eachRow((row) => shares(row.map((score) => -score))),
        withSteps({ power: (score) => Math.exp(-score) }),
        withSteps({ ...asTheyAre, power: (score) => Math.exp(-score) }),
      ],
      message:
        "The smallest score has the largest probability here. Which sign has a score in the exponent, and which of score and largest is taken away from the other?",
    },
    {
      id: "divided-by-largest",
      ways: [
        withSteps({ ...asTheyAre, divisor: largestOf }),
        withSteps({ divisor: (_, row) => largestOf(row) }),
        withSteps({ ...asTheyAre, divisor: (_, row) => largestOf(row) }),
        withSteps({ ...asTheyAre, power: (score) => score, divisor: largestOf }),
      ],
      message:
        "Each is divided by the largest of its row. Which number must a row be divided by, so that it adds up to 1?",
    },
    {
      id: "divided-by-count",
      ways: [withSteps({ divisor: (row) => row.length }), withSteps({ ...asTheyAre, divisor: (row) => row.length })],
      message: "Each power is divided by how many there are. Does a row add up to 1 then, whatever the scores are?",
    },
    {
      id: "divided-by-scores",
      ways: [
        withSteps({ divisor: (_, row) => total(row) }),
        withSteps({ ...asTheyAre, divisor: (_, row) => total(row) }),
      ],
      message: "The powers are divided by the sum of the scores. Which sum would make a row add up to 1?",
    },
    {
      id: "two-different-powers",
      ways: [
        withSteps({ divisor: (_, row) => total(row.map(Math.exp)) }),
        withSteps({ ...asTheyAre, divisor: (_, row) => total(row.map((score) => Math.exp(score - largestOf(row)))) }),
      ],
      message:
        "The largest score is taken away in one half of the fraction only. What stands above the line, and is the sum below it made of the same powers?",
    },
    {
      id: "scaled",
      ways: [
        eachRow((row) =>
          shares(
            row.map((score) => score / largestOf(row)),
            asTheyAre,
          ),
        ),
        eachRow((row) =>
          shares(
            row.map((score) => score / total(row)),
            asTheyAre,
          ),
        ),
        eachRow((row) =>
          shares(
            row.map((score) => score / largestOf(row.map(Math.abs))),
            asTheyAre,
          ),
        ),
      ],
      message:
        "The scores are divided before the power is taken, and that changes their probabilities. Which operation moves all scores, and leaves the differences between them as they are?",
    },
    {
      id: "plain-shares",
      ways: [
        withSteps({ ...asTheyAre, power: (score) => score }),
        withSteps({ ...asTheyAre, power: Math.abs }),
        withSteps({ power: (score) => score }),
        withSteps({ taken: (row) => Math.min(...row), power: (score) => score }),
        withSteps({ ...asTheyAre, power: (score) => score * score }),
      ],
      message:
        "Each score is divided by the sum of the scores, and there is no power of e. What would that make of a negative score, and of scores that add up to 0?",
    },
    {
      id: "sigmoid-of-each",
      ways: [
        withSteps({ ...asTheyAre, power: sigmoid, divisor: () => 1 }),
        withSteps({ ...asTheyAre, power: sigmoid }),
      ],
      message:
        "Each score goes through a sigmoid of its own here. When one class becomes more probable, what has to happen to the others?",
    },
    {
      id: "logarithm",
      ways: [
        eachRow((row) => shares(row).map(Math.log)),
        eachRow((row) => shares(row).map((share) => -Math.log(share))),
        eachRow((row) => logarithms(row)),
        eachRow((row) => logarithms(row).map((value) => -value)),
      ],
      message: "These are the logarithms of the probabilities. What is asked for: a loss, or what it is made from?",
    },
    {
      id: "other-base",
      ways: [2, 10].flatMap((base) => [
        withSteps({ power: (score) => base ** score }),
        withSteps({ ...asTheyAre, power: (score) => base ** score }),
      ]),
      message: "Powers of another number are taken here. Which number does `Math.exp` raise to its argument?",
    },
    {
      id: "sum-goes-on",
      ways: [sumGoesOn(largestOf), sumGoesOn(nothing)],
      message:
        "The first row is right, and the sum of each further one goes on from the row before. Where has the sum to begin again at 0?",
    },
    {
      id: "divided-too-early",
      ways: [dividedTooEarly(largestOf), dividedTooEarly(nothing)],
      message:
        "Each power is divided by the sum as far as it has come, so the first of a row is always 1. When is the sum of a row complete?",
    },
    {
      id: "sum-incomplete",
      ways: [
        withSteps({ divisor: (powers) => total(powers.slice(1)) }),
        withSteps({ ...asTheyAre, divisor: (powers) => total(powers.slice(1)) }),
        withSteps({ divisor: (powers) => total(powers.slice(0, -1)) }),
        withSteps({ ...asTheyAre, divisor: (powers) => total(powers.slice(0, -1)) }),
      ],
      message:
        "One of the powers is missing in the sum. With which place does its loop begin, and with which does it end?",
    },
    {
      id: "others-only",
      ways: [
        eachRow((row) => {
          const powers = shares(row, { divisor: () => 1 });
          return powers.map((power) => power / (total(powers) - power));
        }),
        eachRow((row) => {
          const powers = shares(row, { ...asTheyAre, divisor: () => 1 });
          return powers.map((power) => power / (total(powers) - power));
        }),
      ],
      message:
        "Each power is divided by the sum of all others: these are odds. Does the power itself belong to the whole of which it is a share?",
    },
    {
      id: "reduce-start",
      ways: [
        withSteps({ divisor: (powers, row) => row[0]! + total(powers.slice(1)) }),
        withSteps({ ...asTheyAre, divisor: (powers, row) => row[0]! + total(powers.slice(1)) }),
        withSteps({ divisor: (powers, row) => row[0]! - largestOf(row) + total(powers.slice(1)) }),
      ],
      message:
        "The first score enters the sum as it is, without its power. What does `reduce` start with, where no start is given?",
    },
    {
      id: "taken-after",
      ways: [
        eachRow((row) => {
          const powers = row.map((score) => Math.exp(score) - largestOf(row));
          return powers.map((power) => power / total(powers));
        }),
      ],
      message:
        "The largest score is taken away from the power, not from the exponent. What has to stand inside the brackets of `Math.exp`?",
    },
    {
      id: "starts-at-one",
      ways: [
        withSteps({ divisor: (powers) => total(powers) + 1 }),
        withSteps({ ...asTheyAre, divisor: (powers) => total(powers) + 1 }),
      ],
      message: "The sum of the powers is too large by 1. From which number does an empty sum start?",
    },
    {
      id: "replaced",
      ways: [0, 1].map((instead) =>
        eachRow((row) => shares(row, asTheyAre).map((share) => (Number.isNaN(share) ? instead : share))),
      ),
      message:
        "Where NaN would come out, a fixed number stands in its place, and that is no probability. Why does NaN come out, and what could be taken away from the scores before?",
    },
    {
      id: "sorted",
      ways: [
        eachRow((row) => shares(row).sort((one, other) => one - other)),
        eachRow((row) => shares(row).sort((one, other) => other - one)),
        eachRow((row) => shares(row).reverse()),
        (scores) => scores.map((row) => shares(row)).reverse(),
      ],
      message:
        "The probabilities are right, and they do not stand where their classes do. What does `sort` or `reverse` do to the list it is called on?",
    },
    {
      id: "largest-alone",
      ways: [
        eachRow((row) => row.map((score) => (score === largestOf(row) ? 1 : 0))),
        eachRow((row) => row.map((_, c) => (c === row.indexOf(largestOf(row)) ? 1 : 0))),
      ],
      message:
        "The class with the largest score gets 1 and the others 0. How sure should a network be whose two largest scores are almost the same?",
    },
    {
      id: "cut-off",
      ways: scoreCuts.flatMap((most) => [
        eachRow((row) => shares(row.map((score) => Math.min(most, score)))),
        eachRow((row) => shares(row.map((score) => Math.max(-most, Math.min(most, score))))),
        eachRow((row) =>
          shares(
            row.map((score) => Math.min(most, score)),
            asTheyAre,
          ),
        ),
      ]),
      message:
        "Scores are cut off before they grow too large. Two scores beyond the cut look the same then: what could be taken away from both, so that their difference stays?",
    },
    {
      id: "rounded",
      ways: [2, 3, 4, 5, 6].map((digits) =>
        eachRow((row) => shares(row).map((share) => Number(share.toFixed(digits)))),
      ),
      message:
        "The probabilities are rounded, and so they need not add up to 1 any more. Is it the function that has to round, or only what is shown?",
    },
    {
      id: "percent",
      ways: [eachRow((row) => shares(row).map((share) => 100 * share))],
      message: "These are percent. Which number do all probabilities of a row add up to in this course?",
    },
    {
      id: "one-minus",
      ways: [eachRow((row) => shares(row).map((share) => 1 - share))],
      message: "This is how probable it is that a class is not the right one. What is left when the `1 −` goes?",
    },
    {
      id: "first-row-only",
      ways: [
        (scores) => [shares(scores[0]!)],
        (scores) => [shares(scores[0]!, asTheyAre)],
        (scores) => scores.map((row, r) => (r === 0 ? shares(row) : row.map(() => 0))),
        (scores) => scores.map(() => shares(scores[0]!)),
        (scores) => scores.map(() => shares(scores[0]!, asTheyAre)),
      ],
      message:
        "Only the first row is answered. Does `return` stand after the loop over the rows, and does each turn of the loop take its own row?",
    },
    {
      id: "last-row-only",
      ways: [(scores) => scores.map(() => shares(scores.at(-1)!)), (scores) => [shares(scores.at(-1)!)]],
      message: "Only the last row is left. Does every row of the result have a list of its own?",
    },
    {
      id: "only-moved",
      ways: [
        withSteps({ taken: meanOfRow, power: (score) => score, divisor: () => 1 }),
        withSteps({ power: (score) => score, divisor: () => 1 }),
      ],
      message:
        "Something is taken away from each score, and that is all. Which power makes a positive number of each, and what are the powers divided by?",
    },
  ],
});

/** e^score / e^largest, which is Infinity / Infinity where both are large. */
function throughTwoPowers(row: Row): number[] {
  const powers = row.map((score) => Math.exp(score) / Math.exp(largestOf(row)));
  return powers.map((power) => power / total(powers));
}

function logarithms(row: Row): number[] {
  const largest = largestOf(row);
  const sum = total(row.map((score) => Math.exp(score - largest)));
  return row.map((score) => score - largest - Math.log(sum));
}
