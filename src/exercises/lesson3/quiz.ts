import { choiceExercise } from "../../checks/choice";

export const quizFromZ = choiceExercise({
  id: "3-quiz-from-z",
  lesson: 3,
  name: "Quiz 1: the loss straight from z",
  right: "C",
  options: {
    A: "It saves a few operations, which is welcome. But what stood there for z = 40, and was it slow or was it wrong?",
    B: "The logarithm takes any positive number, small or large. What does it get here when p is rounded to 1?",
    C: "In 1 − p the digits are gone, for p was rounded to 1. In z they are all still there.",
    D: "z may be any number, positive or negative. Which of the two, z or p, runs out of digits?",
  },
});

export const quizFlat = choiceExercise({
  id: "3-quiz-flat",
  lesson: 3,
  name: "Quiz 2: sure and wrong",
  right: "A",
  options: {
    A: "That slope is almost 0 where the sigmoid is flat. With cross-entropy it is divided out, and prediction − target is left.",
    B: "A larger loss is higher up, and that alone says nothing about how steep it is there. Which factor makes it flat?",
    C: "Both hills were drawn for the same neuron with the same sigmoid. What differs behind it?",
    D: "The learningRate was the same for both. The steps differ all the same: what are they multiplied by?",
  },
});

export const quizFloat32 = choiceExercise({
  id: "3-quiz-seven-digits",
  lesson: 3,
  name: "Quiz 3: numbers with seven digits",
  right: "A",
  options: {
    A: "With seven digits both losses come out the same, so the slope is 0 and the error 1. Nothing is said about the gradient. Check in float64.",
    B: "It may be, and this check cannot tell. Does it look the same with h = 1e-2?",
    C: "The bend counts when h is large. How wide is 1e-8?",
    D: "The formula is the same, only its best h is another one: about 0.005 in float32. What happens below that?",
  },
});

export const quizNaN = choiceExercise({
  id: "3-quiz-nan",
  lesson: 3,
  name: "Quiz 4: where NaN comes from",
  right: "D",
  options: {
    A: "It arrived there. NaN goes through every sum and product unharmed: what was computed before the loss?",
    B: "If a weight is NaN already, every later step is NaN as well. And if not, what keeps the next step from making one?",
    C: "Data may hold one, so it is worth a look. But what is Infinity / Infinity?",
    D: "Everything after it only passed it on. Functions that refuse what is not finite stop there, and name the place.",
  },
});
