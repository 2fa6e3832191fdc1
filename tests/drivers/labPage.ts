// A page of JupyterLab, and what a learner does in it: open a notebook, run, edit, save, switch the theme, look.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { isCode, sourceOf, type Cell, type Notebook } from "./notebook";
import { root } from "./project";

export interface Address {
  origin: string;
  /** The address of a notebook, by its path below the server's root. */
  notebook(path: string, how: { asLeft: boolean }): string;
}

export interface LabPage {
  page: Page;
  /** What went wrong in the page so far: errors, warnings of figures, requests to another machine, files not found. */
  complaints: string[];
  /** Opens a notebook by its path below the server's root, in a window without a past or in the one that was left, and waits until its kernel is ready. */
  open(path: string, notebook: Notebook, how?: { asLeft?: boolean }): Promise<OpenNotebook>;
  menu(...names: string[]): Promise<void>;
  setTheme(name: "JupyterLab Light" | "JupyterLab Dark"): Promise<void>;
  /** A picture of the page among the test results. */
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

export interface OpenNotebook {
  panel: Locator;
  cell(id: string): Locator;
  output(id: string): Locator;
  /** Every figure under the cells. */
  figures: Locator;
  /** Runs cells where they stand (Ctrl+Enter), each when the one before is through. */
  run(...ids: string[]): Promise<void>;
  runAll(): Promise<void>;
  /** Replaces part of a cell's text, as if it were typed. */
  edit(id: string, from: string, to: string): Promise<void>;
  /** Shift+Enter from the first cell to the last, each when the one before is through. */
  stepThrough(): Promise<void>;
  restartAndRunAll(): Promise<void>;
  save(): Promise<void>;
  /** Loads the page again, as F5 does. */
  reload(): Promise<void>;
  /** Waits until every figure is alive. */
  allLive(): Promise<void>;
}

const patience = { timeout: 120_000 };

// Said by the page at every run of a kernel that cannot be debugged; without consequence.
const harmless = /No active debugger session/;

/** Brings an element into the middle of the view, and waits until what was out of view has its size there. */
export async function reveal(target: Locator): Promise<void> {
  await target.evaluate(async (element) => {
    element.scrollIntoView({ block: "center" });
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    element.scrollIntoView({ block: "center" });
    await nextFrame();
  });
}

export function labPage(page: Page, address: Address): LabPage {
  page.setDefaultTimeout(patience.timeout);
  const complaints: string[] = [];
  watch(page, address.origin, complaints);

  const menu = async (...names: string[]) => {
    await page.locator(".lm-MenuBar-item").getByText(names[0]!, { exact: true }).click();
    for (const name of names.slice(1)) await page.locator(".lm-Menu-item").getByText(name, { exact: true }).click();
  };

  return {
    page,
    complaints,
    menu,
    open: async (path, notebook, { asLeft = false } = {}) => {
      await page.goto(address.notebook(path, { asLeft }));
      const open = openNotebook(page, notebook, menu);
      await ready(page, open, notebook);
      return open;
    },
    setTheme: async (name) => {
      await menu("Settings", "Theme", name);
      const light = String(name === "JupyterLab Light");
      await page
        .locator(`body[data-jp-theme-light="${light}"][data-jp-theme-name="${name}"]`)
        .waitFor({ state: "attached" });
      await page.waitForTimeout(300); // the theme's style sheet is in; let the charts repaint
    },
    screenshot: async (name) => {
      const folder = join(root, "test-results", "pages");
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `${name.replace(/\W+/g, "-")}.png`);
      await page.screenshot({ path });
      return path;
    },
    close: () => page.context().close(),
  };
}

