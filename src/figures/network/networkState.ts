import type { Network } from "../../math/network";

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
