import { predictionExercise, type Reveal } from "../../checks/prediction";

function overflowReveal(): Reveal {
  const power = Math.exp(1000);
  return {
    outcome: Number.isNaN(power / (1 + power)) ? "not a number" : "1",
    facts: `Math.exp(1000) is ${power}, and ${power} / ${1 + power} is ${power / (1 + power)}.`,
    because: "JavaScript says nothing: no error, no warning. The true value is 1, to the last digit.",
  };
}

export const predictOverflow = predictionExercise<undefined>({
  id: "3-predict-overflow",
  lesson: 3,
  name: "Guess: the sigmoid of 1000",
  options: ["1", "not a number", "error"],
  tempting: {
    "1": "That is what mathematics says, and what the other form gives.",
    error: "In Python it is one. JavaScript goes on, and says nothing.",
  },
  readGiven: () => undefined,
  reveal: overflowReveal,
});
