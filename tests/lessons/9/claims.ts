// What lesson 9 says, and what proves it.
import { classifierScores, createClassifier } from "../../../src/math/classifier";
import { trainClassifier } from "../../../src/math/classifierTraining";
import { threeArms } from "../../../src/math/data";
import { digits } from "../../../src/math/digits";
import type { ClassMovie } from "../../../src/figures/network/classMovie";
import { classPractice } from "../../../src/figures/network/classPractice";
import { sigmoid } from "../../../src/math/activations";
import { softmax } from "../../../src/math/softmax";
import { tensor } from "../../../src/math/tensor";
import { all, holds, is, listOf, near, type Kept, type Proof } from "../../notebooks/prose/claims";
import { valuesIn } from "../../notebooks/prose/results";

const arms = () => threeArms({ count: 150, noise: 0.05, seed: 1 });

/** The rows of the table of slopes: class, probability, target, gradient, nudged. */
const slopeRows: (results: Parameters<Proof>[0]) => number[][] = ({ text }) =>
  [...text("step-2-gradient").matchAll(/\b(\d) (0\.\d{6}) (\d) (-?0\.\d{6}) (-?0\.\d{6})/g)].map(([, ...row]) =>
    row.map(Number),
  );

const lossOf = (scores: number[], right: number) => tensor([scores]).softmaxCrossEntropy([right]).lists()[0]![0]!;

const threeScores: Proof = ({ numbers }) => is(numbers("step-1-by-hand").length, 7);

const fiveWays: Proof = ({ figure }) => {
  const [plot] = figure("step-4-measured").panels;
  return is(plot?.type === "plot" && plot.series.length, 5);
};

const movie = (results: Parameters<Proof>[0]) =>
  (results.figure("step-3-train") as unknown as { state: ClassMovie }).state;

/** The goals of the practice that a table reaches. */
const goalsOf = (table: number[][], hidden: number) =>
  classPractice({ table, hidden, seed: 1, learningRate: 1 }).reached.map(({ goal }) => goal);

