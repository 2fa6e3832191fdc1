// The lesson pages in Chromium, next to what they may take. Times hold for this machine and what else it does: look at a quiet one.
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { remove } from "../setup/files.mjs";
import { runCommand, setUp } from "../setup/index.mjs";
import { inProject } from "../setup/paths.mjs";
import { buildSite } from "../site/index.mjs";
import { serveFolder } from "../site/serve.mjs";

const turns = 5;
const site = inProject("_site");
const firstLesson = "01-one-neuron.html";

/** Each measure in its order, with its unit and its budget. */
const budgets = {
  "text readable": ["s", 1],
  "first cell has run, first visit": ["s", 4],
  "first cell has run, second visit": ["s", 2.5],
  "first load, compressed, without plotly": ["MB", 1.5],
  "a small cell": ["ms", 100],
  "memory of the page after the longest lesson": ["MB", 400],
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

runCommand(async () => {
  await setUp();
  await buildSite(site);
  const server = await serveFolder(site);
  try {
    const visits = [];
    for (let turn = 0; turn < turns; turn += 1) visits.push(await twoVisits(server));
    print({
      "text readable": median(visits.map(({ first }) => first.readable)) / 1000,
      "first cell has run, first visit": median(visits.map(({ first }) => first.cell)) / 1000,
      "first cell has run, second visit": median(visits.map(({ second }) => second.cell)) / 1000,
      ...(await whatOneVisitTakes(server)),
    });
  } finally {
    await server.close();
  }
  return 0;
});

/** A browser with a profile of its own, which is kept in the folder. */
function openBrowser(profile, options = {}) {
  const args = [
    "--disable-gpu",
    "--disable-background-networking",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
  const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
  return chromium.launchPersistentContext(profile, {
    executablePath,
    args,
    viewport: { width: 1300, height: 900 },
    ...options,
  });
}

async function withProfile(use) {
  const profile = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    return await use(profile);
  } finally {
    remove(profile);
  }
}

/** The same page in a new profile, and once more when the browser was closed and all is kept. */
const twoVisits = (server) =>
  withProfile(async (profile) => {
    const first = await visit(server, profile);
    const second = await visit(server, profile);
    return { first, second };
  });

async function visit({ address }, profile) {
  const browser = await openBrowser(profile);
  const [page] = browser.pages();
  await page.goto(address + firstLesson);
  const cell = await runFirstCell(page);
  const readable = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return Math.max(navigation.domInteractive, paint.startTime); // the whole text is there, and something is painted
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await browser.close();
  return { cell, readable };
}

/** Presses the first cell's button as soon as it is there; when its count has come, in milliseconds since the page was asked for. */
async function runFirstCell(page) {
  await page.locator(".cell-run").first().waitFor();
  return page.evaluate(async () => {
    document.querySelector(".cell-run").click();
    while (!/\d/.test(document.querySelector(".cell-count").textContent)) await new Promise(requestAnimationFrame);
    return performance.now();
  });
}

/** Without a service worker, so that the server hears of what the page itself asks for. */
const whatOneVisitTakes = (server) =>
  withProfile(async (profile) => {
    const browser = await openBrowser(profile, { serviceWorkers: "block" });
    const [page] = browser.pages();
    server.requests.length = 0;
    await page.goto(server.address + firstLesson);
    await runFirstCell(page);
    const load = compressedBytes(server.requests);
    const smallCell = await timeSmallCell(page);
    await page.goto(`${server.address}${longestLesson()}.html`);
    await runAll(page);
    const memory = await privateMemory(browser);
    await browser.close();
    return {
      "first load, compressed, without plotly": load / 1e6,
      "a small cell": smallCell,
      "memory of the page after the longest lesson": memory && memory / 1e6,
    };
  });

function compressedBytes(requests) {
  const paths = [...new Set(requests)].map((path) => path.replace("/course/", ""));
  const wanted = paths.filter((path) => path !== "/favicon.ico" && !path.includes("plotly"));
  return wanted.reduce((sum, path) => sum + gzipSync(readFileSync(join(site, path)), { level: 9 }).length, 0);
}

/** From the press of the button until the count has come: the median of 20 runs. */
async function timeSmallCell(page) {
  await page.locator(".cm-content").first().click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("1 + 1");
  const times = await page.evaluate(async () => {
    const [button, count] = [".cell-run", ".cell-count"].map((selector) => document.querySelector(selector));
    const times = [];
    for (let run = 0; run < 20; run += 1) {
      const [before, began] = [count.textContent, performance.now()];
      button.click();
      const ended = new Promise((done) => {
        const watcher = new MutationObserver(() => {
          if (!/\d/.test(count.textContent) || count.textContent === before) return;
          watcher.disconnect();
          done();
        });
        watcher.observe(count, { childList: true, characterData: true, subtree: true });
      });
      await ended;
      times.push(performance.now() - began);
      await new Promise((done) => setTimeout(done, 20)); // nobody presses sooner
    }
    return times;
  });
  return median(times);
}

/** The lesson with the most cells of code. */
function longestLesson() {
  const codeCells = (name) =>
    JSON.parse(readFileSync(inProject("notebooks", name), "utf8")).cells.filter((cell) => cell.cell_type === "code")
      .length;
  const names = readdirSync(inProject("notebooks")).filter((name) => name.endsWith(".ipynb"));
  return names.toSorted((a, b) => codeCells(b) - codeCells(a))[0].replace(".ipynb", "");
}

/** Runs all cells, and scrolls through the page, so that every figure is drawn. */
async function runAll(page) {
  await page.getByRole("button", { name: "Run all", exact: true }).click();
  await page.locator('.lesson-bar[data-state="busy"]').waitFor({ timeout: 120_000 });
  await page.locator('.lesson-bar[data-state="idle"]').waitFor({ timeout: 600_000 });
  for (const figure of await page.locator(".output figure.nn-figure").all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.and(page.locator('[data-state="live"]')).waitFor();
  }
}

/**
 * What the largest renderer process has for itself alone: the page and the kernel's worker, scripts, pictures and all. Linux alone
 * tells it; elsewhere there is no number.
 */
async function privateMemory(context) {
  if (process.platform !== "linux") return undefined;
  const session = await context.browser().newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => privateBytes(id));
  return Math.max(...sizes);
}

function privateBytes(id) {
  const rollup = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
  const kilobytes = [...rollup.matchAll(/^Private_\w+: +(\d+) kB$/gm)].map(([, size]) => Number(size));
  return kilobytes.reduce((sum, size) => sum + size, 0) * 1024;
}

function print(measured) {
  console.log(`${firstLesson}, median of ${turns}; the longest lesson is ${longestLesson()}`);
  for (const [name, [unit, budget]] of Object.entries(budgets)) {
    const value = measured[name];
    const digits = unit === "s" || name.startsWith("first load") ? 2 : 0;
    const shown = value === undefined ? "not measured" : `${value.toFixed(digits)} ${unit}`;
    const verdict = value === undefined ? "" : value <= budget ? "within" : "over";
    console.log(`  ${name.padEnd(46)} ${shown.padStart(12)}   budget ${`${budget} ${unit}`.padStart(6)}   ${verdict}`);
  }
}
