// Drives one real kernel, over a small bridge to jupyter_client.
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Output } from "./outputs";
import { jupyterEnvironment, python, tempFolder } from "./project";

export interface Run {
  /** A later cell may update a display of an earlier one: then the earlier run's outputs change, as on the page. */
  outputs: Output[];
  status: "ok" | "error" | "abort" | "died";
}

export interface RunOptions {
  timeoutSeconds?: number;
}

/** A run that is going on. */
export interface Running {
  /** Fulfilled when the code is compiled and runs: a press of the stop button during its compiling is lost. */
  begun: Promise<void>;
  over: Promise<Run>;
}

export interface Kernel extends AsyncDisposable {
  execute(code: string, options?: RunOptions): Promise<Run>;
  begin(code: string, options?: RunOptions): Running;
  /** What Tab offers at `position` of the code (its end, when left out). */
  complete(code: string, position?: number): Promise<string[]>;
  /** What Shift+Tab shows at `position` of the code. */
  inspect(code: string, position?: number): Promise<string>;
  /** The stop button. */
  interrupt(): Promise<void>;
  restart(): Promise<void>;
  isAlive(): Promise<boolean>;
  /** What the kernel's process itself wrote, outside of any cell. */
  log(): string;
}

export interface KernelOptions {
  folder: string;
  name?: string;
  nodeFolder?: string;
  memoryMegabytes?: number;
}

interface Message {
  msg_type: string;
  parent_header: { msg_id?: string };
  content: Record<string, unknown>;
}

interface Line {
  event?: "ready" | "died" | "mute";
  channel?: "iopub" | "shell";
  message?: Message;
  id?: string;
  value?: unknown;
  failed?: string;
}

/** After a cell that fails, tslab refuses every cell that comes within 200 ms, without a word. */
const REFUSAL_MS = 250;
/** Only against a hang: a busy machine is slow. */
const DEFAULT_TIMEOUT_SECONDS = 120;

export async function startKernel(options: KernelOptions): Promise<Kernel> {
  const temp = tempFolder("kernel");
  const bridge = openBridge(options, temp.path);
  const displays = new Map<string, Output & { kind: "display" }>();
  let refusedUntil = 0;
  let notes = 0;

  const execute = async (code: string, { timeoutSeconds = DEFAULT_TIMEOUT_SECONDS } = {}): Promise<Run> => {
    await sleep(Math.max(0, refusedUntil - Date.now()));
    const run: Run = { outputs: [], status: "ok" };
    const content = { code, silent: false, store_history: true, allow_stdin: false, stop_on_error: true };
    const reply = await within(
      timeoutSeconds,
      `the cell did not end: ${code.slice(0, 200)}`,
      bridge.request("execute_request", content, (message) => collect(message, run.outputs, displays)),
    );
    // tslab still answers "abort" when a cell ends its own process.
    run.status = reply && (await bridge.command("alive")) ? (reply["status"] as Run["status"]) : "died";
    if (run.status !== "ok") refusedUntil = Date.now() + REFUSAL_MS;
    // On a busy machine tslab refuses for longer than it means to.
    return run.status === "abort" ? execute(code, { timeoutSeconds }) : run;
  };

  // The code itself says when it runs.
  const begin = (code: string, runOptions?: RunOptions): Running => {
    const note = join(temp.path, `begun-${(notes += 1)}`);
    const over = execute(`require("node:fs").writeFileSync(${JSON.stringify(note)}, "");\n${code}`, runOptions);
    return { begun: whenThere(note, over), over };
  };

  const kernel: Kernel = {
    execute,
    begin,
    complete: async (code, cursor_pos = code.length) =>
      ((await bridge.request("complete_request", { code, cursor_pos }))?.["matches"] as string[]) ?? [],
    inspect: async (code, cursor_pos = code.length) => {
      const reply = await bridge.request("inspect_request", { code, cursor_pos, detail_level: 0 });
      return String((reply?.["data"] as Record<string, unknown> | undefined)?.["text/plain"] ?? "");
    },
    interrupt: async () => {
      await bridge.command("interrupt");
      refusedUntil = Date.now() + REFUSAL_MS;
    },
    restart: async () => void (await bridge.command("restart")),
    isAlive: async () => (await bridge.command("alive")) === true,
    log: bridge.log,
    [Symbol.asyncDispose]: async () => {
      await bridge.end();
      temp[Symbol.dispose]();
    },
  };
  try {
    await within(200, `the kernel did not start\n${bridge.log()}`, bridge.ready);
    return kernel;
  } catch (error) {
    await kernel[Symbol.asyncDispose]();
    throw error;
  }
}

/** Fulfilled when the file is there, or will not come any more. */
async function whenThere(file: string, over: Promise<unknown>): Promise<void> {
  let isOver = false;
  const end = () => void (isOver = true);
  over.then(end, end);
  while (!isOver && !existsSync(file)) await sleep(20);
}

/** Long enough for code that waits to come to its waiting. */
const PRESS_STOP_AFTER_MS = 500;
const PRESS_STOP_AGAIN_MS = 5000;

/**
 * Runs code and presses the stop button, unless the cell is over before.
 *
 * A second press soon after the first may end tslab, because Node changes its handlers of the signal at the end of a cell.
 */
