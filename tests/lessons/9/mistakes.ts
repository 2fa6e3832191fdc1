// What learners get wrong in lesson 9, and the plain sentence that each of them must meet.
import type { Mistake } from "../../notebooks/mistakes";

export const mistakes: readonly Mistake[] = [
  {
    did: "asks for the softmax of nothing",
    cell: "step-1-course",
    put: ["softmax([0.96, 0])", "softmax([])"],
    shows: /softmax: needs scores/,
  },
  {
    did: "hands softmax what has overflowed",
    cell: "step-1-course",
    put: ["softmax(shifted)", "softmax(far)"],
    shows: /softmax: needs .* to be a finite number; got Infinity/,
  },
  {
    did: "counts the classes from 1",
    cell: "step-2-start",
    put: ["softmaxCrossEntropy([1])", "softmaxCrossEntropy([3])"],
    shows: /softmaxCrossEntropy: needs classes\[0\] to be a whole number from 0 to 2; got 3/,
  },
  {
    did: "names a class for a row that is not there",
    cell: "step-2-start",
    put: ["softmaxCrossEntropy([1])", "softmaxCrossEntropy([1, 2])"],
    shows: /softmaxCrossEntropy: needs .* 1 .*; got .*2/,
  },
  {
    did: "hands over targets as lists of 0 and 1",
    cell: "step-2-start",
    put: ["softmaxCrossEntropy([1])", "softmaxCrossEntropy([[0, 1, 0]] as any)"],
    shows: /softmaxCrossEntropy: needs classes\[0\] to be a whole number from 0 to 2; got/,
  },
  {
    did: "misspells the activation",
    cell: "step-3-define-points",
    put: ['hiddenActivation: "tanh"', 'hiddenActivation: "tan" as any'],
    then: ["step-3-define"],
    shows: /createClassifier: needs hiddenActivation to be .*tanh.*; got .*tan/,
  },
  {
    did: "gives the classifier one score for three classes",
    cell: "step-3-define-points",
    put: ["[2, 16, 3]", "[2, 16, 1]"],
    then: ["step-3-define"],
    shows: /createClassifier: needs .*two classes or more/,
  },
  {
    did: "gives it two scores for three classes",
    cell: "step-3-define-points",
    put: ["[2, 16, 3]", "[2, 16, 2]"],
    then: ["step-3-define"],
    shows: /softmaxCrossEntropy: needs classes\[2\] to be a whole number from 0 to 1; got 2/,
  },
  {
    did: "forgets the hidden layer in the forward pass",
    cell: "step-3-define",
    put: ["return activations.matmul", "return points.matmul"],
    shows: /matmul: needs as many rows in the second table as the first has columns; got 150 × 2 and 16 × 3/,
  },
  {
    did: "keeps no moment for the film",
    cell: "step-3-train",
    put: ["snapshots: snapshots,", "snapshots: [],"],
    shows: /classMovie: needs snapshots/,
  },
  {
    did: "steps much too far",
    cell: "step-3-train",
    put: ["stepTensors(parameters, 1)", "stepTensors(parameters, 1e308)"],
    shows: /(matmul|plus|stepTensors|softmaxCrossEntropy|times): .*(finite|too large)/,
    notFinite: "the numbers grow beyond all numbers",
  },
  {
    did: "measures nothing",
    cell: "step-4-measured-bars",
    put: ["lanesLimit(n * n * n)", "lanesLimit(0)"],
    shows: /lanesLimit: needs multiplications to be a whole number of 1 or more; got 0/,
  },
  {
    did: "gives the practice a class between two others",
    cell: "practice-cell",
    put: ["[0, 1, 1]", "[0, 1, 1.5]"],
    shows: /The last column is the class, a whole number from 0 to 4; row 2 has 1\.5 there/,
  },
  {
    did: "answers softmax with a promise",
    cell: "softmax-answer",
    put: ["function mySoftmax", "async function mySoftmax"],
    shows: /a promise\. Leave/,
  },
  {
    did: "checks the loss of a class that is not there",
    cell: "cross-entropy-answer",
    put: ["right: 1 }", "right: 3 }"],
    shows: /check: needs right to be a whole number from 0 to 2; got 3/,
  },
];
