// npm run site: sets up what is missing, then builds the site into _site: the lessons in a tab, with nothing installed.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "./setup/paths.mjs";
import { runCommand, setUp } from "./setup/index.mjs";

const out = inProject("_site");

function sizeOf(folder) {
  const sizes = readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, name)))
    .filter((file) => file.isFile())
    .map(({ size }) => size);
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  return `${sizes.length} files, ${megabytes.toFixed(1)} MB`;
}

runCommand(async () => {
  await setUp();
  const { buildSite } = await import("./site/index.mjs"); // only now are its packages there
  const began = performance.now();
  await buildSite(out);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `The site lies in _site: ${sizeOf(out)}, built in ${seconds} s; JupyterLite is ${sizeOf(join(out, "lab"))}.`,
  );
  console.log("To look at it: python3 -m http.server --directory _site");
  return 0;
});
