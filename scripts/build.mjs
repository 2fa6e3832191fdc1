// Builds what the notebooks use: dist/ (src compiled for the kernel) and notebooks/_page/ (what an output loads in the browser).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { noteBuild } from "./setup/sources.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);
const page = join(root, "notebooks", "_page");

rmSync(join(root, "dist"), { recursive: true, force: true });
// By path: tslab brings a compiler of its own, and both put a `tsc` into node_modules/.bin.
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
execFileSync(process.execPath, [tsc, "-p", join(root, "src")], { stdio: "inherit" });

rmSync(page, { recursive: true, force: true });
mkdirSync(page, { recursive: true });
const browser = { bundle: true, format: "iife", target: "es2022", charset: "ascii" };
buildSync({ ...browser, entryPoints: [join(root, "src", "page", "main.ts")], outfile: join(page, "page.js") });
buildSync({
  ...browser,
  entryPoints: [join(root, "src", "page", "loader.ts")],
  outfile: join(root, "dist", "loader.js"),
  minify: true,
});
// The script of the page to take home, and its fingerprint: the page lets no other script run.
const [pad] = buildSync({
  ...browser,
  entryPoints: [join(root, "src", "page", "padPage.ts")],
  minify: true,
  write: false,
}).outputFiles;
if (/<\/script|<!--/i.test(pad.text)) throw new Error("The script of the page to take home would end its own element.");
const fingerprint = `sha256-${createHash("sha256").update(pad.text).digest("base64")}`;
writeFileSync(join(root, "dist", "pad.json"), JSON.stringify({ script: pad.text, fingerprint }));
copyFileSync(require.resolve("plotly.js-dist-min"), join(page, "plotly.min.js"));
noteBuild();
