import { sigmoid, sigmoidDerivative } from "../../math/activations";
import { neuronGradients } from "../../math/gradients";
import { type Example, forwardNeuron, type Neuron } from "../../math/neuron";
import { spread } from "../../math/neuronParameters";
import { codeExercise } from "../../checks/code";
import { listResult } from "../../checks/results";
import {
  onlyFirst,
  furtherExample,
  furtherNeuron,
  lastAlone,
  lossByZ,
  reversed,
  withoutFirst,
  withoutLast,
} from "../further";
import { type NeuronNumbers, readNeuronNumbers } from "../neuronNumbers";

type GradientArgs = [neuron: Neuron, example: Example];

const preActivation = (neuron: Neuron, { inputs }: Example) => forwardNeuron(neuron, inputs).preActivation;

function withoutBias(neuron: Neuron, example: Example): number[] {
  return spread(lossByZ({ ...neuron, bias: 0 }, example), example.inputs);
}

function withoutSigmoid(neuron: Neuron, example: Example): number[] {
  return spread(2 * (preActivation(neuron, example) - example.target), example.inputs);
}

function slopeWithoutSigmoid(neuron: Neuron, example: Example): number[] {
  const z = preActivation(neuron, example);
  return spread(2 * (z - example.target) * sigmoidDerivative(z), example.inputs);
}

function sigmoidSlopeOfActivation(neuron: Neuron, example: Example): number[] {
  const { lossByActivation, activation } = neuronGradients(neuron, example);
  return spread(lossByActivation * sigmoidDerivative(activation), example.inputs);
}

/** A gradient whose middle link is another one, made from z and a. */
function withMiddleLink(link: (z: number, a: number) => number): (...args: GradientArgs) => number[] {
  return (neuron, example) => {
    const { lossByActivation, activation } = neuronGradients(neuron, example);
    return spread(lossByActivation * link(preActivation(neuron, example), activation), example.inputs);
  };
}

/** A gradient whose z is summed over other weights. */
function withSumOver(weights: (all: readonly number[]) => number[]): (...args: GradientArgs) => number[] {
  return (neuron, example) => spread(lossByZ({ ...neuron, weights: weights(neuron.weights) }, example), example.inputs);
}

/** 2 · (a − target) · a · 1 − a, as it reads without brackets. */
function withoutBrackets(neuron: Neuron, example: Example): number[] {
  const { lossByActivation, activation } = neuronGradients(neuron, example);
  return spread(lossByActivation * activation - activation, example.inputs);
}

function addedLinks(neuron: Neuron, example: Example): number[] {
  const { lossByActivation, activationByPreActivation } = neuronGradients(neuron, example);
  return [...example.inputs, 1].map((input) => lossByActivation + activationByPreActivation + input);
}

/** The sigmoid with z for −z in the exponent: it falls where it should rise. */
function fallingSigmoid(neuron: Neuron, example: Example): number[] {
  const a = sigmoid(-preActivation(neuron, example));
  return spread(2 * (a - example.target) * a * (1 - a), example.inputs);
}

/** Where the neuron stands after a step: the next exercise's answer. */
const afterStep =
  (learningRate: number) =>
  (neuron: Neuron, example: Example): number[] => {
    const slopes = spread(lossByZ(neuron, example), example.inputs);
    return [...neuron.weights, neuron.bias].map((value, i) => value - learningRate * slopes[i]!);
  };

function lossNotItsSlope(neuron: Neuron, example: Example): number[] {
  const { loss, activationByPreActivation } = neuronGradients(neuron, example);
  return spread(loss * activationByPreActivation, example.inputs);
}

