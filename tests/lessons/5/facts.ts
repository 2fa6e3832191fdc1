import type { Facts } from "../lesson";

export const facts: Facts = {
  shows: ["diverged at epoch 168", "sigmoid, xavier: about ×0.25 per layer", "seed 9: loss 0.1673", "loss 0.01294"],
  guesses: { "seeds-predict": /hollow|8 of the 12/ },
  words: {
    introduced: { "held-out examples": "100 others that are **held out**" },
    emphasis: {
      "Trust what you measure": "a rule",
      "held out": "in words.md as held-out examples",
      "stop button": "a button of the page",
      xavier: "a name in the code",
      he: "a name in the code",
    },
  },
};
