import { describe, expect, test } from "vitest";
import { claims, frameClauses, isConditional, isDisputed, partsAtAnd } from "../../../src/checks/reading/claims";
import { parsePattern } from "../../../src/checks/reading/patterns";
import { clausesOf, stemOf } from "../../../src/checks/reading/words";

const premise = {
  absent: [parsePattern("without it|them", {}), parsePattern("otherwise", {})],
  neutral: [parsePattern("weights never change", {})],
  here: new Set(["sigmoid"].map(stemOf)),
};

function says(line: string, text: string, wanted: "said" | "denied" | "either" = "said"): boolean {
  const pattern = parsePattern(line, { move: "walk run" });
  return frameClauses(
    clausesOf(text, (word) => word),
    premise,
  ).some((clause) => claims(pattern, clause, wanted).length > 0);
}

describe("a pattern", () => {
  test("asks for its words in order, within one clause", () => {
    expect(says("loss falls", "the loss falls")).toBe(true);
    expect(says("loss falls", "it falls, the loss")).toBe(false);
    expect(says("loss falls", "the loss. It falls")).toBe(false);
  });

  test("lets two words stand between, or seven with an ellipsis", () => {
    expect(says("loss falls", "loss one two falls")).toBe(true);
    expect(says("loss falls", "loss one two three falls")).toBe(false);
    expect(says("loss ... falls", "loss one two three four five six seven falls")).toBe(true);
  });

  test("lets none stand before a word with a plus", () => {
    expect(says("loss +falls", "the loss falls")).toBe(true);
    expect(says("loss +falls", "the loss never falls", "either")).toBe(false);
  });

  test("offers words, and lists of words with a name", () => {
    expect(says("loss|error $move", "the error runs")).toBe(true);
    expect(() => says("$none", "x")).toThrow("parsePattern: needs a list named $none");
  });

  test("may ask for the frame", () => {
    expect(says("@absent linear", "without it all is linear", "either")).toBe(true);
    expect(says("@here linear", "without it all is linear", "either")).toBe(false);
  });
});

describe("a claim", () => {
  test.each([
    ["it bends", true],
    ["it does not bend", false],
    ["it never fails to bend", true],
    ["without it nothing bends", true],
    ["without it, it bends", false],
    ["otherwise it can not bend", true],
    ["without it, it is flat. It bends", true],
    ["without it, it is flat but it bends", true],
    ["without them all is flat, and the sigmoid bends", true],
    ["it neither falls nor bends", false],
    ["it does not fall nor bend", false],
    ["it bends nothing", false],
    ["no matter what, it bends", true],
    ["nothing but this bends", true],
    ["weights never change, it bends", true],
    ["it is not flat and bends", true],
    ["it bends and nothing is flat", true],
    ["it bends a non linear line", true],
  ])("“%s”: %s", (text, wanted) => expect(says("bends", text)).toBe(wanted));
});

describe("a claim with “less” or “fewer” beside it", () => {
  test.each(["it bends less", "it falls, and less bends", "fewer lines bend", "it is not so that fewer lines bend"])(
    "“%s” neither says nor denies it",
    (text) => {
      expect(says("bends", text)).toBe(false);
      expect(says("bends", text, "denied")).toBe(false);
      expect(says("bends", text, "either")).toBe(true);
    },
  );

  test.each(["it bends more or less", "it bends no less", "it bends and less is flat"])("“%s” says it", (text) =>
    expect(says("bends", text)).toBe(true),
  );
});

describe("isDisputed(clause)", () => {
  const disputed = (text: string) => clausesOf(text, (word) => word).map(isDisputed);

  test("knows what the learner says is not so", () => {
    expect(disputed("It is not true that it bends")).toEqual([true]);
    expect(disputed("It's false that it bends, it falls")).toEqual([true, false]);
    expect(disputed("It would be wrong to say that it bends")).toEqual([true]);
    expect(disputed("It is true that it bends")).toEqual([false]);
    expect(disputed("That is not true; it bends")).toEqual([false, false]);
  });
});

describe("isConditional(clause)", () => {
  const conditional = (text: string) => clausesOf(text, (word) => word).map(isConditional);

  test("knows what is said to hold under a condition only", () => {
    expect(conditional("It would only change if it bends")).toEqual([true]);
    expect(conditional("It changes only when it bends")).toEqual([true]);
    expect(conditional("It only changes, and bends")).toEqual([false, false]);
    expect(conditional("If it bends it changes")).toEqual([false]);
  });
});

describe("a premise about the absence itself", () => {
  test("flips no denial, and its frame can still be asked for", () => {
    const about = { ...premise, isAboutAbsence: true };
    const [clause] = frameClauses(
      clausesOf("without it the line bends", (word) => word),
      about,
    );
    expect(claims(parsePattern("bends", {}), clause!, "said")).toHaveLength(1);
    expect(claims(parsePattern("@here bends", {}), clause!, "said")).toHaveLength(0);
  });
});

describe("partsAtAnd(clause)", () => {
  const partsOf = (text: string) =>
    frameClauses(
      clausesOf(text, (word) => word),
      premise,
    ).flatMap(partsAtAnd);
  const stems = (text: string) => partsOf(text).map(({ words }) => words.map(({ stem }) => stem).join(" "));

  test("parts a clause before each “and”", () => {
    expect(stems("it bends and falls and runs")).toEqual(["it bend", "and fal", "and run"]);
    expect(stems("it bends")).toEqual(["it bend"]);
    expect(stems("and bends")).toEqual(["and bend"]);
  });

  test("keeps the frame, and knows which words set it", () => {
    const [first, second] = partsOf("it bends and without it all is flat");
    expect([first!.isAbsent, second!.isAbsent]).toEqual([true, true]);
    expect(second!.spent.has(1)).toBe(true);
  });
});
