// The service worker of the site, which keeps all its files; this runs last, when they are all there.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { inProject } from "../setup/paths.mjs";

const name = "service-worker.js";

export async function buildOffline(out) {
  const all = fingerprints(out);
  const pick = (isLab) => Object.fromEntries(all.filter(([path]) => path.startsWith("lab/") === isLab));
  await build({
    entryPoints: [inProject("site", "offline", "service-worker.ts")],
    outfile: join(out, name),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: { LESSON_FILES: JSON.stringify(pick(false)), LAB_FILES: JSON.stringify(pick(true)) },
  });
}

/** Each file of the site with its fingerprint, as site/offline/service-worker.ts computes it. */
function fingerprints(out) {
  const paths = readdirSync(out, { recursive: true }).filter((path) => statSync(join(out, path)).isFile());
  return paths
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path !== name)
    .sort()
    .map((path) => [path, fingerprint(readFileSync(join(out, path)))]);
}

const fingerprint = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 24);
