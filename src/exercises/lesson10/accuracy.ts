import { describeValue } from "../../math/describe";
import { needLength, needList, needNumbers, needWhole } from "../../math/guard";
import { seededRandom } from "../../math/random";
import { softmax } from "../../math/softmax";
import { codeExercise } from "../../checks/code";
import { numberResult } from "../../checks/results";
import type { Mistake } from "../../checks/types";
import { asObject } from "../asObject";
import { decimal, total } from "../further";

type AccuracyArgs = [scores: number[][], classes: number[]];
type Way = (...args: AccuracyArgs) => number;

const largestPlace = (row: readonly number[]) => row.indexOf(Math.max(...row));
const smallestPlace = (row: readonly number[]) => row.indexOf(Math.min(...row));

/** Of how many rows something holds. */
type RowTest = (row: readonly number[], right: number, r: number) => boolean;
const isHit: RowTest = (row, right) => largestPlace(row) === right;

const countOf = (test: RowTest, scores: readonly number[][], classes: readonly number[]) =>
  scores.filter((row, r) => test(row, classes[r]!, r)).length;

/** The share of the rows for which something holds. */
const shareOf =
  (test: RowTest): Way =>
  (scores, classes) =>
    countOf(test, scores, classes) / scores.length;
/** The share of the rows in which a search finds the place of the right class. */
const shareFound = (search: (row: readonly number[]) => number): Way => shareOf((row, right) => search(row) === right);
const accuracyOf = shareOf(isHit);

/** How many rows are right goes through a function. */
const fromCount =
  (through: (count: number, scores: number[][], classes: number[]) => number): Way =>
  (scores, classes) =>
    through(countOf(isHit, scores, classes), scores, classes);

/** A search that goes from place to place and goes on to the next where `isBetter` says so. */
const searched =
  (isBetter: (score: number, best: number, c: number, row: readonly number[]) => boolean, first = 0, keeps = true) =>
  (row: readonly number[]): number => {
    let place = 0;
    let best = row[first]!;
    for (const [c, score] of row.entries()) {
      if (!isBetter(score, best, c, row)) continue;
      place = c;
      if (keeps) best = score;
    }
    return place;
  };

/** The largest score above 0, or `none` where there is none. */
const aboveZero = (none: number) => (row: readonly number[]) =>
  row.some((score) => score > 0) ? largestPlace(row) : none;

/** How often the right class is ahead while the search goes on from place to place, for each row. */
const timesAhead =
  (from: number, least: number): Way =>
  (scores, classes) => {
    const ahead = scores.map((row, r) => {
      const leaders = row.map((_, c) => Math.max(0, row.indexOf(Math.max(least, ...row.slice(0, c + 1)))));
      return leaders.slice(from).filter((place) => place === classes[r]).length;
    });
    return total(ahead) / scores.length;
  };

const transposed = (scores: readonly number[][]) => scores[0]!.map((_, c) => scores.map((row) => row[c]!));
const rowsOnly = (scores: number[][], classes: number[], from: number, to?: number): AccuracyArgs => [
  scores.slice(from, to),
  classes.slice(from, to),
];
const rightOf = (test: RowTest, args: AccuracyArgs) => countOf(test, ...args);

