// What learners get wrong in lesson 2, and the plain sentence that each of them must meet.
import type { FatalMistake, Mistake } from "../../notebooks/mistakes";

export const mistakes: readonly Mistake[] = [
  {
    did: "nudges by 0 by hand",
    cell: "three-nudges-run",
    put: ["[0.1,", "[0,"],
    shows: /slope NaN/,
    notFinite: "0 / 0 by hand",
  },
  {
    did: "nudges by 0",
    cell: "shrink-reveal",
    put: ["[0.1, 0.01, 0.001]", "[0.1, 0.01, 0]"],
    shows: /forwardDifference: needs h to be greater than 0; got 0/,
  },
  {
    did: "hands over a number for the function",
    cell: "shrink-reveal",
    put: ["forwardDifference(lossAt,", "forwardDifference(lossAt(w1) as any,"],
    shows: /forwardDifference: needs f to be a function; got 0\.07/,
  },
  {
    did: "compares 0 with 0",
    cell: "relative-by-hand",
    put: ["[1000, 1000.001]", "[0, 0]"],
    shows: /relative error NaN, from src: 0\.0e\+0/,
    notFinite: "0 / 0 by hand, beside the function that knows better",
  },
  {
    did: "checks a gradient that is too short",
    cell: "check-lesson-1",
    put: ["gradientCheckPicture(byHand, ", "gradientCheckPicture(gradients.weightGradients, "],
    shows:
      /checkGradient: needs as many numerical slopes as analytic slopes; got 2 analytic slopes and 3 numerical slopes/,
  },
  {
    did: "divides by 0 in an exercise",
    cell: "relative-error-answer",
    put: ["return undefined;", "return Math.abs(a - b) / 0;"],
    shows: /Infinity|NaN/,
    notFinite: "the check names what was returned",
  },
  {
    did: "waits for ever in an exercise",
    cell: "relative-error-answer",
    put: ["return undefined;", "for (;;) {}"],
    stop: true,
    shows: /the stop button ended this cell/,
  },
  {
    did: "nudges a weight that is not there",
    cell: "valley-picture",
    put: ['"w1"', '"w9"'],
    shows: /nudge: needs one of w1, w2, b to nudge; got w9/,
  },
  {
    did: "nudges a weight without a say",
    cell: "valley-picture",
    put: ["nudge(neuron, example,", "nudge(neuron, { inputs: [0, 1], target: 1 },"],
    shows: /nudge: needs a parameter whose slope is not 0; got w1, which has no say here/,
  },
  {
    did: "nudges nothing",
    cell: "valley-picture",
    put: ["nudge(neuron, example,", "nudge(undefined as any, example,"],
    shows: /nudge: needs neuron to be an object with weights and bias; got nothing \(undefined\)/,
  },
  {
    did: "nudges in float32 by less than it can hold",
    cell: "float32-run",
    put: ["`1e${i - 12}`", "`1e${i - 60}`"],
    shows: /centralDifferenceFloat32: needs h, rounded to float32, to be greater than 0; got 0/,
  },
  {
    did: "hands sigmoid an infinite number",
    cell: "overflow-reveal",
    put: ["[-1000, 0, 1000]", "[Infinity]"],
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
    shows: /returned Infinity\. Where does it divide by 0, or grow without end/,
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
