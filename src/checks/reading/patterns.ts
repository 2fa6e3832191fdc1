import { type Clause, stemOf } from "./words";

/**
 * A pattern is a line of words, in the order in which they must stand in one clause:
 *
 *   "layer ... same|equal ... one layer"
 *
 * `a|b` is one word or the other, `$list` a list of words given a name, and `...` lets up to seven words stand between;
 * without it up to two words may, and before a `+word` none. A pattern that begins with `@absent` counts only where the thing asked about is missing
 * ("without activation functions …"), with `@here` only where it is not.
 */
export interface Pattern {
  readonly groups: readonly ReadonlySet<string>[];
  readonly gaps: readonly number[];
  readonly frame: "absent" | "here" | "any";
}

export type WordLists = Readonly<Record<string, string>>;

export function parsePattern(line: string, lists: WordLists): Pattern {
  const units = line.split(" ");
  const frame = units[0] === "@absent" ? "absent" : units[0] === "@here" ? "here" : "any";
  const groups: ReadonlySet<string>[] = [];
  const gaps: number[] = [];
  let gap = 2;
  for (const unit of frame === "any" ? units : units.slice(1)) {
    if (unit === "...") {
      gap = 7;
      continue;
    }
    groups.push(new Set(wordsIn(unit, lists).map(stemOf)));
    gaps.push(unit.startsWith("+") ? 0 : gap);
    gap = 2;
  }
  return { groups, gaps, frame };
}

/** The plain words of one unit of a pattern, its lists opened; a list may hold another. */
export function wordsIn(unit: string, lists: WordLists): string[] {
  return unit
    .replace(/^\+/, "")
    .split("|")
    .flatMap((word) => {
      if (!word.startsWith("$")) return [word];
      const list = lists[word.slice(1)];
      if (list === undefined) throw new RangeError(`parsePattern: needs a list named ${word}`);
      return list.split(" ").flatMap((part) => wordsIn(part, lists));
    });
}

/** The places of a pattern's words in a clause, for each way it fits. */
export function* matches(pattern: Pattern, { words }: Clause): Generator<readonly number[]> {
  for (let first = 0; first < words.length; first += 1) {
    if (!pattern.groups[0]!.has(words[first]!.stem)) continue;
    const places = placesFrom(pattern, words, first);
    if (places) yield places;
  }
}

function placesFrom({ groups, gaps }: Pattern, words: Clause["words"], first: number): number[] | undefined {
  const places = [first];
  for (let at = 1; at < groups.length; at += 1) {
    const from = places.at(-1)! + 1;
    const window = words.slice(from, from + gaps[at]! + 1);
    const found = window.findIndex(({ stem }) => groups[at]!.has(stem));
    if (found < 0) return undefined;
    places.push(from + found);
  }
  return places;
}
