// The specification that the code exercises of all lessons share.
import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import type { CodeExercise } from "../../src/checks/code";
import { sameNumbers } from "../../src/checks/diagnosis";
import { judge } from "../../src/exercises";

/** The function that a cell declares, run as the kernel runs it: types off, then evaluated. */
function evaluate(source: string, name: string): unknown {
  const { code } = transformSync(source, { loader: "ts" });
  return new Function(`"use strict"; ${code}; return ${name};`)();
}

type Way<A extends readonly unknown[]> = { id: string; way: (...args: A) => unknown };

function lessonResults<N, A extends readonly unknown[]>(exercise: CodeExercise<N, A>, ways: readonly Way<A>[]) {
  return ways.map(({ id, way }) => {
    const reading = exercise.form.read(way(...exercise.fromGiven(exercise.readGiven(undefined))));
    return { id, numbers: "numbers" in reading ? reading.numbers : [] };
  });
}

/** Of two weights, one that is always nudged is the right one for half of the inputs; further inputs tell. */
function isFixedWeight({ id, index }: { id: string; index: number }): boolean {
  return id === "wrong-weight" && (index === 1 || index === 2);
}

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
          count: "6 of 6 checks on this exercise",
        });
    });

    const ways = exercise.mistakes.flatMap(({ id, ways }) => ways.map((way, index) => ({ id, index, way })));
    test.each(ways)("names $id ($index) for many sets of numbers", ({ id, way }) => {
      for (const given of givens)
        expect(judge(exercise.id, way, given)).toMatchObject({ status: "wrong", mistakeId: id });
    });

    test("no two mistakes coincide in the check as shipped", () => {
      for (const { id, way } of ways) expect(judge(exercise.id, way).mistakeId).toBe(id);
    });

    test("no two mistakes coincide on the lesson's numbers alone, nor one with the reference", () => {
      const reference = { id: "reference", way: exercise.reference };
      const numbers = lessonResults(exercise, [reference, ...ways.filter((one) => !isFixedWeight(one))]);
      const same = numbers.filter((one) =>
        numbers.some((other) => one.id !== other.id && sameNumbers(one.numbers, other.numbers)),
      );
      expect(same).toEqual([]);
    });

    test("the stub is open", () => {
      expect(judge(exercise.id, evaluate(exercise.stub, exercise.functionName))).toMatchObject({
        status: "open",
      });
    });

    test("the solution is right", () => {
      expect(judge(exercise.id, evaluate(exercise.solution, exercise.functionName))).toMatchObject({
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
