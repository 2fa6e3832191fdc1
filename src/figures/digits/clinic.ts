import { formatNumber } from "../../math/format";
import { needObject, needWhole } from "../../math/guard";
import type { Axis, Diagram, Item, Line, Plot, StillFigure, Table } from "../figure";
import { scale } from "../scale";
import { brokenPlan, type Course, courseOf, epochs, healthyPlan } from "./brokenTrainings";
import { patients } from "./patients";

/** What all patients are drawn on, so that they can be compared. */
const axes: Record<"epoch" | "loss" | "accuracy", Axis> = {
  epoch: { title: "epoch", range: [0, epochs] },
  loss: { title: "mean loss", range: [0, 4] },
  accuracy: { title: "accuracy", range: [0, 1] },
};

/** What ten classes give that all have the probability 0.1. */
const guessing = { loss: Math.log(10), accuracy: 0.1 };

type Look = Required<Pick<Line, "name" | "tone" | "dash">>;

const looks: Record<"loss" | "accuracy" | "heldAccuracy" | "healthyLoss" | "healthyAccuracy", Look> = {
  loss: { name: "loss on the digits it learns from", tone: "loss", dash: "solid" },
  accuracy: { name: "accuracy on the digits it learns from", tone: "loss", dash: "solid" },
  heldAccuracy: { name: "accuracy on held-out digits", tone: "downhill", dash: "dash" },
  healthyLoss: { name: "loss of a healthy training", tone: "quiet", dash: "dot" },
  healthyAccuracy: { name: "accuracy of a healthy training, held-out", tone: "quiet", dash: "dot" },
};

/** The courses run once: they come out the same each time. */
let ward: { healthy: Course; courses: Course[] } | undefined;

function visit(): { healthy: Course; courses: Course[] } {
  ward ??= {
    healthy: courseOf(healthyPlan()),
    courses: patients.map(({ illness }) => courseOf(brokenPlan(illness))),
  };
  return ward;
}

/**
 * Eight trainings on the digits, each with one mistake: their curves side by side, and a table of their vital signs.
 * All are really run, from a seed; it takes some seconds the first time.
 *
 * @param settings - patient: a number from 1 to 8, to see one of them large; all of them if it is left out
 * @throws {TypeError | RangeError} if there is no such patient
 *
 * @example
 * show(clinic());
 * show(clinic({ patient: 3 })); // one of them, large
 */
export function clinic(settings: { patient?: number } = {}): StillFigure {
  needObject("clinic", "settings", "patient, or nothing", settings);
  const { patient } = settings;
  if (patient !== undefined) needWhole("clinic", "patient", patient, 1, patients.length);
  const { healthy, courses } = visit();
  if (patient !== undefined) return onePatient(patient, courses[patient - 1]!, healthy);
  return {
    title: "The clinic: eight trainings, each with one mistake",
    caption: `Each patient learns for ${epochs} epochs. Above, the loss from 0 to 4; where it leaves the picture, it runs along the top edge, and how far it goes is written above. Below, the accuracy. The level lines inside are what guessing gives: a loss of log 10 = 2.303, and an accuracy of 0.1. ${columnsInWords}`,
    panels: [key(), ...courses.map((course, i) => chartOf(i + 1, course, healthy))],
    table: vitalSigns([healthyRow(healthy), ...courses.map((course, i): [string, Course] => [String(i + 1), course])]),
  };
}

