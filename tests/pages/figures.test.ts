// What a hand does to a figure, and what a person sees there: one figure in a page, without a notebook.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bars } from "../../src/figures/bars";
import type { Figure } from "../../src/figures/figure";
import { valueGraph } from "../../src/figures/graph/valueGraph";
import { productPicture } from "../../src/figures/matrix/productPicture";
import { boundary } from "../../src/figures/network/boundary";
import { classPractice } from "../../src/figures/network/classPractice";
import { playground } from "../../src/figures/network/playground";
import { trainingMovie } from "../../src/figures/network/trainingMovie";
import { colours, regions } from "../../src/html/design";
import { makeExamples, twoMoons, xorExamples } from "../../src/math/data";
import { type Value, value } from "../../src/math/engine";
import { createNetwork } from "../../src/math/network";
import { lookAtFigure } from "../drivers/figureLook";
import { type FigurePage, startFigurePage } from "../drivers/figurePage";
import { hasBrowser } from "../drivers/lab";

const neuron = (): Figure => {
  const [w1, w2, b] = [value(0.4, "w1"), value(0.7, "w2"), value(0.2, "b")];
  const z = w1.times(0.5).plus(w2.times(0.8)).plus(b).named("z");
  return valueGraph(z.sigmoid().named("a").minus(1).power(2).named("loss"));
};

const grown = (): Figure => {
  const products = [value(0.4, "w1").times(value(0.5, "x1")), value(0.7, "w2").times(value(0.8, "x2"))];
  return valueGraph(products[0]!.plus(products[1]!).plus(value(0.2, "b")).sigmoid());
};

const cornerExamples = makeExamples([
  [0, 0, 0],
  [1, 1, 1],
  [0, 1, 2],
  [1, 0, 3],
  [0.5, 0.5, 4],
]);

const corners = (): Figure =>
  classPractice({
    table: cornerExamples.map(({ inputs, target }) => [...inputs, target]),
    hidden: 8,
    seed: 1,
    learningRate: 1,
  }).figure;

