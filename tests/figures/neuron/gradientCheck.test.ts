import { describe, expect, test } from "vitest";
import type { Diagram, Item } from "../../../src/figures/figure";
import { formatNumber } from "../../../src/math/format";
import { bandOf, gradientCheckPicture } from "../../../src/figures/neuron/gradientCheck";

const dots = (figure: ReturnType<typeof gradientCheckPicture>) =>
  (figure.panels[0] as Diagram).items.filter(
    (item): item is Extract<Item, { type: "node" }> => item.type === "node" && item.shape === "circle",
  );

describe("bandOf(error)", () => {
  test.each([
    [0, "happy"],
    [9e-8, "happy"],
    [1e-7, "kinks only"],
    [9e-5, "kinks only"],
    [1e-4, "suspicious"],
    [9e-3, "suspicious"],
    [1e-2, "wrong"],
    [2, "wrong"],
  ])("%d is %s", (error, band) => expect(bandOf(error)).toBe(band));
});

describe("gradientCheckPicture(analytic, numerical)", () => {
  const figure = gradientCheckPicture([2, 3, 4], [2, 3.003, 8]);

  test("says the worst of them in its title", () => {
    expect(figure.title).toBe("Worst relative error: 0.5 at b. That is “wrong”.");
  });

  test.each<[string, number[], string]>([
    ["all of them, where no slope is off", [1, 1, 1], "0 at w1, w2 and b"],
    ["two, where their dots lie at the same place", [0.999, 0.5, 0.5], "0.5 at w2 and b"],
    ["a number, where they are many", [0.5, 0.5, 0.5, 0.5, 0.5], "0.5 at 5 parameters"],
  ])("names %s", (_, analytic, worst) =>
    expect(
      gradientCheckPicture(
        analytic,
        analytic.map(() => 1),
      ).title,
    ).toContain(`Worst relative error: ${worst}. That is`),
  );

  test("puts a dot for each parameter, further right where it agrees less", () => {
    const [w1, w2, b] = dots(figure).map(({ x }) => x);
    expect(w1! < w2! && w2! < b!).toBe(true);
  });

  test("keeps every dot on the scale, and names each band", () => {
    for (const { x } of dots(gradientCheckPicture([0, 1e300, -1], [0, 1, 1]))) {
      expect(x).toBeGreaterThanOrEqual(40);
      expect(x).toBeLessThanOrEqual(690);
    }
    expect(figure.table.rows.map((row) => row.at(-1))).toEqual(["happy", "suspicious", "wrong"]);
  });

  test.each([0, 1e-16, 3e-12, 9e-8, 2e-7, 5e-5, 5e-3, 0.03, 1, 2])(
    "draws the ring of %d inside the box of its band",
    (error) => {
      // Two slopes whose relative error is what is asked for: |a − b| / max(|a|, |b|).
      const shown = gradientCheckPicture([error === 2 ? -1 : 1 - error], [1]);
      const boxes = (shown.panels[0] as Diagram).items.filter((item) => item.type === "node" && item.shape === "box");
      const box = boxes.find((item) => item.type === "node" && item.lines[0] === shown.table.rows[0]!.at(-1))!;
      const [ring] = dots(shown);
      if (box.type !== "node") throw new Error("no box");
      // Boxes stand 4 apart, and their bands meet in the middle of that.
      expect(ring!.x).toBeGreaterThanOrEqual(box.x - box.width / 2 - 2);
      expect(ring!.x).toBeLessThanOrEqual(box.x + box.width / 2 + 2);
      if (error < 1e-10 || error > 1)
        expect(Math.abs(ring!.x - box.x) + ring!.width / 2).toBeLessThanOrEqual(box.width / 2);
    },
  );

  test("has boxes that the names of the bands fit into, at about 8.5 for a letter", () => {
    const boxes = (figure.panels[0] as Diagram).items.filter((item) => item.type === "node" && item.shape === "box");
    expect(boxes).toHaveLength(4);
    for (const box of boxes) if (box.type === "node") expect(box.width).toBeGreaterThan(8.5 * box.lines[0]!.length);
  });

  test("tells the ratio, which points at the bug", () => {
    expect(figure.table.rows.map((row) => row[3])).toEqual(["1", "0.999", "0.5"]);
  });

  test("puts each dot where the powers of ten under the bands say, and writes its error beside it", () => {
    const errors = [3e-9, 2e-6, 5e-4, 0.004, 0.3];
    const { items } = gradientCheckPicture(
      errors.map((error) => 1 - error),
      [1, 1, 1, 1, 1],
    ).panels[0] as Diagram;
    const texts = items.filter((item) => item.type === "text");
    const powers = texts.flatMap(({ text, x }) => {
      const power = /^1e−(\d+)$/.exec(text)?.[1];
      return power === undefined ? [] : [[-Number(power), x] as const];
    });
    expect(powers.map(([power]) => power)).toEqual([-7, -4, -2]);
    const perDecade = (powers[2]![1] - powers[0]![1]) / 5;
    expect(powers[1]![1]).toBeCloseTo(powers[0]![1] + 3 * perDecade, 6);
    // A dotted line stands on each.
    const dotted = items.filter((item) => item.type === "edge" && item.dash === "dot");
    expect(dotted.map((item) => item.type === "edge" && [item.from[0], item.to[0]])).toEqual(
      powers.map(([, x]) => [x, x]),
    );
    const rings = dots({ panels: [{ items }] } as unknown as typeof figure);
    for (const [i, error] of errors.entries()) {
      expect(rings[i]!.x).toBeCloseTo(powers[2]![1] + (Math.log10(error) + 2) * perDecade, 3);
      const name = texts.find(({ y, x }) => y === rings[i]!.y && x < 40)!;
      expect(name.text).toBe(i === 4 ? "b" : `w${i + 1}`);
      const written = texts.filter(
        ({ text, x, y }) => Math.abs(y - rings[i]!.y) < 15 && Math.abs(x - rings[i]!.x) < 20 && text !== name.text,
      );
      expect(written.map(({ text }) => text)).toEqual([formatNumber(error, 2)]);
    }
  });

  test("tells both slopes, their relative error and its band of each parameter, in the picture, the table and the caption", () => {
    // |a − b| / max(|a|, |b|): 0.003 / 3.003, and 4 / 8.
    expect(figure.table).toEqual({
      columns: ["parameter", "by hand", "by nudging", "by hand / by nudging", "relative error", "band"],
      rows: [
        ["w1", "2", "2", "1", "0", "happy"],
        ["w2", "3", "3.003", "0.999", "0.001", "suspicious"],
        ["b", "4", "8", "0.5", "0.5", "wrong"],
      ],
    });
    expect(figure.caption).toContain("w1: 0 (happy); w2: 0.001 (suspicious); b: 0.5 (wrong).");
    const { items } = figure.panels[0] as Diagram;
    const rowOf = (y: number) => items.flatMap((item) => (item.type === "text" && item.y === y ? [item.text] : []));
    expect(dots(figure).map(({ y }) => rowOf(y))).toEqual([
      ["w1", "1"],
      ["w2", "0.999"],
      ["b", "0.5"],
    ]);
  });

  test("refuses two gradients of different length", () => {
    expect(() => gradientCheckPicture([1, 2], [1])).toThrow("checkGradient");
  });
});
