// What the learner's network makes of an 8 × 8 picture, in numbers and in a sentence.

import { softmax } from "../../math/softmax";
import { layerOutputs, type ScoringNetwork } from "../network/classScores";

export interface DigitReading {
  /** the activations of each hidden layer */
  hidden: number[][];
  /** any finite numbers, one for each digit */
  scores: number[];
  /** from 0 to 1, together 1 */
  probabilities: number[];
  /** the digit with the largest probability, and the one after it */
  read: number;
  next: number;
}

/** The forward pass through all layers, and softmax at the end. */
export function readPixels(network: ScoringNetwork, pixels: readonly number[]): DigitReading {
  const outputs = layerOutputs(network, pixels);
  const scores = outputs.pop()!;
  const probabilities = softmax(scores);
  const [read, next] = [...probabilities.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  return { hidden: outputs, scores, probabilities, read: read!, next: next! };
}

/** From here on the network is called sure; below the other bound it is called undecided. */
const sure = 0.9;
const undecided = 0.5;

/** What it reads and how sure it is, in a sentence; other words where it is not sure. */
export function readingInWords({ probabilities, read, next }: DigitReading): string {
  const [first, second] = [probabilities[read]!, probabilities[next]!];
  const rest = `; next is ${next} with ${probabilityInWords(second)}.`;
  if (first >= sure) return `It reads ${named(read)}, with a probability of ${probabilityInWords(first)}${rest}`;
  if (first >= undecided)
    return `It leans towards ${named(read)}, with a probability of only ${probabilityInWords(first)}${rest}`;
  return `It cannot decide: ${read} has the largest probability, ${probabilityInWords(first)}${rest}`;
}

/** A digit with its article: "a 3", "an 8". */
export const named = (digit: number): string => `${digit === 8 ? "an" : "a"} ${digit}`;

/** A probability beside its bar, in as many letters as any other. */
export const shownProbability = (probability: number): string => probability.toFixed(3);

/** Two digits; never 0 or 1, which softmax does not give. */
function probabilityInWords(probability: number): string {
  if (probability > 0.995) return "more than 0.99";
  return probability < 0.005 ? "less than 0.01" : probability.toFixed(2);
}