describe.skipIf(!hasBrowser)("a figure in the page", () => {
  let pages: FigurePage;
  beforeAll(async () => {
    pages = await startFigurePage();
  });
  afterAll(() => pages?.[Symbol.asyncDispose]());

  const opened = async (figure: Figure, how: Parameters<FigurePage["open"]>[1] = {}) => {
    const { page, figure: here } = await pages.open(figure, how);
    return {
      page,
      figure: here,
      slider: here.locator(".nn-main input"),
      play: here.locator(".nn-play"),
      back: here.getByRole("button", { name: "Back to the start" }),
      step: async () => Number(await here.locator(".nn-main input").inputValue()),
    };
  };

  test("goes on playing when another speed is chosen", async () => {
    const { page, figure, play, step } = await opened(neuron());
    await play.click();
    await figure.getByLabel("Speed").selectOption("4");
    expect(await play.textContent()).toBe("Pause");
    await expect.poll(step).toBe(15);
    await page.close();
  });

  test("plays from the start when Play is pressed on the way back there", async () => {
    const { page, slider, play, back, step } = await opened(neuron());
    await slider.fill("15");
    // Both in one go, before the way back can have ended.
    await back.evaluate((button: HTMLElement, bar) => {
      button.click();
      document.querySelector<HTMLElement>(bar)!.click();
    }, ".nn-play");
    expect(await play.textContent()).toBe("Pause");
    expect(await step()).toBeLessThanOrEqual(2);
    await expect.poll(step).toBeGreaterThan(2);
    await page.close();
  });

  test("shows its steps one after the other, without anything between, to who prefers no motion", async () => {
    const { page, figure, slider, play } = await opened(neuron(), { reducedMotion: "reduce" });
    await slider.evaluate((range) => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push((range as HTMLInputElement).value)).observe(range, {
        attributeFilter: ["aria-valuetext"],
      });
    });
    await figure.getByLabel("Speed").selectOption("4");
    await play.click();
    await expect.poll(() => play.textContent()).toBe("Play");
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect([...new Set(seen)].filter((one) => one !== "0")).toEqual(
      Array.from({ length: 15 }, (_, i) => String(i + 1)),
    );
    await page.close();
  });

  test("keeps the curves that it has shown, faint, when one moves back", async () => {
    const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
    const held = twoMoons({ count: 20, noise: 0.1, seed: 1 });
    const movie = trainingMovie(network, xorExamples(), { learningRate: 5, epochs: 100, held });
    const { page, figure, slider, back } = await opened(movie);
    const faint = figure.locator('.nn-overlay polyline[style*="stroke-opacity"]');
    await slider.fill("5");
    expect(await faint.count()).toBe(0);
    await slider.fill("30");
    await slider.fill("12");
    expect(await faint.count()).toBe(2);
    await slider.fill("30");
    expect(await faint.count()).toBe(0);
    await back.click();
    await expect.poll(() => faint.count()).toBe(2);
    await page.close();
  });

  test("draws graphs whose words lie inside their boxes, and slopes on no line and no border", async () => {
    const [x, y] = [value(1.5, "x"), value(-0.5, "y")];
    const formula = (first: Value) => first.times(y).plus(first.power(2)).tanh().named("f");
    const graphs = [
      neuron(),
      ...[formula(x), formula(value(5, "x")), x.times(x).times(x)].map((end) => valueGraph(end)),
    ];
    for (const graph of graphs) {
      const { page, figure, slider } = await opened(graph, { width: 860 });
      for (let step = 0; step <= Number(await slider.getAttribute("max")); step += 1) {
        await slider.fill(String(step));
        expect(await figure.evaluate(lookAtFigure)).toEqual([]);
        expect(await figure.locator(".nn-diagram svg").evaluate(lookAtGraph), `step ${step}`).toEqual([]);
      }
      await page.close();
    }
  });

  test("draws products whose numbers lie inside their boxes, also where there are many and the page is narrow", async () => {
    const wide = Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => Math.sin(1 + 7 * i + 3 * j)));
    for (const [a, b, width] of [
      [[[0.5, 0.8]], [[0.4], [0.7]], 860],
      [wide, wide, 860],
      [wide, wide, 700],
    ] as const) {
      const { page, figure, slider } = await opened(productPicture(a as number[][], b as number[][]), { width });
      for (const step of [0, 1, 16, 36]) {
        await slider.fill(String(Math.min(step, Number(await slider.getAttribute("max")))));
        expect(await figure.evaluate(lookAtFigure)).toEqual([]);
        expect(await figure.locator(".nn-diagram svg").evaluate(lookAtGraph), `step ${step}`).toEqual([]);
      }
      await page.close();
    }
  });

  test("paints the ground of each class around its example, in both themes, and names all classes", async () => {
    const { page, figure, slider } = await opened(corners());
    expect(await figure.locator(".nn-legend li").allTextContents()).toEqual([
      "two largest scores equal",
      ...[0, 1, 2, 3, 4].map((one) => `class ${one}`),
    ]);
    await slider.fill((await slider.getAttribute("max"))!);
    for (const isLight of [true, false]) {
      await page.evaluate((light) => document.body.setAttribute("data-jp-theme-light", String(light)), isLight);
      const look = isLight ? "light" : "dark";
      const grounds = regions.map((region) => colours[region][look]);
      // Aside of each mark, which is as large as a part of the plane.
      const places = cornerExamples.map(({ inputs: [x1 = 0, x2 = 0] }) => [
        (x1 + 0.25 - 0.06) / 1.5,
        (x2 + 0.25) / 1.5,
      ]);
      const painted = () => figure.locator(".nn-map").first().evaluate(nearestGrounds, { places, grounds });
      await expect.poll(painted).toEqual(cornerExamples.map(({ target }) => target));
      expect(await figure.evaluate(lookAtFigure)).toEqual([]);
    }
    await page.close();
  });

  test("draws bars with all their words on the paper", async () => {
    const list = [
      { name: "lists of lists", value: 84 },
      { name: "lanes", value: 3.25 },
      { name: "nothing", value: 0 },
    ];
    for (const width of [860, 500]) {
      const { page, figure } = await pages.open(bars({ title: "t", caption: "c", unit: "ms", bars: list }), { width });
      expect(await figure.evaluate(lookAtFigure)).toEqual([]);
      await page.close();
    }
  });

  test("shows the neuron of lesson 6 in 600 pixels, with its controls and its caption", async () => {
    const { page, figure, slider } = await opened(grown(), { width: 836 });
    for (let step = 0; step <= 11; step += 1) {
      await slider.fill(String(step));
      expect((await figure.boundingBox())!.height).toBeLessThanOrEqual(600);
    }
    await page.close();
  });

  test("says x1, x2 and the prediction where one points at a plane, rounded, above the points", async () => {
    const moons = twoMoons({ count: 40, noise: 0.1, seed: 7 });
    const network = createNetwork({ layerSizes: [2, 4, 4, 1], seed: 4 });
    const { page, figure } = await opened(boundary(network, moons, "Two moons"));
    const plot = (await figure.locator(".nn-plot").boundingBox())!;
    await page.mouse.move(plot.x + plot.width / 2, plot.y + plot.height / 3);
    const words = figure.locator(".hovertext");
    await expect.poll(() => words.textContent()).toMatch(/^x1 −?[\d.]{1,6}x2 −?[\d.]{1,6}prediction 0\.4[678]\d?$/);
    const layers = await words.evaluate((text) => {
      const overlay = text.closest(".nn-plot")!.querySelector(".nn-overlay")!;
      return [text.closest("svg")!, overlay].map((layer) => getComputedStyle(layer).zIndex);
    });
    expect(layers).toEqual(["1", "auto"]);
    await page.close();
  });

  test("names the lines of a plane without a break, and says what wins where nothing is decided", async () => {
    const moons = twoMoons({ count: 40, noise: 0.1, seed: 7 });
    const network = createNetwork({ layerSizes: [2, 4, 4, 1], seed: 4 });
    const [plane] = boundary(network, moons, "t").panels;
    const both = { ...boundary(network, moons, "t"), panels: [plane!, plane!] };
    const { page, figure } = await opened(both, { width: 836 });
    const entries = figure.locator(".nn-legend li");
    expect(await entries.allTextContents()).toEqual([
      ...["first hidden layer: z = 0", "below 0.5 everywhere: 0.464 to 0.484"],
      ...["first hidden layer: z = 0", "below 0.5 everywhere: 0.464 to 0.484"],
    ]);
    for (const entry of await entries.all()) expect((await entry.boundingBox())!.height).toBeLessThan(24);
    await page.close();
  });

  test("calls the map of the output the prediction, and that of a hidden neuron its activation", async () => {
    const { page, figure } = await opened(playground({ data: "circles", hidden: [2] }));
    const shown = figure.locator(".nn-shown");
    const pointAt = (name: string) => figure.getByRole("button", { name, exact: true }).focus();
    await pointAt("Map of h2");
    await expect.poll(() => shown.textContent()).toMatch(/^h2: activation; line: z = 0$/);
    await pointAt("Map of the prediction");
    await expect.poll(() => shown.textContent()).toMatch(/^prediction; line: decision boundary$/);
    await page.close();
  });
});

