import { describe, expect, test } from "vitest";
import { type PixelPicturesOptions, pixelPictures } from "../../../src/figures/digits/pixelPictures";
import type { Diagram, Item } from "../../../src/figures/figure";
import { textSize } from "../../../src/html/design";
import { figureHtml } from "../../../src/html/figure";
import { pictureSvg } from "../../../src/html/picture";
import { digits } from "../../../src/math/digits";
import { drawnIn, ofKind, pointsOf, toneOf } from "../../html/drawn";
import { wrong } from "../../math/refusals";

type Pixels = Extract<Item, { type: "pixels" }>;
type Text = Extract<Item, { type: "text" }>;

const loader = { pageHref: "../_page/page.js", script: "/* loader */" };
const picture = (pixels: ArrayLike<number>, label = "a") => ({ pixels, label });
const drawing = (more: Partial<PixelPicturesOptions>) =>
  pixelPictures({ title: "Pictures", pictures: [picture([0, 0.5, 1, 0.25])], ...more });
const diagramOf = (figure: ReturnType<typeof pixelPictures>) => figure.panels[0] as Diagram;
const sheetOf = (figure: ReturnType<typeof pixelPictures>) =>
  diagramOf(figure).items.find((item): item is Pixels => item.type === "pixels")!;
const textsOf = (figure: ReturnType<typeof pixelPictures>) =>
  diagramOf(figure).items.filter((item): item is Text => item.type === "text");

/** What each pixel of the sheet is painted with: `column row` → all its paints, read from the still picture. */
function paints(figure: ReturnType<typeof pixelPictures>): Map<string, string[]> {
  const sheet = { ...diagramOf(figure), items: [{ ...sheetOf(figure), dashed: false }] };
  const filled = drawnIn(pictureSvg(sheet)).filter(({ style }) => style["fill-opacity"] !== undefined);
  const found = new Map<string, string[]>();
  for (const one of filled) {
    const [[left, top], [right, bottom]] = pointsOf(one) as [[number, number], [number, number]];
    for (let row = top; row < bottom; row += 1)
      for (let column = left; column < right; column += 1) {
        const place = `${column} ${row}`;
        const paint = `${toneOf(one.style["fill"])} ${one.style["fill-opacity"]}`;
        found.set(place, [...(found.get(place) ?? []), paint]);
      }
  }
  return found;
}

const forty = digits()
  .training.slice(0, 40)
  .map(({ inputs, target }) => picture(inputs, String(target)));
const weights = (seed: number) => Array.from({ length: 64 }, (_, i) => Math.sin(1 + i * seed));

