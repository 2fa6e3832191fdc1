import { digits } from "../../math/digits";
import { needLength, needNumbers, needWhole } from "../../math/guard";
import { type PickReveal, pickExercise } from "../../checks/pick";
import { asObject } from "../asObject";

/** How many pictures there are to look at. */
const pictureCount = 40;

/** What the network did with the pictures, numbered from 0. */
interface WrongNumbers {
  /** The numbers of those that it got wrong. */
  readonly wrong: readonly number[];
  /** What it said to each of them. */
  readonly said: readonly number[];
  /** What each of them is. */
  readonly classes: readonly number[];
  /** How far its largest score was above the next one, for each of them. */
  readonly leads?: readonly number[] | undefined;
}

/** Where the lesson's forty begin among the held-out digits, and what its network says to those that it gets wrong. */
const firstHeld = 100;
const lessonSaid: Readonly<Record<number, number>> = { 7: 5, 14: 1 };

function lessonReading(): WrongNumbers {
  const classes = digits()
    .held.slice(firstHeld, firstHeld + pictureCount)
    .map(({ target }) => target);
  return {
    wrong: Object.keys(lessonSaid).map(Number),
    said: classes.map((digit, place) => lessonSaid[place] ?? digit),
    classes,
  };
}

function readWrong(given: unknown): WrongNumbers {
  const { wrong, said, classes, leads } = { ...lessonReading(), ...asObject(given) };
  for (const [name, list] of [
    ["said", said],
    ["classes", classes],
  ] as const) {
    needNumbers("check", name, list);
    needLength("check", name, list, pictureCount);
    for (const [place, digit] of Array.from(list).entries()) needWhole("check", `${name}[${place}]`, digit, 0, 9);
  }
  const places = readPlaces(wrong);
  for (const place of said.keys()) needFits(place, places.includes(place), said[place]!, classes[place]!);
  if (leads !== undefined) {
    needNumbers("check", "leads", leads);
    needLength("check", "leads", leads, pictureCount);
  }
  return { wrong: places, said: Array.from(said), classes: Array.from(classes), leads };
}

function readPlaces(wrong: unknown): number[] {
  if (Array.isArray(wrong) && wrong.length === 0) return [];
  needNumbers("check", "wrong", wrong);
  const places = Array.from(wrong);
  for (const [i, place] of places.entries()) needWhole("check", `wrong[${i}]`, place, 0, pictureCount - 1);
  return places;
}

function needFits(place: number, isListed: boolean, said: number, right: number): void {
  if (isListed === (said !== right)) return;
  const came = isListed
    ? `picture ${place} in wrong, where what it said is right`
    : `picture ${place} not in wrong, where what it said is not right`;
  throw new RangeError(`check: needs wrong, said and classes to agree; got ${came}`);
}

function wrongReveal(numbers: WrongNumbers): PickReveal {
  const { wrong, said, classes } = numbers;
  return {
    places: wrong,
    facts: wrong.length === 0 ? noneWrong(numbers) : someWrong(numbers),
    factsOf: (place) =>
      wrong.includes(place)
        ? `The network got picture ${place} wrong: ${classes[place]} was meant, and it said ${said[place]}.`
        : `The network got picture ${place} right: it said ${said[place]}.`,
  };
}

/** So many are named; of the others their number is told. */
const mostNamed = 5;

function someWrong({ wrong, said, classes }: WrongNumbers): string {
  const each = wrong
    .slice(0, mostNamed)
    .map((place) => `picture ${place}, where ${classes[place]} was meant and it said ${said[place]}`);
  const more = wrong.length > mostNamed ? [`and ${wrong.length - mostNamed} more`] : [];
  const ask =
    wrong.length > pictureCount / 2
      ? "So many are not all hard to read: how did its training end?"
      : "Is it one that you find hard to read too? What is hard for a network need not be what is hard for you.";
  return `Of the forty it got ${wrong.length} wrong${mostly(wrong.map((place) => said[place]!))}: ${[...each, ...more].join("; ")}. ${ask}`;
}

/** What most of them were taken for, where there are more than can be named. */
function mostly(answers: readonly number[]): string {
  if (answers.length <= mostNamed) return "";
  const countOf = (digit: number) => answers.filter((answer) => answer === digit).length;
  const digit = answers.find((answer) => countOf(answer) > answers.length / 2);
  return digit === undefined ? "" : `, ${countOf(digit)} of them read as ${digit}`;
}

function noneWrong({ leads }: WrongNumbers): string {
  const begin = "The network got all forty right.";
  if (leads === undefined) return begin;
  const closest = leads.indexOf(Math.min(...Array.from(leads)));
  return `${begin} It was closest to a mistake with picture ${closest}: there the largest score had the smallest lead.`;
}

export const pickWrong = pickExercise<WrongNumbers>({
  id: "10-which-wrong",
  lesson: 10,
  name: "Guess: a digit that the network gets wrong",
  count: pictureCount,
  each: "picture",
  readGiven: readWrong,
  reveal: wrongReveal,
});
