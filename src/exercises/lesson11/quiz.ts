import { choiceExercise } from "../../checks/choice";

export const quizWeights = choiceExercise({
  id: "11-quiz-weights",
  lesson: 11,
  name: "Quiz 1: the picture of a neuron's weights",
  right: "A",
  options: {
    A: "The weighted sum grows by weight times input. Where the weight is large and positive, ink raises it, and the neuron answers to ink in just that place.",
    B: "Ink belongs to a digit, and changes from picture to picture. Whose numbers are the weights, and when do they change?",
    C: "That would be a mean picture, as in lesson 10. A weight may be far from 0 where hardly anyone has ink: what has it to do with the sum?",
    D: "How much a pixel mattered in one picture is weight times input. If there is no ink there, what does its weight add?",
  },
});

export const quizSure = choiceExercise({
  id: "11-quiz-sure",
  lesson: 11,
  name: "Quiz 2: sure about a dash",
  right: "C",
  options: {
    A: "A network that knows its digits by heart may do it too, but so does one that reads new digits well. What does softmax do with any ten scores?",
    B: "With few pixels more pictures look alike, yes. With a million of them softmax would still hand out the whole: to how many answers?",
    C: "Softmax shares out a whole among ten digits. Nothing is left over for a picture that is none, and one score that is ahead by 5 takes nearly all.",
    D: "It would help to train with pictures that are no digit, as an eleventh class. Does a network without it have a way to say that it does not know?",
  },
});
