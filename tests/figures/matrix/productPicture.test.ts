import { describe, expect, test } from "vitest";
import { boxAround, overlap } from "../../../src/figures/boxes";
import type { Diagram, Item, LiveFigure, StillFigure } from "../../../src/figures/figure";
import { letterSize, textWidth } from "../../../src/figures/graph/boxText";
import type { ProductTables } from "../../../src/figures/matrix/productDiagram";
import { productPicture, productPictureMover } from "../../../src/figures/matrix/productPicture";
import { textSize } from "../../../src/html/design";
import { tensor } from "../../../src/math/tensor";
import { wrong } from "../../math/refusals";
import { specifyMover } from "../specifyMover";

// Three examples of two inputs, and two neurons: each a column of B.
const a = [
  [0.9, 0.6],
  [0.5, 0.8],
  [1, 0],
];
const b = [
  [0.4, -0.3],
  [0.7, 0.6],
];
// By hand: 0.9 · 0.4 + 0.6 · 0.7 = 0.78, 0.9 · (−0.3) + 0.6 · 0.6 = 0.09, …
const product = [
  ["0.78", "0.09"],
  ["0.76", "0.33"],
  ["0.4", "−0.3"],
];

const live = (...handed: Parameters<typeof productPicture>) => productPicture(...handed) as LiveFigure<ProductTables>;
const figure = live(a, b);
/** As large as can be drawn, with numbers that need much room. */
const wide = Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => Math.sin(1 + 7 * i + 3 * j)));
const largest = live(wide, wide);

type Box = Extract<Item, { type: "node" }>;
type Edge = Extract<Item, { type: "edge" }>;
type Text = Extract<Item, { type: "text" }>;

const diagramAt = ({ state }: LiveFigure<ProductTables>, position: number) =>
  productPictureMover.at(state, position).panels[0] as Diagram;
const ofType = <Type extends Item["type"]>({ items }: Diagram, type: Type) =>
  items.filter((item): item is Extract<Item, { type: Type }> => item.type === type);

/** The boxes of A, of B and of the product, each row by row. */
function tablesAt({ state, ...rest }: LiveFigure<ProductTables>, position: number) {
  const boxes: Box[] = ofType(diagramAt({ state, ...rest }, position), "node");
  const [rows, terms, columns] = [state.a.length, state.b.length, state.b[0]!.length];
  const inRows = (some: Box[], width: number) =>
    Array.from({ length: some.length / width }, (_, r) => some.slice(r * width, (r + 1) * width));
  return {
    a: inRows(boxes.slice(0, rows * terms), terms),
    b: inRows(boxes.slice(rows * terms, (rows + columns) * terms), columns),
    product: inRows(boxes.slice((rows + columns) * terms), columns),
  };
}

const numbersIn = (boxes: readonly Box[][]) => boxes.map((row) => row.map(({ lines }) => lines.join()));
const thickIn = (boxes: readonly Box[][]) =>
  boxes.flatMap((row, r) => row.flatMap(({ thick }, c) => (thick ? [[r, c]] : [])));

