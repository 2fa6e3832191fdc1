import { formatNumber } from "../../math/format";
import { needFinite } from "../../math/guard";
import { nearestOption } from "../../checks/nearest";
import { predictionExercise, type Reveal } from "../../checks/prediction";
import { asObject } from "../asObject";

interface AccuracyNumbers {
  readonly accuracy: number;
}

/** An accuracy is a share from 0 to 1. */
const readAccuracy =
  (lesson: number) =>
  (given: unknown): AccuracyNumbers => {
    const { accuracy } = { accuracy: lesson, ...asObject(given) };
    needFinite("check", "accuracy", accuracy);
    if (accuracy < 0 || accuracy > 1)
      throw new RangeError(`check: needs accuracy to be a share from 0 to 1; got ${formatNumber(accuracy)}`);
    return { accuracy };
  };

const floorOptions = ["0.1", "0.5", "0.9"];

function floorReveal({ accuracy }: AccuracyNumbers): Reveal {
  const outcome = nearestOption(floorOptions, accuracy);
  return {
    outcome,
    facts: `The nearest mean picture has an accuracy of ${formatNumber(accuracy, 3)} on the held-out digits.`,
    because:
      outcome === "0.9"
        ? "Most people write most digits much alike, and the mean picture holds what they have in common. A network has to be better than this to be worth its training."
        : "With all 1,400 training digits it is about 0.9: most people write most digits much alike. Are the means made of the training digits, one for each digit?",
  };
}

export const predictFloor = predictionExercise<AccuracyNumbers>({
  id: "10-predict-floor",
  lesson: 10,
  name: "Guess: the nearest mean picture",
  options: floorOptions,
  tempting: {
    "0.1": "That is what blind guessing gets among ten digits. A mean picture is blurred, but it is not blind.",
    "0.5":
      "The mean of many sevens looks like a smudge, and nothing is learnt. Ten smudges need only differ from each other.",
    "0.9": "A smudge for each digit goes a long way, if it is made of enough digits, and if each has its own.",
  },
  readGiven: readAccuracy(0.9144),
  reveal: floorReveal,
});

const byHeartOptions = ["0.1", "0.6", "1"];

function byHeartReveal({ accuracy }: AccuracyNumbers): Reveal {
  const outcome = nearestOption(byHeartOptions, accuracy);
  return {
    outcome,
    facts: `On the held-out digits its accuracy is ${formatNumber(accuracy, 3)}.`,
    because:
      accuracy > 0.15
        ? "One example of each digit says something of the others that look like it, and nothing of all the other ways to write a digit. That it learns ten by heart only shows that it can learn."
        : "This network is no better than blind guessing here. Did its loss on the ten digits come near 0, and was there one of each digit?",
  };
}

export const predictByHeart = predictionExercise<AccuracyNumbers>({
  id: "10-predict-by-heart",
  lesson: 10,
  name: "Guess: ten digits learnt by heart",
  options: byHeartOptions,
  tempting: {
    "0.1":
      "By heart sounds as if nothing else came of it. But a new 4 looks more like the 4 that it knows than like the others.",
    "0.6": "More than half of them is what a network often gets that has seen one digit of each kind.",
    "1": "It has all ten right, and its loss on them is nearly 0. Those are the ten that it has seen.",
  },
  readGiven: readAccuracy(0.6),
  reveal: byHeartReveal,
});
