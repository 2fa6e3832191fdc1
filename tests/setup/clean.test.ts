// What npm run clean takes away, and what it leaves.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cloneProject, ending, startScript } from "../drivers/clone";

const made = ["dist", "_site", "test-results", ".jupyter", ".cache", "notebooks/_page", "notebooks/.ipynb_checkpoints"];

test("npm run clean leaves a copy as git hands it out", async () => {
  using clone = cloneProject();
  const contents = () => readdirSync(clone.path, { recursive: true, encoding: "utf8" }).sort();
  const asCloned = contents();
  for (const folder of made) {
    mkdirSync(join(clone.path, folder, "inside"), { recursive: true });
    writeFileSync(join(clone.path, folder, "inside", "file"), "made");
  }
  expect((await ending(startScript(clone, "clean"))).code).toBe(0);
  expect(contents()).toEqual(asCloned);
});
