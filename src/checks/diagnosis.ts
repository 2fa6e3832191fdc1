/** The numbers that came out, one list for each set of inputs. */
export type Results = readonly (readonly number[])[];

/**
 * Two numbers count as the same within a millionth of their size.
 * Another order of the same sums differs by about 1e-15, a gradient from nudging by about 1e-9;
 * the known mistakes differ by more than a thousandth. The 1e-9 is for values that are 0 but for rounding.
 */
export function isClose(got: number, wanted: number): boolean {
  if (!Number.isFinite(got) || !Number.isFinite(wanted)) return Object.is(got, wanted);
  return Math.abs(got - wanted) <= 1e-9 + 1e-6 * Math.abs(wanted);
}

export function sameNumbers(got: readonly number[], wanted: readonly number[]): boolean {
  return got.length === wanted.length && got.every((value, index) => isClose(value, wanted[index]!));
}

function sameResults(got: Results, wanted: Results): boolean {
  return got.every((numbers, index) => sameNumbers(numbers, wanted[index]!));
}

/** What can be said of a wrong answer that is no known mistake, without saying the right one. */
export interface Likeness {
  readonly id: string;
  readonly message: string;
}

const likenesses: readonly (Likeness & { fits(got: Results, wanted: Results, isOwn: boolean): boolean })[] = [
  {
    id: "wrong-length",
    message: "The list has another length than it should. Which value is missing, or too many?",
    fits: (got, wanted) => got.every((numbers, index) => numbers.length !== wanted[index]!.length),
  },
  {
    id: "only-these-numbers",
    message:
      "This is right for your own numbers, and not for all. Does it use only what is handed to it, and does it hold for every sign and every size?",
    fits: (got, wanted, isOwn) => isOwn && sameNumbers(got[0]!, wanted[0]!),
  },
  {
    id: "constant",
    message:
      "It answers the same, whatever is handed to it. Where do its arguments enter, or does it use names from the cells above in their place?",
    fits: (got) => got.every((numbers) => sameNumbers(numbers, got[0]!)),
  },
  {
    id: "wrong-sign",
    message: "The size is right, the sign is the other way round. Where does a minus come in, or where is one missing?",
    fits: (got, wanted) => sameResults(got, scaled(wanted, -1)),
  },
  {
    id: "constant-factor",
    message:
      "It is always the same number of times too large or too small. Which constant factor is missing, or too many?",
    fits: (got, wanted) => sameResults(got, scaled(wanted, factorBetween(got, wanted))),
  },
  {
    id: "nearly",
    message: "Very close, and not the same. Is something rounded on the way, or is a constant such as e typed by hand?",
    fits: (got, wanted) => pairs(got, wanted).every(([a, b]) => Math.abs(a - b) <= 0.01 * Math.abs(b)),
  },
  {
    id: "sometimes",
    message:
      "It is right for some numbers and wrong for others. What is different about those: a sign, a zero, a size?",
    fits: (got, wanted) => got.some((numbers, index) => sameNumbers(numbers, wanted[index]!)),
  },
];

const unknown: Likeness = {
  id: "unknown",
  message:
    "This is not the right result, and it is none of the mistakes known here. Which line could you work out by hand and print, to compare?",
};

/**
 * @param isOwn - whether the first results are those of numbers that the learner handed over
 * @param otherLength - what to ask where the results are not a list, and still have another length
 */
export function likeness(got: Results, wanted: Results, isOwn: boolean, otherLength?: string): Likeness {
  const found = likenesses.find((candidate) => candidate.fits(got, wanted, isOwn)) ?? unknown;
  return found.id === "wrong-length" ? { ...found, message: otherLength ?? found.message } : found;
}

function scaled(results: Results, factor: number): Results {
  return results.map((numbers) => numbers.map((value) => value * factor));
}

function pairs(got: Results, wanted: Results): [number, number][] {
  return got.flatMap((numbers, index) =>
    numbers.map((value, at): [number, number] => [value, wanted[index]![at] ?? NaN]),
  );
}

/** Taken where the wanted value is largest: there rounding matters least. */
function factorBetween(got: Results, wanted: Results): number {
  const [a, b] = pairs(got, wanted).reduce(
    (best, pair) => (Math.abs(pair[1]) > Math.abs(best[1]) ? pair : best),
    [0, 0],
  );
  return b === 0 ? NaN : a / b;
}
