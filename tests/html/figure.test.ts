import { describe, expect, test } from "vitest";
import { chart } from "../../src/figures/chart";
import { hill } from "../../src/figures/neuron/hill";
import { landscape } from "../../src/figures/neuron/landscape";
import { figureHtml, tableHtml } from "../../src/html/figure";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };
const loader = { pageHref: "../_page/page.js", script: "/* loader */" };
const nasty = `</script><img src=x onerror=alert(1)>"'&`;

describe("figureHtml(figure, loader)", () => {
  const html = figureHtml(hill(neuron, example), loader);

  test("carries title, still picture with its name, caption and numbers", () => {
    expect(html).toContain("<strong>The hill: loss versus one parameter</strong>");
    expect(html).toContain('alt="Loss versus w1" src="data:image/svg+xml,');
    expect(html).toMatch(/<figcaption[^>]*>The curve is the loss/);
    expect(html).toMatch(/<th scope="col"[^>]*>slope<\/th>/);
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
    expect(figureHtml(landscape(neuron, [example]), loader).length).toBeLessThan(160_000);
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
