// What a learner does in the playground of lesson 5: everything there computes in the page.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookAtFigure } from "../drivers/figureLook";
import { hasBrowser, startLab, type Lab } from "../drivers/lab";
import { reveal, type LabPage, type OpenNotebook } from "../drivers/labPage";
import { readNotebook } from "../drivers/notebook";
import { notebooksFolder } from "../drivers/project";

const lesson = "05-when-training-goes-wrong.ipynb";
const { notebook } = readNotebook(join(notebooksFolder, lesson));

describe.skipIf(!hasBrowser)("a learner in the playground", () => {
  let lab: Lab;
  let labPage: LabPage;
  let open: OpenNotebook;

  const openPlayground = async (page: LabPage) => {
    const opened = await page.open(`notebooks/${lesson}`, notebook);
    await opened.run("playground-run");
    await opened.allLive();
    return opened;
  };
  beforeAll(async () => {
    lab = await startLab();
    labPage = await lab.newPage();
    open = await openPlayground(labPage);
    await reveal(figure());
  });
  afterAll(() => lab?.[Symbol.asyncDispose]());

  const figure = () => open.output("playground-run").locator("figure");
  const button = (name: string) => figure().getByRole("button", { name, exact: true });
  const status = async () => (await figure().getByRole("status").textContent())!;
  const epoch = async () => Number(/^Epoch (\d+)/.exec(await status())![1]);
  const loss = async () => Number(/loss ([\d.]+)/.exec(await status())![1]);
  const points = async () => Number(/of (\d+) points/.exec(await status())![1]);
  const plane = () => figure().getByRole("application");
  const neurons = () => figure().getByRole("button", { name: /^Map of / });

  test("plays: epochs go by, the loss falls, nothing is cut and nothing jumps", async () => {
    const [before, box] = [await loss(), await figure().boundingBox()];
    await button("Play").click();
    await expect.poll(() => figure().locator(".nn-readings").textContent()).toMatch(/epoch \d{3}/);
    expect(await figure().boundingBox()).toEqual(box);
    expect(await epoch()).toBe(0); // read aloud when it rests
    await button("Pause").click();
    expect(await epoch()).toBeGreaterThan(99);
    expect(await loss()).toBeLessThan(before / 2);
    expect(await figure().evaluate(lookAtFigure)).toEqual([]);
  });

  test("takes one step, and goes back to the start", async () => {
    const before = await epoch();
    await button("One epoch").click();
    expect(await epoch()).toBe(before + 1);
    await button("Back to the start").click();
    expect(await epoch()).toBe(0);
  });

  test("clicks a point in, and away again; the other button puts the other target", async () => {
    const marks = () => figure().locator(".nn-plane .nn-overlay > circle").count();
    const [count, circles] = [await points(), await marks()];
    await plane().click({ position: { x: 12, y: 14 } });
    expect([await points(), await marks()]).toEqual([count + 1, circles + 1]);
    await plane().click({ position: { x: 12, y: 14 } });
    expect([await points(), await marks()]).toEqual([count, circles]);
    await plane().click({ position: { x: 12, y: 14 }, button: "right" });
    expect([await points(), await marks()]).toEqual([count + 1, circles]);
    expect(await labPage.page.locator(".lm-Menu:visible").count()).toBe(0);
  });

  test("does the same with the keys, which do not reach the notebook", async () => {
    const [count, cells] = [await points(), await open.panel.locator(".jp-Cell").count()];
    await plane().focus();
    for (const key of ["ArrowLeft", "ArrowUp", "Enter", "ArrowUp", "0", "1"]) await plane().press(key);
    expect(await points()).toBe(count + 3);
    for (const key of ["Delete", "Delete", "Delete"]) await plane().press(key);
    expect(await points()).toBe(count);
    await plane().press("b"); // in a notebook: insert a cell below
    await button("Play").press("b");
    await neurons().first().press("b");
    expect(await open.panel.locator(".jp-Cell").count()).toBe(cells);
  });

  test("changes the network: neurons, layers, activation, each of them drawn whole", async () => {
    expect(await neurons().count()).toBe(5);
    await button("One neuron in hidden layer 1 less").click();
    expect(await neurons().count()).toBe(4);
    for (let i = 0; i < 2; i += 1) await button("One hidden layer more").click();
    expect(await neurons().count()).toBe(10);
    for (const layer of [1, 2, 3])
      for (let i = 0; i < 3; i += 1) await button(`One neuron in hidden layer ${layer} more`).click();
    expect(await neurons().count()).toBe(19);
    for (const activation of ["sigmoid", "relu", "identity", "tanh"]) {
      await figure().getByRole("combobox", { name: "activation" }).selectOption(activation);
      for (let i = 0; i < 3; i += 1) await button("One epoch").click();
      expect(await epoch()).toBe(3);
      expect(await figure().evaluate(lookAtFigure), activation).toEqual([]);
    }
  });

  test("shows the map of a neuron large while it is focused", async () => {
    const shown = () => figure().locator(".nn-shown").textContent();
    await figure().getByRole("button", { name: "Map of h2 of layer 1" }).focus();
    expect(await shown()).toBe("h2 of layer 1: activation; line: z = 0");
    await plane().focus();
    expect(await shown()).toBe("prediction; line: decision boundary");
  });

  test("begins with points of one's own", async () => {
    await figure().getByRole("combobox", { name: "data" }).selectOption("my own points");
    expect(await status()).toContain("no point to learn from");
    await button("Play").click();
    expect(await button("Play").count()).toBe(1);
    await plane().click({ position: { x: 60, y: 60 } });
    expect(await points()).toBe(1);
  });

  test("learns no longer when its output is gone", async () => {
    await figure().getByRole("combobox", { name: "data" }).selectOption("two moons");
    await button("Play").click();
    const gone = await figure().elementHandle();
    await open.run("seeds-predict", "playground-run"); // the first takes the focus from the button
    const shown = () => gone!.evaluate((one) => one.querySelector(".nn-play")!.textContent);
    await expect.poll(shown).toBe("Play");
  });

  test("who prefers no motion presses Play, and gets what was learnt", async () => {
    const still = await lab.newPage({ reducedMotion: "reduce" });
    const calm = (await openPlayground(still)).output("playground-run").locator("figure");
    await reveal(calm);
    await calm.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => calm.getByRole("status").textContent(), { timeout: 100_000 }).toMatch(/^Epoch 2000:/);
    expect(await calm.getByRole("button", { name: "Play" }).count()).toBe(1);
    expect(still.complaints).toEqual([]);
    await still.close();
  });

  test("has seen no error, and no request to another machine", () => expect(labPage.complaints).toEqual([]));
});
