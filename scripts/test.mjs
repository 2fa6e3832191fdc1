// npm test: sets up what is missing, checks the types, runs the tests. Arguments go to vitest.
// Names the slowest tests; the last line says how many passed and failed.
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { remove } from "./setup/files.mjs";
import { inProject } from "./setup/paths.mjs";
import { runCommand, setUp } from "./setup/index.mjs";
import { runOpenly } from "./setup/programs.mjs";

const report = inProject("test-results", "vitest.json");
const vitest = [
  inProject("node_modules", "vitest", "vitest.mjs"),
  "run",
  "--config",
  inProject("tests", "vitest.config.mts"),
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
];

const succeeds = async (...args) => (await runOpenly(process.execPath, args)) === 0;

/** A file that could not even be loaded has no tests to count: it counts as one that failed. */
function countTests({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests };
}

function printSlowest({ testResults }) {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({ file: basename(name), fullName, duration: duration ?? 0 })),
  );
  const slowest = tests.sort((a, b) => b.duration - a.duration).slice(0, 20);
  console.log("\nThe slowest tests:");
  for (const { file, fullName, duration } of slowest)
    console.log(`${(duration / 1000).toFixed(1).padStart(6)} s  ${file}  ${fullName}`);
}

async function runTests() {
  remove(report);
  const typesFit = await succeeds(inProject("scripts", "check.mjs"));
  if (!typesFit) console.error("The type check failed: counted as one failed test.");
  const allPassed = await succeeds(...vitest, ...process.argv.slice(2));
  const results = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  if (results) printSlowest(results);
  const { passed, failed, skipped } = results ? countTests(results) : { passed: 0, failed: 0, skipped: 0 };
  // Errors outside any test fail the run without a failed test.
  return { passed, failed: Math.max(failed, allPassed ? 0 : 1) + (typesFit ? 0 : 1), skipped };
}

let counts = { passed: 0, failed: 1, skipped: 0 };
runCommand(async () => {
  await setUp();
  counts = await runTests();
  return counts.failed === 0 ? 0 : 1;
}).then(() => {
  const { passed, failed, skipped } = counts;
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
});
