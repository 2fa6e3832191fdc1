import { describe, expect, test } from "vitest";
import type { Diagram, Line, Plot } from "../../../src/figures/figure";
import { type Chain, chainPicture, chainPictureMover } from "../../../src/figures/neuron/chain";
import { formatNumber } from "../../../src/math/format";
import { forwardNeuron, neuronLoss } from "../../../src/math/neuron";
import { withParameter } from "../../../src/math/neuronParameters";
import { specifyMover } from "../specifyMover";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };
const figure = chainPicture(neuron, example);

const h = 1e-6;
const slopeOf = (f: (x: number) => number, x: number) => (f(x + h) - f(x - h)) / (2 * h);
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
/** The three links as functions, written out here once more. */
const functionsOf = (along: string) => [
  (value: number) => forwardNeuron(withParameter(neuron, along, value), example.inputs).preActivation,
  sigmoid,
  (a: number) => (a - example.target) ** 2,
];
const plotsAt = (state: Chain, position: number) => chainPictureMover.at(state, position).panels.slice(1) as Plot[];
const wordsAt = (state: Chain, position: number) =>
  (chainPictureMover.at(state, position).panels[0] as Diagram).items.flatMap((item) =>
    item.type === "node" ? item.lines : item.type === "text" ? [item.text] : [],
  );
const inNumbers = (text: string) => Number(text.replace("· ", "").replaceAll("−", "-"));

test("leaves a parameter where the slider has moved it when another is blamed", () => {
  const state = chainPictureMover.choose!(figure.state, "b", 5);
  expect(state.neuron).toEqual({ weights: [5, 0.7], bias: 0.2 });
  expect(chainPictureMover.choose!(state, "w1", 0.2).neuron).toEqual({ weights: [5, 0.7], bias: 0.2 });
});

describe.each(["w1", "w2", "b"])("chainPicture(neuron, example), blaming %s", (along) => {
  const state = chainPictureMover.choose!(figure.state, along, 0.4);
  const { min, max } = chainPictureMover.slider(state);
  const positions = [min, -3.2, 0.4, 2, max];

  test("has each ball on the curve of its link, the tangent through it with the slope there, and hands its value on", () => {
    for (const position of positions) {
      let value = position;
      for (const [i, link] of functionsOf(along).entries()) {
        const { marks, series } = plotsAt(state, position)[i]!;
        const [tangent, ball] = marks;
        if (tangent?.type !== "segment" || ball?.type !== "ball") throw new Error("no tangent, or no ball");
        expect(ball.x).toBeCloseTo(value, 9);
        expect(ball.y).toBeCloseTo(link(value), 9);
        const drawn = (tangent.to[1] - tangent.from[1]) / (tangent.to[0] - tangent.from[0]);
        expect(drawn).toBeCloseTo(slopeOf(link, value), 5);
        expect(tangent.from[1] + drawn * (ball.x - tangent.from[0])).toBeCloseTo(ball.y, 9);
        const { x, y } = series[0] as Line;
        for (const [k, at] of x.entries()) expect(y[k]).toBeCloseTo(link(at), 9);
        value = link(value);
      }
    }
  });

  test("multiplies the three slopes to the slope of the loss", () => {
    const lossAt = (value: number) => neuronLoss(withParameter(neuron, along, value), example);
    for (const position of [-3.2, 0.4, 2]) {
      const numbers = chainPictureMover.at(state, position).formulas[0]!.split(" = ").slice(2);
      const total = inNumbers(numbers[1]!);
      const factors = numbers[0]!.split(" · ").map((factor) => inNumbers(factor.replace(/[()]/g, "")));
      expect(factors).toHaveLength(3);
      expect(factors.reduce((a, b) => a * b)).toBeCloseTo(total, 3);
      expect(total).toBeCloseTo(slopeOf(lossAt, position), 4);
    }
  });

  test("keeps all axes while the slider moves, with every ball inside", () => {
    const axesOf = (position: number) => plotsAt(state, position).map(({ x, y }) => [x, y]);
    for (const position of positions) {
      expect(axesOf(position)).toEqual(axesOf(0.4));
      for (const { x, y, marks } of plotsAt(state, position)) {
        const ball = marks[1]!;
        if (ball.type !== "ball") throw new Error("no ball");
        expect(x.range[0] < ball.x && ball.x < x.range[1]).toBe(true);
        expect(y.range[0] < ball.y && ball.y < y.range[1]).toBe(true);
      }
    }
  });
});

