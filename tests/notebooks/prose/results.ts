// A notebook together with what the real kernel showed when it ran: what a claim is proven from.
import type { Figure, StillFigure } from "../../../src/figures/figure";
import { isCode, sourceOf, type Cell, type NotebookFile } from "../../drivers/notebook";
import type { Showing } from "../../drivers/notebookRun";
import { htmlOf, streamText, visibleText } from "../../drivers/outputs";
import { numbersIn } from "./numbers";

/** What stands in a notebook's cells and under them. Each question names a cell by its id. */
export interface Results {
  file: NotebookFile;
  showing: Showing;
  /** The cell's own text. */
  source(cell: string): string;
  /** All that a reader sees under the cell. */
  text(cell: string): string;
  /** The lines that the cell prints. */
  lines(cell: string): string[];
  /** The numbers that the cell prints, in their order. */
  numbers(cell: string): number[];
  figure<Kind extends Figure = StillFigure>(cell: string): Kind;
  /** A column of the numbers behind the cell's picture. */
  column(cell: string, name: string): number[];
}

export function resultsOf(file: NotebookFile, showing: Showing): Results {
  const cellOf = (id: string): Cell => file.notebook.cells.find((cell) => cell.id === id) ?? missing(`no cell "${id}"`);
  const outputsOf = (id: string) => showing.get(cellOf(id).id) ?? missing(`"${id}" has not run`);
  const figure = <Kind extends Figure>(id: string): Kind => {
    const data = /<script type="application\/json">([^]*?)<\/script>/.exec(htmlOf(outputsOf(id)))?.[1];
    return JSON.parse(data ?? missing(`"${id}" shows no figure`)) as Kind;
  };
  const lines = (id: string) =>
    streamText(outputsOf(id), "stdout")
      .split("\n")
      .filter((line) => line.trim() !== "");
  return {
    file,
    showing,
    source: (id) => sourceOf(cellOf(id)),
    text: (id) => visibleText(outputsOf(id)).replace(/\s+/g, " "),
    lines,
    numbers: (id) => valuesIn(lines(id).join("\n")),
    figure,
    column: (id, name) => {
      const { columns, rows } = figure(id).table;
      const at = columns.indexOf(name);
      return at < 0 ? missing(`"${id}" has no column "${name}"`) : rows.map((row) => valuesIn(row[at]!)[0] ?? NaN);
    },
  };
}

export const valuesIn = (text: string) => numbersIn(text).map(({ value }) => value);

/** All code of the notebook, cell by cell. */
export const codeOf = ({ notebook }: NotebookFile) => notebook.cells.filter(isCode).map(sourceOf).join("\n");

function missing(what: string): never {
  throw new Error(what);
}
