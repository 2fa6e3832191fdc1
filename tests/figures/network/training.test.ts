import { describe, expect, test } from "vitest";
import { boundary, crossing } from "../../../src/figures/network/boundary";
import type { Field, Line, Mark, Plot } from "../../../src/figures/figure";
import { forwardTable, neuronName } from "../../../src/figures/network/forwardTable";
import { networkOf } from "../../../src/figures/network/networkState";
import { logSpaced } from "../../../src/figures/network/snapshots";
import { trainingMovie, trainingMovieMover } from "../../../src/figures/network/trainingMovie";
import { trainingPractice } from "../../../src/figures/network/trainingPractice";
import { lessonNetwork } from "../../../src/exercises/lesson4/numbers";
import { backpropagate } from "../../../src/math/backpropagation";
import { blameSizes } from "../../../src/math/blameSizes";
import { twoMoons, xorExamples } from "../../../src/math/data";
import { copyNetwork, setLayers } from "../../../src/math/parameters";
import { createNetwork, forwardNetwork, type Network } from "../../../src/math/network";
import { train, type TrainingSettings } from "../../../src/math/training";
import { specifyMover } from "../specifyMover";

const network = lessonNetwork();
const example = { inputs: [0.5, 0.8], target: 1 };
const xor = xorExamples();
const small = () => createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
const settings = { learningRate: 5, epochs: 300 };

describe("forwardTable(network, inputs)", () => {
  test("has a row for each neuron, with the numbers in its sum", () => {
    expect(forwardTable(network, example.inputs).rows).toEqual([
      ["h1", "z = 0.5 · 0.4 + 0.8 · 0.7 + 0.2 = 0.96", "0.7231"],
      ["h2", "z = 0.5 · (−0.3) + 0.8 · 0.6 + (−0.1) = 0.23", "0.5572"],
      ["ŷ", "z = 0.7231 · 0.9 + 0.5572 · (−0.5) + 0.1 = 0.4722", "0.6159"],
    ]);
  });
  test("names the neurons of several hidden layers by layer and place", () => {
    expect([neuronName([2, 3, 3, 1], 1, 2), neuronName([2, 3, 3, 1], 2, 0)]).toEqual(["h2.3", "ŷ"]);
  });
});

type Ball = Extract<Mark, { type: "ball" }>;
const linesOf = ({ series }: Plot) => series.filter((one): one is Line => one.type === "line");
const boundaryLine = (plot: Plot) => linesOf(plot).find(({ name }) => name === "decision boundary")!;
const hiddenLines = (plot: Plot) => linesOf(plot).filter(({ name }) => name !== "decision boundary");

