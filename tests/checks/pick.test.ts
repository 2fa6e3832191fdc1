import { describe, expect, test } from "vitest";
import { pickExercise } from "../../src/checks/pick";
import { verdictHtml } from "../../src/html/verdict";
import { nonsense } from "./nonsense";

const spec = {
  id: "1-odd",
  lesson: 1,
  name: "Guess: an odd one",
  count: 4,
  each: "leaf",
  readGiven: () => undefined,
  reveal: () => ({ places: [2], facts: "Leaf 2 is odd.", factsOf: (place: number) => `You took leaf ${place}.` }),
};
const odd = pickExercise(spec);

describe("pickExercise(spec)", () => {
  test("is as was said where it happens to what was picked, and else not", () => {
    expect(odd.judge(2)).toMatchObject({
      kind: "pick",
      status: "right",
      message: "As you said. You took leaf 2.\n\nLeaf 2 is odd.",
    });
    for (const place of [0, 1, 3])
      expect(odd.judge(place)).toMatchObject({ status: "wrong", mistakeId: "another-place" });
  });

  test("folds what came out where nothing is picked, and reads as a guess", () => {
    const html = verdictHtml(odd.judge("?"));
    expect(html).toContain("No guess made: what came out?");
    expect(html).toContain("Leaf 2 is odd.");
    expect(verdictHtml(odd.judge(2))).toContain("As you guessed");
    expect(verdictHtml(odd.judge(0))).toContain("Not as you guessed");
  });

  test("says what a guess is, whatever stands there", () => {
    for (const [name, answer] of nonsense()) {
      const { status, mistakeId, message } = odd.judge(answer);
      expect([status, mistakeId], name).toEqual(["open", "not-a-place"]);
      expect(message).toContain("The guess is the number of a leaf, from 0 to 3 and without quotes, and this is");
    }
  });

  test("says that the numbers cannot be used where they make no sense", () => {
    const refusing = pickExercise({
      ...spec,
      readGiven: () => {
        throw new RangeError("check: needs leaves");
      },
    });
    for (const answer of ["?", 2])
      expect(refusing.judge(answer)).toMatchObject({ status: "open", mistakeId: "unusable-numbers" });
  });

  test("needs two to pick from", () => {
    expect(() => pickExercise({ ...spec, count: 1 })).toThrow(
      "pickExercise: needs count to be a whole number of 2 or more",
    );
  });
});
