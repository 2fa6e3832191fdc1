// What a learner does at the drawing pad, with mouse, finger and keys; and the page that is taken home.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bitmapSide } from "../../src/figures/digits/bitmap";
import {
  chosenDigit,
  type PadDrawing,
  emptyPad,
  withShift,
  viewOf,
  withStroke,
  withThickness,
} from "../../src/figures/digits/drawing";
import { drawingPad } from "../../src/figures/digits/drawingPad";
import type { PadPoint, Stroke } from "../../src/figures/digits/strokes";
import { ownFileHtml } from "../../src/html/ownFile";
import { takeHomePage } from "../../src/html/takeHomePage";
import { createClassifier } from "../../src/math/classifier";
import { trainClassifier } from "../../src/math/classifierTraining";
import { digits } from "../../src/math/digits";
import { lookAtFigure } from "../drivers/figureLook";
import { type FigurePage, startFigurePage } from "../drivers/figurePage";
import { code, notebookOf, textOf } from "../drivers/fixture";
import { hasBrowser, type Lab, startLab } from "../drivers/lab";
import type { LabPage, OpenNotebook } from "../drivers/labPage";
import { root, tempFolder } from "../drivers/project";
import { writtenDigits } from "../figures/digits/written";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const { training, held } = digits();
const classifier = createClassifier({ layerSizes: [64, 32, 10], seed: 1, hiddenActivation: "tanh" });
trainClassifier(classifier, training, { learningRate: 0.4, epochs: 15, batchSize: 32, seed: 1 });
const figure = drawingPad(classifier, held);
const { pad } = figure;

/** What stands in the page, and what must stand there for a drawing. */
const shownIn = async (here: Page | Locator) => ({
  values: await here.locator(".nn-bar-value").allTextContents(),
  pixels: await here
    .locator(".nn-pixels rect")
    .evaluateAll((all) => all.map((one) => Number(one.getAttribute("fill-opacity")))),
  sentence: await here.locator(".nn-sentence").textContent(),
});
const wantedFor = (drawing: PadDrawing) => {
  const { reading, pixels, sentence } = viewOf(pad, drawing);
  return { values: reading?.probabilities.map((one) => one.toFixed(3)) ?? new Array(10).fill("–"), pixels, sentence };
};

/** Every few pixels of the way, as a hand moves; all on whole pixels of the screen. */
function along(strokes: readonly Stroke[], { x, y, width }: { x: number; y: number; width: number }): PadPoint[][] {
  return strokes.map((stroke) =>
    stroke.map(([px, py]) => [Math.round(x + px * width), Math.round(y + py * width)] as const),
  );
}
const onPad = (points: readonly PadPoint[][], { x, y, width }: { x: number; y: number; width: number }): Stroke[] =>
  points.map((stroke) => stroke.map(([px, py]) => [(px - x) / width, (py - y) / width]));

const drawnAs = (strokes: readonly Stroke[]) => strokes.reduce(withStroke, emptyPad);

async function drawWithMouse(page: Page, points: readonly PadPoint[][]): Promise<void> {
  for (const [first, ...others] of points) {
    await page.mouse.move(first![0], first![1]);
    await page.mouse.down();
    for (const [x, y] of others) await page.mouse.move(x, y);
    await page.mouse.up();
  }
}

async function drawWithFinger(page: Page, points: readonly PadPoint[][]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...places: PadPoint[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: places.map(([x, y]) => ({ x, y })) });
  for (const [first, ...others] of points) {
    await touch("touchStart", first!);
    for (const place of others) await touch("touchMove", place);
    await touch("touchEnd");
  }
}

