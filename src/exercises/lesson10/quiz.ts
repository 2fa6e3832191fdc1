import { choiceExercise } from "../../checks/choice";

export const quizHeldOutDigits = choiceExercise({
  id: "10-quiz-heldout",
  lesson: 10,
  name: "Quiz 1: why held-out digits",
  right: "B",
  options: {
    A: "Counting takes next to no time, beside the training. What would an accuracy on the training digits not tell you?",
    B: "A digit that was trained on may be known by heart. What you want to know is how it reads a digit that it has never seen, such as yours.",
    C: "They are drawn at random from the same digits, and are no harder. What is different about them: how they look, or who has seen them?",
    D: "No step uses them, so they make no difference to the weights. If they did, what would they still be good for?",
  },
});

export const quizRecipe = choiceExercise({
  id: "10-quiz-recipe",
  lesson: 10,
  name: "Quiz 2: a first loss of 14",
  right: "D",
  options: {
    A: "Not a step was taken yet, and the learningRate does nothing before the first. What has been computed by then?",
    B: "With shuffled targets a fresh network is as unsure as ever, and starts at log 10. What makes a loss larger than that of an even guess?",
    C: "Too few neurons make an end that is not good enough. Even one hidden neuron may start with ten scores near 0: what loss is that?",
    D: "An even guess costs log 10, about 2.3. A loss of 14 means a tiny probability for the right class: the scores are far from 0 already. Are the inputs scaled, and are the weights small?",
  },
});
