// Each lesson, stepped through in JupyterLab as npm start opens it, and looked at.
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { lookAtContrast, lookAtFigure } from "../drivers/figureLook";
import { hasBrowser, startLab, type Lab } from "../drivers/lab";
import { reveal, type LabPage, type OpenNotebook } from "../drivers/labPage";
import { cellName, isCode, readNotebook } from "../drivers/notebook";
import { notebookNames, notebooksFolder, shortName } from "../drivers/project";
import { lessonFile } from "../lessons/lesson";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What can be read below a cell, when it stands at the top of the window. */
async function textBelow(cell: HTMLElement | SVGElement): Promise<string> {
  cell.scrollIntoView({ block: "start" });
  for (let frame = 0; frame < 20; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  cell.scrollIntoView({ block: "start" });
  await new Promise((done) => requestAnimationFrame(done));
  const words: string[] = [];
  const walker = document.createTreeWalker(cell.closest(".jp-Notebook")!, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const follows = cell.compareDocumentPosition(node) === Node.DOCUMENT_POSITION_FOLLOWING;
    if (!follows || !node.parentElement!.checkVisibility()) continue;
    range.selectNodeContents(node);
    const { top, bottom } = range.getBoundingClientRect();
    if (bottom > 0 && top < window.innerHeight) words.push(node.textContent!);
  }
  return words.join(" ").replace(/\s+/g, " ");
}

describe.skipIf(!hasBrowser)("in JupyterLab", () => {
  let lab: Lab;
  beforeAll(async () => void (lab = await startLab()));
  afterAll(() => lab?.[Symbol.asyncDispose]());

  describe.each(notebookNames)("%s", (name) => {
    const { notebook } = readNotebook(join(notebooksFolder, name));
    let labPage: LabPage;
    let open: OpenNotebook;

    beforeAll(async () => {
      labPage = await lab.newPage();
      open = await labPage.open(`notebooks/${name}`, notebook);
    });
    afterAll(() => labPage?.close());

    function keepPicture(what: string) {
      onTestFailed(async () => console.log(`What was seen: ${await labPage.screenshot(`${shortName(name)} ${what}`)}`));
    }

    /** What every figure has to say of itself, one after the other in view. */
    async function lookAt(look: (figure: HTMLElement | SVGElement) => string[]): Promise<string[]> {
      const found: string[] = [];
      for (const figure of await open.figures.all()) {
        await reveal(figure);
        found.push(...(await figure.evaluate(look)));
      }
      return found;
    }

    const violations = async () => {
      await labPage.page.evaluate(axe);
      const { violations: all } = await labPage.page.evaluate(() =>
        (window as unknown as { axe: typeof import("axe-core") }).axe.run({ include: [".jp-OutputArea-output"] }),
      );
      return all
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    };

    test("tells nothing of a guess where it is made", async () => {
      const { guesses = {} } = (await lessonFile(name, "facts")).facts;
      await labPage.page.setViewportSize({ width: 1300, height: 1000 });
      const told: string[] = [];
      for (const [id, gives] of Object.entries(guesses)) {
        const given = gives.exec(await open.cell(id).evaluate(textBelow));
        if (given) told.push(`${id}: "${given[0]}" is in view`);
      }
      expect(told).toEqual([]);
    });

    test("runs from the first cell to the last with Shift+Enter, nothing on stderr", async () => {
      keepPicture("steps");
      await open.stepThrough();
      const failed: string[] = [];
      for (const cell of notebook.cells.filter(isCode)) {
        const wrong = open.output(cell.id).locator('[data-mime-type="application/vnd.jupyter.stderr"]');
        if ((await wrong.count()) > 0) failed.push(`${cellName(notebook, cell)}: ${await wrong.first().textContent()}`);
      }
      expect(failed).toEqual([]);
    });

    test("draws each figure whole", async () => {
      keepPicture("light");
      expect(await open.figures.count()).toBeGreaterThan(0);
      expect(await lookAt(lookAtFigure)).toEqual([]);
    });

    test.each([700, 1300])("draws each figure whole in a window %i wide", async (width) => {
      keepPicture(`width ${width}`);
      await labPage.page.setViewportSize({ width, height: 900 });
      await labPage.page.waitForTimeout(500); // the observers of size come to their turn, on a busy machine later
      await expect.poll(() => lookAt(lookAtFigure)).toEqual([]);
    });

    test.each(["JupyterLab Light", "JupyterLab Dark"] as const)("is legible and accessible in %s", async (theme) => {
      keepPicture(theme);
      await labPage.setTheme(theme);
      await expect.poll(() => lookAt(lookAtContrast)).toEqual([]);
      expect(await violations()).toEqual([]);
    });

    test("is legible when the light theme comes back", async () => {
      keepPicture("light again");
      await labPage.setTheme("JupyterLab Light");
      await expect.poll(() => lookAt(lookAtContrast)).toEqual([]);
    });

    test("moves its figures by slider and by Play, whole at both ends, and keeps the keys from the notebook", async () => {
      keepPicture("moves");
      const moving = await open.figures.filter({ has: labPage.page.getByRole("slider") }).all();
      const data = await open.figures.locator('script[type="application/json"]').allTextContents();
      expect(moving).toHaveLength(data.filter((figure) => "mover" in JSON.parse(figure)).length);
      const cells = await open.panel.locator(".jp-Cell").count();
      for (const figure of moving) {
        await reveal(figure);
        const slider = figure.locator(".nn-main input");
        const valueAfter = async (key: string) => {
          await slider.press(key);
          expect(await figure.evaluate(lookAtFigure), key).toEqual([]);
          return slider.getAttribute("aria-valuetext");
        };
        expect(await valueAfter("Home")).not.toBe(await valueAfter("End"));
        const back = figure.getByRole("button", { name: "Back to the start" });
        await back.click();
        await figure.locator(".nn-controls:not([data-moving])").waitFor();
        const start = await slider.getAttribute("aria-valuetext");
        const play = figure.locator(".nn-play");
        const name = await play.textContent();
        await play.click();
        await expect.poll(() => slider.getAttribute("aria-valuetext")).not.toBe(start);
        await back.click();
        await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe(start);
        expect(await play.textContent()).toBe(name);
        await slider.press("b"); // in a notebook: insert a cell below
      }
      expect(await open.panel.locator(".jp-Cell").count()).toBe(cells);
    });

    test("says nothing wrong in the page, and asks no other machine", () => {
      expect(labPage.complaints).toEqual([]);
    });
  });

  test("charts live in a copy in a folder below as well", async () => {
    const name = "01-one-neuron.ipynb";
    const { notebook } = readNotebook(join(notebooksFolder, name));
    const folder = join(lab.clone.path, "notebooks", "50% #1 ü");
    mkdirSync(folder);
    copyFileSync(join(lab.clone.path, "notebooks", name), join(folder, "mine.ipynb"));
    const labPage = await lab.newPage();
    const open = await labPage.open("notebooks/50% #1 ü/mine.ipynb", notebook);
    await open.edit("structure-picture", '"../src"', '"../../src"');
    await open.run("structure-picture");
    await open.allLive();
    expect(await open.figures.count()).toBe(1);
    expect(labPage.complaints).toEqual([]);
  });

  test("keeps the kernels' sockets open", () => expect(lab.output()).not.toContain("ping timeout"));
});
