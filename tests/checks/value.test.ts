import { describe, expect, test } from "vitest";
import { weightedSum } from "../../src/math/weightedSum";
import { readNeuronNumbers, type NeuronNumbers } from "../../src/exercises/lesson1/numbers";
import { listResult, numberResult } from "../../src/checks/results";
import { valueExercise } from "../../src/checks/value";

const texts = {
  lesson: 0,
  question: "",
  hints: ["", ""],
  stub: "",
  solution: "",
  checkLine: "",
} as const;

const weighted = valueExercise<NeuronNumbers>({
  ...texts,
  id: "0-weighted-sum",
  name: "Weighted sum by hand",
  readGiven: readNeuronNumbers,
  form: numberResult,
  tolerance: 0.01,
  reference: ({ neuron, example }) => weightedSum(example.inputs, neuron.weights, neuron.bias),
  mistakes: [
    {
      id: "no-bias",
      name: "the bias left out",
      ways: [({ neuron, example }) => weightedSum(example.inputs, neuron.weights, 0)],
      message: "Where does `+ bias` enter?",
    },
    {
      id: "bias-twice",
      name: "the bias added twice",
      ways: [({ neuron, example }) => weightedSum(example.inputs, neuron.weights, 2 * neuron.bias)],
      message: "How often is the bias added?",
    },
  ],
  praise: "That is z.",
  toTellApart: "Give the neuron another bias",
});

const scaled = valueExercise<NeuronNumbers>({
  ...weighted,
  id: "0-products",
  form: listResult,
  reference: ({ neuron, example }) => example.inputs.map((input, i) => input * neuron.weights[i]!),
  mistakes: [],
});

const withBias = (bias: number) => ({
  neuron: { weights: [0.4, 0.7], bias },
  example: { inputs: [0.5, 0.8], target: 1 },
});

describe("a typed number", () => {
  test("is right when it is right, rounded or not", () => {
    for (const answer of [0.96, 0.9600000000000001, 0.961])
      expect(weighted.judge(answer)).toMatchObject({ status: "right" });
  });

  test("names the mistake that it comes from", () => {
    expect(weighted.judge(0.76)).toMatchObject({ status: "wrong", mistakeId: "no-bias" });
    expect(weighted.judge(1.16)).toMatchObject({ status: "wrong", mistakeId: "bias-twice" });
  });

  test("is judged with the learner's own numbers", () => {
    expect(weighted.judge(1.76, withBias(1))).toMatchObject({ status: "right" });
    expect(weighted.judge(0.96, withBias(1))).toMatchObject({
      status: "wrong",
      mistakeId: "unknown",
    });
  });

  test("says so where these numbers cannot tell a mistake from the right way", () => {
    const verdict = weighted.judge(0.76, withBias(0));
    expect(verdict.status).toBe("right");
    expect(verdict.note).toBe(
      "With these numbers it also comes out with the bias left out, or with the bias added twice: this check cannot tell which. Give the neuron another bias.",
    );
  });

  test("names a turned sign, and what is no number", () => {
    expect(weighted.judge(-0.96).message).toMatch(/sign/);
    expect(weighted.judge("0.96")).toMatchObject({ status: "wrong", mistakeId: "text-not-number" });
    expect(weighted.judge(NaN)).toMatchObject({ status: "wrong", mistakeId: "not-finite" });
  });

  test("is open while it is missing", () => {
    for (const answer of [undefined, null, "?", ""]) expect(weighted.judge(answer).status).toBe("open");
  });
});

describe("a typed list", () => {
  test("is compared value by value", () => {
    expect(scaled.judge([0.2, 0.56]).status).toBe("right");
    expect(scaled.judge([0.2, 0.5]).status).toBe("wrong");
    expect(scaled.judge([0.2]).message).toMatch(/another length/);
  });
});
