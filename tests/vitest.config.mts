import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// Only against a hang: a busy machine is slow.
const patience = { testTimeout: 300_000, hookTimeout: 600_000, expect: { poll: { timeout: 60_000 } } };

/** The longest first: a long one at the end would leave the other cores without work. */
const LONGEST = /\/(pages\/(lessons|learner|servers)|notebooks\/(run|mistakes|answers|nodes)|setup\/whole)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) => Number(LONGEST.test(moduleId));
    return (await super.sort(files)).sort((a, b) => isLong(b) - isLong(a));
  }
}

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: "../.cache/vitest",
  test: {
    // One more than there are cores: kernels, servers and browsers wait for each other a good part of the time.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          isolate: false,
          include: ["*.test.ts", "{checks,exercises,figures,html,kernel,lessons,math}/**/*.test.ts"],
          ...patience,
        },
      },
      {
        test: {
          name: "notebooks",
          include: ["{drivers,notebooks}/**/*.test.ts"],
          ...patience,
        },
      },
      { test: { name: "pages", include: ["pages/**/*.test.ts"], ...patience } },
      { test: { name: "setup", include: ["setup/**/*.test.ts"], ...patience } },
    ],
  },
});
