import { describe, expect, test } from "vitest";
import type { Item } from "../../src/figures/figure";
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

  test("writes a text where it stands, from the side that is named", () => {
    const text = { type: "text", x: 30, y: 60, text: "forward", tone: "blame" } as const;
    const [middle, end] = drawn(text, { ...text, anchor: "end" });
    expect(pointsOf(middle!)).toEqual([[30, 60]]);
    expect([middle, end].map((one) => one!.attributes["text-anchor"])).toEqual(["middle", "end"]);
    expect(toneOf(middle!.style["fill"])).toBe("blame");
  });
});
