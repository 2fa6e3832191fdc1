// What learners get wrong in lesson 3, and the plain sentence that each of them must meet.
import type { FatalMistake, Mistake } from "../../notebooks/mistakes";

export const mistakes: readonly Mistake[] = [
  {
    did: "returns a list too short",
    cell: "gradient-answer",
    put: ["return undefined;", "return [1, 2];"],
    shows: /another length than it should/,
  },
  {
    did: "returns a huge list",
    cell: "gradient-answer",
    put: ["return undefined;", "return Array(1e6).fill(0);"],
    shows: /a list of 1000000 values, far more than are needed/,
  },
  {
    did: "changes the neuron in place",
    cell: "step-answer",
    put: [
      "return undefined;",
      "neuron.weights = neuron.weights.map((w, i) => w - learningRate * gradient[i]); neuron.bias -= learningRate * gradient.at(-1); return neuron;",
    ],
    shows: /also changed what was handed to it/,
  },
  {
    did: "nudges in float32 by less than it can hold",
    cell: "float32-define",
    put: ["`1e${i - 12}`", "`1e${i - 60}`"],
    shows: /centralDifferenceFloat32: needs h, rounded to float32, to be greater than 0; got 0/,
  },
  {
    did: "hands sigmoid an infinite number",
    cell: "overflow-reveal",
    put: ["[-1000, 0, 1000]", "[Infinity]"],
    notFinite: "what came out of the guess is told too",
    shows: /sigmoid: needs z to be a finite number; got Infinity/,
  },
  {
    did: "takes a target that is no probability",
    cell: "cancellation-run",
    put: ["(z, 0)", "(z, 2)"],
    shows: /binaryCrossEntropyFromPreActivation: needs/,
  },
  {
    did: "returns Infinity",
    cell: "cross-entropy-answer",
    put: ["return undefined;", "return -Math.log(0);"],
    shows: /returned Infinity\. Where does it divide by 0, take the logarithm of 0, or grow without end/,
  },
  {
    did: "draws two hills for a target of 5",
    cell: "saturation-picture",
    put: ["example, 1", "{ inputs: [0.5, 0.8], target: 5 }, 1"],
    shows: /needs (the )?target/,
  },
  {
    did: "draws two hills with learningRate 1e9",
    cell: "saturation-picture",
    put: ["example, 1", "example, 1e9"],
    shows: /take 20 steps with learningRate 1e9/,
  },
  {
    did: "draws two hills with a billion steps",
    cell: "saturation-picture",
    put: ["example, 1", "example, 1, 1e9"],
    shows: /twoHills: needs steps to be a whole number from 1 to 1000; got 1000000000/,
  },
  {
    did: "sums nothing",
    cell: "order-run",
    put: ["sum([1, ...tiny])", "sum([])"],
    shows: /sum: needs values to hold at least one value; got an empty list/,
  },
  {
    did: "sums up to infinity",
    cell: "order-run",
    put: ["sum([1, ...tiny])", "sum([1e308, 1e308])"],
    shows: /sum: needs numbers small enough for a finite result; got Infinity/,
  },
  {
    did: "trains a billion steps",
    cell: "next-experiment",
    put: ["2000", "1e9"],
    stop: true,
    shows: /the stop button ended this cell/,
  },
  {
    did: "trains with a negative learningRate",
    cell: "next-experiment",
    put: ["each), 0.1)", "each), -0.1)"],
    shows: /stepNeuron: needs learningRate to be 0 or more; got −0\.1/,
  },
];

export const fatalMistakes: readonly FatalMistake[] = [
  { did: "adds up 1e9 tiny ones", cell: "order-run", put: ["1_000_000", "1_000_000_000"] },
];
