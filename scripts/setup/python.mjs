// The project's own Python environment, .venv: JupyterLab as requirements.txt pins it, and tslab's kernel.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { remove } from "./files.mjs";
import { environment, inheritedPath, inProject, isWindows, venv, venvPython } from "./paths.mjs";
import { Problem, problems } from "./problems.mjs";
import { runStep } from "./programs.mjs";

const versions = ["3.14", "3.13", "3.12", "3.11", "3.10"];
const candidates = isWindows
  ? [["py", "-3"], ["python"], ["python3"]]
  : [["python3"], ["python"], ...versions.map((version) => [`python${version}`])];

const selfDescription = `
import sys
try:
    import ensurepip, venv
    complete = True
except ImportError:
    complete = False
print(sys.version_info[0], sys.version_info[1], complete, sys.executable)
`;

/** What a Python says of itself, or undefined where there is none: a missing program, or a stub that only opens a shop. */
function describe([command, ...args]) {
  const answer = spawnSync(command, [...args, "-I", "-X", "utf8", "-c", selfDescription], {
    encoding: "utf8",
    timeout: 20000,
    windowsHide: true,
    env: { ...environment(), PATH: inheritedPath }, // the user's order: beside Node there may be another Python
  });
  const words = /^(\d+) (\d+) (True|False) (.+)$/m.exec(answer.stdout || "");
  if (answer.status !== 0 || !words) return undefined;
  const [, major, minor, complete, executable] = words;
  return {
    version: `${major}.${minor}`,
    recent: Number(major) === 3 && Number(minor) >= 10,
    complete: complete === "True",
    executable,
  };
}

/** The first Python on this machine that can make the environment. Throws a Problem that says what is missing. */
export function findPython() {
  const found = [];
  for (const candidate of candidates) {
    const python = describe(candidate);
    if (python && python.recent && python.complete) return python;
    if (python) found.push(python);
  }
  const incomplete = found.find((python) => python.recent);
  if (incomplete) throw new Problem(problems.noVenv(incomplete));
  throw new Problem(problems.noPython([...new Set(found.map((python) => python.version))]));
}

const requirements = inProject("requirements.txt");
const note = join(venv, "made-from.json"); // written last: an environment without it is half made

function recipe(version) {
  const sha256 = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  return JSON.stringify({ python: version, requirements: sha256 });
}

/**
 * Asks the environment's Python for its version, because a Python that was removed or upgraded leaves a shell behind.
 * A moved folder is no matter: everything runs as `python -m`, and the kernel is looked up by name.
 */
export function pythonInPlace() {
  if (!existsSync(note)) return false;
  const python = describe([venvPython]);
  return Boolean(python) && readFileSync(note, "utf8") === recipe(python.version);
}

const pip = ["-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--retries", "1", "--timeout", "15"];

export async function makePython({ version, executable }) {
  remove(venv);
  await runStep(`Making a Python ${version} environment in .venv`, executable, ["-m", "venv", venv]);
  await runStep(
    "Installing JupyterLab into it (pip)",
    venvPython,
    [...pip, "--requirement", requirements],
    /^Collecting /gm,
  );
  writeFileSync(note, recipe(version));
}
