import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { startKernel } from "../../drivers/kernel";
import { readNotebook } from "../../drivers/notebook";
import { complaints, runCells } from "../../drivers/notebookRun";
import { copyProject, notebookNames, notebooksFolder, tempFolder } from "../../drivers/project";
import { lessonFile } from "../../lessons/lesson";
import { numberFindings } from "./accounts";
import { claimFindings } from "./claims";
import { distorted } from "./distorted";
import { resultsOf, type Results } from "./results";

const lessons = notebookNames.map((name) => readNotebook(join(notebooksFolder, name)));

/** One run of every notebook by the real kernel, all at the same time. */
const runs = new Map<string, Results>();

// Twenty seconds of work; a busy machine may need a few times that.
beforeAll(async () => {
  await Promise.all(
    lessons.map(async (file) => {
      using folder = tempFolder("prose");
      await using kernel = await startKernel({ folder: join(copyProject(folder.path), "notebooks") });
      const showing = await runCells(kernel, file.notebook.cells);
      expect(complaints(file.notebook, showing)).toEqual([]);
      runs.set(file.name, resultsOf(file, showing));
    }),
  );
}, 240_000);

describe.each(lessons)("the prose of $name", async (file) => {
  const { claims: kept } = await lessonFile(file.name, "claims");
  const quoteOf = (finding: string) => /^.*?: ".*?": /.exec(finding)?.[0];

  test("says nothing that the run or the sources do not bear out", () => {
    expect(claimFindings(runs.get(file.name)!, kept)).toEqual([]);
  });

  test("has no proof from the run that would hold for another run", () => {
    const needTheRun = claimFindings(resultsOf(file, new Map()), kept).map(quoteOf);
    const other = claimFindings(distorted(runs.get(file.name)!), kept).map(quoteOf);
    expect(needTheRun).not.toEqual([]);
    expect(needTheRun.filter((quote) => !other.includes(quote))).toEqual([]);
  });

  test("has no number that is not in the run, in the code or proven", () => {
    expect(numberFindings(runs.get(file.name)!, kept)).toEqual([]);
  });
});
