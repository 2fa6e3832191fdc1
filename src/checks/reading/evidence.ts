import type { FramedClause } from "./claims";
import type { Found, Idea } from "./ideas";
import type { Word } from "./words";

/** The words of a clause that say something. */
export interface Evidence {
  readonly clause: FramedClause;
  readonly words: readonly Word[];
}

/** An idea, and every place that says it. */
export interface HeardIdea {
  readonly what: Idea;
  readonly evidence: readonly Evidence[];
}

/** The ideas that are said in words which are not spent on the idea that they yield to. */
export function earned(heard: readonly HeardIdea[]): Found<Idea>[] {
  return heard.flatMap(({ what, evidence }) => {
    const other = heard.find((one) => one.what.id === what.yieldsTo);
    const spent = new Set(other?.evidence.flatMap(({ words }) => words));
    const own = evidence.find(({ words }) => !words.every((word) => spent.has(word)));
    return own ? [{ what, clause: own.clause }] : [];
  });
}
