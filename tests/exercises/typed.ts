// Wrong and right answers as learners type them, written apart from the functions in `src` that know the mistakes.

/** For each verdict, what its message says and no other of the exercise does, then function bodies that get it. */
export type Typed = Readonly<Record<string, readonly [says: RegExp, ...bodies: string[]]>>;

/** The answers to one exercise. A text that declares the function itself stands as it is; another is the body under `head`. */
export interface TypedAnswers {
  readonly id: string;
  readonly head: string;
  readonly right: readonly string[];
  readonly wrong: Typed;
}

/** An answer as the cell would hold it. */
export function asCell({ head }: TypedAnswers, text: string): string {
  return /^(function|const) my/.test(text) ? text : `${head} {\n${text}\n}`;
}
