// A kernel that does what a test says: it notes what it is asked, and answers when it is told to.
import type { CellOutput, CellRun, KernelState, TabKernel } from "../../site/kernel/tabKernel";

export interface Asked {
  readonly code: string;
  show(output: CellOutput): void;
  end(run: CellRun): void;
}

export interface FakeKernel extends TabKernel {
  readonly asked: Asked[];
  /** What else was asked for, in words. */
  readonly heard: string[];
  getReady(): void;
  fail(sentence: string): void;
  be(state: KernelState): void;
}

export function fakeKernel(): FakeKernel {
  let state: KernelState = "starting";
  let listen: (state: KernelState) => void = () => {};
  let getReady = () => {};
  let fail: (error: Error) => void = () => {};
  const ready = new Promise<void>((resolve, reject) => {
    getReady = resolve;
    fail = reject;
  });
  const asked: Asked[] = [];
  const heard: string[] = [];
  const be = (next: KernelState) => {
    state = next;
    listen(next);
  };
  return {
    ready,
    asked,
    heard,
    be,
    getReady: () => {
      be("idle");
      getReady();
    },
    fail: (sentence) => fail(new Error(sentence)),
    get state() {
      return state;
    },
    onState: (listener) => {
      listen = listener;
    },
    execute: (code, show) =>
      new Promise((resolve) => {
        be("busy");
        asked.push({
          code,
          show,
          end: (run) => {
            be("idle");
            resolve(run);
          },
        });
      }),
    complete: async (code, position) => ({ matches: [code], start: 0, end: position }),
    inspect: async (code) => `what ${code} is`,
    interrupt: async () => void heard.push("interrupt"),
    restart: async () => {
      heard.push("restart");
      be("idle");
    },
    dispose: () => void heard.push("dispose"),
  };
}
