import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FreeTextExercise } from "../../src/checks/freeText";
import type { Verdict } from "../../src/checks/types";
import { exercises, judge } from "../../src/exercises";
import { frozenWeights } from "../../src/exercises/lesson1/frozenWeights";
import { whyActivation } from "../../src/exercises/lesson1/whyActivation";
import { verdictHtml } from "../../src/html/verdict";
import { exerciseCells } from "../drivers/exerciseCells";
import { type LabelledAnswer, splitAnswers } from "./labelled";
import { turnedRound } from "./reading/turnedRound";

const activation = "1-why-activation";
const frozen = "1-frozen-weights";
const reset = "7-why-reset";
const small = "2-why-small";

const asked = exercises.filter((exercise) => exercise.kind === "text") as unknown as FreeTextExercise[];

/** The answers to "1-why-activation" stand in lessons/1/answers/why-activation.ts. */
async function answersTo({ id, lesson }: FreeTextExercise): Promise<readonly LabelledAnswer[]> {
  const file = `lessons/${lesson}/answers/${id.replace(/^\d+-/, "")}.ts`;
  const path = join(import.meta.dirname, "..", file);
  if (!existsSync(path))
    throw new Error(`"${id}" needs tests/${file}: answers of learners, each with a teacher's verdict`);
  return ((await import(path)) as { answers: readonly LabelledAnswer[] }).answers;
}

const sets = await Promise.all(asked.map(async (exercise) => [exercise.id, await answersTo(exercise)] as const));

/** As a teacher would; and a wrong answer that the check cannot read is better left unjudged than guessed at. */
function agrees(id: string, { text, status }: LabelledAnswer): boolean {
  const verdict = judge(id, text);
  return verdict.status === status || (status === "wrong" && verdict.mistakeId === "no-idea-found");
}

function agreement(id: string, answers: readonly LabelledAnswer[]): number {
  return answers.filter((answer) => agrees(id, answer)).length / answers.length;
}

/** Whether a verdict names a mistake in the learner's own words. */
function accuses({ status, quotes, mistakeId }: Verdict): boolean {
  return status !== "open" && quotes !== undefined && mistakeId !== undefined;
}

describe.each(sets)("the labelled answers to %s", (id, answers) => {
  const { tune, heldOut } = splitAnswers(answers);

  test("are many, of every kind, each once, in two halves", () => {
    expect(answers.length).toBeGreaterThanOrEqual(80);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(answers.length);
    for (const half of [tune, heldOut]) {
      expect(half.length).toBeGreaterThanOrEqual(40);
      expect(new Set(half.map(({ status }) => status)).size).toBe(4);
    }
  });

  test("get the verdict of a teacher: all but a few of the half used for tuning", () => {
    expect(agreement(id, tune)).toBeGreaterThanOrEqual(0.95);
  });

  test("get the verdict of a teacher: at least 17 in 20 of the half kept away from tuning", () => {
    expect(agreement(id, heldOut)).toBeGreaterThanOrEqual(0.85);
  });

  test("are never accused of a mistake where they are right, or are no answer, in the half used for tuning", () => {
    const accused = tune.filter(
      ({ text, status }) => status !== "wrong" && status !== "partly" && accuses(judge(id, text)),
    );
    expect(accused).toEqual([]);
  });

  test("are named by their misconception where they are wrong: at least 6 in 10", () => {
    const wrong = answers.filter(({ status }) => status === "wrong");
    const named = wrong.filter(({ text }) => accuses(judge(id, text)));
    expect(named.length / wrong.length).toBeGreaterThanOrEqual(0.6);
  });

  test("earn nothing where they are words in a row", () => {
    for (const { text, style } of answers)
      if (style === "list") expect(judge(id, text).mistakeId, text).toBe("word-list");
  });

  test("never turn from wrong into right", () => {
    for (const { text, status } of answers)
      if (status === "wrong") expect(judge(id, text).status, text.slice(0, 80)).not.toBe("right");
  });
});

describe("the answers as people write them, of the half kept away from tuning", () => {
  const kept = sets.flatMap(([id, answers]) =>
    answers
      .filter(({ half }) => half === "keptAway")
      .map((answer) => ({ id, ...answer, verdict: judge(id, answer.text) })),
  );

  test("get the verdict of a teacher: 4 in 5", () => {
    const same = kept.filter(({ status, verdict }) => verdict.status === status);
    expect(same.length / kept.length).toBeGreaterThanOrEqual(0.8);
  });

  test("are never accused of a mistake where they are right, or are no answer", () => {
    const sound = kept.filter(({ status }) => status === "right" || status === "open");
    expect(sound.filter(({ verdict }) => accuses(verdict)).map(({ text }) => text)).toEqual([]);
  });
});

