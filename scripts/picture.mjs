// npm run picture: takes the README's pictures of the hill and of the playground, drawn by the page script as in the notebook.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { smallPng } from "./smallPng.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);
const { hill } = require("../dist/figures/neuron/hill.js");
const { playground } = require("../dist/figures/network/playground.js");
const { figureHtml } = require("../dist/html/figure.js");

const loader = { pageHref: "page.js", script: readFileSync(join(root, "dist", "loader.js"), "utf8") };
const page = join(root, "notebooks", "_page", "picture.html");

/** Draws a figure as in the notebook, lets `act` bring it to where it is to be seen, and takes its picture. */
async function take(browser, name, figure, act) {
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><body style="padding:8px">${figureHtml(figure, loader)}`);
  const tab = await browser.newPage({ viewport: { width: 1000, height: 700 }, deviceScaleFactor: 2 });
  await tab.goto(pathToFileURL(page).href);
  await tab.locator('figure[data-state="live"]').waitFor();
  await act(tab);
  await tab.addStyleTag({ content: ".nn-figure { padding: 16px } .nn-caption, .nn-numbers { display: none }" });
  writeFileSync(join(root, ".github", `${name}.png`), await smallPng(tab, await tab.locator("figure").screenshot()));
}

const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
try {
  await take(
    browser,
    "hill",
    hill({ weights: [0.4, 0.7], bias: 0.2 }, { inputs: [0.5, 0.8], target: 1 }),
    async (tab) => {
      const slider = tab.getByRole("slider");
      await slider.fill("-2.4");
      await slider.blur();
    },
  );
  // Step by step, since Play would end a few epochs earlier or later each time.
  await take(browser, "playground", playground({ data: "circles", hidden: [5, 3], learningRate: 1 }), async (tab) => {
    const step = tab.getByRole("button", { name: "One epoch" });
    await step.evaluate((button) => {
      for (let epoch = 0; epoch < 300; epoch += 1) button.click();
    });
  });
} finally {
  await browser.close();
  rmSync(page);
}
