// Numbers in prose and in what a cell shows.
import { spansOf, type Span } from "./markdown";

export interface Quantity extends Span {
  value: number;
  /** How many digits are written, zeros in front not counted. */
  digits: number;
}

const PLAIN = String.raw`(?<![\w.\\])(?:(?<=^|[\s(\[{$=\x60,:|])[-−])?\d[\d_]*(?:\.\d+)?(?:e[-+−]?\d+)?(?!\w|\.\d)`;
const POWER_OF_TEN = String.raw`(?<![\w.])(?:(?<mantissa>\d+(?:\.\d+)?) \\cdot )?10\^\{?(?<exponent>-?\d+)\}?`;
const NUMBER = new RegExp(`${POWER_OF_TEN}|${PLAIN}`, "gm");

/** Numbers of a text as a reader reads them: −0.5, 1_000, 1e-7, and in a formula 5 \cdot 10^{-6}. */
export function numbersIn(text: string): Quantity[] {
  return spansOf(text, NUMBER).map((span) => ({ ...span, ...read(span.text) }));
}

function read(text: string): { value: number; digits: number } {
  const power = new RegExp(`^${POWER_OF_TEN}$`).exec(text)?.groups;
  const written = power ? `${power["mantissa"] ?? 1}e${power["exponent"]}` : text.replace(/−/g, "-").replace(/_/g, "");
  const significant = written.replace(/e.*/, "").replace(/[^\d]/g, "").replace(/^0+/, "");
  return { value: Number(written), digits: significant.length };
}

/** Digits from which on it is no chance that a rounded number stands somewhere. */
const TELLING_DIGITS = 3;
export const isTelling = ({ digits }: Quantity) => digits >= TELLING_DIGITS;

/** Whether one of the numbers, rounded as the prose rounds, is the one in the prose. */
export function shows(numbers: readonly Quantity[], { value, digits }: Quantity): boolean {
  return numbers.some(
    (shown) => shown.value === value || (digits >= TELLING_DIGITS && Number(shown.value.toPrecision(digits)) === value),
  );
}

const WORDS =
  "three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|" +
  "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|" +
  "hundreds?|thousands?|millions?|dozens?|twice|double|tenth|hundredth|half";

/** Counts that are written out. One and two are left to the claims: they are seldom a count. */
export const numberWordsIn = (text: string): Span[] => spansOf(text, new RegExp(`\\b(?:${WORDS})\\b`, "gi"));
