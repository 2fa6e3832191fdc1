import {
  claims,
  type FramedClause,
  frameClauses,
  isConditional,
  isDisputed,
  negationWords,
  partsAtAnd,
  type Premise,
} from "./claims";
import { earned, type Evidence } from "./evidence";
import type { Findings, Found, FreeTextSpec, Sayings } from "./ideas";
import { isForeign, isWordList } from "./language";
import { parsePattern, type Pattern, wordsIn, type WordLists } from "./patterns";
import { mender } from "./spelling";
import { type Clause, clausesOf, shortForms, stemOf } from "./words";

export type TextReading =
  | { readonly kind: "empty" | "unsure" | "foreign" | "question" | "word-list" }
  | ({ readonly kind: "answer" } & Findings);

export type Reader = (text: string) => TextReading;

/** Patterns ready for use, with the reading of each that counts. */
type Parsed = readonly { readonly pattern: Pattern; readonly wanted: keyof Sayings }[];

interface Sought<T> {
  readonly what: T;
  readonly patterns: Parsed;
}

/** Makes the reader of one exercise: its patterns are parsed once, and each text is then read in one pass. */
export function reader(spec: FreeTextSpec): Reader {
  const mend = mender(vocabulary(spec));
  const premise = parsePremise(spec);
  const search = searcher(spec);
  const stemsIn = (text: string) => stemsOf(clausesOf(text, mend)).join(" ");
  const asked = [spec.question, `${spec.question} ${spec.wanted}`].map(stemsIn);
  return (text) => {
    const words: readonly string[] = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    if (words.length === 0 || isPlaceholder(words)) return { kind: "empty" };
    if (isForeign(words)) return { kind: "foreign" };
    const clauses = frameClauses(clausesOf(text, mend), premise);
    const stems = stemsOf(clauses);
    if (asked.includes(stems.join(" "))) return { kind: "question" };
    if (isWordList(text)) return { kind: "word-list" };
    const found = search(clauses);
    if (found.ideas.length === 0 && isUnsure(stems)) return { kind: "unsure" };
    return { kind: "answer", ...found };
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
  const proof = spec.proof && { what: spec.proof, patterns: parseSayings(spec.proof, spec.lists) };
  return (all) => {
    const clauses = all.filter((clause) => !isDisputed(clause));
    const plain = clauses.filter((clause) => !isConditional(clause));
    const sound = clauses.flatMap((clause) => (isConditional(clause) ? [clause] : soundParts(clause, falsehoods)));
    const heard = ideas.map(({ what, patterns }) => ({ what, evidence: evidenceFor(patterns, sound) }));
    return {
      proof: proof && find(proof, sound)[0],
      ideas: earned(heard),
      misconceptions: wrong.flatMap((one) => find(one, plain)),
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
function find<T>({ what, patterns }: Sought<T>, clauses: readonly FramedClause[]): Found<T>[] {
  const clause = clauses.find((one) => isSaid(patterns, one));
  return clause ? [{ what, clause }] : [];
}

/** Each place where one of the patterns is said. */
function evidenceFor(patterns: Parsed, clauses: readonly FramedClause[]): Evidence[] {
  return clauses.flatMap((clause) =>
    patterns.flatMap(({ pattern, wanted }) =>
      claims(pattern, clause, wanted).map((places) => ({ clause, words: places.map((at) => clause.words[at]!) })),
    ),
  );
}

function isSaid(patterns: Parsed, clause: FramedClause): boolean {
  return patterns.some(({ pattern, wanted }) => claims(pattern, clause, wanted).length > 0);
}

function parseSayings(sayings: Sayings, lists: WordLists): Parsed {
  const parse = (wanted: keyof Sayings) =>
    (sayings[wanted] ?? []).map((line) => ({ pattern: parsePattern(line, lists), wanted }));
  return [...parse("said"), ...parse("denied"), ...parse("either")];
}

function parsePremise({ premise, lists }: FreeTextSpec): Premise {
  const parse = (lines: readonly string[]) => lines.map((line) => parsePattern(line, lists));
  const here = premise.here.flatMap((line) => wordsIn(line, lists)).map(stemOf);
  return {
    ...premise,
    absent: parse(premise.absent),
    neutral: parse(premise.neutral),
    here: new Set(here),
  };
}

/** Every word that a pattern of the exercise knows: what a misspelt word is corrected to. */
function vocabulary({ ideas, misconceptions, proof, premise, lists }: FreeTextSpec): Set<string> {
  const lines = [...ideas, ...misconceptions, ...(proof ? [proof] : [])].flatMap(
    ({ said = [], denied = [], either = [] }: Sayings) => [...said, ...denied, ...either],
  );
  const all = [...lines, ...premise.absent, ...premise.neutral];
  const units = all.flatMap((line) => line.split(" ")).filter((unit) => unit !== "..." && !unit.startsWith("@"));
  return new Set([...negationWords, ...shortForms, ...units.flatMap((unit) => wordsIn(unit, lists))]);
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
  "i do not remember",
  "i forgot",
  "have to guess",
  "beats me",
  "skipped this",
];

/** A short answer that says that there is none. */
function isUnsure(stems: readonly string[]): boolean {
  const text = ` ${stems.join(" ")} `;
  return (
    stems.length <= 10 && unsureWords.some((words) => text.includes(` ${words.split(" ").map(stemOf).join(" ")} `))
  );
}
