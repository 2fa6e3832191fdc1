import { describe, expect, test } from "vitest";
import { exercises, findExercise, judge } from "../../src/exercises";
import { forward } from "../../src/exercises/lesson1/forward";
import { productOfTables as product } from "../../src/exercises/lesson8/product";
import { verdictHtml } from "../../src/html/verdict";
import { nonsense } from "../checks/nonsense";

const ids = exercises.map(({ id }) => id);

describe("judge(id, answer, given)", () => {
  test("knows each exercise by an id of its own", () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(ids)("%s: undefined, null and what is shipped count as open", (id) => {
    for (const answer of [undefined, null]) expect(judge(id, answer).status).toBe("open");
  });

  test.each(ids)("%s: no nonsense makes it throw, or passes as right", (id) => {
    for (const [name, value] of nonsense()) {
      expect(judge(id, value).status, name).not.toBe("right");
      expect(() => verdictHtml(judge(id, value)), name).not.toThrow();
    }
  });

  test.each(ids)("%s: nonsense as the learner's numbers is said, and never thrown", (id) => {
    const kind = findExercise(id)!.kind;
    const answer = kind === "code" ? () => 0 : kind === "prediction" ? "same" : "A";
    for (const [name, value] of nonsense()) expect(() => judge(id, answer, value), name).not.toThrow();
    for (const [name, value] of nonsense())
      expect(() => judge(id, answer, { neuron: value, example: value }), name).not.toThrow();
  });

  test("names the known exercises where the id is unknown", () => {
    expect(judge("1-foward", () => 0)).toMatchObject({
      status: "open",
      mistakeId: "no-such-exercise",
    });
    expect(judge("1-foward", () => 0).message).toContain("`1-forward`");
    expect(() => judge(Symbol("x") as never, 0)).not.toThrow();
  });
});

describe("a function answer that gives no number", () => {
  const cases: [mistakeId: string, says: string, answer: unknown][] = [
    ["not-a-function", "got 0.7231", 0.7231],
    [
      "threw",
      "stopped with “Error: not written yet”",
      () => {
        throw new Error("not written yet");
      },
    ],
    [
      "threw",
      "stopped with “an object”",
      () => {
        throw {
          get message() {
            throw new Error("no");
          },
          toString() {
            throw new Error("no");
          },
        };
      },
    ],
    ["text-not-number", "`toFixed` makes a text", () => "0.7231"],
    ["not-finite", "NaN, “not a number”", () => NaN],
    ["not-finite", "Where does it divide by 0", () => Infinity],
    ["promise", "Leave `async` and `await` out", async () => 0.7231],
    ["not-a-number", "returned [0.7231]", () => [0.7231]],
    ["not-a-number", "returned the bigint 1", () => 1n],
    ["not-a-number", "returned a function", () => () => 0.7],
    ["returned-nothing", "returned nothing (undefined)", (inputs: number[]) => (inputs[0]! > 0 ? 0.5 : undefined)],
  ];

  test.each(cases)("%s: %s", (mistakeId, says, answer) => {
    const verdict = judge("1-forward", answer);
    expect(verdict).toMatchObject({ status: "wrong", mistakeId });
    expect(verdict.message).toContain(says);
  });

  test("shows the call it was asked, so that the learner can make it too", () => {
    expect(judge("1-forward", () => "x").message).toContain("`myForward([0.5, 0.8], [0.4, 0.7], 0.2)`");
    expect(judge("2-nudge", () => "x").message).toContain("`mySlope(loss, [0.4, 0.7], 0, 0.1)`");
    expect(judge("3-gradient", () => "x").message).toContain(
      "`myGradient({ weights: [0.4, 0.7], bias: 0.2 }, { inputs: [0.5, 0.8], target: 1 })`",
    );
  });

  test("writes that call so that it can be pasted, with a hyphen for a minus", () => {
    const given = { neuron: { weights: [0.4, -0.7], bias: -2e-5 }, example: { inputs: [0.5, 0.123456], target: 1 } };
    expect(judge("1-forward", () => "x", given).message).toContain("`myForward([0.5, 0.1235], [0.4, -0.7], -2e-5)`");
  });

  test("says so where other numbers do give a result, as when a formula overflows", () => {
    const overflows = (inputs: number[], weights: number[], bias: number) => {
      const power = Math.exp(inputs.reduce((sum, input, i) => sum + input * weights[i]!, bias));
      return power / (1 + power);
    };
    expect(judge("1-forward", overflows).status).toBe("right");
    const far = {
      neuron: { weights: [900, 900], bias: 0 },
      example: { inputs: [1, 1], target: 1 },
    };
    expect(judge("1-forward", overflows, far)).toMatchObject({
      status: "wrong",
      mistakeId: "not-finite",
    });
    expect(judge("1-forward", overflows, far).message).toContain("With other numbers a result does come out");
  });

  test("speaks of a list only where one was handed over", () => {
    for (const [id, answer] of [
      ["1-forward", () => NaN],
      ["2-nudge", () => NaN],
      ["3-gradient", () => [NaN, 0, 0]],
    ] as const)
      expect(judge(id, answer).message).toContain(
        "Which part is undefined (a place past the end of a list? a sum that never got its 0?), or 0 / 0, or Infinity / Infinity?",
      );
    for (const id of ["2-relative-error", "3-cross-entropy", "4-hidden-blame", "7-reset"])
      expect(judge(id, () => NaN).message).toContain("Which part is undefined, or 0 / 0, or Infinity / Infinity?");
  });

  test("does not read a list of a million values", () => {
    expect(judge("3-gradient", () => Array<number>(1e6).fill(0)).message).toContain(
      "returned a list of 1000000 values, far more than are needed.",
    );
  });

  test("puts no full stop behind a question", () => {
    for (const answer of [NaN, Infinity])
      expect(judge("1-forward", () => answer).message).toMatch(
        /\? It should return a number\. Here 0\.7231 is wanted\.$/,
      );
    expect(judge("1-forward", () => [1]).message).toMatch(
      / \[1\]\. It should return a number\. Here 0\.7231 is wanted\.$/,
    );
  });

  test("says so where the arguments were changed and nothing came back", () => {
    const verdict = judge("3-step", (neuron: { bias: number }) => {
      neuron.bias = 1;
    });
    expect(verdict).toMatchObject({ status: "wrong", mistakeId: "returned-nothing" });
    expect(verdict.message).toContain("It changed what was handed to it");
  });
});

describe("a table that is returned", () => {
  const cases: [mistakeId: string, says: string, answer: unknown][] = [
    [
      "flat-list",
      "returned the flat list [0.76]. Which of its numbers make up one row? It should return",
      () => [0.76],
    ],
    ["not-a-list", "returned 0.76. It should return a table, a list for each row: `[[...], [...]]`.", () => 0.76],
    ["not-a-list", "returned a table whose row 2 is 5.", () => [[1], 5]],
    ["list-in-row", "a list whose value 1 is the list [0.76]. Which one number belongs there? It", () => [[[0.76]]]],
    ["text-not-number", 'a list whose value 2 is the text "1". A number is needed', () => [[1, "1"]]],
    ["not-a-number", "a list whose value 2 is nothing (undefined).", () => [[1, undefined]]],
    ["not-finite", "a table whose row 1 is a list whose value 1 is NaN", () => [[NaN]]],
    ["promise", "returned a promise", async () => [[0.76]]],
    ["too-long", "a list of 10001 values", () => Array<number[]>(10_001).fill([1])],
    ["wrong-length", "The table has another shape than it should.", () => []],
    ["wrong-length", "gave [[], [], []], and [[0.76]] was wanted.", () => [[], [], []]],
  ];

  test.each(cases)("%s: %s", (mistakeId, says, answer) => {
    const verdict = judge("8-product", answer);
    expect(verdict).toMatchObject({ status: "wrong", mistakeId });
    expect(verdict.message).toContain(says);
  });

  const right = (...args: [number[][], number[][]]) => product.reference(...args) as number[][];
  const changed = (change: (value: number) => number) => (a: number[][], b: number[][]) =>
    right(a, b).map((row) => row.map(change));

  test("is right with rows that are typed arrays", () => {
    expect(
      judge("8-product", (a: number[][], b: number[][]) => right(a, b).map((row) => Float64Array.from(row))).status,
    ).toBe("right");
  });

  test("is no table of another shape with the same numbers in the same order", () => {
    const a = [
      [1, 2],
      [3, 4],
    ];
    const b = [
      [1, 0, 1],
      [0, 1, 1],
    ];
    const reshaped = (...args: [number[][], number[][]]) => {
      const [first, second] = right(...args);
      const numbers = [...first!, ...(second ?? [])];
      return [numbers.slice(0, 2), numbers.slice(2, 4), numbers.slice(4)];
    };
    const { status, message } = judge("8-product", reshaped, { a, b });
    expect(status).toBe("wrong");
    expect(message).toContain("gave [[1, 2], [3, 3], [4, 7]], and [[1, 2, 3], [3, 4, 7]] was wanted.");
  });

  test("is said to have a factor or a sign too many, whatever its shape", () => {
    expect(
      judge(
        "8-product",
        changed((value) => 3 * value),
      ).mistakeId,
    ).toBe("constant-factor");
    const turned = (scores: number[][]) =>
      scores.map((row) => row.map((one) => -1 / row.reduce((sum, other) => sum + Math.exp(other - one), 0)));
    expect(judge("9-softmax", turned).mistakeId).toBe("wrong-sign");
    expect(
      judge(
        "8-product",
        changed((value) => 1.001 * value),
      ).mistakeId,
    ).toBe("constant-factor");
    expect(
      judge(
        "8-product",
        changed((value) => value + 0.001 * Math.abs(value)),
      ).mistakeId,
    ).toBe("nearly");
  });
});

describe("shapes that are returned", () => {
  const right = {
    weights: [4, 2],
    biases: [1, 4],
    z: [5, 4],
    activations: [5, 4],
    scores: [5, 3],
    weightGradient: [4, 2],
  };
  const cases: [mistakeId: string, says: string, answer: unknown][] = [
    ["not-shapes", "returned [a list]. It should return an object", () => [[1, 2]]],
    [
      "not-shapes",
      "`[rows, columns]`, for each of `weights`, `biases`, `z`, `activations`, `scores`, `weightGradient`.",
      () => 5,
    ],
    ["shape-missing", "returned an object without `z`.", () => ({ ...right, z: undefined })],
    [
      "not-a-shape",
      "an object whose `biases` is [4]. A single row, or a single column, has two sizes too",
      () => ({ ...right, biases: [4] }),
    ],
    ["not-a-shape", 'an object whose `scores` is ["5", "3"].', () => ({ ...right, scores: ["5", "3"] })],
    ["not-a-shape", "an object whose `z` is 4.", () => ({ ...right, z: 4 })],
    ["not-a-shape", "an object whose `z` is [5, NaN].", () => ({ ...right, z: [5, NaN] })],
    ["promise", "returned a promise", async () => right],
  ];

  test.each(cases)("%s: %s", (mistakeId, says, answer) => {
    const verdict = judge("8-shapes", answer);
    expect(verdict).toMatchObject({ status: "wrong", mistakeId });
    expect(verdict.message).toContain(says);
  });
});

describe("a function answer by another route", () => {
  const neuronOf = (neuron: { weights: number[]; bias: number }) => neuron;

  test("is right where an equal formula is used", () => {
    const withTanh = (inputs: number[], weights: number[], bias: number) =>
      0.5 + 0.5 * Math.tanh(inputs.reduceRight((sum, input, i) => sum + input * weights[i]!, bias) / 2);
    expect(judge("1-forward", withTanh).status).toBe("right");
  });

  test("is right where it comes as a typed array", () => {
    expect(judge("3-gradient", (...args: Parameters<typeof asTyped>) => asTyped(...args)).status).toBe("right");
  });

  const asTyped = (
    neuron: { weights: number[]; bias: number },
    { inputs, target }: { inputs: number[]; target: number },
  ) => {
    const a = forward.reference(inputs, neuronOf(neuron).weights, neuron.bias) as number;
    return Float64Array.from([...inputs, 1], (input) => 2 * (a - target) * a * (1 - a) * input);
  };

  test("is right where weights are nudged in place and put back", () => {
    const inPlace = (loss: (weights: number[]) => number, weights: number[], which: number, h: number) => {
      weights[which]! += h;
      const up = loss(weights);
      weights[which]! -= 2 * h;
      const down = loss(weights);
      weights[which]! += h;
      return (up - down) / (2 * h);
    };
    expect(judge("2-nudge", inPlace).status).toBe("right");
  });

  test("is partly right where the numbers are right and the arguments were changed", () => {
    const inPlace = (neuron: { weights: number[]; bias: number }, gradient: number[], learningRate: number) => {
      for (const [i] of neuron.weights.entries()) neuron.weights[i]! -= learningRate * gradient[i]!;
      neuron.bias -= learningRate * gradient.at(-1)!;
      return neuron;
    };
    expect(judge("3-step", inPlace)).toMatchObject({
      status: "partly",
      mistakeId: "changes-arguments",
    });
  });

  test("does not let an answer spoil the learner's own numbers", () => {
    const given = {
      neuron: { weights: [0.4, 0.7], bias: 0.2 },
      example: { inputs: [0.5, 0.8], target: 1 },
    };
    judge(
      "3-gradient",
      (neuron: { weights: number[] }) => {
        neuron.weights.length = 0;
        return [];
      },
      given,
    );
    expect(given.neuron.weights).toEqual([0.4, 0.7]);
  });
});

describe("a wrong function answer that is no known mistake", () => {
  const right = forward.reference as (...args: [number[], number[], number]) => number;
  const cases: [mistakeId: string, answer: (...args: [number[], number[], number]) => unknown][] = [
    ["constant", () => 0.5],
    ["wrong-sign", (...args) => -right(...args)],
    ["constant-factor", (...args) => 3 * right(...args)],
    ["nearly", (...args) => Number(right(...args).toFixed(3))],
    ["sometimes", (inputs, weights, bias) => (inputs[0]! < weights[0]! ? right(inputs, weights, bias) : inputs[0])],
    ["unknown", (inputs, weights, bias) => Math.tanh(inputs[0]! - weights[1]! + bias)],
  ];

  test.each(cases)("%s", (mistakeId, answer) => {
    expect(judge("1-forward", answer)).toMatchObject({ status: "wrong", mistakeId });
  });

  test("is right for the learner's own numbers only where the learner handed some over", () => {
    const only = () => right([0.5, 0.8], [0.4, 0.7], 0.2);
    expect(judge("1-forward", only, {})).toMatchObject({ status: "wrong", mistakeId: "only-these-numbers" });
    expect(judge("1-forward", only).mistakeId).toBe("constant");
  });

  test("has another length", () => {
    expect(judge("3-gradient", () => [0, 0])).toMatchObject({
      status: "wrong",
      mistakeId: "wrong-length",
    });
  });
});

describe("the learner's own numbers", () => {
  const mutant = forward.mistakes.find(({ id }) => id === "no-bias")!.ways[0]!;

  test("may have any count of inputs", () => {
    const given = {
      neuron: { weights: [1, -2, 3, 0.5], bias: -1 },
      example: { inputs: [0.1, 0.2, 0.3, 0.4], target: 0 },
    };
    expect(judge("1-forward", forward.reference, given).status).toBe("right");
    expect(judge("1-forward", mutant, given).mistakeId).toBe("no-bias");
  });

  test("a bias of 0 hides nothing, since further numbers are tried", () => {
    const given = {
      neuron: { weights: [0.4, 0.7], bias: 0 },
      example: { inputs: [0.5, 0.8], target: 1 },
    };
    expect(judge("1-forward", mutant, given)).toMatchObject({
      status: "wrong",
      mistakeId: "no-bias",
      count: "1 of 6 checks on this exercise",
    });
  });

  test("that make no sense are said in one sentence", () => {
    const given = {
      neuron: { weights: [0.4], bias: 0 },
      example: { inputs: [0.5, 0.8], target: 1 },
    };
    const verdict = judge("1-forward", mutant, given);
    expect(verdict).toMatchObject({ status: "open", mistakeId: "unusable-numbers" });
    expect(verdict.message).toMatch(/2 inputs and 1 weight/);
  });
});