describe("chainPicture(neuron, example)", () => {
  test.each([0, 0.25, 1])("holds the whole curve of the loss, for the target %s", (target) => {
    const loss = plotsAt(chainPicture(neuron, { ...example, target }).state, 0.4)[2]!;
    const highest = Math.max(target ** 2, (1 - target) ** 2);
    expect(loss.y.range[0]).toBeLessThan(0);
    expect(loss.y.range[1]).toBeGreaterThan(highest);
    expect(loss.y.range[1]).toBeLessThan(1.5 * highest);
  });

  test("multiplies the links to the gradient, in its table", () => {
    const { table } = chainPicture(neuron, example, "w2");
    expect(table.rows.map((row) => row[1])).toEqual(["−0.5538", "0.2002", "0.8", "−0.0887"]);
  });

  test("writes the formula with the numbers of the moment", () => {
    expect(chainPictureMover.at(figure.state, 0.4).formulas).toEqual([
      "∂L/∂w1 = ∂L/∂a · ∂a/∂z · ∂z/∂w1 = −0.5538 · 0.2002 · 0.5 = −0.05544",
    ]);
  });

  test("has the values in the boxes, the blame under each, and each slope over its plot", () => {
    expect(wordsAt(figure.state, 0.4)).toEqual(
      expect.arrayContaining(["0.4", "0.96", "0.7231", "0.07666", "−0.5538", "−0.1109", "−0.05544"]),
    );
    expect(wordsAt(figure.state, 0.4)).toEqual(
      expect.arrayContaining(["slope ∂z/∂w1 = 0.5", "slope ∂a/∂z = 0.2002", "slope ∂L/∂a = −0.5538"]),
    );
    // From left to right as the plots under them.
    const diagram = chainPictureMover.at(figure.state, 0.4).panels[0] as Diagram;
    const over = diagram.items.flatMap((item) =>
      item.type === "text" && item.text.startsWith("slope ") ? [item] : [],
    );
    const inOrder = [...over].sort((a, b) => a.x - b.x).map(({ text }) => /slope (\S+)/.exec(text)![1]);
    expect(inOrder).toEqual(plotsAt(figure.state, 0.4).map(({ name }) => /its slope (\S+)/.exec(name)![1]));
  });

  test("says the slope of the loss once on the way back, where the blame begins", () => {
    const texts = wordsAt(figure.state, 0.4);
    expect(texts.filter((text) => text === "∂L/∂a")).toHaveLength(1);
    expect(texts.filter((text) => text.endsWith("−0.5538"))).toEqual(["−0.5538", "slope ∂L/∂a = −0.5538"]);
  });

  test.each(["w1", "w2", "b"])(
    "has for %s the values in its boxes, under each its blame, and between them the links",
    (along) => {
      // By hand, for the target 0.25: z = 0.96, a = σ(z), L = (a − 0.25)².
      const a = sigmoid(0.96);
      const value = { w1: 0.4, w2: 0.7, b: 0.2 }[along]!;
      const input = { w1: 0.5, w2: 0.8, b: 1 }[along]!;
      const [byA, byZ] = [2 * (a - 0.25), 2 * (a - 0.25) * a * (1 - a)];
      const { state, table } = chainPicture(neuron, { ...example, target: 0.25 }, along);
      const diagram = chainPictureMover.at(state, value).panels[0] as Diagram;
      expect(diagram.items.flatMap((item) => (item.type === "node" ? [item.lines] : []))).toEqual([
        [along, formatNumber(value)],
        ["z", "0.96"],
        ["a", formatNumber(a)],
        ["loss L", formatNumber((a - 0.25) ** 2)],
      ]);
      const words = diagram.items.flatMap((item) => (item.type === "text" ? [item] : []));
      /** The number that stands under a name. */
      const under = (name: string) =>
        words
          .filter(
            ({ x, text, y }) => words.some((one) => one.text === name && one.x === x && one.y < y) && /\d/.test(text),
          )
          .map(({ text }) => text.replace("· ", ""));
      const blames = [byZ * input, byZ, byA].map((blame) => formatNumber(blame));
      for (const [i, name] of [`∂L/∂${along}`, "∂L/∂z", "∂L/∂a"].entries()) expect(under(name)).toContain(blames[i]);
      expect(under(`∂z/∂${along}`)).toEqual([formatNumber(input)]);
      expect(under("∂a/∂z")).toEqual([formatNumber(a * (1 - a))]);
      const product = [byA, a * (1 - a), input].map((link) => formatNumber(link)).join(" · ");
      expect(chainPictureMover.at(state, value).formulas).toEqual([
        `∂L/∂${along} = ∂L/∂a · ∂a/∂z · ∂z/∂${along} = ${product} = ${blames[0]}`,
      ]);
      expect(table.rows.map(([, number]) => number)).toEqual([...product.split(" · "), blames[0]]);
      const way = (tone: string) =>
        diagram.items
          .flatMap((item) => (item.type === "edge" && item.arrow && item.tone === tone ? [item] : []))
          .map(({ from, to }) => Math.sign(to[0] - from[0]));
      expect([way("quiet"), way("blame")]).toEqual([
        [1, 1, 1],
        [-1, -1, -1],
      ]);
    },
  );

  test("says how far each link moves, and all of them together", () => {
    expect(figure.atStart).toBe(
      "At w1 = 0.4: move it a little, and z moves 0.5 times as far, a 0.2002 times as far as z, and the loss −0.5538 times as far as a. In all that is −0.05544 times.",
    );
  });

  test("plays from one end of the slider to the other", () => {
    const { min, max } = chainPictureMover.slider(figure.state);
    const stops = [min];
    for (let to = chainPictureMover.next(figure.state, min); to !== null; to = chainPictureMover.next(figure.state, to))
      stops.push(to);
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.every((stop, i) => i === 0 || stop > stops[i - 1]!)).toBe(true);
    expect(max - stops.at(-1)!).toBeLessThan((max - min) / 20);
  });

  test("refuses a parameter that the neuron has not", () => {
    expect(() => chainPicture(neuron, example, "w3")).toThrow("chainPicture: needs one of w1, w2, b; got w3");
  });
});

specifyMover("chainPicture", [
  figure,
  chainPicture({ weights: [-1.2, 0.7], bias: -20 }, { inputs: [-0.5, 0], target: 0 }),
  chainPicture({ weights: [1e9, 0], bias: 2 }, { inputs: [1, 0], target: -3 }, "w1"),
]);
