import type { Verdict } from "./types";

/** Takes out of the message what the learner has read before and need not read again. @param read - such paragraphs of earlier verdicts */
export function foldRepeated(verdict: Verdict, read: ReadonlySet<string>): Verdict {
  const repeated = (verdict.once ?? []).filter((paragraph) => read.has(paragraph));
  if (repeated.length === 0) return verdict;
  const rest = verdict.message.split("\n\n").filter((paragraph) => !repeated.includes(paragraph));
  return { ...verdict, message: rest.join("\n\n"), repeated };
}
