// Checks the form of all code, then its types, each part with the types it may know: src has no DOM, the page has no Node, a worker has no DOM.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const env = { ...process.env, XDG_CACHE_HOME: join(root, ".cache") }; // or biome keeps a folder in the user's home
const run = (program, ...args) =>
  execFileSync(process.execPath, [join(root, "node_modules", ...program), ...args], {
    cwd: root,
    env,
    stdio: "inherit",
  });

run(["@biomejs", "biome", "bin", "biome"], "format", ".");
const inSite = ["page", "kernel", join("kernel", "worker"), "lite", "offline"].map((part) => join("site", part));
for (const project of ["src", join("src", "page"), ...inSite, "tests"])
  run(["typescript", "bin", "tsc"], "--noEmit", "-p", project);
