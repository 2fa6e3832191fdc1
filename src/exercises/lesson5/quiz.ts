import { choiceExercise } from "../../checks/choice";

export const quizDiverges = choiceExercise({
  id: "5-quiz-diverges",
  lesson: 5,
  name: "Quiz 1: a loss that grows",
  right: "D",
  options: {
    A: "Each of the steps made it worse. What would a thousand more of them do?",
    B: "More neurons make more slopes, and all of them are multiplied by the same number. By which?",
    C: "Batches make a curve rough, up and down. This one goes one way only. What throws it across the valley?",
    D: "Each step lands further up on the other side. Shorter steps stay inside the valley.",
  },
});

export const quizEpoch = choiceExercise({
  id: "5-quiz-epoch",
  lesson: 5,
  name: "Quiz 2: epochs and steps",
  right: "B",
  options: {
    A: "They are the same only when all examples are in one batch. How many batches are there here?",
    B: "200 examples make 10 batches of 20, and each ends with a step. The steps are less exact, and there are ten times as many.",
    C: "The examples of a batch are averaged before the step. How many batches, then, are there in 200 examples?",
    D: "That would be batches of one example. How many examples are averaged here before each step?",
  },
});

export const quizVanishing = choiceExercise({
  id: "5-quiz-vanishing",
  lesson: 5,
  name: "Quiz 3: vanishing gradients",
  right: "D",
  options: {
    A: "The first layer stands right behind the inputs. From what is it far away, and which way does blame travel?",
    B: "The order of drawing says nothing about the size. What is multiplied on the way back, once for each layer?",
    C: "The learningRate is one number for all layers. Which other factor is met in each of them?",
    D: "Yes: six times a factor of at most 0.25, and weights that do not make up for it. Little is left for the first layer.",
  },
});

export const quizHeldOut = choiceExercise({
  id: "5-quiz-held-out",
  lesson: 5,
  name: "Quiz 4: held-out examples",
  right: "A",
  options: {
    A: "That is overfitting: what it learns now is true of these points only. This is a good moment to stop.",
    B: "Then the loss on the training examples would rise too. It still falls: what is it that the network gets better at?",
    C: "Something is being learnt: the training loss falls. Is it of any use for points that were not in the training?",
    D: "They were never learnt from, only measured on. What is the network fitting more and more closely?",
  },
});
