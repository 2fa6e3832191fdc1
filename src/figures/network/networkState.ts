import type { Network } from "../../math/network";
import { placesOf } from "../../math/layerPlaces";
import { needLayerSizes } from "../../math/networkChecks";

/** A network as plain data, as a figure carries it to the page. */
export interface NetworkState extends Omit<Network, "parameters"> {
  parameters: number[];
}

export function stateOf(network: Network): NetworkState {
  return { ...network, layerSizes: [...network.layerSizes], parameters: Array.from(network.parameters) };
}

export function networkOf(state: NetworkState, parameters: readonly number[] = state.parameters): Network {
  return { ...state, parameters: Float64Array.from(parameters) };
}

/** A network of its own with the same numbers: what is learnt by the one is not known to the other. */
export function copyNetwork(network: Network): Network {
  return networkOf(stateOf(network));
}

/**
 * The parameters by name, in their order: w1, w2 … and b1, b2 …, each counted through the whole network.
 *
 * @throws {TypeError | RangeError} as `createNetwork`
 */
export function networkParameterNames(layerSizes: readonly number[]): string[] {
  needLayerSizes("networkParameterNames", layerSizes);
  let [weights, biases] = [0, 0];
  return placesOf(layerSizes).flatMap(({ weightsAt, biasesAt, end }) => [
    ...Array.from({ length: biasesAt - weightsAt }, () => `w${(weights += 1)}`),
    ...Array.from({ length: end - biasesAt }, () => `b${(biases += 1)}`),
  ]);
}
