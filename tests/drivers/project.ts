// Where the parts of the project are, and copies of it in which tests may write.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const notebooksFolder = join(root, "notebooks");
export const notebookNames = existsSync(notebooksFolder)
  ? readdirSync(notebooksFolder)
      .filter((name) => name.endsWith(".ipynb"))
      .sort()
  : [];

const venv = join(root, ".venv");
export const python = process.platform === "win32" ? join(venv, "Scripts", "python.exe") : join(venv, "bin", "python");

/** A folder that is gone when the test is over. */
export interface TempFolder extends Disposable {
  path: string;
}

export function tempFolder(name = "lesson"): TempFolder {
  const path = mkdtempSync(join(tmpdir(), `${name}-`));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/**
 * Copies what a lesson needs (notebooks, built code, the door to it) into a new folder; tests never run in the project itself.
 * The packages are linked. The page's files are copied: JupyterLab answers 403 for a link.
 */
export function copyProject(target: string): string {
  mkdirSync(target, { recursive: true });
  for (const part of ["notebooks", "dist", join("src", "package.json")]) {
    const source = join(root, part);
    if (existsSync(source)) cpSync(source, join(target, part), { recursive: true });
  }
  rmSync(join(target, "notebooks", ".ipynb_checkpoints"), { recursive: true, force: true });
  symlinkSync(join(root, "node_modules"), join(target, "node_modules"), "junction");
  return target;
}

/** The environment of a kernel or a server: the project's packages first, Jupyter's own folders in a place of the test. */
export function jupyterEnvironment(folder: string, nodeFolder = dirname(process.execPath)): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(JUPYTER|JPY|NODE|VITEST|npm)_?/i.test(name));
  const path = [join(root, "node_modules", ".bin"), nodeFolder, dirname(python), process.env["PATH"] ?? ""];
  return {
    ...Object.fromEntries(inherited),
    PATH: path.join(delimiter),
    JUPYTER_CONFIG_DIR: join(folder, "config"),
    JUPYTER_DATA_DIR: join(folder, "data"),
    JUPYTER_RUNTIME_DIR: join(folder, "runtime"),
    JUPYTER_NO_CONFIG: "1",
    IPYTHONDIR: join(folder, "ipython"),
    PYTHONUTF8: "1",
  };
}

/** "01-one-neuron.ipynb" as "01-one-neuron": what a failing test calls it. */
export const shortName = (notebook: string) => basename(notebook, ".ipynb");
