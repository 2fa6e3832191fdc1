import { describe, expect, test } from "vitest";
import type { Diagram, Item, LiveFigure } from "../../../src/figures/figure";
import { boxAround, distanceToBox, overlap } from "../../../src/figures/boxes";
import { letterSize, numberWithin, textWidth } from "../../../src/figures/graph/boxText";
import { layoutGraph } from "../../../src/figures/graph/graphLayout";
import type { ValueGraph } from "../../../src/figures/graph/graphWalk";
import { valueGraph, valueGraphMover } from "../../../src/figures/graph/valueGraph";
import { figureHtml } from "../../../src/html/figure";
import { outputWidth, textSize } from "../../../src/html/design";
import { graphOf, type Value, value } from "../../../src/math/engine";
import { seededRandom } from "../../../src/math/random";
import { specifyMover } from "../specifyMover";

const [w1, w2, b] = [value(0.4, "w1"), value(0.7, "w2"), value(0.2, "b")];
const z = w1.times(0.5).plus(w2.times(0.8)).plus(b).named("z");
const loss = z.sigmoid().named("a").minus(1).power(2).named("loss");
loss.backward();

const figure = valueGraph(loss) as LiveFigure<ValueGraph>;
const { max } = valueGraphMover.slider(figure.state);

const [x, y] = [value(1.5, "x"), value(-0.5, "y")];
/** What lesson 6 draws, and what its practice tells the learner to try. */
const lessonGraphs = [
  loss,
  x.times(y).plus(x),
  x.times(x).plus(x).tanh().times(x),
  x.times(y).plus(x.power(2)).tanh(),
  x.times(x).times(x),
  value(5, "x").times(y).plus(value(5, "x").power(2)).tanh(),
].map(graphOf);

/** Graphs as chance makes them: five operations on what is there. */
function otherGraphs() {
  return Array.from({ length: 60 }, (_, seed) => {
    const random = seededRandom(seed + 1);
    const pool = [x, y, value(2, "k")];
    const any = () => pool[Math.floor(random() * pool.length)]!;
    for (let k = 0; k < 5; k += 1) {
      const [a, b] = [any(), any()];
      const ways = [() => a.times(b), () => a.plus(b), () => a.minus(b), () => a.tanh(), () => a.power(2)];
      pool.push(ways[Math.floor(random() * ways.length)]!());
    }
    return graphOf(pool.at(-1)!);
  });
}

type Box = Extract<Item, { type: "node" }>;
type Edge = Extract<Item, { type: "edge" }>;

function drawn(state: ValueGraph, position: number): { boxes: Box[]; edges: Edge[] } {
  const { items } = valueGraphMover.at(state, position).panels[0] as Diagram;
  return {
    boxes: items.filter((item): item is Box => item.type === "node"),
    edges: items.filter((item): item is Edge => item.type === "edge"),
  };
}

const boxNamed = (position: number, name: string) =>
  drawn(figure.state, position).boxes.find(({ lines }) => lines[0] === name)!.lines;

