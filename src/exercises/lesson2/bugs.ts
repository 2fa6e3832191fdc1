import { choiceExercise } from "../../checks/choice";

export const firstBug = choiceExercise({
  id: "2-bug-one",
  lesson: 2,
  name: "Bug in suspect 1",
  question: "What is wrong in suspect 1?",
  hints: [
    "Which of the three parameters are wrong, and which is right? A bug in a shared link of the chain would hit all three.",
    "Each weight's last link is one input. Write down hand / nudged for w1 and w2, and compare with 0.8 / 0.5 and 0.5 / 0.8.",
  ],
  stub: `const bugOne: Choice = "?";`,
  solution: `const bugOne: Choice = "B";`,
  checkLine: `check("2-bug-one", bugOne);`,
  right: "B",
  options: {
    A: {
      text: "The 2 of the squared error's slope was dropped",
      explanation:
        "The 2 belongs to a link that all parameters share. Would the slope of the bias still be right without it?",
    },
    B: {
      text: "Each weight was given the other one's input",
      explanation:
        "The bias is right, so the shared links are right. Only the last link of the weights is left, and the ratios are one input over the other.",
    },
    C: {
      text: "The bias was forgotten when z was computed",
      explanation:
        "A wrong z makes a wrong activation, and every slope is made from it. Which slope here is right all the same?",
    },
    D: {
      text: "The slope of the sigmoid was left out of the chain",
      explanation: "Then all three would be too large by the same factor. Are the three ratios equal here?",
    },
  },
});

export const secondBug = choiceExercise({
  id: "2-bug-two",
  lesson: 2,
  name: "Bug in suspect 2",
  question: "What is wrong in suspect 2?",
  hints: [
    "All three ratios are the same, so the bug sits in a link that all share. Does the ratio change when you change the neuron?",
    "A ratio that stays the same for every neuron and example is a constant. Which constants stand in the chain?",
  ],
  stub: `const bugTwo: Choice = "?";`,
  solution: `const bugTwo: Choice = "D";`,
  checkLine: `check("2-bug-two", bugTwo);`,
  right: "D",
  options: {
    A: {
      text: "The slope of the sigmoid was left out of the chain",
      explanation:
        "The sigmoid's slope is 0.25 at most, so without it every slope would come out at least four times too large. Is it too large here, or too small?",
    },
    B: {
      text: "The bias was forgotten when z was computed",
      explanation: "Then the error would depend on how large the bias is. Set the bias to 0: does the ratio move?",
    },
    C: {
      text: "Each weight was given the other one's input",
      explanation: "That leaves the bias right, and makes two different ratios. What are the three ratios here?",
    },
    D: {
      text: "The 2 of the squared error's slope was dropped",
      explanation:
        "The same factor everywhere, a constant, and one half: the 2 that comes down from the square is missing. Training would still go downhill, at half the speed, and no one would notice.",
    },
  },
});

export const thirdBug = choiceExercise({
  id: "2-bug-three",
  lesson: 2,
  name: "Bug in suspect 3",
  question: "What is wrong in suspect 3?",
  hints: [
    "All three ratios are the same, and it is an odd number. Change one number of the neuron at a time and run the check again. When does the ratio move?",
    "Set the bias to 0. What happens to the error? And what does a computation have to do with the bias, if it is right only then?",
  ],
  stub: `const bugThree: Choice = "?";`,
  solution: `const bugThree: Choice = "A";`,
  checkLine: `check("2-bug-three", bugThree);`,
  right: "A",
  options: {
    A: {
      text: "The bias was forgotten when z was computed",
      explanation:
        "With a bias of 0 the error is gone: that gives it away. z was computed without the bias, so the activation was wrong, and with it every slope.",
    },
    B: {
      text: "The 2 of the squared error's slope was dropped",
      explanation:
        "That would make each ratio exactly 0.5, whatever the neuron. Is it a constant here? Change a number and look.",
    },
    C: {
      text: "The slope of the sigmoid was left out of the chain",
      explanation: "The sigmoid's slope is 0.25 at most, so every ratio would be 4 or more. How large is it here?",
    },
    D: {
      text: "Each weight was given the other one's input",
      explanation: "That would leave the slope of the bias right. Is it right here?",
    },
  },
});
