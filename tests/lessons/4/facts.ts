import type { Facts } from "../lesson";

export const facts: Facts = {
  shows: ["w1 -0.016373", "b3 -0.181730", "loss 0.0002845; same as by hand: true"],
  guesses: {
    "start-predict": /twins|symmetry|Nothing ever told them apart/,
    "backward-predict": /0\.02242|h1 is larger/,
    "experiments-predict": /straight line|0\.25, 0\.25|fold into one/,
  },
  words: {
    introduced: {
      seed: "`seed` fixes which random numbers",
      training: "The loop of learning has two lines",
    },
    everyday: {
      blame: "lesson 1 asks which weight is to blame",
      training: "what one does until it works",
    },
    emphasis: {
      "over a line": "a rule",
      xavier: "a name in the code",
    },
  },
};
