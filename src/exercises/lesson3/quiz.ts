import { choiceExercise } from "../../checks/choice";

export const quizEpoch = choiceExercise({
  id: "3-quiz-epoch",
  lesson: 3,
  name: "Quiz 1: epochs and steps",
  question: "200 examples, batches of 20. How many steps does one epoch take?",
  hints: ["An epoch is over when every example was seen once.", "One step for each batch. How many batches are there?"],
  stub: `const quizEpoch: Choice = "?";`,
  solution: `const quizEpoch: Choice = "B";`,
  checkLine: `check("3-quiz-epoch", quizEpoch);`,
  right: "B",
  options: {
    A: {
      text: "1 step, because an epoch and a step are the same",
      explanation: "They are the same only when all examples are in one batch. How many batches are there here?",
    },
    B: {
      text: "10 steps, one after each batch",
      explanation:
        "200 examples make 10 batches of 20, and each ends with a step. The steps are less exact, and there are ten times as many.",
    },
    C: {
      text: "20 steps, one for each example of a batch",
      explanation:
        "The examples of a batch are averaged before the step. How many batches, then, are there in 200 examples?",
    },
    D: {
      text: "200 steps, one after each example that was seen",
      explanation: "That would be batches of one example. How many examples are averaged here before each step?",
    },
  },
});

export const quizVanishing = choiceExercise({
  id: "3-quiz-vanishing",
  lesson: 3,
  name: "Quiz 2: vanishing gradients",
  question: "Six hidden layers with the sigmoid: why does the first one hardly learn?",
  hints: [
    "The blame of the first layer is a product. Which factor does each layer add to it?",
    "How large can the slope of the sigmoid be at most?",
  ],
  stub: `const quizVanishing: Choice = "?";`,
  solution: `const quizVanishing: Choice = "D";`,
  checkLine: `check("3-quiz-vanishing", quizVanishing);`,
  right: "D",
  options: {
    A: {
      text: "It is the furthest from the inputs, so that little arrives there",
      explanation:
        "The first layer stands right behind the inputs. From what is it far away, and which way does blame travel?",
    },
    B: {
      text: "Its weights are the first ones drawn, and so the smallest",
      explanation:
        "The order of drawing says nothing about the size. What is multiplied on the way back, once for each layer?",
    },
    C: {
      text: "The learning rate becomes smaller with every layer that is crossed",
      explanation: "The learning rate is one number for all layers. Which other factor is met in each of them?",
    },
    D: {
      text: "The blame is multiplied by a slope of 0.25 or less in every layer",
      explanation:
        "Yes: six times a factor of at most 0.25, and weights that do not make up for it. Little is left for the first layer.",
    },
  },
});

export const quizHeldOut = choiceExercise({
  id: "3-quiz-held-out",
  lesson: 3,
  name: "Quiz 3: held-out examples",
  question: "The loss on the training examples still falls, the loss on held-out ones rises. What is happening?",
  hints: [
    "What can a network with many weights do with few examples?",
    "Which of the two losses tells about examples it has never seen?",
  ],
  stub: `const quizHeldOut: Choice = "?";`,
  solution: `const quizHeldOut: Choice = "A";`,
  checkLine: `check("3-quiz-held-out", quizHeldOut);`,
  right: "A",
  options: {
    A: {
      text: "It learns the training examples by heart, noise and all",
      explanation:
        "That is overfitting: what it learns now is true of these points only. This is a good moment to stop.",
    },
    B: {
      text: "The learning rate is too large, so that the training diverges",
      explanation:
        "Then the loss on the training examples would rise too. It still falls: what is it that the network gets better at?",
    },
    C: {
      text: "The gradients have vanished, so that nothing more can be learnt",
      explanation:
        "Something is being learnt: the training loss falls. Is it of any use for points that were not in the training?",
    },
    D: {
      text: "The held-out examples were learnt first and are forgotten again",
      explanation: "They were never learnt from, only measured on. What is the network fitting more and more closely?",
    },
  },
});

export const quizBackward = choiceExercise({
  id: "3-quiz-backward",
  lesson: 3,
  name: "Quiz 4: the way back",
  question: "What does a hidden neuron's blame depend on?",
  hints: [
    "Look at the formula of the step in which the blame crosses a weight.",
    "There were three factors. Which part of the network did each come from?",
  ],
  stub: `const quizBackward: Choice = "?";`,
  solution: `const quizBackward: Choice = "C";`,
  checkLine: `check("3-quiz-backward", quizBackward);`,
  right: "C",
  options: {
    A: {
      text: "On its own activation alone, for blame is a matter of its own value",
      explanation:
        "Its own slope is one of the factors. But through which line does the blame reach it, and from whom?",
    },
    B: {
      text: "On the inputs, which are multiplied by the blame at every neuron",
      explanation:
        "The inputs come in one step later, when the blame is shared out among the weights. What comes before?",
    },
    C: {
      text: "On the blame after it, the weight between, and its own slope",
      explanation: "Those three, multiplied. The same three in every layer, which is why a loop can do it.",
    },
    D: {
      text: "On the learning rate, and on how many epochs have gone by so far",
      explanation:
        "Those say how to use the gradient. The gradient itself is there before any step is taken: from what is it made?",
    },
  },
});
