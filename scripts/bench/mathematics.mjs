// How fast the mathematics is, as ratios of two ways measured turn by turn in one run: npm run bench.
// Ratios hold on any machine; the rates beside them do not.
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";

const require = createRequire(import.meta.url);
const { backpropagate } = require("../../dist/math/backpropagation.js");
const { twoMoons } = require("../../dist/math/data.js");
const { resetGradients, value } = require("../../dist/math/engine.js");
const { createNetwork } = require("../../dist/math/network.js");
const { layersOf } = require("../../dist/math/parameters.js");
const { numericalGradient } = require("../../dist/math/slopes.js");
const { networkGradients, networkLoss } = require("../../dist/math/training.js");

const settings = { hiddenActivation: "tanh", loss: "squaredError", seed: 1 };
const moons = twoMoons({ count: 200, noise: 0.1, seed: 7 });

console.log("One gradient of a 2-16-16-1 network over 200 points");
{
  const network = createNetwork({ ...settings, layerSizes: [2, 16, 16, 1] });
  compare(
    ["one example after the other, in lists", () => plainGradient(network, moons)],
    ["all in one table, in flat arrays", () => networkGradients(network, moons)],
  );
}

console.log("\nNudging every weight, or one backward pass, on one example");
for (const hidden of [2, 8, 32, 128]) {
  const network = createNetwork({ ...settings, layerSizes: [2, hidden, 1] });
  const one = moons.slice(0, 1);
  const lossAt = (point) => networkLoss({ ...network, parameters: Float64Array.from(point) }, one);
  console.log(`${network.parameters.length} parameters`);
  compare(
    ["nudging", () => numericalGradient(lossAt, network.parameters)],
    ["backward pass", () => networkGradients(network, one)],
  );
}

console.log("\nOne gradient of a 2-8-1 network over 4 points");
{
  const network = createNetwork({ ...settings, layerSizes: [2, 8, 1] });
  const four = moons.slice(0, 4);
  const parameters = layersOf(network).map(({ weights, biases }) => ({
    weights: weights.map((row) => row.map((weight) => value(weight))),
    biases: biases.map((bias) => value(bias)),
  }));
  compare(
    ["engine", () => engineGradient(parameters, four)],
    ["by hand, in lists", () => plainGradient(network, four)],
    ["by hand, in flat arrays", () => networkGradients(network, four)],
  );
}

function plainGradient(network, examples) {
  const gradient = new Float64Array(network.parameters.length);
  for (const example of examples) {
    for (const [at, slope] of backpropagate(network, example).gradient.entries()) {
      gradient[at] += slope / examples.length;
    }
  }
  return gradient;
}

function engineGradient(layers, examples) {
  resetGradients(layers.flatMap(({ weights, biases }) => [...weights.flat(), ...biases]));
  let total = value(0);
  for (const { inputs, target } of examples) {
    let activations = inputs.map((input) => value(input));
    for (const [k, { weights, biases }] of layers.entries()) {
      activations = weights.map((row, j) => {
        const sum = row.reduce((z, weight, i) => z.plus(weight.times(activations[i])), value(0));
        const z = sum.plus(biases[j]);
        return k === layers.length - 1 ? z.sigmoid() : z.tanh();
      });
    }
    total = total.plus(activations[0].minus(target).power(2));
  }
  total.dividedBy(examples.length).backward();
}

/** Runs the ways in turns, so that a busy moment of the machine hits them all; prints their medians. */
function compare(...ways) {
  const turns = 15;
  const rates = ways.map(() => []);
  const calls = ways.map(([, run]) => callsFor(20, run));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [k, [, run]] of ways.entries()) rates[k].push(rateOf(run, calls[k]));
  }
  const medians = rates.map((each) => each.sort((a, b) => a - b)[(turns - 1) / 2]);
  for (const [k, [name]] of ways.entries()) {
    const rate = Math.round(medians[k]).toLocaleString("en").padStart(10);
    const ratio = `${(medians[k] / medians[0]).toFixed(1)}x`.padStart(9);
    console.log(`  ${name.padEnd(40)} ${rate} a second ${ratio}`);
  }
}

/** How many calls fill that many milliseconds, after a warm-up. */
function callsFor(milliseconds, run) {
  const start = performance.now();
  let calls = 0;
  while (performance.now() - start < 10 * milliseconds) {
    run();
    calls += 1;
  }
  return Math.max(1, Math.round(calls / 10));
}

function rateOf(run, calls) {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) run();
  return (1000 * calls) / (performance.now() - start);
}
