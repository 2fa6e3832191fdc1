// What JupyterLab says of a cell that can't run yet, and of one that never ends.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { code, notebookOf, textOf } from "../drivers/fixture";
import { hasBrowser, startLab, type Lab } from "../drivers/lab";
import type { LabPage, OpenNotebook } from "../drivers/labPage";

const notebook = notebookOf([code("uses", "neuron.bias;"), code("endless", "while (true) {}")]);

describe.skipIf(!hasBrowser)("JupyterLab says what to do", () => {
  let lab: Lab;
  let labPage: LabPage;
  let open: OpenNotebook;

  beforeAll(async () => {
    lab = await startLab();
    writeFileSync(join(lab.clone.path, "notebooks", "running.ipynb"), textOf(notebook));
    labPage = await lab.newPage();
    open = await labPage.open("notebooks/running.ipynb", notebook);
  });
  afterAll(() => lab?.[Symbol.asyncDispose]());

  test("about a name of a cell above, in a kernel that has imported nothing yet", async () => {
    await open.run("uses");
    expect(await open.output("uses").textContent()).toMatch(
      /Cannot find name 'neuron'\.\s+Does neuron come from a cell above\? Then run the cells above first \(in JupyterLab: Run → Run All Above Selected Cell\)\./,
    );
    await labPage.menu("Run");
    await labPage.page
      .locator(".lm-Menu-itemLabel")
      .getByText("Run All Above Selected Cell", { exact: true })
      .waitFor();
    await labPage.page.keyboard.press("Escape");
  });

  test("about a cell that never ends, while it runs; and when it was stopped, what has happened", async () => {
    const said = () =>
      open.panel.evaluate((panel) => {
        const { content, opacity } = getComputedStyle(panel, "::after");
        return opacity === "1" && content !== "none" ? content : "";
      });
    await expect.poll(said).toBe("");
    const running = open.run("endless");
    await expect.poll(said).toContain("Still running. The stop button ■ in the bar above ends it.");
    await open.panel.locator('[data-jp-item-name="interrupt"]').click();
    await running;
    expect(await open.output("endless").textContent()).toContain("Stopped: the stop button ended this cell");
    await expect.poll(said).toBe("");
  });
});
