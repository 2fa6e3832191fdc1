import { choiceExercise } from "../../checks/choice";

export const quizPlus = choiceExercise({
  id: "6-quiz-plus",
  lesson: 6,
  name: "Quiz 1: what plus hands back",
  right: "A",
  options: {
    A: "Both slopes are 1, so the gradient goes on as it is. That is how one blame reaches the bias and every product.",
    B: "Nothing is shared out: a gradient is no cake. If a grows by 1, does the sum grow by 1, or by one half?",
    C: "That is the rule of another operation. When b is large, does a + b grow faster with a?",
    D: "The size of the parts has no say. If the smaller one grows by 1, does the sum stay where it is?",
  },
});

export const quizOrder = choiceExercise({
  id: "6-quiz-order",
  lesson: 6,
  name: "Quiz 2: why last to first",
  right: "D",
  options: {
    A: "The order says nothing about importance: often a first weight counts most. What does a number wait for?",
    B: "They are the weights, and it is their gradients that training needs. What has to happen before they are known?",
    C: "A framework does let them go, but that is a gain on the side. Would another order still give the right numbers?",
    D: "A gradient is a sum over all uses. Only when the last of them has reported may it be passed on.",
  },
});
