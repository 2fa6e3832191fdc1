// Builds the kernel that runs in a tab: tslab in a web worker, the lessons, and the declarations that its compiler reads.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);
const source = (...names) => join(root, "site", "kernel", ...names);
const worker = (name) => source("worker", `${name}.ts`);

/** tslab's inside is bundled, which its next version may change without a word. */
const knownTslab = "1.0.22";
const tslab = dirname(require.resolve("tslab/package.json"));

const shared = {
  bundle: true,
  minify: true,
  charset: "utf8",
  target: "es2022",
  platform: "browser",
  logLevel: "silent",
  metafile: true,
  absWorkingDir: root,
};

/** Files of Node's, and packages, that the worker has something else for. */
const standIns = {
  ...Object.fromEntries(
    ["vm", "module", "fs", "crypto", "util", "semver"].map((id) => [id, worker(id === "fs" ? "files" : id)]),
  ),
  ...Object.fromEntries(
    ["os", "zeromq", "inspector", "perf_hooks", "source-map-support"].map((id) => [id, worker("nothing")]),
  ),
  path: require.resolve("path-browserify"),
  "node:path": require.resolve("path-browserify"),
};

function buildWorker(out) {
  return build({
    ...shared,
    entryPoints: [worker("main")],
    outfile: join(out, "worker.js"),
    format: "iife",
    alias: standIns,
    inject: ["process", "setImmediate", "buffer"].map(worker),
    define: { __dirname: '"/tslab/dist"', __filename: '"/tslab/dist/main.js"' },
  });
}

/** `dist`, as Node would load it, in one file. */
function buildCourse(out) {
  return build({
    ...shared,
    entryPoints: [join(root, "dist", "index.js")],
    outfile: join(out, "course.js"),
    format: "cjs",
    keepNames: true, // a cell may print a function
    external: ["tslab", "node:*"],
    define: { __dirname: '"/course/dist/kernel"' },
    banner: { js: 'addProgram("/course/src",function(module,exports,require){' },
    footer: { js: "});" },
  });
}

/** What the compiler finds, by its path there. */
function writeFiles(out) {
  const files = {};
  const add = (from, to, isWanted) => {
    for (const name of readdirSync(from, { recursive: true }).sort())
      if (isWanted.test(name)) files[`${to}/${name.replaceAll("\\", "/")}`] = readFileSync(join(from, name), "utf8");
  };
  const compiler = dirname(require.resolve("@tslab/typescript-for-tslab"));
  add(compiler, "/lib", /^lib\.(es5|decorators.*|es20(1[5-9]|2[0-2])(?!\.full).*)\.d\.ts$/);
  add(join(root, "dist"), "/course/dist", /\.d\.ts$|^(loader\.js|pad\.json)$/);
  add(join(root, "src"), "/course/src", /^package\.json$/);
  add(tslab, "/tslab", /^(package\.json|dist[\\/]public\.d\.ts)$/);
  files["/course/node_modules/@types/node/package.json"] = '{"types":"index.d.ts"}';
  files["/course/node_modules/@types/node/index.d.ts"] = readFileSync(source("cellGlobals.d.ts"), "utf8");
  writeFileSync(join(out, "types.json"), JSON.stringify(files));
}

/** @throws {Error} if what is installed is not the tslab whose inside is known here */
export function needKnownTslab(version) {
  if (version === knownTslab) return;
  throw new Error(
    `The kernel in a tab bundles the inside of tslab ${knownTslab}, and tslab ${version} is installed: see that what site/kernel/worker stands in for still fits, then name the new version in scripts/site/kernel.mjs.`,
  );
}

/**
 * Builds `worker.js`, `course.js` and `types.json` into a folder. `dist` must be built.
 * Resolves to what esbuild says of the bundles: their metafiles.
 *
 * @throws {Error} with a sentence, where tslab is no longer what is known here
 */
export async function buildKernel(out) {
  const { version } = JSON.parse(readFileSync(join(tslab, "package.json"), "utf8"));
  needKnownTslab(version);
  mkdirSync(out, { recursive: true });
  writeFiles(out);
  try {
    const builds = await Promise.all([buildWorker(out), buildCourse(out)]);
    return builds.map(({ metafile }) => metafile);
  } catch (error) {
    throw new Error(`tslab ${version} could not be bundled for the kernel in a tab: ${error.message}`);
  }
}
