// Where things are. All that the set-up writes lies inside the project, in folders that git ignores.
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const isWindows = process.platform === "win32";
export const root = fileURLToPath(new URL("../..", import.meta.url));
export const inProject = (...parts) => join(root, ...parts);

export const venv = inProject(".venv");
export const venvPython = isWindows ? join(venv, "Scripts", "python.exe") : join(venv, "bin", "python");
export const temporary = inProject(".cache", "tmp");

const ours = {
  JUPYTER_CONFIG_DIR: inProject(".jupyter", "config"),
  JUPYTER_DATA_DIR: inProject(".jupyter", "data"),
  JUPYTER_RUNTIME_DIR: inProject(".jupyter", "runtime"),
  JUPYTERLAB_SETTINGS_DIR: inProject(".jupyter", "settings"),
  JUPYTERLAB_WORKSPACES_DIR: inProject(".jupyter", "workspaces"),
  IPYTHONDIR: inProject(".jupyter", "ipython"),
  PYTHONDONTWRITEBYTECODE: "1", // or Python, run as root, writes beside its own library
  PIP_CACHE_DIR: inProject(".cache", "pip"),
};

// Settings of other installations: each of these has broken somebody's Jupyter. How to reach the package index stays the user's.
const foreign = /^(PYTHON|PIP_|JUPYTER|JPY_|IPYTHON|VIRTUAL_ENV|PATH$)/i;
const network =
  /^PIP_(CONFIG_FILE|INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS|NO_INDEX|TRUSTED_HOST|CERT|CLIENT_CERT|PROXY|KEYRING_PROVIDER)$/i;

const inherited = Object.entries(process.env).find(([name]) => name.toUpperCase() === "PATH");
export const inheritedPath = (inherited && inherited[1]) || "";

/** The variables every program of the course runs with: our folders, our `tslab` and the Node of this process first. */
export function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name) || network.test(name));
  const path = [inProject("node_modules", ".bin"), dirname(process.execPath), inheritedPath];
  return Object.assign(Object.fromEntries(kept), ours, { PATH: path.join(delimiter) });
}
