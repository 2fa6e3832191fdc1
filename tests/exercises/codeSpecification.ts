// The specification that the code exercises of all lessons share.
import { describe, expect, test } from "vitest";
import type { CodeExercise } from "../../src/checks/code";
import { judge } from "../../src/exercises";
import { exerciseCells, functionFrom, solved } from "../drivers/exerciseCells";

/**
 * What every exercise with code to write must show: the reference is right and each known mistake is named,
 * with the lesson's own numbers and with many others.
 *
 * @param givens - what may be handed over to the check: 50 or more
 */
export function specifyCode<N, A extends readonly unknown[]>(
  exercise: CodeExercise<N, A>,
  givens: readonly object[],
): void {
  describe(exercise.id, () => {
    test("the reference is right for many sets of numbers", () => {
      for (const given of givens)
        expect(judge(exercise.id, exercise.reference, given)).toMatchObject({
          status: "right",
          count: expect.stringMatching(/^(\d+) of \1 checks on this exercise$/) as string,
        });
    });

    const ways = exercise.mistakes.flatMap(({ id, ways }) => ways.map((way, index) => ({ id, index, way })));
    test.each(ways)("names $id ($index) for many sets of numbers", ({ id, way }) => {
      for (const given of givens)
        expect(judge(exercise.id, way, given)).toMatchObject({
          status: id === "every-path" ? "partly" : "wrong",
          mistakeId: id,
        });
    });

    test("no two mistakes coincide in the check as shipped", () => {
      for (const { id, way } of ways) expect(judge(exercise.id, way).mistakeId).toBe(id);
    });

    test("the stub is open", () => {
      expect(judge(exercise.id, functionFrom(exerciseCells(exercise).stub, exercise))).toMatchObject({
        status: "open",
      });
    });

    test("the solution is right", () => {
      expect(judge(exercise.id, functionFrom(solved(exercise), exercise))).toMatchObject({
        status: "right",
      });
    });

    test("no two mistakes say the same, and each message asks a question", () => {
      const messages = exercise.mistakes.map(({ message }) => message);
      expect(new Set(messages).size).toBe(messages.length);
      for (const message of messages) expect(message).toMatch(/\?$/);
    });
  });
}
