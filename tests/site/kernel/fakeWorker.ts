// A worker of few words, for tests of the client: what a cell does stands in its code.
import type { KernelWorker } from "../../../site/kernel/engine";
import type { Question, Report } from "../../../site/kernel/protocol";

/**
 * Cells: "fails" fails; "loops" never hears of anything, and "plods" neither after a turn; "waits" fails when it hears of the stop button, "trains" then ends well;
 * "dies" ends the worker. Any other says itself and ends well.
 */
export class FakeWorker implements KernelWorker {
  onmessage: KernelWorker["onmessage"] = null;
  onerror: KernelWorker["onerror"] = null;
  /** The cells that it was given. */
  readonly cells: string[] = [];
  readonly session: string[] = [];
  isEnded = false;
  #isLooping = false;
  #stop = () => {};

  postMessage(question: Question): void {
    queueMicrotask(() => this.#hear(question));
  }

  terminate(): void {
    this.isEnded = true;
  }

  die(): void {
    (this.onerror as (() => void) | null)?.();
  }

  #say(data: Report): void {
    (this.onmessage as ((event: { data: Report }) => void) | null)?.({ data });
  }

  #hear(question: Question): void {
    if (this.isEnded || this.#isLooping) return;
    const answer = (value?: unknown) => this.#say({ type: "answer", id: question.id, value });
    if (question.task === "execute") return this.#execute(question.data[0], question.data[1], answer);
    if (question.task === "begin") this.session.push(question.data[1]);
    if (question.task === "interrupt") this.#stop();
    answer(question.task === "inspect" ? "known" : undefined);
  }

  #execute(run: number, code: string, end: (status: "ok" | "error") => void): void {
    this.cells.push(code);
    this.#say({ type: "runs", run });
    if (code === "dies") return this.#say({ type: "exit" });
    if (code === "plods" || code === "trains") this.#say({ type: "yields", run });
    if (code === "loops" || code === "plods") return void (this.#isLooping = true);
    if (code === "waits" || code === "trains") return void (this.#stop = () => end(code === "waits" ? "error" : "ok"));
    const displayId = `${run}`;
    this.#say({ type: "output", run, output: { type: "display", data: { "text/plain": code }, displayId } });
    end(code === "fails" ? "error" : "ok");
  }
}
