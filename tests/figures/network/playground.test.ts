import { describe, expect, test } from "vitest";
import type { Diagram, Line, Plot } from "../../../src/figures/figure";
import { playground, type PlaygroundSettings, stillPlayground } from "../../../src/figures/network/playground";
import {
  columnAt,
  deadNeurons,
  mapName,
  networkDiagram,
  networkSize,
  planeMaps,
  planePlot,
  shownWords,
  playgroundCurve,
} from "../../../src/figures/network/playgroundPanels";
import {
  addPoint,
  changeSetup,
  epochsAtOnce,
  learn,
  type PlaygroundRun,
  removePoint,
  restart,
  runInWords,
  startRun,
} from "../../../src/figures/network/playgroundRun";
import { thicknessOf } from "../../../src/figures/thickness";
import { figureHtml } from "../../../src/html/figure";
import type { ActivationName } from "../../../src/math/activations";
import { xorExamples } from "../../../src/math/data";
import { createNetwork, forwardNetwork } from "../../../src/math/network";
import { layersOf, setLayers } from "../../../src/math/parameters";
import { networkLoss, train } from "../../../src/math/training";
import { wrong } from "../../math/refusals";

const start = (settings: PlaygroundSettings = {}) => startRun(playground(settings).playground);
const parametersOf = ({ network }: PlaygroundRun) => Array.from(network.parameters);
const lossesOf = ({ losses }: PlaygroundRun) => losses.map(({ loss }) => loss);
/** A learningRate with which a number overflows: its slope is a sigmoid's, and so never large itself. */
const runaway = () => start({ data: "xor", hidden: [4], activation: "identity", learningRate: 1e308 });

describe("startRun(setup)", () => {
  test("has a network with the layers, the activation and the seed that were asked for", () => {
    const { network } = start({ hidden: [3, 2], activation: "relu", seed: 5 });
    expect(network).toEqual(createNetwork({ layerSizes: [2, 3, 2, 1], hiddenActivation: "relu", seed: 5 }));
  });
  test("has no hidden layer where none is asked for", () =>
    expect(start({ hidden: [] }).network.layerSizes).toEqual([2, 1]));
  test.each(["xor", "moons", "circles"] as const)("holds out some points of %s", (data) => {
    const { examples, held } = start({ data });
    expect([examples.length, held.length]).toEqual([52, 28]);
    expect(new Set([...examples, ...held].map(({ target }) => target))).toEqual(new Set([0, 1]));
  });
  test("puts four clouds around the corners of XOR, on them without noise", () => {
    const corners = new Set(xorExamples().map((example) => JSON.stringify(example)));
    const { examples } = start({ data: "xor", noise: 0 });
    expect(new Set(examples.map((example) => JSON.stringify(example)))).toEqual(corners);
    const strayed = start({ data: "xor", noise: 0.1 }).examples;
    const away = strayed.map(({ inputs }) => Math.max(...inputs.map((input) => Math.abs(input - Math.round(input)))));
    expect(Math.max(...away)).toBeLessThan(0.5);
    expect(Math.min(...away)).toBeGreaterThan(0);
  });
  test("learns from all of one's own points, and holds out none", () => {
    const { examples, held } = start({ examples: xorExamples() });
    expect([examples, held]).toEqual([xorExamples(), []]);
  });
  test("sees the whole of its points", () => {
    const { examples, held, ranges } = start({ data: "circles", noise: 0.5 });
    for (const { inputs } of [...examples, ...held])
      for (const axis of [0, 1] as const) {
        expect(inputs[axis]).toBeGreaterThan(ranges[axis][0]);
        expect(inputs[axis]).toBeLessThan(ranges[axis][1]);
      }
  });
});