describe("valueGraph(result)", () => {
  test("shows data and gradient at every number of the lesson's neuron", () => {
    expect(drawn(figure.state, max).boxes.map(({ lines }) => lines)).toEqual(
      expect.arrayContaining([
        ["w1", "0.4", "∂ −0.0554"],
        ["w2", "0.7", "∂ −0.0887"],
        ["b", "0.2", "∂ −0.1109"],
        ["z (+)", "0.96", "∂ −0.1109"],
        ["a (σ)", "0.7231", "∂ −0.5538"],
        ["loss (x²)", "0.07666", "∂ 1"],
      ]),
    );
  });

  test("takes a step for each operation there and back, and one to turn around", () => expect(max).toBe(15));

  test("steps forward first: data appear one by one, no gradient yet", () => {
    expect(boxNamed(0, "z (+)")).toEqual(["z (+)", "?", " "]);
    expect(boxNamed(4, "z (+)")).toEqual(["z (+)", "0.96", " "]);
    expect(valueGraphMover.at(figure.state, 4).sentence).toBe(
      "Forward: z, the sum of 0.76 and 0.2, is 0.96. It remembers both numbers, and its slope by each.",
    );
  });

  test("then backward: the gradient of the end is 1, and each step hands one on", () => {
    expect(boxNamed(8, "loss (x²)")).toEqual(["loss (x²)", "0.07666", "∂ 1"]);
    expect(boxNamed(8, "z (+)")).toEqual(["z (+)", "0.96", " "]);
    expect(boxNamed(11, "z (+)")).toEqual(["z (+)", "0.96", "∂ −0.1109"]);
    const { formulas, sentence } = valueGraphMover.at(figure.state, 11);
    expect(formulas).toEqual(["gradient of z = 0 + 0.2002 · (−0.5538) = −0.1109"]);
    expect(sentence).toBe(
      "Backward: a has the gradient −0.5538. Times its slope it goes back to z, and is added there.",
    );
  });

  test("turns the arrows of the operation at work", () => {
    const working = drawn(figure.state, 11).edges.filter(({ tone }) => tone === "blame");
    expect(working).toHaveLength(1);
    expect(working[0]!.to[0]).toBeLessThan(working[0]!.from[0]);
  });

  test("ends with the gradients that backward() finds", () => {
    const found = figure.table.rows.map(([, , gradient]) => Number(gradient!.replace("−", "-")));
    const wanted = graphOf(loss).map(({ gradient }) => Number(gradient.toPrecision(4)));
    expect(found).toEqual(wanted);
  });

  test("adds up what comes to a number that is used twice, one use after the other", () => {
    const twice = value(3, "x");
    const state: ValueGraph = { nodes: graphOf(twice.times(twice)) };
    expect(valueGraphMover.at(state, 3).formulas).toEqual([
      "gradient of x = 0 + 3 · 1 = 3",
      "gradient of x = 3 + 3 · 1 = 6",
    ]);
    expect(drawn(state, 3).edges).toHaveLength(2);
    expect(drawn(state, 3).boxes.map(({ lines }) => lines[2])).toEqual(["∂ 6", "∂ 1"]);
    // Also where two operations use it: x · x + x has the slope 2x + 1.
    const thrice = valueGraph(twice.times(twice).plus(twice)) as LiveFigure<ValueGraph>;
    const { max } = valueGraphMover.slider(thrice.state);
    expect(drawn(thrice.state, max).boxes[0]!.lines).toEqual(["x", "3", "∂ 7"]);
    expect(thrice.table.rows[0]).toEqual(["x", "3", "7"]);
  });

  test("shows a gradient only once some step has handed one on", () => {
    const reached = (position: number) =>
      drawn(figure.state, position)
        .boxes.filter(({ lines }) => lines[2] !== " ")
        .map(({ lines }) => lines[0]); // prettier-ignore
    expect(reached(7)).toEqual([]);
    expect(reached(8)).toEqual(["loss (x²)"]);
    // The power hands on to the difference, that to a and to the 1.
    expect(reached(9)).toHaveLength(2);
    expect(reached(10)).toContain("a (σ)");
    expect(reached(10)).not.toContain("z (+)");
  });

  test("names each operation by its own sign", () => {
    const [p, q] = [value(3), value(2)];
    const names = [p.plus(q), p.minus(q), p.times(q), p.dividedBy(q), p.power(2), p.sigmoid()].map((result) => {
      const { state } = valueGraph(result) as LiveFigure<ValueGraph>;
      return drawn(state, 0).boxes.at(-1)!.lines[0];
    });
    expect(names).toEqual(["+", "−", "×", "÷", "x²", "σ"]);
  });

  test("plays the walk from 0, whatever gradients the values hold", () => {
    const kept = value(2, "k");
    kept.times(3).backward();
    kept.times(3).backward();
    expect(valueGraph(kept.times(3)).table.rows[0]).toEqual(["k", "2", "3"]);
  });

  test("is the same picture whenever the same formula is written again", () => {
    const again = () => valueGraph(value(2, "x").times(3));
    expect(again()).toEqual(again());
  });

  test("draws a number that stands alone", () => {
    expect(() => figureHtml(valueGraph(value(2, "alone")), { pageHref: "", script: "" })).not.toThrow();
  });

  test("says how to go on where a graph is too large to draw", () => {
    let sum = value(1);
    for (let k = 0; k < 20; k += 1) sum = sum.plus(1);
    const large = valueGraph(sum);
    expect(large.title).toBe("A graph of 41 numbers, with 20 operations in a row");
    expect(large.caption).toContain("too many to draw");
    expect(large.table.rows).toEqual([
      ["given", "21"],
      ["+", "20"],
    ]);
    expect(() => figureHtml(large, { pageHref: "", script: "" })).not.toThrow();
  });

  test("draws up to 25 numbers and 6 operations in a row, as it says, and no letters smaller than 11 pixels", () => {
    const chain = (operations: number) => {
      let end = value(1, "x");
      for (let k = 0; k < operations; k += 1) end = end.tanh();
      return valueGraph(end);
    };
    const { width } = valueGraphMover.at((chain(6) as LiveFigure<ValueGraph>).state, 0).panels[0] as Diagram;
    expect((textSize.diagram * outputWidth) / width).toBeGreaterThan(11);
    const refused = chain(7);
    expect(refused).not.toHaveProperty("mover");
    expect(refused.caption).toContain("up to 25 numbers, and 6 operations in a row, can be read");
    const sumOf = (values: Value[]): Value => {
      const middle = values.length >> 1;
      return values.length === 1 ? values[0]! : sumOf(values.slice(0, middle)).plus(sumOf(values.slice(middle)));
    };
    const numbers = (count: number) => valueGraph(sumOf(Array.from({ length: (count + 1) / 2 }, () => value(1))));
    expect(numbers(25)).toHaveProperty("mover");
    expect(numbers(27).title).toBe("A graph of 27 numbers, with 4 operations in a row");
    const even = (depth: number): Value => (depth === 0 ? value(1) : even(depth - 1).plus(even(depth - 1)));
    expect(valueGraph(even(3))).toHaveProperty("mover"); // 15 numbers, 3 in a row
    expect(valueGraph(even(4)).title).toBe("A graph of 31 numbers, with 4 operations in a row");
  });

  test("draws a small graph on the scale of a large one, not larger", () => {
    const sizeOf = (result: Value) => {
      const { width } = valueGraphMover.at((valueGraph(result) as LiveFigure<ValueGraph>).state, 0)
        .panels[0] as Diagram;
      return (textSize.diagram * outputWidth) / width;
    };
    const [small, large] = [sizeOf(value(2).times(3)), sizeOf(loss)];
    expect(large).toBeGreaterThanOrEqual(12);
    expect(small / large).toBeLessThan(1.1);
  });

  test("shortens a long name, and lets no name become markup", () => {
    const named = valueGraph(value(1, "<b>a very long name</b>").times(2)) as LiveFigure<ValueGraph>;
    expect(drawn(named.state, 3).boxes[0]!.lines[0]).toBe("<b>a …");
    expect(figureHtml(named, { pageHref: "", script: "" })).not.toContain("<b>a very");
  });
});

