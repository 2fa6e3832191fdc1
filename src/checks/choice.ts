import { describeValue } from "../math/describe";
import type { Choice, Exercise, ExerciseText, Verdict } from "./types";
import { verdict } from "./verdicts";

export type OptionLetter = Exclude<Choice, "?">;

export interface Option {
  readonly text: string;
  /** Why it is right, or what it is instead: each option has its own. */
  readonly explanation: string;
}

/** A quiz question with four options, one of them right. */
export interface ChoiceSpec extends ExerciseText {
  readonly options: Readonly<Record<OptionLetter, Option>>;
  readonly right: OptionLetter;
}

export interface ChoiceExercise extends ChoiceSpec, Exercise {
  readonly kind: "choice";
}

export const optionLetters: readonly OptionLetter[] = ["A", "B", "C", "D"];

export function choiceExercise(spec: ChoiceSpec): ChoiceExercise {
  const exercise: ChoiceExercise = {
    ...spec,
    kind: "choice",
    judge: (answer) => judgeChoice(exercise, answer),
  };
  return exercise;
}

function judgeChoice(exercise: ChoiceExercise, answer: unknown): Verdict {
  if (isOpen(answer)) {
    return verdict(
      exercise,
      "open",
      "Put a letter in place of the question mark, then run this cell again. Tab inside the quotes lists the options.",
    );
  }
  const letter = letterOf(answer);
  if (!letter) {
    const message = `The answer is one of the letters A, B, C and D, and this is ${describeValue(answer)}.`;
    return verdict(exercise, "open", message, { mistakeId: "not-an-option" });
  }
  if (letter === exercise.right) {
    return verdict(exercise, "right", exercise.options[letter].explanation);
  }
  return verdict(exercise, "wrong", exercise.options[letter].explanation, {
    mistakeId: `chose-${letter}`,
  });
}

function isOpen(answer: unknown): boolean {
  return answer === undefined || answer === null || (typeof answer === "string" && ["", "?"].includes(answer.trim()));
}

function letterOf(answer: unknown): OptionLetter | undefined {
  const typed = typeof answer === "string" ? answer.trim().toUpperCase() : "";
  return optionLetters.find((letter) => letter === typed);
}
