import { describe, expect, test } from "vitest";
import type { Diagram, Line, Plot } from "../../../src/figures/figure";
import { type OneLine, oneLine, oneLineMover } from "../../../src/figures/network/oneLine";
import { xorExamples } from "../../../src/math/data";
import { formatNumber } from "../../../src/math/format";
import { createNetwork } from "../../../src/math/network";
import { train } from "../../../src/math/training";
import { specifyMover } from "../specifyMover";

const xor = xorExamples();
const neuronOf = (w1: number, w2: number, b: number) => {
  const neuron = createNetwork({ layerSizes: [2, 1], seed: 1 });
  neuron.parameters.set([w1, w2, b]);
  return neuron;
};
const { state } = oneLine(neuronOf(6, 6, -3), xor);
const sigma = (z: number) => 1 / (1 + Math.exp(-z));
const turnAll = (values: Record<string, number>) =>
  Object.entries(values).reduce<OneLine>((at, [name, value]) => oneLineMover.turn!(at, 0, name, value).state, state);

/** How many XOR points lie on their right side of w1·x1 + w2·x2 + b = 0. */
const rightOf = (w1: number, w2: number, b: number) =>
  [b <= 0, w2 + b > 0, w1 + b > 0, w1 + w2 + b <= 0].filter(Boolean).length;

describe("oneLine(network, examples)", () => {
  test("counts the points on their right side, and says the mean loss", () => {
    for (const [w1, w2, b] of [
      [6, 6, -3],
      [-4.5, 2, 1],
      [0, 0, 0],
      [-10, -10, 5],
      [3, 3, -9],
    ] as const) {
      const loss = (sigma(b) ** 2 + (sigma(w2 + b) - 1) ** 2 + (sigma(w1 + b) - 1) ** 2 + sigma(w1 + w2 + b) ** 2) / 4;
      expect(oneLineMover.at(turnAll({ w1, w2, b }), 0).sentence).toBe(
        `${rightOf(w1, w2, b)} of 4 points are on their right side. The mean loss is ${formatNumber(loss)}.`,
      );
    }
  });
  test("reaches three of the four points of XOR with its sliders, and never the fourth", () => {
    const values = Array.from({ length: 21 }, (_, i) => i - 10);
    const found = values.flatMap((w1) => values.flatMap((w2) => values.map((b) => rightOf(w1, w2, b))));
    expect(Math.max(...found)).toBe(3);
    const ends = oneLineMover.knobs!(state, 0).map(({ min, max }) => [min, max]);
    expect(ends).toEqual([
      [-10, 10],
      [-10, 10],
      [-10, 10],
    ]);
  });
  test("draws the line where w1·x1 + w2·x2 + b is 0, in a square plane", () => {
    const plot = oneLineMover.at(turnAll({ w1: 4, w2: -2, b: 0.7 }), 0).panels[0] as Plot;
    const line = plot.series.find((series): series is Line => series.name === "decision boundary")!;
    for (const [i, x] of line.x.entries()) {
      const y = line.y[i];
      if (typeof y === "number") expect(4 * x - 2 * y + 0.7).toBeCloseTo(0, 6);
    }
    expect([plot.equalUnits, line.y.filter((y) => y !== null).length > 1]).toEqual([true, true]);
  });
  test("says what it predicts for each point, and whether that is right", () => {
    const words = (oneLineMover.at(state, 0).panels[1] as Diagram).items.flatMap((item) =>
      item.type === "text" ? [item.text] : [],
    );
    expect(words.slice(4)).toEqual(
      [
        ["0, 0", sigma(-3), 0, "✔ yes"],
        ["0, 1", sigma(3), 1, "✔ yes"],
        ["1, 0", sigma(3), 1, "✔ yes"],
        ["1, 1", sigma(9), 0, "✘ no"],
      ].flatMap(([point, prediction, target, right]) => [
        point,
        formatNumber(prediction as number),
        String(target),
        right,
      ]),
    );
  });
  test("learns from where the learner left it, as train does, and its knobs follow", () => {
    const start = turnAll({ w1: 2, w2: -3, b: 1 });
    const trained = neuronOf(2, -3, 1);
    train(trained, xor, { learningRate: 5, epochs: 120 });
    const values = oneLineMover.knobs!(start, 120).map(({ value }) => value);
    expect(values).toEqual([...trained.parameters].map((value) => expect.closeTo(value, 9)));
    const turned = oneLineMover.turn!(start, 120, "b", 0.5);
    expect([turned.position, turned.state.network.parameters]).toEqual([0, [values[0], values[1], 0.5]]);
  });
  test("refuses a network that is more than one neuron, and more points than it has rows", () => {
    expect(() => oneLine(createNetwork({ layerSizes: [2, 2, 1], seed: 1 }), xor)).toThrow(
      "oneLine: needs layerSizes of 2, 1; got 2, 2, 1",
    );
    expect(() => oneLine(neuronOf(1, 1, 0), [...xor, ...xor])).toThrow("oneLine: needs 1 to 6 examples; got 8");
  });
});

specifyMover("oneLine", [
  oneLine(neuronOf(6, 6, -3), xor),
  oneLine(neuronOf(0, 0, 0), [{ inputs: [0.5, 1], target: 1 }]),
]);
