// The same lessons on every Node from the oldest that the README names to the newest: same outputs, nothing printed by Node itself.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { npmFile } from "../drivers/clone";
import { startKernel } from "../drivers/kernel";
import { readNotebook } from "../drivers/notebook";
import { complaints, differences, runCells, type Showing } from "../drivers/notebookRun";
import { copyProject, notebookNames, notebooksFolder, root, tempFolder } from "../drivers/project";

// The oldest shows what all others must show.
const oldest = "20.19.0";
const newer: [version: string, lessons: number][] = [
  ["22.23.3", 2],
  ["24.21.0", 2],
  ["26.10.0", 4],
];
const system = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

/** npm carries the programs of Node as packages. Each is fetched once, into the project's own cache. */
function folderOfNode(version: string): string {
  const home = join(root, ".cache", "nodes", version);
  const program = join(home, "node_modules", `node-${system}`, "bin");
  if (!existsSync(program)) {
    const wanted = [
      "install",
      "--prefix",
      home,
      "--no-save",
      "--no-audit",
      "--no-fund",
      "--fetch-retries=1",
      `node-${system}@${version}`,
    ];
    execFileSync(process.execPath, [npmFile, ...wanted], { stdio: "pipe", timeout: 120_000 });
  }
  return program;
}

function tryNode(version: string): string | undefined {
  try {
    return folderOfNode(version);
  } catch (error) {
    if (process.env["CI"]) throw error;
    console.warn(`Left out: Node ${version} could not be fetched from npm.`);
    return undefined;
  }
}

describe("the lessons show the same", () => {
  const folder = tempFolder("nodes");
  const notebooks = notebookNames.map((name) => readNotebook(join(notebooksFolder, name)).notebook);
  let first: Showing[];

  /** The first so many lessons, all at the same time. */
  async function runLessons(nodeFolder: string, count: number): Promise<Showing[]> {
    return Promise.all(
      notebooks.slice(0, count).map(async (notebook) => {
        await using kernel = await startKernel({ folder: join(folder.path, "notebooks"), nodeFolder });
        const shown = await runCells(kernel, notebook.cells);
        expect([kernel.log(), ...complaints(notebook, shown)]).toEqual([""]);
        return shown;
      }),
    );
  }

  const oldestNode = tryNode(oldest);
  beforeAll(async () => {
    copyProject(folder.path);
    if (oldestNode) first = await runLessons(oldestNode, notebooks.length);
  });
  afterAll(() => folder[Symbol.dispose]());

  for (const [version, lessons] of newer) {
    const node = tryNode(version);
    test.skipIf(!node || !oldestNode)(
      `on Node ${version} as on Node ${oldest}, which both add no word of their own`,
      async () => {
        const shown = await runLessons(node!, lessons);
        expect(shown.flatMap((showing, k) => differences(notebooks[k]!, first[k]!, showing))).toEqual([]);
      },
    );
  }
});
