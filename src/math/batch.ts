import { type ActivationName, slopeAt, valueAt } from "./activations";
import { plainTables, tablesInLanes } from "./lanes";
import { type LayerPlace, placesOf } from "./layerPlaces";
import { type OutputLoss, losses } from "./losses";
import { addProduct, addProductOfTransposed, addProductWithTransposed, type Matrix } from "./matrix";
import { activationNameAt, type Network } from "./network";
import type { Example } from "./neuron";

/*
 * The same numbers as `backpropagate`, for many examples at once: what a layer makes of them is a table
 * with a row for each example, and a layer is a product of tables.
 * Everything is allocated once, before the first example.
 * Nothing is checked here: the callers check before, and look at the result.
 */

interface BatchLayer extends LayerPlace {
  activation: ActivationName;
  /** what came in, shape (examples, inputs) */
  came: Matrix;
  /** shape (neurons, inputs) */
  weights: Matrix;
  /** shape (examples, neurons), as the three below */
  preActivations: Matrix;
  activations: Matrix;
  /** ∂a/∂z */
  slopes: Matrix;
  /** ∂L/∂z */
  blame: Matrix;
  /** ∂L/∂weight, shape (neurons, inputs) */
  weightGradients: Matrix;
}

/** Room for the numbers of some examples, and for the gradient of all. */
export interface Batch {
  parameters: Float64Array;
  layers: BatchLayer[];
  loss: OutputLoss;
  gradient: Float64Array;
  /** how many examples there is room for at a time */
  room: number;
  inLanes: boolean;
}

/** At so many examples at a time, the tables of a layer stay in the processor's nearest memory. */
const mostAtATime = 128;
/** Fewer multiplications than that are done before a memory for lanes is made. */
const worthLanes = 20_000;

export function createBatch(network: Network, examples: number): Batch {
  const { parameters, layerSizes } = network;
  const gradient = new Float64Array(parameters.length);
  const room = Math.min(examples, mostAtATime);
  const inLanes = room * parameters.length >= worthLanes;
  const places = placesOf(layerSizes);
  const shapes = [[room, layerSizes[0]!] as const, ...places.flatMap((place) => shapesOf(place, room))];
  const tables = inLanes ? tablesInLanes(shapes) : plainTables(shapes);
  let came = tables.shift()!;
  const layers = places.map((place, k) => {
    const [preActivations, activations, slopes, blame, weights, weightGradients] = tables.splice(0, 6) as SixTables;
    const layer = {
      ...place,
      activation: activationNameAt(network, k),
      came,
      preActivations,
      activations,
      slopes,
      blame,
      weights,
      weightGradients,
    };
    if (!inLanes) {
      weights.values = parameters.subarray(place.weightsAt, place.biasesAt);
      weightGradients.values = gradient.subarray(place.weightsAt, place.biasesAt);
    }
    came = activations;
    return layer;
  });
  return { parameters, layers, loss: losses[network.loss], gradient, room, inLanes };
}

type SixTables = [Matrix, Matrix, Matrix, Matrix, Matrix, Matrix];

function shapesOf({ inputs, neurons }: LayerPlace, room: number): [rows: number, columns: number][] {
  return [
    [room, neurons],
    [room, neurons],
    [room, neurons],
    [room, neurons],
    [neurons, inputs],
    [neurons, inputs],
  ];
}

/** Mean loss of the examples. */
export function batchLoss(batch: Batch, examples: readonly Example[]): number {
  if (batch.inLanes) begin(batch);
  let total = 0;
  for (let from = 0; from < examples.length; from += batch.room) total += forwardRows(batch, examples, from);
  return total / examples.length;
}

/** Mean loss of the examples; its gradient is left in `batch.gradient`. */
export function batchGradient(batch: Batch, examples: readonly Example[]): number {
  if (batch.inLanes) begin(batch);
  const { gradient } = batch;
  for (let at = 0; at < gradient.length; at += 1) gradient[at] = 0;
  let total = 0;
  for (let from = 0; from < examples.length; from += batch.room) {
    total += forwardRows(batch, examples, from);
    backwardRows(batch, examples, from);
  }
  if (batch.inLanes) finish(batch);
  for (let at = 0; at < gradient.length; at += 1) gradient[at]! /= examples.length;
  return total / examples.length;
}

/** The weights into the memory of the lanes, and the gradient of them out of it. */
function begin({ layers, parameters }: Batch): void {
  for (const { weights, weightsAt, biasesAt, weightGradients } of layers) {
    weights.values.set(parameters.subarray(weightsAt, biasesAt));
    weightGradients.values.fill(0);
  }
}

