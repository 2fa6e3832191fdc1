// What a learner does on a lesson page, and finds again.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type axe from "axe-core";
import { forward } from "../../src/exercises/lesson1/forward";
import { exerciseCells, solved } from "../drivers/exerciseCells";
import { hasBrowser } from "../drivers/lab";
import { nbformatFindings } from "../drivers/nbformat";
import { type Notebook, readNotebook, sourceOf } from "../drivers/notebook";
import { notebooksFolder } from "../drivers/project";
import { type LessonPage, type Site, startSite, walkThrough } from "./lessonPage";

const name = "01-one-neuron";
const { notebook } = readNotebook(join(notebooksFolder, `${name}.ipynb`));
const committed = (id: string) => sourceOf(notebook.cells.find((cell) => cell.id === id)!);
const { answerCell, stub } = exerciseCells(forward);
const rightAnswer = answerCell.replace(stub, solved(forward));

describe.skipIf(!hasBrowser)("a learner in lesson 1", () => {
  let site: Site;
  let lesson: LessonPage;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site?.[Symbol.asyncDispose]());

  const textOf = async (id: string) => (await lesson.output(id).textContent())!.replace(/\u00a0/g, " ");
  const press = async (...keys: string[]) => {
    for (const key of keys) await lesson.page.keyboard.press(key);
  };
  const focused = () =>
    lesson.page.evaluate(() => {
      const active = document.activeElement!;
      return { cell: active.closest("section")?.id, isEditor: active.matches(".cm-content") };
    });

  describe("with the lesson run", () => {
    beforeAll(async () => {
      lesson = await site.open(name);
      await lesson.runAll();
    });

    test("answers, is judged, and sees the progress above follow", async () => {
      expect(await textOf("progress-display")).toContain("questions are waiting");
      await lesson.edit("forward-answer", rightAnswer);
      await lesson.run("forward-answer");
      expect(await textOf("forward-answer")).toContain("✔ Right");
      expect(await textOf("progress-display")).toContain("1 right");
    });

    test("edits a weight: sum and picture follow", async () => {
      await lesson.edit("step-1-values", committed("step-1-values").replace("[0.4, 0.7]", "[2.4, 0.7]"));
      await lesson.run("step-1-values", "step-2-by-hand");
      expect(await textOf("step-2-by-hand")).toContain("= 1.96 ");
      await lesson.edit("step-1-values", committed("step-1-values"));
      await lesson.run("step-1-values", "step-2-by-hand");
      expect(await textOf("step-2-by-hand")).toContain("= 0.96 ");
    });

    test("stops a loop that never ends, and the names are back", async () => {
      const height = () => lesson.output("step-3-predict").evaluate((element) => element.clientHeight);
      const before = await height();
      await lesson.edit("step-3-predict", "for (;;) {}");
      await lesson.begin("step-3-predict");
      await expect.poll(lesson.state).toBe("running");
      expect([await height(), before > 0]).toEqual([before, true]); // the page below does not jump
      await lesson.button("Stop").click();
      await lesson.atRest();
      expect(await textOf("step-3-predict")).toContain("Stopped: the stop button ended this cell");
      await lesson.run("step-2-by-hand");
      expect(await textOf("step-2-by-hand")).toContain("weightedSum: 0.96");
    });

    test("has what waits behind a stopped cell not run", async () => {
      const before = await lesson.count("quiz-forward-pass-answer");
      await lesson.begin("step-3-predict");
      await lesson.begin("quiz-forward-pass-answer");
      expect(await lesson.count("quiz-forward-pass-answer")).toBe("[*]");
      await lesson.button("Stop").click();
      await lesson.atRest();
      expect(await lesson.count("quiz-forward-pass-answer")).toBe(before);
      await lesson.edit("step-3-predict", committed("step-3-predict"));
    });

    test("puts markup into a cell, and reads it as text", async () => {
      await lesson.edit("step-3-predict", "`<img src=x onerror=alert(1)>`");
      await lesson.run("step-3-predict");
      expect(await textOf("step-3-predict")).toContain("<img src=x onerror=alert(1)>");
      expect(await lesson.output("step-3-predict").locator("img").count()).toBe(0);
    });

    test("restarts: no cell counts as run, and a cell that needs the others offers to run them", async () => {
      await lesson.edit("step-3-predict", committed("step-3-predict"));
      await lesson.button("Restart").click();
      await lesson.atRest();
      expect(await lesson.count("hill-picture")).toBe("[ ]");
      await lesson.run("hill-picture");
      expect(await textOf("hill-picture")).toContain("Cannot find name 'neuron'");
      await lesson.cell("hill-picture").getByRole("button", { name: "Run the cells above first" }).click();
      await lesson.output("hill-picture").locator('figure[data-state="live"]').waitFor();
      await lesson.atRest();
      expect(await lesson.count("step-1-values")).toMatch(/\d/);
      expect(await lesson.count("progress-display")).toBe("[ ]");
    });

    test.each(["light", "dark"] as const)("meets no barrier that axe knows, on a %s page", async (colorScheme) => {
      await lesson.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await lesson.page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
      const { violations } = await lesson.page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    });

    test("has met no error of the page, and asked no other machine", () => {
      expect(lesson.complaints).toEqual([]);
    });
  });

  describe("at the beginning", () => {
    beforeEach(async () => {
      await lesson?.page.context().close();
      lesson = await site.open(name);
    });

    test("runs a cell before the kernel is ready: it waits, and then it runs", async () => {
      let letGo = () => {};
      const held = new Promise<void>((resolve) => (letGo = resolve));
      await lesson.page.route("**/kernel/types.json", (route) => held.then(() => route.continue()));
      await lesson.reload();
      await lesson.begin("step-1-values");
      expect([await lesson.count("step-1-values"), await lesson.state()]).toEqual(["[*]", "getting ready"]);
      letGo();
      await lesson.cell("step-1-values").locator(".cell-count", { hasText: "[1]" }).waitFor();
      expect(await textOf("step-1-values")).toContain("x1 = 0.5");
    });

    test("walks from the first cell to the last with Shift+Enter alone", async () => {
      await walkThrough(lesson, notebook);
      await expect.poll(() => lesson.liveFigures.count()).toBe(await lesson.figures.count());
      expect(await lesson.figures.count()).toBeGreaterThan(0);
      expect(lesson.complaints).toEqual([]);
    });

    test("completes with Tab: one match at once, several to choose from, and nothing where a line begins", async () => {
      await lesson.edit("step-3-predict", 'import { weightedSumF } from "../src"');
      await press("Home", ...Array<string>(21).fill("ArrowRight"), "Tab");
      await expect.poll(() => lesson.source("step-3-predict")).toContain("{ weightedSumFormula }");
      await lesson.edit("step-3-predict", 'const guess: "below" | "above" | "?" = ""');
      await press("ArrowLeft", "Tab");
      const choices = lesson.page.getByRole("listbox").getByRole("option");
      await choices.first().waitFor();
      expect((await choices.allTextContents()).sort()).toEqual(["?", "above", "below"]);
      while (!(await choices.filter({ hasText: "above" }).getAttribute("aria-selected"))) await press("ArrowDown");
      await press("Tab");
      expect(await lesson.source("step-3-predict")).toContain('= "above"');
      await press("End", "Enter", "Tab");
      await lesson.page.keyboard.insertText("1");
      expect(await lesson.source("step-3-predict")).toMatch(/\n  1$/);
    });

    test("reads type and doc comment with Shift+Tab, and closes it with Escape", async () => {
      await lesson.cell("step-2-by-hand").locator(".cm-content").click();
      await press("Control+Home", ...Array<string>(11).fill("ArrowRight"), "Shift+Tab");
      const tip = lesson.page.locator(".cell-tip");
      await tip.waitFor();
      expect(await tip.textContent()).toMatch(/function weightedSum\(inputs: .*Weighted sum, the first of a neuron's/s);
      const said = lesson.page.locator('p[aria-live="polite"]');
      expect(await said.textContent()).toContain("Weighted sum, the first of a neuron's two steps");
      await press("Escape");
      expect(await tip.count()).toBe(0);
      expect((await focused()).isEditor).toBe(true);
    });

    test("leaves an editor with Escape and Tab, forwards and backwards", async () => {
      await lesson.cell("step-1-values").locator(".cm-content").click();
      await press("Escape", "Shift+Tab");
      expect(await focused()).toEqual({ cell: "step-1-values", isEditor: false });
      await press("Tab");
      expect(await focused()).toEqual({ cell: "step-1-values", isEditor: true });
      await press("Escape", "Tab");
      expect((await focused()).isEditor).toBe(false);
    });

    test("has Tab back in the editor as soon as something is typed after Escape", async () => {
      await lesson.cell("step-1-values").locator(".cm-content").click();
      await press("Escape", "Control+Home", "Enter", "ArrowUp", "Tab");
      await lesson.page.keyboard.insertText("1;");
      expect(await lesson.source("step-1-values")).toMatch(/^ {2}1;\n/);
    });

    test("finds an answer again after loading the page, puts it back, and undoes that", async () => {
      await lesson.edit("forward-answer", rightAnswer);
      await lesson.reload();
      expect(await lesson.source("forward-answer")).toBe(rightAnswer);
      expect(await lesson.source("step-1-values")).toBe(committed("step-1-values"));
      const putBack = lesson.cell("forward-answer").getByRole("button", { name: "Put back" });
      await lesson.cell("forward-answer").hover();
      await putBack.click();
      expect([await lesson.source("forward-answer"), await putBack.count()]).toEqual([committed("forward-answer"), 0]);
      await lesson.edit("forward-answer", rightAnswer);
      await lesson.edit("step-3-predict", "");
      await lesson.button("Put all back").click();
      expect(await lesson.source("forward-answer")).toBe(committed("forward-answer"));
      await lesson.button("Undo").click();
      expect(await lesson.source("forward-answer")).toBe(rightAnswer);
      await lesson.button("Put all back").click();
      await lesson.reload();
      expect(await lesson.source("forward-answer")).toBe(committed("forward-answer"));
    });

    test("is told of a corrected cell, looks at it, and goes back to the own text", async () => {
      await lesson.edit("forward-answer", rightAnswer);
      await lesson.page.evaluate((older) => {
        const key = Object.keys(localStorage).find((each) => each.endsWith("#forward-answer"))!;
        localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)!), from: older }));
      }, "an older cell");
      await lesson.reload();
      const choose = (name: string) => lesson.cell("forward-answer").getByRole("button", { name }).click();
      await choose("Show the new one");
      expect(await lesson.source("forward-answer")).toBe(committed("forward-answer"));
      await choose("Back to yours");
      expect(await lesson.source("forward-answer")).toBe(rightAnswer);
      await choose("Keep yours");
      await lesson.reload();
      expect(await lesson.cell("forward-answer").locator(".cell-notice").isVisible()).toBe(false);
      expect(await lesson.source("forward-answer")).toBe(rightAnswer);
    });

    test("downloads the notebook with the answers in it", async () => {
      await lesson.edit("forward-answer", rightAnswer);
      const [download] = await Promise.all([lesson.page.waitForEvent("download"), lesson.button("Download").click()]);
      expect(download.suggestedFilename()).toBe(`${name}.ipynb`);
      const path = await download.path();
      const answered = notebook.cells.map((cell) => (cell.id === "forward-answer" ? rightAnswer : sourceOf(cell)));
      const { cells } = JSON.parse(readFileSync(path, "utf8")) as Notebook;
      expect(cells.map(sourceOf)).toEqual(answered);
      expect(nbformatFindings([path])).toEqual([[]]);
    });

    test("reads and runs on a small screen, with room for a finger", async () => {
      await lesson.page.context().close();
      lesson = await site.open(name, { width: 400, isTouched: true });
      await lesson.run("meet", "step-1-values");
      await lesson.liveFigures.first().waitFor();
      expect(await lesson.sideways()).toBeLessThanOrEqual(0);
      const buttons = await lesson.page.locator(".lesson-bar button:visible, .cell-input button:visible").all();
      const sizes = await Promise.all(buttons.map(async (each) => (await each.boundingBox())!));
      expect(sizes.length).toBeGreaterThan(24);
      expect(sizes.filter(({ width, height }) => width < 44 || height < 44)).toEqual([]);
    });

    test("is told where the browser keeps nothing", async () => {
      await lesson.page.addInitScript(() => {
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("refused", "SecurityError");
          },
        });
      });
      await lesson.reload();
      await lesson.page.getByText("This browser keeps nothing for this page").waitFor();
      await lesson.run("step-1-values");
      expect(await textOf("step-1-values")).toContain("x1 = 0.5");
    });
  });

  test("runs all to a training in lesson 5 and stops it, and the network keeps what it has learnt", async () => {
    await lesson?.page.context().close();
    lesson = await site.open("05-when-training-goes-wrong");
    const training = await lesson.source("live-run");
    await lesson.edit("live-run", training.replace("epochs: 50000", "epochs: 50000000"));
    await lesson.cell("live-run").hover();
    await lesson.cell("live-run").getByRole("button", { name: "Run all to here" }).click();
    await lesson.output("live-run").locator("progress").waitFor();
    await lesson.button("Stop").click();
    await lesson.atRest();
    expect(await textOf("live-run")).toMatch(/stopped after/);
    await lesson.run("live-look");
    await lesson.output("live-look").locator('figure[data-state="live"]').waitFor();
    expect(await lesson.page.locator(".shown-stderr").count()).toBe(0);
  });
});
