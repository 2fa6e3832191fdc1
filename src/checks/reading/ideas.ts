import type { ExerciseSpec } from "../types";
import type { FramedClause, Premise } from "./claims";
import type { WordLists } from "./patterns";

/** How something may be said; see `patterns.ts` for how a pattern is written. */
export interface Sayings {
  /** Patterns that say it. */
  readonly said?: readonly string[];
  /** Patterns whose denial says it: "linear" in "it is not linear". */
  readonly denied?: readonly string[];
  /** Patterns that say it, denied or not. */
  readonly either?: readonly string[];
}

/** One of the ideas that make up a full answer. */
export interface Idea extends Sayings {
  readonly id: string;
  /** Names the idea to a learner who has found it. */
  readonly name: string;
  /** Leads on to the idea who has not, without giving it away. */
  readonly question: string;
  /** Another idea, whose words do not earn this one too: "it can learn curves" does not also say that it is curved. */
  readonly yieldsTo?: string;
}

export interface Proof extends Sayings {
  readonly name: string;
}

/** Something that is often believed. */
export interface Misconception extends Sayings {
  readonly id: string;
  readonly message: string;
  /**
   * `false` is remarked on even beside a full answer, and its own words earn no idea;
   * `beside` is true or harmless, but no answer to the question, and is only spoken of where no idea was found.
   */
  readonly weight: "false" | "beside";
  /** The idea that it is the opposite of; both in one answer contradict each other. */
  readonly against?: string;
}

/** A question that is answered in the learner's own words. */
export interface FreeTextSpec extends ExerciseSpec {
  /** Repeated as an answer it is recognised, so the check must know it. */
  readonly question: string;
  /** Follows the question, and says how much of an answer is wanted. */
  readonly wanted: string;
  readonly ideas: readonly Idea[];
  /** A whole argument in one sentence, which makes an answer right by itself. */
  readonly proof?: Proof;
  /** How many of the ideas make an answer right. */
  readonly enough: number;
  readonly misconceptions: readonly Misconception[];
  readonly premise: { readonly [part in "absent" | "neutral" | "here"]: readonly string[] } & Pick<
    Premise,
    "isAboutAbsence"
  >;
  readonly lists: WordLists;
  readonly praise: string;
}

/** An idea or a misconception, and the clause that says it. */
export interface Found<T> {
  readonly what: T;
  readonly clause: FramedClause;
}

/** What was found in an answer. */
export interface Findings {
  readonly proof?: Found<Proof> | undefined;
  readonly ideas: readonly Found<Idea>[];
  readonly misconceptions: readonly Found<Misconception>[];
}
