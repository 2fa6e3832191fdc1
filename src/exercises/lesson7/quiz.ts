import { choiceExercise } from "../../checks/choice";

export const quizWhen = choiceExercise({
  id: "7-quiz-when",
  lesson: 7,
  name: "Quiz 1: when to reset",
  right: "C",
  options: {
    A: "An epoch may be one step or many. What is in the gradients at the second step of an epoch?",
    B: "Once in each step is right, and not just anywhere: between the walk and the step that uses the gradients, what would be left of them?",
    C: "So the walk starts from 0 and adds up all uses of each value, and nothing of the step before.",
    D: "The walk only adds. At the second step, to what does it add?",
  },
});

export const quizFramework = choiceExercise({
  id: "7-quiz-framework",
  lesson: 7,
  name: "Quiz 2: where a framework wins",
  right: "B",
  options: {
    A: "The links are the same, that is why the numbers agree. What differs is how many numbers one node of the graph holds.",
    B: "So there are a handful of nodes, each with fast loops inside, and these can run on many cores or a graphics card.",
    C: "It can, and often does, but here both used the same digits. What is done once in PyTorch and once for each number here?",
    D: "No weight is left out: your numbers and its numbers agree for all of them. How is the same work packed?",
  },
});