const mistakes: readonly Mistake<AccuracyArgs>[] = [
  {
    id: "percent",
    ways: [fromCount((count, { length }) => (100 * count) / length)],
    message: "This is the accuracy in percent. The lesson keeps it as a share: what is it when all rows are right?",
  },
  {
    id: "count",
    ways: [fromCount((count) => count)],
    message: "This is how many rows are right. A share needs one thing more: by what is it divided?",
  },
  {
    id: "wrong-ones",
    ways: [
      fromCount((count, { length }) => 1 - count / length),
      fromCount((count, { length }) => length - count),
      fromCount((count, { length }) => 100 - (100 * count) / length),
    ],
    message: "The rows that are wrong are counted here. What should a network that makes no mistake get?",
  },
  {
    id: "largest-itself",
    ways: [
      shareOf((row, right) => Math.max(...row) === right),
      shareOf((row, right) => Math.round(Math.max(...row)) === right),
    ],
    message:
      "The largest score itself is compared with the class. A score says how much speaks for a class: which number says *which* class that is?",
  },
  {
    id: "nothing-counts",
    ways: [() => 0],
    message:
      "No row ever counts as right. Which two things are compared: is one of them a list or a text, or a place that is never found?",
  },
  {
    id: "all-count",
    ways: [() => 1],
    message:
      "Every row counts as right. Is the class compared with itself, does a single `=` stand where three belong, or `map` where `filter` belongs?",
  },
  {
    id: "rows-counted",
    ways: [(scores) => scores.length],
    message: "This is how many rows there are. Which of them are to be counted?",
  },
  {
    id: "smallest",
    ways: [shareFound(smallestPlace)],
    message: "The class with the smallest score is taken as the answer. Which score speaks most for its class?",
  },
  {
    id: "from-one",
    ways: [
      shareOf((row, right) => largestPlace(row) + 1 === right),
      shareOf((row, right) => largestPlace(row) === right + 1),
    ],
    message: "The place is off by one. Which number has the first class, and which the first place in a list?",
  },
  {
    id: "divided-by-classes",
    ways: [
      fromCount((count, [first]) => count / first!.length),
      fromCount((count, [first], { length }) => count / (first!.length * length)),
    ],
    message:
      "The number of right rows is divided by how many scores there are. One answer is given for a row: so how many answers are there?",
  },
  {
    id: "divided-off-by-one",
    ways: [
      fromCount((count, { length }) => count / (length - 1)),
      fromCount((count, { length }) => count / (length + 1)),
    ],
    message: "The number of rows by which it is divided is off by one. Where in the list stands the last row?",
  },
  {
    id: "divided-by-typed",
    ways: [2, 5, 10, 40, 100, 397, 1000, 1400, 1797].map((typed) => fromCount((count) => count / typed)),
    message: "A fixed number stands where the number of rows belongs. What if another number of rows comes?",
  },
  {
    id: "threshold",
    ways: [
      ...[0, 0.5, 0.9, 1].map((least) => shareOf((row, right) => row[right]! > least)),
      ...[0.5, 0.9].map((least) => shareOf((row, right) => softmax([...row])[right]! > least)),
      ...[0.5, 0.9].map((least) => shareOf((row, right) => isHit(row, right, 0) && Math.max(...row) > least)),
      shareOf((row, right) => isHit(row, right, 0) && Math.max(...softmax([...row])) > 0.5),
    ],
    message:
      "A score has to pass a fixed bound here. If all ten scores are below it, does the network give no answer? With what is a score compared instead?",
  },
  {
    id: "above-mean",
    ways: [
      shareOf((row, right) => row[right]! > total(row) / row.length),
      shareOf((row, right) => row[right]! > smallestPlace(row) && row[right]! > Math.min(...row)),
      shareOf((row, right) => row[right]! > Math.min(...row)),
    ],
    message: "It is enough here if the right class is better than some others. How many scores must it be above?",
  },
  {
    id: "first-row",
    ways: [
      (scores, classes) => rightOf(isHit, rowsOnly(scores, classes, 0, 1)),
      (scores, classes) => rightOf(isHit, rowsOnly(scores, classes, 0, 1)) / scores.length,
    ],
    message: "Only the first row is looked at. Where does `return` stand, and is the loop over by then?",
  },
  {
    id: "last-row",
    ways: [
      (scores, classes) => rightOf(isHit, rowsOnly(scores, classes, -1)),
      (scores, classes) => rightOf(isHit, rowsOnly(scores, classes, -1)) / scores.length,
    ],
    message: "Only the last row is left in the count. What does `=` do with what was there before, and what does `+=`?",
  },
  {
    id: "one-at-most",
    ways: [
      fromCount((count, { length }) => Math.min(count, 1) / length),
      fromCount((count) => Math.min(count, 1)),
      fromCount((count, { length }) => (count === length ? 1 : 0)),
    ],
    message:
      "However many rows are right, they count as one at most. Does the count grow with `+=`, is each row counted by itself, and is a share made whole?",
  },
  {
    id: "rows-left-out",
    ways: [
      [1, undefined],
      [0, -1],
    ].flatMap(([from, to]): Way[] => [
      (scores, classes) => rightOf(isHit, rowsOnly(scores, classes, from!, to)) / scores.length,
      (scores, classes) => rightOf(isHit, rowsOnly(scores, classes, from!, to)) / (scores.length - 1),
    ]),
    message: "A row is left out of the count. With which row does the loop begin, and with which does it end?",
  },
  {
    id: "largest-of-all",
    ways: [
      (scores, classes) => shareOf((row, right) => row.indexOf(Math.max(...scores.flat())) === right)(scores, classes),
      (scores, classes) =>
        shareOf((_, right) => largestPlace(scores.flat()) % scores[0]!.length === right)(scores, classes),
      (scores, classes) =>
        countOf((row) => Math.max(...row) === Math.max(...scores.flat()), scores, classes) / scores.length,
    ],
    message:
      "The largest score of the whole table is looked for. Each row is one example: among which scores does it have its winner?",
  },
  {
    id: "search-from-zero",
    ways: [
      shareFound(aboveZero(0)),
      shareFound(aboveZero(-1)),
      (scores, classes) => shareFound(aboveZero(scores[0]!.length - 1))(scores, classes),
    ],
    message:
      "This is right while a score is above 0. In a row with scores below 0 alone: with which number does the search for the largest begin?",
  },
  {
    id: "largest-size",
    ways: [
      shareFound((row) => largestPlace(row.map(Math.abs))),
      shareFound((row) => largestPlace(row.map((s) => s * s))),
    ],
    message: "The score of the largest size is taken, whatever its sign. What does a score of −3 say of its class?",
  },
  {
    id: "largest-not-kept",
    ways: [
      shareFound(searched((score, best) => score > best, 0, false)),
      shareFound(searched((score) => score > 0, 0, false)),
      shareFound(searched((score, _, c, row) => c > 0 && score > row[c - 1]!, 0, false)),
    ],
    message:
      "The place moves on to a score that is not the largest so far. When a larger one is found, which two things must be kept?",
  },
  {
    id: "same-place",
    ways: [
      shareFound(() => 0),
      (scores, classes) => shareFound(() => scores[0]!.length - 1)(scores, classes),
      shareFound(() => 1),
    ],
    message:
      "Every row gets the same class, whatever its scores are. Is a row sorted before its largest is looked for, or does the place never move?",
  },
  {
    id: "class-left-out",
    ways: [
      shareFound((row) => 1 + largestPlace(row.slice(1))),
      shareFound((row) => largestPlace(row.slice(1))),
      shareFound((row) => largestPlace(row.slice(0, -1))),
      shareFound((row) => largestPlace(row.slice(0, 3))),
    ],
    message: "One of the classes can never win here. With which place does the search begin, and where does it end?",
  },
  {
    id: "mean-score",
    ways: [
      (scores, classes) => total(scores.map((row, r) => row[classes[r]!]!)) / scores.length,
      (scores, classes) => total(scores.map((row, r) => row[classes[r]!]!)),
      (scores) => total(scores.map((row) => Math.max(...row))) / scores.length,
    ],
    message: "Scores are added up here. A right answer counts 1 and a wrong one 0: where is that decided?",
  },
  {
    id: "mean-probability",
    ways: [
      (scores, classes) => total(scores.map((row, r) => softmax(row)[classes[r]!]!)) / scores.length,
      (scores, classes) => total(scores.map((row, r) => -Math.log(softmax(row)[classes[r]!]!))) / scores.length,
      (scores) => total(scores.map((row) => Math.max(...softmax(row)))) / scores.length,
    ],
    message:
      "Softmax makes this a mean of how sure the network is. Accuracy asks less: what matters of a row's scores, and what does not?",
  },
  {
    id: "rounded",
    ways: [
      ...[0, 1, 2, 3, 4].map((digits) =>
        fromCount((count, { length }) => Math.round((count / length) * 10 ** digits) / 10 ** digits),
      ),
      ...[1, 2, 3, 4].map((digits) =>
        fromCount((count, { length }) => Math.floor((count / length) * 10 ** digits) / 10 ** digits),
      ),
      fromCount((count, { length }) => Math.round((100 * count) / length)),
    ],
    message: "The share is rounded. Which digits are needed to tell 0.96 from 0.9647, and who is it that needs fewer?",
  },
  {
    id: "columns",
    ways: [
      (scores, classes) => countOf(isHit, transposed(scores), classes) / scores[0]!.length,
      (scores, classes) => countOf(isHit, transposed(scores), classes) / scores.length,
    ],
    message: "The largest score of each column is looked for. What is a row of `scores`, and what is a column?",
  },
  {
    id: "adds-classes",
    ways: [
      (scores, classes) => total(classes.map((right, r) => (isHit(scores[r]!, right, r) ? right : 0))) / scores.length,
      (scores, classes) => total(classes.map((right, r) => (isHit(scores[r]!, right, r) ? right : 0))),
      (scores) => total(scores.map(largestPlace)) / scores.length,
      (scores) => total(scores.map(largestPlace)),
    ],
    message:
      "The numbers of the classes are added up, so a right 9 counts more than a right 1. How much does each right row count?",
  },
  {
    id: "each-score",
    ways: [
      (scores, classes) => wins(scores, classes) / scores.length,
      (scores, classes) => wins(scores, classes) / (scores.length * (scores[0]!.length - 1)),
      (scores, classes) => wins(scores, classes) / (scores.length * scores[0]!.length),
      (scores, classes) => wins(scores, classes),
      (scores, classes) => (wins(scores, classes) + scores.length) / (scores.length * scores[0]!.length),
    ],
    message: "Each score that is smaller than the right one counts for itself. How many times can one row be right?",
  },
  {
    id: "distance",
    ways: [
      (scores, classes) => total(scores.map((row, r) => Math.abs(largestPlace(row) - classes[r]!))) / scores.length,
      (scores, classes) => total(scores.map((row, r) => (largestPlace(row) - classes[r]!) ** 2)) / scores.length,
      (scores, classes) => total(scores.map((row, r) => Math.abs(largestPlace(row) - classes[r]!))),
    ],
    message:
      "This says how far the numbers of the classes are apart. Is an 8 nearer to a 9 than to a 3, when it is read wrongly?",
  },
  {
    id: "reduce-start",
    ways: [
      (scores, classes) => (classes[0]! + rightOf(isHit, rowsOnly(scores, classes, 1))) / scores.length,
      (scores, classes) => (largestPlace(scores[0]!) + rightOf(isHit, rowsOnly(scores, classes, 1))) / scores.length,
    ],
    message:
      "The first row enters the sum as the number of its class. What does `reduce` start with, where no start is given?",
  },
  {
    id: "count-starts-at-one",
    ways: [
      fromCount((count, { length }) => (count + 1) / length),
      fromCount((count, { length }) => (count - 1) / length),
    ],
    message: "The count is off by one before it is divided. With which number does it begin?",
  },
  {
    id: "turned-over",
    ways: [
      fromCount((count, { length }) => length / count),
      fromCount((count, { length }) => count / (length - count)),
    ],
    message: "The fraction has something else below its line. A share is a part of the whole: which is the whole here?",
  },
  {
    id: "counted-in-search",
    ways: [
      ...[0, 1].flatMap((from) => [-Infinity, 0].map((least) => timesAhead(from, least))),
      ...[-Infinity, 0].map((least) => shareOf((row, right) => row[right]! > Math.max(least, ...row.slice(0, right)))),
      shareOf((row, right) => right > 0 && row[right]! > Math.max(...row.slice(0, right))),
    ],
    message:
      "A row is counted inside the search for its largest score: before the winner is known, and perhaps more than once. After which line is it known?",
  },
  {
    id: "another-class",
    ways: [
      shareOf((row, _, r) => largestPlace(row) === r),
      (scores, classes) => shareFound((row) => classes[largestPlace(row)] ?? -1)(scores, classes),
      (scores, classes) => shareOf((row) => classes[largestPlace(row)] === largestPlace(row))(scores, classes),
      (scores, classes) => shareOf((row) => largestPlace(row) === classes[0])(scores, classes),
      (scores, classes) => shareOf((row, _, r) => largestPlace(row) === classes[r + 1])(scores, classes),
      (scores, classes) => shareOf((row) => classes.includes(largestPlace(row)))(scores, classes),
    ],
    message:
      "The place of the largest score is compared with a number that is not the class of this row. Which place in `classes` belongs to row r?",
  },
  {
    id: "cells-above",
    ways: [],
    seen: isBlindToArguments,
    message:
      "The same number comes out, whatever stands in its arguments. Does it use `held` or other names from the cells above in place of `scores` and `classes`?",
  },
];

