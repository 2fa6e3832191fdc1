// The text of one cell: the lesson's own or the learner's, also after the lesson was corrected.

import type { Answer, Answers } from "./answers";

export interface CellText {
  /** What the cell shows. */
  source(): string;
  isEdited(): boolean;
  /**
   * "yours": the lesson's text has changed since the learner's was made from it, and the learner's is shown.
   * "new": the same, and the lesson's is shown for now.
   */
  corrected(): "yours" | "new" | undefined;
  /** The learner has typed. */
  type(source: string): void;
  showNew(): void;
  showYours(): void;
  /** The learner goes on with their own text, and is not told again. */
  keepYours(): void;
  /** The lesson's own text; returns what it took the place of, for `restore`. */
  putBack(): Answer | undefined;
  restore(answer: Answer): void;
}

export function cellText(id: string, committed: string, answers: Answers): CellText {
  let answer = answers.read(id);
  let showsNew = false;

  const keep = (next: Answer | undefined) => {
    // What is typed back to the lesson's text is no answer: a later correction shall arrive.
    answer = next?.source === committed ? undefined : next;
    showsNew = false;
    answers.write(id, answer);
  };
  if (answer?.source === committed) keep(undefined);

  return {
    source: () => (answer && !showsNew ? answer.source : committed),
    isEdited: () => answer !== undefined && !showsNew,
    corrected: () => (!answer || answer.from === committed ? undefined : showsNew ? "new" : "yours"),
    type: (source) => keep({ source, from: answer && !showsNew ? answer.from : committed }),
    showNew: () => void (showsNew = true),
    showYours: () => void (showsNew = false),
    keepYours: () => answer && keep({ ...answer, from: committed }),
    putBack: () => {
      const before = answer;
      keep(undefined);
      return before;
    },
    restore: keep,
  };
}
