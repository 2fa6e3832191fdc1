import type { Facts } from "../lesson";

export const facts: Facts = {
  shows: ["off by 2.1e-2", "2.3e−11", "relative error 4.5e-1", "naive NaN", "loss Infinity", "1.0000000001"],
  words: {
    introduced: {
      "rounding error": "what is left is mostly rounding",
      cancellation: "subtract two numbers that are almost the same, and the digits they share are gone",
      overflow: "is larger than the largest number there is, so it becomes `Infinity`",
      NaN: '`NaN` means "not a number"',
      kink: "which are corners",
    },
    emphasis: {
      "How close is close enough": "a question",
      "How good is the referee": "a question",
      wrong: "a band of the check",
      suspicious: "a band of the check",
      happy: "a band of the check",
      V: "the shape of a curve",
      cancel: "cancellation",
    },
  },
};
