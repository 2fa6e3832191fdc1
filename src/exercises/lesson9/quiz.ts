import { choiceExercise } from "../../checks/choice";

export const quizSlope = choiceExercise({
  id: "9-quiz-slope",
  lesson: 9,
  name: "Quiz 1: the slope by a score",
  right: "A",
  options: {
    A: "Probability minus target, 0.7 − 1. It is negative, so a step downhill raises this score, and the less the surer the network is.",
    B: "The size is right. A step goes against the slope: would this one raise the score of the right class, or lower it?",
    C: "That is its probability, and it would be the slope if the class were wrong. What is taken away from it for the class that is right?",
    D: "It is −0.3 times 0.7, the slope of softmax once more. The slope of the logarithm is −1 / 0.7: what is left when the two are multiplied?",
  },
});

export const quizFast = choiceExercise({
  id: "9-quiz-fast",
  lesson: 9,
  name: "Quiz 2: several sums at once",
  right: "C",
  options: {
    A: "Every product is made and added, or the result would be another. What does the next addition to a sum have to wait for?",
    B: "The same numbers are read from the same places. If it is not the memory, what is it that one sum waits for?",
    C: "An addition takes a few beats of the processor, and the next one to the same sum must wait for it. Sums that do not need each other go on meanwhile.",
    D: "A sum of sums may round otherwise in its last digit, but no number gets shorter. What may go on at the same time?",
  },
});
