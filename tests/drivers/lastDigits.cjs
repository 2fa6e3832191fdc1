// Moves what Math's functions return by one unit in the last place, as another browser may round it.
const { transformSync } = require("esbuild");

const names = [
  "exp",
  "expm1",
  "log",
  "log1p",
  "log2",
  "log10",
  "pow",
  "cbrt",
  "hypot",
  "sin",
  "cos",
  "tan",
  "tanh",
  "sinh",
  "cosh",
];

const number = new Float64Array(1);
const lowHalf = new Uint32Array(number.buffer); // the first half, on every machine that Node runs on

/** One number up or down the line, which of the two is for its last bit to say. Whole numbers and the like come out exact everywhere. */
function moved(value, sign) {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  number[0] = value;
  lowHalf[0] += lowHalf[0] % 2 ? -sign : sign;
  return number[0];
}

/** From now on Math is another browser's. `sign` 1 and −1 are the mirror of each other: both ways are tried for every result. */
function moveLastDigits(sign) {
  for (const name of names) {
    const original = Math[name];
    Math[name] = (...data) => (isExact(name, data) ? original(...data) : moved(original(...data), sign));
  }
}

/** A number and its square: every browser multiplies. */
const isExact = (name, [, power]) => name === "pow" && (power === 1 || power === 2);

/** Code in which `**` is a call of `Math.pow`, which the browsers round differently too. */
const withPowCalled = (code) => transformSync(code, { supported: { "exponent-operator": false } }).code;

module.exports = { moveLastDigits, withPowCalled };