describe("pixelPictures(options)", () => {
  test("paints each pixel once, as strong as its number is beside the largest, and 0 not at all", () => {
    const pictures = [picture([0, 0.5, 1, 0.25]), picture([2, 0, 0, 1])];
    const figure = drawing({ pictures });
    const [one, other] = sheetOf(figure).pictures;
    const at = ({ left, top }: { left: number; top: number }, column: number, row: number) =>
      `${left + column} ${top + row}`;
    expect(Object.fromEntries(paints(figure))).toEqual({
      [at(one!, 1, 0)]: ["ink 0.25"],
      [at(one!, 0, 1)]: ["ink 0.5"],
      [at(one!, 1, 1)]: ["ink 0.125"],
      [at(other!, 0, 0)]: ["ink 1"],
      [at(other!, 1, 1)]: ["ink 0.5"],
    });
  });

  test("paints real digits in their sixteenths, nothing over another, nothing left out", () => {
    const figure = drawing({ pictures: forty });
    const painted = paints(figure);
    for (const [i, { left, top }] of sheetOf(figure).pictures.entries())
      for (const [at, value] of Array.from(forty[i]!.pixels).entries()) {
        const paint = painted.get(`${left + (at % 8)} ${top + Math.floor(at / 8)}`);
        expect(paint).toEqual(value === 0 ? undefined : [`ink ${value}`]);
      }
    expect(painted.size).toBe(forty.flatMap(({ pixels }) => Array.from(pixels)).filter((value) => value > 0).length);
  });

  test("does not smooth the edges of pixels, which begin at whole places", () => {
    const figure = drawing({ pictures: forty });
    const { x, y, cell, pictures } = sheetOf(figure);
    for (const place of [x, y, cell, ...pictures.flatMap(({ left, top }) => [left, top])])
      expect(Number.isInteger(place)).toBe(true);
    expect(pictureSvg(diagramOf(figure))).toContain('shape-rendering="crispEdges"');
  });

  test("paints weights in two colours that fade towards 0, one scale for all pictures, a dash where clearly below 0", () => {
    const pictures = [picture([2, -2, 0.5, 0]), picture([-1, -0.25, 0.01, -0.01])];
    const figure = drawing({ pictures, shading: "sides" });
    const [one, other] = sheetOf(figure).pictures;
    expect(one!.levels).toEqual([16, -16, 4, 0]);
    expect(other!.levels).toEqual([-8, -2, 0, 0]);
    expect(paints(figure).get(`${one!.left} 0`)).toEqual(["mapHigh 1"]);
    expect(paints(figure).get(`${one!.left + 1} 0`)).toEqual(["mapLow 1"]);
    const [, dashes] = /<path transform="translate\(0\.3 0\.5\)" d="([^"]*)"/.exec(pictureSvg(diagramOf(figure)))!;
    expect(dashes).toBe(`M${one!.left + 1} 0h.4M${other!.left} 0h.4`);
  });

  test("says in words which colour is which side, and how far the scale goes", () => {
    const figure = drawing({ pictures: [picture([2, -1, 0, 0.5])], shading: "sides" });
    expect(textsOf(figure).map(({ text }) => text)).toEqual([
      "a",
      "blue: positive, strongest at 2",
      "yellow, with a dash: negative, strongest at −2",
    ]);
    expect(figure.caption).toContain("Blue pixels are positive, yellow ones with a dash are negative, and 0 is paper");
    expect(drawing({}).caption).toBe("A picture of 2 × 2 pixels. 0 is paper, 1 is ink.");
    expect(drawing({ pictures: [picture([0, 0.94038, 0, 0])] }).caption).toContain(
      "0 is paper, the strongest ink is 0.9404.",
    );
    expect(drawing({ caption: "Look." }).caption).toBe("Look. 0 is paper, 1 is ink.");
  });

  test("draws paper alone where all is 0", () => {
    for (const shading of ["ink", "sides"] as const) {
      const figure = drawing({ pictures: [picture([0, 0, 0, 0])], shading });
      expect(paints(figure).size).toBe(0);
      expect(figure.caption).toContain("All numbers are 0: paper.");
    }
  });

  test.each([1, 7, 10, 11, 32, 40, 60])("places %i pictures apart from each other, inside the drawing", (count) => {
    const figure = drawing({
      pictures: Array.from({ length: count }, (_, i) => picture(weights(i), `${i}, said 8`)),
      shading: "sides",
    });
    const { width, height } = diagramOf(figure);
    const { x, y, cell, pictures } = sheetOf(figure);
    const boxes = pictures.map(({ left, top }) => ({ left: x + left * cell, top: y + top * cell, size: 8 * cell }));
    for (const [i, a] of boxes.entries()) {
      expect(a.left >= 5 && a.top >= 5 && a.left + a.size <= width - 5 && a.top + a.size <= height - 20).toBe(true);
      for (const b of boxes.slice(i + 1))
        expect(Math.abs(a.left - b.left) >= a.size + 10 || Math.abs(a.top - b.top) >= a.size + 20).toBe(true);
    }
    // Letters of 10 pixels or more where the page is 700 wide.
    for (const { size } of textsOf(figure)) expect(((size ?? textSize.diagram) * 700) / width).toBeGreaterThan(10);
    expect(width).toBeLessThanOrEqual(820);
  });

  test("has as many columns as asked, or 6 to 10 that leave few places empty", () => {
    const columnsOf = (count: number, columns?: number) => {
      const pictures = Array.from({ length: count }, () => picture([1]));
      const lefts = sheetOf(drawing({ pictures, ...(columns === undefined ? {} : { columns }) })).pictures;
      return new Set(lefts.map(({ left }) => left)).size;
    };
    expect([1, 5, 10, 11, 12, 16, 32, 40, 60].map((count) => columnsOf(count))).toEqual([1, 5, 10, 6, 6, 8, 8, 10, 10]);
    expect([columnsOf(40, 5), columnsOf(3, 12)]).toEqual([5, 3]);
  });

  test("writes each label under the middle of its picture, and cuts one that is too long", () => {
    const figure = drawing({
      pictures: [picture([1], "3"), picture([1], "3, said 8"), picture([1], "w".repeat(300))],
      columns: 12,
    });
    const { x, y, cell, pictures } = sheetOf(figure);
    for (const [i, text] of textsOf(figure).entries()) {
      expect(text.x).toBe(x + (pictures[i]!.left + 0.5) * cell);
      expect(text.y).toBeGreaterThan(y + (pictures[i]!.top + 1) * cell + 5);
    }
    expect(textsOf(figure)[0]!.text).toBe("3");
    expect(textsOf(figure)[2]!.text).toMatch(/^w+…$/);
  });

  test("writes all labels of a sheet smaller where they would touch, as few sizes down as needed, and cuts none for it", () => {
    const sizesOf = (...labels: string[]) => {
      const figure = drawing({ pictures: labels.map((label) => picture([1], label)), columns: 10 });
      expect(textsOf(figure).map(({ text }) => text)).toEqual(labels);
      return [...new Set(textsOf(figure).map(({ size }) => size))];
    };
    expect(sizesOf("17: 7", "18: 2")).toEqual([15]);
    expect(sizesOf("17: 7 → 8", "18: 2 → 8", "9")).toEqual([13]);
  });

  test("puts a frame around each picture and past its pixels; one that is marked has a thick one, and its label is bold", () => {
    const figure = drawing({
      pictures: [picture([1]), { ...picture([1]), marked: true }, { ...picture([1]), tone: "wrong", marked: true }],
    });
    const { x, y, cell, pictures } = sheetOf(figure);
    const frames = ofKind(drawnIn(pictureSvg(diagramOf(figure))), "rect").filter(
      ({ style }) => style["fill"] === "none",
    );
    expect(frames.map(({ style }) => [toneOf(style["stroke"]), style["stroke-width"]])).toEqual([
      ["quiet", "1"],
      ["you", "3"],
      ["wrong", "3"],
    ]);
    for (const [i, frame] of frames.entries()) {
      const half = Number(frame.style["stroke-width"]) / 2;
      const [[left, top], [right, bottom]] = pointsOf(frame) as [[number, number], [number, number]];
      const start = x + pictures[i]!.left * cell;
      expect(left + half).toBeLessThanOrEqual(start);
      expect(top + half).toBeLessThanOrEqual(y);
      expect(right - half).toBeGreaterThanOrEqual(start + cell);
      expect(bottom - half).toBeGreaterThanOrEqual(y + cell);
    }
    expect(textsOf(figure).map(({ strong = false, tone }) => [strong, tone])).toEqual([
      [false, "ink"],
      [true, "ink"],
      [true, "wrong"],
    ]);
    expect(figure.caption).toContain("2 of 3 have a thick frame.");
  });

  test("has each number of a few pictures in its table, and a summary of many", () => {
    expect(drawing({}).table).toEqual({
      columns: ["picture and row", "1", "2"],
      rows: [
        ["a, row 1", "0", "0.5"],
        ["a, row 2", "1", "0.25"],
      ],
    });
    const { table } = drawing({ pictures: forty });
    expect([table.columns, table.rows.length, table.part]).toEqual([
      ["picture", "mean ink"],
      40,
      "a summary of 2560 pixels",
    ]);
    const half = Array.from({ length: 64 }, (_, i) => (i % 2 === 0 ? -3 : 1));
    const sides = drawing({ pictures: Array.from({ length: 5 }, () => picture(half, "h1")), shading: "sides" }).table;
    expect([sides.columns, sides.rows[4]]).toEqual([
      ["picture", "smallest", "largest"],
      ["h1", "−3", "1"],
    ]);
  });

  test("stays small: forty digits below 60 kilobytes, the weights of 32 neurons below 80", () => {
    expect(figureHtml(drawing({ pictures: forty }), loader).length).toBeLessThan(60_000);
    const pictures = Array.from({ length: 32 }, (_, i) => picture(weights(i), `h${i + 1}`));
    expect(figureHtml(drawing({ pictures, shading: "sides" }), loader).length).toBeLessThan(80_000);
  });

  test("lets no label become markup", () => {
    const nasty = `</script><img src=x onerror=alert(1)>`;
    const made = figureHtml(drawing({ title: nasty, pictures: [picture([1], nasty)] }), loader);
    expect(made).not.toContain("<img src=x");
    expect(made.match(/<\/script>/g)).toHaveLength(2);
  });

  test.each<[string, unknown, string]>([
    ["nothing", undefined, "needs options to be an object with title and pictures; got nothing (undefined)"],
    ["no title", { title: undefined }, "needs title to be a text; got nothing (undefined)"],
    ["no picture", { pictures: [] }, "needs pictures to hold at least one value; got an empty list"],
    ["61 pictures", { pictures: Array(61).fill(picture([1])) }, "needs 1 to 60 pictures; got 61"],
    ["a digit alone", { pictures: [[1, 2]] }, "needs pictures[0] to be an object with pixels and label; got [1, 2]"],
    [
      "no pixels",
      { pictures: [picture([])] },
      "needs pictures[0].pixels to hold at least one value; got an empty list",
    ],
    [
      "no square",
      { pictures: [picture([1, 2, 3])] },
      "needs pictures[0].pixels to make a square of 1 to 32 rows; got 3 pixels",
    ],
    [
      "33 rows",
      { pictures: [picture(Array(33 * 33).fill(0))] },
      "needs pictures[0].pixels to make a square of 1 to 32 rows; got 1089 pixels",
    ],
    [
      "two sizes",
      { pictures: [picture([1]), picture([1, 1, 1, 1])] },
      "needs pictures[1].pixels to hold 1 value; got [1, 1, 1, … 4 in all]",
    ],
    ["NaN", { pictures: [picture([Number.NaN])] }, "needs pictures[0].pixels[0] to be a finite number; got NaN"],
    ["a label that is none", { pictures: [{ pixels: [1], label: 3 }] }, "needs pictures[0].label to be a text; got 3"],
    [
      "ink below 0",
      { pictures: [picture([0, 0, 0, -1])] },
      'needs ink of 0 or more, or shading "sides"; got −1 in pictures[0].pixels[3]',
    ],
    [
      "too many pixels",
      { pictures: Array(9).fill(picture(Array(1024).fill(0))) },
      "needs up to 8192 pixels in all; got 9216",
    ],
    ["another shading", { shading: "rainbow" }, 'needs shading to be "ink" or "sides"; got the text "rainbow"'],
    ["13 columns", { columns: 13 }, "needs columns to be a whole number from 1 to 12; got 13"],
  ])("refuses %s in a sentence", (_name, changed, sentence) => {
    const options =
      changed === undefined ? undefined : { title: "t", pictures: [picture([1])], ...(changed as object) };
    expect(() => pixelPictures(wrong(options))).toThrow(`pixelPictures: ${sentence}`);
  });
});
