// JupyterLab as `npm start` starts it, in a copy of the project, and a browser that looks at it.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium, type Browser } from "playwright-core";
import { cloneProject, isRoot, startNpm, type Clone } from "./clone";
import { ended, serverNoteOf } from "./server";
import { labPage, type Address, type LabPage } from "./labPage";

const browserPaths = [
  process.env["CHROME_PATH"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
export const browserPath = browserPaths.find((path) => existsSync(path));

/** The tests of pages are left out where there is no browser, and say why; in CI that is a failure. */
export const hasBrowser = browserPath !== undefined;
if (!hasBrowser) {
  const reason =
    "No Chromium or Chrome was found for the tests of pages. Install one, or name its file in CHROME_PATH.";
  if (process.env["CI"]) throw new Error(reason);
  console.warn(`Left out: ${reason}`);
}

// A network of its own with nothing but the loopback address, for server, kernels and browser. Where the machine
// cannot make one, every page's requests are watched all the same.
const isFenced = isRoot && ["/usr/bin/unshare", "/usr/bin/nsenter", "/usr/sbin/ip"].every((path) => existsSync(path));
const fence = isFenced
  ? ["/usr/bin/unshare", "--net", "sh", "-c", '/usr/sbin/ip link set lo up && exec "$@"', "sh"]
  : [];

export interface Lab extends AsyncDisposable {
  clone: Clone;
  /** A page that shares settings and cookies with no other. */
  newPage(options?: { width?: number; reducedMotion?: "reduce" | "no-preference" }): Promise<LabPage>;
  /** What the server wrote into the terminal. */
  output(): string;
}

/** Starts `npm start` in a copy; the arguments go to JupyterLab. */
export async function startLab(argsFor: (clone: Clone) => string[] = () => []): Promise<Lab> {
  const clone = cloneProject({ packages: true, python: true, build: true });
  const child = startNpm(clone, "start", { args: ["--no-browser", ...argsFor(clone)], within: fence });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  let browser: Browser | undefined;

  const end = async () => {
    await browser?.close();
    const pid = serverNoteOf(clone)?.pid;
    child.kill();
    if (pid) await ended(pid);
    clone[Symbol.dispose]();
  };
  try {
    const limit = Date.now() + 120_000;
    while (!serverNoteOf(clone)) {
      if (child.exitCode !== null || Date.now() > limit) throw new Error(`npm start brought up no server:\n${output}`);
      await sleep(100);
    }
    const { port, token, base_url, pid } = serverNoteOf(clone)!;
    browser = await launchBrowser(clone, pid);
    const origin = `http://127.0.0.1:${port}`;
    const address: Address = {
      origin,
      notebook: (path, { asLeft }) =>
        `${origin}${base_url}lab/tree/${path.split("/").map(encodeURIComponent).join("/")}?token=${token}${asLeft ? "" : "&reset"}`,
    };
    return {
      clone,
      output: () => output,
      newPage: async ({ width = 1300, reducedMotion = "no-preference" } = {}) => {
        const context = await browser!.newContext({ viewport: { width, height: 900 }, reducedMotion });
        return labPage(await context.newPage(), address);
      },
      [Symbol.asyncDispose]: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

const quiet = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const args = isRoot ? [...quiet, "--no-sandbox"] : quiet;

/** A browser that asks for nothing of its own. */
export const launchQuietBrowser = (executablePath = browserPath!) => chromium.launch({ executablePath, args });

/** The same in the network of the server. */
function launchBrowser({ home }: Clone, serverPid: number): Promise<Browser> {
  if (!isFenced) return launchQuietBrowser();
  const inside = join(home, "browser.sh");
  writeFileSync(inside, `#!/bin/sh\nexec /usr/bin/nsenter --target ${serverPid} --net "${browserPath}" "$@"\n`, {
    mode: 0o755,
  });
  return launchQuietBrowser(inside);
}
