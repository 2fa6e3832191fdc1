import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readNotebook } from "../drivers/notebook";
import { notebookNames, notebooksFolder } from "../drivers/project";
import { FORM_RULES } from "./formRules";

test("there are notebooks to look at", () => expect(notebookNames).not.toEqual([]));

describe.each(notebookNames)("%s", (name) => {
  test.each(Object.entries(FORM_RULES))("%s", (_, findingsOf) => {
    expect(findingsOf(readNotebook(join(notebooksFolder, name)))).toEqual([]);
  });
});
