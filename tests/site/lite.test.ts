// Lesson 1 in JupyterLite, in the order in which a learner meets it: run, answered, stopped, found again, without a network.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { knownJupyterLite } from "../../scripts/site/lite.mjs";
import { forward } from "../../src/exercises/lesson1/forward";
import { exerciseCells, solved } from "../drivers/exerciseCells";
import { hasBrowser } from "../drivers/lab";
import { reveal, type LabPage, type OpenNotebook } from "../drivers/labPage";
import { startLite, type Lite } from "../drivers/lite";
import { readNotebook, sourceOf } from "../drivers/notebook";
import { notebooksFolder, root } from "../drivers/project";

const lesson = "01-one-neuron.ipynb";
const { notebook } = readNotebook(join(notebooksFolder, lesson));
const practice = sourceOf(notebook.cells.find(({ id }) => id === "practice-cell")!);

/** In the page: how many files the service worker has kept so far. */
async function countKeptFiles(): Promise<number> {
  const [name] = await caches.keys();
  return name === undefined ? 0 : (await (await caches.open(name)).keys()).length;
}

test("the extension knows the version of JupyterLite that is installed", () => {
  const [, pinned] = /^jupyterlite-core==(\S+)/m.exec(readFileSync(join(root, "requirements.txt"), "utf8"))!;
  const advice = "See that the tests below pass with the new version, then name it in scripts/site/lite.mjs.";
  expect(pinned, advice).toBe(knownJupyterLite);
});

describe.skipIf(!hasBrowser)("lesson 1 in JupyterLite", () => {
  let lite: Lite;
  let labPage: LabPage;
  let open: OpenNotebook;

  beforeAll(async () => {
    lite = await startLite();
    labPage = await lite.newPage();
    open = await labPage.open(lesson, notebook);
  });
  afterAll(() => lite?.[Symbol.asyncDispose]());

  const textOf = async (id: string) => (await open.output(id).textContent())!.replace(/\u00a0/g, " ");

  test("opens with its kernel, and without a question in front of it", async () => {
    expect(await labPage.page.locator(".lm-TabBar-tab.jp-mod-current").first().innerText()).toContain("one-neuron");
    expect(await labPage.page.locator(".jp-Dialog, .jp-toast, .Toastify__toast").count()).toBe(0);
    expect(await labPage.page.locator(".jp-DirListing-item").allInnerTexts()).not.toContain("_page");
  });

  test("stands in one column, as wide as the figures", async () => {
    const box = await open.cell("title").locator(".jp-Cell-inputWrapper").boundingBox();
    expect(box!.width).toBeLessThanOrEqual(916);
  });

  test("runs from first to last, and every figure is live", async () => {
    await open.runAll();
    expect(await open.figures.count()).toBeGreaterThan(8);
    expect(labPage.complaints).toEqual([]);
  });

  test("judges an answer", async () => {
    const wrong = "return inputs[0] * weights[0] + inputs[1] * weights[1] + bias;";
    await open.edit("forward-answer", "return undefined; // your code", wrong);
    await open.run("forward-answer");
    expect(await textOf("forward-answer")).toContain("✘ Not yet");
    const { stub } = exerciseCells(forward);
    await open.edit("forward-answer", stub.replace("return undefined; // your code", wrong), solved(forward));
    await open.run("forward-answer");
    expect(await textOf("forward-answer")).toContain("✔ Right");
  });

  test("ends an endless loop with the stop button, and the names of the cells before are back", async () => {
    await open.edit("practice-cell", practice, "while (true) {}");
    const running = open.run("practice-cell");
    await open.panel.locator('.jp-Notebook-ExecutionIndicator[data-status="busy"]').waitFor();
    await open.panel.locator('[data-jp-item-name="interrupt"]').click();
    await running;
    expect(await textOf("practice-cell")).toContain("Stopped: the stop button ended this cell");
    await open.edit("practice-cell", "while (true) {}", "weights");
    await open.run("practice-cell");
    expect(await textOf("practice-cell")).toContain("[ 0.4, 0.7 ]");
  });

  test("offers names with Tab, and explains one with Shift+Tab", async () => {
    const { page } = labPage;
    const code = open.cell("practice-cell").locator(".cm-content");
    await open.edit("practice-cell", "weights", "weig");
    await code.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Tab");
    await page.locator(".jp-Completer-item").getByText("weights", { exact: true }).click();
    await expect.poll(() => code.textContent()).toBe("weights");
    await page.keyboard.press("Shift+Tab");
    await expect.poll(() => page.locator(".jp-Tooltip").textContent()).toContain("number[]");
    await page.keyboard.press("Escape");
    await open.edit("practice-cell", "weig", practice);
  });

  test("keeps the answer when the page is loaded again", async () => {
    await open.save();
    await open.reload();
    expect(await textOf("forward-answer")).toContain("✔ Right");
    await reveal(open.cell("forward-answer"));
    expect(await open.cell("forward-answer").locator(".cm-content").textContent()).toContain("weights");
  });

  test("forgets all names at a restart, and runs from the top", async () => {
    await labPage.menu("Kernel", "Restart Kernel…");
    await labPage.page.locator(".jp-Dialog .jp-mod-accept").click();
    await open.run("step-2-by-hand");
    expect(await textOf("step-2-by-hand")).toContain("Cannot find name 'inputs'");
    await open.runAll();
    expect(await textOf("forward-answer")).toContain("✔ Right");
  });

  test("works without a network after this first visit", async () => {
    await expect.poll(() => labPage.page.evaluate(countKeptFiles), { timeout: 200_000 }).toBe(lite.fileCount);
    await open.save(); // with other counts than the next run gives
    await lite.endServer();
    await open.reload();
    await open.runAll();
    expect(await textOf("forward-answer")).toContain("✔ Right");
    const other = "02-check-the-gradient.ipynb";
    const second = await lite.newPage();
    const opened = await second.open(other, readNotebook(join(notebooksFolder, other)).notebook);
    await opened.runAll();
    expect(await opened.figures.count()).toBeGreaterThan(3);
    expect(second.complaints).toEqual([]);
  });
});
