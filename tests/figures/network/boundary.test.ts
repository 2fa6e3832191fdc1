// What the plane of a network claims, against its sums worked out by hand.
import { describe, expect, test } from "vitest";
import { boundary, boundaryCaption, crossing, point, rangesOf } from "../../../src/figures/network/boundary";
import type { Field, Line, Mark, Plot, StillFigure } from "../../../src/figures/figure";
import { colours } from "../../../src/html/design";
import { formatNumber } from "../../../src/math/format";
import { createNetwork, type Network } from "../../../src/math/network";
import type { Example } from "../../../src/math/neuron";
import { setLayers } from "../../../src/math/parameters";

const sigma = (z: number) => 1 / (1 + Math.exp(-z));
const examples: Example[] = [
  { inputs: [0, 2], target: 1 },
  { inputs: [1, 2.5], target: 0 },
  { inputs: [4, 3], target: 0 },
];

/** A network with these weights, each row a neuron's: its weights, then its bias. */
function networkWith(rows: number[][][], more: Partial<Network> = {}): Network {
  const network = createNetwork({ layerSizes: [2, ...rows.map((layer) => layer.length)], seed: 1, ...more });
  const layers = rows.map((layer) => ({
    weights: layer.map((row) => row.slice(0, -1)),
    biases: layer.map((row) => row.at(-1)!),
  }));
  setLayers(network, layers);
  return network;
}

const hidden = [
  [2, 1, -5],
  [1, -1, 0.5],
];
const network = networkWith([hidden, [[3, -4, 0.5]]]);
const predicted = (x1: number, x2: number) => {
  const [h1, h2] = hidden.map(([a, b, c]) => sigma(a! * x1 + b! * x2 + c!));
  return sigma(3 * h1! - 4 * h2! + 0.5);
};
/** The parts of a colour that is written as #rrggbb. */
function rgbOf(colour: string) {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return { red: red!, green: green!, blue: blue! };
}
const plotOf = (figure: StillFigure) => figure.panels[0] as Plot;
const lines = (plot: Plot) => plot.series.filter((one): one is Line => one.type === "line");
const ballsOf = (marks: Mark[]) =>
  marks.filter((mark): mark is Extract<Mark, { type: "ball" }> => mark.type === "ball");
const pairs = ({ x, y }: Line) => x.map((at, i) => [at, y[i]] as const);

describe("the plane of boundary(network, examples, title)", () => {
  const figure = boundary(network, examples, "Mine");
  const plot = plotOf(figure);

  test("has on each of its places the prediction for the inputs there", () => {
    const { x, y, z, shading, middle } = plot.series[0] as Field;
    expect([shading, middle]).toEqual(["sides", 0.5]);
    for (const [j, x2] of y.entries())
      for (const [i, x1] of x.entries()) expect(Math.abs(z[j]![i]! - predicted(x1, x2))).toBeLessThan(0.00051);
    expect([x[0], x.at(-1), y[0], y.at(-1)]).toEqual([...plot.x.range, ...plot.y.range]);
    expect([plot.x.title, plot.y.title]).toEqual(["x1", "x2"]);
  });

  test("has the decision boundary where the prediction is 0.5, thick, from edge to edge", () => {
    const [line] = lines(plot);
    expect(line).toMatchObject({ name: "decision boundary", thick: true });
    expect(line!.x.length).toBeGreaterThan(20);
    for (const [x, y] of pairs(line!)) if (typeof y === "number") expect(predicted(x, y)).toBeCloseTo(0.5, 7);
  });

  test("has each example at its two inputs, its target told by tone and shape", () => {
    expect(ballsOf(plot.marks).slice(0, 3)).toEqual([
      expect.objectContaining({ x: 0, y: 2, shape: "circle", tone: "loss" }),
      expect.objectContaining({ x: 1, y: 2.5, shape: "triangle", tone: "low" }),
      expect.objectContaining({ x: 4, y: 3, shape: "triangle", tone: "low" }),
    ]);
    expect(figure.caption).toContain("Circles are examples with target 1, triangles with target 0.");
  });

  test("has the first hidden layer's lines, each between two diamonds, the second named by its neuron", () => {
    const [, ...straight] = lines(plot);
    expect(straight.map(({ name }) => name)).toEqual(["h1: z = 0", "h2: z = 0"]);
    expect(straight[0]!.dash).not.toBe(straight[1]!.dash);
    expect(straight.map(({ cased }) => cased)).toEqual([true, true]);
    const diamonds = ballsOf(plot.marks).filter(({ shape }) => shape === "diamond");
    for (const [j, [a, b, c]] of hidden.entries()) {
      for (const [x, y] of pairs(straight[j]!)) expect(a! * x + b! * y! + c!).toBeCloseTo(0, 9);
      const ends = diamonds.slice(2 * j, 2 * j + 2);
      expect(ends.map(({ x, y }) => [x, y])).toEqual(pairs(straight[j]!));
      expect(ends.map(({ label }) => label)).toEqual([undefined, `h${j + 1}`]);
    }
    expect(figure.caption).toContain("Each straight line between two diamonds is where one hidden neuron");
  });

  test("says in its table what the network predicts for the first eight examples", () => {
    expect(figure.table).toEqual({
      columns: ["x1", "x2", "target", "prediction"],
      rows: examples.map(({ inputs: [x1, x2], target }) =>
        [x1!, x2!, target, predicted(x1!, x2!)].map((value) => formatNumber(value)),
      ),
    });
    const many = Array.from({ length: 12 }, (_, i) => ({ inputs: [i, -i], target: i % 2 }));
    const { rows, part } = boundary(network, many, "Mine").table;
    expect(rows.map(([x1]) => x1)).toEqual([..."01234567"]);
    expect(part).toBe("8 of 12 points");
  });
});