function watch(page: Page, origin: string, complaints: string[]): void {
  const say = (text: string) => void (harmless.test(text) || complaints.push(text));
  page.on("pageerror", (error) => say(`error: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" || /figure/.test(text)) say(`console: ${text}`);
  });
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(http|ws)s?:$/.test(protocol) && host !== new URL(origin).host)
      say(`asked another machine: ${request.url()}`);
  });
}

async function ready(page: Page, { panel }: OpenNotebook, { cells }: Notebook): Promise<void> {
  await panel
    .locator(".jp-Cell")
    .nth(cells.length - 1)
    .waitFor({ state: "attached" });
  await panel.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').waitFor();
  // What runs before the kernel has said this may be forgotten on a slow machine.
  await page.locator("#jp-main-statusbar").getByText("TypeScript | Idle").waitFor();
}

function openNotebook(page: Page, notebook: Notebook, menu: LabPage["menu"]): OpenNotebook {
  const panel = page.locator(".jp-NotebookPanel:visible");
  const sources = new Map(notebook.cells.map((cell) => [cell.id, sourceOf(cell)]));
  const placeOf = (id: string) => notebook.cells.findIndex((cell) => cell.id === id);
  const cellOf = (id: string) => panel.locator(".jp-Notebook .jp-Cell").nth(placeOf(id));
  const figures = panel.locator(".jp-OutputArea-output figure.nn-figure");
  const prompt = (id: string) => cellOf(id).locator(".jp-InputArea-prompt");
  const through = async (cell: Cell, before?: string) => {
    if (!isCode(cell)) return;
    const element = await prompt(cell.id).elementHandle();
    await page.waitForFunction(
      ([node, was]) => /^\[\d+\]:$/.test(node!.textContent ?? "") && node!.textContent !== was,
      [element, before] as const,
      patience,
    );
  };
  const allLive = async () => {
    for (const figure of await figures.all())
      await figure.and(page.locator('[data-state="live"]')).waitFor({ state: "attached" });
  };
  const select = async (id: string) => {
    await reveal(cellOf(id));
    await prompt(id).click();
    await page.keyboard.press("Escape");
  };

  const runAllBy = async (begin: () => Promise<void>) => {
    const last = notebook.cells.filter(isCode).at(-1)!;
    const before = (await prompt(last.id).textContent()) ?? "";
    await begin();
    await through(last, before);
    await allLive();
  };

  const open: OpenNotebook = {
    panel,
    cell: cellOf,
    output: (id) => cellOf(id).locator(".jp-Cell-outputWrapper"),
    figures,
    allLive,
    run: async (...ids) => {
      for (const id of ids) {
        await select(id);
        const before = (await prompt(id).textContent()) ?? "";
        await page.keyboard.press("Control+Enter");
        await through(notebook.cells[placeOf(id)]!, before);
      }
    },
    runAll: () => runAllBy(() => menu("Run", "Run All Cells")),
    edit: async (id, from, to) => {
      const source = sources.get(id)!;
      if (!source.includes(from)) throw new Error(`cell "${id}" does not hold ${from}`);
      sources.set(
        id,
        source.replace(from, () => to),
      );
      await cellOf(id).locator(".cm-content").click();
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(sources.get(id)!);
      await page.keyboard.press("Escape");
    },
    stepThrough: async () => {
      await cellOf(notebook.cells[0]!.id).click();
      await page.keyboard.press("Escape");
      for (const [place, cell] of notebook.cells.entries()) {
        // Shift+Enter on the last cell would add an empty one.
        await page.keyboard.press(place === notebook.cells.length - 1 ? "Control+Enter" : "Shift+Enter");
        await through(cell);
      }
      await allLive();
    },
    restartAndRunAll: () =>
      runAllBy(async () => {
        await menu("Kernel", "Restart Kernel and Run All Cells…");
        await page.locator(".jp-Dialog .jp-mod-accept").click();
      }),
    save: async () => {
      await page.keyboard.press("Control+s");
      await page.locator(".lm-TabBar-tab.jp-mod-current.jp-mod-dirty").waitFor({ state: "detached" });
    },
    reload: async () => {
      await page.reload();
      await ready(page, open, notebook);
    },
  };
  return open;
}
