import { describe, expect, test } from "vitest";
import { value } from "../../src/math/engine";
import { resetGradients } from "../../src/math/gradientSteps";
import { type Network, createNetwork } from "../../src/math/network";
import { seededRandom } from "../../src/math/random";
import { networkGradients, train } from "../../src/math/training";
import { xorExamples } from "../../src/math/data";
import { networkLossValue, parameterValues } from "../../src/math/valueNetwork";

const xor = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });

describe("networkLossValue(network, parameters, examples)", () => {
  test.each([
    [2, 1],
    [2, 2, 1],
    [3, 5, 1],
    [4, 3, 3, 1],
  ])("gives the loss and the gradient of networkGradients for layers %s, %s, …", (...layerSizes) => {
    const network = createNetwork({ layerSizes, seed: 5 });
    const random = seededRandom(6);
    const examples = Array.from({ length: 5 }, () => ({
      inputs: Array.from({ length: layerSizes[0]! }, () => 2 * random() - 1),
      target: random(),
    }));
    const parameters = parameterValues(network);
    const loss = networkLossValue(network, parameters, examples);
    loss.backward();
    const known = networkGradients(network, examples);
    expect(loss.data).toBeCloseTo(known.loss, 14);
    for (const [i, { gradient }] of parameters.entries()) {
      expect(Math.abs(gradient - known.gradient[i]!)).toBeLessThan(1e-12 * Math.abs(known.gradient[i]!));
    }
  });

  test("learns XOR on the same way as train", () => {
    const parameters = parameterValues(xor);
    for (let epoch = 0; epoch < 200; epoch += 1) {
      resetGradients(parameters);
      networkLossValue(xor, parameters, xorExamples()).backward();
      for (const each of parameters) each.data -= 5 * each.gradient;
    }
    const twin = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
    const { loss } = train(twin, xorExamples(), { learningRate: 5, epochs: 200 });
    expect(networkLossValue(xor, parameters, xorExamples()).data).toBeCloseTo(loss, 10);
  });

  test("leaves the network as it was", () => {
    const before = [...xor.parameters];
    networkLossValue(xor, parameterValues(xor), xorExamples()).backward();
    expect([...xor.parameters]).toEqual(before);
  });

  test("refuses a network of another kind, and too few values", () => {
    const other: Network = createNetwork({
      layerSizes: [2, 2, 1],
      seed: 1,
      hiddenActivation: "tanh",
    });
    expect(() => networkLossValue(other, parameterValues(other), xorExamples())).toThrow(
      "networkLossValue: needs sigmoid, sigmoid and squaredError; got tanh, sigmoid and squaredError",
    );
    expect(() => networkLossValue(xor, [value(1)], xorExamples())).toThrow("networkLossValue: needs 9 values; got 1");
  });
});