/** How many scores of all rows are below that of the right class. */
const wins = (scores: readonly number[][], classes: readonly number[]) =>
  total(scores.map((row, r) => row.filter((score) => score < row[classes[r]!]!).length));

/** Rows of scores no two of which are alike, and the classes, some of which win. */
interface TableKind {
  rows: number;
  columns: number;
  least: number;
  most: number;
  isWhole?: boolean;
  /** Which rows the right class wins. */
  isWon: (r: number) => boolean;
}

const kinds: readonly TableKind[] = [
  { rows: 4, columns: 3, least: -2, most: 2, isWon: (r) => r !== 1 },
  { rows: 3, columns: 4, least: -2, most: -0.2, isWon: (r) => r === 2 },
  { rows: 6, columns: 3, least: 0.6, most: 3, isWon: (r) => r > 1 },
  { rows: 7, columns: 2, least: -2, most: 2, isWon: (r) => r % 3 === 0 },
  { rows: 3, columns: 5, least: -2, most: 2, isWon: (r) => r < 2 },
  { rows: 3, columns: 4, least: -2, most: 2, isWon: () => true },
  { rows: 2, columns: 5, least: -2, most: 2, isWon: () => false },
  // No score reaches a bound of 0.5, and no probability either.
  { rows: 3, columns: 3, least: -0.4, most: 0.5, isWon: (r) => r < 2 },
  // Whole numbers: a score may be the number of a class.
  { rows: 4, columns: 4, least: 0, most: 4, isWhole: true, isWon: (r) => r === 1 },
];

