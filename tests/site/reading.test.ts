// The pages of the site as people meet them: with scripts off, in both themes, on a small screen, on paper; and the front page alive.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { colours } from "../../src/html/design";
import { isRoot } from "../drivers/clone";
import { browserPath, hasBrowser } from "../drivers/lab";
import { type BuiltSite, buildSite } from "./builtSite";

type Axe = typeof axe;

const lesson = "01-one-neuron.html";
/** A page of each kind. */
const kinds = ["index.html", lesson, "words.html", "src/math/index.html", "src/math/neuron.html"];
const themes = ["light", "dark"] as const;

describe.skipIf(!hasBrowser)("a page of the site", () => {
  let site: BuiltSite;
  let browser: Browser;
  beforeAll(async () => {
    site = buildSite();
    browser = await chromium.launch({ executablePath: browserPath!, args: isRoot ? ["--no-sandbox"] : [] });
  });
  afterAll(async () => {
    await browser?.close();
    site?.[Symbol.dispose]();
  });

  /** Opens a page from the disk, as it is built: what makes editors of the code of a lesson has tests of its own. */
  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, ...options });
    const page = await context.newPage();
    if (address === lesson) await page.route("**/site.js", (route) => route.abort());
    await page.goto(pathToFileURL(join(site.path, address)).href);
    return page;
  }

  const openAll = (page: Page) =>
    page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));

  describe("with scripts off", () => {
    const off = { javaScriptEnabled: false };

    test("shows text, code and formulas of a lesson, in their own fonts", async () => {
      const page = await open(lesson, off);
      await expect.poll(() => page.locator("h1").isVisible()).toBe(true);
      await expect.poll(() => page.getByText("One look at what is answered.").isVisible()).toBe(true);
      expect(await page.locator(".source").first().innerText()).toContain("show(meetNeuron(mornings));");
      const formula = page.locator(".katex-display .katex-html").first();
      expect((await formula.boundingBox())!.width).toBeGreaterThan(50);
      const loaded = () =>
        page.evaluate(() => [...document.fonts].flatMap(({ family, status }) => (status === "loaded" ? [family] : [])));
      await expect.poll(loaded).toContain("KaTeX_Math");
    });

    test("opens a fold, and keeps the others shut", async () => {
      const page = await open(lesson, off);
      const solution = page.locator("#forward-question details").last();
      expect(await solution.getByText("function myForward").isVisible()).toBe(false);
      await solution.locator("summary").click();
      expect(await solution.getByText("function myForward").isVisible()).toBe(true);
      expect(await page.locator("#forward-question details[open]").count()).toBe(1);
    });

    test("shows the hill as a picture on the front page", async () => {
      const page = await open("index.html", off);
      for (const picture of await page.locator(".hill img").all()) {
        const width = () => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth);
        await expect.poll(width).toBeGreaterThan(300);
      }
    });
  });

  describe.each(themes)("in the %s theme", (colorScheme) => {
    test.each(kinds)("has nothing in %s that keeps people out, and contrast of 4.5 to 1", async (address) => {
      const page = await open(address, { colorScheme });
      await openAll(page);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: Axe }).axe.run({ exclude: [[".katex"]] }, { resultTypes: ["violations"] }),
      );
      const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(grave.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });

  test("has nothing wider than a small screen", async () => {
    const page = await open("index.html", { viewport: { width: 320, height: 800 }, javaScriptEnabled: false });
    for (const address of site.pages) {
      await page.goto(pathToFileURL(join(site.path, address)).href);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ address, width }).toEqual({ address, width: 320 });
    }
  });

  test("marks the section that is being read, and folds its contents on a small screen", async () => {
    const page = await open("words.html");
    const current = () => page.locator(".contents [aria-current]").allTextContents();
    for (const at of [2, 4, 0]) {
      const heading = page.locator("h2").nth(at);
      await heading.evaluate((element) => element.scrollIntoView());
      await expect.poll(current).toEqual([await heading.innerText()]);
    }
    const list = page.locator(".contents ol").first();
    expect(await list.isVisible()).toBe(true);
    await page.setViewportSize({ width: 400, height: 800 });
    await expect.poll(() => list.isVisible()).toBe(false);
  });

  test("on paper is light, without what only leads around", async () => {
    const page = await open(lesson, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(31, 31, 31)");
    for (const part of [".top", ".contents", ".onward", ".bottom"])
      expect(await page.locator(part).isVisible()).toBe(false);
    expect(await page.locator("h1").isVisible()).toBe(true);
  });

  describe("at the front", () => {
    const live = async (options?: BrowserContextOptions) => {
      const page = await open("index.html", options);
      await page.locator('.hill figure[data-state="live"]').waitFor();
      return page;
    };

    test("has a hill that comes to life, and moves when it is played", async () => {
      const page = await live();
      const where = () => page.locator(".hill .nn-value").first().innerText();
      const before = await where();
      await page.getByRole("button", { name: "Play" }).click();
      await expect.poll(where).not.toBe(before);
      expect(await page.locator(".hill .nn-still, .hill .nn-note").count()).toBe(0);
    });

    /** The blue of the network, in the figure and in the page's own links, and the ground of both. */
    const look = (page: Page) =>
      page.locator(".hill figure").evaluate((figure) => {
        const of = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(name).trim();
        return {
          figure: [of(figure, "--nn-loss"), of(figure, "--nn-paper")],
          page: [of(document.body, "--accent"), of(document.body, "--paper")],
        };
      });
    const lookOf = (theme: (typeof themes)[number]) => {
      const both = [colours.loss[theme], colours.paper[theme]];
      return { figure: both, page: both };
    };

    test("follows the system's theme, page and figure together", async () => {
      const page = await live({ colorScheme: "dark" });
      expect(await look(page)).toEqual(lookOf("dark"));
      await page.emulateMedia({ colorScheme: "light" });
      await expect.poll(() => look(page)).toEqual(lookOf("light"));
    });

    test("follows the theme that was chosen instead, and remembers it", async () => {
      const page = await live({ colorScheme: "light" });
      const choice = page.getByRole("combobox", { name: "Theme" });
      await choice.selectOption("dark");
      await expect.poll(() => look(page)).toEqual(lookOf("dark"));
      await page.reload();
      await page.locator('.hill figure[data-state="live"]').waitFor();
      expect(await choice.inputValue()).toBe("dark");
      expect(await look(page)).toEqual(lookOf("dark"));
      await choice.selectOption("system");
      await expect.poll(() => look(page)).toEqual(lookOf("light"));
    });
  });
});
