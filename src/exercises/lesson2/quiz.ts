import { choiceExercise } from "../../checks/choice";

export const quizReferee = choiceExercise({
  id: "2-quiz-referee",
  lesson: 2,
  name: "Quiz 1: the check that fails",
  question:
    "In a network of sigmoids, one weight has a relative error of 0.3, and all the others 1e-9. What do you do first?",
  hints: [
    "Is 0.3 a rounding error?",
    "The other weights passed with the same h and the same loss. Where does this one differ from them?",
  ],
  stub: `const quizReferee: Choice = "?";`,
  solution: `const quizReferee: Choice = "C";`,
  checkLine: `check("2-quiz-referee", quizReferee);`,
  right: "C",
  options: {
    A: {
      text: "Take a smaller h for this weight, until the error has gone",
      explanation:
        "0.3 is far above what a poor h costs here, and the same h served the others well. What belongs to this weight alone?",
    },
    B: {
      text: "Nothing: one wrong slope in many is made up for by training",
      explanation:
        "A wrong slope is wrong at every step, always in the same way. What would it do to this weight after a thousand steps?",
    },
    C: {
      text: "Read the formula of this weight's own last link",
      explanation:
        "The links that all share are right, or the others would fail too. What is left is the link of this weight alone.",
    },
    D: {
      text: "Train with the nudged gradient, since that one is exact",
      explanation:
        "It is not exact, and it costs two forward passes for every weight. It is the referee; who should play?",
    },
  },
});

export const quizFloat32 = choiceExercise({
  id: "2-quiz-seven-digits",
  lesson: 2,
  name: "Quiz 2: numbers with seven digits",
  question: "You check a gradient in float32 with h = 1e-8, and every error is 1. Why?",
  hints: [
    "How many digits does a float32 hold?",
    "What is 0.4 + 0.00000001 when about seven digits are kept, and how much does the loss move?",
  ],
  stub: `const quizFloat32: Choice = "?";`,
  solution: `const quizFloat32: Choice = "A";`,
  checkLine: `check("2-quiz-seven-digits", quizFloat32);`,
  right: "A",
  options: {
    A: {
      text: "The nudge is lost in rounding: both losses are equal",
      explanation:
        "With seven digits both losses come out the same, so the slope is 0 and the error 1. Nothing is said about the gradient. Check in float64.",
    },
    B: {
      text: "The gradient is wrong, since an error of 1 is far above 0.01",
      explanation: "It may be, and this check cannot tell. Does it look the same with h = 1e-2?",
    },
    C: {
      text: "The curve bends too much between the two nudged points",
      explanation: "The bend counts when h is large. How wide is 1e-8?",
    },
    D: {
      text: "The central difference works only with numbers of 64 bits",
      explanation:
        "The formula is the same, only its best h is another one: about 0.005 in float32. What happens below that?",
    },
  },
});

export const quizNaN = choiceExercise({
  id: "2-quiz-nan",
  lesson: 2,
  name: "Quiz 3: where NaN comes from",
  question: "After 500 steps the loss is NaN. Where do you look?",
  hints: ["What does NaN plus any number give?", "The loss is the end of a chain. Which value was NaN first?"],
  stub: `const quizNaN: Choice = "?";`,
  solution: `const quizNaN: Choice = "D";`,
  checkLine: `check("2-quiz-nan", quizNaN);`,
  right: "D",
  options: {
    A: {
      text: "In the loss function, because that is where the NaN stands",
      explanation:
        "It arrived there. NaN goes through every sum and product unharmed: what was computed before the loss?",
    },
    B: {
      text: "Nowhere: skip that step, and go on with the same weights",
      explanation:
        "If a weight is NaN already, every later step is NaN as well. And if not, what keeps the next step from making one?",
    },
    C: {
      text: "In the data, because a computation alone never makes a NaN",
      explanation: "Data may hold one, so it is worth a look. But what is Infinity / Infinity?",
    },
    D: {
      text: "At the first operation that made a value not finite",
      explanation:
        "Everything after it only passed it on. Functions that refuse what is not finite stop there, and name the place.",
    },
  },
});
