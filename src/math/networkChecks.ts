import { activationNamed } from "./activations";
import { describeValue } from "./describe";
import { needFinite, needKnown, needLength, needList, needNumbers, needObject, needWhole } from "./guard";
import { placesOf } from "./layerPlaces";
import { losses, needProbability } from "./losses";
import type { Network } from "./network";
import type { Example } from "./neuron";

const mostParameters = 1_000_000;

/** Refuses what is not a whole network; a learner may have changed any field. */
export function needNetwork(caller: string, network: Network): void {
  needObject(caller, "network", "layerSizes and parameters", network);
  needLayerSizes(caller, network.layerSizes);
  needKnown(caller, "the loss", network.loss, losses);
  activationNamed(caller, network.hiddenActivation);
  activationNamed(caller, network.outputActivation);
  if (network.loss === "binaryCrossEntropy" && network.outputActivation !== "sigmoid") {
    const came = `the output activation ${network.outputActivation}`;
    throw new RangeError(`${caller}: needs a sigmoid output for binaryCrossEntropy; got ${came}`);
  }
  needParameters(caller, network);
}

function needParameters(caller: string, { layerSizes, parameters }: Network): void {
  if (!(parameters instanceof Float64Array)) {
    const came = describeValue(parameters);
    throw new TypeError(`${caller}: needs parameters to be a Float64Array; got ${came}`);
  }
  needLength(caller, "parameters", parameters, placesOf(layerSizes).at(-1)!.end);
  needNumbers(caller, "parameters", parameters);
}

/** Refuses what is not: inputs, any hidden layers, one output neuron. */
export function needLayerSizes(caller: string, sizes: unknown): asserts sizes is readonly number[] {
  needSizes(caller, sizes, "1 output neuron", 1, 1);
}

/** Refuses what is not: inputs, any hidden layers, and from `least` to `most` output neurons. */
export function needSizes(
  caller: string,
  sizes: unknown,
  output: string,
  least: number,
  most = mostParameters,
): asserts sizes is readonly number[] {
  needList(caller, "layerSizes", sizes);
  for (let k = 0; k < sizes.length; k += 1) {
    needWhole(caller, `layerSizes[${k}]`, sizes[k], 1, mostParameters);
  }
  const outputs = sizes[sizes.length - 1] as number;
  if (sizes.length < 2 || outputs < least || outputs > most) {
    const need = `layerSizes to be the inputs, any hidden layers, and ${output}`;
    throw new RangeError(`${caller}: needs ${need}; got ${describeValue(sizes)}`);
  }
  const parameters = placesOf(sizes as readonly number[]).at(-1)!.end;
  if (parameters <= mostParameters) return;
  throw new RangeError(`${caller}: needs at most ${mostParameters} parameters; got ${parameters}`);
}

/** Refuses examples that do not fit the network. */
export function needExamples(caller: string, network: Network, examples: readonly Example[]): void {
  needNetwork(caller, network);
  needList(caller, "examples", examples);
  for (const [k, example] of examples.entries()) {
    needObject(caller, `examples[${k}]`, "inputs and target", example);
    needInputs(caller, network, `examples[${k}].inputs`, example.inputs);
    needFinite(caller, `examples[${k}].target`, example.target);
    if (network.loss !== "binaryCrossEntropy") continue;
    needProbability(caller, `examples[${k}].target`, example.target);
  }
}

/** Refuses inputs that do not fit the network. */
export function needInputs(
  caller: string,
  { layerSizes }: { readonly layerSizes: readonly number[] },
  name: string,
  inputs: unknown,
): void {
  needNumbers(caller, name, inputs);
  needLength(caller, name, inputs, layerSizes[0]!);
}

/** Refuses examples whose target is no class, a whole number from 0, or whose inputs do not fit. */
export function needClassExamples(
  caller: string,
  layerSizes: readonly number[],
  examples: readonly Example[],
  name = "examples",
): void {
  needList(caller, name, examples);
  for (const [k, example] of examples.entries()) {
    needObject(caller, `${name}[${k}]`, "inputs and target", example);
    needInputs(caller, { layerSizes }, `${name}[${k}].inputs`, example.inputs);
    needWhole(caller, `${name}[${k}].target`, example.target, 0, layerSizes.at(-1)! - 1);
  }
}
