/**
 * A number as the course prints it: four significant digits, no trailing zeros, a real minus sign.
 *
 * @example
 * formatNumber(0.0766618); // "0.07666"
 * formatNumber(-3);        // "−3"
 */
export function formatNumber(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  const text =
    size !== 0 && (size < 1e-4 || size >= 1e7)
      ? trimExponent(value.toExponential(digits - 1))
      : String(Number(value.toPrecision(digits)));
  return text.replace(/-/g, "−");
}

/** A number as a factor or a term of a formula: negative ones stand in brackets. */
export function formatTerm(value: number): string {
  return value < 0 ? `(${formatNumber(value)})` : formatNumber(value);
}

function trimExponent(text: string): string {
  const [mantissa = "", exponent = ""] = text.split("e");
  return `${Number(mantissa)}e${exponent.replace("+", "")}`;
}
