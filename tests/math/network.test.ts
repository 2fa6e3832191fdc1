import { describe, expect, test } from "vitest";
import { activations, type ActivationName } from "../../src/math/activations";
import { backpropagate } from "../../src/math/backpropagation";
import { neuronGradients } from "../../src/math/gradients";
import type { LossName } from "../../src/math/losses";
import { createNetwork, forwardNetwork, type Network } from "../../src/math/network";
import { forwardNeuron } from "../../src/math/neuron";
import { layersOf, setLayers } from "../../src/math/parameters";
import { normalDraw, seededRandom } from "../../src/math/random";
import { numericalGradient } from "../../src/math/slopes";
import { networkGradients, networkLoss, stepNetwork } from "../../src/math/training";
import { expectNear } from "./near";
import { wrong } from "./refusals";

const lessonOne = createNetwork({ layerSizes: [2, 1], seed: 1 });
setLayers(lessonOne, [{ weights: [[0.4, 0.7]], biases: [0.2] }]);
const example = { inputs: [0.5, 0.8], target: 1 };

/** A seeded network whose biases are not 0, and seeded examples for it. */
function randomCase(layerSizes: number[], hiddenActivation: ActivationName, loss: LossName) {
  const random = seededRandom(99);
  const outputActivation = loss === "binaryCrossEntropy" ? "sigmoid" : "tanh";
  const settings = { layerSizes, hiddenActivation, outputActivation, loss, seed: 3 } as const;
  const network = createNetwork(settings);
  network.parameters.forEach((_, at) => (network.parameters[at] = normalDraw(random)));
  const examples = Array.from({ length: 7 }, (_, k) => ({
    inputs: Array.from({ length: layerSizes[0]! }, () => normalDraw(random)),
    target: k % 2,
  }));
  return { network, examples };
}

const cases = (["sigmoid", "tanh", "relu", "identity"] as const).flatMap((hidden) =>
  (["squaredError", "binaryCrossEntropy"] as const).map((loss) => ({ hidden, loss })),
);

describe("createNetwork(settings)", () => {
  test("draws the same network from the same seed, and another from another", () => {
    const make = (seed: number) => createNetwork({ layerSizes: [3, 4, 1], seed });
    expect(make(5)).toEqual(make(5));
    expect(make(5)).not.toEqual(make(6));
  });

  test("is lesson 1's kind of neuron when nothing else is asked for", () => {
    expect(createNetwork({ layerSizes: [2, 1], seed: 1 })).toMatchObject({
      hiddenActivation: "sigmoid",
      outputActivation: "sigmoid",
      loss: "squaredError",
    });
  });

  test("starts every bias at 0 and no weight", () => {
    for (const { weights, biases } of layersOf(createNetwork({ layerSizes: [3, 4, 2, 1], seed: 1 }))) {
      expect(biases.every((bias) => bias === 0)).toBe(true);
      expect(weights.flat().every((weight) => weight !== 0)).toBe(true);
    }
  });

  test.each<[string, object, string]>([
    ["no seed", { layerSizes: [2, 1] }, "createNetwork: needs the seed to be a whole number"],
    ["no layerSizes", { seed: 1 }, "needs layerSizes to be a list; got nothing (undefined)"],
    ["a single layer", { layerSizes: [1], seed: 1 }, "any hidden layers, and 1 output neuron; got [1]"],
    ["two outputs", { layerSizes: [2, 2], seed: 1 }, "and 1 output neuron; got [2, 2]"],
    ["a layer of 0", { layerSizes: [2, 0, 1], seed: 1 }, "layerSizes[1] to be a whole number from 1"],
    ["a huge network", { layerSizes: [1e6, 1e6, 1], seed: 1 }, "needs at most 1000000 parameters"],
    [
      "an unknown activation",
      { hiddenActivation: "Relu" },
      'the activation to be one of sigmoid, tanh, relu, identity; got the text "Relu"',
    ],
    ["a name that every object has", { hiddenActivation: "toString" }, 'got the text "toString"'],
    ["an unknown loss", { loss: "mse" }, 'the loss to be one of squaredError, binaryCrossEntropy; got the text "mse"'],
    ["an unknown initialiser", { initialiser: "one" }, 'zeros, uniform, xavier, he; got the text "one"'],
    [
      "a cross-entropy without a sigmoid",
      { loss: "binaryCrossEntropy", outputActivation: "tanh" },
      "needs a sigmoid output for binaryCrossEntropy; got the output activation tanh",
    ],
  ])("refuses %s", (_name, settings, sentence) => {
    const whole =
      "seed" in settings || "layerSizes" in settings ? settings : { layerSizes: [2, 2, 1], seed: 1, ...settings };
    expect(() => createNetwork(wrong(whole))).toThrow(sentence);
  });
});

