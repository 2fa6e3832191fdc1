import { defineConfig } from "vitest/config";

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: "../.cache/vitest",
  test: {
    projects: [
      { test: { name: "unit", include: ["*.test.ts", "{math,figures,exercises,html}/**/*.test.ts"] } },
      { test: { name: "notebooks", include: ["{bench,notebooks}/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 90_000 } },
      { test: { name: "pages", include: ["pages/**/*.test.ts"], testTimeout: 90_000, hookTimeout: 120_000 } },
      { test: { name: "setup", include: ["setup/**/*.test.ts"], testTimeout: 90_000, hookTimeout: 180_000 } },
    ],
  },
});
