// The notebook that a page was made from: read from the page, and handed back as a file with the learner's answers in it.

export interface Cell {
  readonly cell_type: string;
  readonly id: string;
  readonly source: string | readonly string[];
}

/** As committed: what is not named here is kept as it is. */
export interface Notebook {
  readonly cells: readonly Cell[];
}

export const sourceOf = ({ source }: Cell): string => (typeof source === "string" ? source : source.join(""));

/** A text as notebooks hold it: a list of lines, each with its line break. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/**
 * The notebook as a file, laid out as Jupyter does, with other sources for the cells that are named.
 * Outputs stay empty: they may hold markup, and running the cells brings them back.
 */
export function notebookText(notebook: Notebook, sources: ReadonlyMap<string, string>): string {
  const cells = notebook.cells.map((cell) => {
    const source = linesOf(sources.get(cell.id) ?? sourceOf(cell));
    return cell.cell_type === "code" ? { ...cell, source, outputs: [], execution_count: null } : { ...cell, source };
  });
  return `${JSON.stringify({ ...notebook, cells }, null, 1)}\n`;
}
