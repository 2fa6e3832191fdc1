// The words of the course: listed in words.md, introduced in a lesson before they are used, and in the order of the lessons.
import {
  cellName,
  isMarkdown,
  sectionsOf,
  sourceOf,
  withoutFences,
  type Cell,
  type NotebookFile,
} from "../../drivers/notebook";
import { HELP, spansOf } from "./markdown";

export interface Term {
  term: string;
  lesson: number;
}

/** The terms of words.md with the lesson under which they stand; "float64, float32" are two. */
export function termsIn(words: string): Term[] {
  const sections = words.split(/^## Lesson (?=\d)/m).slice(1);
  return sections.flatMap((section) => {
    const rows = [...section.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm)]
      .map(([, term]) => term!)
      .filter((term) => term !== "word");
    return rows.flatMap((row) => row.split(", ")).map((term) => ({ term, lesson: Number.parseInt(section, 10) }));
  });
}

/** What the rules may let pass, each with its reason; an entry that nothing needs is a finding too. */
export interface Exceptions {
  /** Terms that no bold word introduces, and the words that do. */
  introduced?: Record<string, string>;
  /** Terms that are everyday words too, and are used as such before they get their meaning here. */
  everyday?: Record<string, string>;
  /** Bold words that are no terms. */
  emphasis?: Record<string, string>;
}

/** The exceptions of all lessons together. */
export const exceptionsOf = (lessons: readonly Exceptions[]): Required<Exceptions> => ({
  introduced: Object.assign({}, ...lessons.map(({ introduced }) => introduced)),
  everyday: Object.assign({}, ...lessons.map(({ everyday }) => everyday)),
  emphasis: Object.assign({}, ...lessons.map(({ emphasis }) => emphasis)),
});

interface Place {
  lesson: number;
  order: number;
  /** It only says what comes, and may name what is not explained yet. */
  announces: boolean;
  file: NotebookFile;
  cell: Cell;
  text: string;
}

/** The prose of all lessons as it is read, without headings and hints. A lesson's opening and its last section announce what comes. */
function placesIn(lessons: readonly NotebookFile[]): Place[] {
  const cells = lessons.flatMap((file, i) => {
    const last = sectionsOf(file.notebook).at(-1)?.cells ?? [];
    return file.notebook.cells.filter(isMarkdown).map((cell) => ({
      lesson: i + 1,
      file,
      cell,
      announces: /^(title|how|why)$/.test(cell.id) || last.includes(cell),
    }));
  });
  return cells.map((each, order) => ({ ...each, order, text: plain(sourceOf(each.cell)) }));
}

const plain = (text: string) =>
  withoutFences(text)
    .replace(HELP, "")
    .replace(/^#+ .*$/gm, "");
const boldIn = (text: string) => spansOf(text, /\*\*[^*\n]+\*\*/g).map((span) => span.text.slice(2, -2));
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** The term and what it becomes in a sentence: nudges, nudging, diverged, gradient checking. */
const patternOf = (term: string) =>
  new RegExp(`(?<![\\w-])${escaped(term).replace(/e$/, "e?")}(?:s|es|d|ed|ing)?(?![\\w-])`, "i");

/** Terms that no lesson says, that are used before they are introduced, or that are listed under another lesson. */
export function termFindings(
  terms: readonly Term[],
  lessons: readonly NotebookFile[],
  { introduced, everyday }: Required<Exceptions>,
): string[] {
  const places = placesIn(lessons);
  const whole = lessons.flatMap(({ notebook }) => notebook.cells.filter(isMarkdown).map(sourceOf)).join("\n\n");
  const findings = terms.flatMap(({ term, lesson }) => {
    const pattern = patternOf(term);
    const used = places.find(({ text, announces }) => !announces && pattern.test(text));
    if (!used && !pattern.test(whole)) return [`words.md: no lesson says "${term}"`];
    const home = homeOf(term, places, introduced[term]);
    if (!home) return [`words.md: no lesson introduces "${term}"`];
    const isEarly = used !== undefined && used.order < home.order;
    const isEveryday = term in everyday;
    const introduction = `${home.file.name} "${home.cell.id}" introduces it`;
    return [
      isEarly &&
        !isEveryday &&
        `${used.file.name}: ${cellName(used.file.notebook, used.cell)}: says "${term}" before ${introduction}`,
      isEveryday && !isEarly && `words.md: "${term}" needs no exception: nothing says it before ${introduction}`,
      home.lesson !== lesson &&
        `words.md: "${term}" stands under lesson ${lesson}, and lesson ${home.lesson} introduces it`,
    ].filter((finding) => finding !== false);
  });
  const listed = new Set(terms.map(({ term }) => term));
  const stale = [...Object.keys(introduced), ...Object.keys(everyday)].filter((term) => !listed.has(term));
  return [...findings, ...stale.map((term) => `words.md: "${term}" has an exception and is not there`)];
}

/** Where a term gets its meaning: where the quote stands, else where it is bold, alone or at least among other words. */
function homeOf(term: string, places: readonly Place[], quote: string | undefined): Place | undefined {
  if (quote !== undefined) return places.find(({ text }) => text.includes(quote));
  const alone = new RegExp(`^(?:${patternOf(term).source})$`, "i");
  return [alone, patternOf(term)]
    .map((pattern) => places.find(({ text }) => boldIn(text).some((bold) => pattern.test(bold))))
    .find(Boolean);
}

/** Bold words that are no term of words.md: those of a call to act, a question, a sentence or a quiz are no terms. */
export function boldFindings(
  terms: readonly Term[],
  lessons: readonly NotebookFile[],
  { emphasis }: Required<Exceptions>,
): string[] {
  const found = lessons.flatMap((file) =>
    file.notebook.cells.filter(isMarkdown).flatMap((cell) => {
      const bolds = boldIn(plain(sourceOf(cell))).filter(
        (bold) => !/[.?:]$|^[A-D]$|^(?:predict|change|play|you need|it takes|at the end)$/i.test(bold),
      );
      return bolds
        .filter((bold) => !terms.some(({ term }) => patternOf(term).test(bold)))
        .map((bold) => ({ bold, where: `${file.name}: ${cellName(file.notebook, cell)}` }));
    }),
  );
  const unlisted = found
    .filter(({ bold }) => !(bold in emphasis))
    .map(({ bold, where }) => `${where}: **${bold}** is not in words.md`);
  const stale = Object.keys(emphasis).filter((bold) => !found.some((each) => each.bold === bold));
  return [...unlisted, ...stale.map((bold) => `**${bold}** is excepted and nowhere bold`)];
}
