// What a learner has typed, kept in the browser cell by cell, so that all other cells show the newest lesson.

/** A learner's text for a cell, and the lesson's own text that it was made from. */
export interface Answer {
  readonly source: string;
  readonly from: string;
}

export interface Answers {
  read(cell: string): Answer | undefined;
  /** Without an answer it forgets the one it has. */
  write(cell: string, answer: Answer | undefined): void;
}

/** Browsers keep one storage for all of a host: a key names the site's folder, the lesson and the cell. */
const keyOf = (place: string, cell: string) => `answer:${place}#${cell}`;

/**
 * @param storage - gives the browser's storage; asking for it may throw where it is switched off
 * @param place - which lesson this is, such as "/course/01-one-neuron"
 * @param onRefused - called once, when the browser keeps nothing
 */
export function keptAnswers(storage: () => Storage, place: string, onRefused: () => void): Answers {
  let refused = false;
  const attempt = <Value>(use: (storage: Storage) => Value): Value | undefined => {
    try {
      return use(storage());
    } catch {
      if (!refused) onRefused();
      refused = true;
      return undefined;
    }
  };
  return {
    read: (cell) => parse(attempt((kept) => kept.getItem(keyOf(place, cell)))),
    write: (cell, answer) =>
      void attempt((kept) => {
        if (answer) kept.setItem(keyOf(place, cell), JSON.stringify(answer));
        else kept.removeItem(keyOf(place, cell));
      }),
  };
}

/** Anything else under the key, say of an older version of the page, counts as no answer. */
function parse(text: string | null | undefined): Answer | undefined {
  try {
    const { source, from } = JSON.parse(text ?? "") as Partial<Answer>;
    return typeof source === "string" && typeof from === "string" ? { source, from } : undefined;
  } catch {
    return undefined;
  }
}
