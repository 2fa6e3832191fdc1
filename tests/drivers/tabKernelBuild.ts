// Builds the kernel in a tab for the tests of this run, into a folder of its own that is gone afterwards.
import type { TestProject } from "vitest/node";
import { buildKernel } from "../../scripts/site/kernel.mjs";
import { tempFolder } from "./project";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder, and why it could not be built: then the tests that need it say so, and no others. */
    tabKernel: { folder: string; failure: string };
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const { path: folder, [Symbol.dispose]: remove } = tempFolder("tab kernel");
  const failure = await buildKernel(folder).then(
    () => "",
    (error: Error) => error.message,
  );
  project.provide("tabKernel", { folder, failure });
  return remove;
}
