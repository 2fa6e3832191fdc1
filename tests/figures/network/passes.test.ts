import { describe, expect, test } from "vitest";
import type { Diagram, Item } from "../../../src/figures/figure";
import { passes, passesMover } from "../../../src/figures/network/passes";
import { type Passes, passSteps } from "../../../src/figures/network/passSteps";
import { lessonNetwork } from "../../../src/exercises/lesson4/numbers";
import { backpropagate } from "../../../src/math/backpropagation";
import { formatNumber } from "../../../src/math/format";
import { knobPlaces } from "../../../src/html/diagram";
import { createNetwork, forwardNetwork, type NetworkSettings } from "../../../src/math/network";
import { networkParameterNames } from "../../../src/math/parameters";
import { numericalGradient } from "../../../src/math/slopes";
import { networkLoss } from "../../../src/math/training";
import { specifyMover } from "../specifyMover";

const network = lessonNetwork();
const example = { inputs: [0.5, 0.8], target: 1 };
const { state, table } = passes(network, example);
const steps = passSteps(state);

const itemsAt = (position: number, at: Passes = state) => (passesMover.at(at, position).panels[0] as Diagram).items;
const is =
  <Type extends Item["type"]>(type: Type) =>
  (item: Item): item is Extract<Item, { type: Type }> =>
    item.type === type;
const words = (items: Item[]) =>
  items.flatMap((item) =>
    item.type === "node"
      ? item.lines
      : item.type === "text"
        ? [item.text]
        : item.type === "edge"
          ? [item.label ?? ""]
          : [],
  );
const numberIn = (formula: string) => Number(formula.split("= ").at(-1)!.replace("−", "-"));
/** A small network of any size with an example for it. */
const ofSize = (layerSizes: number[], more: Partial<NetworkSettings> = {}) =>
  passes(createNetwork({ layerSizes, seed: 3, ...more }), {
    inputs: [0.5, -0.8, 1.2].slice(0, layerSizes[0]),
    target: 1,
  });

describe("a slope under a weight", () => {
  /** A letter of the drawing is about so wide. */
  const letter = 8;
  const slopesAtEnd = (layerSizes: number[], factor: number) => {
    const network = createNetwork({ layerSizes, seed: 1 });
    for (const i of network.parameters.keys()) network.parameters[i]! *= factor;
    const { state } = passes(network, { inputs: [0.9, 0.8], target: 1 });
    const items = itemsAt(passesMover.slider(state).max, state);
    const boxes = items.filter(is("node"));
    const isUnderWeight = (x: number) => boxes.every((box) => Math.abs(box.x - x) > 1);
    return items
      .filter(is("text"))
      .filter(({ text, x }) => text.startsWith("slope ") && isUnderWeight(x))
      .map(({ text, x }) => {
        const edges = boxes.map((box) => box.x - box.width / 2).filter((edge) => edge > x);
        return { text, room: Math.min(...edges) - x - (letter * text.length) / 2 };
      });
  };
  test.each([
    [[2, 2, 1], 1],
    [[2, 2, 1], 4],
    [[2, 2, 2, 1], 1],
    [[2, 2, 2, 1], 4],
  ])("stands clear of the box beside it, in %s with weights times %d", (layerSizes, factor) => {
    const slopes = slopesAtEnd(layerSizes, factor);
    expect(slopes.length).toBeGreaterThanOrEqual(6);
    for (const { text, room } of slopes) expect(room, text).toBeGreaterThanOrEqual(4);
  });
  test("is written in fewer letters where it is long", () => {
    expect(slopesAtEnd([2, 2, 2, 1], 4).map(({ text }) => text.length)).toContain("slope −5.2e−5".length);
    for (const { text } of slopesAtEnd([2, 2, 2, 1], 4)) expect(text).toMatch(/^slope −?[\d.]+(e−\d+)?$/);
  });
});