describe("the slopes on the arrows", () => {
  const slopesAt = (position: number, at = figure.state) =>
    (valueGraphMover.at(at, position).panels[0] as Diagram).items.flatMap((item) =>
      item.type === "text" ? [item] : [],
    );

  test("stand there once their operation has been made, and are those of the engine", () => {
    expect(slopesAt(0)).toEqual([]);
    expect(slopesAt(1).map(({ text }) => text)).toEqual(["·0.5", "·0.4"]);
    const shown = slopesAt(max).map(({ text }) => Number(text.slice(1).replace("−", "-")));
    const wanted = graphOf(loss).flatMap(({ slopes }) => slopes);
    for (const [i, slope] of wanted.entries()) expect(Math.abs(shown[i]! / slope - 1)).toBeLessThan(0.01);
    expect(shown).toHaveLength(wanted.length);
  });
  test("have as many digits as there is room for: the product shown is the result shown", () => {
    const [slope] = slopesAt(11).filter(({ tone }) => tone === "blame");
    expect(slope!.text).toBe("·0.2002");
    const [before, after] = ["a (σ)", "z (+)"].map((name) => Number(boxNamed(11, name)[2]!.slice(2).replace("−", "-")));
    expect(Number((before! * Number(slope!.text.slice(1))).toPrecision(4))).toBe(after);
  });
  test("stand out while a gradient goes back over them", () => {
    expect(
      slopesAt(11)
        .filter(({ tone }) => tone === "blame")
        .map(({ text }) => text),
    ).toEqual(["·0.2002"]);
  });
  test("lie on no arrow, no box and no other slope, and inside the drawing, whatever the graph", () => {
    for (const nodes of [...lessonGraphs, ...otherGraphs()]) {
      const { arrows, places, height } = layoutGraph(nodes);
      for (const { slope, slopeAt } of arrows) {
        const text = boxAround(slopeAt, textWidth(slope), 11);
        expect(arrows.filter(({ points }) => distanceToBox(points, text) < 5.9)).toEqual([]);
        expect([...places.values()].filter((place) => overlap(boxAround(place, 88 + 5, 74 + 5), text))).toEqual([]);
        expect(
          arrows.filter((other) => overlap(boxAround(other.slopeAt, textWidth(other.slope), 11), text)),
        ).toHaveLength(1);
        expect(text.top >= 0 && text.bottom <= height).toBe(true);
      }
    }
  });
});

