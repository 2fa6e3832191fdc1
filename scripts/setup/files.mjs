// By the default import: Node 12 knows no `rmSync`, and has to come as far as the sentence that says it is too old.
import fs from "node:fs";

/** Removes a file or a folder with all it holds; nothing happens where there is none. */
export const remove = (path) => fs.rmSync(path, { recursive: true, force: true, maxRetries: 3 });
