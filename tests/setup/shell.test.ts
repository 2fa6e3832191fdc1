// A path with a quote or a dollar sign in it can do no harm: no command is a string that a shell reads.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../drivers/project";

const throughShell = /\bexec(Sync)?\(|\bshell:|\bspawn(Sync)?\(`/;

test("the scripts start programs by their arguments, never through a shell", () => {
  const folder = join(root, "scripts");
  const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".mjs"));
  expect(scripts.length).toBeGreaterThan(10);
  expect(
    scripts.filter((name) => throughShell.test(readFileSync(join(folder, name), "utf8").replace(/\.exec\(/g, ""))),
  ).toEqual([]);
});
