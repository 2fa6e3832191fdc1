import { describe, expect, test } from "vitest";
import {
  type LandscapeRace,
  type LandscapeRaceOptions,
  landscapeRace,
  landscapeRaceMover,
} from "../../../src/figures/digits/landscapeRace";
import type { Field, Line, LiveFigure, Mark, Plot } from "../../../src/figures/figure";
import { outputWidth } from "../../../src/html/design";
import { figureHtml } from "../../../src/html/figure";
import { legend } from "../../../src/html/legend";
import { pictureSvg } from "../../../src/html/picture";
import { formatNumber } from "../../../src/math/format";
import { adam, gradientDescent, momentum, type Optimiser } from "../../../src/math/optimisers";
import { type Drawn, drawnIn, numberOf, ofKind, pointsOf } from "../../html/drawn";
import { wrong } from "../../math/refusals";
import { specifyMover } from "../specifyMover";

type Point = [number, number];
type Ball = Extract<Mark, { type: "ball" }>;

const valley = (w1: number, w2: number) => (w1 ** 2 + 25 * w2 ** 2) / 2;
const start: Point = [-9, 2.5];

function walk(optimiser: Optimiser, steps: number): Point[] {
  const points = [start];
  const state = {};
  for (let step = 0; step < steps; step += 1) {
    const [w1, w2] = points[step]!;
    const [d1, d2] = optimiser([w1, 25 * w2], state);
    points.push([w1 + d1!, w2 + d2!]);
  }
  return points;
}

const balls = [
  { name: "gradient descent", points: walk(gradientDescent({ learningRate: 0.07 }), 30) },
  { name: "momentum", points: walk(momentum({ learningRate: 0.02 }), 30) },
  { name: "Adam", points: walk(adam({ learningRate: 0.4 }), 12) },
];
const options = { title: "Three balls", loss: valley, w1: [-10, 10], w2: [-4, 4], balls } as const;
const figure = landscapeRace(options);
const { state } = figure;

/** Steps over the valley that grow: by hand, w2 is multiplied by 1 − 0.1 · 25 = −1.5 at each of them. */
const leaping = landscapeRace({
  ...options,
  balls: [{ name: "leaper", points: walk(gradientDescent({ learningRate: 0.1 }), 20) }],
});

const plotsAt = (of: LandscapeRace, position: number) =>
  landscapeRaceMover.at(of, position).panels as [map: Plot, losses: Plot];
/** In the order of the names: the marks lie in that of drawing. */
const ballsOf = ({ marks }: Plot) => [...(marks as Ball[])].reverse();
const linesOf = ({ series }: Plot) => series.filter((one): one is Line => one.type === "line");
const waysOf = (plot: Plot) => linesOf(plot).slice(-plot.marks.length);
const close = (values: readonly (number | null)[], digits = 4) => values.map((value) => expect.closeTo(value!, digits));

/** How many square pixels of each shape, of its edge of paper too, no later one covers. */
function seenParts(drawn: readonly Drawn[]): number[] {
  const outlines = drawn.map((one) => (one.kind === "circle" ? roundOf(one) : pointsOf(one)));
  const all = outlines.flat();
  const ends = [0, 1].map((axis) => all.map((point) => point[axis]!));
  const [[left, right], [top, bottom]] = ends.map((places) => [Math.min(...places), Math.max(...places)]) as [
    Point,
    Point,
  ];
  const counts = drawn.map(() => 0);
  for (let x = left; x <= right; x += 0.5)
    for (let y = top; y <= bottom; y += 0.5) {
      const last = outlines.map((outline) => isInside([x, y], outline)).lastIndexOf(true);
      if (last >= 0) counts[last]! += 0.25;
    }
  return counts;
}

function roundOf(circle: Drawn): Point[] {
  const [x, y, radius] = ["cx", "cy", "r"].map((name) => numberOf(circle, name)) as [number, number, number];
  return Array.from({ length: 24 }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / 24;
    return [x + (radius + 1) * Math.cos(angle), y + (radius + 1) * Math.sin(angle)];
  });
}

