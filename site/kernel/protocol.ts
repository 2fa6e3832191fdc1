// What the page and the worker say to each other.

import type { CellOutput, Completion } from "./tabKernel";

/** What the page asks of the worker, and what each task gives back. */
export interface Tasks {
  /** `session` is the same for workers that take each other's place, so that a display keeps its name. */
  begin(base: string, session: string): Promise<void>;
  execute(run: number, code: string): Promise<"ok" | "error">;
  complete(code: string, position: number): Completion;
  inspect(code: string, position: number): string;
  /** Its answer says that the worker has heard of the stop button. */
  interrupt(): void;
}

export type TaskName = keyof Tasks;

export type Question = { [Name in TaskName]: { id: number; task: Name; data: Parameters<Tasks[Name]> } }[TaskName];

/** What the worker says, asked or not. */
export type Report =
  | { type: "answer"; id: number; value: unknown }
  | { type: "failure"; id: number; sentence: string }
  /** the code of a cell is compiled, and begins to run */
  | { type: "runs"; run: number }
  /** it has let other work have its turn for the first time, as a training does: it can hear of the stop button */
  | { type: "yields"; run: number }
  | { type: "output"; run: number; output: CellOutput }
  /** a cell has called `process.exit` */
  | { type: "exit" };
