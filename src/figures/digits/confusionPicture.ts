import { describeValue } from "../../math/describe";
import { formatNumber } from "../../math/format";
import { needList, needObject, needSameLength, needWhole } from "../../math/guard";
import { andList } from "../andList";
import type { Diagram, Item, StillFigure, Table } from "../figure";
import { textWidth } from "../graph/boxText";

export interface ConfusionOptions {
  /** the right class of each example */
  targets: readonly number[];
  /** what the network said for each, in the same order */
  predictions: readonly number[];
  title?: string;
}

/** A class, what was said instead, and how often. */
interface Confusion {
  target: number;
  said: number;
  count: number;
}

const me = "confusionPicture";
const mostClass = 9;
const leastCell = 38;
/** Of 16: on stronger colours the count could not be read in both themes. */
const strongestLevel = 10;
/** What is counted at all is seen. */
const faintestLevel = 2;
/** As many confusions that are equally frequent are named. */
const mostNamed = 3;

/**
 * The confusion matrix: which class was taken for which, and how often. A row for each right class, a column for each that was
 * said; what is right lies on the diagonal.
 *
 * @param options - targets and predictions: equally many, each a class from 0 to 9; title: where left out, one that says how
 *   many are right
 * @throws {TypeError | RangeError} if there is no example, one list is longer, what it holds is no class, or the title is no text
 *
 * @example
 * const targets = held.map(({ target }) => target);
 * show(confusionPicture({ targets, predictions: predictedClasses(classifier, held) }));
 */
export function confusionPicture(options: ConfusionOptions): StillFigure {
  needObject(me, "options", "targets and predictions", options);
  const { targets, predictions } = options;
  needClasses("targets", targets);
  needClasses("predictions", predictions);
  needSameLength(me, ["targets", targets], ["predictions", predictions]);
  const counts = countsOf(targets, predictions);
  const right = sumOf(counts.map((row, k) => row[k]!));
  const title = options.title ?? `${right} of ${targets.length} are right`;
  if (typeof title !== "string") throw new TypeError(`${me}: needs title to be a text; got ${describeValue(title)}`);
  const share = formatNumber((100 * right) / targets.length, 3);
  return {
    title,
    caption:
      "A row for each right class, a column for each class that the network said: blue on the diagonal it is right, yellow beside it a mistake, the stronger the more often. " +
      `Right: ${right} of ${targets.length} (${share} %). ${confusionSentence(counts)}`,
    panels: [confusionDiagram(counts)],
    table: confusionTable(counts),
  };
}

function needClasses(name: string, list: readonly number[]): void {
  needList(me, name, list);
  for (const [i, one] of Array.from(list).entries()) needWhole(me, `${name}[${i}]`, one, 0, mostClass);
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** `counts[target][said]`, for at least two classes. */
function countsOf(targets: readonly number[], predictions: readonly number[]): number[][] {
  const classes = 1 + Math.max(1, ...targets, ...predictions);
  const counts = Array.from({ length: classes }, () => Array<number>(classes).fill(0));
  for (const [i, target] of Array.from(targets).entries()) counts[target]![predictions[i]!]! += 1;
  return counts;
}

function mistakesOf(counts: readonly number[][]): Confusion[] {
  return counts.flatMap((row, target) =>
    row.flatMap((count, said) => (count > 0 && said !== target ? [{ target, said, count }] : [])),
  );
}

function confusionSentence(counts: readonly number[][]): string {
  const mistakes = mistakesOf(counts);
  if (mistakes.length === 0) return "There is no mistake.";
  const most = Math.max(...mistakes.map(({ count }) => count));
  const worst = mistakes.filter(({ count }) => count === most);
  const named = worst.slice(0, mostNamed).map(({ target, said }) => `${target} taken for ${said}`);
  const others = worst.length - named.length;
  const list = andList(others > 0 ? [...named, `${others} more`] : named);
  const times = most === 1 ? "once" : `${most} times`;
  return `The most frequent ${worst.length === 1 ? "confusion" : "confusions"}: ${list}, ${times}${worst.length === 1 ? "" : " each"}.`;
}

/** The counts with the sums of rows and columns, and of all. */
function withSums(counts: readonly number[][]): number[][] {
  const columns = counts.map((_, said) => sumOf(counts.map((row) => row[said]!)));
  return [...counts, columns].map((row) => [...row, sumOf(row)]);
}

function confusionTable(counts: readonly number[][]): Table {
  const classes = counts.map((_, k) => String(k));
  return {
    columns: ["right class", ...classes.map((name) => `said ${name}`), "sum"],
    rows: withSums(counts).map((row, k) => [classes[k] ?? "sum", ...row.map(String)]),
  };
}

const margin = 8;
const head = "what the network said";
const headHeight = 26;
const headWidth = Math.ceil(textWidth(head, true));
/** Past the table: to the sums. */
const gap = 8;

function confusionDiagram(counts: readonly number[][]): Diagram {
  const all = withSums(counts);
  const classes = counts.length;
  const total = all[classes]![classes]!;
  const cell = Math.max(leastCell, Math.ceil(textWidth(String(total), true)) + 10);
  const left = margin + Math.ceil(textWidth("right class", true)) + 12;
  const top = margin + 2 * headHeight;
  const end = classes * cell + gap;
  const middle = (k: number) => (k + 0.5) * cell + (k === classes ? gap : 0);
  const word = { type: "text", tone: "ink", strong: true } as const;
  const names = [...counts.map((_, k) => String(k)), "sum"];
  return {
    type: "diagram",
    name: "Right classes by row, said classes by column, with the count of each pair",
    width: Math.max(left + end + cell, left + (classes * cell + headWidth) / 2) + margin,
    height: top + end + cell + margin,
    items: [
      {
        type: "pixels",
        ...{ x: left, y: top, cell, shading: "sides" },
        pictures: [{ left: 0, top: 0, across: classes, levels: levelsOf(counts), frame: "quiet" }],
      },
      { ...word, x: left + (classes * cell) / 2, y: margin + headHeight / 2, text: head },
      { ...word, x: left - 12, y: margin + 1.5 * headHeight, text: "right class", anchor: "end" },
      ...names.flatMap((text, k): Item[] => [
        { ...word, x: left + middle(k), y: margin + 1.5 * headHeight, text },
        { ...word, x: left - 12, y: top + middle(k), text, anchor: "end" },
      ]),
      ...all.flatMap((row, r) =>
        row.flatMap((count, c): Item[] => {
          const isSum = r === classes || c === classes;
          if (count === 0 && !isSum) return [];
          const place = { x: left + middle(c), y: top + middle(r), text: String(count) };
          return [
            { type: "text", ...place, tone: isSum ? "quiet" : "ink", ...(r === c && !isSum ? { strong: true } : {}) },
          ];
        }),
      ),
    ],
  };
}

/** Row by row: right ones on the positive side, mistakes on the negative one, each beside the most frequent of its own kind. */
function levelsOf(counts: readonly number[][]): number[] {
  const most = {
    right: Math.max(...counts.map((row, k) => row[k]!)),
    mistaken: Math.max(0, ...mistakesOf(counts).map(({ count }) => count)),
  };
  const level = (count: number, of: number) =>
    count === 0 ? 0 : faintestLevel + Math.round(((strongestLevel - faintestLevel) * count) / of);
  return counts.flatMap((row, target) =>
    row.map((count, said) => (said === target ? level(count, most.right) : 0 - level(count, most.mistaken))),
  );
}
