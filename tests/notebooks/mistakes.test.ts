// Runs every mistake of the lessons in both kernels, in the place where a learner makes it.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { declaredNames, identifiersIn } from "../drivers/cellCode";
import { code, notebookOf, textOf } from "../drivers/fixture";
import { executeAndStop, type Kernel } from "../drivers/kernel";
import { kernels, tslab, type KindOfKernel } from "../drivers/kernels";
import { isCode, readNotebook, sourceOf, type Cell } from "../drivers/notebook";
import { runCells } from "../drivers/notebookRun";
import { htmlOf, picturesIn, streamText, visibleText, type Output } from "../drivers/outputs";
import { copyProject, notebookNames, root, tempFolder } from "../drivers/project";
import { lessonFile, lessonNumber } from "../lessons/lesson";
import { mistakesInATab } from "../site/differences";
import type { Edit, FatalMistake, Mistake } from "./mistakes";

/** Far longer than any cell of a lesson needs, also while other tests keep the machine busy. */
const HANG_SECONDS = 200;
const SMALL_MEMORY_MB = 200;

/** What came of one mistake. */
interface Outcome {
  outputs: Output[];
  hung: boolean;
  /** The stop button was pressed while the cell was running. */
  stopped: boolean;
  /** What the kernel says to 6 * 7 afterwards. */
  answer: string;
  isFileUnchanged: boolean;
}

/** A notebook, and the kernel on which a learner works through it. */
function deskOf(kernel: Kernel, path: string, timeoutSeconds = HANG_SECONDS) {
  const bytes = readFileSync(path);
  const cells = readNotebook(path).notebook.cells.filter(isCode);
  const cellsTakenBy = cellsByNames(cells);

  /** The whole lesson, or some of its cells. */
  const run = (ids?: readonly string[]) =>
    runCells(
      kernel,
      cells.filter(({ id }) => ids?.includes(id) ?? true),
    );

  const execute = (source: string) => kernel.execute(source, { timeoutSeconds });

  /** Makes one mistake, looks whether the kernel lives, and puts back the names that it has taken. */
  const make = async (mistake: Mistake): Promise<Outcome> => {
    const codes = codesOf(mistake, cells);
    const outcome: Outcome = { outputs: [], hung: false, stopped: false, answer: "", isFileUnchanged: true };
    try {
      for (const each of codes) {
        const { outputs, stopped } = mistake.stop
          ? await executeAndStop(kernel, each, { timeoutSeconds })
          : { ...(await execute(each)), stopped: false };
        outcome.stopped = stopped;
        outcome.outputs.push(...outputs);
      }
    } catch {
      outcome.hung = true;
    }
    if (outcome.hung || !(await kernel.isAlive())) {
      await kernel.restart();
      if (!mistake.ranOnly) await run();
    } else {
      outcome.answer = streamText((await execute("6 * 7")).outputs, "stdout").trim();
    }
    outcome.isFileUnchanged = readFileSync(path).equals(bytes);
    if (!mistake.ranOnly && !didNotCompile(outcome.outputs)) await run(cellsTakenBy(codes));
    return outcome;
  };

  return { cells, run, make };
}

/** Finds the cells whose names some code has taken, where another cell of the lesson uses them. */
function cellsByNames(cells: readonly Cell[]): (codes: readonly string[]) => string[] {
  const used = new Map(cells.map((cell) => [cell.id, identifiersIn(sourceOf(cell))]));
  const isShared = (name: string, home: string) => [...used].some(([id, names]) => id !== home && names.has(name));
  const shared = cells.map((cell) => ({
    id: cell.id,
    names: declaredNames(sourceOf(cell)).filter((name) => isShared(name, cell.id)),
  }));
  return (codes) => {
    const taken = new Set(codes.flatMap(declaredNames));
    return shared.filter(({ names }) => names.some((name) => taken.has(name))).map(({ id }) => id);
  };
}

/** The code that a mistake runs: the cell with its change, or what was typed, then further cells. */
function codesOf({ cell, put, typed = "", then = [] }: Edit, cells: readonly Cell[]): string[] {
  const source = (id: string) => {
    const found = cells.find((each) => each.id === id);
    if (!found) throw new Error(`the notebook has no cell "${id}"`);
    return sourceOf(found);
  };
  return [cell === undefined ? typed : changed(source(cell), put), ...then.map(source)];
}

function changed(source: string, put: Edit["put"]): string {
  if (!put) return source;
  if (!source.includes(put[0])) throw new Error(`the cell does not hold "${put[0]}"`);
  return source.replace(put[0], () => put[1]);
}

/** tslab then leaves all names as they were. */
const didNotCompile = (outputs: readonly Output[]) => /^\d+:\d+ - /m.test(streamText(outputs, "stderr"));