describe("productPicture(a, b)", () => {
  test("shows both tables, and at the end the whole product", () => {
    const tables = tablesAt(figure, 6);
    expect(numbersIn(tables.a)).toEqual([
      ["0.9", "0.6"],
      ["0.5", "0.8"],
      ["1", "0"],
    ]);
    expect(numbersIn(tables.b)).toEqual([
      ["0.4", "−0.3"],
      ["0.7", "0.6"],
    ]);
    expect(numbersIn(tables.product)).toEqual(product);
    expect(productPictureMover.still!(figure.state)).toBe(6);
  });

  test("has the product that tensors have", () => {
    const wanted = tensor(wide).matmul(tensor(wide)).lists().flat();
    const results = largest.table.rows.map(([, , result]) => Number(result!.replace("−", "-")));
    expect(results).toEqual(wanted.map((value) => Number(value.toPrecision(4))));
    const drawn = numbersIn(tablesAt(largest, 36).product).flat();
    for (const [i, text] of drawn.entries())
      expect(Math.abs(Number(text.replaceAll("−", "-")) - wanted[i]!)).toBeLessThan(5e-3);
  });

  test("fills the places row by row: what is to come is empty", () => {
    for (let position = 0; position <= 6; position += 1) {
      const shown = numbersIn(tablesAt(figure, position).product).flat();
      expect(shown).toEqual(product.flat().map((text, i) => (i < position ? text : " ")));
    }
  });

  test("lights the row, the column and the place at work, by thick frames and by tone", () => {
    for (let position = 1; position <= 6; position += 1) {
      const [row, column] = [Math.floor((position - 1) / 2), (position - 1) % 2];
      const tables = tablesAt(figure, position);
      expect(thickIn(tables.a)).toEqual([
        [row, 0],
        [row, 1],
      ]);
      expect(thickIn(tables.b)).toEqual([
        [0, column],
        [1, column],
      ]);
      expect(thickIn(tables.product)).toEqual([[row, column]]);
      const tones = [...tables.a, ...tables.b]
        .flat()
        .map(({ thick, tone }) => (thick ? tone === "you" : tone === "quiet"));
      expect(tones).not.toContain(false);
    }
  });

  test("lights nothing before the first place", () => {
    const { items } = diagramAt(figure, 0);
    expect(items.some((item) => item.type === "edge" || ("thick" in item && item.thick))).toBe(false);
    const { formulas, sentence } = productPictureMover.at(figure.state, 0);
    expect(formulas).toEqual([]);
    expect(sentence).toBe("The start: A · B is empty. It gets 3 rows, as A has, and 2 columns, as B has.");
  });

  test("says each sum with its numbers, and which example meets which neuron", () => {
    const { formulas, sentence } = productPictureMover.at(figure.state, 4);
    expect(formulas).toEqual(["row 2 · column 2 = 0.5 · (−0.3) + 0.8 · 0.6 = 0.33"]);
    expect(sentence).toBe("Row 2 of A meets column 2 of B: in a layer, example 2 meets neuron 2.");
    expect(productPictureMover.at(figure.state, 6).sentence).toContain("example 3 meets neuron 2. That was the last");
    expect(figure.table.rows[0]).toEqual(["row 1 · column 1", "0.9 · 0.4 + 0.6 · 0.7", "0.78"]);
  });

  test("lies so that the row of A and the column of B meet at the place they make", () => {
    for (const drawn of [figure, largest, live([[0.5, 0.8]], [[0.4], [0.7]])]) {
      const tables = tablesAt(drawn, 1);
      for (const [r, row] of tables.product.entries()) {
        for (const [c, { x, y }] of row.entries()) {
          for (const box of tables.a[r]!) expect([box.y, box.x < x]).toEqual([y, true]);
          for (const boxes of tables.b) expect([boxes[c]!.x, boxes[c]!.y < y]).toEqual([x, true]);
        }
      }
    }
  });

  test("points towards the place from its row and from its column, and stops before the product", () => {
    for (let position = 1; position <= 36; position += 1) {
      const { product: made, a: left, b: above } = tablesAt(largest, position);
      const place = made[Math.floor((position - 1) / 6)]![(position - 1) % 6]!;
      const edges: Edge[] = ofType(diagramAt(largest, position), "edge");
      expect(edges.map(({ arrow }) => arrow)).toEqual([true, true]);
      const [across, down] = edges;
      expect([across!.from[1], across!.to[1]]).toEqual([place.y, place.y]);
      expect([down!.from[0], down!.to[0]]).toEqual([place.x, place.x]);
      const [first, lastOfA, lastOfB] = [made[0]![0]!, left[0]!.at(-1)!, above.at(-1)![0]!];
      expect(across!.from[0]).toBe(lastOfA.x + lastOfA.width / 2);
      expect(down!.from[1]).toBe(lastOfB.y + 34 / 2);
      // No part of a line lies between the frames of the product, and each arrow is long enough to be one.
      for (const [from, to, frame] of [
        [across!.from[0], across!.to[0], first.x - first.width / 2],
        [down!.from[1], down!.to[1], first.y - 34 / 2],
      ] as const) {
        expect(to - from).toBeGreaterThan(40);
        expect(frame - to).toBeGreaterThan(12);
      }
    }
  });

  test("writes the shape at each table", () => {
    const words = ofType(diagramAt(figure, 0), "text").map(({ text }) => text);
    expect(words).toEqual(["A: 3 × 2", "B: 2 × 2", "A · B: 3 × 2"]);
    expect(figure.title).toBe("3 × 2 times 2 × 2 is 3 × 2");
  });

  test("calls the tables as it is told to, wherever it speaks of them", () => {
    const named = live(a, b, { a: "X", b: "Wᵀ" });
    const words = ofType(diagramAt(named, 0), "text").map(({ text }) => text);
    expect(words).toEqual(["X: 3 × 2", "Wᵀ: 2 × 2", "X · Wᵀ: 3 × 2"]);
    const sentence = (position: number) => productPictureMover.at(named.state, position).sentence;
    expect(sentence(0)).toBe("The start: X · Wᵀ is empty. It gets 3 rows, as X has, and 2 columns, as Wᵀ has.");
    expect(sentence(4)).toBe("Row 2 of X meets column 2 of Wᵀ: in a layer, example 2 meets neuron 2.");
    expect(named.caption).toContain(
      "X lies at the left, Wᵀ above. Each place of X · Wᵀ is made where a row of X meets",
    );
    expect(named.caption).toContain("orange ones in X and Wᵀ.");
    expect(named.caption).not.toMatch(/\b[AB]\b/);
    const large = productPicture([[1, 2, 3, 4, 5, 6, 7]], Array(7).fill([1]), { a: "X", b: "Wᵀ" });
    const counted = large.table.rows.map(([what]) => what);
    expect(counted).toEqual(["numbers in X", "numbers in Wᵀ", "places of X · Wᵀ", "multiplications"]);
  });
});