describe.skipIf(!hasBrowser)("the drawing pad", () => {
  let pages: FigurePage;
  beforeAll(async () => {
    pages = await startFigurePage();
  });
  afterAll(() => pages?.[Symbol.asyncDispose]());

  const opened = async (how: Parameters<FigurePage["open"]>[1] = {}) => {
    const { page, figure: here } = await pages.open(figure, how);
    const canvas = here.locator(".nn-pad canvas");
    return {
      ...{ page, here, canvas },
      box: (await canvas.boundingBox())!,
      button: (name: string) => here.getByRole("button", { name, exact: true }),
      spoken: () => here.getByRole("status").textContent(),
    };
  };

  test("begins empty, and says what to do", async () => {
    const { page, here } = await opened();
    expect(await shownIn(here)).toEqual(wantedFor(emptyPad));
    expect(await here.locator(".nn-pad-hint").isVisible()).toBe(true);
    await page.close();
  });

  test("reads what the mouse draws, with the numbers that the same strokes give", async () => {
    const { page, here, box, button, spoken } = await opened();
    for (const { strokes, target } of writtenDigits) {
      const points = along(strokes, box);
      await drawWithMouse(page, points);
      const wanted = wantedFor(drawnAs(onPad(points, box)));
      expect(await shownIn(here), `a ${target}`).toEqual(wanted);
      expect(await spoken()).toBe(wanted.sentence);
      expect(await here.locator(".nn-largest").textContent()).toMatch(new RegExp(`^${target}`));
      await button("Clear").click();
    }
    await page.close();
  });

  test("follows the pen before it is lifted, and does not speak until then", async () => {
    const { page, here, box, spoken } = await opened();
    const [points] = along(writtenDigits[2]!.strokes, box) as [PadPoint[]];
    const before = await spoken();
    await page.mouse.move(points[0]![0], points[0]![1]);
    await page.mouse.down();
    for (const [i, [x, y]] of points.entries()) {
      await page.mouse.move(x, y);
      const part = onPad([[points[0]!, ...points.slice(0, i + 1)]], box);
      expect(await shownIn(here)).toEqual(wantedFor(drawnAs(part)));
    }
    expect(await spoken()).toBe(before);
    await page.mouse.up();
    expect(await spoken()).toMatch(/^It .* 2/);
    await page.close();
  });

  test("reads what a finger draws, and the page does not scroll; beside the pad it does", async () => {
    const { page, here, box } = await opened({ width: 400, hasTouch: true });
    await page.setViewportSize({ width: 400, height: 500 });
    const points = along(writtenDigits[1]!.strokes, box);
    await drawWithFinger(page, points);
    expect(await shownIn(here)).toEqual(wantedFor(drawnAs(onPad(points, box))));
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const x = box.x + box.width + 30;
    await drawWithFinger(page, [Array.from({ length: 20 }, (_, i): PadPoint => [x, 450 - 15 * i])]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    await page.close();
  });

  test("takes a second finger for no second pen", async () => {
    const { page, here, box } = await opened({ hasTouch: true });
    const session = await page.context().newCDPSession(page);
    const [first, second] = [
      { x: box.x + 90, y: box.y + 60, id: 1 },
      { x: box.x + 200, y: box.y + 200, id: 2 },
    ];
    const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: (typeof first)[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints });
    await send("touchStart", [first]);
    await send("touchStart", [first, second]);
    await send("touchMove", [{ ...first, y: box.y + 240 }, second]);
    await send("touchEnd", []);
    const strokes = onPad(
      [
        [
          [first.x, first.y],
          [first.x, box.y + 240],
        ],
      ],
      box,
    );
    expect((await shownIn(here)).values).toEqual(wantedFor(drawnAs(strokes)).values);
    await page.close();
  });

  test("ends a stroke at the edge of the pad, and goes on where the pen comes back", async () => {
    const { page, here, box } = await opened();
    const points = [
      [150, 60],
      [150, 500],
      [100, 240],
    ].map(([x, y]): PadPoint => [box.x + x!, box.y + y!]);
    await drawWithMouse(page, [points]);
    const inside = onPad([points], box).map((stroke) => stroke.map(([x, y]): PadPoint => [x, Math.min(1, y)]));
    expect(await shownIn(here)).toEqual(wantedFor(drawnAs(inside)));
    await page.close();
  });

  test("lets a stroke join what was shifted, where the pad shows it; over a held-out digit it begins anew, and says so", async () => {
    const { page, here, box, button } = await opened();
    const points = along(writtenDigits[4]!.strokes, box);
    const [first, second] = onPad(points, box) as [Stroke, Stroke];
    await drawWithMouse(page, points.slice(0, 1));
    await button("Shift one pixel to the right").click();
    await drawWithMouse(page, points.slice(1));
    const joined = withStroke(withShift(drawnAs([first]), 1, 0), second);
    expect(await shownIn(here)).toEqual(wantedFor(joined));
    await here.getByRole("combobox").selectOption("3");
    await drawWithMouse(page, points.slice(0, 1));
    expect(await here.locator(".nn-sentence").textContent()).toMatch(/^A new drawing: /);
    await page.close();
  });

  test("shows the bitmap whose ink is counted, and names each held-out digit by its place in its class", async () => {
    const { page, here, box } = await opened();
    const points = along(writtenDigits[2]!.strokes, box);
    await drawWithMouse(page, points);
    const { bitmap } = viewOf(pad, drawnAs(onPad(points, box)));
    const path = (await here.locator(".nn-bitmap path").getAttribute("d"))!;
    const places = [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => Number(x) + bitmapSide * Number(y));
    expect(places).toEqual([...bitmap.keys()].filter((at) => bitmap[at] === 1));
    const options = await here.locator("option").allTextContents();
    expect(options.slice(0, 5)).toEqual(["none", "a 0, first", "a 0, second", "a 0, third", "a 1, first"]);
    await page.close();
  });

  test.each([1300, 760, 640, 360])(
    "has its answer in one view with the pad, and nothing jumps, at %i pixels",
    async (width) => {
      const { page, here, box, canvas, button } = await opened({ width });
      const sentence = (await here.locator(".nn-sentence").boundingBox())!;
      expect(Math.abs(box.y - (sentence.y + sentence.height))).toBeLessThan(12);
      const bars = (await here.locator(".nn-pad-bars").boundingBox())!;
      expect(bars.y + bars.height - sentence.y).toBeLessThan(width === 360 ? 660 : 460);
      const values = await here
        .locator(".nn-bar-value")
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
      expect(new Set(values.map(Math.round)).size).toBe(width === 360 ? 2 : 1);
      await here.getByRole("combobox").selectOption("25");
      for (const name of ["Shift one pixel to the right", "Shift one pixel down"])
        for (let i = 0; i < 4; i += 1) await button(name).click();
      for (let i = 0; i < 3; i += 1) {
        await button("thinner").click();
        expect(await canvas.boundingBox()).toEqual(box);
      }
      await button("Clear").click();
      await drawWithMouse(page, along(writtenDigits[3]!.strokes, box));
      for (let i = 0; i < 3; i += 1) {
        await button("Shift one pixel to the right").click();
        await button("thicker").click();
        expect(await canvas.boundingBox()).toEqual(box);
      }
      await page.close();
    },
  );

  test("draws with the main button only", async () => {
    const { page, here, canvas } = await opened();
    await canvas.click({ button: "right" });
    expect(await shownIn(here)).toEqual(wantedFor(emptyPad));
    await page.close();
  });

  test("goes back with Undo, step by step, and can clear the pad", async () => {
    const { page, here, box, button } = await opened();
    const points = along(writtenDigits[4]!.strokes, box);
    await drawWithMouse(page, points);
    const strokes = onPad(points, box);
    await button("Undo").click();
    expect(await shownIn(here)).toEqual(wantedFor(drawnAs(strokes.slice(0, 1))));
    await button("Clear").click();
    expect(await shownIn(here)).toEqual(wantedFor(emptyPad));
    await button("Undo").click();
    expect(await shownIn(here)).toEqual(wantedFor(drawnAs(strokes.slice(0, 1))));
    await button("Undo").click();
    expect(await shownIn(here)).toEqual(wantedFor(emptyPad));
    expect(await button("Undo").getAttribute("aria-disabled")).toBe("true");
    await page.close();
  });

  test("needs no drawing: with the keys a held-out digit is chosen, shifted, thickened and taken back", async () => {
    const { page, here, button, spoken } = await opened();
    const tabTo = async (name: string) => {
      const focused = () =>
        page.evaluate(() => document.activeElement!.getAttribute("aria-label") ?? document.activeElement!.textContent);
      for (let i = 0; i < 30 && (await focused()) !== name; i += 1) await page.keyboard.press("Tab");
      expect(await focused()).toBe(name);
    };
    await tabTo("The next held-out digit");
    for (let i = 0; i < 8; i += 1) await page.keyboard.press("Enter");
    let drawing = chosenDigit(7);
    expect(await shownIn(here)).toEqual(wantedFor(drawing));
    expect(await here.getByRole("combobox", { name: "A held-out digit" }).inputValue()).toBe("7");
    expect(await here.locator(".nn-target").textContent()).toMatch(/^2, the target/);
    await tabTo("Shift one pixel to the right");
    for (let i = 0; i < 6; i += 1) {
      await page.keyboard.press("Space");
      drawing = withShift(drawing, 1, 0);
      expect(await shownIn(here)).toEqual(wantedFor(drawing));
    }
    // At its end it keeps the focus.
    await tabTo("Shift one pixel to the right");
    await tabTo("thicker");
    await page.keyboard.press("Enter");
    drawing = withThickness(drawing, 1);
    expect(await shownIn(here)).toEqual(wantedFor(drawing));
    expect(await spoken()).toBe(wantedFor(drawing).sentence);
    await tabTo("Undo");
    await page.keyboard.press("Enter");
    expect(await shownIn(here)).toEqual(wantedFor(withThickness(drawing, -1)));
    await button("The held-out digit before").click();
    expect(await shownIn(here)).toEqual(wantedFor(chosenDigit(6)));
    await page.close();
  });

  test("lights a square for each hidden neuron: as large as its activation, hollow where that is below 0", async () => {
    const { page, here } = await opened();
    await here.getByRole("combobox").selectOption("11");
    const [hidden] = viewOf(pad, chosenDigit(11)).reading!.hidden as [number[]];
    const squares = await here
      .locator(".nn-hidden rect")
      .evaluateAll((all) =>
        all.map((one) => [Number(one.getAttribute("width")), one.getAttribute("class") === "nn-below" ? -1 : 1]),
      );
    expect(squares).toHaveLength(32);
    for (const [at, [side, sign]] of squares.entries()) {
      expect(side! ** 2 / 0.86 ** 2).toBeCloseTo(Math.abs(hidden[at]!), 2);
      expect(sign).toBe(hidden[at]! < 0 ? -1 : 1);
    }
    await page.close();
  });

  test("paints its ink anew when the theme changes, and is without fault for axe in both", async () => {
    const { page, here, canvas, box } = await opened();
    await drawWithMouse(page, along(writtenDigits[8]!.strokes, box));
    const inkAt = () =>
      canvas.evaluate((element) => {
        const { width, height } = element as HTMLCanvasElement;
        const data = (element as HTMLCanvasElement).getContext("2d")!.getImageData(0, 0, width, height).data;
        const at = data.findIndex((value, i) => i % 4 === 3 && value === 255);
        return [...data.slice(at - 3, at)];
      });
    expect(await inkAt()).toEqual([0x1f, 0x1f, 0x1f]);
    await page.evaluate(axe);
    const faults = () =>
      here.evaluate((element) =>
        (window as unknown as { axe: typeof import("axe-core") }).axe
          .run(element)
          .then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)),
      );
    expect(await faults()).toEqual([]);
    await page.evaluate(() => {
      document.body.dataset["jpThemeLight"] = "false";
      document.body.style.background = "#111";
    });
    await expect.poll(inkAt).toEqual([0xe6, 0xe6, 0xe6]);
    expect(await faults()).toEqual([]);
    await page.close();
  });

  test.each([1300, 700, 360])("fits into a page of %i pixels, whatever it shows", async (width) => {
    const { page, here, box, button } = await opened({ width });
    for (const act of [
      async () => {},
      () => drawWithMouse(page, along(writtenDigits[3]!.strokes, box)),
      () => button("The next held-out digit").click(),
      () => button("Shift one pixel down").click(),
    ]) {
      await act();
      expect(await here.evaluate(lookAtFigure)).toEqual([]);
      const outside = await here.evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return [...element.querySelectorAll("*")]
          .filter((one) => !one.closest(".nn-unseen, details, option") && one.getClientRects().length > 0)
          .filter((one) => one.getBoundingClientRect().left < left - 1 || one.getBoundingClientRect().right > right + 1)
          .map((one) => `${one.tagName} ${one.className} ${one.textContent}`);
      });
      expect(outside).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.close();
  });

  test("lets the bars jump for who prefers no motion", async () => {
    for (const [reducedMotion, wanted] of [
      ["reduce", "0s"],
      [undefined, "0.08s"],
    ] as const) {
      const { page, here } = await opened(reducedMotion ? { reducedMotion } : {});
      const bar = here.locator(".nn-bar").first();
      expect(await bar.evaluate((element) => getComputedStyle(element).transitionDuration)).toBe(wanted);
      await page.close();
    }
  });
});

