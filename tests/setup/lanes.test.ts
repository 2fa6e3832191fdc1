// The program of the lanes is what its source says: compiled anew, byte for byte.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../drivers/project";

const script = join(root, "scripts", "lanes.mjs");
const { compileLanes, fetchCompiler } = (await import(script)) as { compileLanes(): string; fetchCompiler(): void };

/** Without the compiler (100 MB, once) the test is left out, and says so. */
function hasCompiler(): boolean {
  try {
    fetchCompiler();
    return true;
  } catch (error) {
    console.warn(
      `Left out: the build of the lanes, for AssemblyScript could not be fetched. ${String(error).split("\n")[0]}`,
    );
    return false;
  }
}

describe.skipIf(!hasCompiler())("src/math/lanesProgram.ts", () => {
  test("is lanes.as.ts, compiled", () => {
    expect(readFileSync(join(root, "src", "math", "lanesProgram.ts"), "utf8")).toBe(compileLanes());
  });
});
