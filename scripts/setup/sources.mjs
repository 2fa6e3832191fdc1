// Whether dist/ and notebooks/_page/ were built from the sources as they are now.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { inProject, root } from "./paths.mjs";

const note = inProject("dist", "built-from.txt"); // written last: a build without it is half made
const outputs = [inProject("notebooks", "_page", "page.js"), inProject("notebooks", "_page", "plotly.min.js")];
const sources = ["package-lock.json", "tsconfig.json", join("scripts", "build.mjs"), "src"].map((name) =>
  inProject(name),
);

function filesIn(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn)) hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

export const buildInPlace = () =>
  outputs.every(existsSync) && existsSync(note) && readFileSync(note, "utf8") === fingerprint();

export const noteBuild = () => writeFileSync(note, fingerprint());
