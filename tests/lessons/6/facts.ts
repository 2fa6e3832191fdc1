import type { Facts } from "../lesson";

export const facts: Facts = {
  shows: ["0.0766615347975", "-0.055435627426", "2047 errands"],
  guesses: {
    "step-2-predict": /adds its amount|they add up|gradient is 4|gradient of a 4/,
    "step-2-predict-paths": /hundred thousand|131071/,
    "step-3-predict": /plus hands on|slope 1 by each/,
  },
  words: {
    introduced: {
      engine: "That is the whole engine",
      "walk back": "Then a machine could walk back through its memory and multiply the slopes",
    },
    everyday: {
      value: "what a number is",
      data: "numbers from the world",
    },
    emphasis: {
      "reverse order": "stressed",
      "everybody who used it": "stressed",
      "they add up": "stressed",
      "plus hands on": "a rule",
      "times swaps": "a rule",
      sum: "what it always means",
    },
  },
};
