// Every figure that moves is walked through: one that is new to the list of movers, too.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { movers } from "../../src/figures/movers";

const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".test.ts"))
  .map((path) => readFileSync(join(import.meta.dirname, path), "utf8"));

test.each(Object.keys(movers))("%s is walked through by the test of its figure", (name) => {
  const walked = tests.some((code) => code.includes(`specifyMover("${name}", [`));
  expect(walked, `a test under tests/figures needs specifyMover("${name}", [ … ]) with an example of the figure`).toBe(
    true,
  );
});
