// The still picture says the same as its data: each place is read back from the labels of its axes.
import { describe, expect, test } from "vitest";
import type { Axis, Field, Line, Mark, Plot } from "../../src/figures/figure";
import { pictureSvg } from "../../src/html/picture";
import { type Drawn, drawnIn, numberIn, numberOf, ofKind, pointsOf, toneOf } from "./drawn";

const line = (name: string, x: number[], y: (number | null)[], more: Partial<Line> = {}): Line => ({
  type: "line",
  name,
  x,
  y,
  tone: "loss",
  ...more,
});
const axis = (low: number, high: number, more: Partial<Axis> = {}): Axis => ({
  title: "axis",
  range: [low, high],
  ...more,
});
const plotOf = (more: Partial<Plot>): Plot => ({
  type: "plot",
  name: "p",
  x: axis(-1, 4),
  y: axis(0, 10),
  series: [],
  marks: [],
  ...more,
});

/** What a picture draws, and what a reader makes of a place in it: he looks at the labels of the two axes. */
function read(plot: Plot) {
  const markup = pictureSvg(plot);
  const drawn = drawnIn(markup);
  const labels = ofKind(drawn, "text").filter(({ text }) => /^[−\d.e]+$/.test(text));
  const isBelow = ({ attributes }: Drawn) => attributes["text-anchor"] === "middle";
  const alongX = readAxis(
    labels.filter(isBelow).map((one) => [pointsOf(one)[0]![0], numberIn(one.text)]),
    plot.x,
  );
  const alongY = readAxis(
    labels.filter((one) => !isBelow(one)).map((one) => [pointsOf(one)[0]![1], numberIn(one.text)]),
    plot.y,
  );
  return {
    markup,
    drawn,
    valueAt: ([x, y]: readonly [number, number]) => [alongX.valueAt(x), alongY.valueAt(y)],
    alongX,
    alongY,
  };
}

/** The scale that the labels of an axis make, which must be even. */
function readAxis(labels: [at: number, value: number][], { scale }: Axis) {
  const [there, back] = scale === "log" ? [Math.log10, (value: number) => 10 ** value] : [Number, Number];
  expect(labels.length).toBeGreaterThan(1);
  const [first, last] = [labels[0]!, labels.at(-1)!];
  const perPixel = (there(last[1]) - there(first[1])) / (last[0] - first[0]);
  const valueAt = (at: number) => back(there(first[1]) + perPixel * (at - first[0]));
  for (const [at, value] of labels) expect(valueAt(at) / value || 1).toBeCloseTo(1, 2);
  return { labels, perPixel, valueAt };
}

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 1));
const curves = (drawn: readonly Drawn[]) => ofKind(drawn, "polyline");

