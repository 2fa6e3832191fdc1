import type { Facts } from "../lesson";

export const facts: Facts = {
  shows: [
    "w1 -0.016373",
    "b3 -0.181730",
    "loss 0.0002845; same as by hand: true",
    "diverged at epoch 168",
    "sigmoid, xavier: about ×0.25 per layer",
    "seed 9: loss 0.1673",
    "loss 0.01294",
  ],
  words: {
    introduced: {
      blame: "It returns the blame ∂L/∂z of a hidden neuron",
      seed: "`seed` fixes which random numbers",
      training: "The loop of learning has two lines",
      "held-out examples": "100 others that are **held out**",
    },
    everyday: {
      blame: "lesson 1 asks which weight is to blame",
      training: "what one does until it works",
    },
    emphasis: {
      "over a line": "a rule",
      "Trust what you measure": "a rule",
      "held out": "in words.md as held-out examples",
      "stop button": "a button of the page",
      xavier: "a name in the code",
      he: "a name in the code",
    },
  },
};
