// What a network of plain lists says of an example: a score for each class, and which class is ahead.

import { type ActivationName, valueAt } from "../../math/activations";
import { finiteResult } from "../../math/guard";
import type { Example } from "../../math/neuron";
import type { LayerParameters } from "../../math/parameters";

/** The numbers of a network that gives scores: its last layer has no activation. */
export interface ScoringNetwork {
  layers: readonly LayerParameters[];
  hiddenActivation: ActivationName;
}

/**
 * What each layer makes of the inputs: the activations of the hidden layers, and then the scores. Layer by layer
 * `z = W · a + b`, and after each layer but the last the activation.
 */
export function layerOutputs({ layers, hiddenActivation }: ScoringNetwork, inputs: readonly number[]): number[][] {
  const outputs: number[][] = [];
  for (const [k, { weights, biases }] of layers.entries()) {
    const came = outputs[k - 1] ?? inputs;
    const isLast = k === layers.length - 1;
    outputs.push(
      biases.map((bias, j) => {
        const row = weights[j]!;
        let z = bias;
        for (let i = 0; i < row.length; i += 1) z += row[i]! * came[i]!;
        return isLast ? z : valueAt(hiddenActivation, z);
      }),
    );
  }
  return outputs;
}

/** A score for each class. */
export function scoresAt(network: ScoringNetwork, inputs: readonly number[]): number[] {
  const scores = layerOutputs(network, inputs).at(-1)!;
  for (const score of scores) finiteResult("classMovie", score);
  return scores;
}

/** How far the score of a class lies above the largest of the others: below 0 where another is ahead. */
export function leadOf(scores: readonly number[], one: number): number {
  let others = -Infinity;
  for (const [k, score] of scores.entries()) if (k !== one && score > others) others = score;
  return scores[one]! - others;
}

/** How many of the examples have the largest score at the right class, and no other as large. */
export function rightCount(network: ScoringNetwork, examples: readonly Example[]): number {
  return examples.filter(({ inputs, target }) => leadOf(scoresAt(network, inputs), target) > 0).length;
}
