import { describe, expect, test } from "vitest";
import { chart } from "../../src/figures/chart";
import type { Diagram, Field, Item, Line, LiveFigure, Mark, Plot, StillFigure } from "../../src/figures/figure";
import { landscape, landscapeMover } from "../../src/figures/neuron/landscape";
import { moverOf } from "../../src/figures/movers";
import { networkPicture } from "../../src/figures/network/networkPicture";
import { neuronDiagram, neuronPicture } from "../../src/figures/neuron/neuronPicture";
import { neuronPractice } from "../../src/figures/neuron/neuronPractice";
import { race, raceMover } from "../../src/figures/neuron/race";
import { sigmoidCurve } from "../../src/figures/neuron/sigmoidCurve";
import { formatNumber } from "../../src/math/format";
import { createNetwork } from "../../src/math/network";
import { neuronLoss } from "../../src/math/neuron";
import { setLayers } from "../../src/math/parameters";
import { specifyMover } from "./specifyMover";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };

type Edge = Extract<Item, { type: "edge" }>;
type Node = Extract<Item, { type: "node" }>;
type Ball = Extract<Mark, { type: "ball" }>;
type Segment = Extract<Mark, { type: "segment" }>;

const edgesOf = ({ items }: Diagram) => items.filter((item): item is Edge => item.type === "edge");
const nodesOf = ({ items }: Diagram) => items.filter((item): item is Node => item.type === "node");
const segmentsOf = (marks: Mark[]) => marks.filter((mark): mark is Segment => mark.type === "segment");
const ballsOf = (marks: Mark[]) => marks.filter((mark): mark is Ball => mark.type === "ball");
/** The sigmoid as it stands in the lessons. */
const sigma = (z: number) => 1 / (1 + Math.exp(-z));
const numberIn = (text: string) => Number(text.replaceAll("−", "-"));

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
  test("draws each weight as a line from its own input to the sum, the thicker the heavier, and the bias from a 1", () => {
    const diagram = neuronDiagram({ weights: [-1, 0.25, 2.5], bias: -0.5 }, { inputs: [7, 8, 9], target: 1 });
    const boxNamed = (name: string) => nodesOf(diagram).find(({ lines }) => lines[0] === name)!;
    const lines = ["w1 −1", "w2 0.25", "w3 2.5", "b −0.5"].map(
      (text) => edgesOf(diagram).find(({ label }) => label === text)!,
    );
    for (const [i, from] of ["x1  7", "x2  8", "x3  9", "always 1"].entries()) {
      const box = boxNamed(from);
      expect(lines[i]!.from[1]).toBe(box.y);
      expect(Math.abs(lines[i]!.from[0] - (box.x + box.width / 2))).toBeLessThan(3);
      expect(Math.abs(lines[i]!.to[0] - (boxNamed("sum z").x - boxNamed("sum z").width / 2))).toBeLessThan(3);
      expect(Math.abs(lines[i]!.to[1] - boxNamed("sum z").y)).toBeLessThan(25);
    }
    expect(lines.map(({ dash }) => dash)).toEqual(["dash", "solid", "solid", "dash"]);
    const [one, quarter, heavy] = lines.map(({ thickness }) => thickness);
    expect(quarter! < one! && one! < heavy!).toBe(true);
    const mirrored = neuronDiagram({ weights: [1, -0.25, -2.5], bias: 0 }, { inputs: [7, 8, 9], target: 1 });
    expect(
      edgesOf(mirrored)
        .slice(0, 3)
        .map(({ thickness }) => thickness),
    ).toEqual([one, quarter, heavy]);
  });
  test("computes from box to box: the sum, the sigmoid, the prediction, and the loss against the target", () => {
    const other = { weights: [0.4, -0.7], bias: 0.3 };
    const z = 0.5 * 0.4 - 0.8 * 0.7 + 0.3;
    const [a, loss] = [sigma(z), (sigma(z) - 0.25) ** 2];
    const figure = neuronPicture(other, { ...example, target: 0.25 }) as StillFigure;
    const boxes = nodesOf(figure.panels[0] as Diagram);
    expect(boxes.map(({ lines }) => lines)).toEqual([
      ["x1  0.5"],
      ["x2  0.8"],
      ["always 1"],
      ["sum z", formatNumber(z)],
      ["prediction a", formatNumber(a)],
      ["target y 0.25"],
      ["loss L", formatNumber(loss)],
    ]);
    const arrows = edgesOf(figure.panels[0] as Diagram).filter(({ arrow }) => arrow);
    const boxAt = ([x, y]: [number, number]) =>
      boxes.find((box) => Math.abs(x - box.x) < box.width / 2 + 5 && Math.abs(y - box.y) < 31)!.lines[0];
    expect(arrows.map(({ from, to }) => [boxAt(from), boxAt(to)])).toEqual([
      ["sum z", "prediction a"],
      ["prediction a", "loss L"],
      ["target y 0.25", "loss L"],
    ]);
    expect(figure.table.rows).toEqual([
      ["x1 · w1 = 0.5 · 0.4", "0.2"],
      ["x2 · w2 = 0.8 · (−0.7)", "−0.56"],
      ["bias b", "0.3"],
      ["preActivation z", formatNumber(z)],
      ["prediction a", formatNumber(a)],
      ["target y", "0.25"],
      ["loss L", formatNumber(loss)],
    ]);
    expect(figure.caption).toContain(`: z = ${formatNumber(z)}.`);
    expect(figure.caption).toContain(
      `the prediction ${formatNumber(a)}; against the target 0.25 the loss is ${formatNumber(loss)}.`,
    );
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
  test("joins each neuron to every one of the layer before, from edge to edge of their circles", () => {
    const diagram = (networkPicture([2, 3, 2, 1]) as StillFigure).panels[0] as Diagram;
    const circles = nodesOf(diagram);
    const columns = [...new Set(circles.map(({ x }) => x))];
    expect(columns).toEqual([...columns].sort((a, b) => a - b));
    const layers = columns.map((column) => circles.filter(({ x }) => x === column));
    expect(layers.map((layer) => layer.map(({ lines }) => lines[0]))).toEqual([
      ["x1", "x2"],
      ["h1", "h2", "h3"],
      ["h1", "h2"],
      ["ŷ"],
    ]);
    for (const layer of layers) expect(layer.every(({ y }, i) => i === 0 || y > layer[i - 1]!.y)).toBe(true);
    const wanted = layers
      .slice(1)
      .flatMap((layer, k) =>
        layer.flatMap((to) =>
          layers[k]!.map((from) => [from.x + from.width / 2, from.y, to.x - to.width / 2, to.y].join(" ")),
        ),
      );
    expect(edgesOf(diagram).map(({ from, to }) => [...from, ...to].join(" "))).toEqual(wanted);
    expect(edgesOf(diagram).every(({ arrow }) => arrow)).toBe(true);
  });
  test("names each layer above it, and counts what is in it", () => {
    const figure = networkPicture([1, 3, 1, 1]) as StillFigure;
    const diagram = figure.panels[0] as Diagram;
    const names = ["input layer", "hidden layer 1", "hidden layer 2", "output neuron"];
    const columns = [...new Set(nodesOf(diagram).map(({ x }) => x))];
    const headings = diagram.items.flatMap((item) => (item.type === "text" ? [[item.text, item.x]] : []));
    expect(headings).toEqual(names.map((name, i) => [name, columns[i]]));
    expect(figure.table.rows).toEqual(names.map((name, i) => [name, ["1", "3", "1", "1"][i]]));
    expect(figure.title).toBe(`A network: ${names.join(", ")}`);
    expect(figure.caption).toMatch(
      /^1 input, 3 hidden neurons in layer 1, 1 hidden neuron in layer 2, 1 output neuron\. /,
    );
    expect(networkPicture([2, 3, 1]).caption).toMatch(/^2 inputs, 3 hidden neurons, 1 output neuron\. /);
  });
  test("refuses an empty layer", () =>
    expect(() => networkPicture([2, 0, 1])).toThrow("needs 2 to 8 layers of 1 to 8 each; got [2, 0, 1]"));
});

