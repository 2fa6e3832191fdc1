/**
 * Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32).
 * Exercises use them for further inputs; the seed is fixed, so that the same answer always gets the same verdict.
 */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number with two decimals whose size lies between `least` and `most`; either sign. */
export function signedNumber(random: () => number, least: number, most: number): number {
  const size = Math.round((least + random() * (most - least)) * 100) / 100;
  return random() < 0.5 ? -size : size;
}

export function signedNumbers(random: () => number, count: number, least: number, most: number): number[] {
  return Array.from({ length: count }, () => signedNumber(random, least, most));
}
