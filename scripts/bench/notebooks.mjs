// How large each notebook is when it is saved after a run, next to what it may take. They run in a copy, which is gone afterwards.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { remove } from "../setup/files.mjs";
import { runCommand, setUp } from "../setup/index.mjs";
import { environment, inProject, venvPython } from "../setup/paths.mjs";

const mostMegabytes = 1.5;

runCommand(async () => {
  await setUp();
  const copy = mkdtempSync(join(tmpdir(), "notebooks-"));
  try {
    mkdirSync(join(copy, "src"));
    for (const part of ["notebooks", "dist", join("src", "package.json")])
      cpSync(inProject(part), join(copy, part), { recursive: true });
    symlinkSync(inProject("node_modules"), join(copy, "node_modules"), "junction");
    console.log("Saved after a run");
    for (const name of readdirSync(inProject("notebooks")).filter((name) => name.endsWith(".ipynb"))) {
      const file = join(copy, "notebooks", name);
      const saving = ["--to", "notebook", "--execute", "--inplace", "--log-level", "ERROR", file];
      execFileSync(venvPython, ["-m", "nbconvert", ...saving], { env: environment(), stdio: "inherit" });
      const megabytes = statSync(file).size / 1e6;
      const isOver = megabytes > mostMegabytes ? ": too much" : "";
      console.log(`  ${name.padEnd(44)} ${megabytes.toFixed(2)} MB, of ${mostMegabytes}${isOver}`);
    }
  } finally {
    remove(copy);
  }
});
