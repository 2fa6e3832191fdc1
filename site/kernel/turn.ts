// A cell that waits for its turn, runs, or has run.

import type { CellOutput, CellRun } from "./tabKernel";

/** Something that happens once. */
class Moment {
  hasCome = false;
  comes!: () => void;
  readonly come = new Promise<void>((resolve) => {
    this.comes = () => {
      this.hasCome = true;
      resolve();
    };
  });
}

export class Turn {
  readonly run: number;
  readonly code: string;
  readonly show: (output: CellOutput) => void;
  readonly over: Promise<CellRun>;
  ends!: (run: CellRun) => void;
  /** Its code is compiled and begins to run. */
  begun = new Moment();
  /** It lets other work have its turn for the first time. */
  yielded = new Moment();
  /** How long it had yielded when it heard of the stop button, where it ended well all the same: a training does. */
  stoppedAfter: number | undefined;
  #yieldedAt = 0;

  constructor(run: number, code: string, show: (output: CellOutput) => void) {
    [this.run, this.code, this.show] = [run, code, show];
    this.over = new Promise((resolve) => (this.ends = resolve));
  }

  /** For one more run. */
  prepare(): void {
    [this.begun, this.yielded] = [new Moment(), new Moment()];
  }

  yields(): void {
    this.#yieldedAt = performance.now();
    this.yielded.comes();
  }

  hearsStop(): void {
    if (this.yielded.hasCome) this.stoppedAfter ??= performance.now() - this.#yieldedAt;
  }

  say(sentence: string): void {
    this.show({ type: "stream", name: "stderr", text: `${sentence}\n` });
  }
}
