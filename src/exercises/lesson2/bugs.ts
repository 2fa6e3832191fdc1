import { choiceExercise } from "../../checks/choice";

export const firstBug = choiceExercise({
  id: "2-bug-one",
  lesson: 2,
  name: "Bug in suspect 1",
  right: "B",
  options: {
    A: "The 2 belongs to a link that all parameters share. Would the slope of the bias still be right without it?",
    B: "The bias is right, so the shared links are right. Only the last link of the weights is left, and the ratios are one input over the other.",
    C: "A wrong z makes a wrong activation, and every slope is made from it. Which slope here is right all the same?",
    D: "Then all three would be too large by the same factor. Are the three ratios equal here?",
  },
});

export const secondBug = choiceExercise({
  id: "2-bug-two",
  lesson: 2,
  name: "Bug in suspect 2",
  right: "D",
  options: {
    A: "The sigmoid's slope is 0.25 at most, so without it every slope would come out at least four times too large. Is it too large here, or too small?",
    B: "Then the error would depend on how large the bias is. Set the bias to 0: does the ratio move?",
    C: "That leaves the bias right, and makes two different ratios. What are the three ratios here?",
    D: "The same factor everywhere, a constant, and one half: the 2 that comes down from the square is missing. Training would still go downhill, at half the speed, and no one would notice.",
  },
});

export const thirdBug = choiceExercise({
  id: "2-bug-three",
  lesson: 2,
  name: "Bug in suspect 3",
  right: "A",
  options: {
    A: "With a bias of 0 the error is gone: that gives it away. z was computed without the bias, so the activation was wrong, and with it every slope.",
    B: "That would make each ratio exactly 0.5, whatever the neuron. Is it a constant here? Change a number and look.",
    C: "The sigmoid's slope is 0.25 at most, so every ratio would be 4 or more. How large is it here?",
    D: "That would leave the slope of the bias right. Is it right here?",
  },
});
