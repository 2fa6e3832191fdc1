// The cells' way to the kernel: it is started when first needed, cells wait for their turn here, and an error, the stop button
// or a restart ends the waiting of all.

import type { CellOutput, CellRun, Completion, KernelState, TabKernel } from "../kernel/tabKernel";

/** A cell, as the session sees it. */
export interface Runnable {
  source(): string;
  /** It waits for its turn. */
  waits(): void;
  begins(): void;
  shows(output: CellOutput): void;
  /** `others` is how many cells do not run because this one failed. */
  ends(run: CellRun, others: number): void;
  /** It does not run after all. */
  isLeftOut(): void;
}

export interface Session {
  /** Gets the kernel ready, where that has not begun yet. */
  begin(): void;
  /** Runs cells one after another, up to the first that fails; fulfilled when none of them waits or runs any more. */
  run(cells: readonly Runnable[]): Promise<void>;
  stop(): Promise<void>;
  restart(): Promise<void>;
  state(): KernelState;
  /** A cell runs, or waits for its turn. */
  isBusy(): boolean;
  /** Called at every change, with a sentence where the kernel cannot begin. */
  onChange(listener: (problem?: string) => void): void;
  /** Called when the kernel has forgotten what ran: after a restart, or because it has ended. */
  onForgotten(listener: () => void): void;
  complete(code: string, position: number): Promise<Completion>;
  inspect(code: string, position: number): Promise<string>;
}

export function lessonSession(startKernel: () => TabKernel): Session {
  const listeners: ((problem?: string) => void)[] = [];
  const tell = (problem?: string) => {
    for (const listener of listeners) listener(problem);
  };
  let forgotten = () => {};
  let kernel: TabKernel | undefined;
  let waiting: Runnable[] = [];
  let working: Promise<void> | undefined;
  let hasFailed = false;
  let cutShort = () => {};
  /** The stop button was pressed: what is asked for from then on waits until the names are back. */
  let isStopping = false;

  const begin = (): TabKernel => {
    if (kernel) return kernel;
    const started = (kernel = startKernel());
    hasFailed = false;
    started.onState(() => tell());
    started.ready.catch((error: Error) => {
      started.dispose();
      if (kernel === started) kernel = undefined; // the next run tries again
      hasFailed = true;
      tell(error.message);
    });
    tell();
    return started;
  };

  const leaveOut = () => {
    for (const cell of waiting.splice(0)) cell.isLeftOut();
  };

  /** A restarted kernel has no answer for the cell that was running. */
  const runCell = async (kernel: TabKernel, cell: Runnable) => {
    const ended = new Promise<CellRun>((resolve) => {
      cutShort = () => resolve({ status: "abort", executionCount: 0 });
    });
    cell.begins();
    const run = await Promise.race([kernel.execute(cell.source(), (output) => cell.shows(output)), ended]);
    cutShort = () => {};
    const isLast = run.status !== "ok" && !isStopping;
    isStopping = false;
    cell.ends(run, isLast ? waiting.length : 0);
    if (isLast) leaveOut();
    if (run.status === "died") forgotten();
  };

  const work = async () => {
    await undefined; // `working` is set before it is unset, whatever comes
    try {
      const running = begin();
      if (running.state === "dead") await running.restart();
      await running.ready;
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        tell();
        await runCell(running, next);
      }
    } catch {
      leaveOut(); // why it cannot begin is said by `begin`
    } finally {
      isStopping = false;
      working = undefined; // at once, or a cell that is asked for in the next moment would wait for ever
      tell();
    }
  };

  return {
    begin: () => void begin(),
    run: (cells) => {
      const more = cells.filter((cell) => !waiting.includes(cell));
      waiting.push(...more);
      for (const cell of more) cell.waits();
      working ??= work();
      tell();
      return working;
    },
    stop: async () => {
      leaveOut();
      isStopping = working !== undefined;
      await kernel?.interrupt();
    },
    restart: async () => {
      leaveOut();
      cutShort();
      forgotten();
      await kernel?.restart();
      tell();
    },
    state: () => {
      if (!kernel) return hasFailed ? "dead" : "starting";
      return kernel.state === "idle" && working ? "busy" : kernel.state;
    },
    isBusy: () => working !== undefined,
    onChange: (listener) => void listeners.push(listener),
    onForgotten: (listener) => {
      forgotten = listener;
    },
    complete: async (code, position) => {
      await begin().ready;
      return begin().complete(code, position);
    },
    inspect: async (code, position) => {
      await begin().ready;
      return begin().inspect(code, position);
    },
  };
}
