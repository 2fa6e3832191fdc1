import { forwardNetwork, type Network } from "../../math/network";
import type { Example } from "../../math/neuron";

/** Whether the prediction is on the side of the target: above 0.5, or not. */
export function isRight(network: Network, { inputs, target }: Example): boolean {
  return forwardNetwork(network, inputs).prediction > 0.5 === target > 0.5;
}
