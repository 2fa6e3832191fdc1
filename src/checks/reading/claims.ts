import { matches, parsePattern, type Pattern } from "./patterns";
import { type Clause, stemOf } from "./words";

/** Words that turn a claim into its opposite. */
export const negationWords = (
  "not never refuse refuses no non nothing none neither nor without unable impossible fail fails lack lacks hardly rarely barely " +
  "stop stops prevent prevents avoid avoids break breaks beyond than instead"
).split(" ");

const negators = new Set(negationWords.map(stemOf));
/** Words that still do so when they come after: "learns nothing". Without "none": its stem is that of "non". */
const lateNegators = new Set(["nothing", "impossible", "nowhere"].map(stemOf));
/** A negation does not reach over these: "does not learn and stays the same". */
const fences = new Set(["and"]);
/** "No matter how" denies nothing. */
const afterNo = new Set(["matter", "idea", "clue"].map(stemOf));
const nothing = stemOf("nothing");

/** Words that neither deny a claim nor let it stand: "fewer digits cancel", "it removes the rounding". */
const weakeners = new Set(["less", "fewer", "reduce", "remove", "eliminate"].map(stemOf));
/** "More or less", "no less" weaken nothing. */
const beforeLess = new Set(["or", "no", "not"]);
const weakenersReach = 2;

/** "It is not true that …": what follows is not what the learner means. */
const disputes = parsed(
  "not true|correct +that",
  "false|untrue +that",
  "wrong|false|mistake +to +say|think|believe|claim",
);
/** "It would only change if …": what holds under a condition is not said to be so. */
const conditions = parsed("only ... if|when|where|with|on|by");

const reach = 6;

/** A clause together with what it speaks of: the thing asked about, or its absence. */
export interface FramedClause extends Clause {
  readonly isAbsent: boolean;
  /** Whether what is said of the absence denies it of the thing: without it all is flat, so it is what bends. */
  readonly isFlipped: boolean;
  /** Words that set the frame ("without them"); their negation is spent. */
  readonly spent: ReadonlySet<number>;
}

/** What sets the frame of a clause, in one exercise. */
export interface Premise {
  /** "without activation", "otherwise" */
  readonly absent: readonly Pattern[];
  /** Speaks of the same state as the question does, and neither denies nor flips anything: "if weights never change". */
  readonly neutral: readonly Pattern[];
  /** Words that bring the thing back: "the sigmoid …". */
  readonly here: ReadonlySet<string>;
  /** Said where an answer is about the absence itself, so that its frame flips nothing. */
  readonly isAboutAbsence?: boolean;
}

function parsed(...lines: readonly string[]): Pattern[] {
  return lines.map((line) => parsePattern(line, {}));
}

export function isConditional(clause: Clause): boolean {
  return placesWhere(conditions, clause).length > 0;
}

export function isDisputed(clause: Clause): boolean {
  return placesWhere(disputes, clause).length > 0;
}

/** Finds out for each clause what it speaks of. A frame lasts until the sentence ends or turns. */
export function frameClauses(clauses: readonly Clause[], premise: Premise): FramedClause[] {
  let isAbsent = false;
  return clauses.map((clause) => {
    const absent = placesWhere(premise.absent, clause);
    const spent = new Set([...absent, ...placesWhere(premise.neutral, clause)]);
    const isBack = clause.words.some(({ stem }, at) => premise.here.has(stem) && !spent.has(at));
    if (clause.opensSentence || clause.turns || isBack) isAbsent = false;
    if (absent.length > 0) isAbsent = true;
    return { ...clause, isAbsent, isFlipped: isAbsent && !premise.isAboutAbsence, spent };
  });
}

/** The parts of a clause between its "and"s, each in the frame of the whole. */
export function partsAtAnd(clause: FramedClause): FramedClause[] {
  const parts: FramedClause[] = [];
  let from = 0;
  for (let to = 1; to <= clause.words.length; to += 1) {
    if (to < clause.words.length && !fences.has(clause.words[to]!.stem)) continue;
    const start = from;
    const spent = new Set([...clause.spent].map((place) => place - start));
    parts.push({ ...clause, words: clause.words.slice(start, to), spent });
    from = to;
  }
  return parts;
}

function placesWhere(patterns: readonly Pattern[], clause: Clause): number[] {
  return patterns.flatMap((pattern) => [...matches(pattern, clause)].flat());
}

/**
 * Where a clause says what a pattern says (`said`), or its opposite (`denied`): the places of the words, each time it does.
 * Two negations cancel out.
 */
export function claims(
  pattern: Pattern,
  clause: FramedClause,
  wanted: "said" | "denied" | "either",
): (readonly number[])[] {
  if (pattern.frame !== "any" && (pattern.frame === "absent") !== clause.isAbsent) return [];
  return [...matches(pattern, clause)].filter(
    (places) =>
      !places.every((place) => clause.spent.has(place)) &&
      (wanted === "either" ||
        (!isWeakened(clause, places) && isDenied(pattern, clause, places) === (wanted === "denied"))),
  );
}

function isWeakened({ words, spent }: FramedClause, places: readonly number[]): boolean {
  const from = Math.max(0, places[0]! - weakenersReach);
  const near = words.slice(from, places.at(-1)! + 1 + weakenersReach);
  const fence = near.findIndex(({ stem }, at) => fences.has(stem) && from + at > places.at(-1)!);
  return near
    .slice(0, fence < 0 ? near.length : fence)
    .some(
      ({ stem }, at) =>
        weakeners.has(stem) &&
        !places.includes(from + at) &&
        !spent.has(from + at) &&
        !beforeLess.has(words[from + at - 1]?.stem ?? ""),
    );
}

function isDenied(pattern: Pattern, clause: FramedClause, places: readonly number[]): boolean {
  const frame = clause.isFlipped && pattern.frame === "any" ? 1 : 0;
  return (frame + negationsAround(clause, places)) % 2 === 1;
}

function negationsAround({ words, spent }: FramedClause, places: readonly number[]): number {
  const first = places[0]!;
  const last = places.at(-1)!;
  let count = 0;
  for (let at = last - 1; at >= Math.max(0, first - reach); at -= 1) {
    const stem = words[at]!.stem;
    if (fences.has(stem)) break;
    const next = words[at + 1]?.stem ?? "";
    const isIdiom = (stem === "no" && afterNo.has(next)) || (stem === nothing && next === "but"); // "nothing but" is "only"
    const isSecondHalf = stem === "nor" && words.slice(0, at).some((word) => negators.has(word.stem)); // "neither … nor" is one denial
    const isTooFar = stem === "non" && !places.includes(at + 1); // "non-linear" denies "linear" and nothing after it
    if (negators.has(stem) && !isIdiom && !isSecondHalf && !isTooFar && !spent.has(at) && !places.includes(at)) {
      count += 1;
    }
  }
  const after = words.slice(last + 1, last + 3).map(({ stem }) => stem);
  const fence = after.findIndex((stem) => fences.has(stem));
  const near = fence < 0 ? after : after.slice(0, fence);
  return count + near.filter((stem) => lateNegators.has(stem)).length;
}
