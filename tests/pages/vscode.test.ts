// The figures of lesson 1 in VS Code: its own renderer, in a page like its webview. The whole of VS Code is tried by hand.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noProgress, summarise } from "../../src/checks/progress";
import { exercises, judge } from "../../src/exercises";
import { progressHtml } from "../../src/html/progress";
import { verdictHtml } from "../../src/html/verdict";
import { lookAtContrast, lookAtFigure } from "../drivers/figureLook";
import { startKernel } from "../drivers/kernel";
import { hasBrowser } from "../drivers/lab";
import { reveal } from "../drivers/labPage";
import { readNotebook } from "../drivers/notebook";
import { runCells } from "../drivers/notebookRun";
import { htmlOf } from "../drivers/outputs";
import { notebooksFolder } from "../drivers/project";
import { hasRenderer, startWebview, type ThemeKind, type Webview } from "../drivers/vscode";

describe.skipIf(!hasBrowser || !hasRenderer())("in VS Code's renderer", () => {
  let view: Webview;

  beforeAll(async () => {
    await using kernel = await startKernel({ folder: notebooksFolder });
    const { notebook } = readNotebook(join(notebooksFolder, "01-one-neuron.ipynb"));
    const shown = [...(await runCells(kernel, notebook.cells)).values()].map(htmlOf);
    view = await startWebview();
    for (const html of shown.filter((each) => each.includes("<figure"))) await view.show(html);
    await view.show(verdictHtml(judge("1-forward", () => 0)));
    await view.show(progressHtml(summarise(noProgress, exercises), "Lesson 1"));
  });
  afterAll(() => view?.[Symbol.asyncDispose]());

  const figures = () => view.page.locator("figure.nn-figure");
  async function lookAt(look: (figure: HTMLElement | SVGElement) => string[]): Promise<string[]> {
    const found: string[] = [];
    for (const figure of await figures().all()) {
      await reveal(figure);
      found.push(...(await figure.evaluate(look)));
    }
    return found;
  }

  test("every figure comes alive, whole", async () => {
    const count = await figures().count();
    expect(count).toBeGreaterThan(8);
    for (const figure of await figures().all()) await reveal(figure);
    await expect.poll(() => view.page.locator('figure[data-state="live"]').count()).toBe(count);
    expect(await lookAt(lookAtFigure)).toEqual([]);
  });

  test.each<[ThemeKind, ink: string, paper: string]>([
    ["vscode-dark", "rgb(204, 204, 204)", "rgb(31, 31, 31)"],
    ["vscode-light", "rgb(59, 59, 59)", "rgb(255, 255, 255)"],
    ["vscode-high-contrast", "rgb(255, 255, 255)", "rgb(0, 0, 0)"],
    ["vscode-high-contrast-light", "rgb(41, 41, 41)", "rgb(255, 255, 255)"],
  ])("figures and verdicts are legible in %s, with its colours", async (kind, ink, paper) => {
    await view.setTheme(kind);
    await view.page.waitForTimeout(300); // the watcher of the theme comes to its turn
    const colours = (selector: string) =>
      view.page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return [color, backgroundColor];
        });
    expect((await colours("figure.nn-figure"))[0]).toBe(ink);
    expect(await colours('[role="status"]:not(figure *)')).toEqual([ink, paper]);
    await expect.poll(() => lookAt(lookAtContrast)).toEqual([]);
    // What is left to do must not look done: the empty bar is faint.
    expect((await colours("section > [aria-hidden]"))[1]).toMatch(/^rgba\(.*, 0\.4\)$/);
  });

  test("controls keep their keys, and leave the editor its own", async () => {
    const figure = figures()
      .filter({ has: view.page.locator('.nn-main input[type="range"]') })
      .nth(1);
    await reveal(figure);
    const slider = figure.locator(".nn-main input");
    await slider.focus();
    const before = await slider.inputValue();
    await view.leaked();
    for (const key of ["ArrowUp", "ArrowRight", "b", "d", "PageUp", "End"]) await view.page.keyboard.press(key);
    expect(await slider.inputValue()).not.toBe(before);
    expect(await view.leaked()).toEqual([]);
    for (const key of ["F1", "Escape"]) await view.page.keyboard.press(key);
    await view.page.keyboard.press("Control+s");
    expect(await view.leaked()).toEqual(["F1", "Escape", "Control", "s"]);
  });
});
