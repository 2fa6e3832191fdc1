import { describeError } from "../math/describe";
import type { ExerciseSpec, Kind, Status, Verdict } from "./types";

type Asked = Pick<ExerciseSpec, "id" | "name"> & { readonly kind: Kind };
type Details = Partial<Omit<Verdict, "exerciseId" | "kind" | "status" | "title" | "message">>;

export function verdict(exercise: Asked, status: Status, message: string, details: Details = {}): Verdict {
  return {
    exerciseId: exercise.id,
    kind: exercise.kind,
    status,
    title: exercise.name,
    message,
    ...details,
  };
}

/** Whether it is guessed before the run: then what does not come true is no mistake. */
export function isGuess(kind: Kind): boolean {
  return kind === "prediction" || kind === "pick";
}

/** With a full stop, unless a question mark stands there already. */
export function ended(sentence: string): string {
  return sentence.endsWith("?") ? sentence : `${sentence}.`;
}

/** "3 of 4 checks on this exercise" */
export function checkCount(passed: number, all: number): string {
  return `${passed} of ${all} ${all === 1 ? "check" : "checks"} on this exercise`;
}

/** Runs what reads the learner's own numbers; where they make no sense, the sentence that says so is the verdict. */
export function withNumbers<T>(exercise: Asked, read: () => T, judgeWith: (numbers: T) => Verdict): Verdict {
  let numbers: T;
  try {
    numbers = read();
  } catch (thrown) {
    const message = `The numbers handed to this check cannot be used. ${describeError(thrown)}`;
    return verdict(exercise, "open", message, { mistakeId: "unusable-numbers" });
  }
  return judgeWith(numbers);
}
