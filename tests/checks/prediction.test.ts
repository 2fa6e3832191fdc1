import { describe, expect, test } from "vitest";
import { judge } from "../../src/exercises";
import { lessonNumbers } from "../../src/exercises/neuronNumbers";

const { neuron, example } = lessonNumbers;
const given = (changes: object) => ({ ...lessonNumbers, ...changes });

const table: [id: string, numbers: object, outcome: string, others: string[]][] = [
  ["1-predict-half", {}, "above", ["below"]],
  ["1-predict-half", { preActivation: -3 }, "below", ["above"]],
  ["1-predict-blame", {}, "w2", ["w1", "same"]],
  ["1-predict-blame", { example: { inputs: [0.9, 0.8], target: 1 } }, "w1", ["w2", "same"]],
  ["1-predict-blame", { example: { inputs: [-0.5, 0.5], target: 1 } }, "same", ["w1", "w2"]],
  ["1-predict-step", {}, "a little", ["to 0", "by half"]],
  ["1-predict-step", { learningRate: 2 }, "by half", ["to 0", "a little"]],
  ["1-predict-step", { learningRate: 20 }, "to 0", ["by half", "a little"]],
  ["1-predict-flat", {}, "flatter", ["steeper", "same"]],
  ["1-predict-flat", { saturated: { weights: [-10, 0.7], bias: 0.2 } }, "flatter", ["steeper", "same"]],
  ["1-predict-flat", { saturated: neuron }, "same", ["steeper", "flatter"]],
  [
    "1-predict-flat",
    { example: { inputs: [0.5, 0.8], target: 1 / (1 + Math.exp(-0.96)) } },
    "steeper",
    ["flatter", "same"],
  ],
];

describe("predictions", () => {
  test.each(table)("%s with %j comes out as %s", (id, numbers, outcome, others) => {
    const hit = judge(id, outcome, given(numbers));
    expect(hit).toMatchObject({ kind: "prediction", status: "right" });
    for (const other of others) {
      const miss = judge(id, other, given(numbers));
      expect(miss).toMatchObject({ status: "wrong", mistakeId: `guessed-${other}` });
      expect(miss.message).not.toBe(hit.message);
    }
  });

  test.each([
    [{ learningRate: 0 }, "Nothing moved"],
    [{ example: { inputs: [0.5, 0.8], target: 0.7 }, learningRate: 500 }, "It rises"],
  ])("a step with %j is a draw, and says why", (numbers, why) => {
    const verdict = judge("1-predict-step", "a little", given(numbers));
    expect(verdict).toMatchObject({ status: "partly", mistakeId: "draw" });
    expect(verdict.message).toContain(why);
  });

  test("a z of exactly 0 is a draw", () => {
    const flat = { preActivation: 0 };
    expect(judge("1-predict-half", "above", flat)).toMatchObject({
      status: "partly",
      mistakeId: "draw",
    });
  });

  test("tell nothing before a guess is made", () => {
    for (const id of ["1-predict-half", "1-predict-blame", "1-predict-step", "1-predict-flat"]) {
      const verdict = judge(id, "?", lessonNumbers);
      expect(verdict.status).toBe("open");
      expect(verdict.message.replace(/`"[^"]*"`/g, "")).not.toMatch(/\d/);
    }
  });

  test("name the numbers of the run", () => {
    expect(judge("1-predict-half", "above", lessonNumbers).message).toContain("z is 0.96, and the activation 0.7231.");
    expect(judge("1-predict-blame", "w2", { neuron, example }).message).toContain("∂L/∂w2 is −0.0887.");
  });

  test("take a guess typed with capitals or spaces", () => {
    expect(judge("1-predict-half", " Above ", lessonNumbers).status).toBe("right");
  });

  test("say so where a guess is none of the options, or there is nothing to compare", () => {
    expect(judge("1-predict-half", "left", lessonNumbers)).toMatchObject({
      status: "open",
      mistakeId: "not-an-option",
    });
    const one = { neuron: { weights: [1], bias: 0 }, example: { inputs: [1], target: 1 } };
    expect(judge("1-predict-blame", "w1", one).message).toContain("two weights are needed");
  });
});
