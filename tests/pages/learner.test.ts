// What a learner does in lesson 1, and finds again after saving, reloading, closing and restarting.
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forward } from "../../src/exercises/lesson1/forward";
import { exerciseCells, solved } from "../drivers/exerciseCells";
import { hasBrowser, startLab, type Lab } from "../drivers/lab";
import { reveal, type LabPage, type OpenNotebook } from "../drivers/labPage";
import { readNotebook } from "../drivers/notebook";
import { jupyterEnvironment, notebooksFolder, python } from "../drivers/project";

const lesson = "01-one-neuron.ipynb";
const { notebook } = readNotebook(join(notebooksFolder, lesson));

describe.skipIf(!hasBrowser)("a learner in lesson 1", () => {
  let lab: Lab;
  let labPage: LabPage;
  let open: OpenNotebook;

  beforeAll(async () => {
    lab = await startLab();
    labPage = await lab.newPage();
    open = await labPage.open(`notebooks/${lesson}`, notebook, { asLeft: true });
    await open.runAll();
  });
  afterAll(() => lab?.[Symbol.asyncDispose]());

  // Not innerText: it is empty for what is out of view.
  const textOf = async (id: string) => (await open.output(id).textContent())!.replace(/\u00a0/g, " ");
  const hill = () => open.output("hill-picture").locator("figure");
  const slider = () => hill().locator(".nn-main input");
  const position = async () => Number((await slider().getAttribute("aria-valuetext"))!.replace("−", "-"));
  const sentence = async () => (await hill().locator(".nn-sentence").textContent()) ?? "";
  const formulas = async () => (await hill().locator(".nn-formulas").textContent()) ?? "";
  const progress = async () =>
    (/(\d+) of \d+ answered, (\d+) right/.exec(await textOf("progress-display")) ?? ["", "0", "0"])
      .slice(1)
      .map(Number);

  test("finds the lesson as the open tab, with a kernel and without a question in front of it", async () => {
    expect(await labPage.page.locator(".lm-TabBar-tab.jp-mod-current").innerText()).toBe(lesson);
    expect(await labPage.page.locator(".jp-Dialog, .jp-toast, .Toastify__toast").count()).toBe(0);
    expect(await labPage.page.locator(".jp-FileBrowser:visible").count()).toBe(0);
  });

  test("edits a weight and runs again: sum, loss, picture and hill follow", async () => {
    const before = await formulas();
    await open.edit("step-1-values", "[0.4, 0.7]", "[2.4, 0.7]");
    await open.runAll();
    expect(await textOf("step-2-by-hand")).toMatch(/= 1\.96 /);
    expect(await textOf("step-4-picture")).toContain("0.8765");
    expect(await position()).toBe(2.4);
    expect(await formulas()).not.toBe(before);
    expect(await formulas()).toContain("z = 0.5 · 2.4 + 0.8 · 0.7 + 0.2 = 1.96");
    await open.edit("step-1-values", "[2.4, 0.7]", "[0.4, 0.7]");
    await open.runAll();
    expect(await formulas()).toBe(before);
  });

  test("drags the ball: picture, formulas and sentence go with it", async () => {
    await reveal(hill().locator(".nn-plot"));
    const before = {
      sentence: await sentence(),
      picture: await hill().locator(".nn-diagram").innerHTML(),
      at: await position(),
    };
    const box = (await hill().locator(".nn-plot").boundingBox())!;
    const { mouse } = labPage.page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 5 });
    const whileDragged = await position();
    await mouse.up();
    expect(whileDragged).toBeLessThan(before.at - 3);
    expect(await sentence()).not.toBe(before.sentence);
    expect(await hill().locator(".nn-diagram").innerHTML()).not.toBe(before.picture);
    expect(await hill().getByRole("status").textContent()).toBe(await sentence());
  });

  test("lets the ball roll downhill with Play, and takes it back to the start", async () => {
    await slider().fill("-3");
    await hill().getByRole("button", { name: "Play" }).click();
    await expect.poll(position).toBeGreaterThan(-2);
    await hill().getByRole("button", { name: "Pause" }).click();
    await hill().getByRole("button", { name: "Back to the start" }).click();
    await expect.poll(position).toBe(0.4);
  });

  test("walks along another parameter", async () => {
    await hill().getByLabel("b", { exact: true }).check();
    expect(await sentence()).toContain("At b = 0.2");
    expect(await hill().locator(".nn-plot").textContent()).toContain("b (bias)");
    await hill().getByLabel("w1", { exact: true }).first().check();
  });

  test("answers wrong, reads which mistake it was, answers right, and sees the progress move", async () => {
    const [answered, right] = await progress();
    const wrong = "return inputs[0] * weights[0] + inputs[1] * weights[1] + bias;";
    await open.edit("forward-answer", "return undefined; // your code", wrong);
    await open.run("forward-answer");
    expect(await textOf("forward-answer")).toContain("✘ Not yet");
    expect(await textOf("forward-answer")).toContain("This is z, the weighted sum");
    expect(await progress()).toEqual([answered! + 1, right]);
    const { stub } = exerciseCells(forward);
    await open.edit("forward-answer", stub.replace("return undefined; // your code", wrong), solved(forward));
    await open.run("forward-answer");
    expect(await textOf("forward-answer")).toContain("✔ Right");
    expect(await progress()).toEqual([answered! + 1, right! + 1]);
  });

  test("answers in their own words, and in the quiz", async () => {
    await open.edit(
      "why-activation-answer",
      "``",
      "`Without it a stack of layers is only linear, so it cannot learn curves. <b>bold</b>`",
    );
    await open.edit("quiz-forward-pass-answer", '"?"', '"D"');
    await open.run("why-activation-answer", "quiz-forward-pass-answer");
    expect(await textOf("why-activation-answer")).toContain("Found in your words");
    expect(await open.output("why-activation-answer").locator("b").count()).toBe(0);
    expect(await textOf("quiz-forward-pass-answer")).toContain("✘ Not yet");
  });

  test("types nonsense into the practice, and gets a sentence", async () => {
    await open.edit("practice-cell", "[0.5, 0.8]", "[0.5, NaN]");
    await open.run("practice-cell");
    expect(await textOf("practice-cell")).toMatch(/cannot be drawn.*inputs\[1\] to be a finite number; got NaN/s);
    await open.edit("practice-cell", "[0.5, NaN]", "[0.5, 0.8]");
    await open.edit("practice-cell", "bias: 0.2", "bias: 1.5");
    await open.run("practice-cell");
    await open.allLive();
    expect(await textOf("practice-cell")).toContain("You changed b from 0.2 to 1.5");
  });

  const kept = async () => {
    expect(await textOf("forward-answer")).toContain("✔ Right");
    expect(await open.cell("quiz-forward-pass-answer").locator(".cm-content").textContent()).toContain('"D"');
    expect(await textOf("progress-display")).toContain("Forward pass");
    await open.allLive();
    expect(await hill().locator(".nn-plot .nn-overlay polyline").count()).toBe(1);
  };

  test("saves, loads the page again, and finds answers, verdicts and living charts", async () => {
    await open.save();
    const saved = readFileSync(join(lab.clone.path, "notebooks", lesson), "utf8");
    expect(saved).toContain("✔");
    expect(saved).not.toContain(lab.clone.path);
    await open.reload();
    await kept();
  });

  test("exports what was saved as a page, in which the charts live as well", async () => {
    const path = join(lab.clone.path, "notebooks", lesson);
    execFileSync(python, ["-m", "nbconvert", "--to", "html", path], {
      env: jupyterEnvironment(lab.clone.home),
      stdio: "pipe",
    });
    const { page } = await lab.newPage();
    // What nbconvert itself wants from other machines (MathJax, require.js) is not there; the charts need none of it.
    await page.goto(pathToFileURL(path.replace(".ipynb", ".html")).href, { waitUntil: "domcontentloaded" });
    const figures = page.locator("figure.nn-figure");
    await expect
      .poll(() => figures.and(page.locator('[data-state="live"]')).count(), { timeout: 30_000 })
      .toBe(await open.figures.count());
    expect(await figures.locator("path.js-line").count()).toBeGreaterThan(0);
  });

  test("closes the notebook, opens it again from the list of files, and finds the same", async () => {
    await labPage.page.locator(".lm-TabBar-tab.jp-mod-current .lm-TabBar-tabCloseIcon").click();
    await labPage.page.locator('.jp-SideBar [data-id="filebrowser"]').click();
    await labPage.page.locator(".jp-DirListing-item").first().waitFor();
    expect(await labPage.page.locator(".jp-DirListing-item").getByText("_page").count()).toBe(0);
    await labPage.page.locator(".jp-DirListing-item").getByText(lesson).dblclick();
    await open.panel.waitFor();
    await kept();
  });

  test("restarts the kernel and runs all: the answers are judged anew", async () => {
    await open.restartAndRunAll();
    await kept();
    expect(await textOf("progress-display")).toMatch(/3 of \d+ answered, [12] right/);
  });

  test("opens a second lesson beside it, and the charts of both live", async () => {
    const second = readNotebook(join(notebooksFolder, "02-check-the-gradient.ipynb")).notebook;
    const other = await (await lab.newPage()).open("notebooks/02-check-the-gradient.ipynb", second);
    await other.run("three-nudges-run", "check-lesson-1");
    await other.allLive();
    expect(await other.figures.count()).toBe(1);
    await kept();
  });

  test("opens a copy that is not trusted: pictures, captions and a word on how to bring them to life, and no script runs", async () => {
    const copy = join(lab.clone.path, "notebooks", "copy.ipynb");
    copyFileSync(join(lab.clone.path, "notebooks", lesson), copy);
    writeFileSync(copy, readFileSync(copy, "utf8").replace("# Build a neural network", "# Build one neural network"));
    const stranger = await lab.newPage();
    const untrusted = await stranger.open("notebooks/copy.ipynb", notebook);
    const figure = untrusted.output("hill-picture").locator("figure");
    await reveal(figure);
    await figure.locator("img").first().waitFor();
    expect(
      await figure
        .locator("img")
        .evaluateAll((images) => images.every((image) => (image as HTMLImageElement).naturalWidth > 100)),
    ).toBe(true);
    expect(await figure.innerText()).toContain("run the cell to bring it to life");
    expect(await figure.locator("script, .nn-plot").count()).toBe(0);
    expect(stranger.complaints).toEqual([]);
  });

  test("who prefers no motion sees the ball arrive at once", async () => {
    const still = await lab.newPage({ reducedMotion: "reduce" });
    const calm = await still.open(`notebooks/${lesson}`, notebook);
    await calm.allLive();
    const figure = calm.output("hill-picture").locator("figure");
    await figure.getByRole("slider").fill("-3");
    await figure.getByRole("button", { name: "Play" }).click();
    expect(await figure.getByRole("button", { name: "Play" }).count()).toBe(1);
    expect(
      Number((await figure.getByRole("slider").getAttribute("aria-valuetext"))!.replace("−", "-")),
    ).toBeGreaterThan(0);
  });

  test("has seen no error, and no request to another machine", () => expect(labPage.complaints).toEqual([]));
});
