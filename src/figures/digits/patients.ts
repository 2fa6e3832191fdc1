/** What can be wrong with a training, by the name that a learner types. */
export type Illness =
  | "learningRate too large"
  | "learningRate too small"
  | "gradients not reset"
  | "weights all zero"
  | "targets shuffled"
  | "dead relu"
  | "inputs not scaled"
  | "held-out digits used for training";

/** A broken training on the digits. */
export interface Patient {
  /** from 1, as the figure and the check number it */
  number: number;
  illness: Illness;
  /** the sign that told it from the seven others, as a sentence that the check says */
  gaveAway: string;
}

/** The patients of the clinic, in the order of their numbers. Tests hold each number against the trainings themselves. */
export const patients: readonly Patient[] = [
  {
    number: 1,
    illness: "targets shuffled",
    gaveAway:
      "The accuracy on the digits it learnt from rose to 0.63, and on held-out digits it stayed near 0.1, as by guessing: it learnt each digit by heart, and there was nothing else to learn.",
  },
  {
    number: 2,
    illness: "learningRate too small",
    gaveAway:
      "The loss fell all the time in nearly a straight line, and only from 2.385 to 2.1. The last gradient is still about as long as the first, and all 32 hidden neurons are well: it was on its way, in tiny steps.",
  },
  {
    number: 3,
    illness: "dead relu",
    gaveAway:
      "Its activation is relu, and not one of the 32 hidden neurons answers to any digit. Only the biases of the output could still learn, so that each digit gets the same scores, and the loss stays near log 10. With relu, weights that are all zero would look the same, but there is another patient that can have nothing else.",
  },
  {
    number: 4,
    illness: "gradients not reset",
    gaveAway:
      "It learnt well at first, 0.99 of its digits were right after 5 epochs, and then it swung ever wider, while the gradient grew from a length of 1.4 to 56: the gradients of all steps were added up.",
  },
  {
    number: 5,
    illness: "inputs not scaled",
    gaveAway:
      "Before anything was learnt the loss was 9.771, far from log 10, and the first gradient was 36 long, where others begin with 1 or 2: pixels from 0 to 16 make all sums sixteen times as large. It came through, with 12 of 32 hidden neurons.",
  },
  {
    number: 6,
    illness: "weights all zero",
    gaveAway:
      "A sigmoid of 0 is 0.5, so all 32 hidden neurons answer, but only 1 of them differs: they began alike, got the same gradient and stayed alike, so that the layer is worth one neuron. And with all scores 0 the loss begins at exactly log 10.",
  },
  {
    number: 7,
    illness: "learningRate too large",
    gaveAway:
      "The very first epoch threw the loss from 2.494 to 26, and it never came back below 13: each step jumped across the valley. The accuracy stayed near 0.1 from start to end.",
  },
  {
    number: 8,
    illness: "held-out digits used for training",
    gaveAway:
      "The accuracy on held-out digits is 1.00, the same as on the digits it learnt from, and on digits that nobody had touched it is 0.94: the held-out digits were among those it learnt from.",
  },
];
