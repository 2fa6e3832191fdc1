// Markdown as prose: what a reader takes for a statement, at the place where it stands in the text.

/** Blanks out what matches, so that everything else stays at its place. */
const blank = (text: string, pattern: RegExp) => text.replace(pattern, (found) => found.replace(/[^\n]/g, " "));

/** Folds that help or solve; what came out of a run is folded too, so that no guess is spoilt, and it is prose. */
export const HELP = /<details><summary>(?!What )[^]*?<\/details>/g;

const NO_PROSE = [
  /^(```|~~~)[^]*?^\1.*$/gm,
  HELP,
  /^#{1,6} .*$/gm,
  /^ *\d+\. /gm,
  /\]\([^)]*\)/g,
  // Cross-references; a rule of their own looks where they point.
  /\b(?:lessons?|steps?|exercises?|suspects?) \d+(?:(?: and|,) \d+)*(?!\d|\.\d)\b/gi,
];

/** The text with all that is no prose blanked out: code listings, folded hints, headings, numbers of a list, targets of links. */
export const proseOf = (markdown: string) => NO_PROSE.reduce(blank, markdown);

export const withoutFormulas = (text: string) => blank(blank(text, /\$\$[^]*?\$\$/g), /\$[^$\n]+\$/g);
export const withoutCode = (text: string) => blank(text, /`[^`\n]+`/g);

export interface Span {
  text: string;
  from: number;
  to: number;
}

/** Where the pattern matches, with what it matched. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((found) => ({
    text: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** Where a quote stands in a text, each time. */
export function placesOf(text: string, quote: string): Span[] {
  const places: Span[] = [];
  for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
    places.push({ text: quote, from, to: from + quote.length });
  }
  return places;
}
