// One worker: questions to it with their answers, what it says of its own accord, and its end.

import type { Question, Report, TaskName, Tasks } from "./protocol";
import type { CellOutput } from "./tabKernel";

/** What is needed of a worker: a browser's has it, and tests give another the same form. */
export type KernelWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** Why a worker has ended: it died by itself, or the page has ended it. */
export type End = "died" | "stopped" | "given up" | "restarted" | "disposed";

/** What a question gets in place of an answer when the worker ends before. */
export class Ended extends Error {
  constructor(readonly why: End) {
    super(`the worker has ended: ${why}`);
  }
}

export interface EngineListener {
  runs(run: number): void;
  yields(run: number): void;
  output(run: number, output: CellOutput): void;
}

interface Pending {
  answer(value: unknown): void;
  fail(error: Error): void;
}

export class Engine {
  readonly #worker: KernelWorker;
  readonly #listener: EngineListener;
  readonly #pending = new Map<number, Pending>();
  #asked = 0;
  #end: Ended | undefined;

  constructor(worker: KernelWorker, listener: EngineListener) {
    this.#worker = worker;
    this.#listener = listener;
    worker.onmessage = ({ data }: MessageEvent<Report>) => this.#hear(data);
    worker.onerror = () => this.end("died");
  }

  /** @throws {Ended} if the worker ends first */
  ask<Name extends TaskName>(task: Name, ...data: Parameters<Tasks[Name]>): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    return new Promise((answer, fail) => {
      if (this.#end) return fail(this.#end);
      const id = ++this.#asked;
      this.#pending.set(id, { answer: answer as (value: unknown) => void, fail });
      this.#worker.postMessage({ id, task, data } satisfies { [key in keyof Question]: unknown });
    });
  }

  end(why: End): void {
    if (this.#end) return;
    this.#end = new Ended(why);
    this.#worker.onmessage = this.#worker.onerror = null;
    this.#worker.terminate();
    for (const { fail } of this.#pending.values()) fail(this.#end);
  }

  #hear(report: Report): void {
    if (report.type === "runs" || report.type === "yields") this.#listener[report.type](report.run);
    else if (report.type === "output") this.#listener.output(report.run, report.output);
    else if (report.type === "exit") this.end("died");
    else {
      const pending = this.#pending.get(report.id);
      this.#pending.delete(report.id);
      if (report.type === "answer") pending?.answer(report.value);
      else pending?.fail(new Error(report.sentence));
    }
  }
}