describe("a plane in which nothing is decided", () => {
  const flat = networkWith([hidden, [[0.05, 0.05, -0.2]]]);
  const at = (x1: number, x2: number) => {
    const [h1, h2] = hidden.map(([a, b, c]) => sigma(a! * x1 + b! * x2 + c!));
    return sigma(0.05 * h1! + 0.05 * h2! - 0.2);
  };
  const figure = boundary(flat, examples, "t");
  const plot = plotOf(figure);

  test("names no decision boundary, and says which side wins, from the smallest prediction to the largest", () => {
    expect(lines(plot).map(({ name }) => name)).toEqual(["h1: z = 0", "h2: z = 0"]);
    const { x, y } = plot.series[0] as Field;
    const all = y.flatMap((x2) => x.map((x1) => at(x1, x2)));
    const [low, high] = [Math.min(...all).toFixed(3), Math.max(...all).toFixed(3)];
    expect(low).not.toBe(high);
    expect(figure.caption).toContain(
      `There is no decision boundary: every prediction is below 0.5, from ${low} to ${high}.`,
    );
    expect(plot.note).toBe(`below 0.5 everywhere: ${low} to ${high}`);
    expect(figure.caption).not.toContain("thick line");
  });
  test.each([
    [0.2, "above 0.5"],
    [0, "exactly 0.5"],
  ])("with the bias %s: every prediction is %s", (bias, side) => {
    const one = boundary(networkWith([[[0, 0, bias]]]), examples, "t");
    expect(one.caption).toContain(`There is no decision boundary: every prediction is ${side}, from`);
    expect(plotOf(one).note).toContain(`${side} everywhere`);
  });
  test("has no such note where something is decided", () => {
    expect(plotOf(boundary(network, examples, "t"))).not.toHaveProperty("note");
  });
});

describe("the decision boundary", () => {
  test.each([
    ["identity", 0.5],
    ["tanh", Math.atanh(0.5)],
    ["sigmoid", 0],
  ] as const)("behind %s lies where its z makes the prediction 0.5", (outputActivation, z) => {
    const single = networkWith([[[2, -1, 0.25]]], { outputActivation });
    const [line] = lines(plotOf(boundary(single, examples, "t")));
    expect(line!.x.length).toBeGreaterThan(10);
    for (const [x, y] of pairs(line!)) expect(2 * x - y! + 0.25).toBeCloseTo(z, 7);
  });
});

