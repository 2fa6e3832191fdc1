// Sentences of the notebooks that say something of the run, or of numbers: each is kept here word for word, with its proof.
import { cellName, isMarkdown, sourceOf } from "../../drivers/notebook";
import { placesOf, proseOf, type Span } from "./markdown";
import { numbersIn, numberWordsIn } from "./numbers";
import type { Results } from "./results";

/** Proves what a quote says: "" when it is so, else what was seen instead. */
export type Proof = (results: Results) => string;

/** By cell and by quote: the proof, or, where a number claims nothing, the reason why it may stand there. */
export type Kept = Record<string, Record<string, Proof | string>>;

export function is(seen: unknown, wanted: unknown): string {
  const [found, right] = [seen, wanted].map((each) => JSON.stringify(each));
  return found === right ? "" : `saw ${found}, not ${right}`;
}

export const holds = (condition: boolean, ...seen: unknown[]): string =>
  condition ? "" : `saw ${JSON.stringify(seen)}`;
export const all = (...proofs: string[]): string => proofs.filter((each) => each !== "").join("; ");
export const near = (seen: number, wanted: number, within: number) =>
  holds(Math.abs(seen - wanted) <= within, seen, wanted);

/** The first list of a cell, or the first after a quote: how many items it has. */
export const listOf =
  (cell: string, count: number, after = ""): Proof =>
  ({ source }) => {
    const [list = ""] = /(?:^(?:-|\d+\.) .*\n?)+/m.exec(source(cell).slice(source(cell).indexOf(after))) ?? [];
    return is(list.match(/^(?:-|\d+\.) /gm)?.length, count);
  };

/** Quotes that are not in their cell any more, that the run does not bear out, or that no number needs. */
export function claimFindings(results: Results, kept: Kept): string[] {
  return Object.entries(kept).flatMap(([id, quotes]) => {
    const cell = results.file.notebook.cells.find((each) => each.id === id && isMarkdown(each));
    if (!cell) return [`${id}: there is no such cell of prose any more`];
    const where = cellName(results.file.notebook, cell);
    return Object.entries(quotes).flatMap(([quote, proof]) => {
      if (!sourceOf(cell).includes(quote)) return [`${where}: does not say "${quote}" any more`];
      const wrong = typeof proof === "string" ? needlessIn(sourceOf(cell), quote) : outcomeOf(proof, results);
      return wrong ? [`${where}: "${quote}": ${wrong}`] : [];
    });
  });
}

function outcomeOf(proof: Proof, results: Results): string {
  try {
    return proof(results);
  } catch (error) {
    return `no proof: ${(error as Error).message}`;
  }
}

/** A reason is for numbers: a quote without one needs none. */
function needlessIn(text: string, quote: string): string {
  const prose = proseOf(text);
  const counts = [...numbersIn(prose), ...numberWordsIn(prose)];
  return placesOf(text, quote).some((place) => counts.some((each) => isWithin(each, place)))
    ? ""
    : "no number stands there, so no reason is needed";
}

export const isWithin = (inner: Span, outer: Span) => inner.from >= outer.from && inner.to <= outer.to;

/** Where the kept quotes of a cell stand in its text. */
export const keptPlaces = (text: string, kept: Kept, cell: string): Span[] =>
  Object.keys(kept[cell] ?? {}).flatMap((quote) => placesOf(text, quote));
