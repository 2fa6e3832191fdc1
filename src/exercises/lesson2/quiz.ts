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

export const quizKink = choiceExercise({
  id: "2-quiz-kink",
  lesson: 2,
  name: "Quiz 2: one of forty",
  right: "B",
  options: {
    A: "A formula that is wrong is mostly wrong for all neurons alike. What do networks with ReLU have that makes single slopes differ?",
    B: "If the nudge stepped over a kink, a smaller one does not, and the error is gone. If it stays, look for a bug.",
    C: "The other errors are below 1e-7: a wider nudge would make each of them larger. What happens to this one?",
    D: "It may be a bug, and then it stays one. Is there a way to find out that costs one more run?",
  },
});