function onePatient(number: number, course: Course, healthy: Course): StillFigure {
  const x = Array.from({ length: epochs + 1 }, (_, epoch) => epoch);
  const plot = (name: string, y: Plot["y"], series: Line[]): Plot => {
    return { type: "plot", name, x: axes.epoch, y, series, marks: [] };
  };
  return {
    title: `Patient ${number} of the clinic`,
    caption: `Its ${curvesInWords(course)} Dotted, a healthy training. Guessing would give a loss of log 10 = 2.303 and an accuracy of 0.1. ${columnsInWords}`,
    panels: [
      plot(`The loss of patient ${number}`, lossAxisOf(course), [
        { type: "line", ...looks.healthyLoss, x, y: healthy.losses },
        { type: "line", ...looks.loss, x, y: course.losses },
      ]),
      plot(`The accuracy of patient ${number}`, { ...axes.accuracy, range: [-0.02, 1.02] }, [
        { type: "line", ...looks.healthyAccuracy, x, y: healthy.heldAccuracies },
        { type: "line", ...looks.accuracy, x, y: course.accuracies },
        { type: "line", ...looks.heldAccuracy, x, y: course.heldAccuracies },
      ]),
    ],
    table: vitalSigns([healthyRow(healthy), [String(number), course]]),
  };
}

/** As high as the loss goes, for a patient that is seen alone. */
function lossAxisOf({ losses }: Course): Axis {
  const highest = Math.max(...losses);
  return highest > axes.loss.range[1] ? { ...axes.loss, range: [-0.02 * highest, 1.02 * highest] } : axes.loss;
}

/** Where things stand in the chart of a patient, which is so small that several stand in a row. */
const place = { width: 192, height: 268, left: 42, right: 184, loss: [32, 132], accuracy: [162, 236] } as const;

/** Both charts of a patient, one over the other. */
function chartOf(number: number, course: Course, healthy: Course): Diagram {
  const x = scale(axes.epoch, place.left, place.right);
  const lossAt = scale(axes.loss, place.loss[1], place.loss[0]);
  const accuracyAt = scale(axes.accuracy, place.accuracy[1], place.accuracy[0]);
  const text = (at: [number, number], words: string, anchor: "start" | "middle" | "end"): Item => {
    return { type: "text", x: at[0], y: at[1], text: words, tone: "quiet", anchor };
  };
  const tick = (y: number, words: string) => text([place.left - 6, y], words, "end");
  const level = (y: number, thickness: number): Item => {
    return { type: "edge", from: [place.left, tenths(y)], to: [place.right, tenths(y)], tone: "quiet", thickness };
  };
  const curve = (values: readonly Point[], y: (value: number) => number, { tone, dash }: Look): Item => {
    const points = alongTop(top, values).map(([epoch, value]): Point => [tenths(x(epoch)), tenths(y(value))]);
    return { type: "curve", points, tone, dash, thickness: 2 };
  };
  const top = axes.loss.range[1];
  const highest = Math.max(...course.losses);
  return {
    type: "diagram",
    name: `Patient ${number}: ${curvesInWords(course)}`,
    width: place.width,
    height: place.height,
    small: true,
    items: [
      { type: "text", x: place.left, y: 14, text: String(number), tone: "ink", anchor: "start", strong: true },
      text([place.right, 14], highest > top ? `loss, up to ${formatNumber(highest, 2)}` : "loss", "end"),
      ...[top, 0].map((loss) => tick(lossAt(loss), formatNumber(loss))),
      ...[place.loss[0], place.loss[1], place.accuracy[0], place.accuracy[1]].map((y) => level(y, 0.5)),
      level(lossAt(guessing.loss), 1),
      text([place.right, (place.loss[1] + place.accuracy[0]) / 2], "accuracy", "end"),
      ...[1, 0].map((accuracy) => tick(accuracyAt(accuracy), formatNumber(accuracy))),
      level(accuracyAt(guessing.accuracy), 1),
      ...[0, epochs].map((epoch, i) =>
        text([x(epoch), place.accuracy[1] + 16], formatNumber(epoch), i === 0 ? "start" : "end"),
      ),
      text([(place.left + place.right) / 2, place.accuracy[1] + 16], "epoch", "middle"),
      curve(fewer(byEpoch(healthy.losses)), lossAt, looks.healthyLoss),
      curve(byEpoch(course.losses), lossAt, looks.loss),
      curve(fewer(byEpoch(healthy.heldAccuracies)), accuracyAt, looks.healthyAccuracy),
      curve(byEpoch(course.accuracies), accuracyAt, looks.accuracy),
      curve(byEpoch(course.heldAccuracies), accuracyAt, looks.heldAccuracy),
    ],
  };
}

