// Spelling against a closed list: a word that is not on it is a finding, and so is one that nobody writes.
import { cellName, isMarkdown, sourceOf, withoutFences, type NotebookFile } from "../../drivers/notebook";
import { spansOf, withoutCode, withoutFormulas } from "./markdown";
import type { Page } from "./links";

const WORD = /(?<![\p{L}\p{N}_@#./-])\p{L}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*(?![\p{L}\p{N}_/]|\.\p{L})/gu;

/** Words of a Markdown text, without code, formulas and addresses. */
export function wordsIn(markdown: string): Set<string> {
  const text = withoutFormulas(withoutCode(withoutFences(markdown)))
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/<[^>]*>/g, " ");
  const words = spansOf(text, WORD).map((span) => span.text.replace(/’/g, "'").replace(/'s?$/, ""));
  return new Set(words.filter((word) => word.length > 1));
}

/** A word at the start of a sentence as it is elsewhere. What has capitals on the list must have them everywhere. */
const small = (word: string) => word.replace(/^\p{Lu}(?=\P{Lu}*$)/u, (letter) => letter.toLowerCase());

/** Words that are not on the list, and where they stand. */
export function spellingFindings({ path, text }: Page, list: ReadonlySet<string>): string[] {
  return [...wordsIn(text)]
    .filter((word) => !list.has(word) && !list.has(small(word)))
    .map((word) => `${path}: "${word}" is not on the list`);
}

export const spellingPages = ({ name, notebook }: NotebookFile): Page[] =>
  notebook.cells
    .filter(isMarkdown)
    .map((cell) => ({ path: `${name}: ${cellName(notebook, cell)}`, text: sourceOf(cell) }));

/** What is wrong with the list itself: it is in order, has no word twice, and each of its words is written somewhere. */
export function listFindings(list: readonly string[], pages: readonly Page[]): string[] {
  const written = new Set(pages.flatMap(({ text }) => [...wordsIn(text)].flatMap((word) => [word, small(word)])));
  return [
    ...list.filter((word, i) => i > 0 && word <= list[i - 1]!).map((word) => `"${word}" is not in its place`),
    ...list.filter((word) => !written.has(word)).map((word) => `"${word}" is on the list, and nobody writes it`),
  ];
}
