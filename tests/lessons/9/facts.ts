import type { Facts } from "../lesson";

export const facts: Facts = {
  shows: ["0.665, 0.245, 0.090", "softmax 0.723122, sigmoid 0.723122", "loss 1.0986", "all three results equal: true"],
  guesses: { "step-1-predict": /the factor cancels/, "step-2-predict": /1\.0986|log 3/ },
};
