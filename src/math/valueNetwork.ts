import { needValue, type Value, value } from "./engine";
import { needList } from "./guard";
import { placesOf } from "./layerPlaces";
import type { Network } from "./network";
import { needExamples, needNetwork } from "./networkChecks";
import type { Example } from "./neuron";

/**
 * The network's parameters as values of the engine, in the same order.
 *
 * @throws {TypeError | RangeError} if the network is damaged
 *
 * @example
 * const parameters = parameterValues(network);
 */
export function parameterValues(network: Network): Value[] {
  needNetwork("parameterValues", network);
  return Array.from(network.parameters, (parameter) => value(parameter));
}

/**
 * The mean squared error of a sigmoid network as a value of the engine: L = (1/N) · Σ (prediction − target)².
 *
 * The same sums as `networkLoss`, number by number, so that `backward` finds what `networkGradients` finds.
 *
 * @param parameters - one value for each of the network's parameters, as `parameterValues` makes them
 * @param examples - at least one
 * @throws {TypeError | RangeError} if an example does not fit the network, or there is not one value
 *   for each parameter, or the network is not all sigmoids and squared error
 *
 * @example
 * const loss = networkLossValue(network, parameters, xorExamples());
 * loss.backward();
 * parameters[0].gradient; // ∂L/∂(first weight)
 */
export function networkLossValue(network: Network, parameters: readonly Value[], examples: readonly Example[]): Value {
  needExamples("networkLossValue", network, examples);
  needSigmoids(network, parameters);
  const losses = examples.map(({ inputs, target }) =>
    predictionValue(network, parameters, inputs).minus(target).power(2),
  );
  return losses.reduce((total, loss) => total.plus(loss)).dividedBy(examples.length);
}

function needSigmoids(
  { hiddenActivation, outputActivation, loss, parameters }: Network,
  values: readonly Value[],
): void {
  if (hiddenActivation !== "sigmoid" || outputActivation !== "sigmoid" || loss !== "squaredError") {
    const came = `${hiddenActivation}, ${outputActivation} and ${loss}`;
    throw new RangeError(`networkLossValue: needs sigmoid, sigmoid and squaredError; got ${came}`);
  }
  needList("networkLossValue", "parameters", values);
  for (const [i, each] of values.entries()) needValue("networkLossValue", `parameters[${i}]`, each);
  if (values.length === parameters.length) return;
  throw new RangeError(`networkLossValue: needs ${parameters.length} values; got ${values.length}`);
}

function predictionValue(network: Network, parameters: readonly Value[], inputs: readonly number[]): Value {
  let layer: readonly (Value | number)[] = inputs;
  for (const { neurons, weightsAt, biasesAt } of placesOf(network.layerSizes)) {
    const before = layer;
    layer = Array.from({ length: neurons }, (_, j) => {
      const products = before.map((input, i) => parameters[weightsAt + j * before.length + i]!.times(input));
      return products
        .reduce((sum, product) => sum.plus(product))
        .plus(parameters[biasesAt + j]!)
        .sigmoid();
    });
  }
  return layer[0] as Value;
}
