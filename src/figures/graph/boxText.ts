// Words and numbers that fit into a box: as much of them as there is room for.

import { type Digits, formatNumber } from "../../math/format";

/** How large the letters of a diagram are, in its own units. */
export const letterSize = 15;
/** How wide letters are, as parts of the text's size, in a font that is wider than most. */
const widths: [letters: RegExp, width: number][] = [
  [/[ .,:;'|!·ijl]/, 0.34],
  [/[()[\]{}\-/frt⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/, 0.46],
  [/∂/, 0.52],
  [/[mwMWQ@%…→]/, 1],
  [/[−+=<>×÷≈~A-Z]/, 0.84],
];
const usual = 0.64;
/** Bold letters are so many times as wide. */
export const boldIsWider = 1.1;

/** About how wide a text is, and rather too wide than too narrow. */
export function textWidth(text: string, isBold = false): number {
  const parts = [...text].map((letter) => widths.find(([letters]) => letters.test(letter))?.[1] ?? usual);
  return parts.reduce((sum, part) => sum + part, 0) * letterSize * (isBold ? boldIsWider : 1);
}

/** A number behind what stands before it, with as many digits as there is room for, four at most. */
export function numberWithin(room: number, value: number, before = ""): string {
  const digits: Digits[] = [4, 3, 2];
  const written = [
    ...digits.map((count) => formatNumber(value, count)),
    ...[2, 1, 0].map((count) => inPowers(value, count)),
  ];
  const fitting = written.find((text) => textWidth(before + text) <= room);
  return before + (fitting ?? (Math.abs(value) < 1 ? "≈ 0" : written.at(-1)!));
}

/** Such as "−1.2e6", with so many digits after the point. */
function inPowers(value: number, digits: number): string {
  const [factor, power] = value.toExponential(digits).split("e").map(Number);
  return `${formatNumber(factor!)}e${formatNumber(power!)}`;
}

/** A name in bold letters, cut where there is no room for all of it. */
export function nameWithin(room: number, name: string): string {
  if (textWidth(name, true) <= room) return name;
  let letters = [...name];
  while (textWidth(`${letters.join("")}…`, true) > room) letters = letters.slice(0, -1);
  return `${letters.join("")}…`;
}
