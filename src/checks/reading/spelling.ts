/**
 * English words that are one letter away from a word of an exercise, and mean something else.
 * Without them "later" would be read as a misspelt "layer".
 */
const wordsOfTheirOwn = new Set(
  (
    "anyways apple band bands bases being bond boss brain brian cause chances chance charge computer course courses cross curse decode dodge drain " +
    "earlier early stable eight even ever every falls file files give given gives giving grain grant happen height handler lawyer later leading lean leaning " +
    "learner lease least leaves lined liner linger links lived lives locks logger lose lost master meaning mess mind mixed modal mode modes mother " +
    "neutral newer nose older order other others otter paint pause place placed places plan planet plate present product products react remote retain " +
    "sample says scope seed seven shape share shared shares sharp signal simply singe smart spade staff stale star stars start starts stat state stats " +
    "step steps stick stock stop stops stuff stack fixes taken thank theme their there these thee thing things think thinks those trailing trait traits train trains " +
    "trans trick turned usable very wait waits wanted weigh weighs weight where width wider word words worst wraps print point place"
  ).split(" "),
);

/** Returns a function that corrects a misspelt word to one of the known words, if only one slip lies between them. */
export function mender(known: Iterable<string>): (word: string) => string {
  const byStart = new Map<string, string[]>();
  const all = new Set(known);
  for (const word of all) if (word.length >= 5) byStart.set(word[0]!, [...(byStart.get(word[0]!) ?? []), word]);
  const mended = new Map<string, string>();
  return (word) => {
    if (word.length < 4 || word.length > 20 || all.has(word) || wordsOfTheirOwn.has(word)) {
      return word;
    }
    const before = mended.get(word);
    if (before !== undefined) return before;
    const found = byStart.get(word[0]!)?.find((candidate) => isOneSlipAway(word, candidate)) ?? word;
    mended.set(word, found);
    return found;
  };
}

/** One letter added, left out, changed, or swapped with its neighbour. */
function isOneSlipAway(word: string, wanted: string): boolean {
  if (Math.abs(word.length - wanted.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === wanted[start]) start += 1;
  const rest = word.slice(start);
  const wantedRest = wanted.slice(start);
  return (
    rest.slice(1) === wantedRest ||
    rest === wantedRest.slice(1) ||
    rest.slice(1) === wantedRest.slice(1) ||
    (rest[0] === wantedRest[1] && rest[1] === wantedRest[0] && rest.slice(2) === wantedRest.slice(2))
  );
}
