import { describe, expect, test } from "vitest";
import { isForeign, isWordList } from "../../../src/checks/reading/language";
import { mender } from "../../../src/checks/reading/spelling";
import { clausesOf, stemOf } from "../../../src/checks/reading/words";

const stems = (text: string) =>
  clausesOf(text, (word) => word).map(({ words }) => words.map(({ stem }) => stem).join(" "));

describe("clausesOf(text, mend)", () => {
  test("parts sentences and clauses", () => {
    expect(stems("It bends. It learns, so it fits; but not here")).toEqual([
      "it bend",
      "it learn",
      "so it fit",
      "but not her",
    ]);
  });

  test("opens short forms", () => {
    expect(stems("it can't")).toEqual(["it can not"]);
    expect(stems("dont")).toEqual(["do not"]);
    expect(stems("it hasn’t")).toEqual(["it ha not".replace("ha", stemOf("has"))]);
    expect(stems("w/o it")).toEqual(["without it"]);
  });

  test("reads non-linear in all its spellings as one", () => {
    for (const text of ["non-linear", "nonlinear", "non linear", "Non-Linear"])
      expect(stems(text)).toEqual(["non linear"]);
  });

  test("leaves a short label with what it names", () => {
    expect(stems("Learning: none")).toEqual(["learn non"]);
    expect(stems("learning - none")).toEqual(["learn non"]);
    expect(stems("It never learns anything: it bends")).toHaveLength(2);
  });

  test("leaves a call in one piece, and parts what stands in brackets", () => {
    expect(stems("f(w+h) falls")).toEqual(["f w h fal"]);
    expect(stems("g(f(x)) bends")).toEqual(["g f x bend"]);
    expect(stems("it (the loss) bends")).toHaveLength(3);
  });

  test("begins a clause at “so”, and not where it says how much", () => {
    expect(stems("it bends so it fits")).toHaveLength(2);
    expect(stems("they are so close that it fits")).toHaveLength(1);
  });

  test("keeps a decimal number in one piece", () => {
    expect(stems("at 0.72 and 0,5")).toEqual(["at 0.72 and 0,5"]);
  });

  test("remembers where each word stands in the text", () => {
    const text = "They CAN'T bend!";
    const words = clausesOf(text, (word) => word).flatMap((clause) => clause.words);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(["They", "CAN'T", "CAN'T", "bend"]);
  });

  test("begins one at an “and” that has a subject and a verb of its own on both sides", () => {
    const parts = (text: string) => clausesOf(text, (word) => word).map(({ words }) => words.length);
    expect(parts("it changes and the loss stays flat")).toEqual([2, 5]);
    expect(parts("it changes and stays flat")).toEqual([5]);
    expect(parts("prediction and the loss stay flat")).toEqual([6]);
    expect(parts("it stays flat and the loss too")).toEqual([7]);
    expect(parts("it changes and the loss, which stays")).toEqual([5, 2]);
  });

  test("reads “nothing but” as one, and signs as words", () => {
    const stems = (text: string) => clausesOf(text, (word) => word).map((one) => one.words.map(({ stem }) => stem));
    expect(stems("nothing but lines")).toEqual([["noth", "but", "lin"]]);
    expect(stems("a ≈ b")).toEqual(stems("a nearly equal b"));
    expect(stems("a ~ b")).toEqual(stems("a nearly equal b"));
    expect(stems("error/2h")).toEqual(stems("error over 2h"));
    expect(stems("he/she")).toEqual(stems("he she"));
    expect(stems("+= is it")).toEqual(stems("accumulates is it"));
  });

  test("knows where a sentence begins and where it turns", () => {
    const clauses = clausesOf("One, two but three. Four", (word) => word);
    expect(clauses.map(({ opensSentence, turns }) => [opensSentence, turns])).toEqual([
      [true, false],
      [false, false],
      [false, true],
      [true, false],
    ]);
  });
});

describe("stemOf(word)", () => {
  test.each([
    ["learn", "learns", "learned", "learning"],
    ["improve", "improves", "improved", "improvement"],
    ["linear", "linearity", "linearly"],
    ["stop", "stopped", "stopping"],
    ["boundary", "boundaries"],
  ])("%s and its forms are one word", (...forms) => expect(new Set(forms.map(stemOf)).size).toBe(1));

  test("keeps apart what is not the same", () => {
    expect(stemOf("loss")).not.toBe(stemOf("lose"));
    expect(stemOf("layer")).not.toBe(stemOf("late"));
  });
});

describe("mender(known)", () => {
  const mend = mender(["layer", "linear", "network", "activation", "learn", "curve"]);

  test.each([
    ["netwrok", "network"],
    ["activiation", "activation"],
    ["liner", "liner"],
    ["lern", "learn"],
    ["actvation", "activation"],
    ["layr", "layer"],
    ["linaer", "linear"],
  ])("%s is read as %s", (word, wanted) => expect(mend(word)).toBe(wanted));

  test.each(["later", "course", "chance", "net", "banana"])("%s stays what it is", (word) =>
    expect(mend(word)).toBe(word),
  );
});

describe("isForeign(words)", () => {
  const foreign = (text: string) => isForeign(text.toLowerCase().match(/[\p{L}']+/gu) ?? []);

  test.each([
    "Das Netz lernt nichts",
    "Le réseau n'apprend pas",
    "La red no aprende nada y el error se queda igual",
    "Сеть не учится",
    "网络不会学习",
  ])("%s", (text) => expect(foreign(text)).toBe(true));

  test.each([
    "it bends",
    "for non-linearity",
    "asdf qwer",
    "The naïve network",
    "no learning",
    "de facto it is the same network",
  ])("not %s", (text) => expect(foreign(text)).toBe(false));
});

describe("isWordList(text)", () => {
  test.each([
    "linear collapse curve bend XOR nonlinear",
    "stack, linear, XOR, boundary, curve",
    "same prediction loss flat never learns",
    "digits; rounding; cancel; divide",
  ])("“%s” puts words in a row", (text) => expect(isWordList(text)).toBe(true));

  test.each([
    "nonlinearity",
    "Prediction frozen. Loss frozen.",
    "Outputs: constant. Learning: zero.",
    "same output, flat loss, learns nothing",
    "the loss is flat",
    "it can't bend",
  ])("“%s” claims something", (text) => expect(isWordList(text)).toBe(false));
});
