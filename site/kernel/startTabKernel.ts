// The kernel of a page in the browser: cells run one after another in a worker, and another worker takes its place where it must.

import { Ended, Engine, type End, type KernelWorker } from "./engine";
import { sentences } from "./sentences";
import { Session } from "./session";
import type { CellOutput, CellRun, Completion, KernelState, TabKernel } from "./tabKernel";
import { Turn } from "./turn";

/** How long running code may take to hear of the stop button, before its worker is ended by force. */
export const stopPatienceMilliseconds = 1500;
/** The same for code that has let other work have its turn: on a slow machine a training may be a while at it. */
export const patienceWithYielding = 4 * stopPatienceMilliseconds;

export type MakeWorker = (script: URL) => KernelWorker;

/** Begins at once. `base` is the address of the folder that the kernel's files lie in. */
export function startTabKernel(base: URL, makeWorker: MakeWorker = (script) => new Worker(script)): TabKernel {
  return new WorkerKernel(base, makeWorker);
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

class WorkerKernel implements TabKernel {
  readonly ready: Promise<void>;
  state: KernelState = "starting";
  readonly #base: URL;
  readonly #makeWorker: MakeWorker;
  readonly #listeners: ((state: KernelState) => void)[] = [];
  readonly #waiting: Turn[] = [];
  #isTakingTurns = false;
  #running: Turn | undefined;
  #runs = 0;
  #session = new Session();
  #engine!: Engine;
  #hasBegun = false;
  /** Fulfilled when the engine has begun, or has failed to. */
  #settled!: Promise<void>;
  /** Why there is no kernel. */
  #failure: string | undefined;
  /** What had run is being run again, unseen. */
  #isRestoring = false;

  constructor(base: URL, makeWorker: MakeWorker) {
    [this.#base, this.#makeWorker] = [base, makeWorker];
    this.#beginAnew();
    this.ready = this.#settled.then(() => {
      if (this.#failure !== undefined) throw new Error(this.#failure);
    });
    this.ready.catch(() => {}); // every cell says it, too
  }

  onState(listener: (state: KernelState) => void): void {
    this.#listeners.push(listener);
  }

  execute(code: string, onOutput: (output: CellOutput) => void): Promise<CellRun> {
    const turn = new Turn(++this.#runs, code, onOutput);
    this.#waiting.push(turn);
    void this.#takeTurns();
    return turn.over;
  }

  async complete(code: string, position: number): Promise<Completion> {
    await this.#settled;
    return this.#engine.ask("complete", code, position).catch(() => ({ matches: [], start: position, end: position }));
  }

  async inspect(code: string, position: number): Promise<string> {
    await this.#settled;
    return this.#engine.ask("inspect", code, position).catch(() => "");
  }

  async interrupt(): Promise<void> {
    this.#abortWaiting();
    const [turn, engine] = [this.#running, this.#engine];
    if (!turn) return;
    if (this.#isRestoring) engine.end("given up");
    else if (!(await this.#hearsStop(turn, engine))) engine.end("stopped");
    await turn.over;
  }

  async restart(): Promise<void> {
    this.#abortWaiting();
    this.#engine.end("restarted");
    this.#beginAnew();
    await this.#settled;
  }

  dispose(): void {
    this.#failure = sentences.disposed;
    this.#abortWaiting();
    this.#engine.end("disposed");
    this.#noteState();
  }

  #beginAnew(): void {
    this.#session = new Session();
    this.#begin().catch(() => {}); // `#failure` tells of it
  }

  /** @throws {Error} where the engine cannot begin */
  #begin(): Promise<void> {
    const session = this.#session;
    const engine = new Engine(this.#makeWorker(new URL("worker.js", this.#base)), {
      runs: (run) => session.turns.get(run)?.begun.comes(),
      yields: (run) => session.turns.get(run)?.yields(),
      output: (run, output) => {
        if (!this.#isRestoring) session.turns.get(run)?.show(output);
      },
    });
    this.#engine = engine;
    this.#hasBegun = false;
    this.#failure = undefined;
    this.#noteState();
    const begun = engine.ask("begin", this.#base.href, session.name);
    this.#settled = begun.then(
      () => {
        this.#hasBegun = true;
        this.#noteState();
      },
      (error: Error) => this.#noteFailure(error),
    );
    return begun;
  }

  #noteFailure(error: Error): void {
    if (error instanceof Ended && error.why !== "died") return;
    this.#failure = sentences.notBegun(error instanceof Ended ? "its worker could not be loaded" : error.message);
    this.#noteState();
  }

  async #takeTurns(): Promise<void> {
    if (this.#isTakingTurns) return;
    this.#isTakingTurns = true;
    while (this.#waiting.length > 0) {
      // A restart while it begins makes it begin once more, and the stop button lets nothing wait.
      while (!this.#hasBegun && this.#failure === undefined) await this.#settled;
      const turn = this.#waiting.shift();
      if (turn) await this.#take(turn);
    }
    this.#isTakingTurns = false;
  }

  async #take(turn: Turn): Promise<void> {
    const session = this.#session;
    this.#running = turn;
    session.turns.set(turn.run, turn);
    const executionCount = ++session.executions;
    this.#noteState();
    const status = await this.#statusOf(turn);
    if (status === "ok") session.succeeded.push(turn);
    else this.#abortWaiting(); // as Jupyter does: what was to follow a cell that fails does not run
    this.#running = undefined;
    this.#noteState();
    turn.ends({ status, executionCount });
  }

  async #statusOf(turn: Turn): Promise<CellRun["status"]> {
    if (this.#failure !== undefined) {
      turn.say(this.#failure);
      return "died";
    }
    try {
      return await this.#engine.ask("execute", turn.run, turn.code);
    } catch (error) {
      if (error instanceof Ended) return this.#statusAfter(error.why, turn);
      turn.say(String(error));
      return "error";
    }
  }

  async #statusAfter(why: End, turn: Turn): Promise<CellRun["status"]> {
    if (why === "stopped") {
      turn.say(sentences.stopped);
      await this.#restore(turn);
      return "error";
    }
    if (why !== "died") return "abort"; // who ended it has seen to what follows
    turn.say(sentences.died);
    this.#beginAnew();
    return "died";
  }

  /** Another worker takes the place of one that was ended, and learns the names again. */
  async #restore(turn: Turn): Promise<void> {
    this.#isRestoring = true;
    this.#noteState();
    try {
      await this.#begin();
      for (const earlier of this.#session.succeeded) await this.#runAgain(earlier);
    } catch (error) {
      const why = error instanceof Ended ? error.why : "died";
      if (why === "restarted" || why === "disposed") return;
      turn.say(why === "given up" ? sentences.givenUp : sentences.died);
      this.#beginAnew();
    } finally {
      this.#isRestoring = false;
    }
  }

  /** A cell that was stopped, and ended well all the same, is stopped again after as long: it might never end by itself. */
  async #runAgain(turn: Turn): Promise<void> {
    const engine = this.#engine;
    turn.prepare();
    const over = engine.ask("execute", turn.run, turn.code);
    if (turn.stoppedAfter !== undefined) {
      await Promise.race([over, turn.yielded.come]);
      await Promise.race([over, sleep(turn.stoppedAfter)]);
      await engine.ask("interrupt");
    }
    await over;
  }

  /** Tells a running cell of the stop button; whether it hears in time, which counts from when its code has begun to run. */
  async #hearsStop(turn: Turn, engine: Engine): Promise<boolean> {
    let hasHeard = false;
    const heard = engine.ask("interrupt").then(
      () => {
        hasHeard = true;
        turn.hearsStop();
      },
      () => {},
    );
    await Promise.race([heard, turn.begun.come]);
    await Promise.race([heard, sleep(stopPatienceMilliseconds)]);
    if (!hasHeard && turn.yielded.hasCome)
      await Promise.race([heard, sleep(patienceWithYielding - stopPatienceMilliseconds)]);
    return hasHeard;
  }

  #abortWaiting(): void {
    const executionCount = this.#session.executions;
    for (const turn of this.#waiting.splice(0)) turn.ends({ status: "abort", executionCount });
  }

  #noteState(): void {
    const state = this.#stateNow();
    if (state === this.state) return;
    this.state = state;
    for (const listener of this.#listeners) listener(state);
  }

  #stateNow(): KernelState {
    if (this.#failure !== undefined) return "dead";
    if (this.#isRestoring) return "restoring";
    if (this.#running) return "busy";
    return this.#hasBegun ? "idle" : "starting";
  }
}
