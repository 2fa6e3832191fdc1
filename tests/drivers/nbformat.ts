// Asks nbformat itself, as JupyterLab does, whether notebooks are sound.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { python } from "./project";

const script = join(import.meta.dirname, "validate_notebooks.py");

/** What nbformat finds wrong with each notebook: with its data, and with how they are written down. */
export const nbformatFindings = (paths: readonly string[]): string[][] =>
  JSON.parse(execFileSync(python, [script, ...paths], { encoding: "utf8" })) as string[][];
