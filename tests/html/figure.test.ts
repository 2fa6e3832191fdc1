import { describe, expect, test } from "vitest";
import { chart } from "../../src/figures/chart";
import { hill } from "../../src/figures/neuron/hill";
import { landscape } from "../../src/figures/neuron/landscape";
import type { Field } from "../../src/figures/figure";
import { playground } from "../../src/figures/network/playground";
import { colours } from "../../src/html/design";
import { fieldSvg } from "../../src/html/field";
import { figureHtml, tableHtml } from "../../src/html/figure";
import { colour } from "../../src/html/svg";
import { picturesIn } from "../drivers/outputs";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };
const loader = { pageHref: "../_page/page.js", script: "/* loader */" };
const nasty = `</script><img src=x onerror=alert(1)>"'&`;

describe("figureHtml(figure, loader)", () => {
  const html = figureHtml(hill(neuron, example), loader);

  test("carries title, still picture with its name, caption and numbers", () => {
    expect(html).toContain("<strong>The hill: loss versus one parameter</strong>");
    expect(html).toContain('alt="Loss versus w1" src="data:image/svg+xml;base64,');
    expect(html).toMatch(/<figcaption[^>]*>The curve is the loss/);
    expect(html).toMatch(/<th scope="col"[^>]*>slope<\/th>/);
  });
  test("says how many of the numbers it holds, where it does not hold all", () => {
    const chartOf = (count: number) => {
      const x = Array.from({ length: count }, (_, i) => i);
      const line = { name: "a", x, y: x };
      return figureHtml(
        chart({ title: "t", caption: "c", x: { title: "x" }, y: { title: "y" }, lines: [line] }),
        loader,
      );
    };
    expect(chartOf(8)).toContain("<summary>The numbers of this picture</summary>");
    expect(chartOf(40)).toContain("<summary>The numbers of this picture (9 of 40 points)</summary>");
  });
  test("finds the page by a relative address only", () => {
    expect(html).toContain('href="../_page/page.js" data-href="../_page/page.js"');
    expect(html.match(/https?:\/\/[^"'\s]+/g)).toBeNull();
  });
  test("is small, since the page computes the curve", () => expect(html.length).toBeLessThan(40_000));

  test("carries its data in a script that no text can end", () => {
    const line = { name: nasty, x: [1, 2], y: [1, 2] };
    const figure = chart({ title: nasty, caption: nasty, x: { title: nasty }, y: { title: nasty }, lines: [line] });
    const made = figureHtml(figure, loader);
    expect(made.match(/<script/g)).toHaveLength(2);
    expect(made.match(/<\/script>/g)).toHaveLength(2);
    const json = /<script type="application\/json">(.*?)<\/script>/s.exec(made)![1]!;
    expect(JSON.parse(json).title).toBe(nasty);
  });

  test("draws a map in a few kilobytes", () => {
    expect(figureHtml(landscape(neuron, [example]), loader).length).toBeLessThan(60_000);
  });

  test("has pictures that are whole by themselves: an address that reads back as SVG, with colours and no variables", () => {
    const made = figureHtml(playground(), loader);
    const pictures = picturesIn(made);
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      expect(picture).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" .*<\/svg>$/s);
      expect(picture).toContain(`stroke:${colours.loss.light}`);
      expect(picture).not.toContain("var(");
    }
  });

  test("says of the playground what its still picture shows", () => {
    const figure = playground();
    expect(figureHtml(figure, loader)).toContain(`<span class="nn-start"> ${figure.still}</span>`);
  });
});

describe("fieldSvg(field, axes, area)", () => {
  test("covers the area with a rectangle for each run of a band, one path for each band", () => {
    const field: Field = {
      ...{ type: "field", name: "map", x: [0, 1, 2], y: [0, 1], shading: "sides", reach: 1 },
      z: [
        [1, 1, -1],
        [1, 0.5, -1],
      ],
    };
    const axis = (range: [number, number]) => ({ title: "", range });
    const area = { left: 10, top: 20, width: 40, height: 30 };
    const paths = fieldSvg(field, { x: axis([0, 2]), y: axis([0, 1]) }, area).map(({ markup }) => markup);
    expect(paths).toEqual([
      `<path d="M0 35h40.5v30.5h-40.5zM0 5h20.5v30.5h-20.5z" style="fill:${colour("mapHigh")};fill-opacity:0.70"/>`,
      `<path d="M40 35h20.5v30.5h-20.5zM40 5h20.5v30.5h-20.5z" style="fill:${colour("mapLow")};fill-opacity:0.70"/>`,
      `<path d="M20 5h20.5v30.5h-20.5z" style="fill:${colour("mapHigh")};fill-opacity:0.35"/>`,
    ]);
  });
});

describe("tableHtml(table)", () => {
  const html = tableHtml({
    columns: ["neuron", "z", "says", "formula"],
    rows: [
      ["h1", "0.96", "−3e−5", "z = 1 + 2"],
      ["1", "−12.5", "–", "3"],
    ],
  });
  const sideOf = (text: string) => new RegExp(`<t[hd][^>]*text-align:(\\w+)[^>]*>${text}</t`).exec(html)?.[1];

  test("begins names and formulas at the left, and ends numbers at the right", () => {
    expect(["h1", "1", "neuron", "formula", "3"].map(sideOf)).toEqual(Array(5).fill("left"));
    expect(["0.96", "−12.5", "−3e−5", "–", "says"].map(sideOf)).toEqual(Array(5).fill("right"));
  });
  test("names each row by its first cell", () => expect(html).toMatch(/<th scope="row"[^>]*>h1<\/th>/));
});