describe("layersOf(network) and setLayers(network, layers)", () => {
  test("give back what was set, in the order of the parameters", () => {
    const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
    const layers = [
      {
        weights: [
          [1, 2],
          [3, 4],
        ],
        biases: [5, 6],
      }, // prettier-ignore
      { weights: [[7, 8]], biases: [9] },
    ];
    setLayers(network, layers);
    expect(layersOf(network)).toEqual(layers);
    expect([...network.parameters]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test.each<[string, unknown, string]>([
    ["too few layers", [], "needs layers to hold at least one value"],
    ["too many layers", [1, 2], "needs layers to hold 1 value; got [1, 2]"],
    [
      "too many neurons",
      [
        {
          weights: [
            [1, 2],
            [3, 4],
          ],
          biases: [0],
        },
      ],
      "needs layers[0].weights to hold 1 value",
    ],
    ["too few weights", [{ weights: [[1]], biases: [0] }], "needs layers[0].weights[0] to hold 2 values; got [1]"],
    ["a NaN", [{ weights: [[1, Number.NaN]], biases: [0] }], "needs layers[0].weights[0][1] to be a finite number"],
    ["a missing bias", [{ weights: [[1, 2]] }], "needs layers[0].biases to be a list; got nothing (undefined)"],
  ])("refuse %s and leave the network as it was", (_name, layers, sentence) => {
    const before = [...lessonOne.parameters];
    expect(() => setLayers(lessonOne, wrong(layers))).toThrow(`setLayers: ${sentence}`);
    expect([...lessonOne.parameters]).toEqual(before);
  });
});

describe("forwardNetwork(network, inputs)", () => {
  test("is lesson 1's neuron, bit for bit, when the network is that neuron", () => {
    const { preActivation, activation } = forwardNeuron({ weights: [0.4, 0.7], bias: 0.2 }, [0.5, 0.8]);
    const { layers, prediction } = forwardNetwork(lessonOne, [0.5, 0.8]);
    expect(layers).toEqual([{ preActivations: [preActivation], activations: [activation] }]);
    expect(prediction).toBe(activation);
  });

  test("passes each layer's activations on to the next", () => {
    const network = createNetwork({
      layerSizes: [2, 2, 1],
      hiddenActivation: "relu",
      outputActivation: "identity",
      seed: 1,
    });
    setLayers(network, [
      {
        weights: [
          [1, -1],
          [2, 1],
        ],
        biases: [0, 1],
      }, // prettier-ignore
      { weights: [[3, 10]], biases: [0.5] },
    ]);
    expect(forwardNetwork(network, [1, 2])).toEqual({
      layers: [
        { preActivations: [-1, 5], activations: [0, 5] },
        { preActivations: [50.5], activations: [50.5] },
      ],
      prediction: 50.5,
    });
  });

  test.each(Object.keys(activations) as ActivationName[])(
    "uses %s in the hidden layer when asked for it",
    (hiddenActivation) => {
      const network = createNetwork({ layerSizes: [1, 1, 1], hiddenActivation, seed: 1 });
      const { preActivations, activations: outcome } = forwardNetwork(network, [-0.7]).layers[0]!;
      expect(outcome[0]).toBe(activations[hiddenActivation].value(preActivations[0]!));
    },
  );

  test("refuses inputs that do not fit, an overflow, and a damaged network", () => {
    expect(() => forwardNetwork(lessonOne, [1])).toThrow("forwardNetwork: needs inputs to hold 2 values; got [1]");
    const huge = { ...lessonOne, parameters: Float64Array.of(1e308, 1e308, 0) };
    expect(() => forwardNetwork(huge, [10, 10])).toThrow("numbers small enough for a finite result");
    const short = { ...lessonOne, parameters: Float64Array.of(1) };
    expect(() => forwardNetwork(short, [1, 1])).toThrow("needs parameters to hold 3 values; got [1]");
    const list = { ...lessonOne, parameters: wrong<Float64Array>([1, 2, 3]) };
    expect(() => forwardNetwork(list, [1, 1])).toThrow("needs parameters to be a Float64Array");
    const nan = { ...lessonOne, parameters: Float64Array.of(1, Number.NaN, 3) };
    expect(() => forwardNetwork(nan, [1, 1])).toThrow("parameters[1] to be a finite number; got NaN");
  });
});

describe("backpropagate(network, example)", () => {
  test("has the gradients of lesson 1's neuron, bit for bit, when the network is that neuron", () => {
    const neuron = neuronGradients({ weights: [0.4, 0.7], bias: 0.2 }, example);
    const { loss, prediction, layers, gradient } = backpropagate(lessonOne, example);
    expect(loss).toBe(neuron.loss);
    expect(prediction).toBe(neuron.activation);
    expect(layers[0]!.lossByPreActivations).toEqual([neuron.lossByPreActivation]);
    expect(layers[0]!.activationsByPreActivations).toEqual([neuron.activationByPreActivation]);
    expect([...gradient]).toEqual([...neuron.weightGradients, neuron.biasGradient]);
  });

  test.each(cases)("matches nudging every parameter: $hidden, $loss", ({ hidden, loss }) => {
    const { network, examples } = randomCase([3, 4, 2, 1], hidden, loss);
    const lossAt = (point: number[]) =>
      networkLoss({ ...network, parameters: Float64Array.from(point) }, [examples[0]!]);
    // a central difference with h = 1e-5 is good to about 1e-10 here
    expectNear(
      backpropagate(network, examples[0]!).gradient,
      numericalGradient(lossAt, network.parameters),
      1e-7,
      1e-9,
    );
  });

  test("passes blame through the weights: (Σ blame · weight) · slope", () => {
    const { network, examples } = randomCase([2, 3, 2, 1], "tanh", "squaredError");
    const [, second, third] = backpropagate(network, examples[0]!).layers;
    const weights = layersOf(network)[2]!.weights[0]!;
    const slopes = second!.activationsByPreActivations;
    const blame = third!.lossByPreActivations[0]!;
    expect(second!.lossByPreActivations).toEqual(slopes.map((slope, i) => blame * weights[i]! * slope));
  });

  test("refuses an example that does not fit", () => {
    expect(() => backpropagate(lessonOne, { inputs: [1], target: 0 })).toThrow(
      "backpropagate: needs examples[0].inputs to hold 2 values; got [1]",
    );
  });
});

describe("networkLoss and networkGradients(network, examples)", () => {
  /** What the fast form should give: the plain form, one example after the other. */
  function plainMeans(network: Network, examples: { inputs: number[]; target: number }[]) {
    const each = examples.map((one) => backpropagate(network, one));
    const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
    return {
      loss: mean(each.map(({ loss }) => loss)),
      gradient: Array.from(network.parameters, (_, at) => mean(each.map((one) => one.gradient[at]!))),
    };
  }

  describe.each(cases)("$hidden, $loss", ({ hidden, loss }) => {
    const { network, examples } = randomCase([3, 5, 4, 1], hidden, loss);

    // 1 to 7 examples: fewer than four, four, and a rest behind the first four
    test.each([1, 2, 3, 4, 5, 7])("are the mean over %i examples, as plainly computed", (count) => {
      const some = examples.slice(0, count);
      const plain = plainMeans(network, some);
      const fast = networkGradients(network, some);
      expectNear([fast.loss, networkLoss(network, some)], [plain.loss, plain.loss], 1e-14);
      expectNear(fast.gradient, plain.gradient, 1e-13, 1e-15);
    });
  });

  test("do not change the network or the examples", () => {
    const { network, examples } = randomCase([3, 4, 1], "tanh", "squaredError");
    const before = structuredClone({ network, examples });
    networkGradients(network, examples);
    expect({ network, examples }).toEqual(before);
  });

  test("refuse no examples, a target that is no probability, and an overflow", () => {
    expect(() => networkLoss(lessonOne, [])).toThrow("networkLoss: needs examples to hold at least one");
    const { network } = randomCase([2, 1], "tanh", "binaryCrossEntropy");
    expect(() => networkGradients(network, [{ inputs: [1, 1], target: 2 }])).toThrow(
      "networkGradients: needs examples[0].target to be from 0 to 1; got 2",
    );
    const straight = createNetwork({ layerSizes: [1, 1], outputActivation: "identity", seed: 1 });
    expect(() => networkLoss(straight, [{ inputs: [1e300], target: 0 }])).toThrow("numbers small enough");
  });
});

describe("stepNetwork(network, gradient, learningRate)", () => {
  test("moves every parameter against its gradient, in place", () => {
    const network = { ...lessonOne, parameters: Float64Array.of(1, 2, 3) };
    const { parameters } = network;
    stepNetwork(network, [10, 0, -10], 0.5);
    expect([...parameters]).toEqual([-4, 2, 8]);
  });

  test("leaves the network as it was when a step does not fit", () => {
    const network = { ...lessonOne, parameters: Float64Array.of(1, 2, 3) };
    expect(() => stepNetwork(network, [1, 2], 0.5)).toThrow("needs gradient to hold 3 values; got [1, 2]");
    expect(() => stepNetwork(network, [1, 2, 3], -1)).toThrow("needs learningRate to be 0 or more; got −1");
    expect(() => stepNetwork(network, [1, 1e308, 3], 10)).toThrow("numbers small enough");
    expect([...network.parameters]).toEqual([1, 2, 3]);
  });
});
