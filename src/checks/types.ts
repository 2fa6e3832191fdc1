// What an exercise is, and what is said to an answer. What a learner reads of it before (question, hints, solution) stands in the
// notebook; here is what judges. All is pure: the same answer gets the same verdict, nothing is shown or stored, nothing throws.
// How to add one stands in CONTRIBUTING.md.

/** `open` is not answered yet, or not in a form that can be judged. */
export type Status = "open" | "right" | "partly" | "wrong";

export type Kind = "code" | "text" | "choice" | "prediction" | "pick" | "naming";

/** The options of a quiz question; "?" means not answered yet. */
export type Choice = "?" | "A" | "B" | "C" | "D";

/** An idea of a full answer, with the learner's own words for it. */
export interface Quote {
  readonly idea: string;
  readonly words: string;
}

/** What the course says to an answer. Texts are plain; `code` stands in backticks, paragraphs are parted by an empty line. */
export interface Verdict {
  readonly exerciseId: string;
  readonly kind: Kind;
  readonly status: Status;
  /** Which known mistake was made; left out where none was recognised. */
  readonly mistakeId?: string;
  readonly title: string;
  readonly message: string;
  /** What came out, where no guess was made: shown folded. */
  readonly folded?: string;
  /** Paragraphs of the message that one needs to read once only, such as what is said of a case that is right. */
  readonly once?: readonly string[];
  /** Those of them that stood in an earlier verdict, taken out of the message: shown folded. */
  readonly repeated?: readonly string[];
  /** The ideas that were found in a free text. */
  readonly quotes?: readonly Quote[];
  /** Questions that lead on to what is missing. */
  readonly questions?: readonly string[];
  /** How sure the check is, or what it cannot tell. */
  readonly note?: string;
  /** How much of the exercise was checked: "3 of 3 checks on this exercise". */
  readonly count?: string;
}

/** What every exercise says of itself, whatever its kind. */
export interface ExerciseSpec {
  /** Begins with the number of the lesson: "1-forward". */
  readonly id: string;
  readonly lesson: number;
  /** A short name, for the progress display. */
  readonly name: string;
}

export interface Exercise extends ExerciseSpec {
  readonly kind: Kind;
  /** Judges an answer. `given` holds the learner's own numbers; without it the lesson's numbers are used. */
  judge(answer: unknown, given?: unknown): Verdict;
}

/** A known mistake: how it is made, and what to say to who made it: a question that leads on, never the answer. */
export interface Mistake<Args extends readonly unknown[]> {
  readonly id: string;
  /** One entry for each way to make it; each gets what the right answer gets. None where only what is seen tells. */
  readonly ways: readonly ((...args: Args) => unknown)[];
  /** Which numbers of the result show it, from a place up to another; the others may be right or wrong. All of them unless said. */
  readonly part?: readonly [from: number, to: number];
  /** What must be seen in a run of the answer as well, where numbers alone cannot tell. Then these may even be right. */
  readonly seen?: (answer: (...args: Args) => unknown) => boolean;
  readonly message: string;
}
