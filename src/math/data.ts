import { describeValue } from "./describe";
import { needList, needNotNegative, needNumbers, needObject, needWhole } from "./guard";
import type { Example } from "./neuron";
import { needSeed, normalDraw, type RandomSource, seededRandom, shuffle } from "./random";

/**
 * Examples from a table: the last column is the target, those before it are the inputs.
 *
 * @param rows - shape (N, n + 1), at least one row, at least two columns
 * @throws {TypeError | RangeError} if a value is not a finite number or a row has another length
 *
 * @example
 * makeExamples([[0.5, 0.8, 1]]); // [{ inputs: [0.5, 0.8], target: 1 }]
 */
export function makeExamples(rows: readonly (readonly number[])[]): Example[] {
  return examplesFrom("makeExamples", "rows", rows);
}

/** The same for a caller that has its own name for the table. */
export function examplesFrom(caller: string, name: string, rows: readonly (readonly number[])[]): Example[] {
  needList(caller, name, rows);
  return rows.map((row, i) => {
    needNumbers(caller, `${name}[${i}]`, row);
    if (row.length < 2 || row.length !== rows[0]!.length) {
      const need = `${name}[${i}] to hold inputs and a target, as many numbers as the first row`;
      throw new RangeError(`${caller}: needs ${need}; got ${describeValue(row)}`);
    }
    return { inputs: row.slice(0, -1), target: row.at(-1)! };
  });
}

/**
 * The four examples of "exclusive or": the target is 1 where exactly one input is 1.
 *
 * No single neuron can learn them (Minsky & Papert 1969).
 *
 * @example
 * xorExamples()[1]; // { inputs: [0, 1], target: 1 }
 */
export function xorExamples(): Example[] {
  return makeExamples([
    [0, 0, 0],
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 0],
  ]);
}

/** How many points, how far they stray (standard deviation), and from which seed. */
export interface PointSettings {
  count: number;
  noise: number;
  seed: number;
}

/**
 * Two half circles that reach into each other: target 0 above, target 1 below.
 *
 * Each arc has the radius 1; both together are centred at (0, 0). Targets alternate, 0 first.
 *
 * @param settings - count: 1 to 100000 points; noise: 0 or more; seed: a whole number
 * @throws {TypeError | RangeError} if a setting is out of its range
 *
 * @example
 * twoMoons({ count: 200, noise: 0.1, seed: 7 });
 */
export function twoMoons(settings: PointSettings): Example[] {
  return drawPoints("twoMoons", settings, (random, target) => {
    const [x, y] = pointOnCircle(random);
    return target === 0 ? [x - 0.5, Math.abs(y) - 0.25] : [x + 0.5, 0.25 - Math.abs(y)];
  });
}

/**
 * A circle within a circle: target 0 on the outer one (radius 1), target 1 on the inner one (0.5).
 *
 * @param settings - count: 1 to 100000 points; noise: 0 or more; seed: a whole number
 * @throws {TypeError | RangeError} if a setting is out of its range
 *
 * @example
 * twoCircles({ count: 200, noise: 0.1, seed: 7 });
 */
export function twoCircles(settings: PointSettings): Example[] {
  return drawPoints("twoCircles", settings, (random, target) => {
    const radius = target === 0 ? 1 : 0.5;
    const [x, y] = pointOnCircle(random);
    return [radius * x, radius * y];
  });
}

/**
 * A spiral with three arms, each about 0.6 of a turn long: the target 0, 1 or 2 is the arm.
 *
 * Arms start near the centre (radius 0.1) and end at the radius 1. Targets take turns, 0 first.
 *
 * @param settings - count: 1 to 100000 points; noise: 0 or more; seed: a whole number
 * @throws {TypeError | RangeError} if a setting is out of its range
 *
 * @example
 * threeArms({ count: 150, noise: 0.03, seed: 7 });
 */
export function threeArms(settings: PointSettings): Example[] {
  return drawPoints(
    "threeArms",
    settings,
    (random, target) => {
      const radius = 0.1 + 0.9 * random();
      const [x, y] = turned(pointOfTurn(radius), thirdsOfTurn[target]!);
      return [radius * x, radius * y];
    },
    3,
  );
}

/**
 * Splits examples at random into those to train on and those held out to test what was learnt.
 *
 * @param heldOut - how many to hold out, at least 1, and at least 1 must be left to train on
 * @param seed - a whole number
 * @throws {TypeError | RangeError} if there is no such split
 *
 * @example
 * const { training, held } = splitExamples(twoMoons({ count: 200, noise: 0.1, seed: 7 }), 50, 1);
 */
export function splitExamples(
  examples: readonly Example[],
  heldOut: number,
  seed: number,
): { training: Example[]; held: Example[] } {
  needList("splitExamples", "examples", examples);
  needWhole("splitExamples", "heldOut", heldOut, 1, examples.length - 1);
  needSeed("splitExamples", seed);
  const shuffled = shuffle(examples, seededRandom(seed));
  return { training: shuffled.slice(heldOut), held: shuffled.slice(0, heldOut) };
}

type Point = [x: number, y: number];
type Place = (random: RandomSource, target: number) => Point;

function drawPoints(caller: string, settings: PointSettings, place: Place, targets = 2): Example[] {
  needObject(caller, "settings", "count, noise and seed", settings);
  const { count, noise, seed } = settings;
  needWhole(caller, "count", count, 1, 100_000);
  needNotNegative(caller, "noise", noise);
  needSeed(caller, seed);
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const target = i % targets;
    const inputs = place(random, target).map((at) => at + noise * normalDraw(random));
    return { inputs, target };
  });
}

/** A random point of the unit circle, without sin and cos, whose last digits vary: one of the disc, moved out. */
function pointOnCircle(random: RandomSource): Point {
  for (;;) {
    const [x, y] = [2 * random() - 1, 2 * random() - 1];
    const length = Math.sqrt(x * x + y * y);
    if (length > 0.01 && length <= 1) return [x / length, y / length];
  }
}

/** A point of the unit circle, turned on by the angle of another. */
function turned([x, y]: Point, [u, v]: Point): Point {
  return [x * u - y * v, x * v + y * u];
}

const thirdsOfTurn: readonly Point[] = [
  [1, 0],
  [-0.5, Math.sqrt(0.75)],
  [-0.5, -Math.sqrt(0.75)],
];

/**
 * The point of the unit circle at the angle `8 · arctan(part / 2)`: from 0 to 0.59 of a turn, and nearly even.
 * Again without sin and cos: a fourth of that angle by Pythagoras, then doubled twice.
 */
function pointOfTurn(part: number): Point {
  const s = part / 2;
  const fourth: Point = [(1 - s * s) / (1 + s * s), (2 * s) / (1 + s * s)];
  const half = turned(fourth, fourth);
  return turned(half, half);
}
