import { describe, expect, test } from "vitest";
import { judge } from "../../../src/exercises";
import { reset } from "../../../src/exercises/lesson7/reset";
import { value } from "../../../src/math/engine";
import { resetGradients } from "../../../src/math/gradientSteps";
import { formatNumber } from "../../../src/math/format";
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
  test("tells the steps of the training that the next cell of the notebook runs", () => {
    const steps = [true, false].map((isReset) => {
      const p = [value(0.4), value(0.7), value(0.2)] as const;
      return [0, 1].map(() => {
        if (isReset) resetGradients([...p]);
        p[0].times(0.5).plus(p[1].times(0.8)).plus(p[2]).sigmoid().minus(0.25).power(2).backward();
        const before = p[2].data;
        for (const each of p) each.data -= 0.5 * each.gradient;
        return Math.abs(p[2].data - before);
      })[1]!;
    });
    const [fresh, kept] = steps.map((step) => formatNumber(step));
    expect(judge("7-predict-reset", "longer").message).toContain(
      `Towards the target 0.25, with a learningRate of 0.5, the second step of the bias is ${kept} long without a reset, and ${fresh} with one.`,
    );
  });

  const neuron = { weights: [0.4, 0.7], bias: 0.2 };
  const example = { inputs: [0.5, 0.8], target: 1 };

  test.each<[given: object, outcome: string, others: string[], facts: string]>([
    [{ neuron, example }, "longer", ["shorter", "same"], "long without a reset"],
    [{ learningRate: 0 }, "same", ["longer", "shorter"], "the second step of the bias is 0 long"],
  ])("with %j comes out as %s", (given, outcome, others, facts) => {
    const hit = judge("7-predict-reset", outcome, given);
    expect(hit).toMatchObject({ kind: "prediction", status: "right" });
    expect(hit.message).toContain(facts);
    for (const other of others)
      expect(judge("7-predict-reset", other, given)).toMatchObject({ status: "wrong", mistakeId: `guessed-${other}` });
  });
});
