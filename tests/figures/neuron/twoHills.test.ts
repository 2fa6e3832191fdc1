import { describe, expect, test } from "vitest";
import type { Mark, Plot } from "../../../src/figures/figure";
import { twoHills, twoHillsMover } from "../../../src/figures/neuron/twoHills";
import { specifyMover } from "../specifyMover";

const neuron = { weights: [0.4, 0.7], bias: -7 };
const example = { inputs: [0.5, 0.8], target: 1 };
const { state } = twoHills(neuron, example);

const ballsAt = (step: number) =>
  (twoHillsMover.at(state, step).panels[0] as Plot).marks.filter(
    (mark): mark is Extract<Mark, { type: "ball" }> => mark.type === "ball",
  );

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

  test("refuses a target that is no probability, and no steps", () => {
    expect(() => twoHills(neuron, { inputs: [1, 1], target: 2 })).toThrow("from 0 to 1");
    expect(() => twoHills(neuron, example, 1, 0)).toThrow("twoHills: needs");
  });
});

specifyMover("twoHills", [twoHills({ weights: [0.4, 0.7], bias: -7 }, { inputs: [0.5, 0.8], target: 1 })]);
