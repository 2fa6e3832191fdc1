import { describe, expect, test } from "vitest";
import { bitmapOfPixels, inkOf, pixelsOf, shifted, madeThicker, madeThinner } from "../../../src/figures/digits/bitmap";
import {
  bitmapOf,
  chosenDigit,
  emptyPad,
  strokesOnPad,
  mostChange,
  withShift,
  viewOf,
  withStroke,
  withThickness,
} from "../../../src/figures/digits/drawing";
import { drawingPad, stillPad } from "../../../src/figures/digits/drawingPad";
import { digitOf } from "../../../src/figures/digits/padSetup";
import { readPixels } from "../../../src/figures/digits/reading";
import { bitmapOfStrokes, type PadPoint, type Stroke } from "../../../src/figures/digits/strokes";
import { figureHtml } from "../../../src/html/figure";
import { type Classifier, classifierScores, createClassifier } from "../../../src/math/classifier";
import { digits } from "../../../src/math/digits";
import type { Example } from "../../../src/math/neuron";
import { tensor } from "../../../src/math/tensor";
import { wrong } from "../../math/refusals";

const { held } = digits();
const classifierOf = (...layerSizes: number[]) => createClassifier({ layerSizes, seed: 1, hiddenActivation: "tanh" });
const classifier = classifierOf(64, 32, 10);
const figure = drawingPad(classifier, held);
const { pad } = figure;
const stroke: Stroke = [
  [0.5, 0.2],
  [0.5, 0.8],
];
const another: Stroke = [
  [0.2, 0.5],
  [0.8, 0.5],
];

describe("drawingPad(classifier, held)", () => {
  test("carries three held-out digits of each class, in their order, each pixel as it was", () => {
    const wanted = Array.from({ length: 10 }, (_, digit) => held.filter(({ target }) => target === digit).slice(0, 3));
    const carried = pad.held.map((_, digit) => digitOf(pad, digit));
    expect(carried).toEqual(wanted.flat().map(({ inputs, target }) => ({ pixels: inputs, target })));
  });
  test("carries the network, so that its scores have three right digits", () => {
    const examples = held.slice(0, 50);
    const scores = classifierScores(classifier, tensor(examples.map(({ inputs }) => inputs))).lists();
    for (const [i, { inputs }] of examples.entries())
      for (const [digit, score] of readPixels(pad, inputs).scores.entries())
        expect(Math.abs(score - scores[i]![digit]!)).toBeLessThan(1e-3);
  });
  test("is plain and small: the output of a cell stays below 100 KB, for the largest network too", () => {
    for (const sizes of [
      [64, 10],
      [64, 32, 10],
      [64, 93, 10],
      [64, 48, 48, 10],
    ]) {
      const large = drawingPad(classifierOf(...sizes), held);
      expect(JSON.parse(JSON.stringify(large))).toEqual(large);
      expect(figureHtml(large, { pageHref: "p", script: "" }).length).toBeLessThan(100_000);
    }
  });
  test("stands still as a held-out 3 with its ten probabilities, in the picture and in the table", () => {
    const [panel] = stillPad(pad);
    const texts = (panel as { items: { type: string; text?: string }[] }).items.flatMap(({ text }) => text ?? []);
    const { pixels } = digitOf(pad, 9);
    const { probabilities, scores } = readPixels(pad, pixels);
    expect(digitOf(pad, 9).target).toBe(3);
    expect(texts).toContain("a held-out 3");
    for (const probability of probabilities) expect(texts).toContain(probability.toFixed(3));
    expect(figure.table.rows).toHaveLength(scores.length);
    expect(figure.table.rows.map(([, , probability]) => probability)).toEqual(
      probabilities.map((one) => one.toFixed(3)),
    );
    expect(figure.table.rows[0]![3]).toBe(
      pixels
        .slice(0, 8)
        .map((ink) => 16 * ink)
        .join(" "),
    );
    expect(figure.still).toContain("It was written as a 3");
  });
  test("does with the held-out digits that there are", () => {
    const two = held.filter(({ target }) => target === 7).slice(0, 2);
    expect(drawingPad(classifier, two).still).toContain("It was written as a 7");
    expect(drawingPad(classifier, two).pad.held).toHaveLength(2);
  });
  test("rounds pixels to sixteenths", () => {
    const grey = { inputs: new Array<number>(64).fill(0.51), target: 0 };
    expect(digitOf(drawingPad(classifier, [grey]).pad, 0).pixels).toEqual(new Array<number>(64).fill(0.5));
  });

  const withLayers = (layers: unknown): Classifier => wrong({ ...classifier, layers });
  const { layers } = classifier;
  const nan = tensor([new Array<number>(10).fill(0)]);
  nan.data.values[3] = Number.NaN;
  test.each<[string, Classifier, readonly Example[], string]>([
    ["no classifier", wrong(7), held, "drawingPad: needs classifier to be an object with"],
    ["two inputs", classifierOf(2, 8, 10), held, "drawingPad: needs a classifier with 64 inputs; got [2, 8, 10]"],
    ["three classes", classifierOf(64, 8, 3), held, "any hidden layers, and 10 classes; got [64, 8, 3]"],
    ["too many neurons", classifierOf(64, 94, 10), held, "drawingPad: needs at most 7000 parameters; got 7060"],
    ["a layer too few", withLayers(layers.slice(1)), held, "drawingPad: needs layers to hold 2 values"],
    [
      "layers that do not fit",
      withLayers([...layers].reverse()),
      held,
      "drawingPad: needs layers[0].weights to hold 32",
    ],
    [
      "a bias that is no number",
      withLayers([layers[0], { ...layers[1], biases: nan }]),
      held,
      "layers[1].biases[3] to be",
    ],
    ["no held-out digits", classifier, [], "drawingPad: needs held to hold at least one value"],
    ["an example with two inputs", classifier, [{ inputs: [1, 2], target: 1 }], "held[0].inputs to hold 64 values"],
    [
      "a digit 10",
      classifier,
      [{ inputs: held[0]!.inputs, target: 10 }],
      "held[0].target to be a whole number from 0 to 9",
    ],
    [
      "pixels up to 16",
      classifier,
      [{ inputs: new Array<number>(64).fill(16), target: 1 }],
      "drawingPad: needs the inputs of held[0] to be from 0 to 1; got 16",
    ],
  ])("refuses %s", (_name, network, examples, sentence) => {
    expect(() => drawingPad(network, examples)).toThrow(sentence);
  });
});

