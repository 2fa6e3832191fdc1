// What no cell of a lesson hands over, and a learner's cell may: each figure says so in one sentence.
import { describe, expect, test } from "vitest";
import { boundary } from "../../src/figures/network/boundary";
import { chainPicture } from "../../src/figures/neuron/chain";
import { chart } from "../../src/figures/chart";
import { hill } from "../../src/figures/neuron/hill";
import { landscape } from "../../src/figures/neuron/landscape";
import { networkPicture } from "../../src/figures/network/networkPicture";
import { nudge } from "../../src/figures/neuron/nudge";
import { oneLine } from "../../src/figures/network/oneLine";
import { passes } from "../../src/figures/network/passes";
import { race } from "../../src/figures/neuron/race";
import { trainingMovie } from "../../src/figures/network/trainingMovie";
import { trainingPractice } from "../../src/figures/network/trainingPractice";
import { secant } from "../../src/figures/neuron/secant";
import { twoHills } from "../../src/figures/neuron/twoHills";
import { valueGraph } from "../../src/figures/graph/valueGraph";
import { twoMoons, xorExamples } from "../../src/math/data";
import { value } from "../../src/math/engine";
import { resetGradients } from "../../src/math/gradientSteps";
import { createNetwork } from "../../src/math/network";
import { networkParameterNames } from "../../src/math/parameters";
import { networkLossValue, parameterValues } from "../../src/math/valueNetwork";
import { wrong } from "../math/refusals";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };
const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
const xor = xorExamples();
const settings = { learningRate: 5, epochs: 10 };
const axes = { title: "t", caption: "c", x: { title: "x" }, y: { title: "y" } };

describe("what is no neuron", () => {
  test.each<[string, (foreign: never) => unknown]>([
    ["hill", (foreign) => hill(foreign, example)],
    ["chainPicture", (foreign) => chainPicture(foreign, example)],
    ["nudge", (foreign) => nudge(foreign, example)],
    ["secant", (foreign) => secant(foreign, example)],
    ["race", (foreign) => race(foreign, example, "w1", [2])],
    ["twoHills", (foreign) => twoHills(foreign, example)],
    ["landscape", (foreign) => landscape(foreign, [example])],
  ])("is refused by %s in its own name", (name, draw) => {
    for (const foreign of [undefined, null, 7, "neuron", [1, 2], {}, { w: 1 }, { weights: 3, bias: 0 }])
      expect(() => draw(foreign as never)).toThrow(new RegExp(`^${name}: needs (neuron|weights) to be .*; got `));
  });
});

describe("what is no network", () => {
  test.each<[string, (foreign: never) => unknown]>([
    ["boundary", (foreign) => boundary(foreign, xor, "")],
    ["passes", (foreign) => passes(foreign, example)],
    ["oneLine", (foreign) => oneLine(foreign, xor)],
    ["trainingMovie", (foreign) => trainingMovie(foreign, xor, settings)],
    ["parameterValues", (foreign) => parameterValues(foreign)],
  ])("is refused by %s in its own name", (name, draw) => {
    for (const foreign of [undefined, null, 7, [1, 2], {}])
      expect(() => draw(foreign as never)).toThrow(new RegExp(`^${name}: needs (network|layerSizes) to be .*; got `));
  });
});

