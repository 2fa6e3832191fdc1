// The npm packages of package-lock.json, in node_modules.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { inProject, isWindows, root } from "./paths.mjs";
import { Problem, problems, recognise } from "./problems.mjs";
import { run, runStep } from "./programs.mjs";

const packagesIn = (lockFile) => JSON.parse(readFileSync(lockFile, "utf8")).packages;

const runsHere = ({ os, cpu }) => (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch));

// npm may leave out an optional package of the tests on an old system; those that a lesson needs have to be there.
const isNeeded = (locked) =>
  !locked.link && (locked.optional ? !locked.dev && Boolean(locked.os) && runsHere(locked) : true);

/** npm notes in node_modules/.package-lock.json, as its very last act, what it has installed. */
export function packagesInPlace() {
  const note = inProject("node_modules", ".package-lock.json");
  if (!existsSync(note)) return false;
  const installed = packagesIn(note);
  return Object.entries(packagesIn(inProject("package-lock.json"))).every(
    ([path, locked]) =>
      path === "" ||
      !isNeeded(locked) ||
      (installed[path] && installed[path].version === locked.version && existsSync(inProject(path, "package.json"))),
  );
}

/** npm as a command: the one that runs us, by its file, because `npm` is a shell script on Windows. */
export function npm() {
  const running = process.env.npm_execpath || "";
  if (basename(running) === "npm-cli.js") return [process.execPath, running];
  if (isWindows || spawnSync("npm", ["--version"]).error) throw new Problem(problems.noNpm());
  return ["npm"];
}

// The flags stand against what a user's own npm settings may say; the registry and the proxy stay theirs.
const flags = [
  "--include=dev",
  "--include=optional",
  "--global=false",
  "--dry-run=false",
  "--package-lock=true",
  "--ignore-scripts=false",
  "--fetch-retries=1",
  "--fetch-timeout=120000",
  "--loglevel=http",
  "--logs-max=0",
  "--no-audit",
  "--no-fund",
  "--no-update-notifier",
];

const installing = "Installing the npm packages (npm ci)";

/** A registry that takes calls and never answers would hold `npm ci` for minutes, package by package. One call tells. */
async function checkRegistry(command, args) {
  const flags = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=15000"];
  const { code, output } = await run(command, [...args, "ping", ...flags]);
  const problem = code !== 0 && recognise(output, installing, root);
  if (problem) throw new Problem(problem);
}

export async function installPackages() {
  const [command, ...args] = npm();
  console.log("Asking the npm registry ...");
  await checkRegistry(command, args);
  const cache = `--cache=${inProject(".cache", "npm")}`;
  await runStep(installing, command, [...args, "ci", ...flags, cache], /^npm http fetch GET 200 .*\.tgz/gm);
}
