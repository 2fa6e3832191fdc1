// What learners get wrong in lesson 8, and the plain sentence that each of them must meet.
import type { Mistake } from "../../notebooks/mistakes";

export const mistakes: readonly Mistake[] = [
  {
    did: "forgets to lay the weights on their side",
    cell: "step-1-four-neurons",
    put: [".transposed()", ""],
    shows: /matmul: needs as many rows in the second table as the first has columns; got 3 × 2 and 4 × 2/,
  },
  {
    did: "leaves out an input of one morning",
    cell: "step-1-picture",
    put: ["[0.9, 0.6]", "[0.9]"],
    shows: /productPicture: needs a\[1\] to hold 2 values; got \[0\.9\]/,
  },
  {
    did: "gives one neuron a weight too many",
    cell: "step-1-picture",
    put: ["[0.2, -0.5]]", "[0.2, -0.5, 1]]"],
    shows: /tensor: needs rows\[2\] to hold 2 values; got/,
  },
  {
    did: "gives every neuron a weight too many",
    cell: "step-1-picture",
    put: ["[[0.4, 0.7], [-0.6, 0.3], [0.2, -0.5]]", "[[0.4, 0.7, 1], [-0.6, 0.3, 1]]"],
    shows: /productPicture: needs .*4 × 2 and 3 × 2/,
  },
  {
    did: "gives a neuron a text for a weight",
    cell: "step-1-picture",
    put: ["[[0.4, 0.7]", '[["0.4" as any, 0.7]'],
    shows: /tensor: needs rows\[0\]\[0\] to be a finite number; got the text "0\.4"/,
  },
  {
    did: "forgets the bias of a neuron",
    cell: "step-1-layer",
    put: ["[[0.2, 0.1, -0.3]]", "[[0.2, 0.1]]"],
    shows: /plus: needs .*4 × 3 and 1 × 2/,
  },
  {
    did: "adds the bias with a plus sign",
    cell: "step-1-layer",
    put: [
      "tensor(X).matmul(tensor(W).transposed()).plus(tensor(b)).lists()",
      "(tensor(X).matmul(tensor(W).transposed()) as any) + tensor(b)",
    ],
    shows: /tensor: needs matmul, plus, minus or times; got an operator/,
  },
  {
    did: "walks back from a table",
    cell: "step-4-define-loss",
    put: [".times(errors).mean()", ".times(errors)"],
    then: ["step-4-train"],
    shows: /backward: needs a table of one number, such as a loss; got 4 × 1/,
  },
  {
    did: "resets lists",
    cell: "step-4-define-learn",
    put: ["resetGradients(parameters)", "resetGradients([[1, 2]] as any)"],
    then: ["step-4-train"],
    shows: /resetGradients: needs each to be a value or a tensor/,
  },
  {
    did: "steps with learningRate NaN",
    cell: "step-4-train",
    put: ["xorExamples(), 5, 1000", "xorExamples(), NaN, 1000"],
    shows: /stepTensors: needs learningRate .* got NaN/,
  },
  {
    did: "brings back the numbers of another network",
    cell: "step-4-moons",
    put: ["const numbers = deep.", "const numbers = forXor."],
    shows: /boundary: needs .* 337/,
  },
  {
    did: "answers the product with a promise",
    cell: "product-answer",
    put: ["function myProduct", "async function myProduct"],
    shows: /a promise\. Leave/,
  },
  {
    did: "checks the product of tables that do not fit",
    cell: "product-answer",
    put: ["b: [[0.4], [0.7]]", "b: [[0.4]]"],
    shows: /The numbers handed to this check cannot be used|Write the body|check: needs/,
  },
  {
    did: "checks the shapes without a hidden neuron",
    cell: "shapes-answer",
    put: ["hidden: 4", "hidden: 0"],
    shows: /check: needs hidden to be a whole number/,
  },
];
