import { describe, expect, test } from "vitest";
import { type Bar, bars } from "../../src/figures/bars";
import type { Diagram, Item } from "../../src/figures/figure";
import { textWidth } from "../../src/figures/graph/boxText";
import { pictureSvg } from "../../src/html/picture";
import { drawnIn, ofKind, pointsOf } from "../html/drawn";
import { wrong } from "../math/refusals";

const text = { title: "Three loops", caption: "Time of one product.", unit: "ms" };
const list: Bar[] = [
  { name: "lists of lists", value: 84 },
  { name: "one flat list", value: 21 },
  { name: "lanes", value: 5.25 },
  { name: "nothing to do", value: 0 },
];
const figure = bars({ ...text, bars: list });

type Edge = Extract<Item, { type: "edge" }>;
type Text = Extract<Item, { type: "text" }>;
const diagramOf = (shown: ReturnType<typeof bars>) => shown.panels[0] as Diagram;
const edgesOf = (shown: ReturnType<typeof bars>) =>
  diagramOf(shown).items.filter((item): item is Edge => item.type === "edge" && item.tone === "loss");
const textsOf = (shown: ReturnType<typeof bars>) =>
  diagramOf(shown).items.filter((item): item is Text => item.type === "text");
const lengthOf = ({ from, to }: Edge) => to[0] - from[0];

describe("bars(options)", () => {
  test("draws bars as long as their values, all from one line at 0", () => {
    const drawn = edgesOf(figure);
    expect(new Set(drawn.map(({ from }) => from[0])).size).toBe(1);
    const perUnit = lengthOf(drawn[0]!) / 84;
    expect(perUnit).toBeGreaterThan(3);
    for (const [i, { value }] of list.entries()) expect(lengthOf(drawn[i]!)).toBeCloseTo(perUnit * value, 9);
    const zero = diagramOf(figure).items.find((item): item is Edge => item.type === "edge" && item.tone === "quiet")!;
    expect([zero.from[0], zero.to[0]]).toEqual([drawn[0]!.from[0], drawn[0]!.from[0]]);
  });

  test("is drawn in the picture with these lengths", () => {
    const lines = ofKind(drawnIn(pictureSvg(diagramOf(figure))), "line").filter(
      ({ style }) => style["stroke-width"] === "22",
    );
    const lengths = lines.map((one) => pointsOf(one)[1]![0] - pointsOf(one)[0]![0]);
    expect(lengths.map((length) => (84 * length) / lengths[0]!)).toEqual(
      list.map(({ value }) => expect.closeTo(value, 1)),
    );
  });

  test("names each bar at its left, and says its value with the unit at its end", () => {
    const texts = textsOf(figure);
    for (const [i, { name }] of list.entries()) {
      const { from, to } = edgesOf(figure)[i]!;
      const [named, valued] = texts.slice(2 * i);
      expect([named!.text, named!.anchor, named!.y, named!.x < from[0]]).toEqual([name, "end", from[1], true]);
      expect([valued!.anchor, valued!.y, valued!.x > to[0]]).toEqual(["start", from[1], true]);
    }
    expect(texts.filter(({ strong }) => strong).map((one) => one.text)).toEqual(["84 ms", "21 ms", "5.25 ms", "0 ms"]);
  });

  test("has the numbers behind it", () => {
    expect(figure.table).toEqual({
      columns: ["name", "ms"],
      rows: [
        ["lists of lists", "84"],
        ["one flat list", "21"],
        ["lanes", "5.25"],
        ["nothing to do", "0"],
      ],
    });
  });

  test("keeps all words on the paper, whatever their length, and cuts only names that would leave no room for bars", () => {
    const long = "a name that nobody would give a bar, since it says as much as a sentence does";
    const cases = [
      figure,
      bars({ ...text, unit: "million multiplications", bars: [{ name: long, value: 1234.5 }, ...list] }),
      bars({ ...text, bars: Array.from({ length: 8 }, (_, i) => ({ name: `b${i}`, value: 1e300 / 10 ** i })) }),
    ];
    for (const shown of cases) {
      const { width, height } = diagramOf(shown);
      for (const { x, y, text, anchor, strong = false } of textsOf(shown)) {
        const [left, right] = anchor === "end" ? [x - textWidth(text), x] : [x, x + textWidth(text, strong)];
        expect(left >= 0 && right <= width && y > 10 && y < height - 10).toBe(true);
      }
      expect(lengthOf(edgesOf(shown)[0]!)).toBeGreaterThan(150);
    }
    expect(textsOf(cases[1]!)[0]!.text).toMatch(/^a name that .*…$/);
    expect(cases[1]!.table.rows[0]![0]).toBe(long);
  });

  test("draws no length where all values are 0", () => {
    const drawn = edgesOf(bars({ ...text, bars: [{ name: "a", value: 0 }] }));
    expect(drawn.map(lengthOf)).toEqual([0]);
  });

  test.each<[string, unknown, string]>([
    ["nothing", undefined, "needs options to be an object with title, caption, unit and bars; got nothing (undefined)"],
    ["no bars", { ...text, bars: [] }, "needs bars to hold at least one value; got an empty list"],
    ["bars that are no list", { ...text, bars: 7 }, "needs bars to be a list; got 7"],
    ["nine bars", { ...text, bars: Array(9).fill(list[0]) }, "needs 1 to 8 bars; got 9"],
    ["a number for a bar", { ...text, bars: [7] }, "needs bars[0] to be an object with name and value; got 7"],
    ["a bar without a name", { ...text, bars: [{ value: 7 }] }, "needs the name of bars[0] to be a text; got nothing"],
    ["no unit", { ...text, unit: undefined, bars: list }, "needs the unit to be a text; got nothing (undefined)"],
    [
      "a unit as long as a sentence",
      { ...text, unit: "million multiplications a second", bars: list },
      'needs a unit of up to 24 letters; got the text "million',
    ],
    [
      "a negative value",
      { ...text, bars: [{ name: "a", value: -1 }] },
      'needs the value of "a" to be 0 or more; got −1',
    ],
    [
      "a value without end",
      { ...text, bars: [{ name: "a", value: Infinity }] },
      'needs the value of "a" to be a finite number; got Infinity',
    ],
  ])("refuses %s", (_name, options, sentence) => expect(() => bars(wrong(options))).toThrow(`bars: ${sentence}`));
});