describe.skipIf(!hasBrowser)("the page that is taken home", () => {
  let pages: FigurePage;
  const folder = tempFolder("home");
  const path = join(folder.path, "my-digits.html");
  const script = JSON.parse(readFileSync(join(root, "dist", "pad.json"), "utf8"));
  const text = takeHomePage(figure, script);
  beforeAll(async () => {
    writeFileSync(path, text);
    pages = await startFigurePage();
  });
  afterAll(async () => {
    await pages?.[Symbol.asyncDispose]();
    folder[Symbol.dispose]();
  });

  test("opens from a file without a network connection, reads a held-out digit and a drawn one, and asks for nothing", async () => {
    const { page, complaints } = await pages.openFile(path);
    const right = pad.held.findIndex((_, digit) => {
      const { reading, target } = viewOf(pad, chosenDigit(digit));
      return target === 5 && reading!.read === 5;
    });
    const digit = page.getByRole("combobox", { name: "One of the data’s digits" });
    expect(await digit.isVisible()).toBe(false);
    await page.getByText("More", { exact: true }).click();
    await digit.selectOption(String(right));
    expect(await shownIn(page)).toEqual(wantedFor(chosenDigit(right)));
    expect(await page.getByRole("status").textContent()).toMatch(/5, .* It was written as a 5\.$/);
    const box = (await page.locator(".nn-pad canvas").boundingBox())!;
    const points = along(writtenDigits[7]!.strokes, box);
    await drawWithMouse(page, points);
    expect(await shownIn(page)).toEqual(wantedFor(onPad(points, box).reduce(withStroke, chosenDigit(right))));
    expect(await page.locator("body").innerText()).not.toMatch(/held[- ]out/i);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("is smaller than 100 KB, for the largest network too", () => {
    const largest = createClassifier({ layerSizes: [64, 93, 10], seed: 1, hiddenActivation: "tanh" });
    expect(text.length).toBeLessThan(65_000);
    expect(takeHomePage(drawingPad(largest, held), script).length).toBeLessThan(100_000);
  });

  test("is dark where the system is, has a language and a title, and is without fault for axe", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await pages.openFile(path, { colorScheme });
      await page.getByText("More", { exact: true }).click();
      await page.getByRole("combobox").selectOption("4");
      const paper = await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
      expect(paper).toBe(colorScheme === "dark" ? "rgb(17, 17, 17)" : "rgb(255, 255, 255)");
      expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
        "en",
        "A network that reads your handwriting",
      ]);
      await page.evaluate(axe);
      const faults = await page.evaluate(() =>
        (window as unknown as { axe: typeof import("axe-core") }).axe
          .run()
          .then(({ violations }) => violations.map(({ id }) => id)),
      );
      expect(faults).toEqual([]);
      await page.close();
    }
  });

  test("is downloaded where there is no folder to write it into", async () => {
    const { page } = await pages.openFile(path);
    const markup = ownFileHtml({ name: "my-digits.html", text, type: "text/html", words: "" }, true);
    await page.setContent(markup);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link").click()]);
    expect(download.suggestedFilename()).toBe("my-digits.html");
    expect(readFileSync(await download.path(), "utf8")).toBe(text);
    await page.close();
  });

  test("runs no other script, and sends nothing anywhere", async () => {
    const foreign = text.replace("</main>", "<script>document.title = 'hers'</script></main>");
    const other = join(folder.path, "other.html");
    writeFileSync(other, foreign);
    const { page, complaints } = await pages.openFile(other);
    expect(await page.title()).toBe("A network that reads your handwriting");
    expect(complaints.join()).toContain("Content Security Policy");
    const sent = await page.evaluate(() =>
      fetch("https://example.com").then(
        () => "sent",
        () => "refused",
      ),
    );
    expect(sent).toBe("refused");
    await page.close();
  });
});

