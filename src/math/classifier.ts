import type { ActivationName } from "./activations";
import { resetGradients, stepTensors } from "./gradientSteps";
import { needFunction, needKnown, needList, needNotNegative, needObject, needWhole } from "./guard";
import { placesOf } from "./layerPlaces";
import { needClassExamples, needSizes } from "./networkChecks";
import type { Example } from "./neuron";
import { initialisers, needSeed, seededRandom } from "./random";
import { needTensor, type Tensor, tensor } from "./tensor";
import { divergedSentence, epochSentence, finishedSentence, type TrainingResult } from "./training";

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

/** How to train a classifier: all examples before each step. */
export interface ClassifierTraining {
  /** 0 or more; with 0 nothing is learnt */
  learningRate: number;
  /** how often all examples are seen */
  epochs: number;
  /** sees the loss before the first epoch and after each; ends the training by returning false */
  onEpoch?: (report: { epoch: number; loss: number }) => unknown;
}

/**
 * Trains a classifier by its mean cross-entropy, changing it in place, and returns the history of the loss.
 *
 * @param examples - the target is the right class, a whole number from 0
 * @throws {TypeError | RangeError} if a setting or an example does not fit; not if training diverges:
 *   that is a status, and the classifier goes back to where it was before that epoch
 *
 * @example
 * trainClassifier(classifier, threeArms({ count: 150, noise: 0.03, seed: 7 }), { learningRate: 0.5, epochs: 2000 });
 */
export function trainClassifier(
  classifier: Classifier,
  examples: readonly Example[],
  settings: ClassifierTraining,
): TrainingResult {
  needClassifier("trainClassifier", classifier);
  needClassExamples("trainClassifier", classifier.layerSizes, examples);
  needObject("trainClassifier", "settings", "learningRate and epochs", settings);
  const { learningRate, epochs, onEpoch = () => true } = settings;
  needNotNegative("trainClassifier", "learningRate", learningRate);
  needWhole("trainClassifier", "epochs", epochs, 1);
  needFunction("trainClassifier", "onEpoch", onEpoch);

  const parameters = classifier.layers.flatMap(({ weights, biases }) => [weights, biases]);
  const inputs = tensor(examples.map((example) => example.inputs));
  const classes = examples.map(({ target }) => target);
  const measure = () => classifierScores(classifier, inputs).softmaxCrossEntropy(classes);
  const before = parameters.map(({ data }) => data.values.slice());
  const losses: number[] = [];
  const result = (status: TrainingResult["status"], sentence: string): TrainingResult => {
    return { status, sentence, epochs: losses.length - 1, loss: losses.at(-1)!, losses };
  };

  let measured = measure();
  for (let epoch = 0; ; epoch += 1) {
    const loss = measured.data.values[0]!;
    losses.push(loss);
    const goOn = onEpoch({ epoch, loss }) !== false;
    if (epoch === epochs) return result("finished", finishedSentence(epochs, loss));
    if (!goOn) return result("stopped", `stopped after ${epochSentence(epoch, loss)}`);
    for (const [k, { data }] of parameters.entries()) before[k]!.set(data.values);
    let what: "a parameter" | "the loss" = "a parameter";
    try {
      resetGradients(parameters);
      measured.backward();
      stepTensors(parameters, learningRate);
      what = "the loss";
      measured = measure();
    } catch (error) {
      // All that came in is checked by now: what is out of range has grown there.
      if (!(error instanceof RangeError)) throw error;
      for (const [k, { data }] of parameters.entries()) data.values.set(before[k]!);
      return result("diverged", divergedSentence(epoch + 1, what));
    }
  }
}

function needClassifier(caller: string, classifier: Classifier): void {
  needObject(caller, "classifier", "layerSizes and layers", classifier);
  needList(caller, "layers", classifier.layers);
  needKnown(caller, "hiddenActivation", classifier.hiddenActivation, hiddenActivations);
}