describe("boundary(network, examples, title)", () => {
  const plot = boundary(network, xor, "t").panels[0] as Plot;
  test("predicts over all of the plane that holds the examples", () => {
    const field = plot.series[0] as Field;
    expect([field.x[0], field.x.at(-1), field.z.length]).toEqual([-0.25, 1.25, 33]);
  });
  test("draws each hidden neuron where its z is 0", () => {
    const [h1, h2] = hiddenLines(plot);
    expect([h1!.x.length, h2!.x.length]).toEqual([2, 2]);
    for (const [i, x] of h1!.x.entries()) expect(0.4 * x + 0.7 * h1!.y[i]! + 0.2).toBeCloseTo(0, 12);
    for (const [i, x] of h2!.x.entries()) expect(-0.3 * x + 0.6 * h2!.y[i]! - 0.1).toBeCloseTo(0, 12);
  });
  test("shows a square of the plane, as long a unit to the right as upward", () => {
    const moons = boundary(small(), twoMoons({ count: 50, noise: 0.1, seed: 1 }), "t").panels[0] as Plot;
    for (const { x, y, equalUnits } of [plot, moons]) {
      expect(y.range[1] - y.range[0]).toBeCloseTo(x.range[1] - x.range[0], 12);
      expect(equalUnits).toBe(true);
    }
  });
  test("draws one neuron's boundary where its z is 0, and equal weights at an angle of 45 degrees", () => {
    const single = createNetwork({ layerSizes: [2, 1], seed: 1 });
    setLayers(single, [{ weights: [[6, 6]], biases: [-3] }]);
    const { x, y } = boundaryLine(boundary(single, xor, "t").panels[0] as Plot);
    expect(x.length).toBeGreaterThan(20);
    for (const [i, at] of x.entries()) expect(at + y[i]!).toBeCloseTo(0.5, 9);
  });
  test("tells the targets apart by shape", () => {
    expect(plot.marks.slice(0, 4).map((mark) => mark.type === "ball" && mark.shape)).toEqual([
      "triangle",
      "circle",
      "circle",
      "triangle",
    ]);
  });
  test("names each hidden neuron at an end of its line", () => {
    expect(hiddenLines(plot)).toHaveLength(2);
    for (const [j, line] of hiddenLines(plot).entries()) {
      expect(plot.marks).toContainEqual(
        expect.objectContaining({ type: "ball", x: line.x[1], y: line.y[1], label: `h${j + 1}` }),
      );
    }
  });
  test("leaves the lines out where they would hide the picture", () => {
    const wide = createNetwork({ layerSizes: [2, 9, 1], seed: 1 });
    const figure = boundary(wide, xor, "t");
    expect(hiddenLines(figure.panels[0] as Plot)).toEqual([]);
    expect(figure.caption).not.toContain("hidden neuron");
  });
  test("refuses a network with three inputs", () => {
    expect(() => boundary(createNetwork({ layerSizes: [3, 1], seed: 1 }), xor, "t")).toThrow(
      "needs a network with 2 inputs; got 3",
    );
  });
});

describe("crossing(a, b, c, x, y)", () => {
  test.each<[string, [number, number, number], number]>([
    ["a slanted line", [1, -1, 0], 2],
    ["an upright one", [1, 0, -0.5], 2],
    ["a level one", [0, 1, -0.5], 2],
    ["one that passes by", [1, 1, 5], 0],
    ["no line at all", [0, 0, 1], 0],
    ["one through two corners", [1, -1, 0], 2],
  ])("%s", (_name, [a, b, c], ends) => expect(crossing(a, b, c, [0, 1], [0, 1])).toHaveLength(ends));
});

describe("logSpaced(last, most)", () => {
  test("begins at 0, ends at the last epoch, and never repeats", () => {
    const epochs = logSpaced(2000, 60);
    expect([epochs[0], epochs[1], epochs.at(-1)]).toEqual([0, 1, 2000]);
    expect(new Set(epochs).size).toBe(epochs.length);
    expect(epochs.length).toBeLessThanOrEqual(60);
  });
  test("keeps every epoch of a short training", () => expect(logSpaced(3, 60)).toEqual([0, 1, 2, 3]));
});

