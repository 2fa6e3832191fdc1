import { choiceExercise } from "../../checks/choice";

export const quizReferee = choiceExercise({
  id: "2-quiz-referee",
  lesson: 2,
  name: "Quiz 1: the check that fails",
  right: "C",
  options: {
    A: "0.3 is far above what a poor h costs here, and the same h served the others well. What belongs to this weight alone?",
    B: "A wrong slope is wrong at every step, always in the same way. What would it do to this weight after a thousand steps?",
    C: "The links that all share are right, or the others would fail too. What is left is the link of this weight alone.",
    D: "It is not exact, and it costs two forward passes for every weight. It is the referee; who should play?",
  },
});

export const quizFloat32 = choiceExercise({
  id: "2-quiz-seven-digits",
  lesson: 2,
  name: "Quiz 2: numbers with seven digits",
  right: "A",
  options: {
    A: "With seven digits both losses come out the same, so the slope is 0 and the error 1. Nothing is said about the gradient. Check in float64.",
    B: "It may be, and this check cannot tell. Does it look the same with h = 1e-2?",
    C: "The bend counts when h is large. How wide is 1e-8?",
    D: "The formula is the same, only its best h is another one: about 0.005 in float32. What happens below that?",
  },
});

export const quizNaN = choiceExercise({
  id: "2-quiz-nan",
  lesson: 2,
  name: "Quiz 3: where NaN comes from",
  right: "D",
  options: {
    A: "It arrived there. NaN goes through every sum and product unharmed: what was computed before the loss?",
    B: "If a weight is NaN already, every later step is NaN as well. And if not, what keeps the next step from making one?",
    C: "Data may hold one, so it is worth a look. But what is Infinity / Infinity?",
    D: "Everything after it only passed it on. Functions that refuse what is not finite stop there, and name the place.",
  },
});
