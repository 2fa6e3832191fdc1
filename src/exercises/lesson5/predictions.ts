import { predictionExercise } from "../../checks/prediction";
import { xorExamples } from "../../math/data";
import { formatNumber } from "../../math/format";
import { needFinite } from "../../math/guard";
import { createNetwork } from "../../math/network";
import { train } from "../../math/training";

/** The losses at the end, one for each seed: the learner's own, or those of the lesson. */
function readLosses(given: unknown): readonly number[] {
  if (given === undefined) return lessonLosses();
  const { losses } = (given ?? {}) as { losses?: unknown };
  if (!Array.isArray(losses) || losses.length === 0)
    throw new TypeError("hand over `{ losses: [...] }`, one for each seed");
  for (const [seed, loss] of losses.entries()) needFinite("check", `losses[${seed}]`, loss);
  return losses as number[];
}

const lessonLosses = () =>
  Array.from(
    { length: 12 },
    (_, seed) =>
      train(createNetwork({ layerSizes: [2, 2, 1], seed }), xorExamples(), { learningRate: 5, epochs: 2000 }).loss,
  );

export const predictSeeds = predictionExercise<readonly number[]>({
  id: "5-predict-seeds",
  lesson: 5,
  name: "Guess: how many seeds learn XOR",
  options: ["all", "most", "few"],
  tempting: {
    all: "The settings are good: they worked in lesson 4. They do not work from every start.",
    few: "One seed more or less sounds like a lottery. Most starts do find the way.",
  },
  readGiven: readLosses,
  reveal: (losses) => {
    const stuck = losses.filter((loss) => loss >= 0.01);
    const learnt = losses.length - stuck.length;
    const others = [...new Set(stuck.map((loss) => formatNumber(loss, 3)))].join(", ");
    return {
      outcome: stuck.length === 0 ? "all" : learnt > stuck.length ? "most" : "few",
      facts: `${learnt} of the ${losses.length} learnt it.${others === "" ? "" : ` The others stopped at a loss of ${others}.`}`,
      because:
        "From some starts the way downhill ends in a hollow that is not the lowest: two examples right, 0.5 for the two others, and no small step makes it better. Others only need more epochs.",
    };
  },
});