describe("trainingMovie(network, examples, settings)", () => {
  const learner = small();
  const before = Array.from(learner.parameters);
  const { state, title } = trainingMovie(learner, xor, settings);

  test("trains a copy, and ends where train ends", () => {
    const twin = copyNetwork(learner);
    expect(Array.from(learner.parameters)).toEqual(before);
    expect(state.snapshots.at(-1)).toMatchObject({
      epoch: 300,
      loss: Number(train(twin, xor, settings).loss.toPrecision(6)),
    });
    expect(title).toBe("2 inputs, 2 hidden neurons, 1 output neuron, learning for 300 epochs");
  });
  test("shows the epoch beside the slider", () => {
    expect(trainingMovieMover.valueText!(state, state.snapshots.length - 1)).toBe("300");
  });
  test("does not tell its end: at every moment the curve ends at the ball, and the axes stand still", () => {
    const curves = state.snapshots.map((_, i) => trainingMovieMover.at(state, i).panels[1] as Plot);
    for (const [i, { marks, series, x, y }] of curves.entries()) {
      const curve = series[0] as Line;
      const past = state.losses.filter(({ epoch }) => epoch <= state.snapshots[i]!.epoch);
      expect(curve.y).toEqual(past.map(({ loss }) => loss));
      expect(marks.at(-1)).toMatchObject({ x: curve.x.at(-1), y: curve.y.at(-1) });
      expect([x, y]).toEqual([curves[0]!.x, curves[0]!.y]);
    }
  });
  test("refuses a training whose end is too large to be drawn", () => {
    const straight = createNetwork({ layerSizes: [2, 2, 1], seed: 1, hiddenActivation: "identity" });
    expect(() => trainingMovie(straight, xor, { learningRate: 1e300, epochs: 10 })).toThrow(
      "needs numbers small enough for a finite result",
    );
  });
  test("counts hidden layers of one size", () => {
    const deep = createNetwork({ layerSizes: [2, 4, 4, 4, 1], seed: 1 });
    expect(trainingMovie(deep, xor, { learningRate: 1, epochs: 1 }).title).toContain("3 layers of 4 hidden neurons,");
  });
  test("keeps its state small", () => expect(JSON.stringify(state).length).toBeLessThan(12_000));
  test("puts the ball on the loss curve at the epoch of the moment", () => {
    const { panels, sentence } = trainingMovieMover.at(state, 10);
    const { epoch, loss } = state.snapshots[10]!;
    expect((panels[1] as Plot).marks.at(-1)).toMatchObject({ x: epoch, y: loss });
    expect(sentence).toContain(`Epoch ${epoch}: loss `);
  });
  test("shows the loss on held-out examples too, and learns nothing from them", () => {
    const held = twoMoons({ count: 20, noise: 0.1, seed: 1 });
    const figure = trainingMovie(small(), xor, { ...settings, held });
    expect(figure.state.snapshots.map(({ loss }) => loss)).toEqual(state.snapshots.map(({ loss }) => loss));
    expect((trainingMovieMover.at(figure.state, 5).panels[1] as Plot).series).toHaveLength(2);
    expect(figure.table.columns).toContain("loss on held-out examples");
    const hollow = (trainingMovieMover.at(figure.state, 5).panels[0] as Plot).marks.filter(
      (mark) => mark.type === "ball" && mark.hollow,
    );
    expect(hollow).toHaveLength(20);
    for (const [i, { inputs, target }] of held.entries()) {
      const [x, y] = inputs.map((input) => Number(input.toPrecision(5)));
      expect(hollow[i]).toMatchObject({ x, y, shape: target === 1 ? "circle" : "triangle" });
    }
  });
  test("keeps the curves that were shown before, faint, when one moves back, and no more of them", () => {
    const { state } = trainingMovie(small(), xor, { ...settings, held: twoMoons({ count: 20, noise: 0.1, seed: 1 }) });
    const { losses, snapshots } = state;
    const plot = trainingMovieMover.at(state, 10, 20).panels.at(-1) as Plot;
    const [learnt, onHeld, learntSeen, heldSeen, ...others] = linesOf(plot);
    expect([learnt!.faint, onHeld!.faint, learntSeen!.faint, heldSeen!.faint]).toEqual([
      undefined,
      undefined,
      true,
      true,
    ]);
    expect(others).toEqual([]);
    const [from, to] = [snapshots[10]!.epoch, snapshots[20]!.epoch];
    const seen = losses.filter(({ epoch }) => epoch >= from && epoch <= to);
    expect(seen.length).toBeGreaterThan(10);
    expect([learntSeen!.x, learntSeen!.y]).toEqual([seen.map(({ epoch }) => epoch), seen.map(({ loss }) => loss)]);
    expect(heldSeen).toMatchObject({ x: learntSeen!.x, y: seen.map(({ heldLoss }) => heldLoss), dash: onHeld!.dash });
    expect(learnt!.x.at(-1)).toBe(from);
    expect(plot.marks[0]).toMatchObject({ x: from, y: snapshots[10]!.loss });
    expect(linesOf(trainingMovieMover.at(state, 20, 20).panels.at(-1) as Plot)).toHaveLength(2);
  });
  test("shows ball and square both where the two losses meet: the square lies above, inside the ball", () => {
    const { state } = trainingMovie(small(), xor, { ...settings, held: xor });
    const [ball, square] = (trainingMovieMover.at(state, 10).panels.at(-1) as Plot).marks;
    expect(ball).toMatchObject({ shape: "circle", tone: "loss" });
    expect(square).toMatchObject({ shape: "square", tone: "downhill", x: (ball as Ball).x });
    expect(Math.SQRT2 * 0.9 * (square as Ball).size!).toBeLessThan((ball as Ball).size ?? 8);
  });
  test("says so when the training diverged, and ends at the last finite loss", () => {
    const wild = createNetwork({
      layerSizes: [2, 4, 1],
      seed: 2,
      hiddenActivation: "tanh",
      outputActivation: "identity",
    });
    const movie = trainingMovie(wild, xor, { learningRate: 3, epochs: 1000 }).state;
    expect(trainingMovieMover.at(movie, movie.snapshots.length - 1).sentence).toMatch(
      /The training diverged at epoch \d+: the loss is no longer/,
    );
  });
  test("shows the loss alone where there are not two inputs", () => {
    const one = trainingMovie(
      createNetwork({ layerSizes: [1, 2, 1], seed: 1 }),
      [{ inputs: [1], target: 0 }],
      settings,
    );
    expect(trainingMovieMover.at(one.state, 0).panels).toHaveLength(1);
  });
});

