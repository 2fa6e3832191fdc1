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
        ["loss (xⁿ)", "0.07666", "∂ 1"],
      ]),
    );
  });

  test("takes a step for each operation there and back, and one to turn around", () => expect(max).toBe(15));

  test("steps forward first: data appear one by one, no gradient yet", () => {
    expect(boxNamed(0, "z (+)")).toEqual(["z (+)", "·", " "]);
    expect(boxNamed(4, "z (+)")).toEqual(["z (+)", "0.96", " "]);
    expect(valueGraphMover.at(figure.state, 4).sentence).toBe(
      "Forward: z makes 0.96 from 0.76 and 0.2, and remembers them.",
    );
  });

  test("then backward: the gradient of the end is 1, and each step hands one on", () => {
    expect(boxNamed(8, "loss (xⁿ)")).toEqual(["loss (xⁿ)", "0.07666", "∂ 1"]);
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
    expect(reached(8)).toEqual(["loss (xⁿ)"]);
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
    expect(names).toEqual(["+", "−", "×", "÷", "xⁿ", "σ"]);
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
      ["typed in", "21"],
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

describe("layoutGraph(nodes)", () => {
  const nodes = graphOf(loss);
  const { places, width, height } = layoutGraph(nodes);

  test("puts every number to the right of those it was made from, inside the drawing", () => {
    for (const { id, parents } of nodes) {
      const [x, y] = places.get(id)!;
      for (const parent of parents) expect(places.get(parent)![0]).toBeLessThan(x);
      expect(x > 52 && x < width - 52 && y > 30 && y < height - 30).toBe(true);
    }
  });

  test("lets no two boxes overlap", () => {
    const all = [...places.values()];
    const clash = all.some(([x, y], i) =>
      all.some(([otherX, otherY], j) => i < j && Math.abs(x - otherX) < 104 && Math.abs(y - otherY) < 74),
    );
    expect(clash).toBe(false);
  });
});

specifyMover("valueGraph", [
  valueGraph(value(0.4, "w").times(0.5).plus(value(0.2, "b")).sigmoid().named("a")),
  valueGraph(value(1)),
]);
