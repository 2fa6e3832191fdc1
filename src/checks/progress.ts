import type { Exercise, Kind, Status, Verdict } from "./types";
import { isGuess } from "./verdicts";

/** The latest status of each exercise that was checked, by id. */
export type Progress = Readonly<Record<string, Status>>;

export const noProgress: Progress = {};

/** Takes a verdict into the progress. The latest counts: what the notebook says now is what is true. */
export function record(progress: Progress, verdict: Verdict): Progress {
  return verdict.exerciseId === "" ? progress : { ...progress, [verdict.exerciseId]: verdict.status };
}

/** One line of the progress display. */
export interface ProgressRow {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly status: Status;
}

export interface ProgressSummary {
  readonly rows: readonly ProgressRow[];
  /** How many of them can be right: all but the guesses. */
  readonly asked: number;
  readonly all: number;
  readonly answered: number;
  /** How many of the answered are guesses. */
  readonly guessed: number;
  readonly right: number;
  readonly open: number;
}

/** Where a learner stands in a list of exercises. A prediction is answered by any guess, right or not. */
export function summarise(progress: Progress, exercises: readonly Exercise[]): ProgressSummary {
  const rows = exercises.map(
    ({ id, name, kind }): ProgressRow => ({
      id,
      name,
      kind,
      status: progress[id] ?? "open",
    }),
  );
  const open = rows.filter((row) => row.status === "open").length;
  // A guess counts as answered, and as nothing else.
  const asked = rows.filter(({ kind }) => !isGuess(kind));
  const guessed = rows.filter(({ kind, status }) => isGuess(kind) && status !== "open").length;
  const right = asked.filter((row) => row.status === "right").length;
  return { rows, asked: asked.length, all: rows.length, answered: rows.length - open, guessed, right, open };
}
