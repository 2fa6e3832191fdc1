import type { Facts } from "../lesson";

export const facts: Facts = {
  shows: ["0.96", "68038 for the moons", "from a graph of 12 tables", "23 tables, loss 0.2693 before, 0.0006 after"],
  words: {
    everyday: {
      shape: "the shape of a boundary",
      score: "the name of a table in the exercise on shapes",
    },
  },
  guesses: { "step-1-predict": /3 × 4|3 rows/, "step-2-predict": /several ways is added/ },
};
