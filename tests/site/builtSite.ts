// The pages of the site, built into a folder that is gone when the tests are over.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPages } from "../../scripts/site/pages.mjs";
import { buildScripts } from "../../scripts/site/scripts.mjs";
import { tempFolder } from "../drivers/project";

export interface BuiltSite extends Disposable {
  readonly path: string;
  /** The addresses of all its pages. */
  readonly pages: readonly string[];
  read(address: string): string;
}

export function buildSite(): BuiltSite {
  const folder = tempFolder("site");
  buildPages(folder.path);
  buildScripts(folder.path);
  return {
    path: folder.path,
    pages: readdirSync(folder.path, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html"))
      .map((name) => name.replaceAll("\\", "/"))
      .sort(),
    read: (address) => readFileSync(join(folder.path, address), "utf8"),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}
