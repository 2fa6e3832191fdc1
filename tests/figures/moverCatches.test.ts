// The contract of the movers catches: each planted defect is found, and said with its figure and position.
import { describe, expect, test } from "vitest";
import type { LiveFigure, Line, Moment, Mover, Plot } from "../../src/figures/figure";
import { overSteps } from "../../src/figures/steps";
import { moverFindings } from "./moverFindings";

const line: Line = { type: "line", name: "loss", x: [0, 1, 2], y: [4, null, 0], tone: "loss" };
const plot: Plot = {
  type: "plot",
  name: "Loss",
  x: { title: "x", range: [0, 2] },
  y: { title: "y", range: [0, 4] },
  series: [
    line,
    {
      type: "field",
      name: "map",
      x: [0, 1],
      y: [0, 1],
      z: [
        [0, 1],
        [2, 3],
      ],
      shading: "height",
    },
  ],
  marks: [{ type: "ball", x: 1, y: 1, tone: "you" }],
};
const moment: Moment = { panels: [plot], formulas: ["1 + 1 = 2"], sentence: "A step." };
const sound: Mover<unknown> = {
  ...overSteps<unknown>(() => 3),
  at: () => moment,
  valueText: (_, position) => `step ${position}`,
};
const figure: LiveFigure = {
  title: "Steps",
  caption: "Some steps.",
  atStart: "A step.",
  mover: "steps",
  state: { steps: [1, 2] },
  table: { columns: ["step", "loss"], rows: [["0", "4"]] },
};

/** The sound mover, with something else to see at step 2. */
const atTwo = (change: Partial<Moment>): Partial<Mover<unknown>> => ({
  at: (_, position) => (position === 2 ? { ...moment, ...change } : moment),
});
const plotAtTwo = (change: Partial<Plot>) => atTwo({ panels: [{ ...plot, ...change }] });
const atBetween = (change: Partial<Plot>): Partial<Mover<unknown>> => ({
  at: (_, position) => (position > 2 && position < 3 ? { ...moment, panels: [{ ...plot, ...change }] } : moment),
});
const knob = { name: "w1", value: 1, min: -5, max: 5, step: 0.1 };
const choosing = { choices: () => ({ label: "along", options: ["w", "b"], chosen: "w" }) };

describe("moverFindings(figure)", () => {
  test("says nothing of a sound figure", () => expect(moverFindings(figure, sound)).toEqual([]));

  test.each<[string, Partial<Mover<unknown>>, string]>([
    [
      "a number that is none",
      plotAtTwo({ marks: [{ type: "ball", x: Number.NaN, y: 1, tone: "you" }] }),
      "steps at 2: “Loss”: marks.0.x is NaN",
    ],
    [
      "an infinite number on a line",
      plotAtTwo({ series: [{ ...line, y: [1, Infinity, 0] }, plot.series[1]!] }),
      "steps at 2: “Loss”: series.0.y.1 is Infinity",
    ],
    [
      "lists of different length",
      plotAtTwo({ series: [{ ...line, x: [0, 1] }, plot.series[1]!] }),
      "steps at 2: “Loss”: “loss” has 2 x and 3 y",
    ],
    [
      "a map with a short row",
      plotAtTwo({ series: [line, { ...plot.series[1]!, z: [[0, 1], [2]] } as Plot["series"][number]] }),
      "steps at 2: “Loss”: “map” has 1 values in row 1, for 2 x",
    ],
    [
      "an axis without length",
      plotAtTwo({ y: { title: "y", range: [1, 1] } }),
      "steps at 2: “Loss”: the axis “y” goes from 1 to 1",
    ],
    [
      "a panel that goes away",
      atTwo({ panels: [] }),
      "steps at 2: shows no panel, not plot “Loss”, line “loss”, field “map”",
    ],
    [
      "a label with a hole",
      plotAtTwo({ marks: [{ type: "ball", x: 1, y: 1, tone: "you", label: "b undefined" }] }),
      "steps at 2: “Loss”: marks.0.label says b undefined",
    ],
    [
      "a sentence with a hole",
      atTwo({ sentence: `The loss is ${String(undefined)}.` }),
      "steps at 2: its sentence says The loss is undefined.",
    ],
    ["no sentence", atTwo({ sentence: "" }), "steps at 2: its sentence is empty"],
    [
      "a Play without end",
      { next: (_, position) => (position < 3 ? position + 1 : 0) },
      "steps: Play does not end when it begins at 0",
    ],
    [
      "a Play that leaves the slider",
      { next: (_, position) => (position < 9 ? position + 1 : null) },
      "steps at 3: Play goes on to 4",
    ],
    [
      "a ball dragged out of the slider",
      { drag: (_, x) => 2 * x },
      "steps at 0: it can be dragged to 4, outside of its slider",
    ],
    [
      "a start outside of the slider",
      { slider: () => ({ label: "step", min: 0, max: 3, step: 1, start: 4 }) },
      "steps: its slider goes from 0 to 3 by 1, and starts at 4",
    ],
    [
      "a number that is none between two steps",
      { between: true, ...atBetween({ marks: [{ type: "ball", x: Number.NaN, y: 1, tone: "you" }] }) },
      "steps at 2.3: “Loss”: marks.0.x is NaN",
    ],
    [
      "a knob that does not follow",
      { knobs: () => [knob], turn: (state, position) => ({ state, position }) },
      "steps: its knob w1 is turned to 5, and then stands at 1",
    ],
    [
      "a knob outside of its ends",
      { knobs: () => [{ ...knob, value: 9 }], turn: (state, position) => ({ state, position }) },
      "steps: its knob w1 goes from -5 to 5 by 0.1, at 9",
    ],
    [
      "a choice that is not marked",
      { ...choosing, choose: (state) => state },
      "steps, b: is chosen, and another is marked",
    ],
  ])("finds %s", (_name, defect, finding) => {
    expect(moverFindings(figure, { ...sound, ...defect })).toContain(finding);
  });

  test.each<[string, Partial<LiveFigure>, string]>([
    [
      "a state that JSON does not keep",
      { state: { parameters: Float64Array.of(1) } },
      "steps: its state is not plain data, and does not survive the way to the page",
    ],
    [
      "a row without a cell",
      { table: { columns: ["step", "loss"], rows: [["0"]] } },
      "steps: the row of 0 has 1 cells, for 2 columns",
    ],
    ["a caption with another start", { atStart: "Another." }, "steps: its atStart is not the sentence of its start"],
  ])("finds %s", (_name, defect, finding) => {
    expect(moverFindings({ ...figure, ...defect }, sound)).toContain(finding);
  });
});
