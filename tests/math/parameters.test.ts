import { describe, expect, test } from "vitest";
import { createNetwork } from "../../src/math/network";
import { copyNetwork, networkParameterNames, setLayers } from "../../src/math/parameters";

describe("networkParameterNames(layerSizes)", () => {
  test("counts weights and biases through the whole network", () => {
    expect(networkParameterNames([2, 2, 1])).toEqual(["w1", "w2", "w3", "w4", "b1", "b2", "w5", "w6", "b3"]);
  });

  test("has a name for each parameter, in their order", () => {
    const network = createNetwork({ layerSizes: [2, 1], seed: 1 });
    setLayers(network, [{ weights: [[0.4, 0.7]], biases: [0.2] }]);
    const names = networkParameterNames([2, 1]);
    expect(names.map((name, i) => [name, network.parameters[i]])).toEqual([
      ["w1", 0.4],
      ["w2", 0.7],
      ["b1", 0.2],
    ]);
  });
});

describe("copyNetwork(network)", () => {
  test("has the same numbers, and shares nothing that changes", () => {
    const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
    const copy = copyNetwork(network);
    expect(copy).toEqual(network);
    copy.parameters[0] = 9;
    expect(network.parameters[0]).not.toBe(9);
    expect(copy.layerSizes).not.toBe(network.layerSizes);
  });
});