describe("passes(network, example)", () => {
  test("goes forward to the loss, then back", () => {
    const forward = "z1 a1 z2 a2 z3 a3 loss byActivation3 blame3 w5 w6 b3";
    const back = "byActivation1 blame1 w1 w2 b1 byActivation2 blame2 w3 w4 b2";
    expect(steps.flatMap(({ known }) => known).join(" ")).toBe(`${forward} ${back}`);
    expect(table.rows).toHaveLength(22);
  });
  test("computes each slope once, and the same as nudging", () => {
    const lossAt = (point: number[]) => networkLoss({ ...network, parameters: Float64Array.from(point) }, [example]);
    const nudged = numericalGradient(lossAt, network.parameters);
    for (const [i, name] of networkParameterNames([2, 2, 1]).entries()) {
      const found = steps.filter(({ known }) => known.includes(name));
      expect(found).toHaveLength(1);
      expect(numberIn(found[0]!.formulas[0]!)).toBeCloseTo(nudged[i]!, 4);
    }
  });
  test("shows in the drawing what is known so far, and nothing else", () => {
    expect(words(itemsAt(0)).join(" ")).not.toMatch(/z1|∂/);
    expect(words(itemsAt(2))).toEqual(expect.arrayContaining(["z1 0.96", "a1 0.7231"]));
    expect(words(itemsAt(7)).join(" ")).not.toContain("∂");
    expect(words(itemsAt(22))).toEqual(
      expect.arrayContaining(["w1 0.4", "slope −0.01637", "∂L/∂a1 −0.1636", "∂L/∂z1 −0.03275", "∂L/∂z3 −0.1817"]),
    );
  });
  test("sends blame over a line times its weight, then through the neuron times its slope", () => {
    const formulas = steps
      .filter(({ known }) => /^(byActivation|blame)1$/.test(known[0]!))
      .map(({ formulas: [formula] }) => formula!.split(" = ").slice(-2).join(" = "));
    expect(formulas).toEqual(["(−0.1817) · 0.9 = −0.1636", "(−0.1636) · 0.2002 = −0.03275"]);
  });
  test("says each formula once, and in words beside it", () => {
    for (const { formulas, sentence } of steps) {
      expect(formulas[0]).toContain("=");
      expect(sentence).not.toMatch(/[=∂]/);
    }
  });

  test.each([[[3, 3, 3, 1]], [[3, 2, 1]], [[1, 3, 2, 1]], [[2, 1]], [[1, 1, 1, 1]]])(
    "takes %j too, in at most 30 steps, to the slopes of backpropagate",
    (layerSizes) => {
      for (const more of [{}, { loss: "binaryCrossEntropy", hiddenActivation: "tanh" }] as const) {
        const figure = ofSize(layerSizes, more);
        const { gradient } = backpropagate(createNetwork({ layerSizes, seed: 3, ...more }), figure.state.example);
        const found = passSteps(figure.state);
        const formulas = found.flatMap((step) => step.formulas);
        expect(found.length).toBeLessThanOrEqual(30);
        for (const [i, name] of networkParameterNames(layerSizes).entries()) {
          const [formula, ...others] = formulas.filter((each) => each.startsWith(`at ${name}: `));
          expect([others, formula?.split("= ").at(-1)]).toEqual([[], formatNumber(gradient[i]!)]);
        }
      }
    },
  );

  test("lets no two boxes overlap, and puts all that is written inside of the drawing", () => {
    for (const layerSizes of [
      [3, 3, 3, 1],
      [2, 2, 1],
      [3, 3, 1],
      [1, 1, 1, 1],
    ]) {
      const figure = ofSize(layerSizes);
      const { items, width, height } = passesMover.at(figure.state, passSteps(figure.state).length)
        .panels[0] as Diagram;
      const boxes = items.filter(is("node")).map(({ x, y, width: wide, lines }) => {
        const tall = lines.length * 20 + 14;
        return { left: x - wide / 2, right: x + wide / 2, top: y - tall / 2, bottom: y + tall / 2 };
      });
      for (const [i, a] of boxes.entries()) {
        expect(a.left >= 0 && a.right <= width && a.top >= 0 && a.bottom <= height).toBe(true);
        for (const b of boxes.slice(i + 1))
          expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
      }
      for (const { y } of items.filter(is("text"))) expect(y > 8 && y < height - 8).toBe(true);
    }
  });

  test.each([[[4, 2, 1]], [[2, 4, 1]], [[2, 2, 2, 2, 1]]])("refuses %j, which it cannot draw", (layerSizes) => {
    const inputs = Array<number>(layerSizes[0]!).fill(1);
    expect(() => passes(createNetwork({ layerSizes, seed: 1 }), { inputs, target: 1 })).toThrow(
      `passes: needs up to 3 inputs, and up to 2 hidden layers of up to 3 neurons; got layerSizes ${layerSizes.join(", ")}`,
    );
  });
});