type Point = [epoch: number, value: number];

const byEpoch = (values: readonly number[]) => values.map((value, epoch): Point => [epoch, value]);

/** The first points, and then every fifth: enough for a line that is only compared with. */
const fewer = (points: readonly Point[]) => points.filter((_, i) => i < 8 || i % 5 === 0);

/** A line that runs along the top of the picture for as long as it is above. */
function alongTop(top: number, points: readonly Point[]): Point[] {
  return points.flatMap(([epoch, value], i): Point[] => {
    const before = points[i - 1];
    const isAbove = value > top;
    const crosses = before !== undefined && before[1] > top !== isAbove;
    const part = crosses ? (top - before[1]) / (value - before[1]) : 0;
    const isEnd = i === 0 || i === points.length - 1;
    return [
      ...(crosses ? [[before[0] + part * (epoch - before[0]), top] satisfies Point] : []),
      ...(isAbove && !isEnd ? [] : [[epoch, Math.min(top, value)] satisfies Point]),
    ];
  });
}

const tenths = (value: number) => Number(value.toFixed(1));

/** What each line means, once for all patients. */
function key(): Diagram {
  const entries: [Look, string][] = [
    [looks.loss, "on the digits it learns from"],
    [looks.heldAccuracy, "on held-out digits"],
    [looks.healthyLoss, "a healthy training"],
  ];
  const starts = [4, 274, 464];
  return {
    type: "diagram",
    name: `The lines: ${entries.map(([{ dash }, words]) => `${dash} ${words}`).join(", ")}`,
    width: 690,
    height: 24,
    items: entries.flatMap(([{ tone, dash }, words], i): Item[] => {
      const from = starts[i]!;
      return [
        { type: "edge", from: [from, 12], to: [from + 36, 12], tone, dash, thickness: 2.5 },
        { type: "text", x: from + 44, y: 12, text: words, tone: "ink", anchor: "start" },
      ];
    }),
  };
}

/** The curves as words, for who does not see them. */
function curvesInWords({ losses, accuracies, heldAccuracies }: Course): string {
  const lowest = Math.min(...losses);
  const loss = `loss ${formatNumber(losses[0]!)} at the start, ${formatNumber(lowest, 2)} at its lowest, ${formatNumber(losses.at(-1)!, 2)} at the end`;
  return `${loss}; accuracy ${share(accuracies.at(-1)!)} on the digits it learns from, ${share(heldAccuracies.at(-1)!)} on held-out digits.`;
}

const share = (accuracy: number) => accuracy.toFixed(2);

const healthyRow = (healthy: Course): [string, Course] => ["healthy", healthy];

/** What the columns of the table mean. */
const columnsInWords =
  "In the table, untouched digits are digits that nobody looked at, neither for learning nor for choosing. Of the 32 hidden neurons, those answer whose activation is not 0 for some digit; of these, as many differ as are left when copies are counted once.";

/** What a doctor would measure, a row for each training. */
function vitalSigns(rows: [string, Course][]): Table {
  return {
    columns: [
      "patient",
      "activation",
      "loss: start → end",
      "accuracy: learnt from",
      "held-out",
      "untouched",
      "neurons: answer / differ",
      "gradient: first → last",
    ],
    rows: rows.map(([name, course]) => [
      name,
      course.hiddenActivation,
      `${formatNumber(course.losses[0]!)} → ${formatNumber(course.losses.at(-1)!, 2)}`,
      share(course.accuracies.at(-1)!),
      share(course.heldAccuracies.at(-1)!),
      share(course.untouchedAccuracy),
      `${course.hidden.answering} / ${course.hidden.different}`,
      `${formatNumber(course.gradientLength.first, 2)} → ${formatNumber(course.gradientLength.last, 2)}`,
    ]),
    isOpen: true,
  };
}
