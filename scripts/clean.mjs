// npm run clean: removes all that the set-up, the build, JupyterLab and the tests made. Notebooks and answers stay.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { remove } from "./setup/files.mjs";
import { isOurDotEnv } from "./setup/kernel.mjs";
import { inProject } from "./setup/paths.mjs";

const made = [
  "node_modules",
  ".venv",
  ".cache",
  ".jupyter",
  "dist",
  "_site",
  "test-results",
  join("notebooks", "_page"),
];

function checkpointsIn(folder) {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) =>
    name === ".ipynb_checkpoints" ? [join(folder, name)] : checkpointsIn(join(folder, name)),
  );
}

if (isOurDotEnv()) remove(inProject(".env"));
for (const name of made) remove(inProject(name));
for (const folder of checkpointsIn(inProject("notebooks"))) remove(folder);
