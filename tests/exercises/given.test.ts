// What a check works with when nothing is handed over, and what it refuses.
import { describe, expect, test } from "vitest";
import { exercises, findExercise, judge } from "../../src/exercises";
import { createNetwork } from "../../src/math/network";
import { setLayers } from "../../src/math/parameters";

/** What was wanted is left out where it is not said, since it would be the whole answer. */
const calls: [id: string, call: string, wanted?: string][] = [
  ["1-forward", "myForward([0.5, 0.8], [0.4, 0.7], 0.2)", "0.7231"],
  ["5-mean-loss", "myLoss([0.7231, 0.3616, 0.1808], [1, 0, 1])", "0.2928"],
  [
    "3-gradient",
    "myGradient({ weights: [0.4, 0.7], bias: 0.2 }, { inputs: [0.5, 0.8], target: 1 })",
    "[−0.05544, −0.0887, −0.1109]",
  ],
  ["2-nudge", "mySlope(loss, [0.4, 0.7], 0, 0.1)", "−0.05545"],
  [
    "3-step",
    "myStep({ weights: [0.4, 0.7], bias: 0.2 }, [-0.05544, -0.0887, -0.1109], 0.5)",
    "{ weights: [0.4277, 0.7443], bias: 0.2554 }",
  ],
  ["2-relative-error", "myRelativeError(-0.0554, -0.1109)", "0.5005"],
  ["3-cross-entropy", "myCrossEntropy(0.96, 1)", "0.3242"],
  ["4-hidden-blame", "myBlame(-0.1817, 0.9, 0.96)", "−0.03275"],
  [
    "4-network-forward",
    "myNetwork([0.5, 0.8], { weights: [[0.4, 0.7], [-0.3, 0.6]], biases: [0.2, -0.1] }, { weights: [[0.9, -0.5]], biases: [0.1] })",
    "0.6159",
  ],
  ["4-descent-loop", "myDescent((weight) => weight - 3, 1, 0.1, 4)", "1.688"],
  ["6-times-rule", "myTimesBack(0.8, 0.7, -0.5)", "[−0.35, −0.4]"],
  ["7-reset", "myTraining(2, (w) => 3 * (w - 0.5), 0.1, 4)", "0.8601"],
  ["8-product", "myProduct([[0.5, 0.8]], [[0.4], [0.7]])", "[[0.76]]"],
  ["8-shapes", "myShapes(5, 2, 4, 3)"],
  ["9-softmax", "mySoftmax([[2, 1, 0], [0.5, -1, 1.5]])", "[[0.6652, 0.2447, 0.09003], [0.2537, 0.05661, 0.6897]]"],
  ["9-cross-entropy", "myCrossEntropy([2, 1, 0], 1)", "1.408"],
  ["10-accuracy", "myAccuracy([[2, 1, 0], [0, 1, 3]], [0, 1])", "0.5"],
  ["10-momentum", "myMomentum([1, -2], [0.5, 0], 0.1, 0.9)", "{ velocity: [1.45, −2], step: [−0.145, 0.2] }"],
];

const nines = ["weights", "biases", "z", "activations", "scores", "weightGradient"].map((name) => [name, [9, 9]]);

/** A wrong answer in the right form. */
const wrong = (id: string) => () => {
  if (id === "10-momentum") return { velocity: [9, 9], step: [9, 9] };
  if (id === "3-step") return { weights: [9], bias: 9 };
  if (id === "8-shapes") return Object.fromEntries(nines) as object;
  if (/product|softmax/.test(id)) return [[9]];
  return /gradient|times|walk/.test(id) ? [9] : 9;
};

describe("without numbers of the learner's own", () => {
  test.each(calls)("%s is tried on the lesson's", (id, call, wanted) => {
    const { message } = judge(id, wrong(id));
    expect(message).toContain(`\`${call}\` gave `);
    if (wanted === undefined) expect(message).not.toContain("wanted");
    else expect(message).toContain(`, and ${wanted} was wanted.`);
  });
});

