import type { Classifier } from "../../math/classifier";
import { formatNumber } from "../../math/format";
import type { Example } from "../../math/neuron";
import type { Diagram, Item, PadFigure, Panel } from "../figure";
import { pixelSide } from "./bitmap";
import { chosenDigit, viewOf } from "./drawing";
import { digitOf, type PadSetup, padSetup } from "./padSetup";
import { readPixels, shownProbability } from "./reading";

/** The still picture shows a held-out digit of this class, where there is one. */
const stillClass = 3;

/**
 * A pad to draw on, and what the network reads while one draws: the picture of 8 × 8 pixels that it gets, its hidden neurons, ten
 * probabilities. Held-out digits can be chosen, shifted and thickened with buttons. It computes in the page; no kernel is asked.
 *
 * @param classifier - 64 inputs, any hidden layers, 10 classes; no more than 7,000 parameters
 * @param held - held-out digits: 64 inputs from 0 to 1, the target from 0 to 9; three of each class can be chosen
 * @throws {TypeError | RangeError} if the classifier or the examples do not fit
 *
 * @example
 * show(drawingPad(classifier, held));
 */
export function drawingPad(classifier: Classifier, held: readonly Example[]): PadFigure {
  const pad = padSetup("drawingPad", classifier, held);
  const digit = stillDigit(pad);
  return {
    title: "Your network reads what you draw",
    caption:
      "Draw a digit on the pad, with a mouse, a pen or a finger. The network gets 8 × 8 pixels, made as the data were: the drawing is set upright, brought to full height, widened if it is narrow (but not a bare stroke, which may be a 1), and centred; the line is made as thick as it takes for three tenths of ink; and the ink is counted in blocks. The hidden neurons show their activations: the larger the square, the further from 0; filled is above 0, hollow below. A ring marks the digit that was meant, where that is known. The ten probabilities always add up to 1: the network has no way to say “none of these”.",
    pad,
    still: `A held-out digit. ${viewOf(pad, chosenDigit(digit)).sentence}`,
    table: {
      columns: ["digit", "score", "probability", "the picture, row by row: 0 paper to 16 ink"],
      rows: rowsOf(pad, digit),
    },
  };
}

const stillDigit = ({ held }: PadSetup): number =>
  Math.max(
    0,
    held.findIndex(({ target }) => target === stillClass),
  );

function rowsOf(pad: PadSetup, digit: number): string[][] {
  const { pixels } = digitOf(pad, digit);
  const { scores, probabilities } = readPixels(pad, pixels);
  const rowOfPixels = (row: number) => pixels.slice(row * pixelSide, (row + 1) * pixelSide).map((ink) => 16 * ink);
  return scores.map((score, class_) => [
    String(class_),
    formatNumber(score, 3),
    shownProbability(probabilities[class_]!),
    rowOfPixels(class_).join(" ") || "–",
  ]);
}

/** The still picture: a held-out digit, and what the network reads. */
export function stillPad(pad: PadSetup): Panel[] {
  const digit = stillDigit(pad);
  const { pixels, target } = digitOf(pad, digit);
  const { probabilities } = readPixels(pad, pixels);
  return [stillDiagram(pixels, target, probabilities)];
}

const size = { width: 820, height: 330 };
const picture = { left: 24, top: 40, cell: 32 };
const list = { left: 380, right: 720, top: 40, row: 26, bar: 18 };

function stillDiagram(pixels: readonly number[], target: number, probabilities: readonly number[]): Diagram {
  const text = (x: number, y: number, words: string, anchor: "start" | "middle" | "end", strong = false): Item => {
    return { type: "text", x, y, text: words, tone: "ink", anchor, strong };
  };
  const levels = pixels.map((ink) => Math.round(16 * ink));
  const squares: Item = {
    type: "pixels",
    ...{ x: picture.left, y: picture.top, cell: picture.cell, shading: "ink" },
    pictures: [{ left: 0, top: 0, across: pixelSide, levels, frame: "quiet" }],
  };
  const bars = probabilities.flatMap((probability, digit): Item[] => {
    const y = list.top + (0.5 + digit) * list.row;
    const end = list.left + (list.right - list.left) * probability;
    const isLargest = probability === Math.max(...probabilities);
    return [
      text(list.left - 10, y, String(digit), "end", isLargest),
      { type: "edge", from: [list.left, y], to: [end, y], tone: "loss", thickness: list.bar },
      text(end + 10, y, shownProbability(probability), "start", isLargest),
    ];
  });
  const [bottom, zero] = [list.top + 10 * list.row, list.left];
  return {
    type: "diagram",
    name: `A held-out ${target} of 8 × 8 pixels, and the probability that the network gives each digit`,
    ...size,
    items: [
      text(picture.left, 18, `a held-out ${target}`, "start"),
      text(list.left, 18, "probability", "start"),
      squares,
      ...bars,
      { type: "edge", from: [zero, list.top], to: [zero, bottom], tone: "quiet", thickness: 2 },
    ],
  };
}
