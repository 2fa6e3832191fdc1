// Which option is right, by what is said to it: written apart from the letters in `src`.
import { describe, expect, test } from "vitest";
import { exercises, judge } from "../../src/exercises";

const explained: Record<string, RegExp> = {
  "1-quiz-forward-pass": /Inputs in, weighted sum, activation, prediction out/,
  "1-quiz-weight-updates": /tells each weight the direction/,
  "2-bug-one": /Only the last link of the weights is left/,
  "2-bug-two": /the 2 that comes down from the square is missing/,
  "2-bug-three": /z was computed without the bias/,
  "2-quiz-referee": /the link of this weight alone\.$/,
  "3-quiz-seven-digits": /Check in float64\.$/,
  "2-quiz-kink": /stepped over a kink/,
  "3-quiz-from-z": /In z they are all still there/,
  "3-quiz-flat": /prediction − target is left/,
  "3-quiz-nan": /refuse what is not finite/,
  "4-quiz-backward": /Those three, multiplied/,
  "4-quiz-twins": /one line, drawn twice/,
  "4-quiz-plateau": /it may only be a plateau/,
  "5-quiz-diverges": /Shorter steps stay inside the valley/,
  "5-quiz-epoch": /10 batches of 20/,
  "5-quiz-vanishing": /six times a factor of at most 0\.25/,
  "5-quiz-held-out": /That is overfitting/,
  "6-quiz-plus": /Both slopes are 1/,
  "6-quiz-order": /a sum over all uses/,
  "7-quiz-when": /nothing of the step before/,
  "7-quiz-framework": /a handful of nodes/,
  "8-quiz-nodes": /The operations stay the same few/,
  "8-quiz-slopes": /it has the shape of W/,
  "9-quiz-slope": /Probability minus target, 0\.7 − 1/,
  "9-quiz-fast": /must wait for it\. Sums that do not need each other go on meanwhile/,
  "10-quiz-heldout": /how it reads a digit that it has never seen/,
  "10-quiz-recipe": /An even guess costs log 10/,
  "11-quiz-weights": /the neuron answers to ink in just that place/,
  "11-quiz-sure": /Nothing is left over for a picture that is none/,
};

const choices = exercises.filter(({ kind }) => kind === "choice").map(({ id }) => id);

describe("the options of a choice", () => {
  test.each(choices)("%s: the one that is right is the only one", (id) => {
    for (const letter of ["A", "B", "C", "D"]) {
      const { status, message } = judge(id, letter);
      expect(status).toBe(explained[id]!.test(message) ? "right" : "wrong");
    }
    expect(["A", "B", "C", "D"].filter((letter) => explained[id]!.test(judge(id, letter).message))).toHaveLength(1);
  });
});
