// Code in prose: what looks like a name must be the name of something.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Value } from "../../../src/math/engine";
import { declaredNames, identifiersIn } from "../../drivers/cellCode";
import { cellName, isCode, isMarkdown, sourceOf, type NotebookFile } from "../../drivers/notebook";
import { root } from "../../drivers/project";
import { proseOf, spansOf } from "./markdown";

/** What the notebooks may import: the names in the one door. */
export const exportedNames = (): string[] =>
  [...readFileSync(join(root, "src", "index.ts"), "utf8").matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(
    ([, names]) => names!.split(",").map((name) => name.replace(/\btype\b/, "").trim()),
  );

/** Names that are neither the project's nor the notebook's: keys, folders, and JavaScript's own. */
export const KNOWN_NAMES: ReadonlySet<string> = new Set([
  "Shift",
  "Enter",
  "Tab",
  "Control",
  "Space",
  "src",
  "math",
  "engine",
  "optimisers",
  "tests",
  "oracle",
  "NaN",
  "Infinity",
  "await",
]);

/** Code spans of a notebook with names that exist nowhere. */
export function identifierFindings(
  { notebook }: NotebookFile,
  exported: readonly string[],
  known: ReadonlySet<string> = KNOWN_NAMES,
): string[] {
  const code = notebook.cells.filter(isCode).map(sourceOf);
  const listings = notebook.cells.filter(isMarkdown).flatMap((cell) => sourceOf(cell).match(/^```[^]*?^```/gm) ?? []);
  const names = new Set([
    ...exported,
    ...code.flatMap(declaredNames),
    ...code.flatMap((text) => [...identifiersIn(text)]),
    ...listings.flatMap((text) => text.match(/[A-Za-z_]\w*/g) ?? []),
    ...Object.getOwnPropertyNames(Value.prototype),
    ...known,
  ]);
  return notebook.cells.filter(isMarkdown).flatMap((cell) =>
    spansOf(proseOf(sourceOf(cell)), /`[^`\n]+`/g).flatMap(({ text }) => {
      const unknown = namesIn(text.slice(1, -1)).filter((name) => !names.has(name));
      return unknown.map((name) => `${cellName(notebook, cell)}: ${text} has the name "${name}", which is nowhere`);
    }),
  );
}

/** The names in a piece of code, without what stands in quotes. */
const namesIn = (code: string) =>
  code
    .replace(/"[^"]*"|'[^']*'/g, "")
    .match(/(?<![\w.])[A-Za-z_]\w*|(?<=\.)[A-Za-z_]\w*/g)
    ?.filter((name) => !/^e\d*$/.test(name)) ?? [];
