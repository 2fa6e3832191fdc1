import type { Facts } from "../lesson";

export const facts: Facts = {
  shows: ["0.96", "0.7231", "0.0766"],
  // Those of the lesson that this one was built on.
  headings: [
    /why build from scratch/i,
    /neural network structure/i,
    /step 1\b.*inputs and weights/i,
    /step 2\b.*forward pass/i,
    /step 3\b.*activation function/i,
    /step 4\b.*loss calculation/i,
    /step 5\b.*why backpropagation is needed/i,
    /conceptual gradient intuition/i,
    /why frameworks matter after this/i,
    /mini practice/i,
    /exercises/i,
    /quick quiz/i,
    /next lesson|next:/i,
  ],
  guesses: {
    "step-3-predict": /0\.72|lies above/,
    "step-5-predict": /0\.0887|w2 (?:counts|changes) more|its input is larger/,
    "step-5-predict-step": /0\.0657/,
    "hill-predict": /is flat|hardly moves|0\.00118/,
  },
  words: {
    introduced: {
      network: "The simplest network with all kinds of layers has three parts",
      "weighted sum": "and a **bias**: the weighted sum",
      example: "Two numbers describe the example",
      prediction: "read the hidden neuron's output as the prediction",
      step: "One step of **gradient descent** moves every parameter against its slope",
    },
    everyday: {
      activation: "the first half of activation function",
      input: "what goes in",
      step: "one thing after another",
    },
  },
};