/** What is wrong with how a mistake ended; nothing, where it ended well. */
function faults({ shows, stop, notFinite }: Mistake, outcome: Outcome): string[] {
  const seen = visibleText(outcome.outputs).trim();
  const errors = streamText(outcome.outputs, "stderr");
  const frames = errors.match(/^\s+at /gm)?.length ?? 0;
  return [
    outcome.hung && "the cell did not end",
    stop && !outcome.stopped && "the cell ended without the stop button",
    !shows.test(seen) && `nothing like ${shows} is shown, but ${seen.slice(0, 1000) || "nothing"}`,
    !notFinite && silentNaN(seen, outcome.outputs),
    UNGUARDED.test(errors) && `the error comes from deep inside: ${errors.trim().slice(0, 1000)}`,
    frames > 0 && `the error shows ${frames} lines of its stack`,
    !outcome.hung && outcome.answer !== "42" && `the kernel says "${outcome.answer}" to 6 * 7`,
    !outcome.isFileUnchanged && "the notebook's file has changed",
  ].filter((fault) => typeof fault === "string");
}

/** An error that JavaScript itself throws in the project's own code, not in the learner's. */
const UNGUARDED = /^TypeError: (Cannot |[^\n]*\bis not (a function|iterable))[^\n]*\n\s+at [^\n]*[\\/]dist[\\/]/m;

