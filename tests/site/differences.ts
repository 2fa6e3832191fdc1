// All in which the kernel in a tab may differ from tslab, each with its reason. The tests see to it that nothing else differs,
// and that each of these still does.

/** What is run: the last cell's text differs. The stop button is pressed during one that never ends. */
export interface Difference {
  /** Reads on from "in a tab". */
  what: string;
  reason: string;
  cells: readonly (string | { stopped: string })[];
  tslab: RegExp;
  tab: RegExp;
}

const noFiles = "a tab has no files, and none of Node's own modules";
const newWorker = "a worker hears nothing while code runs straight through, so another takes its place";

export const differences: readonly Difference[] = [
  {
    what: "no module of Node's can be imported",
    reason: noFiles,
    cells: ['import { existsSync } from "fs";\nexistsSync("nowhere")'],
    tslab: /^false$/,
    tab: /Cannot find module 'fs'/,
  },
  {
    what: "a file of `src` cannot be imported, and its name is not looked for",
    reason: noFiles,
    cells: ['import { sigmoid } from "../src/math/activations.ts";\nsigmoid(0)'],
    tslab: /An import path can only end with a '\.ts' extension/,
    tab: /Cannot find module '\.\.\/src\/math\/activations\.ts'/,
  },
  {
    what: "`process` can only exit",
    reason: "a tab has no process; `exit` ends the kernel, as in tslab",
    cells: ["typeof process.pid"],
    tslab: /^number$/,
    tab: /Property 'pid' does not exist/,
  },
  {
    what: "`Buffer` and other names of Node's alone are not known",
    reason: "a browser has none of them",
    cells: ["Buffer.from([1]).length"],
    tslab: /^1$/,
    tab: /Cannot find name 'Buffer'/,
  },
  {
    what: "the console has log, info, debug, warn, error and table, and no more",
    reason: "the others would print into the browser's own console, where no learner looks",
    cells: ['console.count("cells")'],
    tslab: /^cells: 1$/,
    tab: /Property 'count' does not exist/,
  },
  {
    what: "a cell that is marked as a module cannot be imported",
    reason: "the compiler would have to watch files; no lesson has such a cell",
    cells: ["/** @module mine */\nexport const one = 1;", 'import { one } from "./mine";\none + 1'],
    tslab: /^2$/,
    tab: /Cannot find module '\.\/mine'/,
  },
  {
    what: "an error that passes through the course's own functions does not list them",
    reason: "in a tab the course is one file, in which they have neither lines nor names",
    cells: ['import { centralDifference } from "../src";\ncentralDifference(() => { throw new Error("mine"); }, 1)'],
    tslab: /Error: mine\n +at .*slopes\.js/,
    tab: /Error: mine$/,
  },
  {
    what: "the text of a stack has the browser's own names",
    reason: "each browser writes it in its own way; what is printed under a cell is the same",
    cells: ['new Error("mine").stack.includes("evalmachine")'],
    tslab: /^true$/,
    tab: /^false$/,
  },
  {
    what: "a loop that was stopped says that cells are run again",
    reason: newWorker,
    cells: [{ stopped: "for (;;) {}" }],
    tslab: /ever become false\?$/,
    tab: /ever become false\? The cells that had run before it are run again, unseen, so that their names are known\.$/,
  },
  {
    what: "what a loop had changed before it was stopped is as it was before",
    reason: newWorker,
    cells: ["const counted = { to: 0 };", { stopped: "for (;;) counted.to += 1;" }, "counted.to > 0"],
    tslab: /^true$/,
    tab: /^false$/,
  },
  {
    what: "what a cell had changed that failed is as it was before, once a loop was stopped",
    reason: "only cells that ended well are run again",
    cells: [
      "const notes = { left: 0 };",
      'notes.left = 1;\nthrow new Error("mine");',
      { stopped: "for (;;) {}" },
      "notes.left",
    ],
    tslab: /^1$/,
    tab: /^0$/,
  },
];

/** A mistake of a lesson that ends well in a tab too, with other words. */
export interface MistakeInATab {
  lesson: number;
  did: string;
  reason: string;
  shows: RegExp;
}

const noFolder = "a tab has no folder: the file is a link under the cell, and the kernel keeps it until it starts anew";

/** A cell of a lesson that shows something else in a tab. */
export interface CellInATab {
  lesson: number;
  cell: string;
  reason: string;
  shows: RegExp;
}

export const cellsInATab: readonly CellInATab[] = [
  {
    lesson: 11,
    cell: "home-save",
    reason: noFolder,
    shows: /^the same scores: true Download my-digits\.json \(49 KB\)\. .* keeps the file until it starts anew\.$/,
  },
  {
    lesson: 11,
    cell: "home-page",
    reason: noFolder,
    shows: /^Download my-digits\.html \(\d\d KB\)\. It is a page of its own/,
  },
];

export const mistakesInATab: readonly MistakeInATab[] = [
  {
    lesson: 1,
    did: "asks for a billion numbers",
    reason: "what prints a value in a tab asks for the names of all its elements, where Node asks its own inside",
    shows: /Too many properties to enumerate|Array buffer allocation failed/,
  },
  {
    lesson: 1,
    did: "imports from a source file",
    reason: noFiles,
    shows: /Cannot find module '\.\.\/src\/math\/neuron\.ts'/,
  },
  ...["loads a network of which a part was lost", "loads a network that a newer course has written"].map((did) => ({
    lesson: 11,
    did,
    reason: "a tab has no folder, in which something else could have changed the file",
    shows: /ENOENT: no such file or directory, open 'my-digits\.json'/,
  })),
];
