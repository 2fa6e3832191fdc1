// The goals of the mini practice of the digits can be reached, in the ways that the notebook gives, and are noticed; the run is read as it was.
import { describe, expect, test } from "vitest";
import { digitsPractice } from "../../../src/figures/digits/digitsPractice";
import type { Diagram, Plot } from "../../../src/figures/figure";
import { createClassifier, predictedClasses } from "../../../src/math/classifier";
import { trainClassifier } from "../../../src/math/classifierTraining";
import { digits } from "../../../src/math/digits";
import { wrong } from "../../math/refusals";

/** As the notebook hands it over, but for the hidden layer: without one it is quicker. */
const shipped = {
  hidden: [32],
  activation: "tanh",
  optimiser: "momentum",
  learningRate: 0.05,
  batchSize: 32,
  seed: 1,
} as const;
const straight = { ...shipped, hidden: [], epochs: 2 };
const run = (changes: object, best?: Parameters<typeof digitsPractice>[1]) =>
  digitsPractice(wrong({ ...shipped, ...changes }), best);
const goals = (changes: object) => run(changes).reached.map(({ goal }) => goal);

describe("practiceDigits", () => {
  test("as shipped trains as trainClassifier does for 10 epochs, says how many held-out digits are right, and reaches no goal", () => {
    const { training, held } = digits();
    const classifier = createClassifier({ layerSizes: [64, 32, 10], seed: 1, hiddenActivation: "tanh" });
    const settings = { learningRate: 0.05, epochs: 10, batchSize: 32, seed: 1, optimiser: "momentum", held } as const;
    const { losses, heldAccuracies } = trainClassifier(classifier, training, settings);
    const { figure, reached, best } = run({});
    const [loss, accuracy] = figure.panels as Plot[];
    expect(loss!.series[0]).toMatchObject({ y: losses });
    expect(accuracy!.series[0]).toMatchObject({ y: heldAccuracies });
    const right = predictedClasses(classifier, held).filter((said, i) => said === held[i]!.target).length;
    expect([right, best.right]).toEqual([386, 386]);
    expect(figure.title).toBe("Held-out accuracy 0.9723: 386 of 397 digits are right");
    expect(figure.caption).toBe(
      "The loss on the digits it learnt from went from 2.496 to 0.0601. That is the best so far. Under the curves, 8 of its 11 mistakes.",
    );
    expect(reached).toEqual([]);
  });

  test("shows eight mistakes as pictures, each with what it is and what it was read as", () => {
    const texts = (run(straight).figure.panels[2] as Diagram).items.flatMap((item) =>
      item.type === "text" ? [item.text] : [],
    );
    expect(texts).toHaveLength(8);
    for (const text of texts) expect(text).toMatch(/^(\d), said (?!\1)\d$/);
  });

  describe("notices goal", () => {
    test("1: an accuracy of 0.98 or more", () => {
      expect(run({ seed: 3, epochs: 20 }).reached).toEqual([
        { goal: 1, how: "390 of 397 held-out digits are right, an accuracy of 0.9824." },
      ]);
    });

    test("2: 0.9 or more through four hidden neurons, and neither through five nor with less", () => {
      expect(run({ hidden: [4], optimiser: "adam", learningRate: 0.02, epochs: 20 }).reached).toEqual([
        {
          goal: 2,
          how: "all that the scores know of a picture comes through 4 numbers, and the accuracy is 0.9043.",
        },
      ]);
      expect(goals({ hidden: [4] })).toEqual([]);
      expect(run({ hidden: [6] }).best.right / 397).toBeGreaterThan(0.9);
      expect(goals({ hidden: [6] })).toEqual([]);
    });

    test("3: 0.97 or more without a hidden layer", () => {
      expect(run({ hidden: [], optimiser: "adam", learningRate: 0.01 }).reached).toEqual([
        {
          goal: 3,
          how: "the scores are weighted sums of the pixels and nothing more, and the accuracy is 0.9723.",
        },
      ]);
      expect(goals({ hidden: [] })).toEqual([]);
    });
  });

  describe("remembers the best run:", () => {
    const best = { right: 380, settings: "hidden [7], and so on" };

    test("the better one takes its place, with its settings as they were typed", () => {
      const { best: after, figure } = run(
        { hidden: [16, 8], activation: "relu", epochs: 4 },
        { right: 10, settings: "" },
      );
      expect(after.settings).toBe("hidden [16, 8], relu, momentum, learningRate 0.05, batchSize 32, seed 1, epochs 4");
      expect(after.right).toBeGreaterThan(300);
      expect(figure.caption).toContain("That is the best so far.");
    });

    test("a worse one is told which it was", () => {
      const { best: after, figure } = run({ learningRate: 0, hidden: [], epochs: 1 }, best);
      expect(after).toBe(best);
      expect(figure.caption).toContain("The best so far: 0.9572, with hidden [7], and so on.");
    });

    test("one that is as good changes nothing", () => {
      const first = run(straight).best;
      const again = run(straight, { ...first, settings: "other settings" });
      expect(again.best.settings).toBe("other settings");
      expect(again.figure.caption).toContain("As good as the best so far, with other settings.");
    });

    test("the best one says the same when it is run once more", () => {
      const first = run(straight);
      expect(run(straight, first.best)).toEqual(first);
    });
  });

  describe("reads the run:", () => {
    test.each<[string, object, RegExp]>([
      [
        "no step",
        { hidden: [], learningRate: 0, epochs: 1 },
        /with learningRate 0 no weight has moved\. Make it larger\./,
      ],
      [
        "tiny steps",
        { hidden: [], learningRate: 1e-6, epochs: 1 },
        /hardly moved\. Make learningRate larger than 1e−6\./,
      ],
      ["steps that are too long", { hidden: [16], learningRate: 20, epochs: 2 }, /^The loss rose .* smaller than 20\./],
      [
        "a sigmoid, which takes its time",
        { activation: "sigmoid", optimiser: "gradientDescent" },
        /^The loss is still 1\.688, from 2\.535 at the start, and was falling to the end\. It is on its way: a learningRate larger than 0\.05 may bring it there\./,
      ],
      [
        "large batches, and so few steps",
        { optimiser: "gradientDescent", batchSize: 256, epochs: 10 },
        /^The loss is still 1\.602, .* It is on its way: more epochs than 10 or a learningRate larger than 0\.05 may/,
      ],
      [
        "a loss that is low already, though it falls",
        { optimiser: "gradientDescent" },
        /^The loss on the digits it learnt from went from 2\.496 to 0\.366\. /,
      ],
      ["better in between", { hidden: [5], epochs: 10 }, /After epoch \d the held-out accuracy was 0\.9043\./],
    ])("%s", (_name, changes, sentence) => expect(run(changes).figure.caption).toMatch(sentence));

    test("diverged, and shown up to where it was finite", () => {
      const { figure, best } = run({ activation: "relu", learningRate: 1e200, epochs: 2 });
      expect(figure.caption).toMatch(
        /^The training diverged at epoch 1: .* try a smaller learningRate\. These are the numbers from before\./,
      );
      expect((figure.panels[0] as Plot).series[0]).toMatchObject({ x: [0] });
      expect(best.right).toBeLessThan(80);
    });
  });

  describe("refuses in one sentence, in the learner's own words,", () => {
    test.each<[string, unknown, string]>([
      ["nothing", undefined, "practiceDigits: needs what it gets to be an object with hidden, activation, optimiser, "],
      [
        "a number of neurons",
        { ...shipped, hidden: 32 },
        "needs hidden to be a list such as [32], [32, 16] or []; got 32",
      ],
      ["no neurons", { ...shipped, hidden: [0] }, "needs hidden[0] to be a whole number from 1 to 500; got 0"],
      ["too many", { ...shipped, hidden: [32, 501] }, "needs hidden[1] to be a whole number from 1 to 500; got 501"],
      [
        "a tower",
        { ...shipped, hidden: [2, 2, 2, 2, 2] },
        "needs hidden to hold up to 4 layers; got [2, 2, 2, … 5 in all]",
      ],
      [
        "another activation",
        { ...shipped, activation: "step" },
        "needs activation to be one of sigmoid, tanh, relu; got",
      ],
      [
        "another optimiser",
        { ...shipped, optimiser: "sgd" },
        'needs optimiser to be one of gradientDescent, momentum, adam; got the text "sgd"',
      ],
      ["a negative learningRate", { ...shipped, learningRate: -1 }, "needs learningRate to be 0 or more; got −1"],
      ["a learningRate that is none", { ...shipped, learningRate: Number.NaN }, "needs learningRate to be a finite"],
      ["an empty batch", { ...shipped, batchSize: 0 }, "needs batchSize to be a whole number of 1 or more; got 0"],
      ["no seed", { ...shipped, seed: undefined }, "practiceDigits: needs the seed to be a whole number"],
      ["half an epoch", { ...shipped, epochs: 0.5 }, "needs epochs to be a whole number of 1 or more; got 0.5"],
      [
        "work for minutes",
        { ...shipped, hidden: [500, 500], epochs: 100 },
        "That would take a while: hidden [500, 500], batchSize 32 and epochs 100. Make fewer neurons or epochs of it, or a larger batchSize: about 2 epochs are possible like this.",
      ],
    ])("%s", (_name, yours, sentence) => expect(() => digitsPractice(wrong(yours))).toThrow(sentence));
  });
});