/** Scores from the least to the most, a step apart and in random order: so no two are alike, and which class wins is plain. */
function furtherRow(random: () => number, { columns, least, most, isWhole = false }: TableKind): number[] {
  const width = (most - least) / columns;
  const row = Array.from({ length: columns }, (_, c) =>
    isWhole ? least + c * width : decimal(random, least + c * width, least + (c + 0.8) * width),
  );
  return row
    .map((score) => ({ score, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ score }) => score);
}

/** Whether four tables of three rows, of which 0, 1, 2 and 3 are right, all get the same number. */
function isBlindToArguments(answer: (...args: AccuracyArgs) => unknown): boolean {
  const random = seededRandom(1);
  const results = [0, 1, 2, 3].map((count) =>
    answer(...furtherTable(random, { rows: 3, columns: 3, least: -2, most: 2, isWon: (r) => r < count })),
  );
  return Number.isFinite(results[0]) && results.every((result) => result === results[0]);
}

function furtherTable(random: () => number, kind: TableKind): AccuracyArgs {
  const scores = Array.from({ length: kind.rows }, () => furtherRow(random, kind));
  const classes = scores.map((row, r) => {
    const place = largestPlace(row);
    const away = kind.isWon(r) ? 0 : 1 + Math.floor(random() * (kind.columns - 1));
    return (place + away) % kind.columns;
  });
  return [scores, classes];
}