/** Whether a place lies in a polygon without dents: on one side of all its edges. */
function isInside([x, y]: Point, corners: readonly Point[]): boolean {
  const sides = corners.map(([x1, y1], i) => {
    const [x2, y2] = corners[(i + 1) % corners.length]!;
    return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  });
  return new Set(sides.filter((side) => side !== 0)).size <= 1;
}

/** Ten times as long as it is wide, and seen from w1 = −9 to 3. */
const narrow: LandscapeRaceOptions = {
  ...options,
  loss: (w1: number, w2: number) => (w1 ** 2 + 100 * w2 ** 2) / 2,
  w1: [-9, 3],
  w2: [-1, 1],
};
const strip = landscapeRace({ ...narrow, balls: [{ name: "one", points: [[-8, 0.8]] }] });

describe("landscapeRace(options)", () => {
  test("has each ball where its points say, at every step, with its way behind it; one that has ended waits", () => {
    for (let step = 0; step <= 30; step += 1) {
      const [map] = plotsAt(state, step);
      for (const [i, { name, points }] of balls.entries()) {
        const way = points.slice(0, step + 1);
        const ball = ballsOf(map)[i]!;
        expect([ball.x, ball.y]).toEqual(close(way.at(-1)!));
        const line = waysOf(map)[i]!;
        expect(line.name).toBe(name);
        expect(line.x).toEqual(close(way.map(([w1]) => w1)));
        expect(line.y).toEqual(close(way.map(([, w2]) => w2)));
      }
    }
  });

  test("has each ball half-way between two steps, and the sentence of the one that was taken", () => {
    const [map, losses] = plotsAt(state, 2.5);
    for (const [i, { points }] of balls.entries()) {
      const [from, to] = [points[2]!, points[3]!];
      const ball = ballsOf(map)[i]!;
      expect([ball.x, ball.y]).toEqual(close([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
      // On a logarithmic axis the middle of the straight line is the geometric mean.
      const onCurve = ballsOf(losses)[i]!;
      expect(onCurve.x).toBe(2.5);
      expect(onCurve.y / Math.sqrt(valley(...from) * valley(...to))).toBeCloseTo(1, 4);
    }
    expect(landscapeRaceMover.at(state, 2.5).sentence).toMatch(/^After 2 steps: /);
  });

  test("plots the loss of the function at each step, on an axis that holds all of them", () => {
    const [, plot] = plotsAt(state, 30);
    expect([plot.x.title, plot.y.title, plot.y.scale]).toEqual(["step", "loss (logarithmic)", "log"]);
    for (const [i, { points }] of balls.entries()) {
      const { x, y } = waysOf(plot)[i]!;
      expect(x).toEqual(points.map((_, step) => step));
      for (const [step, point] of points.entries()) {
        expect(y[step]! / valley(...point)).toBeCloseTo(1, 4);
        expect(y[step]! > plot.y.range[0] && y[step]! < plot.y.range[1]).toBe(true);
      }
      expect(ballsOf(plot)[i]).toMatchObject({ x: points.length - 1, y: y.at(-1) });
    }
  });

  test("shades the map by the logarithm of the loss, stronger is higher", () => {
    const field = plotsAt(state, 0)[0].series[0] as Field;
    expect([field.shading, field.middle]).toEqual(["sides", 0]);
    expect([field.x[0], field.x.at(-1), field.y[0], field.y.at(-1)]).toEqual([-10, 10, -4, 4]);
    const highest = valley(10, 4);
    for (const [j, w2] of field.y.entries())
      for (const [i, w1] of field.x.entries()) {
        // From 0.0001 times the highest loss, which is 0, up to the highest, which is 1.
        const height = 1 + Math.log10(Math.max(valley(w1, w2) / highest, 1e-4)) / 4;
        expect(Math.abs(field.z[j]![i]! - height)).toBeLessThan(0.0051);
      }
    expect(figure.caption).toContain("by the logarithm of the loss");
  });

  test("draws lines of equal loss where the loss is what they are named after", () => {
    const [contours] = linesOf(plotsAt(state, 0)[0]);
    expect(contours!.name).toBe("equal loss: 0.1, 1, 10, 100");
    const seen = new Set<number>();
    for (const [i, w2] of contours!.y.entries()) {
      if (w2 === null) continue;
      const loss = valley(contours!.x[i]!, w2);
      const level = [0.1, 1, 10, 100].find((one) => Math.abs(loss / one - 1) < 0.002);
      expect(level, `loss ${loss}`).toBeDefined();
      seen.add(level!);
    }
    expect([...seen].sort((a, b) => a - b)).toEqual([0.1, 1, 10, 100]);
    // The smallest has points enough to look round.
    expect(
      contours!.x.filter((w1, i) => Math.abs(valley(w1, contours!.y[i] ?? 9) / 0.1 - 1) < 0.01).length,
    ).toBeGreaterThan(20);
  });

  test("has even heights, and round lines, on a landscape that reaches less far", () => {
    const bowl = (w1: number, w2: number) => 3 + w1 ** 2 / 2 + w2 ** 2 / 9;
    const { state: even, caption } = landscapeRace({
      ...options,
      loss: bowl,
      w1: [-3, 3],
      w2: [-3, 3],
      balls: [{ name: "one", points: [[1, 1]] }],
    });
    const [map, losses] = plotsAt(even, 0);
    const { x, y, z } = map.series[0] as Field;
    for (const [j, w2] of y.entries())
      for (const [i, w1] of x.entries())
        expect(Math.abs(z[j]![i]! - (bowl(w1, w2) - 3) / (bowl(3, 3) - 3))).toBeLessThan(0.0051);
    expect(linesOf(map)[0]!.name).toBe("equal loss: 4, 5, 6, 7, 8");
    expect([losses.y.title, losses.y.scale, map.equalUnits]).toEqual(["loss", "linear", true]);
    expect(caption).not.toContain("logarithm");
  });

  test("gives each ball a tone, a shape and a dash of its own, on both plots, and names the shape in words", () => {
    for (const plot of plotsAt(state, 5)) {
      const ways = waysOf(plot);
      for (const look of ["tone", "shape", "dash"] as const)
        expect(new Set(ways.map((way) => way[look])).size, look).toBe(3);
      expect(ballsOf(plot).map(({ tone, shape }) => [tone, shape])).toEqual(
        ways.map(({ tone, shape }) => [tone, shape]),
      );
      // As in a chart of three lines.
      expect(ways.map(({ tone, dash, shape }) => [tone, dash, shape])).toEqual([
        ["loss", "solid", "circle"],
        ["you", "dash", "triangle"],
        ["downhill", "dot", "square"],
      ]);
    }
    expect(figure.caption).toContain("the circle is gradient descent, the triangle is momentum, the square is Adam.");
  });

  test("shows a part of each ball where all lie on one place", () => {
    for (const plot of plotsAt(state, 0)) {
      const panel = { ...plot, series: [], x: { ...plot.x, title: "" }, y: { ...plot.y, title: "" } };
      const drawn = drawnIn(pictureSvg(panel)).filter(({ style }) => style["stroke-width"] === "2" && style["fill"]);
      expect(drawn.map(({ kind }) => kind)).toEqual(["polygon", "polygon", "circle"]);
      const seen = seenParts(drawn);
      for (const part of seen) expect(part).toBeGreaterThan(40);
    }
  });

  test("says of each ball which loss it has, and which one has ended", () => {
    const loss = (i: number, step: number) => formatNumber(valley(...balls[i]!.points[step]!));
    expect(landscapeRaceMover.at(state, 1).sentence).toBe(
      `After 1 step: gradient descent (circle) has loss ${loss(0, 1)}; momentum (triangle) has loss ${loss(1, 1)}; Adam (square) has loss ${loss(2, 1)}.`,
    );
    expect(landscapeRaceMover.at(state, 12).sentence).toContain(`Adam (square) has loss ${loss(2, 12)}.`);
    expect(landscapeRaceMover.at(state, 20).sentence).toContain(
      `Adam (square) has loss ${loss(2, 12)}, where it ended after 12 steps.`,
    );
  });

  test("goes from the start to the last step of the longest way", () => {
    expect(landscapeRaceMover.slider(state)).toEqual({ label: "step", min: 0, max: 30, step: 1, start: 0 });
    expect(landscapeRaceMover.next(state, 29)).toBe(30);
    expect(landscapeRaceMover.next(state, 30)).toBeNull();
    expect(landscapeRaceMover.still!(state)).toBe(30);
  });

  test("has the losses of some steps in its table; of a ball that has ended, its last one", () => {
    const { columns, rows, part } = figure.table;
    expect(columns).toEqual(["step", "loss, gradient descent", "loss, momentum", "loss, Adam"]);
    expect(rows.map(([step]) => step)).toEqual(["0", "4", "8", "12", "16", "20", "24", "28", "30"]);
    expect(part).toBe("9 of 31 steps");
    for (const row of rows)
      expect(row.slice(1)).toEqual(
        balls.map(({ points }) => formatNumber(valley(...points[Math.min(Number(row[0]), points.length - 1)]!))),
      );
  });

  test("draws a ball that is off the map hollow at its edge, and says so with its place", () => {
    const w2 = 2.5 * (-1.5) ** 6;
    const [map] = plotsAt(leaping.state, 6);
    expect(ballsOf(map)[0]).toMatchObject({ x: expect.closeTo(-9 * 0.9 ** 6, 4), y: 4, hollow: true });
    expect(landscapeRaceMover.at(leaping.state, 6).sentence).toBe(
      `After 6 steps: leaper (circle) has loss ${formatNumber(valley(-9 * 0.9 ** 6, w2))}, off the map at w1 = ${formatNumber(-9 * 0.9 ** 6)}, w2 = ${formatNumber(w2)}.`,
    );
    expect(ballsOf(plotsAt(leaping.state, 1)[0])[0]).not.toHaveProperty("hollow");
  });

  test("cuts its way off past the edge of the map, on the straight line to where it is", () => {
    const [map] = plotsAt(leaping.state, 20);
    const { x, y } = waysOf(map)[0]!;
    const places = x.flatMap((w1, i) => (y[i] === null ? [] : [[w1, y[i]!] as Point]));
    for (const [w1, w2] of places) expect(Math.abs(w1) <= 20 && Math.abs(w2) <= 8.001).toBe(true);
    const points = leaping.state.balls[0]!.points;
    const isOnTheWay = ([w1, w2]: Point) =>
      points.slice(1).some(([x2, y2], i) => {
        const [x1, y1] = points[i]!;
        const part = (w2 - y1) / (y2 - y1);
        return part > -1e-6 && part < 1 + 1e-6 && Math.abs(x1 + part * (x2 - x1) - w1) < 1e-6;
      });
    expect(places.every(isOnTheWay)).toBe(true);
    // Each leap crosses the map, so that each has a piece.
    expect(y.filter((place) => place === null).length).toBeGreaterThan(15);
  });

  test("keeps the axis of the losses readable while one ball leaps away, and draws that one hollow at its top", () => {
    const far = { name: "far", points: [start, [0, 1e50]] as Point[] };
    const { state: two } = landscapeRace({ ...options, balls: [balls[0]!, far] });
    const [, losses] = plotsAt(two, 1);
    expect(losses.y.range[1]).toBeLessThan(1e4 * valley(...start));
    expect(ballsOf(losses)[1]).toMatchObject({ y: losses.y.range[1], hollow: true });
    expect(landscapeRaceMover.at(two, 1).sentence).toContain(
      "far (triangle) has loss 1.25e101, off the map at w1 = 0, w2 = 1e50",
    );
  });

  test("has a ball with a loss of 0 at the lower end of a logarithmic axis", () => {
    const { state: exact } = landscapeRace({ ...options, balls: [{ name: "exact", points: [start, [1, 0], [0, 0]] }] });
    const [, losses] = plotsAt(exact, 2);
    expect(losses.y.scale).toBe("log");
    expect(ballsOf(losses)[0]!.y).toBeCloseTo(losses.y.range[0], 6);
    expect(landscapeRaceMover.at(exact, 2).sentence).toContain("has loss 0.");
  });

  test("draws a landscape that is flat, or below 0, with even heights", () => {
    for (const loss of [() => 2, () => 0, (w1: number) => w1 - 20]) {
      const { state: other } = landscapeRace({ ...options, loss });
      const [map, losses] = plotsAt(other, 3);
      expect((map.series[0] as Field).z.flat().every((height) => height >= 0 && height <= 1)).toBe(true);
      expect(losses.y.scale).toBe("linear");
      expect(losses.y.range[0]).toBeLessThan(losses.y.range[1]);
    }
  });

  test("draws a map that is three to ten times as wide as it is high as a strip in even units, over losses that name nothing again", () => {
    for (const [w2, isStrip] of [
      [0.59, false],
      [0.61, true],
      [1, true],
      [1.79, true],
      [1.81, false],
    ] as const) {
      const { state: other } = landscapeRace({
        ...narrow,
        w2: [-w2, w2],
        balls: strip.state.balls,
      });
      const [map, losses] = plotsAt(other, 0);
      expect([map.wide === true, map.equalUnits, losses.namedBefore === true]).toEqual([isStrip, isStrip, isStrip]);
      expect([legend(map).length, legend(losses).length]).toEqual([2, 0]);
    }
    const [map, losses] = plotsAt(state, 0);
    expect([map.wide, losses.namedBefore, legend(losses).length]).toEqual([undefined, undefined, 3]);
  });

  test("has a unit as long on both axes of the still picture of a strip, over the whole width", () => {
    const [map] = plotsAt(strip.state, 0);
    const [contours] = linesOf(map);
    const places = ofKind(drawnIn(pictureSvg({ ...map, marks: [] })), "polyline")
      .map((one) => pointsOf(one))
      .filter((points) => points.length > 20);
    expect(contours!.name).toBe("equal loss: 0.01, 0.1, 1, 10");
    // The line of loss 1 is whole: by hand √2 to both sides, and a tenth of it up and down.
    const extents = places.map((points) =>
      [0, 1].map((axis) => Math.max(...points.map((p) => p[axis]!)) - Math.min(...points.map((p) => p[axis]!))),
    );
    const [across, up] = extents[2] as Point;
    expect(across / up).toBeCloseTo(10, 0);
    const width = Number(/width="([\d.]+)"/.exec(pictureSvg(map))![1]);
    expect(width).toBe(outputWidth);
    expect(across).toBeCloseTo((2 * Math.SQRT2 * (width - 88)) / 12, -1);
  });

  test("says that a spike down in the losses is a ball that crosses the floor, where there is one", () => {
    const told = " A spike down in a line of the losses is a ball that crosses the floor. Balls:";
    const captionOf = (...points: Point[]) => landscapeRace({ ...options, balls: [{ name: "one", points }] }).caption;
    const far: Point = [-9, 3];
    expect(captionOf(far, [0.1, 0.01], [2, 1])).toContain(told);
    expect(captionOf(far, [2, 1], [0.1, 0.01])).not.toContain("spike"); // down, and no way back
    expect(captionOf([2, 0], [1.5, 0], [2, 0])).not.toContain("spike"); // not even to the half, and the axis is even
    expect(captionOf([2, 0], [1, 0], [2, 0])).not.toContain("spike"); // on an even axis
  });

  test("has a caption of its own, or the learner's, and then how to read the picture", () => {
    expect(figure.caption).toMatch(
      /^A map of the loss seen from above, and beside it the loss versus the step\. The grey lines/,
    );
    expect(strip.caption).toMatch(
      /^A map of the loss seen from above, and under it the loss versus the step\. The grey/,
    );
    expect(landscapeRace({ ...options, caption: "Who wins?" }).caption).toMatch(/^Who wins\? The grey lines join/);
  });

  test("stays small", () => {
    const sixty = balls.map(({ name }, i) => ({
      name,
      points: walk([gradientDescent, momentum, adam][i]!({ learningRate: 0.02 }), 60),
    }));
    const made = figureHtml(landscapeRace({ ...options, balls: sixty }), { pageHref: "", script: "" });
    expect(made.length).toBeLessThan(80_000);
  });

  test.each<[string, unknown, string]>([
    ["nothing", undefined, "needs options to be an object with title, loss, w1, w2 and balls; got nothing (undefined)"],
    ["no title", { title: 3 }, "needs title to be a text; got 3"],
    ["a loss that is a number", { loss: 3 }, "needs loss to be a function; got 3"],
    [
      "a loss that gives NaN",
      { loss: () => Number.NaN },
      "needs a loss that is a finite number; got NaN for loss(−9, 2.5)",
    ],
    [
      "a loss that gives nothing",
      { loss: () => {} },
      "needs a loss that is a finite number; got nothing (undefined) for loss(−9, 2.5)",
    ],
    [
      "a loss without end on the map",
      { loss: (w1: number) => 1 / (w1 + 10) },
      "needs a loss that is a finite number; got Infinity for loss(−10, −4)",
    ],
    ["one end", { w1: [1] }, "needs w1 to hold 2 values; got [1]"],
    ["ends in the wrong order", { w2: [4, -4] }, "needs w2 to go from a lower end to an upper one; got [4, −4]"],
    ["no ball", { balls: [] }, "needs balls to hold at least one value; got an empty list"],
    ["four balls", { balls: [...balls, balls[0]] }, "needs one to three balls; got 4"],
    [
      "a ball without a name",
      { balls: [{ name: " ", points: [[0, 0]] }] },
      "needs balls[0].name to have 1 to 30 letters; got",
    ],
    [
      "a ball without points",
      { balls: [{ name: "a", points: [] }] },
      "needs balls[0].points to hold at least one value; got an empty list",
    ],
    [
      "a point of three",
      { balls: [{ name: "a", points: [[0, 0, 0]] }] },
      "needs balls[0].points[0] to hold 2 values; got [0, 0, 0]",
    ],
    [
      "a point that is none",
      { balls: [{ name: "a", points: [[0, Number.NaN]] }] },
      "needs balls[0].points[0][1] to be a finite number; got NaN",
    ],
    [
      "a point past all bounds",
      {
        balls: [
          {
            name: "a",
            points: [
              [0, 0],
              [-1e200, 0],
            ],
          },
        ],
      },
      'needs points of "a" up to 1e100; got 1e200 at step 1',
    ],
    [
      "1002 points",
      { balls: [{ name: "a", points: Array(1002).fill([0, 0]) }] },
      'needs 1 to 1001 points of "a"; got 1002',
    ],
  ])("refuses %s in a sentence", (_name, changed, sentence) => {
    const given = changed === undefined ? undefined : { ...options, ...(changed as object) };
    expect(() => landscapeRace(wrong(given))).toThrow(`landscapeRace: ${sentence}`);
  });
});

specifyMover("landscapeRace", [
  figure,
  leaping,
  strip,
  landscapeRace({ ...options, loss: () => 0, balls: [{ name: "still", points: [[0, 0]] }] }),
] as LiveFigure[]);
