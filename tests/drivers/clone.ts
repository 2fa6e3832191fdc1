// Copies of the project as git hands it out, and its commands run in them as a stranger's machine would.
import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./project";

const madeBySetup = new Set([
  "node_modules",
  "dist",
  "_page",
  "_site",
  "test-results",
  ".git",
  ".venv",
  ".env",
  ".jupyter",
  ".cache",
  ".ipynb_checkpoints",
]);

export interface Clone extends Disposable {
  path: string;
  /** A home folder of its own, to see that nothing is written there. */
  home: string;
}

interface Parts {
  packages?: boolean;
  python?: boolean;
  build?: boolean;
  /** Whose it is, where that is not who runs the tests. */
  owner?: number | undefined;
}

/** Somebody who is not root. */
export const nobody = 65534;
export const isRoot = process.getuid?.() === 0;

/** A copy without anything that the set-up makes, or with parts of the real project's, so that a test needs not wait for them. */
export function cloneProject({ packages, python, build, owner }: Parts = {}): Clone {
  const temp = mkdtempSync(join(tmpdir(), "setup-"));
  chmodSync(temp, 0o755);
  // A name that would do harm in a command that a shell reads.
  const [path, home] = [join(temp, "my lesson $x & 'ü'"), join(temp, "home")];
  cpSync(root, path, { recursive: true, filter: (file) => !madeBySetup.has(basename(file)) });
  for (const folder of [home, join(path, "notebooks")]) mkdirSync(folder, { recursive: true });
  if (packages) symlinkSync(join(root, "node_modules"), join(path, "node_modules"));
  if (python) symlinkSync(join(root, ".venv"), join(path, ".venv"));
  if (build)
    for (const part of ["dist", join("notebooks", "_page")])
      cpSync(join(root, part), join(path, part), { recursive: true });
  if (owner !== undefined) {
    const all = readdirSync(temp, { recursive: true, encoding: "utf8" }).map((name) => join(temp, name));
    for (const file of [temp, ...all]) chownSync(file, owner, owner);
  }
  return { path, home, [Symbol.dispose]: () => rmSync(temp, { recursive: true, force: true, maxRetries: 3 }) };
}

/** A folder of programs, to stand alone as the PATH: `sh` and what the table names, each a shell script. */
export function programs(clone: Clone, scripts: Record<string, string>): string {
  const folder = mkdtempSync(join(clone.home, "..", "programs-"));
  chmodSync(folder, 0o755);
  symlinkSync("/bin/sh", join(folder, "sh"));
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  return folder;
}

/** npm's own file: known when npm runs these tests, asked for otherwise. */
export const npmFile =
  process.env["npm_execpath"] ??
  execFileSync("npm", ["exec", "--call", "echo $npm_execpath"], { encoding: "utf8" }).trim();

export interface Options {
  args?: string[];
  env?: NodeJS.ProcessEnv;
  user?: number | undefined;
  /** A command that runs the command. */
  within?: string[];
}

function started({ path, home }: Clone, command: string[], { args = [], env = {}, user, within = [] }: Options) {
  const [program, ...rest] = [...within, process.execPath, ...command, ...args];
  return spawn(program!, rest, {
    cwd: path,
    detached: true, // a process group of its own, as a terminal gives
    env: { ...process.env, HOME: home, npm_execpath: npmFile, ...env },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
}

/** A command of the course through npm, as a person types it. */
export const startNpm = (clone: Clone, script: string, options: Options = {}) =>
  started(clone, [npmFile, "run", script, "--"], options);

/** The same command without npm around it, where a test takes npm's place. */
export const startScript = (clone: Clone, script: string, options: Options = {}) =>
  started(clone, [join(clone.path, "scripts", `${script}.mjs`)], options);

export interface Ending {
  code: number | null;
  output: string;
  seconds: number;
}

export async function ending(child: ChildProcess): Promise<Ending> {
  const began = performance.now();
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output, seconds: (performance.now() - began) / 1000 };
}

/** What an expression over a module of the copy's scripts, `module`, evaluates to. */
export function ask<T>(clone: Clone, file: string, expression: string, env: NodeJS.ProcessEnv = {}): T {
  const address = pathToFileURL(join(clone.path, "scripts", file)).href;
  const code = `import * as module from ${JSON.stringify(address)}; console.log(JSON.stringify((${expression}) ?? null));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], {
    encoding: "utf8",
    env: { ...process.env, HOME: clone.home, ...env },
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}
