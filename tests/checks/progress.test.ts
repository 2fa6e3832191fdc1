import { describe, expect, test } from "vitest";
import { judge } from "../../src/exercises";
import { lesson1 } from "../../src/exercises/lesson1";
import { noProgress, record, summarise } from "../../src/checks/progress";
import { progressHtml, progressSentence } from "../../src/html/progress";

describe("record(progress, verdict)", () => {
  test("keeps the latest status of each exercise, and changes nothing in place", () => {
    const once = record(noProgress, judge("1-quiz-forward-pass", "C"));
    const twice = record(once, judge("1-quiz-forward-pass", "A"));
    expect(once).toEqual({ "1-quiz-forward-pass": "right" });
    expect(twice).toEqual({ "1-quiz-forward-pass": "wrong" });
    expect(noProgress).toEqual({});
  });

  test("ignores an exercise that does not exist", () => {
    expect(record(noProgress, judge("1-none", 0))).toEqual({});
  });
});

describe("summarise(progress, exercises)", () => {
  test("counts what is answered, right and open", () => {
    let progress = record(noProgress, judge("1-quiz-forward-pass", "C"));
    progress = record(progress, judge("1-quiz-weight-updates", "A"));
    progress = record(progress, judge("1-predict-half", "above")); // a guess that comes true is no right answer
    progress = record(progress, judge("1-forward", undefined));
    const summary = summarise(progress, lesson1);
    expect(summary).toMatchObject({
      all: lesson1.length,
      answered: 3,
      right: 1,
      open: lesson1.length - 3,
    });
    const first = summary.rows.find(({ status }) => status === "open")!;
    expect(summary.guessed).toBe(1);
    expect(progressSentence(summary)).toBe(
      `3 of ${lesson1.length} answered, 1 right (guesses are not counted). Next: ${first.name}.`,
    );
    const quiz = summarise(record(noProgress, judge("1-quiz-forward-pass", "C")), lesson1);
    expect(progressSentence(quiz)).toMatch(new RegExp(`^1 of ${lesson1.length} answered, 1 right\\. Next: `));
  });
});

const guesses = lesson1.filter(({ kind }) => kind === "prediction").length;

describe("progressHtml(summary, title)", () => {
  const html = progressHtml(
    summarise(
      record(
        noProgress,
        judge("1-forward", () => 0),
      ),
      lesson1,
    ),
    "Lesson 1",
  );

  test("names every exercise with its status in words", () => {
    for (const { name } of lesson1) expect(html).toContain(`${name}<span`);
    expect(html).toContain("Not yet");
    expect(html).toContain("No guess yet");
  });

  test("groups them, and counts what is done in each group", () => {
    expect(html).toContain(`Guesses (0 of ${guesses})`);
    expect(html).toMatch(/Exercises \(1 of \d+\)/);
    expect(html.match(/<li/g)).toHaveLength(lesson1.length);
  });

  test("says what comes next, and reproaches nobody", () => {
    expect(progressSentence(summarise(noProgress, lesson1))).toBe(
      `${lesson1.length} questions are waiting. Next: ${lesson1[0]!.name}.`,
    );
    const all = Object.fromEntries(lesson1.map(({ id }) => [id, "right" as const]));
    expect(progressSentence(summarise(all, lesson1))).toBe(
      `all ${lesson1.length} answered, ${lesson1.length - guesses} of ${lesson1.length - guesses} exercises and quiz questions right. Well done.`,
    );
  });
});
