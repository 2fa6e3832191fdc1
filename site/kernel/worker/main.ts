// The worker's entry: tslab's own compiler and executor, over a small stand-in for Node. The page says what to do.

import "./compilerSystem";
import { inspect } from "node-inspect-extracted";
import * as path from "node:path";
import { createConverter } from "tslab/dist/converter";
import { createExecutor } from "tslab/dist/executor";
import { JupyterHandlerImpl } from "tslab/dist/jupyter";
import * as tslab from "tslab/dist/public";
import type { Question, TaskName, Tasks } from "../protocol";
import { printUnderCells } from "./console";
import { current } from "./current";
import { printErrorsAsNodes } from "./errorPlaces";
import { addFiles, readFileSync, writeFileSync } from "./files";
import { addBuiltIn, addProgram, createRequire } from "./module";
import { flush, showDisplay, showText } from "./outlet";
import { process } from "./process";
import { report } from "./report";
import { setImmediate } from "./setImmediate";

addBuiltIn("fs", { readFileSync, writeFileSync });
addBuiltIn("path", path);
addBuiltIn("util", { inspect });
addBuiltIn("tslab", tslab);
// `addProgram` is what the file of the lessons calls.
Object.assign(globalThis, { process, setImmediate, addProgram });
printUnderCells();

/** tslab, once it has begun. The page asks for nothing else before. */
let handler: JupyterHandlerImpl;

const tasks: Tasks = {
  async begin(base, session) {
    current.session = session;
    const files = filesAt(new URL("types.json", base));
    importScripts(new URL("course.js", base).href);
    addFiles(await files);
    // The lessons say how errors read, from the first cell on.
    createRequire("/course/notebooks/cell.js")("../src");
    printErrorsAsNodes();
    const converter = createConverter({ isJS: false, isBrowser: false });
    const executor = createExecutor(process.cwd(), { node: converter, browser: converter, close: () => {} }, console);
    process.on("SIGINT", () => executor.interrupt());
    handler = new JupyterHandlerImpl(executor, false);
  },
  async execute(run, code) {
    current.run = run;
    const { status } = await handler.handleExecute(
      { code, silent: false, store_history: true, user_expressions: {} },
      (name, text) => showText(run, name as "stdout" | "stderr", text),
      (content, isUpdate) => showDisplay(run, content, isUpdate),
    );
    flush();
    takeCellsAgain();
    return status === "ok" ? "ok" : "error";
  },
  complete(code, position) {
    const { matches, cursor_start, cursor_end } = handler.handleComplete({ code, cursor_pos: position });
    return { matches, start: cursor_start, end: cursor_end };
  },
  inspect(code, position) {
    const { data } = handler.handleInspect({ code, cursor_pos: position, detail_level: 0 });
    return String((data as Record<string, unknown>)["text/plain"] ?? "");
  },
  interrupt: () => process.emit("SIGINT"),
};

async function filesAt(address: URL): Promise<Record<string, string>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.pathname} could not be loaded (${answer.status})`);
  return (await answer.json()) as Record<string, string>;
}

/** After a cell that fails, tslab refuses cells for a moment, so that those which wait do not run. Here they wait in the page. */
function takeCellsAgain(): void {
  (handler as unknown as { execQueue: { reset(): void } }).execQueue.reset();
}

const perform = (name: TaskName, data: unknown[]) => (tasks[name] as (...data: unknown[]) => unknown)(...data);

addEventListener("message", async ({ data: { id, task, data } }: MessageEvent<Question>) => {
  try {
    report({ type: "answer", id, value: await perform(task, data) });
  } catch (error) {
    report({ type: "failure", id, sentence: error instanceof Error ? error.message : String(error) });
  }
});

// What fails behind a cell's back is said, as tslab says it, and the worker goes on.
addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  console.error("UnhandledPromiseRejection:", event.reason);
});
addEventListener("error", (event) => {
  event.preventDefault();
  console.error("UncaughtException:", event.error);
});
