// The figures of the handwritten digits, as a person sees them in the page.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confusionPicture } from "../../src/figures/digits/confusionPicture";
import { landscapeRace } from "../../src/figures/digits/landscapeRace";
import { pixelPictures } from "../../src/figures/digits/pixelPictures";
import type { Figure } from "../../src/figures/figure";
import { colours } from "../../src/html/design";
import { digits } from "../../src/math/digits";
import { lookAtContrast, lookAtFigure } from "../drivers/figureLook";
import { type FigurePage, startFigurePage } from "../drivers/figurePage";
import { hasBrowser } from "../drivers/lab";

const { held } = digits();
const targets = held.map(({ target }) => target);

const forty = (): Figure =>
  pixelPictures({
    title: "Forty digits",
    pictures: held.slice(0, 40).map(({ inputs, target }, i) => ({
      pixels: inputs,
      label: i % 5 === 0 ? `${target}, said 8` : String(target),
      marked: i % 5 === 0,
    })),
  });

const weights = (): Figure =>
  pixelPictures({
    title: "The weights of 32 neurons",
    shading: "sides",
    pictures: Array.from({ length: 32 }, (_, j) => ({
      pixels: Array.from({ length: 64 }, (_, i) => Math.sin(1 + i * (j + 1))),
      label: `h${j + 1}`,
    })),
  });

const confusion = (): Figure =>
  confusionPicture({ targets, predictions: targets.map((target, i) => (i % 17 === 0 ? (target + i) % 10 : target)) });

const race = (): Figure => {
  const start: [number, number] = [-9, 2.5];
  const way = (learningRate: number, steps: number) =>
    Array.from({ length: steps + 1 }, (_, step): [number, number] => [
      start[0] * (1 - learningRate) ** step,
      start[1] * (1 - 25 * learningRate) ** step,
    ]);
  return landscapeRace({
    title: "Three balls in a valley",
    loss: (w1, w2) => (w1 ** 2 + 25 * w2 ** 2) / 2,
    w1: [-10, 10],
    w2: [-4, 4],
    balls: [
      { name: "gradient descent", points: way(0.07, 40) },
      { name: "small steps", points: way(0.01, 20) },
      { name: "too large", points: way(0.09, 40) },
    ],
  });
};

const narrowRace = (): Figure => {
  const way = (learningRate: number) =>
    Array.from({ length: 41 }, (_, step): [number, number] => [
      -8 * (1 - learningRate) ** step,
      0.8 * (1 - 100 * learningRate) ** step,
    ]);
  return landscapeRace({
    title: "Three balls in a narrow valley",
    loss: (w1, w2) => (w1 ** 2 + 100 * w2 ** 2) / 2,
    w1: [-9, 3],
    w2: [-1, 1],
    balls: [0.018, 0.01, 0.005].map((rate) => ({ name: `learningRate ${rate}`, points: way(rate) })),
  });
};

