import { describe, expect, test } from "vitest";
import { judge } from "../../../src/exercises";
import { furtherExample, furtherNeuron } from "../../../src/exercises/further";
import { meanLoss } from "../../../src/exercises/lesson5/meanLoss";
import { seededRandom } from "../../../src/math/random";
import { specifyCode } from "../../exercises/codeSpecification";

specifyCode(
  meanLoss,
  Array.from({ length: 60 }, (_, seed) => {
    const random = seededRandom(1000 + seed);
    const count = 2 + (seed % 2);
    return { neuron: furtherNeuron(random, count), example: furtherExample(random, count) };
  }),
);

describe("lesson 5's prediction", () => {
  test("comes out as most, told with its count", () => {
    expect(judge("5-predict-seeds", "most")).toMatchObject({ kind: "prediction", status: "right" });
    for (const other of ["all", "few"])
      expect(judge("5-predict-seeds", other)).toMatchObject({ status: "wrong", mistakeId: `guessed-${other}` });
    expect(judge("5-predict-seeds", "all").message).toContain("8 of the 12 learnt it");
  });
});
