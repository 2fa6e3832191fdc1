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
  /** shape (1, neurons) */
  biases: Matrix;
  /** shape (examples, neurons), as the three below */
  preActivations: Matrix;
  activations: Matrix;
  /** ∂a/∂z */
  slopes: Matrix;
  /** ∂L/∂z */
  blame: Matrix;
  /** ∂L/∂weight, shape (neurons, inputs) */
  weightGradients: Matrix;
  /** ∂L/∂bias, shape (1, neurons) */
  biasGradients: Matrix;
}

/** Room for the numbers of some examples, and for the gradient of all. */
export interface Batch {
  parameters: Float64Array;
  layers: BatchLayer[];
  /** shape (examples, 1) */
  ones: Matrix;
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
  const shapes = [
    [room, layerSizes[0]!] as const,
    [room, 1] as const,
    ...places.flatMap((place) => shapesOf(place, room)),
  ];
  const tables = inLanes ? tablesInLanes(shapes) : plainTables(shapes);
  let came = tables.shift()!;
  const ones = tables.shift()!;
  ones.values.fill(1);
  const layers = places.map(({ inputs, neurons, weightsAt, biasesAt, end }, k) => {
    const [preActivations, activations, slopes, blame, weights, biases, weightGradients, biasGradients] = tables.splice(
      0,
      8,
    ) as EightTables;
    // Field by field: what a spread makes has a form of its own each time, and the JIT compiler begins anew.
    const layer = {
      inputs,
      neurons,
      weightsAt,
      biasesAt,
      end,
      activation: activationNameAt(network, k),
      came,
      preActivations,
      activations,
      slopes,
      blame,
      weights,
      biases,
      weightGradients,
      biasGradients,
    };
    if (!inLanes) {
      weights.values = parameters.subarray(weightsAt, biasesAt);
      biases.values = parameters.subarray(biasesAt, end);
      weightGradients.values = gradient.subarray(weightsAt, biasesAt);
      biasGradients.values = gradient.subarray(biasesAt, end);
    }
    came = activations;
    return layer;
  });
  return { parameters, layers, ones, loss: losses[network.loss], gradient, room, inLanes };
}

type EightTables = [Matrix, Matrix, Matrix, Matrix, Matrix, Matrix, Matrix, Matrix];

function shapesOf({ inputs, neurons }: LayerPlace, room: number): [rows: number, columns: number][] {
  return [
    [room, neurons],
    [room, neurons],
    [room, neurons],
    [room, neurons],
    [neurons, inputs],
    [1, neurons],
    [neurons, inputs],
    [1, neurons],
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
  const { gradient } = batch;
  for (let at = 0; at < gradient.length; at += 1) gradient[at] = 0;
  if (batch.inLanes) begin(batch);
  let total = 0;
  for (let from = 0; from < examples.length; from += batch.room) {
    total += forwardRows(batch, examples, from);
    backwardRows(batch, examples, from);
  }
  if (batch.inLanes) finish(batch);
  for (let at = 0; at < gradient.length; at += 1) gradient[at]! /= examples.length;
  return total / examples.length;
}

/** The parameters into the memory of the lanes, and their gradient out of it. */
function begin({ layers, parameters }: Batch): void {
  for (const { weightsAt, biasesAt, end, weights, biases, weightGradients, biasGradients } of layers) {
    weights.values.set(parameters.subarray(weightsAt, biasesAt));
    biases.values.set(parameters.subarray(biasesAt, end));
    weightGradients.values.fill(0);
    biasGradients.values.fill(0);
  }
}

function finish({ layers, gradient }: Batch): void {
  for (const { weightsAt, biasesAt, weightGradients, biasGradients } of layers) {
    gradient.set(weightGradients.values, weightsAt);
    gradient.set(biasGradients.values, biasesAt);
  }
}

/** Some examples forward; returns the sum of their losses. */
function forwardRows(batch: Batch, examples: readonly Example[], from: number): number {
  const { layers, ones, loss, room } = batch;
  const rows = Math.min(room, examples.length - from);
  const { came } = layers[0]!;
  came.rows = ones.rows = rows;
  const x = came.values;
  for (let e = 0, at = 0; e < rows; e += 1) {
    const { inputs } = examples[from + e]!;
    for (let i = 0; i < inputs.length; i += 1, at += 1) x[at] = inputs[i]!;
  }
  for (const layer of layers) forwardLayer(layer, ones, rows);
  const { preActivations, activations } = layers[layers.length - 1]!;
  let total = 0;
  for (let e = 0; e < rows; e += 1) {
    total += loss.value(preActivations.values[e]!, activations.values[e]!, examples[from + e]!.target);
  }
  return total;
}

/** `Z = X · Wᵀ + 1 · b`, a row of biases for each example; then A = activation(Z). */
function forwardLayer(layer: BatchLayer, ones: Matrix, rows: number): void {
  const { came, weights, biases, preActivations, activations, slopes } = layer;
  const end = rows * layer.neurons;
  preActivations.rows = activations.rows = rows;
  clear(preActivations.values, end);
  addProductWithTransposed(preActivations, came, weights);
  addProduct(preActivations, ones, biases);
  activate(layer.activation, preActivations, activations.values, slopes.values, end);
}

function clear(numbers: Float64Array, end: number): void {
  if (end > 32) numbers.fill(0, 0, end);
  else for (let at = 0; at < end; at += 1) numbers[at] = 0; // for a few numbers `fill` takes longer
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
function backwardRows({ layers, ones, loss }: Batch, examples: readonly Example[], from: number): void {
  const { preActivations, activations, slopes, blame } = layers[layers.length - 1]!;
  const { rows } = activations;
  for (let e = 0; e < rows; e += 1) {
    const [z, prediction, slope] = [preActivations.values[e]!, activations.values[e]!, slopes.values[e]!];
    blame.values[e] = loss.slopeByPreActivation(z, prediction, slope, examples[from + e]!.target);
  }
  for (let k = layers.length - 1; k >= 0; k -= 1) {
    layers[k]!.blame.rows = rows;
    addGradients(layers[k]!, ones);
    if (k > 0) blameBefore(layers[k]!, layers[k - 1]!, rows);
  }
}

/** ∂L/∂W = (∂L/∂Z)ᵀ · X, and ∂L/∂b = 1ᵀ · ∂L/∂Z, the sum of its rows. */
function addGradients({ came, blame, weightGradients, biasGradients }: BatchLayer, ones: Matrix): void {
  addProductOfTransposed(weightGradients, blame, came);
  addProductOfTransposed(biasGradients, ones, blame);
}

/** ∂L/∂Z of the layer before = (∂L/∂Z · W) ⊙ activation′(Z), number by number. */
function blameBefore({ blame, weights }: BatchLayer, before: BatchLayer, rows: number): void {
  const d = before.blame.values;
  const slopes = before.slopes.values;
  const end = rows * before.neurons;
  before.blame.rows = rows;
  clear(d, end);
  addProduct(before.blame, blame, weights);
  const { lanes } = before.blame;
  if (lanes) lanes.multiply(d, slopes, end);
  else for (let at = 0; at < end; at += 1) d[at]! *= slopes[at]!;
}