describe("what stands on the pad", () => {
  const ink = digitOf(pad, 4).pixels;
  test("are strokes, centred; a stroke more is read with those before it", () => {
    const drawing = withStroke(withStroke(emptyPad, stroke), another);
    expect(bitmapOf(pad, drawing)).toEqual(bitmapOfStrokes([stroke, another]));
  });
  test("is a held-out digit as it was written: not centred anew, so that a shift is seen", () => {
    expect(pixelsOf(bitmapOf(pad, chosenDigit(4)))).toEqual(ink);
    const right = pixelsOf(bitmapOf(pad, withShift(chosenDigit(4), 1, 0)));
    expect(right).toEqual(ink.map((_, at) => (at % 8 === 0 ? 0 : ink[at - 1])));
    const up = pixelsOf(bitmapOf(pad, withShift(chosenDigit(4), 0, -1)));
    expect(up).toEqual(ink.map((_, at) => ink[at + 8] ?? 0));
  });
  test("comes back when it is shifted back, also the ink that had left the paper", () => {
    const away = Array.from({ length: 10 }).reduce<typeof emptyPad>(
      (drawing) => withShift(drawing, 1, 1),
      chosenDigit(4),
    );
    expect(away).toMatchObject({ right: mostChange.shift, down: mostChange.shift });
    expect(withShift(away, -mostChange.shift, -mostChange.shift)).toEqual(chosenDigit(4));
  });
  test("is thickened or thinned, no more often than three times, and then shifted", () => {
    const bitmap = bitmapOfPixels(ink);
    expect(bitmapOf(pad, withThickness(chosenDigit(4), 2))).toEqual(madeThicker(madeThicker(bitmap)));
    expect(bitmapOf(pad, withShift(withThickness(chosenDigit(4), -1), 2, 0))).toEqual(
      shifted(madeThinner(bitmap), 8, 0),
    );
    expect(withThickness(chosenDigit(4), 9).thicker).toBe(mostChange.thicker);
  });
  test("takes a stroke more where it was shifted or thickened, and stays so: the stroke is where the pad shows it", () => {
    const changed = withThickness(withShift(withStroke(emptyPad, stroke), 1, -2), 1);
    const joined = withStroke(changed, another);
    expect(strokesOnPad(joined)[1]).toEqual(another);
    expect(strokesOnPad(joined)[0]).toEqual(stroke.map(([x, y]) => [x + 1 / 8, y - 2 / 8]));
    const moved = another.map(([x, y]): PadPoint => [x - 1 / 8, y + 2 / 8]);
    expect(bitmapOf(pad, joined)).toEqual(shifted(madeThicker(bitmapOfStrokes([stroke, moved])), 4, -8));
  });
  test("is begun anew by a stroke over a held-out digit, and that is said until the next stroke", () => {
    const begun = withStroke(withShift(chosenDigit(4), 1, 0), another);
    expect(bitmapOf(pad, begun)).toEqual(bitmapOfStrokes([another]));
    expect(viewOf(pad, begun).sentence).toMatch(/^A new drawing: it /);
    expect(viewOf(pad, withThickness(begun, 1)).sentence).toMatch(/^A new drawing, made thicker: it /);
    expect(withStroke(begun, stroke)).toEqual(withStroke(withStroke(emptyPad, another), stroke));
  });
});

describe("viewOf(setup, drawing)", () => {
  const ink = digitOf(pad, 4).pixels;
  test("shows the numbers of one reading", () => {
    const { pixels, reading, target } = viewOf(pad, chosenDigit(4));
    expect(reading).toEqual(readPixels(pad, pixels));
    expect(target).toBe(pad.held[4]!.target);
  });
  test("says so where nothing is drawn, and where no ink is left", () => {
    const nothing = viewOf(pad, emptyPad);
    expect([nothing.reading, nothing.sentence]).toEqual([
      undefined,
      "Nothing is drawn yet: draw a digit, or choose one.",
    ]);
    const faint = drawingPad(classifier, [{ inputs: ink.map((_, at) => (at === 27 ? 1 / 16 : 0)), target: 1 }]).pad;
    const gone = withThickness(chosenDigit(0), -1);
    expect(inkOf(bitmapOf(faint, gone))).toBe(0);
    expect(viewOf(faint, gone).sentence).toBe("No ink is left on the paper, so there is nothing to read.");
  });
  test("says what was done, what is read, and what was meant", () => {
    const changed = withThickness(withShift(withShift(chosenDigit(4), -1, 0), 0, 2), 2);
    expect(viewOf(pad, changed).sentence).toMatch(
      /^Shifted by 1 pixel to the left and 2 pixels down, made thicker twice: it .* It was written as a 1(, so that is wrong)?\.$/,
    );
  });
});