export async function executeAndStop(kernel: Kernel, code: string, options?: RunOptions) {
  const { begun, over } = kernel.begin(code, options);
  let isOver = false;
  const end = () => void (isOver = true);
  const ended = over.then(end, end);
  await Promise.race([ended, begun]);
  await Promise.race([ended, sleep(PRESS_STOP_AFTER_MS)]);
  const stopped = !isOver;
  while (!isOver) {
    await kernel.interrupt();
    await Promise.race([ended, sleep(PRESS_STOP_AGAIN_MS)]);
  }
  return { ...(await over), stopped };
}

const limitOf = ({ memoryMegabytes }: KernelOptions): NodeJS.ProcessEnv =>
  memoryMegabytes === undefined ? {} : { NODE_OPTIONS: `--max-old-space-size=${memoryMegabytes}` };

function openBridge(options: KernelOptions, temp: string) {
  mkdirSync(join(temp, "runtime"), { recursive: true });
  const script = join(import.meta.dirname, "kernel_bridge.py");
  const child = spawn(python, [script, options.name ?? "tslab"], {
    cwd: options.folder,
    env: { ...jupyterEnvironment(temp, options.nodeFolder), ...limitOf(options) },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const requests = new Map<string, PendingRequest>();
  const commands = new Map<string, { resolve(value: unknown): void; reject(error: Error): void }>();
  let log = "";
  let lastId = 0;
  child.stderr.on("data", (chunk: Buffer) => (log += chunk.toString()));

  const ready = new Promise<void>((resolve, reject) => {
    const hear = (line: Line) => {
      if (line.event === "ready") resolve();
      else if (line.event === "mute")
        log = ""; // what it said is known: see kernel_bridge.py
      else if (line.event === "died") requests.forEach((request) => request.died());
      else if (line.message) requests.get(line.message.parent_header.msg_id ?? "")?.hear(line.channel!, line.message);
      else if (line.failed !== undefined) commands.get(line.id!)?.reject(new Error(line.failed));
      else commands.get(line.id!)?.resolve(line.value);
    };
    createInterface(child.stdout).on("line", (text) => hear(JSON.parse(text) as Line));
    child.once("exit", (code) => {
      const error = new Error(`the kernel's bridge ended with ${code}\n${log}`);
      reject(error);
      commands.forEach((command) => command.reject(error));
      requests.forEach((request) => request.died());
    });
  });
  ready.catch(() => {});

  const say = (line: object) => child.stdin.write(`${JSON.stringify(line)}\n`);
  const nextId = () => `test-${(lastId += 1)}`;
  return {
    ready,
    log: () => log,
    end: () => ended(child),
    command: (name: "interrupt" | "restart" | "alive") =>
      new Promise<unknown>((resolve, reject) => {
        const id = nextId();
        commands.set(id, { resolve, reject });
        say({ id, do: name });
      }),
    request: (type: string, content: object, onOutput: (message: Message) => void = () => {}) => {
      const id = nextId();
      const request = pendingRequest(onOutput);
      // It stays registered: a promise of the cell may print after the cell's end.
      requests.set(id, request);
      say({ id, do: "request", type, content });
      return request.reply;
    },
  };
}

interface PendingRequest {
  /** The reply's content, or undefined when the kernel died first. */
  reply: Promise<Record<string, unknown> | undefined>;
  hear(channel: "iopub" | "shell", message: Message): void;
  died(): void;
}

/** A request is over when the reply has come and the kernel is idle: outputs may arrive between the two. */
function pendingRequest(onOutput: (message: Message) => void): PendingRequest {
  let settle: (content: Record<string, unknown> | undefined) => void;
  const reply = new Promise<Record<string, unknown> | undefined>((resolve) => (settle = resolve));
  let content: Record<string, unknown> | undefined;
  let idle = false;
  return {
    reply,
    died: () => settle(undefined),
    hear: (channel, message) => {
      if (channel === "shell") content = message.content;
      else if (message.msg_type === "status") idle ||= message.content["execution_state"] === "idle";
      else onOutput(message);
      if (content && idle) settle(content);
    },
  };
}

function collect(message: Message, outputs: Output[], displays: Map<string, Output & { kind: "display" }>): void {
  const { msg_type, content } = message;
  if (msg_type === "stream") {
    outputs.push({ kind: "stream", name: content["name"] as "stdout", text: String(content["text"]) });
  } else if (msg_type === "error") {
    outputs.push({ kind: "error", name: String(content["ename"]), text: String(content["evalue"]) });
  } else if (msg_type === "update_display_data") {
    const display = displays.get(displayIdOf(content));
    if (display) display.data = content["data"] as Record<string, unknown>;
  } else if (msg_type === "display_data" || msg_type === "execute_result") {
    const displayId = displayIdOf(content);
    const output = { kind: "display" as const, data: content["data"] as Record<string, unknown>, displayId };
    if (displayId) displays.set(displayId, output);
    outputs.push(output);
  }
}

function displayIdOf(content: Record<string, unknown>): string {
  return String((content["transient"] as { display_id?: string } | undefined)?.display_id ?? "");
}

export async function within<T>(seconds: number, complaint: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`after ${seconds} s ${complaint}`)), seconds * 1000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Closing stdin asks the bridge to end its kernel; it gets ten seconds for this. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.stdin?.end();
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(timer);
}