describe("answers that turn a sentence round, kept away from tuning", () => {
  const turned = Object.entries(turnedRound).flatMap(([id, answers]) =>
    answers.map(([status, text]) => ({ id, status, text, verdict: judge(id, text) })),
  );

  test("are never called right where they are wrong", () => {
    const credited = turned.filter(({ status, verdict }) => status === "wrong" && verdict.status === "right");
    expect(credited.map(({ text }) => text)).toEqual([]);
  });

  test("are never accused of a mistake, and never refused, where they are right", () => {
    const right = turned.filter(({ status }) => status === "right");
    const refused = right.filter(({ verdict }) => verdict.status === "wrong" || accuses(verdict));
    expect(refused.map(({ text }) => text)).toEqual([]);
  });

  test("get the verdict of a teacher: 2 in 3, for they are hard to read", () => {
    const same = turned.filter(({ id, status, text }) => agrees(id, { status, text }));
    expect(same.length / turned.length).toBeGreaterThanOrEqual(2 / 3);
  });
});

const misconceptions: [id: string, mistakeId: string, text: string][] = [
  [activation, "faster", "to make it faster"],
  [activation, "positive", "to keep numbers positive"],
  [activation, "makes-linear", "activation functions make it linear"],
  [activation, "squash", "to get values between 0 and 1"],
  [activation, "overfitting", "They prevent overfitting."],
  [activation, "not-needed", "They are optional."],
  [activation, "learning", "because of backpropagation"],
  [activation, "switch", "It decides if the neuron fires"],
  [activation, "accuracy", "so that the accuracy is better"],
  [frozen, "slowly", "the network still learns slowly"],
  [frozen, "every-input", "It gives the same output for all inputs."],
  [frozen, "loss-falls", "The loss decreases."],
  [frozen, "loss-rises", "The error grows."],
  [frozen, "breaks", "The program crashes."],
  [frozen, "overfits", "it overfits"],
  [frozen, "forgets", "It forgets what it has learned."],
  [frozen, "faster", "The network is faster then."],
  [frozen, "bias-instead", "the bias learns instead"],
  [reset, "memory", "to save memory"],
  [reset, "faster", "To make it faster."],
  [reset, "weights-reset", "because the weights have to start at 0"],
  [reset, "vanishing", "to prevent vanishing gradients"],
  [reset, "overfitting", "to avoid overfitting"],
  [reset, "crash", "otherwise the program crashes"],
  [reset, "minimum-zero", "Because the gradient is 0 at the minimum."],
  [reset, "habit", "because PyTorch requires it"],
  [reset, "nan", "Because the loss would become NaN"],
  [reset, "memory", "so that the graph can be garbage collected"],
  [small, "slower", "the step is too small and training takes forever"],
  [small, "bend", "A smaller h makes the line closer to the tangent"],
  [small, "zero-divided", "you divide zero by something tiny"],
];

describe("misconceptions", () => {
  test.each(misconceptions)("%s: %s in “%s”", (id, mistakeId, text) => {
    const verdict = judge(id, text);
    expect(verdict).toMatchObject({ status: "wrong", mistakeId });
    expect(verdict.message).toContain(`You write “${text.replace(/\.$/, "")}”.`);
    expect(verdict.message).toMatch(/\?|\.$/);
  });

  test("earn no idea by their own words; the other part of the sentence does", () => {
    const ideasIn = (id: string, text: string) => judge(id, text).quotes?.map(({ words }) => words);
    expect(ideasIn(frozen, "The prediction is the same for every input")).toEqual([]);
    expect(ideasIn(small, "digits cancel and training takes longer")).toEqual(["digits cancel"]);
    expect(ideasIn(frozen, "The loss and the error decrease and are the same")).toEqual([]);
  });

  test("beside a full answer: it stays right, what is false gets a remark, and what is harmless none", () => {
    const full = "They add non-linearity, so that layers do not collapse into one.";
    expect(judge(activation, full).status).toBe("right");
    expect(judge(activation, `${full} They squash the output between 0 and 1.`).message).toBe(whyActivation.praise);
    const { status, message } = judge(activation, `${full} They make it faster.`);
    expect(status).toBe("right");
    expect(message).toContain("Is “They make it faster” meant as a reason too? Speed is not the reason");
  });
});

