// JupyterLab as the course runs it.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { environment, inProject, venv, venvPython } from "./setup/paths.mjs";
import { run } from "./setup/programs.mjs";

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
  ContentsManager: { hide_globs: ["__pycache__", "*.pyc", "*~", ".DS_Store", "_page"] }, // no script among the lessons
  LabApp: {
    default_url: firstLesson(),
    news_url: null,
    check_for_updates_class: "jupyterlab.NeverCheckForUpdate",
    custom_css: true,
    labextensions_path: [join(venv, "share", "jupyter", "labextensions")],
  },
});

// A cell that is run before its kernel is there would otherwise open the kernel picker; and no code hides beyond the right edge.
export const labSettings = {
  "@jupyterlab/notebook-extension:tracker": { autoStartDefaultKernel: true, codeCellConfig: { lineWrap: true } },
  "@jupyterlab/apputils-extension:notification": { checkForUpdates: false, fetchNews: "false" },
};

/** Longer than any cell of the lessons takes, and short enough for who waits. */
const secondsUntilSaid = 6;

// One column for text, code, figures and verdicts: 820 pixels, as wide as the figures, and the prompts beside it.
export const columnStyle = ".jp-Notebook .jp-Cell { max-width: 916px; margin-inline: auto; }\n";

// A cell that runs for ever can't say how to stop it: the kernel is busy with it. So the notebook says so under its toolbar,
// once the kernel has been busy for some seconds.
export const runningStyle = `
.jp-NotebookPanel:has(.jp-Notebook-ExecutionIndicator[data-status="busy"])::after {
  content: "Still running. The stop button ■ in the bar above ends it.";
  position: absolute; z-index: 10; top: 36px; left: 50%; transform: translateX(-50%); pointer-events: none;
  padding: 4px 12px; border: 1px solid var(--jp-border-color1); border-radius: 6px;
  color: var(--jp-ui-font-color1); background: var(--jp-layout-color1); font: 14px/1.5 var(--jp-ui-font-family);
  opacity: 0; animation: nn-still-running 0s ${secondsUntilSaid}s forwards;
}
@keyframes nn-still-running { to { opacity: 1; } }
`;

// A window as JupyterLab saves it: the list of files is closed. What the learner opens and closes later is kept.
const firstWindow = {
  data: {
    "layout-restorer:data": {
      main: { dock: null },
      left: { collapsed: true, visible: true, widgets: ["filebrowser"] },
      right: { collapsed: true, visible: true, widgets: [] },
      relativeSizes: [0, 1, 0],
    },
  },
  metadata: { id: "default" },
};

const writeJson = (file, value) => writeFileSync(file, JSON.stringify(value, null, 2));

/** Written anew at each start, because the settings hold paths and the name of the first lesson. */
export function writeSettings() {
  const folder = environment().JUPYTER_CONFIG_DIR;
  mkdirSync(join(folder, "labconfig"), { recursive: true });
  mkdirSync(join(folder, "custom"), { recursive: true });
  writeJson(join(folder, "jupyter_server_config.json"), serverSettings());
  writeJson(join(folder, "labconfig", "default_setting_overrides.json"), labSettings);
  writeFileSync(join(folder, "custom", "custom.css"), columnStyle + runningStyle);
}

/** Before the very first start: how the window looks then. */
export async function layOutWindow() {
  if (existsSync(environment().JUPYTERLAB_WORKSPACES_DIR)) return;
  const file = join(environment().JUPYTER_CONFIG_DIR, "first-window.json");
  writeJson(file, firstWindow);
  const [command, ...args] = jupyterLab;
  await run(command, [...args, "workspaces", "import", file]);
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
