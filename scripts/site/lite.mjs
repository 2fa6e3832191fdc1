// The site's lab/: JupyterLite with the notebooks, and the kernel of the lesson pages.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { columnStyle, labSettings, runningStyle } from "../jupyter.mjs";
import { remove } from "../setup/files.mjs";
import { inProject, root, temporary, venvPython } from "../setup/paths.mjs";
import { Problem, problems, recognise } from "../setup/problems.mjs";
import { run } from "../setup/programs.mjs";

/** The extension uses inner ways of JupyterLite, which its next version may change without a word. */
export const knownJupyterLite = "0.8.6";
const extension = "tslab-kernel"; // as site/lite/extension.ts names itself

const writeJson = (file, value) => writeFileSync(file, JSON.stringify(value, null, 2));
const versionOf = (name) => JSON.parse(readFileSync(inProject("node_modules", name, "package.json"), "utf8")).version;

/** Builds JupyterLite into a folder beside that of the kernel; resolves to the metafiles of what esbuild has bundled. */
export async function buildLite(out) {
  mkdirSync(temporary, { recursive: true });
  const folder = mkdtempSync(join(temporary, "lite-"));
  try {
    copyLessons(join(folder, "files"));
    const metafile = await bundleExtension(join(folder, extension));
    writeSettings(folder);
    await runJupyterLite(folder);
    finish(join(folder, "lab"));
    remove(out);
    cpSync(join(folder, "lab"), out, { recursive: true });
    return [metafile];
  } finally {
    remove(folder);
  }
}

const lessonFiles = () =>
  readdirSync(inProject("notebooks"))
    .filter((file) => /^\d\d-.*\.ipynb$/.test(file))
    .sort();

function copyLessons(folder) {
  mkdirSync(folder);
  for (const name of [...lessonFiles(), "words.md"]) cpSync(inProject("notebooks", name), join(folder, name));
}

/** The extension as JupyterLite finds one: a package with its container. */
async function bundleExtension(folder) {
  const { metafile } = await build({
    entryPoints: [inProject("site", "lite", "extension.ts")],
    outfile: join(folder, "static", "remoteEntry.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    metafile: true,
    absWorkingDir: root,
    define: {
      TSLAB_VERSION: JSON.stringify(versionOf("tslab")),
      TYPESCRIPT_VERSION: JSON.stringify(versionOf("@tslab/typescript-for-tslab")),
      LAB_STYLE: JSON.stringify(columnStyle + runningStyle),
    },
  });
  writeJson(join(folder, "package.json"), {
    name: extension,
    version: JSON.parse(readFileSync(inProject("package.json"), "utf8")).version,
    license: "MIT",
    jupyterlab: { extension: true, _build: { load: "static/remoteEntry.js", extension: "./extension" } },
    jupyterlite: { liteExtension: true },
  });
  return metafile;
}

function writeSettings(folder) {
  writeJson(join(folder, "jupyter-lite.json"), {
    "jupyter-lite-schema-version": 0,
    "jupyter-config-data": {
      appName: "A neural network from scratch",
      defaultKernelName: "tslab",
      disabledExtensions: [
        "@jupyterlab/apputils-extension:announcements", // nothing is asked of the network
        "@jupyterlite/application-extension:service-worker-manager", // the site has one of its own, for all its pages
      ],
    },
  });
  const noDates = { "@jupyterlab/filebrowser-extension:browser": { showLastModifiedColumn: false } }; // all files have the same
  writeJson(join(folder, "overrides.json"), { ...labSettings, ...noDates });
}

async function runJupyterLite(folder) {
  writeJson(join(folder, "jupyter_lite_config.json"), {
    LiteBuildConfig: {
      apps: ["lab"],
      federated_extensions: [extension],
      ignore_sys_prefix: true, // no extension of the Python environment
      no_sourcemaps: true,
      no_unused_shared_packages: true,
      output_dir: "lab",
      cache_dir: "cache",
      source_date_epoch: 1_600_000_000, // the same site from the same sources, whenever it is built
    },
  });
  const { code, output } = await run(venvPython, ["-m", "jupyterlite_core", "build"], /$^/g, folder);
  if (code === 0) return checkVersion(folder);
  console.error(output.trimEnd().split("\n").slice(-8).join("\n"));
  throw new Problem(recognise(output, "Building JupyterLite", root) || problems.failed("Building JupyterLite"));
}

function checkVersion(folder) {
  const { appVersion } = JSON.parse(readFileSync(join(folder, "lab", "jupyter-lite.json"), "utf8"))[
    "jupyter-config-data"
  ];
  if (appVersion === knownJupyterLite) return;
  throw new Problem(
    `The extension in site/lite was written for JupyterLite ${knownJupyterLite}, and ${appVersion} is installed: name the new version in scripts/site/lite.mjs, then see that tests/site/lite.test.ts passes.`,
  );
}

// JupyterLite's own service worker, its settings for its makers, and forms of fonts that no browser of today asks for.
const unused = /^(service-worker|rspack\.config.*)\.js$|^build\/.*\.(eot|svg|ttf)$/;

function finish(lab) {
  for (const path of readdirSync(lab, { recursive: true }))
    if (unused.test(path.replaceAll("\\", "/"))) remove(join(lab, path));
  // What live figures load lies beside the notebooks, and is listed nowhere.
  cpSync(inProject("notebooks", "_page"), join(lab, "files", "_page"), { recursive: true });
  addIcon(join(lab, "lab", "index.html"));
  writeFileSync(join(lab, "index.html"), firstPage(`lab/index.html?path=${lessonFiles()[0]}`));
}

/** JupyterLite names its icon when it has begun; by then a browser has asked for one at the root of the server. */
function addIcon(page) {
  writeFileSync(page, readFileSync(page, "utf8").replace("<head>", '<head>\n    <link rel="icon" href="favicon.ico">'));
}

/** `lab/` opens lesson 1, as `npm start` does. JupyterLite looks for its settings in this page too. */
const firstPage = (address) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A neural network from scratch</title>
<meta http-equiv="refresh" content="0; url=${address}">
<script id="jupyter-config-data" type="application/json">{}</script>
<p><a href="${address}">Open lesson 1 in JupyterLite</a></p>
</html>
`;
