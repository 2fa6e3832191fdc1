import { describe, expect, test } from "vitest";
import { readingInWords, readPixels } from "../../../src/figures/digits/reading";

/** A network that gives these scores, whatever it sees. */
const saying = (scores: number[]) =>
  readPixels({ hiddenActivation: "tanh", layers: [{ weights: scores.map(() => [0]), biases: scores }] }, [0]);
/** The scores whose softmax are these probabilities. */
const scoresOf = (probabilities: number[]) => probabilities.map(Math.log);
const rest = (...first: number[]) => {
  const left = 1 - first.reduce((sum, one) => sum + one, 0);
  return [...first, ...new Array<number>(10 - first.length).fill(left / (10 - first.length))];
};

describe("readPixels(network, pixels)", () => {
  test("is a forward pass: by hand, with one hidden layer", () => {
    const network = {
      hiddenActivation: "relu" as const,
      layers: [
        {
          weights: [
            [1, -1],
            [2, 0.5],
          ],
          biases: [0.5, -2],
        },
        {
          weights: [
            [1, 2],
            [0, 1],
            [-1, 1],
          ],
          biases: [0, 0.25, 0.5],
        },
      ],
    };
    const { hidden, scores, probabilities, read, next } = readPixels(network, [1, 0.5]);
    expect(hidden).toEqual([[1, 0.25]]);
    expect(scores).toEqual([1.5, 0.5, -0.25]);
    const powers = scores.map(Math.exp);
    const sum = powers.reduce((all, power) => all + power);
    for (const [at, power] of powers.entries()) expect(probabilities[at]).toBeCloseTo(power / sum, 12);
    expect([read, next]).toEqual([0, 1]);
  });
  test("takes the smaller of two digits with the same score, and knows no hidden layer where there is none", () => {
    expect(saying([1, 3, 3, 2])).toMatchObject({ read: 1, next: 2, hidden: [] });
  });
});

describe("readingInWords(reading)", () => {
  const words = (...first: number[]) => readingInWords(saying(scoresOf(rest(...first))));
  test("says what it reads, and what is next", () => {
    expect(words(0.001, 0.001, 0.001, 0.97, 0.001, 0.001, 0.001, 0.001, 0.02)).toBe(
      "It reads a 3, with a probability of 0.97; next is 8 with 0.02.",
    );
  });
  test("says it in other words where it is not sure", () => {
    expect(words(0.2, 0.75)).toBe("It leans towards a 1, with a probability of only 0.75; next is 0 with 0.20.");
    expect(words(0.4, 0.38)).toBe("It cannot decide: 0 has the largest probability, 0.40; next is 1 with 0.38.");
  });
  test("writes each probability with two digits", () => {
    expect(words(0.7, 0.1)).toBe("It leans towards a 0, with a probability of only 0.70; next is 1 with 0.10.");
  });
  test("calls no probability 0 or 1", () => {
    const scores = new Array<number>(10).fill(0);
    scores[8] = 30;
    expect(readingInWords(saying(scores))).toBe(
      "It reads an 8, with a probability of more than 0.99; next is 0 with less than 0.01.",
    );
  });
});
