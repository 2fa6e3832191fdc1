// The only file that imports tslab, and so the only one that can put something under a cell. All of this folder knows its insides.

import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { type Display, display, newDisplay } from "tslab";
import { exercises, judge } from "../exercises";
import { noProgress, record, summarise } from "../checks/progress";
import { foldRepeated } from "../checks/repeats";
import type { Figure, Table } from "../figures/figure";
import { type NeuronPractice, neuronPractice } from "../figures/neuron/neuronPractice";
import type { Practice } from "../figures/practice";
import { type BestRun, type DigitsPractice, digitsPractice } from "../figures/digits/digitsPractice";
import { type ClassPractice, classPractice } from "../figures/network/classPractice";
import { type TrainingPractice, trainingPractice } from "../figures/network/trainingPractice";
import { figureHtml, tableHtml } from "../html/figure";
import { goalsHtml } from "../html/goals";
import { noteHtml } from "../html/note";
import { progressHtml } from "../html/progress";
import { trainingHtml } from "../html/training";
import { verdictHtml } from "../html/verdict";
import { withStopButton } from "./stopButton";
import { classifierTraining, networkTraining, type SlicedTraining, trainInSlices } from "./trainInSlices";
import type { Classifier } from "../math/classifier";
import { type ClassifierResult, type ClassifierTraining, needClassifierTraining } from "../math/classifierTraining";
import { describeValue } from "../math/describe";
import { needWhole } from "../math/guard";
import { lanesMissing } from "../math/lanes";
import type { Network } from "../math/network";
import type { Example } from "../math/neuron";
import { needTraining, type TrainingResult, type TrainingSettings } from "../math/training";
import { printErrorsPlainly } from "./errors";
import { sendEveryMessage } from "./messages";

sendEveryMessage();
printErrorsPlainly();

const page = join(__dirname, "..", "..", "notebooks", "_page", "page.js");
const loaderScript = readFileSync(join(__dirname, "..", "loader.js"), "utf8");

/**
 * Shows a figure under the cell: a still picture first, live as soon as the page has loaded its script.
 *
 * @throws {TypeError} if it is not a figure
 */
export function show(figure: Figure): void {
  if (!has(figure, "caption"))
    throw new TypeError(`show: needs a figure, such as hill or chart returns; got ${describeValue(figure)}`);
  sayOnceWhatIsMissing();
  display.html(figureHtml(figure, { pageHref: pageHref(), script: loaderScript }));
}

/** Shows markup under the cell, made with the `html` template. */
export function showHtml(markup: string): void {
  display.html(markup);
}

let isSaid = lanesMissing === undefined;

/** Above the first figure, or the first training: what is slow here is so for a reason. */
function sayOnceWhatIsMissing(): void {
  if (isSaid) return;
  isSaid = true;
  display.html(noteHtml("It runs, but more slowly here.", lanesMissing!));
}

const has = (value: unknown, field: string) => typeof value === "object" && value !== null && field in value;

/**
 * The way from the notebook to the page script. A Jupyter server tells the kernel the notebook's path in
 * JPY_SESSION_NAME; without one the kernel runs in the notebook's folder.
 */
function pageHref(): string {
  const notebook = process.env["JPY_SESSION_NAME"];
  const folder = notebook ? dirname(notebook) : process.cwd();
  return relative(folder, page).split(sep).map(encodeURIComponent).join("/");
}

/**
 * Shows numbers in rows and columns.
 *
 * @throws {TypeError} if it is not a table
 */
export function showTable(table: Table): void {
  if (!has(table, "columns"))
    throw new TypeError(`showTable: needs a table, such as forwardTable returns; got ${describeValue(table)}`);
  display.html(tableHtml(table));
}

/** The goals that were reached since the kernel started. */
const goalsSoFar = {
  practice: new Set<number>(),
  practiceTraining: new Set<number>(),
  practiceClasses: new Set<number>(),
  practiceDigits: new Set<number>(),
};

/**
 * The mini practice: your own neuron on its hill, what changed against the lesson's numbers, and the goals it reaches.
 * Numbers that make no sense get a sentence, not an error.
 */
export function practice(yours: NeuronPractice): void {
  showOrSay("practice", "These numbers cannot be drawn.", () => neuronPractice(yours));
}

/**
 * The mini practice of training: your own table, the last column the target, learnt by a network with one hidden layer;
 * how the run went, and the goals it reaches. Numbers that make no sense get a sentence, not an error.
 */
export function practiceTraining(yours: TrainingPractice): void {
  showOrSay("practiceTraining", "This cannot be trained.", () => trainingPractice(yours));
}

