// Every lesson page in a browser: all cells run, and nothing goes wrong.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser } from "../drivers/lab";
import { isCode, readNotebook } from "../drivers/notebook";
import { notebookNames, notebooksFolder, shortName } from "../drivers/project";
import { type Site, startSite } from "./lessonPage";

describe.skipIf(!hasBrowser)("the page of", () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site?.[Symbol.asyncDispose]());

  test.each(notebookNames)("%s runs from first to last, and its figures live", async (name) => {
    const { notebook } = readNotebook(join(notebooksFolder, name));
    const ids = notebook.cells.filter(isCode).map(({ id }) => id);
    const lesson = await site.open(shortName(name));
    await lesson.runAll();
    const counts = await Promise.all(ids.map((id) => lesson.count(id)));
    expect(counts).toEqual(ids.map((_, place) => `[${place + 1}]`));
    expect(await lesson.page.locator(".shown-stderr").allTextContents()).toEqual([]);
    await expect.poll(() => lesson.liveFigures.count()).toBe(await lesson.figures.count());
    expect(await lesson.figures.count()).toBeGreaterThan(0);
    expect(await lesson.sideways()).toBeLessThanOrEqual(0);
    expect(lesson.complaints).toEqual([]);
    await lesson.page.context().close();
  });
});
