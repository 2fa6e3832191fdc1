// What learners get wrong in lesson 7, and the plain sentence that each of them must meet.
import type { FatalMistake, Mistake } from "../../notebooks/mistakes";

export const mistakes: readonly Mistake[] = [
  {
    did: "resets numbers",
    cell: "step-2-train",
    put: ["resetGradients(learnt)", "resetGradients([1, 2] as any)"],
    shows: /resetGradients: needs each to be a value or a tensor, as value\(…\) or tensor\(…\) makes it; got 1/,
  },
  {
    did: "learns with learningRate NaN",
    cell: "step-2-train",
    put: ["-= learningRate *", "-= NaN *"],
    shows: /times: needs data to be a finite number; got NaN/,
  },
  {
    did: "hands over too few inputs",
    cell: "step-2-neuron",
    put: ['[value(0.5, "x1"), value(0.8, "x2")]', "[0.5]"],
    shows: /times: needs a number or a value; got nothing \(undefined\)/,
  },
  {
    did: "gives a neuron a text for a weight",
    cell: "step-2-neuron",
    put: ["[0.4, 0.7]", '["0.4" as any, 0.7]'],
    shows: /value: needs data to be a finite number; got the text "0\.4"/,
  },
  {
    did: "grows a network from nothing",
    cell: "step-2-network",
    put: ["grownFrom(start)", "grownFrom(undefined as any)"],
    shows: /layersOf: needs network to be an object with layerSizes and parameters; got nothing \(undefined\)/,
  },
  {
    did: "makes values of nothing",
    cell: "step-4-count",
    put: ["parameterValues(wide), rows)", "parameterValues(undefined as any), rows)"],
    shows: /parameterValues: needs network to be an object with layerSizes and parameters; got nothing \(undefined\)/,
  },
  {
    did: "brings back the numbers of another network",
    cell: "step-2-moons",
    put: ["parametersOf(deepMine).map((each)", "parametersOf(mine).map((each)"],
    shows: /boundary: needs .* 37/,
  },
  {
    did: "counts with too few values",
    cell: "step-4-count",
    put: ["parameterValues(wide), rows)", "parameterValues(networkOf(2)), rows)"],
    shows: /networkLossValue: needs 153 values|needs \d+ values; got/,
  },
  {
    did: "counts for another activation",
    cell: "step-4-count",
    put: ["seed: 1 });", 'seed: 1, hiddenActivation: "tanh" });'],
    shows: /networkLossValue: needs sigmoid, sigmoid and squaredError; got tanh, sigmoid and squaredError/,
  },
  {
    did: "answers the reset with a promise",
    cell: "reset-answer",
    put: ["function myTraining", "async function myTraining"],
    shows: /a promise\. Leave/,
  },
  {
    did: "checks the reset with 1e9 steps",
    cell: "reset-answer",
    put: ["steps: 4", "steps: 1e9"],
    shows: /check: needs steps to be a whole number from 1 to 1000; got 1000000000/,
  },
  {
    did: "checks the reset with learningRate NaN",
    cell: "reset-answer",
    put: ["learningRate: 0.1,", "learningRate: NaN,"],
    shows: /The numbers handed to this check cannot be used|Write the body/,
  },
];

export const fatalMistakes: readonly FatalMistake[] = [
  {
    did: "makes a graph without end",
    typed: 'import { value } from "../src";\nlet sum = value(0);\nfor (;;) sum = sum.plus(1);',
  },
];
