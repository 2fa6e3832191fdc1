// How Jupyter starts the kernel. `tslab install` writes a spec that needs tslab on the PATH, which VS Code has not; this one
// needs `node` alone, and is the same for JupyterLab, VS Code and nbconvert.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { inProject, root, venv } from "./paths.mjs";

/** Named by its folder alone, so the project may be moved. */
function specText(file) {
  const toRoot = ["{resource_dir}", ...relative(dirname(file), root).split(sep)].join("/");
  const argv = [
    "node",
    "--require",
    `${toRoot}/scripts/kernelStart.cjs`,
    `${toRoot}/node_modules/tslab/bin/tslab`,
    "kernel",
    "--config-path",
    "{connection_file}",
  ];
  return `${JSON.stringify({ argv, display_name: "TypeScript", language: "typescript" }, null, 2)}\n`;
}

const holds = (file, text) => existsSync(file) && readFileSync(file, "utf8") === text;

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const inVenv = join(venv, "share", "jupyter", "kernels", "tslab", "kernel.json");

export const kernelInPlace = () => holds(inVenv, specText(inVenv));
export const registerKernel = () => write(inVenv, specText(inVenv));

// VS Code's Jupyter extension looks for kernels where JUPYTER_PATH says, and reads that from .env. Where it finds one kernel alone,
// it takes it without asking; a relative path it does not find.
const forVscode = inProject(".jupyter", "vscode");
const specForVscode = join(forVscode, "kernels", "tslab", "kernel.json");
const dotEnv = inProject(".env");
const ours = "# Written by npm run setup, for the Jupyter extension of VS Code.\n";

/** Whether there is no `.env`, or one that this wrote: a user's own is left alone. */
export const isOurDotEnv = () => !existsSync(dotEnv) || readFileSync(dotEnv, "utf8").startsWith(ours);

export const dotEnvLine = `JUPYTER_PATH=${forVscode}`;

export function writeForVscode() {
  write(specForVscode, specText(specForVscode));
  if (isOurDotEnv()) writeFileSync(dotEnv, `${ours}${dotEnvLine}\n`);
}
