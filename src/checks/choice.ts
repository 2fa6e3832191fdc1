import { describeValue } from "../math/describe";
import type { Choice, Exercise, ExerciseSpec, Verdict } from "./types";
import { verdict } from "./verdicts";

export type OptionLetter = Exclude<Choice, "?">;

/** A quiz question with four options, one of them right. */
export interface ChoiceSpec extends ExerciseSpec {
  /** Why each option is right, or what it is instead. What the options say stands in the notebook. */
  readonly options: Readonly<Record<OptionLetter, string>>;
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
      "Put a letter in place of the question mark, then run this cell again. Tab inside the quotes lists the options (in VS Code Control+Space).",
    );
  }
  const letter = letterOf(answer);
  if (!letter) {
    const message = `The answer is one of the letters A, B, C and D, and this is ${describeValue(answer)}.`;
    return verdict(exercise, "open", message, { mistakeId: "not-an-option" });
  }
  if (letter === exercise.right) {
    return verdict(exercise, "right", exercise.options[letter]);
  }
  return verdict(exercise, "wrong", exercise.options[letter], {
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
