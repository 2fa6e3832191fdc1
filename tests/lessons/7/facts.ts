import type { Facts } from "../lesson";

export const facts: Facts = {
  shows: ["after one walk -0.055436, after two -0.110871", "0.2544233337246646", "8158 values"],
  guesses: { "step-1-predict": /accumulate|twice as l|0\.1886/ },
  words: {
    introduced: {
      reset: "once with `resetGradients` before each walk and once without",
      framework: "A framework has both, the comfort of the engine and the speed of flat arrays",
    },
    everyday: {
      framework: "TensorFlow and PyTorch, by their names",
    },
    emphasis: {
      "flat arrays": "a way to keep numbers",
    },
  },
};
