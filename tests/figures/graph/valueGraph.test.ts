import { describe, expect, test } from "vitest";
import type { Diagram, Item, LiveFigure } from "../../../src/figures/figure";
import { layoutGraph } from "../../../src/figures/graph/graphLayout";
import type { ValueGraph } from "../../../src/figures/graph/graphWalk";
import { valueGraph, valueGraphMover } from "../../../src/figures/graph/valueGraph";
import { figureHtml } from "../../../src/html/figure";
import { graphOf, value } from "../../../src/math/engine";
import { specifyMover } from "../specifyMover";

const [w1, w2, b] = [value(0.4, "w1"), value(0.7, "w2"), value(0.2, "b")];
const z = w1.times(0.5).plus(w2.times(0.8)).plus(b).named("z");
const loss = z.sigmoid().named("a").minus(1).power(2).named("loss");
loss.backward();

const figure = valueGraph(loss) as LiveFigure<ValueGraph>;
const { max } = valueGraphMover.slider(figure.state);

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
        ["w1", "0.4", "∂ −0.05544"],
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
    expect(names).toEqual(["+", "−", "×", "÷", "power 2", "σ"]);
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
    expect(large.title).toBe("A graph of 41 numbers");
    expect(large.caption).toContain("too many to draw");
    expect(large.table.rows).toEqual([
      ["given", "21"],
      ["plus", "20"],
    ]);
    expect(() => figureHtml(large, { pageHref: "", script: "" })).not.toThrow();
  });

  test("shortens a long name, and lets no name become markup", () => {
    const named = valueGraph(value(1, "<b>a very long name</b>").times(2)) as LiveFigure<ValueGraph>;
    expect(drawn(named.state, 3).boxes[0]!.lines[0]).toBe("<b>a very …");
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
    const wanted = graphOf(loss).flatMap(({ slopes }) => slopes.map((slope) => Number(slope.toPrecision(2))));
    expect(slopesAt(max).map(({ text }) => Number(text.slice(1).replace("−", "-")))).toEqual(wanted);
  });
  test("stand out while a gradient goes back over them", () => {
    expect(
      slopesAt(11)
        .filter(({ tone }) => tone === "blame")
        .map(({ text }) => text),
    ).toEqual(["·0.2"]);
  });
  test("lie on no box and on no other slope", () => {
    const [x, y] = [value(1.5, "x"), value(-0.5, "y")];
    for (const result of [loss, x.times(y).plus(x.power(2)).tanh(), x.times(x).plus(x), x.times(y).plus(x)]) {
      const { state } = valueGraph(result) as LiveFigure<ValueGraph>;
      const end = valueGraphMover.slider(state).max;
      const slopes = slopesAt(end, state);
      for (const [i, { x: at, y: height }] of slopes.entries()) {
        for (const box of drawn(state, end).boxes)
          expect(Math.abs(box.x - at) >= 46 + 20 || Math.abs(box.y - height) >= 37 + 7).toBe(true);
        for (const other of slopes.slice(i + 1))
          expect(Math.abs(other.x - at) >= 40 || Math.abs(other.y - height) >= 15).toBe(true);
      }
    }
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
    expect(first.x).toBeCloseTo(box("a (σ)").x - 46, -1);
    expect(last.x).toBeCloseTo(box("z (+)").x + 46, -1);
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
  const [x, y] = [value(1.5, "x"), value(-0.5, "y")];
  const graphs = [loss, x.times(y).plus(x), x.times(x).plus(x).tanh().times(x), x.times(y).plus(x.power(2)).tanh()].map(
    graphOf,
  );

  test("puts every number to the right of those it was made from, inside the drawing", () => {
    for (const nodes of graphs) {
      const { places, width, height } = layoutGraph(nodes);
      for (const { id, parents } of nodes) {
        const [across, down] = places.get(id)!;
        for (const parent of parents) expect(places.get(parent)![0]).toBeLessThan(across);
        expect(across >= 46 && across <= width - 46 && down >= 37 && down <= height - 37).toBe(true);
      }
    }
  });

  test("lets no two boxes overlap", () => {
    for (const nodes of graphs) {
      const all = [...layoutGraph(nodes).places.values()];
      const clash = all.some(([across, down], i) =>
        all.some(([otherX, otherY], j) => i < j && Math.abs(across - otherX) < 92 && Math.abs(down - otherY) < 74),
      );
      expect(clash).toBe(false);
    }
  });

  test("writes each slope nearer to its own arrow than to any other, where a number has two uses", () => {
    for (const nodes of graphs) {
      const { arrows } = layoutGraph(nodes);
      const distance = ({ points }: (typeof arrows)[number], [x, y]: [number, number]) =>
        Math.min(
          ...points
            .slice(1)
            .flatMap(([toX, toY], i) =>
              Array.from({ length: 101 }, (_, k) =>
                Math.hypot(
                  points[i]![0] + (k / 100) * (toX - points[i]![0]) - x,
                  points[i]![1] + (k / 100) * (toY - points[i]![1]) - y,
                ),
              ),
            ),
        );
      for (const arrow of arrows)
        for (const other of arrows)
          if (other !== arrow) expect(distance(arrow, arrow.slopeAt)).toBeLessThan(distance(other, arrow.slopeAt) + 1);
    }
  });

  test("leads each arrow from its number to its operation, round all boxes between them", () => {
    for (const nodes of graphs) {
      const { places, arrows } = layoutGraph(nodes);
      const ends = nodes.flatMap(({ id, parents }) => parents.map((parent) => [parent, id] as const));
      expect(arrows).toHaveLength(ends.length);
      for (const [k, { points }] of arrows.entries()) {
        const [from, to] = ends[k]!.map((id) => places.get(id)!);
        expect([points[0]![0] - from![0], to![0] - points.at(-1)![0]]).toEqual([46, 46]);
        expect(Math.abs(points[0]![1] - from![1]) <= 10 && Math.abs(points.at(-1)![1] - to![1]) <= 10).toBe(true);
        for (const [boxX, boxY] of places.values())
          for (let part = 1; part < 40; part += 1) {
            const i = Math.floor((part / 40) * (points.length - 1));
            const rest = (part / 40) * (points.length - 1) - i;
            const [px, py] = [0, 1].map(
              (axis) => points[i]![axis]! + rest * (points[i + 1]![axis]! - points[i]![axis]!),
            );
            expect(Math.abs(px! - boxX) < 45.9 && Math.abs(py! - boxY) < 37).toBe(false);
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
