import { describe, expect, test } from "vitest";
import { zeroLine } from "../../src/figures/zeroLine";

const grid = (low: number, high: number, count: number) =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
const [xs, ys] = [grid(-2, 2, 17), grid(-1, 3, 13)];

const pointsOf = ({ x, y }: { x: number[]; y: (number | null)[] }) =>
  x.flatMap((at, i) => (y[i] === null ? [] : [[at, y[i]!] as const]));
const gapsIn = ({ y }: { y: (number | null)[] }) => y.filter((each) => each === null).length;

describe("zeroLine(height, xs, ys)", () => {
  test.each([
    ["flat", (x: number, y: number) => 0.3 * x - y + 0.7],
    ["of a steep sigmoid", (x: number, y: number) => 1 / (1 + Math.exp(-300 * (0.3 * x - y + 0.7))) - 0.5],
    ["next to nothing", (x: number, y: number) => 1e-9 * (0.3 * x - y + 0.7)],
  ])("lies on the straight line of a plane that is %s", (_, height) => {
    const line = zeroLine(height, xs, ys);
    expect(gapsIn(line)).toBe(0);
    for (const [x, y] of pointsOf(line)) expect(y).toBeCloseTo(0.3 * x + 0.7, 6);
    expect(pointsOf(line).map(([x]) => x)).toEqual(expect.arrayContaining([-2, 2]));
  });

  test("closes a circle, and keeps to it", () => {
    const line = zeroLine((x, y) => x * x + (y - 1) ** 2 - 1.44, xs, ys);
    const points = pointsOf(line);
    for (const [x, y] of points) expect(Math.hypot(x, y - 1)).toBeCloseTo(1.2, 6);
    expect(points.at(-1)).toEqual(points[0]);
    // All the way round, in steps no longer than the diagonal of a cell.
    for (const [i, [x, y]] of points.slice(1).entries())
      expect(Math.hypot(x - points[i]![0], y - points[i]![1])).toBeLessThan(Math.hypot(0.25, 1 / 3));
    expect(points.length).toBeGreaterThan(20);
  });

  test("parts curves that do not touch by a gap", () => {
    const line = zeroLine((x) => x * x - 1, xs, ys);
    expect(gapsIn(line)).toBe(1);
    expect(new Set(pointsOf(line).map(([x]) => Math.abs(x).toFixed(9)))).toEqual(new Set(["1.000000000"]));
  });

  test("keeps two curves of one cell apart, as the middle of the cell says", () => {
    const saddle = (sign: number) => zeroLine((x, y) => sign * (x * y + 0.1), [-1, 1], [-1, 1]);
    for (const sign of [1, -1]) {
      expect(gapsIn(saddle(sign))).toBe(1);
      for (const [i, y] of saddle(sign).y.entries())
        if (y !== null) expect(saddle(sign).x[i]! * y).toBeCloseTo(-0.1, 6);
    }
    // Each piece stays in its own quarter, the upper left or the lower right: it never crosses an axis.
    for (const turn of [1, -1]) {
      const { x, y } = zeroLine((x, y) => turn * x * y + 0.1, [-1, 1], [-1, 1]);
      for (const [i, at] of y.entries()) {
        if (at === null) continue;
        expect(Math.sign(at)).toBe(-turn * Math.sign(x[i]!));
        const next = y[i + 1];
        if (typeof next === "number") expect(Math.sign(x[i + 1]!)).toBe(Math.sign(x[i]!));
      }
    }
  });

  test("is nowhere where the sign is the same everywhere, or the height always 0", () => {
    expect(zeroLine(() => 1, xs, ys)).toEqual({ x: [], y: [] });
    expect(zeroLine(() => 0, xs, ys)).toEqual({ x: [], y: [] });
  });
});
