import { describe, expect, test } from "vitest";
import type { Field, Line, Plot } from "../../../src/figures/figure";
import { classifierPanels, trainingPanels } from "../../../src/figures/network/trainingPanels";
import { twoCircles, twoMoons, xorExamples } from "../../../src/math/data";
import { createNetwork, forwardNetwork } from "../../../src/math/network";
import { networkLoss, train } from "../../../src/math/training";

const circles = twoCircles({ count: 60, noise: 0.1, seed: 7 });
const ring = () => createNetwork({ layerSizes: [2, 6, 1], seed: 1, hiddenActivation: "tanh" });
const settings = { learningRate: 1, epochs: 100 };
const curveOf = (panels: Plot[]) => panels.at(-1)!.series[0] as Line;
const ranges = (panels: Plot[]) => [panels.at(-1)!.x.range, panels.at(-1)!.y.range];

describe("the loss so far", () => {
  test("is networkLoss after each epoch, and ends at the epoch that is reached", () => {
    const network = ring();
    const { losses } = train(network, circles, settings);
    const panels = trainingPanels(network, circles, losses, 1000);
    const { x, y } = curveOf(panels);
    expect([x[0], x.at(-1)]).toEqual([0, 100]);
    for (const epoch of [0, 7, 50]) {
      const learner = ring();
      if (epoch > 0) train(learner, circles, { ...settings, epochs: epoch });
      expect(y[x.indexOf(epoch)]).toBe(networkLoss(learner, circles));
    }
    expect(y.at(-1)).toBe(networkLoss(network, circles));
    expect(panels.at(-1)!.marks).toMatchObject([{ x: 100, y: y.at(-1) }]);
  });
  test("has axes that stand still while it falls: from epoch 0 to the last to come, the loss at the start near the top", () => {
    const { losses } = train(ring(), circles, settings);
    const early = ranges(trainingPanels(ring(), circles, losses.slice(0, 2), 1000));
    expect(ranges(trainingPanels(ring(), circles, losses, 1000))).toEqual(early);
    expect(early[0]).toEqual([0, 1040]);
    expect(early[1]![1]).toBeCloseTo(1.06 * losses[0]!, 12);
  });
  test("makes room, by doubling, where the loss rises above its start", () => {
    const [, [, top]] = ranges(trainingPanels(ring(), circles, [1, 2, 5, 3], 3)) as [unknown, [number, number]];
    expect(top).toBeCloseTo(1.06 * 8, 12);
  });
  test.each([
    [1, 1],
    [2, 2],
    [299, 299],
    [300, 151],
    [100_000, 197],
  ])("of %i losses is drawn in %i points, the first and the last among them", (count, points) => {
    const losses = Array.from({ length: count }, (_, epoch) => 1 / (epoch + 1));
    const { x, y } = curveOf(trainingPanels(ring(), circles, losses, count));
    expect(x).toHaveLength(points);
    expect([x[0], x.at(-1)]).toEqual([0, count - 1]);
    expect(y).toEqual(x.map((epoch) => losses[epoch]));
  });
  test.each([[[0]], [[0, 1]], [[1e-300, 1e300]], [[1, 1.7e308]]])("has finite axes for the losses %j", (losses) => {
    const [x, y] = ranges(trainingPanels(ring(), circles, losses, losses.length - 1));
    for (const [low, high] of [x!, y!]) {
      expect(high - low).toBeGreaterThan(0);
      expect(high - low).toBeLessThan(Infinity);
    }
  });
});

