import type { Facts } from "../lesson";

export const facts: Facts = {
  shows: ["0.07666153479757636", "-0.05543562742642965", "2047 errands", "0.2544233337246646", "8158 values"],
  words: {
    introduced: {
      reset: "once with `resetGradients` before each walk and once without",
      engine: "That is the whole engine",
      "walk back": "Then a machine could walk back through its memory and multiply the slopes",
      framework: "A framework has both, the comfort of the engine and the speed of flat arrays",
    },
    everyday: {
      value: "what a number is",
      data: "numbers from the world",
      framework: "TensorFlow and PyTorch, by their names",
    },
    emphasis: {
      "reverse order": "stressed",
      "everybody who used it": "stressed",
      "they add up": "stressed",
      "plus hands on": "a rule",
      "times swaps": "a rule",
      sum: "what it always means",
      Backward: "a method of the engine",
      "flat arrays": "a way to keep numbers",
    },
  },
};