describe("pictureSvg(plot)", () => {
  test("has greater values further right and further up, and a line of the grid at each label", () => {
    const { alongX, alongY, drawn } = read(plotOf({}));
    expect(alongX.perPixel).toBeGreaterThan(0);
    expect(alongY.perPixel).toBeLessThan(0);
    expect(alongX.labels.map(([, value]) => value)).toEqual([-1, 0, 1, 2, 3, 4]);
    expect(alongY.labels.map(([, value]) => value)).toEqual([0, 2, 4, 6, 8, 10]);
    const grid = ofKind(drawn, "line").map((one) => pointsOf(one));
    for (const [x] of alongX.labels) expect(grid.some(([from, to]) => from![0] === x && to![0] === x)).toBe(true);
    for (const [y] of alongY.labels) expect(grid.some(([from, to]) => from![1] === y && to![1] === y)).toBe(true);
  });

  test("draws a curve through its points, and leaves its gap open", () => {
    const { drawn, valueAt } = read(plotOf({ series: [line("a", [-1, 0, 1, 2, 4], [1, 9, null, 4, 0])] }));
    expect(curves(drawn).map((curve) => pointsOf(curve).map(valueAt))).toEqual([
      [near([-1, 1]), near([0, 9])],
      [near([2, 4]), near([4, 0])],
    ]);
  });

  test("draws on a log axis as far from one power of ten to the next", () => {
    const plot = plotOf({
      x: axis(0.05, 2000, { scale: "log" }),
      y: axis(5e-7, 20, { scale: "log" }),
      series: [line("a", [0.1, 3, 1000], [1e-6, 0.02, 10])],
    });
    const { drawn, valueAt, alongX } = read(plot);
    expect(alongX.labels.map(([, value]) => value)).toEqual([0.1, 1, 10, 100, 1000]);
    const texts = ofKind(drawn, "text").map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["0.1", "1", "10", "100", "1000", "1e−6", "1e0"]));
    const places = pointsOf(curves(drawn)[0]!).map(valueAt);
    for (const [i, [x, y]] of [
      [0.1, 1e-6],
      [3, 0.02],
      [1000, 10],
    ].entries()) {
      expect(places[i]![0]! / x!).toBeCloseTo(1, 1);
      expect(places[i]![1]! / y!).toBeCloseTo(1, 1);
    }
  });

  test("draws a unit as long on both axes where it says so", () => {
    for (const [x, y] of [
      [axis(-1, 4), axis(0, 6)],
      [axis(0, 8), axis(0, 4)],
    ] as const) {
      const { alongX, alongY } = read(plotOf({ x, y, equalUnits: true }));
      expect(alongX.perPixel).toBeCloseTo(-alongY.perPixel, 6);
    }
  });

  test("titles the axis below with x, and the one at the side with y", () => {
    const { markup, alongX } = read(
      plotOf({ x: axis(-1, 4, { title: "across" }), y: axis(0, 10, { title: "upward" }) }),
    );
    const [across] = drawnIn(markup).filter(({ text }) => text === "across");
    expect(pointsOf(across!)[0]![0]).toBeCloseTo((alongX.labels[0]![0] + alongX.labels.at(-1)![0]) / 2, 0);
    expect(markup).toMatch(/rotate\(-90\)"><text[^>]*>upward</);
  });

  test("tells lines apart by tone, dash and thickness, and points by their shape", () => {
    const { drawn } = read(
      plotOf({
        series: [
          line("a", [0, 1], [1, 2], { tone: "loss" }),
          line("b", [0, 1], [2, 3], { tone: "you", dash: "dash", thick: true }),
          line("c", [0, 1], [3, 4], { tone: "blame", dash: "dot", shape: "circle" }),
        ],
      }),
    );
    const looks = curves(drawn).map(({ style }) => [toneOf(style["stroke"]), style["stroke-dasharray"]]);
    expect(looks.map(([tone]) => tone)).toEqual(["loss", "you", "blame"]);
    const [solid, dash, dot] = looks.map(([, each]) => each);
    expect(solid).toBe("none");
    const strokeOf = (dashes: string | undefined) => Number(dashes!.split(" ")[0]);
    expect(strokeOf(dash)).toBeGreaterThan(strokeOf(dot));
    const [thin, thick] = curves(drawn).map(({ style }) => Number(style["stroke-width"]));
    expect(thick).toBe(2 * thin!);
    expect(ofKind(drawn, "circle").filter(({ style }) => toneOf(style["fill"]) === "blame")).toHaveLength(3);
  });

  test("lays paper under a cased line, so that it is seen on a thicker one along the same way", () => {
    const points = [
      [0, 1, 2],
      [1, 2, 3],
    ] as const;
    const { drawn } = read(
      plotOf({
        series: [
          { ...line("boundary", [...points[0]], [...points[1]]), thick: true },
          { ...line("h1: z = 0", [...points[0]], [...points[1]]), cased: true, dash: "dash" },
        ],
      }),
    );
    const [thick, casing, cased] = curves(drawn);
    const width = ({ style }: Drawn) => Number(style["stroke-width"]);
    expect(toneOf(casing!.style["stroke"])).toBe("paper");
    expect([width(cased!) < width(casing!), width(casing!) < width(thick!)]).toEqual([true, true]);
    expect([pointsOf(casing!), pointsOf(cased!)]).toEqual([pointsOf(thick!), pointsOf(thick!)]);
  });

  test("draws points alone without a line, each at its place", () => {
    const { drawn, valueAt } = read(
      plotOf({ series: [line("a", [0, 2, 3], [1, 2, 9], { pointsOnly: true, shape: "circle" })] }),
    );
    expect(curves(drawn)).toEqual([]);
    expect(ofKind(drawn, "circle").map((one) => valueAt(pointsOf(one)[0]!))).toEqual([
      near([0, 1]),
      near([2, 2]),
      near([3, 9]),
    ]);
  });

  test("names each of several lines beside a sample of it, and one line alone not at all", () => {
    const a = line("a", [0, 1], [1, 2], { tone: "loss" });
    const b = line("b", [0, 1], [2, 3], { tone: "you", dash: "dash", thick: true });
    const rows = [
      ...read(plotOf({ series: [a, b] })).markup.matchAll(/<g transform="translate\(72 [\d.]+\)">(.*?)<\/g>/g),
    ].map(([, row]) => drawnIn(row!));
    const sampled = rows.map((row) => {
      const { style } = ofKind(row, "line")[0]!;
      return [
        ofKind(row, "text")[0]!.text,
        toneOf(style["stroke"]),
        style["stroke-dasharray"] === "none",
        style["stroke-width"],
      ];
    });
    expect(sampled).toEqual([
      ["a", "loss", true, "2.5"],
      ["b", "you", false, "5"],
    ]);
    expect(ofKind(read(plotOf({ series: [a] })).drawn, "text").map(({ text }) => text)).not.toContain("a");
  });
});

