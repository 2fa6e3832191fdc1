// A page that shows outputs as VS Code's webview does, with VS Code's own renderer. The renderer is taken out of the package of
// code-server, which is VS Code for a server, once into .cache; a look into another version says whether ours still gets on with it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { isRoot } from "./clone";
import { browserPath } from "./lab";
import { root, tempFolder } from "./project";

const version = "4.139.1"; // VS Code 1.139
const sha256 = "02a62960e54a442220504e231dc1c17a22b038513e34d2716a09d0dc8c0cb10b";
const inPackage = "package/lib/vscode/extensions/notebook-renderers/renderer-out/index.js";
const renderer = join(root, ".cache", "vscode", `renderer-${version}.js`);

function fetchRenderer(): void {
  using temp = tempFolder("vscode renderer");
  const shell = process.platform === "win32";
  execFileSync(shell ? "npm.cmd" : "npm", ["pack", `code-server@${version}`, "--silent"], { cwd: temp.path, shell });
  execFileSync("tar", ["-xzf", `code-server-${version}.tgz`, inPackage], { cwd: temp.path });
  mkdirSync(dirname(renderer), { recursive: true });
  copyFileSync(join(temp.path, inPackage), renderer);
}

/** Whether VS Code's renderer is there. Without it (46 MB, once) the tests of VS Code are left out, and say so. */
export function hasRenderer(): boolean {
  try {
    if (!existsSync(renderer)) fetchRenderer();
    return true;
  } catch (error) {
    console.warn(
      `Left out: the tests of VS Code, for its renderer could not be fetched. ${String(error).split("\n")[0]}`,
    );
    return false;
  }
}

/** VS Code's renderer of outputs; refused when it is not the file that was looked at. */
function rendererText(): string {
  const text = readFileSync(renderer, "utf8");
  const found = createHash("sha256").update(text).digest("hex");
  if (found !== sha256)
    throw new Error(`${renderer} is not the renderer of code-server ${version}: its sha256 is ${found}`);
  return text;
}

export type ThemeKind = "vscode-light" | "vscode-dark" | "vscode-high-contrast" | "vscode-high-contrast-light";

/** The colours of VS Code's own themes, as far as an output asks for them. */
const themes: Record<ThemeKind, { id: string; ink: string; paper: string; guide: string; widget: string }> = {
  "vscode-light": {
    id: "Default Light Modern",
    ink: "#3b3b3b",
    paper: "#ffffff",
    guide: "#a9a9a966",
    widget: "#f8f8f8",
  },
  "vscode-dark": { id: "Default Dark Modern", ink: "#cccccc", paper: "#1f1f1f", guide: "#58585866", widget: "#202020" },
  "vscode-high-contrast": {
    id: "Default High Contrast",
    ink: "#ffffff",
    paper: "#000000",
    guide: "#a9a9a966",
    widget: "#0c141f",
  },
  "vscode-high-contrast-light": {
    id: "Default High Contrast Light",
    ink: "#292929",
    paper: "#ffffff",
    guide: "#a5a5a566",
    widget: "#ffffff",
  },
};

/** The webview: outputs below `#container`, keys that reach the window kept in `leaked`, as VS Code would take them. */
const webview = `<!doctype html>
<meta charset="utf-8">
<base href="/notebooks/">
<style>
  /* JupyterLab's light colours, which the Jupyter extension puts into every output, whatever the theme. */
  .output { --jp-content-font-color1: rgba(0, 0, 0, 0.87); --jp-layout-color0: white; --jp-layout-color2: #eee; --jp-border-color2: #e0e0e0; }
  body { color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); }
</style>
<body><div id="container"></div>
<script type="module">
  window.leaked = [];
  window.addEventListener("keydown", (event) => window.leaked.push(event.key));
  const { activate } = await import("/renderer.js");
  const nothing = () => ({ dispose() {} });
  const settings = { lineLimit: 30, outputScrolling: false, outputWordWrap: false, linkifyFilePaths: false };
  const renderer = await activate({
    workspace: { isTrusted: true }, settings, onDidChangeSettings: nothing,
    setState() {}, getState() {}, getRenderer: async () => undefined, postMessage() {}, onDidReceiveMessage: nothing,
  });
  window.showOutput = async (html, id) => {
    const output = document.createElement("div");
    output.className = "output";
    const place = document.createElement("div");
    output.append(place);
    document.getElementById("container").append(output);
    const item = { id, mime: "text/html", metadata: {}, text: () => html, json() {}, data() {}, blob() {} };
    await renderer.renderOutputItem(item, place, new AbortController().signal);
  };
</script>`;

export interface Webview extends AsyncDisposable {
  page: Page;
  show(html: string): Promise<void>;
  setTheme(kind: ThemeKind): Promise<void>;
  /** The keys that VS Code's notebook would have got. */
  leaked(): Promise<string[]>;
}

export async function startWebview(): Promise<Webview> {
  const script = rendererText();
  const server = createServer(({ url = "/" }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const type = path.endsWith(".js") ? "text/javascript" : "text/html";
    const file = join(root, path);
    const body =
      path === "/" ? webview : path === "/renderer.js" ? script : existsSync(file) ? readFileSync(file) : undefined;
    response.writeHead(body === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8` }).end(body ?? "");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const browser = await chromium.launch({ executablePath: browserPath!, args: isRoot ? ["--no-sandbox"] : [] });
  const page = await browser.newPage({ viewport: { width: 900, height: 900 } });

  const setTheme = (kind: ThemeKind) =>
    page.evaluate(
      ([now, { id, ink, paper, guide, widget }]) => {
        const { style } = document.documentElement;
        style.setProperty("--vscode-editor-foreground", ink);
        style.setProperty("--vscode-editor-background", paper);
        style.setProperty("--vscode-tree-inactiveIndentGuidesStroke", guide);
        style.setProperty("--vscode-editorWidget-background", widget);
        document.body.dataset["vscodeThemeKind"] = now;
        document.body.dataset["vscodeThemeId"] = id;
      },
      [kind, themes[kind]] as const,
    );
  let outputs = 0;
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction("window.showOutput");
  await setTheme("vscode-dark");
  return {
    page,
    setTheme,
    show: (html) =>
      page.evaluate(
        ([text, id]) =>
          (window as unknown as { showOutput(html: string, id: string): Promise<void> }).showOutput(text, id),
        [html, String(outputs++)] as const,
      ),
    leaked: () => page.evaluate(() => (window as unknown as { leaked: string[] }).leaked.splice(0)),
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      server.close();
    },
  };
}
