import { describe, expect, test } from "vitest";
import { formatNumber } from "../../src/math/format";
import { twoMoons, xorExamples } from "../../src/math/data";
import { createNetwork, forwardNetwork, type NetworkSettings } from "../../src/math/network";
import { networkGradients, networkLoss, stepNetwork, train, trainingEpochs } from "../../src/math/training";
import { wrong } from "./refusals";

const xor = xorExamples();
const settings = { learningRate: 5, epochs: 50 };
const newNetwork = (more: Partial<NetworkSettings> = {}) => createNetwork({ layerSizes: [2, 2, 1], seed: 1, ...more });

describe("train(network, examples, settings)", () => {
  test.each<[string, Partial<NetworkSettings>, { learningRate: number; epochs: number }]>([
    ["2-2-1, all defaults", {}, { learningRate: 5, epochs: 2000 }],
    ["2-4-1, all defaults", { layerSizes: [2, 4, 1] }, { learningRate: 5, epochs: 2000 }],
    [
      "2-2-1, tanh and cross-entropy",
      { hiddenActivation: "tanh", loss: "binaryCrossEntropy", seed: 0 },
      { learningRate: 0.5, epochs: 1000 },
    ],
    [
      "2-4-1, tanh and cross-entropy",
      { layerSizes: [2, 4, 1], hiddenActivation: "tanh", loss: "binaryCrossEntropy" },
      { learningRate: 0.5, epochs: 1000 },
    ],
    [
      "2-4-1, relu and he",
      {
        layerSizes: [2, 4, 1],
        hiddenActivation: "relu",
        initialiser: "he",
        loss: "binaryCrossEntropy",
      },
      { learningRate: 0.5, epochs: 1000 },
    ],
  ])("learns XOR: %s", (_name, network, how) => {
    const learner = newNetwork(network);
    const { status, losses, loss } = train(learner, xor, how);
    expect(status).toBe("finished");
    expect(losses[0]! / loss).toBeGreaterThan(20);
    for (const { inputs, target } of xor) {
      expect(Math.abs(forwardNetwork(learner, inputs).prediction - target)).toBeLessThan(0.1);
    }
  });

  test.each<[string, Partial<NetworkSettings>]>([
    ["without an activation", { hiddenActivation: "identity" }],
    ["when all weights start at 0", { initialiser: "zeros" }],
  ])("never learns XOR %s", (_name, more) => {
    const learner = newNetwork(more);
    train(learner, xor, { learningRate: 0.5, epochs: 3000 });
    const predictions = xor.map(({ inputs }) => Math.round(forwardNetwork(learner, inputs).prediction));
    expect(predictions).not.toEqual([0, 1, 1, 0]);
    expect(networkLoss(learner, xor)).toBeGreaterThan(0.15);
  });

  test("is the loop of gradient and step, bit for bit", () => {
    const [trained, stepped] = [newNetwork(), newNetwork()];
    const { losses } = train(trained, xor, settings);
    for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
      const { loss, gradient } = networkGradients(stepped, xor);
      expect(losses[epoch]).toBe(loss);
      stepNetwork(stepped, gradient, settings.learningRate);
    }
    expect(trained.parameters).toEqual(stepped.parameters);
    expect(losses[settings.epochs]).toBe(networkLoss(stepped, xor));
  });

  test("changes nothing at learningRate 0", () => {
    const network = newNetwork();
    const { losses } = train(network, xor, { learningRate: 0, epochs: 3 });
    expect(network).toEqual(newNetwork());
    expect(new Set(losses).size).toBe(1);
  });

  test("tells the epochs, the last loss and the history", () => {
    const network = newNetwork();
    const { status, sentence, epochs, loss, losses } = train(network, xor, settings);
    expect({ status, epochs, count: losses.length }).toEqual({
      status: "finished",
      epochs: 50,
      count: 51,
    });
    expect(loss).toBe(networkLoss(network, xor));
    expect(sentence).toBe(`finished after 50 epochs: loss ${formatNumber(loss)}`);
  });

  test("sees batches in an order that comes from the seed", () => {
    const moons = twoMoons({ count: 20, noise: 0.1, seed: 7 });
    const lossesOf = (seed: number) =>
      train(newNetwork(), moons, { learningRate: 0.5, epochs: 5, batchSize: 6, seed }).losses;
    expect(lossesOf(1)).toEqual(lossesOf(1));
    expect(lossesOf(1)).not.toEqual(lossesOf(2));
  });

  test("makes a step for each batch, the last one smaller", () => {
    const moons = twoMoons({ count: 5, noise: 0.1, seed: 7 });
    const network = newNetwork();
    const before = [...moons];
    train(network, moons, { learningRate: 1e-6, epochs: 1, batchSize: 2, seed: 1 });
    expect(moons).toEqual(before);
    // Steps this small hardly change the gradients: three mean gradients of batches of 2, 2 and 1.
    const whole = networkGradients(newNetwork(), moons).gradient;
    const walked = newNetwork().parameters.map((p, at) => (p - network.parameters[at]!) / 1e-6);
    expect(Math.hypot(...walked)).toBeGreaterThan(2 * Math.hypot(...whole));
  });

  test("stops when onEpoch returns false, and keeps what was learnt", () => {
    const network = newNetwork();
    const result = train(network, xor, { ...settings, onEpoch: ({ epoch }) => epoch < 10 });
    expect(result).toMatchObject({ status: "stopped", epochs: 10 });
    expect(result.sentence).toContain("stopped after epoch 10");
    expect(networkLoss(network, xor)).toBe(result.loss);
  });

  test("ends with a clear word when the loss stops being finite, and goes back one epoch", () => {
    const network = newNetwork({ outputActivation: "identity" });
    const result = train(network, xor, { learningRate: 1000, epochs: 100 });
    expect(result.status).toBe("diverged");
    expect(result.sentence).toBe(
      `diverged at epoch ${result.epochs + 1}: the loss is no longer a finite number; try a smaller learningRate`,
    );
    expect(result.losses.every(Number.isFinite)).toBe(true);
    expect(networkLoss(network, xor)).toBe(result.loss);
  });

  test("notices a parameter that overflows while the flat sigmoid keeps the loss finite", () => {
    const network = newNetwork({ layerSizes: [1, 1], initialiser: "zeros" });
    const far = [{ inputs: [1e300], target: 1 }];
    const { sentence, loss } = train(network, far, { learningRate: 1e10, epochs: 5 });
    expect(sentence).toContain("diverged at epoch 1: a parameter is no longer a finite number");
    expect(loss).toBe(0.25);
    expect([...network.parameters]).toEqual([0, 0]);
  });

  test.each<[string, object, string]>([
    ["no settings", wrong(undefined), "needs settings to be an object with learningRate and epochs"],
    ["no learningRate", { epochs: 1 }, "needs learningRate to be a finite number; got nothing (undefined)"],
    ["a learningRate below 0", { learningRate: -1, epochs: 1 }, "needs learningRate to be 0 or more; got −1"],
    ["half an epoch", { learningRate: 1, epochs: 0.5 }, "needs epochs to be a whole number of 1 or more; got 0.5"],
    [
      "an empty batch",
      { learningRate: 1, epochs: 1, batchSize: 0 },
      "needs batchSize to be a whole number of 1 or more; got 0",
    ],
    ["batches without a seed", { learningRate: 1, epochs: 1, batchSize: 2 }, "needs the seed to be a whole number"],
    [
      "an onEpoch that is no function",
      { learningRate: 1, epochs: 1, onEpoch: 3 },
      "needs onEpoch to be a function; got 3",
    ],
  ])("refuses %s", (_name, how, sentence) => {
    expect(() => train(newNetwork(), xor, wrong(how))).toThrow(`train: ${sentence}`);
  });
});