describe("the numbers of both passes, worked out by hand", () => {
  const sigma = (z: number) => 1 / (1 + Math.exp(-z));
  const [x1, x2, w1, w2, w3, w4, w5, w6] = [0.5, 0.8, 0.4, 0.7, -0.3, 0.6, 0.9, -0.5];
  const [z1, z2] = [x1 * w1 + x2 * w2 + 0.2, x1 * w3 + x2 * w4 - 0.1];
  const [a1, a2] = [sigma(z1), sigma(z2)];
  const z3 = a1 * w5 + a2 * w6 + 0.1;
  const a3 = sigma(z3);
  const byA3 = 2 * (a3 - 1);
  const blame3 = byA3 * a3 * (1 - a3);
  const [byA1, byA2] = [blame3 * w5, blame3 * w6];
  const [blame1, blame2] = [byA1 * a1 * (1 - a1), byA2 * a2 * (1 - a2)];
  const slopes: Record<string, number> = {
    w1: x1 * blame1,
    w2: x2 * blame1,
    w3: x1 * blame2,
    w4: x2 * blame2,
    w5: a1 * blame3,
    w6: a2 * blame3,
    b1: blame1,
    b2: blame2,
    b3: blame3,
  };
  const values: Record<string, number> = {
    ...{ x1, x2, w5, w6, a1, a2, "1": 1 },
    ...{ "∂L/∂z1": blame1, "∂L/∂z2": blame2, "∂L/∂z3": blame3, "∂L/∂a1": byA1, "∂L/∂a2": byA2, "∂L/∂a3": byA3 },
    ...{ "∂a1/∂z1": a1 * (1 - a1), "∂a2/∂z2": a2 * (1 - a2), "∂a3/∂z3": a3 * (1 - a3) },
  };

  /** What a written sum of products comes to: numbers and names, "(0.6159 − 1)²", "sigmoid(0.96)". */
  const valueOf = (text: string) =>
    text
      .split(" + ")
      .reduce((sum, term) => sum + term.split(" · ").reduce((product, factor) => product * factorOf(factor), 1), 0);
  const number = (text: string) => Number(text.replace("−", "-"));
  function factorOf(text: string): number {
    const [, activation, inside, square] = /^(sigmoid)?\((.+)\)(²?)$/.exec(text) ?? [];
    if (inside === undefined) return values[text] ?? number(text);
    const [first, less = "0"] = inside.split(" − ");
    const value = number(first!) - number(less);
    if (activation) return sigma(value);
    return square ? value * value : value;
  }

  test("stand in each formula: the names, the numbers, and what they come to are equal", () => {
    for (const formula of steps.flatMap(({ formulas }) => formulas)) {
      const [, ...parts] = formula.split(" = ");
      const found = parts.map(valueOf);
      expect(parts.length, formula).toBeGreaterThan(1);
      for (const value of found) expect(Math.abs(value / found.at(-1)! - 1), formula).toBeLessThan(2e-3);
    }
  });
  test("stand in the boxes at the end", () => {
    const neuron = (i: number, name: string, z: number, a: number, byA: number, blame: number) => [
      name,
      `z${i} ${formatNumber(z)}`,
      `a${i} ${formatNumber(a)}`,
      `∂L/∂a${i} ${formatNumber(byA)}`,
      `∂a${i}/∂z${i} ${formatNumber(a * (1 - a))}`,
      `∂L/∂z${i} ${formatNumber(blame)}`,
    ];
    expect(
      itemsAt(22)
        .filter(is("node"))
        .map(({ lines }) => lines),
    ).toEqual([
      ["x1", "0.5"],
      ["x2", "0.8"],
      neuron(1, "h1", z1, a1, byA1, blame1),
      neuron(2, "h2", z2, a2, byA2, blame2),
      neuron(3, "ŷ", z3, a3, byA3, blame3),
      ["loss L", formatNumber((a3 - 1) ** 2)],
      ["target y", "1"],
    ]);
  });
  test("stand on the lines: each weight, and under it its own slope", () => {
    const tags = itemsAt(22)
      .filter(is("edge"))
      .filter(({ knob }) => knob !== undefined);
    const written: Record<string, number> = { w1, w2, w3, w4, w5, w6, b1: 0.2, b2: -0.1, b3: 0.1 };
    expect(tags).toHaveLength(9);
    for (const { label, knob, from: at } of tags) {
      expect(label).toBe(`${knob} ${formatNumber(written[knob!]!)}`);
      const under = itemsAt(22)
        .filter(is("text"))
        .filter(({ x, y, text }) => text.startsWith("slope") && x === at[0] && y > at[1] && y < at[1] + 30);
      expect(under.map(({ text }) => text)).toEqual([`slope ${formatNumber(slopes[knob!]!)}`]);
    }
  });
  test("make each line as thick as its weight is heavy, and a negative one dashed", () => {
    const edges = itemsAt(0).filter(is("edge"));
    /** The line that the tag of a weight lies on. */
    const lineOf = (name: string) => {
      const [x, y] = edges.find(({ knob }) => knob === name)!.from;
      return edges.find(({ from, to }) => from[1] === y && to[1] === y && from[0] < x && x < to[0])!;
    };
    const names = ["w3", "w1", "w6", "w4", "w2", "w5"];
    expect(names.map((name) => lineOf(name).dash)).toEqual(["dash", "solid", "dash", "solid", "solid", "solid"]);
    const thick = names.map((name) => lineOf(name).thickness);
    expect(thick.every((each, i) => i === 0 || each > thick[i - 1]!)).toBe(true);
  });
});

