import { describe, expect, test } from "vitest";
import { confusionPicture } from "../../../src/figures/digits/confusionPicture";
import type { Diagram, Item } from "../../../src/figures/figure";
import { textWidth } from "../../../src/figures/graph/boxText";
import { colours } from "../../../src/html/design";
import { figureHtml } from "../../../src/html/figure";
import { pictureSvg } from "../../../src/html/picture";
import { drawnIn, pointsOf, toneOf } from "../../html/drawn";
import { wrong } from "../../math/refusals";

type Pixels = Extract<Item, { type: "pixels" }>;
type Text = Extract<Item, { type: "text" }>;
type Figure = ReturnType<typeof confusionPicture>;

// Of class 0 two are right and one is taken for 2; of class 1 one is right and two are taken for 2; of class 2 all four are right.
const targets = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2];
const predictions = [0, 2, 0, 1, 2, 2, 2, 2, 2, 2];
const figure = confusionPicture({ targets, predictions });

const diagramOf = (shown: Figure) => shown.panels[0] as Diagram;
const cellsOf = (shown: Figure) => diagramOf(shown).items.find((item): item is Pixels => item.type === "pixels")!;
const textsOf = (shown: Figure) => diagramOf(shown).items.filter((item): item is Text => item.type === "text");

/** What is written at a cell, counted from 0; the sums come after the last class. */
function writtenAt(shown: Figure, row: number, column: number): Text | undefined {
  const { x, y, cell } = cellsOf(shown);
  const at = (place: number) => Math.floor(place / cell);
  return textsOf(shown).find((text) => text.y > y && text.x > x && at(text.y - y) === row && at(text.x - x) === column);
}