/** The plane is drawn about so many pixels wide. */
const planeInPixels = 320;

describe("the decision boundary of a training", () => {
  const boundariesOf = (network: Network, settings: TrainingSettings) => {
    const { state } = trainingMovie(network, xor, settings);
    return state.snapshots.map(({ parameters }, i) => ({
      plot: trainingMovieMover.at(state, i).panels[0] as Plot,
      network: networkOf(state.network, parameters),
    }));
  };

  test("is a straight line to within a pixel at every moment, without an activation in the hidden layer", () => {
    const straight = createNetwork({ layerSizes: [2, 2, 1], seed: 1, hiddenActivation: "identity" });
    const moments = boundariesOf(straight, { learningRate: 1, epochs: 4000 });
    const drawn = moments.filter(({ plot }) => boundaryLine(plot).x.length > 0);
    expect(drawn.length).toBeGreaterThan(moments.length / 2);
    for (const { plot } of drawn) {
      const { x, y } = boundaryLine(plot);
      const pixel = (plot.x.range[1] - plot.x.range[0]) / planeInPixels;
      const [dx, dy] = [x.at(-1)! - x[0]!, y.at(-1)! - y[0]!];
      for (const [i, at] of x.entries()) {
        expect(y[i]).not.toBeNull();
        const off = Math.abs((at - x[0]!) * dy - (y[i]! - y[0]!) * dx) / Math.hypot(dx, dy);
        expect(off).toBeLessThan(pixel);
      }
    }
  });

  test("has the prediction 0.5 all along, and parts the predictions above 0.5 from those below", () => {
    const moments = boundariesOf(createNetwork({ layerSizes: [2, 3, 1], seed: 1 }), { learningRate: 5, epochs: 2000 });
    let crossed = 0;
    for (const { plot, network } of moments) {
      const { x, y } = boundaryLine(plot);
      const above = (x1: number, x2: number) => forwardNetwork(network, [x1, x2]).prediction >= 0.5;
      const cell = (plot.x.range[1] - plot.x.range[0]) / 32;
      for (const [i, at] of x.entries()) {
        if (y[i] === null) continue;
        expect(forwardNetwork(network, [at, y[i]!]).prediction).toBeCloseTo(0.5, 6);
        // On the two sides of a piece of the line, a hundredth of a cell away, the predictions lie on the two sides of 0.5.
        const next = y[i + 1];
        if (next === null || next === undefined) continue;
        const [dx, dy] = [x[i + 1]! - at, next - y[i]!];
        const length = Math.hypot(dx, dy);
        if (length < cell / 10) continue;
        const [aside, upward] = [(-dy / length) * cell * 0.2, (dx / length) * cell * 0.2];
        const [mx, my] = [at + dx / 2, y[i]! + dy / 2];
        expect(above(mx + aside, my + upward)).not.toBe(above(mx - aside, my - upward));
        crossed += 1;
      }
    }
    expect(crossed).toBeGreaterThan(500);
  });
});

