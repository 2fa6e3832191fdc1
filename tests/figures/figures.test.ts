import { describe, expect, test } from "vitest";
import { chart } from "../../src/figures/chart";
import type { Diagram, Field, Line, LiveFigure, Plot, StillFigure } from "../../src/figures/figure";
import { landscape, landscapeMover } from "../../src/figures/neuron/landscape";
import { moverOf } from "../../src/figures/movers";
import { networkPicture } from "../../src/figures/network/networkPicture";
import { neuronPicture } from "../../src/figures/neuron/neuronPicture";
import { neuronPractice } from "../../src/figures/neuron/neuronPractice";
import { race, raceMover } from "../../src/figures/neuron/race";
import { sigmoidCurve } from "../../src/figures/neuron/sigmoidCurve";
import { neuronLoss } from "../../src/math/neuron";
import { specifyMover } from "./specifyMover";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };

function texts(figure: StillFigure): string[] {
  return (figure.panels[0] as Diagram).items.flatMap((item) =>
    item.type === "node"
      ? item.lines
      : item.type === "text"
        ? [item.text]
        : [item.type === "edge" ? (item.label ?? "") : ""],
  );
}

describe("neuronPicture(neuron, example)", () => {
  test("carries every number of the forward pass", () => {
    expect(texts(neuronPicture(neuron, example) as StillFigure)).toEqual(
      expect.arrayContaining(["x1  0.5", "x2  0.8", "w1 0.4", "w2 0.7", "b 0.2", "0.96", "0.7231", "0.07666"]),
    );
  });
  test("draws a negative weight dashed", () => {
    const { items } = (neuronPicture({ weights: [-1, 1], bias: 0 }, example) as StillFigure).panels[0] as Diagram;
    const edges = items.filter((item) => item.type === "edge" && item.label?.startsWith("w"));
    expect(edges.map((edge) => edge.type === "edge" && edge.dash)).toEqual(["dash", "solid"]);
  });
  test("says how many inputs it leaves out of the drawing", () => {
    const many = { inputs: Array<number>(9).fill(1), target: 1 };
    expect(texts(neuronPicture({ weights: Array<number>(9).fill(0.1), bias: 0 }, many) as StillFigure)).toContain(
      "and 3 more",
    );
  });
  test("draws a heavier weight thicker, also among heavy ones, and the bias too", () => {
    const weights = [0, 0.4, 0.7, -3.9, 17.6];
    const { items } = (neuronPicture({ weights, bias: -20 }, { inputs: [1, 1, 1, 1, 1], target: 1 }) as StillFigure)
      .panels[0] as Diagram;
    const thicknesses = items.flatMap((item) => (item.type === "edge" && item.tone === "you" ? [item.thickness] : []));
    expect(thicknesses).toHaveLength(6);
    for (const [i, thickness] of thicknesses.entries())
      expect(thickness).toBeGreaterThan(i === 0 ? 0 : thicknesses[i - 1]! + 0.1);
    expect(Math.max(...thicknesses)).toBeLessThan(11);
  });
  test.each([1, 2, 6, 7, 20])("keeps the labels of %d inputs apart, and all boxes inside", (count) => {
    const many = { inputs: Array<number>(count).fill(1), target: 1 };
    const { width, height, items } = (
      neuronPicture({ weights: Array<number>(count).fill(0.1), bias: 0 }, many) as StillFigure
    ).panels[0] as Diagram;
    const labels = items.flatMap((item) =>
      item.type === "edge" && item.tone === "you"
        ? [item.from[1] + (item.labelAt ?? 0.5) * (item.to[1] - item.from[1])]
        : [],
    );
    expect(labels.every((y, i) => i === 0 || y - labels[i - 1]! >= 24)).toBe(true);
    for (const item of items)
      if (item.type === "node") {
        const half = item.lines.length * 10 + 7;
        expect(item.y - half >= 4 && item.y + half <= height - 4).toBe(true);
        expect(item.x - item.width / 2 >= 4 && item.x + item.width / 2 <= width - 4).toBe(true);
      }
    if (count === 2) expect(height).toBeLessThanOrEqual(200);
  });
});