describe("the words in a box", () => {
  /** How wide digits and signs are in DejaVu Sans, a wide font, as parts of the letters' size. */
  const wide: Record<string, number> = { "−": 0.838, ".": 0.318, " ": 0.318, "∂": 0.517, e: 0.615, "≈": 0.838 };
  const widthInWideFont = (text: string) => 15 * [...text].reduce((sum, letter) => sum + (wide[letter] ?? 0.637), 0);

  test.each([
    0, -3, 0.0123456, -0.0123456, 123456.7, -1234567.8, 1.088e-18, -1.088e-18, 1.145e-119, -1.1e-119, -3.0333e12,
    -1e100,
  ])("leave room to the borders, and tell the number: %s", (data) => {
    const { state } = valueGraph(value(data).times(1)) as LiveFigure<ValueGraph>;
    const [given] = drawn(state, 3).boxes;
    const gradient = numberWithin(79, data, "∂ ");
    for (const words of [given!.lines[1]!, gradient]) expect(widthInWideFont(words)).toBeLessThan(given!.width - 8);
    const told = Number(gradient.slice(2).replaceAll("−", "-").replace("≈ ", ""));
    expect(Math.abs(told - data)).toBeLessThanOrEqual(Math.abs(data) > 1e-99 ? 0.1 * Math.abs(data) : 1e-99);
  });
  test("have four digits where there is room for them", () => {
    expect(["∂ −0.1109", "∂ −0.0554", "∂ 1.1e−18", "∂ −1e−18"]).toEqual(
      [-0.110871, -0.055436, 1.088e-18, -1.088e-18].map((one) => numberWithin(79, one, "∂ ")),
    );
  });
  test("are as large as a diagram's letters are drawn", () => expect(letterSize).toBe(textSize.diagram));
  test("have the colours that the caption names", () => {
    expect(figure.caption).toContain(
      "Orange frames were given and have a name, blue ones were made, grey ones have no name or are not made yet; a thick frame is at work.",
    );
    const tones = (position: number) =>
      drawn(figure.state, position).boxes.map(({ lines, tone, thick }) => [lines[0], thick ? "thick" : tone]);
    expect(tones(4)).toEqual(
      expect.arrayContaining([
        ["w1", "you"],
        ["×", "loss"],
        ["given", "quiet"],
        ["z (+)", "thick"],
        ["a (σ)", "quiet"],
      ]),
    );
  });
});

describe("what travels between two steps", () => {
  const dotsAt = (position: number) =>
    (valueGraphMover.at(figure.state, position).panels[0] as Diagram).items.flatMap((item) =>
      item.type === "dot" ? [item] : [],
    );
  const box = (name: string) => drawn(figure.state, max).boxes.find(({ lines }) => lines[0] === name)!;

  test("is a dot from each number to the operation that uses it, and its data come when they arrive", () => {
    const [early, late] = [dotsAt(3.05), dotsAt(3.6)];
    expect([early.length, late.length, dotsAt(3.8).length, dotsAt(4).length]).toEqual([2, 2, 0, 0]);
    for (const [i, dot] of early.entries()) expect(late[i]!.x).toBeGreaterThan(dot.x);
    expect(boxNamed(3.5, "z (+)")[1]).toBe("?");
    expect(boxNamed(3.9, "z (+)")[1]).toBe("0.96");
  });
  test("is the gradient on its way back, from a to z", () => {
    const [first, last] = [dotsAt(10.01)[0]!, dotsAt(10.69)[0]!];
    expect([first.tone, last.x < first.x]).toEqual(["blame", true]);
    expect(first.x).toBeCloseTo(box("a (σ)").x - 44, -1);
    expect(last.x).toBeCloseTo(box("z (+)").x + 44, -1);
    expect([boxNamed(10.5, "z (+)")[2], boxNamed(10.9, "z (+)")[2]]).toEqual([" ", "∂ −0.1109"]);
  });
});

describe("what a step says", () => {
  const saidAt = (position: number) => valueGraphMover.at(figure.state, position);

  test("names operations in words, with the number where two are called the same", () => {
    expect(saidAt(1).sentence).toMatch(/^Forward: the product of 0\.4 and 0\.5 is 0\.2\./);
    expect(saidAt(9).sentence).toContain("Times its slope it goes back to the difference, and is added there.");
    expect(saidAt(10).sentence).toContain("it goes back to a and the given 1, and");
    expect(saidAt(13).sentence).toMatch(/it goes back to the product 0\.2 and the product 0\.56, and/);
  });
  test("gives the slopes that are noted down, and then each gradient with its sum", () => {
    expect(saidAt(1).formulas).toEqual(["slope by w1 = 0.5", "slope by the given 0.5 = 0.4"]);
    expect(saidAt(9).formulas).toEqual(["gradient of the difference = 0 + (−0.5538) · 1 = −0.5538"]);
  });
  test("names a power by its exponent", () => {
    const named = (exponent: number) => {
      const { state } = valueGraph(value(2, "x").power(exponent).named("p")) as LiveFigure<ValueGraph>;
      return [drawn(state, 0).boxes.at(-1)!.lines[0], valueGraphMover.at(state, 1).sentence.slice(0, 31)];
    };
    expect(named(3)).toEqual(["p (x³)", "Forward: p, the power 3 of 2, i"]);
    expect(named(-1)[0]).toBe("p (x⁻¹)");
  });
});