describe("what travels between two steps", () => {
  const dotsAt = (position: number) => itemsAt(position).filter(is("dot"));
  const label = (name: string) =>
    itemsAt(0)
      .filter(is("edge"))
      .find(({ knob }) => knob === name)!;
  const box = (name: string) =>
    itemsAt(0)
      .filter(is("node"))
      .find(({ lines }) => lines[0] === name)!;

  test("is a dot on each line into a neuron that adds up, to the right, and there before the step is over", () => {
    const [early, late] = [dotsAt(4.05), dotsAt(4.6)];
    expect(early.map(({ tone }) => tone)).toEqual(["loss", "loss", "loss"]);
    for (const [i, dot] of early.slice(0, 2).entries()) {
      expect(dot.x).toBeCloseTo(box("h1").x + box("h1").width / 2, -2);
      expect(late[i]!.x).toBeGreaterThan(dot.x);
      expect(late[i]!.x).toBeLessThanOrEqual(box("ŷ").x - box("ŷ").width / 2);
    }
    expect([dotsAt(4), dotsAt(4.8), dotsAt(5)]).toEqual([[], [], []]);
  });
  test("fills in its value when it arrives", () => {
    expect(words(itemsAt(4.5))).not.toContain("z3 0.4722");
    expect(words(itemsAt(4.8))).toContain("z3 0.4722");
  });
  test("goes back to the left as blame, from ŷ to h1 on the line of w5", () => {
    const [first, last] = [dotsAt(12.01)[0]!, dotsAt(12.69)[0]!];
    expect([first.tone, dotsAt(12.3).length]).toEqual(["blame", 1]);
    expect(first.x).toBeCloseTo(box("ŷ").x - box("ŷ").width / 2, -1);
    expect(first.y).toBeCloseTo(label("w5").from[1], 6);
    expect(last.x).toBeCloseTo(box("h1").x + box("h1").width / 2, -1);
    expect(last.y).toBeCloseTo(box("h1").y, -1);
  });
  test("meets at a weight: the value at the start of its line, and the blame at its end", () => {
    const [value, blame] = dotsAt(9.69);
    const [x, y] = label("w5").from;
    expect([value!.tone, blame!.tone]).toEqual(["loss", "blame"]);
    for (const { x: at, y: height } of [value!, blame!]) expect(Math.hypot(at - x, height - y)).toBeLessThan(6);
    expect(value!.x < x && blame!.x > x).toBe(true);
  });
  test("makes the box glow where a neuron works on what it has", () => {
    const glowing = (position: number) =>
      itemsAt(position)
        .filter(is("node"))
        .filter(({ thick }) => thick)
        .map(({ lines, tone }) => [lines[0], tone]);
    expect([glowing(1.5), glowing(13.5), glowing(0)]).toEqual([[["h1", "loss"]], [["h1", "blame"]], []]);
  });
});

