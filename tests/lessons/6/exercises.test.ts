import { describe, expect, test } from "vitest";
import { judge } from "../../../src/exercises";
import { timesRule } from "../../../src/exercises/lesson6/timesRule";
import { walkBack } from "../../../src/exercises/lesson6/walkBack";
import { seededRandom } from "../../../src/math/random";
import { specifyCode } from "../../exercises/codeSpecification";

/** 60 sets of numbers for all checks of the lesson, the same in every run. */
const givens = Array.from({ length: 60 }, (_, seed) => {
  const random = seededRandom(4000 + seed);
  return {
    a: 0.2 + random(),
    b: -1.5 - random(),
    gradient: 2.7 + random(),
  };
});

specifyCode(timesRule, givens);
specifyCode(walkBack, givens);

describe("6-walk-back", () => {
  test("takes a graph of the learner's own", () => {
    const graph = [
      { parents: [], slopes: [] },
      { parents: [0], slopes: [3] },
    ];
    expect(judge("6-walk-back", walkBack.reference, { graph }).status).toBe("right");
  });

  test("says so where a graph is none", () => {
    const graph = [{ parents: [0], slopes: [1] }];
    expect(judge("6-walk-back", walkBack.reference, { graph })).toMatchObject({
      status: "open",
      mistakeId: "unusable-numbers",
    });
  });
});

const predictions: [id: string, given: object, outcome: string, others: string[], facts: string][] = [
  ["6-predict-twice", { a: 2, b: 3 }, "sum", ["mean", "product"], "Its gradient is 4."],
  ["6-predict-twice", { a: -1, b: 0.5 }, "sum", ["mean", "product"], "Its gradient is 1.5."],
  ["6-predict-paths", { doublings: 20 }, "many", ["dozens", "hundreds"], "2097151 errands"],
  ["6-predict-paths", { doublings: 4 }, "dozens", ["hundreds", "many"], "31 errands"],
  ["6-predict-bias", { z: -0.1109, b: -0.1109 }, "same", ["z", "b"], "z has the gradient −0.1109, and b has −0.1109"],
];

describe("lesson 6's predictions", () => {
  test.each(predictions)("%s with %j comes out as %s", (id, given, outcome, others, facts) => {
    const hit = judge(id, outcome, given);
    expect(hit).toMatchObject({ kind: "prediction", status: "right" });
    expect(hit.message).toContain(facts);
    for (const other of others)
      expect(judge(id, other, given)).toMatchObject({
        status: "wrong",
        mistakeId: `guessed-${other}`,
      });
  });

  test.each(["6-predict-twice", "6-predict-paths", "6-predict-bias"])(
    "%s tells nothing before a guess is made",
    (id) => {
      const verdict = judge(id, "?");
      expect(verdict.status).toBe("open");
      expect(verdict.message).not.toMatch(/\d/);
    },
  );
});