describe("confusionPicture(options)", () => {
  test("writes each count where the row of its right class meets the column of what was said, and nothing for 0", () => {
    const written = [0, 1, 2].map((row) => [0, 1, 2].map((column) => writtenAt(figure, row, column)?.text ?? ""));
    expect(written).toEqual([
      ["2", "", "1"],
      ["", "1", "2"],
      ["", "", "4"],
    ]);
  });

  test("writes the sums at the end of rows and columns, and the names at their beginning", () => {
    expect([0, 1, 2].map((row) => writtenAt(figure, row, 3)?.text)).toEqual(["3", "3", "4"]);
    expect([0, 1, 2].map((column) => writtenAt(figure, 3, column)?.text)).toEqual(["2", "1", "7"]);
    expect(writtenAt(figure, 3, 3)?.text).toBe("10");
    const { x, y, cell } = cellsOf(figure);
    const names = textsOf(figure).filter(({ text, strong }) => strong && /^[012]$/.test(text));
    const above = names.filter((one) => one.y < y).map((one) => [one.text, Math.floor((one.x - x) / cell)]);
    const beside = names.filter((one) => one.x < x).map((one) => [one.text, Math.floor((one.y - y) / cell)]);
    const wanted = [
      ["0", 0],
      ["1", 1],
      ["2", 2],
    ];
    expect([above, beside]).toEqual([wanted, wanted]);
  });

  test("paints what is right in one tone and mistakes in another, the stronger the more often", () => {
    const painted = drawnIn(pictureSvg(diagramOf(figure))).filter(({ style }) => style["fill-opacity"]);
    const at = (row: number, column: number) => {
      const one = painted.find((each) => pointsOf(each)[0]!.join() === [column, row].join());
      return one && { tone: toneOf(one.style["fill"]), strength: Number(one.style["fill-opacity"]) };
    };
    expect([0, 1, 2].map((k) => at(k, k)!.tone)).toEqual(["mapHigh", "mapHigh", "mapHigh"]);
    expect([at(0, 2)!.tone, at(1, 2)!.tone]).toEqual(["mapLow", "mapLow"]);
    expect([at(0, 1), at(1, 0), at(2, 0), at(2, 1)]).toEqual(Array(4).fill(undefined));
    expect(at(1, 1)!.strength < at(0, 0)!.strength && at(0, 0)!.strength < at(2, 2)!.strength).toBe(true);
    expect(at(0, 2)!.strength).toBeLessThan(at(1, 2)!.strength);
    expect(at(0, 2)!.strength).toBeGreaterThan(0.1);
  });

  test("paints never so strongly that a count stands out by less than 4.5 : 1", () => {
    const strongest = Math.max(...cellsOf(figure).pictures[0]!.levels.map(Math.abs)) / 16;
    const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    const luminance = (rgb: readonly number[]) => {
      const [r, g, b] = rgb.map((value) =>
        value <= 10.01 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    for (const theme of ["light", "dark"] as const)
      for (const ground of ["mapHigh", "mapLow"] as const) {
        const paper = channels(colours.paper[theme]);
        const full = channels(colours[ground][theme]);
        const mixed = luminance(paper.map((value, i) => value + strongest * (full[i]! - value)));
        const ink = luminance(channels(colours.ink[theme]));
        const contrast = (Math.max(mixed, ink) + 0.05) / (Math.min(mixed, ink) + 0.05);
        expect(contrast, `${ground}, ${theme}`).toBeGreaterThan(4.5);
      }
  });

  test("says how many are right, and which confusion is the most frequent", () => {
    expect(figure.title).toBe("7 of 10 are right");
    expect(confusionPicture({ targets, predictions, title: "Mine" }).title).toBe("Mine");
    expect(figure.caption).toContain("Right: 7 of 10 (70 %). The most frequent confusion: 1 taken for 2, 2 times.");
    const said = (some: number[], others: number[]) =>
      confusionPicture({ targets: some, predictions: others }).caption.split("%). ")[1];
    expect(said([0, 1], [0, 1])).toBe("There is no mistake.");
    expect(said([0, 1], [0, 0])).toBe("The most frequent confusion: 1 taken for 0, once.");
    expect(said([0, 1], [1, 0])).toBe("The most frequent confusions: 0 taken for 1 and 1 taken for 0, once each.");
    expect(said([0, 1, 2, 3, 4], [1, 2, 3, 4, 0])).toBe(
      "The most frequent confusions: 0 taken for 1, 1 taken for 2, 2 taken for 3 and 2 more, once each.",
    );
  });

  test("has the same counts in its table", () => {
    expect(figure.table).toEqual({
      columns: ["right class", "said 0", "said 1", "said 2", "sum"],
      rows: [
        ["0", "2", "0", "1", "3"],
        ["1", "0", "1", "2", "3"],
        ["2", "0", "0", "4", "4"],
        ["sum", "2", "1", "7", "10"],
      ],
    });
  });

  test.each<[string, number[], number[], number]>([
    ["two, where one class alone occurs", [0, 0], [0, 0], 2],
    ["up to the largest that was said", [0, 0], [0, 6], 7],
    ["ten", [9], [0], 10],
  ])("counts classes from 0: %s", (_name, some, others, classes) => {
    const { columns, rows } = confusionPicture({ targets: some, predictions: others }).table;
    expect([columns.length, rows.length]).toEqual([classes + 2, classes + 1]);
  });

  test("holds all its words, with few classes and with counts of four digits", () => {
    const thousands = Array<number>(1797).fill(1);
    for (const shown of [
      figure,
      confusionPicture({ targets: [0], predictions: [1] }),
      confusionPicture({ targets: thousands, predictions: thousands }),
      confusionPicture({ targets: [9], predictions: [0] }),
    ]) {
      const { width, height } = diagramOf(shown);
      expect(width).toBeLessThanOrEqual(700);
      for (const { x, y, text, strong, anchor = "middle" } of textsOf(shown)) {
        const wide = textWidth(text, strong);
        const left = x - (anchor === "end" ? wide : wide / 2);
        expect(left >= 0 && left + wide <= width && y >= 8 && y <= height - 8, text).toBe(true);
        if (/^\d+$/.test(text)) expect(wide).toBeLessThan(cellsOf(shown).cell);
      }
    }
    const ten = Array.from({ length: 400 }, (_, i) => i % 10);
    const full = confusionPicture({ targets: ten, predictions: ten.map((k, i) => (k + Math.floor(i / 10)) % 10) });
    expect(figureHtml(full, { pageHref: "", script: "" }).length).toBeLessThan(60_000);
  });

  test.each<[string, unknown, string]>([
    ["nothing", undefined, "needs options to be an object with targets and predictions; got nothing (undefined)"],
    ["no list", { targets: 3 }, "needs targets to be a list; got 3"],
    ["no example", { targets: [] }, "needs targets to hold at least one value; got an empty list"],
    [
      "lists of two lengths",
      { predictions: [1] },
      "needs as many predictions as targets; got 2 targets and 1 prediction",
    ],
    ["a class of 10", { predictions: [1, 10] }, "needs predictions[1] to be a whole number from 0 to 9; got 10"],
    ["half a class", { targets: [0.5, 1] }, "needs targets[0] to be a whole number from 0 to 9; got 0.5"],
    ["NaN", { targets: [0, Number.NaN] }, "needs targets[1] to be a whole number from 0 to 9; got NaN"],
    ["a title that is none", { title: 7 }, "needs title to be a text; got 7"],
  ])("refuses %s in a sentence", (_name, changed, sentence) => {
    const options =
      changed === undefined ? undefined : { targets: [0, 1], predictions: [0, 1], ...(changed as object) };
    expect(() => confusionPicture(wrong(options))).toThrow(`confusionPicture: ${sentence}`);
  });
});
