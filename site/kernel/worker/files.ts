// Stands in for files: declarations that the compiler reads, and what the lessons read. One JSON of path to text brings them.

import type { System } from "@tslab/typescript-for-tslab";

const files = new Map<string, string>();
const folders = new Set(["/"]);

export function addFiles(texts: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(texts)) {
    files.set(path, text);
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1))
      folders.add(path.slice(0, end));
  }
}

/** Node's `fs`, as far as the lessons need it. */
export function readFileSync(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
  return text;
}

/** Keeps the text until the worker ends; there is no folder in a tab. */
export function writeFileSync(path: string, text: string): void {
  addFiles({ [path]: text });
}

const noWatcher = { close: () => {} };
const foldersIn = (path: string) =>
  [...folders]
    .filter((each) => each.startsWith(`${path}/`))
    .map((each) => each.slice(path.length + 1))
    .filter((name) => !name.includes("/"));

/** What the compiler asks of its system. Nothing changes, so nothing is watched. */
export const sys: System = {
  args: [],
  newLine: "\n",
  useCaseSensitiveFileNames: true,
  getExecutingFilePath: () => "/lib/typescript.js",
  getCurrentDirectory: () => "/course/notebooks",
  fileExists: (path) => files.has(path),
  directoryExists: (path) => folders.has(path.replace(/(?<=.)\/$/, "")),
  readFile: (path) => files.get(path),
  readDirectory: () => [],
  getDirectories: foldersIn,
  resolvePath: (path) => path,
  watchFile: () => noWatcher,
  watchDirectory: () => noWatcher,
  write: () => {},
  writeFile: () => {},
  createDirectory: () => {},
  exit: () => {},
};
