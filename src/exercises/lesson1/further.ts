import { neuronGradients } from "../../math/gradients";
import type { Example, Neuron } from "../../math/neuron";
import { signedNumber, signedNumbers } from "../../checks/random";

/** A neuron with `count` weights, none of them close to 0, where mistakes would not show. */
export function furtherNeuron(random: () => number, count: number): Neuron {
  return { weights: signedNumbers(random, count, 0.2, 1.5), bias: signedNumber(random, 0.2, 1) };
}

export function furtherExample(random: () => number, count: number): Example {
  return {
    inputs: signedNumbers(random, count, 0.2, 1.5),
    target: Math.round(random() * 100) / 100,
  };
}

/** ∂L/∂z, the part of the chain that all slopes share. */
export function lossByZ(neuron: Neuron, example: Example): number {
  return neuronGradients(neuron, example).lossByPreActivation;
}

/** The known mistake of pairing each value with the wrong one. */
export function reversed(values: readonly number[]): number[] {
  return [...values].reverse();
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
