// Drives the kernel of a page in the browser, in a thread of Node's: the same worker, the same client, and no browser.
import { fork } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { inject } from "vitest";
import type { KernelWorker } from "../../site/kernel/engine";
import type { Question, Report } from "../../site/kernel/protocol";
import { startTabKernel as begin } from "../../site/kernel/startTabKernel";
import type { CellOutput } from "../../site/kernel/tabKernel";
import { within, type Kernel, type KernelOptions, type Run } from "./kernel";
import type { Output } from "./outputs";

/** Only against a hang: a busy machine is slow. */
const DEFAULT_TIMEOUT_SECONDS = 120;

export interface TabKernelOptions extends Pick<KernelOptions, "memoryMegabytes"> {
  /** As if in another browser: see lastDigits.cjs. */
  lastDigits?: 1 | -1;
  /** As if in a browser that keeps WebAssembly away from its pages. */
  isWithoutLanes?: boolean;
}

/** @throws {Error} with a sentence, where it could not be built, or cannot begin */
export async function startTabKernel(options: TabKernelOptions = {}): Promise<Kernel> {
  const { folder, failure } = inject("tabKernel");
  if (failure) throw new Error(failure);
  let began = () => {};
  const tab = begin(pathToFileURL(`${folder}/`), (script) =>
    threadAsWorker(script, options, (report) => report.type === "runs" && began()),
  );
  const displays = new Map<string, Output & { kind: "display" }>();
  let isAlive = true;

  async function execute(code: string, { timeoutSeconds = DEFAULT_TIMEOUT_SECONDS } = {}): Promise<Run> {
    const run: Run = { outputs: [], status: "ok" };
    const over = tab.execute(code, (output) => collect(output, run.outputs, displays));
    run.status = (await within(timeoutSeconds, `the cell did not end: ${code.slice(0, 200)}`, over)).status;
    if (run.status === "died") isAlive = false;
    return run;
  }

  const kernel: Kernel = {
    execute,
    begin: (code, options) => {
      const begun = new Promise<void>((resolve) => (began = resolve));
      return { begun, over: execute(code, options) };
    },
    complete: async (code, position = code.length) => [...(await tab.complete(code, position)).matches],
    inspect: (code, position = code.length) => tab.inspect(code, position),
    interrupt: () => tab.interrupt(),
    restart: async () => {
      await tab.restart();
      isAlive = true;
    },
    isAlive: async () => isAlive,
    log: () => "",
    [Symbol.asyncDispose]: async () => tab.dispose(),
  };
  await tab.ready;
  return kernel;
}

/** A thread, in the form of a browser's worker. */
function threadAsWorker(script: URL, options: TabKernelOptions, tap: (report: Report) => void): KernelWorker {
  const { events, post, end } = host(script, options);
  const worker: KernelWorker = { onmessage: null, onerror: null, postMessage: post, terminate: end };
  events.on("message", (data: Report) => {
    tap(data);
    (worker.onmessage as ((event: { data: Report }) => void) | null)?.({ data });
  });
  events.on("error", () => {}); // it is over then, too
  events.on("exit", () => (worker.onerror as (() => void) | null)?.());
  return worker;
}

interface Host {
  events: NodeJS.EventEmitter;
  post(question: Question): void;
  end(): void;
}

/** A process where the memory is limited: a thread that runs out of it takes all others with it. */
function host(script: URL, { lastDigits, isWithoutLanes, memoryMegabytes }: TabKernelOptions): Host {
  const file = join(import.meta.dirname, "tabWorker.cjs");
  const settings = { script: script.href, lastDigits, isWithoutLanes };
  if (memoryMegabytes === undefined) {
    const thread = new Worker(file, { workerData: settings });
    return {
      events: thread,
      post: (question) => thread.postMessage(question),
      end: () => void thread.terminate(),
    };
  }
  const child = fork(file, [JSON.stringify(settings)], {
    execArgv: [`--max-old-space-size=${memoryMegabytes}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return { events: child, post: (question) => void child.send(question), end: () => void child.kill("SIGKILL") };
}

function collect(output: CellOutput, outputs: Output[], displays: Map<string, Output & { kind: "display" }>): void {
  if (output.type === "stream") {
    outputs.push({ kind: "stream", name: output.name, text: output.text });
  } else if (output.type === "update") {
    const display = displays.get(output.displayId);
    if (display) display.data = output.data;
  } else {
    const shown = { kind: "display" as const, data: output.data, displayId: output.displayId ?? "" };
    if (output.displayId) displays.set(output.displayId, shown);
    outputs.push(shown);
  }
}
