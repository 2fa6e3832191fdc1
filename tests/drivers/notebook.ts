// A notebook as data: its cells, its sections, its bytes.
import { readFileSync } from "node:fs";
import { basename } from "node:path";

export interface Cell {
  cell_type: "markdown" | "code" | "raw";
  id: string;
  metadata: Record<string, unknown>;
  source: string[];
  outputs?: unknown[];
  execution_count?: number | null;
}

export interface Notebook {
  cells: Cell[];
  metadata: Record<string, unknown>;
  nbformat: number;
  nbformat_minor: number;
}

/** A notebook with its file name, so that a finding can say where it is. */
export interface NotebookFile {
  name: string;
  notebook: Notebook;
}

export function readNotebook(path: string): NotebookFile {
  return { name: basename(path), notebook: JSON.parse(readFileSync(path, "utf8")) as Notebook };
}

export const sourceOf = (cell: Cell) => [cell.source].flat().join("");
export const isCode = (cell: Cell) => cell.cell_type === "code";
export const isMarkdown = (cell: Cell) => cell.cell_type === "markdown";

/** How a finding names a cell: its place, its id and its first line. */
export function cellName(notebook: Notebook, cell: Cell): string {
  const firstLine = sourceOf(cell).trim().split("\n", 1)[0] ?? "";
  return `cell ${notebook.cells.indexOf(cell) + 1} "${cell.id}" (${firstLine.slice(0, 60)})`;
}

/** A line of Markdown that is a heading, as its level and its words. */
export interface Heading {
  level: number;
  text: string;
}

/** Markdown without its fenced code, where a `#` is no heading and a number is no claim. */
export const withoutFences = (markdown: string) => markdown.replace(/^(```|~~~)[^]*?^\1.*$/gm, "");

export function headingsOf(cell: Cell): Heading[] {
  if (!isMarkdown(cell)) return [];
  return [...withoutFences(sourceOf(cell)).matchAll(/^(#{1,6})\s+(.+?)\s*#*$/gm)].map((found) => ({
    level: found[1]!.length,
    text: found[2]!,
  }));
}

/** Cells from one H2 up to the next; what stands before the first H2 is a section too. */
export function sectionsOf(notebook: Notebook): { heading: string; cells: Cell[] }[] {
  const sections: { heading: string; cells: Cell[] }[] = [];
  for (const cell of notebook.cells) {
    const opening = headingsOf(cell).find((heading) => heading.level <= 2);
    if (opening || sections.length === 0) sections.push({ heading: opening?.text ?? "", cells: [] });
    sections.at(-1)!.cells.push(cell);
  }
  return sections;
}
