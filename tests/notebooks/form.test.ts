import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nbformatFindings } from "../drivers/nbformat";
import { readNotebook } from "../drivers/notebook";
import { notebookNames, notebooksFolder } from "../drivers/project";
import { lessonFile } from "../lessons/lesson";
import { FORM_RULES } from "./formRules";

const paths = notebookNames.map((name) => join(notebooksFolder, name));
const sound = nbformatFindings(paths);

test("there are notebooks to look at", () => expect(notebookNames).not.toEqual([]));

describe.each(notebookNames)("%s", async (name) => {
  const { headings } = (await lessonFile(name, "facts")).facts;

  test("is sound to nbformat, and written as it writes", () => {
    expect(sound[notebookNames.indexOf(name)]).toEqual([]);
  });

  test.each(Object.entries(FORM_RULES))("%s", (_, findingsOf) => {
    expect(findingsOf(readNotebook(join(notebooksFolder, name)), headings)).toEqual([]);
  });
});