describe("the drawing of a product", () => {
  const widest = { a: "MMMMMMMM", b: "WWWWWWWW" };
  const drawings = [
    figure,
    largest,
    live([[0.5, 0.8]], [[0.4], [0.7]]),
    live([[-1e-9], [2e12]], [[3, -1e80]]),
    live(a, b, { a: "X", b: "Wᵀ" }),
    live([[1]], [[1]], widest),
    live(a, b, widest),
    live(wide, wide, widest),
  ];

  test("is no wider than other diagrams, so that its letters are as large as theirs", () => {
    for (const drawn of drawings) expect(diagramAt(drawn, 1).width).toBeLessThanOrEqual(940);
    expect(letterSize).toBe(textSize.diagram);
  });

  test("keeps its words apart, inside the paper, and its numbers inside their boxes", () => {
    const found: string[] = [];
    for (const drawn of drawings) {
      for (let position = 0; position <= productPictureMover.still!(drawn.state); position += 1) {
        const diagram = diagramAt(drawn, position);
        const boxes: Box[] = ofType(diagram, "node");
        // With air at both sides, where the box is not the widest there is.
        for (const { lines, width } of boxes)
          expect(textWidth(lines[0]!, true)).toBeLessThanOrEqual(width - (width < 68 ? 16 : 6));
        const words = ofType(diagram, "text").map(({ x, y, text, anchor = "middle" }: Text) => {
          // Letters are drawn a little narrower than they are reckoned. The number of a row has air on both sides.
          const width = 0.9 * textWidth(text, true) + (text.startsWith("row") ? 2 * 6 : 0);
          return { text, ...boxAround([anchor === "end" ? x - width / 2 : x, y], width, letterSize) };
        });
        const all = [
          ...words,
          ...boxes.map(({ x, y, width, lines }) => ({ text: lines[0]!, ...boxAround([x, y], width, 34) })),
        ];
        for (const [i, one] of all.entries()) {
          const { left, right, top, bottom } = one;
          const isInside = left >= 0 && right <= diagram.width && top >= 0 && bottom <= diagram.height;
          if (!isInside) found.push(`"${one.text}" is cut at ${position}`);
          const other = all.slice(i + 1).find((each) => overlap(one, each));
          if (other) found.push(`"${one.text}" lies on "${other.text}" at ${position}`);
        }
      }
    }
    expect(found).toEqual([]);
  });
});

