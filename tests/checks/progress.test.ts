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
    progress = record(progress, judge("1-predict-half", "below"));
    progress = record(progress, judge("1-forward", undefined));
    const summary = summarise(progress, lesson1);
    expect(summary).toMatchObject({
      all: lesson1.length,
      answered: 3,
      right: 1,
      open: lesson1.length - 3,
    });
    expect(progressSentence(summary)).toBe(`3 of ${lesson1.length} answered, 1 right, ${lesson1.length - 3} open.`);
  });
});

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
    for (const { name } of lesson1) expect(html).toContain(`${name}</td>`);
    expect(html).toContain("Not yet");
    expect(html).toContain("No guess yet");
  });

  test("has a box in the picture for each exercise, hidden from a screen reader, which has the list", () => {
    const picture = /<p aria-hidden="true".*?<\/p>/.exec(html)![0];
    expect(picture.match(/<span/g)).toHaveLength(lesson1.length);
  });
});
