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
  if (!reading.proof && reading.ideas.length + reading.misconceptions.length === 0)
    return leftUnjudged(exercise, answer);
  const details = { ...shown(exercise, text, reading), note: cautionFor(answer) };
  return weighed(exercise, text, reading, details);
}

/** What is said where there is nothing to weigh. */
const withoutAnswer = {
  empty: stillEmpty,
  unsure,
  foreign,
  question: repeated,
  "word-list": wordList,
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

function wordList(exercise: FreeTextExercise): Verdict {
  const message = "These are words in a row. Make a sentence of them: what does one do to the other?";
  return verdict(exercise, "open", message, { mistakeId: "word-list" });
}

/** A whole sentence may say it in words that the check does not know; a few bare words hardly do. */
const fewestWordsOfASentence = 6;

function leftUnjudged(exercise: FreeTextExercise, answer: string): Verdict {
  return verdict(exercise, "open", isBare(answer) ? tooBare : unreadable(answer), {
    mistakeId: "no-idea-found",
    questions: exercise.ideas.map(({ question }) => question),
  });
}

function isBare(answer: string): boolean {
  return answer.trim().split(/\s+/).length < fewestWordsOfASentence;
}

const tooBare =
  "This check finds none of the ideas that it knows in so few words, so it does not judge them. " +
  "Say it in a whole sentence: what happens, and what comes of it?";

function unreadable({ length }: string): string {
  const read = length > longestAnswer ? `the first ${longestAnswer} characters of your answer` : "your answer";
  return (
    `This check finds none of the ideas that it knows in ${read}, so it does not judge it. ` +
    "It may well be right: compare it with the solution that is folded up above."
  );
}

const caution =
  "This check looks for ideas in your words, and it can be mistaken. " +
  "The solution, folded up above, is there for you to compare.";

function cautionFor({ length }: string): string {
  return length > longestAnswer ? `Only the first ${longestAnswer} characters were read. ${caution}` : caution;
}

/** What was found, and what is still to think on. */
type Shown = Required<Pick<Verdict, "quotes" | "questions" | "count">>;

function shown(exercise: FreeTextExercise, text: string, { ideas, proof }: Findings): Shown {
  const isMissing = ({ id }: Idea) => !ideas.some(({ what }) => what.id === id);
  const { length: all } = exercise.ideas;
  const isProofNeeded = proof !== undefined && ideas.length < exercise.enough;
  return {
    quotes: (isProofNeeded ? [proof] : ideas).map(({ what, clause }) => ({
      idea: what.name,
      words: wordsOf(text, clause),
    })),
    questions: exercise.ideas.filter(isMissing).map(({ question }) => question),
    count: isProofNeeded
      ? "One sound proof is enough"
      : `${ideas.length} of ${all} ideas found in this answer; ${exercise.enough} are enough`,
  };
}

function weighed(
  exercise: FreeTextExercise,
  text: string,
  { ideas, proof, misconceptions }: Findings,
  { questions, ...details }: Shown & { readonly note: string },
): Verdict {
  const found = ideas.map(({ what }) => what.id);
  const isFull = proof !== undefined || found.length >= exercise.enough;
  const mistake = mostSerious(misconceptions, found);
  if (isFull && !(mistake && contradicts(mistake.what, found))) {
    const remark = mistake?.what.weight === "false" ? remarkOn(text, mistake) : "";
    return verdict(exercise, "right", exercise.praise + remark, details);
  }
  const hasPart = isFull || found.length > 0;
  return verdict(exercise, hasPart ? "partly" : "wrong", messageFor(text, mistake, found, hasPart), {
    ...details,
    ...mistakeIdFor(mistake, found),
    ...(isFull ? {} : { questions }),
  });
}

function mistakeIdFor(mistake: Found<Misconception> | undefined, found: readonly string[]): { mistakeId?: string } {
  if (!mistake) return {};
  return { mistakeId: contradicts(mistake.what, found) ? "contradiction" : mistake.what.id };
}

/** A full answer stays right: the check may well have misread what stands beside it. */
function remarkOn(text: string, { what, clause }: Found<Misconception>): string {
  return `\n\nIs “${wordsOf(text, clause)}” meant as a reason too? ${what.message}`;
}

/** What contradicts the answer itself comes first, then what is false; what is beside the point only where nothing else is. */
function mostSerious(
  misconceptions: readonly Found<Misconception>[],
  found: readonly string[],
): Found<Misconception> | undefined {
  return (
    misconceptions.find(({ what }) => contradicts(what, found)) ??
    misconceptions.find(({ what }) => what.weight === "false") ??
    (found.length === 0 ? misconceptions[0] : undefined)
  );
}

function contradicts({ against }: Misconception, found: readonly string[]): boolean {
  return against !== undefined && found.includes(against);
}

function messageFor(
  text: string,
  mistake: Found<Misconception> | undefined,
  found: readonly string[],
  hasPart: boolean,
): string {
  const start = hasPart ? "A part of it is here." : "";
  if (!mistake) return start;
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
