import { neuronGradients } from "../../math/gradients";
import type { Example, Neuron } from "../../math/neuron";

/** ∂L/∂z, the part of the chain that all slopes share. */
export function lossByZ(neuron: Neuron, example: Example): number {
  return neuronGradients(neuron, example).lossByPreActivation;
}

/** The gradient as one list: ∂L/∂z · inputᵢ for each weight, then ∂L/∂z for the bias. */
export function spread(slopeByZ: number, inputs: readonly number[]): number[] {
  return [...inputs.map((input) => slopeByZ * input), slopeByZ];
}
