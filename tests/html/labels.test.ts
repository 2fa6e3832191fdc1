// A label stands beside its ball, and on nothing else.
import { describe, expect, test } from "vitest";
import type { Line, Mark, Plot } from "../../src/figures/figure";
import { trainingMovie, trainingMovieMover } from "../../src/figures/network/trainingMovie";
import { race, raceMover } from "../../src/figures/neuron/race";
import { scale } from "../../src/figures/scale";
import { labelsSvg } from "../../src/html/labels";
import { xorExamples } from "../../src/math/data";
import { createNetwork } from "../../src/math/network";

const area = { left: 0, top: 0, width: 400, height: 200 };
/** A pixel is a unit, and y grows upward. */
const place = ([x, y]: [number, number]): [number, number] => [x, area.height - y];
const curve = (y: (x: number) => number): Line => {
  const x = Array.from({ length: 81 }, (_, i) => 5 * i);
  return { type: "line", name: "curve", x, y: x.map(y), tone: "loss" };
};
type Ball = Extract<Mark, { type: "ball" }>;
const ball = (x: number, y: number, label = "w1 0.4"): Ball => ({ type: "ball", x, y, tone: "you", label });

function boxesOf(marks: Mark[], ...series: Line[]) {
  const axis = (range: [number, number]) => ({ title: "", range });
  const plot: Plot = { type: "plot", name: "p", x: axis([0, 400]), y: axis([0, 200]), series, marks };
  return labelsSvg(plot, place, area).map(({ markup }) => {
    const [, x, y, anchor, text] = /x="([^"]+)" y="([^"]+)" text-anchor="(\w+)".*>(.*)<\/text>/.exec(markup)!;
    const width = 8 * text!.length;
    const left = anchor === "end" ? Number(x) - width : Number(x);
    return { left, right: left + width, low: area.height - Number(y) - 9, high: area.height - Number(y) + 9 };
  });
}

const isOn = (line: Line, { left, right, low, high }: ReturnType<typeof boxesOf>[number]) =>
  line.x.some((x, i) => x > left && x < right && line.y[i]! > low && line.y[i]! < high);

