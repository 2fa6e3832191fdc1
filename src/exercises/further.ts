// Further inputs, on which a check tries an answer: random, and the same in every run.

import { neuronGradients } from "../math/gradients";
import type { Example, Neuron } from "../math/neuron";

/** A number with two decimals between `least` and `most`: a call that is shown with it can be typed. */
export function decimal(random: () => number, least: number, most: number): number {
  return Math.round((least + random() * (most - least)) * 100) / 100;
}

/** A number with two decimals whose size lies between `least` and `most`; either sign. */
export function signedNumber(random: () => number, least: number, most: number): number {
  const size = decimal(random, least, most);
  return random() < 0.5 ? -size : size;
}

export function signedNumbers(random: () => number, count: number, least: number, most: number): number[] {
  return Array.from({ length: count }, () => signedNumber(random, least, most));
}

/** A neuron with `count` weights, none of them close to 0, where mistakes would not show. */
export function furtherNeuron(random: () => number, count: number): Neuron {
  return { weights: signedNumbers(random, count, 0.2, 1.5), bias: signedNumber(random, 0.2, 1) };
}

export function furtherExample(random: () => number, count: number): Example {
  return {
    inputs: signedNumbers(random, count, 0.2, 1.5),
    target: decimal(random, 0, 1),
  };
}

/** A function that is named by its code, so that a call which is shown with it can be typed. */
export function typed<F extends (...args: never[]) => unknown>(code: string, f: F): F {
  return Object.defineProperty(f, "name", { value: code });
}

/** ∂L/∂z, the part of the chain that all slopes share. */
export function lossByZ(neuron: Neuron, example: Example): number {
  return neuronGradients(neuron, example).lossByPreActivation;
}

/** The known mistake of pairing each value with the wrong one. */
export function reversed(values: readonly number[]): number[] {
  return [...values].reverse();
}

/** The known mistake of a loop that runs from 1. */
export function withoutFirst(values: readonly number[]): number[] {
  return values.map((value, i) => (i === 0 ? 0 : value));
}

/** The known mistake of a loop that stops before the last. */
export function withoutLast(values: readonly number[]): number[] {
  return values.map((value, i) => (i === values.length - 1 ? 0 : value));
}

/** The known mistake of `=` where `+=` belongs. */
export function lastAlone(values: readonly number[]): number[] {
  return values.map((value, i) => (i === values.length - 1 ? value : 0));
}

/** The known mistake of a `return` inside the loop. */
export function onlyFirst(values: readonly number[]): number[] {
  return values.map((value, i) => (i === 0 ? value : 0));
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
