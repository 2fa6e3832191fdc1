import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

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
        },
      },
      {
        test: {
          name: "notebooks",
          include: ["{drivers,notebooks}/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: "pages", include: ["pages/**/*.test.ts"], testTimeout: 90_000, hookTimeout: 120_000 } },
      { test: { name: "setup", include: ["setup/**/*.test.ts"], testTimeout: 90_000, hookTimeout: 180_000 } },
    ],
  },
});
