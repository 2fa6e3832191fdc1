import { type ChoiceExercise, optionLetters } from "../checks/choice";
import type { FreeTextSpec } from "../checks/reading/ideas";
import type { ExerciseText } from "../checks/types";

/** A quiz question as the notebook's markdown shows it. */
export function quizMarkdown({ question, options }: ChoiceExercise): string {
  const lines = optionLetters.map((letter) => `- **${letter}**: ${options[letter].text}`);
  return `**${question}**\n\n${lines.join("\n")}`;
}

/** A question for the learner's own words, with its folds, as the notebook's markdown shows it. */
export function textMarkdown(exercise: FreeTextSpec): string {
  return `${exercise.question} ${exercise.wanted}\n\n${hintsMarkdown(exercise)}`;
}

/** Both hints and the solution, each folded, as the notebook's markdown shows them. */
export function hintsMarkdown({ hints, solution }: ExerciseText): string {
  return [
    folded("Hint", hints[0]),
    folded("Second hint", hints[1]),
    folded("Solution", `\`\`\`ts\n${solution}\n\`\`\``),
  ].join("\n\n");
}

function folded(summary: string, text: string): string {
  // The empty lines let markdown inside the fold be read as markdown.
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

/** The whole cell, as shipped or solved. */
export function cellSource(exercise: ExerciseText, part: "stub" | "solution"): string {
  return `${exercise[part]}\n${exercise.checkLine}`;
}
