import { describe, expect, test } from "vitest";
import type { Diagram } from "../../../src/figures/figure";
import { graphPicture, type Remembering } from "../../../src/figures/graph/graphPicture";
import { wrong } from "../../math/refusals";

const given = (data: number): Remembering => ({ data, parents: [], slopes: [] });
const [a, b] = [given(2), given(3)];
const product: Remembering = { data: 6, parents: [a, b], slopes: [3, 2] };
const sum: Remembering = { data: 8, parents: [product, a], slopes: [1, 1] };

describe("graphPicture(result, names)", () => {
  const figure = graphPicture(sum, { a, b, sum });
  const { items } = figure.panels[0] as Diagram;
  const boxes = items.flatMap((item) => (item.type === "node" ? [item] : []));
  const box = (name: string) => boxes.find(({ lines }) => lines[0] === name)!;

  test("draws each number once, with its name and its data, and no room for a gradient", () => {
    expect(boxes.map(({ lines }) => lines)).toEqual([
      ["a", "2"],
      ["b", "3"],
      ["×", "6"],
      ["sum", "8"],
    ]);
  });
  test("knows a product and a sum by their numbers, and calls another operation nothing", () => {
    const names = (data: number, slopes: number[]) => {
      const figure = graphPicture({ data, parents: [a, b], slopes });
      const { items } = figure.panels[0] as Diagram;
      return [items.flatMap((item) => (item.type === "node" ? [item.lines] : [])).at(-1), figure.table.rows.at(-1)![0]];
    };
    expect(names(5, [1, 1])).toEqual([["+", "5"], "+"]);
    expect(names(6, [3, 2])).toEqual([["×", "6"], "×"]);
    for (const [data, ...slopes] of [
      [6, 2, 3],
      [6, 1, 1],
      [5, 3, 2],
      [5, 1, -1],
      [-1, 1, -1],
    ] as const)
      expect(names(data, slopes)).toEqual([[String(data).replace("-", "−")], "made"]);
    const one = given(1);
    const square = graphPicture({ data: 1, parents: [one], slopes: [2] }).panels[0] as Diagram;
    expect(square.items.flatMap((item) => (item.type === "node" ? [item.lines] : []))).toEqual([["given", "1"], ["1"]]);
  });
  test("says what the colours of its frames mean, as they are drawn", () => {
    expect(figure.caption).toContain("Blue frames were made, the others were given.");
    expect(boxes.map(({ tone }) => tone)).toEqual(["you", "you", "loss", "loss"]);
  });
  test("writes on each arrow the slope that the number remembers", () => {
    const slopes = items.flatMap((item) => (item.type === "text" ? [item.text] : []));
    expect(slopes).toEqual(["·3", "·2", "·1", "·1"]);
  });
  test("leads an arrow from a to both numbers that were made from it", () => {
    const heads = items.flatMap((item) => (item.type === "edge" && item.arrow ? [item.to[0]] : []));
    expect(heads.sort((one, other) => one - other)).toEqual([
      ...Array<number>(2).fill(box("×").x - 44),
      ...Array<number>(2).fill(box("sum").x - 44),
    ]);
  });
  test("lists what each was made from", () => {
    expect(figure.table.rows).toEqual([
      ["a", "2", "–", "–"],
      ["b", "3", "–", "–"],
      ["×", "6", "2 and 3", "3 and 2"],
      ["sum", "8", "6 and 2", "1 and 1"],
    ]);
  });
  test("counts a graph that is too large to draw, however long", () => {
    let end = given(1);
    for (let k = 0; k < 20_000; k += 1) end = { data: 1, parents: [end], slopes: [1] };
    expect(graphPicture(end).title).toBe("A graph of 20001 numbers, with 20000 operations in a row");
  });
  test.each<[string, unknown, string]>([
    ["no object", 7, "graphPicture: needs each number to be an object with data, parents and slopes; got 7"],
    ["no data", { parents: [], slopes: [] }, "graphPicture: needs data to be a finite number"],
    ["no parents", { data: 1 }, "graphPicture: needs parents to be a list"],
    ["a slope too few", { data: 1, parents: [a, b], slopes: [1] }, "graphPicture: needs slopes to hold 2 values"],
  ])("refuses %s", (_name, number, sentence) => expect(() => graphPicture(wrong(number))).toThrow(sentence));
  test("refuses a number that is made from itself", () => {
    const loop = given(1);
    loop.parents = [given(2), { data: 3, parents: [loop], slopes: [1] }];
    loop.slopes = [1, 1];
    expect(() => graphPicture(loop)).toThrow("one that is made from itself");
  });
});