describe("negation", () => {
  const bends = (text: string) => judge(activation, text).quotes?.some(({ idea }) => idea.includes("bends")) ?? false;

  test.each([
    "Without activations it can NOT bend.",
    "It can't bend without an activation function.",
    "If there was no sigmoid, the network couldn't curve.",
    "Otherwise the network is linear.",
    "The network would be linear without them.",
    "They make sure it is not linear.",
    "It should not only be linear.",
    "w/o activation its just a straight line",
  ])("“%s” says that activations bend", (text) => expect(bends(text)).toBe(true));

  test.each([
    "Activation functions make it linear.",
    "Activations can not bend anything.",
    "Without activation functions the network is not linear.",
    "They don't add non-linearity.",
    "Without activations it can bend.",
  ])("“%s” does not", (text) => {
    expect(bends(text)).toBe(false);
    expect(judge(activation, text).status).not.toBe("right");
  });

  test("“non” denies the one word after it", () => {
    expect(judge(activation, "They make it non-linear and bend it")).toMatchObject({
      status: "partly",
    });
    expect(judge(activation, "They make it non-linear and bend it").mistakeId).toBeUndefined();
    expect(judge(activation, "They make it non-linear").count).toBe("1 of 3 ideas found in this answer; 2 are enough");
  });

  test("does not reach past its own clause", () => {
    expect(judge(frozen, "It does not learn and the loss stays the same").status).toBe("right");
    expect(judge(frozen, "The weights never change, it learns").status).toBe("wrong");
    expect(judge(frozen, "It never stops learning").status).toBe("wrong");
    expect(judge(frozen, "It stops learning, and the loss is flat").status).toBe("right");
  });

  test("two claims that exclude each other are said to", () => {
    const verdict = judge(activation, "They make it linear. They make it non-linear.");
    expect(verdict).toMatchObject({ status: "partly", mistakeId: "contradiction" });
    expect(verdict.message).toContain("cannot both be true. You write “They make it linear”");
  });
});

describe("what the learner gets back", () => {
  test("their own words for each idea, and a question for each that is missing", () => {
    const verdict = judge(frozen, "Well... the netwrok never LEARNS anything!");
    expect(verdict.status).toBe("partly");
    expect(verdict.quotes).toEqual([{ idea: "nothing is learned", words: "the netwrok never LEARNS anything" }]);
    expect(verdict.questions).toHaveLength(2);
    expect(verdict.count).toBe("1 of 3 ideas found in this answer; 2 are enough");
  });

  test("no question about the idea that they have just named", () => {
    const { questions } = judge(activation, "to separate things that no single line can separate");
    expect(questions).toHaveLength(2);
    expect(questions!.join()).not.toContain("no straight line");
  });

  test("no verdict where nothing that the check knows is in the words, but the way to the solution", () => {
    const verdict = judge(frozen, "The forward pass does something with all of its numbers.");
    expect(verdict).toMatchObject({ status: "open", mistakeId: "no-idea-found" });
    expect(verdict.message).toContain("It may well be right: compare it with the solution");
    expect(verdict.questions).toHaveLength(3);
  });

  test("no “it may well be right” for a few bare words", () => {
    const { status, message } = judge(small, "digits");
    expect(status).toBe("open");
    expect(message).toContain("Say it in a whole sentence");
    expect(message).not.toContain("may well be right");
  });

  test("no word of a later lesson, in lesson 1", () => {
    for (const { ideas, misconceptions } of [whyActivation, frozenWeights]) {
      const shown = [...ideas.map(({ question }) => question), ...misconceptions.map(({ message }) => message)];
      expect(shown.join(" ")).not.toMatch(/epoch|relu|tanh/i);
    }
  });

  test("no remark on what is beside the point once an idea is found", () => {
    const beside = "They squash the output";
    expect(judge(activation, `${beside}.`).mistakeId).toBe("squash");
    expect(judge(activation, `${beside}. They bend the line.`)).toMatchObject({ status: "partly" });
    expect(judge(activation, `${beside}. They bend the line.`).mistakeId).toBeUndefined();
  });

  test("full marks for one sound proof, and that it is one", () => {
    const verdict = judge(activation, "two linear functions in a row are again a linear function");
    expect(verdict).toMatchObject({ status: "right", count: "One sound proof is enough" });
    expect(verdict.quotes).toEqual([
      {
        idea: "linear after linear is linear again, so many layers are one",
        words: "two linear functions in a row are again a linear function",
      },
    ]);
    expect(judge(activation, "The layers are linear.").status).not.toBe("right");
  });

  test("one idea for words that say one: to learn what is curved is not yet to say what bends", () => {
    for (const text of ["So that the network can learn non-linear things.", "Otherwise it can't learn curves."])
      expect(judge(activation, text).count, text).toMatch(/^1 of 3 ideas/);
  });

  test("the plain word that the check can be mistaken, and never the solution", () => {
    for (const text of ["to bend", "to make it faster"]) {
      const verdict = judge(activation, text);
      expect(verdict.note).toContain("it can be mistaken");
      expect(JSON.stringify(verdict)).not.toContain("XOR");
    }
  });

  test("no question more once the answer is full", () => {
    expect(judge(frozen, "It never learns. The loss stays flat.").questions).toBeUndefined();
  });

  test("escaped words, whatever they are", () => {
    const html = verdictHtml(judge(activation, `they bend <img src=x onerror="alert(1)">`));
    expect(html).toContain("bend &lt;img src=x onerror");
    expect(html).not.toContain("<img");
  });
});

