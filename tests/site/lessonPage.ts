// The lesson pages in a browser, and what a learner does there: run, edit, stop, look.
import { join } from "node:path";
import { chromium, type Locator, type Page } from "playwright-core";
import { buildKernel } from "../../scripts/site/kernel.mjs";
import { buildOffline } from "../../scripts/site/offline.mjs";
import { serveFolder } from "../../scripts/site/serve.mjs";
import { isRoot } from "../drivers/clone";
import { browserPath } from "../drivers/lab";
import { isCode, type Notebook } from "../drivers/notebook";
import { buildSite } from "./builtSite";

export interface Site extends AsyncDisposable {
  /** A page that shares storage with no other, ready when its cells can be typed into. */
  open(lesson: string, how?: { width?: number; isTouched?: boolean }): Promise<LessonPage>;
}

export interface LessonPage {
  readonly page: Page;
  /** What went wrong in the page so far: errors, figures that stay still, requests to another machine, files not found. */
  readonly complaints: readonly string[];
  /** Every figure under the cells, and those of them that are alive. */
  readonly figures: Locator;
  readonly liveFigures: Locator;
  cell(id: string): Locator;
  output(id: string): Locator;
  button(name: string): Locator;
  /** What the bar says of the kernel. */
  state(): Promise<string>;
  /** How far the page reaches over its right edge, in pixels. */
  sideways(): Promise<number>;
  /** Waits until the kernel is ready and nothing runs. */
  atRest(): Promise<void>;
  runAll(): Promise<void>;
  /** Runs cells where they stand, each when the one before is through. */
  run(...ids: string[]): Promise<void>;
  /** Runs a cell and does not wait. */
  begin(id: string): Promise<void>;
  /** Types a text in place of a cell's own. */
  edit(id: string, text: string): Promise<void>;
  source(id: string): Promise<string>;
  /** The count of a cell, such as "[3]". */
  count(id: string): Promise<string>;
  /** Loads the page again, as F5 does. */
  reload(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const site = buildSite();
  await buildKernel(join(site.path, "kernel"));
  await buildOffline(site.path);
  const server = await serveFolder(site.path);
  const browser = await chromium.launch({
    executablePath: browserPath!,
    args: ["--disable-gpu", "--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
  });
  return {
    open: async (lesson, { width = 1300, isTouched = false } = {}) => {
      const viewport = { width, height: 900 };
      const context = await browser.newContext({ viewport, hasTouch: isTouched, isMobile: isTouched });
      const lessonPage = lessonPageOf(await context.newPage(), server.address);
      await lessonPage.page.goto(`${server.address}${lesson}.html`);
      await lessonPage.page.locator(".cm-content").first().waitFor();
      return lessonPage;
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await server.close();
      site[Symbol.dispose]();
    },
  };
}

const patience = { timeout: 120_000 };

function lessonPageOf(page: Page, address: string): LessonPage {
  page.setDefaultTimeout(patience.timeout);
  const complaints: string[] = [];
  watch(page, address, complaints);
  const cell = (id: string) => page.locator(`section.cell[id="${id}"]`);
  const count = async (id: string) => (await cell(id).locator(".cell-count").textContent()) ?? "";
  const editor = (id: string) => cell(id).locator(".cm-content");
  const figures = page.locator(".output figure.nn-figure");
  const begin = async (id: string) => {
    await editor(id).click();
    await page.keyboard.press("Control+Enter");
  };
  const atRest = () => page.locator('.lesson-bar[data-state="idle"]').waitFor();

  return {
    page,
    complaints,
    figures,
    liveFigures: figures.and(page.locator('[data-state="live"]')),
    cell,
    count,
    begin,
    atRest,
    output: (id) => cell(id).locator(".output"),
    button: (name) => page.locator(".lesson-bar").getByRole("button", { name, exact: true }),
    state: async () => (await page.locator(".kernel-state").textContent()) ?? "",
    sideways: () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    runAll: async () => {
      await page.getByRole("button", { name: "Run all", exact: true }).click();
      await page.locator('.lesson-bar[data-state="busy"]').waitFor();
      await atRest();
    },
    run: async (...ids) => {
      for (const id of ids) {
        const before = await count(id);
        await begin(id);
        await page.waitForFunction(
          ([id, before]) => {
            const now = document.getElementById(id!)!.querySelector(".cell-count")!.textContent!;
            return /\d/.test(now) && now !== before;
          },
          [id, before],
          patience,
        );
        await atRest();
      }
    },
    edit: async (id, text) => {
      await editor(id).click();
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(text);
    },
    source: async (id) => (await editor(id).locator(".cm-line").allTextContents()).join("\n"),
    reload: async () => {
      await page.reload();
      await page.locator(".cm-content").first().waitFor();
    },
  };
}

function watch(page: Page, address: string, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`error: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (/^(http|ws)s?:/.test(url) && !url.startsWith(address)) complaints.push(`asked elsewhere: ${url}`);
  });
}

/** Shift+Enter from the first cell to the last, each when the one before is through, with the keys alone. */
export async function walkThrough({ page, cell }: LessonPage, { cells }: Notebook): Promise<void> {
  for (const each of cells) {
    const { id } = each;
    await page.waitForFunction(
      (id) => document.activeElement === document.body || document.activeElement!.closest("section")?.id === id,
      id,
    );
    await page.keyboard.press("Shift+Enter");
    if (isCode(each)) await cell(id).locator(".cell-count", { hasText: /\d/ }).waitFor();
  }
}
