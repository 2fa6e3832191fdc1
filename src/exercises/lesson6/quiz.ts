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

export const quizFramework = choiceExercise({
  id: "6-quiz-framework",
  lesson: 6,
  name: "Quiz 3: where a framework wins",
  right: "B",
  options: {
    A: "The links are the same, that is why the numbers agree. What differs is how many numbers one node of the graph holds.",
    B: "So there are a handful of nodes, each with fast loops inside, and these can run on many cores or a graphics card.",
    C: "It can, and often does, but here both used the same digits. What is done once in PyTorch and once for each number here?",
    D: "No weight is left out: your numbers and its numbers agree for all of them. How is the same work packed?",
  },
});
