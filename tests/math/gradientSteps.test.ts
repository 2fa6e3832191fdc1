import { describe, expect, test } from "vitest";
import { value } from "../../src/math/engine";
import { resetGradients, stepTensors } from "../../src/math/gradientSteps";
import { tensor } from "../../src/math/tensor";
import { wrong } from "./refusals";

describe("resetGradients(parameters)", () => {
  test("sets the gradients of values and tensors back to 0, and leaves their data", () => {
    const w = value(3);
    const table = tensor([[1, 2]]);
    w.times(w).backward();
    table.mean().backward();
    expect([w.gradient, table.gradientLists()]).toEqual([6, [[0.5, 0.5]]]);
    resetGradients([w, table]);
    expect([w.gradient, table.gradientLists()]).toEqual([0, [[0, 0]]]);
    expect([w.data, table.lists()]).toEqual([3, [[1, 2]]]);
  });

  test("takes whatever can be walked through, once", () => {
    const w = value(3);
    w.backward();
    resetGradients([w].values());
    expect(w.gradient).toBe(0);
  });

  test("changes nothing when one of them is something else", () => {
    const w = value(3);
    w.backward();
    expect(() => resetGradients([w, wrong([1, 2])])).toThrow(
      "resetGradients: needs each to be a value or a tensor, as value(…) or tensor(…) makes it; got [1, 2]",
    );
    expect(w.gradient).toBe(1);
  });

  test("refuses what is no list", () => {
    expect(() => resetGradients(wrong(undefined))).toThrow(
      "resetGradients: needs a list of values or tensors; got nothing (undefined)",
    );
  });
});

describe("stepTensors(parameters, learningRate)", () => {
  test("takes learningRate · gradient from each number", () => {
    const [weights, biases] = [tensor([[3, 5]]), tensor([[7]])];
    weights.times(weights).mean().plus(biases).backward(); // slopes 3, 5 and 1
    stepTensors([weights, biases], 0.5);
    expect([weights.lists(), biases.lists()]).toEqual([[[1.5, 2.5]], [[6.5]]]);
  });

  test("writes to the same table, and leaves the gradient", () => {
    const weights = tensor([[3]]);
    const { values } = weights.data;
    weights.backward();
    stepTensors([weights], 2);
    expect(weights.data.values).toBe(values);
    expect([...values]).toEqual([1]);
    expect(weights.gradientLists()).toEqual([[1]]);
  });

  test("changes nothing at learningRate 0", () => {
    const weights = tensor([[3]]);
    weights.backward();
    stepTensors([weights], 0);
    expect(weights.lists()).toEqual([[3]]);
  });

  test("changes nothing when one number would become too large", () => {
    const [first, second] = [tensor([[1]]), tensor([[1, -1e308]])];
    first.backward();
    second.gradient.values.set([1, 1e308]);
    expect(() => stepTensors([first, second], 2)).toThrow("stepTensors: needs numbers small enough");
    expect([first.lists(), second.lists()]).toEqual([[[1]], [[1, -1e308]]]);
  });

  test.each<[string, unknown, unknown, string]>([
    ["no list", 3, 0.5, "needs a list of tensors; got 3"],
    ["values", [value(1)], 0.5, "needs a tensor, as tensor(…) makes it; got an object"],
    [
      "no learningRate",
      [tensor([[1]])],
      undefined,
      "needs learningRate to be a finite number; got nothing (undefined)",
    ],
    ["a learningRate below 0", [tensor([[1]])], -1, "needs learningRate to be 0 or more; got −1"],
  ])("refuses %s", (_, parameters, learningRate, sentence) => {
    expect(() => stepTensors(wrong(parameters), wrong(learningRate))).toThrow(`stepTensors: ${sentence}`);
  });
});
