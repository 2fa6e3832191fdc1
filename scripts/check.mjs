// Type-checks all code, each part with the types it may know: src has no DOM, the page has no Node.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
for (const project of ["src", join("src", "page"), "tests"]) {
  execFileSync(process.execPath, [tsc, "--noEmit", "-p", join(root, project)], { stdio: "inherit" });
}