describe("tables that cannot be drawn", () => {
  test("are counted where they are large", () => {
    const zeros = (rows: number, columns: number) => Array.from({ length: rows }, () => Array<number>(columns).fill(0));
    const counted = productPicture(zeros(7, 4), zeros(4, 3)) as StillFigure;
    expect(counted.panels).toEqual([]);
    expect(counted.title).toBe("7 × 4 times 4 × 3 is 7 × 3");
    expect(counted.table.rows).toEqual([
      ["numbers in A", "28"],
      ["numbers in B", "12"],
      ["places of A · B", "21"],
      ["multiplications", "84"],
    ]);
    expect(counted.caption).toContain("Each of the 21 places of the product adds up 4 products.");
    expect(productPicture(zeros(6, 6), zeros(6, 6))).toHaveProperty("mover");
    for (const [left, right] of [
      [zeros(2, 7), zeros(7, 2)],
      [zeros(2, 2), zeros(2, 7)],
    ] as const)
      expect(productPicture(left, right)).not.toHaveProperty("mover");
  });

  test.each<[string, unknown, unknown, string]>([
    ["shapes that do not fit", a, a, "needs as many rows in b as a has columns; got 3 × 2 and 3 × 2"],
    ["a ragged table", a, [[1, 2], [3]], "needs b[1] to hold 2 values; got [3]"],
    ["a row that is none", [[1], 2], b, "needs a[1] to be a list; got 2"],
    ["a number", 7, b, "needs a to be a list; got 7"],
    ["an empty table", [], b, "needs a to hold at least one value; got an empty list"],
    ["an empty row", [[]], b, "needs a[0] to hold at least one value; got an empty list"],
    ["text", [["1", 2]], b, 'needs a[0][0] to be a finite number; got the text "1"'],
    [
      "what is no finite number",
      a,
      [
        [1, 2],
        [3, Infinity],
      ],
      "needs b[1][1] to be a finite number; got Infinity",
    ],
    ["a product without end", [[1e200, 1]], [[1e200], [1]], "needs numbers small enough for a finite result"],
  ])("are refused: %s", (_name, left, right, sentence) => {
    expect(() => productPicture(wrong(left), wrong(right))).toThrow(`productPicture: ${sentence}`);
  });

  test.each<[unknown, string]>([
    ["X", 'needs names to be an object with a and b; got the text "X"'],
    [["X", "W"], "needs names to be an object with a and b; got "],
    [{ a: "X" }, "needs names.b to be a text; got nothing (undefined)"],
    [{ a: 1, b: "W" }, "needs names.a to be a text; got 1"],
    [{ a: "", b: "W" }, "needs names.a to have 1 to 8 characters; got "],
    [{ a: " ", b: "W" }, "needs names.a to have 1 to 8 characters; got "],
    [{ a: "X", b: "weightsOf" }, 'needs names.b to have 1 to 8 characters; got the text "weightsOf"'],
  ])("are refused by names such as %j", (names, sentence) => {
    expect(() => productPicture(a, b, wrong(names))).toThrow(`productPicture: ${sentence}`);
  });
});

specifyMover("productPicture", [figure, largest, live([[0.5, 0.8]], [[0.4], [0.7]]), live([[-1]], [[1e-7]])]);
