import { describe, expect, test } from "vitest";
import type { Line, Mark, Plot } from "../../../src/figures/figure";
import { nudge, nudgeMover } from "../../../src/figures/neuron/nudge";
import { secant, type Secant, secantMover } from "../../../src/figures/neuron/secant";
import { neuronLoss } from "../../../src/math/neuron";
import { withParameter } from "../../../src/math/neuronParameters";
import { specifyMover } from "../specifyMover";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };
const figure = secant(neuron, example);

const plotAt = (state: Secant, position: number) => secantMover.at(state, position).panels[0] as Plot;
const segmentsOf = ({ marks }: Plot) => marks.flatMap((mark) => (mark.type === "segment" ? [mark] : []));
const ballsOf = ({ marks }: Plot) => marks.flatMap((mark) => (mark.type === "ball" ? [mark] : []));
const slopeOf = ({ from, to }: Extract<Mark, { type: "segment" }>) => (to[1] - from[1]) / (to[0] - from[0]);
const heightAt = (line: Extract<Mark, { type: "segment" }>, x: number) =>
  line.from[1] + slopeOf(line) * (x - line.from[0]);
const lossAt = (along: string, value: number) => neuronLoss(withParameter(neuron, along, value), example);
const chosen = (along: string) => secantMover.choose!(figure.state, along, 0);
/** The slope by a nudge far smaller than those of the figure. */
const slopeAt = (along: string, value: number) => (lossAt(along, value + 1e-5) - lossAt(along, value - 1e-5)) / 2e-5;

test("leaves a parameter where it was moved when another is chosen, and when it is chosen again", () => {
  const moved = secantMover.turn!(figure.state, 0, "w1", -2).state;
  const back = secantMover.choose!(secantMover.choose!(moved, "b", 0), "w1", 0);
  expect([moved.at, back.at]).toEqual([-2, -2]);
  expect(figure.state.neuron.weights[0]).toBe(0.4);
});

describe.each([
  ["w1", 0.4],
  ["w2", 0.7],
  ["b", 0.2],
])("secant(neuron, example), nudging %s", (along, own) => {
  const moved = secantMover.turn!(chosen(along), 0, along, own - 2.5).state;

  test.each([
    ["where it stands", chosen(along), own],
    ["moved", moved, own - 2.5],
  ])(
    "has ball and rings on the curve, the line through the rings, the tangent through the ball, %s",
    (_, state, at) => {
      for (const position of [0, 6.5, 13, 26]) {
        const plot = plotAt(state, position);
        const [below, above, ball] = ballsOf(plot);
        const [tangent, run, rise, line] = segmentsOf(plot);
        const h = 4 * (0.01 / 4) ** (position / 26);
        expect([below!.x, above!.x, ball!.x]).toEqual([expect.closeTo(at - h), expect.closeTo(at + h), at]);
        for (const { x, y } of [below!, above!, ball!]) expect(y).toBeCloseTo(lossAt(along, x), 12);
        for (const ring of [below!, above!]) expect(heightAt(line!, ring.x)).toBeCloseTo(ring.y, 9);
        expect(heightAt(tangent!, at)).toBeCloseTo(ball!.y, 9);
        expect(slopeOf(tangent!)).toBeCloseTo(slopeAt(along, at), 6);
        expect([run!.from, run!.to, rise!.to]).toEqual([
          [below!.x, below!.y],
          [above!.x, below!.y],
          [above!.x, above!.y],
        ]);
      }
    },
  );

  test("turns the line into the tangent as h shrinks", () => {
    const off = (position: number) => {
      const [tangent, , , line] = segmentsOf(plotAt(chosen(along), position));
      return Math.abs(slopeOf(line!) - slopeOf(tangent!));
    };
    expect(Math.max(...[0, 2, 4].map(off))).toBeGreaterThan(0.005);
    expect(off(26)).toBeLessThan(2e-6);
    for (let step = 8; step < 26; step += 1) expect(off(step + 1)).toBeLessThan(off(step));
  });

  test("draws the loss that the neuron has at each value", () => {
    const { x, y } = plotAt(moved, 0).series[0] as Line;
    expect(x.map((value) => lossAt(along, value))).toEqual(y);
  });

  test("has a knob with its name, from 5 below its own value to 5 above", () => {
    const [knob] = secantMover.knobs!(moved, 0);
    expect(knob).toMatchObject({ name: along, min: own - 5, max: own + 5, value: own - 2.5 });
  });
});

describe("secant(neuron, example)", () => {
  test("divides the rise by the run, with the numbers", () => {
    const { formulas, sentence } = secantMover.at(figure.state, 0);
    expect(formulas).toEqual([
      "rise = L(w1 + h) − L(w1 − h) = 0.002427 − 0.5459 = −0.5435",
      "run = 2h = 8",
      "slope = rise / run = (−0.5435) / 8 = −0.06793",
    ]);
    expect([lossAt("w1", 4.4).toPrecision(4), lossAt("w1", -3.6).toPrecision(4)]).toEqual(["0.002427", "0.5459"]);
    expect(sentence).toBe(
      "With h = 4 the line through both points has the slope −0.06793. The curve itself has the slope −0.05544 at w1 = 0.4.",
    );
  });

  test("has the small nudge at the same end of its slider as the V of nudge: on the left", () => {
    const { min, max, fromRight } = secantMover.slider(figure.state);
    const [right, left] = fromRight ? [min, max] : [max, min];
    const size = (position: number) => Number(secantMover.valueText!(figure.state, position));
    expect([size(left), size(right)]).toEqual([0.01, 4]);
    const v = nudge(neuron, example);
    const ends = nudgeMover.slider(v.state);
    expect(ends.fromRight).toBeUndefined();
    const sizeOnV = (position: number) => Number(nudgeMover.valueText!(v.state, position).replace("−", "-"));
    expect(sizeOnV(ends.min)).toBeLessThan(sizeOnV(ends.max));
  });

  test("ends at h = 0.01", () => expect(secantMover.at(figure.state, 26).formulas[1]).toBe("run = 2h = 0.02"));

  test("keeps the axes and the size of the nudge while the value moves", () => {
    const { state, position } = secantMover.turn!(figure.state, 5, "w1", -3);
    expect(position).toBe(5);
    expect([plotAt(state, 5).x, plotAt(state, 5).y]).toEqual([plotAt(figure.state, 5).x, plotAt(figure.state, 5).y]);
    expect(figure.state.at).toBe(0.4);
  });

  test("refuses a parameter that the neuron has not", () => {
    expect(() => secant(neuron, example, "w3")).toThrow("secant: needs one of w1, w2, b to nudge; got w3");
  });
});

specifyMover("secant", [
  figure,
  secant({ weights: [1e9, 0], bias: -20 }, { inputs: [0, 1], target: 0 }, "w1"),
  secant({ weights: [3], bias: 700 }, { inputs: [-40], target: 5 }, "b"),
]);
