import { needFinite, needNotNegative, needNumbers, needWhole } from "../../math/guard";
import { formatNumber } from "../../math/format";
import { predictionExercise, type Reveal } from "../../checks/prediction";
import { asObject } from "../asObject";
import { softmax } from "../../math/softmax";
import { asTheyAre, shares } from "./probabilities";

/** How many classes there are, and the loss of the learner's untrained network. */
interface StartNumbers {
  readonly classes: number;
  readonly loss: number;
}

function readStart(given: unknown): StartNumbers {
  const { classes } = { classes: 3, ...asObject(given) };
  needWhole("check", "classes", classes, 2, 1000);
  const { loss } = { loss: Math.log(classes), ...asObject(given) };
  needNotNegative("check", "loss", loss);
  return { classes, loss };
}

function startReveal({ classes, loss }: StartNumbers): Reveal {
  const even = Math.log(classes);
  const isEven = Math.abs(loss - even) <= 0.1 * even;
  const whereEven = `each of the ${classes} classes gets about 1 / ${classes}, and −log(1 / ${classes}) is ${formatNumber(even)}`;
  return {
    outcome: formatNumber(isEven ? even : loss, 2),
    facts: `The loss is ${formatNumber(loss)}.`,
    because: isEven
      ? `Where the weights are close to 0, so are all scores, and no class is preferred: ${whereEven}. A first loss far from it is a sign that something is wrong.`
      : `This network prefers some classes already. With weights close to 0 ${whereEven}.`,
  };
}

export const predictStart = predictionExercise<StartNumbers>({
  id: "9-predict-start",
  lesson: 9,
  name: "Guess: the loss before any training",
  options: ["0.3", "1.1", "3"],
  tempting: {
    "0.3": "That is close to a probability of one in three. The loss is minus the logarithm of the probability.",
    "1.1": "It is what an even guess among three classes costs.",
    "3": "The loss does not count the classes themselves. It grows with their number, but only as fast as its logarithm.",
  },
  readGiven: readStart,
  reveal: startReveal,
});

interface AddedNumbers {
  readonly scores: readonly number[];
  readonly added: number;
}

/** Beyond this the sum of score and added number loses the digits in which the scores differ. */
const mostAdded = 1e6;

function readAdded(given: unknown): AddedNumbers {
  const { scores, added } = { scores: [2, 1, 0], added: 1000, ...asObject(given) };
  needNumbers("check", "scores", scores);
  for (const [i, score] of Array.from(scores).entries()) needNear(`scores[${i}]`, score);
  needFinite("check", "added", added);
  needNear("added", added);
  return { scores: Array.from(scores), added };
}

function needNear(name: string, value: number): void {
  if (Math.abs(value) <= mostAdded) return;
  throw new RangeError(`check: needs ${name} to be at most a million in size; got ${formatNumber(value)}`);
}

function addedReveal({ scores, added }: AddedNumbers): Reveal {
  const listed = (probabilities: readonly number[]) => probabilities.map((share) => formatNumber(share)).join(", ");
  const moved = scores.map((score) => score + added);
  const plain = shares(moved, asTheyAre);
  const [number, after] = [formatNumber(added), listed(softmax(moved))];
  const factsMoved = plain.every(Number.isFinite)
    ? `With ${number} added to each they give ${after}.`
    : `On paper, with ${number} added to each, they still give ${after}. The cell shows what the machine makes of the plain formula: ${listed(plain)}.`;
  return {
    outcome: "same",
    facts: `The scores ${scores.map((score) => formatNumber(score)).join(", ")} give the probabilities ${listed(softmax(scores))}. ${factsMoved}`,
    because:
      "Every power gets the same factor, above the line and below it, and the factor cancels. Only the differences between scores count, and so the largest may be taken away from all of them.",
  };
}

export const predictSoftmax = predictionExercise<AddedNumbers>({
  id: "9-predict-softmax",
  lesson: 9,
  name: "Guess: the same number added to every score",
  options: ["sharper", "flatter", "same"],
  tempting: {
    sharper: "Scores that are multiplied get sharper probabilities: their differences grow. Here the differences stay.",
    flatter: "Next to so large a number the differences look small. Softmax looks at differences, not at proportions.",
  },
  readGiven: readAdded,
  reveal: addedReveal,
});
