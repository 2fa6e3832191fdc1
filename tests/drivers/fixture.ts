// Small notebooks made in a test, sound unless a test plants a defect.
import type { Cell, Notebook, NotebookFile } from "./notebook";

const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

export function prose(id: string, text: string): Cell {
  return { cell_type: "markdown", id, metadata: {}, source: lines(text) };
}

export function code(id: string, text: string): Cell {
  return { cell_type: "code", execution_count: null, id, metadata: {}, outputs: [], source: lines(text) };
}

export function notebookOf(cells: Cell[]): Notebook {
  const kernelspec = { display_name: "TypeScript", language: "typescript", name: "tslab" };
  const language_info = { file_extension: ".ts", mimetype: "text/typescript", name: "typescript" };
  return { cells, metadata: { kernelspec, language_info }, nbformat: 4, nbformat_minor: 5 };
}

export const fileOf = (notebook: Notebook, name = "fixture.ipynb"): NotebookFile => ({ name, notebook });

/** The notebook as a file holds it, keys in order. */
export const textOf = (notebook: Notebook) => `${JSON.stringify(notebook, null, 1)}\n`;
