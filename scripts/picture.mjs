// npm run picture: takes the README's pictures of the hill, the playground and the pad, drawn by the page script as in the notebook.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { smallPng } from "./smallPng.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);
const { createClassifier } = require("../dist/math/classifier.js");
const { trainClassifier } = require("../dist/math/classifierTraining.js");
const { digits } = require("../dist/math/digits.js");
const { drawingPad } = require("../dist/figures/digits/drawingPad.js");
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

/** The network of lesson 11. */
function digitReader() {
  const classifier = createClassifier({ layerSizes: [64, 32, 10], seed: 1, hiddenActivation: "tanh" });
  const settings = { learningRate: 0.1, epochs: 40, batchSize: 32, seed: 1, optimiser: "momentum" };
  trainClassifier(classifier, digits().training, settings);
  return classifier;
}

/** Draws two arcs, one above the other, with the mouse. */
async function drawThree(tab) {
  const { x, y, width } = await tab.getByRole("img", { name: "The pad" }).boundingBox();
  const at = (across, down) => [x + across * width, y + down * width];
  const arc = (middle, radius, from, to) =>
    Array.from({ length: 25 }, (_, k) => {
      const turn = Math.PI * (from + ((to - from) * k) / 24);
      return at(0.48 + 1.1 * radius * Math.cos(turn), middle + radius * Math.sin(turn));
    });
  const [first, ...rest] = [...arc(0.32, 0.16, -0.8, 0.42), ...arc(0.66, 0.19, -0.42, 0.78)];
  await tab.mouse.move(...first);
  await tab.mouse.down();
  for (const place of rest) await tab.mouse.move(...place);
  await tab.mouse.up();
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
  await take(browser, "pad", drawingPad(digitReader(), digits().held), drawThree);
} finally {
  await browser.close();
  rmSync(page);
}
