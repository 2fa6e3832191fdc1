import { sigmoid, sigmoidDerivative } from "../../math/activations";
import { codeExercise } from "../../checks/code";
import { signedNumber } from "../further";
import { numberResult } from "../../checks/results";
import { type NetworkNumbers, readNetworkNumbers } from "./numbers";

type BlameArgs = [outputBlame: number, weight: number, z: number];

export const hiddenBlame = codeExercise<NetworkNumbers, BlameArgs>({
  id: "4-hidden-blame",
  lesson: 4,
  name: "The blame of a hidden neuron",
  functionName: "myBlame",
  readGiven: readNetworkNumbers,
  fromGiven: ({ network, walk }) => {
    const [hidden, output] = [walk.layers[0]!, walk.layers[1]!];
    const outputAt = hidden.weightGradients.flat().length + hidden.biasGradients.length;
    return [output.lossByPreActivations[0]!, network.parameters[outputAt]!, hidden.preActivations[0]!];
  },
  further: (random) => [signedNumber(random, 0.1, 0.6), signedNumber(random, 0.3, 2), signedNumber(random, 0.3, 2)],
  form: numberResult,
  reference: (outputBlame, weight, z) => outputBlame * weight * sigmoidDerivative(z),
  praise: "Over the weight, then through the activation. This one line, repeated layer by layer, is backpropagation.",
  mistakes: [
    {
      id: "no-slope",
      ways: [(outputBlame, weight) => outputBlame * weight],
      message: "This is what arrives at the hidden neuron's activation. Which slope is still between its a and its z?",
    },
    {
      id: "no-weight",
      ways: [(outputBlame, _weight, z) => outputBlame * sigmoidDerivative(z)],
      message: "The weight is left out. If it were 0, could the hidden neuron be to blame at all?",
    },
    {
      id: "no-blame",
      ways: [(_outputBlame, weight, z) => weight * sigmoidDerivative(z)],
      message: "This is how much the output's z moves with the hidden z. Where does the blame itself enter?",
    },
    {
      id: "sigmoid-for-slope",
      ways: [(outputBlame, weight, z) => outputBlame * weight * sigmoid(z)],
      message:
        "This multiplies by the sigmoid itself, the activation. Which factor says how steep the sigmoid is there?",
    },
    {
      id: "slope-of-z",
      ways: [(outputBlame, weight, z) => outputBlame * weight * z * (1 - z)],
      message: "a · (1 − a) is taken with z in place of a. Which of the two has gone through the sigmoid?",
    },
    {
      id: "times-z",
      ways: [(outputBlame, weight, z) => outputBlame * weight * z],
      message: "The last factor is z itself. How fast does the sigmoid rise at z?",
    },
    {
      id: "half-slope",
      ways: [(outputBlame, weight, z) => outputBlame * weight * (1 - sigmoid(z))],
      message: "The sigmoid's slope has two factors, and only 1 − a is here. Which is the other?",
    },
    {
      id: "brackets",
      ways: [
        (outputBlame, weight, z) => outputBlame * weight * sigmoid(z) - sigmoid(z),
        (outputBlame, weight, z) => outputBlame * weight * (1 + Math.exp(-z)) * -Math.exp(-z),
      ],
      message: "A product or a quotient is taken before a sum or a difference. What has to stand in brackets?",
    },
    {
      id: "tanh-slope",
      ways: [
        (outputBlame, weight, z) => outputBlame * weight * (1 - sigmoid(z) ** 2),
        (outputBlame, weight, z) => outputBlame * weight * (1 - Math.tanh(z) ** 2),
      ],
      message: "1 − a² is the slope of another activation, tanh. What is the slope of the sigmoid, made from a?",
    },
    {
      id: "wrong-sign",
      ways: [(outputBlame, weight, z) => -outputBlame * weight * sigmoidDerivative(z)],
      message:
        "The size is right, the sign is turned. None of the three factors is turned on the way back: where does the minus come from?",
    },
    {
      id: "sigmoid-twice",
      ways: [(outputBlame, weight, z) => outputBlame * weight * sigmoidDerivative(sigmoid(z))],
      message:
        "The sigmoid goes in twice: the slope is taken at a, not at z. Where on the curve does the neuron stand?",
    },
    {
      id: "slope-elsewhere",
      ways: [
        (outputBlame, weight, z) => outputBlame * weight * sigmoidDerivative(weight * z),
        (outputBlame, weight, z) => outputBlame * sigmoidDerivative(weight * z),
      ],
      message:
        "The slope is taken at weight · z. The weight belongs to the line that leaves the neuron: at which number does its own sigmoid stand?",
    },
    {
      id: "slope-of-blame",
      ways: [
        (outputBlame, weight) => outputBlame * weight * (1 - outputBlame * weight),
        (outputBlame, weight) => weight * outputBlame * (1 - outputBlame),
        (outputBlame, weight) => weight * outputBlame ** 2 * (1 - outputBlame),
        (outputBlame, weight) => (outputBlame * weight) ** 2 * (1 - outputBlame * weight),
      ],
      message: "a · (1 − a) is taken with a blame in place of a. From which number is a made?",
    },
    {
      id: "slope-twice",
      ways: [(outputBlame, weight, z) => outputBlame * weight * sigmoidDerivative(z) ** 2],
      message: "The slope of the sigmoid is multiplied in twice. How many sigmoids are there on this way back?",
    },
    {
      id: "added",
      ways: [
        (outputBlame, weight, z) => outputBlame + weight + sigmoidDerivative(z),
        (outputBlame, weight, z) => (outputBlame + weight) * sigmoidDerivative(z),
        (outputBlame, weight, z) => outputBlame * weight + sigmoidDerivative(z),
      ],
      message: "Links of a chain are added here. What does the chain rule do with them?",
    },
    {
      id: "divided-by-weight",
      ways: [(outputBlame, weight, z) => (outputBlame / weight) * sigmoidDerivative(z)],
      message: "The blame is divided by the weight. Does a heavier line carry less blame back, or more?",
    },
  ],
});
