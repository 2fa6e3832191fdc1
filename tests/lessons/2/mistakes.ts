// What learners get wrong in lesson 2, and the plain sentence that each of them must meet.
import type { Mistake } from "../../notebooks/mistakes";

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
    cell: "relative-run",
    put: ["[1000, 1000.001]", "[0, 0]"],
    shows: /0 and 0: relative error 0\.0e\+0/,
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
    did: "nudges for ever",
    cell: "nudge-answer",
    put: ["return undefined;", "for (;;) loss(weights);"],
    stop: true,
    shows: /the stop button ended this cell/,
  },
];
