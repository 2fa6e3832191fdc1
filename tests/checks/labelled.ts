import type { Status } from "../../src/checks/types";

/** One answer as a learner might write it, with the verdict that a teacher would give. */
export interface LabelledAnswer {
  readonly text: string;
  readonly status: Status;
  /** The ideas of a full answer that it holds; left out where the verdict is not about ideas. */
  readonly ideas?: readonly string[];
  /** Once misjudged, so it is tuned on, whatever its text: never a part of the half kept away. */
  readonly isReported?: boolean;
  /** Said by its place where it was written as one of a list; else its text says it. */
  readonly half?: "tune" | "keptAway";
  /** What makes it hard to read: a picture instead of a reason, or words in a row that claim nothing. */
  readonly style?: "metaphor" | "list";
}

export const labelled = (
  status: Status,
  ideas: readonly string[],
  text: string,
  style?: LabelledAnswer["style"],
): LabelledAnswer => ({ text, status, ideas, ...(style ? { style } : {}) });

/** Of each two answers the first is tuned on and the second is kept away. */
export function alternately(answers: readonly LabelledAnswer[]): LabelledAnswer[] {
  return answers.map((answer, index) => ({ ...answer, half: index % 2 === 0 ? "tune" : "keptAway" }));
}

/** Answers that the matcher was tuned on, with the verdict alone. */
export function tunedOn(answers: readonly (readonly [Status, string])[]): LabelledAnswer[] {
  return answers.map(([status, text]) => ({ status, text, half: "tune" }));
}

/** An answer that the matcher is known to have misjudged. */
export const reported: typeof labelled = (...answer) => ({
  ...labelled(...answer),
  isReported: true,
});

/** FNV-1a, a hash that spreads similar texts evenly. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return value ^ (value >>> 15);
}

/**
 * The rule that splits an answer set, fixed before the matcher was written: the matcher is tuned on one half
 * and never on the other. A new answer falls on its side by its own text, so that old ones stay where they are.
 */
export function splitAnswers(answers: readonly LabelledAnswer[]) {
  const isTune = ({ text, isReported, half }: LabelledAnswer) =>
    isReported || (half ? half === "tune" : hash(`seed 1: ${text}`) % 2 === 0);
  return { tune: answers.filter(isTune), heldOut: answers.filter((answer) => !isTune(answer)) };
}