/** A NaN that no sentence names. Behind "got" it is what the learner handed over. */
function silentNaN(seen: string, outputs: readonly Output[]): string | undefined {
  const shown = seen.replace(/got (\[[^\]]*\]|\S+)|NaN, “not a number”|throw new \w+\(`[^\n]*/g, "");
  const inPicture = picturesIn(htmlOf(outputs)).join("\n");
  const found = /.{0,80}\bNaN\b.{0,80}/.exec(shown) ?? /[\w-]+="[^"]*\b(NaN|undefined)\b[^"]*"/.exec(inPicture);
  return found ? `a NaN is shown: ${found[0]}` : undefined;
}

const lessons = await Promise.all(
  notebookNames.map(async (name) => {
    const { mistakes, fatalMistakes = [] } = await lessonFile(name, "mistakes");
    return { name, mistakes, fatalMistakes };
  }),
);
const fatal = lessons.flatMap(({ name, fatalMistakes }) => fatalMistakes.map((mistake) => ({ name, mistake })));

/** What a learner reads who has made it: in a tab a few read otherwise. */
function shownIn({ isTab }: KindOfKernel, name: string, mistake: Mistake): Mistake {
  const isIt = ({ lesson, did }: { lesson: number; did: string }) =>
    lesson === lessonNumber(name) && did === mistake.did;
  return { ...mistake, ...(isTab && mistakesInATab.find(isIt)) };
}

const folder = tempFolder("mistakes");
const notebooks = () => join(folder.path, "notebooks");

const asError = (error: Error) => error;

/** All of a lesson on one kernel: the mistakes before the lesson has run, the lesson, then the others. */
async function makeAll(kind: KindOfKernel, name: string, list: readonly Mistake[]) {
  const outcomes: [Mistake, Outcome | Error][] = [];
  await using kernel = await kind.start({ folder: notebooks() });
  const desk = deskOf(kernel, join(notebooks(), name));
  for (const mistake of list.filter(({ ranOnly }) => ranOnly)) {
    await desk.run(mistake.ranOnly);
    outcomes.push([mistake, await desk.make(mistake).catch(asError)]);
  }
  await desk.run();
  const others = list.filter(({ ranOnly }) => !ranOnly);
  // Those that are stopped first: a kernel in a tab then has little to run again.
  for (const mistake of [...others.filter(({ stop }) => stop), ...others.filter(({ stop }) => !stop)])
    outcomes.push([mistake, await desk.make(mistake).catch(asError)]);
  return outcomes;
}

async function makeFatal(kind: KindOfKernel) {
  const rescues: [FatalMistake, string[] | Error][] = [];
  await using kernel = await kind.start({ folder: notebooks(), memoryMegabytes: SMALL_MEMORY_MB });
  for (const { name, mistake } of fatal) rescues.push([mistake, await rescue(kernel, name, mistake).catch(asError)]);
  return rescues;
}

/** Makes a mistake that ends the kernel, starts it anew and runs the lesson's first cell: what is seen of each. */
async function rescue(kernel: Kernel, name: string, mistake: FatalMistake): Promise<string[]> {
  const path = join(notebooks(), name);
  const bytes = readFileSync(path);
  const cells = readNotebook(path).notebook.cells.filter(isCode);
  const { status } = await kernel.execute(codesOf(mistake, cells)[0]!);
  await kernel.restart();
  const first = await kernel.execute(sourceOf(cells[0]!));
  return [
    status,
    first.status,
    streamText(first.outputs, "stderr"),
    readFileSync(path).equals(bytes) ? "unchanged" : "changed",
  ];
}

beforeAll(() => {
  copyProject(folder.path);
  // The sources too: a learner may try to import one of them.
  cpSync(join(root, "src"), join(folder.path, "src"), { recursive: true });
});
afterAll(() => folder[Symbol.dispose]());

describe.each(kernels)("on $name", (kind) => {
  /** All of tslab's at the same time: most of it is waiting, for tslab after each failed cell. A thread never waits. */
  const started = new Map<string, ReturnType<typeof makeAll>>();
  beforeAll(() => {
    if (kind.isTab) return;
    for (const { name, mistakes } of lessons) started.set(name, makeAll(kind, name, mistakes));
    for (const work of started.values()) work.catch(() => {}); // its lesson tells of it
  });

  describe("a learner's mistake ends in a plain sentence, a live kernel and an unchanged file:", () => {
    describe.each(lessons)("$name, who", ({ name, mistakes }) => {
      let outcomes: Map<Mistake, Outcome | Error>;
      beforeAll(async () => {
        outcomes = new Map(await (started.get(name) ?? makeAll(kind, name, mistakes)));
      });

      test("makes one at all", () => expect(mistakes).not.toEqual([]));

      test.each(mistakes.map((mistake) => [mistake.did, mistake] as const))("%s", (_did, mistake) => {
        const outcome = outcomes.get(mistake);
        if (!outcome || outcome instanceof Error) throw outcome ?? new Error("the mistake was not made");
        expect(faults(shownIn(kind, name, mistake), outcome)).toEqual([]);
      });
    });
  });

  describe("a kernel that is ended is started anew, runs the lesson and leaves the file alone, when a learner", () => {
    let rescues: Map<FatalMistake, string[] | Error>;
    beforeAll(async () => {
      rescues = new Map(await makeFatal(kind));
    });

    test.each(fatal.map(({ mistake }) => [mistake.did, mistake] as const))("%s", (_did, mistake) => {
      expect(rescues.get(mistake)).toEqual(["died", "ok", "", "unchanged"]);
    });
  });
});

describe.each(kernels)("$name, restarted in the middle of a lesson", ({ start }) => {
  test("says which name is missing, and runs all when it is run from the top", async () => {
    await using kernel = await start({ folder: notebooks() });
    const desk = deskOf(kernel, join(notebooks(), notebookNames[0]!));
    const upToStep3 = desk.cells
      .slice(
        0,
        desk.cells.findIndex(({ id }) => id === "step-4-by-hand"),
      )
      .map(({ id }) => id);
    await desk.run(upToStep3);
    await kernel.restart();
    const goesOn: Mistake = {
      did: "goes on after a restart",
      ranOnly: [],
      cell: "step-4-by-hand",
      shows: /Cannot find name 'output'/,
    };
    expect(faults(goesOn, await desk.make(goesOn))).toEqual([]);
    await desk.run(upToStep3);
    const fromTheTop: Mistake = { ...goesOn, shows: /^0\.0766/ };
    expect(faults(fromTheTop, await desk.make(fromTheTop))).toEqual([]);
  });
});

describe("the runner finds a mistake that", () => {
  const path = join(folder.path, "planted.ipynb");
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await tslab.start({ folder: folder.path });
  });
  afterAll(() => kernel?.[Symbol.asyncDispose]());

  test.each<[string, Partial<Mistake>, RegExp, hangSeconds?: number]>([
    ["shows a NaN and nothing else", { typed: "0 / 0" }, /a NaN is shown: NaN/],
    ["shows nothing", { typed: "undefined", shows: /./ }, /nothing like .* is shown, but nothing/],
    ["never ends", { typed: "for (;;) {}" }, /the cell did not end/, 1.5],
    ["ends before stop is pressed", { typed: "1 + 1", stop: true }, /without the stop button/],
    [
      "fails deep inside",
      {
        typed:
          'const inside = new TypeError("a.map is not a function");\ninside.stack = "TypeError: a.map is not a function\\n    at f (/p/dist/figures/hill.js:1:1)";\nthrow inside',
      },
      /comes from deep inside: [^]*TypeError: a\.map is not a function/,
    ],
    [
      "shows a long stack",
      { typed: 'const long = new Error("long");\nlong.stack = "Error: long" + "\\n    at f".repeat(2);\nthrow long' },
      /shows 2 lines of its stack/,
    ],
    [
      "writes into the file",
      { typed: 'require("node:fs").appendFileSync("planted.ipynb", " ")' },
      /the notebook's file has changed/,
    ],
    ["ends the kernel", { typed: "process.exit()" }, /the kernel says "" to 6 \* 7/],
  ])("%s", async (_name, mistake, finding, hangSeconds) => {
    writeFileSync(path, textOf(notebookOf([code("first", "const one = 1;")])));
    const planted: Mistake = { did: "", shows: /^/, ...mistake };
    expect(faults(planted, await deskOf(kernel, path, hangSeconds).make(planted)).join("\n")).toMatch(finding);
  });

  test("is no longer in the cell that it was to be made in", () => {
    const cells = [code("first", "const one = 1;")];
    expect(() => codesOf({ cell: "first", put: ["two", "2"] }, cells)).toThrow('the cell does not hold "two"');
    expect(() => codesOf({ cell: "gone" }, cells)).toThrow('the notebook has no cell "gone"');
  });
});
