import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sentences } from "../../../site/kernel/sentences";
import { patienceWithYielding, startTabKernel, stopPatienceMilliseconds } from "../../../site/kernel/startTabKernel";
import type { CellOutput, KernelState, TabKernel } from "../../../site/kernel/tabKernel";
import { FakeWorker } from "./fakeWorker";

let workers: FakeWorker[];
let states: KernelState[];
let kernel: TabKernel;

/** Begins one: it is still starting when this returns. */
function start() {
  [workers, states] = [[], []];
  kernel = startTabKernel(new URL("https://course.example/kernel/"), () => {
    workers.push(new FakeWorker());
    return workers.at(-1)!;
  });
  kernel.onState((state) => states.push(state));
}

beforeEach(() => {
  vi.useFakeTimers();
  start();
});
afterEach(() => {
  kernel.dispose();
  vi.useRealTimers();
});

/** Runs cells, all asked for at once. */
const statusesOf = async (...codes: string[]) =>
  (await Promise.all(codes.map((code) => kernel.execute(code, () => {})))).map(({ status }) => status);

/** Begins a cell: what it shows, and how it ends. */
function begin(code: string) {
  const shown: CellOutput[] = [];
  const run = kernel.execute(code, (output) => shown.push(output));
  const said = () => shown.flatMap((output) => (output.type === "stream" ? [output.text.trim()] : []));
  return { shown, said, run };
}

/** Everything that is due has had its turn. */
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("a kernel in a tab", () => {
  test("is starting, then idle, and busy while cells run", async () => {
    start();
    expect(kernel.state).toBe("starting");
    await kernel.ready;
    await statusesOf("a", "b");
    expect(states).toEqual(["idle", "busy", "idle", "busy", "idle"]);
  });

  test("runs cells one after another, and counts them", async () => {
    const runs = await Promise.all(["a", "fails"].map((code) => kernel.execute(code, () => {})));
    expect(runs).toEqual([
      { status: "ok", executionCount: 1 },
      { status: "error", executionCount: 2 },
    ]);
  });

  test("lets no cell run that waits behind one that fails", async () => {
    expect(await statusesOf("a", "fails", "b", "c")).toEqual(["ok", "error", "abort", "abort"]);
    expect(await statusesOf("d")).toEqual(["ok"]);
    expect(workers[0]!.cells).toEqual(["a", "fails", "d"]);
  });

  test("restarts with no names, and begins to count anew", async () => {
    const cell = begin("waits");
    await settle();
    await kernel.restart();
    expect((await cell.run).status).toBe("abort");
    expect((await kernel.execute("a", () => {})).executionCount).toBe(1);
    expect(workers.map(({ cells, isEnded }) => [cells, isEnded])).toEqual([
      [["waits"], true],
      [["a"], false],
    ]);
    expect(workers[1]!.session).not.toEqual(workers[0]!.session);
  });

  test("answers what is known of a name, and nothing when it is gone", async () => {
    expect(await kernel.inspect("name", 2)).toBe("known");
    kernel.dispose();
    expect(await kernel.inspect("name", 2)).toBe("");
    expect(await kernel.complete("name", 2)).toEqual({ matches: [], start: 2, end: 2 });
    expect(kernel.state).toBe("dead");
  });
});

