import { choiceExercise } from "../../checks/choice";

export const quizBackward = choiceExercise({
  id: "4-quiz-backward",
  lesson: 4,
  name: "Quiz 1: the way back",
  right: "C",
  options: {
    A: "Its own slope is one of the factors. But through which line does the blame reach it, and from whom?",
    B: "The inputs come in one step later, when the blame is shared out among the weights. What comes before?",
    C: "Those three, multiplied. The same three in every layer, which is why a loop can do it.",
    D: "Those say how to use the gradient. The gradient itself is there before any step is taken: from what is it made?",
  },
});

export const quizTwins = choiceExercise({
  id: "4-quiz-twins",
  lesson: 4,
  name: "Quiz 2: the same start",
  right: "D",
  options: {
    A: "With weights of 0.5 blame comes through, and the slopes are not 0. They move: both in the same way. What does the second one add?",
    B: "The blame of each is its own line's. With the same weights on both lines, what is the share of each?",
    C: "A start of 0.5 is neither large nor small. Draw both lines in the plane: where do they lie?",
    D: "The same inputs, the same weights, the same blame, the same step: for ever one line, drawn twice.",
  },
});

export const quizPlateau = choiceExercise({
  id: "4-quiz-plateau",
  lesson: 4,
  name: "Quiz 3: a flat stretch",
  right: "B",
  options: {
    A: "On a plateau it looks the same. XOR's loss hardly moved for forty epochs, and then?",
    B: "If they move, it may only be a plateau. If they do not, ask why: learningRate 0, or a gradient of 0.",
    C: "Backpropagation was checked, and a flat stretch came all the same. What else makes a curve flat?",
    D: "It may help, or do harm. What would you want to know before you turn a knob?",
  },
});
