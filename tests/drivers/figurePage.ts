// A figure in a browser page of its own, drawn by the built page script, without JupyterLab around it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import type { Figure } from "../../src/figures/figure";
import { figureHtml } from "../../src/html/figure";
import { isRoot } from "./clone";
import { browserPath } from "./lab";
import { root, tempFolder } from "./project";

export interface FigurePage extends AsyncDisposable {
  /** Shows a figure, and waits until it is alive. */
  open(
    figure: Figure,
    how?: { width?: number; reducedMotion?: "reduce"; hasTouch?: boolean },
  ): Promise<{ page: Page; figure: Locator }>;
  /** Opens a file in a browser without a network connection, and notes what it asks for and what fails. */
  openFile(path: string, how?: { colorScheme?: "light" | "dark" }): Promise<{ page: Page; complaints: string[] }>;
}

export async function startFigurePage(): Promise<FigurePage> {
  const browser: Browser = await chromium.launch({
    executablePath: browserPath!,
    args: isRoot ? ["--no-sandbox"] : [],
  });
  const folder = tempFolder("figure");
  const loader = {
    pageHref: pathToFileURL(join(root, "notebooks", "_page", "page.js")).href,
    script: readFileSync(join(root, "dist", "loader.js"), "utf8"),
  };
  return {
    open: async (figure, { width = 900, reducedMotion, hasTouch = false } = {}) => {
      const file = join(folder.path, "figure.html");
      writeFileSync(file, `<!doctype html><meta charset="utf-8"><body>${figureHtml(figure, loader)}`);
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        reducedMotion: reducedMotion ?? "no-preference",
        hasTouch,
      });
      await page.goto(pathToFileURL(file).href);
      await page.locator('figure[data-state="live"]').waitFor();
      return { page, figure: page.locator("figure") };
    },
    openFile: async (path, { colorScheme = "light" } = {}) => {
      const page = await browser.newPage({ viewport: { width: 900, height: 900 }, colorScheme, offline: true });
      const complaints: string[] = [];
      const address = pathToFileURL(path).href;
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => complaints.push(message.text()));
      page.on("request", (request) => request.url() === address || complaints.push(`asked for ${request.url()}`));
      await page.goto(address);
      return { page, complaints };
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      folder[Symbol.dispose]();
    },
  };
}
