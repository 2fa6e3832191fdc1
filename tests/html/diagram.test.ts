import { describe, expect, test } from "vitest";
import type { Diagram, Field, Item } from "../../src/figures/figure";
import { knobPlaces } from "../../src/html/diagram";
import { pictureSvg } from "../../src/html/picture";
import { drawnIn, numberOf, ofKind, pointsOf, toneOf } from "./drawn";

const drawn = (...items: Item[]) =>
  drawnIn(pictureSvg({ type: "diagram", name: "d", width: 400, height: 200, items })).slice(1);
const edge = (more: Partial<Extract<Item, { type: "edge" }>>): Item => ({
  type: "edge",
  from: [20, 40],
  to: [220, 140],
  tone: "you",
  thickness: 3,
  ...more,
});

describe("pictureSvg(diagram)", () => {
  test("is as large as the diagram", () => {
    expect(pictureSvg({ type: "diagram", name: "d", width: 400, height: 200, items: [] })).toContain(
      'viewBox="0 0 400 200" width="400" height="200"',
    );
  });

  test("draws a line from end to end, as thick and in the tone that it names", () => {
    const [line] = ofKind(drawn(edge({})), "line");
    expect(pointsOf(line!)).toEqual([
      [20, 40],
      [220, 140],
    ]);
    expect([line!.style["stroke-width"], toneOf(line!.style["stroke"]), line!.style["stroke-dasharray"]]).toEqual([
      "3",
      "you",
      "none",
    ]);
  });

  test("draws a curve through its points, unfilled, with its dash", () => {
    const points: [number, number][] = [
      [10, 20],
      [30, 60],
      [50, 40],
    ];
    const curve: Item = { type: "curve", points, tone: "downhill", thickness: 2, dash: "dash" };
    const [line] = ofKind(drawn(curve), "polyline");
    expect(pointsOf(line!)).toEqual(points);
    expect(line!.style).toMatchObject({ fill: "none", "stroke-width": "2", "stroke-dasharray": "8 5" });
    expect(toneOf(line!.style["stroke"])).toBe("downhill");
  });

  test("draws a dashed line dashed: that is what a negative weight looks like", () => {
    for (const dash of ["dash", "dot"] as const)
      expect(ofKind(drawn(edge({ dash })), "line")[0]!.style["stroke-dasharray"]).toMatch(/^\d+ \d+$/);
  });

  test("puts the tip of an arrow where it ends", () => {
    const all = drawn(edge({ arrow: true }));
    expect(pointsOf(ofKind(all, "line")[0]!)[0]).toEqual([20, 40]);
    const [tip, ...others] = pointsOf(ofKind(all, "polygon")[0]!);
    expect(tip).toEqual([220, 140]);
    for (const [x, y] of others) expect(Math.hypot(x - 20, y - 40)).toBeLessThan(Math.hypot(200, 100));
  });

  test("writes a label in the middle of its line, or at the part of it that is named, and over all lines", () => {
    for (const [more, place] of [
      [{}, [120, 90]],
      [{ labelAt: 0.25 }, [70, 65]],
    ] as const) {
      const all = drawn(edge({ label: "w1 0.4", ...more }), edge({ from: [20, 140], to: [220, 40] }));
      const label = all.findIndex(({ text }) => text === "w1 0.4");
      expect(pointsOf(all[label]!)).toEqual([place]);
      expect(label).toBe(all.length - 1);
      // The paper under it holds the label.
      const [[left, top], [right, bottom]] = pointsOf(all[label - 1]!) as [[number, number], [number, number]];
      expect([(left + right) / 2, (top + bottom) / 2]).toEqual(place.map((at) => expect.closeTo(at, 6)));
    }
  });

  test("draws a circle and a box around their places, with their lines one under the other inside", () => {
    const lines = ["z", "0.96", "∂"];
    const node = { type: "node" as const, x: 100, y: 80, width: 90, lines, tone: "loss" as const };
    const [circle] = ofKind(drawn({ ...node, shape: "circle" }), "circle");
    expect([pointsOf(circle!), numberOf(circle!, "r"), toneOf(circle!.style["stroke"])]).toEqual([
      [[100, 80]],
      45,
      "loss",
    ]);
    const all = drawn({ ...node, shape: "box" });
    const [[left, top], [right, bottom]] = pointsOf(ofKind(all, "rect")[0]!) as [[number, number], [number, number]];
    expect([left, right, (top + bottom) / 2]).toEqual([55, 145, 80]);
    const words = ofKind(all, "text");
    expect(words.map(({ text }) => text)).toEqual(["z", "0.96", "∂"]);
    const heights = words.map((word) => pointsOf(word)[0]![1]);
    expect(heights[1]).toBe(80);
    expect(heights.every((y, i) => y > top && y < bottom && (i === 0 || y > heights[i - 1]!))).toBe(true);
  });

  test("draws a dot of its size at its place", () => {
    const [dot] = ofKind(drawn({ type: "dot", x: 60, y: 70, size: 6, tone: "blame" }), "circle");
    expect([pointsOf(dot!), numberOf(dot!, "r"), toneOf(dot!.style["fill"])]).toEqual([[[60, 70]], 6, "blame"]);
  });

  test("draws a small map around its place, higher values of y further up", () => {
    const field: Field = {
      type: "field",
      name: "f",
      x: [0, 1, 2],
      y: [0, 1],
      z: [
        [0.5, 0.5, 1],
        [0, 0.5, 0.5],
      ],
      shading: "sides",
      middle: 0.5,
      reach: 0.5,
    };
    const all = drawn({ type: "map", x: 100, y: 80, width: 40, field, tone: "you" });
    const patch = (tone: string) =>
      pointsOf(all.find(({ style }) => toneOf(style["fill"]) === tone && Number(style["fill-opacity"]) > 0.6)!);
    const holds = (patch: [number, number][], [x, y]: [number, number]) =>
      patch[0]![0] <= x && x <= patch[1]![0] && patch[0]![1] <= y && y <= patch[1]![1];
    expect(holds(patch("mapHigh"), [120, 100])).toBe(true);
    expect(holds(patch("mapLow"), [80, 60])).toBe(true);
    const frame = ofKind(all, "rect").at(-1)!;
    expect([pointsOf(frame), toneOf(frame.style["stroke"])]).toEqual([
      [
        [80, 60],
        [120, 100],
      ],
      "you",
    ]); // prettier-ignore
  });

  test("writes a text where it stands, from the side that is named", () => {
    const text = { type: "text", x: 30, y: 60, text: "forward", tone: "blame" } as const;
    const [middle, end] = drawn(text, { ...text, anchor: "end" });
    expect(pointsOf(middle!)).toEqual([[30, 60]]);
    expect([middle, end].map((one) => one!.attributes["text-anchor"])).toEqual(["middle", "end"]);
    expect(toneOf(middle!.style["fill"])).toBe("blame");
  });
});

