// Brings a fresh or half-made clone to the point where a lesson runs. What is in place already is left alone.
import { mkdirSync, readFileSync } from "node:fs";
import { remove } from "./files.mjs";
import { kernelInPlace, registerKernel } from "./kernel.mjs";
import { inProject, root, temporary } from "./paths.mjs";
import { installPackages, packagesInPlace } from "./packages.mjs";
import { Problem, problems, recognise } from "./problems.mjs";
import { runStep } from "./programs.mjs";
import { findPython, makePython, pythonInPlace } from "./python.mjs";
import { buildInPlace } from "./sources.mjs";

function checkNode() {
  const { engines } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  const needed = /(\d+)\.(\d+)/.exec(engines.node);
  const [major, minor] = process.versions.node.split(".").map(Number);
  const recent = major > Number(needed[1]) || (major === Number(needed[1]) && minor >= Number(needed[2]));
  if (!recent) throw new Problem(problems.oldNode(needed[0], process.versions.node));
}

export async function setUp() {
  checkNode();
  remove(temporary);
  mkdirSync(temporary, { recursive: true });
  const python = pythonInPlace() ? undefined : findPython(); // what is missing is said before minutes are spent
  if (!packagesInPlace()) await installPackages();
  if (!buildInPlace())
    await runStep("Building what the notebooks import", process.execPath, [inProject("scripts", "build.mjs")]);
  if (python) await makePython(python);
  if (!kernelInPlace()) registerKernel();
}

/** Runs a command of the course; what goes wrong ends in a plain sentence and an exit code. */
export async function runCommand(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    const sentence = error instanceof Problem ? error.message : error.code && recognise(error.code, "The set-up", root);
    if (!sentence) throw error;
    console.error(`\n${sentence}`);
    process.exitCode = 1;
  }
}