describe("a number that is dragged", () => {
  const knobsAt = (at: Passes) => passesMover.knobs!(at, 0);

  test("may be any weight, bias, input, or the target, and each has its place in the drawing", () => {
    const names = [...networkParameterNames([2, 2, 1]), "x1", "x2", "target"];
    expect(knobsAt(state).map(({ name, inDiagram }) => [name, inDiagram])).toEqual(names.map((name) => [name, true]));
    const places = knobPlaces(passesMover.at(state, 22).panels[0] as Diagram);
    expect(places.map(({ knob }) => knob).sort()).toEqual(names.sort());
  });
  test("goes as far as −5 to 5, −2 to 2, 0 to 1, and farther where what was given lies outside", () => {
    const endsOf = (at: Passes) =>
      Object.fromEntries(knobsAt(at).map(({ name, min, max, step }) => [name, [min, max, step]]));
    expect(endsOf(state)).toMatchObject({ w1: [-5, 5, 0.1], b3: [-5, 5, 0.1], x2: [-2, 2, 0.1], target: [0, 1, 0.05] });
    const large = createNetwork({ layerSizes: [1, 1], seed: 1, outputActivation: "identity" });
    large.parameters.set([-7.5, 1]);
    expect(endsOf(passes(large, { inputs: [12], target: -3 }).state)).toMatchObject({
      w1: [-8, 8, 0.1],
      x1: [-12, 12, 0.1],
      target: [-3, 1, 0.05],
    });
  });
  test("changes all that follows from it at once, and the position stays", () => {
    for (const [knob, value] of [
      ["w1", 3.1],
      ["b3", -2],
      ["x2", 1.7],
      ["target", 0.25],
    ] as const) {
      const after = passesMover.turn!(state, 22, knob, value);
      const next = {
        inputs: [0.5, knob === "x2" ? value : 0.8],
        target: knob === "target" ? value : 1,
      };
      const changed = lessonNetwork();
      const place = networkParameterNames([2, 2, 1]).indexOf(knob);
      if (place >= 0) changed.parameters[place] = value;
      const { prediction } = forwardNetwork(changed, next.inputs);
      expect(after.position).toBe(22);
      expect(words(itemsAt(22, after.state))).toEqual(
        expect.arrayContaining([
          `a3 ${formatNumber(prediction)}`,
          formatNumber((prediction - next.target) ** 2),
          `∂L/∂z3 ${formatNumber(2 * (prediction - next.target) * prediction * (1 - prediction))}`,
        ]),
      );
    }
    expect(knobsAt(state).map(({ value }) => value)).toEqual([...network.parameters, 0.5, 0.8, 1]);
  });
  test("leaves its range as it was", () => {
    const far = passesMover.turn!(state, 3, "w2", 4.9).state;
    expect(knobsAt(far).map(({ min, max }) => [min, max])).toEqual(knobsAt(state).map(({ min, max }) => [min, max]));
  });
});

specifyMover("passes", [
  passes(network, example),
  ofSize([3, 3, 3, 1]),
  ofSize([3, 3, 1], { hiddenActivation: "relu", outputActivation: "identity" }),
  ofSize([2, 3, 2, 1], { loss: "binaryCrossEntropy" }),
  ofSize([1, 1]),
]);