describe("a call that makes no sense", () => {
  test.each<[string, () => unknown, string]>([
    [
      "a billion steps in a landscape",
      () => landscape(neuron, [example], 5, 1e9),
      "landscape: needs steps to be a whole number from 1 to 1000; got 1000000000",
    ],
    [
      "half a step in a landscape",
      () => landscape(neuron, [example], 5, 0.5),
      "landscape: needs steps to be a whole number from 1 to 1000; got 0.5",
    ],
    [
      "a landscape of no list",
      () => landscape(neuron, wrong(example)),
      "landscape: needs examples to be a list; got an object",
    ],
    [
      "a billion steps in a race",
      () => race(neuron, example, "w1", [2], 1e9),
      "race: needs steps to be a whole number from 1 to 1000; got 1000000000",
    ],
    [
      "a race with one number",
      () => race(neuron, example, "w1", wrong(30)),
      "race: needs learningRates to be a list; got 30",
    ],
    [
      "a billion steps on two hills",
      () => twoHills(neuron, example, 1, 1e9),
      "twoHills: needs steps to be a whole number from 1 to 1000; got 1000000000",
    ],
    [
      "a million weights on a hill",
      () => hill({ weights: Array<number>(1e6).fill(1), bias: 0 }, { inputs: Array<number>(1e6).fill(1), target: 1 }),
      "hill: needs the number of weights to be a whole number from 1 to 1000; got 1000000",
    ],
    [
      "layers in a text",
      () => networkPicture(wrong("2, 1")),
      'networkPicture: needs network to be an object with layerSizes and parameters; got the text "2, 1"',
    ],
    [
      "more layers than can be drawn",
      () => networkPicture(Array<number>(100).fill(8)),
      "networkPicture: needs 2 to 8 layers of 1 to 8 each; got [8, 8, 8, … 100 in all]",
    ],
    [
      "a chart of nothing",
      () => chart(wrong(undefined)),
      "chart: needs options to be an object with title, caption, x, y and lines; got nothing (undefined)",
    ],
    [
      "a chart without axes",
      () => chart(wrong({})),
      "chart: needs x to be an object with a title; got nothing (undefined)",
    ],
    ["a chart without lines", () => chart(wrong(axes)), "chart: needs lines to be a list; got nothing (undefined)"],
    [
      "a line without values",
      () => chart({ ...axes, lines: [wrong({ name: "loss", x: [1] })] }),
      'chart: needs y of "loss" to be a list; got nothing (undefined)',
    ],
    [
      "passes without an example",
      () => passes(network, wrong(undefined)),
      "passes: needs examples[0] to be an object with inputs and target; got nothing (undefined)",
    ],
    [
      "a boundary without examples",
      () => boundary(network, [], ""),
      "boundary: needs examples to hold at least one value; got an empty list",
    ],
    [
      "a movie without settings",
      () => trainingMovie(network, xor, wrong(undefined)),
      "trainingMovie: needs settings to be an object with learningRate and epochs; got nothing (undefined)",
    ],
    [
      "names for a network",
      () => networkParameterNames(wrong(network)),
      "networkParameterNames: needs layerSizes to be a list; got an object",
    ],
    [
      "practice with nothing",
      () => trainingPractice(wrong(undefined)),
      "practiceTraining: needs what it gets to be an object with table, hidden, seed and learningRate; got nothing (undefined)",
    ],
    [
      "points without settings",
      () => twoMoons(wrong(undefined)),
      "twoMoons: needs settings to be an object with count, noise and seed; got nothing (undefined)",
    ],
    [
      "the graph of a number",
      () => valueGraph(wrong(0.5)),
      "valueGraph: needs the result to be a value, as value(…) makes it; got 0.5",
    ],
    [
      "the graph of a foreign value",
      () => valueGraph(wrong({ data: 1, parents: [] })),
      "valueGraph: needs the result to be a value, as value(…) makes it; got an object",
    ],
    [
      "one value to reset",
      () => resetGradients(wrong(value(1))),
      "resetGradients: needs a list of values or tensors; got an object",
    ],
    [
      "numbers to reset",
      () => resetGradients(wrong([1, 2])),
      "resetGradients: needs each to be a value or a tensor, as value(…) or tensor(…) makes it; got 1",
    ],
    [
      "no parameters",
      () => networkLossValue(network, wrong(undefined), xor),
      "networkLossValue: needs parameters to be a list; got nothing (undefined)",
    ],
    [
      "plain numbers for values",
      () => networkLossValue(network, wrong([1, 2]), xor),
      "networkLossValue: needs parameters[0] to be a value, as value(…) makes it; got 1",
    ],
  ])("is refused: %s", (_name, call, sentence) => expect(call).toThrow(sentence));
});
