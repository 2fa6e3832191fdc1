// What is told after a guess: what came out with the lesson's numbers, and why.
import { describe, expect, test } from "vitest";
import type { PredictionExercise } from "../../src/checks/prediction";
import { exercises, judge } from "../../src/exercises";

const told: [id: string, outcome: string, facts: string, because: string][] = [
  ["1-predict-half", "above", "z is 0.96, and the activation 0.7231.", "so a positive z ends above 0.5."],
  ["1-predict-blame", "w2", "∂L/∂w1 is −0.05544 and ∂L/∂w2 is −0.0887.", "in proportion to its own input"],
  [
    "1-predict-step",
    "a little",
    "With a learningRate of 0.5 the loss goes from 0.07666 to 0.06574.",
    "that takes many steps",
  ],
  [
    "1-predict-flat",
    "flatter",
    "At w1 = 0.4 the loss is 0.07666, and the slope −0.05544. At w1 = −15 the loss is 0.9976, and the slope −0.001178.",
    "Where it is almost 0 the whole product is",
  ],
  [
    "2-predict-shrink",
    "a hundredth",
    "From h = 0.1 to h = 0.01 the central difference goes from off by 1.8e−5 to off by 1.8e−7.",
    "a tenth, squared, is a hundredth",
  ],
  ["2-predict-best", "1e-5", "0.0003192 for h = `1e-1`, ", "The best lies between"],
  ["2-predict-kink", "0.5", "The central difference of relu at 0 is 0.5.", "The mean of both is neither"],
  [
    "3-predict-overflow",
    "not a number",
    "Math.exp(1000) is Infinity, and Infinity / Infinity is NaN.",
    "The true value is 1",
  ],
  [
    "4-predict-zeros",
    "same",
    "With learningRate 2, after 500 epochs, the weights of h1 are (−3.146, 3.279), and those of h2 are (−3.146, 3.279).",
    "two neurons do the work of one",
  ],
  [
    "4-predict-blame",
    "h1",
    "The blame of h1 is −0.03275, the blame of h2 is 0.02242: it is the size that counts here, not the sign.",
    "a negative one turns its sign round",
  ],
  [
    "4-predict-identity",
    "never",
    "With learningRate 5, after 2000 epochs, from three different seeds, the loss is 0.25, 0.25, 0.25.",
    "fold into one",
  ],
  [
    "5-predict-seeds",
    "most",
    "8 of the 12 learnt it. The others stopped at a loss of 0.125, 0.167.",
    "a hollow that is not the lowest",
  ],
  [
    "6-predict-twice",
    "sum",
    "where its slope is 3, and once more in the sum, where it is 1. Its gradient is 4.",
    "is added",
  ],
  [
    "6-predict-paths",
    "many",
    "After 16 doublings 131071 errands were run, for a graph of 17 numbers.",
    "doubles the ways back",
  ],
  ["6-predict-bias", "same", "z has the gradient −0.1109, and b has −0.1109.", "slope 1 by each of its parts"],
  [
    "7-predict-reset",
    "longer",
    "Towards the target 0.25, with a learningRate of 0.5, the second step of the bias is 0.1886 long without a reset, and 0.09391 with one.",
    "takes the first one's slope once more",
  ],
  [
    "8-predict-shape",
    "3 by 4",
    "X is 3 by 2, and `Wᵀ` is 2 by 4. Their product is 3 by 4.",
    "a row for each example, a column for each neuron",
  ],
  [
    "8-predict-bias",
    "sum",
    "The slopes of the rows are −0.3, 0.1, −0.4. The bias gets −0.6 back.",
    "What comes back over several ways is added",
  ],
  [
    "9-predict-softmax",
    "same",
    "The scores 2, 1, 0 give the probabilities 0.6652, 0.2447, 0.09003. On paper, with 1000 added to each, they still give 0.6652, 0.2447, 0.09003. The cell shows what the machine makes of the plain formula: NaN, NaN, NaN.",
    "the factor cancels",
  ],
  ["9-predict-start", "1.1", "The loss is 1.099.", "−log(1 / 3) is 1.099"],
  [
    "10-predict-floor",
    "0.9",
    "The nearest mean picture has an accuracy of 0.914 on the held-out digits.",
    "A network has to be better than this",
  ],
  ["10-predict-by-heart", "0.6", "On the held-out digits its accuracy is 0.6.", "only shows that it can learn"],
  [
    "11-predict-scribble",
    "0.9",
    "The largest of the ten probabilities is 0.95.",
    "There is no answer for “none of them”. A picture that it has never seen the like of",
  ],
];

