import { choiceExercise } from "../../checks/choice";

export const quizForwardPass = choiceExercise({
  id: "1-quiz-forward-pass",
  lesson: 1,
  name: "Quiz 1: the forward pass",
  question: "What does the forward pass compute?",
  hints: [
    "Go back to steps 2 and 3. Which number stands at their end?",
    "It goes forward: from the inputs to the end of the network.",
  ],
  stub: `const quizForwardPass: Choice = "?";`,
  solution: `const quizForwardPass: Choice = "C";`,
  checkLine: `check("1-quiz-forward-pass", quizForwardPass);`,
  right: "C",
  options: {
    A: {
      text: "The slopes of the loss, one for each weight and one for the bias",
      explanation:
        "Those come from the way back: they begin at the loss. Which number must be there before a loss can be measured at all?",
    },
    B: {
      text: "New weights, which make the loss smaller than it was before",
      explanation:
        "That is the step of learning, and it comes last. Does the forward pass change the weights, or only use them?",
    },
    C: {
      text: "The prediction, from the inputs, the weights and the bias",
      explanation:
        "Inputs in, weighted sum, activation, prediction out. Nothing is changed on the way: the same inputs give the same prediction.",
    },
    D: {
      text: "How far the prediction of the network is away from the target",
      explanation: "That is the loss. It looks at what the forward pass has made, and compares. What was made?",
    },
  },
});

export const quizWeightUpdates = choiceExercise({
  id: "1-quiz-weight-updates",
  lesson: 1,
  name: "Quiz 2: weight updates",
  question: "What guides weight updates?",
  hints: ["You stand on a hill in fog. What do your feet tell you?", "It has a size and a sign for each weight."],
  stub: `const quizWeightUpdates: Choice = "?";`,
  solution: `const quizWeightUpdates: Choice = "B";`,
  checkLine: `check("1-quiz-weight-updates", quizWeightUpdates);`,
  right: "B",
  options: {
    A: {
      text: "The size of the inputs: a large input makes a large weight",
      explanation:
        "An input says how strongly its weight is felt, so it is one link of the chain. But which way to go, up or down?",
    },
    B: {
      text: "The gradient of the loss: it says which way is downhill",
      explanation:
        "It tells each weight the direction and the share of the blame. The learning rate then says how long the step is.",
    },
    C: {
      text: "Chance: each weight is moved a little, and good moves are kept",
      explanation:
        "That would work for very few weights, and slowly. There is a way to know the direction before moving. What is it called?",
    },
    D: {
      text: "The learning rate: it knows how far each weight is from its goal",
      explanation:
        "The learning rate is one number for all weights, and it only scales the step. What gives the step its direction?",
    },
  },
});
