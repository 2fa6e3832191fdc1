import { describeValue } from "../math/describe";
import { lesson1 } from "./lesson1";
import { lesson2 } from "./lesson2";
import { lesson3 } from "./lesson3";
import { lesson4 } from "./lesson4";
import { lesson5 } from "./lesson5";
import { lesson6 } from "./lesson6";
import { lesson7 } from "./lesson7";
import { lesson8 } from "./lesson8";
import { lesson9 } from "./lesson9";
import { lesson10 } from "./lesson10";
import { lesson11 } from "./lesson11";
import type { Exercise, Verdict } from "../checks/types";

/** All exercises of the course, in the order of the lessons. */
export const exercises: readonly Exercise[] = [
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
  ...lesson11,
];

export function findExercise(id: unknown): Exercise | undefined {
  return exercises.find((exercise) => exercise.id === id);
}

/**
 * Judges an answer: pure, and never throws.
 *
 * @param id - which exercise, such as "1-forward"
 * @param answer - whatever stands in the learner's cell
 * @param given - the learner's own numbers; without it the lesson's are used
 */
export function judge(id: string, answer: unknown, given?: unknown): Verdict {
  const exercise = findExercise(id);
  if (!exercise) return noSuchExercise(id);
  try {
    return exercise.judge(answer, given);
  } catch {
    const { kind, name: title } = exercise;
    const message = `This answer cannot be read: it is ${describeValue(answer)}, and looking at it ends in an error.`;
    return {
      exerciseId: exercise.id,
      kind,
      status: "wrong",
      mistakeId: "unreadable",
      title,
      message,
    };
  }
}

function noSuchExercise(id: unknown): Verdict {
  const names = exercises.map((exercise) => `\`${exercise.id}\``).join(", ");
  const message = `No exercise is called this: ${describeValue(id)}. These are known: ${names}.`;
  return {
    exerciseId: "",
    kind: "text",
    status: "open",
    mistakeId: "no-such-exercise",
    title: "Unknown exercise",
    message,
  };
}
