import { describe, expect, test } from "vitest";
import type { PredictionExercise } from "../../../src/checks/prediction";
import { outcomeOf } from "../../drivers/exerciseCells";
import { specifyCode } from "../../exercises/codeSpecification";
import { exercises, judge } from "../../../src/exercises";
import { descentLoop } from "../../../src/exercises/lesson4/descentLoop";
import { hiddenBlame } from "../../../src/exercises/lesson4/hiddenBlame";
import { networkForward } from "../../../src/exercises/lesson4/networkForward";
import { seededRandom } from "../../../src/math/random";
import { signedNumber } from "../../../src/exercises/further";
import { createNetwork } from "../../../src/math/network";

/** 60 networks and examples, all different, the same in every run. */
const givens = Array.from({ length: 60 }, (_, seed) => {
  const random = seededRandom(3000 + seed);
  const network = createNetwork({ layerSizes: [2, 2 + (seed % 2), 1], seed });
  for (const [at] of network.parameters.entries()) network.parameters[at] = signedNumber(random, 0.3, 1.5);
  return {
    network,
    example: { inputs: [signedNumber(random, 0.3, 1.5), signedNumber(random, 0.3, 1.5)], target: random() },
  };
});

specifyCode(hiddenBlame, givens);
specifyCode(descentLoop, givens);
specifyCode(networkForward, givens);

describe("numbers that cannot be used", () => {
  test.each<[string, object]>([
    ["a network of two hidden layers", { network: createNetwork({ layerSizes: [2, 2, 2, 1], seed: 1 }) }],
    [
      "a tanh in the hidden layer",
      { network: createNetwork({ layerSizes: [2, 2, 1], seed: 1, hiddenActivation: "tanh" }) },
    ],
    ["an example of another length", { example: { inputs: [1], target: 1 } }],
  ])("%s is said", (_name, given) => {
    expect(judge("4-hidden-blame", () => 0, given)).toMatchObject({ status: "open", mistakeId: "unusable-numbers" });
  });
});

describe("the predictions", () => {
  const predictions = exercises.filter(({ lesson, kind }) => lesson === 4 && kind === "prediction");
  test.each(predictions.map((exercise) => [exercise.id, outcomeOf(exercise as PredictionExercise<unknown>)]))(
    "%s comes out as %s, with a sentence for every guess",
    (id, outcome) => {
      expect(judge(id, outcome)).toMatchObject({ status: "right" });
      const { options } = predictions.find((one) => one.id === id) as PredictionExercise<unknown>;
      for (const other of options.filter((option) => option !== outcome))
        expect(judge(id, other)).toMatchObject({ status: "wrong", mistakeId: `guessed-${other}` });
    },
  );
  test("the blame follows the learner's own network", () => {
    const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
    network.parameters.set([0.4, 0.7, -0.3, 0.6, 0.2, -0.1, 0.1, -0.9, 0.1]);
    expect(judge("4-predict-blame", "h2", { network }).status).toBe("right");
  });
});
