import { namingExercise } from "../../checks/naming";
import { type Illness, patients } from "../../figures/digits/patients";

/** What a learner types for a patient of the clinic; "?" means not named yet. */
export type Diagnosis = Illness | "?";

/** By illness: how a training that has it would look, and what the patient that has it shows, without the name. */
const signs: Readonly<Record<Illness, { wouldShow: string; shows: string }>> = {
  "learningRate too large": {
    wouldShow: "from its first steps on the loss would leap far above where it started, and jump about there.",
    shows:
      "within the first epoch the loss is many times what it was, and it stays up there, now higher, now lower. Its accuracy is never far from a blind guess.",
  },
  "learningRate too small": {
    wouldShow: "every curve would go the right way, smoothly, and hardly get anywhere in all these epochs.",
    shows:
      "the loss falls in every epoch, without a jump, and the accuracy follows, on the held-out digits too. When it ends, the way has hardly begun.",
  },
  "gradients not reset": {
    wouldShow:
      "it would learn at first, and then ever longer steps would throw it far out, with gradients that grow and grow.",
    shows:
      "it begins well, and most digits are right after a few epochs. Only then does the loss rise, far above its start.",
  },
  "weights all zero": {
    wouldShow:
      "the hidden neurons would all be copies of each other. With relu or tanh, which are 0 at 0, none would answer, as if they were dead. With a sigmoid, which is 0.5 there, all would answer alike: one of the patients does.",
    shows:
      "it does learn, a little and late. Its activation is a sigmoid, all of its hidden neurons answer to the digits, and they all give the same answer.",
  },
  "targets shuffled": {
    wouldShow:
      "it would learn its own digits by heart, bit by bit, and on all others it would stay as good as a blind guess.",
    shows:
      "the loss falls, and more and more of its own digits are right. Of the held-out digits about one in ten is right, from start to end.",
  },
  "dead relu": {
    wouldShow:
      "the activation would be relu, the loss would come to rest near log 10, and no hidden neuron would answer to any digit.",
    shows:
      "after a few epochs nothing moves any more: the loss rests close to log 10. Each of its hidden neurons says 0 to every digit, and its activation is one that can be 0 for good.",
  },
  "inputs not scaled": {
    wouldShow: "before the first step the loss would be far above log 10, and the first gradient would be very long.",
    shows:
      "the curves end well, so steps and targets are in order. What is odd is the beginning: the loss before the first step, and the length of the first gradient.",
  },
  "held-out digits used for training": {
    wouldShow:
      "on the held-out digits it would be as good as on its own, and not so good on digits that nobody has touched.",
    shows:
      "it looks the healthiest of all, and nearly every held-out digit is right. On the untouched digits it makes more mistakes than on those.",
  },
};

const wouldShow = Object.fromEntries(
  Object.entries(signs).map(([illness, sign]) => [illness, sign.wouldShow]),
) as Record<Illness, string>;

export const nameIllnesses = namingExercise<Illness>({
  id: "11-clinic",
  lesson: 11,
  name: "The clinic",
  each: "patient",
  typeName: "Diagnosis",
  cases: patients.map(({ illness, gaveAway }) => ({ right: illness, gaveAway, shows: signs[illness].shows })),
  wouldShow,
});
