// A cell that waits for its turn, runs, or has run.

import type { CellOutput, CellRun } from "./tabKernel";

export class Turn {
  readonly run: number;
  readonly code: string;
  readonly show: (output: CellOutput) => void;
  readonly over: Promise<CellRun>;
  ends!: (run: CellRun) => void;
  /** Fulfilled when its code is compiled and begins to run. */
  begun!: Promise<void>;
  /** How long it had run when it heard of the stop button, where it ended well all the same: a training does. */
  stoppedAfter: number | undefined;
  #beginsNow = () => {};
  #beganAt = 0;

  constructor(run: number, code: string, show: (output: CellOutput) => void) {
    [this.run, this.code, this.show] = [run, code, show];
    this.over = new Promise((resolve) => (this.ends = resolve));
    this.prepare();
  }

  /** For its first run, or for one more. */
  prepare(): void {
    this.begun = new Promise((resolve) => (this.#beginsNow = resolve));
  }

  begins(): void {
    this.#beganAt = performance.now();
    this.#beginsNow();
  }

  hearsStop(): void {
    this.stoppedAfter ??= performance.now() - this.#beganAt;
  }

  say(sentence: string): void {
    this.show({ type: "stream", name: "stderr", text: `${sentence}\n` });
  }
}
