import { describe, expect, test } from "vitest";
import { lostDigitsDiagram, sharedStart, subtracted, writtenOut } from "../../../src/figures/neuron/digits";
import type { Diagram, Line, Mark, Plot } from "../../../src/figures/figure";
import { nudge, nudgeError, nudgeMover } from "../../../src/figures/neuron/nudge";
import { powerOfTen, scale, valueAlong } from "../../../src/figures/scale";
import { formatNumber } from "../../../src/math/format";
import { specifyMover } from "../specifyMover";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };
const { state, table } = nudge(neuron, example, "w1");

const exponents = Array.from({ length: 69 }, (_, i) => -16 + i / 4);
const panelsAt = (position: number) => nudgeMover.at(state, position).panels;
const ballsOf = (plot: Plot) =>
  plot.marks.filter((mark): mark is Extract<Mark, { type: "ball" }> => mark.type === "ball");

describe("nudge(neuron, example, along)", () => {
  test("draws the error at every h of the slider, with the ball on it", () => {
    for (const exponent of exponents) {
      const valley = panelsAt(exponent)[2] as Plot;
      const [ball] = ballsOf(valley);
      expect(ball!.x).toBe(powerOfTen(exponent));
      expect(ball!.y).toBe(Math.max(nudgeError(state, powerOfTen(exponent)), valley.y.range[0]));
    }
  });

  /** By hand: the loss (σ(z) − y)² over one parameter, its slope, and the relative error of a nudge. */
  const cases = (
    [
      [example.target, "w1"],
      [0.25, "w2"],
    ] as const
  ).map(([target, along]) => {
    const i = along === "w1" ? 0 : 1;
    const at = neuron.weights[i]!;
    const a = (value: number) => 1 / (1 + Math.exp(-(0.96 + (value - at) * example.inputs[i]!)));
    const loss = (value: number) => (a(value) - target) ** 2;
    const slope = 2 * (a(at) - target) * a(at) * (1 - a(at)) * example.inputs[i]!;
    const nudged = (h: number) => (loss(at + h) - loss(at - h)) / (2 * h);
    const error = (h: number) => Math.abs(nudged(h) - slope) / Math.max(Math.abs(nudged(h)), Math.abs(slope));
    return { along, at, loss, slope, nudged, error, figure: nudge(neuron, { ...example, target }, along) };
  });

  test.each(cases)(
    "shows the hill along $along in nudges, the tangent at its slope, and the line through both points",
    ({ along, at, loss, slope, figure }) => {
      for (const h of [1, 0.1, 1e-3]) {
        const plot = nudgeMover.at(figure.state, Math.log10(h)).panels[1] as Plot;
        // The height is measured so that the tangent rises or falls by 1 a nudge.
        const rise = (nudges: number) => expect.closeTo((loss(at + nudges * h) - loss(at)) / (Math.abs(slope) * h), 6);
        const { x, y } = plot.series[0] as Line;
        expect([x[0], x.at(-1)]).toEqual(plot.x.range);
        for (const [k, nudges] of x.entries()) expect(y[k]).toEqual(rise(nudges));
        const [tangent, secant] = plot.marks.filter((mark) => mark.type === "segment");
        const [[left, low], [right, high]] = [tangent!.from, tangent!.to];
        expect([left + right, low + high, (high - low) / (right - left)]).toEqual([0, 0, Math.sign(slope)]);
        expect([secant!.from, secant!.to]).toEqual([
          [-1, rise(-1)],
          [1, rise(1)],
        ]); // prettier-ignore
        expect(ballsOf(plot).map((ball) => [ball.x, ball.y, ball.label])).toEqual([
          [-1, rise(-1), `${along} − h`],
          [1, rise(1), `${along} + h`],
        ]);
      }
    },
  );

  test.each(cases)(
    "draws for $along the error, and the lines of its causes: growing with h², and one rounding of the loss by h",
    ({ at, loss, slope, error, figure }) => {
      const plot = nudgeMover.at(figure.state, -3).panels[2] as Plot;
      const lines = plot.series as Line[];
      expect(lines.map(({ name }) => name)).toEqual(["relative error", "the curve bends: h²", "digits cancel: 1/h"]);
      const value = (line: Line, h: number) => line.y[line.x.indexOf(h)]!;
      for (const h of [1, 0.1, 0.01, 1e-3]) expect(value(lines[0]!, h) / error(h)).toBeCloseTo(1, 4);
      for (const h of [0.1, 1e-3, 1e-5])
        expect(value(lines[1]!, h) / (error(0.01) * (h / 0.01) ** 2)).toBeCloseTo(1, 4);
      // A float64 is off by up to 2^−53 of itself; half of 2h, twice over, and for the slope's size.
      for (const h of [1e-3, 1e-8])
        expect(value(lines[2]!, h)).toBeCloseTo((loss(at) * 2 ** -53) / h / Math.abs(slope), 12);
      expect(value(lines[2]!, 1e-8) / ((loss(at) * 2 ** -53) / 1e-8 / Math.abs(slope))).toBeCloseTo(1, 6);
      expect(plot.marks).toEqual([expect.objectContaining({ type: "ball", x: 0.001, label: "h 0.001" })]);
      expect([plot.x.scale, plot.y.scale]).toEqual(["log", "log"]);
      expect(plot.x.range[0] < 1e-16 && plot.x.range[1] > 10).toBe(true);
    },
  );

  test.each(cases)(
    "puts the numbers of the nudge of $along into formula, sentence and table",
    ({ along, at, loss, nudged, error, figure }) => {
      const h = 0.1;
      const { formulas, sentence } = nudgeMover.at(figure.state, -1);
      const rise = loss(at + h) - loss(at - h);
      const term = rise < 0 ? `(${formatNumber(rise)})` : formatNumber(rise);
      expect(formulas).toEqual([
        `slope ≈ (loss above − loss below) / 2h = ${term} / 0.2 = ${formatNumber(nudged(h), 6)}`,
      ]);
      expect(sentence).toContain(`With h = 0.1 the relative error is ${formatNumber(error(h), 2)}.`);
      expect(figure.table.columns).toEqual(["h", `slope of ${along} by nudging`, "relative error", "digits left"]);
      for (const [row, h] of [1, 0.1, 1e-3].entries()) {
        const cells = [formatNumber(h), formatNumber(nudged(h), 8), formatNumber(error(h), 2)];
        expect(figure.table.rows[row]!.slice(0, 3)).toEqual(cells);
      }
      expect(figure.table.rows.map(([width]) => width)).toEqual([
        "1",
        "0.1",
        "0.001",
        "1e−5",
        "1e−7",
        "1e−9",
        "1e−11",
        "1e−13",
        "1e−15",
        "1e−16",
      ]);
    },
  );

  test("begins and ends Play and slider where the V does", () => {
    expect(nudgeMover.slider(state)).toMatchObject({ min: -16, max: 1, start: 0, step: 0.25 });
    expect([nudgeMover.next(state, -15.9), nudgeMover.next(state, -16)]).toEqual([-16, null]);
    expect(nudgeMover.drag!(state, 1e30)).toBe(1);
  });

  test("makes a V: the best h is near 1e-5, and both arms rise", () => {
    const errors = exponents.map((exponent) => nudgeError(state, powerOfTen(exponent)));
    const best = exponents[errors.indexOf(Math.min(...errors))]!;
    expect(best).toBeGreaterThan(-6);
    expect(best).toBeLessThan(-4);
    expect(nudgeError(state, 1e-15)).toBeGreaterThan(0.01);
    expect(nudgeError(state, 1)).toBeGreaterThan(0.01);
  });

  test("names the cause that the arm of the V has", () => {
    const at = (position: number) => nudgeMover.at(state, position).sentence;
    expect(at(-1)).toContain("The curve bends");
    expect(at(-5)).toContain("the bottom of the V");
    expect(at(-10)).toContain("What is left is rounded");
    expect(at(-16)).toContain("the same to the last digit");
  });

  test("draws the two causes close to the arms that they make", () => {
    const [, bend, cancel] = (panelsAt(0)[2] as Plot).series as Line[];
    const at = (line: Line, h: number) => line.y[line.x.indexOf(h)]!;
    expect(at(bend!, 0.1) / nudgeError(state, 0.1)).toBeCloseTo(1, 1);
    const ratio = at(cancel!, 1e-8) / nudgeError(state, 1e-8);
    expect(ratio).toBeGreaterThan(0.1);
    expect(ratio).toBeLessThan(10);
  });

  test("shows a straight hill from near, and a staircase from too near", () => {
    const rises = (position: number) => new Set(((panelsAt(position)[1] as Plot).series[0] as Line).y).size;
    expect(rises(-5)).toBeGreaterThan(190);
    expect(rises(-15)).toBeLessThan(10);
  });

  test("plays from wide to narrow", () => expect(nudgeMover.next(state, 0)).toBe(-0.25));

  test("is dragged along the logarithmic axis, from step to step of the slider", () => {
    expect(nudgeMover.drag!(state, 1.1e-7)).toBe(-7);
    expect(nudgeMover.drag!(state, 1e-30)).toBe(-16);
  });

  test("tells the same in its table", () => {
    expect(table.rows[3]).toEqual(["1e−5", "−0.055435627", "2e−11", "13"]);
  });

  test("refuses a parameter that is not there, and one without a slope", () => {
    expect(() => nudge(neuron, example, "w3")).toThrow("needs one of w1, w2, b");
    expect(() => nudge(neuron, { inputs: [0, 1], target: 1 }, "w1")).toThrow("whose slope is not 0");
  });

  test("works for any neuron, however far out", () => {
    for (const bias of [-30, -3, 0, 3, 12]) {
      const other = nudge({ weights: [0.4, 0.7], bias }, { inputs: [0.5, 800], target: 0.25 }, "b").state;
      for (const position of [1, -5, -16]) expect(nudgeMover.at(other, position).sentence).toMatch(/^With h = /);
    }
  });
});

