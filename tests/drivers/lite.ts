// The site with JupyterLite in it, on a plain server below a path, and a browser that visits it.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { buildSite } from "../../scripts/site/index.mjs";
import { serveFolder } from "../../scripts/site/serve.mjs";
import { launchQuietBrowser } from "./lab";
import { labPage, type LabPage } from "./labPage";
import { root } from "./project";

export interface Lite extends AsyncDisposable {
  /** How many files it has, but for the service worker that keeps them. */
  fileCount: number;
  /** A visitor: what the browser keeps for one, no other sees. */
  context: BrowserContext;
  newPage(): Promise<LabPage>;
  /** From now on nobody answers. */
  endServer(): Promise<void>;
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

export async function startLite(): Promise<Lite> {
  const folder = join(root, ".cache", "site-test", "whole");
  await buildSite(folder);
  const server = await serveFolder(folder);
  const browser: Browser = await launchQuietBrowser();
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
  const notebook = (path: string) => `${server.address}lab/lab/index.html?path=${encodeURIComponent(path)}`;
  return {
    fileCount: filesIn(folder).length - 1,
    context,
    newPage: async () => labPage(await context.newPage(), { origin: new URL(server.address).origin, notebook }),
    endServer: () => server.close(),
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await server.close();
    },
  };
}