describe("networkPicture(network)", () => {
  const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
  setLayers(network, [
    {
      weights: [
        [0.4, 0.7],
        [-0.3, 0.6],
      ],
      biases: [0.2, -0.1],
    },
    { weights: [[0.9, -0.5]], biases: [0.1] },
  ]);
  const diagram = (networkPicture(network) as StillFigure).panels[0] as Diagram;
  const circle = (name: string) => nodesOf(diagram).find(({ lines }) => lines[0] === name)!;

  test("names each weight on the line that it belongs to, with its number", () => {
    const labelled = edgesOf(diagram).map(({ label, from, to }) => {
      const [start, end] = [from, to].map(
        ([x, y]) => nodesOf(diagram).find((node) => Math.hypot(node.x - x, node.y - y) < 29)!.lines[0],
      );
      return `${start} ${end} ${label}`;
    });
    expect(labelled.sort()).toEqual([
      "h1 ŷ w5 0.9",
      "h2 ŷ w6 −0.5",
      "x1 h1 w1 0.4",
      "x1 h2 w3 −0.3",
      "x2 h1 w2 0.7",
      "x2 h2 w4 0.6",
    ]);
  });
  test("writes each bias under its neuron", () => {
    for (const [name, bias] of [
      ["h1", "b1 0.2"],
      ["h2", "b2 −0.1"],
      ["ŷ", "b3 0.1"],
    ]) {
      const text = diagram.items.find((item) => item.type === "text" && item.text === bias)!;
      expect(text.type === "text" && [text.x, text.y > circle(name!).y]).toEqual([circle(name!).x, true]);
    }
  });
  test("lets no two labels lie on each other", () => {
    const places = edgesOf(diagram).map(({ from, to, labelAt }) => from.map((at, i) => at + labelAt! * (to[i]! - at)));
    for (const [i, [x, y]] of places.entries())
      for (const [otherX, otherY] of places.slice(i + 1).map(([a, b]) => [a!, b!] as const))
        expect(Math.abs(x! - otherX) > 90 || Math.abs(y! - otherY) >= 24).toBe(true);
  });
  test("draws a heavier weight thicker, however heavy, and a negative one dashed", () => {
    const weights = [0, 0.01, -0.5, 2, -9, 40, 1000];
    const wide = createNetwork({ layerSizes: [7, 1], seed: 1 });
    wide.parameters.set(weights);
    const edges = edgesOf((networkPicture(wide) as StillFigure).panels[0] as Diagram);
    const thickness = edges.map((edge) => edge.thickness);
    expect(thickness).toEqual([...new Set(thickness)].sort((a, b) => a - b));
    expect(edges.map(({ dash }) => dash === "dash")).toEqual(weights.map((weight) => weight < 0));
  });
  test("leaves the names out where they would lie on each other, and keeps the lines", () => {
    const large = createNetwork({ layerSizes: [4, 8, 1], seed: 1 });
    const edges = edgesOf((networkPicture(large) as StillFigure).panels[0] as Diagram);
    expect([edges.length, edges.filter(({ label }) => label !== undefined)]).toEqual([40, []]);
  });
  test("lists all parameters that it names", () => {
    expect(networkPicture(network).table.rows).toEqual([
      ["w1", "0.4"],
      ["w2", "0.7"],
      ["w3", "−0.3"],
      ["w4", "0.6"],
      ["b1", "0.2"],
      ["b2", "−0.1"],
      ["w5", "0.9"],
      ["w6", "−0.5"],
      ["b3", "0.1"],
    ]);
  });
  test("refuses a damaged network", () => {
    const damaged = { ...network, parameters: Float64Array.of(1) };
    expect(() => networkPicture(damaged)).toThrow("networkPicture: needs parameters to hold 9 values");
  });
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
  test("draws the sigmoid, from the flat ground on the left to that on the right", () => {
    const plot = sigmoidCurve(0.96).panels[0] as Plot;
    const { x, y } = plot.series[0] as Line;
    for (const [i, z] of x.entries()) expect(y[i]).toBeCloseTo(sigma(z), 12);
    expect([x[0], x.at(-1)]).toEqual([-7, 7]);
    expect(plot.y.range[0] < 0 && plot.y.range[1] > 1).toBe(true);
  });
  test.each([0.96, -2.5])("leads from z = %d on the axis below to the curve, and from there to a at the side", (z) => {
    const plot = sigmoidCurve(z).panels[0] as Plot;
    const a = expect.closeTo(sigma(z), 12);
    const [ball] = ballsOf(plot.marks);
    expect([ball!.x, ball!.y]).toEqual([z, a]);
    const [up, across] = segmentsOf(plot.marks);
    expect([up!.from, up!.to]).toEqual([
      [z, plot.y.range[0]],
      [z, a],
    ]); // prettier-ignore
    expect([across!.from, across!.to]).toEqual([
      [plot.x.range[0], a],
      [z, a],
    ]); // prettier-ignore
    expect(sigmoidCurve(z).caption).toContain(`z = ${formatNumber(z)}, comes out as ${formatNumber(sigma(z))}.`);
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
  test("tells in its table each line's own value at each x, and a dash where there is none", () => {
    const lines = [
      { name: "a", x: [1, 2, 3], y: [10, 20, 30] },
      { name: "b", x: [3, 2, 4], y: [0.3, 0.2, 0.4] },
    ];
    const { table } = chart({ ...options, lines });
    expect(table).toEqual({
      columns: ["x", "a", "b"],
      rows: [
        ["1", "10", "–"],
        ["2", "20", "0.2"],
        ["3", "30", "0.3"],
      ],
    });
  });
  test("tells of a long line about eight x, the last among them", () => {
    const x = Array.from({ length: 41 }, (_, i) => i / 4);
    const { rows } = chart({ ...options, lines: [{ name: "a", x, y: x.map((at) => at * at) }] }).table;
    expect(rows.length).toBeLessThan(10);
    expect(rows.at(-1)![0]).toBe("10");
    for (const [at, square] of rows) expect(numberIn(square!)).toBeCloseTo(numberIn(at!) ** 2, 2);
  });
  test("has axes that hold all values, with air above and below them", () => {
    const linear = { ...options, y: { title: "y" } };
    const lines = [
      { name: "a", x: [1, 2], y: [-3, 5] },
      { name: "b", x: [0, 4], y: [0, 7] },
    ];
    const plot = chart({ ...linear, lines }).panels[0] as Plot;
    expect([plot.x.title, plot.y.title, plot.name]).toEqual(["x", "y", "y versus x"]);
    expect(plot.x.range).toEqual([-0.12, 4.12]); // so that the mark of a point at the edge is not cut
    const many = Array.from({ length: 40 }, (_, i) => i);
    const curve = chart({ ...linear, lines: [{ name: "c", x: many, y: many }] }).panels[0] as Plot;
    expect(curve.x.range).toEqual([0, 39]);
    const points = chart({ ...linear, lines: [{ name: "c", x: many, y: many, pointsOnly: true }] }).panels[0] as Plot;
    expect(points.series[0]).toMatchObject({ shape: "circle" }); // which the legend shows too
    const [below, above] = [-3 - plot.y.range[0], plot.y.range[1] - 7];
    expect(below).toBeCloseTo(above, 12);
    expect(below > 0 && below < 1).toBe(true);
    const [low, high] = (chart(options).panels[0] as Plot).y.range;
    expect(low > 0.5 && low < 1 && high > 100 && high < 200).toBe(true);
    expect((chart(options).panels[0] as Plot).y.scale).toBe("log");
    const asked = chart({ ...linear, y: { title: "y", range: [-9, 9] }, lines }).panels[0] as Plot;
    expect(asked.y.range).toEqual([-9, 9]);
  });
  test("keeps the look that a line asks for, and draws each point of a line that has few", () => {
    const x = Array.from({ length: 13 }, (_, i) => i);
    const [asked, many] = (
      chart({
        ...options,
        lines: [
          { name: "a", x: [1, 2], y: [1, 2], tone: "blame", dash: "dot" },
          { name: "b", x, y: x.map((at) => at + 1) },
        ],
      }).panels[0] as Plot
    ).series as Line[];
    expect(asked).toMatchObject({ tone: "blame", dash: "dot", shape: "circle" });
    expect(many!.shape).toBeUndefined();
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
  test("shows all of the walk in the middle of its map, twice as wide as it is high, a unit as long on both axes", () => {
    for (const { mover, state } of [landscape(neuron, two.examples, 40, 30), landscape(neuron, two.examples, 0.5, 3)]) {
      const moment = moverOf({ mover, state } as LiveFigure).at(state, 5 > state.steps ? state.steps : 5);
      const { x, y, equalUnits } = moment.panels[0] as Plot;
      const last = landscapeMover.at(state, state.steps).panels[0] as Plot;
      const path = last.marks.find((mark) => mark.type === "path")!;
      if (path.type !== "path") throw new Error("no path");
      for (const [axis, [low, high]] of [x.range, y.range].entries()) {
        const places = path.points.map((point) => point[axis]!);
        const [least, most] = [Math.min(...places), Math.max(...places)];
        expect(least - low).toBeCloseTo(high - most, 9);
        expect(least - low).toBeGreaterThan(0);
      }
      expect(x.range[1] - x.range[0]).toBeCloseTo(2 * (y.range[1] - y.range[0]), 9);
      expect([x.title, y.title, equalUnits]).toEqual(["w1", "w2", true]);
    }
  });
  test("tells the walk in words and numbers: place, loss and gradient of each step", () => {
    // By hand: ∂L/∂wᵢ = 2 (a − y) · a (1 − a) · xᵢ, the mean over the examples.
    const walk = [{ w1: 0.4, w2: 0.7, gradient: [0, 0] }];
    for (const here of walk) {
      here.gradient = [0, 1].map((i) => {
        const parts = two.examples.map(({ inputs, target }) => {
          const a = sigma(here.w1 * inputs[0]! + here.w2 * inputs[1]! + 0.2);
          return 2 * (a - target) * a * (1 - a) * inputs[i]!;
        });
        return (parts[0]! + parts[1]!) / 2;
      });
      if (walk.length <= 10) {
        const [g1, g2] = here.gradient;
        walk.push({ w1: here.w1 - 5 * g1!, w2: here.w2 - 5 * g2!, gradient: [] });
      }
    }
    for (const [step, { w1, w2, gradient }] of walk.entries()) {
      const { sentence, formulas } = landscapeMover.at(two, step);
      const [shown1, shown2, loss] = [w1, w2, lossAt(w1, w2)].map((value) => formatNumber(value));
      expect(sentence).toBe(`Step ${step}: w1 = ${shown1}, w2 = ${shown2}, loss ${loss}.`);
      expect(formulas[0]).toBe(
        `gradient = (∂L/∂w1, ∂L/∂w2) = (${gradient.map((part) => formatNumber(part)).join(", ")})`,
      );
    }
    const row = (step: number) => {
      const { w1, w2 } = walk[step]!;
      return [step, w1, w2, lossAt(w1, w2)].map((value) => formatNumber(value));
    };
    const figure = landscape(neuron, two.examples, 5, 10);
    expect(figure.table).toEqual({ columns: ["step", "w1", "w2", "loss"], rows: [row(0), row(8), row(10)] });
    expect(figure.caption).toContain(`(loss ${row(0)[3]})`);
  });
  test("moves the ball along the arrow between two steps, and leaves way, arrow and words where they are", () => {
    const [at, between] = [plotAt(3).marks, plotAt(3.25).marks];
    const arrow = at.find((mark) => mark.type === "arrow")!;
    if (arrow.type !== "arrow") throw new Error("no arrow");
    const ball = ballsOf(between).at(-1)!;
    const on = [0, 1].map((axis) => 0.75 * arrow.from[axis]! + 0.25 * arrow.to[axis]!);
    expect([ball.x, ball.y]).toEqual(on.map((place) => expect.closeTo(place, 9)));
    const others = (marks: Mark[]) => marks.filter((mark) => mark.type !== "ball");
    expect(others(between)).toEqual(others(at));
    expect(landscapeMover.at(two, 3.9).sentence).toMatch(/^Step 3: /);
  });
  test("marks the start with a square, and where the walk is with a ball", () => {
    for (const step of [1, 10]) {
      const { marks } = plotAt(step);
      const path = marks.find((mark) => mark.type === "path")!;
      const [start, here] = ballsOf(marks);
      expect(start).toMatchObject({ x: 0.4, y: 0.7, shape: "square", label: "start" });
      expect(path.type === "path" && path.points.at(-1)).toEqual([here!.x, here!.y]);
    }
    expect(ballsOf(plotAt(0).marks)).toHaveLength(1);
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
  /** By hand: w1 − learningRate · 2 (a − y) · a (1 − a) · x1. */
  const lossBy = (w1: number) => (sigma(0.5 * w1 + 0.76) - 0.25) ** 2;
  const waysBy = (steps: number) =>
    [2, 30, 240].map((learningRate) => {
      const way = [0.4];
      for (const w1 of way) {
        const a = sigma(0.5 * w1 + 0.76);
        if (way.length <= steps) way.push(w1 - learningRate * 2 * (a - 0.25) * a * (1 - a) * 0.5);
      }
      return way;
    });
  test("draws behind each ball the way that it came, from step to step, in its own tone and dash", () => {
    const { marks } = raceMover.at(state, 4).panels[0] as Plot;
    for (const [i, way] of waysBy(4).entries()) {
      const ball = ballsOf(marks).find(({ label }) => label === `learningRate ${[2, 30, 240][i]}`)!;
      const pieces = segmentsOf(marks).filter(({ tone }) => tone === ball.tone);
      const places = way.map((w1) => [expect.closeTo(w1, 9), expect.closeTo(lossBy(w1), 9)]);
      expect([ball.x, ball.y]).toEqual(places[4]);
      expect(pieces.map(({ from, to }) => [from, to])).toEqual([0, 1, 2, 3].map((k) => [places[k], places[k + 1]]));
    }
    expect(new Set(segmentsOf(marks).map(({ dash }) => dash)).size).toBe(3);
  });
  test("lets each ball roll on the hill between two steps, with its way behind it", () => {
    const { marks } = raceMover.at(state, 2.5).panels[0] as Plot;
    for (const [i, way] of waysBy(3).entries()) {
      const ball = ballsOf(marks).find(({ label }) => label === `learningRate ${[2, 30, 240][i]}`)!;
      const half = (way[2]! + way[3]!) / 2;
      expect([ball.x, ball.y]).toEqual([expect.closeTo(half, 9), expect.closeTo(lossBy(half), 9)]);
      const pieces = segmentsOf(marks).filter(({ tone }) => tone === ball.tone);
      expect(pieces).toHaveLength(3);
      expect(pieces.at(-1)!.to).toEqual([ball.x, ball.y]);
    }
    expect(raceMover.at(state, 2.9).sentence).toMatch(/^After 2 steps: /);
  });
  test("draws the loss along the parameter, with all ways inside the plot at every step", () => {
    const every = waysBy(20).flat();
    for (const step of [0, 3, 20]) {
      const { x, y, series } = raceMover.at(state, step).panels[0] as Plot;
      const curve = series[0] as Line;
      for (const [i, w1] of curve.x.entries()) expect(curve.y[i]).toBeCloseTo(lossBy(w1), 12);
      expect([curve.x[0], curve.x.at(-1)]).toEqual(x.range.map((end) => expect.closeTo(end, 9)));
      expect(x.range[0] < Math.min(...every) && Math.max(...every) < x.range[1]).toBe(true);
      expect(y.range[0] < 0 && y.range[1] > Math.max(...every.map(lossBy))).toBe(true);
    }
  });
  test("tells the loss of each learningRate in its table and its sentence, and which shape it has", () => {
    const figure = race(neuron, { ...example, target: 0.25 }, "w1", [2, 30, 240]);
    const ways = waysBy(20);
    expect(figure.table.columns).toEqual(["step", ...[2, 30, 240].map((rate) => `loss, learningRate ${rate}`)]);
    expect(figure.table.rows).toEqual(
      [0, 1, 2, 5, 10, 20].map((step) =>
        [step, ...ways.map((way) => lossBy(way[step]!))].map((value) => formatNumber(value)),
      ),
    );
    const shapes = ballsOf((raceMover.at(state, 3).panels[0] as Plot).marks)
      .reverse()
      .map(({ shape }) => shape);
    const parts = [2, 30, 240].map(
      (rate, i) => `learningRate ${rate} (${shapes[i]}) has loss ${formatNumber(lossBy(ways[i]![3]!))}`,
    );
    expect(raceMover.at(state, 3).sentence).toBe(`After 3 steps: ${parts.join("; ")}.`);
    for (const [i, rate] of [2, 30, 240].entries())
      expect(figure.caption).toContain(`the ${shapes[i]} with learningRate ${rate}`);
    expect(figure.caption).toContain("take 20 steps");
    expect(raceMover.still!(state)).toBe(20);
  });
  test("gives each label a row of its own, the same at every step", () => {
    for (const step of [0, 1, 7, 18, 18.5, 19, 20]) {
      const { marks } = raceMover.at(state, step).panels[0] as Plot;
      const rows = ballsOf(marks).map(({ label, labelRow }) => [label, labelRow]);
      expect(rows).toEqual([240, 30, 2].map((rate, i) => [`learningRate ${rate}`, 2 - i]));
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

describe("neuronPractice(yours)", () => {
  const shown = (changes: object) => neuronPractice({ ...neuron, ...example, ...changes }).figure.caption;
  test("says that nothing was changed", () =>
    expect(shown({})).toMatch(/^These are the lesson's numbers: prediction 0\.7231, loss 0\.07666\./));
  test("says what was changed, and what became of it", () => {
    expect(shown({ bias: 2 })).toMatch(
      /^You changed b from 0\.2 to 2\. The prediction rose from 0\.7231 to 0\.9405, the loss fell from 0\.07666 to 0\.003543\./,
    );
    // z = 0.9 · 0.4 + 0.8 · (−0.7) + 0.2 = 0
    expect(shown({ inputs: [0.9, 0.8], weights: [0.4, -0.7], target: 0 })).toMatch(
      /^You changed x1 from 0\.5 to 0\.9, w2 from 0\.7 to −0\.7, y from 1 to 0\. The prediction fell from 0\.7231 to 0\.5, the loss rose from 0\.07666 to 0\.25\./,
    );
    expect(shown({ target: 0 })).toContain("The prediction stayed at 0.7231, the loss");
  });
  test("takes another number of inputs", () => {
    expect(shown({ inputs: [1], weights: [1], bias: 0, target: 0 })).toContain("the number of x's from 2 to 1");
  });
});

describe("moverOf(figure)", () => {
  test("refuses a name that it does not know", () => {
    expect(() => moverOf({ mover: "toString", state: {} } as LiveFigure)).toThrow("needs one of hill");
  });
});

specifyMover("landscape", [landscape(neuron, [example])]);
specifyMover("race", [race(neuron, example, "w1", [2, 30, 240]), race(neuron, example, "b", [1], 1)]);
