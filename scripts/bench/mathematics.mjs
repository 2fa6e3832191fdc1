// How fast the mathematics is, as ratios of two ways measured turn by turn in one run: npm run bench.
// Ratios hold on most machines; the rates beside them do not.
import { createRequire } from "node:module";
import { compareWithC } from "./againstC.mjs";
import { printGrowth } from "./growth.mjs";
import { printHandwriting } from "./handwriting.mjs";
import * as turns from "./turns.mjs";

const require = createRequire(import.meta.url);
const { backpropagate } = require("../../dist/math/backpropagation.js");
const { twoMoons } = require("../../dist/math/data.js");
const { value } = require("../../dist/math/engine.js");
const { resetGradients, stepTensors } = require("../../dist/math/gradientSteps.js");
const { createNetwork } = require("../../dist/math/network.js");
const { layersOf } = require("../../dist/math/parameters.js");
const { numericalGradient } = require("../../dist/math/slopes.js");
const { tensor } = require("../../dist/math/tensor.js");
const { networkGradients, networkLoss } = require("../../dist/math/training.js");
const { networkLossValue, parameterValues } = require("../../dist/math/valueNetwork.js");

const settings = { hiddenActivation: "tanh", loss: "squaredError", seed: 1 };
const moons = twoMoons({ count: 200, noise: 0.1, seed: 7 });

compareWithC();

console.log("\nOne gradient of a 2-16-16-1 network over 200 points");
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

console.log("\nOne step of a 2-16-16-1 network over 100 points, by the engines");
{
  const network = createNetwork({ layerSizes: [2, 16, 16, 1], seed: 1 });
  const hundred = moons.slice(0, 100);
  compare(["of numbers", valueStep(network, hundred)], ["of tensors", tensorStep(network, hundred)]);
}

console.log("\nHow the time of one gradient grows with the");
printGrowth();

console.log(
  "\nTen digits learnt by 64-32-10 in batches of 32: held-out accuracy, and the time with counting it after each epoch",
);
printHandwriting();

function compare(...ways) {
  turns.compare(ways.map(([name, run]) => [name, turns.perCall(run)]));
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

function valueStep(network, examples) {
  const values = parameterValues(network);
  return () => {
    resetGradients(values);
    networkLossValue(network, values, examples).backward();
    for (const each of values) each.data -= 0.1 * each.gradient;
  };
}

function tensorStep(network, examples) {
  const inputs = tensor(examples.map((example) => example.inputs));
  const targets = tensor(examples.map(({ target }) => [target]));
  const layers = layersOf(network).map(({ weights, biases }) => [tensor(weights), tensor([biases])]);
  const parameters = layers.flat();
  return () => {
    resetGradients(parameters);
    let activations = inputs;
    for (const [weights, biases] of layers)
      activations = activations.matmul(weights.transposed()).plus(biases).sigmoid();
    const misses = activations.minus(targets);
    misses.times(misses).mean().backward();
    stepTensors(parameters, 0.1);
  };
}
