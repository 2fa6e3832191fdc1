// The kernel of a page in the browser, as whoever runs cells on it sees it: the lesson pages, JupyterLite, the tests.

/** What a cell shows, as Jupyter's messages carry it. */
export type CellOutput =
  | { readonly type: "stream"; readonly name: "stdout" | "stderr"; readonly text: string }
  | { readonly type: "display"; readonly data: Readonly<Record<string, unknown>>; readonly displayId?: string }
  /** new content for a display that was shown before, perhaps by another cell */
  | { readonly type: "update"; readonly data: Readonly<Record<string, unknown>>; readonly displayId: string };

export interface CellRun {
  readonly status: "ok" | "error" | "abort" | "died";
  readonly executionCount: number;
}

/** What Tab offers, and the stretch of the code that a choice takes the place of. */
export interface Completion {
  readonly matches: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** "restoring": a cell was ended by force, and what had run before it is run again, unseen. */
export type KernelState = "starting" | "idle" | "busy" | "restoring" | "dead";

export interface TabKernel {
  /** Fulfilled when the first cell can run; rejected with a sentence where it cannot begin. */
  readonly ready: Promise<void>;
  readonly state: KernelState;
  /** Called at every change of state. */
  onState(listener: (state: KernelState) => void): void;
  /**
   * Runs a cell; cells that are asked for while one runs wait their turn. Outputs may still come after the run has ended
   * (a timer of the cell); they go to the same listener.
   */
  execute(code: string, onOutput: (output: CellOutput) => void): Promise<CellRun>;
  complete(code: string, position: number): Promise<Completion>;
  /** What is known of the name at that position: its type and its doc comment, as plain text; "" where nothing is. */
  inspect(code: string, position: number): Promise<string>;
  /**
   * The stop button. What waits is ended at once, and cells that wait for their turn do not run. A loop that hears nothing
   * is ended by force: a new worker takes the old one's place, and what had run is run again silently, so that its names come back.
   * The stopped cell's listener gets one sentence on stderr that says so, and its run ends when the names are back. Pressed once
   * more while they come back, it gives them up. Fulfilled when the running cell is over.
   */
  interrupt(): Promise<void>;
  /** Begins anew, with no names. */
  restart(): Promise<void>;
  dispose(): void;
}

/** Begins at once. `base` is the address of the folder that the kernel's files lie in. */
export type StartTabKernel = (base: URL) => TabKernel;
