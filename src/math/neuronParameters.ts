import { neuronGradients } from "./gradients";
import type { Example, Neuron } from "./neuron";

/** The names that the lessons give to the parameters of a neuron, in their order: w1, w2 … and b. */
export function parameterNames({ weights }: { readonly weights: readonly number[] }): string[] {
  return [...weights.map((_, i) => `w${i + 1}`), "b"];
}

/** The value of one parameter. */
export function parameterOf(neuron: Neuron, name: string): number {
  return name === "b" ? neuron.bias : neuron.weights[placeOf(name)]!;
}

/** The neuron with one parameter set to another value; the neuron given stays as it is. */
export function withParameter(neuron: Neuron, name: string, value: number): Neuron {
  const weights = [...neuron.weights];
  if (name === "b") return { weights, bias: value };
  weights[placeOf(name)] = value;
  return { weights, bias: neuron.bias };
}

/** ∂z/∂parameter: what a weight is multiplied with, and 1 for the bias. */
export function inputOf({ inputs }: Example, name: string): number {
  return name === "b" ? 1 : inputs[placeOf(name)]!;
}

/** ∂L/∂parameter by the chain rule. */
export function slopeOf(neuron: Neuron, example: Example, name: string): number {
  const { weightGradients, biasGradient } = neuronGradients(neuron, example);
  return name === "b" ? biasGradient : weightGradients[placeOf(name)]!;
}

/** A gradient as one list, in the order of the names: ∂L/∂z · inputᵢ for each weight, then ∂L/∂z for the bias. */
export function spread(lossByZ: number, inputs: readonly number[]): number[] {
  return [...inputs.map((input) => lossByZ * input), lossByZ];
}

/** Where a weight of that name stands: w1 is the first. */
function placeOf(weight: string): number {
  return Number(weight.slice(1)) - 1;
}
