import { describe, expect, test } from "vitest";
import { judge } from "../../../src/exercises";
import { reset } from "../../../src/exercises/lesson7/reset";
import { seededRandom } from "../../../src/math/random";
import { specifyCode } from "../../exercises/codeSpecification";

specifyCode(
  reset,
  Array.from({ length: 60 }, (_, seed) => {
    const random = seededRandom(4000 + seed);
    return { start: 2 + random(), learningRate: 0.1 + 0.1 * random(), steps: 3 + (seed % 3) };
  }),
);

describe("lesson 7's prediction", () => {
  const neuron = { weights: [0.4, 0.7], bias: 0.2 };
  const example = { inputs: [0.5, 0.8], target: 1 };

  test.each<[given: object, outcome: string, others: string[], facts: string]>([
    [{ neuron, example }, "longer", ["shorter", "same"], "long without a reset"],
    [{ learningRate: 0 }, "same", ["longer", "shorter"], "The second step of the bias is 0"],
  ])("with %j comes out as %s", (given, outcome, others, facts) => {
    const hit = judge("7-predict-reset", outcome, given);
    expect(hit).toMatchObject({ kind: "prediction", status: "right" });
    expect(hit.message).toContain(facts);
    for (const other of others)
      expect(judge("7-predict-reset", other, given)).toMatchObject({ status: "wrong", mistakeId: `guessed-${other}` });
  });
});