describe("trainingPractice(yours)", () => {
  const yours = {
    table: [
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ],
    hidden: 2,
    seed: 1,
    learningRate: 5,
  };
  test.each<[string, object, RegExp]>([
    ["a target that is no number from 0 to 1", { table: [[0, 0, 5]] }, /from 0 to 1/],
    [
      "a row of another length",
      {
        table: [
          [0, 0, 0],
          [1, 1],
        ],
      },
      /as many numbers as the first row/,
    ],
    ["an empty table", { table: [] }, /at least one value/],
    ["text in the table", { table: [[0, "1", 1]] }, /a finite number; got the text "1"/],
    ["no hidden neuron", { hidden: 0 }, /hidden to be a whole number of 1 or more/],
    ["half a neuron", { hidden: 1.5 }, /whole number/],
    ["a negative learningRate", { learningRate: -1 }, /0 or more/],
    ["a seed that is none", { seed: "x" }, /seed/],
    ["work for hours", { hidden: 5000, epochs: 1e6 }, /would take a while/],
  ])("refuses %s in one sentence", (_name, more, sentence) => {
    expect(() => trainingPractice({ ...yours, ...more })).toThrow(sentence);
  });
});

describe("blameSizes(network, examples)", () => {
  test("is the root of the sum of each layer's squared blame, by that of the output", () => {
    const blames = xor.map((each) =>
      backpropagate(network, each).layers.map(({ lossByPreActivations }) => lossByPreActivations),
    );
    const lengthOf = (k: number) => Math.hypot(...blames.flatMap((layers) => layers[k]!));
    const [output, hidden, ...others] = blameSizes(network, xor);
    expect([output, others]).toEqual([1, []]);
    expect(hidden).toBeCloseTo(lengthOf(0) / lengthOf(1), 14);
  });
  test("falls with every layer of sigmoids, and climbs with weights that are too large", () => {
    const deep = { layerSizes: [2, 32, 32, 32, 1], seed: 1, outputActivation: "identity" as const };
    const factors = (more: object) => {
      const sizes = blameSizes(createNetwork({ ...deep, ...more }), xor);
      return sizes.slice(1).map((size, k) => size / sizes[k]!);
    };
    expect(Math.max(...factors({}))).toBeLessThan(0.5);
    expect(Math.min(...factors({ hiddenActivation: "relu", initialiser: "uniform" }))).toBeGreaterThan(1.5);
  });
  test("refuses no examples", () =>
    expect(() => blameSizes(network, [])).toThrow("blameSizes: needs examples to hold at least one value"));
  test("refuses examples that leave no blame", () => {
    const perfect = createNetwork({
      layerSizes: [1, 1, 1],
      seed: 1,
      outputActivation: "identity",
      initialiser: "zeros",
    });
    expect(() => blameSizes(perfect, [{ inputs: [1], target: 0 }])).toThrow(
      "needs the blame of the output to be greater than 0; got 0",
    );
  });
});

const sized = (...layerSizes: number[]) => createNetwork({ layerSizes, seed: 1 });
specifyMover("trainingMovie", [
  trainingMovie(sized(2, 2, 1), xor, settings),
  trainingMovie(sized(2, 6, 1), xor, { ...settings, held: twoMoons({ count: 20, noise: 0.1, seed: 1 }) }),
  trainingMovie(sized(1, 2, 1), [{ inputs: [1], target: 0 }], settings),
  trainingMovie(
    createNetwork({ layerSizes: [2, 4, 1], seed: 2, hiddenActivation: "tanh", outputActivation: "identity" }),
    xor,
    { learningRate: 3, epochs: 1000 },
  ),
]);