describe("the stop button", () => {
  test("ends what waits, and lets nothing run that waits for its turn", async () => {
    const [waits, next] = [begin("waits"), begin("next")];
    await settle();
    await kernel.interrupt();
    expect([(await waits.run).status, (await next.run).status]).toEqual(["error", "abort"]);
    expect(workers).toHaveLength(1);
  });

  test("does nothing where nothing runs", async () => {
    await kernel.ready;
    await kernel.interrupt();
    expect(await statusesOf("a")).toEqual(["ok"]);
  });

  test("takes its time to end a loop: not before the patience is over", async () => {
    const loop = begin("loops");
    await settle();
    void kernel.interrupt();
    await vi.advanceTimersByTimeAsync(stopPatienceMilliseconds - 1);
    expect(workers).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await loop.run).status).toBe("error");
    expect(loop.said()).toEqual([sentences.stopped]);
  });

  test("takes longer with code that has let other work have its turn", async () => {
    const plods = begin("plods");
    await settle();
    void kernel.interrupt();
    await vi.advanceTimersByTimeAsync(patienceWithYielding - 1);
    expect(workers).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await plods.run).status).toBe("error");
  });

  /** Runs cells, and a loop that is ended by force. */
  async function stopLoopAfter(...codes: string[]) {
    const shown = codes.map(begin);
    await Promise.all(shown.map(({ run }) => run));
    const loop = begin("loops");
    await settle();
    void kernel.interrupt();
    await vi.advanceTimersByTimeAsync(stopPatienceMilliseconds);
    return { shown, loop };
  }

  test("runs again what had run well, in order and unseen, on a worker that gives displays the same names", async () => {
    const { shown, loop } = await stopLoopAfter("a", "b");
    await loop.run;
    expect(workers.map(({ cells }) => cells)).toEqual([
      ["a", "b", "loops"],
      ["a", "b"],
    ]);
    expect(shown.map((cell) => cell.shown.length)).toEqual([1, 1]);
    expect(workers[1]!.session).toEqual(workers[0]!.session);
    expect(await statusesOf("fails")).toEqual(["error"]);
  });

  test("leaves out what had failed", async () => {
    await statusesOf("a");
    await statusesOf("fails");
    await (await stopLoopAfter("b")).loop.run;
    expect(workers[1]!.cells).toEqual(["a", "b"]);
  });

  test("says that it restores until the names are back", async () => {
    const { loop } = await stopLoopAfter("a");
    await loop.run;
    expect(states.slice(-3)).toEqual(["busy", "restoring", "idle"]);
  });

  test("stops a training again that was stopped before, after as long", async () => {
    const training = begin("trains");
    await settle();
    await vi.advanceTimersByTimeAsync(7000);
    await kernel.interrupt();
    expect((await training.run).status).toBe("ok");
    const { loop } = await stopLoopAfter("a");
    await vi.advanceTimersByTimeAsync(6999);
    expect(workers[1]!.cells).toEqual(["trains"]);
    await vi.advanceTimersByTimeAsync(1);
    expect((await loop.run).status).toBe("error");
    expect(workers[1]!.cells).toEqual(["trains", "a"]);
  });

  test("pressed while names come back, gives them up at once", async () => {
    const training = begin("trains");
    await settle();
    await vi.advanceTimersByTimeAsync(7000);
    await kernel.interrupt();
    await training.run;
    const { loop } = await stopLoopAfter();
    await kernel.interrupt();
    expect((await loop.run).status).toBe("error");
    expect(loop.said()).toEqual([sentences.stopped, sentences.givenUp]);
    expect(await statusesOf("a")).toEqual(["ok"]);
    expect(workers.map(({ cells }) => cells)).toEqual([["trains", "loops"], ["trains"], ["a"]]);
  });
});

describe("a worker that dies", () => {
  test("ends its cell, which says so, and another begins with no names", async () => {
    const cell = begin("dies");
    expect((await cell.run).status).toBe("died");
    expect(cell.said()).toEqual([sentences.died]);
    expect(await statusesOf("a")).toEqual(["ok"]);
    expect(workers.map(({ cells }) => cells)).toEqual([["dies"], ["a"]]);
  });

  test("while names come back, leaves none", async () => {
    await statusesOf("a");
    const loop = begin("loops");
    await settle();
    void kernel.interrupt();
    const dies = vi.spyOn(FakeWorker.prototype, "postMessage").mockImplementation(function (this: FakeWorker) {
      this.die();
    });
    await vi.advanceTimersByTimeAsync(stopPatienceMilliseconds);
    expect((await loop.run).status).toBe("error");
    expect(loop.said()).toEqual([sentences.stopped, sentences.died]);
    dies.mockRestore();
  });

  test("before it has begun, leaves no kernel: each cell says why", async () => {
    start();
    const cell = begin("a");
    workers[0]!.die();
    await expect(kernel.ready).rejects.toThrow(/^The kernel could not begin: .+\. Load the page again\.$/);
    expect((await cell.run).status).toBe("died");
    expect(cell.said()).toEqual([sentences.notBegun("its worker could not be loaded")]);
    expect(states).toEqual(["dead"]);
  });
});
