import type { ActivationName } from "./activations";
import { needKnown, needList, needObject } from "./guard";
import { placesOf } from "./layerPlaces";
import { needClassExamples, needSizes } from "./networkChecks";
import type { Example } from "./neuron";
import type { LayerParameters } from "./parameters";
import { initialisers, needSeed, seededRandom } from "./random";
import { placeOfLargest } from "./softmax";
import { needTensor, Tensor, tensor } from "./tensor";

/** What follows a hidden layer's sums. */
export type HiddenActivation = Exclude<ActivationName, "identity">;

const hiddenActivations: Readonly<Record<HiddenActivation, (z: Tensor) => Tensor>> = {
  sigmoid: (z) => z.sigmoid(),
  tanh: (z) => z.tanh(),
  relu: (z) => z.relu(),
};

/** A fully connected network that gives a score for each class: its output neurons have no activation. */
export interface Classifier {
  /** how many inputs, then how many neurons in each layer; the last layer has a neuron for each class */
  layerSizes: number[];
  hiddenActivation: HiddenActivation;
  /** weights of the shape (neurons, inputs), biases of the shape (1, neurons) */
  layers: { weights: Tensor; biases: Tensor }[];
}

/**
 * A classifier of any layer sizes. Its weights are drawn from the seed as `createNetwork` draws them, its biases are 0.
 *
 * @param settings - layerSizes: inputs, any hidden layers, and at the end as many neurons as there are classes,
 *   two or more; a seed; hiddenActivation: "sigmoid" if it is left out
 * @throws {TypeError | RangeError} if a size is not a whole number of 1 or more, or a setting is unknown
 *
 * @example
 * createClassifier({ layerSizes: [2, 16, 3], seed: 1, hiddenActivation: "tanh" }).layers.length; // 2
 */
export function createClassifier(settings: {
  layerSizes: readonly number[];
  seed: number;
  hiddenActivation?: HiddenActivation;
}): Classifier {
  needObject("createClassifier", "settings", "layerSizes and seed", settings);
  const { layerSizes, seed, hiddenActivation = "sigmoid" } = settings;
  needSizes("createClassifier", layerSizes, "a neuron for each of two classes or more", 2);
  needSeed("createClassifier", seed);
  needKnown("createClassifier", "hiddenActivation", hiddenActivation, hiddenActivations);
  const random = seededRandom(seed);
  const drawn = (inputs: number, neurons: number) =>
    Array.from({ length: inputs }, () => initialisers.xavier(random, inputs, neurons));
  const layers = placesOf(layerSizes).map(({ inputs, neurons }) => ({
    weights: tensor(Array.from({ length: neurons }, () => drawn(inputs, neurons))),
    biases: tensor([new Float64Array(neurons)]),
  }));
  return { layerSizes: [...layerSizes], hiddenActivation, layers };
}

/** The weights and biases of each layer as lists. They are copies. */
export function layerLists({ layers }: Classifier): LayerParameters[] {
  return layers.map(({ weights, biases }) => ({ weights: weights.lists(), biases: biases.lists()[0]! }));
}

/**
 * The scores of each example: layer by layer `Z = X · Wᵀ + b`, and after each layer but the last the activation.
 *
 * @param inputs - a row for each example, shape (examples, inputs)
 * @returns a score for each class, any finite numbers, shape (examples, classes); softmax makes probabilities of them
 * @throws {TypeError | RangeError} if the inputs do not fit, or a result is too large for a number
 *
 * @example
 * classifierScores(classifier, tensor([[0.5, 0.8]])).lists(); // [[…, …, …]]
 */
export function classifierScores(classifier: Classifier, inputs: Tensor): Tensor {
  needClassifier("classifierScores", classifier);
  needTensor("classifierScores", inputs);
  const { layers, hiddenActivation } = classifier;
  const activate = hiddenActivations[hiddenActivation];
  return layers.reduce((came, { weights, biases }, k) => {
    const z = came.matmul(weights.transposed()).plus(biases);
    return k === layers.length - 1 ? z : activate(z);
  }, inputs);
}

/**
 * The class with the largest score, of each example; the first of them where scores are equal.
 *
 * @param examples - at least one; their targets decide nothing
 * @returns classes counted from 0, shape (examples)
 * @throws {TypeError | RangeError} if an example does not fit, or a score is too large for a number
 *
 * @example
 * predictedClasses(classifier, held).slice(0, 3); // [7, 0, 4]
 */
export function predictedClasses(classifier: Classifier, examples: readonly Example[]): number[] {
  needClassifier("predictedClasses", classifier);
  needClassExamples("predictedClasses", classifier.layerSizes, examples);
  return largestOfRows(classifierScores(classifier, tableOfInputs(examples)));
}

/**
 * How many of the examples a classifier gets right, as a share: right / all.
 *
 * @param examples - at least one; the target is the right class, a whole number from 0
 * @returns from 0 to 1
 * @throws {TypeError | RangeError} as `predictedClasses`
 *
 * @example
 * accuracy(classifier, held); // 0.97…
 */
export function accuracy(classifier: Classifier, examples: readonly Example[]): number {
  needClassifier("accuracy", classifier);
  needClassExamples("accuracy", classifier.layerSizes, examples);
  return shareRight(classifierScores(classifier, tableOfInputs(examples)), classesOf(examples));
}

/** The share of rows whose largest score is that of the right class. */
export function shareRight(scores: Tensor, classes: readonly number[]): number {
  return largestOfRows(scores).filter((predicted, k) => predicted === classes[k]).length / classes.length;
}

function largestOfRows({ rows, columns, data }: Tensor): number[] {
  return Array.from({ length: rows }, (_, r) => placeOfLargest(data.values, r * columns, columns) - r * columns);
}

/** The inputs of examples that were looked at before: a row for each. */
export function tableOfInputs(examples: readonly Example[]): Tensor {
  const columns = examples[0]!.inputs.length;
  const values = new Float64Array(examples.length * columns);
  for (const [k, { inputs }] of examples.entries()) values.set(inputs, k * columns);
  return new Tensor({ rows: examples.length, columns, values });
}

export const classesOf = (examples: readonly Example[]): number[] => examples.map(({ target }) => target);

/** Refuses what is no classifier, as far as can be seen at a glance. */
export function needClassifier(caller: string, classifier: Classifier): void {
  needObject(caller, "classifier", "layerSizes and layers", classifier);
  needList(caller, "layers", classifier.layers);
  needKnown(caller, "hiddenActivation", classifier.hiddenActivation, hiddenActivations);
}
