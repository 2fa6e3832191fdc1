/** How many significant digits; "all" of them, where the last one may be the point. */
export type Digits = 2 | 3 | 4 | 6 | 8 | "all";

/**
 * A number as the course writes it: four significant digits, no trailing zeros, a real minus sign.
 *
 * `Digits` are literals, so that `numbers.map(formatNumber)` is refused: it would take the index for the digits.
 *
 * @example
 * formatNumber(0.0766618);  // "0.07666"
 * formatNumber(-3);         // "−3"
 * formatNumber(2.3e-11, 2); // "2.3e−11"
 */
export function formatNumber(value: number, digits: Digits = 4): string {
  return plain(value, digits)
    .replace(/\.?0*(?=e)/, "")
    .replace("e+", "e")
    .replace(/-/g, "−");
}

function plain(value: number, digits: Digits): string {
  if (digits === "all" || !Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e7)) return value.toExponential(digits - 1);
  return String(Number(value.toPrecision(digits)));
}

/** A number as a factor or a term of a formula: negative ones stand in brackets. */
export function formatTerm(value: number): string {
  return value < 0 ? `(${formatNumber(value)})` : formatNumber(value);
}

/**
 * A number from 0 to 10 in six letters, whatever it is, so that nothing beside it moves while it changes.
 *
 * @example
 * ofOneWidth(0.25);   // "0.2500"
 * ofOneWidth(1.2e-5); // "1.2e−5"
 */
export function ofOneWidth(value: number): string {
  const isSmall = value !== 0 && value < 1e-4;
  return value < 10 ? (isSmall ? value.toExponential(1) : value.toFixed(4)).replace("-", "−") : formatNumber(value, 3);
}
