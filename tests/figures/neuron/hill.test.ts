import { describe, expect, test } from "vitest";
import type { LiveFigure, Mark, Plot } from "../../../src/figures/figure";
import { hill, hillMover, hillSlope, type Hill } from "../../../src/figures/neuron/hill";
import { neuronLoss } from "../../../src/math/neuron";
import { withParameter } from "../../../src/math/neuronParameters";
import { centralDifference } from "../../../src/math/slopes";
import { specifyMover } from "../specifyMover";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };

function plotAt(figure: LiveFigure<Hill>, position: number): Plot {
  return hillMover.at(figure.state, position).panels[1] as Plot;
}

function mark<Type extends Mark["type"]>(plot: Plot, type: Type): Extract<Mark, { type: Type }> | undefined {
  return plot.marks.find((one): one is Extract<Mark, { type: Type }> => one.type === type);
}

/** 200 positions all over the hill, the flat ends too. */
const positions = Array.from({ length: 200 }, (_, i) => -15 + (27 * i) / 199);

describe("hill(neuron, example, along)", () => {
  const figure = hill(neuron, example, "w1");
  const lossAt = (value: number) => neuronLoss(withParameter(neuron, "w1", value), example);

  test("starts at the learner's own weight", () => expect(hillMover.slider(figure.state).start).toBe(0.4));

  test("draws the loss that the neuron has at each weight", () => {
    const curve = plotAt(figure, 0.4).series[0]!;
    expect(curve.type === "line" && curve.x.every((x, i) => curve.y[i] === lossAt(x))).toBe(true);
  });

  test("has the ball on the curve, the tangent along the slope, the arrow as long as the next step, the ring where it leads", () =>
    positions.forEach((position) => {
      const plot = plotAt(figure, position);
      const [ring, ball] = plot.marks.filter((one) => one.type === "ball");
      const tangent = mark(plot, "segment")!;
      const arrow = mark(plot, "arrow")!;
      const slope = centralDifference(lossAt, position);
      const drawn = (tangent.to[1] - tangent.from[1]) / (tangent.to[0] - tangent.from[0]);
      const step = -5 * slope;
      expect(ball).toMatchObject({ x: position, y: lossAt(position) });
      expect(Math.abs(drawn - slope)).toBeLessThan(1e-6 * Math.max(1e-3, Math.abs(slope)));
      expect(arrow.from).toEqual([position, lossAt(position)]);
      expect(arrow.to[0] - position).toBeCloseTo(step, 6);
      expect(arrow.to[1] - lossAt(position)).toBeCloseTo(slope * step, 6);
      expect(ring).toMatchObject({ hollow: true, x: arrow.to[0], y: lossAt(arrow.to[0]) });
    }));

  test("says where the arrow leads, wherever the ball is", () =>
    positions.forEach((position) => {
      const { sentence } = hillMover.at(figure.state, position);
      const slope = hillSlope(figure.state, position);
      if (Math.abs(slope) < 2e-3) expect(sentence).toContain("almost flat");
      else expect(sentence).toContain(slope < 0 ? "Downhill is to the right." : "Downhill is to the left.");
    }));

  test("says that the sigmoid is saturated where the loss is large and the ground flat", () => {
    expect(hillMover.at(figure.state, -15).sentence).toContain("saturated");
  });

  test("says that the valley is reached where the loss is almost 0", () => {
    expect(hillMover.at(figure.state, 12).sentence).toContain("valley floor");
  });

  test("says that a weight with input 0 has no say", () => {
    expect(hillMover.at(hill(neuron, { inputs: [0, 0.8], target: 1 }, "w1").state, 0.4).sentence).toContain("no say");
  });

  test("says that a weight with a small input has hardly a say, and not that the sigmoid is saturated", () => {
    const { state } = hill(neuron, { inputs: [0.001, 0.8], target: 1 }, "w1");
    expect(hillMover.at(state, 0.4).sentence).toContain("the input of w1 is only 0.001. This weight has hardly a say");
  });

  test("speaks of saturation only where the sigmoid is flat and the loss is not small", () =>
    positions.forEach((position) => {
      const a = 1 / (1 + Math.exp(-(0.5 * position + 0.76)));
      if (!hillMover.at(figure.state, position).sentence.includes("saturated")) return;
      expect(a * (1 - a)).toBeLessThan(0.05);
      expect((a - 1) ** 2).toBeGreaterThan(0.5);
    }));

  test("puts the numbers of the moment into the formulas", () => {
    expect(hillMover.at(figure.state, 0.4).formulas).toEqual([
      "z = 0.5 · 0.4 + 0.8 · 0.7 + 0.2 = 0.96",
      "a = 1 / (1 + e^(−0.96)) = 0.7231",
      "L = (0.7231 − 1)² = 0.07666",
    ]);
  });

  test("rolls downhill: each stop is lower than the one before", () => {
    const stops = [0.4];
    while (stops.length < 80) {
      const to = hillMover.next(figure.state, stops.at(-1)!);
      if (to === null) break;
      stops.push(to);
    }
    const losses = stops.map(lossAt);
    expect(losses.length).toBeGreaterThan(20);
    expect(losses.every((loss, i) => i === 0 || loss < losses[i - 1]!)).toBe(true);
  });

  test.each([
    ["w1", 5],
    ["w2", 0.7],
    ["b", 12],
  ] as const)("takes along %s with learningRate %d a step as long as learningRate · slope", (along, learningRate) => {
    const { state } = hill(neuron, example, along, learningRate);
    const loss = (value: number) => neuronLoss(withParameter(neuron, along, value), example);
    for (const at of [-3, -1, 0.5]) {
      const to = hillMover.next(state, at)!;
      expect(to).toBeCloseTo(at - learningRate * centralDifference(loss, at), 6);
    }
  });

  test.each([
    ["w1", (w1: number) => 0.5 * w1 + 0.76],
    ["w2", (w2: number) => 0.8 * w2 + 0.4],
    ["b", (b: number) => b + 0.76],
  ] as const)("lets %s go from one plain to the other, where z is −8 and 8, and drags it no further", (along, z) => {
    const { state } = hill(neuron, example, along);
    const { min, max, step } = hillMover.slider(state);
    expect(z(min) <= -8 && z(min + step) > -8).toBe(true);
    expect(z(max) >= 8 && z(max - step) < 8).toBe(true);
    expect([-1e9, 1, 1e9].map((x) => hillMover.drag!(state, x))).toEqual([min, 1, max]);
  });

  test("tells loss and slope in its sentence and its table, also of the learner's own value", () => {
    // At w1 = 0.4 by hand: a = σ(0.96), 2 (a − 1) · a (1 − a) · 0.5.
    expect(hillMover.at(figure.state, 0.4).sentence).toMatch(
      /^At w1 = 0\.4 the loss is 0\.07666 and the slope −0\.05544: a little more w1,/,
    );
    expect(figure.table.columns).toEqual(["w1", "loss", "slope"]);
    expect(figure.table.rows).toContainEqual(["0.4 (yours)", "0.07666", "−0.05544"]);
    const places = figure.table.rows.map(([at]) => Number(at!.replace(" (yours)", "").replace("−", "-")));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const [i, at] of places.entries()) {
      const [, loss, slope] = figure.table.rows[i]!.map((cell) => Number(cell.replaceAll("−", "-")));
      expect(loss).toBeCloseTo(lossAt(at), 3);
      expect(slope).toBeCloseTo(centralDifference(lossAt, at), 3);
    }
  });

  test("ends its Play near the ground, and goes on where the loss is high, however short the step", () => {
    let [position, steps]: [number, number] = [0.4, 0];
    for (let to = hillMover.next(figure.state, position); to !== null; to = hillMover.next(figure.state, position))
      [position, steps] = [to, steps + 1];
    expect(steps).toBeLessThan(200); // as many as the page plays
    expect(lossAt(position)).toBeLessThan(0.01);
    expect(hillMover.next(figure.state, -15)).toBeGreaterThan(-15);
  });

  test("moves along another parameter when it is chosen", () => {
    const chosen = hillMover.choose!(figure.state, "b", 0.4);
    expect(hillMover.slider(chosen)).toMatchObject({ label: "b", start: 0.2 });
    const moved = hillMover.choose!(figure.state, "b", -3); // w1 stays where the learner has put it
    expect(moved.neuron).toEqual({ weights: [-3, 0.7], bias: 0.2 });
  });

  test.each([1e3, -1e5, 1e9, -1e300, 1e-300])("keeps the ball inside the picture for a weight of %d", (weight) => {
    const { state } = hill({ weights: [weight, 0.7], bias: 0.2 }, example, "w1");
    const { min, max, step } = hillMover.slider(state);
    const plot = plotAt({ ...figure, state }, weight);
    expect(min < weight && weight < max && step > 0).toBe(true);
    expect(plot.series[0]!.type === "line" && plot.series[0]!.y.every(Number.isFinite)).toBe(true);
  });

  test("does not keep the learner's own object", () => {
    const mine = { weights: [0.4, 0.7], bias: 0.2 };
    const { state } = hill(mine, example, "w1");
    mine.weights[0] = 9;
    expect(state.neuron.weights[0]).toBe(0.4);
  });

  test("refuses a parameter that the neuron has not", () => {
    expect(() => hill(neuron, example, "w3")).toThrow("hill: needs one of w1, w2, b to move along; got w3");
  });
});

specifyMover("hill", [
  hill(neuron, example),
  hill({ weights: [1e9, 0], bias: -20 }, { inputs: [0, 1], target: 0 }, "w2"),
]);