/** Which of some colours each place of a map is painted most like; places are parts of its width and its height. It runs in the page. */
function nearestGrounds(
  map: SVGElement | HTMLElement,
  { places, grounds }: { places: number[][]; grounds: string[] },
): number[] {
  const canvas = map as HTMLCanvasElement;
  const pen = canvas.getContext("2d")!;
  const channels = grounds.map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
  return places.map(([right, up]) => {
    const [x, y] = [right! * canvas.width, (1 - up!) * canvas.height].map(Math.round) as [number, number];
    const { data } = pen.getImageData(x, y, 1, 1);
    const distances = channels.map((ground) => Math.hypot(...ground.map((value, k) => value - data[k]!)));
    return distances.indexOf(Math.min(...distances));
  });
}

/** Words that cross the border of their box, and slopes that touch a line, an arrowhead or a border; it runs in the page. */
function lookAtGraph(svg: SVGElement | HTMLElement): string[] {
  const boxes = [...svg.querySelectorAll("rect")].map((rect) => ({
    area: rect.getBoundingClientRect(),
    border: Number.parseFloat(getComputedStyle(rect).strokeWidth) / 2,
  }));
  const found: string[] = [];
  const ends = [...svg.querySelectorAll("line")].map((line) => {
    const matrix = line.getScreenCTM()!;
    const at = (x: number, y: number) => new DOMPoint(x, y).matrixTransform(matrix);
    const [from, to] = [
      at(line.x1.baseVal.value, line.y1.baseVal.value),
      at(line.x2.baseVal.value, line.y2.baseVal.value),
    ];
    return Array.from({ length: 101 }, (_, k) => ({
      x: from.x + (k / 100) * (to.x - from.x),
      y: from.y + (k / 100) * (to.y - from.y),
    }));
  });
  const heads = [...svg.querySelectorAll("polygon")].map((head) => {
    const matrix = head.getScreenCTM()!;
    return [...head.points].map((point) => new DOMPoint(point.x, point.y).matrixTransform(matrix));
  });
  for (const text of svg.querySelectorAll("text")) {
    const around = text.getBoundingClientRect();
    const middle = { x: (around.left + around.right) / 2, y: (around.top + around.bottom) / 2 };
    if (!text.textContent!.startsWith("·")) {
      const box = boxes.find(
        ({ area }) => middle.x > area.left && middle.x < area.right && middle.y > area.top && middle.y < area.bottom,
      );
      if (box && (around.left < box.area.left + box.border || around.right > box.area.right - box.border))
        found.push(`"${text.textContent}" is wider than its box`);
      continue;
    }
    // Digits are lower than the line of text that they stand in.
    const [top, bottom] = [middle.y - 4.5, middle.y + 4.5];
    const isOn = ({ x, y }: { x: number; y: number }) => x > around.left && x < around.right && y > top && y < bottom;
    if ([...ends, ...heads].some((points) => points.some(isOn))) found.push(`"${text.textContent}" lies on an arrow`);
    for (const { area, border } of boxes) {
      const isBeside = around.right < area.left - border || around.left > area.right + border;
      if (!isBeside && bottom > area.top - border && top < area.bottom + border)
        found.push(`"${text.textContent}" touches a box`);
    }
  }
  return found;
}
