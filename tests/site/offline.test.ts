// What the service worker keeps, and how a newer version of the site comes in its place. JupyterLite is a stand-in here.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildKernel } from "../../scripts/site/kernel.mjs";
import { buildOffline } from "../../scripts/site/offline.mjs";
import { buildPages } from "../../scripts/site/pages.mjs";
import { buildScripts } from "../../scripts/site/scripts.mjs";
import { serveFolder } from "../../scripts/site/serve.mjs";
import { hasBrowser, launchQuietBrowser } from "../drivers/lab";
import { tempFolder, type TempFolder } from "../drivers/project";

type Server = Awaited<ReturnType<typeof serveFolder>>;

const lab = { "lab/index.html": "<!doctype html><title>Old lab</title>", "lab/part.txt": "part of the lab" };

/** In the page: the paths of the files that are kept, without their versions. */
async function keptPaths(): Promise<string[]> {
  const [name] = await caches.keys();
  const keys = name === undefined ? [] : await (await caches.open(name)).keys();
  const { scope } = (await navigator.serviceWorker.getRegistration())!;
  return keys.map(({ url }) => decodeURI(url.slice(scope.length).split("?")[0]!)).sort();
}

const isWaiting = () =>
  navigator.serviceWorker.getRegistration().then((registration) => Boolean(registration?.waiting));

