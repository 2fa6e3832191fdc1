import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { needKnownTslab } from "../../../scripts/site/kernel.mjs";
import { root } from "../../drivers/project";

describe("the build of the kernel in a tab", () => {
  const { folder, failure } = inject("tabKernel");

  test("makes three files", () => {
    expect(failure).toBe("");
    expect(readdirSync(folder).sort()).toEqual(["course.js", "types.json", "worker.js"]);
  });

  test("names no path of the machine that it was made on", () => {
    const naming = readdirSync(folder).filter((name) => readFileSync(join(folder, name), "utf8").includes(root));
    expect(naming).toEqual([]);
  });

  test("refuses a tslab whose inside it does not know", () => {
    expect(() => needKnownTslab("9.8.7")).toThrow(
      /^The kernel in a tab bundles the inside of tslab 1\.\d+\.\d+, and tslab 9\.8\.7 is installed: see that /,
    );
  });
});
