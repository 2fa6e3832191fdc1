// npm run picture: takes the README's picture of the hill, drawn by the page script as in the notebook.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);
const { hill } = require("../dist/figures/neuron/hill.js");
const { figureHtml } = require("../dist/html/figure.js");

const loader = { pageHref: "page.js", script: readFileSync(join(root, "dist", "loader.js"), "utf8") };
const figure = hill({ weights: [0.4, 0.7], bias: 0.2 }, { inputs: [0.5, 0.8], target: 1 });
const page = join(root, "notebooks", "_page", "picture.html");
writeFileSync(page, `<!doctype html><meta charset="utf-8"><body style="padding:8px">${figureHtml(figure, loader)}`);

const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
try {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 700 }, deviceScaleFactor: 2 });
  await tab.goto(pathToFileURL(page).href);
  await tab.locator('figure[data-state="live"]').waitFor();
  const slider = tab.getByRole("slider");
  await slider.fill("-2.4");
  await slider.blur();
  await tab.addStyleTag({ content: ".nn-figure { padding: 16px } .nn-caption, .nn-numbers { display: none }" });
  await tab.locator("figure").screenshot({ path: join(root, ".github", "hill.png") });
} finally {
  await browser.close();
  rmSync(page);
}