describe.skipIf(!hasBrowser)("the site offline", () => {
  let folder: TempFolder;
  let browser: Browser;
  let server: Server;
  let context: BrowserContext;

  beforeAll(async () => {
    folder = tempFolder("site");
    buildPages(folder.path);
    buildScripts(folder.path);
    await buildKernel(join(folder.path, "kernel"));
    for (const [path, text] of Object.entries(lab)) write(path, text);
    browser = await launchQuietBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    folder?.[Symbol.dispose]();
  });

  beforeEach(async () => {
    await buildOffline(folder.path);
    server = await serveFolder(folder.path);
    context = await browser.newContext();
  });
  afterEach(async () => {
    await context.close();
    await server.close();
  });

  const read = (path: string) => readFileSync(join(folder.path, path), "utf8");
  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true });
    writeFileSync(join(folder.path, path), text);
  }
  const files = () =>
    readdirSync(folder.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.path.length + 1)
          .replaceAll("\\", "/"),
      )
      .filter((path) => path !== "service-worker.js")
      .sort();
  const isLab = (path: string) => path.startsWith("lab/");
  const allButLab = () => files().filter((path) => !isLab(path));

  async function open(path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(server.address + path);
    return page;
  }
  /** A first visit, until all is kept. */
  async function visit(path: string): Promise<Page> {
    const page = await open(path);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    return page;
  }
  const fetched = (page: Page, path: string) =>
    page.evaluate(async (address) => (await fetch(address)).text(), server.address + path);

  test("every page opens with the server gone, after one visit of any", async () => {
    const first = await visit("01-one-neuron.html");
    expect(await first.evaluate(keptPaths)).toEqual(allButLab());
    await server.close();
    const page = await context.newPage();
    for (const path of files().filter((file) => file.endsWith(".html") && !isLab(file))) {
      await page.goto(server.address + path);
      expect(await page.title(), path).toBe(/<title>(.*)<\/title>/.exec(read(path))![1]);
    }
    await page.goto(server.address);
    expect(await page.title()).toContain("neural network");
    for (const path of ["kernel/worker.js", "kernel/course.js", "kernel/types.json", "_page/plotly.min.js"])
      expect(await fetched(page, path), path).toBe(read(path));
    await page.goto(`${server.address}01-one-neuron.html`);
    await page.locator(".cell-run").first().click();
    await page.locator('.output figure[data-state="live"]').waitFor();
    const fonts = await page.evaluate(async () => (await document.fonts.load("16px KaTeX_Main", "x")).length);
    expect(fonts).toBeGreaterThan(0);
  });

  test("JupyterLite is kept once it was opened, and then whole", async () => {
    const page = await visit("index.html");
    await page.evaluate(() => navigator.serviceWorker.controller!.postMessage("keep lab"));
    await expect.poll(() => page.evaluate(keptPaths)).toEqual(files());
    await server.close();
    await page.goto(`${server.address}lab/?path=some.ipynb`);
    expect(await page.title()).toBe("Old lab");
    expect(await fetched(page, "lab/part.txt?version=2")).toBe("part of the lab");
  });

  describe("when a newer version is published", () => {
    const lesson = "03-where-numbers-break.html";
    const kept = new Map<string, string>();
    const publish = async (changes: Record<string, string>) => {
      for (const [path, text] of Object.entries(changes)) {
        if (!kept.has(path)) kept.set(path, read(path));
        write(path, text);
      }
      await buildOffline(folder.path);
    };
    afterEach(() => {
      for (const [path, text] of kept) write(path, text);
      kept.clear();
    });
    const corrected = () => ({
      [lesson]: read(lesson).replace(/<title>.*<\/title>/, "<title>Corrected</title>"),
      "kernel/worker.js": "// the new kernel",
    });
    /** Which version of the page is shown, and which version of the kernel it would begin. */
    const versionsOf = async (page: Page) => [
      (await page.title()) === "Corrected" ? "new" : "old",
      (await fetched(page, "kernel/worker.js")) === "// the new kernel" ? "new" : "old",
    ];

    test("it is shown at the visit after it was fetched, with its own kernel; what is old is gone", async () => {
      const page = await visit(lesson);
      server.requests.length = 0;
      await publish(corrected());
      await page.reload();
      await expect.poll(() => page.evaluate(isWaiting)).toBe(true);
      expect(await versionsOf(page)).toEqual(["old", "old"]);
      expect(server.requests.filter((path) => !path.endsWith("service-worker.js")).sort()).toEqual(
        [lesson, "kernel/worker.js"].map((path) => `/course/${path}`),
      );
      // On a busy machine the page that was left may still count as open: then the visit after asks again.
      const isWaitingAtNextVisit = async () => {
        await page.goto(`${server.address}index.html`);
        return page.evaluate(isWaiting);
      };
      await expect.poll(() => isWaitingAtNextVisit().catch(() => true), { interval: 1000 }).toBe(false);
      await page.goto(server.address + lesson);
      expect(await versionsOf(page)).toEqual(["new", "new"]);
      expect(await page.evaluate(keptPaths)).toEqual(allButLab());
    });

    test("pages of the old one keep their own kernel as long as they are open", async () => {
      const one = await visit(lesson);
      const other = await open("index.html");
      await publish(corrected());
      await one.reload();
      await expect.poll(() => one.evaluate(isWaiting)).toBe(true);
      await one.reload();
      expect(await versionsOf(one)).toEqual(["old", "old"]);
      await other.close();
      const versionsAtNextVisit = async () => {
        await one.reload();
        return versionsOf(one);
      };
      await expect.poll(() => versionsAtNextVisit().catch(() => []), { interval: 1000 }).toEqual(["new", "new"]);
    });

    test("nothing is taken from it unless it is whole", async () => {
      const page = await visit(lesson);
      await publish(corrected());
      write("kernel/worker.js", "// not what was announced");
      await page.reload();
      const failed = page.evaluate(async () => {
        const registration = (await navigator.serviceWorker.getRegistration())!;
        await registration.update().catch(() => undefined);
        const { installing } = registration;
        if (!installing) return "redundant";
        return new Promise((done) => installing.addEventListener("statechange", () => done(installing.state)));
      });
      expect(await failed).toBe("redundant");
      await page.reload();
      expect(await versionsOf(page)).toEqual(["old", "old"]);
    });

    test("a page that was never kept waits for it, and then opens by itself", async () => {
      const page = await visit("index.html");
      await publish({ "lab/index.html": "<!doctype html><title>New lab</title>" });
      await page.goto(`${server.address}lab/`);
      await expect.poll(() => page.title().catch(() => "")).toBe("New lab");
    });
  });

  test("a page opened as a file from the disk does without, and without complaint", async () => {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(pathToFileURL(join(folder.path, "words.html")).href);
    await page.locator(".themes select").waitFor();
    expect(errors).toEqual([]);
  });
});
