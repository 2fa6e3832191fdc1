// Moves what Math's functions return by one unit in the last place, as another browser may round it.
const { transformSync } = require("esbuild");

const names = ["exp", "expm1", "log", "log1p", "log2", "log10", "pow", "cbrt", "hypot"];
const more = ["sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh"];

const number = new Float64Array(1);
const bits = new BigInt64Array(number.buffer);

/** One number up or down the line, which of the two is for its last bit to say. Whole numbers and the like come out exact everywhere. */
function moved(value, sign) {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  number[0] = value;
  bits[0] += bits[0] & 1n ? -sign : sign;
  return number[0];
}

/** From now on Math is another browser's. `sign` 1 and −1 are the mirror of each other: both ways are tried for every result. */
function moveLastDigits(sign) {
  for (const name of [...names, ...more]) {
    const original = Math[name];
    Math[name] = Object.defineProperty((...data) => moved(original(...data), BigInt(sign)), "name", { value: name });
  }
}

/** Code in which `**` is a call of `Math.pow`, which the browsers round differently too. */
const withPowCalled = (code) => transformSync(code, { supported: { "exponent-operator": false } }).code;

module.exports = { moveLastDigits, withPowCalled };