describe("labelsSvg(plot, place, area)", () => {
  test("puts a label above its ball, to the right", () => {
    const [box] = boxesOf([ball(100, 100)]);
    expect(box).toMatchObject({ left: 110, low: 109, high: 127 });
  });

  test.each([
    ["rises", (x: number) => x / 2, 100],
    ["falls", (x: number) => 200 - x / 2, 100],
    ["lies flat", () => 100, 200],
    ["is steep", (x: number) => 4 * (x - 150), 170],
    ["has a valley", (x: number) => 20 + (x - 200) ** 2 / 200, 200],
  ])("keeps off a curve that %s", (_, height, x) => {
    const line = curve(height);
    const [box] = boxesOf([ball(x, height(x))], line);
    expect(isOn(line, box!)).toBe(false);
  });

  test.each([
    ["left", 2, 100],
    ["right", 398, 100],
    ["upper", 200, 198],
    ["lower", 200, 2],
  ])("stays inside at the %s edge", (_, x, y) => {
    const [box] = boxesOf([ball(x, y)]);
    expect(box!.left).toBeGreaterThanOrEqual(0);
    expect(box!.right).toBeLessThanOrEqual(400);
    expect(box!.low).toBeGreaterThanOrEqual(0);
    expect(box!.high).toBeLessThanOrEqual(200);
  });

  test("keeps the labels of balls in one place apart, and off the balls beside them", () => {
    const boxes = boxesOf([ball(100, 100), ball(102, 100), ball(100, 102), ball(140, 118, "near")]);
    for (const [i, one] of boxes.entries())
      for (const other of boxes.slice(i + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const up = Math.min(one.high, other.high) - Math.max(one.low, other.low);
        expect(Math.min(across, up)).toBeLessThanOrEqual(0);
      }
    const [first] = boxes;
    expect(first!.right < 132 || first!.left > 148 || first!.high < 110 || first!.low > 126).toBe(true);
  });

  test("keeps off a segment that is drawn over the plot", () => {
    const tangent: Mark = { type: "segment", from: [0, 0], to: [400, 200], tone: "quiet" };
    const [box] = boxesOf([tangent, ball(200, 100)]);
    expect(
      isOn(
        curve((x) => x / 2),
        box!,
      ),
    ).toBe(false);
  });

  test("keeps a label in its row, over its ball wherever that runs, and apart from all others", () => {
    const labels = ["learningRate 2", "learningRate 30", "learningRate 240"];
    const runs = [0, 1, 2, 3].map((step) =>
      labels.map((label, i) => ({ ...ball(50 + 40 * i * step, 20 * step, label), labelRow: i })),
    );
    for (const balls of runs) {
      const boxes = boxesOf(
        balls,
        curve((x) => 200 - x / 2),
      );
      expect(boxes.map(({ high }) => high)).toEqual([200, 182, 164]);
      for (const [i, { left, right }] of boxes.entries()) {
        const { x } = balls[i]!;
        expect(left).toBe(Math.min(x + 6, 400 - 8 * labels[i]!.length));
        expect(right).toBeLessThanOrEqual(400);
      }
    }
  });
});

test("a label lies nearer to its own ball than to any other, where three balls go the same way", () => {
  const { state } = race({ weights: [0.4, 0.7], bias: 0.2 }, { inputs: [0.5, 0.8], target: 1 }, "w1", [2, 30, 240], 10);
  for (const step of [5, 8, 10]) {
    const plot = raceMover.at(state, step).panels[0] as Plot;
    const wide = { left: 64, top: 10, width: 726, height: 194 };
    const [toX, toY] = [scale(plot.x, 64, 790), scale(plot.y, 204, 10)];
    const labels = labelsSvg(plot, ([x, y]) => [toX(x), toY(y)], wide);
    expect(labels).toHaveLength(3);
    for (const { markup } of labels) {
      const [, x, y, anchor, text] = /x="([^"]+)" y="([^"]+)" text-anchor="(\w+)".*>(.*)<\/text>/.exec(markup)!;
      const left = anchor === "end" ? Number(x) - 8 * text!.length : Number(x);
      const away = plot.marks.flatMap((mark) => {
        if (mark.type !== "ball" || mark.label === undefined) return [];
        const across = Math.max(left - toX(mark.x), 0, toX(mark.x) - left - 8 * text!.length);
        return [{ label: mark.label, away: Math.hypot(across, toY(mark.y) - Number(y)) }];
      });
      expect(away.sort((a, b) => a.away - b.away)[0]!.label).toBe(text);
    }
  }
});

describe("the label of a ball on a line", () => {
  /** Lines that lie so near to each other, in pixels, are seen as one. */
  const seenAsOne = 4;
  /** How far a line is from a box. */
  const distance = (points: [number, number][], box: ReturnType<typeof boxesOf>[number]) =>
    Math.min(
      ...points.slice(1).flatMap(([toX, toY], i) =>
        Array.from({ length: 201 }, (_, k) => {
          const [fromX, fromY] = points[i]!;
          const [x, y] = [fromX + (k / 200) * (toX - fromX), fromY + (k / 200) * (toY - fromY)];
          return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.low - y, 0, y - box.high));
        }),
      ),
    );

  test("is no nearer to a line that passes by than to its own", () => {
    const [stem, end]: [number, number][] = [
      [100, 0],
      [100, 100],
    ];
    const own: Line = { type: "line", name: "own", x: [100, 100], y: [0, 100], tone: "ink" };
    for (const height of [106, 112, 118, 124, 130, 136]) {
      const [box] = boxesOf(
        [ball(100, 100, "h1")],
        own,
        curve(() => height),
      );
      const other = distance(
        [
          [0, height],
          [400, height],
        ],
        box!,
      );
      expect(distance([stem!, end!], box!)).toBeLessThanOrEqual(other + seenAsOne);
    }
  });

  test("stays with its own in every moment of the lesson's movie", () => {
    const { state } = trainingMovie(createNetwork({ layerSizes: [2, 2, 1], seed: 1 }), xorExamples(), {
      learningRate: 5,
      epochs: 2000,
    });
    const square = { left: 64, top: 10, width: 252, height: 252 };
    for (let position = 0; position < state.snapshots.length; position += 1) {
      const plot = trainingMovieMover.at(state, position).panels[0] as Plot;
      const [toX, toY] = [scale(plot.x, 64, 316), scale(plot.y, 262, 10)];
      const lines = plot.series.filter((one): one is Line => one.type === "line" && one.name.startsWith("h"));
      const labels = labelsSvg(plot, ([x, y]) => [toX(x), toY(y)], square);
      expect(labels).toHaveLength(2);
      const isLast = position === state.snapshots.length - 1;
      for (const { markup } of labels) {
        const [, x, y, anchor, text] = /x="([^"]+)" y="([^"]+)" text-anchor="(\w+)".*>(.*)<\/text>/.exec(markup)!;
        const left = anchor === "end" ? Number(x) - 16 : Number(x);
        const box = { left, right: left + 16, low: Number(y) - 9, high: Number(y) + 9 };
        if (isLast) {
          // There the decision boundary lies on both lines, thick: the labels keep off it.
          const thick = plot.series.find((one): one is Line => one.type === "line" && one.thick === true)!;
          const places = thick.x.flatMap((at, i) => {
            const up = thick.y[i];
            return typeof up === "number" ? [[toX(at), toY(up)] as const] : [];
          });
          const near = places.filter(
            ([x, y]) => x > box.left - 3 && x < box.right + 3 && y > box.low - 3 && y < box.high + 3,
          );
          expect(near).toEqual([]);
        }
        const [own, other] = [true, false].map((isOwn) =>
          Math.min(
            ...lines
              .filter(({ name }) => name.startsWith(text!) === isOwn)
              .map((line) =>
                distance(
                  line.x.map((at, i) => [toX(at), toY(line.y[i]!)]),
                  box,
                ),
              ),
          ),
        );
        expect(
          own! <= other! + seenAsOne,
          `${text} at position ${position}: ${own} from its own, ${other} from the other`,
        ).toBe(true);
      }
    }
  });
});
