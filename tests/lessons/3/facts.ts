import type { Facts } from "../lesson";

export const facts: Facts = {
  shows: ["naive NaN", "loss Infinity", "1.0000000001"],
  guesses: { "overflow-predict": /NaN|Infinity/ },
  words: {
    introduced: {
      cancellation: "subtract two numbers that are almost the same, and the digits they share are gone",
      overflow: "is larger than the largest number there is, so it becomes `Infinity`",
      NaN: '`NaN` means "not a number"',
    },
    emphasis: {
      cancel: "cancellation",
    },
  },
};
