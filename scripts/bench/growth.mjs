// How the time of one gradient grows with the examples and with the weights: the line through the times, and how well they lie on it.
import { createRequire } from "node:module";
import { drawn } from "./plainLoops.mjs";
import { inTurns, median, perCall } from "./turns.mjs";

const require = createRequire(import.meta.url);
const { createNetwork } = require("../../dist/math/network.js");
const { networkGradients } = require("../../dist/math/training.js");

/** Prints both lines. */
export function printGrowth() {
  const counts = [400, 800, 1200, 1600, 2000, 2400];
  const widths = [32, 64, 96, 128, 160, 192];
  printLine("examples, of a 2-16-16-1 network", counts, (count) => gradientOf([2, 16, 16, 1], count));
  printLine(
    "weights, of a 64-n-1 network with n from 32 to 192, over 400 examples",
    widths.map((width) => 65 * width),
    (weights) => gradientOf([64, weights / 65, 1], 400),
  );
}

function gradientOf(layerSizes, count) {
  const network = createNetwork({ layerSizes, seed: 1 });
  const { examples } = drawn(layerSizes, count);
  return () => networkGradients(network, examples);
}

function printLine(what, sizes, workOf) {
  const times = inTurns(sizes.map((size) => perCall(workOf(size)))).map(median);
  const { slope, start, share, largest } = lineThrough(sizes, times);
  console.log(`  ${what}`);
  for (const [k, size] of sizes.entries())
    console.log(`    ${String(size).padStart(8)} ${(1e6 * times[k]).toFixed(0).padStart(8)} microseconds`);
  console.log(
    `    line: ${(1e9 * slope).toFixed(1)} nanoseconds each and ${(1e6 * start).toFixed(0)} microseconds at the start;` +
      ` R² ${share.toFixed(4)}, largest deviation ${(100 * largest).toFixed(1)} %`,
  );
}

/** Least squares. `share` is R²; `largest` the largest distance from the line, as a share of its height there. */
function lineThrough(x, y) {
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const slope =
    mean(x.map((value, k) => (value - meanX) * (y[k] - meanY))) / mean(x.map((value) => (value - meanX) ** 2));
  const start = meanY - slope * meanX;
  const line = x.map((value) => start + slope * value);
  const share = 1 - mean(y.map((value, k) => (value - line[k]) ** 2)) / mean(y.map((value) => (value - meanY) ** 2));
  return { slope, start, share, largest: Math.max(...y.map((value, k) => Math.abs(value / line[k] - 1))) };
}