describe("networkPicture(layerSizes)", () => {
  test("has a circle for each neuron and a line for each weight", () => {
    const { items } = (networkPicture([2, 3, 1]) as StillFigure).panels[0] as Diagram;
    expect(items.filter((item) => item.type === "node")).toHaveLength(6);
    expect(items.filter((item) => item.type === "edge")).toHaveLength(9);
  });
  test("refuses an empty layer", () =>
    expect(() => networkPicture([2, 0, 1])).toThrow("needs 2 to 8 layers of 1 to 8 each; got [2, 0, 1]"));
});

describe("sigmoidCurve(z)", () => {
  test("marks z on the curve", () => {
    const plot = sigmoidCurve(0.96).panels[0] as Plot;
    expect(plot.marks.at(-1)).toMatchObject({ type: "ball", x: 0.96, label: "a 0.7231" });
  });
  test("shows z also far out", () => {
    const plot = sigmoidCurve(-40).panels[0] as Plot;
    expect(plot.x.range[0]).toBeLessThan(-40);
  });
});

describe("chart(options)", () => {
  const options = {
    title: "t",
    caption: "c",
    x: { title: "x" },
    y: { title: "y", scale: "log" as const },
    lines: [{ name: "a", x: [1, 2, 3], y: [1, 0, 100] }],
  };
  test("leaves a gap where a log axis cannot show the value", () => {
    expect(((chart(options).panels[0] as Plot).series[0] as Line).y).toEqual([1, null, 100]);
  });
  test("tells lines apart by more than colour", () => {
    const lines = ["a", "b", "c"].map((name) => ({ name, x: [1, 2], y: [1, 2] }));
    const series = (chart({ ...options, lines }).panels[0] as Plot).series as Line[];
    expect(new Set(series.map((line) => `${line.dash} ${line.shape}`)).size).toBe(3);
  });
  test("refuses a line whose lists differ in length", () => {
    expect(() => chart({ ...options, lines: [{ name: "a", x: [1], y: [1, 2] }] })).toThrow('got 1 and 2 for "a"');
  });
  test("refuses to draw nothing", () => {
    expect(() => chart({ ...options, lines: [{ name: "a", x: [1], y: [0] }] })).toThrow("at least one finite value");
  });
});

describe("landscape(neuron, examples)", () => {
  const { state } = landscape(neuron, [example], 5, 10);
  test("takes steps against the gradient, each lower than the one before", () => {
    const losses = Array.from({ length: 11 }, (_, step) =>
      Number(/loss ([\d.]+)\.$/.exec(landscapeMover.at(state, step).sentence)![1]),
    );
    expect(losses.every((loss, i) => i === 0 || loss < losses[i - 1]!)).toBe(true);
  });
  const two = landscape(neuron, [example, { inputs: [0.9, 0.1], target: 0 }], 5, 10).state;
  const lossAt = (w1: number, w2: number) =>
    two.examples.reduce((sum, each) => sum + neuronLoss({ weights: [w1, w2], bias: neuron.bias }, each), 0) / 2;
  const plotAt = (step: number) => landscapeMover.at(two, step).panels[0] as Plot;

  test("has on each place of the map the mean loss there, with the learner's weights in it", () => {
    const { x, y, z } = plotAt(0).series[0] as Field;
    for (const [j, w2] of y.entries())
      for (const [i, w1] of x.entries()) expect(z[j]![i]).toBeCloseTo(lossAt(w1, w2), 12);
    expect(x[0]! < 0.4 && 0.4 < x.at(-1)! && y[0]! < 0.7 && 0.7 < y.at(-1)!).toBe(true);
  });
  test("has a dot for each step, where gradient descent takes it, and the next step as an arrow of its length", () => {
    // By nudging, and so without the gradient that the figure uses.
    const step = ([w1, w2]: readonly [number, number]): [number, number] => {
      const h = 1e-6;
      const slope1 = (lossAt(w1 + h, w2) - lossAt(w1 - h, w2)) / (2 * h);
      const slope2 = (lossAt(w1, w2 + h) - lossAt(w1, w2 - h)) / (2 * h);
      return [w1 - 5 * slope1, w2 - 5 * slope2];
    };
    let here: [number, number] = [0.4, 0.7];
    for (let at = 0; at <= 10; at += 1) {
      const marks = plotAt(at).marks;
      const path = marks.find((mark) => mark.type === "path")!;
      const arrow = marks.find((mark) => mark.type === "arrow")!;
      if (path.type !== "path" || arrow.type !== "arrow") throw new Error("no path, or no arrow");
      const next = step(here);
      expect([path.stops, path.points.length]).toEqual([true, at + 1]);
      for (const [end, wanted] of [
        [path.points.at(-1)!, here],
        [arrow.from, here],
        [arrow.to, next],
      ] as const)
        for (const axis of [0, 1] as const) expect(end[axis]).toBeCloseTo(wanted[axis], 6);
      here = next;
    }
  });
  test("refuses a neuron with three weights", () => {
    expect(() => landscape({ weights: [1, 2, 3], bias: 0 }, [example])).toThrow("needs a neuron with 2 weights; got 3");
  });
});

