// Runs other programs: quietly, with progress, within a time limit, and never leaving one behind.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { environment, isWindows, root, temporary } from "./paths.mjs";
import { Problem, problems, recognise } from "./problems.mjs";

const endings = { SIGINT: 2, SIGHUP: 1, SIGTERM: 15 };

const isOrphan = (parent) => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;

/** Calls `handler` once when we are asked to end, or when the npm that started us is gone: it does not always tell. */
function whenAskedToEnd(handler) {
  const signals = Object.keys(endings);
  const parent = process.ppid;
  let asked = false;
  const ask = (signal) => {
    if (!asked) handler(signal);
    asked = true;
  };
  const watch = setInterval(() => isOrphan(parent) && ask("SIGHUP"), 500);
  signals.forEach((signal) => process.on(signal, ask));
  return () => {
    clearInterval(watch);
    signals.forEach((signal) => process.off(signal, ask));
  };
}

/**
 * Starts a program in a process group of its own: Ctrl+C reaches only us, and we end the program in our way.
 * Windows knows no such groups; there the console tells both.
 */
function start(command, args, { onEnding, ...options }) {
  const child = spawn(command, args, { cwd: root, detached: !isWindows, windowsHide: true, ...options });
  const stopWaiting = whenAskedToEnd((signal) => onEnding(child, signal));
  child.once("error", stopWaiting).once("close", stopWaiting);
  return child;
}

function kill(child) {
  if (isWindows) child.kill();
  else process.kill(-child.pid, "SIGKILL");
}

function killAndExit(child, signal) {
  kill(child);
  process.exit(128 + endings[signal]);
}

/** Runs a program in the open, with our own input and output, and resolves to its exit code. */
export function runOpenly(command, args, onEnding = killAndExit) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { env: environment(), stdio: "inherit", onEnding });
    child.once("error", reject);
    child.once("close", (code) => resolve(code === null ? 1 : code));
  });
}

/** Shows every second (every ten where the output is kept) what `read` says, and returns how to stop. */
function showProgress(read) {
  const live = process.stdout.isTTY;
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const show = () => process.stdout.write(live ? `\r  ${read()}${seconds()} s\x1b[K` : `  ${read()}${seconds()} s\n`);
  const timer = setInterval(show, live ? 1000 : 10000);
  return () => {
    clearInterval(timer);
    if (live) process.stdout.write("\r\x1b[K");
    return seconds();
  };
}

const limitInMinutes = 20;

function startQuietly(command, args, cwd) {
  mkdirSync(temporary, { recursive: true });
  const env = { ...environment(), TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  return start(command, args, { env, cwd, stdio: ["ignore", "pipe", "pipe"], onEnding: killAndExit });
}

/** Runs a program to its end. `counts` matches those lines of its output that are worth counting aloud. */
export function run(command, args, counts = /$^/g, cwd = root) {
  const child = startQuietly(command, args, cwd);
  let output = "";
  let late = false;
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const stopProgress = showProgress(() => {
    const count = (output.match(counts) || []).length;
    return count > 0 ? `${count} packages, ` : "";
  });
  const limit = setTimeout(() => {
    late = true;
    kill(child);
  }, limitInMinutes * 60000);
  return new Promise((resolve) => {
    const done = (code) => {
      clearTimeout(limit);
      resolve({ code, output, late, seconds: stopProgress() });
    };
    child.once("close", done).once("error", (error) => {
      output += error.message;
      done(1);
    });
  });
}

/** One step of the set-up: says what it does, then how long it took or what went wrong. */
export async function runStep(step, command, args, counts) {
  console.log(`${step} ...`);
  const { code, output, late, seconds } = await run(command, args, counts);
  if (code === 0) return console.log(`  done in ${seconds} s`);
  console.error(output.trimEnd().split("\n").slice(-8).join("\n"));
  if (late) throw new Problem(problems.tookTooLong(step, limitInMinutes));
  throw new Problem(recognise(output, step, root) || problems.failed(step));
}
