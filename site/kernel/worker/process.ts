// Stands in for Node's `process`: what tslab and the lessons ask of it. esbuild puts it wherever their code says `process`.

import { report } from "./report";

type Listener = (...data: unknown[]) => void;

const listeners = new Map<string, readonly Listener[]>();
const listenersOf = (event: string) => listeners.get(event) ?? [];

export const process = {
  /** The compiler then looks for no files of Node's. */
  browser: true,
  platform: "browser",
  version: "",
  versions: {},
  env: {},
  argv: [],
  cwd: () => "/course/notebooks",
  // tslab puts a `write` of its own into each for every cell.
  stdout: { write: (_text: string) => true },
  stderr: { write: (_text: string) => true },
  on(event: string, listener: Listener) {
    listeners.set(event, [...listenersOf(event), listener]);
    return process;
  },
  off(event: string, listener: Listener) {
    listeners.set(
      event,
      listenersOf(event).filter((each) => each !== listener),
    );
    return process;
  },
  listeners: (event: string) => [...listenersOf(event)],
  removeAllListeners(event: string) {
    listeners.delete(event);
    return process;
  },
  emit(event: string, ...data: unknown[]) {
    for (const listener of listenersOf(event)) listener(...data);
  },
  /** The page ends the worker when it hears of it; until then no more of the cell shall run. */
  exit(): never {
    report({ type: "exit" });
    throw new Error("process.exit");
  },
};
