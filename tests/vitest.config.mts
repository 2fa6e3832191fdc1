import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Only against a hang: a busy machine is slow.
const patience = { testTimeout: 300_000, hookTimeout: 600_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: "../.cache/vitest",
  test: {
    // Two also on two cores: kernels, servers and browsers spend half of the time waiting for each other.
    maxWorkers: Math.max(2, availableParallelism() - 1),
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
