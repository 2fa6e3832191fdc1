// The one door for the notebooks: all that a cell may import, in the order of the lessons.

// Lesson 1: one neuron
export { mornings } from "./math/lessonNumbers";
export { weightedSum } from "./math/weightedSum";
export { sigmoid } from "./math/activations";
export { meanSquaredError, squaredError } from "./math/losses";
export { forwardNeuron, neuronLoss, type Example, type Neuron, type NeuronForward } from "./math/neuron";
export { neuronGradients, type NeuronGradients } from "./math/gradients";
export { centralDifference, numericalGradient } from "./math/slopes";
export { stepNeuron } from "./math/descent";

// Lesson 2: check the gradient
export {
  centralDifferenceFloat32,
  checkGradient,
  forwardDifference,
  relativeError,
  type GradientCheck,
} from "./math/slopes";
export { relu, reluDerivative, tanh } from "./math/activations";
export { suspects } from "./math/suspects";

// Lesson 3: where numbers break
export { compensatedSum, neuronLossFloat32, sum } from "./math/stability";
export { binaryCrossEntropyFromPreActivation } from "./math/losses";

// Lessons 4 and 5: train the network, and what goes wrong
export type { ActivationName } from "./math/activations";
export { backpropagate, type Backpropagation, type LayerGradients } from "./math/backpropagation";
export { makeExamples, splitExamples, twoCircles, twoMoons, xorExamples } from "./math/data";
export { createNetwork, forwardNetwork, type LayerForward, type Network, type NetworkSettings } from "./math/network";
export { layersOf, type LayerParameters, networkParameterNames, setLayers } from "./math/parameters";
export type { InitialiserName } from "./math/random";
export {
  networkGradients,
  networkLoss,
  stepNetwork,
  train,
  type TrainingResult,
  type TrainingSettings,
} from "./math/training";
export { blameSizes } from "./math/blameSizes";
export { boundary } from "./figures/network/boundary";
export { forwardTable } from "./figures/network/forwardTable";
export { oneLine } from "./figures/network/oneLine";
export { passes } from "./figures/network/passes";
export { playground } from "./figures/network/playground";
export { trainingMovie } from "./figures/network/trainingMovie";

// Lessons 6 and 7: automatic differentiation
export { value, type Value } from "./math/engine";
export { resetGradients, stepTensors } from "./math/gradientSteps";
export { networkLossValue, parameterValues } from "./math/valueNetwork";
export { tensor, type Tensor } from "./math/tensor";

// Lessons 8 and 9: a node that holds a matrix, and several answers
export { type Classifier, classifierScores, createClassifier } from "./math/classifier";
export { threeArms } from "./math/data";
export { softmax } from "./math/softmax";
export { productPicture } from "./figures/matrix/productPicture";
export { classMovie } from "./figures/network/classMovie";
export { bars } from "./figures/bars";
export { lanesLimit } from "./math/lanes";

// Lessons 10 and 11: a network that reads handwriting
export { accuracy, predictedClasses } from "./math/classifier";
export { trainClassifier } from "./math/classifierTraining";
export { digits } from "./math/digits";
export type { OptimiserName } from "./math/optimisers";
export { drawingPad } from "./figures/digits/drawingPad";
export { loadNetwork, saveNetwork, takeHome } from "./kernel/takeHome";
export { clinic } from "./figures/digits/clinic";
export { confusionPicture } from "./figures/digits/confusionPicture";
export { landscapeRace } from "./figures/digits/landscapeRace";
export { pixelPictures } from "./figures/digits/pixelPictures";

// Figures, and how to show them
export { chainPicture } from "./figures/neuron/chain";
export { meetNeuron } from "./figures/neuron/meetNeuron";
export { chart } from "./figures/chart";
export { gradientCheckPicture } from "./figures/neuron/gradientCheck";
export { hill } from "./figures/neuron/hill";
export { landscape } from "./figures/neuron/landscape";
export { networkPicture } from "./figures/network/networkPicture";
export {
  neuronPicture,
  sigmoidFormula,
  squaredErrorFormula,
  weightedSumFormula,
} from "./figures/neuron/neuronPicture";
export { nudge } from "./figures/neuron/nudge";
export { race } from "./figures/neuron/race";
export { secant } from "./figures/neuron/secant";
export { sigmoidCurve } from "./figures/neuron/sigmoidCurve";
export { twoHills } from "./figures/neuron/twoHills";
export { graphPicture } from "./figures/graph/graphPicture";
export { valueGraph } from "./figures/graph/valueGraph";
export { show, showTable, trainLive } from "./kernel/show";

// Exercises, quiz and practice
export type { Choice } from "./checks/types";
export type { Diagnosis } from "./exercises/lesson11/illnesses";
export {
  check,
  compare,
  practice,
  practiceClasses,
  practiceDigits,
  practiceTraining,
  progress,
} from "./kernel/show";
