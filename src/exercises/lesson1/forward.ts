import { sigmoid } from "../../math/activations";
import { lessonExample } from "../../math/lessonNumbers";
import { forwardNeuron } from "../../math/neuron";
import { weightedSum } from "../../math/weightedSum";
import { codeExercise } from "../../checks/code";
import { numberResult } from "../../checks/results";
import {
  onlyFirst,
  furtherExample,
  furtherNeuron,
  lastAlone,
  reversed,
  total,
  withoutFirst,
  withoutLast,
} from "../further";
import { type NeuronNumbers, readNeuronNumbers } from "../neuronNumbers";

type ForwardArgs = [inputs: number[], weights: number[], bias: number];

const weighted = (inputs: number[], weights: number[]) => weightedSum(inputs, weights, 0);

const squashedProducts = (inputs: number[], weights: number[]) =>
  inputs.map((input, i) => sigmoid(input * weights[i]!));

export const forward = codeExercise<NeuronNumbers, ForwardArgs>({
  id: "1-forward",
  lesson: 1,
  name: "Forward pass",
  functionName: "myForward",
  readGiven: readNeuronNumbers,
  fromGiven: ({ neuron, example }) => [example.inputs, neuron.weights, neuron.bias],
  further: (random, { example }) => {
    const { weights, bias } = furtherNeuron(random, example.inputs.length);
    return [furtherExample(random, example.inputs.length).inputs, weights, bias];
  },
  form: numberResult,
  reference: (inputs, weights, bias) => forwardNeuron({ weights, bias }, inputs).activation,
  praise: "Both steps are there: the weighted sum with its bias, then the sigmoid. That is a whole forward pass.",
  mistakes: [
    {
      id: "no-bias",
      ways: [(inputs, weights) => sigmoid(weighted(inputs, weights))],
      message: "This is what comes out when the bias is left out. Where does `+ bias` enter?",
    },
    {
      id: "no-sigmoid",
      ways: [(inputs, weights, bias) => weightedSum(inputs, weights, bias)],
      message:
        "This is z, the weighted sum, and it can be any number. Which step of the neuron brings it between 0 and 1?",
    },
    {
      id: "no-bias-no-sigmoid",
      ways: [(inputs, weights) => weighted(inputs, weights)],
      message:
        "These are the products, added up, and nothing more. What is still added to them, and what is done to the sum?",
    },
    {
      id: "sigmoid-twice",
      ways: [(inputs, weights, bias) => sigmoid(sigmoid(weightedSum(inputs, weights, bias)))],
      message: "This is what comes out when the sigmoid is applied twice. How often does z go through it?",
    },
    {
      id: "wrong-sign",
      ways: [(inputs, weights, bias) => sigmoid(-weightedSum(inputs, weights, bias))],
      message: "This is the sigmoid of −z. Which sign stands before z inside `Math.exp`?",
    },
    {
      id: "percent",
      ways: [(inputs, weights, bias) => 100 * sigmoid(weightedSum(inputs, weights, bias))],
      message:
        "This is the prediction in percent. The lesson keeps it as a fraction: between which two numbers does the sigmoid stay?",
    },
    {
      id: "bias-after-sigmoid",
      ways: [(inputs, weights, bias) => sigmoid(weighted(inputs, weights)) + bias],
      message: "The bias is added after the sigmoid here. Is it part of z, or of the prediction?",
    },
    {
      id: "bias-for-each-input",
      ways: [(inputs, weights, bias) => sigmoid(weighted(inputs, weights) + inputs.length * bias)],
      message: "The bias is added once for each input here. How many biases does one neuron have?",
    },
    {
      id: "bias-subtracted",
      ways: [(inputs, weights, bias) => sigmoid(weighted(inputs, weights) - bias)],
      message: "The bias is subtracted here. What does the formula for z do with b?",
    },
    {
      id: "products-subtracted",
      ways: [(inputs, weights, bias) => sigmoid(bias - weighted(inputs, weights))],
      message: "The products are subtracted from the bias here. What does a weighted sum do with them?",
    },
    {
      id: "averaged-products",
      ways: [(inputs, weights, bias) => sigmoid(weighted(inputs, weights) / inputs.length + bias)],
      message: "The products are averaged here. Is z a weighted sum, or a weighted mean?",
    },
    {
      id: "crossed-weights",
      ways: [(inputs, weights, bias) => sigmoid(weightedSum(inputs, reversed(weights), bias))],
      message:
        "The weights are swapped: each input meets the weight of another. Which weight belongs to the first input?",
    },
    {
      id: "first-left",
      ways: [
        (inputs, weights, bias) => sigmoid(weightedSum(inputs, withoutFirst(weights), bias)),
        (inputs, weights, bias) => sigmoid(weightedSum(inputs, lastAlone(weights), bias)),
      ],
      message: "The first input does not count here. Does the loop begin at 0, and does it add with `+=`?",
    },
    {
      id: "last-left",
      ways: [
        (inputs, weights, bias) => sigmoid(weightedSum(inputs, withoutLast(weights), bias)),
        (inputs, weights, bias) => sigmoid(weightedSum(inputs, onlyFirst(weights), bias)),
      ],
      message:
        "The last input does not count here. Does the loop go on to the last, and does `return` stand after the loop?",
    },
    {
      id: "product-overwritten",
      ways: [(inputs, weights) => sigmoid(weighted(inputs, lastAlone(weights)))],
      message:
        "Only the last product is left: no other, and no bias. What does `=` do with what was in z before, and what does `+=` do?",
    },
    {
      id: "only-bias",
      ways: [(_inputs, _weights, bias) => sigmoid(bias)],
      message: "This is the sigmoid of the bias alone. Does the loop run, and does it add its products to z?",
    },
    {
      id: "brackets",
      ways: [(inputs, weights, bias) => 1 + Math.exp(-weightedSum(inputs, weights, bias))],
      message: "`1 / 1 + …` divides first and adds then. What has to stand in brackets?",
    },
    {
      id: "minus-in-sigmoid",
      ways: [(inputs, weights, bias) => 1 / (1 - Math.exp(-weightedSum(inputs, weights, bias)))],
      message: "This divides by 1 minus a power of e, so it can leave 0 to 1. Which sign stands between the two?",
    },
    {
      id: "other-activation",
      ways: [
        (inputs, weights, bias) => Math.tanh(weightedSum(inputs, weights, bias)),
        (inputs, weights, bias) => Math.max(0, weightedSum(inputs, weights, bias)),
      ],
      message: "z is right, and another activation follows it. Which one keeps every z between 0 and 1?",
    },
    {
      id: "sigmoid-of-each",
      ways: [
        (inputs, weights, bias) => total(squashedProducts(inputs, weights)) + bias,
        (inputs, weights) => total(squashedProducts(inputs, weights)),
        (inputs, weights, bias) => sigmoid(total(squashedProducts(inputs, weights)) + bias),
        (inputs, weights, bias) => total(inputs.map((input, i) => sigmoid(input * weights[i]! + bias))),
      ],
      message: "The sigmoid is applied to each product here. How many numbers go through it in one neuron?",
    },
    {
      id: "loss",
      ways: [(inputs, weights, bias) => (sigmoid(weightedSum(inputs, weights, bias)) - lessonExample.target) ** 2],
      message:
        "This is how far the prediction is from 1, squared: a loss. What comes out of the neuron, before it is compared with a target?",
    },
    {
      id: "added-inputs",
      ways: [(inputs, weights, bias) => sigmoid(total(inputs) + total(weights) + bias)],
      message: "The inputs and the weights are added to each other here. What does a weight do to its input?",
    },
  ],
});