describe("the question in the notebook", () => {
  test.each(asked)("$id is the one that is checked, and says how much is enough", (exercise) => {
    const { question, wanted, enough } = exercise;
    expect(exerciseCells(exercise).question).toContain(`${question} ${wanted}\n`);
    expect(wanted).toMatch(new RegExp(["one", "two", "three"][enough - 1]!, "i"));
  });
});

describe("answers that are none", () => {
  const table: [text: unknown, expected: object][] = [
    ["", { status: "open" }],
    [" \n ", { status: "open" }],
    ["...", { status: "open" }],
    ["TODO", { status: "open" }],
    ["I don't know", { status: "open", mistakeId: "unsure" }],
    ["Ohne sie bleibt alles linear und das Netz lernt keine Kurven.", { status: "open", mistakeId: "not-english" }],
    ["没有激活函数，网络就是线性的。", { status: "open", mistakeId: "not-english" }],
    ["Weil sonst alles linear ist", { status: "open", mistakeId: "not-english" }],
    ["parce que sinon c'est linéaire", { status: "open", mistakeId: "not-english" }],
    ["linear collapse curve bend XOR nonlinear", { status: "open", mistakeId: "word-list" }],
    ["linear, collapse, curve, XOR", { status: "open", mistakeId: "word-list" }],
    ["Adds curves, solves XOR.", { status: "right" }],
    ["I like pizza.", { status: "open", mistakeId: "no-idea-found" }],
    ["Why do neural networks need activation functions?", { status: "wrong", mistakeId: "question-repeated" }],
    [
      "Why do neural networks need activation functions? Two reasons are enough.",
      { status: "wrong", mistakeId: "question-repeated" },
    ],
    [42, { status: "open", mistakeId: "not-a-text" }],
    [["it", "bends"], { status: "open", mistakeId: "not-a-text" }],
  ];

  test.each(table)("%j", (text, expected) => expect(judge(activation, text)).toMatchObject(expected));
});

describe("long answers", () => {
  const endless: [name: string, text: string][] = [
    ["one word of 100,000 letters", "a".repeat(100_000)],
    ["100,000 breaks", ".".repeat(100_000)],
    ["negations only", "not ".repeat(25_000)],
    ["the first word of many patterns", "linear ".repeat(15_000)],
    ["misspelt words, all different", Array.from({ length: 10_000 }, (_, i) => `linaer${i}x`).join(" ")],
    ["apostrophes", "n't'".repeat(25_000)],
    ["spaces", " ".repeat(1_000_000)],
    ["a million letters without sense", "they bend purple pancakes not ".repeat(36_000)],
  ];

  // Where reading took a time that grows faster than the text, these would take hours.
  test.each(endless)("%s: get a verdict all the same", (_name, text) => {
    for (const id of [activation, frozen]) expect(judge(id, text).status).not.toBe("right");
  });

  test("are read up to 20,000 characters, and that is said", () => {
    const text = `They bend the line. ${"I read it twice. ".repeat(2_000)}`;
    expect(judge(activation, text).note).toMatch(/^Only the first 20000 characters were read\./);
  });

  test("are quoted in short", () => {
    const verdict = judge(activation, `they bend ${"and turn ".repeat(500)}`);
    expect(verdict.quotes![0]!.words.length).toBeLessThanOrEqual(90);
  });
});
