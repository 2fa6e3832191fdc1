import { formatNumber } from "../../math/format";
import { needFinite } from "../../math/guard";
import { nearestOption } from "../../checks/nearest";
import { predictionExercise, type Reveal } from "../../checks/prediction";
import { asObject } from "../asObject";

interface ScribbleNumbers {
  /** The largest of the ten. */
  readonly probability: number;
}

function readScribble(given: unknown): ScribbleNumbers {
  const { probability } = { probability: 0.95, ...asObject(given) };
  needFinite("check", "probability", probability);
  // The largest of ten that add up to 1; a little less is rounding.
  if (probability < 0.1 - 1e-9 || probability > 1)
    throw new RangeError(
      `check: needs probability to be the largest of ten, from 0.1 to 1; got ${formatNumber(probability)}`,
    );
  return { probability };
}

const options = ["0.1", "0.5", "0.9"];

function scribbleReveal({ probability }: ScribbleNumbers): Reveal {
  const outcome = nearestOption(options, probability);
  const shares =
    "The ten probabilities are shares among ten digits, and they add up to 1 whatever the picture is. There is no answer for “none of them”.";
  const howSure: Readonly<Record<string, string>> = {
    "0.1":
      "Here no digit is far ahead. That is luck: no training asked for scores that are alike where there is no digit.",
    "0.9":
      "A picture that it has never seen the like of gives scores as far apart as any other, and softmax turns that into sureness.",
  };
  const inDoubt = "Even in doubt it gives one digit several times an even tenth, for a picture that is none.";
  return {
    outcome,
    facts: `The largest of the ten probabilities is ${formatNumber(probability, 3)}.`,
    because: `${shares} ${howSure[outcome] ?? inDoubt}`,
  };
}

export const predictScribble = predictionExercise<ScribbleNumbers>({
  id: "11-predict-scribble",
  lesson: 11,
  name: "Guess: a picture that is no digit",
  options,
  tempting: {
    "0.1":
      "That would be honest: a tenth for each digit. It takes ten scores that are alike, and nothing in the training asked for that.",
    "0.5":
      "A bit unsure, as you would be. But you know that you have not seen such a digit, and a network does not know it.",
    "0.9":
      "Networks are sure of most things. How sure this one is of a picture without sense hangs on where its scores happen to fall.",
  },
  readGiven: readScribble,
  reveal: scribbleReveal,
});