describe("digits", () => {
  test("are written with as many decimals as the larger number holds", () => {
    expect(writtenOut(0.0766, 0.07)).toEqual(["0.076600000000000001", "0.070000000000000007"]);
    expect(writtenOut(0, 0)).toEqual(["0.0000000000000000", "0.0000000000000000"]);
  });

  test("that are shared are counted from the left", () => {
    expect(sharedStart("0.0766", "0.0769")).toEqual({ shared: "0.076", left: 1 });
    expect(sharedStart("0.5", "0.5")).toEqual({ shared: "0.5", left: 0 });
    expect(sharedStart("10.5", "9.5").shared).toBe("");
    expect(sharedStart("12.5", "13.5")).toEqual({ shared: "1", left: 2 });
  });

  test("are subtracted as they stand", () => {
    expect(subtracted("0.36", "0.42")).toBe("-0.06");
    expect(subtracted("12.5", "2.5")).toBe("10.0");
    expect(subtracted("3", "5")).toBe("-2");
  });

  describe.each([
    ["falling", "0.0766617985", "0.0766629072", -0.0554, 1e-5],
    ["rising", "0.4375", "0.25", 0.9375, 0.1],
    ["from 1 to below it", "1.5", "0.5", 0.49, 1],
  ])("of a slope that is %s, in the diagram", (_name, up, down, slope, h) => {
    const [above, below] = [Number(up), Number(down)];
    const { items } = lostDigitsDiagram("w1", above, below, h, slope);
    const texts = items.filter((item) => item.type === "text");
    /** The characters of the row with this label, from left to right. */
    const row = (label: string) => {
      const { y, x } = texts.find(({ text }) => text === label)!;
      return texts.filter((text) => text.y === y && text.x > x).sort((a, b) => a.x - b.x);
    };
    const read = (label: string) =>
      Number(
        row(label)
          .map(({ text }) => text)
          .join("")
          .replace("−", "-"),
      ); // prettier-ignore
    const labels = ["loss at w1 + h", "loss at w1 − h", "difference", "slope by nudging", "by the chain rule"];

    test("show the losses, their difference, and both slopes", () => {
      const wanted = [above, below, above - below, (above - below) / (2 * h), slope];
      for (const [i, label] of labels.entries()) expect(read(label) / wanted[i]!).toBeCloseTo(1, 9);
      expect(texts.map(({ text }) => text)).toContain(`÷ 2h = ${formatNumber(2 * h, 3)}`);
    });

    test("stand under each other by their place: point under point", () => {
      const points = labels.map((label) => row(label).find(({ text }) => text === ".")!.x);
      expect(points).toEqual(points.map(() => expect.closeTo(points[0]!, 6)));
    });

    test("are quiet where the losses share them, and marked from the first that differs on", () => {
      const [first, second] = [row(labels[0]!), row(labels[1]!)];
      const differs = first.findIndex(({ text }, i) => text !== second[i]!.text);
      for (const digits of [first, second])
        for (const [i, { tone }] of digits.entries()) expect(tone).toBe(i < differs ? "quiet" : "you");
      const left = first.slice(differs).filter(({ text }) => /\d/.test(text)).length;
      const words = texts.filter(({ text }) => / left$/.test(text));
      expect(words.map(({ text }) => text)).toEqual([`${left} digits are left`]);
      // The words stand under the digits that they count.
      expect(words[0]!.x).toBeCloseTo((first[differs]!.x + first.at(-1)!.x) / 2, 0);
    });

    test("are underlined as far as both slopes agree", () => {
      const [nudged, exact] = [row(labels[3]!), row(labels[4]!)];
      const differs = exact.findIndex(({ text }, i) => text !== nudged[i]!.text);
      const agree = differs < 0 ? exact.length : differs;
      const words =
        agree <= 3 ? "hardly a digit is right" : differs < 0 ? "all digits are right" : "these digits are right";
      for (const digits of [nudged, exact])
        for (const [i, { tone }] of digits.entries()) expect(tone === "downhill").toBe(i < agree);
      const lines = items.filter((item) => item.type === "edge" && item.tone === "downhill");
      expect(lines).toHaveLength(agree === 0 ? 0 : 1);
      for (const line of lines)
        if (line.type === "edge") expect(exact.filter(({ x }) => x < line.to[0])).toHaveLength(agree);
      expect(texts.map(({ text }) => text)).toContain(words);
    });
  });

  test("of the losses above and below the parameter stand in the figure", () => {
    const { items } = nudgeMover.at(state, -1).panels[0] as Diagram;
    const texts = items.filter((item) => item.type === "text");
    const read = (label: string) => {
      const { y } = texts.find(({ text }) => text === label)!;
      return Number(
        texts
          .filter((item) => item.y === y && item.text !== label)
          .map(({ text }) => text)
          .join("")
          .replace("−", "-"),
      );
    };
    const loss = (w1: number) => (1 / (1 + Math.exp(-(0.5 * w1 + 0.76))) - 1) ** 2;
    expect(read("loss at w1 + h")).toBeCloseTo(loss(0.5), 12);
    expect(read("loss at w1 − h")).toBeCloseTo(loss(0.3), 12);
    expect(read("slope by nudging")).toBeCloseTo((loss(0.5) - loss(0.3)) / 0.2, 12);
    // 2 (a − y) · a (1 − a) · x1 at z = 0.96
    const a = 1 / (1 + Math.exp(-0.96));
    expect(read("by the chain rule")).toBeCloseTo(2 * (a - 1) * a * (1 - a) * 0.5, 12);
  });

  test("stand inside the diagram, also for long numbers", () => {
    for (const [above, below] of [
      [0.0766, 0.0765],
      [123456.789, 123456.788],
      [1e-12, 2e-12],
      [0.5, 0.5],
    ] as const) {
      const { items, width } = lostDigitsDiagram("w1", above, below, 1e-5, (above - below) / 2e-5);
      for (const item of items) if (item.type === "text") expect(item.x).toBeLessThan(width);
    }
  });
});

describe("valueAlong(axis, part)", () => {
  test.each(["linear", "log"] as const)("is the way back of scale on a %s axis", (kind) => {
    const axis = { title: "x", range: [0.01, 100] as [number, number], scale: kind };
    for (const part of [0, 0.25, 0.5, 1]) expect(scale(axis, 0, 1)(valueAlong(axis, part))).toBeCloseTo(part, 12);
  });
});

specifyMover("nudge", [nudge(neuron, example), nudge({ weights: [1], bias: 3 }, { inputs: [8], target: 0.25 }, "b")]);
