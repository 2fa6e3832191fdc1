import type { Figure, LiveFigure } from "./figure";

/** A goal of a mini practice, by its number in the lesson, and what reached it: a clause, "the bias alone …". */
export interface ReachedGoal {
  goal: number;
  how: string;
}

/** What one run of a mini practice shows, and which of its goals it has reached. */
export interface Practice<State, Shown extends Figure = LiveFigure<State>> {
  figure: Shown;
  reached: ReachedGoal[];
}

/** Each of the mini practices sets so many goals. */
export const goalCount = 3;