describe("with numbers of the learner's own", () => {
  const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
  setLayers(network, [
    {
      weights: [
        [1, 2],
        [3, 4],
      ],
      biases: [5, 6],
    },
    { weights: [[7, 8]], biases: [9] },
  ]);
  const own: [id: string, given: object, call: string][] = [
    ["5-mean-loss", { predictions: [0.5, 0.25], targets: [1, 0] }, "myLoss([0.5, 0.25], [1, 0])"],
    ["3-step", { learningRate: 0 }, "], 0)"],
    ["3-step", { learningRate: 0.25 }, "], 0.25)"],
    ["2-relative-error", { a: 3 }, "myRelativeError(3, -0.1109)"],
    ["2-relative-error", { b: 4 }, "myRelativeError(-0.0554, 4)"],
    ["3-cross-entropy", { z: -2 }, "myCrossEntropy(-2, 1)"],
    ["3-cross-entropy", { target: 0 }, "myCrossEntropy(0.96, 0)"],
    ["4-hidden-blame", { network, example: { inputs: [1, -1], target: 0 } }, ", 7, 4)"],
    [
      "4-network-forward",
      { network, example: { inputs: [1, -1], target: 0 } },
      "myNetwork([1, -1], { weights: [[1, 2], [3, 4]], biases: [5, 6] }, { weights: [[7, 8]], biases: [9] })",
    ],
    ["6-times-rule", { a: 5, b: 6 }, "myTimesBack(5, 6, -0.5)"],
    ["6-times-rule", { gradient: 7 }, "myTimesBack(0.8, 0.7, 7)"],
    ["7-reset", { start: 5, learningRate: 0.2, steps: 1 }, "myTraining(5, (w) => 3 * (w - 0.5), 0.2, 1)"],
    [
      "8-product",
      {
        a: [[1, 2]],
        b: [
          [3, 4],
          [5, 6],
        ],
      },
      "myProduct([[1, 2]], [[3, 4], [5, 6]])",
    ],
    [
      "8-product",
      {
        a: [
          [1, 2],
          [3, 4],
        ],
      },
      "myProduct([[1, 2], [3, 4]], [[0.4], [0.7]])",
    ],
    ["8-shapes", { examples: 100, hidden: 16 }, "myShapes(100, 2, 16, 3)"],
    [
      "9-softmax",
      {
        scores: [
          [1, 2],
          [3, 4],
        ],
      },
      "mySoftmax([[1, 2], [3, 4]])",
    ],
    ["9-cross-entropy", { right: 2 }, "myCrossEntropy([2, 1, 0], 2)"],
    ["9-cross-entropy", { scores: [-1, 4] }, "myCrossEntropy([-1, 4], 1)"],
    ["10-accuracy", { classes: [1, 2] }, "myAccuracy([[2, 1, 0], [0, 1, 3]], [1, 2])"],
    ["10-accuracy", { scores: [[1, 4]], classes: [0] }, "myAccuracy([[1, 4]], [0])"],
    ["10-momentum", { gradient: [3], velocity: [-4] }, "myMomentum([3], [-4], 0.1, 0.9)"],
    ["10-momentum", { learningRate: 0, keep: 1 }, "myMomentum([1, -2], [0.5, 0], 0, 1)"],
    ["10-momentum", { keep: 0 }, "myMomentum([1, -2], [0.5, 0], 0.1, 0)"],
  ];
  test.each(own)("%s is tried on these: %j", (id, given, call) => {
    expect(judge(id, wrong(id), given).message).toContain(`${call}\` gave `);
  });

  const refused: [id: string, given: unknown, says: RegExp][] = [
    ["1-forward", 5, /hand over an object, such as `\{ neuron: neuron/],
    ["1-forward", null, /hand over an object/],
    ["3-step", { learningRate: -0.5 }, /`learningRate` must be a number of 0 or more/],
    ["3-step", { learningRate: Infinity }, /`learningRate` must be a number of 0 or more/],
    ["5-mean-loss", { predictions: [1, 2], targets: [1] }, /as many/],
    ["2-relative-error", 5, /hand over two slopes/],
    ["2-relative-error", null, /hand over two slopes/],
    ["2-relative-error", { a: NaN }, /`a` and `b` must be numbers/],
    ["2-relative-error", { b: "1" }, /`a` and `b` must be numbers/],
    ["3-cross-entropy", 5, /hand over `\{ z: …, target: … \}`/],
    ["3-cross-entropy", null, /hand over/],
    ["3-cross-entropy", { z: NaN }, /`z` must be a number, and this is NaN/],
    ["3-cross-entropy", { target: 0.5 }, /`target` must be 0 or 1/],
    ["4-hidden-blame", 5, /hand over an object, such as `\{ network: network/],
    ["4-hidden-blame", null, /hand over an object/],
    ["4-network-forward", { network: createNetwork({ layerSizes: [2, 1], seed: 1 }) }, /one hidden layer/],
    [
      "4-network-forward",
      { network: createNetwork({ layerSizes: [2, 2, 1], seed: 1, hiddenActivation: "tanh" }) },
      /with the sigmoid in both layers/,
    ],
    [
      "4-network-forward",
      { network: createNetwork({ layerSizes: [2, 2, 1], seed: 1, outputActivation: "identity" }) },
      /with the sigmoid in both layers/,
    ],
    ["6-times-rule", 5, /hand over an object/],
    ["6-times-rule", null, /hand over an object/],
    ["6-times-rule", { a: NaN }, /needs a to be a finite number/],
    ["6-times-rule", { b: NaN }, /needs b to be a finite number/],
    ["6-times-rule", { gradient: NaN }, /needs gradient to be a finite number/],
    ["7-reset", { start: NaN }, /needs start to be a finite number/],
    ["7-reset", { learningRate: -1 }, /needs learningRate to be 0 or more/],
    ["7-reset", { steps: 0 }, /needs steps to be a whole number from 1 to 1000/],
    ["7-reset", { steps: 1001 }, /needs steps to be a whole number from 1 to 1000/],
    ["6-walk-back", { graph: [] }, /hand over a list of numbers/],
    ["6-walk-back", { graph: [{ parents: [0], slopes: [1] }] }, /each made from earlier ones/],
    [
      "6-walk-back",
      {
        graph: [
          { parents: [], slopes: [] },
          { parents: [-1], slopes: [1] },
        ],
      },
      /each made from earlier/,
    ],
    [
      "6-walk-back",
      {
        graph: [
          { parents: [], slopes: [] },
          { parents: [0.5], slopes: [1] },
        ],
      },
      /each made from earlier/,
    ],
    [
      "6-walk-back",
      {
        graph: [
          { parents: [], slopes: [] },
          { parents: [0], slopes: [] },
        ],
      },
      /each made from earlier/,
    ],
    [
      "6-walk-back",
      {
        graph: [
          { parents: [], slopes: [] },
          { parents: [0], slopes: [NaN] },
        ],
      },
      /each made from earlier/,
    ],
    [
      "6-walk-back",
      {
        graph: [
          { parents: [], slopes: [] },
          { parents: [0, 0], slopes: [1, NaN] },
        ],
      },
      /each made/,
    ],
    [
      "6-walk-back",
      {
        graph: [
          { parents: [], slopes: [] },
          { parents: [0, 1], slopes: [1, 1] },
        ],
      },
      /each made/,
    ],
    [
      "6-walk-back",
      {
        graph: [
          { parents: [], slopes: [] },
          { parents: 0, slopes: [] },
        ],
      },
      /each made from earlier/,
    ],
    ["6-walk-back", { graph: [{ parents: [] }] }, /each made from earlier/],
    ["8-product", 5, /hand over an object/],
    ["8-product", { a: [[1, 2]], b: [[1], [2], [3]] }, /needs as many rows in b as a has columns; got 3 and 2/],
    ["8-product", { a: [] }, /needs a to hold at least one value/],
    ["8-product", { a: [0.5, 0.8] }, /needs a\[0\] to be a list/],
    ["8-product", { a: [[0.5, NaN]] }, /needs a\[0\]\[1\] to be a finite number/],
    ["8-product", { b: [[1], [2, 3]] }, /needs b\[1\] to hold 1 value; got \[2, 3\]/],
    ["8-shapes", null, /hand over an object/],
    ["8-shapes", { examples: 0 }, /needs examples to be a whole number from 1 to 1000000/],
    ["8-shapes", { hidden: 2.5 }, /needs hidden to be a whole number/],
    ["8-shapes", { outputs: 1_000_001 }, /needs outputs to be a whole number/],
    ["9-softmax", { scores: [] }, /needs scores to hold at least one value/],
    ["9-softmax", { scores: [2, 1, 0] }, /needs scores\[0\] to be a list/],
    ["9-softmax", { scores: [[2, 1], [0]] }, /needs scores\[1\] to hold 2 values/],
    ["9-softmax", { scores: [[2, Infinity]] }, /needs scores\[0\]\[1\] to be a finite number/],
    ["9-cross-entropy", { right: 3 }, /needs right to be a whole number from 0 to 2/],
    ["9-cross-entropy", { right: -1 }, /needs right to be a whole number from 0 to 2/],
    ["9-cross-entropy", { scores: [] }, /needs scores to hold at least one value/],
    ["10-accuracy", 5, /hand over an object/],
    ["10-accuracy", { scores: [] }, /needs scores to hold at least one value/],
    ["10-accuracy", { scores: [2, 1], classes: [0, 1] }, /needs scores\[0\] to be a list/],
    ["10-accuracy", { scores: [[2, 1], [0]] }, /needs scores\[1\] to hold 2 values/],
    [
      "10-accuracy",
      {
        scores: [
          [2, NaN],
          [0, 1],
        ],
      },
      /needs scores\[0\]\[1\] to be a finite number/,
    ],
    ["10-accuracy", { classes: [0] }, /needs classes to hold 2 values; got \[0\]/],
    ["10-accuracy", { classes: [0, 3] }, /needs classes\[1\] to be a whole number from 0 to 2; got 3/],
    ["10-accuracy", { classes: [0, -1] }, /needs classes\[1\] to be a whole number from 0 to 2; got −1/],
    ["10-accuracy", { classes: [0, 0.5] }, /needs classes\[1\] to be a whole number from 0 to 2; got 0\.5/],
    [
      "10-accuracy",
      {
        scores: [
          [2, 1, 2],
          [0, 1, 3],
        ],
      },
      /one score of scores\[0\] to be larger than all others; got \[2, 1, 2\]/,
    ],
    ["10-momentum", null, /hand over an object/],
    ["10-momentum", { gradient: [] }, /needs gradient to hold at least one value/],
    ["10-momentum", { velocity: [0.5] }, /needs as many velocities as gradients/],
    ["10-momentum", { velocity: [0.5, Infinity] }, /needs velocity\[1\] to be a finite number/],
    ["10-momentum", { learningRate: -0.1 }, /needs learningRate to be 0 or more/],
    ["10-momentum", { keep: 1.5 }, /needs keep to be from 0 to 1; got 1\.5/],
    ["10-momentum", { keep: -0.1 }, /needs keep to be from 0 to 1; got −0\.1/],
    ["10-momentum", { keep: NaN }, /needs keep to be a finite number/],
    ["10-predict-floor", { accuracy: 91 }, /needs accuracy to be a share from 0 to 1; got 91/],
    ["10-predict-floor", { accuracy: -0.1 }, /needs accuracy to be a share from 0 to 1/],
    ["10-predict-by-heart", { accuracy: "0.5" }, /needs accuracy to be a finite number/],
    ["11-predict-scribble", { probability: 0.05 }, /needs probability to be the largest of ten, from 0\.1 to 1/],
    ["11-predict-scribble", { probability: 1.2 }, /needs probability to be the largest of ten/],
    ["11-predict-scribble", { probability: NaN }, /needs probability to be a finite number/],
    ["8-predict-shape", { examples: 0 }, /needs examples to be a whole number of 1 or more/],
    ["8-predict-shape", { inputs: 0 }, /needs inputs to be a whole number of 1 or more/],
    ["8-predict-shape", { neurons: 1.5 }, /needs neurons to be a whole number of 1 or more/],
    ["8-predict-bias", { slopes: [] }, /needs slopes to hold at least one value/],
    ["8-predict-bias", { slopes: [NaN] }, /needs slopes\[0\] to be a finite number/],
    ["9-predict-start", { classes: 1 }, /needs classes to be a whole number from 2 to 1000/],
    ["9-predict-start", { classes: 1001 }, /needs classes to be a whole number from 2 to 1000/],
    ["9-predict-start", { loss: -1 }, /needs loss to be 0 or more/],
    ["9-predict-softmax", { scores: ["2"] }, /needs scores\[0\] to be a finite number/],
    ["9-predict-softmax", { scores: [0, -1_000_001] }, /needs scores\[1\] to be at most a million in size/],
    ["9-predict-softmax", { added: NaN }, /needs added to be a finite number/],
    ["9-predict-softmax", { added: 1e17 }, /needs added to be at most a million in size; got 1e17/],
    ["6-predict-twice", { a: NaN }, /needs a to be a finite number/],
    ["6-predict-twice", { b: NaN }, /needs b to be a finite number/],
    ["6-predict-paths", { doublings: 0 }, /needs doublings to be a whole number from 1 to 25/],
    ["6-predict-paths", { doublings: 26 }, /needs doublings to be a whole number from 1 to 25/],
    ["1-predict-half", { preActivation: NaN }, /hand over the preActivation/],
    ["1-predict-flat", { saturated: { weights: [1], bias: 0 } }, /as many weights as inputs/],
    ["4-predict-blame", { network: createNetwork({ layerSizes: [2, 1, 1], seed: 1 }) }, /two hidden neurons/],
  ];
  test.each(refused)("%s refuses %j, and says what it needs", (id, given, says) => {
    const exercise = findExercise(id)!;
    const answer = exercise.kind === "code" ? wrong(id) : (exercise as { options?: string[] }).options![0];
    const verdict = judge(id, answer, given);
    expect(verdict).toMatchObject({ status: "open", mistakeId: "unusable-numbers" });
    expect(verdict.message).toMatch(says);
  });
});

test("every code exercise has its own place in the table", () => {
  const code = exercises.filter(({ kind }) => kind === "code").map(({ id }) => id);
  // The call of the walk back is proven beside the others that hold code of their own.
  expect(code.filter((id) => id !== "6-walk-back").sort()).toEqual(calls.map(([id]) => id).sort());
});
