import { needFunction, needKnown, needList, needWhole } from "./guard";

/** Draws the next random number, from 0 up to but not including 1. */
export type RandomSource = () => number;

/**
 * Random numbers that come back the same for the same seed, on every machine.
 *
 * The generator is mulberry32 (Ettinger 2017): a counter, and three rounds of mixing its bits.
 * Good enough to start a network; not for secrets.
 *
 * @param seed - a whole number from 0 to 4294967295
 * @returns a source of numbers from 0 up to but not including 1, in steps of 2⁻³²
 * @throws {TypeError | RangeError} if the seed is something else
 *
 * @example
 * const random = seededRandom(42);
 * random(); // 0.6011…
 */
export function seededRandom(seed: number): RandomSource {
  needSeed("seededRandom", seed);
  let counter = seed;
  return () => {
    counter = (counter + 0x6d2b79f5) | 0;
    let bits = Math.imul(counter ^ (counter >>> 15), counter | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Refuses all but a whole number from 0 to 4294967295. */
export function needSeed(caller: string, seed: unknown): void {
  needWhole(caller, "the seed", seed, 0, 2 ** 32 - 1);
}

/**
 * A draw from the normal distribution with mean 0 and standard deviation 1, very nearly:
 * the sum of twelve draws from 0 to 1, minus 6.
 *
 * The usual formula needs log and cos, whose last digit may differ between JavaScript engines.
 * Adding is the same everywhere. The price: no draw is beyond ±6, and tails are a little thin.
 *
 * @throws {TypeError} if `random` is not a function
 *
 * @example
 * normalDraw(seededRandom(42)); // 0.6407…
 */
export function normalDraw(random: RandomSource): number {
  needFunction("normalDraw", "random", random);
  let total = -6;
  for (let i = 0; i < 12; i += 1) total += random();
  return total;
}

/**
 * The same items in random order, each order equally likely. Returns a new list.
 *
 * Source: Fisher & Yates 1938, in the form of Durstenfeld 1964.
 *
 * @throws {TypeError | RangeError} if `items` is not a list or is empty, or `random` is not a function
 *
 * @example
 * shuffle(["a", "b", "c"], seededRandom(42)); // ["c", "a", "b"]
 */
export function shuffle<Item>(items: readonly Item[], random: RandomSource): Item[] {
  needList("shuffle", "items", items);
  needFunction("shuffle", "random", random);
  const shuffled = Array.from(items);
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[chosen]] = [shuffled[chosen]!, shuffled[last]!];
  }
  return shuffled;
}

/** Draws one starting weight of a neuron, for a layer with that many inputs and outputs. */
export type Initialiser = (random: RandomSource, inputs: number, outputs: number) => number;

export type InitialiserName = "zeros" | "uniform" | "xavier" | "he";

/**
 * Where weights may start, by name. Biases start at 0 with each of them.
 *
 * - zeros: all the same, so that the neurons of a layer stay the same for ever
 * - uniform: from −1 to 1, whatever the size of the layer
 * - xavier: from −r to r with r = √(6 / (inputs + outputs)); suits sigmoid and tanh
 *   (Glorot & Bengio 2010)
 * - he: normal with standard deviation √(2 / inputs); suits relu (He, Zhang, Ren & Sun 2015)
 */
export const initialisers: Readonly<Record<InitialiserName, Initialiser>> = {
  zeros: () => 0,
  uniform: (random) => 2 * random() - 1,
  xavier: (random, inputs, outputs) => (2 * random() - 1) * Math.sqrt(6 / (inputs + outputs)),
  he: (random, inputs) => normalDraw(random) * Math.sqrt(2 / inputs),
};

/** The initialiser of that name; refuses a name that is not in the table. */
export function initialiserNamed(caller: string, name: unknown): Initialiser {
  needKnown(caller, "the initialiser", name, initialisers);
  return initialisers[name];
}
