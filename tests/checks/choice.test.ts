import { describe, expect, test } from "vitest";
import { type ChoiceExercise, optionLetters } from "../../src/checks/choice";
import { exercises, judge } from "../../src/exercises";
import { quizMarkdown } from "../../src/exercises/markdown";

const isChoice = (exercise: object): exercise is ChoiceExercise => "options" in exercise && "right" in exercise;
const quizzes = exercises.filter(isChoice);

describe("quiz questions", () => {
  test.each(quizzes.map((quiz) => [quiz.id, quiz] as const))(
    "%s: one option is right, each has an explanation of its own",
    (id, quiz) => {
      const verdicts = optionLetters.map((letter) => judge(id, letter));
      expect(verdicts.filter(({ status }) => status === "right")).toHaveLength(1);
      expect(new Set(verdicts.map(({ message }) => message)).size).toBe(4);
      for (const { message } of verdicts) expect(message.length).toBeGreaterThan(40);
      expect(judge(id, quiz.right).status).toBe("right");
    },
  );

  test.each(quizzes.map((quiz) => [quiz.id, quiz] as const))(
    "%s: the right option is not the longest, and the lengths are close",
    (_id, { options, right }) => {
      const lengths = optionLetters.map((letter) => options[letter].text.length);
      expect(options[right].text.length).toBeLessThan(Math.max(...lengths));
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(20);
    },
  );

  test("the right option is not always in the same place", () => {
    const places = quizzes.map(({ right }) => right);
    const most = Math.max(...optionLetters.map((letter) => places.filter((place) => place === letter).length));
    expect(most).toBeLessThanOrEqual(Math.ceil(quizzes.length / 2));
  });

  test.each(["?", "", " ? "])("%j is not answered yet", (answer) => {
    expect(judge("1-quiz-forward-pass", answer)).toMatchObject({ status: "open" });
  });

  test("a small letter counts, another one is said to be none", () => {
    expect(judge("1-quiz-forward-pass", "c").status).toBe("right");
    expect(judge("1-quiz-forward-pass", "E")).toMatchObject({
      status: "open",
      mistakeId: "not-an-option",
    });
  });

  test("quizMarkdown shows the question and its options in order", () => {
    const [quiz] = quizzes;
    const lines = quizMarkdown(quiz!).split("\n");
    expect(lines[0]).toBe("**What does the forward pass compute?**");
    expect(lines.slice(2).map((line) => line.slice(0, 8))).toEqual(["- **A**:", "- **B**:", "- **C**:", "- **D**:"]);
  });
});
