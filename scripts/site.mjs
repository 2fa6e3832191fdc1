// npm run site: sets up what is missing, then builds the site into _site: the lessons in a tab, with nothing installed.
import { existsSync } from "node:fs";
import { remove } from "./setup/files.mjs";
import { inProject } from "./setup/paths.mjs";
import { runCommand, setUp } from "./setup/index.mjs";
import { buildPages } from "./site/pages.mjs";
import { buildScripts } from "./site/scripts.mjs";

const out = inProject("_site");

/** A part that another branch brings; once all are here, they are plain imports. */
async function buildPart(file, name) {
  const path = inProject("scripts", "site", file);
  if (existsSync(path)) await (await import(path))[name](out);
}

runCommand(async () => {
  await setUp();
  remove(out);
  buildPages(out);
  buildScripts(out);
  await buildPart("kernel.mjs", "buildKernel");
  await buildPart("lite.mjs", "buildLite");
  await buildPart("licences.mjs", "buildLicences");
  await buildPart("offline.mjs", "buildOffline");
  console.log("The site lies in _site. To look at it: python3 -m http.server --directory _site");
  return 0;
});
