// JupyterLab as the course runs it.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { environment, inProject, venv, venvPython } from "./setup/paths.mjs";

export const isRoot = process.getuid !== undefined && process.getuid() === 0;

function firstLesson() {
  const name = readdirSync(inProject("notebooks")).find((file) => /^01-.*\.ipynb$/.test(file));
  return name ? `/lab/tree/notebooks/${name}` : "/lab";
}

// Nothing between the learner and the lesson: no question about news, no look for updates, no extensions of other installations.
// Loopback and token are Jupyter's own defaults.
const serverSettings = () => ({
  Application: { log_level: "WARN" },
  ServerApp: {
    allow_root: isRoot,
    answer_yes: true, // Ctrl+C ends the server without asking back
    // Page and server are on one machine, so no socket has to be kept alive. With its defaults Jupyter warns at every start that the
    // time to wait for an answer is longer than the time between two pings; with both equal it drops the kernel's socket after 30 s.
    tornado_settings: { ws_ping_interval: 0 },
  },
  MultiKernelManager: { default_kernel_name: "tslab" },
  LabApp: {
    default_url: firstLesson(),
    news_url: null,
    check_for_updates_class: "jupyterlab.NeverCheckForUpdate",
    labextensions_path: [join(venv, "share", "jupyter", "labextensions")],
  },
});

// A cell that is run before its kernel is there would otherwise open the kernel picker; and no code hides beyond the right edge.
const labSettings = {
  "@jupyterlab/notebook-extension:tracker": { autoStartDefaultKernel: true, codeCellConfig: { lineWrap: true } },
  "@jupyterlab/apputils-extension:notification": { checkForUpdates: false, fetchNews: "false" },
};

const writeJson = (file, value) => writeFileSync(file, JSON.stringify(value, null, 2));

/** Written anew at each start, because the settings hold paths and the name of the first lesson. */
export function writeSettings() {
  const folder = environment().JUPYTER_CONFIG_DIR;
  mkdirSync(join(folder, "labconfig"), { recursive: true });
  writeJson(join(folder, "jupyter_server_config.json"), serverSettings());
  writeJson(join(folder, "labconfig", "default_setting_overrides.json"), labSettings);
}

/** The command that starts JupyterLab; `-m`, because the scripts of a moved environment point to where it was. */
export const jupyterLab = [venvPython, "-m", "jupyterlab"];

function isTaken(port) {
  return new Promise((resolve) => {
    const probe = createServer().once("error", (error) => resolve(error.code === "EADDRINUSE"));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(false)));
  });
}

/** The port that the arguments ask for, when another program has it. JupyterLab then takes the next free one, without a word. */
export async function takenPort(args) {
  const asked = /(?:^|\0)--(?:ServerApp\.)?port[=\0](\d+)/.exec(args.join("\0"));
  const port = asked ? Number(asked[1]) : 8888;
  return port > 0 && port < 65536 && (await isTaken(port)) ? port : undefined;
}
