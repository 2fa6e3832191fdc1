import type { Diagram, Item, Tone } from "../figure";
import { formatNumber } from "../../math/format";

/** So many digits tell a float64 from its neighbours; more would only show how it is stored. */
const digitsHeld = 17;
const mostDecimals = 24;

/** Two numbers written with the same number of decimals, as many as the larger one holds. */
export function writtenOut(a: number, b: number): [string, string] {
  const size = Math.max(Math.abs(a), Math.abs(b));
  const exponent = size > 0 ? Math.floor(Math.log10(size)) : 0;
  const decimals = Math.min(mostDecimals, Math.max(0, digitsHeld - 1 - exponent));
  return [a.toFixed(decimals), b.toFixed(decimals)];
}

/** The characters two numbers share from the left, and how many digits come after. */
export function sharedStart(a: string, b: string): { shared: string; left: number } {
  let end = 0;
  while (end < a.length && a.length === b.length && a[end] === b[end]) end += 1;
  return { shared: a.slice(0, end), left: a.slice(end).replace(/\D/g, "").length };
}

/** What comes out when the digits as written are subtracted, so that the columns on paper are right. */
export function subtracted(a: string, b: string): string {
  const decimals = a.split(".")[1]?.length ?? 0;
  const [first, second] = [a.replace(".", ""), b.replace(".", "")];
  const difference = BigInt(first) - BigInt(second);
  const columns = Math.max(first.length, second.length);
  const digits = String(difference < 0n ? -difference : difference).padStart(columns, "0");
  const whole = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return difference < 0n ? `-${whole}` : whole;
}

const [width, height] = [680, 216];
const firstColumn = 176;
const rows = {
  above: 18,
  below: 44,
  rule: 58,
  difference: 74,
  bracket: 90,
  words: 104,
  divisor: 124,
  nudged: 150,
  exact: 178,
  agreement: 191,
};

/** The two losses of a nudge digit by digit, their difference, and the slope that is left. */
export function lostDigitsDiagram(along: string, above: number, below: number, h: number, slope: number): Diagram {
  const [up, down] = writtenOut(above, below);
  const decimals = up.split(".")[1]?.length ?? 0;
  const nudged = ((above - below) / (2 * h)).toFixed(decimals);
  const exact = slope.toFixed(decimals);
  const columns = Math.max(up.length, nudged.length, exact.length) + 1;
  const columnWidth = (width - firstColumn - 8) / columns;
  const divisor = `÷ 2h = ${formatNumber(2 * h, 3)}`;
  return {
    type: "diagram",
    name: `The losses at ${along} + h and ${along} − h, digit by digit`,
    width,
    height,
    items: [
      ...lossRows(along, up, down, columnWidth),
      { type: "text", x: 4, y: rows.divisor, text: divisor, tone: "quiet", anchor: "start" },
      ...slopeRows(nudged, exact, columnWidth),
    ],
  };
}

function lossRows(along: string, up: string, down: string, columnWidth: number): Item[] {
  const { shared, left } = sharedStart(up, down);
  const difference = subtracted(up, down);
  const tones: [Tone, Tone] = ["quiet", "you"];
  const from = shared.length;
  const fromBelow = from + difference.length - up.length;
  const [start, end] = [firstColumn, width - 8];
  return [
    ...digitRow(`loss at ${along} + h`, rows.above, up, from, tones, columnWidth),
    ...digitRow(`loss at ${along} − h`, rows.below, down, from, tones, columnWidth),
    { type: "edge", from: [start, rows.rule], to: [end, rows.rule], tone: "quiet", thickness: 1 },
    ...digitRow("difference", rows.difference, difference, fromBelow, tones, columnWidth),
    ...bracket(from, up.length, left, columnWidth),
  ];
}

function slopeRows(nudged: string, exact: string, columnWidth: number): Item[] {
  const right = sharedStart(nudged, exact).shared.length;
  return [
    ...digitRow("slope by nudging", rows.nudged, nudged, right, ["downhill", "wrong"], columnWidth),
    ...digitRow("by the chain rule", rows.exact, exact, right, ["downhill", "quiet"], columnWidth),
    ...agreement(right, exact, columnWidth),
  ];
}

/** One character a column, so that digits of the same place stand under each other; a sign stands left of the first. */
function digitRow(
  label: string,
  y: number,
  text: string,
  from: number,
  [before, after]: [Tone, Tone],
  columnWidth: number,
): Item[] {
  const isNegative = text.startsWith("-");
  const characters = [...text].map(
    (character, i): Item => ({
      type: "text",
      x: firstColumn + (i + (isNegative ? 0 : 1) + 0.5) * columnWidth,
      y,
      text: character === "-" ? "−" : character,
      tone: i < from ? before : after,
      strong: (i < from ? before : after) !== "quiet",
    }),
  );
  return [{ type: "text", x: 4, y, text: label, tone: "quiet", anchor: "start" }, ...characters];
}

/** Says under the digits which cancel and which are left. */
function bracket(shared: number, all: number, left: number, columnWidth: number): Item[] {
  const start = firstColumn + columnWidth;
  const [middle, end] = [start + shared * columnWidth, start + all * columnWidth];
  const cancelling = shared === all ? "all digits are equal: they cancel" : "equal: they cancel";
  const items: Item[] = [];
  if (shared > 0) items.push(...underlined(start, middle, shared > 5 ? cancelling : "equal", "quiet"));
  if (shared < all)
    items.push(...underlined(middle, end, left > 3 ? `${left} digits are left` : `${left} left`, "you"));
  return items;
}

function underlined(from: number, to: number, text: string, tone: Tone): Item[] {
  const isQuiet = tone === "quiet";
  const y = rows.bracket;
  return [
    {
      type: "edge",
      from: [from + 2, y],
      to: [to - 2, y],
      tone,
      thickness: 2,
      dash: isQuiet ? "dot" : "solid",
    },
    { type: "text", x: (from + to) / 2, y: rows.words, text, tone, strong: !isQuiet },
  ];
}

/** A line under the digits of the slope that are right. */
function agreement(right: number, exact: string, columnWidth: number): Item[] {
  const indent = exact.startsWith("-") ? 0 : 1;
  const end = firstColumn + (right + indent) * columnWidth;
  const [y, x] = [rows.agreement, firstColumn + 2];
  const isWhole = right === exact.length;
  const text = right <= 3 ? "hardly a digit is right" : isWhole ? "all digits are right" : "these digits are right";
  const words: Item = { type: "text", x, y: y + 12, text, tone: "downhill", anchor: "start" };
  if (right === 0) return [words];
  return [{ type: "edge", from: [firstColumn, y], to: [end, y], tone: "downhill", thickness: 2 }, words];
}