/**
 * The mini practice of classes: your own table, the last column the class from 0 to 4, learnt by a network with one hidden
 * layer of tanh; how the run went, and the goals it reaches. Numbers that make no sense get a sentence, not an error.
 */
export function practiceClasses(yours: ClassPractice): void {
  showOrSay("practiceClasses", "This cannot be trained.", () => classPractice(yours));
}

/** The best run on the digits since the kernel started. */
let bestRun: BestRun | undefined;

/**
 * The mini practice of the digits: your own network, trained on 1,400 of them; its accuracy on the 397 held-out ones, the best
 * so far since the kernel started, and the goals it reaches. Settings that make no sense get a sentence, not an error.
 *
 * @example
 * practiceDigits({ hidden: [32], activation: "tanh", optimiser: "momentum", learningRate: 0.05, batchSize: 32, seed: 1 });
 */
export function practiceDigits(yours: DigitsPractice): void {
  showOrSay("practiceDigits", "This cannot be trained.", () => {
    const { best, ...shown } = digitsPractice(yours, bestRun);
    bestRun = best;
    return shown;
  });
}

function showOrSay(name: keyof typeof goalsSoFar, title: string, run: () => Practice<unknown, Figure>): void {
  try {
    const { figure, reached } = run();
    for (const { goal } of reached) goalsSoFar[name].add(goal);
    display.html(goalsHtml(reached, goalsSoFar[name]));
    show(figure);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    // A refusal from further inside speaks in the name that the learner typed.
    display.html(noteHtml(title, error.message.replace(/^\w+(?=: needs )/, name)));
  }
}

/**
 * Trains a network as `train` does, or a classifier as `trainClassifier` does, changing it in place, and shows how far it is while
 * it runs: the loss, and with held examples the accuracy on them.
 * The stop button ends it, and the network keeps what it has learnt. Call it with `await`.
 *
 * @throws {TypeError | RangeError} as `train` and `trainClassifier`, and at once: a promise that fails shows nothing where
 *   `await` was forgotten
 *
 * @example
 * const result = await trainLive(network, examples, { learningRate: 0.5, epochs: 100000 });
 */
export function trainLive(
  network: Network,
  examples: readonly Example[],
  settings: TrainingSettings,
): Promise<TrainingResult>;
export function trainLive(
  classifier: Classifier,
  examples: readonly Example[],
  settings: ClassifierTraining,
): Promise<ClassifierResult>;
export function trainLive(
  network: Network | Classifier,
  examples: readonly Example[],
  settings: ClassifierTraining,
): Promise<TrainingResult> {
  if (isClassifier(network)) {
    needClassifierTraining("trainLive", network, examples, settings);
    return showTraining(classifierTraining(network, examples, settings));
  }
  needTraining("trainLive", network, examples, settings);
  return showTraining(networkTraining(network, examples, settings)).then(
    ({ heldAccuracies: _, ...result }): TrainingResult => result,
  );
}

const isClassifier = (network: Network | Classifier): network is Classifier => has(network, "layers");

function showTraining(training: SlicedTraining): Promise<ClassifierResult> {
  sayOnceWhatIsMissing();
  const board = newDisplay();
  return withStopButton((stopped) => trainInSlices(training, (state) => board.html(trainingHtml(state)), stopped));
}

// What the learner has answered and read since the kernel started, and the board that shows it.
let answered = noProgress;
const read = new Set<string>();
let board: { lesson: number; display: Display } | undefined;

/**
 * Checks an exercise and says what it found under the cell. It never throws, and never prints the answer.
 *
 * @param id - which exercise, such as "1-forward"
 * @param answer - your function, text or choice
 * @param given - your own numbers, where the exercise works with them
 */
export function check(id: string, answer: unknown, given?: unknown): void {
  const verdict = judge(id, answer, given);
  answered = record(answered, verdict);
  display.html(verdictHtml(foldRepeated(verdict, read)));
  for (const paragraph of verdict.once ?? []) read.add(paragraph);
  refreshBoard();
}

/** Compares a guess made before the run with what came out. The same as `check`, for predictions. */
export const compare: typeof check = check;

/**
 * Shows what is answered, right and open in a lesson. Every check that runs afterwards brings it up to date.
 *
 * @throws {TypeError | RangeError} if there is no such lesson
 */
export function progress(lesson: number): void {
  needWhole("progress", "the lesson", lesson, 1, exercises.at(-1)!.lesson);
  board = { lesson, display: newDisplay() };
  refreshBoard();
}

function refreshBoard(): void {
  if (!board) return;
  const { lesson } = board;
  const summary = summarise(
    answered,
    exercises.filter((exercise) => exercise.lesson === lesson),
  );
  board.display.html(progressHtml(summary, `Lesson ${lesson}`));
}