describe("knobPlaces(diagram)", () => {
  test("lie over the box and over the label of the line that carry their name", () => {
    const items: Item[] = [
      edge({ label: "w1 0.4", labelAt: 0.25, knob: "w1" }),
      edge({ label: "no knob" }),
      { type: "node", shape: "circle", x: 30, y: 50, width: 40, lines: ["x1", "0.5"], tone: "quiet", knob: "x1" },
      { type: "node", shape: "box", x: 300, y: 60, width: 90, lines: ["a", "b"], tone: "quiet", knob: "y" },
    ];
    const diagram: Diagram = { type: "diagram", name: "d", width: 400, height: 200, items };
    const places = knobPlaces(diagram);
    expect(places.map(({ knob, x, y }) => [knob, x, y])).toEqual([
      ["w1", 70, 65],
      ["x1", 30, 50],
      ["y", 300, 60],
    ]);
    // As large as what is drawn there.
    const all = drawnIn(pictureSvg(diagram)).slice(1);
    const box = ofKind(all, "rect").find((one) => pointsOf(one)[0]![0] === 255)!;
    const paper = all[all.findIndex(({ text }) => text === "w1 0.4") - 1]!;
    const sizeOf = (one: typeof box) => [numberOf(one, "width"), numberOf(one, "height")];
    expect(places.map(({ width, height }) => [width, height])).toEqual([sizeOf(paper), [40, 40], sizeOf(box)]);
  });
});