describe("the plane", () => {
  test("shows what forwardNetwork predicts, and says how many examples lie on their own side", () => {
    const network = ring();
    train(network, circles, settings);
    const [plane] = trainingPanels(network, circles, [1], 1);
    const field = plane!.series[0] as Field;
    for (const [j, i] of [
      [0, 0],
      [16, 16],
      [10, 30],
    ] as const) {
      expect(field.z[j]![i]).toBeCloseTo(forwardNetwork(network, [field.x[i]!, field.y[j]!]).prediction, 3);
    }
    const right = circles.filter(
      ({ inputs, target }) => Math.round(forwardNetwork(network, inputs).prediction) === target,
    ).length;
    expect(right).toBeGreaterThan(30);
    expect(plane!.name).toContain(`${right} of 60 lie on their own side`);
  });
  test("shows at most about 200 examples, of both sides", () => {
    const [plane] = trainingPanels(ring(), twoMoons({ count: 10_000, noise: 0.1, seed: 1 }), [1], 1);
    const shapes = plane!.marks.map((mark) => mark.type === "ball" && mark.shape);
    expect(shapes.filter((shape) => shape === "circle").length).toBeGreaterThan(95);
    expect(shapes.filter((shape) => shape === "triangle").length).toBeGreaterThan(95);
    expect(shapes.length).toBeLessThan(205);
  });
  test("is left out for three inputs, and for predictions that are not from 0 to 1", () => {
    const three = createNetwork({ layerSizes: [3, 1], seed: 1 });
    expect(trainingPanels(three, [{ inputs: [1, 2, 3], target: 1 }], [1], 1)).toHaveLength(1);
    const any = createNetwork({ layerSizes: [2, 1], seed: 1, outputActivation: "identity" });
    expect(trainingPanels(any, xorExamples(), [1], 1)).toHaveLength(1);
  });
  test("is left out where a prediction is too large for a number, and the curve stays", () => {
    const wild = createNetwork({ layerSizes: [2, 2, 1], seed: 1, hiddenActivation: "relu" });
    wild.parameters.fill(1.5e308);
    expect(trainingPanels(wild, xorExamples(), [1, 2], 5).map(({ name }) => name)).toEqual([
      "The loss so far: 1 at the start, 2 at epoch 1",
    ]);
  });
});

describe("the panels of a classifier", () => {
  const losses = [2.3, 1.1, 0.25];
  const accuracies = [0.1, 0.8, 0.975];

  test("are the loss so far, as a network's, and the held-out accuracy, each with its numbers in its name", () => {
    const [loss, accuracy] = classifierPanels(losses, accuracies, 40);
    expect(loss).toEqual(trainingPanels(createNetwork({ layerSizes: [3, 1], seed: 1 }), [], losses, 40)[0]);
    expect(loss!.name).toBe("The loss so far: 2.3 at the start, 0.25 at epoch 2");
    expect(accuracy!.name).toBe("The held-out accuracy so far: 0.1 at the start, 0.975 at epoch 2");
    expect(accuracy!.series).toMatchObject([{ name: "held-out accuracy", x: [0, 1, 2], y: accuracies }]);
    expect(accuracy!.marks).toMatchObject([{ type: "ball", x: 2, y: 0.975 }]);
  });
  test("have the same epochs, and an axis for the accuracy that holds all from 0 to 1", () => {
    const [loss, accuracy] = classifierPanels(losses, accuracies, 40);
    expect(accuracy!.x).toEqual(loss!.x);
    const [low, high] = accuracy!.y.range;
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(1);
    expect(classifierPanels([2], [1], 40)[1]!.y.range).toEqual([low, high]);
  });
  test("tell the accuracy from the loss by more than the colour", () => {
    const [loss, accuracy] = classifierPanels(losses, accuracies, 40) as [Plot, Plot];
    expect([loss.series[0], accuracy.series[0]].map((line) => (line as Line).dash)).toEqual([undefined, "dash"]);
    expect([loss.marks[0], accuracy.marks[0]]).toMatchObject([{ shape: "circle" }, { shape: "square" }]);
  });
  test("are the loss alone where nothing is held out", () => {
    expect(classifierPanels(losses, [], 40)).toEqual(classifierPanels(losses, accuracies, 40).slice(0, 1));
  });
  test("draw 100,000 epochs in 197 points", () => {
    const many = Array.from({ length: 100_000 }, (_, epoch) => epoch / 100_000);
    const [, accuracy] = classifierPanels(many, many, 100_000);
    expect((accuracy!.series[0] as Line).x).toHaveLength(197);
  });
});
