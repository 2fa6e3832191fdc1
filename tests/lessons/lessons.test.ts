// Says what a lesson still lacks, file by file.
import { describe, expect, test } from "vitest";
import { exercises } from "../../src/exercises";
import { notebookNames } from "../drivers/project";
import { lessonFile, lessonNumber, missingFiles } from "./lesson";

describe.each(notebookNames)("the lesson of %s", (name) => {
  test("has its files", () => expect(missingFiles(name)).toEqual([]));

  test("has exercises in src/exercises", () => {
    const own = exercises.filter(({ lesson }) => lesson === lessonNumber(name));
    expect(own, `${name} needs exercises of its own, listed in src/exercises/index.ts`).not.toEqual([]);
  });
});

test("the numbers of the lessons are 1, 2 and so on", () => {
  expect(notebookNames.map(lessonNumber)).toEqual(notebookNames.map((_, i) => i + 1));
});

describe("a lesson without files", () => {
  const name = "99-not-written.ipynb";

  test("is told which to write", async () => {
    expect(missingFiles(name)).toHaveLength(3);
    await expect(lessonFile(name, "facts")).rejects.toThrow(
      "99-not-written.ipynb needs tests/lessons/99/facts.ts: numbers that a run of the notebook must show",
    );
  });
});