function finish({ layers, gradient }: Batch): void {
  for (const { weightGradients, weightsAt } of layers) gradient.set(weightGradients.values, weightsAt);
}

/** Some examples forward; returns the sum of their losses. */
function forwardRows(batch: Batch, examples: readonly Example[], from: number): number {
  const { parameters, layers, loss, room } = batch;
  const rows = Math.min(room, examples.length - from);
  const { came } = layers[0]!;
  came.rows = rows;
  for (let e = 0, at = 0; e < rows; e += 1) {
    const { inputs } = examples[from + e]!;
    for (let i = 0; i < inputs.length; i += 1, at += 1) came.values[at] = inputs[i]!;
  }
  for (const layer of layers) forwardLayer(parameters, layer, rows);
  const { preActivations, activations } = layers[layers.length - 1]!;
  let total = 0;
  for (let e = 0; e < rows; e += 1) {
    total += loss.value(preActivations.values[e]!, activations.values[e]!, examples[from + e]!.target);
  }
  return total;
}

/** `Z = X · Wᵀ + b`, then A = activation(Z). */
function forwardLayer(parameters: Float64Array, layer: BatchLayer, rows: number): void {
  const { neurons, biasesAt, came, weights, preActivations, activations, activation } = layer;
  preActivations.rows = activations.rows = rows;
  const z = preActivations.values;
  const end = rows * neurons;
  for (let at = 0; at < end; at += 1) z[at] = 0;
  addProductWithTransposed(preActivations, came, weights);
  for (let at = 0; at < end; ) for (let j = 0; j < neurons; j += 1, at += 1) z[at]! += parameters[biasesAt + j]!;
  activate(activation, preActivations, activations.values, layer.slopes.values, end);
}

/** The activation and its slope; of a sigmoid both are made from one e^(−|z|), bit for bit as in activations.ts. */
function activate(
  name: ActivationName,
  { values: z, lanes }: Matrix,
  a: Float64Array,
  slopes: Float64Array,
  end: number,
) {
  if (name === "sigmoid" && lanes) {
    lanes.sigmoid(z, a, slopes, end);
  } else if (name === "sigmoid") {
    for (let at = 0; at < end; at += 1) {
      const power = Math.exp(-Math.abs(z[at]!));
      a[at] = (z[at]! >= 0 ? 1 : power) / (1 + power);
      slopes[at] = power / (1 + power) / (1 + power);
    }
  } else {
    for (let at = 0; at < end; at += 1) {
      a[at] = valueAt(name, z[at]!);
      slopes[at] = slopeAt(name, z[at]!);
    }
  }
}

/** The blame of some examples from the output back, added to the gradient. */
function backwardRows({ layers, loss, gradient }: Batch, examples: readonly Example[], from: number): void {
  const { preActivations, activations, slopes, blame } = layers[layers.length - 1]!;
  const { rows } = activations;
  for (let e = 0; e < rows; e += 1) {
    const [z, prediction, slope] = [preActivations.values[e]!, activations.values[e]!, slopes.values[e]!];
    blame.values[e] = loss.slopeByPreActivation(z, prediction, slope, examples[from + e]!.target);
  }
  for (let k = layers.length - 1; k >= 0; k -= 1) {
    layers[k]!.blame.rows = rows;
    addGradients(gradient, layers[k]!, rows);
    if (k > 0) blameBefore(layers[k]!, layers[k - 1]!, rows);
  }
}

/** ∂L/∂W = (∂L/∂Z)ᵀ · X, and ∂L/∂b the sum of the rows of ∂L/∂Z. */
function addGradients(gradient: Float64Array, layer: BatchLayer, rows: number): void {
  const { neurons, biasesAt, came, blame, weightGradients } = layer;
  addProductOfTransposed(weightGradients, blame, came);
  const d = blame.values;
  for (let e = 0, at = 0; e < rows; e += 1)
    for (let j = 0; j < neurons; j += 1, at += 1) gradient[biasesAt + j]! += d[at]!;
}

/** ∂L/∂Z of the layer before = (∂L/∂Z · W) ⊙ activation′(Z), number by number. */
function blameBefore({ blame, weights }: BatchLayer, before: BatchLayer, rows: number): void {
  const d = before.blame.values;
  const slopes = before.slopes.values;
  const end = rows * before.neurons;
  before.blame.rows = rows;
  for (let at = 0; at < end; at += 1) d[at] = 0;
  addProduct(before.blame, blame, weights);
  for (let at = 0; at < end; at += 1) d[at]! *= slopes[at]!;
}
