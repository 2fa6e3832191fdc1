// Every known mistake of the code exercises, made by code that a learner would type, and told from its neighbours.
import { describe, expect, test } from "vitest";
import type { CodeExercise } from "../../src/checks/code";
import { exercises, judge } from "../../src/exercises";
import { exerciseCells, functionFrom } from "../drivers/exerciseCells";
import { typed as lesson1 } from "../lessons/1/typed";
import { typed as lesson2 } from "../lessons/2/typed";
import { typed as lesson3 } from "../lessons/3/typed";
import { typed as lesson4 } from "../lessons/4/typed";
import { typed as lesson5 } from "../lessons/5/typed";
import { typed as lesson6 } from "../lessons/6/typed";
import { typed as lesson7 } from "../lessons/7/typed";
import { typed as lesson8 } from "../lessons/8/typed";
import { typed as lesson9 } from "../lessons/9/typed";
import { typed as lesson10 } from "../lessons/10/typed";
import { asCell } from "./typed";

type Code = CodeExercise<unknown, readonly unknown[]>;

const answers = [
  ...lesson1,
  ...lesson2,
  ...lesson3,
  ...lesson4,
  ...lesson5,
  ...lesson6,
  ...lesson7,
  ...lesson8,
  ...lesson9,
  ...lesson10,
];
const code = exercises.filter((exercise): exercise is Code => exercise.kind === "code");
const exerciseOf = (id: string) => code.find((exercise) => exercise.id === id)!;

/** As the notebook has it judged: with numbers of the learner's own where its line hands some over. */
function judged(id: string, cell: string) {
  const exercise = exerciseOf(id);
  const isHanded = exerciseCells(exercise).checkLine.includes("{");
  return judge(id, functionFrom(cell, exercise), isHanded ? {} : undefined);
}

const right = answers.flatMap((asked) => asked.right.map((text) => ({ id: asked.id, cell: asCell(asked, text) })));
const wrong = answers.flatMap((asked) =>
  Object.entries(asked.wrong).flatMap(([shows, [says, ...texts]]) =>
    texts.map((text) => ({ id: asked.id, shows, says, cell: asCell(asked, text) })),
  ),
);

/** The numbers of an answer are right, and another thing about it is not. */
const partly = ["changes-arguments", "every-path"];

describe.each(code.map(({ id }) => id))("%s", (id) => {
  test.each(right.filter((one) => one.id === id))("is right in another style: $cell", ({ cell }) => {
    expect(judged(id, cell)).toMatchObject({
      status: "right",
      message: exerciseOf(id).praise,
    });
  });

  test.each(wrong.filter((one) => one.id === id))("shows $shows: $cell", ({ shows, says, cell }) => {
    const verdict = judged(id, cell);
    expect(verdict).toMatchObject({ status: partly.includes(shows) ? "partly" : "wrong", mistakeId: shows });
    expect(verdict.message).toMatch(says);
  });

  test("has an answer in another style, and one for each known mistake", () => {
    expect(right.some((one) => one.id === id)).toBe(true);
    const shown = new Set(wrong.filter((one) => one.id === id).map(({ shows }) => shows));
    expect(exerciseOf(id).mistakes.filter((mistake) => !shown.has(mistake.id))).toEqual([]);
  });

  test("says of each known mistake what it says of no other", () => {
    for (const { shows, says } of wrong.filter((one) => one.id === id))
      expect(
        exerciseOf(id)
          .mistakes.filter(({ message }) => says.test(message))
          .map((mistake) => mistake.id)
          .filter((known) => known !== shows),
      ).toEqual([]);
  });

  // Where what was wanted would be the whole answer, it is not shown.
  const tellsWanted = exerciseOf(id).form.writePart === undefined;
  test(`shows a call, what came${tellsWanted ? " and what was wanted" : ""}, whenever it says “not yet”`, () => {
    for (const { cell, shows } of wrong.filter((one) => one.id === id && !partly.includes(one.shows))) {
      const { message } = judged(id, cell);
      expect(message, shows).toContain(`\`${exerciseOf(id).functionName}(`);
      expect(message, shows).toMatch(/ gave | returned | stopped with /);
      expect(/ (is|was) wanted\./.test(message), shows).toBe(tellsWanted);
    }
  });
});
