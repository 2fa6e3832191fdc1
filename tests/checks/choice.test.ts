import { describe, expect, test } from "vitest";
import { type ChoiceExercise, optionLetters } from "../../src/checks/choice";
import { exercises, judge } from "../../src/exercises";
import { exerciseCells } from "../drivers/exerciseCells";

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
    (_id, quiz) => {
      const { options } = exerciseCells(quiz);
      const lengths = optionLetters.map((letter) => options[letter]!.length);
      expect(options[quiz.right]!.length).toBeLessThan(Math.max(...lengths));
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(20);
    },
  );

  test.each(quizzes.map((quiz) => [quiz.id, quiz] as const))(
    "%s: the notebook shows a question and four options",
    (_id, quiz) => {
      const { question, options } = exerciseCells(quiz);
      expect(question).toMatch(/^\*\*.+[?.]\*\*$/m);
      expect(Object.keys(options)).toEqual(optionLetters);
      expect(new Set(Object.values(options)).size).toBe(4);
    },
  );

  test.each([...new Set(quizzes.map(({ lesson }) => lesson))])(
    "lesson %i spreads its right options over the letters",
    (lesson) => {
      const places = quizzes.filter((quiz) => quiz.lesson === lesson).map(({ right }) => right);
      expect(new Set(places).size).toBeGreaterThanOrEqual(Math.min(4, places.length) - 1);
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
});
