// The same lessons on every Node from the oldest that the README names to the newest: same outputs, nothing printed by Node itself.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { npmFile } from "../setup/clone";
import { startKernel } from "../bench/kernel";
import { readNotebook } from "../bench/notebook";
import { complaints, differences, runCells, type Showing } from "../bench/notebookRun";
import { copyProject, notebookNames, notebooksFolder, root, tempFolder } from "../bench/project";

const versions = ["20.19.0", "22.23.3", "24.21.0", "26.10.0"];
const system = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

/** npm carries the programs of Node as packages. Each is fetched once, into the project's own cache. */
function folderOfNode(version: string): string {
  const home = join(root, ".cache", "nodes", version);
  const program = join(home, "node_modules", `node-${system}`, "bin");
  if (!existsSync(program)) {
    const wanted = ["install", "--prefix", home, "--no-save", "--no-audit", "--no-fund", "--fetch-retries=1", `node-${system}@${version}`];
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
  const first: Showing[] = [];

  async function runAll(nodeFolder?: string): Promise<{ shown: Showing[]; log: string }> {
    const shown: Showing[] = [];
    let log = "";
    for (const { cells } of notebooks) {
      await using kernel = await startKernel({ folder: join(folder.path, "notebooks"), ...(nodeFolder ? { nodeFolder } : {}) });
      shown.push(await runCells(kernel, cells));
      log += kernel.log();
    }
    return { shown, log };
  }

  beforeAll(async () => {
    copyProject(folder.path);
    first.push(...(await runAll()).shown);
  });
  afterAll(() => folder[Symbol.dispose]());

  for (const version of versions) {
    const node = tryNode(version);
    test.skipIf(!node)(`on Node ${version}, which adds no word of its own`, async () => {
      const { shown, log } = await runAll(node);
      expect(log).toBe("");
      const wrong = notebooks.flatMap((notebook, k) => [...complaints(notebook, shown[k]!), ...differences(notebook, first[k]!, shown[k]!)]);
      expect(wrong).toEqual([]);
    });
  }
});