describe("learn(run, epochs)", () => {
  test("is what train does with the same points", () => {
    const run = start();
    const network = createNetwork({ layerSizes: [2, 4, 1], hiddenActivation: "tanh", seed: 1 });
    const { loss } = train(network, run.examples, { learningRate: 1, epochs: 25 });
    const next = learn(run, 25);
    expect(parametersOf(next)).toEqual(Array.from(network.parameters));
    expect([next.epoch, lossesOf(next).at(-1)]).toEqual([25, loss]);
    expect(next.losses.at(-1)!.heldLoss).toBe(networkLoss(network, run.held));
  });
  test("gets as far in many small pieces as in one", () => {
    let pieces = start();
    for (let i = 0; i < 12; i += 1) pieces = learn(pieces, 5);
    expect(parametersOf(pieces)).toEqual(parametersOf(learn(start(), 60)));
  });
  test("leaves the run before as it was", () => {
    const run = start();
    const before = structuredClone(run);
    learn(run, 10);
    expect(run).toEqual(before);
  });
  test("goes the same way from the same seed, and another from another", () => {
    const after = (seed: number) => parametersOf(learn(start({ seed }), 20));
    expect(after(3)).toEqual(after(3));
    expect(after(3)).not.toEqual(after(4));
  });
  test("keeps the first losses one by one, and ever fewer later", () => {
    let run = start();
    for (let i = 0; i < 3000; i += 1) run = learn(run, 1);
    const epochs = run.losses.map(({ epoch }) => epoch);
    expect(epochs.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(epochs.at(-1)).toBe(3000);
    expect(epochs).toEqual([...epochs].sort((a, b) => a - b));
    expect(epochs.length).toBeLessThan(300);
  });
  test("stops where it diverges, says why, and goes no further; no number is NaN", () => {
    const run = learn(runaway(), 50);
    expect(run.diverged).toMatch(
      /^diverged at epoch \d+: .* is no longer a finite number; try a smaller learningRate$/,
    );
    expect(run.diverged).toContain(`epoch ${run.epoch + 1}:`);
    expect(parametersOf(run).every(Number.isFinite)).toBe(true);
    expect(lossesOf(run).every(Number.isFinite)).toBe(true);
    expect(learn(run, 1)).toBe(run);
    expect(runInWords(run)).toContain("The training diverged at epoch");
    expect(JSON.stringify([planePlot(run, planeMaps(run)), playgroundCurve(run)])).not.toMatch(/NaN|null,null/);
  });
  test("goes on after it diverged, with a smaller learningRate", () => {
    const run = changeSetup(learn(runaway(), 50), { learningRate: 0.1 });
    expect(learn(run, 3).epoch).toBe(run.epoch + 3);
  });
  test("learns nothing without points", () => {
    const run = start({ examples: [] });
    expect(learn(run, 5)).toBe(run);
    expect(runInWords(run)).toContain("no point to learn from");
  });
});

describe("addPoint and removePoint", () => {
  const run = learn(start({ examples: xorExamples() }), 7);
  test("put one more point there, and measure the loss with it", () => {
    const more = addPoint(run, [0.5, 0.25], 1);
    expect(more.examples).toEqual([...xorExamples(), { inputs: [0.5, 0.25], target: 1 }]);
    expect(lossesOf(more)).toHaveLength(lossesOf(run).length);
    expect(lossesOf(more).at(-1)).toBe(networkLoss(run.network, more.examples));
    expect([parametersOf(more), more.epoch, more.ranges]).toEqual([parametersOf(run), 7, run.ranges]);
  });
  test("take the nearest point away", () => {
    const less = removePoint(run, [0.9, 0.2]);
    expect(less.examples.map(({ inputs }) => inputs)).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(lossesOf(less).at(-1)).toBe(networkLoss(run.network, less.examples));
  });
  test("leave a point that is out of reach", () => {
    expect(removePoint(run, [0.9, 0.2], 0.1)).toBe(run);
    expect(removePoint(run, [0.98, 0.02], 0.1).examples).toHaveLength(3);
  });
  test("keep the learner's own points while another data set is looked at", () => {
    const own = addPoint(run, [0.5, 0.25], 1);
    const other = changeSetup(own, { data: "moons" });
    expect(other.examples).not.toContainEqual({ inputs: [0.5, 0.25], target: 1 });
    expect(changeSetup(addPoint(other, [1, 1], 0), { data: "own" }).examples).toEqual(own.examples);
  });
  test("leave no loss where the last point went, and one again where the first comes", () => {
    let none = run;
    for (let i = 0; i < 4; i += 1) none = removePoint(none, [0, 0]);
    expect([none.examples, none.losses]).toEqual([[], []]);
    expect(removePoint(none, [0, 0])).toBe(none);
    expect(lossesOf(addPoint(none, [0, 0], 1))).toHaveLength(1);
  });
});

describe("changeSetup(run, change)", () => {
  const run = addPoint(learn(start(), 30), [2, 2], 1);
  test.each([{ hidden: [2, 2] }, { activation: "relu" as const }, { seed: 9 }])(
    "starts anew with the same points: %o",
    (change) => {
      const next = changeSetup(run, change);
      const { hidden, activation, seed } = { ...run.setup, ...change };
      const network = createNetwork({ layerSizes: [2, ...hidden, 1], hiddenActivation: activation, seed });
      expect([next.epoch, next.losses.length, parametersOf(next)]).toEqual([0, 1, Array.from(network.parameters)]);
      expect(next.examples).toBe(run.examples);
    },
  );
  test.each([{ data: "circles" as const }, { noise: 0 }])("draws other points: %o", (change) => {
    expect(changeSetup(run, change).examples).toEqual(startRun({ ...run.setup, ...change }).examples);
  });
  test("goes on with another learningRate", () => {
    const next = changeSetup(run, { learningRate: 3 });
    expect([next.epoch, parametersOf(next)]).toEqual([30, parametersOf(run)]);
    const network = { ...run.network, parameters: run.network.parameters.slice() };
    train(network, run.examples, { learningRate: 3, epochs: 1 });
    expect(parametersOf(learn(next, 1))).toEqual(Array.from(network.parameters));
  });
  test("restart(run) keeps settings and points", () => {
    const again = restart(run);
    expect([again.epoch, again.setup, again.examples]).toEqual([0, run.setup, run.examples]);
    expect(parametersOf(again)).toEqual(parametersOf(start()));
  });
});

describe("epochsAtOnce(run)", () => {
  test("is one at first, and never fewer later", () => {
    const at = [0, 1, 59, 60, 600, 6000].map((epoch) => epochsAtOnce({ epoch }));
    expect(at).toEqual([1, 1, 1, 2, 11, 101]);
  });
});

describe("runInWords(run)", () => {
  test("counts the points on their right side", () => {
    const run = learn(start(), 100);
    const right = run.examples.filter(
      ({ inputs, target }) => Math.round(forwardNetwork(run.network, inputs).prediction) === target,
    );
    expect(runInWords(run)).toMatch(new RegExp(`^Epoch 100: loss 0\\.0.*${right.length} of 52 points`));
  });
});

describe("planeMaps(run)", () => {
  test("holds the activation of each neuron at each place", () => {
    const run = learn(start({ hidden: [3, 2], activation: "tanh" }), 40);
    const maps = planeMaps(run, 5);
    expect(maps.map((layer) => layer.length)).toEqual([3, 2, 1]);
    for (const [layer, fields] of maps.entries())
      for (const [neuron, { x, y, z }] of fields.entries())
        for (const [j, x2] of y.entries())
          for (const [i, x1] of x.entries())
            expect(z[j]![i]).toBe(forwardNetwork(run.network, [x1, x2]).layers[layer]!.activations[neuron]);
    expect([maps[0]![0]!.x[0], maps[0]![0]!.x.at(-1)]).toEqual(run.ranges[0]);
  });
  test.each([
    ["sigmoid", 0.5, 0.5],
    ["tanh", 0, 1],
    ["relu", 0, undefined],
    ["identity", 0, undefined],
  ] as const)("is white at the middle of %s", (activation, middle, reach) => {
    const [[field], [output]] = planeMaps(start({ hidden: [1], activation }), 5) as [[PlaneField], [PlaneField]];
    expect([field.middle, field.reach]).toEqual([middle, reach]);
    expect([output.middle, output.reach]).toEqual([0.5, 0.5]);
  });
  type PlaneField = ReturnType<typeof planeMaps>[number][number];
});

describe("planePlot(run, maps, shown)", () => {
  const run = learn(start({ data: "circles", hidden: [4] }), 200);
  const maps = planeMaps(run);
  const lineOf = (plot: Plot) => plot.series[1] as Line;
  const points = (line: Line) => line.x.flatMap((x, i) => (line.y[i] === null ? [] : [[x, line.y[i]!]]));
  test("has the decision boundary where the prediction is 0.5", () => {
    const places = points(lineOf(planePlot(run, maps)));
    expect(places.length).toBeGreaterThan(20);
    for (const place of places) expect(forwardNetwork(run.network, place).prediction).toBeCloseTo(0.5, 6);
  });
  test("shows the map of another neuron, and the line on which its z is 0", () => {
    const plot = planePlot(run, maps, { layer: 0, neuron: 2 });
    expect(plot.series[0]).toBe(maps[0]![2]);
    for (const place of points(lineOf(plot)))
      expect(forwardNetwork(run.network, place).layers[0]!.preActivations[2]).toBeCloseTo(0, 6);
  });
  test("calls the line by what it is: the decision boundary of the prediction, and of a hidden neuron z = 0", () => {
    expect(lineOf(planePlot(run, maps)).name).toBe("decision boundary");
    expect(lineOf(planePlot(run, maps, { layer: 0, neuron: 2 })).name).toBe("where h3 has z = 0");
    expect(shownWords(run)).toBe("prediction; line: decision boundary");
    expect(shownWords(run, { layer: 1, neuron: 0 })).toBe("prediction; line: decision boundary");
    expect(shownWords(run, { layer: 0, neuron: 2 })).toBe("h3: activation; line: z = 0");
  });
  test("has a mark at each point, hollow where it is held out, round where its target is 1", () => {
    const balls = planePlot(run, maps).marks.map((mark) =>
      mark.type === "ball" ? [mark.x, mark.y, mark.shape === "circle" ? 1 : 0, mark.hollow === true] : [],
    );
    const wanted = [...run.held, ...run.examples].map(({ inputs, target }, i) => [
      ...inputs,
      target,
      i < run.held.length,
    ]);
    expect(balls).toEqual(wanted);
  });
});

describe("networkDiagram(run, maps)", () => {
  const run = learn(start({ hidden: [6, 6, 6] }), 20);
  const { items, width, height } = networkDiagram(run, planeMaps(run, 5)) as Diagram;
  test("has a line for each weight, as thick as it is large, dashed where it is negative", () => {
    const weights = layersOf(run.network).flatMap((layer) => layer.weights.flat());
    const lines = items.flatMap((item) => (item.type === "edge" ? [[item.thickness, item.dash]] : []));
    expect(lines).toEqual(weights.map((weight) => [thicknessOf(weight), weight < 0 ? "dash" : "solid"]));
  });
  test("has x1 over x2, h1 on top of each layer, and leads each weight from its own input to its own neuron", () => {
    const small = start({ hidden: [3, 2] });
    const { items } = networkDiagram(small, planeMaps(small, 5)) as Diagram;
    const inputs = items.flatMap((item) => (item.type === "node" ? [item] : []));
    expect(inputs.map(({ lines }) => lines)).toEqual([["x1"], ["x2"]]);
    const maps = items.flatMap((item) => (item.type === "map" ? [item] : []));
    const columns = [inputs, maps.slice(0, 3), maps.slice(3, 5), maps.slice(5)];
    for (const column of columns)
      for (const [i, { y }] of column.entries()) if (i > 0) expect(y).toBeGreaterThan(column[i - 1]!.y);
    expect(maps.map(({ field }) => field.name)).toEqual(
      planeMaps(small, 5).flatMap((one) => one.map(({ name }) => name)),
    );
    const edges = items.flatMap((item) => (item.type === "edge" ? [[item.from[1], item.to[1]]] : []));
    const wanted = layersOf(small.network).flatMap(({ weights }, layer) =>
      weights.flatMap((row, neuron) =>
        row.map((_, input) => [columns[layer]![input]!.y, columns[layer + 1]![neuron]!.y]),
      ),
    );
    expect(edges).toEqual(wanted);
  });
  test("has a map in each neuron, all inside and none upon another", () => {
    const places = items.flatMap((item) => (item.type === "map" || item.type === "node" ? [item] : []));
    expect(places).toHaveLength(2 + 6 + 6 + 6 + 1);
    for (const [i, one] of places.entries()) {
      const half = one.width / 2;
      expect(one.x - half >= 0 && one.x + half <= width && one.y + half <= height).toBe(true);
      expect(one.y - half).toBeGreaterThanOrEqual(networkSize.top);
      for (const other of places.slice(i + 1))
        expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThan(one.width);
    }
  });
  test("leaves room between two columns for the buttons above them", () =>
    expect(columnAt(2, 5) - columnAt(1, 5)).toBeGreaterThan(75));
  test("names a neuron, and where there are several its layer", () => {
    expect(mapName({ layer: 0, neuron: 1 }, [2, 4, 1])).toBe("h2");
    expect(mapName({ layer: 1, neuron: 0 }, [2, 4, 4, 1])).toBe("h1 of layer 2");
    expect(mapName({ layer: 2, neuron: 0 }, [2, 4, 4, 1])).toBe("prediction");
  });
});

describe("a relu neuron that says 0 for every point", () => {
  /** h2 of a network whose bias lies far below all that its weights can add. */
  const withBias = (bias: number, activation: ActivationName = "relu") => {
    const run = start({ hidden: [3, 2], activation });
    const [first, ...others] = layersOf(run.network);
    first!.biases[1] = bias;
    setLayers(run.network, [first!, ...others]);
    return run;
  };
  const wordsIn = (run: ReturnType<typeof start>) =>
    networkDiagram(run, planeMaps(run, 5)).items.flatMap((item) => (item.type === "map" ? [item.word] : []));

  test("is called dead, on its map and where that is seen large", () => {
    const run = withBias(-100);
    expect(deadNeurons(run)[0]).toEqual([false, true, false]);
    expect(wordsIn(run)).toEqual([undefined, "dead", undefined, undefined, undefined, undefined]);
    expect(shownWords(run, { layer: 0, neuron: 1 })).toBe("h2 of layer 1: dead, 0 for every point");
    expect(shownWords(run, { layer: 0, neuron: 0 })).toBe("h1 of layer 1: activation; line: z = 0");
  });
  test.each([
    ["it is alive for one point", withBias(0)],
    ["it is no relu", withBias(-100, "tanh")],
    ["there is no point", { ...withBias(-100), examples: [], held: [] }],
  ])("is not, where %s", (_, run) => expect(wordsIn(run)).not.toContain("dead"));
});

describe("thicknessOf(weight)", () => {
  test("grows with the size of the weight, at any size, and not with its sign", () => {
    const thick = [0, 0.01, 0.5, 1, 3, 10, 50, 1000, 1e6].map(thicknessOf);
    for (const [i, one] of thick.entries()) if (i > 0) expect(one).toBeGreaterThan(thick[i - 1]!);
    expect(thicknessOf(-3)).toBe(thicknessOf(3));
    expect(thicknessOf(5)).toBeLessThan(6);
  });
});

describe("playgroundCurve(run)", () => {
  test("shows the losses that were kept, and a ball at the last", () => {
    const run = learn(learn(start(), 1), 9);
    const { series, marks } = playgroundCurve(run);
    expect((series[0] as Line).x).toEqual([0.5, 1, 10]);
    expect((series[0] as Line).y).toEqual(lossesOf(run));
    expect((series[1] as Line).y).toEqual(run.losses.map(({ heldLoss }) => heldLoss));
    expect(marks).toEqual([
      expect.objectContaining({ x: 10, y: run.losses.at(-1)!.heldLoss, tone: "downhill", shape: "square" }),
      expect.objectContaining({ x: 10, y: run.losses.at(-1)!.loss, tone: "loss", shape: "circle" }),
    ]);
  });
  test("has axes that stand still while it learns, and hold all of it", () => {
    const axes = [1, 10, 100, 900].map((epochs) => {
      const { x, y } = playgroundCurve(learn(start(), epochs));
      return [x.range, y.range];
    });
    expect(new Set(axes.map((each) => JSON.stringify(each))).size).toBe(1);
    const late = playgroundCurve({ ...start(), epoch: 12_000 });
    expect(late.x.range[1]).toBeGreaterThan(12_000);
  });
  test("is an empty plot without points", () => {
    const { series, marks } = playgroundCurve(start({ examples: [] }));
    expect([series.map((one) => (one as Line).x), marks]).toEqual([[[]], []]);
  });
});

describe("playground(settings)", () => {
  test("carries its settings, plain and small", () => {
    const figure = playground({
      data: "circles",
      hidden: [3],
      activation: "sigmoid",
      learningRate: 3,
      noise: 0,
      seed: 2,
    });
    const setup = {
      data: "circles",
      hidden: [3],
      activation: "sigmoid",
      learningRate: 3,
      noise: 0,
      seed: 2,
      examples: [],
    };
    expect(figure.playground).toEqual(setup);
    expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
    expect(figureHtml(playground(), { pageHref: "p", script: "" }).length).toBeLessThan(33_000);
  });
  test("says of its still picture what the same training gives", () => {
    const { still, playground: setup } = playground();
    expect(still).toBe(`After 300 epochs it stands here. ${runInWords(learn(startRun(setup), 300))}`);
    expect(stillPlayground(setup).map(({ type }) => type)).toEqual(["diagram", "plot"]);
  });
  test("draws a still picture of own points, of none, and of a training that diverges", () => {
    for (const settings of [{ examples: xorExamples() }, { examples: [] }, { hidden: [] }, { learningRate: 1e308 }])
      expect(figureHtml(playground(settings), { pageHref: "p", script: "" })).not.toMatch(/NaN|undefined|Infinity/);
  });
  test.each<[string, unknown, string]>([
    ["a number", 7, "playground: needs settings to be an object with"],
    ["unknown data", { data: "moon" }, 'playground: needs data to be one of xor, moons, circles; got the text "moon"'],
    ["own data without points", { data: "own" }, "playground: needs data to be one of xor, moons, circles"],
    ["one number for the layers", { hidden: 4 }, "playground: needs hidden to be a list; got 4"],
    ["four layers", { hidden: [1, 1, 1, 1] }, "the number of hidden layers to be a whole number from 0 to 3; got 4"],
    ["an empty layer", { hidden: [0] }, "playground: needs hidden[0] to be a whole number from 1 to 6; got 0"],
    ["seven neurons", { hidden: [2, 7] }, "playground: needs hidden[1] to be a whole number from 1 to 6; got 7"],
    ["an unknown activation", { activation: "softmax" }, "playground: needs the activation to be one of sigmoid"],
    ["a learningRate of 0", { learningRate: 0 }, "playground: needs learningRate to be greater than 0; got 0"],
    ["noise without end", { noise: 2 }, "playground: needs noise to be at most 0.5; got 2"],
    ["a broken seed", { seed: 0.5 }, "playground: needs the seed to be a whole number"],
    [
      "three inputs",
      { examples: [{ inputs: [1, 2, 3], target: 1 }] },
      "playground: needs examples[0].inputs to hold 2",
    ],
    ["a target of 2", { examples: [{ inputs: [1, 2], target: 2 }] }, "playground: needs examples[0].target to be"],
    ["no list of examples", { examples: 3 }, "playground: needs examples to be a list; got 3"],
    [
      "a thousand examples",
      { examples: Array.from({ length: 1000 }, () => ({ inputs: [1, 2], target: 0 })) },
      "playground: needs the number of examples to be a whole number from 0 to 300; got 1000",
    ],
  ])("refuses %s", (_name, settings, sentence) => expect(() => playground(wrong(settings))).toThrow(sentence));
});