export const claims: Kept = {
  title: {
    "three arms of a spiral are told apart": () => is(new Set(arms().map(({ target }) => target)).size, 3),
    "about 40 minutes": "an estimate of the reader's time",
  },
  "from-lesson-8": {
    "Three scores, for one example. The first class wins": ({ numbers, source }) =>
      all(is(numbers("from-lesson-8-scores"), [0]), holds(source("from-lesson-8-scores").includes("[2, 1, 0]"))),
  },
  "step-1": {
    "A score can be any number, and −3 says little by itself": "a number as an example",
  },
  "step-1-predict-text": {
    "About two thirds, a quarter, and the rest": ({ numbers }) => {
      const [first, second, rest] = numbers("step-1-by-hand").slice(-3);
      return all(near(first!, 2 / 3, 0.01), near(second!, 1 / 4, 0.01), near(rest!, 1 - first! - second!, 0.002));
    },
    "the one that is larger by 1 has $e$ times the probability of the other, about 2.718 times": () => {
      const [large, small] = softmax([1, 0]);
      return near(large! / small!, 2.718, 0.0005);
    },
    "1000 is added to each of the three scores": threeScores,
  },
  "softmax-question": {
    "The mathematics says: the same": () => is(softmax([1002, 1001, 1000]), softmax([2, 1, 0])),
    "The machine says NaN, for $e^{1000}$ is no number for it": ({ text }) =>
      all(is(Math.exp(1000), Infinity), holds(/probabilities NaN, NaN, NaN/.test(text("step-1-shifted")))),
    "`[[2, 1, 0]]` gives about `[[0.6652, 0.2447, 0.09003]]`": () =>
      is(
        softmax([2, 1, 0]).map((share) => Number(share.toPrecision(4))),
        [0.6652, 0.2447, 0.09003],
      ),
  },
  "step-2": {
    "It is lesson 1's prediction": ({ numbers }) =>
      is(
        numbers("step-1-course").slice(-2),
        [0, 0].map(() => Number(sigmoid(0.96).toFixed(6))),
      ),
    "A sigmoid is a softmax of two classes, one of which always has the score 0": () =>
      near(softmax([-1.7, 0])[0]!, sigmoid(-1.7), 1e-15),
    "a network for three classes, fresh from its random numbers": ({ source }) =>
      holds(source("step-2-start").includes("[[0, 0, 0]]")),
  },
  "step-2-why": {
    "Each class gets a third, so the loss is $-\\log \\frac{1}{3} = \\log 3$, about 1.0986": ({ numbers }) =>
      all(near(numbers("step-2-start").at(-1)!, Math.log(3), 5e-5), near(Math.log(3), 1.0986, 5e-5)),
  },
  "step-2-slope": {
    "From the scores the loss is simply 800": ({ text }) =>
      all(
        holds(/probability 0, minus its log Infinity from the scores 800/.test(text("step-2-sure"))),
        is(lossOf([800, 0], 1), 800),
      ),
  },
  "step-3": {
    "*Prediction minus target*, once more": (results) => {
      const rows = slopeRows(results);
      return holds(
        rows.length === 3 &&
          rows.every(
            ([, share, target, slope, nudged]) =>
              Math.abs(share! - target! - slope!) + Math.abs(slope! - nudged!) < 2e-6,
          ),
        rows,
      );
    },
    "Together the three slopes are 0": (results) =>
      near(
        slopeRows(results).reduce((sum, [, , , slope]) => sum + slope!, slopeRows(results).length - 3),
        0,
        2e-6,
      ),
    "`threeArms` makes its points, on three arms of a spiral, a class on each": () =>
      is(new Set(arms().map(({ target }) => target)).size, 3),
    "sixteen hidden neurons with tanh, and three scores": ({ source }) =>
      holds(source("step-3-define-points").includes('[2, 16, 3], seed: 1, hiddenActivation: "tanh"')),
  },
  "step-3-train-text": {
    "A little more than $\\log 3$": ({ numbers }) => {
      const [loss] = numbers("step-3-define");
      return holds(loss! > Math.log(3) && loss! < Math.log(3) + 0.15, loss);
    },
    "Now a thousand steps": ({ source }) => holds(source("step-3-train").includes("epoch <= 1000")),
  },
  "step-4": {
    "First the three straight pieces of the plane turn to their places. Without a hidden layer a network gets no further than that, to a loss of 0.55":
      () => {
        const straight = createClassifier({ layerSizes: [2, 3], seed: 1 });
        return near(trainClassifier(straight, arms(), { learningRate: 1, epochs: 1000 }).loss, 0.55, 0.005);
      },
    "here, too, the loss falls slowly there": (results) => {
      const near = movie(results).snapshots.filter(({ epoch }) => epoch > 20 && epoch < 60);
      return holds(near.length > 3 && near.every(({ loss }) => loss > 0.5 && loss < 0.58), near);
    },
    "the loss falls to 0.0089. Every one of the 150 points has its largest score at the right class": (results) => {
      const [epoch, loss, right] = results.figure("step-3-train").table.rows.at(-1)!;
      return is([epoch, Number(loss).toFixed(4), right], ["1000", "0.0089", "150 of 150"]);
    },
    "Stop somewhere near epoch 20": "a place to look at",
    "**Change** the hidden layer to 3 neurons": "what the learner is to type",
    "To a loss of 0.2149, with 135 of the 150 points right. Three hidden neurons cannot bend the cuts enough": () => {
      const small = createClassifier({ layerSizes: [2, 3, 3], seed: 1, hiddenActivation: "tanh" });
      const { loss } = trainClassifier(small, arms(), { learningRate: 1, epochs: 1000 });
      const scores = classifierScores(small, tensor(arms().map(({ inputs }) => inputs))).lists();
      const right = scores.filter((row, k) => row.indexOf(Math.max(...row)) === arms()[k]!.target).length;
      return is([Number(loss.toFixed(4)), right], [0.2149, 135]);
    },
    "You know five ways to the gradients of a network by now: the four of [lesson 7]": fiveWays,
    "First count the nodes of the two engines, for networks that grow: 8 inputs, two hidden layers, one output, sixteen examples":
      ({ source }) =>
        holds(
          source("step-4-define-networks").includes("layerSizes: [8, width, width, 1]") &&
            source("step-4-define-networks").includes("length: 16"),
        ),
  },
  "step-4-time-text": {
    "The values grow and grow, the tables stay 23. Now the clock: all five ways": (results) => {
      const counts = results.lines("step-4-count").map(valuesIn);
      return all(
        fiveWays(results),
        holds(counts.every(([, , tables]) => tables === 23) && counts.at(-1)![1]! > 10 * counts[0]![1]!, counts),
      );
    },
  },
  "step-4-run-text": {
    "the fastest of four rounds counts": ({ source }) => holds(source("step-4-measured").includes("round < 4")),
  },
  "step-4-inside": {
    "Two tables of 96 × 96 have a product of 96 · 96 · 96 such steps, nearly 900 thousand": ({ source }) =>
      all(holds(96 ** 3 > 880_000 && 96 ** 3 < 900_000), holds(source("step-4-define-tables").includes("n = 96"))),
    "for four columns at once, with a running sum for each": ({ source }) =>
      is(source("step-4-define-four-sums").match(/s\d \+= /g)?.length, 4),
  },
  "step-4-why": {
    "four sums are about twice as fast as one, and the lanes about ten times": "measured on a quiet machine",
    "takes a processor about four beats of its clock": "the latency of an addition on usual processors: 3 to 5 cycles",
    "keeps sixteen sums going at once": "lanes.as.ts: a tile of two rows and eight columns",
    "The first three have the same result, to the last bit": ({ text }) =>
      holds(/all three results equal: true/.test(text("step-4-define-tables"))),
    "There an instruction works on four or eight numbers in place of two": "AVX2 and AVX-512: 256 and 512 bits",
    "A graphics card has thousands of lanes": "the cores of everyday graphics cards",
  },
  practice: {
    "with up to five classes": () => {
      const learn = (highest: number) =>
        classPractice({
          table: [
            [0, 0],
            [1, highest],
          ],
          hidden: 1,
          seed: 1,
          learningRate: 1,
          epochs: 1,
        });
      learn(4);
      try {
        learn(5);
      } catch (error) {
        return holds((error as Error).message.includes("from 0 to 4"));
      }
      return "a sixth class is taken";
    },
    "Three goals, if you like some": listOf("practice", 3),
    "As it stands, it gets stuck. Give one of the rows a class of its own, 2": ({ text }) =>
      holds(text("practice-cell").includes("It is stuck.")),
    "A table with *one* input and three classes": "a goal, and what the learner is to type",
  },
  "cross-entropy-question": {
    "Make the last row `[1, 1, 2]`. The same two hidden neurons learn it": () => {
      const table = [
        [0, 0, 0],
        [0, 1, 1],
        [1, 0, 1],
        [1, 1, 2],
      ];
      return is(goalsOf(table, 2), [1]);
    },
    "`[[-2, 0], [-1, 1], [1, 2], [2, 0]]`, with two hidden neurons. One is not enough": () => {
      const table = [
        [-2, 0],
        [-1, 1],
        [1, 2],
        [2, 0],
      ];
      return is([goalsOf(table, 2), goalsOf(table, 1)], [[2], []]);
    },
    "Two rows with the same inputs and different classes": () => {
      const { reached } = classPractice({
        table: [
          [1, 1, 0],
          [1, 1, 2],
        ],
        hidden: 4,
        seed: 1,
        learningRate: 1,
      });
      return all(
        is(
          reached.map(({ goal }) => goal),
          [3],
        ),
        near(Math.log(2), 0.6931, 1e-4),
        holds(reached[0]!.how.includes("0.6931")),
      );
    },
    "`myCrossEntropy([2, 1, 0], 1)` gives about 1.408, and `myCrossEntropy([0, 1000], 0)` gives 1000": () =>
      all(near(lossOf([2, 1, 0], 1), 1.408, 0.0005), is(lossOf([0, 1000], 0), 1000)),
  },
  "quiz-slope-question": {
    "The probabilities of three classes are 0.2, 0.7 and 0.1, and the second is right": "a question",
    "**A**: −0.3": () => {
      const scores = tensor([[0.2, 0.7, 0.1].map(Math.log)]);
      scores.softmaxCrossEntropy([1]).backward();
      return near(scores.gradientLists()[0]![1]!, -0.3, 1e-12);
    },
    "**B**: 0.3": "an option that is wrong",
    "**C**: 0.7": "an option that is wrong",
    "**D**: −0.21": "an option that is wrong",
  },
  next: {
    "A network gets its 64 numbers; the cell prints a sign for each, the denser the more ink": ({ lines, source }) => {
      const printed = lines("next-experiment").join("");
      return all(
        is(lines("next-experiment").length, 8),
        is(printed.length, 2 * 64),
        holds(source("next-experiment").includes('" .:#"[Math.round(3 * ink)].repeat(2)')),
        is(digits().training[0]!.inputs.length, 64),
      );
    },
  },
  "next-link": {
    "[Lesson 10: ten digits]": "the name of a lesson",
  },
};
