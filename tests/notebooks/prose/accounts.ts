// Where the numbers of the prose come from: every one of them, and every count that is written out.
import { cellName, isCode, isMarkdown, sectionsOf, sourceOf, type Cell } from "../../drivers/notebook";
import { isWithin, keptPlaces, type Kept } from "./claims";
import { proseOf, type Span } from "./markdown";
import { isTelling, numbersIn, numberWordsIn, shows, type Quantity } from "./numbers";
import type { Results } from "./results";

/** Numbers and written counts of the prose that neither the run shows, nor the code holds, nor a kept quote accounts for. */
export function numberFindings(results: Results, kept: Kept): string[] {
  const { notebook } = results.file;
  const everywhere = accountsOf(results, notebook.cells);
  return sectionsOf(notebook).flatMap((section) => {
    const here = accountsOf(results, section.cells);
    const isKnown = (number: Quantity) => shows(here, number) || (isTelling(number) && shows(everywhere, number));
    return section.cells.filter(isMarkdown).flatMap((cell) => {
      const prose = proseOf(sourceOf(cell));
      const places = keptPlaces(sourceOf(cell), kept, cell.id);
      const isKept = (span: Span) => places.some((place) => isWithin(span, place));
      const unknown = [...numbersIn(prose).filter((number) => !isKnown(number)), ...numberWordsIn(prose)].filter(
        (span) => !isKept(span),
      );
      return unknown.map(
        ({ text, from, to }) =>
          `${cellName(notebook, cell)}: where does ${text} come from in "${around(prose, from, to)}"?`,
      );
    });
  });
}

/** What the cells show, and what stands in their code and their listings. */
function accountsOf(results: Results, cells: readonly Cell[]): Quantity[] {
  const shown = cells.filter(isCode).map((cell) => `${results.text(cell.id)}\n${sourceOf(cell)}`);
  const listings = cells.filter(isMarkdown).map((cell) => (sourceOf(cell).match(/^```[^]*?^```/gm) ?? []).join("\n"));
  return numbersIn([...shown, ...listings].join("\n"));
}

const around = (text: string, from: number, to: number) =>
  text
    .slice(Math.max(0, from - 40), to + 25)
    .replace(/\s+/g, " ")
    .trim();