test("draws a faint line paler than the others, in the same tone", () => {
  const { drawn } = read(plotOf({ series: [line("a", [0, 1], [1, 2]), line("a", [1, 2], [2, 3], { faint: true })] }));
  const [now, before] = curves(drawn).map(({ style }) => style);
  expect(now!["stroke-opacity"]).toBeUndefined();
  expect(Number(before!["stroke-opacity"])).toBeLessThan(0.6);
  expect(before!["stroke"]).toBe(now!["stroke"]);
});

describe("the note of a plot", () => {
  test("stands under its area and under the names of its lines, inside the picture", () => {
    for (const series of [[line("a", [0, 1], [1, 2])], [line("a", [0, 1], [1, 2]), line("b", [0, 1], [2, 3])]]) {
      const { markup } = read(plotOf({ series, note: "all of it" }));
      const rows = [...markup.matchAll(/translate\(\S+ (\S+?)\)">(?:(?!<\/g>).)*>([^<]+)<\/text>/g)].slice(
        -1 - series.length,
      );
      expect(rows.map(([, , text]) => text)).toEqual([...series.map(({ name }) => name), "all of it"]);
      const heights = rows.map(([, y]) => Number(y));
      expect(heights).toEqual([...heights].sort((a, b) => a - b));
      expect(new Set(heights).size).toBe(heights.length);
      expect(heights.at(-1)! + 16).toBeLessThan(Number(/height="(\d+)"/.exec(markup)![1]));
    }
  });
});

describe("a map in pictureSvg(plot)", () => {
  const [x, y] = [
    [-1, 0, 1, 2, 3, 4],
    [0, 2.5, 5, 7.5, 10],
  ];
  const fieldOf = (height: (x: number, y: number) => number, more: Partial<Field>): Field => ({
    type: "field",
    name: "f",
    x,
    y,
    z: y.map((b) => x.map((a) => height(a, b))),
    shading: "height",
    ...more,
  });
  /** The tone and the strength of the colour over a place. */
  function colourAt(field: Field) {
    const { drawn, valueAt } = read(plotOf({ series: [field] }));
    const patches = ofKind(drawn, "rect").filter(({ style }) => "fill-opacity" in style);
    return (a: number, b: number) => {
      const over = patches.filter((patch) => {
        const [[left, top], [right, bottom]] = pointsOf(patch).map(valueAt) as [[number, number], [number, number]];
        return left <= a && a <= right && bottom <= b && b <= top;
      });
      expect(over).toHaveLength(1);
      return { tone: toneOf(over[0]!.style["fill"]), strength: Number(over[0]!.style["fill-opacity"]) };
    };
  }

  test("is the stronger the higher, at each place of the grid", () => {
    const at = colourAt(fieldOf((a, b) => 2 * a + b, {}));
    expect(at(-1, 0).strength).toBe(0);
    expect(at(4, 10).strength).toBeCloseTo(0.7, 9);
    // From −2 to 18: in ten steps of colour, up to 0.7.
    for (const a of x)
      for (const b of y) expect(Math.abs(at(a, b).strength - (0.7 * (2 * a + b + 2)) / 20)).toBeLessThan(0.036);
    expect(at(1, 5).tone).toBe("mapHigh");
  });

  test("of sides is blue above the middle and yellow below, and fades out towards it", () => {
    const at = colourAt(fieldOf((a) => (a + 1) / 5, { shading: "sides", middle: 0.5, reach: 0.5 }));
    for (const a of x) {
      const height = (a + 1) / 5;
      expect(at(a, 5).tone).toBe(height < 0.5 ? "mapLow" : "mapHigh");
      expect(Math.abs(at(a, 5).strength - 1.4 * Math.abs(height - 0.5))).toBeLessThan(0.036);
    }
  });

  test("of sides without a reach is strongest where it is furthest from its middle", () => {
    const at = colourAt(fieldOf((a) => a, { shading: "sides" }));
    expect(at(4, 5)).toEqual({ tone: "mapHigh", strength: 0.7 });
    expect(at(-1, 5).tone).toBe("mapLow");
    expect(at(-1, 5).strength).toBeCloseTo(0.7 / 4, 1);
    const mostlyLow = colourAt(fieldOf((a) => a - 3, { shading: "sides" }));
    expect(mostlyLow(-1, 5)).toEqual({ tone: "mapLow", strength: 0.7 });
    expect(mostlyLow(4, 5).strength).toBeCloseTo(0.7 / 4, 1);
  });

  test("of classes has the ground of each, as strong as what is behind the point of its value", () => {
    // From left to right the classes 0 to 4 and 0 again, at the bottom hardly sure and at the top as sure as can be.
    const at = colourAt(fieldOf((a, b) => ((a + 1) % 5) + b / 10.01, { shading: "classes" }));
    for (const a of x) {
      for (const b of y) {
        expect(at(a, b).tone).toBe(`region${(a + 1) % 5}`);
        expect(Math.abs(at(a, b).strength - 0.07 * b)).toBeLessThan(0.036);
      }
    }
  });
});

describe("points of a line in pictureSvg(plot)", () => {
  const points = line("class 0", [0, 3], [2, 8], { tone: "class0", shape: "circle", pointsOnly: true });
  const circles = (more: Partial<Line>) => ofKind(read(plotOf({ series: [{ ...points, ...more }] })).drawn, "circle");

  test("are as large as they say, and have an edge of paper where they are cased", () => {
    expect(circles({}).map((one) => numberOf(one, "r"))).toEqual([5, 5]);
    expect(circles({}).map(({ style }) => style["stroke"])).toEqual([undefined, undefined]);
    const [cased] = circles({ cased: true, size: 9 });
    expect([numberOf(cased!, "r"), toneOf(cased!.style["stroke"]), toneOf(cased!.style["fill"])]).toEqual([
      9,
      "paper",
      "class0",
    ]);
  });
});

describe("points of a line in pictureSvg(plot), of size 0", () => {
  test("leave their shape to the legend", () => {
    const lines = ["a", "b"].map((name) => line(name, [0, 3], [2, 8], { shape: "circle", size: 0 }));
    const { drawn } = read(plotOf({ series: lines }));
    expect(ofKind(drawn, "circle").map((one) => numberOf(one, "cy"))).toEqual([8, 8]); // of the samples
    expect(curves(drawn)).toHaveLength(2);
  });
});

describe("marks in pictureSvg(plot)", () => {
  const withMarks = (...marks: Mark[]) => read(plotOf({ marks }));

  test("lie where the axes say: a ball, a segment, a way with its stops", () => {
    const { drawn, valueAt } = withMarks(
      { type: "ball", x: 3, y: 8, tone: "you" },
      { type: "segment", from: [0, 1], to: [2, 7], tone: "quiet", dash: "dash" },
      {
        type: "path",
        points: [
          [0, 1],
          [1, 1.5],
          [3, 6],
        ],
        tone: "you",
        stops: true,
      }, // prettier-ignore
    );
    const balls = ofKind(drawn, "circle").map((one) => valueAt(pointsOf(one)[0]!));
    // The ball lies over all lines, so it comes last.
    expect(balls).toEqual([near([0, 1]), near([1, 1.5]), near([3, 6]), near([3, 8])]);
    const segment = ofKind(drawn, "line").find(({ style }) => style["stroke-width"] === "2")!;
    expect(pointsOf(segment).map(valueAt)).toEqual([near([0, 1]), near([2, 7])]);
    expect(segment.style["stroke-dasharray"]).not.toBe("none");
    expect(pointsOf(ofKind(drawn, "polyline")[0]!).map(valueAt)).toEqual([near([0, 1]), near([1, 1.5]), near([3, 6])]);
  });

  test("of an arrow have their tip where it ends, and its head behind it", () => {
    const { drawn, valueAt } = withMarks({ type: "arrow", from: [0, 1], to: [3, 9], tone: "downhill" });
    const [shaft] = ofKind(drawn, "line").filter(({ style }) => toneOf(style["stroke"]) === "downhill");
    const [tip, ...others] = pointsOf(ofKind(drawn, "polygon")[0]!).map(valueAt);
    expect(valueAt(pointsOf(shaft!)[0]!)).toEqual(near([0, 1]));
    expect(tip).toEqual(near([3, 9]));
    const neck = valueAt(pointsOf(shaft!)[1]!);
    expect(neck).toEqual(near([0, 1].map((_, k) => (others[0]![k]! + others[1]![k]!) / 2)));
    // The neck lies on the way, short of the tip.
    expect((neck[1]! - 1) / (neck[0]! - 0)).toBeCloseTo(8 / 3, 1);
    expect(neck[0]! > 2 && neck[0]! < 3).toBe(true);
  });

  test("of no length are no arrow", () => {
    expect(
      ofKind(withMarks({ type: "arrow", from: [1, 5], to: [1, 5.001], tone: "downhill" }).drawn, "polygon"),
    ).toEqual([]);
  });

  test("are hollow where they say so, and filled else", () => {
    const { drawn } = withMarks(
      { type: "ball", x: 0, y: 2, tone: "downhill", hollow: true },
      { type: "ball", x: 1, y: 2, tone: "you" },
    );
    const [ring, ball] = ofKind(drawn, "circle").map(({ style }) => style);
    expect([ring!["fill"], toneOf(ring!["stroke"])]).toEqual(["none", "downhill"]);
    expect(toneOf(ball!["fill"])).toBe("you");
  });

  test("have the shape and the size that they name", () => {
    const shapes = ["circle", "triangle", "square", "diamond", "cross"] as const;
    const { drawn, valueAt } = withMarks(
      ...shapes.map((shape, i): Mark => ({ type: "ball", x: i, y: 5, tone: "you", shape, size: 10 })),
    );
    const middles = ofKind(drawn, "polygon").map((one) => {
      const corners = pointsOf(one);
      return [corners.length, ...valueAt([corners.reduce((sum, [x]) => sum + x, 0) / corners.length, 0])];
    });
    expect(numberOf(ofKind(drawn, "circle")[0]!, "r")).toBe(10);
    expect(middles.map(([corners, x]) => [corners, x])).toEqual([
      [3, expect.closeTo(1, 1)],
      [4, expect.closeTo(2, 1)],
      [4, expect.closeTo(3, 1)],
      [12, expect.closeTo(4, 1)],
    ]);
    // The triangle's tip points up; the square stands on a side, the diamond on a corner, the cross has four ends.
    const [triangle, square, diamond, cross] = ofKind(drawn, "polygon").map((one) => pointsOf(one).map(([, y]) => y));
    expect(triangle!.filter((y) => y === Math.min(...triangle!))).toHaveLength(1);
    expect(square!.filter((y) => y === Math.max(...square!))).toHaveLength(2);
    expect(diamond!.filter((y) => y === Math.max(...diamond!))).toHaveLength(1);
    expect(new Set(cross!).size).toBe(4);
  });

  test("are labelled above, or below where they ask for it, and beside the ball that a label names", () => {
    const { drawn } = withMarks(
      { type: "ball", x: 0, y: 5, tone: "you", label: "over" },
      { type: "ball", x: 2, y: 5, tone: "you", label: "under", labelBelow: true },
      { type: "ball", x: 3.9, y: 5, tone: "you", label: "at the edge" },
    );
    const balls = ofKind(drawn, "circle").map((one) => pointsOf(one)[0]!);
    const labels = ["over", "under", "at the edge"].map((text) => drawn.find((one) => one.text === text)!);
    const aside = labels.map((label, i) => [
      pointsOf(label)[0]![0] - balls[i]![0],
      pointsOf(label)[0]![1] - balls[i]![1],
    ]);
    expect(aside.map(([, dy]) => Math.sign(dy!))).toEqual([-1, 1, -1]);
    expect(aside.every(([dx, dy]) => Math.abs(dx!) < 15 && Math.abs(dy!) < 25)).toBe(true);
    expect(labels.map(({ attributes }) => attributes["text-anchor"])).toEqual(["start", "start", "end"]);
  });

  test("write no label over another", () => {
    const { drawn } = withMarks(
      ...[0, 0.1, 0.2].map((x): Mark => ({ type: "ball", x, y: 5, tone: "you", label: `ball at ${x}` })),
    );
    const heights = ofKind(drawn, "text")
      .filter(({ text }) => text.startsWith("ball"))
      .map((one) => pointsOf(one)[0]![1]);
    expect(heights).toHaveLength(3);
    for (const [i, y] of heights.entries())
      for (const other of heights.slice(i + 1)) expect(Math.abs(y - other)).toBeGreaterThan(15);
  });

  test("are cut off at the edge of the plot's area, where its axes end", () => {
    const { markup, alongX, alongY } = withMarks({ type: "segment", from: [0, 1], to: [20, 70], tone: "quiet" });
    const [, x, y, width, height, viewBox] =
      /<svg x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)" viewBox="([^"]+)" overflow="hidden"><line/.exec(markup)!;
    expect(viewBox).toBe([x, y, width, height].join(" "));
    expect([alongX.valueAt(Number(x)), alongX.valueAt(Number(x) + Number(width))]).toEqual(near([-1, 4]));
    expect([alongY.valueAt(Number(y)), alongY.valueAt(Number(y) + Number(height))]).toEqual(near([10, 0]));
  });
});
