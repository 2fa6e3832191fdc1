import { describe, expect, test } from "vitest";
import type { Line, Mark, Plot } from "../../../src/figures/figure";
import { twoHills, twoHillsMover } from "../../../src/figures/neuron/twoHills";
import { formatNumber } from "../../../src/math/format";
import { specifyMover } from "../specifyMover";

const neuron = { weights: [0.4, 0.7], bias: -7 };
const example = { inputs: [0.5, 0.8], target: 1 };
const { state } = twoHills(neuron, example);

type Ball = Extract<Mark, { type: "ball" }>;
const plotsAt = (step: number) => twoHillsMover.at(state, step).panels as Plot[];
/** The ball of each hill, which is the mark with a name. */
const ballsAt = (step: number) => plotsAt(step).map(({ marks }) => marks.at(-1) as Ball);

/** The height of a curve, read between its points. */
function heightAt({ x, y }: Line, at: number): number {
  const next = x.findIndex((one) => one >= at);
  const part = (at - x[next - 1]!) / (x[next]! - x[next - 1]!);
  return y[next - 1]! + part * (y[next]! - y[next - 1]!);
}

/** By hand, for a target y: both losses and their slopes by the bias, from a = σ(0.76 + b). */
const byHand = (y: number) => {
  const at = (b: number) => 1 / (1 + Math.exp(-(0.5 * 0.4 + 0.8 * 0.7 + b)));
  const losses = [(b: number) => (at(b) - y) ** 2, (b: number) => -y * Math.log(at(b)) - (1 - y) * Math.log(1 - at(b))];
  const slopes = [(b: number) => 2 * (at(b) - y) * at(b) * (1 - at(b)), (b: number) => at(b) - y];
  const ways = (start: number, learningRate: number, steps: number) =>
    slopes.map((slope) => {
      const way = [start];
      for (const b of way) if (way.length <= steps) way.push(b - learningRate * slope(b));
      return way;
    });
  return { losses, slopes, ways };
};

describe("twoHills(neuron, example)", () => {
  test.each([
    [1, 1],
    [0.25, 3],
  ])("for the target %d draws both losses over the bias, and rolls each ball down its own", (target, learningRate) => {
    const figure = twoHills(neuron, { ...example, target }, learningRate, 6);
    const { losses, ways } = byHand(target);
    const way = ways(-7, learningRate, 6);
    for (let step = 0; step <= 6; step += 1) {
      const plots = twoHillsMover.at(figure.state, step).panels as Plot[];
      expect(plots.map(({ y, series }) => [y.title, series[0]!.name])).toEqual([
        ["squared error", "squared error"],
        ["cross-entropy", "cross-entropy"],
      ]);
      for (const [i, loss] of losses.entries()) {
        const plot = plots[i]!;
        const { x, y } = plot.series[0] as Line;
        const balls = plot.marks as Ball[];
        for (const [k, b] of x.entries()) expect(y[k]).toBeCloseTo(loss(b), 9);
        const places = way[i]!.slice(0, step + 1).map((b) => [expect.closeTo(b, 9), expect.closeTo(loss(b), 9)]);
        // The ball comes last; the dots behind it say where each step began.
        expect(balls.map((ball) => [ball.x, ball.y])).toEqual(places);
        expect(balls.at(-1)!.label).toBe(`b ${formatNumber(way[i]![step]!, 3)}`);
        const [low, high] = plot.x.range;
        expect(low < Math.min(...way.flat()) && Math.max(...way.flat()) < high).toBe(true);
        expect(plot.y.range[0] < 0 && plot.y.range[1] > Math.max(...(y as number[]))).toBe(true);
      }
    }
  });

  test("tells bias and slope on each hill in its table and in its sentence", () => {
    const figure = twoHills(neuron, example);
    const { slopes, ways } = byHand(1);
    const way = ways(-7, 1, 20);
    expect(figure.table.columns).toEqual([
      "step",
      "b, squared error",
      "slope, squared error",
      "b, cross-entropy",
      "slope, cross-entropy",
    ]);
    expect(figure.table.rows).toEqual(
      [0, 1, 2, 5, 10, 20].map((step) =>
        [step, ...slopes.flatMap((slope, i) => [way[i]![step]!, slope(way[i]![step]!)])].map((value) =>
          formatNumber(value),
        ),
      ),
    );
    const part = (name: string, i: number) =>
      `${name} has slope ${formatNumber(slopes[i]!(way[i]![5]!), 3)} at b = ${formatNumber(way[i]![5]!, 3)}`;
    expect(twoHillsMover.at(state, 5).sentence).toBe(
      `After 5 steps: ${part("squared error", 0)}; ${part("cross-entropy", 1)}.`,
    );
    expect(figure.caption).toContain(
      "take 20 steps with learningRate 1, the circle on the squared error, the triangle on the cross-entropy.",
    );
  });

  test("tells its two curves apart by their dash, too", () => {
    const curves = plotsAt(0).map(({ series }) => series[0] as Line);
    expect(new Set(curves.map(({ dash }) => dash)).size).toBe(2);
    expect(new Set(curves.map(({ tone }) => tone)).size).toBe(2);
  });

  test("starts both balls at the learner's bias, each with a shape of its own", () => {
    expect(ballsAt(0).map(({ x }) => x)).toEqual([-7, -7]);
    expect(ballsAt(0).map(({ shape }) => shape)).toEqual(["circle", "triangle"]);
  });

  test("leaves one ball on the flat part, and brings the other down", () => {
    const [squared, entropy] = ballsAt(20);
    expect(squared!.x).toBeLessThan(-6.5);
    expect(entropy!.x).toBeGreaterThan(0);
  });

  test("never climbs", () => {
    for (const i of [0, 1] as const) {
      const losses = Array.from({ length: 21 }, (_, step) => ballsAt(step)[i]!.y);
      expect(losses.every((loss, step) => step === 0 || loss < losses[step - 1]!)).toBe(true);
    }
  });

  test("leaves a dot where each step began, on the curve of its own loss", () => {
    for (const { marks, series } of plotsAt(20)) {
      const curve = series[0] as Line;
      const dots = marks as Ball[];
      expect(dots).toHaveLength(21);
      expect(dots.map(({ y }) => y)).toEqual(dots.map(({ x }) => expect.closeTo(heightAt(curve, x), 2)));
    }
  });

  test("goes on its way between two steps", () => {
    const [from, between, to] = [3, 3.5, 4].map((position) => ballsAt(position)[1]!.x);
    expect(between).toBeCloseTo((from! + to!) / 2, 12);
    // The words stay those of the step that was taken.
    expect(twoHillsMover.at(state, 3.9).sentence).toBe(twoHillsMover.at(state, 3).sentence);
  });

  test("refuses a target that is no probability, and no steps", () => {
    expect(() => twoHills(neuron, { inputs: [1, 1], target: 2 })).toThrow("from 0 to 1");
    expect(() => twoHills(neuron, example, 1, 0)).toThrow("twoHills: needs");
  });
});

specifyMover("twoHills", [twoHills({ weights: [0.4, 0.7], bias: -7 }, { inputs: [0.5, 0.8], target: 1 })]);
