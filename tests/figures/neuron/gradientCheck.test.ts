import { describe, expect, test } from "vitest";
import type { Diagram, Item } from "../../../src/figures/figure";
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

  test("refuses two gradients of different length", () => {
    expect(() => gradientCheckPicture([1, 2], [1])).toThrow("checkGradient");
  });
});