function readRows(given: unknown): AccuracyArgs {
  const lesson = {
    scores: [
      [2, 1, 0],
      [0, 1, 3],
    ],
    classes: [0, 1],
  };
  const { scores, classes } = { ...lesson, ...asObject(given) };
  needList("check", "scores", scores);
  needNumbers("check", "classes", classes);
  needLength("check", "classes", classes, scores.length);
  const rows = Array.from(scores as ArrayLike<unknown>, (row, r) => {
    needNumbers("check", `scores[${r}]`, row);
    return Array.from(row);
  });
  for (const [r, row] of rows.entries()) {
    needLength("check", `scores[${r}]`, row, rows[0]!.length);
    needWhole("check", `classes[${r}]`, classes[r], 0, row.length - 1);
    needOneLargest(`scores[${r}]`, row);
  }
  return [rows, Array.from(classes)];
}

/** Where two classes share the largest score, there is no answer to compare. */
function needOneLargest(name: string, row: readonly number[]): void {
  const largest = Math.max(...row);
  if (row.filter((score) => score === largest).length === 1) return;
  throw new RangeError(`check: needs one score of ${name} to be larger than all others; got ${describeValue(row)}`);
}

export const accuracyOfScores = codeExercise<AccuracyArgs, AccuracyArgs>({
  id: "10-accuracy",
  lesson: 10,
  name: "Accuracy",
  functionName: "myAccuracy",
  readGiven: readRows,
  fromGiven: (args) => args,
  further: (random, _, place) => furtherTable(random, kinds[place]!),
  furtherSets: kinds.length,
  form: numberResult,
  reference: accuracyOf,
  praise:
    "Each row is asked for its largest score, and each counts once. This is the number by which networks are compared.",
  mistakes,
});
