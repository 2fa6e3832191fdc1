// npm run tidy: brings saved notebooks back to the form in which a learner should first meet them, and in which a
// diff can be read: no outputs, no counts, no trace of the machine, keys sorted, one line of source a line.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../notebooks", import.meta.url));
const metadata = {
  kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" },
  language_info: { file_extension: ".ts", mimetype: "text/typescript", name: "typescript" },
};

function tidyCell({ cell_type, id, source }) {
  const text = Array.isArray(source) ? source.join("") : source;
  const lines = text.trimEnd().split(/(?<=\n)/);
  if (cell_type !== "code") return { cell_type, id, metadata: {}, source: lines };
  return { cell_type, execution_count: null, id, metadata: {}, outputs: [], source: lines };
}

for (const name of readdirSync(folder).filter((file) => file.endsWith(".ipynb"))) {
  const path = join(folder, name);
  const before = readFileSync(path, "utf8");
  const notebook = { cells: JSON.parse(before).cells.map(tidyCell), metadata, nbformat: 4, nbformat_minor: 5 };
  const after = `${JSON.stringify(notebook, null, 1)}\n`;
  if (after === before) continue;
  writeFileSync(path, after);
  console.log(`tidied ${name}`);
}
