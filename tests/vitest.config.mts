import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// Only against a hang: a busy machine is slow.
const patience = { testTimeout: 300_000, hookTimeout: 600_000, expect: { poll: { timeout: 60_000 } } };

/** The longest, from the longest on: they start first, since a long one at the end would leave the other cores without work. */
const LONGEST = [
  "site/lite",
  "pages/lessons",
  "notebooks/run",
  "setup/whole",
  "pages/learner",
  "notebooks/answers",
  "site/offline",
  "site/kernel/lastDigits",
  "pages/servers",
  "notebooks/nodes",
  "setup/closing",
  "notebooks/mistakes",
  "setup/server",
  "setup/binder",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: "../.cache/vitest",
  test: {
    // Two also on two cores: a test waits for its kernel, server or browser a good part of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
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
          include: ["{drivers,notebooks,site/kernel}/**/*.test.ts"],
          globalSetup: "drivers/tabKernelBuild.ts",
          ...patience,
        },
      },
      { test: { name: "site", include: ["site/*.test.ts"], ...patience } },
      { test: { name: "pages", include: ["pages/**/*.test.ts"], ...patience } },
      { test: { name: "setup", include: ["setup/**/*.test.ts"], ...patience } },
    ],
  },
});
