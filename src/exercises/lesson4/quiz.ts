import { choiceExercise } from "../../checks/choice";

export const quizPlus = choiceExercise({
  id: "4-quiz-plus",
  lesson: 4,
  name: "Quiz 1: what plus hands back",
  question: "A sum gets the gradient −0.5. What does it hand to each of the two numbers it was made from?",
  hints: [
    "By how much does a + b grow when a grows by 1?",
    "The slope of a sum by each of its parts is the same number, whatever the parts are.",
  ],
  stub: `const quizPlus: Choice = "?";`,
  solution: `const quizPlus: Choice = "A";`,
  checkLine: `check("4-quiz-plus", quizPlus);`,
  right: "A",
  options: {
    A: {
      text: "−0.5 to each of them",
      explanation:
        "Both slopes are 1, so the gradient goes on as it is. That is how one blame reaches the bias and every product.",
    },
    B: {
      text: "Half of it to each of the two",
      explanation:
        "Nothing is shared out: a gradient is no cake. If a grows by 1, does the sum grow by 1, or by one half?",
    },
    C: {
      text: "−0.5 times the other number",
      explanation: "That is the rule of another operation. When b is large, does a + b grow faster with a?",
    },
    D: {
      text: "−0.5 to the larger one only",
      explanation: "The size of the parts has no say. If the smaller one grows by 1, does the sum stay where it is?",
    },
  },
});

export const quizOrder = choiceExercise({
  id: "4-quiz-order",
  lesson: 4,
  name: "Quiz 2: why last to first",
  question: "Why does the walk back go from the number made last to the number made first?",
  hints: [
    "What must a number know, before it can pass its gradient on?",
    "Think of a number that is used in two places.",
  ],
  stub: `const quizOrder: Choice = "?";`,
  solution: `const quizOrder: Choice = "D";`,
  checkLine: `check("4-quiz-order", quizOrder);`,
  right: "D",
  options: {
    A: {
      text: "The last numbers are the most important for the loss",
      explanation:
        "The order says nothing about importance: often a first weight counts most. What does a number wait for?",
    },
    B: {
      text: "Then the first numbers need no gradient of their own",
      explanation:
        "They are the weights, and it is their gradients that training needs. What has to happen before they are known?",
    },
    C: {
      text: "It saves memory, for the last numbers can be let go",
      explanation:
        "A framework does let them go, but that is a gain on the side. Would another order still give the right numbers?",
    },
    D: {
      text: "Each has then heard from all that were made from it",
      explanation: "A gradient is a sum over all uses. Only when the last of them has reported may it be passed on.",
    },
  },
});

export const quizFramework = choiceExercise({
  id: "4-quiz-framework",
  lesson: 4,
  name: "Quiz 3: where a framework wins",
  question: "Your engine and PyTorch give the same gradients. Why is PyTorch much faster on a large network?",
  hints: [
    "How many numbers does your engine make for one layer, and how many does a framework make?",
    "What does a processor do better: a million small errands, or a few large ones?",
  ],
  stub: `const quizFramework: Choice = "?";`,
  solution: `const quizFramework: Choice = "B";`,
  checkLine: `check("4-quiz-framework", quizFramework);`,
  right: "B",
  options: {
    A: {
      text: "It has a better formula, with fewer links in the chain",
      explanation:
        "The links are the same, that is why the numbers agree. What differs is how many numbers one node of the graph holds.",
    },
    B: {
      text: "One node holds a whole matrix, not a single number",
      explanation:
        "So there are a handful of nodes, each with fast loops inside, and these can run on many cores or a graphics card.",
    },
    C: {
      text: "It rounds the gradients, which need not be so exact",
      explanation:
        "It can, and often does, but here both used the same digits. What is done once in PyTorch and once for each number here?",
    },
    D: {
      text: "It leaves out weights whose gradient is close to zero",
      explanation:
        "No weight is left out: your numbers and its numbers agree for all of them. How is the same work packed?",
    },
  },
});
