import { parameterNames } from "../../math/neuronParameters";
import { checkGradient } from "../../math/slopes";
import type { Item, StillFigure } from "../figure";
import { formatNumber } from "../../math/format";
import { andList } from "../andList";

/** What a relative error means; each band reaches up to `below`. */
const bands = [
  { name: "happy", below: 1e-7 },
  { name: "kinks only", below: 1e-4 },
  { name: "suspicious", below: 1e-2 },
  { name: "wrong", below: Infinity },
] as const;

const [lowest, highest] = [-11, 0.5];
/** A ring at the end of the scale stands whole inside its band. */
const inset = 12;
const [left, right, ratioColumn, width] = [40, 690, 756, 820];
const [bandRow, firstRow, rowHeight] = [20, 78, 34];

/** The name of the band that a relative error falls into. */
export function bandOf(error: number): string {
  return (bands.find(({ below }) => error < below) ?? bands[3]).name;
}

/**
 * A gradient check in one look: each parameter's relative error on a scale with its bands, from happy to wrong.
 *
 * @param analytic - the gradient derived by hand: a slope for each weight, then the bias
 * @param numerical - the gradient found by nudging, in the same order
 * @throws {TypeError | RangeError} as `checkGradient`
 */
export function gradientCheckPicture(analytic: readonly number[], numerical: readonly number[]): StillFigure {
  const { relativeErrors, worst } = checkGradient(analytic, numerical);
  const names = parameterNames({ weights: analytic.slice(0, -1) });
  const ratios = analytic.map((slope, i) => (slope === numerical[i] ? "1" : formatNumber(slope / numerical[i]!, 4)));
  const verdict = bandOf(worst);
  const worstOnes = namesAt(worst, names, relativeErrors);
  const height = firstRow + names.length * rowHeight;
  return {
    title: `Worst relative error: ${formatNumber(worst, 2)} at ${worstOnes}. That is “${verdict}”.`,
    caption:
      `Each dot is one parameter; the further right, the less its two slopes agree. ${names.map((name, i) => `${name}: ${formatNumber(relativeErrors[i]!, 2)} (${bandOf(relativeErrors[i]!)})`).join("; ")}. ` +
      "On the right stands the slope by hand divided by the slope from nudging.",
    panels: [
      {
        type: "diagram",
        name: "Relative errors on a scale from happy to wrong",
        width,
        height,
        items: [
          ...scaleItems(height),
          ...names.flatMap((name, i) => rowItems(name, relativeErrors[i]!, ratios[i]!, firstRow + i * rowHeight)),
        ],
      },
    ],
    table: {
      columns: ["parameter", "by hand", "by nudging", "by hand / by nudging", "relative error", "band"],
      rows: names.map((name, i) => [
        name,
        formatNumber(analytic[i]!, 8),
        formatNumber(numerical[i]!, 8),
        ratios[i]!,
        formatNumber(relativeErrors[i]!, 2),
        bandOf(relativeErrors[i]!),
      ]),
    },
  };
}

/** Beyond so many names a number says more. */
const mostNames = 4;

/** All whose dots lie at this error, as far as one reads it. */
function namesAt(error: number, names: readonly string[], errors: readonly number[]): string {
  const there = names.filter((_, i) => formatNumber(errors[i]!, 2) === formatNumber(error, 2));
  return there.length > mostNames ? `${there.length} parameters` : andList(there);
}

function place(error: number): number {
  const exponent = Math.min(highest, Math.max(lowest, Math.log10(Math.max(error, Number.MIN_VALUE))));
  return left + ((exponent - lowest) / (highest - lowest)) * (right - left);
}

function scaleItems(height: number): Item[] {
  return bands.flatMap(({ name, below }, i): Item[] => {
    const [from, to] = [place(bands[i - 1]?.below ?? 0), place(below)];
    const tone = name === "happy" ? "downhill" : name === "wrong" ? "wrong" : "quiet";
    const box: Item = {
      type: "node",
      shape: "box",
      x: (from + to) / 2,
      y: bandRow,
      width: to - from - 4,
      lines: [name],
      tone,
    };
    if (i === bands.length - 1)
      return [box, { type: "text", x: ratioColumn, y: bandRow, text: "hand / nudged", tone: "quiet" }];
    return [
      box,
      { type: "text", x: to, y: bandRow + 30, text: `1e−${-Math.log10(below)}`, tone: "quiet" },
      {
        type: "edge",
        from: [to, bandRow + 40],
        to: [to, height - 8],
        tone: "quiet",
        thickness: 1,
        dash: "dot",
      },
    ];
  });
}

function rowItems(name: string, error: number, ratio: string, y: number): Item[] {
  const x = Math.min(right - inset, Math.max(left + inset, place(error)));
  const isFarRight = x > (left + right) / 2;
  return [
    { type: "text", x: 20, y, text: name, tone: "quiet", strong: true },
    { type: "edge", from: [left, y], to: [right, y], tone: "quiet", thickness: 1 },
    { type: "node", shape: "circle", x, y, width: 14, lines: [], tone: "you" },
    {
      type: "text",
      x: x + (isFarRight ? -14 : 14),
      y: y - 11,
      text: formatNumber(error, 2),
      tone: "you",
      anchor: isFarRight ? "end" : "start",
      strong: true,
    },
    { type: "text", x: ratioColumn, y, text: ratio, tone: "quiet" },
  ];
}
