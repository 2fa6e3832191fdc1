import { describe, expect, test } from "vitest";
import { type ActivationName, activations } from "../../src/math/activations";
import { backpropagate } from "../../src/math/backpropagation";
import { neuronGradients } from "../../src/math/gradients";
import {
  binaryCrossEntropyFromPreActivation,
  binaryCrossEntropyFromPreActivationDerivative,
} from "../../src/math/losses";
import { forwardNetwork, type Network } from "../../src/math/network";
import { networkGradients, networkLoss, train } from "../../src/math/training";
import { expectNear } from "./near";
import torch from "./oracle/torch.json";

// PyTorch in float64, recorded by oracle/record.py. Both sides round, in another order.
const relative = 1e-12;

const networks = torch.networks.map((recorded) => {
  const network = {
    ...recorded.network,
    parameters: Float64Array.from(recorded.network.parameters),
  } as Network;
  const examples = recorded.inputs.map((inputs, i) => ({ inputs, target: recorded.targets[i]! }));
  const { layerSizes, hiddenActivation, outputActivation, loss } = network;
  const name = `${layerSizes.join("-")} ${hiddenActivation} ${outputActivation} ${loss}`;
  return { ...recorded, name, network, examples };
});

describe("PyTorch agrees", () => {
  test("on the gradients of lesson 1's neuron", () => {
    const example = { inputs: [0.5, 0.8], target: 1 };
    const gradients = neuronGradients({ weights: [0.4, 0.7], bias: 0.2 }, example);
    expectNear([gradients.activation], [torch.neuron.activation], relative);
    expectNear([gradients.loss], [torch.neuron.loss], relative);
    expectNear(gradients.weightGradients, torch.neuron.weightGradients, relative);
    expectNear([gradients.biasGradient], [torch.neuron.biasGradient], relative);
  });

  test.each(torch.activations)("on $name and its slope", ({ name, z, values, slopes }) => {
    const { value, derivative } = activations[name as ActivationName];
    expectNear(z.map(value), values, relative);
    // PyTorch computes 1 − a² and a · (1 − a): where a is close to 1 its digits end at about 1e-16.
    expectNear(z.map(derivative), slopes, relative, 3e-16);
  });

  test.each(torch.crossEntropy)(
    "on the cross-entropy from z for the target $target",
    ({ target, z, values, slopes }) => {
      const loss = z.map((at) => binaryCrossEntropyFromPreActivation(at, target));
      const slope = z.map((at) => binaryCrossEntropyFromPreActivationDerivative(at, target));
      // PyTorch 2.15 subtracts numbers as large as z here: at z = -30 its loss has two digits right.
      expectNear(loss, values, relative, 4e-15);
      // PyTorch computes σ(z) − target, whose digits end at about 1e-16.
      expectNear(slope, slopes, relative, 3e-16);
    },
  );

  describe.each(networks)("on the network $name", ({ network, examples, ...recorded }) => {
    test("its predictions", () => {
      const predictions = examples.map(({ inputs }) => forwardNetwork(network, inputs).prediction);
      expectNear(predictions, recorded.predictions, relative);
    });

    test("its mean loss and gradient, four examples at a time", () => {
      const { loss, gradient } = networkGradients(network, examples);
      expectNear([loss, networkLoss(network, examples)], Array(2).fill(recorded.meanLoss), relative);
      expectNear(gradient, recorded.gradient, relative, 1e-16);
    });

    test("its mean gradient, one example after the other", () => {
      const sums = new Array(network.parameters.length).fill(0);
      for (const example of examples) {
        for (const [at, slope] of backpropagate(network, example).gradient.entries()) sums[at] += slope;
      }
      const means = sums.map((total) => total / examples.length);
      expectNear(means, recorded.gradient, relative, 1e-16);
    });
  });

  test.each(networks.filter(({ training }) => training))(
    "on every loss while $name is trained, and on where it ends",
    ({ network, examples, training }) => {
      const { learningRate, losses, parameters } = training!;
      const copy = { ...network, parameters: network.parameters.slice() };
      const result = train(copy, examples, { learningRate, epochs: losses.length - 1 });
      // Each step carries the rounding of the steps before.
      expectNear(result.losses, losses, 1e-11);
      expectNear(copy.parameters, parameters, 1e-11);
    },
  );

  test("covers every activation and every loss", () => {
    const hidden = new Set(networks.map(({ network }) => network.hiddenActivation));
    expect(hidden).toEqual(new Set(Object.keys(activations)));
    expect(new Set(networks.map(({ network }) => network.loss)).size).toBe(2);
  });
});
