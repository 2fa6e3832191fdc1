import type { Facts } from "../lesson";

export const facts: Facts = {
  shows: ["off by 1.8e-9", "relative error 4.5e-1", "0.30000000000000004"],
  guesses: {
    "shrink-predict": /hundredth|goes from off by/,
    "best-predict": /5 ⋅ 10|usual choice|relative errors are/,
    "kink-predict": /one half|difference of relu at 0 is/,
  },
  words: {
    introduced: {
      "rounding error": "what is left is mostly rounding",
      kink: "which are corners",
    },
    emphasis: {
      "How close is close enough": "a question",
      "How good is the referee": "a question",
      wrong: "a band of the check",
      suspicious: "a band of the check",
      happy: "a band of the check",
      V: "the shape of a curve",
      "The pattern tells where": "a rule",
    },
  },
};
