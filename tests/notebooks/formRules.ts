// What a committed notebook must look like, beyond what nbformat itself checks. Each rule returns what it found wrong, in words; nothing found is an empty list.
import { declaredNames, importsOf } from "../drivers/cellCode";
import {
  cellName,
  headingsOf,
  isCode,
  isMarkdown,
  sectionsOf,
  sourceOf,
  withoutFences,
  type Cell,
  type NotebookFile,
} from "../drivers/notebook";

export const MAX_CODE_LINES = 15;
export const MAX_CODE_CELLS_IN_A_ROW = 2;
export const MIN_PROSE_PER_CODE = 0.9;

/** Names that a notebook declares in more than one cell on purpose, each with its reason. */
const DECLARED_TWICE: Record<string, Record<string, string>> = {};

/** What a rule finds wrong; the headings are those that the lesson's own facts ask for. */
export type FormRule = (file: NotebookFile, headings?: readonly RegExp[]) => string[];

const eachCell =
  (find: (cell: Cell, file: NotebookFile) => string | false | undefined): FormRule =>
  (file) =>
    file.notebook.cells.flatMap((cell) => {
      const finding = find(cell, file);
      return finding ? [`${cellName(file.notebook, cell)}: ${finding}`] : [];
    });

export const FORM_RULES: Record<string, FormRule> = {
  "is for the tslab kernel, and says nothing of the machine that saved it": ({ notebook: { metadata } }) => [
    ...differs("kernelspec", metadata["kernelspec"], {
      display_name: "TypeScript",
      language: "typescript",
      name: "tslab",
    }),
    ...unexpectedKeys("metadata", metadata, ["kernelspec", "language_info"]),
    ...unexpectedKeys("language_info", metadata["language_info"], ["name", "file_extension", "mimetype"]),
  ],

  "gives each cell a readable id": eachCell(
    ({ id }) => (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || /^[0-9a-f]{8}(-|$)/.test(id)) && "the id is not in words",
  ),

  "is committed without outputs and counts": eachCell(
    (cell) =>
      isCode(cell) &&
      (cell.outputs?.length !== 0 || cell.execution_count !== null) &&
      `has ${cell.outputs?.length} outputs and the count ${cell.execution_count}`,
  ),

  "carries no metadata and no attachments": eachCell((cell) => {
    const stray = [...Object.keys(cell.metadata), ...("attachments" in cell ? ["attachments"] : [])];
    return stray.length > 0 && `carries ${stray.join(", ")}`;
  }),

  "has no empty cell": eachCell((cell) => sourceOf(cell).trim() === "" && "is empty"),

  "has only prose and code": eachCell((cell) => cell.cell_type === "raw" && "is a raw cell"),

  "opens with its one title": ({ notebook }) => {
    const titles = notebook.cells.flatMap((cell) => headingsOf(cell).filter((heading) => heading.level === 1));
    const first = notebook.cells[0];
    const opens = first && isMarkdown(first) && sourceOf(first).startsWith("# ");
    return opens && titles.length === 1
      ? []
      : [`${titles.length} titles; the first cell ${opens ? "is one" : "is not one"}`];
  },

  "never skips a level of headings": ({ notebook }) => {
    let last = 0;
    return notebook.cells.flatMap((cell) =>
      headingsOf(cell).flatMap(({ level, text }) => {
        const skipped = level > last + 1;
        last = level;
        return skipped ? [`${cellName(notebook, cell)}: "${text}" is too deep by ${level}`] : [];
      }),
    );
  },

  "has prose before each run of code, and short runs": ({ notebook }) => {
    let run = 0;
    return notebook.cells.flatMap((cell, index) => {
      run = isCode(cell) ? run + 1 : 0;
      const bare = run === 1 && index === 0;
      if (!bare && run <= MAX_CODE_CELLS_IN_A_ROW) return [];
      return [`${cellName(notebook, cell)}: ${bare ? "no prose before it" : `code cell ${run} in a row`}`];
    });
  },

  "has short code cells": eachCell((cell) => {
    const length = sourceOf(cell).split("\n").length;
    return isCode(cell) && length > MAX_CODE_LINES && `${length} lines of code, ${MAX_CODE_LINES} are allowed`;
  }),

  "has prose enough for its code": ({ notebook }) => {
    const [prose, code] = [notebook.cells.filter(isMarkdown).length, notebook.cells.filter(isCode).length];
    return prose >= MIN_PROSE_PER_CODE * code ? [] : [`${prose} cells of prose for ${code} of code`];
  },

  "has the lesson's headings in the lesson's order": ({ notebook }, wantedHeadings = []) => {
    const headings = notebook.cells.flatMap((cell) => headingsOf(cell).map((heading) => heading.text));
    let from = 0;
    return wantedHeadings.flatMap((wanted) => {
      const place = headings.findIndex((heading, index) => index >= from && wanted.test(heading));
      if (place >= 0) from = place + 1;
      return place >= 0 ? [] : [`no heading ${wanted} after "${headings[from - 1] ?? "the start"}"`];
    });
  },

  "ends with a link onward": ({ notebook }) => {
    const last = sectionsOf(notebook).at(-1);
    const text = last?.cells.filter(isMarkdown).map(sourceOf).join("\n") ?? "";
    return /\]\([^)\s]+\.(ipynb|md)(#[^)]*)?\)/.test(text)
      ? []
      : [`the last section "${last?.heading}" has no link onward`];
  },

  "shows the progress of its own lesson": ({ name, notebook }) =>
    notebook.cells.filter(isCode).flatMap((cell) => {
      const shown = /^progress\((\d+)\);$/m.exec(sourceOf(cell))?.[1];
      const isOwn = shown === undefined || Number(shown) === Number.parseInt(name, 10);
      return isOwn ? [] : [`${cellName(notebook, cell)}: shows the progress of lesson ${shown}`];
    }),

  'imports only from "../src"': eachCell((cell) => {
    if (!isCode(cell)) return false;
    const other = importsOf(sourceOf(cell)).find((each) => each.from !== "../src");
    const called = /\b(?:require|import)\s*\(\s*[^)]*\)/.exec(sourceOf(cell))?.[0];
    return (other && `imports from "${other.from}"`) ?? (called && `calls ${called}`);
  }),

  "declares each name once": ({ name, notebook }) => {
    const home = new Map<string, Cell>();
    const allowed = DECLARED_TWICE[name] ?? {};
    return notebook.cells.filter(isCode).flatMap((cell) =>
      namesTakenBy(cell).flatMap(({ word, imported }) => {
        const first = home.get(word);
        if (!first) home.set(word, cell);
        // Importing the same name again changes nothing; declaring it does, and importing over a declaration too.
        const clash = first && first !== cell && !(imported && importsName(first, word)) && !(word in allowed);
        return clash ? [`${cellName(notebook, cell)}: ${word} is already taken by ${cellName(notebook, first)}`] : [];
      }),
    );
  },

  "loads nothing from another machine": eachCell((cell) => {
    const loads = isCode(cell)
      ? /\bhttps?:\/\/[^\s"'`)]+/
      : /!\[[^\]]*\]\(\s*(?:https?:)?\/\/[^)]*\)|<(?:img|script|iframe|link|video|audio|object|embed)\b[^>]*(?:https?:)?\/\/[^>]*>/i;
    const found = loads.exec(sourceOf(cell))?.[0];
    return found && `loads ${found}`;
  }),

  "uses Markdown, with HTML only for what Markdown lacks": eachCell((cell) => {
    const tags = isMarkdown(cell)
      ? [
          ...withoutFences(sourceOf(cell))
            .replace(/`[^`]*`/g, "")
            .matchAll(/<([a-z][a-z0-9]*)/gi),
        ]
      : [];
    const foreign = tags
      .map((tag) => tag[1]!.toLowerCase())
      .find((tag) => !["details", "summary", "sub", "sup", "br", "b", "i", "em"].includes(tag));
    return foreign && `has the tag <${foreign}>`;
  }),
};

function namesTakenBy(cell: Cell): { word: string; imported: boolean }[] {
  const imported = importsOf(sourceOf(cell)).flatMap((each) => each.names);
  return [
    ...imported.map((word) => ({ word, imported: true })),
    ...declaredNames(sourceOf(cell)).map((word) => ({ word, imported: false })),
  ];
}

const importsName = (cell: Cell, word: string) => importsOf(sourceOf(cell)).some((each) => each.names.includes(word));

function differs(what: string, value: unknown, wanted: object): string[] {
  const [found, right] = [JSON.stringify(value), JSON.stringify(wanted)];
  return found === right ? [] : [`${what} is ${found}, not ${right}`];
}

function unexpectedKeys(what: string, value: unknown, allowed: string[]): string[] {
  if (value === null || typeof value !== "object") return [`${what} is missing`];
  const stray = Object.keys(value).filter((key) => !allowed.includes(key));
  return stray.length > 0 ? [`${what} also has ${stray.join(", ")}`] : [];
}
