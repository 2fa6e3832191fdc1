import { beforeEach, describe, expect, test } from "vitest";
import { lessonSession, type Runnable, type Session } from "../../site/page/session";
import { type FakeKernel, fakeKernel } from "./fakeKernel";

let kernel: FakeKernel;
let session: Session;
let started: number;
let problems: string[];
let forgotten: number;

beforeEach(() => {
  kernel = fakeKernel();
  started = 0;
  problems = [];
  forgotten = 0;
  session = lessonSession(() => {
    started += 1;
    return kernel;
  });
  session.onForgotten(() => (forgotten += 1));
  session.onChange((problem) => void (problem && problems.push(problem)));
});

/** A cell that notes what becomes of it. */
function cell(source: string): Runnable & { story: string[] } {
  const story: string[] = [];
  return {
    story,
    source: () => source,
    waits: () => void story.push("waits"),
    begins: () => void story.push("begins"),
    shows: (output) => void story.push(`shows ${output.type}`),
    ends: ({ status }, others) => void story.push(others > 0 ? `${status}, ${others} left` : status),
    isLeftOut: () => void story.push("left out"),
  };
}

/** So many turns of promises on. */
async function later(moments: number, task: () => void): Promise<void> {
  for (let moment = 0; moment < moments; moment += 1) await undefined;
  task();
}

const ok = { status: "ok", executionCount: 1 } as const;
/** Lets all that follows from promises happen. */
const turn = () => new Promise((resolve) => setImmediate(resolve));
const codes = () => kernel.asked.map(({ code }) => code);

describe("a session", () => {
  test("starts the kernel once, with the first cell at the latest", async () => {
    expect([started, session.state()]).toEqual([0, "starting"]);
    void session.run([cell("a")]);
    session.begin();
    expect(started).toBe(1);
  });

  test("keeps a cell waiting until the kernel is ready", async () => {
    const a = cell("a");
    const over = session.run([a]);
    await turn();
    expect([a.story, codes(), session.isBusy()]).toEqual([["waits"], [], true]);
    kernel.getReady();
    await turn();
    kernel.asked[0]!.show({ type: "stream", name: "stdout", text: "1" });
    kernel.asked[0]!.end(ok);
    await over;
    expect(a.story).toEqual(["waits", "begins", "shows stream", "ok"]);
    expect([session.state(), session.isBusy()]).toEqual(["idle", false]);
  });

  test("runs cells one after another, also those that are asked for meanwhile", async () => {
    kernel.getReady();
    void session.run([cell("a"), cell("b")]);
    await turn();
    const over = session.run([cell("c")]);
    expect([codes(), session.state()]).toEqual([["a"], "busy"]);
    for (let ran = 0; ran < 3; ran += 1) {
      kernel.asked[ran]!.end(ok);
      await turn();
    }
    await over;
    expect(codes()).toEqual(["a", "b", "c"]);
  });

  test.each([1, 2, 3, 4, 5])("runs a cell that is asked for %i moments after the last one ended", async (moments) => {
    const [first, second] = [cell("a"), cell("b")];
    void session.run([{ ...first, ends: () => void later(moments, () => void session.run([second])) }]);
    kernel.getReady();
    await turn();
    kernel.asked[0]!.end(ok);
    await turn();
    kernel.asked[1]?.end(ok);
    await turn();
    expect(second.story).toEqual(["waits", "begins", "ok"]);
  });

  test("lets a cell wait only once", async () => {
    const [a, b] = [cell("a"), cell("b")];
    kernel.getReady();
    void session.run([a, b]);
    await turn();
    void session.run([b]);
    expect(b.story).toEqual(["waits"]);
  });

  test.each(["error", "abort", "died"] as const)(
    "leaves the others out after a cell that ended with %s",
    async (status) => {
      const [a, b] = [cell("a"), cell("b")];
      kernel.getReady();
      const over = session.run([a, b]);
      await turn();
      kernel.asked[0]!.end({ status, executionCount: 1 });
      await over;
      expect([a.story.at(-1), b.story.at(-1), codes()]).toEqual([`${status}, 1 left`, "left out", ["a"]]);
    },
  );

  test("stops: the kernel hears it, and what waits does not run", async () => {
    const [a, b] = [cell("a"), cell("b")];
    kernel.getReady();
    const over = session.run([a, b]);
    await turn();
    await session.stop();
    kernel.asked[0]!.end({ status: "error", executionCount: 1 });
    await over;
    expect([kernel.heard, b.story.at(-1), codes()]).toEqual([["interrupt"], "left out", ["a"]]);
  });

  test("runs what is asked for after the stop, once the stopped cell is over", async () => {
    kernel.getReady();
    const [endless, left, later] = [cell("a"), cell("b"), cell("c")];
    void session.run([endless, left]);
    await turn();
    void session.stop();
    void session.run([later]);
    kernel.asked[0]!.end({ status: "error", executionCount: 1 });
    await turn();
    kernel.asked[1]?.end(ok);
    await turn();
    expect([endless, left, later].map(({ story }) => story)).toEqual([
      ["waits", "begins", "error"],
      ["waits", "left out"],
      ["waits", "begins", "ok"],
    ]);
  });

  test("stops before the kernel is ready: nothing runs", async () => {
    const a = cell("a");
    const over = session.run([a]);
    await session.stop();
    kernel.getReady();
    await over;
    expect([a.story, codes()]).toEqual([["waits", "left out"], []]);
  });

  test("restarts: the running cell is over, also where the kernel says nothing more of it", async () => {
    const [a, b] = [cell("a"), cell("b")];
    kernel.getReady();
    const over = session.run([a, b]);
    await turn();
    await session.restart();
    await over;
    expect([a.story.at(-1), b.story.at(-1), kernel.heard]).toEqual(["abort", "left out", ["restart"]]);
    void session.run([b]);
    await turn();
    expect(codes()).toEqual(["a", "b"]);
  });

  test("tells when the kernel has forgotten what ran: after its end, and after a restart", async () => {
    kernel.getReady();
    const over = session.run([cell("a")]);
    await turn();
    kernel.asked[0]!.end({ status: "error", executionCount: 1 });
    await over;
    expect(forgotten).toBe(0);
    const again = session.run([cell("a")]);
    await turn();
    kernel.asked[1]!.end({ status: "died", executionCount: 2 });
    await again;
    expect(forgotten).toBe(1);
    await session.restart();
    expect(forgotten).toBe(2);
  });

  test("begins a dead kernel anew when a cell is run", async () => {
    kernel.getReady();
    session.begin();
    kernel.be("dead");
    expect(session.state()).toBe("dead");
    void session.run([cell("a")]);
    await turn();
    expect([kernel.heard, codes()]).toEqual([["restart"], ["a"]]);
  });

  test("says why a kernel cannot begin, and tries again with the next cell", async () => {
    const a = cell("a");
    const over = session.run([a]);
    kernel.fail("This browser has no web workers.");
    await over;
    expect([problems, a.story.at(-1)]).toEqual([["This browser has no web workers."], "left out"]);
    expect(session.state()).toBe("dead");
    kernel = fakeKernel();
    kernel.getReady();
    void session.run([a]);
    await turn();
    expect([started, codes()]).toEqual([2, ["a"]]);
  });

  test("hands questions on as soon as the kernel is ready", async () => {
    const [completion, knowledge] = [session.complete("sig", 3), session.inspect("sigmoid", 1)];
    kernel.getReady();
    expect(await completion).toEqual({ matches: ["sig"], start: 0, end: 3 });
    expect(await knowledge).toBe("what sigmoid is");
  });
});
