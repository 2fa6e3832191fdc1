import { choiceExercise } from "../../checks/choice";

export const quizForwardPass = choiceExercise({
  id: "1-quiz-forward-pass",
  lesson: 1,
  name: "Quiz 1: the forward pass",
  right: "C",
  options: {
    A: "Those come from the way back: they begin at the loss. Which number must be there before a loss can be measured at all?",
    B: "That is the step of learning, and it comes last. Does the forward pass change the weights, or only use them?",
    C: "Inputs in, weighted sum, activation, prediction out. Nothing is changed on the way: the same inputs give the same prediction.",
    D: "That is the loss. It looks at what the forward pass has made, and compares. What was made?",
  },
});

export const quizWeightUpdates = choiceExercise({
  id: "1-quiz-weight-updates",
  lesson: 1,
  name: "Quiz 2: weight updates",
  right: "B",
  options: {
    A: "An input says how strongly its weight is felt, so it is one link of the chain. But which way to go, up or down?",
    B: "It tells each weight the direction and the share of the blame. The learningRate then says how long the step is.",
    C: "That would work for very few weights, and slowly. There is a way to know the direction before moving. What is it called?",
    D: "The learningRate is one number for all weights, and it only scales the step. What gives the step its direction?",
  },
});