describe("layoutGraph(nodes)", () => {
  const graphs = [...lessonGraphs, ...otherGraphs()];

  test("puts every number to the right of those it was made from, inside the drawing", () => {
    for (const nodes of graphs) {
      const { places, width, height } = layoutGraph(nodes);
      for (const { id, parents } of nodes) {
        const [across, down] = places.get(id)!;
        for (const parent of parents) expect(places.get(parent)![0]).toBeLessThan(across);
        expect(across >= 44 && across <= width - 44 && down >= 37 && down <= height - 37).toBe(true);
      }
    }
  });

  test("leads the arrow that comes from further up to the upper place of its operation", () => {
    for (const nodes of graphs) {
      const { arrows } = layoutGraph(nodes);
      for (const [i, one] of arrows.entries())
        for (const other of arrows.slice(i + 1)) {
          const [from, to] = [
            one.points.at(-2)![1] - other.points.at(-2)![1],
            one.points.at(-1)![1] - other.points.at(-1)![1],
          ];
          if (one.to === other.to && Math.abs(from) > 1) expect(Math.sign(to)).toBe(Math.sign(from));
        }
    }
  });

  test("writes the slope of an arrow that passes a column over it", () => {
    const { arrows } = layoutGraph(graphOf(x.times(y).plus(x)));
    const [passing] = arrows.filter(({ points }) => points.length > 2);
    const [, from, to] = passing!.points;
    const [across, height] = passing!.slopeAt;
    expect(across > from![0] && across < to![0] && height < from![1]).toBe(true);
  });

  test("lets no two boxes overlap", () => {
    for (const nodes of graphs) {
      const all = [...layoutGraph(nodes).places.values()];
      const clash = all.some(([across, down], i) =>
        all.some(([otherX, otherY], j) => i < j && Math.abs(across - otherX) < 88 && Math.abs(down - otherY) < 74),
      );
      expect(clash).toBe(false);
    }
  });

  test("writes each slope nearer to its own arrow than to any other", () => {
    for (const nodes of lessonGraphs) {
      const { arrows } = layoutGraph(nodes);
      for (const arrow of arrows) {
        const text = boxAround(arrow.slopeAt, textWidth(arrow.slope), 11);
        for (const other of arrows)
          if (other !== arrow)
            expect(distanceToBox(arrow.points, text)).toBeLessThan(distanceToBox(other.points, text));
      }
    }
  });

  test("leads each arrow from its number to its operation, round all boxes between them", () => {
    for (const nodes of graphs) {
      const { places, arrows } = layoutGraph(nodes);
      const ends = nodes.flatMap(({ id, parents }) => parents.map((parent) => [parent, id] as const));
      expect(arrows).toHaveLength(ends.length);
      for (const [k, { points }] of arrows.entries()) {
        const [from, to] = ends[k]!.map((id) => places.get(id)!);
        expect([points[0]![0] - from![0], to![0] - points.at(-1)![0]]).toEqual([44, 44]);
        expect(Math.abs(points[0]![1] - from![1]) <= 22 && Math.abs(points.at(-1)![1] - to![1]) <= 10).toBe(true);
        for (const [boxX, boxY] of places.values())
          for (let part = 1; part < 40; part += 1) {
            const i = Math.floor((part / 40) * (points.length - 1));
            const rest = (part / 40) * (points.length - 1) - i;
            const [px, py] = [0, 1].map(
              (axis) => points[i]![axis]! + rest * (points[i + 1]![axis]! - points[i]![axis]!),
            );
            expect(Math.abs(px! - boxX) < 43.9 && Math.abs(py! - boxY) < 37).toBe(false);
          }
      }
    }
  });
});

specifyMover("valueGraph", [
  valueGraph(value(0.4, "w").times(0.5).plus(value(0.2, "b")).sigmoid().named("a")),
  valueGraph(value(1)),
  valueGraph(value(2, "x").times(value(3)).plus(value(2).power(-2)).exp()),
]);