const draws: [id: string, guess: string, given: object, because: string][] = [
  ["1-predict-half", "above", { preActivation: 0 }, "A draw: at z = 0 the sigmoid is exactly 0.5."],
  ["1-predict-step", "a little", { learningRate: 0 }, "Nothing moved"],
  ["8-predict-shape", "3 by 4", { examples: 100 }, "a row for each example"],
  ["8-predict-bias", "mean", { slopes: [0.7] }, "It is a sum"],
  ["8-predict-bias", "sum", { slopes: [0, 0] }, "It is a sum"],
  ["8-predict-bias", "largest", { slopes: [0.2, -0.2, 0.3] }, "It is a sum"],
  ["8-predict-bias", "sum", { slopes: [-0.2, 0.2, -0.3] }, "It is a sum"],
  ["9-predict-start", "1.1", { classes: 10 }, "each of the 10 classes gets about 1 / 10"],
  ["9-predict-start", "1.1", { loss: 0.05 }, "prefers some classes already"],
  ["10-predict-floor", "0.9", { accuracy: 0.7 }, "Are the means made of the training digits"],
  ["10-predict-by-heart", "0.1", { accuracy: 0.35 }, "only shows that it can learn"],
  ["11-predict-scribble", "0.5", { probability: 0.7 }, "Even in doubt"],
  ["2-predict-shrink", "a tenth", { example: { inputs: [0, 0.8], target: 1 } }, "the rule does not show"],
];

/** With another learningRate the step ends elsewhere, and what is said of it must be true there. */
const steps: [learningRate: number, outcome: string, because: RegExp][] = [
  [0.5, "a little", /how far the valley is: that takes many steps\.$/],
  [5, "by half", /with this learningRate the step went a good part of the way/],
  [20, "to 0", /with this learningRate the step happened to end close to it\.$/],
];

/** A guess beside each bound, where the word for it changes. */
const bounds: [id: string, outcome: string, given: object][] = [
  ["1-predict-half", "below", { preActivation: -1e-9 }],
  ["1-predict-half", "above", { preActivation: 1e-9 }],
  ["6-predict-paths", "dozens", { doublings: 5 }],
  ["6-predict-paths", "hundreds", { doublings: 6 }],
  ["6-predict-paths", "hundreds", { doublings: 12 }],
  ["6-predict-paths", "many", { doublings: 13 }],
  ["9-predict-start", "1.1", { loss: 1.2 }],
  ["9-predict-start", "1.1", { loss: 0.99 }],
  ["9-predict-start", "3", { loss: 3 }],
  ["9-predict-start", "0.3", { loss: 0.3 }],
  ["9-predict-softmax", "same", { added: 1e6, scores: [5, -5] }],
  ["10-predict-floor", "0.1", { accuracy: 0.29 }],
  ["10-predict-floor", "0.5", { accuracy: 0.31 }],
  ["10-predict-floor", "0.5", { accuracy: 0.69 }],
  ["10-predict-floor", "0.9", { accuracy: 0.71 }],
  ["10-predict-by-heart", "0.6", { accuracy: 0.79 }],
  ["10-predict-by-heart", "1", { accuracy: 0.81 }],
  ["11-predict-scribble", "0.1", { probability: 0.29 }],
  ["11-predict-scribble", "0.5", { probability: 0.31 }],
  ["11-predict-scribble", "0.9", { probability: 0.71 }],
];

describe("a prediction that is revealed", () => {
  test.each(told)("%s comes out as %s, with its numbers and the reason", (id, outcome, facts, because) => {
    const { status, message } = judge(id, outcome);
    expect(status).toBe("right");
    expect(message).toContain(facts);
    expect(message).toContain(because);
  });

  test.each(told)("%s: each guess but %s hears what speaks for it, in words of its own", (id, outcome) => {
    const { options, tempting } = exercises.find((exercise) => exercise.id === id) as PredictionExercise<unknown>;
    const others = options.filter((option) => option !== outcome);
    expect(others.filter((option) => (tempting[option] ?? "").length < 40)).toEqual([]);
    expect(new Set(Object.values(tempting)).size).toBe(Object.keys(tempting).length);
    for (const other of others) expect(judge(id, other).message).toContain(tempting[other]);
  });

  test("is told of every prediction of the course", () => {
    expect(told.map(([id]) => id).sort()).toEqual(
      exercises
        .filter(({ kind }) => kind === "prediction")
        .map(({ id }) => id)
        .sort(),
    );
  });

  test.each(draws)("%s with %j is a draw, and says why", (id, guess, given, because) => {
    const { status, message } = judge(id, guess, given);
    expect(status).toBe("partly");
    expect(message).toContain(because);
  });

  test.each(steps)("1-predict-step with a learningRate of %d comes out as %s", (learningRate, outcome, because) => {
    expect(judge("1-predict-step", outcome, { learningRate })).toMatchObject({ status: "right" });
    for (const guess of ["to 0", "by half", "a little"]) {
      const { message } = judge("1-predict-step", guess, { learningRate });
      expect(message).toMatch(because);
      if (learningRate !== 0.5) expect(message).not.toContain("that takes many steps");
    }
  });

  test.each(bounds)("%s comes out as %s with %j", (id, outcome, given) => {
    expect(judge(id, outcome, given)).toMatchObject({ status: "right" });
  });
});
