import { choiceExercise } from "../../checks/choice";

export const quizNodes = choiceExercise({
  id: "8-quiz-nodes",
  lesson: 8,
  name: "Quiz 1: a graph that does not grow",
  right: "B",
  options: {
    A: "The loss is one number, and it is so with single values too. How many nodes did lesson 6's graph have before that number?",
    B: "Another example is another row of X, and of all that is made from it. The operations stay the same few, and so do the nodes.",
    C: "Every example is in the loss, and sends its slopes back. Where in a node would a further example stand?",
    D: "Every node remembers what it was made from, or the walk back would end there. What has grown, if not the number of nodes?",
  },
});

export const quizSlopes = choiceExercise({
  id: "8-quiz-slopes",
  lesson: 8,
  name: "Quiz 2: the slopes of the weights",
  right: "D",
  options: {
    A: "This fits, and it has the shape of X: it is what goes back to the inputs. Which shape must the slopes by W have?",
    B: "These are the right numbers, with rows and columns swapped: a row for each input. What is a row of W?",
    C: "A row of `(∂L/∂Z)ᵀ` has a number for each example, and a column of `Xᵀ` has one for each input. Can they meet?",
    D: "Neurons by examples, times examples by inputs: it has the shape of W, and each place adds up slope times input over all examples.",
  },
});
