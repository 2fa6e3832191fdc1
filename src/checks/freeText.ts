import { describeValue, shorten } from "../math/describe";
import type { FramedClause } from "./reading/claims";
import type { Findings, Found, FreeTextSpec, Idea, Misconception } from "./reading/ideas";
import { type Reader, reader } from "./reading/reader";
import type { Exercise, Verdict } from "./types";
import { verdict } from "./verdicts";

export interface FreeTextExercise extends FreeTextSpec, Exercise {
  readonly kind: "text";
}

export function freeTextExercise(spec: FreeTextSpec): FreeTextExercise {
  const read = reader(spec);
  const exercise: FreeTextExercise = {
    ...spec,
    kind: "text",
    judge: (answer) => judgeText(exercise, read, answer),
  };
  return exercise;
}

const longestAnswer = 20_000;

function judgeText(exercise: FreeTextExercise, read: Reader, answer: unknown): Verdict {
  if (answer === undefined || answer === null) return stillEmpty(exercise);
  if (typeof answer !== "string") {
    const message = `The answer is a text between two backticks, and this is ${describeValue(answer)}.`;
    return verdict(exercise, "open", message, { mistakeId: "not-a-text" });
  }
  const text = answer.slice(0, longestAnswer);
  const reading = read(text);
  if (reading.kind !== "answer") return withoutAnswer[reading.kind](exercise);
  const details = { ...shown(exercise, text, reading.ideas), note: cautionFor(answer) };
  return weighed(exercise, text, reading, details);
}

/** What is said where there is nothing to weigh. */
const withoutAnswer = {
  empty: stillEmpty,
  unsure,
  foreign,
  question: repeated,
  "off-topic": offTopic,
};

function stillEmpty(exercise: FreeTextExercise): Verdict {
  return verdict(
    exercise,
    "open",
    "Write your answer between the two backticks, in your own words. One or two sentences are enough.",
  );
}

function unsure(exercise: FreeTextExercise): Verdict {
  const message = "That is an honest start. The first hint is folded up above, and a guess costs nothing.";
  return verdict(exercise, "open", message, {
    mistakeId: "unsure",
    questions: [exercise.ideas[0]!.question],
  });
}

function foreign(exercise: FreeTextExercise): Verdict {
  const message =
    "This check reads English only, and this looks like another language. " +
    "Your answer may well be right: compare it with the solution that is folded up above.";
  return verdict(exercise, "open", message, { mistakeId: "not-english" });
}

function repeated(exercise: FreeTextExercise): Verdict {
  return verdict(exercise, "wrong", "That is the question itself. What would you tell a friend who asks it?", {
    mistakeId: "question-repeated",
    questions: [exercise.ideas[0]!.question],
  });
}

function offTopic(exercise: FreeTextExercise): Verdict {
  const message = "None of the words of this subject are in it, so there is nothing here that this check can judge.";
  return verdict(exercise, "wrong", message, {
    mistakeId: "off-topic",
    questions: [exercise.ideas[0]!.question],
    note: caution,
  });
}

const caution =
  "This check looks for ideas in your words, and it can be mistaken. " +
  "The solution, folded up above, is there for you to compare.";

function cautionFor({ length }: string): string {
  return length > longestAnswer ? `Only the first ${longestAnswer} characters were read. ${caution}` : caution;
}

/** What was found, and what is still to think on. */
type Shown = Required<Pick<Verdict, "quotes" | "questions" | "count">>;

function shown(exercise: FreeTextExercise, text: string, ideas: Findings["ideas"]): Shown {
  const isMissing = ({ id }: Idea) => !ideas.some(({ what }) => what.id === id);
  const { length: all } = exercise.ideas;
  return {
    quotes: ideas.map(({ what, clause }) => ({ idea: what.name, words: wordsOf(text, clause) })),
    questions: exercise.ideas.filter(isMissing).map(({ question }) => question),
    count: `${ideas.length} of ${all} ideas found in this answer; ${exercise.enough} are enough`,
  };
}

function weighed(
  exercise: FreeTextExercise,
  text: string,
  { ideas, misconceptions }: Findings,
  { questions, ...details }: Shown & { readonly note: string },
): Verdict {
  const found = ideas.map(({ what }) => what.id);
  const isFull = found.length >= exercise.enough;
  const mistake = mostSerious(misconceptions, found);
  if (isFull && mistake?.what.weight !== "false") {
    return verdict(exercise, "right", exercise.praise, details);
  }
  const status = found.length > 0 ? "partly" : "wrong";
  return verdict(exercise, status, messageFor(text, mistake, found), {
    ...details,
    ...mistakeIdFor(mistake, found),
    ...(isFull ? {} : { questions }),
  });
}

function mistakeIdFor(mistake: Found<Misconception> | undefined, found: readonly string[]): { mistakeId?: string } {
  if (mistake) {
    return { mistakeId: contradicts(mistake.what, found) ? "contradiction" : mistake.what.id };
  }
  return found.length > 0 ? {} : { mistakeId: "no-idea-found" };
}

/** What contradicts the answer itself comes first, then what is false, then what is beside the point. */
function mostSerious(
  misconceptions: readonly Found<Misconception>[],
  found: readonly string[],
): Found<Misconception> | undefined {
  return (
    misconceptions.find(({ what }) => contradicts(what, found)) ??
    misconceptions.find(({ what }) => what.weight === "false") ??
    misconceptions[0]
  );
}

function contradicts({ against }: Misconception, found: readonly string[]): boolean {
  return against !== undefined && found.includes(against);
}

function messageFor(text: string, mistake: Found<Misconception> | undefined, found: readonly string[]): string {
  const start = found.length > 0 ? "A part of it is here." : "";
  if (!mistake) {
    return start || "I read this, and did not find one of the ideas that answer the question.";
  }
  const quoted = `You write “${wordsOf(text, mistake.clause)}”.`;
  if (contradicts(mistake.what, found)) {
    return `Your answer says two things that cannot both be true. ${quoted} Which of them do you mean?`;
  }
  return `${start} ${quoted} ${mistake.what.message}`.trim();
}

/** The learner's own words for a clause, shortened. */
function wordsOf(text: string, { words }: FramedClause): string {
  return shorten(text.slice(words[0]!.start, words.at(-1)!.end).replace(/\s+/g, " "), 90);
}
