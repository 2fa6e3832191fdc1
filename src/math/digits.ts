import { splitExamples } from "./data";
import { digitsData } from "./digitsData";
import { needObject, needWhole } from "./guard";
import type { Example } from "./neuron";
import { needSeed } from "./random";

/** The levels of ink from 0 to 16, and the class of each digit. */
interface Digit {
  levels: Uint8Array;
  target: number;
}

let decoded: readonly Digit[] | undefined;

/**
 * 1,797 handwritten digits of 8 × 8 pixels, split at random into those to train on and those held out.
 *
 * The inputs are the pixels, row by row from the top: 0 is paper, 1 is ink, in steps of 1/16. The target is the digit.
 *
 * Source: Alpaydin & Kaynak 1998, "Optical Recognition of Handwritten Digits", CC BY 4.0.
 *
 * @param settings - heldOut: how many to hold out, from 1 to 1796, 397 if it is left out; seed: a whole number, 1 if it is left out
 * @returns examples that are yours to change, inputs of the shape (64), target from 0 to 9
 * @throws {TypeError | RangeError} if a setting is out of its range
 *
 * @example
 * const { training, held } = digits();
 * training.length; // 1400
 */
export function digits(settings: { heldOut?: number; seed?: number } = {}): { training: Example[]; held: Example[] } {
  needObject("digits", "settings", "heldOut and seed", settings);
  const { heldOut = 397, seed = 1 } = settings;
  decoded ??= digitsData.split("\n").map(decodedLine);
  needWhole("digits", "heldOut", heldOut, 1, decoded.length - 1);
  needSeed("digits", seed);
  const all = decoded.map(({ levels, target }) => ({ inputs: Array.from(levels, (level) => level / 16), target }));
  return splitExamples(all, heldOut, seed);
}

/** Reads a line of the data: the class, and 64 characters once each capital letter is a run of zeros again. */
function decodedLine(line: string): Digit {
  const [target, text] = line.split(" ") as [string, string];
  const characters = text.replace(/[B-Z]/g, (run) => "0".repeat(run.charCodeAt(0) - 64));
  return { levels: Uint8Array.from(characters, (character) => Number.parseInt(character, 17)), target: Number(target) };
}
