import { describe, expect, test } from "vitest";
import type { Line, Mark, Plot } from "../../../src/figures/figure";
import { twoHills, twoHillsMover } from "../../../src/figures/neuron/twoHills";
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

describe("twoHills(neuron, example)", () => {
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
  });

  test("refuses a target that is no probability, and no steps", () => {
    expect(() => twoHills(neuron, { inputs: [1, 1], target: 2 })).toThrow("from 0 to 1");
    expect(() => twoHills(neuron, example, 1, 0)).toThrow("twoHills: needs");
  });
});

specifyMover("twoHills", [twoHills({ weights: [0.4, 0.7], bias: -7 }, { inputs: [0.5, 0.8], target: 1 })]);
