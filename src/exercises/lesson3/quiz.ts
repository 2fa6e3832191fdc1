import { choiceExercise } from "../../checks/choice";

export const quizEpoch = choiceExercise({
  id: "3-quiz-epoch",
  lesson: 3,
  name: "Quiz 1: epochs and steps",
  right: "B",
  options: {
    A: "They are the same only when all examples are in one batch. How many batches are there here?",
    B: "200 examples make 10 batches of 20, and each ends with a step. The steps are less exact, and there are ten times as many.",
    C: "The examples of a batch are averaged before the step. How many batches, then, are there in 200 examples?",
    D: "That would be batches of one example. How many examples are averaged here before each step?",
  },
});

export const quizVanishing = choiceExercise({
  id: "3-quiz-vanishing",
  lesson: 3,
  name: "Quiz 2: vanishing gradients",
  right: "D",
  options: {
    A: "The first layer stands right behind the inputs. From what is it far away, and which way does blame travel?",
    B: "The order of drawing says nothing about the size. What is multiplied on the way back, once for each layer?",
    C: "The learning rate is one number for all layers. Which other factor is met in each of them?",
    D: "Yes: six times a factor of at most 0.25, and weights that do not make up for it. Little is left for the first layer.",
  },
});

export const quizHeldOut = choiceExercise({
  id: "3-quiz-held-out",
  lesson: 3,
  name: "Quiz 3: held-out examples",
  right: "A",
  options: {
    A: "That is overfitting: what it learns now is true of these points only. This is a good moment to stop.",
    B: "Then the loss on the training examples would rise too. It still falls: what is it that the network gets better at?",
    C: "Something is being learnt: the training loss falls. Is it of any use for points that were not in the training?",
    D: "They were never learnt from, only measured on. What is the network fitting more and more closely?",
  },
});

export const quizBackward = choiceExercise({
  id: "3-quiz-backward",
  lesson: 3,
  name: "Quiz 4: the way back",
  right: "C",
  options: {
    A: "Its own slope is one of the factors. But through which line does the blame reach it, and from whom?",
    B: "The inputs come in one step later, when the blame is shared out among the weights. What comes before?",
    C: "Those three, multiplied. The same three in every layer, which is why a loop can do it.",
    D: "Those say how to use the gradient. The gradient itself is there before any step is taken: from what is it made?",
  },
});