describe("the lines of more than three hidden neurons", () => {
  const rows = [
    [1, 0, -1],
    [0, 1, -2],
    [1, 1, -4],
    [1, -1, 900],
  ];
  const figure = boundary(networkWith([rows, [[1, 1, 1, 1, 0]]]), examples, "t");
  const [joined, ...others] = lines(plotOf(figure)); // nothing is decided in this plane

  test("are one line with gaps: each piece where one neuron's z is 0, without the one that passes by", () => {
    expect(others).toEqual([]);
    expect(joined!.y.filter((y) => y === null)).toHaveLength(3);
    const points = pairs(joined!);
    for (const [j, [a, b, c]] of rows.slice(0, 3).entries()) {
      const [from, to, gap] = points.slice(3 * j, 3 * j + 3);
      for (const [x, y] of [from!, to!]) expect(a! * x + b! * y! + c!).toBeCloseTo(0, 9);
      expect(gap![1]).toBeNull();
      expect(from).not.toEqual(to);
    }
  });
  test("are named in a few words, in a deeper network by their layer", () => {
    expect(joined!.name).toBe("hidden neurons: z = 0");
    const deep = networkWith([rows, [[1, 1, 1, 1, 0]], [[1, 0]]]);
    expect(lines(plotOf(boundary(deep, examples, "t"))).at(-1)!.name).toBe("first hidden layer: z = 0");
  });
  test("have no diamonds, and the caption does not speak of them", () => {
    expect(ballsOf(plotOf(figure).marks)).toHaveLength(3);
    expect(figure.caption).toContain("Each straight line is where one hidden neuron");
  });
  test("are those of the first hidden layer in a deeper network", () => {
    const deep = networkWith([
      [[1, 0, -1]],
      [
        [5, 7],
        [6, 8],
      ],
      [[1, 1, 0]],
    ]);
    const [line, ...more] = lines(plotOf(boundary(deep, examples, "t")));
    expect(line!.x).toEqual([1, 1]);
    expect(more).toEqual([]);
  });
});

describe("boundaryCaption(network)", () => {
  test.each<[number[], RegExp]>([
    [[2, 1], /decision boundary\.$/],
    [[2, 3, 1], /Each straight line between two diamonds is/],
    [[2, 4, 1], /Each straight line is where one hidden neuron changes its mind/],
    [[2, 8, 1], /Each straight line is/],
    [[2, 9, 1], /decision boundary\.$/],
    [[2, 4, 4, 1], /Each straight line is where one hidden neuron of the first hidden layer changes its mind/],
    [[2, 2, 4, 1], /Each straight line between two diamonds is where one hidden neuron of the first hidden layer/],
  ])("of %j", (layerSizes, words) => expect(boundaryCaption({ layerSizes })).toMatch(words));
  test("names the colours of the two sides as they are painted", () => {
    expect(boundaryCaption({ layerSizes: [2, 1] })).toContain("blue above 0.5, yellow below");
    const { red, green, blue } = rgbOf(colours.mapHigh.light);
    expect(blue > green && green > red).toBe(true);
    const low = rgbOf(colours.mapLow.light);
    expect(low.red > low.green && low.green > 2 * low.blue).toBe(true);
  });
});

describe("rangesOf(examples)", () => {
  test("is a square around the middle of all examples, half as wide again as they are", () =>
    expect(rangesOf(examples)).toEqual([
      [-1, 5],
      [-0.5, 5.5],
    ]));
  test("has room around one example alone", () =>
    expect(rangesOf([examples[0]!])).toEqual([
      [-0.75, 0.75],
      [1.25, 2.75],
    ]));
});

describe("crossing(a, b, c, x, y)", () => {
  test.each<[[number, number, number], [number, number][]]>([
    [
      [1, 0, -2],
      [
        [2, 0],
        [2, 3],
      ],
    ],
    [
      [0, 2, -3],
      [
        [-1, 1.5],
        [5, 1.5],
      ],
    ],
    [
      [1, 2, -4],
      [
        [-1, 2.5],
        [4, 0],
      ],
    ],
    [
      [1, -1, 0],
      [
        [0, 0],
        [3, 3],
      ],
    ],
  ])("of %j ends at the edges of the plot, on the line", ([a, b, c], ends) => {
    const found = crossing(a, b, c, [-1, 5], [0, 3]).sort(([p], [q]) => p - q);
    expect(found).toEqual(ends.map((end) => end.map((at) => expect.closeTo(at, 9))));
  });
});

describe("point(example, count, hollow)", () => {
  test("is small among many, and hollow where it is held out", () => {
    const few = point(examples[0]!, 20);
    const many = point(examples[0]!, 21, true);
    expect(few).not.toHaveProperty("hollow");
    expect(many).toMatchObject({ x: 0, y: 2, hollow: true });
    expect(few.type === "ball" && many.type === "ball" && few.size! > many.size!).toBe(true);
  });
});