export const gradient = codeExercise<NeuronNumbers, GradientArgs>({
  id: "3-gradient",
  lesson: 3,
  name: "Gradient by the chain rule",
  functionName: "myGradient",
  readGiven: readNeuronNumbers,
  fromGiven: ({ neuron, example }) => [neuron, example],
  further: (random, { example }) => [
    furtherNeuron(random, example.inputs.length),
    furtherExample(random, example.inputs.length),
  ],
  form: listResult,
  reference: (neuron, example) => spread(lossByZ(neuron, example), example.inputs),
  praise:
    "Every link of the chain is in place. These slopes say which way is downhill, for each weight and for the bias.",
  mistakes: [
    {
      id: "dropped-two",
      ways: [(neuron, example) => spread(lossByZ(neuron, example) / 2, example.inputs)],
      message: "This is half of each slope: the 2 is gone. Where does it come from when a square is differentiated?",
    },
    {
      id: "wrong-sign",
      ways: [(neuron, example) => spread(-lossByZ(neuron, example), example.inputs)],
      message:
        "The sizes are right, the signs are turned round. Is the error prediction − target, or target − prediction?",
    },
    {
      id: "wrong-sign-dropped-two",
      ways: [(neuron, example) => spread(-lossByZ(neuron, example) / 2, example.inputs)],
      message:
        "This is (target − prediction) where 2 · (prediction − target) belongs: a sign and a 2. What is the slope of (a − target)² as a grows?",
    },
    {
      id: "no-sigmoid-slope",
      ways: [(neuron, example) => spread(neuronGradients(neuron, example).lossByActivation, example.inputs)],
      message: "The middle link is left out. How fast does the activation a follow when z moves?",
    },
    {
      id: "cross-entropy",
      ways: [0.5, -0.5].map(
        (times) => (neuron: Neuron, example: Example) =>
          spread(times * neuronGradients(neuron, example).lossByActivation, example.inputs),
      ),
      message:
        "This is the error times the input, as with the cross-entropy. Here the loss is the squared error, (a − target)². What else is in its chain?",
    },
    {
      id: "exponent-sign",
      ways: [fallingSigmoid],
      message: "The activation falls here as z grows. Which sign does z have in the exponent of the sigmoid?",
    },
    {
      id: "sigmoid-twice",
      ways: [sigmoidSlopeOfActivation],
      message:
        "The sigmoid is applied twice: its slope is taken at a, and it belongs at z. What did your function for the slope expect?",
    },
    {
      id: "slope-of-z",
      ways: [withMiddleLink((z) => z * (1 - z))],
      message: "a · (1 − a) is taken with z in place of a. Which of the two has gone through the sigmoid?",
    },
    {
      id: "half-slope",
      ways: [withMiddleLink((_, a) => a), withMiddleLink((_, a) => 1 - a)],
      message: "The middle link has only one of its two factors. What is the slope of the sigmoid, made from a?",
    },
    {
      id: "brackets",
      ways: [withoutBrackets],
      message: "`a * 1 - a` multiplies first and subtracts then. What has to stand in brackets?",
    },
    {
      id: "tanh-slope",
      ways: [withMiddleLink((_, a) => 1 - a * a)],
      message: "1 − a² is the slope of another activation, tanh. What is the slope of the sigmoid, made from a?",
    },
    {
      id: "added-links",
      ways: [addedLinks],
      message: "The links of the chain are added here. What does the chain rule do with them?",
    },
    {
      id: "first-left",
      ways: [withSumOver(withoutFirst), withSumOver(lastAlone)],
      message: "The first input does not count in z here. Does that loop begin at 0, and does it add with `+=`?",
    },
    {
      id: "last-left",
      ways: [withSumOver(withoutLast), withSumOver(onlyFirst)],
      message: "The last input does not count in z here. Does that loop go on to the last?",
    },
    {
      id: "no-sigmoid",
      ways: [withoutSigmoid, slopeWithoutSigmoid],
      message: "The error is taken from z here, without the sigmoid. Which number is the prediction, z or a?",
    },
    {
      id: "no-bias",
      ways: [withoutBias],
      message: "This is what comes out when the bias is left out of z. Where does `+ bias` enter the forward pass?",
    },
    {
      id: "no-inputs",
      ways: [
        (neuron, example) =>
          spread(
            lossByZ(neuron, example),
            example.inputs.map(() => 1),
          ),
      ],
      message: "Every weight gets the same blame. How much does z move when w1 moves: does its input matter?",
    },
    {
      id: "swapped-weights-inputs",
      ways: [(neuron, example) => spread(lossByZ(neuron, example), neuron.weights)],
      message: "Weights and inputs are swapped in the last link. In z = x1·w1 + …, what is the slope by w1?",
    },
    {
      id: "crossed-inputs",
      ways: [(neuron, example) => spread(lossByZ(neuron, example), reversed(example.inputs))],
      message: "Each weight gets the input of another. Which input is multiplied by w1?",
    },
    {
      id: "bias-slope-times-bias",
      ways: [
        (neuron, example) => [
          ...spread(lossByZ(neuron, example), example.inputs).slice(0, -1),
          lossByZ(neuron, example) * neuron.bias,
        ],
      ],
      message:
        "The weights are right. The last slope is multiplied by the bias: how much does z move when b moves by 1?",
    },
    {
      id: "bias-slope-one",
      ways: [(neuron, example) => [...spread(lossByZ(neuron, example), example.inputs).slice(0, -1), 1]],
      message:
        "The weights are right. For the bias, 1 is only the last link ∂z/∂b. What stands before it in the chain?",
    },
    {
      id: "bias-slope-missing",
      ways: [(neuron, example) => spread(lossByZ(neuron, example), example.inputs).slice(0, -1)],
      message:
        "The slopes of the weights are right. One more number belongs at the end: what else can the neuron change?",
    },
    {
      id: "bias-slope-first",
      ways: [
        (neuron, example) => [
          lossByZ(neuron, example),
          ...spread(lossByZ(neuron, example), example.inputs).slice(0, -1),
        ],
      ],
      message: "All the numbers are right, in another order. Where does the slope of the bias belong in the list?",
    },
    {
      id: "step-taken",
      ways: [1, 0.5, 0.1, 0.05, 0.01].map(afterStep),
      message:
        "These are the weights and the bias after a step. The step comes in the next exercise: what does it need to know first?",
    },
    {
      id: "loss-not-its-slope",
      ways: [lossNotItsSlope],
      message: "The chain begins with the loss itself here. What is the slope of (a − target)² as a grows?",
    },
  ],
});
