import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import type { CodeExercise } from "../../src/checks/code";
import { sameNumbers } from "../../src/checks/diagnosis";
import { judge } from "../../src/exercises";
import { optionLetters } from "../../src/checks/choice";
import { lesson3 } from "../../src/exercises/lesson3";
import { descentLoop } from "../../src/exercises/lesson3/descentLoop";
import { hiddenBlame } from "../../src/exercises/lesson3/hiddenBlame";
import { networkForward } from "../../src/exercises/lesson3/networkForward";
import * as quiz from "../../src/exercises/lesson3/quiz";
import { seeded, signedNumber } from "../../src/checks/random";
import { createNetwork } from "../../src/math/network";

/** 60 networks and examples, all different, the same in every run. */
const givens = Array.from({ length: 60 }, (_, seed) => {
  const random = seeded(3000 + seed);
  const network = createNetwork({ layerSizes: [2, 2 + (seed % 2), 1], seed });
  for (const [at] of network.parameters.entries()) network.parameters[at] = signedNumber(random, 0.3, 1.5);
  return {
    network,
    example: { inputs: [signedNumber(random, 0.3, 1.5), signedNumber(random, 0.3, 1.5)], target: random() },
  };
});

function evaluate(source: string, name: string): unknown {
  const { code } = transformSync(source, { loader: "ts" });
  return new Function(`"use strict"; ${code}; return ${name};`)();
}

function specify<N, A extends readonly unknown[]>(exercise: CodeExercise<N, A>): void {
  describe(exercise.id, () => {
    const ways = exercise.mistakes.flatMap(({ id, ways: all }) => all.map((way, index) => ({ id, index, way })));

    test("the reference is right for 60 sets of numbers", () => {
      for (const given of givens)
        expect(judge(exercise.id, exercise.reference, given)).toMatchObject({
          status: "right",
          count: "6 of 6 checks on this exercise",
        });
    });
    test.each(ways)("names $id ($index) for 60 sets of numbers", ({ id, way }) => {
      for (const given of givens)
        expect(judge(exercise.id, way, given)).toMatchObject({ status: "wrong", mistakeId: id });
    });
    test("no two mistakes coincide on the lesson's numbers alone, nor one with the reference", () => {
      const args = exercise.fromGiven(exercise.readGiven(undefined));
      const numbers = [{ id: "reference", way: exercise.reference }, ...ways].map(({ id, way }) => {
        const reading = exercise.form.read(way(...args));
        return { id, numbers: "numbers" in reading ? reading.numbers : [] };
      });
      const same = numbers.filter((one) =>
        numbers.some((other) => one.id !== other.id && sameNumbers(one.numbers, other.numbers)),
      );
      expect(same).toEqual([]);
    });
    test("the stub is open, the solution is right", () => {
      expect(judge(exercise.id, evaluate(exercise.stub, exercise.functionName))).toMatchObject({ status: "open" });
      expect(judge(exercise.id, evaluate(exercise.solution, exercise.functionName))).toMatchObject({ status: "right" });
    });
    test("no two mistakes say the same, and each message asks a question", () => {
      const messages = exercise.mistakes.map(({ message }) => message);
      expect(new Set(messages).size).toBe(messages.length);
      for (const message of messages) expect(message).toMatch(/\?$/);
    });
  });
}

specify(hiddenBlame);
specify(descentLoop);
specify(networkForward);

describe("numbers that cannot be used", () => {
  test.each<[string, object]>([
    ["a network of two hidden layers", { network: createNetwork({ layerSizes: [2, 2, 2, 1], seed: 1 }) }],
    [
      "a tanh in the hidden layer",
      { network: createNetwork({ layerSizes: [2, 2, 1], seed: 1, hiddenActivation: "tanh" }) },
    ],
    ["an example of another length", { example: { inputs: [1], target: 1 } }],
  ])("%s is said", (_name, given) => {
    expect(judge("3-hidden-blame", () => 0, given)).toMatchObject({ status: "open", mistakeId: "unusable-numbers" });
  });
});

describe("the predictions", () => {
  const predictions = lesson3.filter(({ kind }) => kind === "prediction");
  test.each(predictions.map(({ id, solution }) => [id, /= "(\w+)";$/.exec(solution)![1]!]))(
    "%s comes out as %s, with a sentence for every guess",
    (id, outcome) => {
      expect(judge(id, outcome)).toMatchObject({ status: "right" });
      const others = (lesson3.find((one) => one.id === id) as unknown as { options: string[] }).options.filter(
        (option) => option !== outcome,
      );
      for (const other of others)
        expect(judge(id, other)).toMatchObject({ status: "wrong", mistakeId: `guessed-${other}` });
    },
  );
  test("the blame follows the learner's own network", () => {
    const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
    network.parameters.set([0.4, 0.7, -0.3, 0.6, 0.2, -0.1, 0.1, -0.9, 0.1]);
    expect(judge("3-predict-blame", "h2", { network }).status).toBe("right");
  });
  test("seeds: what came out is told with its count", () =>
    expect(judge("3-predict-seeds", "all").message).toContain("8 of the 12 learnt it"));
});

describe("the quiz", () => {
  const questions = Object.values(quiz);
  test("has each position right at most once, and the longest option never right", () => {
    expect(new Set(questions.map(({ right }) => right)).size).toBe(questions.length);
    for (const { options, right } of questions) {
      const longest = Math.max(
        ...optionLetters.filter((letter) => letter !== right).map((letter) => options[letter].text.length),
      );
      expect(options[right].text.length).toBeLessThan(longest + 1);
    }
  });
  test("explains each option in its own words", () => {
    const explanations = questions.flatMap(({ options }) => optionLetters.map((letter) => options[letter].explanation));
    expect(new Set(explanations).size).toBe(explanations.length);
  });
});