describe.skipIf(!hasBrowser)("a figure of the digits in the page", () => {
  let pages: FigurePage;
  beforeAll(async () => {
    pages = await startFigurePage();
  });
  afterAll(() => pages?.[Symbol.asyncDispose]());

  test.each([
    ["forty digits", forty],
    ["weights", weights],
    ["a confusion matrix", confusion],
    ["a race", race],
    ["a race on a strip", narrowRace],
  ])("has all its words on the paper, in both themes and at 1300 and 700 pixels: %s", async (_name, figureOf) => {
    for (const width of [1300, 700]) {
      const { page, figure } = await pages.open(figureOf(), { width });
      for (const look of ["light", "dark"] as const) {
        await page.evaluate(
          ([isLight, paper]) => {
            document.body.setAttribute("data-jp-theme-light", isLight!);
            document.body.style.background = paper!;
          },
          [String(look === "light"), colours.paper[look]],
        );
        expect(await figure.evaluate(lookAtFigure)).toEqual([]);
        expect(await figure.evaluate(lookAtContrast)).toEqual([]);
        const sizes = await figure.locator(".nn-diagram svg text").evaluateAll((texts) =>
          texts.map((text) => {
            const svg = (text as SVGTextElement).ownerSVGElement!;
            return Number.parseFloat(getComputedStyle(text).fontSize) * svg.getScreenCTM()!.a;
          }),
        );
        for (const size of sizes) expect(size).toBeGreaterThanOrEqual(10);
      }
      await page.close();
    }
  });

  test("leaves room between the labels of ten columns, at any width", async () => {
    const pictures = held.slice(0, 40).map(({ inputs, target }, i) => {
      const label = i % 4 === 3 ? `${i}: ${target}` : `${i}: ${target} → 8`;
      return { pixels: inputs, label, marked: true };
    });
    for (const width of [1300, 900, 611, 360]) {
      const { page, figure } = await pages.open(pixelPictures({ title: "Nearly all wrong", pictures, columns: 10 }), {
        width,
      });
      const gaps = await figure.locator(".nn-diagram svg").evaluate((svg) => {
        const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
        const boxes = [...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
        return boxes
          .slice(1)
          .flatMap((box, i) => (box.left > boxes[i]!.left ? [(box.left - boxes[i]!.right) / scale] : []));
      });
      expect(gaps).toHaveLength(36);
      for (const gap of gaps) expect(gap).toBeGreaterThan(6);
      await page.close();
    }
  });

  test("says of a race what is seen at each step, and that a ball has left the map", async () => {
    const { page, figure } = await pages.open(race(), { width: 900 });
    for (const step of [0, 1, 25, 40]) {
      await figure.locator(".nn-main input").fill(String(step));
      expect(await figure.evaluate(lookAtFigure)).toEqual([]);
    }
    const sentence = await figure.locator(".nn-sentence").textContent();
    expect(sentence).toContain("small steps (triangle) has loss");
    expect(sentence).toContain("where it ended after 20 steps");
    expect(sentence).toMatch(/too large \(square\) has loss \S+, off the map at w1 = /);
    await page.close();
  });

  test("draws a narrow valley as a strip over the whole width, a unit as long on both axes, with one legend for both plots", async () => {
    for (const width of [1300, 760, 360]) {
      const { page, figure } = await pages.open(narrowRace(), { width });
      expect(await figure.evaluate(lookAtFigure)).toEqual([]);
      const [map, losses] = await figure.locator(".nn-plot").evaluateAll((plots) =>
        plots.map((plot) => {
          const { left, top, width, bottom } = plot.getBoundingClientRect();
          const area = plot.querySelector(".bglayer .bg");
          const { width: across, height: up } = area!.getBoundingClientRect();
          return { left, top, width, bottom, across, up };
        }),
      );
      const stage = await figure.locator(".nn-stage").evaluate((element) => element.clientWidth);
      expect(map!.width).toBeCloseTo(stage, 0);
      expect(losses!.width).toBeCloseTo(stage, 0);
      expect(losses!.top).toBeGreaterThan(map!.bottom);
      expect(Math.abs(map!.across / 6 - map!.up)).toBeLessThan(2);
      expect(await figure.locator(".nn-legend").count()).toBe(1);
      await page.close();
    }
  });

  test("does not smooth pixels: each is ink or paper from edge to edge, at any width and in both themes", async () => {
    const checks = Array.from({ length: 64 }, (_, i) => (Math.floor(i / 8) + i) % 2);
    for (const width of [900, 611, 400]) {
      const pictures = Array.from({ length: 10 }, () => ({ pixels: checks, label: "a" }));
      const { page, figure } = await pages.open(pixelPictures({ title: "Checks", pictures }), { width });
      for (const look of ["light", "dark"] as const) {
        await page.evaluate(
          ([isLight, paper]) => {
            document.body.setAttribute("data-jp-theme-light", isLight!);
            document.body.style.background = paper!;
          },
          [String(look === "light"), colours.paper[look]],
        );
        const picture = await figure.locator(".nn-diagram").screenshot();
        const painted = await page.evaluate(coloursIn, {
          png: picture.toString("base64"),
          area: await figure.locator(".nn-diagram svg g").first().evaluate(relativeBox),
        });
        expect(painted.sort(), `${width} pixels, ${look}`).toEqual([colours.ink[look], colours.paper[look]].sort());
      }
      await page.close();
    }
  });
});

/** Where the pixels of the first picture lie in the drawing, in pixels of the screen. */
function relativeBox(group: Element) {
  const around = group.closest(".nn-diagram")!.getBoundingClientRect();
  const box = group.getBoundingClientRect();
  const scale = (group as SVGGElement).getScreenCTM()!.a;
  return { left: box.left - around.left, top: box.top - around.top, size: 8 * scale };
}

/** The colours inside of an area of a screenshot, its outermost row and column aside, where the frame begins. */
async function coloursIn({ png, area }: { png: string; area: { left: number; top: number; size: number } }) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  const pen = canvas.getContext("2d")!;
  pen.drawImage(image, 0, 0);
  const size = Math.floor(area.size) - 4;
  const { data } = pen.getImageData(Math.ceil(area.left) + 2, Math.ceil(area.top) + 2, size, size);
  const found = new Set<string>();
  for (let at = 0; at < data.length; at += 4)
    found.add(`#${[0, 1, 2].map((i) => data[at + i]!.toString(16).padStart(2, "0")).join("")}`);
  return [...found];
}
