// A label stands beside its ball, and on nothing else.
import { describe, expect, test } from "vitest";
import type { Line, Mark, Plot } from "../../src/figures/figure";
import { labelsSvg } from "../../src/html/labels";

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