const cells = [
  code(
    "train",
    `import { createClassifier, digits, loadNetwork, saveNetwork, takeHome, trainClassifier, drawingPad, show } from "../src";
const { training, held } = digits();
const classifier = createClassifier({ layerSizes: [64, 32, 10], seed: 1, hiddenActivation: "tanh" });
trainClassifier(classifier, training, { learningRate: 0.4, epochs: 5, batchSize: 32, seed: 1 }).status`,
  ),
  code("save", 'saveNetwork(classifier, "my-digits.json");'),
  code("load", 'show(drawingPad(loadNetwork("my-digits.json"), held));'),
  code("home", 'takeHome(classifier, "my-digits.html");'),
];
const notebook = notebookOf(cells);

describe.skipIf(!hasBrowser)("in JupyterLab", () => {
  let lab: Lab;
  let labPage: LabPage;
  let open: OpenNotebook;
  beforeAll(async () => {
    lab = await startLab();
    writeFileSync(join(lab.clone.path, "notebooks", "pad.ipynb"), textOf(notebook));
    labPage = await lab.newPage();
    open = await labPage.open("notebooks/pad.ipynb", notebook);
    await open.run("train", "save", "load", "home");
    await open.allLive();
  });
  afterAll(() => lab?.[Symbol.asyncDispose]());

  test("a network is saved beside the notebook, and the pad has the one that was loaded", async () => {
    expect(await open.output("save").innerText()).toMatch(/my-digits\.json \(\d+ KB\) is written beside this notebook/);
    const here = open.output("load").locator("figure");
    await here.getByRole("combobox").selectOption("3");
    expect(await here.getByRole("status").textContent()).toMatch(/It was written as a 1/);
  });

  test("a drawing on the pad neither scrolls nor moves the notebook to another cell", async () => {
    const canvas = open.output("load").locator(".nn-pad canvas");
    await canvas.scrollIntoViewIfNeeded();
    const box = (await canvas.boundingBox())!;
    await drawWithMouse(labPage.page, along(writtenDigits[0]!.strokes, box));
    expect(await canvas.boundingBox()).toEqual(box);
    expect(await open.output("load").getByRole("status").textContent()).toMatch(/ 0/);
  });

  test("the link opens the page, and the pad works there", async () => {
    const link = open.output("home").getByRole("link", { name: "my-digits.html" });
    await link.scrollIntoViewIfNeeded();
    const [page] = await Promise.all([labPage.page.context().waitForEvent("page"), link.click()]);
    await page.getByText("More", { exact: true }).click();
    await page.getByRole("combobox").selectOption("3");
    expect(await page.getByRole("status").textContent()).toMatch(/It was written as a 1/);
    await page.close();
  });

  test("has seen no error, and no request to another machine", () => expect(labPage.complaints).toEqual([]));
});
