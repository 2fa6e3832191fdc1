// Spelling against a British dictionary, and a short list of the course's own words: each of them must be used.
import { createRequire } from "node:module";
import ts from "@tslab/typescript-for-tslab";
import dictionary from "dictionary-en-gb";
import { cellName, isMarkdown, sourceOf, withoutFences, type NotebookFile } from "../../drivers/notebook";
import { docPage, filePage, sourceFiles, type Page } from "./links";
import { spansOf, withoutCode, withoutFormulas } from "./markdown";

// It brings no types of its own.
type Nspell = (data: typeof dictionary) => { correct(word: string): boolean };
const british = (createRequire(import.meta.url)("nspell") as Nspell)(dictionary);

const WORD = /(?<![\p{L}\p{N}_@#./-])\p{L}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*(?![\p{L}\p{N}_/]|\.\p{L})/gu;

/** Words of a Markdown text, without code, formulas and addresses. */
export function wordsIn(markdown: string): Set<string> {
  const text = withoutFormulas(withoutCode(withoutFences(markdown)))
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/<[^>]*>|&\w+;/g, " ");
  const words = spansOf(text, WORD).map((span) => span.text.replace(/’/g, "'").replace(/'s?$/, ""));
  return new Set(words.filter((word) => word.length > 1));
}

/** A word at the start of a sentence as it is elsewhere. What has capitals on the list must have them everywhere. */
const small = (word: string) => word.replace(/^\p{Lu}(?=\P{Lu}*$)/u, (letter) => letter.toLowerCase());

/** Whether the dictionary has the word, or each part of it: "held-out". */
const isBritish = (word: string) =>
  british.correct(word) || word.split("-").every((part) => part.length > 1 && british.correct(part));

/** Words that neither the dictionary nor the list has, and where they stand. */
export function spellingFindings({ path, text }: Page, list: ReadonlySet<string>): string[] {
  return [...wordsIn(text)]
    .filter((word) => !list.has(word) && !list.has(small(word)) && !isBritish(word))
    .map((word) => `${path}: "${word}" is in neither the dictionary nor spelling.txt`);
}

export const spellingPages = ({ name, notebook }: NotebookFile): Page[] =>
  notebook.cells
    .filter(isMarkdown)
    .map((cell) => ({ path: `${name}: ${cellName(notebook, cell)}`, text: sourceOf(cell) }));

/** What is wrong with the list itself: it is in order, has no word twice, and each of its words is needed somewhere. */
export function listFindings(list: readonly string[], pages: readonly Page[]): string[] {
  const written = new Set(pages.flatMap(({ text }) => [...wordsIn(text)].flatMap((word) => [word, small(word)])));
  return [
    ...list.filter((word, i) => i > 0 && word <= list[i - 1]!).map((word) => `"${word}" is not in its place`),
    ...list.filter((word) => !written.has(word)).map((word) => `"${word}" is on the list, and nobody writes it`),
    ...list.filter(isBritish).map((word) => `"${word}" is on the list, and in the dictionary`),
  ];
}

/** Word lists, with misspellings and other languages on purpose, and style sheets. */
const NO_SENTENCES = /^src[\\/](checks[\\/]reading|page[\\/](style|padPage)\.ts|html[\\/]takeHomeStyle\.ts)/;
/** Fields of a free-text exercise that hold what a learner may write. */
const NO_TEXTS = new Set(["said", "denied", "either", "premise", "lists", "topic"]);

/** What the source says to a learner: its doc comments, and its texts of two words or more. */
export const sourcePages = (): Page[] =>
  sourceFiles().flatMap((path) => [
    spoken(path, docPage(path).text.replace(/@example[^]*?\*\/|\{@link [^}]*\}|\p{L}*[ᵢⱼ]+/gu, " ")),
    ...(NO_SENTENCES.test(path) ? [] : [spoken(path, textsIn(filePage(path).text).join("\n"))]),
  ]);

/** A name of the code may stand in a sentence of the code: a compiler has read it. */
const spoken = (path: string, text: string): Page => ({ path, text: text.replace(/\b\w*[a-z][A-Z]\w*/g, " ") });

/** The texts of two words or more that some code holds; what is filled in stands as 0. */
export function textsIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || (ts.isPropertyAssignment(node) && NO_TEXTS.has(node.name.getText()))) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `0${literal.text}`).join(""));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("code.ts", code, ts.ScriptTarget.ES2022, true));
  const isStyle = (text: string) => text.includes("var(--") || /^(nn-[\w-]+ ?)+$/.test(text);
  return found.filter((text) => /\p{L}[,:;.]? \p{L}/u.test(text) && !isStyle(text));
}