describe("race(neuron, example, along, learningRates)", () => {
  const { state } = race(neuron, { ...example, target: 0.25 }, "w1", [2, 30, 240]);
  test("starts all balls at the learner's weight", () => {
    const balls = [...(raceMover.at(state, 0).panels[0] as Plot).marks]
      .reverse()
      .filter((mark) => mark.type === "ball");
    expect(balls.map((ball) => ball.type === "ball" && ball.x)).toEqual([0.4, 0.4, 0.4]);
  });
  test("rolls each ball down the same hill, a step of its own learningRate at a time", () => {
    const target = { ...example, target: 0.25 };
    const weights = [0.4, 0.4, 0.4];
    for (let step = 0; step <= 5; step += 1) {
      const balls = [...(raceMover.at(state, step).panels[0] as Plot).marks]
        .reverse()
        .filter((mark) => mark.type === "ball");
      for (const [i, learningRate] of [2, 30, 240].entries()) {
        const loss = (w1: number) => neuronLoss({ ...neuron, weights: [w1, 0.7] }, target);
        const ball = balls[i]!;
        expect(ball.type === "ball" && [ball.x, ball.y]).toEqual([
          expect.closeTo(weights[i]!, 4),
          expect.closeTo(loss(weights[i]!), 4),
        ]);
        weights[i]! -= learningRate * ((loss(weights[i]! + 1e-6) - loss(weights[i]! - 1e-6)) / 2e-6);
      }
    }
  });
  test("ends with the middle one lowest, and each ball with a shape of its own", () => {
    const balls = [...(raceMover.at(state, 20).panels[0] as Plot).marks]
      .reverse()
      .flatMap((mark) => (mark.type === "ball" ? [mark] : []));
    const [small, right, large] = balls.map((ball) => ball.y);
    expect(right! < small! && small! < large!).toBe(true);
    expect(new Set(balls.map((ball) => ball.shape)).size).toBe(3);
  });
});

describe("neuronPractice(neuron, example)", () => {
  test("says that nothing was changed", () =>
    expect(neuronPractice(neuron, example).caption).toMatch(
      /^These are the lesson's numbers: prediction 0\.7231, loss 0\.07666\./,
    ));
  test("says what was changed, and what became of it", () => {
    expect(neuronPractice({ ...neuron, bias: 2 }, example).caption).toMatch(
      /^You changed b from 0\.2 to 2\. The prediction rose from 0\.7231 to 0\.9405, the loss fell from 0\.07666 to 0\.003543\./,
    );
  });
  test("takes another number of inputs", () => {
    expect(neuronPractice({ weights: [1], bias: 0 }, { inputs: [1], target: 0 }).caption).toContain(
      "the number of x's from 2 to 1",
    );
  });
});

describe("moverOf(figure)", () => {
  test("refuses a name that it does not know", () => {
    expect(() => moverOf({ mover: "toString", state: {} } as LiveFigure)).toThrow("needs one of hill");
  });
});

specifyMover("landscape", [landscape(neuron, [example])]);
specifyMover("race", [race(neuron, example, "w1", [2, 30, 240]), race(neuron, example, "b", [1], 1)]);