describe("trainingEpochs(network, examples, settings)", () => {
  test("reports before the first step and after each epoch", () => {
    const reports = [...trainingEpochs(newNetwork(), xor, { learningRate: 1, epochs: 3 })];
    expect(reports.map(({ epoch, status }) => [epoch, status])).toEqual([
      [0, "training"],
      [1, "training"],
      [2, "training"],
      [3, "finished"],
    ]);
    expect(reports[0]!.loss).toBe(networkLoss(newNetwork(), xor));
  });

  test("leaves the network where the loop was left", () => {
    const network = newNetwork();
    for (const { epoch } of trainingEpochs(network, xor, settings)) if (epoch === 20) break;
    const other = newNetwork();
    train(other, xor, { ...settings, epochs: 20 });
    expect(network.parameters).toEqual(other.parameters);
  });

  test("reports the divergence last", () => {
    const network = newNetwork({ outputActivation: "identity" });
    const last = [...trainingEpochs(network, xor, { learningRate: 1000, epochs: 100 })].at(-1)!;
    expect(last.status).toBe("diverged");
    expect(Number.isFinite(last.loss)).toBe(false);
  });

  test("refuses wrong settings at once, not at the first report", () => {
    expect(() => trainingEpochs(newNetwork(), xor, wrong({}))).toThrow("trainingEpochs: needs learningRate");
  });
});
