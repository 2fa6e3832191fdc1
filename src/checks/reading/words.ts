/** A word of an answer in the form that is compared, and where it stands in the text. */
export interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of words that belong together: negation reaches no further than this. */
export interface Clause {
  readonly words: readonly Word[];
  /** Whether the clause opens a sentence. */
  readonly opensSentence: boolean;
  /** Whether it turns against the clause before: "but", "whereas". */
  readonly turns: boolean;
}

const unitPattern = /\+=|[≈÷]|\d+[.,]\d+|[\p{L}\p{N}]+(?:['’`][\p{L}]+)?|[=.,;:!?()\n–—-]/gu;
const sentenceEnds = new Set([".", "!", "?", ";", "\n"]);
const turningWords = new Set(["but", "whereas", "while", "although", "though"]);
const joiningWords = new Set([
  ...turningWords,
  "because",
  "so",
  "since",
  "unless",
  "until",
  "which",
  "therefore",
  "hence",
  "thus",
  "otherwise",
]);

/** "And" with one of these opens a new statement, where a verb stands on both sides: "it changes and the loss stays". */
const newSubjects = new Set("the a an its their our this these each every nothing".split(" "));
const verbs = new Set(
  (
    "is are be was were get gets become becomes stay stays remain remains change changes do does will would can could has have " +
    "keep keeps go goes add adds give gives make makes learn learns"
  ).split(" "),
);

/** After these "so" says how much: "they are so close that …". */
const beforeDegree = new Set("is are be was were get gets become becomes look looks".split(" "));

/** After these "but" turns nothing: "nothing but a line". */
const beforeBut = new Set(["nothing", "anything", "none"]);

/** Short forms, and spellings that are not worth a remark. Each becomes one or more words. */
const spellings = new Map<string, readonly string[]>(
  Object.entries({
    cannot: ["can", "not"],
    cant: ["can", "not"],
    wont: ["will", "not"],
    dont: ["do", "not"],
    doesnt: ["does", "not"],
    didnt: ["did", "not"],
    isnt: ["is", "not"],
    arent: ["are", "not"],
    wasnt: ["was", "not"],
    werent: ["were", "not"],
    wouldnt: ["would", "not"],
    couldnt: ["could", "not"],
    shouldnt: ["should", "not"],
    havent: ["have", "not"],
    hasnt: ["has", "not"],
    nonlinear: ["non", "linear"],
    nonlinearity: ["non", "linearity"],
    nonlinearities: ["non", "linearity"],
    nonlinearly: ["non", "linear"],
    cuz: ["because"],
    coz: ["because"],
    cos: ["because"],
    bc: ["because"],
    becuase: ["because"],
    becouse: ["because"],
    u: ["you"],
    nn: ["network"],
    nns: ["networks"],
    net: ["network"],
    nets: ["networks"],
    "=": ["equals"],
    "+=": ["accumulates"],
    "≈": ["nearly", "equal"],
    "÷": ["over"],
    w0: ["without"],
  }),
);

/** Short forms that are long enough to be told when misspelt one letter aside. */
export const shortForms = [...spellings.keys()].filter((word) => word.length >= 5 && /^\w+nt$/.test(word));

/** "Learning: none", "prediction - the same": what follows a short label belongs to it. */
const labels = new Set([":", "-", "–", "—"]);
const longestLabel = 3;

/** Splits a text into clauses of comparable words, in one pass. `mend` may correct a misspelt word. */
export function clausesOf(text: string, mend: (word: string) => string): Clause[] {
  const clauses: OpenClause[] = [{ words: [], opensSentence: true, turns: false }];
  const units = [...unitsOf(text)];
  let hasVerb = false;
  for (const [at, unit] of units.entries()) {
    const { text: before } = units[at - 1] ?? { text: "" };
    const isInside = (unit.text === "so" && beforeDegree.has(before)) || (unit.text === "but" && beforeBut.has(before));
    const opensStatement: boolean = unit.text === "and" && hasVerb && isStatement(units.slice(at + 1, at + 7));
    const begins: boolean = unit.isBreak || opensStatement || (joiningWords.has(unit.text) && !isInside);
    if (begins) begin(clauses, unit);
    hasVerb = !begins && (hasVerb || verbs.has(unit.text));
    if (!unit.isBreak) clauses.at(-1)!.words.push(...wordsOf(unit, mend));
  }
  return clauses.filter(({ words }) => words.length > 0);
}

/** Whether what follows an "and" has a subject and a verb of its own: not so "… and the loss too". */
function isStatement([subject, ...rest]: readonly Unit[]): boolean {
  const end = rest.findIndex(({ isBreak }) => isBreak);
  const words = rest.slice(0, end < 0 ? rest.length : end);
  return subject !== undefined && newSubjects.has(subject.text) && words.some(({ text }) => verbs.has(text));
}

/** Begins a clause at a break or a joining word; one that is still empty is begun again. */
function begin(clauses: OpenClause[], { text }: Unit): void {
  const last = clauses.at(-1)!;
  if (labels.has(text) && last.words.length <= longestLabel) return;
  const isNew = last.words.length > 0;
  const clause = isNew ? { words: [], opensSentence: false, turns: false } : last;
  if (sentenceEnds.has(text)) clause.opensSentence = true;
  if (turningWords.has(text)) clause.turns = true;
  if (isNew) clauses.push(clause);
}

interface OpenClause {
  readonly words: Word[];
  opensSentence: boolean;
  turns: boolean;
}

function wordsOf({ text, start, end }: Unit, mend: (word: string) => string): Word[] {
  return partsOf(text, mend).map((part) => ({ stem: stemOf(part), start, end }));
}

interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isBreak: boolean;
}

function* unitsOf(text: string): Generator<Unit> {
  // Same length, so that places in it are places in the text.
  const plain = text
    .replace(/\bw\/o\b/gi, "w0 ")
    .replace(/’/g, "'")
    .replace(/ ~ /g, " ≈ ")
    .replace(/\/(?=\s*\(?(?:\d|2?h\b))/g, "÷")
    .toLowerCase();
  const source = plain.length === text.length ? plain : text.toLowerCase();
  let calls = 0;
  for (const { 0: found, index } of source.matchAll(unitPattern)) {
    const isHyphen = found === "-" && isLetter(source[index - 1]) && isLetter(source[index + 1]);
    const opensCall = found === "(" && isLetter(source[index - 1]);
    const closesCall = found === ")" && calls > 0;
    calls += Number(opensCall) - Number(closesCall);
    if (isHyphen || opensCall || closesCall) continue;
    yield {
      text: found,
      start: index,
      end: index + found.length,
      isBreak: !isLetter(found[0]) && !/[=≈÷]$/.test(found),
    };
  }
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function partsOf(word: string, mend: (word: string) => string): readonly string[] {
  const known = [word.replace(/['`]/g, ""), mend(word)].map((form) => spellings.get(form)).find(Boolean);
  if (known) return known;
  if (/n['`]t$/.test(word)) return [word.slice(0, -3), "not"];
  return [mend(word.replace(/['`].*$/, ""))];
}

const endings = ["ment", "ity", "ing", "ed", "ly", "es", "s", "e"];

/** Cuts common endings, so that "learns", "learned" and "learning" are one word. Rough, but the same on both sides. */
export function stemOf(word: string): string {
  let stem = word;
  for (const ending of endings) {
    if (stem.endsWith(ending) && !stem.endsWith("ss") && stem.length - ending.length >= 3) {
      stem = stem.slice(0, -ending.length);
    }
  }
  if (stem.length >= 3 && stem.at(-1) === stem.at(-2) && !stem.endsWith("ss")) {
    stem = stem.slice(0, -1);
  }
  return stem.endsWith("y") ? `${stem.slice(0, -1)}i` : stem;
}
