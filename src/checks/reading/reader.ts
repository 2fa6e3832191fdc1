import { claims, type FramedClause, frameClauses, negationWords, partsAtAnd, type Premise } from "./claims";
import type { Findings, Found, FreeTextSpec, Sayings } from "./ideas";
import { isForeign } from "./language";
import { parsePattern, type Pattern, wordsIn, type WordLists } from "./patterns";
import { mender } from "./spelling";
import { type Clause, clausesOf, stemOf } from "./words";

export type TextReading =
  | { readonly kind: "empty" | "unsure" | "foreign" | "question" | "off-topic" }
  | ({ readonly kind: "answer" } & Findings);

export type Reader = (text: string) => TextReading;

/** Patterns ready for use, with the reading of each that counts. */
type Parsed = readonly { readonly pattern: Pattern; readonly wanted: keyof Sayings }[];

/** Makes the reader of one exercise: its patterns are parsed once, and each text is then read in one pass. */
export function reader(spec: FreeTextSpec): Reader {
  const mend = mender(vocabulary(spec));
  const premise = parsePremise(spec);
  const search = searcher(spec);
  const topic = new Set(spec.topic.split(" ").map(stemOf));
  const stemsIn = (text: string) => stemsOf(clausesOf(text, mend)).join(" ");
  const asked = [spec.question, `${spec.question} ${spec.wanted}`].map(stemsIn);
  return (text) => {
    const words: readonly string[] = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    if (words.length === 0 || isPlaceholder(words)) return { kind: "empty" };
    if (isForeign(words)) return { kind: "foreign" };
    const clauses = frameClauses(clausesOf(text, mend), premise);
    const stems = stemsOf(clauses);
    if (asked.includes(stems.join(" "))) return { kind: "question" };
    const found = search(clauses);
    if (found.ideas.length + found.misconceptions.length > 0) return { kind: "answer", ...found };
    if (isUnsure(stems)) return { kind: "unsure" };
    return stems.some((stem) => topic.has(stem)) ? { kind: "answer", ...found } : { kind: "off-topic" };
  };
}

/** Looks for every idea and misconception of an exercise in the clauses of an answer. */
function searcher(spec: FreeTextSpec): (clauses: readonly FramedClause[]) => Findings {
  const ideas = spec.ideas.map((what) => ({ what, patterns: parseSayings(what, spec.lists) }));
  const wrong = spec.misconceptions.map((what) => ({
    what,
    patterns: parseSayings(what, spec.lists),
  }));
  const falsehoods = wrong.filter(({ what }) => what.weight === "false").flatMap(({ patterns }) => patterns);
  return (clauses) => {
    const sound = clauses.flatMap((clause) => soundParts(clause, falsehoods));
    return {
      ideas: ideas.flatMap(({ what, patterns }) => find(what, patterns, sound)),
      misconceptions: wrong.flatMap(({ what, patterns }) => find(what, patterns, clauses)),
    };
  };
}

/** What is left of a clause without the part that says something false: words of a misconception earn no idea. */
function soundParts(clause: FramedClause, falsehoods: Parsed): readonly FramedClause[] {
  const isSound = (part: FramedClause) => !isSaid(falsehoods, part);
  if (isSound(clause)) return [clause];
  const parts = partsAtAnd(clause);
  const sound = parts.filter(isSound);
  return sound.length < parts.length ? sound : []; // all sound: the falsehood spans the "and"
}

/** The first clause that says it, if one does. */
function find<T>(what: T, patterns: Parsed, clauses: readonly FramedClause[]): Found<T>[] {
  const clause = clauses.find((one) => isSaid(patterns, one));
  return clause ? [{ what, clause }] : [];
}

function isSaid(patterns: Parsed, clause: FramedClause): boolean {
  return patterns.some(({ pattern, wanted }) => claims(pattern, clause, wanted));
}

function parseSayings(sayings: Sayings, lists: WordLists): Parsed {
  const parse = (wanted: keyof Sayings) =>
    (sayings[wanted] ?? []).map((line) => ({ pattern: parsePattern(line, lists), wanted }));
  return [...parse("said"), ...parse("denied"), ...parse("either")];
}

function parsePremise({ premise, lists }: FreeTextSpec): Premise {
  const parse = (lines: readonly string[]) => lines.map((line) => parsePattern(line, lists));
  const here = premise.here.flatMap((line) => wordsIn(line, lists)).map(stemOf);
  return { absent: parse(premise.absent), neutral: parse(premise.neutral), here: new Set(here) };
}

/** Every word that a pattern of the exercise knows: what a misspelt word is corrected to. */
function vocabulary({ ideas, misconceptions, premise, lists, topic }: FreeTextSpec): Set<string> {
  const lines = [...ideas, ...misconceptions].flatMap(({ said = [], denied = [], either = [] }) => [
    ...said,
    ...denied,
    ...either,
  ]);
  const all = [...lines, ...premise.absent, ...premise.neutral, topic];
  const units = all.flatMap((line) => line.split(" ")).filter((unit) => unit !== "..." && !unit.startsWith("@"));
  return new Set([...negationWords, ...units.flatMap((unit) => wordsIn(unit, lists))]);
}

function stemsOf(clauses: readonly Clause[]): string[] {
  return clauses.flatMap(({ words }) => words.map(({ stem }) => stem));
}

const placeholders = new Set([
  "todo",
  "your answer here",
  "your answer",
  "answer",
  "tbd",
  "tba",
  "n a",
  "na",
  "none",
  "hm",
  "hmm",
  "hmmm",
  "uh",
  "um",
  "ok",
  "yes",
  "no",
  "test",
  "because",
  "help",
  "pass",
  "skip",
  "next",
]);

function isPlaceholder(words: readonly string[]): boolean {
  return words.length <= 3 && placeholders.has(words.join(" "));
}

const unsureWords = [
  "idk",
  "dunno",
  "unsure",
  "not know",
  "no idea",
  "no clue",
  "not sure",
  "not understand",
  "not remember",
  "forgot",
];

/** A short answer that says that there is none. */
function isUnsure(stems: readonly string[]): boolean {
  const text = ` ${stems.join(" ")} `;
  return (
    stems.length <= 10 && unsureWords.some((words) => text.includes(` ${words.split(" ").map(stemOf).join(" ")} `))
  );
}
