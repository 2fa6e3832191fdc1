import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChoiceExercise } from "../../src/checks/choice";
import { exercises } from "../../src/exercises";
import { exerciseCells, solved } from "../drivers/exerciseCells";
import type { PredictionExercise } from "../../src/checks/prediction";
import type { Exercise } from "../../src/checks/types";
import { seededRandom } from "../../src/math/random";
import type { Kernel } from "../drivers/kernel";
import { kernels } from "../drivers/kernels";
import { isCode, readNotebook, sourceOf, type Notebook } from "../drivers/notebook";
import { htmlOf, streamText, visibleText } from "../drivers/outputs";
import { copyProject, notebookNames, tempFolder } from "../drivers/project";

/** What a cell shows with one piece of its text replaced. */
interface Answered {
  text: string;
  html: string;
  stderr: string;
}

const everyLesson = kernels.flatMap((kind) =>
  notebookNames.map((name) => ({ name, kernel: kind.name, start: kind.start })),
);

describe.each(everyLesson)("$name, answered on $kernel", ({ name, start }) => {
  const ofLesson = exercises.filter(({ lesson }) => lesson === Number(name.slice(0, 2)));
  const folder = tempFolder("answers");
  let notebook: Notebook;
  let kernel: Kernel;

  beforeAll(async () => {
    const project = copyProject(folder.path);
    notebook = readNotebook(join(project, "notebooks", name)).notebook;
    kernel = await start({ folder: join(project, "notebooks") });
  });
  afterAll(async () => {
    await kernel?.[Symbol.asyncDispose]();
    folder[Symbol.dispose]();
  });

  const codeCells = () => notebook.cells.filter(isCode).map(sourceOf);
  async function run(source: string): Promise<Answered> {
    const { outputs } = await kernel.execute(source);
    return {
      text: visibleText(outputs).replace(/\s+/g, " "),
      html: htmlOf(outputs),
      stderr: streamText(outputs, "stderr"),
    };
  }

  /** Puts an answer in place of the stub, runs its cell, and the cell of the check where that is another. */
  async function answer(exercise: Exercise, given: string): Promise<Answered> {
    const { answerCell, stub, checkCell } = exerciseCells(exercise);
    const first = await run(answerCell.replace(stub, () => given));
    return checkCell === answerCell ? first : run(checkCell);
  }

  test("has exercises", () => expect(ofLesson).not.toEqual([]));

  test("as shipped says of every exercise that it is not answered yet", async () => {
    const shown = new Map<string, string>();
    for (const source of codeCells()) shown.set(source, (await run(source)).text);
    const silent = ofLesson.filter(
      (exercise) => !/Not answered yet|No guess made/.test(shown.get(exerciseCells(exercise).checkCell) ?? ""),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test.each(ofLesson)("says that the solution of $id is right", async (exercise) => {
    const { text, stderr } = await answer(exercise, solved(exercise));
    expect(stderr).toBe("");
    expect(text).toMatch(/✔ (Right|As you guessed)/);
  });

  test.each(ofLesson.filter(({ kind }) => kind === "choice"))(
    "explains every other option of $id",
    async (exercise) => {
      const { options, right } = exercise as ChoiceExercise;
      for (const [letter, option] of Object.entries(options)) {
        if (letter === right) continue;
        const { text } = await answer(exercise, exerciseCells(exercise).stub.replace('= "?"', `= "${letter}"`));
        expect(text).toContain(option.replace(/`/g, "").slice(0, 40));
      }
    },
  );

  test.each(ofLesson.filter(({ kind }) => kind === "prediction"))(
    "has a word for every guess of $id",
    async (exercise) => {
      for (const option of (exercise as PredictionExercise<unknown>).options) {
        const { text, stderr } = await answer(exercise, exerciseCells(exercise).stub.replace('= "?"', `= "${option}"`));
        expect(stderr).toBe("");
        expect(text).not.toContain("No guess yet");
      }
    },
  );

  test.each(ofLesson.filter(({ kind }) => kind === "text"))(
    "shows what a learner typed into $id as text",
    async (exercise) => {
      const { html, stderr } = await answer(
        exercise,
        exerciseCells(exercise).stub.replace("``", "`<img src=x onerror=alert(1)> the network is linear without it`"),
      );
      expect(stderr).toBe("");
      expect(html).not.toContain("<img src=x");
    },
  );

  test.each(ofLesson.filter(({ kind }) => kind === "code"))(
    "has a sentence for nonsense in $id, and the kernel goes on",
    async (exercise) => {
      for (const body of [
        "NaN",
        "undefined",
        '"a word"',
        "Symbol()",
        '(() => { throw new Error("mine"); })()',
        "({})",
      ]) {
        const { text, stderr } = await answer(
          exercise,
          exerciseCells(exercise).stub.replace("return undefined", `return ${body} as any`),
        );
        expect(stderr).toBe("");
        expect(text).not.toContain("✔");
      }
      expect((await run("6 * 7")).text).toContain("42");
    },
  );

  test.each(ofLesson.filter(({ kind }) => kind === "choice" || kind === "prediction"))(
    "offers with Tab what may be answered to $id",
    async (exercise) => {
      const { stub } = exerciseCells(exercise);
      const options =
        exercise.kind === "choice"
          ? Object.keys((exercise as ChoiceExercise).options)
          : (exercise as PredictionExercise<unknown>).options;
      const imported = exercise.kind === "choice" ? 'import { type Choice } from "../src";\n' : "";
      const before = `${imported}${stub.slice(0, stub.lastIndexOf('"?"') + 1)}`;
      expect((await kernel.complete(`${before}";`, before.length)).sort()).toEqual([...options, "?"].sort());
    },
  );

  if (name.startsWith("01-"))
    test("stays right under 100 edits of the numbers, and draws each of them", async () => {
      for (const exercise of ofLesson) await answer(exercise, solved(exercise));
      const codes = ofLesson.filter(({ kind }) => kind === "code");
      const checks = codes.map((exercise) => exerciseCells(exercise).checkLine.replace(/\{ neuron.*\}/, "given"));
      const shown = await run(`for (const given of ${JSON.stringify(edits(100))}) {
      practice({ inputs: given.example.inputs, weights: given.neuron.weights, bias: given.neuron.bias, target: given.example.target });
      ${checks.join("\n")}
    }`);
      expect(shown.stderr).toBe("");
      expect(shown.html.match(/class="nn-figure"/g)).toHaveLength(100);
      expect(shown.text.match(/✔ Right/g)).toHaveLength(100 * codes.length);
    });
});

/** Neurons and examples as a learner might type them: two to four inputs, of either sign, small and large. */
function edits(count: number) {
  const random = seededRandom(11);
  const number = (reach: number) => Number(((random() * 2 - 1) * reach).toFixed(2));
  return Array.from({ length: count }, (_, i) => {
    const size = 2 + (i % 3);
    const list = (reach: number) => Array.from({ length: size }, () => number(reach));
    return {
      neuron: { weights: list(3), bias: number(2) },
      example: { inputs: list(2), target: i % 2 },
      learningRate: 0.5,
    };
  });
}
