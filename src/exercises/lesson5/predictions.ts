import { predictionExercise } from "../../checks/prediction";
import { xorExamples } from "../../math/data";
import { formatNumber } from "../../math/format";
import { createNetwork } from "../../math/network";
import { train } from "../../math/training";

export const predictSeeds = predictionExercise<undefined>({
  id: "5-predict-seeds",
  lesson: 5,
  name: "Guess: how many seeds learn XOR",
  options: ["all", "most", "few"],
  readGiven: () => undefined,
  reveal: () => {
    const losses = Array.from(
      { length: 12 },
      (_, seed) =>
        train(createNetwork({ layerSizes: [2, 2, 1], seed }), xorExamples(), { learningRate: 5, epochs: 2000 }).loss,
    );
    const learnt = losses.filter((loss) => loss < 0.01).length;
    return {
      outcome: learnt === 12 ? "all" : learnt > 6 ? "most" : "few",
      facts: `${learnt} of the 12 learnt it. The others stopped at a loss of ${[...new Set(losses.filter((loss) => loss >= 0.01).map((loss) => formatNumber(loss, 3)))].join(", ")}.`,
      because:
        "From some starts the way downhill ends in a hollow that is not the lowest: three of the four examples right, and no small step makes it better.",
    };
  },
});
